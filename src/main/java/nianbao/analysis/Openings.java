package nianbao.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nianbao.report.Report;

/** Where the first words of a passage are found when they are to be shown: of few passages, and not kept with all. */
@FunctionalInterface
public interface Openings {

    /**
     * The first words by the passage's print.
     *
     * @param holders by the print, somebody in whose report of the group's year it stands
     */
    Map<Long, String> of(Map<Long, Subject> holders);

    /** In reports at hand, by their subjects' numbers. */
    static Openings in(Map<Long, Report> reports) {
        return holders -> {
            var begins = new HashMap<Long, String>();
            holders.values().stream().distinct().map(holder -> reports.get(holder.id())).filter(Objects::nonNull)
                    .flatMap(report -> PassagePrint.of(report).stream()).filter(passage -> holders.containsKey(passage.print()))
                    .forEach(passage -> begins.put(passage.print(), passage.begin()));
            return begins;
        };
    }
}
