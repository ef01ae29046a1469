package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.format.Formats;
import nianbao.report.Space;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Imports.Corrections;
import nianbao.store.intake.Imports;
import nianbao.web.frame.Html;

/** Corrections as the review's form posts them: every field, touched or not, and what its buttons ask for. */
@ApplicationScoped
public class ReviewForm {

    static final String AGENCY = "import-agency";
    static final String YEAR = "import-year";
    static final String EDITION = "import-edition";
    static final String TITLE = "import-title";
    private static final String PUT = "put-";
    /** "填入": what stands behind it goes into a field that is blank. */
    static final String FILL = "fill-";
    /** Of a title or an agency's name, in characters; the page's boxes take no more. */
    static final int LONGEST_LINE = 300;

    private final Imports imports;

    ReviewForm(Imports imports) {
        this.imports = imports;
    }

    /**
     * @param kept     texts that were not saved, by field
     * @param messages why
     */
    public record ReviewOutcome(Map<String, String> kept, List<String> messages) {

        public boolean saved() {
            return messages.isEmpty();
        }
    }

    public ReviewOutcome save(PendingImport pending, MultivaluedMap<String, String> posted) {
        var texts = texts(posted);
        put(pending, posted, texts);
        fill(posted, texts);
        // Before any work on them, and before anything is locked.
        var tooLong = List.of(TITLE, AGENCY).stream().filter(line -> posted.getFirst(line) != null && posted.getFirst(line).length() > LONGEST_LINE).toList();
        if (!tooLong.isEmpty()) {
            return new ReviewOutcome(texts, tooLong.stream().map(line -> (line.equals(TITLE) ? "标题" : "机关名称") + "没有保存：有 "
                    + posted.getFirst(line).length() + " 个字，最多 " + LONGEST_LINE + " 个。请改短后再保存。").toList());
        }
        var outcome = imports.correct(pending.agency.id, pending.id, new Corrections(texts, posted.getFirst(AGENCY),
                posted.containsKey(YEAR) ? Html.number(posted.getFirst(YEAR), 0) : null,
                Formats.of(posted.getFirst(EDITION) == null ? "" : posted.getFirst(EDITION)).orElse(null),
                posted.getFirst(TITLE)), Html.number(posted.getFirst("seen"), 0));
        if (outcome.isEmpty()) {
            return new ReviewOutcome(texts, List.of("没有保存：这份文件刚刚已被同事处理。"));
        }
        if (outcome.get().stale()) {
            return new ReviewOutcome(texts, List.of("没有保存：你打开本页之后，这份文件又有别的改动。框里是你填的，请核对后再按一次“保存”。"));
        }
        var kept = new LinkedHashMap<String, String>();
        var messages = new ArrayList<String>();
        outcome.get().faults().forEach((code, fault) -> {
            kept.put(code, texts.get(code));
            messages.add(Formats.nameOf(code) + "没有保存：" + fault);
        });
        return new ReviewOutcome(kept, messages);
    }

    /** What is posted for fields of any edition. */
    private static Map<String, String> texts(MultivaluedMap<String, String> posted) {
        var texts = new LinkedHashMap<String, String>();
        posted.forEach((name, values) -> {
            if (Formats.all().stream().anyMatch(f -> f.has(name))) {
                texts.put(name, values.getFirst());
            }
        });
        return texts;
    }

    /** "填入": field=text, which the page offered; what was typed there meanwhile stays. */
    private static void fill(MultivaluedMap<String, String> posted, Map<String, String> texts) {
        filled(posted).ifPresent(field -> {
            if (Space.isBlank(texts.getOrDefault(field, ""))) {
                var asked = posted.getFirst("do");
                texts.put(field, asked.substring(asked.indexOf('=') + 1));
            }
        });
    }

    /** The field that "填入" was pressed for. */
    static Optional<String> filled(MultivaluedMap<String, String> posted) {
        var asked = posted.getFirst("do");
        return asked == null || !asked.startsWith(FILL) ? Optional.empty()
                : Optional.of(asked.substring(FILL.length()).split("=", 2)[0]).filter(field -> Formats.all().stream().anyMatch(f -> f.has(field)));
    }

    /** "放入": a text that found no place goes to the end of the field chosen beside it. */
    private static void put(PendingImport pending, MultivaluedMap<String, String> posted, Map<String, String> texts) {
        var asked = posted.getFirst("do");
        if (asked == null || !asked.startsWith(PUT)) {
            return;
        }
        var read = pending.report();
        int index = Html.number(asked.substring(PUT.length()), Integer.MAX_VALUE);
        var code = posted.getFirst(asked) == null ? "" : posted.getFirst(asked);
        if (index < read.notes().size() && read.format().isProse(code)) {
            var before = texts.getOrDefault(code, read.fields().getOrDefault(code, ""));
            texts.put(code, before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + ReviewPageMaker.textOf(read.notes().get(index)));
        }
    }
}
