package nianbao.output;

import nianbao.document.Document;

/** A report as plain text. */
public final class TextWriter {

    private TextWriter() {
    }

    public static String write(Document document) {
        var out = new StringBuilder();
        document.title().forEach(line -> out.append(line).append('\n'));
        for (var block : document.blocks()) {
            switch (block) {
                case Document.Heading h -> out.append(h.text()).append('\n');
                case Document.Paragraph p -> out.append("　　").append(p.text()).append('\n');
                case Document.Grid g -> g.rows().forEach(row -> out.append(String.join("\t",
                        row.cells().stream().map(Document.Cell::text).toList())).append('\n'));
                case Document.Closing c -> out.append(c.signature()).append('\n').append(c.date()).append('\n');
            }
        }
        return out.toString();
    }
}
