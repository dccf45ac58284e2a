package uk.dasv.plan;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import uk.dasv.platform.Tally;

/** How many of an action's milestones are reached, of those not dropped; it tells how much of the action is done. */
public record MilestoneCount(long reached, long planned) implements Serializable {

    /** How far the milestones of the action are. */
    public static MilestoneCount of(EntityManager em, String reference) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.MilestoneCount(" + Tally.of("m.id", "m.doneOn IS NOT NULL") + ", "
                                + Tally.of("m.id", "m.droppedOn IS NULL")
                                + ") FROM Milestone m WHERE m.action.reference = :reference",
                        MilestoneCount.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    /** Whether milestones tell how much is done; otherwise it is typed. */
    public boolean any() {
        return planned > 0;
    }

    public int percent() {
        return percent(reached, planned);
    }

    static int percent(long reached, long planned) {
        return planned == 0 ? 0 : (int) (reached * 100 / planned);
    }
}
