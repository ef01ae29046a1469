package nianbao;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connections never take the handles that the program itself needs. */
class ConnectionsTest {

    @Test
    void asManyAsFourThousandWhereTheSystemGivesHandlesEnough() {
        assertEquals(4_000, Connections.most(1_048_576));
        assertEquals(4_000, Connections.most(4_700));
        assertEquals(3_396, Connections.most(4_096));
        assertEquals(324, Connections.most(1_024));
    }

    @Test
    void aQuarterOfVeryFew() {
        assertEquals(175, Connections.most(700));
        assertEquals(105, Connections.most(420));
        assertEquals(1, Connections.most(1));
    }

    @Test
    void aStartForWhichThereAreNotHandlesEnoughIsRefusedInTwoLines() {
        var refusal = assertThrows(PreventFurtherStepsException.class, () -> Connections.checkEnough(160));
        assertEquals(List.of("没有启动：系统只给本程序 160 个文件句柄，至少要 256 个。请在启动前运行 ulimit -n 4096（systemd 写 LimitNOFILE=4096），再启动。",
                "Not started: the system gives this program 160 file handles, and it needs 256. Run ulimit -n 4096 before it"
                        + " (systemd: LimitNOFILE=4096), and start again."),
                refusal.getMessage().lines().toList());
        assertDoesNotThrow(() -> Connections.checkEnough(256));
    }
}
