package nianbao.document;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document.CellRole;
import nianbao.document.Document.Closing;
import nianbao.document.Document.DocumentBlock;
import nianbao.document.Document.Grid;
import nianbao.document.Document.GridRow;
import nianbao.document.Document.Heading;
import nianbao.format.Section;
import nianbao.format.Table;
import nianbao.format.TableLayout;
import nianbao.report.Report;
import nianbao.report.Space;

/** Makes the Document of a report: what will be published, in the official order and wording. */
public final class Composer {

    private Composer() {
    }

    /** @param draft whether outputs must say that this is not published yet */
    public static Document compose(Report report, boolean draft) {
        return compose(report, report.title(), draft);
    }

    /** @param title as printed, on one line; a published report may have another than the usual one */
    public static Document compose(Report report, String title, boolean draft) {
        var blocks = new ArrayList<DocumentBlock>();
        for (var section : report.format().sections()) {
            if (section.printed()) {
                blocks.add(new Heading(1, section.title(), null));
            }
            switch (section.kind()) {
                case PROSE -> blocks.addAll(Prose.blocks(report.text(section.code()), section.code()));
                case TABLE -> table(section, report, blocks);
                case SIGNATURE -> {
                    if (!report.isBlank("signature") || !report.isBlank("date")) {
                        blocks.add(new Closing(Space.strip(report.text("signature")), Space.strip(report.text("date"))));
                    }
                }
            }
        }
        return new Document(title(report, title), report.agency(), report.year(), draft, List.copyOf(blocks));
    }

    /** The agency on a line of its own, when the title begins with it. */
    private static List<String> title(Report report, String title) {
        return title.startsWith(report.agency()) && !report.agency().isEmpty()
                ? List.of(report.agency(), title.substring(report.agency().length()))
                : List.of(title);
    }

    private static void table(Section section, Report report, List<DocumentBlock> blocks) {
        blocks.add(grid(section, report));
        for (var block : section.table().blocks()) {
            if (block.layout() == nianbao.format.Block.Layout.LINES) {
                for (var row : block.rowLines()) {
                    var field = section.code() + "." + row.code();
                    blocks.add(new Document.Paragraph(row.label() + "：" + Space.strip(report.text(field)), field));
                }
            }
        }
        section.note().ifPresent(note -> Prose.paragraphs(report.text(note)).forEach(line -> blocks.add(new Document.Paragraph(line, note))));
    }

    private static Grid grid(Section section, Report report) {
        Table table = section.table();
        var layout = TableLayout.of(table);
        var rows = new ArrayList<GridRow>();
        var parts = new PartIndent(layout.labelColumns());
        for (var row : layout.rows()) {
            var cells = row.slots().stream().map(slot -> cell(slot, report, parts.level(slot))).toList();
            rows.add(new GridRow(row.head(), row.block(), cells));
        }
        return new Grid(table.code(), section.title(), layout.labelColumns(), layout.unitColumn(),
                layout.valueColumns(), List.copyOf(rows));
    }

    private static Document.GridCell cell(TableLayout.LayoutSlot slot, Report report, int level) {
        var field = slot.kind() == TableLayout.LayoutKind.VALUE ? slot.field() : null;
        var text = field != null ? Space.strip(report.text(field)) : slot.text() != null ? slot.text() : "";
        return new Document.GridCell(CellRole.valueOf(slot.kind().name()), text, field, slot.colspan(), slot.rowspan(), level);
    }
}
