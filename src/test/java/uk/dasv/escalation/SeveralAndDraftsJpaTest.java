package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.exception.EscalationExceptions;
import uk.dasv.escalation.register.DeskFilter;
import uk.dasv.escalation.register.DeskList;
import uk.dasv.escalation.register.DeskQueries;
import uk.dasv.escalation.register.DraftQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.StaleRecord;

/** The desk of a body: one step on several escalations, drafts, exceptions and the meeting each is meant for. */
class SeveralAndDraftsJpaTest extends EscalationLine {

    @Test
    void severalAreAcknowledgedAtOnceAndWhatSomebodyChangedIsNamedAndLeftAlone() {
        String first = raised(erewash);
        String changed = raised(derby);
        String last = raised(derby);
        Map<String, Long> seen = Map.of(first, version(first), changed, version(changed), last, version(last));
        as(chairs).make(EscalationDesk.class).giveBack(step(changed, "Try this"));
        em.flush();
        audited.clear();

        EscalationDesk.Outcome outcome =
                as(chairs).make(EscalationDesk.class).acknowledgeAll(new EscalationDesk.Several("CG", seen));
        assertThat(outcome.done()).containsExactlyInAnyOrder(first, last);
        assertThat(outcome.changed()).containsExactly(changed);
        assertThat(audited)
                .containsExactlyInAnyOrder("ACKNOWLEDGED ESCALATION " + first, "ACKNOWLEDGED ESCALATION " + last);
        assertThat(one(first).getState()).isEqualTo(EscalationState.ACKNOWLEDGED);
        assertThat(one(changed).getState()).isEqualTo(EscalationState.RETURNED);
    }

    @Test
    void whatIsBeforeAnotherBodyIsNotAcknowledgedWhoeverNamesIt() {
        String boards = raised(chairs);
        EscalationDesk.Outcome outcome = as(derby)
                .make(EscalationDesk.class)
                .acknowledgeAll(new EscalationDesk.Several("DER", Map.of(boards, version(boards))));
        assertThat(outcome.done()).isEmpty();
        assertThat(one(boards).getState()).isEqualTo(EscalationState.RAISED);
        assertThatThrownBy(() -> as(derby)
                        .make(EscalationDesk.class)
                        .acknowledgeAll(new EscalationDesk.Several("DER", Map.of())))
                .hasMessage("escalation.chooseSome");
    }

    @Test
    void severalArePutOnTheAgendaOfAComingMeetingWhosePapersAreOpen() {
        meeting(chairs, 30);
        Meeting later = meeting(chairs, 60);
        Meeting published = meeting(chairs, 90);
        published.openAgenda(java.time.Instant.EPOCH);
        published.publishPapers(java.time.Instant.EPOCH);
        meeting(board, 45);
        String first = raised(erewash);
        String second = raised(derby);
        EscalationDesk desk = as(chairs).make(EscalationDesk.class);
        assertThat(wired().make(DeskQueries.class).agendas())
                .extracting(DeskQueries.Coming::meetsOn)
                .containsExactly(TODAY.plusDays(30), TODAY.plusDays(60));

        EscalationDesk.Outcome outcome = desk.putOnAgenda(new EscalationDesk.Agenda(
                "CG", later.getMeetsOn(), Map.of(first, version(first), second, version(second))));
        assertThat(outcome.done()).containsExactlyInAnyOrder(first, second);
        assertThat(one(first).getTarget()).isEqualTo(later);
        assertThat(one(first).getState()).isEqualTo(EscalationState.ON_AGENDA);
        for (int days : List.of(90, 45, 31)) {
            assertThatThrownBy(() -> desk.putOnAgenda(
                            new EscalationDesk.Agenda("CG", TODAY.plusDays(days), Map.of(first, version(first)))))
                    .hasMessage("escalation.noSuchAgenda");
        }
    }

