package nianbao.store.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyFactsTest {

    /** Who signs must not look like somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"李\u200b明", "李\u202e明", "\u2066李明", "李\u00ad明", "李\u3164明", "\ufeff李明"})
    void aNameWithCharactersThatNobodySeesIsRefused(String name) {
        assertEquals("姓名含有看不见的字符（零宽空格、文字方向符之类），请重新输入", AgencyFacts.fault("姓名", name, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李明", "买买提·艾力", "\ud842\udfb7野家", "Zoë O’Neill", "清河县（区）教育局"})
    void namesOfPeopleAndAgenciesAreTaken(String name) {
        assertNull(AgencyFacts.fault("姓名", name, 50));
    }

    @Test
    void lengthsAreSaidWithBothNumbers() {
        assertEquals("姓名最多 2 字，现在 3 字", AgencyFacts.fault("姓名", "一二三", 2));
    }
}
