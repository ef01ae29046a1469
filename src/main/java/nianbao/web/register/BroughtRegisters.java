package nianbao.web.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.register.sheet.Sheet;
import nianbao.register.words.ColumnRole;

/**
 * Registers that were brought and wait for their columns to be confirmed. They hold names, so they stay in memory only, for
 * half an hour, and are gone with the program: whoever takes longer brings the file again.
 */
@ApplicationScoped
public class BroughtRegisters {

    private static final Duration KEPT = Duration.ofMinutes(30);
    /** Of all that wait, in characters. */
    private static final int MOST = 60_000_000;
    private static final int SECRET = 16;

    /**
     * @param remarks whether what stands under 备注 is to be kept
     * @param columns what was chosen for columns without heads, which no later register can be held to
     */
    record Brought(long agency, int year, String name, List<Sheet> sheets, boolean remarks, Map<String, ColumnRole> columns) {

        Brought(long agency, int year, String name, List<Sheet> sheets, boolean remarks) {
            this(agency, year, name, sheets, remarks, new ConcurrentHashMap<>());
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Brought> waiting = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumWeight(MOST)
            .weigher((String key, Brought brought) -> size(brought.sheets())).build();

    /** What it is found by. */
    String keep(Brought brought) {
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        waiting.put(key, brought);
        return key;
    }

    Optional<Brought> find(String key, long agency, int year) {
        return Optional.ofNullable(waiting.getIfPresent(key)).filter(brought -> brought.agency() == agency && brought.year() == year);
    }

    void forget(String key) {
        waiting.invalidate(key);
    }

    private static int size(List<Sheet> sheets) {
        return 1_000
                + sheets.stream().flatMap(sheet -> sheet.lines().stream()).mapToInt(line -> 50 + line.cells().stream().mapToInt(String::length).sum()).sum();
    }
}
