package nianbao.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nianbao.store.Desk;
import nianbao.store.base.FieldRules;
import nianbao.store.who.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public abstract class EditsBehaviour {
    static final String NATURAL = "applications.received.natural";
    static final String BUSINESS = "applications.received.business";

    final Desk desk;
    final Edits edits;

    Account li;
    Account wang;
    StoredReport report;
    int start;

    public EditsBehaviour(Desk desk) {
        this.desk = desk;
        edits = desk.edits;
    }

    @BeforeEach
    void begin() {
        var agency = desk.agency();
        li = desk.clerk(agency, "李明");
        wang = desk.clerk(agency, "王芳");
        report = desk.report(agency, 2025, li);
        start = desk.load(report).version();
    }

    @Test
    void aSavedTextIsThereWithTheNumberOfItsEdit() {
        var outcome = desk.save(report, List.of(new FieldChange(NATURAL, "9", start)), start, li);
        assertEquals(start + 1, outcome.version());
        assertEquals(List.of(new EditResult.Saved(NATURAL, start + 1)), outcome.results());
        var loaded = desk.load(report);
        assertEquals("9", loaded.report().text(NATURAL));
        assertEquals(start + 1, loaded.version());
        assertEquals(start + 1, loaded.fields().get(NATURAL).number);
    }

    @Test
    void differentFieldsNeverConflict() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        assertInstanceOf(EditResult.Saved.class, desk.save(report, new FieldChange(BUSINESS, "2", start), wang));
        assertEquals("9", desk.text(report, NATURAL));
        assertEquals("2", desk.text(report, BUSINESS));
    }

    @Test
    void theLaterOfTwoWritersOfAFieldIsShownWhatStandsThere() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        var conflict = assertInstanceOf(EditResult.Theirs.class, desk.save(report, new FieldChange(NATURAL, "10", start), wang));
        assertEquals("9", conflict.text());
        assertEquals("李明", conflict.by());
        assertEquals(start + 1, conflict.number());
        assertEquals("9", desk.text(report, NATURAL));
        desk.save(report, new FieldChange(NATURAL, "10", conflict.number()), wang);
        assertEquals("10", desk.text(report, NATURAL));
    }

    @Test
    void onePersonsTwoTabsDoNotOverwriteEachOtherEither() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        assertInstanceOf(EditResult.Theirs.class, desk.save(report, new FieldChange(NATURAL, "10", start), li));
    }

    @Test
    void twoWhoEnterTheSameDoNotConflict() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        assertEquals(new EditResult.Saved(NATURAL, start + 1), desk.save(report, new FieldChange(NATURAL, "9", start), wang));
        assertEquals(start + 1, desk.load(report).version());
    }

    @Test
    void aTextSomebodyChangedAndChangedBackIsNoConflict() {
        desk.type(report, NATURAL, "9", li);
        int seen = desk.load(report).version();
        desk.type(report, NATURAL, "8", li);
        desk.type(report, NATURAL, "9", li);
        assertInstanceOf(EditResult.Saved.class, desk.save(report, new FieldChange(NATURAL, "10", seen), wang));
    }

    @Test
    void aConflictInOneFieldDoesNotHoldUpTheOthers() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        var outcome = desk.save(report,
                List.of(new FieldChange(NATURAL, "10", start), new FieldChange(BUSINESS, "2", start)), start, wang);
        assertInstanceOf(EditResult.Theirs.class, outcome.results().get(0));
        assertInstanceOf(EditResult.Saved.class, outcome.results().get(1));
        assertEquals("2", desk.text(report, BUSINESS));
    }

    @Test
    void oneSaveMayHoldTheSameFieldTwice() {
        var changes = List.of(new FieldChange(NATURAL, "9", start), new FieldChange(NATURAL, "90", start));
        assertEquals(List.of(new EditResult.Saved(NATURAL, start + 1), new EditResult.Saved(NATURAL, start + 2)),
                desk.save(report, changes, start, li).results());
        assertEquals("90", desk.text(report, NATURAL));
    }

    @Test
    void whatOthersChangedComesBackWithASave() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        var outcome = desk.save(report, List.of(new FieldChange(BUSINESS, "2", start)), start, wang);
        assertEquals(1, outcome.others().size());
        var other = outcome.others().getFirst();
        assertEquals(List.of(NATURAL, "9", "李明"), List.of(other.field(), other.text(), other.by()));
        assertEquals(List.of(), desk.save(report, List.of(), outcome.version(), wang).others());
    }

    @Test
    void aPrefilledTextStaysMarkedUntilSomebodyConfirmsIt() {
        var signature = desk.load(report).fields().get("signature");
        assertEquals("机关信息", signature.source);
        desk.save(report, new FieldChange("signature", signature.text, start), li);
        assertEquals("机关信息", desk.load(report).fields().get("signature").source);
        assertEquals(start, desk.load(report).version());
        desk.save(report, new FieldChange("signature", signature.text, start, true), li);
        var confirmed = desk.load(report).fields().get("signature");
        assertNull(confirmed.source);
        assertEquals(start + 1, confirmed.number);
        assertEquals(Edit.EditKind.CONFIRMED, edits.history(report.id, "signature", Integer.MAX_VALUE, 1).getFirst().kind());
    }

    @Test
    void confirmingATextDoesNotStandInTheWayOfSomebodyWhoIsRewritingIt() {
        desk.save(report, new FieldChange("signature", desk.text(report, "signature"), start, true), li);
        assertInstanceOf(EditResult.Saved.class, desk.save(report, new FieldChange("signature", "测试县档案馆", start), wang));
    }

    @Test
    void aPageWithoutScriptsLeavesAloneWhatItsReaderDidNotTouch() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        var outcome = desk.post(report, Map.of(NATURAL, "", BUSINESS, "2"), start, wang);
        assertEquals(List.of(new EditResult.Saved(BUSINESS, start + 2)), outcome.results());
        assertEquals("9", desk.text(report, NATURAL));
    }

    @Test
    void aPageWithoutScriptsConflictsWhereBothChangedTheSame() {
        desk.save(report, new FieldChange(NATURAL, "9", start), li);
        var outcome = desk.post(report, Map.of(NATURAL, "10", BUSINESS, ""), start, wang);
        assertEquals("9", assertInstanceOf(EditResult.Theirs.class, outcome.results().getFirst()).text());
        assertEquals(1, outcome.results().size());
    }

    @Test
    void aPageWithoutScriptsPostsItsLineEndsInItsOwnWay() {
        desk.type(report, "overview", "第一段\n第二段", li);
        int seen = desk.load(report).version();
        assertEquals(List.of(), desk.post(report, Map.of("overview", "第一段\r\n第二段"), seen, wang).results());
        desk.post(report, Map.of("overview", "第一段\r\n第三段"), seen, wang);
        assertEquals("第一段\n第三段", desk.text(report, "overview"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀🎉", "𬎆𫞩堃喆玥", " 前后 空格\t", "\n\n首尾空行\n", "'\"\\;--<b>&amp;", "e\u0301\u200b\u200d"})
    void anyTextComesBackAsItWas(String text) {
        desk.type(report, "overview", text, li);
        assertEquals(text, desk.text(report, "overview"));
        desk.type(report, "date", text, li);
        assertEquals(text, desk.text(report, "date"));
    }

    @Test
    void longProseIsKeptWhole() {
        for (int length : new int[]{20_000, 100_000, FieldRules.MAX_PROSE}) {
            var text = "政务公开𬎆".repeat(length / 5);
            desk.type(report, "overview", text, li);
            assertEquals(text, desk.text(report, "overview"));
        }
    }

    @Test
    void aTextOverTheLimitIsRefusedWithBothNumbers() {
        var cell = assertInstanceOf(EditResult.Refused.class, desk.type(report, NATURAL, "9".repeat(100_000), li));
        assertEquals("共 100000 个字，最多可以保存 1000 个字，请删减后再保存。", cell.message());
        var prose = assertInstanceOf(EditResult.Refused.class,
                desk.type(report, "overview", "字".repeat(FieldRules.MAX_PROSE + 1), li));
        assertTrue(prose.message().contains("500001") && prose.message().contains("500000"), prose.message());
        assertEquals(start, desk.load(report).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFDD0", "\uD83F\uDFFE"})
    void whatIsNoCharacterIsRefusedWithItsPlaceAndTheRestOfTheSaveGoesOn(String odd) {
        var outcome = desk.save(report,
                List.of(new FieldChange("overview", "𬎆甲" + odd + "乙", start), new FieldChange(NATURAL, "9", start)), start, li);
        var refused = assertInstanceOf(EditResult.Refused.class, outcome.results().get(0));
        assertTrue(refused.message().contains("第 3 个字"), refused.message());
        assertEquals("9", desk.text(report, NATURAL));
        assertEquals("", desk.text(report, "overview"));
    }

    @Test
    void aFieldTheFormatDoesNotHaveIsRefused() {
        assertInstanceOf(EditResult.Refused.class, desk.type(report, "no.such.field", "1", li));
    }
}
