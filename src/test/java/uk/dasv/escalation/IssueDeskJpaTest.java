package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

class IssueDeskJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Body group = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, null);
    private final Body dsaag = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, group);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final List<String> audited = new ArrayList<>();

    @BeforeEach
    void aBodyWithALead() {
        List.of(group, dsaag, lead).forEach(em::persist);
        em.flush();
    }

    @Test
    void writesAnIssueDownOnceHoweverOftenTheFormIsSent() {
        IssueDesk.RecordIssue form = form();
        String first = desk().write(form);
        em.flush();

        assertThat(desk().write(form)).isEqualTo(first).isEqualTo("ERE-ISS-01");
        assertThat(audited).containsExactly("CREATED ISSUE ERE-ISS-01");
        assertThat(kept()).extracting(IssueQueries.Entry::reference).containsExactly(first);
        IssueQueries.Detail shown = queries().byReference(first);
        assertThat(shown.open()).isTrue();
        assertThat(shown.raised()).isFalse();
        assertThat(shown.issue().owner()).isEqualTo("Lead");
        assertThat(shown.issue().parent()).isEqualTo("Chairs Group");
    }

    @Test
    void resolvesItWhereItAroseAndKeepsHow() {
        String reference = desk().write(form());
        flushAndClear();
        desk().resolve(new IssueDesk.ResolveIssue(reference, version(reference), " A new contract "));
        flushAndClear();

        IssueQueries.Shown issue = queries().byReference(reference).issue();
        assertThat(issue.state()).isEqualTo(Issue.State.RESOLVED);
        assertThat(issue.resolution()).isEqualTo("A new contract");
        assertThat(issue.resolvedOn()).isEqualTo(TODAY);
        assertThat(audited).last().isEqualTo("RESOLVED ISSUE ERE-ISS-01");
        assertThat(kept()).isEmpty();
        assertThatThrownBy(() -> desk().resolve(new IssueDesk.ResolveIssue(reference, version(reference), "Again")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("issue.resolvedAlready");
    }

    @Test
    void whatIsRaisedIsNotResolvedBehindTheEscalationsBack() {
        String reference = desk().write(form());
        Moment now = new Moment(lead, dsaag, Instant.EPOCH, TODAY);
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-01",
                new EscalationSubject(SubjectKind.ISSUE, reference, "No interpreters", "{}"),
                new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", null),
                now,
                null);
        em.persist(escalation);
        flushAndClear();

        assertThat(queries().byReference(reference).raised()).isTrue();
        assertThat(kept()).isEmpty();
        assertThatThrownBy(() -> desk().resolve(new IssueDesk.ResolveIssue(reference, version(reference), "Done")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("issue.isRaised");

        desk().resolved(reference, "The contract is signed");
        flushAndClear();
        assertThat(queries().byReference(reference).issue().resolution()).isEqualTo("The contract is signed");
    }

    @Test
    void refusesAnOutdatedForm() {
        String reference = desk().write(form());

        assertThatThrownBy(() -> desk().resolve(new IssueDesk.ResolveIssue(reference, 99, "Done")))
                .isInstanceOf(StaleRecord.class);
    }

    private static IssueDesk.RecordIssue form() {
        return new IssueDesk.RecordIssue(
                BaseEntity.newId(),
                "ERE",
                new IssueDesk.Told(Issue.Kind.BARRIER, "No interpreters", "Nobody answers at short notice"),
                null);
    }

    private long version(String reference) {
        return queries().byReference(reference).issue().version();
    }

    /** The open issues of the body that it has not raised. */
    private List<IssueQueries.Entry> kept() {
        return queries().list(Issue.State.OPEN, null, PageRequest.number(1)).rows().stream()
                .filter(i -> i.escalation() == null)
                .toList();
    }

    private IssueQueries queries() {
        return Wired.on(
                        em,
                        user(),
                        new Access(),
                        Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .make(IssueQueries.class);
    }

    private IssueDesk desk() {
        IssueDesk desk = new IssueDesk();
        desk.em = em;
        desk.user = user();
        desk.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        desk.subjects = new Subjects();
        desk.subjects.em = em;
        desk.references = new References() {
            @Override
            public String next(String series) {
                return series + "-01";
            }
        };
        desk.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference);
            }
        };
        return desk;
    }

    private CurrentUser user() {
        Grant grant = new Grant(
                dsaag.getId(),
                dsaag.getCode(),
                dsaag.getName(),
                dsaag.getShortName(),
                dsaag.getPath(),
                Role.LEAD,
                Set.of());
        return new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), lead.getName(), false, List.of(grant));
            }

            @Override
            public Optional<Grant> chosen() {
                return Optional.of(grant);
            }
        };
    }
}
