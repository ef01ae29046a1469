package nianbao.output.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import nianbao.document.HeadLines;

class LinesTest {

    @Test
    void aNameIsBrokenAtSense() {
        assertEquals(List.of("清河县卫生健康局"), Lines.even("清河县卫生健康局", 19));
        assertEquals(List.of("清河市新城经济技术开发区管理委员会", "市场监督管理局"),
                Lines.even("清河市新城经济技术开发区管理委员会市场监督管理局", 19));
        assertEquals(List.of("清河自治州人民政府", "国有资产监督管理委员会办公室"),
                Lines.even("清河自治州人民政府国有资产监督管理委员会办公室", 19));
    }

    @Test
    void aNameTakesALineMoreWhereOnlySoItIsBrokenAtSense() {
        assertEquals(List.of("内蒙古自治区呼和浩特市土默特左旗", "察素齐镇人民政府便民服务中心", "党群工作和综合行政执法办公室", "退役军人服务站社会治理中心"),
                Lines.even("内蒙古自治区呼和浩特市土默特左旗察素齐镇人民政府便民服务中心党群工作和综合行政执法办公室退役军人服务站社会治理中心", 19));
    }

    @Test
    void wordsThatHoldOtherWordsEndsStayWhole() {
        assertEquals(List.of("天津市滨海新区", "大港海关缉私分局"), Lines.even("天津市滨海新区大港海关缉私分局", 10));
        assertEquals(List.of("清河经济技术开发区", "管理委员会"), Lines.even("清河经济技术开发区管理委员会", 9));
        assertEquals(List.of("济南市市中区", "市场监督管理局"), Lines.even("济南市市中区市场监督管理局", 8));
        assertEquals(List.of("清河县农业农村局", "（清河县乡村振兴局）"), Lines.even("清河县农业农村局（清河县乡村振兴局）", 12));
        assertEquals(List.of("2020年连云港市海州区统计局", "政府信息公开工作年度报告"), Lines.even("2020年连云港市海州区统计局政府信息公开工作年度报告", 19));
    }

    /** Areas and offices as they are called, put together by chance: each line ends where one of the parts does. */
    @Test
    void twoThousandNamesAreBrokenBetweenTheirParts() {
        var random = new java.util.Random(20260112);
        var wrong = new java.util.ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            var parts = new java.util.ArrayList<String>();
            for (var choice : List.of(CITIES, COUNTIES, TOWNS, OFFICES, SUBORDINATE)) {
                parts.add(choice.get(random.nextInt(choice.size())));
            }
            if (random.nextInt(3) == 0) {
                parts.set(2, "");
            }
            if (random.nextInt(2) == 0) {
                parts.set(4, "");
            }
            var ends = new java.util.HashSet<Integer>();
            int at = 0;
            for (var part : parts) {
                for (var word : part.split("\\|")) {
                    ends.add(at += word.length());
                }
            }
            var name = String.join("", parts).replace("|", "");
            int from = 0;
            for (var line : Lines.even(name, 14)) {
                from += line.length();
                if (!ends.contains(from)) {
                    wrong.add(name + " " + Lines.even(name, 14));
                    break;
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList(), wrong.size() + " of 2000");
    }

    /** A stroke stands where a line may end within. */
    private static final List<String> CITIES = List.of("济南市", "青岛市", "苏州市", "广州市", "景德镇市", "镇江市", "新乡市", "沙市区", "天津市", "呼和浩特市", "锡林郭勒盟",
            "延边朝鲜族自治州", "临夏回族自治州", "内蒙古自治区", "广西壮族自治区", "常州市", "通辽市", "大兴安岭地区", "巴音郭楞蒙古自治州", "北京市");
    private static final List<String> COUNTIES = List.of("市中区", "市南区", "通州区", "清河县", "土默特左旗", "江宁经济技术开发区", "滨海新区", "常熟市", "鼓楼区", "云龙区",
            "长乐区", "芗城区", "莫力达瓦达斡尔族自治旗", "大厂回族自治县", "昌吉市", "吴中区", "城关区", "乡宁县", "市北区", "旌德县");
    private static final List<String> TOWNS = List.of("察素齐镇", "城关镇", "和平街道", "新城工业园区", "高新技术产业开发区", "三家子满族乡", "建设路街道", "红旗社区", "综合保税区", "生态示范区");
    private static final List<String> OFFICES = List.of("人民政府", "人民政府|办公室", "市场监督管理局", "住房和城乡建设局", "农业农村局", "乡村振兴局", "城市管理局", "卫生健康局",
            "发展和改革委员会", "大港海关", "政务服务管理局", "社会保障局", "人力资源和社会保障局", "自然资源和规划局", "综合行政执法局", "机关事务管理中心", "退役军人事务局",
            "国有资产监督管理委员会", "城市管理委员会", "公共资源交易中心", "教育和体育局", "文化和旅游局", "应急管理局", "工业和信息化局", "民族宗教事务局", "供销合作社", "审计局",
            "财政局|（国有资产监督管理局）", "交通运输局", "行政审批服务局", "医疗保障局", "镇区建设管理局", "科学技术局", "气象局", "县域经济发展局", "市政公用事业管理局");
    private static final List<String> SUBORDINATE = List.of("办公室", "综合行政执法大队", "便民服务中心", "第二分局", "经济技术开发区|分局", "信息中心", "质量监测站", "城区管理所", "社区矫正管理局", "村镇建设管理站");

    @Test
    void withoutSenseItIsBrokenEvenly() {
        assertEquals(List.of("甲".repeat(15), "甲".repeat(15)), Lines.even("甲".repeat(30), 19));
    }

    @Test
    void headsOfNarrowColumnsKeepWordsOfTwoCharacters() {
        assertEquals(List.of("结果", "维持"), HeadLines.of("结果维持", 3));
        assertEquals(List.of("社会公益", "组织"), HeadLines.of("社会公益组织", 4));
        assertEquals(List.of("（三）", "不予公开"), HeadLines.of("（三）不予公开", 4));
        assertEquals(List.of("自然人"), HeadLines.of("自然人", 4));
    }
}
