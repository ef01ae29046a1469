package nianbao.web.frame;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may come into any field by accident or on purpose. */
final class BadTexts {

    /** Stands in every text that would be a script: never a tag of a page. */
    static final String TAG = "nb-evil";

    static final List<String> ALL = List.of("abc", "1.5", "-3", "1" + "0".repeat(30), "１２", "/", "无",
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><" + TAG + ">", "<" + TAG + ">",
            "</textarea><" + TAG + ">", "</script><" + TAG + ">", "<!--", "]]>", "&lt;" + TAG + "&gt;", "{page.base}",
            "{inject:csrf.token}", "{#for a in b}", "${7*7}", "%00", "%s%n", "\r\nX-Evil: 1", "一\r\n二\n三\r四", "\t ",
            "\u0001\u0007\u001b[31m", "\0", "a\0b", "\ufffe", "\u202e反", "\u200b", "😀👨‍👩‍👧", "é", "'; drop table edit; --",
            "\\", "\"", "\\u0000", "null", "字".repeat(1_001), "字".repeat(100_000));

    private BadTexts() {
    }

    /** Places in the list: the texts themselves make no names for tests. */
    static Stream<Integer> indices() {
        return IntStream.range(0, ALL.size()).boxed();
    }
}
