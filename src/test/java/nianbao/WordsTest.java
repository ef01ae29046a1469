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

/** What is said to a clerk is said in the words of offices: none that are of talk, and one word for one thing. */
class WordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final List<Path> SPEAKING = List.of(MAIN.resolve("resources/templates"), MAIN.resolve("resources/META-INF/resources/js"),
            MAIN.resolve("java/nianbao/web"), MAIN.resolve("java/nianbao/store"));
    private static final Pattern NOT_SAID = Pattern.compile("看看会怎样|归\\{[^}]*}管|那家机关|照印的|谁/哪里|办了什么|恢复改前|未归位|选择存法|点单位|上级单位|有单位公布");
    /** Knows headings that lists of other offices have, whatever their words. */
    private static final String OF_OTHERS = "ListColumn.java";

    @Test
    void pagesAndMessagesUseTheWordsOfOffices() throws IOException {
        var said = new ArrayList<String>();
        for (var folder : SPEAKING) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(f -> Files.isRegularFile(f) && !f.endsWith(OF_OTHERS)).toList()) {
                    NOT_SAID.matcher(Files.readString(file)).results().forEach(found -> said.add(file.getFileName() + ": " + found.group()));
                }
            }
        }
        assertEquals(List.of(), said);
    }
}
