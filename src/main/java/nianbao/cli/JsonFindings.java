package nianbao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.check.finding.Finding;
import nianbao.inspect.CheckedWriter;
import nianbao.inspect.Folder.CheckedFile;

/** {@code [{"severity","code","fields","message"}…]}; for several files {@code [{"file","agency","year","findings"}…]}. */
final class JsonFindings implements CheckedWriter {

    private final boolean single;
    private final JsonGenerator json;

    JsonFindings(OutputStream out, boolean single) throws IOException {
        this.single = single;
        json = new ObjectMapper().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        if (!single) {
            json.writeStartArray();
        }
    }

    @Override
    public void add(CheckedFile checked) {
        try {
            if (single && checked.refused() == null) {
                json.writeObject(findings(checked.findings()));
            } else if (!single) {
                var file = new LinkedHashMap<String, Object>();
                file.put("file", checked.file());
                if (checked.refused() != null) {
                    file.put("refused", checked.refused());
                } else {
                    file.put("agency", checked.agency());
                    file.put("year", checked.year());
                    file.put("findings", findings(checked.findings()));
                }
                json.writeObject(file);
            }
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(f -> {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("severity", f.severity().name().toLowerCase(Locale.ROOT));
            finding.put("code", f.code());
            finding.put("fields", f.fields());
            finding.put("message", f.message() + "。" + f.detail() + "依据：" + f.why());
            return finding;
        }).toList();
    }

    @Override
    public void close() throws IOException {
        if (!single) {
            json.writeEndArray();
        }
        json.writeRaw('\n');
        json.close();
    }
}
