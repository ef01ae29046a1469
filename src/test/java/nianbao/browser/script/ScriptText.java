package nianbao.browser.script;

import java.util.ArrayList;
import java.util.List;

/** A script without its comments and without what stands in its strings: what is left are names and signs. */
final class ScriptText {

    /** After these a slash begins a pattern; after anything else it divides. */
    private static final String BEFORE_PATTERN = "(,=:[!&|?{};+-*%~^<>\n";

    /** Patterns as they stand, with their flags. */
    final List<String> patterns = new ArrayList<>();
    /** What stands in strings and templates. */
    final List<String> strings = new ArrayList<>();
    private final String source;
    private final StringBuilder code = new StringBuilder();
    private int at;

    private ScriptText(String source) {
        this.source = source;
    }

    static ScriptText of(String source) {
        var text = new ScriptText(source);
        text.code(false);
        return text;
    }

    String code() {
        return code.toString();
    }

    /** @param inTemplate whether a closing brace ends it */
    private void code(boolean inTemplate) {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (source.startsWith("//", at)) {
                at = end("\n", at);
            } else if (source.startsWith("/*", at)) {
                at = end("*/", at) + 2;
            } else if (c == '/' && beginsPattern()) {
                pattern();
            } else if (c == '\'' || c == '"') {
                string(c);
            } else if (c == '`') {
                template();
            } else if (inTemplate && c == '}' && depth == 0) {
                return;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                code.append(c);
                at++;
            }
        }
    }

    private int end(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found;
    }

    private boolean beginsPattern() {
        int last = code.length() - 1;
        while (last >= 0 && code.charAt(last) == ' ') {
            last--;
        }
        return last < 0 || BEFORE_PATTERN.indexOf(code.charAt(last)) >= 0 || code.substring(0, last + 1).endsWith("return");
    }

    private void pattern() {
        int from = at++;
        for (boolean inClass = false; source.charAt(at) != '/' || inClass; at++) {
            char c = source.charAt(at);
            inClass = c == '[' || inClass && c != ']';
            at += c == '\\' ? 1 : 0;
        }
        at++;
        while (Character.isLetter(source.charAt(at))) {
            at++;
        }
        patterns.add(source.substring(from, at));
        code.append("''");
    }

    private void string(char quote) {
        int from = ++at;
        for (; source.charAt(at) != quote; at++) {
            at += source.charAt(at) == '\\' ? 1 : 0;
        }
        strings.add(source.substring(from, at++));
        code.append("''");
    }

    private void template() {
        code.append("''");
        int from = ++at;
        while (source.charAt(at) != '`') {
            if (source.startsWith("${", at)) {
                strings.add(source.substring(from, at));
                at += 2;
                code.append(" (");
                code(true);
                code.append(") ");
                from = at + 1;
            }
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        strings.add(source.substring(from, at++));
    }
}
