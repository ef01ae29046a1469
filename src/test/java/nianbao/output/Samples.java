package nianbao.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.document.Composer;
import nianbao.document.Document;
import nianbao.format.Formats;
import nianbao.format.Section;
import nianbao.report.Report;

/** Reports to write: invented prose. */
public final class Samples {

    public static final String OVERVIEW = """
            2024年，清河县卫生健康局坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻落实《中华人民共和国政府信息公开条例》，围绕群众关切，持续提升政府信息公开的质量和实效。
            （一）主动公开
            全年通过县政府网站主动公开政府信息1,286条，其中部门文件42件、财政信息18条、公共卫生事件应对信息96条；“清河健康”公众号发布信息512条，阅读量38.6万次。办理群众留言279条，办结率100%，平均用时2.4个工作日。
            （二）依申请公开
            全年收到政府信息公开申请14件，上年结转1件，均在法定期限内答复；其中予以公开7件、部分公开1件、不予公开2件、无法提供3件、不予处理1件，结转下年度继续办理1件。未发生因政府信息公开引起的败诉案件。
            （三）政府信息管理
            1.健全制度
            修订《清河县卫生健康局政府信息公开指南》和主动公开基本目录，明确“谁制作、谁公开、谁负责”——公开前一律经过保密审查……全年审查信息1,298条，退回修改31条。
            2.清理文件
            （1）对2010年以来的行政规范性文件逐件清理，宣布失效2件，并在网站集中公布现行有效文件10件。
            （2）统一公开格式，注明文号、有效性和解读链接，网址为https://www.qinghe.example.gov.cn/zwgk/zfxxgk/fdzdgknr/2024/wsjkj/index_1.html?from=search&page=12。
            （四）平台建设
            县政府网站“健康清河”专栏改版上线，增加无障碍浏览和适老化模式；联系人堃喆、玥𬎆，电话0000－12345678，查阅点面积120㎡，设在行政服务中心三楼昇平大厅。
            （五）监督保障
            把政府信息公开纳入年度绩效考核，占比4%；全年举办培训3期，参训186人次。社会评议满意率98.2%，无责任追究情形。
            """;
    public static final String PROBLEMS = """
            存在的主要问题：一是部分股室对公开时限把握不准，有3件信息超过20个工作日才公开；二是政策解读形式单一，全年17件解读中文字解读占14件；三是依申请公开答复文书不够规范，有2件被要求补正。
            改进情况：一是建立公开时限提醒台账，每月5日通报；二是增加图解、视频解读，力争2025年占比达到50%以上；三是制定答复文书示范文本12种，由政策法规股逐件审核。
            """;
    public static final String OTHER = "按照《政府信息公开信息处理费管理办法》，本机关2024年度没有收取信息处理费，没有其他需要报告的事项。";

    private Samples() {
    }

    public static Document compose(int year, String agency, Map<String, String> fields) {
        return Composer.compose(new Report(Formats.ofYear(year).orElseThrow(), agency, year, fields), false);
    }

    /** A whole report of eight pages or so: prose as above, every cell filled, no notes beside tables. */
    public static Map<String, String> whole(int year) {
        var fields = new LinkedHashMap<String, String>();
        var format = Formats.ofYear(year).orElseThrow();
        int number = 0;
        for (var section : format.sections()) {
            for (var field : format.fields(section)) {
                fields.put(field, Integer.toString(number++ * 7 % 31));
            }
        }
        fields.putAll(prose(year));
        return fields;
    }

    public static Map<String, String> prose(int year) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("preface", "本报告依据《中华人民共和国政府信息公开条例》编制。所列数据的统计期限自" + year + "年1月1日起至" + year
                + "年12月31日止。联系地址：清河县人民路8号，电话：0000－12345678。");
        fields.put("signature", "清河县卫生健康局");
        fields.put("date", (year + 1) + "年1月20日");
        if (year < 2019) {
            fields.put("body", "一、概述\n" + OVERVIEW + "二、存在的主要问题和改进措施\n" + PROBLEMS);
        } else {
            fields.put("overview", OVERVIEW);
            fields.put("problems", PROBLEMS);
            fields.put("other-matters", OTHER);
        }
        return fields;
    }

    /** Every cell another number, every paragraph another text. */
    public static Map<String, String> distinct(int year) {
        var fields = new LinkedHashMap<String, String>();
        var format = Formats.ofYear(year).orElseThrow();
        int number = 1000;
        for (var section : format.sections()) {
            for (var field : format.entries(section)) {
                number++;
                fields.put(field, field.endsWith(Section.NOTE) ? "注：第" + number + "。" : section.kind() == Section.SectionKind.TABLE ? Integer.toString(number)
                        : section.kind() == Section.SectionKind.PROSE ? "第甲" + number + "段。\n第乙" + number + "段。" : "落" + number);
            }
        }
        return fields;
    }
}
