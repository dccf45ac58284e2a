package uk.dasv.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;
import uk.dasv.meeting.coverage.MeetingCoverage;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** A body's year without as many meetings booked as its terms say is an exception. */
class CoverageJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("QB", "Quiet board", "Quiet", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body below = new Body("QC", "Quiet chairs", "Chairs", Body.Kind.CHAIRS_GROUP, board);

    @BeforeEach
    void aBodyThatIsToMeetThreeTimes() {
        board.describe("Quiet board", "Quiet", null, 3, List.of());
        em.persist(board);
        em.persist(below);
        meets(1, Meeting.State.SCHEDULED);
        meets(360, Meeting.State.SCHEDULED);
    }

    @Test
    void onlyMeetingsOfTheYearFromTodayThatTakePlaceCount() {
        meets(-1, Meeting.State.CONFIRMED);
        meets(366, Meeting.State.SCHEDULED);
        meets(50, Meeting.State.CANCELLED);
        assertThat(coverage("/QB/").tooFew(Set.of()))
                .containsExactly(new MeetingCoverage.Short("QB", "Quiet", 3, 2, TODAY.plusYears(1)));
        assertThat(coverage("/QB/").tooFew(Set.of("QC"))).isEmpty();
        assertThat(coverage("/ELSEWHERE/").tooFew(Set.of())).isEmpty();
        assertThat(coverage("/QB/").met(Map.of(ExceptionKind.MEETINGS_TOO_FEW, 0)))
                .containsEntry(ExceptionKind.MEETINGS_TOO_FEW, 1L);

        meets(100, Meeting.State.AGENDA_OPEN);
        assertThat(coverage("/QB/").tooFew(Set.of())).isEmpty();
    }

    @Test
    void aBodyThatNoLongerMeetsAndARuleThatIsNotAppliedSayNothing() {
        em.createQuery("UPDATE ExceptionRule r SET r.enabled = FALSE WHERE r.code = :rule")
                .setParameter("rule", ExceptionKind.MEETINGS_TOO_FEW)
                .executeUpdate();
        assertThat(coverage("/QB/").tooFew(Set.of())).isEmpty();
        em.createQuery("UPDATE ExceptionRule r SET r.enabled = TRUE WHERE r.code = :rule")
                .setParameter("rule", ExceptionKind.MEETINGS_TOO_FEW)
                .executeUpdate();
        assertThat(coverage("/QB/").tooFew(Set.of())).hasSize(1);
        board.close(TODAY);
        em.flush();
        assertThat(coverage("/QB/").tooFew(Set.of())).isEmpty();
    }

    private void meets(int days, Meeting.State state) {
        em.persist(new Meeting(
                BaseEntity.newId(), board, TODAY.plusDays(days), TODAY.plusDays(days - 7), "Online", state));
        em.flush();
    }

    private MeetingCoverage coverage(String place) {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(place), List.of(), null);
            }
        };
        ExceptionRules rules = new ExceptionRules() {
            @Override
            public Map<ExceptionKind, Integer> applied() {
                return Map.of(ExceptionKind.MEETINGS_TOO_FEW, 0);
            }
        };
        return Wired.on(em, CLOCK, access, rules).make(MeetingCoverage.class);
    }
}
