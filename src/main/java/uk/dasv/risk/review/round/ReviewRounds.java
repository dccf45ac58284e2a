package uk.dasv.risk.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;

/**
 * Where a body looks at its risks one after another. A round is the body's: whoever reviews for it goes on where another has
 * stopped, and two may work through it at the same time.
 */
@ApplicationScoped
public class ReviewRounds {

    @PersistenceContext
    EntityManager em;

    @Inject
    RoundQueries queries;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A new round of the body, over what it is to reach. */
    public record BeginRound(
            String body, @NotNull(message = "{choose}") Reach reach) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** The risk is left for later in the body's round. */
    public record LeaveForLater(String body, String reference) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** The body looks at no more risks in its round. */
    public record EndRound(String body) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Begins a round, or goes on with the one that somebody has begun already.
     *
     * @throws RuleViolation when there is nothing to look at
     */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public void begin(BeginRound form) {
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :body", Body.class)
                .setParameter("body", form.body())
                // of two who begin at once, the second goes on with the round of the first
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (open(form.body()).isPresent()) {
            return;
        }
        List<Long> risks = queries.reach(form.body(), form.reach());
        if (risks.isEmpty()) {
            throw RuleViolation.at("reach", "round.nothing");
        }
        ReviewRound round = new ReviewRound(
                body, em.getReference(Person.class, user.require().personId()), clock.instant());
        em.persist(round);
        int place = 0;
        for (Long risk : risks) {
            em.persist(new ReviewRoundItem(round, em.getReference(Risk.class, risk), place++));
        }
        audit.record(
                AuditEvent.OPENED,
                SubjectKind.BODY,
                form.body(),
                Changes.none().field("Risks to review", null, risks.size()),
                null);
    }

    /**
     * Puts the risk behind all others of the round.
     *
     * @throws NotFound when the body has no open round with it
     * @throws RuleViolation when it was reviewed meanwhile
     */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public void leave(LeaveForLater form) {
        List<ReviewRoundItem> items = em.createQuery(
                        "SELECT i FROM ReviewRoundItem i WHERE i.round.body.code = :body AND i.round.openBodyId IS NOT NULL"
                                + " AND i.risk.reference = :reference",
                        ReviewRoundItem.class)
                .setParameter("body", form.body())
                .setParameter("reference", form.reference())
                .getResultList();
        ReviewRoundItem item = items.stream().findFirst().orElseThrow(NotFound::new);
        item.leave(1
                + em.createQuery(
                                "SELECT MAX(i.place) FROM ReviewRoundItem i WHERE i.round.body.code = :body"
                                        + " AND i.round.openBodyId IS NOT NULL",
                                Integer.class)
                        .setParameter("body", form.body())
                        .getSingleResult());
    }

    /** Ends the body's round; where none is open there is nothing to do. What was not reviewed stays due. */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public void end(EndRound form) {
        open(form.body()).ifPresent(round -> {
            round.end(clock.instant());
            audit.record(
                    AuditEvent.CLOSED,
                    SubjectKind.BODY,
                    form.body(),
                    Changes.none().field("Risks reviewed", null, reviewed(round)),
                    null);
        });
    }

    private long reviewed(ReviewRound round) {
        return em.createQuery(
                        "SELECT COUNT(i) FROM ReviewRoundItem i WHERE i.round = :round AND i.state = :reviewed",
                        Long.class)
                .setParameter("round", round)
                .setParameter("reviewed", ReviewRoundItem.State.REVIEWED)
                .getSingleResult();
    }

    private Optional<ReviewRound> open(String body) {
        return em.createQuery(
                        "SELECT x FROM ReviewRound x WHERE x.body.code = :body AND x.openBodyId IS NOT NULL",
                        ReviewRound.class)
                .setParameter("body", body)
                .getResultStream()
                .findFirst();
    }
}
