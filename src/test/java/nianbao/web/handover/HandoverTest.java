package nianbao.web.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.store.OnH2;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.report.Reports;
import nianbao.store.tree.Notices;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.store.who.Role;
import nianbao.web.Answer;
import nianbao.web.Office;
import nianbao.web.Tab;
import nianbao.web.agencies.Mails;
import nianbao.web.frame.AgencyMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report goes from desk to desk by plain forms; nothing happens twice, and nothing typed is lost. */
@QuarkusTest
@TestProfile(OnH2.class)
class HandoverTest {

    private static final String IN = "applications.received.natural";

    @Inject
    Office office;

    @Inject
    Reports reports;

    @Inject
    Handovers handovers;

    @Inject
    Instance<ReactiveMailer> mailer;

    @Inject
    MockMailbox mailbox;

    @Inject
    Notices notices;

    private Account chen;
    private Account wu;
    private Agency county;
    private Tab chens;
    private Tab wus;
    private Tab liangs;
    private String report;
    private String steps;

    @BeforeEach
    void begin() {
        county = office.agency("青石县人民政府");
        var agency = office.agency("青石县档案局", county);
        chen = office.person(agency, "陈禾", Set.of(Role.WRITER));
        wu = office.person(agency, "吴砚", Set.of(Role.REVIEWER));
        office.complete(chen, 2025);
        chens = office.tab(chen);
        wus = office.tab(wu);
        liangs = office.tab(office.person(agency, "梁序", Set.of(Role.SIGNER)));
        report = Office.report(chen, 2025);
        steps = report + "/handovers";
    }

    /** Presses a step's button on the report's page. */
    private Answer press(Tab tab, String step) {
        return tab.submit(tab.get(report).form(steps + "/" + step), Map.of());
    }

    private void done(Tab tab, String step) {
        var answer = press(tab, step);
        assertEquals(303, answer.status(), answer::toString);
        assertEquals(report, answer.location());
    }

    private Answer giveBack(Tab tab, Map<String, String> typed) {
        return tab.submit(tab.get(steps + "/return").form(steps + "/return"), typed);
    }

    /** Nothing of what is not published travels by mail. */
    @Test
    void thePreviewLeadsOnToHandingIn() {
        var unfinished = office.clerk(office.agency("白石县档案局"), "周明");
        office.start(unfinished, 2025, Map.of("overview", "只有一段"));
        var page = office.tab(unfinished).get(Office.report(unfinished, 2025) + "/preview");
        assertTrue(page.main().contains("看还差什么"), page::main);
        assertTrue(page.page().select("form[action$=hand-in]").isEmpty());
        var clerk = office.clerk(office.agency("红石县档案局"), "吴砚");
        office.complete(clerk, 2025);
        var tab = office.tab(clerk);
        var report = Office.report(clerk, 2025);
        assertEquals(303, tab.submit(tab.get(report + "/preview").form(report + "/handovers/hand-in"), Map.of()).status());
        var whole = tab.get(report);
        assertTrue(whole.main().contains("待审核"), whole::main);
        assertEquals("表格较宽，可以左右滑动查看。", whole.page().select(".slide:has(+ .published)").text(), "on a phone, as on the public page");
        assertTrue(tab.get(report + "/preview").page().select("form[action$=hand-in]").isEmpty());
    }

    @Test
    void whoseTurnItIsGetsMailWhenAServerIsNamed() {
        QuarkusMock.installMockForType(Mails.configured(mailer, notices), AgencyMail.class);
        mailbox.clear();
        for (var person : List.of(chens, wus)) {
            person.post("/agencies/" + chen.agency.id + "/notices/address", Map.of("email", person == wus ? "wu@example.org" : "chen@example.org"));
        }
        done(chens, "hand-in");
        assertEquals(1, mailbox.getTotalMessagesSent());
        var asked = mailbox.getMailsSentTo("wu@example.org").getFirst();
        assertEquals("请审核：2025年政府信息公开工作年度报告", asked.getSubject());
        assertTrue(asked.getText().startsWith("青石县档案局的2025年政府信息公开工作年度报告已由陈禾送审，请审核。"), asked::getText);
        giveBack(wus, Map.of("reason", "第三部分与台账不一致"));
        assertEquals(2, mailbox.getTotalMessagesSent());
        var returned = mailbox.getMailsSentTo("chen@example.org").getFirst();
        assertEquals("请修改：2025年政府信息公开工作年度报告", returned.getSubject());
        assertFalse(returned.getText().contains("台账"), returned::getText);
    }

