package nianbao.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nianbao.check.finding.Finding;

/** Collects findings. Of one kind in texts only the first are told, and then that there are more: nobody reads a thousand. */
public final class Findings implements Consumer<Finding> {

    /** Of one kind. */
    public static final int MOST = 50;

    private final List<Finding> told = new ArrayList<>();
    private final Map<String, Integer> ofKind = new LinkedHashMap<>();

    @Override
    public void accept(Finding finding) {
        if (finding.marks().isEmpty() && !finding.code().startsWith("text.") || ofKind.merge(finding.code(), 1, Integer::sum) <= MOST) {
            told.add(finding);
        }
    }

    /** Whether there are more of a kind than are told: a check need not look for still more. */
    public boolean isFull(String code) {
        return ofKind.getOrDefault(code, 0) > MOST;
    }

    /** Whether a finding of that kind is about these words: then another about them would say it twice. */
    boolean tells(String code, Finding.Mark words) {
        return told.stream().filter(f -> f.code().equals(code)).flatMap(f -> f.marks().stream())
                .anyMatch(m -> m.field().equals(words.field()) && m.start() < words.end() && words.start() < m.end());
    }

    /** All that is told, and which kinds have more. */
    public List<Finding> all() {
        var all = new ArrayList<>(told);
        ofKind.forEach((code, number) -> {
            if (number > MOST) {
                var first = told.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
                all.add(Finding.of("check.limit", List.of(first.field()), "“" + first.message() + "”一类的问题超过 " + MOST + " 处，只列出前 " + MOST + " 处",
                        "请先改正列出的，再核对一次。"));
            }
        });
        return all;
    }
}
