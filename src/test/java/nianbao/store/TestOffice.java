package nianbao.store;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nianbao.store.people.Accounts;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Tab;

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
        enter(page, address, username);
        page.navigate(address.resolve("/agencies/" + agency.id + "/reports").toString());
    }

    /** @param clerk 1 for the first account, 2 for the colleague */
    public Tab enter(Page page, URI address, Agency agency, int clerk) {
        return enter(page, address, username(agency, clerk));
    }

    /** Somebody who has signed in, without the page for it: FirstRunIT goes by the front door. */
    private static Tab enter(Page page, URI address, String username) {
        var tab = new Tab(address).enter(username);
        page.context().addCookies(tab.cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address.toString())).toList());
        return tab;
    }

    private static String username(Agency agency, int clerk) {
        return "clerk" + clerk + "-" + agency.id;
    }
}
