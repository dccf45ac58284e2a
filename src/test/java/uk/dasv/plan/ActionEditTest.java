package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What of an action can be put differently, and until when. */
class ActionEditTest {

    private final Actions actions = new Actions();

    @Test
    void aProposalMayBePutDifferentlyWithItsDates() {
        Action action = actions.proposed("ERE-PROT-01");

        action.edit(what(Actions.START.plusDays(1), Actions.DUE.plusDays(30)), Actions.OWNER);

        assertThat(action.getTitle()).isEqualTo("Train every doctor");
        assertThat(action.getOwner()).isEqualTo(Actions.LEAD);
        assertThat(action.getDeputy()).isEqualTo(Actions.OWNER);
        assertThat(action.getCurrentDue()).isEqualTo(Actions.DUE.plusDays(30));
        assertThat(action.getBaselineDue()).isNull();
    }

    @Test
    void onceAgreedItsDatesAreAgreed() {
        Action action = actions.agreed("ERE-PROT-01");

        assertRefused("action.datesAgreed", () -> action.edit(what(Actions.START, Actions.DUE.plusDays(1)), null));
        assertRefused("action.datesAgreed", () -> action.edit(what(Actions.START.plusDays(1), Actions.DUE), null));
        action.edit(what(Actions.START, Actions.DUE), null);

        assertThat(action.getTitle()).isEqualTo("Train every doctor");
        assertThat(action.getBaselineDue()).isEqualTo(Actions.DUE);
    }

    @Test
    void refusesADueDateBeforeTheStartAndADeputyWhoIsTheOwner() {
        Action action = actions.proposed("ERE-PROT-01");

        assertRefused(
                "action.dueBeforeStart", () -> action.edit(what(Actions.START, Actions.START.minusDays(1)), null));
        assertRefused("action.deputyIsOwner", () -> action.edit(what(Actions.START, Actions.DUE), Actions.LEAD));
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        Action action = actions.started("ERE-PROT-01");
        action.supersede("Part of the joint plan");

        assertRefused("action.ended", () -> action.edit(what(Actions.START, Actions.DUE), null));
        assertThat(action.getTitle()).isEqualTo("Train every receptionist");
    }

    private Action.Proposal what(LocalDate starts, LocalDate due) {
        return new Action.Proposal(
                " Train every doctor ", null, null, actions.council, Actions.LEAD, starts, due, ActionSource.POLICY);
    }
}
