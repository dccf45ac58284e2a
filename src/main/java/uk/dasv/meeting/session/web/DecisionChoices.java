package uk.dasv.meeting.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.DecisionWay;
import uk.dasv.meeting.session.Session;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.risk.review.LinePlaces;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** What can be chosen when a decision is recorded. */
@ApplicationScoped
public class DecisionChoices {

    @Inject
    PlanningQueries planning;

    @Inject
    ActionQueries actions;

    @Inject
    RiskReviews reviews;

    @Inject
    Access access;

    @Inject
    Labels labels;

    Offered offered(Session meeting, Session.Item item, String raisedBy) {
        RiskReviews.Offer offer = offer(item);
        return new Offered(
                decisions(meeting, item, offer),
                ways(),
                down(offer),
                plans(meeting, raisedBy),
                people(),
                outcomes(),
                offer == null ? null : offer.suggested());
    }

    /** What a review of the item's risk may do; null where it is about none that the body may review. */
    private RiskReviews.Offer offer(Session.Item item) {
        return item.kind() == ItemKind.RISK_REVIEW && access.may(Permission.REVIEW_RISK, SubjectKind.RISK, item.ref())
                ? reviews.offer(item.ref())
                : null;
    }

    private List<Choice> decisions(Session meeting, Session.Item item, RiskReviews.Offer offer) {
        LinePlaces.Ways ways = offer == null ? null : offer.ways();
        return DecisionKind.on(item.kind()).stream()
                .filter(k -> k != DecisionKind.ESCALATE || !meeting.atTheTop())
                .filter(k -> k != DecisionKind.ESCALATE_RISK || ways != null && ways.up() != null)
                .filter(k -> k != DecisionKind.DE_ESCALATE
                        || ways != null && !ways.down().isEmpty())
                .map(k -> Choice.of(k, labels))
                .toList();
    }

    private List<Choice> down(RiskReviews.Offer offer) {
        return offer == null
                ? List.of()
                : offer.ways().down().stream()
                        .map(b -> new Choice(b.code(), b.name(), null))
                        .toList();
    }

    private List<Choice> ways() {
        return Stream.of(DecisionWay.values()).map(w -> Choice.of(w, labels)).toList();
    }

    private List<Choice> people() {
        return planning.people().stream()
                .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                .toList();
    }

    private List<Choice> outcomes() {
        return actions.outcomes().stream()
                .map(o -> new Choice(o.code(), o.name(), null))
                .toList();
    }

    /** On whose plan an action that follows can stand: the body's own, or that of the body that asked. */
    private List<Choice> plans(Session meeting, String raisedBy) {
        List<Choice> plans = new ArrayList<>();
        plans.add(new Choice(meeting.code(), "The plan of " + meeting.body(), null));
        if (raisedBy != null && !raisedBy.equals(meeting.code())) {
            plans.add(new Choice(raisedBy, "The plan of the body that raised it, for it to agree", null));
        }
        return plans;
    }
}
