package nianbao.store;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nianbao.store.people.Accounts;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;

/** Agencies with an account each, for tests that come through the front door. */
@Singleton
public class TestOffice {

    public static final String PASSWORD = "澄湖的鱼-2026年";

    @Inject
    Accounts accounts;

    @Inject
    TestAgencies agencies;

    public Agency agency(String name) {
        var agency = below(null, name);
        QuarkusTransaction.requiringNew().run(() -> accounts.create(agency, username(agency, 1), "陈禾", PASSWORD, EnumSet.allOf(Role.class)));
        return agency;
    }

    /** An agency below another; nobody works there yet. */
    public Agency below(Agency parent, String name) {
        return agencies.found(name, parent);
    }

    /** A second clerk of the same agency. */
    public void colleague(Agency agency, String name) {
        QuarkusTransaction.requiringNew().run(() -> accounts.create(agency, username(agency, 2), name, PASSWORD, EnumSet.allOf(Role.class)));
    }

    /** Somebody with some of the roles; gives the name to sign in with. */
    public String person(Agency agency, String name, Role... roles) {
        var username = "p" + UUID.randomUUID().toString().substring(0, 12);
        QuarkusTransaction.requiringNew().run(() -> accounts.create(agency, username, name, PASSWORD, Set.of(roles)));
        return username;
    }

    public void signIn(Page page, URI address, Agency agency) {
        signIn(page, address, agency, 1);
    }

    /** @param clerk 1 for the first account, 2 for the colleague */
    public void signIn(Page page, URI address, Agency agency, int clerk) {
        signIn(page, address, agency, username(agency, clerk));
    }

    public void signIn(Page page, URI address, Agency agency, String username) {
        page.navigate(address.resolve("/sign-in").toString());
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(username);
        page.getByLabel("密码").fill(PASSWORD);
        page.getByText("登录", new Page.GetByTextOptions().setExact(true)).last().click();
        page.waitForURL(address.resolve("/agencies/" + agency.id + "/reports").toString());
    }

    private static String username(Agency agency, int clerk) {
        return "clerk" + clerk + "-" + agency.id;
    }
}
