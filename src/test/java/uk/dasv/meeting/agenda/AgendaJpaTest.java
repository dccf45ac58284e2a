package uk.dasv.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.EscalationAnswer;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.EscalationSteps;
import uk.dasv.escalation.Moment;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.governance.Meeting;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.matrix.Band;

/** An agenda writes itself from what waits for its body, is put in order, published and carried forward. */
class AgendaJpaTest extends AgendaOnDatabase {

    private Meeting soon;
    private Meeting later;

    @BeforeEach
    void twoMeetings() {
        soon = meets(chairs, 20);
        later = meets(chairs, 80);
    }

    @Test
    void anAgendaWritesItselfInOrderAndSaysWhy() {
        meets(chairs, -70, Meeting.State.MINUTES_DRAFT);
        Meeting missed = meets(chairs, -10, Meeting.State.CONFIRMED);
        raise(erewash, "E-LATER", 1, false, later);
        raise(erewash, "E-NEW", 5, false, soon);
        raise(amber, "E-OLD", 40, false, missed);
        raise(erewash, "E-URGENT", 2, true, soon);
        raise(chairs, "E-ABOVE", 4, false, null);
        risk("R-ERE", erewash, Band.EXTREME, 20, 15);
        risk("R-LOW", erewash, Band.LOW, 2, 15);
        risk("R-CG", chairs, Band.LOW, 3, 20);
        risk("R-NOT-YET", chairs, Band.LOW, 3, 21);
        risk("R-BOARD", board, Band.EXTREME, 20, 15);
        asksForDate(action(erewash, "A-DATE"), 120);
        Action claimed = action(chairs, "A-DONE");
        claimed.claimCompletion(lead, "All are trained");
        action(erewash, "A-THEIRS").claimCompletion(lead, "Not for the Chairs Group");
        applied = List.of(ExceptionKind.RISK_WITHOUT_TREATMENT);

        open(soon);

        assertThat(lines(soon))
                .containsExactly(
                        "MINUTES CG " + TODAY.minusDays(70),
                        "ESCALATION E-URGENT",
                        "ESCALATION E-OLD",
                        "ESCALATION E-NEW",
                        "RISK_REVIEW R-ERE",
                        "RISK_REVIEW R-CG",
                        "DATE_CHANGE A-DATE",
                        "COMPLETION A-DONE",
                        "EXCEPTIONS CG",
                        "PERFORMANCE CG");
        assertThat(whyOf(soon, "E-URGENT"))
                .isEqualTo("Raised by Erewash on 30 June 2026; will have waited 22 days by the meeting; urgent");
        assertThat(whyOf(soon, "E-OLD"))
                .isEqualTo("Raised by Amber Valley on 23 May 2026; will have waited 60 days by the meeting;"
                        + " was to be decided on 22 June 2026");
        assertThat(whyOf(soon, "R-ERE"))
                .isEqualTo("Its review is due by 17 July 2026; register of Erewash; Extreme, scored 20");
        assertThat(whyOf(soon, "A-DATE"))
                .isEqualTo("Erewash asked on 2 July 2026 for 30 October 2026, 80 days later than first agreed");
        assertThat(whyOf(soon, "A-DONE")).isEqualTo("Lead says that it is complete; it was due by 11 August 2026");
        assertThat(escalation("E-OLD").getState()).isEqualTo(EscalationState.ON_AGENDA);
        assertThat(escalation("E-OLD").getTarget()).isEqualTo(soon);
        assertThat(escalation("E-LATER").getState()).isEqualTo(EscalationState.RAISED);
        assertThat(audited).contains("STATE_CHANGED MEETING CG 2026-07-22: State Scheduled > Agenda open (null)");
    }

    @Test
    void whatWasDecidedBetweenMeetingsComesToTheNextToBeRatified() {
        long seen = raise(erewash, "E-1", 5, true, soon).getVersion();
        wired().make(EscalationSteps.class).answer("E-1", seen, EscalationAnswer.RESOLVE, "We pay at once", null);
        flushAndClear();
        open(soon);
        assertThat(lines(soon)).containsExactly("RATIFICATION E-1", "PERFORMANCE CG");
        assertThat(whyOf(soon, "E-1"))
                .isEqualTo("Resolved between meetings, on 2 July 2026; raised by Erewash."
                        + " The meeting ratifies or overturns it");
        publish(soon);
        assertThat(queries()
                        .of("CG", soon.getMeetsOn())
                        .items()
                        .get(0)
                        .published()
                        .facts())
                .contains(new Paper.Fact(
                        "Decided between meetings",
                        "Resolved by Chairs on 2 July 2026; neither ratified nor overturned"));
    }

