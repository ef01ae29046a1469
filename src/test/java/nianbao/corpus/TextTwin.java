package nianbao.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The twin of a text or web page: all that the plan does not name stays to the character. */
final class TextTwin {

    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<]*)");

    private record Piece(int from, int to, String words) {
    }

    private TextTwin() {
    }

    static String of(String original, TwinPlan plan) {
        var pieces = new ArrayList<Piece>();
        plan.swaps().forEach(swap -> pieces.addAll(pieces(original, swap)));
        pieces.sort(Comparator.comparingInt(Piece::from));
        var twin = new StringBuilder();
        int at = 0;
        for (var piece : pieces) {
            if (piece.from < at) {
                throw new IllegalArgumentException(plan.name() + ": two places overlap before " + piece.words);
            }
            twin.append(original, at, piece.from).append(piece.words);
            at = piece.to;
        }
        return twin.append(original.substring(at)).toString();
    }

    private static List<Piece> pieces(String original, TwinPlan.Swap swap) {
        var numbers = swap.place().substring(swap.place().startsWith("n") ? 1 : 0).split("[:\\-]");
        int first = Integer.parseInt(numbers[0]);
        int last = Integer.parseInt(numbers[numbers.length - 1]);
        if (swap.place().startsWith("n")) {
            return texts(original, first, last, swap);
        }
        if (swap.place().contains(":")) {
            int line = line(original, first);
            return List.of(new Piece(line + Integer.parseInt(numbers[1]), line + last, swap.words()));
        }
        int after = line(original, last + 1);
        return List.of(new Piece(line(original, first), after > original.length() ? original.length() : after - 1, swap.words()));
    }

    /** Where a line begins, the first being 1; behind the last one, one more than the length. */
    private static int line(String text, int number) {
        int at = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', at);
            at = (end < 0 ? text.length() : end) + 1;
        }
        return at;
    }

    private static List<Piece> texts(String original, int first, int last, TwinPlan.Swap swap) {
        var places = new ArrayList<int[]>();
        var matcher = BETWEEN_TAGS.matcher(original);
        for (int number = 1; matcher.find(); number++) {
            if (number >= first && number <= last && !matcher.group(1).isBlank()) {
                places.add(new int[]{matcher.start(1), matcher.end(1)});
            }
        }
        var words = swap.words().split("\\|");
        if (places.size() != words.length) {
            throw new IllegalArgumentException(swap.place() + ": " + places.size() + " texts, " + words.length + " parts");
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < words.length; i++) {
            pieces.add(new Piece(places.get(i)[0], places.get(i)[1], words[i]));
        }
        return pieces;
    }
}
