package nianbao.output.page;

import java.util.ArrayList;
import java.util.List;

/** A part of a report: what it is, and its parts in order. Equal to itself alone. */
public final class Tag {

    /** As PDF's structure names them: Document, H1 to H6, P, Table, THead, TBody, TR, TH, TD, Figure. */
    private final String name;
    private final TagCell cell;
    private final String summary;
    private final List<Tag> parts = new ArrayList<>();

    /** @param scope Row, Column or Both for a head, otherwise {@code null} */
    public record TagCell(String scope, int colspan, int rowspan) {
    }

    /**
     * @param cell    of TH and TD, otherwise {@code null}
     * @param summary what a table is about, or what a picture shows, otherwise {@code null}
     */
    public Tag(String name, TagCell cell, String summary) {
        this.name = name;
        this.cell = cell;
        this.summary = summary;
    }

    public String name() {
        return name;
    }

    public TagCell cell() {
        return cell;
    }

    public String summary() {
        return summary;
    }

    public List<Tag> parts() {
        return parts;
    }
}
