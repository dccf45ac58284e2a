package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.dasv.identity.Permission;

class ActionStepTest {

    @Test
    void offersOnlyWhatLeadsOnFromTheState() {
        assertThat(ActionStep.from(ActionState.PROPOSED)).containsExactly(ActionStep.AGREE);
        assertThat(ActionStep.from(ActionState.AGREED)).containsExactly(ActionStep.START);
        assertThat(ActionStep.from(ActionState.IN_PROGRESS)).containsExactly(ActionStep.CLAIM);
        assertThat(ActionStep.from(ActionState.COMPLETION_CLAIMED))
                .containsExactly(ActionStep.VERIFY, ActionStep.SEND_BACK);
        assertThat(ActionStep.from(ActionState.COMPLETED)).isEmpty();
        assertThat(ActionStep.from(ActionState.CANCELLED)).isEmpty();
    }

    @Test
    void anOwnerAloneDoesNotVerify() {
        assertThat(ActionStep.VERIFY.permission()).isEqualTo(Permission.VERIFY_ACTION);
        assertThat(ActionStep.SEND_BACK.permission()).isEqualTo(Permission.VERIFY_ACTION);
    }
}
