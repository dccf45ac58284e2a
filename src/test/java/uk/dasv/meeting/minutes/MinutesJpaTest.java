package uk.dasv.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dasv.identity.Role.SECRETARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Role;
import uk.dasv.identity.Whereabouts;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.Decisions;
import uk.dasv.meeting.session.SessionOnDatabase;
import uk.dasv.meeting.session.Sessions;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;

/** Minutes are drafted from what was recorded, changed in versions, read by whom they concern, and stay once confirmed. */
class MinutesJpaTest extends SessionOnDatabase {

    private static final String MEETING = "CG " + TODAY;

    private final Meeting next = new Meeting(chairs, TODAY.plusDays(90), TODAY.plusDays(80), "Hall");
    private int decided;

    @BeforeEach
    void theMeetingIsOver() {
        em.persist(next);
        AgendaItem item = item(ofChairs, ItemKind.INFORMATION, null, null);
        item(ofChairs, ItemKind.INFORMATION, null, null);
        wired().make(Decisions.class).record(form(item, 0, DecisionKind.DECIDE, "We meet in the hall", null));
        flushAndClear();
        wired().make(Sessions.class)
                .end(new Sessions.Step(
                        MEETING, em.find(Meeting.class, ofChairs.getId()).getVersion()));
        wired().make(MinutesDrafting.class).draft(em.find(Meeting.class, ofChairs.getId()));
        flushAndClear();
        decided = decisionAt(1);
    }

    @Test
    void theFirstVersionSaysWhatWasRecorded() {
        Minutes minutes = read(null);
        assertThat(minutes.number()).isEqualTo(1);
        assertThat(minutes.confirmed()).isFalse();
        assertThat(minutes.text().sections())
                .extracting(MinutesText.Section::heading)
                .containsExactly("Present", "Apologies", "1. Item 1", "2. Item 2");
        assertThat(minutes.text().sections())
                .extracting(MinutesText.Section::text)
                .containsExactly(
                        "Nobody was recorded",
                        "Nobody was recorded",
                        "Decided (DEC-CG-01): We meet in the hall",
                        "Carried forward to the next meeting");
    }

    @ParameterizedTest(name = "{1} of {0}: draft {2}, confirmed {3}, writes {4}")
    @CsvSource({
        "CG, LEAD, true, true, true",
        "CG, DEPUTY, true, true, true",
        "CG, SECRETARY, true, true, true",
        "CG, MEMBER, true, true, false",
        "GB, LEAD, true, true, false",
        "GB, SECRETARY, true, true, false",
        "ERE, LEAD, false, false, false",
        "SCRUTINY, MEMBER, false, true, false"
    })
    void aDraftIsReadAlongTheLineConfirmedOnesByScrutinyTooAndTheBodyAloneWrites(
            String of, Role role, boolean draft, boolean confirmed, boolean writes) {
        seat = seat(of, role);
        assertThat(mayRead()).as("the draft").isEqualTo(draft);
        assertThat(wired().make(Access.class).may(Permission.RUN_MEETING, Whereabouts.at(chairs.getPath(), Set.of())))
                .isEqualTo(writes);
        confirm();
        assertThat(mayRead()).as("when they are confirmed").isEqualTo(confirmed);
    }

    @Test
    void everyChangeMakesAVersionAndWordsThatAreTheSameMakeNone() {
        write(1, decided, "We meet in the hall, at ten");
        write(2, decided, "  We meet in the hall, at ten\r\n");
        Minutes minutes = read(null);
        assertThat(minutes.number()).isEqualTo(2);
        assertThat(minutes.versions()).extracting(Minutes.Saved::what).containsExactly("1. Item 1", DRAFTED);
        assertThat(minutes.versions()).extracting(Minutes.Saved::by).containsExactly("Secretary", null);
        assertThat(minutes.text().sections().get(decided).text()).isEqualTo("We meet in the hall, at ten");
        assertThat(read(1).text().sections().get(decided).text()).contains("DEC-CG-01");
        assertThatThrownBy(() -> read(3)).isInstanceOf(NotFound.class);
        assertThat(audited).contains("CHANGED " + MEETING);
    }

    private static final String DRAFTED = "Drafted from what was recorded";

