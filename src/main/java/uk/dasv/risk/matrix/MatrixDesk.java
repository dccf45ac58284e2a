package uk.dasv.risk.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/**
 * Where an administrator publishes editions of the matrix. None is ever changed: what was scored by one keeps its band, and
 * what the Board tolerates stays until it sets an appetite again.
 */
@ApplicationScoped
public class MatrixDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Matrices matrices;

    @Inject
    EditionDays days;

    @Inject
    Clock clock;

    /** A new edition; {@code newest} is the number of the newest one the person saw. */
    public record PublishEdition(
            int newest,

            @NotNull(message = "{matrix.from.missing}") LocalDate from,

            @NotBlank(message = "{matrix.reason}") @Size(max = 2000, message = "{tooLong}") String reason,

            NewEdition edition) {}

    /** All editions, the newest first. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<MatrixEdition> editions() {
        LocalDate today = LocalDate.now(clock);
        List<MatrixEdition> all = em.createQuery(
                        "SELECT NEW uk.dasv.risk.matrix.MatrixEdition(m.edition, m.name, m.publishedOn, p.name,"
                                + " m.publishedAt, m.reason) FROM RiskMatrix m LEFT JOIN m.publishedBy p"
                                + " ORDER BY m.edition DESC",
                        MatrixEdition.class)
                .getResultList();
        int now = all.stream()
                .filter(e -> !e.from().isAfter(today))
                .mapToInt(MatrixEdition::number)
                .max()
                .orElse(0);
        return all.stream()
                .map(e -> e.standing(
                        e.number() > now
                                ? MatrixEdition.Standing.WAITING
                                : e.number() == now ? MatrixEdition.Standing.IN_FORCE : MatrixEdition.Standing.PAST))
                .toList();
    }

    /** What the edition says, in four statements. */
    @RequiresPermission(Permission.ADMINISTER)
    public NewEdition edition(int number) {
        return matrices.edition(number).orElseThrow(NotFound::new);
    }

    /** The kinds of body that stand in a line, at whose meetings risks can be looked at. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<Body.Kind> kinds() {
        return em
                .createQuery(
                        "SELECT DISTINCT b.kind FROM Body b WHERE b.parent IS NOT NULL"
                                + " OR EXISTS (SELECT c.id FROM Body c WHERE c.parent = b) ORDER BY b.kind",
                        Body.Kind.class)
                .getResultList()
                .stream()
                .sorted()
                .toList();
    }

    /**
     * Publishes a new edition, in force from its day. Reviews of open risks are due as it says from then on.
     *
     * @throws RuleViolation where it makes no sense as a matrix, or its day has passed or is before that of the newest
     * @throws StaleRecord where somebody published another meanwhile
     */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void publish(PublishEdition form) {
        RiskMatrix newest = newest();
        if (newest.getEdition() != form.newest()) {
            throw new StaleRecord();
        }
        NewEdition said = form.edition();
        said.require();
        if (form.from().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("from", "matrix.from.past");
        }
        if (form.from().isBefore(newest.getPublishedOn())) {
            throw RuleViolation.at("from", "matrix.from.beforeWaiting");
        }
        NewEdition before = matrices.edition(newest.getEdition()).orElseThrow();
        RiskMatrix edition = new RiskMatrix(
                said.name(),
                newest.getEdition() + 1,
                form.from(),
                em.getReference(Person.class, user.require().personId()),
                clock.instant(),
                form.reason());
        em.persist(edition);
        parts(edition, said).forEach(em::persist);
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.RISK_MATRIX,
                String.valueOf(edition.getEdition()),
                changes(newest, before, edition, said),
                form.reason());
        days.takeUp();
    }

    private static List<Object> parts(RiskMatrix edition, NewEdition said) {
        List<Object> parts = new ArrayList<>();
        said.bands().forEach((s, band) -> parts.add(new RiskMatrixCell(edition, s.likelihood(), s.impact(), band)));
        said.levels()
                .forEach(l -> parts.add(new RiskMatrixLevel(
                        edition,
                        l.axis(),
                        l.level(),
                        l.name().strip(),
                        l.description() == null || l.description().isBlank()
                                ? null
                                : l.description().strip())));
        said.tolerances()
                .forEach((appetite, tolerance) -> parts.add(new RiskMatrixTolerance(edition, appetite, tolerance)));
        said.reviews().forEach((band, rule) -> {
            parts.add(new RiskMatrixReview(edition, band, rule.months()));
            rule.at().forEach(kind -> parts.add(new RiskMatrixReview(edition, band, kind)));
        });
        return parts;
    }

    private static Changes changes(RiskMatrix newest, NewEdition before, RiskMatrix edition, NewEdition said) {
        Changes changes = Changes.none()
                .field("Name", newest.getName(), edition.getName())
                .field("In force from", newest.getPublishedOn(), edition.getPublishedOn());
        for (int likelihood = 1; likelihood <= NewEdition.LEVELS; likelihood++) {
            for (int impact = 1; impact <= NewEdition.LEVELS; impact++) {
                Score score = new Score(likelihood, impact);
                changes.field(
                        "Likelihood " + likelihood + ", impact " + impact,
                        before.bands().get(score),
                        said.bands().get(score));
            }
        }
        Map<String, String> names = names(before);
        names(said).forEach((level, words) -> changes.field(level, names.get(level), words));
        for (Appetite appetite : Appetite.values()) {
            changes.field(
                    "Tolerance of " + appetite.name().toLowerCase(Locale.ROOT),
                    before.tolerances().get(appetite),
                    said.tolerances().get(appetite));
        }
        for (Band band : Band.values()) {
            changes.field(
                    "Review of " + band.name().toLowerCase(Locale.ROOT),
                    words(before.reviews().get(band)),
                    words(said.reviews().get(band)));
        }
        return changes;
    }

    private static Map<String, String> names(NewEdition edition) {
        return edition.levels().stream()
                .sorted(Comparator.comparing(NewEdition.Level::axis).thenComparing(NewEdition.Level::level))
                .collect(Collectors.toMap(
                        l -> (l.axis() == RiskMatrixLevel.Axis.LIKELIHOOD ? "Likelihood " : "Impact ") + l.level(),
                        l -> l.name().strip()
                                + (l.description() == null || l.description().isBlank()
                                        ? ""
                                        : ": " + l.description().strip()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String words(ReviewRule rule) {
        return rule == null
                ? null
                : rule.months() + " months"
                        + rule.at().stream()
                                .sorted()
                                .map(kind -> ", every "
                                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining());
    }

    private RiskMatrix newest() {
        return em.createQuery("SELECT m FROM RiskMatrix m ORDER BY m.edition DESC", RiskMatrix.class)
                .setMaxResults(1)
                .getSingleResult();
    }
}
