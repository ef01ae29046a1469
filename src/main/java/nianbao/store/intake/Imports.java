package nianbao.store.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.output.JsonWriter;
import nianbao.report.Note;
import nianbao.report.ReadReport;
import nianbao.store.base.FieldRules;
import nianbao.store.base.Rejected;
import nianbao.store.file.Files;
import nianbao.store.file.PendingImport;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;

/** Reports read from files, kept apart until somebody decides: corrected here, accepted by {@link Acceptance}. */
@ApplicationScoped
public class Imports {

    /** What every database keeps in one text, with room for corrections. */
    private static final int LONGEST = 1_000_000;
    /** A note may quote a whole page of navigation: the file itself is kept, so the beginning will do. */
    private static final int LONGEST_NOTE = 20_000;

    /** Settings, {@code nianbao.import.*}. */
    @ConfigMapping(prefix = "nianbao.import.pending")
    public interface ImportSettings {

        /** How many an agency may have waiting at once. */
        @WithDefault("100")
        int most();

        /** Days after the last correction when what nobody decided on is dropped. */
        @WithDefault("30")
        int days();
    }

    /** Corrections: texts by field, and what stands around them. {@code null} leaves a thing as it is. */
    public record Corrections(Map<String, String> fields, String agency, Integer year, ReportFormat format, String title) {
    }

    /**
     * What became of corrections.
     *
     * @param faults by field, why a text was not kept
     * @param stale  somebody else corrected it since the page was made: nothing was kept
     */
    public record ImportOutcome(int version, Instant at, Map<String, String> faults, boolean stale) {
    }

    private final Files files;
    private final Clock clock;
    private final ImportSettings settings;

    Imports(Files files, Clock clock, ImportSettings settings) {
        this.files = files;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws Rejected when there are too many already, or it is too long for a report */
    @Transactional
    public PendingImport keep(Agency agency, String name, byte[] bytes, ReadReport read, Account who) {
        // One after the other, so that the count holds.
        Agency owner = Agency.findById(agency.id, LockModeType.PESSIMISTIC_WRITE);
        if (list(agency.id).size() >= settings.most()) {
            throw new Rejected("待处理的文件已有 " + settings.most() + " 份，请先处理或放弃一些");
        }
        var pending = new PendingImport();
        pending.content = JsonWriter.write(storable(read));
        if (pending.content.length() > LONGEST) {
            throw new Rejected("全文超过 " + LONGEST / 10_000 + " 万个字符，不像年度报告");
        }
        var tooLong = read.fields().entrySet().stream().map(e -> fault(read.format(), e.getKey(), FieldRules.storable(e.getValue())))
                .filter(f -> f != null).findFirst();
        if (tooLong.isPresent()) {
            throw new Rejected("有一项" + tooLong.get());
        }
        pending.agency = owner;
        pending.file = files.keep(name, bytes);
        pending.createdAt = clock.instant();
        pending.changedAt = pending.createdAt;
        pending.createdBy = Account.reference(who.id);
        pending.persist();
        return pending;
    }

    private static ReadReport storable(ReadReport read) {
        var fields = new LinkedHashMap<String, String>();
        read.fields().forEach((code, text) -> fields.put(code, FieldRules.storable(text)));
        var notes = read.notes().stream().map(n -> new Note(n.code(), shorten(FieldRules.storable(n.message())), n.fields(),
                n.place())).toList();
        return new ReadReport(read.format(), FieldRules.storable(read.agency()), read.year(),
                FieldRules.storable(read.title()), fields, notes);
    }

    private static String shorten(String message) {
        return message.codePointCount(0, message.length()) <= LONGEST_NOTE ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST_NOTE)) + "…（全文见原件）";
    }

    /** An agency's, in the order they came. */
    @Transactional
    public List<PendingImport> list(long agencyId) {
        return PendingImport.list("select p from PendingImport p join fetch p.file join fetch p.createdBy"
                + " where p.agency.id = ?1 order by p.id", agencyId);
    }

    @Transactional
    public Optional<PendingImport> find(long agencyId, long id) {
        return PendingImport.find("select p from PendingImport p join fetch p.file join fetch p.agency join fetch p.createdBy"
                + " where p.agency.id = ?1 and p.id = ?2", agencyId, id).singleResultOptional();
    }

    /** Makes everybody else who decides on it wait; empty when somebody has decided already. */
    Optional<PendingImport> lock(long agencyId, long id) {
        return PendingImport.find("agency.id = ?1 and id = ?2", agencyId, id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .<PendingImport>stream().findFirst();
    }

    /**
     * Keeps corrections. A blank for a field that the file did not settle leaves it open.
     *
     * @param seen the version its writer's page shows
     */
    @Transactional
    public Optional<ImportOutcome> correct(long agencyId, long id, Corrections corrections, int seen) {
        return lock(agencyId, id).map(pending -> {
            if (pending.version > seen) {
                return new ImportOutcome(pending.version, pending.changedAt, Map.of(), true);
            }
            var read = pending.report();
            var format = corrections.format() == null ? read.format() : corrections.format();
            var fields = new LinkedHashMap<>(read.fields());
            var faults = new LinkedHashMap<String, String>();
            corrections.fields().forEach((code, posted) -> {
                var text = FieldRules.normalize(format, code, posted);
                var fault = fault(format, code, text);
                if (fault != null) {
                    faults.put(code, fault);
                } else if (!text.isEmpty() || fields.containsKey(code)) {
                    fields.put(code, text);
                }
            });
            var content = JsonWriter.write(new ReadReport(format, line(corrections.agency(), read.agency()),
                    corrections.year() == null ? read.year() : corrections.year(), line(corrections.title(), read.title()),
                    fields, read.notes()));
            if (content.length() > LONGEST) {
                corrections.fields().keySet().forEach(code -> faults.put(code, "全文太长，没有保存。"));
            } else if (!content.equals(pending.content)) {
                pending.content = content;
                pending.version++;
                pending.changedAt = clock.instant();
            }
            return new ImportOutcome(pending.version, pending.changedAt, faults, false);
        });
    }

    private static String line(String corrected, String before) {
        return corrected == null ? before : FieldRules.storable(corrected.strip().replaceAll("(?<!\\s)[^\\S\\r\\n]*+\\R\\s*+", ""));
    }

    /** A field that only another edition has is kept by that one's rules. */
    private static String fault(ReportFormat format, String code, String text) {
        var own = format.has(code) ? format : Formats.all().stream().filter(f -> f.has(code)).findFirst().orElse(format);
        return FieldRules.fault(own, code, text);
    }

    @Transactional
    public void discard(long agencyId, long id) {
        lock(agencyId, id).ifPresent(this::drop);
    }

    /** Takes it away with its file; the caller holds its lock. */
    void drop(PendingImport pending) {
        pending.delete();
        Panache.flush();
        files.delete(pending.file);
    }

    /** Drops what nobody has decided on for a long time. Several instances may do so at once, hence in the same order. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void dropOld() {
        PendingImport.<PendingImport>list("from PendingImport p join fetch p.agency where p.changedAt < ?1 order by p.id",
                clock.instant().minus(Duration.ofDays(settings.days()))).forEach(pending -> discard(pending.agency.id, pending.id));
    }
}
