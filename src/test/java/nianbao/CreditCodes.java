package nianbao;

import nianbao.report.CreditCode;

/** Right codes, one for each number: an agency that a test makes has its own. */
public final class CreditCodes {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCodes() {
    }

    public static String of(long number) {
        var body = "11" + String.format("%015d", number);
        return CHARACTERS.chars().mapToObj(c -> body + (char) c).filter(code -> CreditCode.fault(code) == null).findFirst().orElseThrow();
    }
}
