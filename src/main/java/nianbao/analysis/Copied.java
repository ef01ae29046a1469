package nianbao.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Passages that stand in several reports of a group. Of hundreds of thousands they are few, so these are told first. */
final class Copied {

    private Copied() {
    }

    /** By the passage's print, in the order in which the reports have them, whose reports these are. */
    static Map<Long, List<Subject>> in(Group group) {
        var shared = shared(group.subjects().stream().flatMapToLong(Copied::passages).toArray());
        var holders = new LinkedHashMap<Long, List<Subject>>();
        if (!shared.isEmpty()) {
            group.subjects().forEach(subject -> passages(subject).filter(shared::contains)
                    .forEach(passage -> holders.computeIfAbsent(passage, p -> new ArrayList<>()).add(subject)));
        }
        return holders;
    }

    private static LongStream passages(Subject subject) {
        var now = subject.now();
        return now == null ? LongStream.empty() : now.passages().stream().mapToLong(Long::longValue);
    }

    /** Those that are there more than once: no report has one twice. */
    private static Set<Long> shared(long[] passages) {
        Arrays.sort(passages);
        var shared = new HashSet<Long>();
        for (int i = 1; i < passages.length; i++) {
            if (passages[i] == passages[i - 1]) {
                shared.add(passages[i]);
            }
        }
        return shared;
    }
}
