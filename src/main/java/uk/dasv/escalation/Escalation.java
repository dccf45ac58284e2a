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

    /** Working days within which the receiving chair decides what is urgent. */
    public static final int DECIDE_URGENT_WITHIN = 5;

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
    @Column(name = "asks_for", length = 20)
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

    /** The day it was begun as a draft; null for what was raised at once. */
    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    /** Null for a draft, and for one that was thrown away. */
    @Column(name = "raised_on")
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

    /** The position of the leg on which it is or ended; 0 for what was never raised. */
    @Column(name = "last_leg", nullable = false)
    private int lastLeg;

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
        this.reference = reference;
        this.subjectKind = subject.kind();
        this.subjectRef = subject.reference();
        this.state = EscalationState.DRAFT;
        raise(now, subject, what, target);
    }

    private Escalation(long id, String reference, EscalationSubject subject, Request what, Moment now) {
        super(id);
        this.reference = reference;
        this.subjectKind = subject.kind();
        this.subjectRef = subject.reference();
        this.state = EscalationState.DRAFT;
        this.draftedOn = now.on();
        this.raisingBody = now.actingFor();
        write(now, subject, what);
    }

    /**
     * What somebody has begun to write before raising it. It is before nobody yet: the subject can still be raised by others,
     * for a draft that somebody has forgotten would keep everybody from it, and nobody above could see why.
     *
     * @throws RuleViolation when the body has no parent, or that one no longer meets
     */
    public static Escalation draft(long id, String reference, EscalationSubject subject, Request what, Moment now) {
        return new Escalation(id, reference, subject, what, now);
    }

    /** The draft says something else. */
    public void redraft(Moment now, EscalationSubject subject, Request what) {
        requireRaisingBody(now);
        require(state == EscalationState.DRAFT);
        write(now, subject, what);
    }

    private void write(Moment now, EscalationSubject subject, Request what) {
        this.holder = EscalationPolicy.above(now.actingFor());
        this.raisedBy = now.person();
        this.subjectTitle = subject.title();
        this.subjectSnapshot = subject.snapshot();
        this.asksFor = what.asksFor();
        this.request = words(what.request());
        this.whyNotHere = words(what.whyNotHere());
        this.options = what.options();
        this.consequence = words(what.consequence());
        this.urgent = what.isUrgent();
        this.urgentReason = what.urgentReason();
    }

    private static String words(String perhaps) {
        return perhaps == null ? "" : perhaps;
    }

    /**
     * What was a draft is raised to the parent, with the subject as it is now.
     *
     * @param target the parent's first meeting it can reach; null when none is booked
     * @throws RuleViolation when it is no draft, the body has no parent, or that one no longer meets
     */
    public void raise(Moment now, EscalationSubject subject, Request what, Meeting target) {
        require(state == EscalationState.DRAFT);
        this.raisingBody = now.actingFor();
        write(now, subject, what);
        this.openSubject = subject.openKey();
        this.state = EscalationState.RAISED;
        this.raisedOn = now.on();
        addLeg(raisingBody, holder, now.on(), target);
        step(StepKind.RAISED, now, holder, request);
    }

    /** The draft is not needed any more; it is kept, and nobody is shown it. */
    public void throwAway(Moment now) {
        requireRaisingBody(now);
        require(state == EscalationState.DRAFT);
        end(EscalationState.WITHDRAWN, now);
        step(StepKind.WITHDRAWN, now, null, null);
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
        if (!meeting.getBody().equals(holder)) {
            throw RuleViolation.of("escalation.notItsAgenda", holder.getName());
        }
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

    /**
     * What the body acted for has just decided was decided between its meetings: its next one ratifies or overturns it.
     *
     * @param ratifyAt that meeting; null while none is booked
     */
    void betweenMeetings(Moment now, Meeting ratifyAt) {
        for (int i = legs.size() - 1; i >= 0; i--) {
            if (legs.get(i).isDecidedBy(now.actingFor())) {
                legs.get(i).betweenMeetings(ratifyAt);
                return;
            }
        }
        throw RuleViolation.of("escalation.wrongState");
    }

    /** What the body decided between its meetings and has neither ratified nor overturned. */
    public Optional<EscalationLeg> toRatify(Body by) {
        return legs.stream().filter(l -> l.getTo().equals(by) && l.isToRatify()).findFirst();
    }

    /**
     * A meeting of the body acted for agrees with what was decided between its meetings.
     *
     * @throws RuleViolation when nothing is left to ratify
     */
    public void ratify(Moment now, String words) {
        requireToRatify(now).ratify(now.on());
        step(StepKind.RATIFIED, now, null, words);
    }

    /**
     * A meeting of the body acted for does not agree with what was decided between its meetings: the answer is taken away,
     * or what went on comes back, and it waits before the body again – even if the body that raised it has closed it already.
     *
     * @param target the meeting it is meant for from now on; null when none is booked
     * @throws RuleViolation when nothing is left to ratify, when the body above has decided meanwhile, or when it was withdrawn
     */
    public void overturn(Moment now, String words, Meeting target) {
        EscalationLeg decided = requireToRatify(now);
        if (decided.getState() == LegState.ESCALATED) {
            comeBack(now, decided);
        } else {
            answer = null;
            answeredOn = null;
            answeredBody = null;
            closedOn = null;
            openSubject = EscalationSubject.openKey(subjectKind, subjectRef);
        }
        decided.overturn(now.on());
        holder = decided.getTo();
        state = EscalationState.ACKNOWLEDGED;
        addLeg(decided.getFrom(), holder, now.on(), target);
        leg().again(now.on(), decided);
        step(StepKind.OVERTURNED, now, null, words);
    }

    private void comeBack(Moment now, EscalationLeg decided) {
        if (state == EscalationState.WITHDRAWN) {
            throw RuleViolation.of("escalation.withdrawnMeanwhile");
        }
        if (!state.isWaiting() || !leg().getFrom().equals(decided.getTo())) {
            throw RuleViolation.of("escalation.aboveHasDecided", leg().getTo().getName());
        }
        leg().decide(LegState.WITHDRAWN, now.on());
    }

    private EscalationLeg requireToRatify(Moment now) {
        return toRatify(now.actingFor()).orElseThrow(() -> RuleViolation.of("escalation.nothingToRatify"));
    }

    /** What was decided between meetings is for another meeting to ratify now, as that body's meetings have changed. */
    void ratifyAt(Body by, Meeting meeting) {
        toRatify(by).ifPresent(l -> l.ratifyAt(meeting));
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

    /** The day it was meant for as people were last told; null when no meeting was booked. */
    LocalDate getTargetOn() {
        return leg().getTargetOn();
    }

    /** The meeting it is meant for has moved to another day; returns whether people were told another. */
    boolean targetMoved() {
        return state.isWaiting() && leg().targetMoved();
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
        lastLeg = legs.size() + 1;
        EscalationLeg.Days days = new EscalationLeg.Days(
                on,
                WorkingDays.after(on, ACKNOWLEDGE_WITHIN),
                urgent ? WorkingDays.after(on, DECIDE_URGENT_WITHIN) : null);
        legs.add(new EscalationLeg(this, lastLeg, from, to, days, target));
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

    /** The subject while it is open, so that nobody else raises it; null for a draft and once it is over. */
    String getOpenSubject() {
        return openSubject;
    }

    /** The decision or the guidance; null while there is none. */
    public String getAnswer() {
        return answer;
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

    public boolean isUrgent() {
        return urgent;
    }

    /** Whether it is about that subject. */
    boolean isAbout(SubjectKind kind, String subject) {
        return subjectKind == kind && subjectRef.equals(subject);
    }

    public List<EscalationLeg> getLegs() {
        return List.copyOf(legs);
    }

    public List<EscalationStep> getSteps() {
        return List.copyOf(steps);
    }
}
