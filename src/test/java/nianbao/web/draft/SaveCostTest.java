package nianbao.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nianbao.store.OnH2;
import nianbao.store.Statements;
import nianbao.store.who.Account;
import nianbao.web.Office;
import nianbao.web.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What saving a field asks of the database, as the database itself counts it. */
@QuarkusTest
@TestProfile(OnH2.class)
class SaveCostTest {

    private static final String CELL = "disclosure.rules.issued";

    private static final List<String> KINDS = List.of("insert into edit", "insert into field", "update report", "update field", "from account");

    @Inject
    Office office;

    @Inject
    Statements statements;

    private Account clerk;
    private Tab tab;

    @BeforeEach
    void report() {
        clerk = office.clerk(office.agency(), "陈禾");
        office.start(clerk, 2025, Map.of(CELL, "1"));
        tab = office.tab(clerk);
    }

    @Test
    void aFieldCostsTheSessionsStatementAndThreeMore() throws SQLException {
        assertEquals(List.of("from account", "insert into edit", "update field", "update report"), asked(CELL));
    }

    @Test
    void aFieldsFirstTextCostsOneMore() throws SQLException {
        assertEquals(List.of("from account", "insert into edit", "insert into field", "update field", "update report"),
                asked("disclosure.rules.repealed"));
    }

    /** What each statement of one save does, in alphabetical order. */
    private List<String> asked(String field) throws SQLException {
        int version = office.version(clerk, 2025);
        return statements.during(() -> {
            var answer = tab.json(Office.report(clerk, 2025) + "/edits", "{\"since\":" + version + ",\"edits\":[{\"field\":\"" + field
                    + "\",\"text\":\"7\",\"seen\":" + version + "}]}");
            assertEquals("saved", answer.json().path("results").path(0).path("status").asText(), answer::toString);
        }).stream().map(SaveCostTest::kind).sorted().toList();
    }

    /** What it does to which table. */
    private static String kind(String sql) {
        return KINDS.stream().filter(sql::contains).findFirst().orElse(sql);
    }
}