    private StoredReport now() {
        return reports.find(chen.agency.id, 2025).orElseThrow();
    }

    private String line(Tab tab, String page) {
        return tab.get(page).page().select(".desk-line").text();
    }

    @Test
    void everybodySeesWhoHasItSinceWhenAndWhatComesNext() {
        var supervisors = office.tab(office.person(county, "主管", Set.of(Role.SUPERVISOR)));
        for (var tab : List.of(chens, wus, liangs, supervisors)) {
            var line = line(tab, report);
            assertTrue(line.startsWith("填写中，在填报人陈禾处，") && line.contains("填好后送审核人吴砚审核"), line);
        }
        done(chens, "hand-in");
        for (var page : List.of(report, report + "/check", steps)) {
            for (var tab : List.of(chens, wus, supervisors)) {
                var line = line(tab, page);
                assertTrue(line.startsWith("待审核，在审核人吴砚处，") && line.contains("审核后送负责人梁序签发"), line);
            }
        }
        var list = wus.get(Office.reports(chen)).page().selectFirst(".tasks li");
        assertTrue(list.text().contains("在审核人吴砚处") && list.text().contains("待审核"), list::text);
        assertEquals("审核 吴砚", wus.get(report).page().select(".life [aria-current]").text());
    }

    @Test
    void whenAllIsDoneTheNextThingIsToHandIn() {
        assertTrue(chens.get(report).main().contains("下一步：送审"));
        assertTrue(chens.get(report + "/check").main().contains("可以送审"));
        office.write(chen, 2025, Map.of("overview", ""));
        assertTrue(chens.get(report).page().select("form[action$=hand-in]").isEmpty());
        assertTrue(chens.get(report + "/check").page().select("form[action$=hand-in]").isEmpty());
    }

    @Test
    void whatStandsInTheWayIsListedWithTheWayToIt() {
        var form = chens.get(report).form(steps + "/hand-in");
        office.write(chen, 2025, Map.of(IN, "7", "signature", ""));
        form.selectFirst("[name=version]").val(Integer.toString(now().version));
        var answer = chens.submit(form, Map.of());
        assertEquals(422, answer.status());
        assertTrue(answer.main().contains("没有送审"), answer::main);
        assertFalse(answer.page().select("tbody[id^=x-relation] a[href*=/applications#f-]").isEmpty(), answer::main);
        assertFalse(answer.page().select("a[href=" + report + "/signature#f-signature]").isEmpty(), answer::main);
        assertEquals(StoredReport.ReportState.DRAFT, now().state);
    }

    @Test
    void whoReadsAndDoesNotWriteGetsItAsAWhole() {
        done(chens, "hand-in");
        var page = wus.get(report);
        assertTrue(page.main().contains("全年公开工作平稳有序。") && page.main().contains("与2024年对比"), page::main);
        assertEquals("0", page.page().getElementById("f-applications.received.total").text());
        assertEquals(report, wus.get(report + "/overview").location());
        assertTrue(wus.get(report + "/check").page().select("main form, main a[href*=/overview]").isEmpty());
        assertTrue(wus.get(report + "/history").page().select("main form").isEmpty());
        assertEquals(200, wus.get(report + "/preview").status());
        assertTrue(wus.get(report + "/preview").page().select(".sub").text().contains("待审核，"));
    }

    @Test
    void aSecondPressOfTheSamePersonLeadsToTheReport() {
        var form = chens.get(report).form(steps + "/hand-in");
        assertEquals(303, chens.submit(form, Map.of()).status());
        var again = chens.submit(form, Map.of());
        assertEquals(303, again.status(), again::toString);
        assertEquals(1, handovers.of(now().id).size());
    }

