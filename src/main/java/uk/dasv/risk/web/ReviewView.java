package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.ReviewDecision;
import uk.dasv.risk.ReviewDue;
import uk.dasv.risk.RiskDetail;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskRegister;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** A body looks at a risk and decides. */
@Named
@ViewScoped
public class ReviewView implements Serializable {

    @Inject
    RiskQueries queries;

    @Inject
    RiskRegister register;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    CurrentUser user;

    @Inject
    MeetingCalendar calendar;

    @Inject
    transient Clock clock;

    private String ref;
    private String title;
    private String score;
    private long version;
    private String decision;
    private String rationale;
    private DateInput nextReview = new DateInput();
    private final DateInput acceptedUntil = new DateInput();
    private Conflict conflict;

    public void load() {
        RiskDetail risk = queries.byReference(ref);
        if (!access.may(Permission.REVIEW_RISK, SubjectKind.RISK, ref)) {
            throw new NotFound();
        }
        see(risk);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> meeting = user.actingFor().flatMap(g -> calendar.nextFrom(g.bodyId(), today.plusDays(1)));
        LocalDate due = ReviewDue.after(risk.row().band(), today, meeting);
        nextReview = DateInput.of(due.isAfter(today) ? due : meeting.orElse(today.plusMonths(1)));
    }

    private void see(RiskDetail risk) {
        title = risk.row().title();
        version = risk.version();
        score = risk.row().current() == null
                ? "Not scored"
                : risk.row().current() + ", " + labels.of(risk.row().band());
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.review(new RiskRegister.Review(
                            ref,
                            version,
                            decision == null ? null : ReviewDecision.valueOf(decision),
                            rationale,
                            nextReview.toDate("nextReview"),
                            acceptedUntil.toDate("acceptedUntil")));
                    return "/risks/risk?ref=" + ref;
                },
                "review.saved",
                this::compare);
    }

    private void compare() {
        RiskDetail now = queries.byReference(ref);
        String seen = score;
        see(now);
        conflict = new Conflict("Somebody", null, List.of(new Conflict.Field("Current score", score, seen)));
    }

    public List<Choice> getDecisions() {
        return Stream.of(ReviewDecision.ACCEPT, ReviewDecision.TREAT_FURTHER, ReviewDecision.CLOSE)
                .map(d -> Choice.of(d, labels))
                .toList();
    }

    public String getTitle() {
        return title;
    }

    public String getScore() {
        return score;
    }

    public DateInput getNextReview() {
        return nextReview;
    }

    public DateInput getAcceptedUntil() {
        return acceptedUntil;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getRationale() {
        return rationale;
    }

    public void setRationale(String rationale) {
        this.rationale = rationale;
    }
}
