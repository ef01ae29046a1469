package nianbao.report;

import java.util.List;
import nianbao.input.source.Source;

/**
 * A doubt, or something that could not be placed.
 *
 * @param code   what kind: {@code text.unplaced}, {@code cells.open}, {@code edition.mixed} …
 * @param fields the fields it is about, empty when it is about none
 */
public record Note(String code, String message, List<String> fields, Place place) {

    public static Note of(String code, String message, Place place) {
        return new Note(code, message, List.of(), place);
    }

    /** Something that has no place in a report, in full: nothing of a source may be lost. */
    public static Note unplaced(String what, Source.Block block) {
        return of("text.unplaced", what + "：" + block.text(), block.place());
    }
}