    @Test
    void aStaleTabIsToldCalmlyWhatHappenedMeanwhileAndKeepsWhatWasTyped() {
        done(chens, "hand-in");
        var stale = wus.get(steps + "/return").form(steps + "/return");
        var sending = wus.get(report).form(steps + "/send-on");
        done(chens, "take-back");
        done(chens, "hand-in");
        var answer = wus.submit(stale, Map.of("reason", "表三的数请再核对"));
        assertEquals(409, answer.status());
        assertTrue(answer.main().contains("填报人陈禾") && answer.main().contains("已经送审") && answer.main().contains("现在待审核"), answer::main);
        assertTrue(answer.main().contains("表三的数请再核对"), answer::main);
        assertEquals(409, wus.submit(sending, Map.of()).status());
        assertEquals(3, handovers.of(now().id).size());
        assertEquals(StoredReport.ReportState.REVIEW, now().state);
    }

    @Test
    void whatSomebodyWroteSinceIsLookedAtBeforeItIsHandedIn() {
        var form = chens.get(report).form(steps + "/hand-in");
        office.write(chen, 2025, Map.of("overview", "全年公开工作平稳有序，稳中有进。"));
        var answer = chens.submit(form, Map.of());
        assertEquals(409, answer.status());
        assertTrue(answer.main().contains("报告刚刚又改过"), answer::main);
        assertEquals(0, now().handovers);
    }

    @Test
    void comesBackWithRemarksAtTheirPlacesUntilItIsHandedInAgain() {
        done(chens, "hand-in");
        var form = wus.get(steps + "/return").form(steps + "/return");
        var more = wus.postRaw(steps + "/return", Tab.encode(Map.of("csrf-token", wus.token(), "do", "more", "reason", "两处要改",
                "handovers", "1", "version", Integer.toString(now().version))) + "&place=overview&remark=写具体些&place=" + IN + "&remark=与台账不符");
        assertEquals(200, more.status());
        assertEquals(form.select(".remark").size() + 2, more.page().select(".remark").size());
        var answer = wus.postRaw(steps + "/return", serialize(more));
        assertEquals(303, answer.status(), answer::toString);

        var task = chens.get(report);
        assertTrue(task.main().contains("审核人吴砚") && task.main().contains("退回：两处要改"), task::main);
        assertEquals(List.of(report + "/overview#f-overview", report + "/applications#f-" + IN),
                task.page().select("#returned li a").eachAttr("href"));
        var table = chens.get(report + "/applications").page();
        assertTrue(table.select("#returned").text().contains("与台账不符") && !table.select("#returned").text().contains("写具体些"));
        assertTrue((" " + table.getElementById("f-" + IN).attr("aria-describedby") + " ").contains(" d-2 "));
        assertEquals("d-2", table.selectFirst("#returned li").id());
        assertTrue(chens.get(report + "/overview").page().select("#returned").text().contains("写具体些"));
        assertTrue(chens.get(report + "/disclosure").page().select("#returned").isEmpty());
        assertTrue(wus.get(Office.reports(chen)).main().contains("退回：两处要改"));
        assertTrue(chens.get(steps).main().contains("写具体些"));

        done(chens, "hand-in");
        assertTrue(wus.get(report).page().select("#returned").isEmpty());
        assertTrue(wus.get(steps).main().contains("写具体些"), "the record stays");
    }

    /** The form as a browser posts it: several boxes of one name. */
    private String serialize(Answer answer) {
        var body = new StringBuilder();
        for (var box : answer.form(steps + "/return").select("input[name], textarea[name], select[name]")) {
            var value = box.tagName().equals("select") ? box.select("option[selected]").attr("value")
                    : box.tagName().equals("textarea") ? box.wholeText() : box.val();
            body.append(body.isEmpty() ? "" : "&").append(box.attr("name")).append('=').append(Tab.encode(value));
        }
        return body.toString();
    }

    @Test
    void aReturnWithoutAReasonIsAskedForOneAndNothingIsLost() {
        done(chens, "hand-in");
        var blank = giveBack(wus, Map.of("reason", " 　"));
        assertEquals(422, blank.status());
        assertTrue(blank.main().contains("请写明原因"), blank::main);
        var placeless = giveBack(wus, Map.of("remark", "哪里不对"));
        assertEquals(422, placeless.status());
        assertTrue(placeless.main().contains("没有选是哪一处") && placeless.main().contains("哪里不对"), placeless::main);
        var tooLong = giveBack(wus, Map.of("reason", "因".repeat(1001)));
        assertEquals(422, tooLong.status());
        assertTrue(tooLong.main().contains("因".repeat(1001)), tooLong::main);
        assertEquals(StoredReport.ReportState.REVIEW, now().state);
    }

