package nianbao.format;

import java.util.List;

/**
 * An official table.
 *
 * @param code   first part of its field codes
 * @param corner what the official form prints over the row labels, or {@code null}
 */
public record Table(String code, String corner, List<Block> blocks) {
}
