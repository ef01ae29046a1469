package nianbao.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.input.label.OfficialTables;
import nianbao.input.pdf.TextLine.Piece;
import nianbao.input.source.GridBuilder;
import nianbao.input.source.Source;
import nianbao.report.Place;

/** A table by where its texts stand: its columns are where figures stand below each other, its rows the lines with figures. */
final class UnruledTable {

    /** A column, from the leftmost of its figures to the rightmost, its head's words included. */
    private record Band(float left, float right, String name) {

        /** How much of a piece stands in the column; the less below 0, the further away it stands. */
        float shared(Piece piece) {
            return Math.min(right, piece.right()) - Math.max(left, piece.left());
        }

        Band with(Piece piece) {
            return new Band(Math.min(left, piece.left()), Math.max(right, piece.right()), name);
        }

        Band named(String above) {
            return new Band(left, right, above + name);
        }

        boolean meets(Piece piece) {
            return shared(piece) > 0;
        }
    }

    private final List<PlacedLine> lines;
    private final List<PlacedLine> body;
    /** Where the figures begin. */
    private final float left;
    private final List<Band> bands = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private String beside = "";

    /**
     * @param left   where the leftmost figure stands
     * @param before the table that this one may go on with, or null
     */
    UnruledTable(List<PlacedLine> head, List<PlacedLine> body, float left, UnruledTable before) {
        this.body = body;
        this.left = left;
        this.lines = head;
        var figures = body.stream().flatMap(line -> line.figures().stream()).sorted(Comparator.comparing(Piece::left)).toList();
        if (before != null && figures.stream().allMatch(piece -> before.bands.stream().anyMatch(band -> band.meets(piece)))) {
            bands.addAll(before.bands);
        } else {
            figures.forEach(this::widen);
        }
        bands.sort(Comparator.comparing(Band::left));
        head();
    }

    /** Where a page's end cuts the head and not all of it was seen, the blank columns that the rest names are not all there are. */
    void cut() {
        if (bands.stream().anyMatch(band -> band.name.isEmpty())) {
            bands.removeIf(band -> body.stream().flatMap(line -> line.figures().stream()).noneMatch(band::meets));
        }
    }

    private void widen(Piece piece) {
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            if (band.meets(piece)) {
                bands.set(i, band.with(piece));
                return;
            }
        }
        bands.add(new Band(piece.left(), piece.right(), ""));
    }

    /** From below: words over one column name it, words over several are a group; over a free place they are a blank column. */
    private void head() {
        float labels = (float) body.stream().flatMap(line -> line.pieces().stream().filter(piece -> piece.left() < left && !PlacedLine.isFigure(piece)))
                .mapToDouble(Piece::right).max().orElse(0);
        for (var line : lines.reversed()) {
            for (var piece : line.pieces().reversed()) {
                var over = bands.stream().filter(band -> band.meets(piece)).toList();
                if (over.size() > 1 || over.size() == 1 && isGroup(piece.text(), over.getFirst().name)) {
                    groups.addFirst(piece.text());
                } else if (over.isEmpty() && piece.left() < labels) {
                    beside = piece.text() + beside;
                } else if (over.isEmpty()) {
                    bands.add(new Band(piece.left(), piece.right(), piece.text()));
                } else {
                    bands.set(bands.indexOf(over.getFirst()), over.getFirst().with(piece).named(piece.text()));
                }
            }
        }
        bands.sort(Comparator.comparing(Band::left));
    }

    /** Whether words over a column's name are a head for themselves, and none together with it. */
    private static boolean isGroup(String above, String name) {
        return !name.isEmpty() && OfficialTables.isAnyHead(above) && !OfficialTables.isAnyHead(above + name);
    }

    /** Whether its head names columns of an official table. */
    boolean isOfficial() {
        return bands.stream().filter(band -> OfficialTables.isAnyHead(band.name)).count() > 1;
    }

    int columns() {
        return bands.size();
    }

    Source.SourceGrid grid(Place place) {
        var grid = new GridBuilder();
        // Which columns a known group stands over is certain without it, and no texts' places show it.
        groups.stream().filter(group -> !OfficialTables.isAnyHead(group)).forEach(group -> {
            grid.row();
            grid.cell(group, 2 + bands.size(), 1);
        });
        if (!lines.isEmpty() && bands.stream().noneMatch(band -> band.name.isEmpty())) {
            grid.row();
            grid.cell(beside, 2, 1);
            bands.forEach(band -> grid.cell(band.name, 1, 1));
        } else {
            // A head that a page break cut in two says nothing of the order of columns; words nobody knows are not lost.
            Stream.concat(Stream.of(beside), bands.stream().map(Band::name)).filter(text -> !text.isEmpty() && !lines.isEmpty()
                    && !OfficialTables.isAnyPiece(text)).forEach(text -> {
                        grid.row();
                        grid.cell(text, 2 + bands.size(), 1);
                    });
        }
        for (var row : new LabelLines(body, left).rows()) {
            grid.row();
            grid.cell(row.outer(), 1, 1);
            grid.cell(row.label(), 1, 1);
            figures(row.figures(), grid);
            if (!row.rest().isEmpty()) {
                grid.cell(row.rest(), 1, 1);
            }
        }
        return grid.build(place);
    }

    private void figures(List<Piece> pieces, GridBuilder grid) {
        var texts = new ArrayList<StringBuilder>();
        bands.forEach(band -> texts.add(new StringBuilder()));
        for (var piece : pieces) {
            var band = bands.stream().max(Comparator.comparing(b -> b.shared(piece))).orElseThrow();
            var text = texts.get(bands.indexOf(band));
            text.append(text.isEmpty() ? "" : " ").append(piece.text());
        }
        texts.forEach(text -> grid.cell(text.toString(), 1, 1));
    }
}
