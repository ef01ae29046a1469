package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.output.signature.Certificates;
import nianbao.output.signature.PdfSignature;
import nianbao.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF finds nothing against PDF/A-2a, to keep a file, and nothing against PDF/UA-1, to have it read out. */
@Tag("long")
class PdfStandardsTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Document> reports() {
        return Stream.of(
                Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024)),
                Samples.compose(2020, "清河县卫生健康局", Samples.whole(2020)),
                Samples.compose(2017, "清河县卫生健康局", Samples.whole(2017)),
                Composer.compose(new Report(Formats.ofYear(2024).orElseThrow(), "", 2024, Map.of()), true),
                // With pictures.
                BriefingPicturesTest.briefing(),
                // Rare names and signs, a heading two levels down at once.
                Samples.compose(2024, "𬎆喆<堃>&局", Map.of("overview", "1.昇䶮\n㎡①……——“”‰\n（1）玥\n" + "长".repeat(3000))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aFileCanBeKeptAndReadOut(Document report) throws Exception {
        byte[] pdf = Pdf.of(report);
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertEquals(Map.of(), failures(pdf, flavour), flavour.getId());
        }
    }

    @Test
    void twoVersionsSideBySideAreAPdfOfTheSameKinds() throws Exception {
        var pdf = ComparisonTest.compare(Map.of("overview", "原来12条。"), Map.of("overview", "现在15条。" + "长".repeat(3000)));
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertEquals(Map.of(), failures(pdf, flavour), flavour.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "SM2"})
    void aSignedFileStaysOfTheSameKinds(String algorithm) throws Exception {
        var pdf = PdfSignature.sign(Pdf.of(2024, Samples.whole(2024)), Certificates.key(algorithm), Certificates.NOW);
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertEquals(Map.of(), failures(pdf, flavour), flavour.getId());
        }
    }

    /** By rule the first place it was broken. */
    private static Map<String, String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var failures = new TreeMap<String, String>();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (var assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.putIfAbsent(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage() + " " + assertion.getLocation().getContext());
                }
            }
        }
        return failures;
    }
}
