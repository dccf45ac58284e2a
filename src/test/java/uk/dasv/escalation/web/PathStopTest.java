package uk.dasv.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.LegState;
import uk.dasv.escalation.StepKind;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.escalation.register.EscalationDetail.Level;
import uk.dasv.escalation.register.EscalationDetail.Taken;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Labels;

class PathStopTest {

    private static final LocalDate RAISED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final Labels labels = new Labels() {
        @Override
        public String of(Enum<?> constant) {
            return constant.name();
        }

        @Override
        public String text(String key, Object... arguments) {
            return key;
        }
    };

    @Test
    void endsWithTheBodyAboveWhileTheFirstLevelHasIt() {
        List<PathStop> path = path(
                EscalationState.ACKNOWLEDGED,
                "Board",
                null,
                List.of(level("Erewash", "Chairs", LegState.ACKNOWLEDGED, RAISED, null)),
                List.of(taken(StepKind.RAISED, "Erewash", "Please decide")));

        assertThat(path).extracting(PathStop::body).containsExactly("Erewash", "Chairs", "Board");
        assertThat(path).extracting(PathStop::here).containsExactly(false, true, false);
        assertThat(path.get(1).days()).isEqualTo(30);
        assertThat(path.get(1).withoutMeeting()).isTrue();
        assertThat(path.get(2).since()).isNull();
    }

    @Test
    void goesUpWithDaysAndWordsAtEachLevelAndTheAnswerBack() {
        List<PathStop> path = path(
                EscalationState.RESOLVED,
                null,
                RAISED.plusDays(25),
                List.of(
                        level("Erewash", "Chairs", LegState.ESCALATED, RAISED, RAISED.plusDays(10)),
                        level("Chairs", "Board", LegState.RESOLVED, RAISED.plusDays(10), RAISED.plusDays(25))),
                List.of(
                        taken(StepKind.RAISED, "Erewash", "Please decide"),
                        taken(StepKind.ACKNOWLEDGED, "Chairs", null),
                        taken(StepKind.ESCALATED, "Chairs", "No money here"),
                        taken(StepKind.RESOLVED, "Board", "Both pay")));

        assertThat(path).extracting(PathStop::body).containsExactly("Erewash", "Chairs", "Board", "Erewash");
        assertThat(path).extracting(PathStop::days).containsExactly(0L, 10L, 15L, 5L);
        assertThat(path).extracting(PathStop::here).containsExactly(false, false, false, true);
        assertThat(path.get(1).said()).extracting(Taken::words).containsExactly("No money here");
        assertThat(path.get(2).said()).extracting(Taken::words).containsExactly("Both pay");
        assertThat(path.get(3).state()).isEqualTo("path.toAct");
    }

    @Test
    void isHereNoLongerOnceItIsClosed() {
        List<PathStop> path = path(
                EscalationState.CLOSED,
                null,
                RAISED.plusDays(5),
                List.of(level("Erewash", "Chairs", LegState.RETURNED, RAISED, RAISED.plusDays(5))),
                List.of(
                        taken(StepKind.RETURNED, "Chairs", "Try this"),
                        taken(StepKind.CLOSED, "Erewash", "It worked")));

        assertThat(path).extracting(PathStop::here).containsOnly(false);
        assertThat(path.get(2).state()).isEqualTo("path.closed");
        assertThat(path.get(2).said()).extracting(Taken::words).containsExactly("It worked");
        assertThat(path.get(0).said()).isEmpty();
    }

    private List<PathStop> path(
            EscalationState state, String next, LocalDate answered, List<Level> levels, List<Taken> steps) {
        EscalationRow row = new EscalationRow(
                "ESC-01",
                "Title",
                "Erewash",
                "Chairs",
                AsksFor.DECISION,
                state,
                false,
                RAISED,
                RAISED,
                RAISED.plusDays(7),
                null,
                answered,
                null,
                1);
        EscalationDetail detail = new EscalationDetail(
                row,
                SubjectKind.ISSUE,
                "ERE-ISS-01",
                "Please decide",
                "No money",
                null,
                "People wait",
                null,
                "Lead",
                answered == null ? null : "Both pay",
                answered == null ? null : "Board",
                answered,
                next,
                3,
                "CG",
                Map.of(),
                Map.of(),
                levels,
                steps);
        return PathStop.of(detail, labels, TODAY);
    }

    private static Level level(String from, String to, LegState state, LocalDate raised, LocalDate decided) {
        return new Level(from, to, state, raised, null, null, decided, null, false, null, null, null);
    }

    private static Taken taken(StepKind kind, String body, String words) {
        return new Taken(kind, Instant.parse("2026-03-20T10:00:00Z"), "Somebody", body, null, words);
    }
}
