package nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CreditCodeTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** The example of the standard itself. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars(CHARACTERS).ofLength(17).map(text -> text + CreditCode.checkCharacter(text));
    }

    @Example
    void theStandardsExampleIsRight() {
        assertNull(CreditCode.fault(EXAMPLE));
    }

    @Property(tries = 500)
    void whatEndsInItsCheckCharacterIsRight(@ForAll("codes") String code) {
        assertNull(CreditCode.fault(code));
    }

    @Property(tries = 1000)
    void oneWrongCharacterIsAlwaysFound(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int other) {
        char wrong = CHARACTERS.charAt(other);
        Assume.that(code.charAt(at) != wrong);
        assertNotNull(CreditCode.fault(code.substring(0, at) + wrong + code.substring(at + 1)));
    }

    @Property(tries = 1000)
    void twoNeighboursExchangedAreAlwaysFound(@ForAll("codes") String code, @ForAll @IntRange(max = 16) int at) {
        Assume.that(code.charAt(at) != code.charAt(at + 1));
        assertNotNull(CreditCode.fault(code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2)));
    }

    @Property(tries = 200)
    void aLetterThatIsReadAsADigitIsNamedWithItsPlace(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 4) int which) {
        var fault = CreditCode.fault(code.substring(0, at) + "IOSVZ".charAt(which) + code.substring(at + 1));
        assertTrue(fault.startsWith("第 " + (at + 1) + " 位“" + "IOSVZ".charAt(which) + "”") && fault.endsWith("是不是“" + "105U2".charAt(which) + "”？"), fault);
    }

    @Example
    void whatIsTooShortOrTooLongSaysByHowMuch() {
        assertEquals("统一社会信用代码是 18 位，这里有 17 位，少 1 位。", CreditCode.fault(EXAMPLE.substring(1)));
        assertEquals("统一社会信用代码是 18 位，这里有 20 位，多 2 位。", CreditCode.fault(EXAMPLE + "00"));
    }

    @Example
    void theOlderCodeInsideSaysWhereToLook() {
        // Its own check character is that of D2143569-X, the example of GB 11714.
        var code = "11320800D2143569X";
        code += CreditCode.checkCharacter(code);
        assertNull(CreditCode.fault(code));
        assertTrue(CreditCode.fault(code.replace("D2143569X", "D2143568X")).endsWith("错在第 9 至 17 位之中，请逐位核对。"));
        assertTrue(CreditCode.fault(code.replaceFirst("11320800", "11320900")).endsWith("多半错在第 1 至 8 位或者第 18 位，请逐位核对。"));
        assertTrue(CreditCode.fault(code.replaceFirst("11320800", "1132080A")).contains("第 8 位“A”应是数字"));
        assertNotEquals(null, CreditCode.fault(code.substring(0, 17) + (code.endsWith("0") ? "1" : "0")));
    }

    @Example
    void itIsKeptWithoutSpacesInCapitals() {
        assertEquals(EXAMPLE, CreditCode.normalize(" 9135-0100 ｍ000100y43　"));
    }
}
