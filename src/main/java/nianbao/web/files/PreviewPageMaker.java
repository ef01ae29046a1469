package nianbao.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.account.Act;
import nianbao.output.HtmlWriter;
import nianbao.output.OutputKind;
import nianbao.output.Unprintable;
import nianbao.store.edit.StoredReport;
import nianbao.store.handover.Handovers;
import nianbao.store.handover.Remarks;
import nianbao.web.frame.Attachment;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Visitor;
import nianbao.web.view.Overview;
import nianbao.web.view.ReportHead;
import nianbao.web.view.SaveState;
import nianbao.web.view.Tally;

/** Makes the page of what will be published: its pages, its text, the files to take away, and what comes next. */
@ApplicationScoped
class PreviewPageMaker {

    private final ReportOutputs outputs;
    private final Overview overview;
    private final Handovers handovers;
    private final Remarks remarks;
    private final Visitor visitor;
    private final Clock clock;

    PreviewPageMaker(ReportOutputs outputs, Overview overview, Handovers handovers, Remarks remarks, Visitor visitor, Clock clock) {
        this.outputs = outputs;
        this.overview = overview;
        this.handovers = handovers;
        this.remarks = remarks;
        this.visitor = visitor;
        this.clock = clock;
    }

    PreviewPage page(ReportOutputs.PrintedReport printed) {
        var stored = printed.stored();
        var document = printed.document();
        var saved = (stored.isEditable() ? "草稿" : stored.state.label()) + "，" + Moments.of(stored.changedAt, clock) + " 保存";
        var texts = new PreviewPage.PlainPreview(HtmlWriter.content(document),
                new PreviewPage.Code(HtmlWriter.fragment(document), HtmlWriter.fragment(document, 1)));
        // Checked once, for the count and for what comes next.
        var progress = stored.isPublished() ? Optional.<Overview.Progress>empty() : Optional.of(overview.of(stored));
        return new PreviewPage(ReportHead.of(stored, document.name()),
                SaveState.saved(printed.version(), saved), sheets(printed), texts, files(printed),
                progress.map(Tally::of).orElseGet(() -> overview.tally(stored)),
                progress.map(made -> next(stored, made)).orElse(null));
    }

    private PreviewPage.HandInStep next(StoredReport stored, Overview.Progress progress) {
        return stored.isEditable() && visitor.may(Act.WRITE, stored.agency.id)
                ? new PreviewPage.HandInStep(progress.isReady(), stored.handovers, stored.version, open(stored)) : null;
    }

    private String open(StoredReport stored) {
        return handovers.last(stored).filter(h -> h.step.isReasoned())
                .map(h -> Remarks.open(remarks.current(stored, h.number, handovers.lastPublished(stored)))).orElse("");
    }

    private PreviewPage.Sheets sheets(ReportOutputs.PrintedReport printed) {
        try {
            return new PreviewPage.Sheets(IntStream.rangeClosed(1, outputs.pages(printed)).boxed().toList(), null);
        } catch (Unprintable why) {
            return new PreviewPage.Sheets(List.of(), UnprintableWords.of(why, printed.stored().format()));
        }
    }

    /** What can be downloaded; a file that cannot be made is not offered. */
    private List<PreviewPage.PreviewFile> files(ReportOutputs.PrintedReport printed) {
        var files = new ArrayList<PreviewPage.PreviewFile>();
        for (var kind : OutputKind.values()) {
            try {
                files.add(new PreviewPage.PreviewFile("report." + kind.ending(), kind.label(),
                        Attachment.size(outputs.file(printed, kind).length)));
            } catch (Unprintable why) {
                // The page says why, above.
            }
        }
        return files;
    }
}
