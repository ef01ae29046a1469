package nianbao.web.open;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.format.Cell;
import nianbao.output.Csv;
import nianbao.report.Figure;
import nianbao.report.Report;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.publication.PublishedReport;
import nianbao.web.frame.OpenSide;

/**
 * The figures of many published reports, for those who compute with them. Texts are as published; a cell that a report
 * does not settle is absent. Names of columns and properties stay; new ones may come behind them.
 *
 * @param published the reports in force, in the order of {@code reports}
 * @param next      address of the next part, {@code null} when this is the last
 */
record OpenFigures(int year, List<PublishedReport> published, List<Report> reports, String next, ZoneId zone) {

    private static final JsonFactory JSON = new JsonFactory();

    void json(OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeNumberField("year", year);
            json.writeArrayFieldStart("reports");
            for (int i = 0; i < reports.size(); i++) {
                report(json, published.get(i), reports.get(i));
            }
            json.writeEndArray();
            json.writeStringField("next", next);
            json.writeEndObject();
        }
    }

    private void report(JsonGenerator json, PublishedReport of, Report report) throws IOException {
        var agency = of.report().agency;
        json.writeStartObject();
        json.writeNumberField("agencyId", agency.id);
        json.writeStringField("agency", of.agency());
        json.writeStringField("creditCode", agency.creditCode);
        json.writeStringField("kind", agency.kind.name());
        json.writeNumberField("year", year);
        json.writeStringField("format", report.format().edition());
        json.writeNumberField("version", of.publication().number);
        json.writeStringField("publishedAt", at(of, report));
        json.writeStringField("title", of.title());
        json.writeStringField("page", OpenSide.path(of));
        json.writeObjectFieldStart("figures");
        for (var cell : (Iterable<Cell>) cells(report)::iterator) {
            json.writeStringField(cell.code(), report.text(cell.code()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    void csv(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = new Csv(writer);
        csv.line("机关编号", "机关", "统一社会信用代码", "年度", "格式", "版本", "公布时间", "项目代码", "项目", "单位", "原文", "数值");
        for (int i = 0; i < reports.size(); i++) {
            var of = published.get(i);
            var report = reports.get(i);
            var agency = of.report().agency;
            for (var cell : (Iterable<Cell>) cells(report)::iterator) {
                var text = report.text(cell.code());
                var figure = Figure.of(text);
                var unit = figure.unit().isEmpty() ? cell.unit() : figure.unit();
                csv.line(Long.toString(agency.id), of.agency(), agency.creditCode == null ? "" : agency.creditCode, Integer.toString(year),
                        report.format().edition(), Integer.toString(of.publication().number), Objects.requireNonNullElse(at(of, report), ""), cell.code(),
                        cell.name(),
                        unit == null ? "" : unit, text, figure.plain());
            }
        }
        writer.flush();
    }

    /** What the parts hold, without reading their figures: publications do not change. */
    String identity() {
        var identity = new StringBuilder("2 ").append(year).append(' ').append(next);
        for (var of : published) {
            identity.append('\n').append(of.publication().key()).append(of.agency()).append(of.report().agency.creditCode)
                    .append(of.report().agency.kind);
        }
        return identity.toString();
    }

    private static Stream<Cell> cells(Report report) {
        return report.format().cells().values().stream()
                .filter(cell -> cell.type().isNumber() && report.fields().containsKey(cell.code()));
    }

    /** One that was read from its published file was public on the day it bears; where it bears none, that is not known. */
    private String at(PublishedReport of, Report report) {
        if (!of.publication().isSigned()) {
            var day = AgencyFacts.day(report.text("date"));
            return day.map(d -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(d.atStartOfDay(zone))).orElse(null);
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(of.publication().at.atZone(zone));
    }
}
