package nianbao.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.register.Choices;
import nianbao.register.Register;
import nianbao.register.RegisterOptions;
import nianbao.register.Request;
import nianbao.register.words.ColumnRole;
import nianbao.store.edit.StoredReport;
import nianbao.web.frame.Choice;
import nianbao.web.frame.Paths;

/** Makes the page on which columns and words of a register are confirmed. */
@ApplicationScoped
public class ColumnsPageMaker {

    private static final Map<String, String> SUBJECTS = Map.of("outcome", "办理结果", "kind", "申请人类型", "dispute", "复议、诉讼结果");
    private static final int MOST_LINES = 5;
    private static final int LONGEST_EXAMPLE = 30;

    /** @param chosen what was chosen, and does not hold, by the columns' keys */
    ColumnsPage page(StoredReport stored, String key, String name, Register register, Map<String, ColumnRole> chosen, String message) {
        var columns = new ArrayList<ColumnsPage.ColumnLine>();
        for (var shown : register.columns()) {
            var column = shown.column();
            if (!column.isNamed() && shown.examples().isEmpty()) {
                continue;
            }
            columns.add(new ColumnsPage.ColumnLine(column.at(), column.key().replace("/", "，"), column.isNamed(),
                    shown.examples().stream().map(ColumnsPageMaker::shortened).collect(Collectors.joining("；")),
                    column.isTicked() ? "打勾的列：" + RegisterOptions.name(register.format(), column.role(), column.code()) : "",
                    roles(chosen.getOrDefault(column.key(), column.role()))));
        }
        return new ColumnsPage(Paths.report(stored) + "/register", Paths.report(stored) + "/register/columns/" + key, stored.year, name,
                register.requests().size(), columns, words(register), message);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
    }

    private static List<Choice> roles(ColumnRole chosen) {
        return Arrays.stream(ColumnRole.values()).map(role -> new Choice(role.name(), role.label(), role == chosen)).toList();
    }

    /** Each unknown word once. */
    private static List<ColumnsPage.RegisterWord> words(Register register) {
        var lines = new LinkedHashMap<String, List<Request>>();
        var first = new LinkedHashMap<String, Request.Doubt>();
        for (var request : register.requests()) {
            for (var doubt : request.doubts()) {
                if (!doubt.about().isEmpty()) {
                    var key = Choices.key(doubt.about(), doubt.word());
                    first.putIfAbsent(key, doubt);
                    lines.computeIfAbsent(key, k -> new ArrayList<>()).add(request);
                }
            }
        }
        return first.entrySet().stream().map(entry -> {
            var doubt = entry.getValue();
            var rows = lines.get(entry.getKey());
            return new ColumnsPage.RegisterWord(entry.getKey(), SUBJECTS.get(doubt.about()), doubt.word(), rows.size() + " 件：" + rows.stream().limit(MOST_LINES)
                    .map(r -> r.origin().text()).collect(Collectors.joining("、")) + (rows.size() > MOST_LINES ? "等" : ""),
                    RegisterOptions.of(register.format(), doubt.about()).entrySet().stream().map(o -> new Choice(o.getKey(), o.getValue(), false)).toList());
        }).toList();
    }
}
