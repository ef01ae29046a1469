package nianbao.input.find;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.report.Space;

/**
 * Who speaks in a report that bears no name: the agency that says it made the report, the one to ask, the one whose year it
 * tells of. Of these the first, by its longest name. Only a last resort, and always with a note.
 */
final class SelfNamed {

    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final String ENDING = "(?:人民政府|政府(?!信息)|委员会|管委会|(?<=[健康改建革资村育技信通管务商工旅体宗])委|局|厅|办事处|街道|镇|乡|总队|支队|大队|中心|医院|学校|大学|学院|集团|公司|(?<=[济术业])开发区)";
    private static final Pattern AGENCY = Pattern.compile("(?!" + HAN + "{0,2}(?:我[局市县区镇乡街委办厅院]|本[局市县区镇乡街委办厅院级机单]|各[级地部单]|按照|根据|依据|围绕|通过|经过|随着|对于|关于))"
            + HAN + "{1,30}" + ENDING);
    /** An office or a section of an agency, which answers for it. */
    private static final Pattern DESK = Pattern
            .compile("^(" + HAN + "{1,30}" + ENDING + ")(?:(?:政府|政务)?(?:信息)?公开)?" + HAN + "{0,20}?(?:办公室|办|科|股|处|室|组|中心|部)$");
    private static final Pattern MADE = Pattern.compile("由(" + HAN + "{2,40}?)(?:根据|依据|按照|结合|负责|组织|汇总|编制|编写|撰写|起草)"
            + "|[，,](" + HAN + "{2,30}?)(?:编制了?|编写了?|撰写了?|组织编制)本(?:年度)?报告");
    private static final Pattern ASKED = Pattern.compile("(?:请|可|可以|欢迎|直接|或)[与和同向](" + HAN + "{2,40}?)(?:[（(][^）)]*[）)])?(?:取得)?(?:联系|咨询|反映|反馈|查询)"
            + "|请[与和同向](" + HAN + "{2,40}?)(?=[（(])|请(?:直接)?(?:联系|咨询|致电)[:：]?(" + HAN + "{2,40}?)(?=[。，,；;：:（(])");
    /** What it wrote the report from: its own work. */
    private static final Pattern OF_WORK = Pattern.compile("(?:结合|根据|按照|依据)(?:20\\d\\d年度?)?(" + HAN
            + "{2,40}?)(?:[（(][^（）()]{1,60}[）)])?(?:20\\d\\d年度?)?的?(?:政府|政务)?信息公开(?:工作)?的?(?:有关|相关)?(?:统计数据|数据|实际|情况|开展情况|落实情况)");
    /** Its own rules on the matter, and its group for it. */
    private static final Pattern RULES = Pattern.compile("《(" + HAN + "{2,30}?)(?:政府|政务|网上)?(?:信息|政务)?公开" + HAN + "{0,12}(?:制度|指南|目录|机制|办法|规定|规程|规范|细则|方案)》"
            + "|(?:成立|建立|组建|调整)了?(?:[^，。；]{0,60}的)?(" + HAN + "{2,30}?)(?:政府|政务)?(?:信息|政务)公开(?:工作)?(?:协调)?领导小组");
    private static final Pattern TOLD = Pattern
            .compile("(?:^|[\\n。，,])\\s{0,8}+(?:20\\d\\d|二〇" + HAN + "{2})年(?:度|来|以来)?[，,]?\\s*(?:在[^，,。]{2,60}[，,]\\s*)?(" + HAN
                    + "{2,30}?)(?=深入|认真|严格|按照|坚持|在|以|紧紧|紧密|围绕|全面|高度|切实|积极"
                    + "|持续|进一步|始终|根据|依据|扎实|主动|不断|共|依托|充分|大力|牢固|着力|聚焦|贯彻|立足|全力|稳步|有序|加强|高质量|结合|对|未|把|开展|及时|政府信息公开|信息公开)"
                    + "|(?:^|[\\n。])\\s{0,8}+(" + HAN + "{2,30}?)(?=是(?:主管|负责|承担|全[市县区省]|[市县区省]))");

    private SelfNamed() {
    }

    /** @return what is said, by where it is said */
    static Optional<Map.Entry<String, String>> in(String text) {
        var found = new LinkedHashMap<String, String>();
        OF_WORK.matcher(text).results().flatMap(work -> agency(work.group(1)).stream()).findFirst().ifPresent(name -> found.put("编制所依据的工作", name));
        MADE.matcher(text).results().map(SelfNamed::group).flatMap(name -> agency(name).stream())
                .findFirst().ifPresent(name -> found.put("编制报告的机关", name));
        ASKED.matcher(text).results().flatMap(asked -> agency(group(asked)).stream()).findFirst()
                .ifPresent(name -> found.put("联系方式里", name));
        TOLD.matcher(text).results().map(SelfNamed::group).filter(name -> AGENCY.matcher(name).matches())
                .findFirst().ifPresent(name -> found.put("正文里先写到的", name));
        if (found.isEmpty()) {
            RULES.matcher(text).results().flatMap(rules -> agency(group(rules)).stream()).findFirst()
                    .ifPresent(name -> found.put("它的公开制度", name));
        }
        var first = found.values().stream().findFirst().orElse("");
        return found.entrySet().stream().filter(said -> said.getValue().endsWith(first))
                .max((a, b) -> Integer.compare(a.getValue().length(), b.getValue().length()));
    }

    /** The one of a pattern's groups that matched. */
    private static String group(MatchResult found) {
        int group = 1;
        while (group < found.groupCount() && found.group(group) == null) {
            group++;
        }
        return found.group(group);
    }

    /** The agency of a desk, or the agency itself. */
    private static Optional<String> agency(String name) {
        var tight = Space.tight(name);
        var desk = DESK.matcher(tight);
        var agency = desk.find() ? desk.group(1) : tight;
        return AGENCY.matcher(agency).matches() ? Optional.of(agency) : Optional.empty();
    }
}
