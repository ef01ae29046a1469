package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.Drafts;
import nianbao.check.rule.Check;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.Findings;
import nianbao.format.Formats;
import org.junit.jupiter.api.Test;

/** A check is a class, its words and its test: nobody lists it in code, and none is forgotten. */
class CheckListTest {

    /** Every method of the shape of a check in the package of checks. */
    private static TreeSet<String> written() throws Exception {
        var folder = new File(Path.of(Check.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile(),
                Check.class.getPackageName().replace('.', '/'));
        var names = Stream.of(folder.list()).filter(file -> file.endsWith(".class") && !file.contains("$")).map(file -> file.replace(".class", "")).toList();
        var methods = new TreeSet<String>();
        for (var name : names) {
            var type = Class.forName(Check.class.getPackageName() + "." + name);
            Stream.of(type.getDeclaredMethods()).filter(CheckList::isCheck).forEach(m -> methods.add(name + "." + m.getName()));
        }
        return methods;
    }

    @Test
    void everyCheckThatIsWrittenIsNamedBesideItsWordsAndNoOther() throws Exception {
        assertEquals(written(), new TreeSet<>(Formats.rules().checks().values()));
        assertTrue(written().size() > 30);
        assertEquals(Formats.rules().checks().size(), List.copyOf(Formats.rules().checks().values()).stream().distinct().count());
    }

    @Test
    void aCheckThatIsNotThereIsNamed() {
        for (var name : List.of("NoChecks.none", "CellChecks.none", "none")) {
            var e = assertThrows(IllegalArgumentException.class, () -> CheckList.of(Map.of("x", name)));
            assertTrue(e.getMessage().contains(name), e::getMessage);
        }
    }

    /** Their order is the file's: findings of one section come in it. */
    @Test
    void checksRunInTheOrderOfTheirWords() {
        assertEquals(List.copyOf(Formats.rules().checks().keySet()), List.copyOf(CheckList.of(Formats.rules().checks()).keySet()));
        assertEquals("勾稽关系", Formats.rules().checks().keySet().iterator().next());
    }

    @Test
    void whatACheckThrowsIsThrownAsItIs() {
        var checks = CheckList.of(Map.of("关系", "RelationChecks.relations"));
        assertThrows(NullPointerException.class, () -> checks.get("关系").look(null, new Findings()));
        var report = Drafts.zeros(2025);
        assertEquals(List.of(),
                AllChecks.all(Dossier.draft(report.withTotals(), Optional.empty()), checks).stream().map(f -> f.code()).collect(Collectors.toList()));
    }
}
