package uk.dasv.risk.review.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.review.round.Reach;
import uk.dasv.risk.review.round.ReviewRounds;
import uk.dasv.risk.review.round.Round;
import uk.dasv.risk.review.round.RoundQueries;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** The round of reviews of the body the person acts for: begin one, see how far it has come, go on, end it. */
@Named
@ViewScoped
public class RoundView implements Serializable {

    @Inject
    RoundQueries queries;

    @Inject
    ReviewRounds rounds;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String body;
    private String name;
    private Round round;
    private RoundQueries.Offer offer;
    private String reach = Reach.NEXT_MEETING.name();

    public void load() {
        Grant grant = user.actingFor().orElseThrow(NotFound::new);
        body = grant.code();
        name = grant.shortName();
        access.requireForPage(Permission.REVIEW_RISK, SubjectKind.BODY, body);
        round = queries.open(body).orElse(null);
        offer = round == null ? queries.offer(body) : null;
    }

    public String begin() {
        return forms.goOn(() -> {
            rounds.begin(new ReviewRounds.BeginRound(body, reach == null ? null : Reach.valueOf(reach)));
            return "/risks/reviewing";
        });
    }

    public String end() {
        return forms.submit(
                () -> {
                    rounds.end(new ReviewRounds.EndRound(body));
                    return "/risks?due=true";
                },
                "round.endedNow");
    }

    /** What a new round may reach, with how many risks each means. */
    public List<Choice> getReaches() {
        return Stream.of(Reach.values())
                .filter(r -> r != Reach.NEXT_MEETING || offer.meetsOn() != null)
                .map(r -> new Choice(r.name(), words(r), null))
                .toList();
    }

    private String words(Reach one) {
        return switch (one) {
            case DUE -> labels.text(Labels.key(one), offer.due());
            case NEXT_MEETING -> labels.text(Labels.key(one), dates.day(offer.meetsOn()), offer.byMeeting());
            case ALL -> labels.text(Labels.key(one), offer.all());
        };
    }

    /** Whether there is anything to look at. */
    public boolean isPossible() {
        return offer.all() > 0;
    }

    /** The round that is open, or null. */
    public Round getRound() {
        return round;
    }

    public String getName() {
        return name;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }
}
