package nianbao.web.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nianbao.account.Act;
import nianbao.register.Choices;
import nianbao.register.Register;
import nianbao.register.RegisterNotes;
import nianbao.register.RegisterOptions;
import nianbao.register.RegisterReader;
import nianbao.register.words.ColumnRole;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.register.Registers;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.register.BroughtRegisters.Brought;

/** A register that was brought: its columns and words are confirmed, then it is counted and kept. */
@Path("/agencies/{agency}/reports/{year}/register/columns/{register}")
@Authenticated
public class RegisterColumnsResource {

    private final BroughtRegisters brought;
    private final Registers registers;
    private final ColumnsPageMaker pages;
    private final Visitor visitor;

    RegisterColumnsResource(BroughtRegisters brought, Registers registers, ColumnsPageMaker pages, Visitor visitor) {
        this.brought = brought;
        this.registers = registers;
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance columns(Chrome chrome, ColumnsPage page);
    }

    @GET
    public Response columns(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("register") String key) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        return page(200, stored, key, find(stored, key), Map.of(), null);
    }

    /** Keeps what was chosen. When a column has become another, its words are looked at anew; else the register is counted. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response count(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("register") String key,
            MultivaluedMap<String, String> posted) {
        var stored = visitor.report(agencyId, year, Act.WRITE);
        if (!stored.isEditable()) {
            throw new NotEditable(stored);
        }
        var found = find(stored, key);
        var register = read(stored, found);
        words(stored, register, posted);
        var changed = changed(register, posted);
        if (!changed.isEmpty()) {
            if (tried(stored, found, changed).isEmpty()) {
                return page(Html.INVALID, stored, key, found, changed, "这样选，看不出哪一列是收到日期，或者没有答复日期、办理结果、申请人各列：没有照此改动，请再看一遍。");
            }
            remember(stored, found, register, changed);
            return Redirect.to(path(stored, key));
        }
        var counted = read(stored, found);
        registers.keep(stored, found.name(), counted, RegisterNotes.hasDisputes(counted), found.remarks(), visitor.account());
        brought.forget(key);
        return Redirect.to(Paths.report(stored) + "/register");
    }

    /** Columns that are to be something else, by their keys. */
    private static Map<String, ColumnRole> changed(Register register, MultivaluedMap<String, String> posted) {
        var changed = new HashMap<String, ColumnRole>();
        for (var shown : register.columns()) {
            var column = shown.column();
            Optional.ofNullable(posted.getFirst("column-" + column.at())).flatMap(ColumnRole::named).filter(role -> role != column.role())
                    .ifPresent(role -> changed.put(column.key(), role));
        }
        return changed;
    }

    private void remember(StoredReport stored, Brought found, Register register, Map<String, ColumnRole> changed) {
        found.columns().putAll(changed);
        register.columns().stream().map(Register.ColumnExamples::column).filter(column -> column.isNamed() && changed.containsKey(column.key()))
                .forEach(column -> registers.remember(stored.agency.id, "column", column.key(), changed.get(column.key()).name()));
    }

    private void words(StoredReport stored, Register register, MultivaluedMap<String, String> posted) {
        for (var request : register.requests()) {
            for (var doubt : request.doubts()) {
                var key = doubt.about().isEmpty() ? "" : Choices.key(doubt.about(), doubt.word());
                var answer = key.isEmpty() ? null : posted.getFirst("word-" + key);
                if (answer != null && RegisterOptions.of(register.format(), doubt.about()).containsKey(answer)) {
                    registers.remember(stored.agency.id, doubt.about(), key.substring(key.indexOf(':') + 1), answer);
                    posted.remove("word-" + key);
                }
            }
        }
    }

    private Register read(StoredReport stored, Brought found) {
        return tried(stored, found, Map.of())
                .orElseThrow(() -> Problem.of(422, "看不出哪一列是收到日期", "请检查选定的各列，或者重新选择文件。", Paths.report(stored) + "/register", "回到台账"));
    }

    /** With what was chosen so far, and more; empty when that leaves no register. */
    private Optional<Register> tried(StoredReport stored, Brought found, Map<String, ColumnRole> more) {
        return RegisterReader.read(found.sheets(), stored.format(), stored.year,
                registers.choices(stored.agency.id).with(found.columns()).with(more));
    }

    private Brought find(StoredReport stored, String key) {
        return brought.find(key, stored.agency.id, stored.year).orElseThrow(() -> Problem.notFound("这份台账要重新选择",
                "台账里有申请人的姓名，只在内存里放半个小时，不存盘。已经选定的各列和词语都记住了。", Paths.report(stored) + "/register", "回到台账"));
    }

    private Response page(int status, StoredReport stored, String key, Brought found, Map<String, ColumnRole> chosen, String message) {
        return Html.page(status, Templates.columns(visitor.chrome("核对台账的各列", "reports"),
                pages.page(stored, key, found.name(), read(stored, found), chosen, message)));
    }

    static String path(StoredReport stored, String key) {
        return Paths.report(stored) + "/register/columns/" + key;
    }
}
