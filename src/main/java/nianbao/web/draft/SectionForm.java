package nianbao.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.check.AllChecks;
import nianbao.check.rule.ProseChecks;
import nianbao.format.Section;
import nianbao.report.Prefill;
import nianbao.report.References;
import nianbao.report.Rewording;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.report.Reports;
import nianbao.store.report.Snapshot;
import nianbao.store.who.Account;
import nianbao.web.frame.Html;
import nianbao.web.frame.Problems;

/** What the buttons of a section's form do when there is no JavaScript to do it: save first, then the button's own. */
@ApplicationScoped
public class SectionForm {

    /** field=text, or field@start-end=words: see {@link FindingView.FixButton#value}. */
    private static final Pattern FIX = Pattern.compile("([a-z0-9.-]+)(?:@(\\d{1,7})-(\\d{1,7}))?=(.*)", Pattern.DOTALL);

    /** The button that confirms what was carried over and leads on. */
    static final String NEXT = "next";
    /** The one that before that fills what is blank with 0; it leads on only when nothing is wrong then. */
    static final String ZEROS_NEXT = "zeros-next";

    private final Edits edits;
    private final Reports reports;

    SectionForm(Edits edits, Reports reports) {
        this.edits = edits;
        this.reports = reports;
    }

    /**
     * What became of a posted form.
     *
     * @param kept    texts that were not saved, by field
     * @param unsaved why
     */
    public record SectionOutcome(Map<String, String> kept, List<EditResult> unsaved) {
    }

    /** @throws Problem when the report has left the writers' desk meanwhile; its page holds what was typed */
    public SectionOutcome save(StoredReport stored, Section section, MultivaluedMap<String, String> posted, Account who) {
        try {
            return saved(stored, section, posted, who);
        } catch (NotEditable locked) {
            throw Problems.locked(locked).keeping(typed(stored, section, posted));
        }
    }

    /** What differs from what is kept, each with its place. */
    private List<String> typed(StoredReport stored, Section section, MultivaluedMap<String, String> posted) {
        var report = reports.load(stored).report();
        return stored.format().entries(section).stream()
                .filter(field -> posted.containsKey(field) && !posted.getFirst(field).replace("\r\n", "\n").equals(report.text(field)))
                .map(field -> stored.format().nameOf(field) + "：" + posted.getFirst(field)).toList();
    }

    private SectionOutcome saved(StoredReport stored, Section section, MultivaluedMap<String, String> posted, Account who) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : stored.format().entries(section)) {
            if (posted.containsKey(field)) {
                texts.put(field, posted.getFirst(field));
            }
        }
        // "Use theirs": what was typed here is let go, everything else is saved.
        texts.remove(posted.getFirst("take"));
        var outcome = edits.saveForm(stored.id, texts, Html.number(posted.getFirst("seen"), 0), who);
        var unsaved = outcome.results().stream().filter(r -> !(r instanceof EditResult.Saved)).toList();
        var kept = new LinkedHashMap<String, String>();
        unsaved.forEach(r -> kept.put(r.field(), texts.get(r.field())));
        var typed = outcome.results().stream().map(EditResult::field).collect(Collectors.toSet());
        var asked = asked(stored, section, posted, typed);
        if (!asked.isEmpty()) {
            edits.save(stored.id, asked, outcome.version(), who);
        }
        return new SectionOutcome(kept, unsaved);
    }

    /**
     * The text a finding's button gives a field. Words are replaced where they stood when the page was made: not in a
     * text that came changed with the same press.
     */
    private static Optional<String> fixed(Snapshot snapshot, Matcher fix, Set<String> typed) {
        var field = fix.group(1);
        if (fix.group(2) == null) {
            return Optional.of(fix.group(4));
        }
        var complete = snapshot.report().withTotals();
        var text = complete.text(field);
        int start = Html.number(fix.group(2), 0), end = Html.number(fix.group(3), 0);
        return typed.contains(field) || start > end || end > text.length() ? Optional.empty()
                : Optional.of(References.edited(snapshot.report().text(field),
                        new Rewording(start, end, fix.group(4)).in(text), complete));
    }

    /** Without a script nobody knows where the caret is: what is inserted goes to the end. */
    private static void append(List<FieldChange> changes, Section section, Snapshot snapshot, String text, String between) {
        var before = snapshot.report().text(section.code());
        if (section.kind() == Section.SectionKind.PROSE && !text.isEmpty()) {
            changes.add(new FieldChange(section.code(), before.isEmpty() ? text : before + between + text, snapshot.version()));
        }
    }

    private static void zeros(List<FieldChange> changes, Section section, Snapshot snapshot) {
        AllChecks.toFill(section, snapshot.report()).forEach(field -> changes.add(new FieldChange(field, "0", snapshot.version())));
    }

    private static void confirm(List<FieldChange> changes, Section section, Snapshot snapshot) {
        snapshot.report().format().entries(section).stream().map(snapshot.fields()::get).filter(field -> field != null && field.source != null)
                .forEach(field -> changes.add(new FieldChange(field.code, field.text, snapshot.version(), true)));
    }

    private static void years(List<FieldChange> changes, Section section, Snapshot snapshot) {
        var field = snapshot.fields().get(section.code());
        if (field != null && field.source != null) {
            changes.add(new FieldChange(field.code, ProseChecks.yearsMovedOn(field.text, snapshot.report().year()), snapshot.version(), false, true));
        }
    }

    /** The changes a button asks for, over what has just been saved. */
    private List<FieldChange> asked(StoredReport stored, Section section, MultivaluedMap<String, String> posted,
            Set<String> typed) {
        var changes = new ArrayList<FieldChange>();
        var snapshot = reports.load(stored);
        var fix = FIX.matcher(String.valueOf(posted.getFirst("fix")));
        if (fix.matches()) {
            fixed(snapshot, fix, typed).ifPresent(text -> changes.add(new FieldChange(fix.group(1), text, snapshot.version())));
        }
        switch (posted.getFirst("do") == null ? "" : posted.getFirst("do")) {
            case "zeros" -> zeros(changes, section, snapshot);
            case "confirm", NEXT -> confirm(changes, section, snapshot);
            case ZEROS_NEXT -> {
                zeros(changes, section, snapshot);
                confirm(changes, section, snapshot);
            }
            case "years" -> years(changes, section, snapshot);
            case "insert" -> append(changes, section, snapshot, References.to(String.valueOf(posted.getFirst("figure"))), "");
            case "standard" -> append(changes, section, snapshot, Prefill.standard(section, snapshot.report(), stored.agency.shortName), "\n");
            default -> {
            }
        }
        return changes;
    }
}
