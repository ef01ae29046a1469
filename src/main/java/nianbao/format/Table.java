package nianbao.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An official table.
 *
 * @param code   first part of its field codes
 * @param corner what the official form prints over the row labels, or {@code null}
 */
public record Table(String code, @Nullable String corner, List<Block> blocks) {

    /** What counts in which line, by its label, rows before columns; lines without a help are left out. */
    public Map<String, String> helps() {
        var helps = new LinkedHashMap<String, String>();
        Stream.concat(blocks.stream().flatMap(b -> b.rowLines().stream()), blocks.stream().flatMap(b -> b.columnLines().stream()))
                .filter(line -> line.help() != null).forEach(line -> helps.putIfAbsent(line.label(), line.help()));
        return helps;
    }
}
