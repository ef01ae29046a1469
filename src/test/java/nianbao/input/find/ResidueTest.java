package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import org.junit.jupiter.api.Test;

/** Old and new figure of a tracked change, glued to one another, are doubted; figures that are as they should be are not. */
class ResidueTest {

    private static final ReportFormat FORMAT = Formats.of("2021").orElseThrow();

    private static Set<String> doubted(Map<String, String> changed) {
        var fields = new HashMap<String, String>();
        FORMAT.cells().keySet().stream().filter(field -> field.startsWith("disputes.")).forEach(field -> fields.put(field, "0"));
        fields.putAll(changed);
        var notes = new Residue(FORMAT, fields).notes();
        assertTrue(notes.size() <= 1, () -> "one note for one cause: " + notes);
        notes.forEach(note -> assertEquals("cells.unsure", note.code()));
        return notes.isEmpty() ? Set.of() : Set.copyOf(notes.getFirst().fields());
    }

    @Test
    void sumsThatHoldAreNotDoubted() {
        assertEquals(Set.of(), doubted(Map.of("disputes.review.upheld", "60", "disputes.review.corrected", "5", "disputes.review.total", "65")));
    }

    @Test
    void aFigureThatBeginsWithAZeroIsDoubted() {
        assertEquals(Set.of("disputes.review.upheld", "disputes.direct.other"), doubted(Map.of("disputes.review.upheld", "00", "disputes.direct.other", "０１",
                "disputes.direct.total", "1")));
    }

    /** 60 for a 6 that became 0: with the new figure, or the old one, the sum holds. */
    @Test
    void aFigureAPartOfWhichMakesItsSumHoldIsDoubted() {
        assertEquals(Set.of("disputes.review.upheld"),
                doubted(Map.of("disputes.review.upheld", "60", "disputes.review.corrected", "5", "disputes.review.total", "5")));
        assertEquals(Set.of("disputes.review.upheld"),
                doubted(Map.of("disputes.review.upheld", "60", "disputes.review.corrected", "5", "disputes.review.total", "11"))
                        .stream().filter(field -> !field.endsWith("total")).collect(java.util.stream.Collectors.toSet()));
    }

    /** A sum that is simply wrong is the report's own fault, and none of reading. */
    @Test
    void aWrongSumThatNoPartMendsIsNotDoubted() {
        assertEquals(Set.of(), doubted(Map.of("disputes.review.upheld", "7", "disputes.review.corrected", "5", "disputes.review.total", "13")));
    }

    @Test
    void figuresThatAreMissingOrNoNumbersSayNothing() {
        assertEquals(Set.of(), doubted(Map.of("disputes.review.upheld", "六0", "disputes.review.total", "5")));
        assertEquals(List.of(), new Residue(FORMAT, Map.of("disputes.review.upheld", "60", "overview", "00")).notes());
    }
}