    @Test
    void nothingOfANeighbourComesBeforeABody() {
        acting = erewash;
        Meeting ours = meets(erewash, 10);
        risk("R-AV", amber, Band.EXTREME, 20, 1);
        risk("R-CG", chairs, Band.EXTREME, 20, 1);
        risk("R-ERE", erewash, Band.EXTREME, 20, 1);
        raise(amber, "E-AV", 5, false, ours);
        asksForDate(action(amber, "A-AV"), 60);
        action(amber, "A-AV2").claimCompletion(lead, "Done");
        applied = List.of(ExceptionKind.RISK_WITHOUT_TREATMENT);

        open(ours);

        assertThat(lines(ours)).containsExactly("RISK_REVIEW R-ERE", "EXCEPTIONS ERE", "PERFORMANCE ERE");
        Agenda seen = queries().withPapers("ERE", ours.getMeetsOn());
        assertThat(seen.items().get(1).now().toJson()).contains("R-ERE").doesNotContain("R-AV", "R-CG");
        for (String neighbours : List.of("R-AV", "E-AV", "A-AV", "R-NONE")) {
            assertThatThrownBy(() -> add(again(ours), neighbours, null))
                    .as("what is the neighbour's is not there for us: %s", neighbours)
                    .isInstanceOfSatisfying(
                            RuleViolation.class, r -> assertThat(r.key()).isEqualTo("agenda.noSuchThing"));
        }
    }

    @Test
    void refreshedItAddsWhatHasComeSinceOnceAndDropsNothing() {
        raise(erewash, "E-1", 5, false, soon);
        open(soon);
        assertThat(desk().refresh(of(again(soon)))).isZero();
        raise(erewash, "E-2", 4, false, soon);
        desk().takeOut(words(again(soon), "E-1", "The district has found a way"));
        assertThat(escalation("E-1").getState()).isEqualTo(EscalationState.RAISED);
        assertThat(escalation("E-1").getTarget()).isEqualTo(later);

        assertThat(desk().refresh(of(again(soon)))).isEqualTo(1);
        assertThat(lines(soon)).containsExactly("ESCALATION E-2", "PERFORMANCE CG");

        desk().putBack(move(again(soon), "E-1", true));
        flushAndClear();
        assertThat(lines(soon)).contains("ESCALATION E-1");
        assertThat(escalation("E-1").getState()).isEqualTo(EscalationState.ON_AGENDA);
        assertThat(escalation("E-1").getTarget()).isEqualTo(soon);
    }

    @Test
    void whoPutsItInOrderIsToldOfAnotherWhoDidMeanwhile() {
        raise(erewash, "E-1", 5, false, soon);
        raise(erewash, "E-2", 4, false, soon);
        open(soon);
        AgendaDesk.MoveItem theirs = move(again(soon), "E-2", true);
        AgendaDesk.MoveItem ours = move(again(soon), "PERFORMANCE", true);

        desk().move(theirs);
        flushAndClear();
        assertThat(lines(soon)).containsExactly("ESCALATION E-2", "ESCALATION E-1", "PERFORMANCE CG");
        assertThatThrownBy(() -> desk().move(ours)).isInstanceOf(StaleRecord.class);

        desk().move(move(again(soon), "CG", true));
        flushAndClear();
        assertThat(lines(soon))
                .as("across kinds")
                .containsExactly("ESCALATION E-2", "PERFORMANCE CG", "ESCALATION E-1");
        raise(erewash, "E-3", 3, false, soon);
        desk().refresh(of(again(soon)));
        flushAndClear();
        assertThat(lines(soon))
                .as("the places people gave are kept")
                .containsExactly("ESCALATION E-2", "PERFORMANCE CG", "ESCALATION E-1", "ESCALATION E-3");
        refused("agenda.isFirst", () -> desk().move(move(again(soon), "E-2", true)));
        refused("agenda.isLast", () -> desk().move(move(again(soon), "E-3", false)));
    }

