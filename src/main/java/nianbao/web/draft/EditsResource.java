package nianbao.web.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.account.Act;
import nianbao.store.edit.EditResult;
import nianbao.store.edit.Edits;
import nianbao.store.edit.FieldChange;
import nianbao.store.edit.SaveOutcome;
import nianbao.web.frame.Moments;
import nianbao.web.frame.Problem;
import nianbao.web.frame.Visitor;

/** Saving as one types: the one route that scripts call. */
@Path("/agencies/{agency}/reports/{year}/edits")
@Authenticated
public class EditsResource {

    /** A table has some 200 cells; more in one request is no form of ours. */
    private static final int MOST = 1000;
    private static final Pattern FIELD = Pattern.compile("[a-z0-9.-]{1,100}");

    private final Edits edits;
    private final Visitor visitor;
    private final Clock clock;

    EditsResource(Edits edits, Visitor visitor, Clock clock) {
        this.edits = edits;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** @param since the last edit of the report that the page knows of; later ones by others come back */
    public record SaveRequest(int since, List<FieldChange> edits) {
    }

    /** @param at server's time of the save, as the page shows it */
    public record SaveAnswer(int version, String at, List<EditAnswer> results, List<EditAnswer> others) {
    }

    /**
     * What became of a field.
     *
     * @param status saved, conflict (text, by and at say what stands there) or refused (message says why); absent of what
     *               somebody else changed since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EditAnswer(String field, String status, Integer number, String text, String by, String at, String message) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public SaveAnswer save(@PathParam("agency") String agencyId, @PathParam("year") String year, SaveRequest request) {
        if (request == null || request.edits() == null || request.edits().size() > MOST
                || !request.edits().stream().allMatch(EditsResource::isComplete)) {
            throw Problem.of(400, "内容不完整", "请刷新页面再试一次。");
        }
        var report = visitor.reportKey(agencyId, year, Act.WRITE);
        return answer(edits.save(report, request.edits(), request.since(), visitor.user().accountId()).orElseThrow(() -> Visitor.none(report)));
    }

    private static boolean isComplete(FieldChange edit) {
        return edit != null && edit.text() != null && edit.field() != null && FIELD.matcher(edit.field()).matches();
    }

    private SaveAnswer answer(SaveOutcome outcome) {
        return new SaveAnswer(outcome.version(), Moments.of(outcome.at(), clock),
                outcome.results().stream().map(this::verdict).toList(),
                outcome.others().stream().map(other -> theirs(other, null)).toList());
    }

    private EditAnswer verdict(EditResult result) {
        return switch (result) {
            case EditResult.Saved s -> new EditAnswer(s.field(), "saved", s.number(), null, null, null, null);
            case EditResult.Theirs t -> theirs(t, "conflict");
            case EditResult.Refused r -> new EditAnswer(r.field(), "refused", null, null, null, null, r.message());
        };
    }

    private EditAnswer theirs(EditResult.Theirs there, String status) {
        return new EditAnswer(there.field(), status, there.number(), there.text(), there.by(), Moments.of(there.at(), clock), null);
    }
}