    @Test
    void reasonsAreTextAndNeverMarkup() {
        done(chens, "hand-in");
        giveBack(wus, Map.of("reason", "<script>alert(1)</script>\u0000"));
        for (var page : List.of(report, steps, Office.reports(chen))) {
            var answer = chens.get(page);
            assertEquals(200, answer.status());
            assertTrue(answer.main().contains("<script>alert(1)</script>"), answer::main);
            assertEquals(0, answer.page().select("main script:not([type])").size());
        }
    }

    @Test
    void aFormLeftOpenKeepsWhatWasTypedWhenTheReportHasGone() {
        var form = chens.get(report + "/disclosure").form(report + "/disclosure");
        done(chens, "hand-in");
        var answer = chens.submit(form, Map.of("disclosure.rules.issued", "31"));
        assertEquals(409, answer.status());
        assertTrue(answer.main().contains("待审核，现在不能修改") && answer.main().contains("本年制发件数：31"), answer::main);
        assertEquals(1, answer.page().select(".pre").size(), "only what differs");
        assertFalse(answer.page().select("a[href=" + report + "]").isEmpty());
        var json = chens.json(report + "/edits", "{\"since\":0,\"edits\":[{\"field\":\"overview\",\"text\":\"改\",\"seen\":9999}]}");
        assertEquals(409, json.status());
        assertTrue(json.json().path("message").asText().contains("待审核"), json::toString);
        var why = chens.post(report + "/check", Map.of("finding", "x y 0", "reason", "确实如此"));
        assertTrue(why.status() == 409 && why.main().contains("确实如此"), why::main);
    }

    @Test
    void aFormThatCameOverTheSignInKeepsItToo() {
        var form = chens.get(report + "/overview").form(report + "/overview");
        done(chens, "hand-in");
        var gone = office.tab();
        gone.get("/sign-in");
        form.selectFirst("[name=csrf-token]").val(gone.token());
        var door = gone.submit(form, Map.of("overview", "写了一上午的文字"));
        assertEquals(401, door.status());
        var answer = gone.submit(door.form("/sign-in"), Map.of("username", chen.username, "password", Office.PASSWORD));
        assertEquals(409, answer.status(), answer::toString);
        assertTrue(answer.main().contains("写了一上午的文字") && !answer.text().contains(Office.PASSWORD), answer::main);
        assertEquals("全年公开工作平稳有序。", office.stored(chen, 2025, "overview"));
    }

    @Test
    void eachStepIsItsOwnersOnly() {
        assertEquals(403, wus.post(steps + "/hand-in", seen()).status());
        done(chens, "hand-in");
        assertEquals(403, chens.post(steps + "/send-on", seen()).status());
        assertEquals(403, liangs.post(steps + "/send-on", seen()).status());
        var wrongDesk = liangs.get(steps + "/return");
        assertEquals(403, wrongDesk.status());
        assertTrue(wrongDesk.main().contains("现在待审核，由审核人退回"), wrongDesk::main);
        assertEquals(403, chens.get(steps + "/return").status());
        assertEquals(409, liangs.post(steps + "/sign", seen()).status());
        assertEquals(StoredReport.ReportState.REVIEW, now().state);
    }

    @Test
    void theOneAboveReadsAndReturnsAndDoesNoMore() {
        var above = office.tab(office.clerk(county, "主管"));
        done(chens, "hand-in");
        var page = above.get(report);
        assertEquals(List.of("退回…"), page.page().select(".next .btn").eachText());
        for (var step : List.of("hand-in", "take-back", "send-on", "sign", "correct")) {
            assertEquals(403, above.post(steps + "/" + step, seen()).status(), step);
        }
        assertEquals(303, giveBack(above, Map.of("reason", "请补表二")).status());
        assertTrue(chens.get(report).main().contains("青石县人民政府主管部门主管"), () -> chens.get(report).main());
    }

    private Map<String, String> seen() {
        return Map.of("handovers", Integer.toString(now().handovers), "version", Integer.toString(now().version), "reason", "因为");
    }
}
