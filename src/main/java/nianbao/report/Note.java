package nianbao.report;

import java.util.List;

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
}