    @Test
    void aDraftIsGoneOnWithRaisedOrThrownAwayAndNobodyElseKnowsOfIt() {
        String issue = issue(erewash);
        long id = BaseEntity.newId();
        DraftDesk drafts = as(erewash).make(DraftDesk.class);
        drafts.save(new DraftDesk.SaveDraft(id, 0, SubjectKind.ISSUE, issue, sketch(null)));
        em.flush();
        DraftQueries.Draft draft = wired().make(DraftQueries.class).one(id);
        assertThat(draft.asksFor()).isNull();
        assertThat(wired().make(DraftQueries.class).ours())
                .extracting(DraftQueries.Line::about)
                .containsExactly(issue);
        assertThat(counts().get(DeskList.DRAFTS)).isEqualTo(1);
        assertThat(shown(DeskList.ALL)).isEmpty();
        assertThat(wired().make(EscalationLocator.class).locate(draft(id).getReference()))
                .isEmpty();

        acting = chairs;
        assertThat(wired().make(DraftQueries.class).ours()).isEmpty();
        assertThat(counts().values()).containsOnly(0L);
        assertThatThrownBy(() -> wired().make(DraftQueries.class).one(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(derby)
                        .make(DraftDesk.class)
                        .throwAway(new DraftDesk.ThrowAway(id, draft.version(), SubjectKind.ISSUE, issue)))
                .isInstanceOf(NotFound.class);

        as(erewash)
                .make(DraftDesk.class)
                .save(new DraftDesk.SaveDraft(id, draft.version(), SubjectKind.ISSUE, issue, sketch(AsksFor.ADVICE)));
        em.flush();
        assertThatThrownBy(() -> drafts.save(new DraftDesk.SaveDraft(
                        id, draft.version(), SubjectKind.ISSUE, issue, sketch(AsksFor.RESOURCE))))
                .isInstanceOf(StaleRecord.class);
        long seen = draft(id).getVersion();
        String reference = drafts.raise(new DraftDesk.RaiseDraft(id, seen, SubjectKind.ISSUE, issue, ASK));
        assertThat(drafts.raise(new DraftDesk.RaiseDraft(id, seen, SubjectKind.ISSUE, issue, ASK)))
                .as("a second click")
                .isEqualTo(reference);
        em.flush();
        acting = chairs;
        assertThat(shown(DeskList.WAITING)).containsExactly(reference);
        assertThat(fired).hasSize(1).first().isInstanceOf(EscalationMoved.class);
    }

    @Test
    void aDraftKeepsNobodyFromRaisingTheSameAndIsKeptWhenItIsThrownAway() {
        String issue = issue(erewash);
        long id = BaseEntity.newId();
        DraftDesk drafts = as(erewash).make(DraftDesk.class);
        drafts.save(new DraftDesk.SaveDraft(id, 0, SubjectKind.ISSUE, issue, sketch(AsksFor.ADVICE)));
        wired().make(EscalationDesk.class)
                .raise(new EscalationDesk.Raise(BaseEntity.newId(), SubjectKind.ISSUE, issue, ASK));
        em.flush();

        drafts.throwAway(new DraftDesk.ThrowAway(id, draft(id).getVersion(), SubjectKind.ISSUE, issue));
        em.flush();
        assertThat(draft(id).getState()).isEqualTo(EscalationState.WITHDRAWN);
        assertThat(shown(DeskList.ALL)).hasSize(1);
        assertThat(counts().get(DeskList.DRAFTS)).isZero();
        assertThatThrownBy(() -> drafts.raise(
                        new DraftDesk.RaiseDraft(id, draft(id).getVersion(), SubjectKind.ISSUE, issue, ASK)))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void exceptionsAreCountedAndListedByTheirRulesFromTheirFiguresOn() {
        String noMeeting = raised(derby);
        meeting(chairs, 20);
        String fresh = raised(erewash);
        today = TODAY.plusDays(8);
        acting = chairs;
        assertThat(met())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED, 2L,
                        ExceptionKind.ESCALATION_UNANSWERED, 0L,
                        ExceptionKind.ESCALATION_WITHOUT_MEETING, 1L));
        as(chairs).make(EscalationDesk.class).acknowledge(step(fresh, null));
        em.flush();
        today = TODAY.plusDays(21);
        assertThat(met()).containsEntry(ExceptionKind.ESCALATION_UNANSWERED, 1L);
        assertThat(listed(ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED)).containsExactly(noMeeting);
        assertThat(listed(ExceptionKind.ESCALATION_UNANSWERED)).containsExactly(fresh);
        assertThat(listed(ExceptionKind.ESCALATION_WITHOUT_MEETING)).containsExactly(noMeeting);
        applied.put(ExceptionKind.ESCALATION_UNANSWERED, 1);
        assertThat(met()).containsEntry(ExceptionKind.ESCALATION_UNANSWERED, 0L);
        applied.remove(ExceptionKind.ESCALATION_WITHOUT_MEETING);
        assertThat(met()).doesNotContainKey(ExceptionKind.ESCALATION_WITHOUT_MEETING);
        assertThat(listed(ExceptionKind.ESCALATION_WITHOUT_MEETING)).isEmpty();
        acting = derby;
        assertThat(met()).containsEntry(ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED, 1L);
        assertThat(wired().make(EscalationExceptions.class).kinds())
                .isEqualTo(EnumSet.range(
                        ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED, ExceptionKind.ESCALATION_WITHOUT_MEETING));
    }

