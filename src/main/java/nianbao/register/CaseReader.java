package nianbao.register;

import java.util.List;
import nianbao.register.Request.Cases;
import nianbao.register.Request.Doubt;
import nianbao.register.sheet.RegisterTable;
import nianbao.register.sheet.Sheet.RegisterLine;
import nianbao.register.sheet.Values;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.Vocabulary;

/** What a line says of 行政复议 and 行政诉讼. */
final class CaseReader {

    private final RegisterTable table;
    private final Vocabulary words;

    CaseReader(RegisterTable table, Vocabulary words) {
        this.table = table;
        this.words = words;
    }

    /** A suit counts as one after 复议 where there was one, unless the register has a column for each. */
    Cases read(RegisterLine line, List<Doubt> doubts) {
        var review = outcome(line, ColumnRole.REVIEW, doubts);
        var suit = outcome(line, ColumnRole.SUIT, doubts);
        var direct = outcome(line, ColumnRole.DIRECT, doubts);
        var after = outcome(line, ColumnRole.AFTER_REVIEW, doubts);
        for (var part : table.text(line, ColumnRole.DISPUTES).split("[；;，,。\\n]")) {
            boolean isSuit = part.matches(".*(诉|法院|一审|二审|判决|原告).*");
            var found = part.isBlank() || words.isNothing(part) ? "" : meaning(part, doubts);
            review = !isSuit && review.isEmpty() ? found : review;
            suit = isSuit && suit.isEmpty() ? found : suit;
        }
        boolean reviewed = !review.isEmpty();
        return new Cases(review, !direct.isEmpty() ? direct : reviewed ? "" : suit, !after.isEmpty() ? after : reviewed ? suit : "");
    }

    private String outcome(RegisterLine line, ColumnRole role, List<Doubt> doubts) {
        var ticked = table.columns(role).filter(c -> c.isTicked() && Values.isTick(line.at(c.at()))).toList();
        if (ticked.size() > 1) {
            doubts.add(Doubt.of("register.dispute", role.label() + "勾了 " + ticked.size() + " 种"));
            return "";
        }
        if (!ticked.isEmpty()) {
            return ticked.getFirst().code();
        }
        return meaning(table.text(line, role), doubts);
    }

    private String meaning(String text, List<Doubt> doubts) {
        var meaning = words.dispute(text);
        if (meaning.isKnown()) {
            return meaning.code();
        }
        if (!meaning.isNothing() && !text.matches("[-/—–\\\\]+")) {
            doubts.add(new Doubt("register.dispute", "复议、诉讼结果“" + text + "”看不懂", "dispute", text));
        }
        return "";
    }
}
