package nianbao.input.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Unreadable;

/** Files in RTF: follows groups, letters of every code page, and what each group is for; {@link RtfPage} sets the words. */
public final class RtfReader {

    private static final int DEEPEST = 500;
    private static final int OFTEN = 4_096;
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int CHINESE = 936;
    /** Code pages by the character set of a font. */
    private static final Map<Integer, Integer> PAGES = Map.of(128, 932, 129, 949, 134, 936, 136, 950);
    private static final Map<Integer, String> CHARSETS = Map.of(932, "windows-31j", 949, "x-windows-949", 936, "GB18030", 950, "Big5");
    /** Groups whose words are printed nowhere. */
    private static final Set<String> SKIPPED = Set.of("colortbl", "stylesheet", "info", "pict", "objdata", "objclass", "fldinst", "listtable",
            "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl",
            "nonshppict", "nonesttables", "sn", "sv", "filetbl", "atnid", "atnauthor", "atnref", "atndate", "bkmkstart", "bkmkend", "tc", "xe",
            "pgptbl", "template", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "mmathPr", "nesttableprops", "ud", "falt", "panose", "pntxta", "pntxtb");
    private static final Map<String, String> OUTSIDE = Map.ofEntries(Map.entry("header", "页眉"), Map.entry("headerl", "页眉"), Map.entry("headerr", "页眉"),
            Map.entry("headerf", "页眉"), Map.entry("footer", "页脚"), Map.entry("footerl", "页脚"), Map.entry("footerr", "页脚"),
            Map.entry("footerf", "页脚"), Map.entry("footnote", "脚注"), Map.entry("annotation", "批注"), Map.entry("shptxt", "文本框"));
    private static final Map<String, String> WORDS = Map.of("tab", " ", "line", "\n", "emdash", "—", "endash", "–", "lquote", "‘", "rquote", "’",
            "ldblquote", "“", "rdblquote", "”", "emspace", "　", "softline", "\n");

    /** What holds until a group ends. */
    private static final class RtfGroup {
        private boolean skipped;
        private boolean fonts;
        private boolean number;
        private boolean first = true;
        private boolean optional;
        private String outside;
        private int font;
        private int fallback = 1;
        private boolean deleted;
        private boolean struck;
        private boolean inserted;
        private boolean hidden;

        private RtfGroup inner() {
            var inner = new RtfGroup();
            inner.skipped = skipped;
            inner.fonts = fonts;
            inner.outside = outside;
            inner.font = font;
            inner.fallback = fallback;
            inner.deleted = deleted;
            inner.struck = struck;
            inner.inserted = inserted;
            inner.hidden = hidden;
            return inner;
        }
    }

    private final RtfTokens tokens;
    private final RtfPage page = new RtfPage();
    private final Map<Integer, Integer> fonts = new HashMap<>();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final java.io.ByteArrayOutputStream letters = new java.io.ByteArrayOutputStream();
    private RtfGroup group = new RtfGroup();
    private int codePage = CHINESE;
    private int toSkip;
    private int characters;

    private RtfReader(byte[] bytes) {
        tokens = new RtfTokens(bytes);
    }

    public static Source read(byte[] bytes) throws Unreadable {
        var reader = new RtfReader(bytes);
        reader.read();
        return reader.page.source();
    }

    private void read() throws Unreadable {
        int count = 0;
        for (var token = tokens.next(); token != RtfTokens.RtfTokenKind.END; token = tokens.next()) {
            if (++count % OFTEN == 0) {
                Deadline.check();
            }
            if (token == RtfTokens.RtfTokenKind.BYTE && toSkip > 0) {
                toSkip--;
                continue;
            }
            if (token != RtfTokens.RtfTokenKind.BYTE) {
                flush();
                toSkip = token == RtfTokens.RtfTokenKind.WORD && !tokens.word().equals("u") && toSkip > 0 ? 0 : toSkip;
            }
            switch (token) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word());
                case SYMBOL -> symbol((char) tokens.value());
                default -> letters.write(tokens.value());
            }
            group.first &= token == RtfTokens.RtfTokenKind.SYMBOL || token == RtfTokens.RtfTokenKind.OPEN;
        }
        flush();
        page.end();
    }

    private void open() throws Unreadable {
        if (groups.size() > DEEPEST) {
            throw new Unreadable("RTF 文件嵌套过深，不像年度报告");
        }
        groups.push(group);
        group = group.inner();
        toSkip = 0;
    }

    private void close() {
        if (group.number) {
            page.endNumber();
        }
        var inner = group;
        group = groups.isEmpty() ? new RtfGroup() : groups.pop();
        if (inner.outside != null && !inner.outside.equals(group.outside)) {
            page.endOutside(inner.outside);
        }
        toSkip = 0;
    }

    /** The bytes gathered so far, as letters of the current font's code page. */
    private void flush() throws Unreadable {
        if (letters.size() > 0) {
            var charset = CHARSETS.getOrDefault(PAGES.getOrDefault(fonts.getOrDefault(group.font, 0), codePage), "windows-1252");
            var text = letters.toString(java.nio.charset.Charset.forName(charset));
            letters.reset();
            say(text);
        }
    }

    private void say(String text) throws Unreadable {
        if (group.skipped || group.fonts) {
            return;
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new Unreadable("RTF 文件超过 " + MOST_CHARACTERS + " 个字符，不像年度报告");
        }
        page.say(text, group.outside != null, group.deleted || group.struck, group.inserted, group.hidden);
    }

    private void symbol(char c) throws Unreadable {
        switch (c) {
            case '*' -> group.optional = group.first;
            case '~' -> say("\u00a0");
            case '_' -> say("-");
            case '\r', '\n' -> word("par");
            default -> {
            }
        }
    }

    private void word(String word) throws Unreadable {
        if (group.optional && group.first && !word.equals("shpinst") && !OUTSIDE.containsKey(word) || SKIPPED.contains(word)) {
            group.skipped = true;
            return;
        }
        group.optional = false;
        if (word.equals("fonttbl")) {
            group.fonts = true;
        } else if (OUTSIDE.containsKey(word)) {
            group.outside = OUTSIDE.get(word);
            page.beginOutside();
        } else if (WORDS.containsKey(word)) {
            say(WORDS.get(word));
        } else {
            format(word);
        }
    }

    private void format(String word) throws Unreadable {
        switch (word) {
            case "f" -> group.font = tokens.number(0);
            case "fcharset" -> {
                if (group.fonts && fonts.size() < OFTEN) {
                    fonts.put(group.font, tokens.number(0));
                }
            }
            case "ansicpg" -> codePage = tokens.number(CHINESE) == 0 ? CHINESE : tokens.number(CHINESE);
            case "uc" -> group.fallback = Math.clamp(tokens.number(1), 0, 8);
            case "u" -> {
                say(String.valueOf((char) tokens.number('?')));
                toSkip = group.fallback;
            }
            case "plain" -> group.deleted = group.struck = group.inserted = group.hidden = false;
            case "deleted" -> group.deleted = tokens.isOn();
            case "strike", "striked" -> group.struck = tokens.isOn();
            case "revised" -> group.inserted = tokens.isOn();
            case "v" -> group.hidden = tokens.isOn();
            case "listtext", "pntext" -> {
                group.number = !group.skipped;
                page.beginNumber();
            }
            default -> {
                if (!group.skipped && !group.fonts && group.outside == null) {
                    page.set(word, tokens.number(0));
                } else if (group.outside != null && Set.of("par", "cell", "row").contains(word)) {
                    say("\n");
                }
            }
        }
    }
}
