package uk.dasv.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.testing.OnDatabase;

class OutcomeRegisterJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Strategy past =
            new Strategy("P", "Before", Strategy.State.SUPERSEDED, TODAY.minusYears(3), TODAY, "No abuse", null, null);
    private final List<AuditEvent> audited = new ArrayList<>();
    private final OutcomeRegister register = new OutcomeRegister();

    @BeforeEach
    void twoOutcomes() {
        List.of(
                        strategy,
                        past,
                        new Outcome(past, "OLD", "Old", "Was true", 1),
                        new Outcome(strategy, "PREV", "Prevention", "Fewer", 1),
                        new Outcome(strategy, "PROT", "Protection", "Safer", 2))
                .forEach(em::persist);
        em.flush();
        register.em = em;
        register.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        register.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event);
            }
        };
    }

    @Test
    void aNewOutcomeComesLast() {
        register.add(new OutcomeRegister.AddOutcome("PROV", "Provision", "Enough"));
        flushAndClear();

        assertThat(codes()).containsExactly("PREV", "PROT", "PROV");
        assertThat(audited).containsExactly(AuditEvent.CREATED);
    }

    @Test
    void movesOnePlaceAndNoFurtherThanTheEnd() {
        register.move(new OutcomeRegister.MoveOutcome("PROT", version("PROT"), true));
        flushAndClear();
        assertThat(codes()).containsExactly("PROT", "PREV");

        register.move(new OutcomeRegister.MoveOutcome("PROT", version("PROT"), true));
        flushAndClear();
        assertThat(codes()).containsExactly("PROT", "PREV");
        assertThat(audited).containsExactly(AuditEvent.MOVED);
    }

    @Test
    void aRetiredOutcomeComesAfterThoseInUseAndCanComeBack() {
        change("PREV", "Prevention", true);
        assertThat(codes()).containsExactly("PROT", "PREV");
        assertThat(register.outcome("PREV").retiredOn()).isEqualTo(TODAY);

        change("PREV", "Prevention", false);
        assertThat(codes()).containsExactly("PREV", "PROT");
        assertThat(audited).containsExactly(AuditEvent.RETIRED, AuditEvent.BROUGHT_BACK);
    }

    @Test
    void theOnlyOutcomeInUseIsNotRetired() {
        change("PREV", "Prevention", true);

        assertThatThrownBy(() -> change("PROT", "Protection", true))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("outcome.last");
    }

    @Test
    void renamesAndNotesItOnce() {
        change("PREV", "Fewer people harmed", false);
        change("PREV", "Fewer people harmed", false);

        assertThat(register.outcome("PREV").name()).isEqualTo("Fewer people harmed");
        assertThat(audited).containsExactly(AuditEvent.CHANGED);
    }

    @Test
    void refusesAnOutdatedForm() {
        assertThatThrownBy(() -> register.change(new OutcomeRegister.ChangeOutcome("PREV", 99, "N", "S", false)))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> register.move(new OutcomeRegister.MoveOutcome("PREV", 99, false)))
                .isInstanceOf(StaleRecord.class);
    }

    private void change(String code, String name, boolean retired) {
        register.change(new OutcomeRegister.ChangeOutcome(
                code, version(code), name, register.outcome(code).statement(), retired));
        flushAndClear();
    }

    private long version(String code) {
        return register.outcome(code).version();
    }

    private List<String> codes() {
        return register.outcomes().stream().map(OutcomeRegister.Row::code).toList();
    }
}
