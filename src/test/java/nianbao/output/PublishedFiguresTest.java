package nianbao.output;

import static org.junit.jupiter.api.Assertions.assertTrue;

import nianbao.PublishedReports;
import nianbao.format.Formats;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    @Test
    void theFiguresOfPublishedReportsComeOutInOrder() {
        for (var report : PublishedReports.all()) {
            var format = Formats.ofYear(report.year()).orElseThrow();
            var fields = report.fields();
            var text = Pdf.squeezed(Pdf.text(Pdf.of(Samples.compose(report.year(), report.agency(), fields))));
            int at = 0;
            for (var field : format.cells().keySet()) {
                var figure = Pdf.squeezed(fields.getOrDefault(field, ""));
                int found = text.indexOf(figure, at);
                assertTrue(found >= 0, () -> report.name() + ": " + field + " " + figure);
                at = found + figure.length();
            }
        }
    }
}
