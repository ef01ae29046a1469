package nianbao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.input.file.ReportFileReader;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables pasted into prose keep their columns: written as any kind of file and read again they are the same lines with tabs. */
class ProseTablesTest {

    private static final List<String> TABLES = List.of(
            "单位\t主动公开\t依申请公开\n办公室\t12\t3\n财政股\t105\t0\n合计\t117\t3",
            "类别\t公开渠道\n政策文件\t政府网站\n工作动态\t微信公众号",
            "项目\t件数\n公开指南\t1\n公开目录\t22",
            "单位\t主动公开\t依申请公开\n办公室\t\t3\n财政股\t105\t0",
            "单位\t主动公开\t备注\n办公室\t12\n财政股\t105\n合计\t117",
            "类别\t渠道\t条数\n主动公开\t网站\t12\n\t微信\t33\n依申请公开\t当面\t1",
            "类别\t渠道\t条数\n主动公开\n网站\t镇政府网站\t12\n微信\t公众号\t33",
            "问题\t措施\n政策解读形式较为单一，以文字解读为主，图表、视频解读比例偏低\t增加图解、视频解读，重大政策配发不少于两种形式的解读\n公开专区查询机功能不全\t年内更新设备",
            "主动公开\t12\t33",
            "指标\t2023年\t2024年\n行政许可\t12\t30\n行政处罚\t3\t4",
            "序号\t文件名称\t文号\n" + IntStream.rangeClosed(1, 60)
                    .mapToObj(i -> i + "\t清河县第" + i + "号办法\t清政办发〔2024〕" + i + "号").collect(Collectors.joining("\n")),
            "\t2023年\t2024年\n公开指南\t1\t2\n公开目录\t22\t23",
            IntStream.rangeClosed(1, 9).mapToObj(i -> "科室" + i).collect(Collectors.joining("\t")) + "\n"
                    + IntStream.rangeClosed(1, 9).mapToObj(i -> "" + i).collect(Collectors.joining("\t")),
            "序号\t文件名称\t文号\n1\t清河县政务公开办法\t清政办发〔2024〕3号\n2\t清河县听证目录\t清政办发〔2024〕11号");

    @ParameterizedTest
    @EnumSource
    void theyComeBack(OutputKind kind) throws Exception {
        comeBack(Formats.of("2021").orElseThrow(), "overview", "", kind);
    }

    @Test
    void inTheFreeTextOfEdition2014() throws Exception {
        comeBack(Formats.of("2014").orElseThrow(), "body", "一、概述\n", OutputKind.TXT);
    }

    private static void comeBack(ReportFormat format, String field, String heading, OutputKind kind) throws Exception {
        var fields = new LinkedHashMap<String, String>();
        format.cells().keySet().forEach(cell -> fields.put(cell, "0"));
        fields.put(field, heading + "2024年，本机关主动公开政府信息117条，分布如下：\n" + String.join("\n其他情况见下表。\n", TABLES) + "\n以上数据由办公室汇总。");
        var out = new ByteArrayOutputStream();
        kind.write(Manuscript.of(new Report(format, "清河县民政局", format.from() + 1, fields), false), out);
        var read = ReportFileReader.read(out.toByteArray());
        assertEquals(fields.get(field), read.fields().get(field), () -> "notes: " + read.notes());
    }
}
