package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

class RiskEditorJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body body = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome prevention = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Outcome protection = new Outcome(strategy, "PROT", "Protection", "Safer", 2);
    private final Person owner = new Person("Owner", "owner@example.org", null, false);
    private final Person leaver = new Person("Leaver", "leaver@example.org", null, false);
    private final List<String> audited = new ArrayList<>();

    @BeforeEach
    void aBodyAndAStrategy() {
        leaver.leave(TODAY.minusDays(1));
        List.of(body, strategy, prevention, protection, owner, leaver).forEach(em::persist);
    }

    @Test
    void proposesOnceHoweverOftenTheFormIsSent() {
        RiskEditor.ProposeRisk form = new RiskEditor.ProposeRisk(BaseEntity.newId(), "ERE", words("PREV", null));

        String first = editor().propose(form);
        em.flush();

        assertThat(editor().propose(form)).isEqualTo(first).isEqualTo("ERE-RISK-01");
        assertThat(audited).containsExactly("PROPOSED Title Outcome null");
        Risk risk = risk(first);
        assertThat(risk.isProposal()).isTrue();
        assertThat(risk.getCurrentScore()).isNull();
    }

    @Test
    void opensAProposalOnce() {
        String reference = proposed();
        editor().decide(new RiskEditor.DecideProposal(reference, version(reference), true, null));
        flushAndClear();

        assertThat(risk(reference).isProposal()).isFalse();
        refused("risk.noProposal", () -> editor().decide(
                        new RiskEditor.DecideProposal(reference, version(reference), true, null)));
    }

    @Test
    void rejectsAProposalOnlyWithAReason() {
        String reference = proposed();
        refused("required", () -> editor().decide(
                        new RiskEditor.DecideProposal(reference, version(reference), false, " ")));
        editor().decide(new RiskEditor.DecideProposal(reference, version(reference), false, "It is R-PREV-01"));
        flushAndClear();

        assertThat(risk(reference).getState()).isEqualTo(RiskState.CLOSED);
        assertThat(audited).last().isEqualTo("REJECTED State Closed on It is R-PREV-01");
    }

    @Test
    void movesToAnotherOutcomeOnlyWithAReasonAndKeepsTheReference() {
        String reference = proposed();
        refused("risk.whyMoved", () -> change(reference, words("PROT", null), null));
        em.clear();
        change(reference, words("PROT", owner.getId()), "It is about shelter");
        flushAndClear();

        Risk risk = risk(reference);
        assertThat(risk.getOutcome()).isEqualTo(protection);
        assertThat(risk.getReference()).isEqualTo("ERE-RISK-01");
        assertThat(audited).containsSubsequence("CHANGED Owner null", "MOVED Outcome It is about shelter");
    }

    @Test
    void aMoveOfItsOwnKeepsTheReferenceAndTellsBeforeAfterAndWhy() {
        String reference = proposed();
        refused("risk.sameOutcome", () -> editor().move(
                        new RiskEditor.MoveRisk(reference, version(reference), "PREV", "Why not")));
        editor().move(new RiskEditor.MoveRisk(reference, version(reference), "PROT", "It is about shelter"));
        flushAndClear();

        assertThat(risk(reference).getOutcome()).isEqualTo(protection);
        assertThat(risk(reference).getReference()).isEqualTo(reference);
        assertThat(audited).last().isEqualTo("MOVED Outcome It is about shelter");
        assertThat(choices().otherOutcomes(reference))
                .extracting(RiskFormQueries.Option::value)
                .containsExactly("PREV");
    }

    @Test
    void openingAndRejectingTellWhatBecameOfTheProposal() {
        String opened = proposed();
        editor().decide(new RiskEditor.DecideProposal(opened, version(opened), true, null));

        assertThat(audited).last().isEqualTo("OPENED Opened on null");
    }

    @Test
    void whatIsNotDifferentLeavesNoTrace() {
        String reference = proposed();
        audited.clear();
        change(reference, words("PREV", null), null);

        assertThat(audited).isEmpty();
    }

    @Test
    void aRetiredOutcomeTakesNoRiskButKeepsThoseItHas() {
        String reference = proposed();
        prevention.retire(TODAY);
        em.merge(prevention);
        em.flush();

        refused("choose", () -> editor().propose(
                        new RiskEditor.ProposeRisk(BaseEntity.newId(), "ERE", words("PREV", null))));
        change(reference, words("PREV", owner.getId()), null);
        assertThat(choices().outcomes(null))
                .extracting(RiskFormQueries.Option::value)
                .containsExactly("PROT");
        assertThat(choices().outcomes("PREV"))
                .extracting(RiskFormQueries.Option::value)
                .containsExactly("PREV", "PROT");
    }

    @Test
    void somebodyWhoHasLeftOwnsNoRiskAnew() {
        String reference = proposed();

        refused("choose", () -> change(reference, words("PREV", leaver.getId()), null));
        assertThat(choices().people(null))
                .extracting(RiskFormQueries.Candidate::name)
                .containsExactly("Owner");
        assertThat(choices().people(leaver.getId()))
                .extracting(RiskFormQueries.Candidate::name)
                .containsExactly("Leaver", "Owner");
    }

    @Test
    void strandsAreAddedChangedPutInOrderAndTakenAwayAsTheirLinesAre() {
        String reference = proposed();
        strands(reference, "Shelter\r\n  Outreach \n\nHelpline\nShelter");
        assertThat(strands(reference)).containsExactly("1 Shelter", "2 Outreach", "3 Helpline");

        strands(reference, "Helpline and chat\nShelter");
        assertThat(strands(reference)).containsExactly("1 Helpline and chat", "2 Shelter");
        assertThat(audited).last().isEqualTo("CHANGED Strands null");

        int steps = audited.size();
        strands(reference, "Helpline and chat\nShelter\n");
        change(reference, words("PREV", null), null);
        flushAndClear();
        assertThat(strands(reference)).as("a change that says nothing of them").hasSize(2);
        assertThat(audited).hasSize(steps);

        strands(reference, "");
        assertThat(strands(reference)).isEmpty();
        strands(reference, "Anew");
        assertThat(strands(reference)).containsExactly("1 Anew");
    }

    @Test
    void aRiskWithTooManyOrTooLongStrandsIsRefused() {
        String reference = proposed();
        refused("risk.strandTooLong", () -> strands(reference, "x".repeat(201)));
        em.clear();
        refused(
                "risk.strandsTooMany",
                () -> strands(
                        reference,
                        IntStream.rangeClosed(0, RiskStrands.MOST)
                                .mapToObj(i -> "Strand " + i)
                                .collect(Collectors.joining("\n"))));
    }

    private void strands(String reference, String lines) {
        editor().change(new RiskEditor.ChangeRisk(reference, version(reference), words("PREV", null), null, lines));
        flushAndClear();
    }

    private List<String> strands(String reference) {
        return em.createQuery(
                        "SELECT s FROM RiskStrand s WHERE s.risk.reference = :reference ORDER BY s.position",
                        RiskStrand.class)
                .setParameter("reference", reference)
                .getResultStream()
                .map(s -> s.getPosition() + " " + s.getTitle())
                .toList();
    }

    @Test
    void refusesAnOutdatedForm() {
        String reference = proposed();

        assertThatThrownBy(() -> editor().change(new RiskEditor.ChangeRisk(reference, 99, words("PREV", null), null)))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> editor().decide(new RiskEditor.DecideProposal(reference, 99, true, null)))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> editor().move(new RiskEditor.MoveRisk(reference, 99, "PROT", "Why")))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void offersTheBodiesOfTheScopeThatStillMeet() {
        Body closed = new Body("OLD", "Old DSAAG", "Old", Body.Kind.DSAAG, null);
        closed.close(TODAY);
        em.persist(closed);

        assertThat(choices().bodies()).extracting(RiskFormQueries.Option::value).containsExactly("ERE");
    }

    private String proposed() {
        String reference = editor().propose(new RiskEditor.ProposeRisk(BaseEntity.newId(), "ERE", words("PREV", null)));
        flushAndClear();
        return reference;
    }

    private void change(String reference, RiskWords words, String why) {
        editor().change(new RiskEditor.ChangeRisk(reference, version(reference), words, why));
        em.flush();
    }

    private static RiskWords words(String outcome, Long owner) {
        return new RiskWords(
                "Shelters close", RiskKind.RISK, null, " ", "Beds are lost", null, outcome, owner, null, null);
    }

    private Risk risk(String reference) {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private long version(String reference) {
        return risk(reference).getVersion();
    }

    private RiskEditor editor() {
        References references = new References() {
            @Override
            public String next(String series) {
                return series + "-01";
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                StringBuilder line = new StringBuilder(event.name());
                changes.list().forEach(c -> line.append(' ').append(c.field()));
                audited.add(line.append(' ').append(reason).toString());
            }
        };
        return Wired.on(em, CLOCK, references, audit).make(RiskEditor.class);
    }

    private RiskFormQueries choices() {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/"), List.of(), null);
            }
        };
        return Wired.on(em, CLOCK, access).make(RiskFormQueries.class);
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
