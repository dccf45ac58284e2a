package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.escalation.register.DeskFilter;
import uk.dasv.escalation.register.DeskList;
import uk.dasv.escalation.register.DeskQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.meeting.MeetingQueries;
import uk.dasv.meeting.MeetingRow;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionFilterQueries;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.plan.tree.PlanQueries;
import uk.dasv.platform.DomainException;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.Refused;
import uk.dasv.platform.Transactions;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.testing.InServer;

/**
 * Every use case and every query, called through its bean as every kind of person, about a thing in
 * every place: exactly those get in whom {@code access-matrix.txt} names. Whoever does not is
 * refused, or told that there is no such thing, and it is in the audit.
 */
@InServer
class AccessMatrixIT {

    /** What is open without signing in: signing in itself, and the link by which somebody chooses a password. */
    private static final Set<String> OPEN =
            Set.of("PasswordLinks.forFirstAdministrator", "PasswordLinks.purpose", "PasswordLinks.choose");

    @Inject
    private BeanManager beans;

    @Inject
    private CurrentUser user;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @Inject
    private ActionQueries actions;

    @Inject
    private ActionFilterQueries filters;

    @Inject
    private PlanningQueries planning;

    @Inject
    private PlanQueries plans;

    @Inject
    private RiskQueries risks;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private DeskQueries desk;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private final AccessMatrix matrix = AccessMatrix.read();
    private final List<String> wrong = new ArrayList<>();
    private MatrixPartnership made;
    private int tried;

    /** One method of one bean that says who may call it. */
    private record Door(Bean<?> bean, Method method, Permission permission) {

        String name() {
            return bean.getBeanClass().getSimpleName() + "." + method.getName();
        }
    }

