package nianbao.input.text;

import java.util.ArrayList;
import java.util.regex.Pattern;
import nianbao.input.source.Source;
import nianbao.report.Note;
import nianbao.report.Place;

/**
 * How characters are pronounced, in brackets behind them: 公開(kāi), 數(shù)據(jù). Programs that turn pages into Traditional characters leave
 * it behind those they are unsure of; nobody wrote it, and it would part labels and titles.
 */
public final class PinyinMarks {

    private static final Pattern MARK = Pattern.compile("(?<=\\p{IsHan})\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}\\)");
    /** Fewer may be somebody's help with a rare name. */
    private static final int FEWEST = 20;

    private PinyinMarks() {
    }

    public static boolean areIn(String text) {
        return MARK.matcher(text).results().limit(FEWEST).count() == FEWEST;
    }

    public static String removed(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /** What was read of such a text without its marks, with a note that says so. */
    public static Source noted(Source source) {
        var notes = new ArrayList<>(source.notes());
        notes.add(Note.of("text.unplaced", "汉字后面括号里的拼音，如“開(kāi)”，不是报告的文字，没有读入", Place.NOWHERE));
        return new Source(source.blocks(), notes, source.titles(), source.scanned());
    }
}
