package nianbao;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

import java.util.Arrays;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "nianbao", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** All classes but those beside this one, wherever a build puts them. */
    static final class WithoutTests implements ImportOption {
        private static final String TESTS = ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

        @Override
        public boolean includes(Location location) {
            return !location.contains(TESTS);
        }
    }

    /** format ← report ← check, document ← input, output ← inspect ← store, agency, account, transfer ← web, cli. */
    private static final String[][] TIERS = {
        {"format"}, {"report"}, {"check", "document"}, {"input", "output"}, {"inspect"}, {"store", "agency", "account", "transfer"}, {"web", "cli"},
    };

    @ArchTest
    static final ArchRule arrowsPointOneWay = arrows();

    @ArchTest
    static final ArchRule noPackagesDependOnEachOther =
            slices().matching("nianbao.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theHeartKnowsNoFramework = noClasses()
            .that().resideInAnyPackage("nianbao.format..", "nianbao.report..", "nianbao.check..", "nianbao.document..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "jakarta..", "javax.sql..", "java.sql..", "java.net..", "io.quarkus..", "io.vertx..", "io.netty..",
                    "io.smallrye..", "org.eclipse.microprofile..", "org.hibernate..", "org.jboss..", "picocli..",
                    "org.apache.pdfbox..", "org.apache.poi..", "org.xhtmlrenderer..", "org.openpdf..", "org.jsoup..",
                    "org.ofdrw..")
            .allowEmptyShould(true);

    /** Where texts are kept from being taken for formulas. */
    @ArchTest
    static final ArchRule textsEnterSheetsWhereFormulasAreGuardedAgainst = noClasses()
            .that().doNotHaveFullyQualifiedName("nianbao.output.xlsx.Book").and().doNotHaveFullyQualifiedName("nianbao.output.xlsx.ListBook")
            .should().callMethodWhere(describe("a text put into a cell", call -> call.getTarget().getName().equals("setCellValue")
                    && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class)
                    || type.getSimpleName().equals("RichTextString"))));

    /** A package is used by its own tier and those above; that neighbours use each other one way, the cycles' rule holds. */
    private static ArchRule arrows() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String[] tier : TIERS) {
            for (String name : tier) rule = rule.layer(name).definedBy("nianbao." + name + "..");
        }
        for (int i = 0; i < TIERS.length; i++) {
            String[] users = Arrays.stream(TIERS, i, TIERS.length).flatMap(Arrays::stream).toArray(String[]::new);
            for (String name : TIERS[i]) rule = rule.whereLayer(name).mayOnlyBeAccessedByLayers(users);
        }
        return rule.allowEmptyShould(true);
    }
}