    @Test
    void theMatrixSpeaksOfEveryPermissionAndEveryKindOfPerson() {
        assertThat(matrix.permissions())
                .isEqualTo(Stream.of(Permission.values())
                        .filter(p -> p != Permission.SEE)
                        .map(Permission::name)
                        .collect(Collectors.toSet()));
        for (String permission : matrix.permissions()) {
            assertThat(matrix.people(permission))
                    .as(permission)
                    .containsExactlyInAnyOrderElementsOf(AccessMatrix.PEOPLE);
        }
        assertThat(AccessMatrix.PEOPLE)
                .containsAll(Stream.of(Role.values())
                        .map(r -> r.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    @Test
    void nothingThatReadsOrWritesIsOpenByMistake() {
        Set<String> undeclared = new TreeSet<>();
        Set<Class<?>> services = ours().map(Bean::getBeanClass)
                .filter(type -> type.getSimpleName().endsWith("Queries")
                        || Stream.of(type.getDeclaredMethods())
                                .anyMatch(m -> m.isAnnotationPresent(RequiresPermission.class)
                                        || m.isAnnotationPresent(UseCase.class)))
                .collect(Collectors.toSet());
        for (Class<?> service : services) {
            methods(service)
                    .filter(m -> !declares(m))
                    .map(m -> service.getSimpleName() + "." + m.getName())
                    .filter(name -> !OPEN.contains(name))
                    .forEach(undeclared::add);
        }

        assertThat(services).hasSizeGreaterThan(12);
        assertThat(undeclared).as("without a permission").isEmpty();
    }

    @Test
    void aUseCaseOnOneThingSaysOnWhich() {
        assertThat(doors())
                .filteredOn(d -> d.method().isAnnotationPresent(UseCase.class))
                .filteredOn(d ->
                        !Set.of(Permission.ADMINISTER, Permission.SIGNED_IN).contains(d.permission()))
                .filteredOn(d -> subjects(d).isEmpty())
                .extracting(Door::name)
                .isEmpty();
    }

    @Test
    void letsInExactlyWhomTheMatrixNames() throws Exception {
        partnership();
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(55);
        for (Door door : doors) {
            List<SubjectKind> kinds = subjects(door);
            for (String who : AccessMatrix.PEOPLE) {
                if (kinds.isEmpty()) {
                    tryOne(door, who, null, null);
                }
                for (SubjectKind kind : kinds) {
                    for (Relation where : (Iterable<Relation>) MatrixPartnership.places()::iterator) {
                        tryOne(door, who, kind, where);
                    }
                }
            }
        }
        assertThat(wrong).as("of %s calls", tried).isEmpty();
        assertThat(tried).isGreaterThan(1500);
    }

    @Test
    void listsHoldExactlyWhatTheMatrixLetsPeopleSee() throws Exception {
        partnership();
        for (String who : AccessMatrix.PEOPLE) {
            if (!who.equals("anonymous")) {
                become(who);
                compareList(who, "VIEW_PLANS", "actions", this::actionBodies);
                compareList(who, "VIEW_RISKS", "risks", this::riskBodies);
                compareList(who, "VIEW_MEETINGS", "meetings", this::meetingBodies);
                if (!who.equals("owner")) {
                    compareList(
                            who,
                            "VIEW_PLANS",
                            "bodies to filter by",
                            () -> names(filters.choices().bodies()));
                    compareList(who, "VIEW_PLANS", "whole plans", this::planBodies);
                }
                compareList(who, "EDIT_PLAN", "bodies to propose for", () -> names(planning.bodies()));
            }
        }
        user.leave();
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDeskShowsOnlyWhatItsBodyMaySee() throws Exception {
        partnership();
        for (String who : List.of("lead", "deputy", "secretary", "member")) {
            become(who);
            assertThat(onTheDesk(DeskList.WAITING))
                    .as(who)
                    .extracting(EscalationRow::reference)
                    .containsExactlyInAnyOrder(
                            made.held(Relation.OWN), made.reference(SubjectKind.ESCALATION, Relation.BELOW));
            assertThat(onTheDesk(DeskList.ALL))
                    .as(who)
                    .extracting(EscalationRow::reference)
                    .contains(made.reference(SubjectKind.ESCALATION, Relation.OWN), made.held(Relation.BELOW))
                    .doesNotContain(
                            made.reference(SubjectKind.ESCALATION, Relation.OTHER),
                            made.reference(SubjectKind.ESCALATION, Relation.ABOVE));
        }
        for (String who : List.of("owner", "no membership", "former lead", "administrator")) {
            become(who);
            assertThat(onTheDesk(DeskList.WAITING)).as(who).isEmpty();
            assertThat(onTheDesk(DeskList.ALL))
                    .as(who)
                    .extracting(EscalationRow::reference)
                    .filteredOn(reference -> !matrix.anywhere(who, "VIEW_ESCALATIONS") || who.equals("owner"))
                    .isEmpty();
        }
        user.leave();
    }

    private List<EscalationRow> onTheDesk(DeskList list) {
        return desk.desk(list, DeskFilter.NONE, new PageRequest(1, 10_000))
                .page()
                .rows();
    }

    private void tryOne(Door door, String who, SubjectKind kind, Relation where) throws Exception {
        boolean held = (door.permission() == Permission.ANSWER_ESCALATION
                        || door.permission() == Permission.DECIDE_BETWEEN_MEETINGS)
                && kind == SubjectKind.ESCALATION;
        SubjectRef about =
                kind == null ? null : new SubjectRef(kind, held ? made.held(where) : made.reference(kind, where));
        String permission = door.permission() == Permission.SEE
                ? toSee(kind)
                : door.permission().name();
        boolean owned = kind != SubjectKind.BODY && kind != SubjectKind.MEETING || !who.equals("owner");
        boolean may = kind == null ? matrix.anywhere(who, permission) : owned && matrix.may(who, permission, where);
        Relation seenFrom = held ? MatrixPartnership.raisedFrom(where) : where;
        boolean sees = kind != null && owned && matrix.may(who, toSee(kind), seenFrom);
        tried++;
        become(who);
        long refusalsBefore = refusals(who, door.permission(), about);
        Throwable thrown = call(door, about);
        long refusals = refusals(who, door.permission(), about) - refusalsBefore;
        String asked = door.name() + " as " + who + (kind == null ? "" : " on " + kind + " " + where) + ": ";
        if (may) {
            letIn(asked, thrown, refusals);
        } else {
            turnedAway(asked, thrown, refusals, who, sees || kind == null);
        }
    }

    private void letIn(String asked, Throwable thrown, long refusals) {
        if (refusals != 0 || thrown instanceof Refused || thrown instanceof CurrentUser.Nobody) {
            wrong.add(asked + "refused, may by the matrix");
        } else if (thrown instanceof ConstraintViolationException shape) {
            wrong.add(asked + "not tried, WellShaped made " + shape.getMessage());
        } else if (thrown != null && !(thrown instanceof DomainException)) {
            wrong.add(asked + "let in, but a fault: " + thrown);
        }
    }

    private void turnedAway(String asked, Throwable thrown, long refusals, String who, boolean sees) {
        Class<?> expected = who.equals("anonymous") ? CurrentUser.Nobody.class : sees ? Refused.class : NotFound.class;
        if (!expected.isInstance(thrown)) {
            wrong.add(asked + "should meet " + expected.getSimpleName() + ", met " + thrown);
        }
        if (refusals != 1) {
            wrong.add(asked + refusals + " refusals in the audit");
        }
    }

    /** Calls it in a transaction that is undone, so that the next finds everything as it was. */
    private Throwable call(Door door, SubjectRef about) throws Exception {
        Object bean =
                beans.getReference(door.bean(), door.bean().getBeanClass(), beans.createCreationalContext(door.bean()));
        transaction.begin();
        try {
            door.method().invoke(bean, shapes().arguments(door.method(), about));
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } finally {
            transaction.rollback();
            user.leave();
        }
    }

    private long refusals(String who, Permission permission, SubjectRef about) {
        Long person = made.person(who);
        return em.createQuery(
                        "SELECT COUNT(a) FROM AuditEntry a WHERE a.event = :refused AND a.reason = :permission"
                                + " AND a.subjectKind = :kind AND a.subjectRef = :reference AND "
                                + (person == null ? "a.personId IS NULL" : "a.personId = " + person),
                        Long.class)
                .setParameter("refused", AuditEvent.REFUSED)
                .setParameter("permission", permission.name())
                .setParameter("kind", about == null ? SubjectKind.SYSTEM : about.kind())
                .setParameter("reference", about == null ? "-" : about.reference())
                .getSingleResult();
    }

    private static String toSee(SubjectKind kind) {
        return switch (kind) {
            case ACTION, DATE_CHANGE, ISSUE -> "VIEW_PLANS";
            case RISK -> "VIEW_RISKS";
            case ESCALATION -> "VIEW_ESCALATIONS";
            case BODY, MEETING -> "VIEW_MEETINGS";
            default -> throw new IllegalStateException("say in the matrix how a " + kind + " is seen");
        };
    }

    private Set<String> actionBodies() {
        ActionFilter named = new ActionFilter(null, null, null, false, false, false, made.mark());
        return actions.list(named, ActionSort.DUE, false, new PageRequest(1, 100)).rows().stream()
                .filter(row -> row.reference().endsWith("-A1"))
                .map(ActionRow::body)
                .collect(Collectors.toSet());
    }

    private Set<String> planBodies() {
        return plans.plans().stream().map(row -> row.plan().body()).collect(Collectors.toSet());
    }

    private Set<String> riskBodies() {
        RiskFilter named = new RiskFilter(null, null, null, false, false, false, made.mark(), null, null);
        return risks.register(named, RiskSort.values()[0], false, new PageRequest(1, 100)).rows().stream()
                .map(RiskRow::body)
                .collect(Collectors.toSet());
    }

    private Set<String> meetingBodies() {
        return meetings.list(new MeetingQueries.Wanted(Set.of(), false), new PageRequest(1, 10_000)).rows().stream()
                .map(MeetingRow::body)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<ActionQueries.Option> options) {
        return options.stream().map(ActionQueries.Option::name).collect(Collectors.toSet());
    }

    /** Whoever may do it nowhere is refused; everybody else sees what they may. */
    private void compareList(String who, String permission, String list, Supplier<Set<String>> shown) {
        if (matrix.anywhere(who, permission)) {
            compare(who, permission, list, shown.get());
        } else {
            assertThatThrownBy(shown::get).as(list + " of " + who).isInstanceOf(Refused.class);
        }
    }

    /** Of the five bodies, exactly those the matrix says are shown. */
    private void compare(String who, String permission, String list, Set<String> shown) {
        for (Relation where : (Iterable<Relation>) MatrixPartnership.places()::iterator) {
            boolean listed = shown.contains(made.body(where).getShortName());
            if (listed != matrix.may(who, permission, where)) {
                wrong.add(list + " of " + who + (listed ? " hold" : " lack") + " those of " + where);
            }
        }
    }

    private void partnership() throws Exception {
        made = transactions.separate(() -> {
            MatrixPartnership partnership = new MatrixPartnership(em, LocalDate.now(clock));
            partnership.make();
            return partnership;
        });
    }

    private void become(String who) {
        Long person = made.person(who);
        if (person == null) {
            user.leave();
        } else {
            user.become(person, null);
        }
    }

    private List<SubjectKind> subjects(Door door) {
        return shapes().subjects(door.method(), MatrixPartnership.kinds().stream())
                .toList();
    }

    private WellShaped shapes() {
        return new WellShaped(LocalDate.now(clock));
    }

    private List<Door> doors() {
        return ours().flatMap(bean -> methods(bean.getBeanClass())
                        .filter(AccessMatrixIT::declares)
                        .map(m -> new Door(bean, m, declared(m).value())))
                .sorted(Comparator.comparing(Door::name))
                .toList();
    }

    private Stream<Bean<?>> ours() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(b -> b.getBeanClass().getName().startsWith("uk.dasv."))
                .filter(b -> b.getTypes().contains(b.getBeanClass()))
                .collect(Collectors.toMap(Bean::getBeanClass, b -> b, (a, b) -> a))
                .values()
                .stream()
                .map(b -> (Bean<?>) b);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && !m.isBridge());
    }

    private static boolean declares(Method method) {
        return declared(method) != null;
    }

    private static RequiresPermission declared(Method method) {
        RequiresPermission own = method.getAnnotation(RequiresPermission.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(RequiresPermission.class);
    }
}
