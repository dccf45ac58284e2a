package uk.dasv.escalation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.WorkingDays;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * An action, a risk or an issue that a body cannot resolve and brings before its parent; the parent
 * resolves it, returns it with guidance, defers it once, or brings it before its own parent – one
 * level at a time, never skipping. The answer goes back to the body that raised it, which closes the
 * escalation when it has acted. While it is open nobody can raise the same thing again. Whoever takes a
 * step acts for a body: only its holder acknowledges, defers and answers, only the body that raised it
 * withdraws and closes, whatever else the person may sit on.
 */
@Entity
@Table(name = "escalation")
public class Escalation extends BaseEntity {

    /** Working days within which the receiving body acknowledges. */
    public static final int ACKNOWLEDGE_WITHIN = 5;

    @Column(nullable = false, length = 30, updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", nullable = false, length = 10)
    private SubjectKind subjectKind;

    @Column(name = "subject_ref", nullable = false, length = 30)
    private String subjectRef;

    @Column(name = "subject_title", nullable = false, length = 200)
    private String subjectTitle;

    @Column(name = "subject_snapshot", nullable = false, columnDefinition = "LONGTEXT")
    private String subjectSnapshot;

    @Column(name = "open_subject", length = 45)
    private String openSubject;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "raising_body_id")
    private Body raisingBody;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "holder_body_id")
    private Body holder;

    @Enumerated(EnumType.STRING)
    @Column(name = "asks_for", nullable = false, length = 20)
    private AsksFor asksFor;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String request;

    @Column(name = "why_not_here", nullable = false, columnDefinition = "TEXT")
    private String whyNotHere;

    @Column(name = "options_text", columnDefinition = "TEXT")
    private String options;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String consequence;

    @Column(nullable = false)
    private boolean urgent;

    @Column(name = "urgent_reason", columnDefinition = "TEXT")
    private String urgentReason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private EscalationState state;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "raised_by_id")
    private Person raisedBy;

    @Column(name = "raised_on", nullable = false)
    private LocalDate raisedOn;

    @Column(columnDefinition = "TEXT")
    private String answer;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answered_body_id")
    private Body answeredBody;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @OneToMany(mappedBy = "escalation", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<EscalationLeg> legs = new ArrayList<>();

    @OneToMany(mappedBy = "escalation", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<EscalationStep> steps = new ArrayList<>();

    protected Escalation() {}

    /**
     * The body the moment acts for raises the subject to its parent.
     *
     * @param target the parent's first meeting it can reach; null when none is booked
     * @throws RuleViolation when the body has no parent, or that one no longer meets
     */
    public Escalation(long id, String reference, EscalationSubject subject, Request what, Moment now, Meeting target) {
        super(id);
        Body parent = EscalationPolicy.above(now.actingFor());
        this.reference = reference;
        this.subjectKind = subject.kind();
        this.subjectRef = subject.reference();
        this.subjectTitle = subject.title();
        this.subjectSnapshot = subject.snapshot();
        this.openSubject = subject.openKey();
        this.raisingBody = now.actingFor();
        this.holder = parent;
        this.asksFor = what.asksFor();
        this.request = what.request();
        this.whyNotHere = what.whyNotHere();
        this.options = what.options();
        this.consequence = what.consequence();
        this.urgent = what.isUrgent();
        this.urgentReason = what.urgentReason();
        this.state = EscalationState.RAISED;
        this.raisedBy = now.person();
        this.raisedOn = now.on();
        addLeg(now.actingFor(), parent, now.on(), target);
        step(StepKind.RAISED, now, parent, what.request());
    }

    /** The holder has seen it. */
    public void acknowledge(Moment now) {
        requireHolder(now);
        require(state == EscalationState.RAISED);
        state = EscalationState.ACKNOWLEDGED;
        leg().acknowledge(now.on());
        step(StepKind.ACKNOWLEDGED, now, null, null);
    }

    /** It stands on the agenda of that meeting. */
    public void putOnAgenda(Moment now, Meeting meeting) {
        requireHolder(now);
        requireWaiting();
        state = EscalationState.ON_AGENDA;
        leg().putOnAgenda(meeting);
        step(StepKind.PUT_ON_AGENDA, now, null, null);
    }

    /** It does not come before the meeting on whose agenda it stood, and waits for the next; null while none is booked. */
    public void takeOffAgenda(Moment now, Meeting next, String words) {
        requireHolder(now);
        require(state == EscalationState.ON_AGENDA);
        leg().takeOffAgenda(next);
        state = leg().getState() == LegState.RAISED ? EscalationState.RAISED : EscalationState.ACKNOWLEDGED;
        step(StepKind.TAKEN_OFF_AGENDA, now, null, words);
    }

    /** The holder decides it at its next meeting but one; once at each level. */
    public void defer(Moment now, Meeting to, String words) {
        requireHolder(now);
        requireWaiting();
        if (leg().isDeferred()) {
            throw RuleViolation.at("answer", "escalation.deferredOnce");
        }
        state = EscalationState.DEFERRED;
        leg().defer(to);
        step(StepKind.DEFERRED, now, null, words);
    }

    /** The holder decides. */
    public void resolve(Moment now, String decision) {
        answer(EscalationState.RESOLVED, LegState.RESOLVED, StepKind.RESOLVED, now, decision);
    }

    /** The holder gives it back with advice and guidance. */
    public void giveBack(Moment now, String guidance) {
        answer(EscalationState.RETURNED, LegState.RETURNED, StepKind.RETURNED, now, guidance);
    }

    /**
     * The holder brings it before its own parent.
     *
     * @throws RuleViolation when there is no body above it, or that one no longer meets
     */
    public void escalateOnward(Moment now, String words, Meeting target) {
        requireHolder(now);
        requireWaiting();
        Body above = EscalationPolicy.above(holder);
        leg().decide(LegState.ESCALATED, now.on());
        step(StepKind.ESCALATED, now, above, words);
        addLeg(holder, above, now.on(), target);
        holder = above;
        state = EscalationState.RAISED;
    }

    /** The body that raised it takes it back while nobody has decided. */
    public void withdraw(Moment now, String words) {
        requireRaisingBody(now);
        requireWaiting();
        end(EscalationState.WITHDRAWN, now);
        leg().decide(LegState.WITHDRAWN, now.on());
        step(StepKind.WITHDRAWN, now, null, words);
    }

    /** The body that raised it has acted on the answer. */
    public void close(Moment now, String words) {
        requireRaisingBody(now);
        require(state.isAnswered());
        end(EscalationState.CLOSED, now);
        step(StepKind.CLOSED, now, null, words);
    }

    /**
     * The holder's meetings have changed, so that another may be the first it can reach.
     *
     * @return whether its target is another now; one that stands on an agenda, was deferred to a meeting
     *     or is decided keeps the meeting it has
     */
    public boolean aimAt(Meeting reachable) {
        return state.isWaiting() && leg().aimAt(reachable);
    }

    /**
     * The meeting on whose agenda it stands, or to which it was deferred, has been cancelled.
     *
     * @param next the first one after that, or null while none is booked; what was deferred stays deferred
     * @return whether that was so, and its target is another now
     */
    public boolean missed(Meeting next) {
        if (!state.isWaiting() || !leg().missed(next)) {
            return false;
        }
        if (state == EscalationState.ON_AGENDA) {
            state = leg().getState() == LegState.RAISED ? EscalationState.RAISED : EscalationState.ACKNOWLEDGED;
        }
        return true;
    }

    /** The meeting it is meant for at its present level; null when none is booked. */
    public Meeting getTarget() {
        return leg().getTargetMeeting();
    }

    /** The day it came before its present holder. */
    public LocalDate getCameOn() {
        return leg().getRaisedOn();
    }

    /** The one body that has to act now; empty when it is over. */
    public Optional<Body> mustAct() {
        if (state.isWaiting()) {
            return Optional.of(holder);
        }
        return state.isOpen() ? Optional.of(raisingBody) : Optional.empty();
    }

    private void answer(EscalationState to, LegState legTo, StepKind kind, Moment now, String words) {
        requireHolder(now);
        requireWaiting();
        state = to;
        answer = words;
        answeredOn = now.on();
        answeredBody = holder;
        leg().decide(legTo, now.on());
        step(kind, now, raisingBody, words);
    }

    private void end(EscalationState how, Moment now) {
        state = how;
        closedOn = now.on();
        openSubject = null;
    }

    private void addLeg(Body from, Body to, LocalDate on, Meeting target) {
        legs.add(new EscalationLeg(
                this, legs.size() + 1, from, to, on, WorkingDays.after(on, ACKNOWLEDGE_WITHIN), target));
    }

    private void step(StepKind kind, Moment now, Body to, String words) {
        steps.add(new EscalationStep(
                this, steps.size() + 1, kind, now.at(), now.on(), now.person(), now.actingFor(), to, words));
    }

    private EscalationLeg leg() {
        return legs.get(legs.size() - 1);
    }

    private void requireHolder(Moment now) {
        if (!holder.equals(now.actingFor())) {
            throw RuleViolation.of("escalation.notBefore", holder.getName());
        }
    }

    private void requireRaisingBody(Moment now) {
        if (!raisingBody.equals(now.actingFor())) {
            throw RuleViolation.of("escalation.notRaisedBy", raisingBody.getName());
        }
    }

    private void requireWaiting() {
        require(state.isWaiting());
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw RuleViolation.of("escalation.wrongState");
        }
    }

    public String getReference() {
        return reference;
    }

    public EscalationState getState() {
        return state;
    }

    public Body getHolder() {
        return holder;
    }

    public Body getRaisingBody() {
        return raisingBody;
    }

    public SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public String getSubjectRef() {
        return subjectRef;
    }

    public List<EscalationLeg> getLegs() {
        return List.copyOf(legs);
    }

    public List<EscalationStep> getSteps() {
        return List.copyOf(steps);
    }
}
