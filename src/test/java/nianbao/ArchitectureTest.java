package nianbao;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "nianbao", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** format ← report ← check, document ← input, output ← store, agency, account ← web, cli. */
    private static final String[][] TIERS = {
        {"format"}, {"report"}, {"check", "document"}, {"input", "output"}, {"store", "agency", "account"}, {"web", "cli"},
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

    /** Each package is used only by the packages of higher tiers: not by its neighbours, not from below. */
    private static ArchRule arrows() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String[] tier : TIERS) {
            for (String name : tier) rule = rule.layer(name).definedBy("nianbao." + name + "..");
        }
        for (int i = 0; i < TIERS.length; i++) {
            String[] above = java.util.Arrays.stream(TIERS, i + 1, TIERS.length)
                    .flatMap(java.util.Arrays::stream).toArray(String[]::new);
            for (String name : TIERS[i]) {
                rule = above.length == 0
                        ? rule.whereLayer(name).mayNotBeAccessedByAnyLayer()
                        : rule.whereLayer(name).mayOnlyBeAccessedByLayers(above);
            }
        }
        return rule.allowEmptyShould(true);
    }
}
