package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.ActionStep;

/**
 * Which steps of its life somebody can take with an action, by its state and by who they are: the whole table. An empty
 * cell is a step nobody takes there; {@code ActionStepTest} shows that the action itself refuses it.
 */
class ActionStepsByRoleTest {

    private static final String PLACE = "/GB/CG/ERE/";
    private static final long ME = 7;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // state | lead and deputy | secretary | member, and anybody of another body | owner who is none of
                // these
                "PROPOSED | AGREE SUPERSEDE CANCEL | AGREE SUPERSEDE CANCEL | - | -",
                "AGREED | START SUPERSEDE CANCEL | START SUPERSEDE CANCEL | - | -",
                "IN_PROGRESS | HOLD SUPERSEDE CANCEL | HOLD SUPERSEDE CANCEL | - | CLAIM",
                "ON_HOLD | RESUME SUPERSEDE CANCEL | RESUME SUPERSEDE CANCEL | - | -",
                "COMPLETION_CLAIMED | VERIFY SEND_BACK SUPERSEDE CANCEL | SUPERSEDE CANCEL | - | -",
                "COMPLETED | - | - | - | -",
                "CANCELLED | - | - | - | -",
                "SUPERSEDED | - | - | - | -"
            })
    void exactlyTheseAreOpen(ActionState state, String lead, String secretary, String others, String owner) {
        for (Role leads : List.of(Role.LEAD, Role.DEPUTY)) {
            assertThat(open(state, somebody(PLACE, leads), 1)).as(leads.name()).isEqualTo(steps(lead));
        }
        assertThat(open(state, somebody(PLACE, Role.SECRETARY), 1)).isEqualTo(steps(secretary));
        assertThat(open(state, somebody(PLACE, Role.MEMBER), 1)).isEqualTo(steps(others));
        for (Role role : Role.values()) {
            assertThat(open(state, somebody("/GB/CG/DER/", role), 1)).isEqualTo(steps(others));
            assertThat(open(state, somebody("/GB/CG/", role), 1)).isEqualTo(steps(others));
        }
        assertThat(open(state, new Standing(ME, "Administrator", true, List.of()), 1))
                .isEqualTo(steps(others));
        assertThat(open(state, new Standing(ME, "Owner", false, List.of()), ME)).isEqualTo(steps(owner));
    }

    private static Standing somebody(String place, Role role) {
        return new Standing(
                ME, role.name(), false, List.of(new Grant(1, "ERE", "Erewash", "Erewash", place, role, Set.of())));
    }

    private static Set<String> open(ActionState state, Standing who, long owner) {
        Access access = new Access();
        access.user = new CurrentUser() {
            @Override
            public Optional<Standing> standing() {
                return Optional.of(who);
            }
        };
        Whereabouts action = Whereabouts.at(PLACE, Set.of(owner));
        return ActionStep.from(state).stream()
                .filter(step -> access.may(step.permission(), action))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(String cell) {
        return cell == null ? Set.of() : Set.of(cell.split(" "));
    }
}
