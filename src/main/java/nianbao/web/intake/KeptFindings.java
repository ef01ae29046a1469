package nianbao.web.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import nianbao.check.finding.Finding;
import nianbao.format.Severity;
import nianbao.inspect.Folder.CheckedFile;
import nianbao.web.frame.Html;
import nianbao.web.frame.Problem;

/**
 * A file's findings as a page of ours holds them and sends them back. What comes back is whatever a browser sends: it is
 * only ever written into cells of the sender's own workbook, as text.
 */
final class KeptFindings {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final ObjectReader READER = JSON.readerFor(KeptFile.class);

    private record KeptFile(String file, String agency, int year, String refused, List<FindingsLine> findings) {
    }

    private record FindingsLine(Severity severity, String code, List<String> fields, String message, String detail, String why) {
    }

    private KeptFindings() {
    }

    static String write(CheckedFile checked) {
        var lines = checked.findings().stream().map(f -> new FindingsLine(f.severity(), f.code(), f.fields(), f.message(), f.detail(), f.why())).toList();
        try {
            return JSON.writeValueAsString(new KeptFile(checked.file(), checked.agency(), checked.year(), checked.refused(), lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Problem when one of them is nothing we wrote */
    static List<CheckedFile> read(List<String> kept) {
        var results = new ArrayList<CheckedFile>();
        for (var text : kept) {
            try {
                KeptFile one = READER.readValue(text);
                if (one == null) {
                    throw new IllegalArgumentException("nothing");
                }
                results.add(new CheckedFile(orEmpty(one.file()), orEmpty(one.agency()), one.year(), findings(one), one.refused()));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw Problem.of(Html.INVALID, "检查结果不完整", "请回到批量检查，重新检查一次再下载。");
            }
        }
        return results;
    }

    private static List<Finding> findings(KeptFile kept) {
        if (kept.findings() == null) {
            return List.of();
        }
        return kept.findings().stream().map(l -> {
            if (l == null || l.severity() == null) {
                throw new IllegalArgumentException("no severity");
            }
            var fields = l.fields() == null ? List.<String>of() : l.fields().stream().map(KeptFindings::orEmpty).toList();
            return new Finding(l.severity(), orEmpty(l.code()), fields, orEmpty(l.message()), orEmpty(l.detail()), orEmpty(l.why()), List.of(),
                    List.of(), List.of());
        }).toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
