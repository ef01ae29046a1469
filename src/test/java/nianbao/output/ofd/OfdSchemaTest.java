package nianbao.output.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nianbao.PublishedReports;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.output.Manuscript;
import nianbao.output.OfdWriter;
import nianbao.output.Samples;
import nianbao.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of an OFD file is as GB/T 33190-2016 says: order, values, references, page boxes. */
class OfdSchemaTest {

    private static final Pattern ID = Pattern.compile(" ID=\"(\\d+)\"");
    private static final Pattern USED = Pattern.compile(" (?:Font|PageID)=\"(\\d+)\"");

    static Stream<Document> reports() {
        return Stream.concat(PublishedReports.all().stream().map(published -> Manuscript.of(published.report(), false).document()),
                Stream.of(Samples.compose(2024, "清河县卫生健康局", Samples.whole(2024)), Samples.compose(2017, "清河县卫生健康局", Samples.whole(2017)),
                        Composer.compose(new Report(Formats.ofYear(2024).orElseThrow(), "清河县", 2024, Map.of()), true)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void eachPartIsValid(Document report) throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(OfdSchemaTest.class.getResource("/ofd.xsd"));
        for (var part : parts(report).entrySet()) {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(part.getValue())));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void numbersAreGivenOnceAndThoseReferredToExist(Document report) throws Exception {
        var given = new HashSet<Integer>();
        var used = new HashSet<Integer>();
        var parts = parts(report);
        for (var part : parts.values()) {
            var xml = new String(part, java.nio.charset.StandardCharsets.UTF_8);
            ID.matcher(xml).results().forEach(id -> assertTrue(given.add(Integer.parseInt(id.group(1))), id.group()));
            USED.matcher(xml).results().forEach(id -> used.add(Integer.parseInt(id.group(1))));
        }
        assertTrue(given.containsAll(used));
        var document = new String(parts.get("Doc_0/Document.xml"), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(document.contains("<ofd:MaxUnitID>" + java.util.Collections.max(given) + "</ofd:MaxUnitID>"), document);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void pagesAreA4ToTheMillimetre(Document report) throws Exception {
        for (var part : parts(report).entrySet()) {
            Pattern.compile("<ofd:PhysicalBox>(.*?)</").matcher(new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8)).results()
                    .forEach(box -> assertEquals("0 0 210 297", box.group(1), part.getKey()));
        }
    }

    private static Map<String, byte[]> parts(Document report) throws IOException {
        var out = new ByteArrayOutputStream();
        OfdWriter.write(report, out);
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }
}
