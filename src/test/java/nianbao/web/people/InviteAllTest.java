package nianbao.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.store.OnH2;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county invites all that have no account at once. */
@QuarkusTest
@TestProfile(OnH2.class)
class InviteAllTest {

    @Inject
    Office office;

    private Agency county;
    private Tab tab;
    private String path;

    @BeforeEach
    void county() {
        county = office.agency("青石县人民政府");
        tab = office.tab(office.person(county, "管理", Set.of(Role.ADMINISTRATOR)));
        path = "/agencies/" + county.id;
    }

    private List<List<String>> invited() throws Exception {
        var answer = tab.submit(tab.get(path + "/accounts").form(path + "/invitations/below"), Map.of());
        assertEquals(200, answer.status(), answer::toString);
        var rows = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                rows.add(cells);
            }
        }
        return rows.subList(1, rows.size());
    }

    @Test
    void eachWithoutAnAccountGetsALinkAndWhoTakesItUpGivesAName() throws Exception {
        var archive = office.agency("青石县档案局", county);
        office.clerk(archive, "陈禾");
        var forest = office.agency("青石县林业局", county);
        office.agency("青石县教育局", county);
        assertTrue(tab.get(path + "/accounts").main().contains("2 家下级机关还没有账号"));
        var rows = invited();
        assertEquals(List.of("青石县林业局", "青石县教育局"), rows.stream().map(List::getFirst).toList());
        var link = rows.getFirst().get(2).replaceFirst(".*(?=/links/)", "");
        var guest = office.tab();
        var form = guest.get(link).form(link);
        var typed = Map.of("username", "lin" + System.nanoTime(), "password", "又一条鲤鱼-2026", "password2", "又一条鲤鱼-2026");
        var nameless = guest.submit(form, typed);
        assertEquals(422, nameless.status());
        var named = new java.util.HashMap<>(typed);
        named.put("name", "林知远");
        assertEquals(303, guest.submit(guest.get(link).form(link), named).status());
        assertEquals("林知远", Account.<Account>find("agency.id", forest.id).firstResult().name);
        assertEquals(List.of("青石县教育局"), invited().stream().map(List::getFirst).toList());
    }

    @Test
    void aSecondListReplacesTheFirst() throws Exception {
        office.agency("青石县林业局", county);
        var first = invited().getFirst().get(2).replaceFirst(".*(?=/links/)", "");
        var second = invited().getFirst().get(2).replaceFirst(".*(?=/links/)", "");
        assertEquals(404, office.tab().get(first).status());
        assertEquals(200, office.tab().get(second).status());
    }

    @Test
    void allAgenciesBelowAreListedAndFound() {
        for (int i = 1; i <= 101; i++) {
            office.agency("青石县第" + i + "局", county);
        }
        var page = tab.get(path + "/accounts");
        assertEquals(100, page.page().select("ul.below li").size());
        assertTrue(page.main().contains("第 1 至 100 家，共 101 家"), page::main);
        assertEquals(1, tab.get(path + "/accounts?below=2").page().select("ul.below li").size());
        var found = tab.get(path + "/accounts?q=" + Tab.encode("第101局"));
        assertEquals(1, found.page().select("ul.below li").size());
        assertTrue(found.main().contains("下级机关有 1 家"), found::main);
    }
}
