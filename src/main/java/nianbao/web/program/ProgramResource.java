package nianbao.web.program;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import nianbao.account.Act;
import nianbao.desktop.Desktop;
import nianbao.store.base.Backups;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;
import org.jboss.logging.Logger;

/**
 * The program on this machine, for the administrators of an agency that has none above it: where its data are, and the button
 * that stops it. On a server there is no such page: there an operator stops it.
 */
@Path("/program")
@Authenticated
public class ProgramResource {

    private static final Logger LOG = Logger.getLogger(ProgramResource.class);

    private final Desktop desktop;
    private final Backups.BackupSettings backups;
    private final Visitor visitor;

    ProgramResource(Desktop desktop, Backups.BackupSettings backups, Visitor visitor) {
        this.desktop = desktop;
        this.backups = backups;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance program(Chrome chrome, ProgramPage page);

        static native TemplateInstance stopped(Chrome chrome);
    }

    @GET
    public TemplateInstance program(UriInfo here) {
        requireAdministrator();
        return Templates.program(visitor.chrome("本机程序", ""), new ProgramPage(here.getBaseUri().toString(), desktop.data().toString(),
                java.nio.file.Path.of(backups.folder()).toAbsolutePath().toString(), backups.keep()));
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance stop(RoutingContext request) {
        requireAdministrator();
        LOG.infof("Stopped from the page by %s", visitor.user().name());
        request.addEndHandler(answered -> desktop.stop());
        return Templates.stopped(Chrome.signedOut("年报已停止"));
    }

    private void requireAdministrator() {
        if (!desktop.isOn()) {
            throw Problem.notFound("没有这个页面", "年报装在服务器上，由系统维护人员启动和停止。", "/", "回到我的报告");
        }
        if (visitor.agency(String.valueOf(visitor.user().agencyId()), Act.ADMINISTER).parent != null) {
            throw Problem.of(403, "不能在这里停止", "这台电脑上的年报由最上级机关的管理员停止。");
        }
    }
}
