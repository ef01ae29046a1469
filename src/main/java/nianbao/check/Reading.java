package nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.format.Speech;
import nianbao.format.Speech.Said;

/**
 * What the amounts in a text speak of, by a small grammar: a topic (申请, 行政复议) that holds until the next, words that
 * say which of its figures (收到, 办结, 结果维持) just before the amount or else behind it, the amount, its unit.
 */
final class Reading {

    private static final Pattern PAUSE = Pattern.compile("[，,（()）、：:]");
    private static final int NEAR = 8;
    private static final Map<ReportFormat, Reading> OF_FORMAT = new HashMap<>();

    static {
        Formats.all().forEach(format -> OF_FORMAT.put(format, new Reading(format.speech())));
    }

    private final Speech speech;
    private final Map<String, String> topicOfWord = new HashMap<>();
    private final Pattern topics;
    private final Pattern others = any(Formats.rules().otherFigures());

    private Reading(Speech speech) {
        this.speech = speech;
        speech.topics().forEach((topic, words) -> words.forEach(word -> topicOfWord.put(word, topic)));
        topics = any(List.copyOf(topicOfWord.keySet()));
    }

    private static Pattern any(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        // The lookahead spares trying each word at each character.
        var first = words.stream().map(w -> w.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])"));
        return Pattern.compile(first + words.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
    }

    static Reading of(ReportFormat format) {
        return OF_FORMAT.get(format);
    }

    private record Mention(int start, int end, String topic) {
    }

    /** An amount and what it is said to be. */
    record Spoken(Amount amount, Said said, int lead) {
    }

    /** The amounts of a text that speak of cells. */
    List<Spoken> in(Passage passage) {
        var spoken = new ArrayList<Spoken>();
        var amounts = passage.amounts();
        if (amounts.isEmpty()) {
            return spoken;
        }
        var mentions = new ArrayList<Mention>();
        var found = topics.matcher(passage.text());
        while (found.find()) {
            mentions.add(new Mention(found.start(), found.end(), topicOfWord.get(found.group())));
        }
        var keys = new HashMap<String, Integer>();
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            int sentence = passage.sentenceStart(amount.start());
            int lead = Math.max(sentence, i == 0 ? 0 : amounts.get(i - 1).to());
            int tail = tailEnd(passage, amount, i + 1 < amounts.size() ? amounts.get(i + 1).start() : passage.text().length());
            var said = said(passage, mentions, amount, lead, tail, sentence, keys);
            if (said != null) {
                spoken.add(new Spoken(amount, said, lead));
                if (said.key() != null) {
                    keys.put(said.key(), sentence);
                }
            }
        }
        return spoken;
    }

    private static int tailEnd(Passage passage, Amount amount, int next) {
        int end = Math.min(passage.sentenceEnd(amount.to()), next);
        var pause = PAUSE.matcher(passage.text()).region(amount.to(), end);
        return pause.find() ? pause.start() : end;
    }

    private Said said(Passage passage, List<Mention> mentions, Amount amount, int lead, int tail, int sentence,
                      Map<String, Integer> keys) {
        var before = passage.text().substring(lead, amount.start());
        var behind = passage.text().substring(amount.to(), tail);
        if (amount.about() || others.matcher(nearest(before)).find() || others.matcher(behind).find()) {
            return null;
        }
        int line = passage.lineStart(amount.start());
        var behindIt = mentions.stream().filter(m -> m.start >= amount.to() && m.end <= tail).findFirst();
        var beforeIt = mentions.stream().filter(m -> m.start >= line && m.end <= amount.start()).reduce((one, other) -> other);
        boolean inLead = beforeIt.isPresent() && beforeIt.get().start >= lead;
        var topic = behindIt.or(() -> beforeIt).map(Mention::topic).orElse(null);
        if (topic == null) {
            return null;
        }
        var candidates = speech.figures().stream().filter(s -> s.topic().equals(topic) && s.units().contains(amount.unit())
                && (s.partOf() == null || keys.getOrDefault(s.partOf(), -1) == sentence)).toList();
        var found = by(before, candidates, true);
        if (found == null && !inLead) {
            found = by(behind, candidates, false);
        }
        if (found == null && inLead) {
            found = by(passage.text().substring(sentence, amount.start()), candidates.stream().filter(s -> s.partOf() == null
                    && isTable(s, topic)).toList(), true);
        }
        if (found != null) {
            return found;
        }
        boolean named = behindIt.isPresent() || inLead && isNear(passage.text().substring(beforeIt.get().end, amount.start()));
        return named ? candidates.stream().filter(s -> s.says().isEmpty()).findFirst().orElse(null) : null;
    }

    /** A verb serves several nouns: 主动公开规章13件，规范性文件60件. Only where each noun has figures of its own. */
    private boolean isTable(Said said, String topic) {
        return !topic.equals("applications") && !said.says().isEmpty();
    }

    /** The last two clauses before an amount. */
    private static String nearest(String before) {
        int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
        int second = comma <= 0 ? -1 : Math.max(before.lastIndexOf('，', comma - 1), before.lastIndexOf(',', comma - 1));
        return before.substring(Math.max(second, -1) + 1);
    }

    private static boolean isNear(String between) {
        return between.length() <= NEAR && !PAUSE.matcher(between).find();
    }

    /** The figure whose words stand nearest to the amount, the longer words first. */
    private static Said by(String words, List<Said> candidates, boolean before) {
        Said best = null;
        int bestAt = -1, bestLength = 0;
        for (var said : candidates) {
            for (var word : said.says()) {
                int found = before ? words.lastIndexOf(word) : words.indexOf(word);
                int at = found < 0 ? -1 : before ? found + word.length() : words.length() - found;
                if (at > bestAt || at == bestAt && at >= 0 && word.length() > bestLength) {
                    best = said;
                    bestAt = at;
                    bestLength = word.length();
                }
            }
        }
        return best;
    }

    /** Whether the words of a sentence up to a place speak of a part of what the report covers. */
    static boolean narrow(String words, String agency) {
        return Formats.rules().narrowScopes().stream().anyMatch(scope -> words.contains(scope) && !agency.endsWith(scope));
    }
}
