package nianbao.input.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.label.Chain;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.Deadline;
import nianbao.input.source.Label;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Note;
import nianbao.report.Space;

/** Finds where the sections begin: by title, also renamed, misnumbered, unnumbered, or in the middle of a line. */
public final class Headings {

    private static final Pattern NUMBERED = Pattern
            .compile("^(?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?[、.．，,:：\\s]|[1-9]\\s*[.．、]\\s*(?!\\d)|[（(]\\s*[一二三四五六七八九1-9]\\s*[）)])");
    /** Numbers that sections bear only where somebody renumbered them: rows and paragraphs bear them too. */
    private static final Pattern UNUSUAL = Pattern.compile("^[（(1-9]");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？!?]");
    private static final int LONGEST = 45;
    /** The weight of a numbered title in official or known wording. */
    private static final int OWN = 8;
    private static final double ALIKE = 0.5;
    private static final int MOST_OF_A_LIST = 3;
    /** 六、其他: words that name a column too, and no row with such a number. */
    private static final int SHORT = 2;
    /** Labels of a table that show it to follow. */
    private static final int FEWEST_LABELS = 2;
    /** No report has so many lines that may be its headings. */
    private static final int MOST_CANDIDATES = 1_000;

    private record Candidate(int block, int section, int weight) {
    }

    private Headings() {
    }

    /** Where each section's heading stands, block number → section; doubts go to the notes. */
    static Map<Integer, Section> find(List<SourceBlock> blocks, ReportFormat format, List<Note> notes) {
        var sections = SectionTitles.of(format);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < blocks.size() && candidates.size() < MOST_CANDIDATES; i++) {
            Deadline.check();
            if (blocks.get(i) instanceof SourceParagraph paragraph) {
                candidate(paragraph.text(), i, sections, candidates);
            }
        }
        dropContents(candidates);
        var chain = Chain.heaviest(candidates, (a, b) -> a.section() < b.section() && a.block() < b.block(), Candidate::weight);
        noteDisorder(candidates, chain, blocks, sections, notes);
        byPosition(blocks, sections, chain);
        var found = new LinkedHashMap<Integer, Section>();
        for (var candidate : chain) {
            var section = sections.get(candidate.section());
            var paragraph = (SourceParagraph) blocks.get(candidate.block());
            found.put(candidate.block(), section);
            if (!Label.normal(paragraph.text()).equals(Label.normal(section.title()))) {
                notes.add(new Note("section.renamed", "标题“" + paragraph.text() + "”按“" + section.title() + "”读取",
                        List.of(section.code()), paragraph.place()));
            }
        }
        return found;
    }

    /** A section's own title out of its place, its section found nowhere else. */
    private static void noteDisorder(List<Candidate> all, List<Candidate> chain, List<SourceBlock> blocks, List<Section> sections,
            List<Note> notes) {
        all.stream().filter(c -> c.weight() >= OWN && chain.stream().noneMatch(o -> o.section() == c.section()))
                .forEach(c -> notes.add(new Note("section.order", "标题“" + Space.strip(((SourceParagraph) blocks.get(c.block())).text()) + "”不在规定的位置",
                        List.of(sections.get(c.section()).code()), ((SourceParagraph) blocks.get(c.block())).place())));
    }

    private static void candidate(String text, int block, List<Section> sections, List<Candidate> candidates) {
        var line = Space.strip(text);
        if (line.length() > LONGEST || SENTENCE.matcher(line).find()) {
            return;
        }
        boolean numbered = NUMBERED.matcher(line).find();
        var full = Label.normal(line);
        var bare = numbered ? Label.bare(line) : full;
        if (!numbered && !bare.equals(full) || full.isEmpty()) {
            return;
        }
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            int weight = full.equals(Label.normal(section.title())) ? 10 : isTitle(section, bare) ? numbered ? 8 : 7 : 0;
            if (weight == 0 && numbered && !UNUSUAL.matcher(line).find()) {
                double like = Math.max(Label.likeness(bare, Label.bare(section.title())),
                        section.also().stream().mapToDouble(title -> Label.likeness(bare, Label.bare(title))).max().orElse(0));
                weight = like >= ALIKE ? 2 + (int) (3 * like) : 0;
            }
            if (weight > 0) {
                candidates.add(new Candidate(block, i, weight));
            }
        }
    }

    private static boolean isTitle(Section section, String bare) {
        return bare.equals(Label.bare(section.title())) || section.also().stream().anyMatch(t -> bare.equals(Label.bare(t)));
    }

    /** A table of contents: headings one right after the other, which come again. */
    private static void dropContents(List<Candidate> candidates) {
        var blocks = candidates.stream().map(Candidate::block).distinct().toList();
        for (int i = 0; i < blocks.size(); i++) {
            int to = i;
            while (to + 1 < blocks.size() && blocks.get(to + 1) == blocks.get(to) + 1) {
                to++;
            }
            int from = blocks.get(i), until = blocks.get(to);
            if (to - i >= MOST_OF_A_LIST) {
                var elsewhere = candidates.stream().filter(c -> c.block() < from || c.block() > until).map(Candidate::section).toList();
                candidates.removeIf(c -> c.block() >= from && c.block() <= until && elsewhere.contains(c.section()));
            }
            i = to;
        }
    }

    /** Sections missing between others, each with a numbered line there that has its number: renamed altogether. */
    private static void byPosition(List<SourceBlock> blocks, List<Section> sections, List<Candidate> chain) {
        for (int section = 0; section < sections.size(); section++) {
            int missing = section;
            var ordinal = ordinal(sections.get(missing));
            if (ordinal.isEmpty() || chain.stream().anyMatch(c -> c.section() == missing)) {
                continue;
            }
            var before = chain.stream().filter(c -> c.section() < missing).reduce((a, b) -> b).orElse(null);
            var after = chain.stream().filter(c -> c.section() > missing).findFirst().orElse(null);
            if (before == null && after == null) {
                continue;
            }
            int to = after == null ? blocks.size() : after.block();
            for (int i = before == null ? 0 : before.block() + 1; i < to; i++) {
                if (blocks.get(i) instanceof SourceParagraph paragraph && isRenamed(paragraph.text(), ordinal)
                        && mayBegin(sections.get(missing), blocks.subList(i + 1, to))) {
                    chain.add(before == null ? 0 : chain.indexOf(before) + 1, new Candidate(i, missing, 1));
                    break;
                }
            }
        }
    }

    private static boolean isRenamed(String text, String ordinal) {
        return text.length() <= LONGEST && !UNUSUAL.matcher(Space.strip(text)).find() && NUMBERED.matcher(Space.strip(text)).find()
                && Label.normal(text).replaceFirst("^第", "").startsWith(ordinal)
                && !Label.bare(text).equals(Label.normal(text)) && !SENTENCE.matcher(text).find() && !isLabel(text);
    }

    /** A section that holds a table begins where its table follows; prose may follow any line. */
    private static boolean mayBegin(Section section, List<SourceBlock> behind) {
        if (section.kind() != Section.SectionKind.TABLE) {
            return true;
        }
        var shape = OfficialTables.of(section.code()).orElseThrow();
        return behind.stream().anyMatch(block -> block.text().lines().flatMap(line -> Stream.of(line.split("[|\t ]"))).filter(shape::knows).limit(FEWEST_LABELS)
                .count() == FEWEST_LABELS);
    }

    private static String ordinal(Section section) {
        var title = section.title();
        return Label.normal(title.substring(0, title.length() - Label.withoutOrdinal(title).length()));
    }

    /** Rows of the tables are numbered as sections are: 四、结转下年度继续办理. */
    private static boolean isLabel(String text) {
        if (Label.bare(text).length() <= SHORT) {
            return false;
        }
        return OfficialTables.all().stream().anyMatch(shape -> shape.isFurniture(text) || shape.line(text, -1).isPresent());
    }

    /** Splits a paragraph at numbered section titles in its middle, for sections that have no line of their own. */
    static List<SourceParagraph> apart(SourceParagraph paragraph, List<Section> sections) {
        var parts = new ArrayList<SourceParagraph>();
        var text = paragraph.text();
        int from = 0;
        for (var section : sections) {
            var title = RunOnTitle.find(section, text, from);
            if (title != null && title.to() - title.from() < text.length()) {
                add(text.substring(from, title.from()), paragraph, parts);
                add(text.substring(title.from(), title.to()), paragraph, parts);
                from = title.to();
            }
        }
        add(text.substring(from), paragraph, parts);
        return parts;
    }

    private static void add(String text, SourceParagraph paragraph, List<SourceParagraph> parts) {
        if (!Space.isBlank(text)) {
            parts.add(new SourceParagraph(Space.strip(text), paragraph.look(), paragraph.place()));
        }
    }
}
