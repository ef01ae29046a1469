package nianbao.input.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.format.Formats;
import nianbao.input.find.ReportReader;
import nianbao.input.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 4 printed as one, two or three tables, each under the name of its group. */
class GroupsApartTest {

    private static final String HEAD = "结果维持@结果纠正@其他结果@尚未审结@总计";

    @ParameterizedTest
    @ValueSource(strings = {
        "行政复议\n" + HEAD + "\n3@1@0@2@6\n行政诉讼（未经复议直接起诉）\n" + HEAD + "\n1@0@0@0@1\n行政诉讼（复议后起诉）\n" + HEAD + "\n0@1@0@1@2",
        "1.行政复议情况\n" + HEAD + "\n3@1@0@2@6\n2.行政诉讼情况\n未经复议直接起诉@复议后起诉\n" + HEAD + "@" + HEAD + "\n1@0@0@0@1@0@1@0@1@2",
        "类别@" + HEAD + "\n行政复议@3@1@0@2@6\n未经复议直接起诉@1@0@0@0@1\n复议后起诉@0@1@0@1@2"})
    void eachGroupFindsItsColumns(String table) throws Exception {
        for (var separator : table.startsWith("类别") ? List.of("\t", " | ") : List.of("\t", " ", "\n")) {
            var read = ReportReader.read(TextReader.read("青川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息。\n四、政府信息公开行政复议、行政诉讼情况\n"
                    + table.replace("@", separator) + "\n五、存在的主要问题及改进情况\n解读形式单一。"));
            var format = Formats.of("2021").orElseThrow();
            var cells = format.cells().keySet().stream().filter(field -> field.startsWith("disputes.")).map(read.fields()::get).toList();
            assertEquals(List.of("3", "1", "0", "2", "6", "1", "0", "0", "0", "1", "0", "1", "0", "1", "2"), cells, () -> separator + read.notes());
        }
    }
}