    @Test
    void theDeskIsFilteredByEachOfItsFilters() {
        String first = raised(erewash);
        String issue = issue(derby);
        String urgent = as(derby)
                .make(EscalationDesk.class)
                .raise(new EscalationDesk.Raise(
                        BaseEntity.newId(),
                        SubjectKind.ISSUE,
                        issue,
                        new EscalationDesk.Ask(
                                AsksFor.RESOURCE, "Find 100%_sure money", "None", null, "It stops", true, "Unsafe")));
        acting = chairs;
        em.flush();
        assertThat(shown(filter("DER", null, null, false, false, null))).containsExactly(urgent);
        assertThat(shown(filter(null, EscalationState.ACKNOWLEDGED, null, false, false, null)))
                .isEmpty();
        assertThat(shown(filter(null, EscalationState.RAISED, null, false, false, null)))
                .hasSize(2);
        assertThat(shown(filter(null, null, AsksFor.DECISION, false, false, null)))
                .containsExactly(first);
        assertThat(shown(filter(null, null, null, true, false, null))).containsExactly(urgent);
        assertThat(shown(filter(null, null, null, false, false, "100%_SURE"))).containsExactly(urgent);
        assertThat(shown(filter(null, null, null, false, false, "100_%"))).isEmpty();
        assertThat(shown(filter(null, null, null, false, true, null))).isEmpty();
        today = TODAY.plusDays(8);
        assertThat(shown(filter(null, null, null, false, true, null))).containsExactlyInAnyOrder(first, urgent);
    }

    @Test
    void theTargetIsTheFirstMeetingWhosePapersAreNotDueYetInAnyCalendar() {
        Random random = new Random(5);
        List<List<Meeting>> calendars = new ArrayList<>();
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Body body = new Body("T" + i, "Body " + i, "Body " + i, Body.Kind.LINKED_BOARD, null);
            em.persist(body);
            bodies.add(body);
            List<Meeting> calendar = new ArrayList<>();
            random.ints(random.nextInt(5), -20, 60).distinct().forEach(day -> {
                LocalDate on = TODAY.plusDays(day);
                Meeting meeting = new Meeting(body, on, on.minusDays(random.nextInt(21)), "Online");
                if (random.nextInt(4) == 0 && !on.isBefore(TODAY)) {
                    meeting.cancel(TODAY);
                }
                em.persist(meeting);
                calendar.add(meeting);
            });
            calendars.add(calendar);
        }
        em.flush();
        MeetingCalendar of = wired().make(MeetingCalendar.class);
        int none = 0;
        for (int i = 0; i < 1000; i++) {
            Optional<LocalDate> expected = Optional.empty();
            for (Meeting meeting : calendars.get(i)) {
                boolean reachable =
                        !meeting.isCancelled() && !meeting.getPaperDeadline().isBefore(TODAY);
                if (reachable
                        && expected.filter(d -> d.isBefore(meeting.getMeetsOn()))
                                .isEmpty()) {
                    expected = Optional.of(meeting.getMeetsOn());
                }
            }
            none += expected.isEmpty() ? 1 : 0;
            assertThat(of.reachableBy(bodies.get(i).getId(), TODAY).map(Meeting::getMeetsOn))
                    .as("calendar %s", i)
                    .isEqualTo(expected);
        }
        assertThat(none).as("calendars of both sorts").isBetween(100, 900);
    }

    private static DraftDesk.Sketch sketch(AsksFor asksFor) {
        return new DraftDesk.Sketch(asksFor, "Half written", null, null, null, false, null);
    }

    private Escalation draft(long id) {
        return em.find(Escalation.class, id);
    }

    private Map<ExceptionKind, Long> met() {
        return wired().make(EscalationExceptions.class).met(applied);
    }

    private List<String> listed(ExceptionKind rule) {
        return shown(new DeskFilter(null, null, null, false, false, null, rule));
    }

    private static DeskFilter filter(
            String body, EscalationState state, AsksFor asks, boolean urgent, boolean overdue, String text) {
        return new DeskFilter(body, state, asks, urgent, overdue, text, null);
    }

    private List<String> shown(DeskFilter filter) {
        var page = wired().make(DeskQueries.class)
                .desk(DeskList.ALL, filter, PageRequest.number(1))
                .page();
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(EscalationRow::reference).toList();
    }

    private List<String> shown(DeskList list) {
        return wired().make(DeskQueries.class).desk(list, DeskFilter.NONE, PageRequest.number(1)).page().rows().stream()
                .map(EscalationRow::reference)
                .toList();
    }

    private Map<DeskList, Long> counts() {
        return wired().make(DeskQueries.class)
                .desk(DeskList.ALL, DeskFilter.NONE, PageRequest.number(1))
                .counts();
    }
}
