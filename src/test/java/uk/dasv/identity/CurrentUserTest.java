package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which body somebody acts for who sits on several. */
class CurrentUserTest {

    private static final long ME = 7;
    private static final Grant GROUP_MEMBER = grant(2, "/GB/CG/", Role.MEMBER);
    private static final Grant OWN_LEAD = grant(3, "/GB/CG/ERE/", Role.LEAD);

    private List<Grant> memberships = List.of();
    private final CurrentUser user = new CurrentUser();

    CurrentUserTest() {
        user.standings = id -> Optional.of(new Standing(id, "Me", false, memberships));
    }

    private static Grant grant(long body, String path, Role role) {
        String code = path.replaceAll(".*/(\\w+)/", "$1");
        return new Grant(body, code, code, code, path, role, Set.of());
    }

    private void sitOn(Grant... grants) {
        memberships = List.of(grants);
        user.become(ME, null);
    }

    @Test
    void aLeadWhoSitsOnTheChairsGroupStartsWithTheirOwnDsaag() {
        sitOn(GROUP_MEMBER, OWN_LEAD);
        assertThat(user.chosen()).contains(OWN_LEAD);
    }

    @Test
    void theStrongerRoleComesFirstWhereverItsBodyStands() {
        Grant chair = grant(2, "/GB/CG/", Role.LEAD);
        Grant deputy = grant(3, "/GB/CG/ERE/", Role.DEPUTY);
        sitOn(deputy, chair);
        assertThat(user.chosen()).contains(chair);

        Grant secretary = grant(4, "/GB/CG/AV/", Role.SECRETARY);
        Grant member = grant(5, "/GB/CG/BOL/", Role.MEMBER);
        sitOn(member, secretary, deputy);
        assertThat(user.chosen()).contains(deputy);
        sitOn(member, secretary);
        assertThat(user.chosen()).contains(secretary);
    }

    @Test
    void betweenEqualRolesTheDeepestBodyComesFirst() {
        Grant group = grant(2, "/GB/CG/", Role.LEAD);
        sitOn(group, OWN_LEAD);
        assertThat(user.chosen()).contains(OWN_LEAD);
        sitOn(OWN_LEAD, group);
        assertThat(user.chosen()).contains(OWN_LEAD);
    }

    @Test
    void whatSomebodyChoseHoldsUntilTheyNoLongerSitOnThatBody() {
        memberships = List.of(GROUP_MEMBER, OWN_LEAD);
        user.become(ME, GROUP_MEMBER.bodyId());
        assertThat(user.chosen()).contains(GROUP_MEMBER);

        memberships = List.of(OWN_LEAD);
        user.become(ME, GROUP_MEMBER.bodyId());
        assertThat(user.chosen()).contains(OWN_LEAD);
    }

    @Test
    void aBodyNobodySatThemOnCannotBeChosen() {
        memberships = List.of(OWN_LEAD);
        user.become(ME, 99L);
        assertThat(user.chosen()).contains(OWN_LEAD);
    }

    @Test
    void theMembershipThatCarriesAStepDoesNotChangeWhatWasChosen() {
        memberships = List.of(GROUP_MEMBER, OWN_LEAD);
        user.become(ME, GROUP_MEMBER.bodyId());
        user.actFor(OWN_LEAD);
        assertThat(user.actingFor()).contains(OWN_LEAD);
        assertThat(user.chosen()).contains(GROUP_MEMBER);

        user.actFor(null);
        assertThat(user.actingFor()).contains(GROUP_MEMBER);
    }

    @Test
    void twoRolesOnOneBodyAreOneBodyToActForInTheStrongerRole() {
        Grant deputy = grant(3, "/GB/CG/ERE/", Role.DEPUTY);
        Grant member = grant(3, "/GB/CG/ERE/", Role.MEMBER);
        sitOn(member, deputy, GROUP_MEMBER);
        assertThat(user.require().bodies()).containsExactlyInAnyOrder(deputy, GROUP_MEMBER);
        assertThat(user.require().on(3)).contains(deputy);
    }

    @Test
    void somebodyWithoutAMembershipActsForNoBody() {
        sitOn();
        assertThat(user.chosen()).isEmpty();
        assertThat(user.actingFor()).isEmpty();
    }
}
