package nianbao.web.files;

import java.util.stream.Collectors;
import nianbao.format.ReportFormat;
import nianbao.output.MissingGlyphs;
import nianbao.output.TooLong;
import nianbao.output.Unprintable;

/** Why a report has no file with pages, in words. */
public final class UnprintableWords {

    private UnprintableWords() {
    }

    public static String of(Unprintable why, ReportFormat format) {
        return switch (why) {
            case MissingGlyphs glyphs -> of(glyphs, format);
            case TooLong length -> length.getMessage() + "。网页、文本等文件照常可以下载。";
        };
    }

    private static String of(MissingGlyphs glyphs, ReportFormat format) {
        return "这些字没有字体可以印出：" + glyphs.characters().stream()
                .map(g -> "“" + g.character() + "”（" + (g.field() == null ? "标题" : format.nameOf(g.field())) + "）")
                .distinct().limit(20).collect(Collectors.joining("、")) + "。请换成别的写法，或请管理员安装含有这些字的字体。";
    }
}
