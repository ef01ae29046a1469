package nianbao.output.font;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fonts made for tests. */
public final class TestFonts {

    private TestFonts() {
    }

    /** A font with just these characters, called like that. */
    public static byte[] font(String name, String characters) {
        var face = Faces.pick(Style.KAI, '年');
        var set = characters.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
        var small = Sfnt.read(face.subset(set).bytes()).getFirst();
        var tables = new TreeMap<String, byte[]>();
        for (var tag : List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post")) {
            tables.put(tag, small.bytes(tag));
        }
        tables.put("name", SubsetTables.name(name));
        return SubsetTables.file(tables);
    }
}
