package nianbao.store.sample;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nianbao.report.AgencyKind;
import nianbao.report.ReportYears;
import nianbao.store.base.Rejected;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.people.Accounts;
import nianbao.store.people.Founding;
import nianbao.store.people.Passwords;
import nianbao.store.report.Reports;
import nianbao.store.tree.AgencyRegister;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** An invented agency with three years of reports, the newest half-written, to try things on. */
@ApplicationScoped
public class Sample {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** One year of the sample; the files in {@code sample/} say what the parts mean. */
    record SampleYear(List<String> zero, List<String> confirm, Map<String, String> fields) {

        boolean isZero(String cell) {
            return zero.stream().anyMatch(cell::matches);
        }

        boolean isConfirmed(String field) {
            return confirm.stream().anyMatch(field::matches);
        }
    }

    private final Reports reports;
    private final Edits edits;
    private final Accounts accounts;
    private final AgencyRegister register;
    private final Founding founding;
    private final Clock clock;

    Sample(Reports reports, Edits edits, Accounts accounts, AgencyRegister register, Founding founding, Clock clock) {
        this.reports = reports;
        this.edits = edits;
        this.accounts = accounts;
        this.register = register;
        this.founding = founding;
        this.clock = clock;
    }

    /** Its account, with the password that is told once and kept nowhere. */
    public record Loaded(Account account, String password) {
    }

    /**
     * Makes the sample agency with its account and its reports.
     *
     * @throws Rejected when it is there already
     */
    @Transactional
    public Loaded load() {
        founding.alone(Founding.FoundingTask.SAMPLE);
        if (Agency.count("sample") > 0) {
            throw new Rejected("示例机关已经装入，请用装入时显示的账号登录。");
        }
        var agency = agency();
        var password = Passwords.random();
        var who = accounts.create(agency, "shili", "示例填报人", password, EnumSet.allOf(Role.class));
        who.agency = agency;
        int newest = ReportYears.newest(LocalDate.now(clock));
        write(agency, newest - 2, read("first", SampleYear.class), who);
        write(agency, newest - 1, read("second", SampleYear.class), who);
        write(agency, newest, read("newest", SampleYear.class), who);
        return new Loaded(who, password);
    }

    @SuppressWarnings("unchecked")
    private Agency agency() {
        Map<String, String> facts = read("agency", Map.class);
        var agency = new Agency();
        agency.name = facts.get("name");
        agency.shortName = facts.get("short-name");
        agency.kind = AgencyKind.valueOf(facts.get("kind"));
        agency.address = facts.get("address");
        agency.phone = facts.get("phone");
        agency.website = facts.get("website");
        agency.sample = true;
        // One tries every desk by oneself.
        agency.signsAlone = true;
        return register.found(agency, null);
    }

    private void write(Agency agency, int year, SampleYear sample, Account who) {
        var report = reports.start(agency, year, who).report();
        var snapshot = reports.load(report);
        var changes = new ArrayList<FieldChange>();
        for (var field : report.format().fields()) {
            var text = sample.fields().get(field);
            boolean isPart = report.format().cell(field) != null && !report.format().totals().containsKey(field);
            if (text != null) {
                changes.add(new FieldChange(field, dated(text, year), snapshot.version(), true));
            } else if (isPart && sample.isZero(field) && snapshot.report().isBlank(field)) {
                changes.add(new FieldChange(field, "0", snapshot.version()));
            } else if (sample.isConfirmed(field)) {
                changes.add(new FieldChange(field, snapshot.report().text(field), snapshot.version(), true));
            }
        }
        edits.save(report.id, changes, snapshot.version(), who);
    }

    private static String dated(String text, int year) {
        return text.replace("{year}", Integer.toString(year)).replace("{next}", Integer.toString(year + 1));
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = Sample.class.getResourceAsStream("/sample/" + name + ".yaml")) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
