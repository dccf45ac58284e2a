package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.advice.AdviceDesk;
import uk.dasv.escalation.advice.AdviceQueries;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.PageRequest;

/** Advice out of an escalation: who reads it, what it says of where it came from, and how it is taken back. */
class AdviceJpaTest extends EscalationLine {

    @Test
    void everyBodyBelowReadsItAndOnlyWhoSeesTheEscalationSeesWhereItCameFrom() {
        String reference = answered();
        long id = publish(reference, "Interpreters");
        assertThat(fired).last().isEqualTo(new AdvicePublished(id));

        acting = derby;
        AdviceQueries.Row row = list().get(0);
        assertThat(row.text()).isEqualTo("Use the framework contract");
        assertThat(row.escalation()).isNull();
        assertThat(row.ours()).isFalse();
        assertThat(wired().make(AdviceQueries.class).newest())
                .extracting(AdviceQueries.Newest::title)
                .containsExactly("Interpreters");
        acting = erewash;
        assertThat(list().get(0).escalation()).isEqualTo(reference);
        acting = chairs;
        assertThat(list().get(0).ours()).isTrue();
        today = TODAY.plusDays(AdviceQueries.NEW_FOR + 1L);
        assertThat(wired().make(AdviceQueries.class).newest()).isEmpty();
    }

    @Test
    void aSecondClickPublishesNothingTwiceAndOnlyTheBodyThatAnsweredPublishes() {
        String reference = answered();
        AdviceDesk.Publish form = new AdviceDesk.Publish(BaseEntity.newId(), reference, "Once", "Words");
        as(chairs).make(AdviceDesk.class).publish(form);
        em.flush();
        wired().make(AdviceDesk.class).publish(form);
        assertThat(list()).hasSize(1);

        String waiting = raised(erewash);
        assertThatThrownBy(() -> publish(waiting, "Too early")).hasMessage("advice.notAnswered");
        assertThatThrownBy(() -> as(board)
                        .make(AdviceDesk.class)
                        .publish(new AdviceDesk.Publish(BaseEntity.newId(), reference, "Not ours", "Words")))
                .hasMessage("advice.notAnswered");
    }

    @Test
    void whatIsTakenBackStaysWithItsReasonAndWithoutItsWords() {
        String reference = answered();
        long id = publish(reference, "Interpreters");
        String another = answered();
        AdviceQueries.Standing seen =
                wired().make(AdviceQueries.class).of(reference).get(0);
        assertThatThrownBy(() -> takeBack(another, seen)).isInstanceOf(NotFound.class);
        takeBack(reference, seen);

        acting = derby;
        AdviceQueries.Row row = list().get(0);
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.text()).isNull();
        assertThat(row.takenBackWhy()).isEqualTo("The contract has ended");
        assertThat(wired().make(AdviceQueries.class).newest()).isEmpty();
        acting = chairs;
        assertThat(wired().make(AdviceQueries.class).of(reference)).isEmpty();
        assertThat(audited).contains("WITHDRAWN ESCALATION " + reference);
    }

    private void takeBack(String reference, AdviceQueries.Standing seen) {
        as(chairs)
                .make(AdviceDesk.class)
                .takeBack(new AdviceDesk.TakeBack(seen.id(), seen.version(), reference, "The contract has ended"));
        em.flush();
    }

    private String answered() {
        String reference = raised(erewash);
        as(chairs).make(EscalationDesk.class).giveBack(step(reference, "Erewash: use the framework contract"));
        em.flush();
        return reference;
    }

    private long publish(String reference, String title) {
        long id = BaseEntity.newId();
        as(chairs)
                .make(AdviceDesk.class)
                .publish(new AdviceDesk.Publish(id, reference, title, "Use the framework contract"));
        em.flush();
        return id;
    }

    private List<AdviceQueries.Row> list() {
        return wired().make(AdviceQueries.class).list(PageRequest.number(1)).rows();
    }
}
