package nianbao.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.Locale;
import nianbao.store.who.Role;
import nianbao.web.frame.Chrome;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** The handbook, one page a role. Open to everybody: whoever cannot sign in reads there what to do. */
@Path("/handbook")
@PermitAll
public class HandbookResource {

    private final Visitor visitor;

    HandbookResource(Visitor visitor) {
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Chrome chrome, Role[] roles);

        static native TemplateInstance writer(Chrome chrome);

        static native TemplateInstance reviewer(Chrome chrome);

        static native TemplateInstance signer(Chrome chrome);

        static native TemplateInstance supervisor(Chrome chrome);

        static native TemplateInstance administrator(Chrome chrome);
    }

    @GET
    public TemplateInstance index() {
        return Templates.index(visitor.chrome("使用手册", "handbook"), Role.values());
    }

    @GET
    @Path("/{role}")
    public TemplateInstance page(@PathParam("role") String name) {
        var role = Arrays.stream(Role.values()).filter(r -> r.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst().orElseThrow(() -> Problem.notFound("手册里没有这一页", "地址可能写错了，请从手册目录进入。", "/handbook", "看手册目录"));
        var chrome = visitor.chrome("使用手册：" + role.label(), "handbook");
        return switch (role) {
            case WRITER -> Templates.writer(chrome);
            case REVIEWER -> Templates.reviewer(chrome);
            case SIGNER -> Templates.signer(chrome);
            case SUPERVISOR -> Templates.supervisor(chrome);
            case ADMINISTRATOR -> Templates.administrator(chrome);
        };
    }
}