    @Test
    void publishedPapersStayAsTheyWereAndWhatHasChangedIsSaid() {
        Action action = action(erewash, "A-DATE");
        asksForDate(action, 120);
        risk("R-CG", chairs, Band.LOW, 3, 10);
        open(soon);
        publish(soon);
        refused("meeting.wrongState", () -> desk().move(move(again(soon), "R-CG", false)));
        refused("meeting.wrongState", () -> desk().refresh(of(again(soon))));
        assertThat(queries().withPapers("CG", soon.getMeetsOn()).items()).noneMatch(AgendaLine::changed);

        em.createQuery("UPDATE Risk r SET r.currentLikelihood = 5, r.currentImpact = 5, r.currentScore = 25,"
                        + " r.currentBand = :band WHERE r.reference = 'R-CG'")
                .setParameter("band", Band.EXTREME)
                .executeUpdate();
        flushAndClear();

        AgendaLine changed =
                queries().withPapers("CG", soon.getMeetsOn()).items().get(0);
        assertThat(changed.differences())
                .containsExactly(new Paper.Difference(
                        "Current score",
                        "3 (likelihood 4 × impact 4), Low".replace("3 ", "16 "),
                        "25 (likelihood 5 × impact 5), Extreme"));
        assertThat(queries().item("CG", soon.getMeetsOn(), changed.id()).published())
                .isEqualTo(changed.published());

        refusedAt("late agenda.whyLate", () -> add(again(soon), "A-DATE2", null));
        action(amber, "A-LATE");
        add(again(soon), "A-LATE", "The money ends in July");
        Agenda agenda = queries().of("CG", soon.getMeetsOn());
        assertThat(agenda.items())
                .filteredOn(i -> i.late() != null)
                .extracting(AgendaLine::title)
                .containsExactly("Action A-LATE");
        assertThat(agenda.standing()).allMatch(i -> i.published() != null);

        desk().takeBack(new AgendaDesk.TakeBack(
                "CG", soon.getMeetsOn(), again(soon).getVersion(), "A figure is wrong"));
        flushAndClear();
        assertThat(again(soon).getState()).isEqualTo(Meeting.State.AGENDA_OPEN);
        assertThat(queries().of("CG", soon.getMeetsOn()).items()).allMatch(i -> i.published() == null);
    }

