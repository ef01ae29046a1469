package nianbao.output.page;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.output.font.Face;
import nianbao.output.font.Subset;
import nianbao.output.page.Pages.Text;

/** The fonts of some pages, in the order they appear, each with just the characters set in it. */
public final class UsedFonts {

    private UsedFonts() {
    }

    public static Map<Face, Subset> of(Pages pages) {
        var characters = new LinkedHashMap<Face, BitSet>();
        for (var sheet : pages.sheets()) {
            for (var mark : sheet.marks()) {
                if (mark instanceof Text text) {
                    var set = characters.computeIfAbsent(text.face(), face -> new BitSet());
                    text.string().codePoints().forEach(set::set);
                }
            }
        }
        var subsets = new LinkedHashMap<Face, Subset>();
        characters.forEach((face, set) -> subsets.put(face, face.subset(set.stream().boxed().collect(Collectors.toCollection(TreeSet::new)))));
        return subsets;
    }
}
