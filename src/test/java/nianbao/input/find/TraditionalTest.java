package nianbao.input.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.document.Composer;
import nianbao.input.LayoutsTest;
import nianbao.input.file.ReportFileReader;
import nianbao.output.HtmlWriter;
import nianbao.report.ReadReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in Traditional characters: every cell, agency and year; the words as they are printed. */
class TraditionalTest {

    private static final String SIMPLE = "专业个为举义书于产从众会传体优关兴内决况几则别办务动区医单卫历县发变号后听员问围国图场处复头学实审对导将层属岁师带并广库应废开强当录态总执护担据数断无时显权条来构标样档检气没济滥点热爱独现环电监盘码确离种称稳签简类系级约组细织终结给络统绩续维综编网联职范获虑虽补规视览订认讨训议记设访证评诉试话该详语误请读调谁责费资赔车转载较输边达过运这进远连选遗邮释长门间阅际难项须预频题额驳验两归纳门计讼决复咨询";
    private static final String FULL = "專業個為舉義書於產從眾會傳體優關興內決況幾則別辦務動區醫單衛歷縣發變號後聽員問圍國圖場處復頭學實審對導將層屬歲師帶並廣庫應廢開強當錄態總執護擔據數斷無時顯權條來構標樣檔檢氣沒濟濫點熱愛獨現環電監盤碼確離種稱穩簽簡類係級約組細織終結給絡統績續維綜編網聯職範獲慮雖補規視覽訂認討訓議記設訪證評訴試話該詳語誤請讀調誰責費資賠車轉載較輸邊達過運這進遠連選遺郵釋長門間閱際難項須預頻題額駁驗兩歸納門計訟決復諮詢";

    private static String traditional(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = SIMPLE.indexOf(out.charAt(i));
            out.setCharAt(i, at < 0 ? out.charAt(i) : FULL.charAt(at));
        }
        return out.toString();
    }

    private static ReadReport read(int year) throws Exception {
        var page = HtmlWriter.page(Composer.compose(LayoutsTest.report(year, 1), false));
        return ReportFileReader.read(traditional(page).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2020, 2023})
    void everyCellIsReadAndEveryWordKept(int year) throws Exception {
        var report = LayoutsTest.report(year, 1);
        var read = read(year);
        assertEquals(traditional(report.agency()), read.agency());
        assertEquals(year, read.year());
        for (var field : report.format().fields()) {
            var expected = report.format().cell(field) == null ? traditional(report.text(field)) : report.text(field);
            assertEquals(expected, read.fields().getOrDefault(field, ""), () -> field + " " + read.notes());
        }
        assertEquals(List.of("text.traditional"), read.notes().stream().map(note -> note.code()).distinct().toList());
    }

    /** As copies of pages have it: a program's help with characters it was unsure of. */
    @Test
    void pronunciationInBracketsIsNoWordOfTheReport() throws Exception {
        var report = LayoutsTest.report(2023, 1);
        var page = traditional(HtmlWriter.page(Composer.compose(report, false))).replace("開", "開(kāi)").replace("據", "據(jù)").replace("數", "數(shù)");
        var read = ReportFileReader.read(page.getBytes(StandardCharsets.UTF_8));
        assertEquals(traditional(report.agency()), read.agency());
        report.format().cells().keySet().forEach(cell -> assertEquals(report.text(cell), read.fields().get(cell), cell));
        assertEquals(traditional(report.text("overview")), read.fields().get("overview"));
        assertTrue(read.notes().stream().anyMatch(note -> note.message().contains("拼音")), read.notes()::toString);
    }

    @Test
    void aSimplifiedPageWithATraditionalNameIsLeftAlone() throws Exception {
        var report = LayoutsTest.report(2023, 1);
        var page = HtmlWriter.page(Composer.compose(report, false)).replace("政策法规股", "臺灣書畫學會");
        var read = ReportFileReader.read(page.getBytes(StandardCharsets.UTF_8));
        assertTrue(read.fields().get("problems").contains("臺灣書畫學會"));
        assertEquals(List.of(), read.notes());
    }

    /** Words of other places for the official ones. */
    @Test
    void otherWordsForInformationAreTheOfficialOnes() throws Exception {
        var report = LayoutsTest.report(2023, 1);
        var page = traditional(HtmlWriter.page(Composer.compose(report, false))).replace("政府信息", "政府資訊").replace("信息公開", "資訊公開")
                .replace("規範性文件", "規範性檔案");
        var read = ReportFileReader.read(page.getBytes(StandardCharsets.UTF_8));
        assertEquals(traditional(report.agency()) + " 2023", read.agency() + " " + read.year());
        report.format().cells().keySet().forEach(cell -> assertEquals(report.text(cell), read.fields().get(cell), cell));
    }
}