    @Test
    void twoWhoWriteDifferentSectionsKeepBothAndTheSameOneIsCompared() {
        write(1, decided, "By the first");
        write(1, 0, "By the second, who saw the draft before");
        assertThatThrownBy(() -> write(1, decided, "By the second")).isInstanceOf(StaleRecord.class);
        em.clear();
        assertThat(read(null).number()).isEqualTo(3);
        assertThat(read(null).text().sections().get(decided).text()).isEqualTo("By the first");
        assertThat(read(null).text().sections().get(0).text()).startsWith("By the second");
    }

    @ParameterizedTest
    @CsvSource({"-1", "4"})
    void aSectionThatIsNotThereIsNotFound(int section) {
        assertThatThrownBy(() -> write(1, section, "Words")).isInstanceOf(NotFound.class);
    }

    @Test
    void theNewestVersionIsSentRoundAndOnceOnly() {
        write(1, decided, "Put better");
        assertThatThrownBy(() -> send(1)).isInstanceOf(StaleRecord.class);
        em.clear();
        send(2);
        send(2);
        assertThat(fired.stream().filter(MinutesSent.class::isInstance))
                .containsExactly(new MinutesSent(ofChairs.getId(), secretary.getId()));
        assertThat(read(null).versions().get(0).sentAt()).isEqualTo(CLOCK.instant());
        write(2, decided, "Better still");
        assertThat(read(null).versions()).extracting(v -> v.sentAt() != null).containsExactly(false, true, false);
    }

    @Test
    void confirmedOnesStayAsTheyAre() {
        write(1, decided, "Put better");
        confirm();
        for (Runnable step : List.<Runnable>of(() -> write(2, decided, "Better still"), () -> send(2))) {
            assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.key())
                    .isEqualTo("minutes.notInDraft"));
            em.clear();
        }
        assertThat(read(null).confirmed()).isTrue();
        assertThat(read(null).number()).isEqualTo(2);
        assertThat(read(null).text().sections().get(decided).text()).isEqualTo("Put better");
    }

    @Test
    void aMeetingThatGoesOnHasNone() {
        seat = seat(board, SECRETARY);
        assertThatThrownBy(() -> wired().make(MinutesQueries.class).of("GB " + TODAY, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wired().make(MinutesDesk.class)
                        .write(new MinutesDesk.Write("GB " + TODAY, 1, 0, "Before it is over")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo("minutes.notInDraft"));
    }

    private int decisionAt(int item) {
        List<String> headings = new ArrayList<>();
        read(null).text().sections().forEach(s -> headings.add(s.heading()));
        return headings.indexOf(item + ". Item " + item);
    }

    private Grant seat(String of, Role role) {
        return switch (of) {
            case "CG" -> seat(chairs, role);
            case "GB" -> seat(board, role);
            case "ERE" -> seat(erewash, role);
            default -> scrutiny(role);
        };
    }

    /** Somebody whose body stands beside the line and scrutinises the group. */
    private Grant scrutiny(Role role) {
        Body beside = new Body("SCR", "Scrutiny", "Scrutiny", Body.Kind.SCRUTINY, null);
        return new Grant(
                beside.getId(), "SCR", "Scrutiny", "Scrutiny", beside.getPath(), role, Set.of(chairs.getPath()));
    }

    private void confirm() {
        Meeting later = em.find(Meeting.class, next.getId());
        em.find(Meeting.class, ofChairs.getId()).confirm(CLOCK.instant(), later);
        flushAndClear();
    }

    private boolean mayRead() {
        try {
            read(null);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private Minutes read(Integer version) {
        // whoever sees no papers of the body at all is refused before
        if (!wired().make(Access.class).may(Permission.VIEW_PAPERS, Whereabouts.at(chairs.getPath(), Set.of()))) {
            throw new NotFound();
        }
        return wired().make(MinutesQueries.class).of(MEETING, version);
    }

    private void write(int seen, int section, String text) {
        wired().make(MinutesDesk.class).write(new MinutesDesk.Write(MEETING, seen, section, text));
        flushAndClear();
    }

    private void send(int seen) {
        wired().make(MinutesDesk.class).send(new MinutesDesk.Send(MEETING, seen));
        flushAndClear();
    }
}
