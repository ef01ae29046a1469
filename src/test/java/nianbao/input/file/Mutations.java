package nianbao.input.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nianbao.PublishedReports;
import nianbao.document.Composer;
import nianbao.input.Layouts;
import nianbao.input.LayoutsTest;
import nianbao.report.Unreadable;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Damaged files from a seed: bytes changed, cut, doubled, moved; in Word and Excel files also inside their parts. */
public final class Mutations {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(w:tc|w:tr|w:p|w:r|w:tcPr|c|row|mergeCell|si|table:table-row|table:table-cell|text:p|ofd:TextObject|ofd:PathObject)\\b[^>]*(?<!/)>(?:(?!<\\1\\b).)*?</\\1>",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\"\\d+\"");
    private static final List<String> ODD = List.of("0", "-1", "1", "7", "63", "9999", "2147483647", "99999999999", "x", "");

    private Mutations() {
    }

    /** Files to damage, by type: published ones, and our own in the types that none is published in. */
    public static Map<String, List<byte[]>> originals() throws IOException {
        var files = new LinkedHashMap<String, List<byte[]>>();
        for (var published : PublishedReports.all()) {
            var name = published.source().toString();
            files.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), type -> new ArrayList<>())
                    .add(Files.readAllBytes(published.source()));
        }
        for (var ending : List.of("doc", "xls", "odt", "ods", "rtf", "ofd")) {
            try (var in = Mutations.class.getResourceAsStream("/office/base." + ending)) {
                files.put(ending, List.of(in.readAllBytes()));
            }
        }
        files.put("et", List.of(rewritten(files.get("xls").getFirst())));
        for (int year : List.of(2017, 2020, 2023)) {
            var document = Composer.compose(LayoutsTest.report(year, 1), false);
            files.computeIfAbsent("docx", type -> new ArrayList<>()).add(Layouts.docx(document));
            files.computeIfAbsent("xlsx", type -> new ArrayList<>()).add(Layouts.xlsx(document));
        }
        return files;
    }

    /** The same workbook as another program writes it: its records in another order, none that this one does not know. */
    private static byte[] rewritten(byte[] xls) throws IOException {
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(xls)); var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] mutate(byte[] original, Random random) {
        boolean zip = original[0] == 'P' && original[1] == 'K';
        if (!zip || random.nextInt(4) == 0) {
            return damage(original, random);
        }
        try (var in = new ZipInputStream(new ByteArrayInputStream(original));
                var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean hit = entry.getName().matches("word/document.xml|xl/worksheets/.*|xl/sharedStrings.xml|content.xml|.*/Content.xml")
                        || random.nextInt(10) == 0;
                out.write(!hit ? part : random.nextBoolean() ? damage(part, random) : rearranged(part, random));
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Still well-formed XML, so that more than its parser is tried: elements left out, doubled, emptied; odd numbers. */
    private static byte[] rearranged(byte[] original, Random random) {
        var xml = new String(original, StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            var places = (random.nextInt(3) == 0 ? NUMBER : ELEMENT).matcher(xml).results().toList();
            if (places.isEmpty()) {
                break;
            }
            var place = places.get(random.nextInt(places.size()));
            var instead = place.group().startsWith("\"") ? "\"" + ODD.get(random.nextInt(ODD.size())) + "\"" : switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> place.group().repeat(2 + random.nextInt(40));
                default -> place.group().replaceAll(">[^<]+<", "><");
            };
            xml = xml.substring(0, place.start()) + instead + xml.substring(place.end());
        }
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damage(byte[] original, Random random) {
        var bytes = original.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 8; times--) {
            int at = random.nextInt(bytes.length), length = 1 + random.nextInt(Math.min(bytes.length - at, 4000));
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
                case 2 -> joined(bytes, at, new byte[0], at + length);
                case 3 -> {
                    var noise = new byte[Math.min(length, 40)];
                    random.nextBytes(noise);
                    yield joined(bytes, at, noise, Math.min(bytes.length, at + noise.length));
                }
                case 4 -> joined(bytes, at, Arrays.copyOfRange(bytes, bytes.length - Math.min(length, bytes.length), bytes.length), at);
                default -> {
                    for (int i = 0; i < 20; i++) {
                        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.writeBytes(middle);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    /** Reads a damaged file: a report or a refusal, nothing else. Gives back whether it was a report. */
    public static boolean isReport(byte[] file) {
        try {
            return ReportFileReader.read(file) != null;
        } catch (Unreadable e) {
            if (e.getMessage().contains("\n") || e.getMessage().isBlank()) {
                throw new AssertionError("not one line: " + e.getMessage());
            }
            return false;
        }
    }
}
