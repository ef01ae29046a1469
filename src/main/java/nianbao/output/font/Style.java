package nianbao.output.font;

import java.util.List;
import java.util.Set;

/** The five kinds of type of an official document, and how fonts of each are called. */
public enum Style {

    FANG("仿宋", "fangsong", "simfang"),
    TITLE("小标宋", "xiaobiaosong", "fzxbs"),
    HEI("黑体", "simhei", "heiti"),
    KAI("楷体", "kaiti", "simkai"),
    SONG("宋体", "simsun", "songti");

    private final List<String> names;

    Style(String... names) {
        this.names = List.of(names);
    }

    /** Of a heading, by its level: 一、 in 黑体, （一） in 楷体, the others as the text (GB/T 9704-2012, 7.3.3). */
    public static Style ofHeading(int level) {
        return level == 1 ? HEI : level == 2 ? KAI : FANG;
    }

    /** The font's family in our style sheet. */
    public String family() {
        return "Nianbao " + name().charAt(0) + name().substring(1).toLowerCase();
    }

    /** As printers call it: 仿宋. */
    String title() {
        return names.getFirst();
    }

    /** What a font with these names is for; {@code null} for a font no report needs. 仿宋体 and 小标宋体 come before 宋体. */
    static Style named(Set<String> names) {
        for (var style : values()) {
            for (var name : names) {
                var plain = name.toLowerCase().replace(" ", "");
                if (style.names.stream().anyMatch(plain::contains)) {
                    return style;
                }
            }
        }
        return null;
    }
}
