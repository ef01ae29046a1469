package nianbao.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one twin is made of one published report: where invented words stand instead of published ones. A plan names
 * places only, never the published words.
 *
 * @param name   the twin's file name without its ending
 * @param from   the original, from the folder of originals
 * @param agency whose report the twin is
 * @param odd    what is odd about the layout
 * @param swaps  places and what is written there
 * @param fields cells that hold names
 */
record TwinPlan(String name, String from, String agency, String odd, List<Swap> swaps, Map<String, String> fields) {

    /**
     * Words for a place.
     *
     * @param place     {@code 7} or {@code 7-9}: lines; {@code 5:26-455}: characters of a line; {@code n9-29}: texts between
     *                  tags that are not blank, counted from the file's begin with the blank ones, one for each part of
     *                  the words between {@code |}; {@code p1:4-9,p2:2}: lines of pages of a PDF, filled one after the other
     * @param narrative field whose prose the words are, or null
     */
    record Swap(String place, String narrative, String words) {
    }

    static TwinPlan read(Path file) throws IOException {
        var head = new LinkedHashMap<String, String>();
        var swaps = new ArrayList<Swap>();
        var fields = new LinkedHashMap<String, String>();
        String[] parts = Files.readString(file).split("(?m)^=== ");
        parts[0].lines().forEach(line -> head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip()));
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            var title = parts[i].substring(0, end).split(" ");
            var words = parts[i].substring(end + 1, parts[i].length() - 1);
            if (title[0].equals("field")) {
                fields.put(title[1], words);
            } else {
                swaps.add(new Swap(title[0], title.length > 1 ? title[1] : null, words));
            }
        }
        return new TwinPlan(file.getFileName().toString().replace(".txt", ""), head.get("from"), head.get("agency"), head.get("odd"), swaps, fields);
    }

    String ending() {
        return from.substring(from.lastIndexOf('.'));
    }
}
