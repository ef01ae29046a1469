package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages and messages set figures one way: a space on both sides of a count or a number (共 12 家, 第 3 行), none in years and dates
 * (2025年1月31日). What stands in a report itself, and in documents made of reports, is set as official documents are: without.
 */
class FigureSpacingTest {

    private static final Path MAIN = Path.of("src/main");
    /** What is made into documents. */
    private static final List<String> DOCUMENTS = List.of("nianbao/document", "nianbao/output", "nianbao/analysis");
    /** Words of measure, not where they begin another word. */
    private static final String MEASURE = "(?:家|格(?!式)|处(?!理|，|室|罚|分|于)|份(?!额)|件(?!数)|条(?!例|文|件)|个|字(?!段|库|样)|段(?!落)|次(?!年|日|数)|项(?!目)"
            + "|人(?!民|员|次|工)|页(?!面)|天|秒|分钟|小时|行(?!政|为|业)|列(?!出|在|明)|稿|种|部分|倍)";
    private static final String SIGN = "[\u4e00-\u9fff”）》]";

    /** Templates and scripts: {count} and ${count} are figures where a measure follows. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("[}\\d](?:</b>|</span>)?" + MEASURE + "|" + SIGN + "(?:<b>)?\\$?\\{[\\w.]+}(?:</b>)? " + MEASURE
            + "|\\d [月日](?!期)|} [月日](?!期)");
    private static final Pattern IN_JAVA = Pattern.compile("\\+ \"" + MEASURE + "|" + SIGN + "\" \\+ (?:[^\"]|\"[^\"]*\"\\))*? \\+ \" " + MEASURE
            + "|\\d [月日](?!期)");

    @Test
    void templatesAndScriptsSetFiguresOneWay() throws IOException {
        assertEquals(List.of(), faults(MAIN.resolve("resources/templates"), ".html", IN_TEMPLATES));
        assertEquals(List.of(), faults(MAIN.resolve("resources/META-INF/resources/js"), ".js", IN_TEMPLATES));
    }

    @Test
    void messagesSetFiguresOneWay() throws IOException {
        assertEquals(List.of(), faults(MAIN.resolve("java"), ".java", IN_JAVA));
    }

    private static List<String> faults(Path folder, String ending, Pattern wrong) throws IOException {
        var faults = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(ending) && DOCUMENTS.stream().noneMatch(f.toString().replace('\\', '/')::contains))
                    .toList()) {
                for (var line : Files.readAllLines(file)) {
                    var shown = line.strip();
                    boolean comment = shown.startsWith("*") || shown.startsWith("/*") || shown.startsWith("//");
                    // Before a figure of a line that begins with one, the line above ends in its own way.
                    var found = wrong.matcher(shown.replace("{#if", " {#if"));
                    if (!comment && found.find()) {
                        faults.add(file.getFileName() + ": " + found.group() + " in " + shown);
                    }
                }
            }
        }
        return faults;
    }
}
