package uk.dasv.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** A line of bodies with issues to escalate, and the services as somebody of the body acted for has them. */
abstract class EscalationLine extends OnDatabase {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    static final EscalationDesk.Ask ASK =
            new EscalationDesk.Ask(AsksFor.DECISION, "Decide", "No money", null, "People wait", false, null);

    final Body board = new Body("GB", "Governance Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    final Body chairs = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, board);
    final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, chairs);
    final Person lead = new Person("Lead", "lead@example.org", null, false);
    final List<String> audited = new ArrayList<>();
    final List<Object> fired = new ArrayList<>();
    final Map<ExceptionKind, Integer> applied = new EnumMap<>(Map.of(
            ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED, 0,
            ExceptionKind.ESCALATION_UNANSWERED, 0,
            ExceptionKind.ESCALATION_WITHOUT_MEETING, 0));
    Body acting = erewash;
    LocalDate today = TODAY;
    private int issues;

    @BeforeEach
    void aLine() {
        List.of(board, chairs, erewash, derby, lead).forEach(em::persist);
    }

    /** An open issue of the body; returns its reference. */
    String issue(Body of) {
        Issue issue = new Issue(
                BaseEntity.newId(),
                of.getCode() + "-ISS-" + ++issues,
                of,
                Issue.Kind.BARRIER,
                "Issue " + issues,
                "In the way",
                lead,
                today);
        em.persist(issue);
        return issue.getReference();
    }

    Meeting meeting(Body of, int days) {
        Meeting meeting = new Meeting(of, TODAY.plusDays(days), TODAY.plusDays(days - 7), "Online");
        em.persist(meeting);
        return meeting;
    }

    /** Raises a new issue of the body; returns the escalation's reference. */
    String raised(Body from) {
        String issue = issue(from);
        String reference = as(from).make(EscalationDesk.class)
                .raise(new EscalationDesk.Raise(BaseEntity.newId(), SubjectKind.ISSUE, issue, ASK));
        em.flush();
        return reference;
    }

    Escalation one(String reference) {
        em.flush();
        return em.createQuery("SELECT e FROM Escalation e WHERE e.reference = :reference", Escalation.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    long version(String reference) {
        return one(reference).getVersion();
    }

    EscalationDesk.Step step(String reference, String words) {
        return new EscalationDesk.Step(reference, version(reference), words);
    }

    /** The services for somebody who acts for that body, from now on. */
    Wired as(Body body) {
        acting = body;
        return wired();
    }

    Wired wired() {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference);
            }
        };
        ExceptionRules rules = new ExceptionRules() {
            @Override
            public Map<ExceptionKind, Integer> applied() {
                return new EnumMap<>(applied);
            }
        };
        return Wired.on(em, clock, audit, rules, user(), access(), Heard.by(fired::add));
    }

    private Access access() {
        return new Access() {
            @Override
            public Scope scope(Permission permission) {
                boolean up = permission == Permission.VIEW_ADVICE;
                List<String> exactly = new ArrayList<>(List.of(acting.getPath()));
                for (Body above = acting.getParent(); up && above != null; above = above.getParent()) {
                    exactly.add(above.getPath());
                }
                boolean own = permission == Permission.RAISE_ESCALATION || permission == Permission.ANSWER_ESCALATION;
                return new Scope(own ? List.of() : List.of(acting.getPath()), exactly, lead.getId());
            }

            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return permission == Permission.VIEW_ESCALATIONS
                        ? thing.home().startsWith(acting.getPath())
                        : thing.holder().equals(acting.getPath());
            }
        };
    }

    private CurrentUser user() {
        return new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), "Lead", false, List.of(grant()));
            }

            @Override
            public Optional<Grant> chosen() {
                return Optional.of(grant());
            }

            @Override
            public Optional<Grant> actingFor() {
                return chosen();
            }
        };
    }

    private Grant grant() {
        return new Grant(
                acting.getId(),
                acting.getCode(),
                acting.getName(),
                acting.getShortName(),
                acting.getPath(),
                Role.LEAD,
                Set.of());
    }

    Moment now(Body body) {
        return new Moment(lead, body, Instant.EPOCH, today);
    }
}
