package nianbao.output.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nianbao.output.font.Face;
import nianbao.output.font.Subset;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of a file, each with just the characters used of it, and the way back from glyphs to characters. */
final class PdfFonts {

    private static final int SYMBOLIC = 4;
    private static final int LEVEL = 2;

    /** Some 4 MB. */
    private static final int KEPT = 64;
    /**
     * The fonts that were packed last, a quarter of a file's time: while a report is written it is printed again and again, and
     * most of what is changed is made of characters that it has anyway.
     */
    private static final Map<SubsetKey, Packed> PACKED = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SubsetKey, Packed> eldest) {
            return size() > KEPT;
        }
    });

    private record SubsetKey(Face face, Map<Integer, Integer> glyphs) {
    }

    /** @param length of the font before it was packed */
    private record Packed(byte[] bytes, int length) {
    }

    /** @param glyphs by character */
    record Used(String name, Map<Integer, Integer> glyphs) {
    }

    private final Map<Face, Used> used = new LinkedHashMap<>();
    private final COSDictionary resources = new COSDictionary();

    PdfFonts(Map<Face, Subset> subsets, PDDocument file) throws IOException {
        for (var entry : subsets.entrySet()) {
            var name = "F" + used.size();
            used.put(entry.getKey(), new Used(name, new HashMap<>(entry.getValue().glyphs())));
            resources.setItem(COSName.getPDFName(name), font(entry.getKey(), entry.getValue(), file));
        }
    }

    Used of(Face face) {
        return used.get(face);
    }

    COSDictionary resources() {
        return resources;
    }

    private COSDictionary font(Face face, Subset subset, PDDocument file) throws IOException {
        var name = COSName.getPDFName(tag(subset) + "+" + face.name());
        var descriptor = dictionary("FontDescriptor");
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, array(-1000, -500, 2000, 1500));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, program(face, subset, file));

        var info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "Identity");
        info.setInt(COSName.SUPPLEMENT, 0);
        var glyphs = dictionary("Font");
        glyphs.setName(COSName.SUBTYPE, "CIDFontType2");
        glyphs.setItem(COSName.BASE_FONT, name);
        glyphs.setItem(COSName.CIDSYSTEMINFO, info);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        glyphs.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        glyphs.setInt(COSName.DW, 1000);
        var widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(array(subset.advances()));
        glyphs.setItem(COSName.W, widths);

        var font = dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type0");
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var descendants = new COSArray();
        descendants.add(glyphs);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(toUnicode(subset), file));
        return font;
    }

    private static COSStream program(Face face, Subset subset, PDDocument file) throws IOException {
        var key = new SubsetKey(face, subset.glyphs());
        var packed = PACKED.get(key);
        if (packed == null) {
            byte[] shapes = subset.shapes();
            packed = new Packed(pack(shapes), shapes.length);
            PACKED.put(key, packed);
        }
        var program = packed(packed.bytes, file);
        program.setInt(COSName.LENGTH1, packed.length);
        return program;
    }

    /** Six letters that differ with what is in the font. */
    private static String tag(Subset subset) {
        long hash = Integer.toUnsignedLong(subset.glyphs().keySet().hashCode());
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++, hash /= 26) {
            tag.append((char) ('A' + hash % 26));
        }
        return tag.toString();
    }

    private static byte[] toUnicode(Subset subset) {
        var out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        // Glyphs are numbered in a row; a range goes no farther than its numbers' upper byte.
        var characters = List.copyOf(subset.glyphs().keySet());
        for (int from = 0, to; from < characters.size(); from = to) {
            int first = from + 1;
            to = Math.min(characters.size(), first | 0xff);
            out.append("1 beginbfrange\n<").append(Hex.of(first)).append("> <").append(Hex.of(to)).append("> [");
            for (int character : characters.subList(from, to)) {
                out.append('<');
                for (char unit : Character.toChars(character)) {
                    out.append(Hex.of(unit));
                }
                out.append('>');
            }
            out.append("]\nendbfrange\n");
        }
        out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static COSStream stream(byte[] bytes, PDDocument file) throws IOException {
        return packed(pack(bytes), file);
    }

    private static COSStream packed(byte[] packed, PDDocument file) throws IOException {
        var stream = file.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (var out = stream.createRawOutputStream()) {
            out.write(packed);
        }
        return stream;
    }

    /** Packed at a level that saves a third of a file's time and costs a twenty-fifth of its size: outlines hardly shrink. */
    private static byte[] pack(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length);
        var deflater = new Deflater(LEVEL);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static COSDictionary dictionary(String type) {
        var dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }

    private static COSArray array(int... numbers) {
        return COSArray.ofCOSIntegers(java.util.Arrays.stream(numbers).boxed().toList());
    }
}
