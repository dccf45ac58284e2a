package uk.dasv.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.Changes;
import uk.dasv.audit.HistoryRow;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.MatrixPartnership;
import uk.dasv.identity.Relation;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.InServer;

/** Booking a meeting works out anew which meeting everything that waits for the body is meant for. */
@InServer
class MeetingBookIT {

    @Inject
    private MeetingBook book;

    @Inject
    private EscalationQueries escalations;

    @Inject
    private EscalationDesk desk;

    @Inject
    private AuditQueries audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    private MatrixPartnership made;
    private LocalDate today;
    private String waiting;

    @BeforeEach
    void somethingWaitsForABody() throws Exception {
        today = LocalDate.now(clock);
        made = transactions.separate(() -> {
            MatrixPartnership partnership = new MatrixPartnership(em, today);
            partnership.make();
            return partnership;
        });
        waiting = made.held(Relation.OWN);
        nextRequest();
    }

    @AfterEach
    void leave() {
        user.leave();
    }

    @Test
    void anEarlierMeetingItCanStillReachBecomesTheTarget() {
        assertThat(target()).isNull();

        book(today.plusDays(60), today.plusDays(50));
        assertThat(target()).as("the first of the meetings that are booked").isEqualTo(today.plusDays(30));
        assertThat(changes())
                .containsExactly(new Changes.Change(
                        "Target meeting", null, today.plusDays(30).toString()));

        book(today.plusDays(10), today);
        assertThat(target()).isEqualTo(today.plusDays(10));
        assertThat(changes())
                .first()
                .isEqualTo(new Changes.Change(
                        "Target meeting",
                        today.plusDays(30).toString(),
                        today.plusDays(10).toString()));
    }

    @Test
    void aMeetingWhosePapersWereDueBeforeItCameIsNoTarget() {
        book(today.plusDays(60), today.plusDays(50));
        book(today.plusDays(5), today.minusDays(1));

        assertThat(target()).isEqualTo(today.plusDays(30));
        assertThat(changes()).hasSize(1);
    }

    @Test
    void whatWasDeferredToAMeetingStaysThere() {
        book(today.plusDays(60), today.plusDays(50));
        nextRequest();
        long seen = escalations.byReference(waiting).version();
        desk.defer(new EscalationDesk.Step(waiting, seen, "We want to hear the provider first"));
        nextRequest();
        assertThat(target()).isEqualTo(today.plusDays(60));

        book(today.plusDays(10), today);

        assertThat(target()).isEqualTo(today.plusDays(60));
    }

    @Test
    void whatWaitsForAnotherBodyIsLeftAlone() {
        book(today.plusDays(10), today);

        assertThat(escalations.byReference(made.held(Relation.BELOW)).row().target())
                .isNull();
    }

    private void book(LocalDate meetsOn, LocalDate papers) {
        nextRequest();
        book.book(new MeetingBook.Book(made.body(Relation.OWN).getCode(), meetsOn, papers, "Online"));
        nextRequest();
    }

    private void nextRequest() {
        user.become(made.person("lead"), null);
    }

    private LocalDate target() {
        return escalations.byReference(waiting).row().target();
    }

    private List<Changes.Change> changes() {
        return audit.history(new AuditQueries.HistoryOf(SubjectKind.ESCALATION, waiting)).stream()
                .filter(row -> row.event() == AuditEvent.CHANGED)
                .map(HistoryRow::changes)
                .flatMap(List::stream)
                .toList();
    }
}
