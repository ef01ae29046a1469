package nianbao.web.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.account.Act;
import nianbao.register.RegisterReader;
import nianbao.register.file.RegisterFiles;
import nianbao.report.Unreadable;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.NotEditable;
import nianbao.store.edit.StoredReport;
import nianbao.store.register.Registers;
import nianbao.web.arrival.BroughtFile;
import nianbao.web.arrival.BroughtFiles;
import nianbao.web.arrival.ReadingTurns;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Html;
import nianbao.web.frame.OutlivesSession;
import nianbao.web.frame.Paths;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Redirect;
import nianbao.web.frame.Visitor;
import nianbao.web.register.BroughtRegisters.Brought;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The register of requests of a report's year: brought in, laid beside the tables, taken into them, deleted. */
@Path("/agencies/{agency}/reports/{year}/register")
@Authenticated
public class RegisterResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Registers registers;
    private final BroughtRegisters waiting;
    private final BroughtFiles broughtFiles;
    private final ReadingTurns turns;
    private final RegisterPageMaker pages;
    private final RegisterRowsMaker rows;
    private final Visitor visitor;

    RegisterResource(Registers registers, BroughtRegisters waiting, BroughtFiles broughtFiles, ReadingTurns turns, RegisterPageMaker pages,
            RegisterRowsMaker rows, Visitor visitor) {
        this.registers = registers;
        this.waiting = waiting;
        this.broughtFiles = broughtFiles;
        this.turns = turns;
        this.pages = pages;
        this.rows = rows;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance register(Chrome chrome, RegisterPage page);

        static native TemplateInstance rows(Chrome chrome, RegisterPage.RequestRows page);
    }

    @GET
    public Response register(@PathParam("agency") String agencyId, @PathParam("year") String year, @QueryParam("tick") String tick) {
        return page(200, report(agencyId, year, Act.READ), "all".equals(tick), "", null);
    }

    /** Reads what is brought; its columns are confirmed before anything is counted. */
    @POST
    @PermitAll
    @OutlivesSession
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@PathParam("agency") String agencyId, @PathParam("year") String year, @RestForm("files") List<FileUpload> files,
            @RestForm("text") String text, @RestForm("remarks") String remarks) throws IOException {
        var stored = draft(agencyId, year);
        var pasted = text == null ? "" : text;
        var brought = broughtFiles.of(files);
        if (brought.isEmpty() && !pasted.isBlank()) {
            brought = List.of(BroughtFile.pasted("粘贴的台账", pasted.getBytes(StandardCharsets.UTF_8)));
        }
        if (brought.size() != 1) {
            return page(Html.INVALID, stored, false, pasted, brought.isEmpty() ? "请先选择台账文件，或者把台账粘贴到框里。" : "一次读入一份台账，请只选一个文件。");
        }
        var file = brought.getFirst();
        try {
            if (file.isTooLarge()) {
                throw new Unreadable("文件超过 " + (broughtFiles.largest() >> 20) + " MB，不像台账");
            }
            var sheets = turns.read(file, RegisterFiles::sheets);
            if (RegisterReader.read(sheets, stored.format(), stored.year, registers.choices(stored.agency.id)).isEmpty()) {
                throw new Unreadable("不是依申请公开台账：没有找到收到日期和办理结果、答复日期、申请人各列");
            }
            var key = waiting.keep(new Brought(stored.agency.id, stored.year, file.name(), sheets, remarks != null));
            return Redirect.to(RegisterColumnsResource.path(stored, key));
        } catch (Unreadable e) {
            return page(Html.INVALID, stored, false, pasted, "“" + file.name() + "”没有读入：" + e.getMessage() + "。");
        }
    }

    /** Takes the cells that were ticked. */
    @POST
    @Path("/cells")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("agency") String agencyId, @PathParam("year") String year, @FormParam("take") List<String> codes,
            @FormParam("seen") String seen) {
        var stored = draft(agencyId, year);
        var outcome = registers.take(stored, codes, Html.number(seen, 0), visitor.account());
        var kept = outcome.results().stream().filter(result -> !(result instanceof EditResult.Saved)).map(EditResult::field).toList();
        if (kept.isEmpty()) {
            return Redirect.to(path(stored));
        }
        return page(Html.INVALID, report(agencyId, year, Act.WRITE), false, "", "有 " + kept.size() + " 格没有写入："
                + String.join("、", kept.stream().map(stored.format()::nameOf).toList()) + "。刚刚有人改过，请看现在的数再选。其余的已经写入。");
    }

    @POST
    @Path("/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var stored = draft(agencyId, year);
        registers.delete(stored, visitor.account());
        return Redirect.to(path(stored));
    }

    /** A blank register with lists of what may stand in it; it begins with what last year's left open. */
    @GET
    @Path("/template")
    public Response template(@PathParam("agency") String agencyId, @PathParam("year") String year) {
        var stored = report(agencyId, year, Act.READ);
        var open = registers.open(stored.agency.id, stored.year - 1, stored);
        StreamingOutput book = out -> RegisterWorkbook.write(stored.format(), open, out);
        return Attachment.of(book, XLSX, "register.xlsx", Attachment.fileName(stored.agency.name + stored.year + "年依申请公开台账.xlsx"));
    }

    /** The rows behind a cell; all of them; those that count nowhere. */
    @GET
    @Path("/{field}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance rows(@PathParam("agency") String agencyId, @PathParam("year") String year, @PathParam("field") String field,
            @QueryParam("from") String from) {
        var stored = report(agencyId, year, Act.READ);
        var page = registers.find(stored).flatMap(found -> rows.page(stored, found, field, Html.number(from, 0)))
                .orElseThrow(() -> Problem.notFound("没有这一格", "台账可能已经删除，请从台账页进入。", path(stored), "看台账"));
        return Templates.rows(visitor.chrome(page.title(), "reports"), page);
    }

    private StoredReport draft(String agencyId, String year) {
        var stored = report(agencyId, year, Act.WRITE);
        if (!stored.isEditable()) {
            throw new NotEditable(stored);
        }
        return stored;
    }

    private StoredReport report(String agencyId, String year, Act act) {
        var stored = visitor.report(agencyId, year, act);
        if (stored.format().register().isEmpty()) {
            throw Problem.notFound("这一年没有台账", stored.format().name() + "的统计表不按台账逐件计数。", Paths.report(stored), "回到" + stored.year + "年的报告");
        }
        return stored;
    }

    private Response page(int status, StoredReport stored, boolean every, String pasted, String message) {
        var page = pages.page(stored, visitor.may(Act.WRITE, stored.agency.id), every, (broughtFiles.largest() >> 20) + " MB", pasted, message);
        return Html.page(status, Templates.register(visitor.chrome(stored.year + "年依申请公开台账", "reports"), page));
    }

    private static String path(StoredReport stored) {
        return Paths.report(stored) + "/register";
    }
}
