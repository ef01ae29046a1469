package nianbao.web.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.web.frame.Problem;

/**
 * How many bodies may be on their way at once, in all and from one address, and how many bytes of large ones. Whoever
 * promises bodies and does not send them takes places from itself, never a thread.
 */
@ApplicationScoped
public class BodyRoom {

    private final BodySettings settings;
    /** In bytes, of large bodies together. */
    private final long room;
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private int arriving;
    private long held;

    /** There is no place for another one now. */
    static final class Full extends Problem {

        private static final long serialVersionUID = 1;

        Full() {
            super(503, "现在提交的内容太多", "请过一两分钟再试一次。填写的内容还在上一页。", "/", "回到首页", List.of());
        }
    }

    @Inject
    BodyRoom(BodySettings settings) {
        this(settings, Math.min(settings.mostBytes().asLongValue(), Runtime.getRuntime().maxMemory() / 4));
    }

    BodyRoom(BodySettings settings, long room) {
        this.settings = settings;
        this.room = room;
    }

    /** @throws Full when too many are arriving */
    synchronized void enter(String address) {
        if (arriving >= settings.most() || ofAddress.getOrDefault(address, 0) >= settings.mostOfAddress()) {
            throw new Full();
        }
        arriving++;
        ofAddress.merge(address, 1, Integer::sum);
    }

    /** A body is here, or given up. */
    synchronized void leave(String address) {
        arriving--;
        ofAddress.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
    }

    /**
     * For a large body, until it is answered.
     *
     * @throws Full when there are too many bytes of others
     */
    synchronized void hold(long bytes) {
        if (held > 0 && held + bytes > room) {
            throw new Full();
        }
        held += bytes;
    }

    synchronized void release(long bytes) {
        held -= bytes;
    }

    /** How many are on their way. */
    public synchronized int arriving() {
        return arriving;
    }
}
