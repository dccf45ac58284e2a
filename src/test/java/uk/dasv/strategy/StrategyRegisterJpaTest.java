package uk.dasv.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.strategy.StrategyRegister.ChangeStrategy;
import uk.dasv.testing.OnDatabase;

class StrategyRegisterJpaTest extends OnDatabase {

    private static final LocalDate FIRST = LocalDate.of(2027, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 3, 31);

    private final List<String> audited = new ArrayList<>();
    private final StrategyRegister register = new StrategyRegister();

    @BeforeEach
    void aDraftWithoutDays() {
        em.persist(new Strategy("NOW", "Ours", Strategy.State.DRAFT, null, null, "No abuse", null, null));
        em.flush();
        register.em = em;
        register.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference);
            }
        };
    }

    @Test
    void keepsItsDaysAndSaysSoInTheAuditOnce() {
        change(FIRST, LAST, Strategy.State.DRAFT);
        change(FIRST, LAST, Strategy.State.DRAFT);

        assertThat(register.present().startsOn()).isEqualTo(FIRST);
        assertThat(register.present().endsOn()).isEqualTo(LAST);
        assertThat(audited).containsExactly("CHANGED STRATEGY NOW");
    }

    @Test
    void mayForgetADayThatWasWrong() {
        change(FIRST, LAST, Strategy.State.DRAFT);
        change(FIRST, null, Strategy.State.DRAFT);

        assertThat(register.present().endsOn()).isNull();
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatThrownBy(() -> change(FIRST, FIRST, Strategy.State.DRAFT))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("strategy.endsBeforeItStarts");
    }

    @Test
    void isAdoptedAndThenNoDraftAgain() {
        assertThat(register.present().states()).containsExactly(Strategy.State.DRAFT, Strategy.State.ADOPTED);
        change(FIRST, LAST, Strategy.State.ADOPTED);

        assertThat(register.present().states()).containsExactly(Strategy.State.ADOPTED);
        assertThatThrownBy(() -> change(FIRST, LAST, Strategy.State.DRAFT)).hasMessage("strategy.oneWay");
    }

    @Test
    void isSupersededOnlyWhenAnotherIsThereToTakeItsPlace() {
        change(FIRST, LAST, Strategy.State.ADOPTED);
        assertThatThrownBy(() -> change(FIRST, LAST, Strategy.State.SUPERSEDED)).hasMessage("strategy.only");

        em.persist(new Strategy("NEXT", "The next", Strategy.State.DRAFT, null, null, "No abuse", null, null));
        assertThat(register.present().states()).contains(Strategy.State.SUPERSEDED);
        change(FIRST, LAST, Strategy.State.SUPERSEDED);

        assertThat(register.present().code()).isEqualTo("NEXT");
    }

    @Test
    void refusesAnOutdatedFormAndAStrategyThatIsNotThePresentOne() {
        assertThatThrownBy(() -> register.change(new ChangeStrategy("NOW", 99, FIRST, LAST, Strategy.State.DRAFT)))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> register.change(new ChangeStrategy("OTHER", 0, FIRST, LAST, Strategy.State.DRAFT)))
                .isInstanceOf(NotFound.class);
    }

    private void change(LocalDate from, LocalDate to, Strategy.State state) {
        register.change(new ChangeStrategy("NOW", register.present().version(), from, to, state));
        flushAndClear();
    }
}
