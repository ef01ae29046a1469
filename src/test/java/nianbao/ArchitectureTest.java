package nianbao;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import nianbao.output.OutputKind;
import nianbao.store.list.AgencyList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    /** format ← report ← check, document ← input, output, register, analysis ← inspect ← store, account, transfer, desktop ← web, cli. */
    private static final String[][] TIERS = {
        {"format"}, {"report"}, {"check", "document"}, {"input", "output", "register", "analysis"}, {"inspect"},
        {"store", "account", "transfer", "desktop"},
        {"web", "cli"},
    };

    @Test
    void arrowsPointOneWay() {
        hold(arrows());
    }

    @Test
    void noPackagesDependOnEachOther() {
        hold(slices().matching("nianbao.(*)..").should().beFreeOfCycles().allowEmptyShould(true));
    }

    /** Each resource has its own, by Qute's custom. */
    private static final String TEMPLATES = "Templates";

    /** A word stands for one thing: whoever reads it, or searches for it, need not ask which is meant. */
    @Test
    void aNameStandsForOneClass() {
        var named = OwnClasses.ALL.stream().filter(c -> !c.isAnonymousClass() && !c.isLocalClass() && !c.getSimpleName().equals(TEMPLATES)
                && !c.getSimpleName().equals("package-info")).collect(Collectors.groupingBy(JavaClass::getSimpleName,
                        Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))));
        named.values().removeIf(classes -> classes.size() == 1);
        assertEquals(Map.of(), named);
    }

    /** Rooms of a package, from the ground up, each with those it may use; what stands there alone uses and is used by all. */
    private static final String[][] WEB = {
        {"frame"}, {"arrival", "frame"}, {"watch", "frame"}, {"view", "frame"}, {"files", "view", "frame"}, {"agencies", "view", "arrival", "frame"},
        {"people", "agencies", "frame"}, {"intake", "view", "arrival", "frame"}, {"handover", "files", "view", "frame"},
        {"archive", "handover", "files", "view", "frame"}, {"draft", "archive", "handover", "files", "view", "frame"}, {"open", "view", "frame"},
        {"register", "view", "arrival", "frame"}, {"program", "frame"}, {"analysis", "frame"},
    };
    private static final String[][] INPUT = upwards("source", "label", "settle", "flow", "grid", "tables", "pdf", "text", "office", "ofd", "scan", "find",
            "file");
    private static final String[][] STORE = upwards("base", "who", "audit", "tree", "list", "people", "edit", "handover", "file", "publication",
            "report", "analysis", "board", "intake", "register", "sample");
    private static final String[][] CHECK = upwards("finding", "text", "figure", "relation", "rule");
    private static final String[][] REGISTER = upwards("words", "sheet", "file");
    /** What writes a kind of file stands above them all, in {@code output} itself. */
    private static final String[][] OUTPUT = {
        {"font"}, {"html"}, {"signature"}, {"xlsx", "html"}, {"page", "font"}, {"chart", "html", "font"}, {"layout", "page", "chart", "html", "font"},
        {"pdf", "page", "html", "font"}, {"ofd", "page", "html", "font"}, {"docx", "layout", "chart", "html"},
    };

    @Test
    void roomsOfWeb() {
        hold(rooms("web", WEB));
    }

    @Test
    void roomsOfInput() {
        hold(rooms("input", INPUT));
    }

    @Test
    void roomsOfStore() {
        hold(rooms("store", STORE));
    }

    @Test
    void roomsOfCheck() {
        hold(rooms("check", CHECK));
    }

    @Test
    void roomsOfRegister() {
        hold(rooms("register", REGISTER));
    }

    @Test
    void roomsOfOutput() {
        hold(rooms("output", OUTPUT));
    }

    /** A room that is new is given its place above. */
    @Test
    void everyRoomHasItsPlace() {
        Map<String, String[][]> tiers = Map.of("web", WEB, "input", INPUT, "store", STORE, "check", CHECK, "register", REGISTER, "output", OUTPUT);
        tiers.forEach((tier, rooms) -> {
            var there = OwnClasses.ALL.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith("nianbao." + tier + "."));
            assertEquals(Arrays.stream(rooms).map(room -> "nianbao." + tier + "." + room[0]).collect(Collectors.toSet()), there.collect(Collectors.toSet()));
        });
    }

    @Test
    void theHeartKnowsNoFramework() {
        hold(noClasses()
                .that()
                .resideInAnyPackage("nianbao.format..", "nianbao.report..", "nianbao.check..", "nianbao.document..", "nianbao.register",
                        "nianbao.register.sheet..",
                        "nianbao.register.words..", "nianbao.analysis..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "jakarta..", "javax.sql..", "java.sql..", "java.net..", "io.quarkus..", "io.vertx..", "io.netty..",
                        "io.smallrye..", "org.eclipse.microprofile..", "org.hibernate..", "org.jboss..", "picocli..",
                        "org.apache.pdfbox..", "org.apache.poi..", "org.xhtmlrenderer..", "org.openpdf..", "org.jsoup..",
                        "org.ofdrw..")
                .allowEmptyShould(true));
    }

    /** A page asks the store; what is done in one transaction is one method there. */
    @Test
    void transactionsBeginInTheStore() {
        hold(noClasses().that().resideOutsideOfPackage("nianbao.store..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana.."));
    }

    /**
     * Who reads a file, checks a text or sets it in type holds no lock meanwhile: what is kept comes to the store ready. A list of agencies is told from its
     * sheet there, by whoever brings it, before the store is asked.
     */
    @Test
    void noTextIsWorkedOnInATransaction() {
        hold(noClasses().that().resideInAPackage("nianbao.store..").and().doNotBelongToAnyOf(AgencyList.class)
                .should().dependOnClassesThat().resideInAnyPackage("nianbao.check..", "nianbao.input..", "nianbao.inspect..", "nianbao.document..")
                .orShould()
                .callMethodWhere(describe("the reading of a list, or the writing of a file", call -> call.getTargetOwner().isEquivalentTo(AgencyList.class)
                        && call.getTarget().getName().equals("read")
                        || call.getTargetOwner().isAssignableTo(OutputKind.class)
                                && call.getTarget().getName().equals("write"))));
    }

    /** Entities find themselves as Panache has it; only the store asks them to. */
    @Test
    void entitiesAreFoundInTheStore() {
        hold(noClasses().that().resideOutsideOfPackage("nianbao.store..")
                .should().callMethodWhere(describe("a finder of an entity", call -> call.getTargetOwner().isAssignableTo(PanacheEntityBase.class)
                        && call.getTarget().resolveMember().map(method -> method.getOwner().isEquivalentTo(PanacheEntityBase.class)).orElse(true)))
                .orShould().dependOnClassesThat().belongToAnyOf(Panache.class, PanacheQuery.class, EntityManager.class));
    }

    /** What a class needs stands in its constructor. */
    @Test
    void nothingIsInjectedIntoFields() {
        hold(noFields().should().beAnnotatedWith(Inject.class));
    }

    /** For what Panache has no word for: SQL itself, reading anew under a lock, a row put in place of another, forgetting all that was read. */
    @Test
    void theEntityManagerStandsInFewPlaces() {
        hold(noClasses().that().resideInAPackage("nianbao.store..")
                .and().haveNameNotMatching(".*\\.(AgencyLines|AgencyRegister|Notices|Presence|Audit|Tallies|KeptProfiles|Board|OpenReports|Founding)")
                .and().haveNameNotMatching(".*\\.(People|OneTimeLinks|Acceptance|Registers|Account|Agency)")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class));
    }

    /** NullAway reads only what is marked so. */
    @Test
    void theHeartSaysWhatMayBeNull() {
        hold(noClasses()
                .that().resideInAnyPackage("nianbao.format..", "nianbao.report..", "nianbao.check..", "nianbao.document..", "nianbao.register",
                        "nianbao.register.sheet..", "nianbao.register.words..", "nianbao.analysis..")
                .should(be(describe("in a package that is not @NullMarked", type -> !type.getPackage().isAnnotatedWith(NullMarked.class)))));
    }

    /** Where texts are kept from being taken for formulas. */
    @Test
    void textsEnterSheetsWhereFormulasAreGuardedAgainst() {
        hold(noClasses()
                .that().doNotHaveFullyQualifiedName("nianbao.output.xlsx.Book").and().doNotHaveFullyQualifiedName("nianbao.output.xlsx.ListBook")
                .should().callMethodWhere(describe("a text put into a cell", call -> call.getTarget().getName().equals("setCellValue")
                        && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class)
                                || type.getSimpleName().equals("RichTextString")))));
    }

    private static final int MOST_COMPONENTS = 8;

    /** What a page shows is told apart: whoever reads a maker sees a few parts with names, not a row of positions. */
    @Test
    void recordsOfPagesHaveFewParts() {
        hold(classes().that().resideInAPackage("nianbao.web..").and().areRecords()
                .should(have(describe("at most " + MOST_COMPONENTS + " parts", record -> record.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).count() <= MOST_COMPONENTS))));
    }

    private static void hold(ArchRule rule) {
        rule.check(OwnClasses.ALL);
    }

    /** A package is used by its own tier and those above; that neighbours use each other one way, the cycles' rule holds. */
    private static ArchRule arrows() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String[] tier : TIERS) {
            for (String name : tier)
                rule = rule.layer(name).definedBy("nianbao." + name + "..");
        }
        for (int i = 0; i < TIERS.length; i++) {
            String[] users = Arrays.stream(TIERS, i, TIERS.length).flatMap(Arrays::stream).toArray(String[]::new);
            for (String name : TIERS[i])
                rule = rule.whereLayer(name).mayOnlyBeAccessedByLayers(users);
        }
        return rule.allowEmptyShould(true);
    }

    /** Each room may use all those before it. */
    private static String[][] upwards(String... names) {
        return IntStream.range(0, names.length).mapToObj(i -> Stream.concat(Stream.of(names[i]), Arrays.stream(names, 0, i)).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static ArchRule rooms(String tier, String[][] rooms) {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String[] room : rooms)
            rule = rule.layer(room[0]).definedBy("nianbao." + tier + "." + room[0]);
        for (String[] room : rooms) {
            String[] used = Arrays.copyOfRange(room, 1, room.length);
            rule = used.length == 0 ? rule.whereLayer(room[0]).mayNotAccessAnyLayer() : rule.whereLayer(room[0]).mayOnlyAccessLayers(used);
        }
        return rule;
    }
}
