package nianbao.output.layout;

import nianbao.document.Document.ProseTable;

/** Of a document with one table within prose, whose cells have characters with lines under or through them. */
final class LinedMarkup extends PrintMarkup {

    private final Lined lined;

    LinedMarkup(Lined lined) {
        super(false);
        this.lined = lined;
    }

    /** A narrow column of places, two equal ones of texts. */
    @Override
    protected void table(ProseTable table) {
        out.append("<table class=\"prose lined\"><col class=\"place\"/><col/><col/>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            var name = row == 0 ? "th" : "td";
            out.append(row == 0 ? "<thead><tr>" : row == 1 ? "<tbody><tr>" : "<tr>");
            for (int column = 0; column < table.columns(); column++) {
                out.append('<').append(name).append(row == 0 ? " scope=\"col\"" : "").append(lined.attribute(row, column)).append('>')
                        .append(text(table.rows().get(row).get(column))).append("</").append(name).append('>');
            }
            out.append(row == 0 ? "</tr></thead>\n" : row == table.rows().size() - 1 ? "</tr></tbody>\n" : "</tr>\n");
        }
        out.append("</table>\n");
    }
}
