package nianbao.output.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that names of offices, and titles of reports, are made of: where one ends, a line may end. A name is read from
 * its beginning; the longest word wins, so that 市场监督管理局 is not taken for a city, 大港海关 stays whole.
 */
final class NameWords {

    /** What ends the name of an area, with at least one character before it. 州 does so only in 自治州: 广州海关 is one word. */
    private static final String AREA = "自治区|自治州|自治县|自治旗|林区|特区|新区|开发区|示范区|保税区|园区|地区|矿区|管理区|合作区|街道|社区|苏木|省|市|县|区|旗|盟|乡|镇";
    /** What ends the name of an office. */
    private static final String OFFICE = "街道办事处|行政公署|[省市县区]委(?!员)|人民政府|政府|人民代表大会常务委员会|管理委员会|工作委员会|委员会|管委会|监委|办公厅|办公室|办事处|管理处|总局|分局|管理局|局|厅|署|总队|支队|大队|中队"
            + "|指挥部|总部|财政部|教育部|中心|公司|集团|医院|学院|大学|学校|中学|小学|幼儿园|法院|检察院|研究院|研究所|派出所|事务所|管理所|服务站|管理站|监测站|联合会|协会|学会|商会|总工会|基金会|海关|供销合作社|供销社|图书馆|博物馆|档案馆|文化馆|科室|处室";
    /** Words within which nothing ends, though they hold or begin with a character that ends others. */
    private static final String WHOLE = "农业农村|农村|城镇|超市|市场监督管理|市场监管|市政公用|市政|市容|市民|城市管理|城市|都市|区域|区划|小区|灌区|社区矫正|县域|县级|省级|市级|区级|乡村振兴|乡村|乡镇企业|城乡建设|城乡规划|城乡|村镇|村务|镇区|街道路灯|社会工作|社会治理|社会保障|社会"
            + "|政府采购|政府投资|政府债务|政府信息公开|政务服务|机关事务|公共资源交易|部门|部队|局部|处理|署名|厅堂|公司律师|所属|法院路|学校后勤|中心城区|中心校|中心卫生院";
    private static final Pattern WORD = Pattern.compile("(?<year>(?:19|20)\\d{2}年度?)|(?<whole>" + WHOLE + ")|(?<office>" + OFFICE + ")|(?<area>" + AREA + ")");

    /**
     * A place, counted in characters of the text.
     *
     * @param office whether a name ends there; behind an area's its own office may follow: 开发区|管理委员会
     */
    record End(int at, boolean office) {
    }

    private NameWords() {
    }

    /** The places at which a text may be broken; neither its beginning nor its end. */
    static List<End> ends(String text) {
        var ends = new ArrayList<End>();
        int last = 0;
        for (int at = 0; at < text.length();) {
            int bracket = text.charAt(at) == '（' ? text.indexOf('）', at) : -1;
            if (bracket > 0) {
                add(ends, at, true, text);
                add(ends, bracket + 1, true, text);
                last = at = bracket + 1;
                continue;
            }
            var word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                at++;
                continue;
            }
            int end = word.end();
            if (word.group("whole") != null) {
                if (word.group("whole").equals("政府信息公开")) {
                    add(ends, at, true, text);
                    add(ends, end, true, text);
                }
            } else if (word.group("area") == null || at > last && !isAreaNext(text, end)) {
                boolean area = word.group("area") != null;
                if (area || "和与及".indexOf(text.charAt(Math.min(end, text.length() - 1))) < 0) {
                    add(ends, end, !area || !isOfficeNext(text, end), text);
                }
                last = end;
            } else if (at == last) {
                // 市中区 begins with what ends other names.
                end = at + 1;
            }
            at = end;
        }
        return ends;
    }

    /** 沙市区, 景德镇市, 红旗社区: the name of the area goes on. Not in 济南市市中区, where another area's begins. */
    private static boolean isAreaNext(String text, int at) {
        var next = WORD.matcher(text).region(at, text.length());
        return next.lookingAt() && next.group("area") != null
                && !(next.group().length() == 1 && at + 2 < text.length() && "区县".indexOf(text.charAt(at + 2)) >= 0);
    }

    private static boolean isOfficeNext(String text, int at) {
        var next = WORD.matcher(text).region(at, text.length());
        return next.lookingAt() && next.group("office") != null;
    }

    private static void add(List<End> ends, int at, boolean office, String text) {
        if (at > 0 && at < text.length() && (ends.isEmpty() || ends.getLast().at() < at) && "）、".indexOf(text.charAt(at)) < 0) {
            ends.add(new End(at, office));
        }
    }
}
