package nianbao.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.Drafts;
import nianbao.report.Report;

/** Full reports of invented agencies, from a seed: every cell filled, prose as long as real ones, some of it last year's. */
final class FullReports {

    private static final List<String> PLACES = List.of("清河县", "东川市", "青石镇", "云岭县", "白沙区", "北原市");
    private static final List<String> OFFICES = List.of("民政局", "水务局", "教育局", "财政局", "卫生健康局", "自然资源局", "市场监督管理局", "人民政府");
    private static final List<String> WHAT = List.of("门户网站", "政务新媒体", "公开专栏", "档案馆查阅点", "便民服务中心", "村务公开栏", "新闻发布会", "政策解读");
    private static final List<String> HOW = List.of("逐条核对目录，补充缺项", "按月抽查，通报结果", "配备专人，明确时限", "邀请群众代表座谈，听取意见", "举办业务培训", "修订指南和流程图");
    private static final List<String> PROBLEMS = List.of("解读材料以文字为主，图解偏少", "个别科室更新不及时", "乡镇之间工作不平衡", "答复文书格式不统一", "目录与实际工作有出入");

    private final Random random;

    FullReports(long seed) {
        random = new Random(seed);
    }

    /** One agency's reports of {@code years} years, the newest first. */
    List<Report> family(int newest, int years) {
        var agency = pick(PLACES) + pick(OFFICES) + (random.nextBoolean() ? "第" + (1 + random.nextInt(60)) + "分局" : "");
        var reports = new ArrayList<Report>();
        List<String> kept = List.of();
        for (int year = newest - years + 1; year <= newest; year++) {
            var sentences = new ArrayList<>(kept);
            while (sentences.size() < 34) {
                sentences.add(sentence());
            }
            reports.addFirst(report(agency, year, sentences));
            kept = sentences.stream().filter(s -> random.nextInt(3) > 0).toList();
        }
        return reports;
    }

    private Report report(String agency, int year, List<String> sentences) {
        int received = random.nextInt(90), business = random.nextInt(9), out = random.nextInt(1 + received);
        int granted = random.nextInt(1 + received - out);
        var fields = new HashMap<String, String>(Drafts.zeros(year).fields());
        fields.putAll(Map.of("applications.received.natural", "" + received, "applications.received.business", "" + business,
                "applications.granted.natural", "" + granted, "applications.partial.business", "" + business,
                "applications.denied.process.natural", "" + (received - out - granted), "applications.carried-out.natural", "" + out,
                "disclosure.licensing.decisions", "" + random.nextInt(5000), "disclosure.penalty.decisions", "" + random.nextInt(300)));
        int all = received + business;
        fields.put("overview", year + "年，本机关认真贯彻落实条例，持续推进公开工作。\n（一）主动公开。" + String.join("", sentences.subList(0, 12))
                + "\n（二）依申请公开。全年新收政府信息公开申请" + all + "件，其中自然人" + received + "件、商业企业" + business + "件。办结" + (all - out)
                + "件，其中予以公开" + granted + "件、部分公开" + business + "件，结转下年度继续办理" + out + "件。\n（三）监督保障。"
                + String.join("", sentences.subList(12, 18)));
        fields.put("problems", "（一）存在的问题\n" + String.join("\n", sentences.subList(18, 26)) + "\n（二）改进情况\n"
                + String.join("", sentences.subList(26, 34)));
        fields.put("other-matters", year + "年，本机关没有收取信息处理费，没有其他需要报告的事项。");
        fields.put("signature", agency);
        fields.put("date", year + 1 + "年1月" + (2 + random.nextInt(28)) + "日");
        return new Report(Drafts.zeros(year).format(), agency, year, fields).withTotals();
    }

    private String sentence() {
        return "针对" + pick(PROBLEMS) + "的情况，依托" + pick(WHAT) + "，全年发布信息" + random.nextInt(900) + "条，" + pick(HOW) + "，较好地保障了群众的知情权。";
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
