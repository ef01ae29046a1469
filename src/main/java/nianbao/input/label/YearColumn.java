package nianbao.input.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists with more than one column of figures, as local ones have: this year's and the total so far, or the year before. The report's year counts. */
public final class YearColumn {

    private static final Pattern NAME = Pattern.compile("(20\\d\\d)年度?|本年度?|当年|今年|(?:历年|历史|总|累)计?累?计数?|历年|上一?年度?|去年|往年");
    private static final Pattern OTHER = Pattern.compile("[历累总上去往].*");
    private static final Pattern SUM = Pattern.compile("[历累总].*");

    private YearColumn() {
    }

    public static boolean isName(String head) {
        return NAME.matcher(head).lookingAt();
    }

    /** What the names of such columns are, in the order of a head that is running text. */
    public static List<String> names(String head) {
        return NAME.matcher(head).results().map(name -> name.group()).toList();
    }

    /** Which of several columns is the report's year's; −1 when their names do not say. */
    public static int of(List<String> heads, int year) {
        var own = new ArrayList<Integer>();
        for (int i = 0; i < heads.size(); i++) {
            var name = NAME.matcher(heads.get(i));
            boolean dated = name.lookingAt() && name.group(1) != null;
            if (!name.reset().lookingAt() || dated && year > 0 && Integer.parseInt(name.group(1)) != year || OTHER.matcher(heads.get(i)).matches()) {
                continue;
            }
            own.add(i);
        }
        return own.size() == 1 ? own.getFirst() : -1;
    }

    /** The ways to part figures of two columns that ran together; where one is the total so far, the year's is no more. */
    public static List<List<String>> split(String figures, List<String> heads, int year) {
        var ways = new ArrayList<List<String>>();
        int own = of(heads, year);
        for (int at = 1; at < figures.length() && heads.size() == 2 && own >= 0; at++) {
            var parts = List.of(figures.substring(0, at), figures.substring(at));
            boolean numbers = parts.stream().allMatch(part -> part.equals("0") || !part.startsWith("0") && part.matches("\\d{1,12}"));
            if (numbers && (!SUM.matcher(heads.get(1 - own)).matches() || Long.parseLong(parts.get(own)) <= Long.parseLong(parts.get(1 - own)))) {
                ways.add(parts);
            }
        }
        return ways;
    }
}
