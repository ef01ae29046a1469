package nianbao.input.label;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.source.Label;

/** The numbered titles of the sections of all editions, in official or known wording. */
public final class SectionTitles {

    private static final int LONGEST = 45;
    private static final Set<String> ALL = all();

    private SectionTitles() {
    }

    /** The sections that have a printed title. */
    public static List<Section> of(ReportFormat format) {
        return format.sections().stream().filter(Section::printed).filter(s -> s.kind() != Section.SectionKind.SIGNATURE).toList();
    }

    /** Whether a line is one: what follows is no longer the table before it. */
    public static boolean isTitle(String line) {
        return line.length() <= LONGEST && ALL.contains(Label.normal(line));
    }

    private static Set<String> all() {
        var titles = new HashSet<String>();
        for (var format : Formats.all()) {
            for (var section : of(format)) {
                var title = section.title();
                var ordinal = title.substring(0, title.length() - Label.withoutOrdinal(title).length());
                titles.add(Label.normal(title));
                section.also().forEach(other -> titles.add(Label.normal(ordinal + other)));
            }
        }
        return titles;
    }
}
