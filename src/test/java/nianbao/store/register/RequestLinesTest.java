package nianbao.store.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.register.Register.RegisterRemark;
import org.junit.jupiter.api.Test;

/** What an earlier version stored is read. */
class RequestLinesTest {

    @Test
    void remarksThatNamedNoRowsOnce() {
        assertEquals(List.of(new RegisterRemark("register.line", "第 8 行是合计，不是一件申请，没有计入", 1, 8)),
                RequestLines.remarks("[{\"code\":\"register.line\",\"message\":\"第 8 行是合计，不是一件申请，没有计入\",\"sheet\":1,\"line\":8}]"));
    }
}
