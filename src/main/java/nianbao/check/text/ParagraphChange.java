package nianbao.check.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.check.text.Similarity.Pairs;
import nianbao.document.Prose;

/**
 * One paragraph, last year and this.
 *
 * @param before last year's, "" when it is new
 * @param now    this year's, "" when it is dropped
 * @param runs   for a changed one, where it differs
 */
public record ParagraphChange(ParagraphChangeKind kind, String before, String now, List<TextDiff.DiffRun> runs) {

    /** SAME: but for years, punctuation and white space. CHANGED: one was made from the other. */
    public enum ParagraphChangeKind {
        SAME, CHANGED, NEW, DROPPED
    }

    /** How far from its place a paragraph is looked for: reports have some dozens, and the time stays bounded. */
    private static final int WINDOW = 60;

    private record Pair(int before, int now, double alike) {
    }

    /** All paragraphs in this year's order; those dropped where they stood. */
    public static List<ParagraphChange> of(String before, String now) {
        var was = Prose.paragraphs(before);
        var is = Prose.paragraphs(now);
        var partner = partners(was.stream().map(Pairs::of).toList(), is.stream().map(Pairs::of).toList());
        var used = new boolean[was.size()];
        for (int old : partner) {
            if (old >= 0) {
                used[old] = true;
            }
        }
        var changes = new ArrayList<ParagraphChange>();
        int told = dropped(was, used, 0, 0, changes);
        for (int i = 0; i < is.size(); i++) {
            changes.add(change(partner[i] < 0 ? "" : was.get(partner[i]), is.get(i)));
            if (partner[i] >= told) {
                told = dropped(was, used, partner[i] + 1, told, changes);
            }
        }
        dropped(was, used, was.size(), told, changes);
        return List.copyOf(changes);
    }

    private static ParagraphChange change(String before, String now) {
        if (before.isEmpty()) {
            return new ParagraphChange(ParagraphChangeKind.NEW, "", now, List.of());
        }
        return Pairs.of(before).plain().equals(Pairs.of(now).plain())
                ? new ParagraphChange(ParagraphChangeKind.SAME, before, now, List.of())
                : new ParagraphChange(ParagraphChangeKind.CHANGED, before, now, TextDiff.of(before, now));
    }

    /** Tells those dropped before {@code at}, and those right behind it. */
    private static int dropped(List<String> was, boolean[] used, int at, int from, List<ParagraphChange> out) {
        int i = from;
        while (i < was.size() && (i < at || !used[i])) {
            if (!used[i]) {
                out.add(new ParagraphChange(ParagraphChangeKind.DROPPED, was.get(i), "", List.of()));
            }
            i++;
        }
        return i;
    }

    /** For each paragraph of now the one before that it was made from, or −1: the same ones first, then the likest. */
    private static int[] partners(List<Pairs> was, List<Pairs> is) {
        var partner = new int[is.size()];
        Arrays.fill(partner, -1);
        var taken = new boolean[was.size()];
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < was.size(); i++) {
            places.computeIfAbsent(was.get(i).plain(), k -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < is.size(); i++) {
            var old = places.getOrDefault(is.get(i).plain(), new ArrayDeque<>()).poll();
            if (old != null) {
                partner[i] = old;
                taken[old] = true;
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < is.size(); i++) {
            int place = is.size() < 2 ? 0 : (int) ((long) i * (was.size() - 1) / (is.size() - 1));
            for (int old = Math.max(0, place - WINDOW); partner[i] < 0 && old < Math.min(was.size(), place + WINDOW); old++) {
                double alike = taken[old] ? 0 : is.get(i).like(was.get(old));
                if (alike >= Similarity.CHANGED) {
                    pairs.add(new Pair(old, i, alike));
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(b.alike(), a.alike()));
        for (var pair : pairs) {
            if (partner[pair.now()] < 0 && !taken[pair.before()]) {
                partner[pair.now()] = pair.before();
                taken[pair.before()] = true;
            }
        }
        return partner;
    }
}
