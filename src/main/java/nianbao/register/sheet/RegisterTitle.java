package nianbao.register.sheet;

import java.util.regex.Pattern;

/** The agency in a register's title: 清河县档案局2024年依申请公开台账. */
public final class RegisterTitle {

    private static final Pattern AGENCY = Pattern.compile(
            "^(?:20\\d{2}年度?)?([\\p{IsHan}]{3,30}?)(?:关于)?(?:20\\d{2}|政府信息|依申请|信息公开|申请公开|受理|收到|公开).*");

    private RegisterTitle() {
    }

    /** "" when it names none. */
    public static String agency(String title) {
        var agency = AGENCY.matcher(nianbao.report.Space.tight(title));
        return agency.matches() && agency.group(1).matches(".*[局委厅办府所院会社站队处中心]") ? agency.group(1) : "";
    }
}
