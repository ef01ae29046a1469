package nianbao.check.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nianbao.format.Formats;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;

/** Each step of the grammar: topics, where an amount's words begin and end, which word says what it is. */
class FigureGrammarTest {

    private static final Report REPORT = new Report(Formats.ofYear(2023).orElseThrow(), "清河县民政局", 2023, Map.of());

    private static List<String> spoken(String text) {
        return FigureGrammar.of(REPORT).in(Passage.of("overview", text)).stream()
                .map(s -> text.substring(s.amount().start(), s.amount().to()) + " " + s.said().is().getFirst().getFirst()).toList();
    }

    private static AmountPlace place(String text, int number, int from) {
        var passage = Passage.of("overview", text);
        var amounts = passage.amounts();
        return AmountPlace.of(passage, amounts.get(number), from, number + 1 < amounts.size() ? amounts.get(number + 1).start() : text.length());
    }

    /** The example of the class's doc. */
    @Test
    void everyAmountOfTheExampleIsFound() {
        assertEquals(List.of("10件 applications.received.total", "8件 applications.received.natural", "12件 applications.carried-out.total",
                "2件 disputes.review.total", "1件 disputes.review.upheld"),
                spoken("全年收到政府信息公开申请10件，其中自然人8件，12件结转下年度。行政复议2件，结果维持1件。"));
    }

    @Test
    void topicsAreFoundInOrderTheLongestWordFirst() {
        var mentions = new Topics(REPORT.format().speech()).in("申请7件，行政复议申请2件");
        assertEquals(List.of("applications", "reviews"), mentions.all().stream().map(FigureMention::topic).toList());
        assertEquals(1, mentions.next(1));
        assertEquals(2, mentions.next(99));
        assertEquals("applications", mentions.last(1, 4).orElseThrow().topic());
        assertTrue(mentions.last(0, 4).isEmpty());
    }

    @Test
    void theWordsOfAnAmountBeginBehindThoseBeforeAndEndAtAPause() {
        var text = "上年。收到申请7件，办结5件（含上年2件）";
        var second = place(text, 1, text.indexOf("件") + 1);
        assertEquals("，办结", second.wordsBefore());
        assertEquals("办结", second.wordsOfClause());
        assertEquals("收到申请7件，办结", second.wordsOfSentenceBefore());
        assertEquals("", second.wordsBehind());
        assertTrue(second.pauses());
        assertEquals("收到申请", place(text, 0, 0).wordsOfClause());
    }

    @Test
    void aTopicIsNamedBehindTheAmountBeforeItOrLater() {
        var topics = new Topics(REPORT.format().speech());
        var behind = place("7件申请", 0, 0);
        assertTrue(behind.topic(topics.in("7件申请")).orElseThrow().behind());
        var text = "申请收到7件";
        var before = place(text, 0, 0).topic(topics.in(text)).orElseThrow();
        assertFalse(before.behind());
        assertTrue(before.isSince(0));
        assertTrue(place("新建场所7个", 0, 0).topic(topics.in("新建场所7个")).isEmpty());
    }

    private static WordChoice choice(String sentence) {
        var grammar = FigureGrammar.of(REPORT);
        return new WordChoice(grammar.figures("applications", "件"), grammar.figures("applications", "件"), sentence, null);
    }

    @Test
    void theNearestWordBeforeIsTakenAndAPartWithItsWhole() {
        assertEquals(List.of("applications.received.total"), choice("收到").before("年内收到").is().getFirst());
        assertEquals(List.of("applications.denied.enforcement.total"), choice("行政执法案卷不予公开的").before("行政执法案卷不予公开的").is().getFirst());
        assertEquals("denied", choice("不予公开答复").before("不予公开答复").key(), "the word beside 答复 holds");
    }

    @Test
    void aWordRightBehindIsTakenWithWhatOpensIt() {
        assertEquals("applications.carried-out.total", choice("").directly("被结转下年度办理").said().is().getFirst().getFirst());
        assertNull(choice("").directly("，结转下年度"));
    }

    /** 今年办结5件 of those carried in: how many of those were closed is in no table. */
    @Test
    void whatWasClosedOfThoseCarriedInIsNoFigureOfATable() {
        assertEquals(List.of(), spoken("上年结转的申请，今年办结5件。"));
    }

    @Test
    void namesFirstAndFiguresAfter() {
        assertEquals(List.of("7件 applications.granted.total", "1件 applications.partial.total"), spoken("申请中，予以公开、部分公开分别为7件、1件。"));
    }

    @Test
    void whatIsAboutOrCumulativeOrOfAnotherTopicIsLeftAlone() {
        assertEquals(List.of(), spoken("收到申请约7件。"));
        assertEquals(List.of(), spoken("自2008年以来累计收到申请70件。"));
        assertEquals(List.of(), spoken("收到群众来信7件。"));
    }
}
