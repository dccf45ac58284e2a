package uk.dasv.meeting.session;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Meetings in session of the Board and of a group below it, and somebody who sits on one of them and runs its meeting. */
public abstract class SessionOnDatabase extends OnDatabase {

    protected static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    protected static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    protected final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    protected final Body chairs = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, board);
    protected final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    protected final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    protected final Person secretary = new Person("Secretary", "secretary@example.org", council.getId(), false);
    protected final Person owner = new Person("Owner", "owner@example.org", council.getId(), false);
    protected final Strategy strategy = new Strategy(
            "S", "Strategy", Strategy.State.ADOPTED, TODAY.minusYears(1), TODAY.plusYears(3), "No abuse", null, null);
    protected final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    protected final Meeting ofChairs = inSession(chairs);
    protected final Meeting ofBoard = inSession(board);
    protected final List<Object> fired = new ArrayList<>();
    protected final List<String> audited = new ArrayList<>();

    /** Where whoever is signed in sits, and as what. */
    protected Grant seat = seat(chairs, Role.SECRETARY);

    /** The clock by which everything goes that is made from then on. */
    protected Clock clock = CLOCK;

    private int items;

    @BeforeEach
    void meetingsInSession() {
        em.persist(council);
        em.flush();
        List.of(board, chairs, erewash, secretary, owner, strategy, outcome, ofChairs, ofBoard)
                .forEach(em::persist);
        em.persist(new Membership(secretary, chairs, Role.SECRETARY, TODAY.minusYears(1), null));
        em.persist(new Membership(owner, chairs, Role.LEAD, TODAY.minusYears(1), null));
        em.flush();
    }

    protected static Grant seat(Body on, Role role) {
        return new Grant(on.getId(), on.getCode(), on.getName(), on.getShortName(), on.getPath(), role, Set.of());
    }

    private static Meeting inSession(Body body) {
        Meeting meeting = new Meeting(body, TODAY, TODAY.minusDays(7), "Hall");
        meeting.openAgenda(CLOCK.instant());
        meeting.publishPapers(CLOCK.instant());
        meeting.begin(CLOCK.instant(), TODAY);
        return meeting;
    }

    /** Another item on the agenda of the meeting. */
    protected AgendaItem item(Meeting meeting, ItemKind kind, SubjectKind about, String reference) {
        AgendaItem item = new AgendaItem(
                BaseEntity.newId(),
                em.find(Meeting.class, meeting.getId()),
                ++items,
                kind,
                about == null ? null : new SubjectRef(about, reference),
                "Item " + items,
                "Because",
                null);
        em.persist(item);
        em.flush();
        return item;
    }

    /** A decision by consensus on the item as it stands; the thing is seen as it is when {@code seen} is its version. */
    protected Decisions.RecordDecision form(
            AgendaItem item, long seen, DecisionKind kind, String words, LocalDate acceptedUntil) {
        return new Decisions.RecordDecision(
                BaseEntity.newId(),
                item.getMeeting().reference(),
                item.getId(),
                item.getVersion(),
                seen,
                kind,
                words,
                null,
                null,
                DecisionWay.CONSENSUS,
                null,
                null,
                null,
                null,
                null,
                TODAY.plusDays(30),
                acceptedUntil,
                null,
                List.of());
    }

    /** Services as they work for whoever sits there. */
    protected Wired wired() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Optional<Standing> standing() {
                return Optional.of(new Standing(secretary.getId(), secretary.getName(), false, List.of(seat)));
            }

            @Override
            public Standing require() {
                return standing().orElseThrow();
            }

            @Override
            public Optional<Grant> actingFor() {
                return Optional.of(seat);
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + reference);
            }
        };
        ExceptionRules rules = new ExceptionRules() {
            @Override
            public Map<ExceptionKind, Integer> applied() {
                return new EnumMap<>(ExceptionKind.class);
            }
        };
        return Wired.on(em, clock, user, audit, rules, NO_OTHERS, Heard.by(fired::add));
    }

    /** What is looked for among all that there are of a kind: here, none. */
    private static final Instance<?> NO_OTHERS = (Instance<?>) Proxy.newProxyInstance(
            SessionOnDatabase.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "iterator" -> Collections.emptyIterator();
                case "stream" -> Stream.empty();
                case "isUnsatisfied" -> true;
                default -> throw new UnsupportedOperationException(method.getName());
            });
}
