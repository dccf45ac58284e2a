package uk.dasv.meeting.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * What a body decided, at a meeting or between two, bound to what it saw. It is never edited: another decision puts its words
 * right and stands in its place, and performs nothing again.
 */
@Entity
@Table(name = "decision")
public class Decision extends BaseEntity {

    @Column(nullable = false, length = 30, updatable = false)
    private String reference;

    /** Null for what was decided between meetings. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private AgendaItem item;

    /** The item's identifier for the decision that dealt with it, else null, so that the database allows one. */
    @Column(name = "deciding_item_id")
    private Long decidingItemId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", length = 20)
    private SubjectKind subjectKind;

    @Column(name = "subject_ref", length = 80)
    private String subjectRef;

    /** The action, risk or issue behind the subject. */
    @Enumerated(EnumType.STRING)
    @Column(name = "about_kind", length = 20)
    private SubjectKind aboutKind;

    @Column(name = "about_ref", length = 80)
    private String aboutRef;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(columnDefinition = "LONGTEXT")
    private String seen;

    @Column(columnDefinition = "TEXT")
    private String words;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    /** Null for what was decided between meetings. */
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private DecisionWay way;

    @Column(name = "votes_for")
    private Integer votesFor;

    @Column(name = "votes_against")
    private Integer votesAgainst;

    @Column
    private Integer abstained;

    @Column(columnDefinition = "TEXT")
    private String dissent;

    /** Why it was decided although too few were there; null where enough were. */
    @Column(name = "without_quorum", columnDefinition = "TEXT")
    private String withoutQuorum;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recorded_by_id")
    private Person recordedBy;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supersedes_id")
    private Decision supersedes;

    @Column(nullable = false)
    private boolean superseded;

    @Embedded
    private Stood stood;

    protected Decision() {}

    /** What a body decides: what kind of decision, in which words, who sees to it and by when. */
    public record What(DecisionKind kind, String words, Person owner, LocalDate dueOn) {}

    /** Who recorded it and when. */
    public record Recorded(Person by, Instant at, LocalDate on) {}

    /** Of which thing it is, what was seen of it, and the action, risk or issue behind it with how that stood afterwards. */
    public record Ground(SubjectRef subject, String title, Paper seen, SubjectRef about, Stood stood) {}

    /**
     * What a meeting decides on an item of its agenda.
     *
     * @param id came with the form
     * @param withoutQuorum why it is decided although too few are there; null where enough are
     */
    public Decision(
            long id,
            String reference,
            AgendaItem item,
            What what,
            Voting voting,
            String withoutQuorum,
            Ground ground,
            Recorded recorded) {
        this(id, reference, item.getMeeting().getBody(), what, ground, recorded);
        this.meeting = item.getMeeting();
        this.item = item;
        this.decidingItemId = item.getId();
        this.way = voting.way();
        this.votesFor = voting.inFavour();
        this.votesAgainst = voting.against();
        this.abstained = voting.abstained();
        this.dissent = voting.dissent();
        this.withoutQuorum = withoutQuorum;
    }

    /** What somebody decides for the body between its meetings. */
    public Decision(long id, String reference, Body body, What what, Ground ground, Recorded recorded) {
        super(id);
        this.reference = reference;
        this.body = body;
        this.kind = what.kind();
        this.words = what.words() == null || what.words().isBlank()
                ? null
                : what.words().strip();
        this.owner = what.owner();
        this.dueOn = what.dueOn();
        SubjectRef subject = ground.subject();
        this.subjectKind = subject == null ? null : subject.kind();
        this.subjectRef = subject == null ? null : subject.reference();
        this.aboutKind = ground.about() == null ? null : ground.about().kind();
        this.aboutRef = ground.about() == null ? null : ground.about().reference();
        this.title = ground.title();
        this.seen = ground.seen() == null ? null : ground.seen().toJson();
        this.stood = ground.stood() == null ? new Stood(null, null, null, null) : ground.stood();
        this.recordedBy = recorded.by();
        this.recordedAt = recorded.at();
        this.decidedOn = recorded.on();
    }

    /**
     * Puts its words right: the decision that stands in its place from now on. The same was decided on the same ground.
     *
     * @throws RuleViolation when another stands in its place already
     */
    public Decision correct(long newId, String newReference, What what, Recorded recorded) {
        if (superseded) {
            throw RuleViolation.of("decision.superseded");
        }
        superseded = true;
        Decision right = new Decision(
                newId,
                newReference,
                body,
                new What(kind, what.words(), what.owner(), what.dueOn()),
                new Ground(
                        subjectKind == null ? null : new SubjectRef(subjectKind, subjectRef),
                        title,
                        null,
                        aboutKind == null ? null : new SubjectRef(aboutKind, aboutRef),
                        stood),
                new Recorded(recorded.by(), recorded.at(), decidedOn));
        right.seen = seen;
        right.meeting = meeting;
        right.item = item;
        right.way = way;
        right.votesFor = votesFor;
        right.votesAgainst = votesAgainst;
        right.abstained = abstained;
        right.dissent = dissent;
        right.withoutQuorum = withoutQuorum;
        right.supersedes = this;
        return right;
    }

    public String getReference() {
        return reference;
    }

    public Body getBody() {
        return body;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public AgendaItem getItem() {
        return item;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public String getWords() {
        return words;
    }
}
