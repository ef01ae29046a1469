package nianbao.input.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.format.TableLayout;
import nianbao.input.source.Label;

/** The official labels and titles that letters read from a picture can stand for: one character in four may be misread. */
final class ScanWords {

    private static final int ONE_IN = 4;
    private static final int SHORTEST = 3;
    private static final Map<String, String> LABELS = new LinkedHashMap<>();
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        for (var format : Formats.all()) {
            for (var section : format.sections()) {
                if (section.printed()) {
                    TITLES.putIfAbsent(Label.normal(section.title()), section.title());
                }
                if (section.kind() == Section.SectionKind.TABLE) {
                    TableLayout.of(section.table()).rows().stream().flatMap(row -> row.slots().stream()).map(TableLayout.LayoutSlot::text)
                            .filter(text -> text != null && !text.isBlank()).forEach(text -> LABELS.putIfAbsent(Label.normal(text), text));
                }
            }
        }
    }

    private ScanWords() {
    }

    /** The official label, when exactly one is as near as that; else the letters as they were read. */
    static String label(String read) {
        return nearest(read, LABELS);
    }

    static String title(String read) {
        return nearest(read, TITLES);
    }

    private static String nearest(String read, Map<String, String> official) {
        var normal = Label.normal(read);
        if (official.containsKey(normal)) {
            return official.get(normal);
        }
        String best = null;
        int least = normal.length() / ONE_IN, times = 0;
        if (normal.length() < SHORTEST) {
            return read;
        }
        least = Math.max(1, least);
        for (var label : official.entrySet()) {
            int far = Math.abs(label.getKey().length() - normal.length()) > least ? least + 1 : distance(normal, label.getKey());
            if (far < least || far == least && best == null) {
                times = 1;
                least = far;
                best = label.getValue();
            } else if (far == least) {
                times++;
            }
        }
        return times == 1 ? best : read;
    }

    /** How many characters must be put in, left out or changed (Levenshtein). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
