package nianbao.input.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Space;

/** A text in one line without breaks, cut where 一、 二、 三、 follow each other, each beginning a sentence. */
final class RunOnText {

    private static final String NUMBERS = "一二三四五六七八九十";
    private static final Pattern NUMBER = Pattern.compile("(?<![^。；！？）)>\\s\\u3000\\u00a0])([一二三四五六七八九十])\\s*[、.．]");
    /** A short line with two numbers in it is a sentence. */
    private static final int LONG = 200;
    private static final int FEW = 3;

    private RunOnText() {
    }

    static void apart(List<SourceParagraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var parts = parts(paragraph);
            paragraphs.remove(i);
            paragraphs.addAll(i, parts);
            i += parts.size() - 1;
        }
    }

    private static List<SourceParagraph> parts(SourceParagraph paragraph) {
        var text = paragraph.text();
        var cuts = new ArrayList<Integer>();
        int next = 0;
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            int number = NUMBERS.indexOf(numbers.group(1));
            if (number == next) {
                cuts.add(numbers.start());
                next++;
            }
        }
        var parts = new ArrayList<SourceParagraph>();
        int from = 0;
        if (cuts.size() > 1 && (text.length() > LONG || cuts.size() >= FEW)) {
            for (int cut : cuts) {
                add(text.substring(from, cut), paragraph, parts);
                from = cut;
            }
        }
        if (from == 0) {
            return List.of(paragraph);
        }
        add(text.substring(from), paragraph, parts);
        return parts;
    }

    private static void add(String part, SourceParagraph whole, List<SourceParagraph> parts) {
        if (!Space.isBlank(part)) {
            parts.add(new SourceParagraph(Space.strip(part), whole.look(), whole.place()));
        }
    }
}
