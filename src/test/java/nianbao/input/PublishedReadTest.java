package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nianbao.PublishedReports;
import nianbao.PublishedReports.Published;
import nianbao.format.Formats;
import nianbao.input.file.FileKinds;
import nianbao.input.find.ReportReader;
import nianbao.input.label.OfficialTables;
import nianbao.input.label.SectionTitles;
import nianbao.input.source.Label;
import nianbao.input.source.Source;
import nianbao.input.source.Source.SourceParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports, read from the files as published. */
class PublishedReadTest {

    static List<Published> published() {
        return Stream.concat(PublishedReports.all().stream(), PublishedReports.more().stream()).toList();
    }

    private static Source source(Published published) throws Exception {
        return FileKinds.read(Files.readAllBytes(published.source()));
    }

    @ParameterizedTest
    @MethodSource("published")
    void cellsAreReadVerbatimAndOpenOnesLeftOpen(Published published) throws Exception {
        var read = ReportReader.read(source(published));
        var wrong = new ArrayList<String>();
        var cells = Formats.of(published.edition()).orElseThrow().cells().keySet();
        for (var cell : cells) {
            var expected = published.fields().get(cell);
            var found = read.fields().get(cell);
            if (!java.util.Objects.equals(expected, found)) {
                wrong.add(cell + ": " + expected + " read as " + found);
            }
        }
        assertEquals(List.of(), wrong);
        var noted = new TreeSet<String>();
        read.notes().stream().filter(note -> note.code().equals("cells.open")).forEach(note -> noted.addAll(note.fields()));
        if (PublishedReports.all().contains(published)) {
            assertEquals(new TreeSet<>(published.open()), noted);
        }
        assertTrue(published.open().containsAll(noted), noted::toString);
        // A row that the source does not have at all is told as missing, and not as open.
        read.notes().forEach(note -> noted.addAll(note.fields()));
        assertTrue(noted.containsAll(published.open()), noted::toString);
    }

    @ParameterizedTest
    @MethodSource("published")
    void whoseReportItIs(Published published) throws Exception {
        var read = ReportReader.read(source(published));
        assertEquals(published.agency(), read.agency());
        assertEquals(published.year(), read.year());
        assertEquals(published.edition(), read.format().edition());
    }

    @ParameterizedTest
    @MethodSource("published")
    void sectionsBeginAndEndWhereTheyDo(Published published) throws Exception {
        var read = ReportReader.read(source(published));
        published.narratives().forEach((field, narrative) -> {
            var text = tight(read.fields().getOrDefault(field, ""));
            assertTrue(text.startsWith(tight(narrative.starts())), () -> field + " starts " + text.substring(0, Math.min(30, text.length())));
            assertTrue(text.endsWith(tight(narrative.ends())), () -> field + " ends " + text.substring(Math.max(0, text.length() - 30)));
            assertEquals(narrative.characters(), text.codePointCount(0, text.length()), field);
        });
        for (var field : List.of("preface", "overview", "problems", "other-matters", "body")) {
            assertEquals(published.narratives().containsKey(field), !read.fields().getOrDefault(field, "").isEmpty(), field);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void noParagraphIsLost(Published published) throws Exception {
        var source = source(published);
        var read = ReportReader.read(source);
        var kept = new StringBuilder(tight(read.title()));
        read.fields().values().forEach(text -> kept.append('\n').append(tight(text)));
        read.notes().forEach(note -> kept.append('\n').append(tight(note.message())));
        var lost = new ArrayList<String>();
        for (var block : source.blocks()) {
            if (block instanceof SourceParagraph paragraph) {
                for (var sentence : sentences(paragraph.text(), read.title())) {
                    if (!kept.toString().contains(sentence) && !isOfTheForm(sentence)) {
                        lost.add(sentence);
                    }
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    /** Sentences without white space; titles of sections part them too. */
    private static List<String> sentences(String paragraph, String title) {
        var text = tight(paragraph).replace(tight(title), "\n").replaceAll("^(单位负责人|审核人|填报人|联系电话|填报日期)：", "");
        for (var section : SectionTitles.of(Formats.all().getFirst())) {
            text = text.replace(section.title(), "\n");
        }
        return Stream.of(text.split("(?<=[。；])|-->|\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Titles of sections and labels of tables, with figures or without, are the form's and not the report's. */
    private static boolean isOfTheForm(String text) {
        return text.matches("[=\\-]{6,}.*") || Formats.all().stream().flatMap(format -> format.sections().stream())
                .anyMatch(section -> section.also().contains(text) || section.title().equals(text))
                || OfficialTables.all().stream().anyMatch(shape -> shape.isFurniture(text)
                        || shape.lines().stream().filter(line -> line.names().stream().anyMatch(name -> name.length() > 4 && Label.normal(text).contains(name)))
                                .count() > 4
                        || shape.heads().stream().filter(head -> Label.normal(text).contains(head)).count() > 4);
    }

    private static String tight(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
