package nianbao.input.source;

import nianbao.report.Place;

/**
 * Where a cell's figure was seen, and what for.
 *
 * @param label what is printed before its row; "" where the table has no labels of rows
 */
public record Seen(Place place, String label) {
}