    @Test
    void whoReadsPapersOnlySeesWhatIsPublished() {
        risk("R-CG", chairs, Band.LOW, 3, 10);
        risk("R-CG2", chairs, Band.LOW, 3, 10);
        open(soon);
        desk().say(words(again(soon), "R-CG", "Between us"));
        long out = item(soon, "R-CG2").getId();
        desk().takeOut(words(again(soon), "R-CG2", "Too early"));
        flushAndClear();
        long item = item(soon, "R-CG").getId();
        seesAgendas = false;
        assertThat(queries().of("CG", soon.getMeetsOn()).items()).isEmpty();
        assertThatThrownBy(() -> queries().item("CG", soon.getMeetsOn(), item)).isInstanceOf(NotFound.class);

        publish(soon);
        Agenda seen = queries().of("CG", soon.getMeetsOn());
        assertThat(seen.items()).hasSize(2).allMatch(i -> i.published() != null && i.note() == null);
        assertThat(queries().item("CG", soon.getMeetsOn(), item).now()).isNull();
        assertThatThrownBy(() -> queries().item("CG", soon.getMeetsOn(), out)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatACancelledMeetingWasToSeeGoesToTheNext() {
        raise(erewash, "E-1", 5, false, soon);
        risk("R-CG", chairs, Band.LOW, 3, 10);
        open(soon);
        addWords(again(soon), "Away day");
        desk().say(words(again(soon), "E-1", "The district comes along"));
        open(later);
        assertThat(lines(later))
                .as("what stands on the sooner agenda is left to it")
                .containsExactly("PERFORMANCE CG");

        cancel(soon);

        assertThat(items().open(soon)).isEmpty();
        assertThat(lines(later))
                .containsExactly("ESCALATION E-1", "RISK_REVIEW R-CG", "PERFORMANCE CG", "INFORMATION Away day");
        assertThat(whyOf(later, "E-1"))
                .startsWith("Carried forward from 22 July 2026. Raised by Erewash")
                .contains("will have waited 85 days");
        assertThat(item(later, "E-1").getNote()).isEqualTo("The district comes along");
        assertThat(escalation("E-1").getState()).isEqualTo(EscalationState.ON_AGENDA);
        assertThat(escalation("E-1").getTarget()).isEqualTo(later);
        assertThat(desk().refresh(of(again(later)))).isZero();
    }

    @Test
    void whatAMeetingDidNotComeToWaitsUntilTheNextAgendaOpensUnlessItIsSettled() {
        raise(erewash, "E-1", 5, false, soon);
        raise(erewash, "E-2", 5, false, soon);
        risk("R-CG", chairs, Band.LOW, 3, 10);
        open(soon);
        addWords(again(soon), "Away day");
        Meeting held = again(soon);
        held.begin(NOW, soon.getMeetsOn());
        item(held, "E-2").done();
        escalation("E-2").resolve(new Moment(lead, held.getBody(), NOW, TODAY), "We pay");
        held.end(NOW);
        assertThat(wired().make(CarryForward.class).carry(held)).isEqualTo(4);
        em.createQuery("UPDATE Risk r SET r.lastReviewedOn = :day, r.nextReviewOn = :next WHERE r.reference = 'R-CG'")
                .setParameter("day", soon.getMeetsOn())
                .setParameter("next", TODAY.plusYears(1))
                .executeUpdate();

        open(later);

        assertThat(lines(later))
                .containsExactly(
                        "MINUTES CG " + soon.getMeetsOn(), "ESCALATION E-1", "PERFORMANCE CG", "INFORMATION Away day");
        assertThat(whyOf(later, "Away day")).isEqualTo("Carried forward from 22 July 2026. Added by Lead");
        assertThat(item(later, "E-1").getWhy()).startsWith("Carried forward from 22 July 2026. Raised by");
    }

    @Test
    void anythingAtOrBelowTheBodyIsAddedByItsReferenceOnce() {
        raise(erewash, "E-LATER", 1, false, later);
        raise(chairs, "E-ABOVE", 4, false, null);
        risk("R-NOT-YET", erewash, Band.LOW, 3, 90);
        action(amber, "A-1");
        open(soon);
        add(again(soon), "e-later", null);
        add(again(soon), "E-ABOVE", null);
        add(again(soon), "R-NOT-YET", null);
        add(again(soon), "A-1", null);
        assertThat(lines(soon))
                .containsExactly(
                        "ESCALATION E-LATER",
                        "RISK_REVIEW R-NOT-YET",
                        "PERFORMANCE CG",
                        "INFORMATION E-ABOVE",
                        "INFORMATION A-1");
        assertThat(escalation("E-LATER").getTarget()).isEqualTo(soon);
        refusedAt("reference agenda.isThere", () -> add(again(soon), "A-1", null));
        refusedAt("title agenda.whatIsIt", () -> addWords(again(soon), " "));
        refusedAt("words agenda.whyOut", () -> desk().takeOut(words(again(soon), "A-1", " ")));
    }

    private void cancel(Meeting meeting) {
        Meeting now = again(meeting);
        book().cancel(new MeetingBook.Cancel("CG", now.getId(), now.getVersion(), "Nobody can come"));
        flushAndClear();
    }

    private void add(Meeting meeting, String reference, String late) {
        desk().add(new AgendaDesk.AddItem(
                meeting.getBody().getCode(),
                meeting.getMeetsOn(),
                meeting.getVersion(),
                BaseEntity.newId(),
                reference,
                null,
                null,
                null,
                late));
        flushAndClear();
    }

    private void addWords(Meeting meeting, String title) {
        desk().add(new AgendaDesk.AddItem(
                "CG",
                meeting.getMeetsOn(),
                meeting.getVersion(),
                BaseEntity.newId(),
                null,
                ItemKind.INFORMATION,
                title,
                "In September",
                null));
        flushAndClear();
    }

    private AgendaDesk.MoveItem move(Meeting meeting, String reference, boolean up) {
        long item = reference.equals("PERFORMANCE")
                ? item(meeting, "CG").getId()
                : item(meeting, reference).getId();
        return new AgendaDesk.MoveItem("CG", meeting.getMeetsOn(), meeting.getVersion(), item, up);
    }

    private AgendaDesk.WordsOnItem words(Meeting meeting, String reference, String words) {
        return new AgendaDesk.WordsOnItem(
                "CG",
                meeting.getMeetsOn(),
                meeting.getVersion(),
                item(meeting, reference).getId(),
                words);
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.key())
                .isEqualTo(key));
    }

    private static void refusedAt(String fieldAndKey, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(
                        r.field().orElse("") + " " + r.key())
                .isEqualTo(fieldAndKey));
    }
}
