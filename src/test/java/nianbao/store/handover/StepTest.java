package nianbao.store.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nianbao.store.edit.StoredReport.ReportState;
import nianbao.store.who.Role;
import org.junit.jupiter.api.Test;

class StepTest {

    /** The whole table, written down once more: whoever changes one looks at the other. */
    @Test
    void eachRoleHasItsStepsAtItsDeskAndNoOthers() {
        var open = new ArrayList<String>();
        for (var state : ReportState.values()) {
            for (var role : Role.values()) {
                for (boolean above : List.of(false, true)) {
                    var steps = Step.open(state, Set.of(role), above);
                    if (!steps.isEmpty()) {
                        open.add(state + " " + role + (above ? " above " : " ") + steps);
                    }
                }
            }
        }
        assertEquals(List.of("DRAFT WRITER [HAND_IN]", "REVIEW WRITER [TAKE_BACK]", "REVIEW REVIEWER [SEND_ON, RETURN]",
                "REVIEW SUPERVISOR above [RETURN]", "SIGNING REVIEWER [TAKE_BACK]", "SIGNING SIGNER [RETURN, PUBLISH]", "SIGNING SUPERVISOR above [RETURN]",
                "PUBLISHED SIGNER [CORRECT]", "PUBLISHED SUPERVISOR above [RETURN]"), open);
    }

    @Test
    void somebodyWithAllRolesHasTheStepsOfEach() {
        assertEquals(List.of(Step.TAKE_BACK, Step.SEND_ON, Step.RETURN), Step.open(ReportState.REVIEW, EnumSet.allOf(Role.class), false));
    }

    @Test
    void noStepLeadsWhereItBegan() {
        Step.WAYS.forEach(way -> assertEquals(false, way.from() == way.to(), way::toString));
    }

    @Test
    void onlyWhatGoesBackNeedsAReason() {
        assertEquals(EnumSet.of(Step.RETURN, Step.CORRECT), EnumSet.copyOf(EnumSet.allOf(Step.class).stream().filter(Step::isReasoned).toList()));
    }
}
