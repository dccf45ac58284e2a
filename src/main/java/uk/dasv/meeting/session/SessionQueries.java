package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Role;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.meeting.agenda.Papers;

/** Reads what those need who run a meeting. */
@ApplicationScoped
public class SessionQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Sittings sittings;

    @Inject
    Papers papers;

    @Inject
    SubjectFacts facts;

    /** A member of the body on the day of the meeting; {@code presence} is null while nobody has said. */
    public record Member(long person, String name, Role role, Presence presence) implements Serializable {

        /** Whether they count towards the quorum. */
        public boolean counts() {
            return role != Role.SECRETARY;
        }
    }

    /** Who is there: the members, and who else by role. */
    public record Attended(List<Member> members, String guests) implements Serializable {

        public Attended {
            members = List.copyOf(members);
        }
    }

    /**
     * What an item shows: its paper as it is now, what is different in it since papers were published, and the version of the
     * thing that is seen.
     */
    public record Shown(Paper paper, List<Paper.Difference> changed, boolean published, long version, String body)
            implements Serializable {

        public Shown {
            changed = List.copyOf(changed);
        }
    }

    /** The meeting and its agenda. */
    @RequiresPermission(Permission.RUN_MEETING)
    public Session session(@Subject(SubjectKind.MEETING) String meeting) {
        return read(meeting);
    }

    private Session read(String reference) {
        Meeting meeting = sittings.one(reference);
        List<Session.Item> items = new ArrayList<>();
        em.createQuery(
                        "SELECT i, d.reference, d.kind, p.name, d.recordedAt, d.words FROM AgendaItem i"
                                + " LEFT JOIN Decision d ON d.item = i AND d.superseded = FALSE"
                                + " LEFT JOIN d.recordedBy p WHERE i.meeting = :meeting ORDER BY i.position, i.id",
                        Object[].class)
                .setParameter("meeting", meeting)
                .getResultList()
                .forEach(r -> items.add(item((AgendaItem) r[0], r)));
        Object[] counts = em.createQuery(
                        "SELECT COUNT(a), (SELECT COUNT(b) FROM Attendance b WHERE b.meeting = :meeting)"
                                + " FROM Attendance a WHERE a.meeting = :meeting AND a.presence = :present"
                                + " AND EXISTS (SELECT m FROM Membership m WHERE m.person = a.person AND m.body = :body"
                                + " AND m.role <> :secretary AND m.from <= :day AND (m.to IS NULL OR m.to >= :day))",
                        Object[].class)
                .setParameter("meeting", meeting)
                .setParameter("body", meeting.getBody())
                .setParameter("present", Presence.PRESENT)
                .setParameter("secretary", Role.SECRETARY)
                .setParameter("day", meeting.getMeetsOn())
                .getSingleResult();
        return new Session(
                meeting.getId(),
                meeting.getVersion(),
                reference,
                meeting.getBody().getCode(),
                meeting.getBody().getShortName(),
                meeting.getBody().getPath(),
                meeting.getMeetsOn(),
                meeting.getPlace(),
                meeting.getState(),
                meeting.getBody().getQuorum(),
                ((Long) counts[0]).intValue(),
                (Long) counts[1],
                items);
    }

    private static Session.Item item(AgendaItem i, Object[] r) {
        return new Session.Item(
                i.getId(),
                i.getVersion(),
                i.getPosition(),
                i.getKind(),
                i.about() == null ? null : i.about().kind(),
                i.about() == null ? null : i.about().reference(),
                i.getTitle(),
                i.getWhy(),
                i.getNote(),
                i.getState(),
                i.getOutWords(),
                (String) r[1],
                (DecisionKind) r[2],
                (String) r[5],
                (String) r[3],
                (java.time.Instant) r[4]);
    }

    /** Who is there, of the members on the day of the meeting. */
    @RequiresPermission(Permission.RUN_MEETING)
    public Attended attended(@Subject(SubjectKind.MEETING) String reference) {
        Meeting meeting = sittings.one(reference);
        Map<Long, Presence> said = new HashMap<>();
        em.createQuery(
                        "SELECT p.id, a.presence FROM Attendance a JOIN a.person p WHERE a.meeting = :meeting ORDER BY p.id",
                        Object[].class)
                .setParameter("meeting", meeting)
                .getResultList()
                .forEach(a -> said.put((Long) a[0], (Presence) a[1]));
        Map<Long, Member> members = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT p.id, p.name, m.role FROM Membership m JOIN m.person p WHERE m.body = :body"
                                + " AND m.from <= :day AND (m.to IS NULL OR m.to >= :day) ORDER BY p.name, m.from",
                        Object[].class)
                .setParameter("body", meeting.getBody())
                .setParameter("day", meeting.getMeetsOn())
                .getResultList()
                .forEach(r -> {
                    Member member = new Member((Long) r[0], (String) r[1], (Role) r[2], said.get((Long) r[0]));
                    // of two seats of one person the one counts that counts towards the quorum
                    members.merge(member.person(), member, (one, other) -> one.counts() ? one : other);
                });
        String guests = em.createQuery("SELECT g.words FROM Guests g WHERE g.meeting = :meeting", String.class)
                .setParameter("meeting", meeting)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return new Attended(List.copyOf(members.values()), guests);
    }

    /** What the item of the meeting shows now. */
    @RequiresPermission(Permission.RUN_MEETING)
    public Shown shown(@Subject(SubjectKind.MEETING) String meeting, long id) {
        AgendaItem item = sittings.item(meeting, id);
        Paper now = papers.of(List.of(item)).get(id);
        Paper published = item.getPaper() == null ? null : Paper.read(item.getPaper());
        return new Shown(
                now == null ? published : now,
                now == null || published == null ? List.of() : published.differencesTo(now),
                published != null,
                version(item),
                raisedBy(item.about()));
    }

    /** The code of the body on whose plan the answer may have to be acted on; null where it is the body itself. */
    private String raisedBy(SubjectRef about) {
        return about == null || about.kind() != SubjectKind.ESCALATION
                ? null
                : em.createQuery(
                                "SELECT b.code FROM Escalation e JOIN e.raisingBody b WHERE e.reference = :reference",
                                String.class)
                        .setParameter("reference", about.reference())
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    private long version(AgendaItem item) {
        String of =
                switch (item.getKind()) {
                    case ESCALATION, RATIFICATION ->
                        "SELECT e.version FROM Escalation e WHERE e.reference = :reference";
                    case RISK_REVIEW -> "SELECT r.version FROM Risk r WHERE r.reference = :reference";
                    case DATE_CHANGE ->
                        "SELECT d.version FROM DateChange d WHERE d.action.reference = :reference"
                                + " AND d.openActionId IS NOT NULL";
                    case COMPLETION -> "SELECT a.version FROM Action a WHERE a.reference = :reference";
                    case MINUTES, EXCEPTIONS, PERFORMANCE, INFORMATION -> null;
                };
        if (item.getKind() == ItemKind.MINUTES && item.about() != null) {
            return sittings.one(item.about().reference()).getVersion();
        }
        return of == null || item.about() == null
                ? 0
                : em.createQuery(of, Long.class)
                        .setParameter("reference", item.about().reference())
                        .getResultStream()
                        .findFirst()
                        .orElse(0L);
    }

    /** The outcome under which an action that follows stands unless another is chosen; null where the item has none. */
    @RequiresPermission(Permission.RUN_MEETING)
    public String outcome(@Subject(SubjectKind.MEETING) String meeting, long id) {
        SubjectRef behind = facts.behind(sittings.item(meeting, id).about());
        if (behind == null || behind.kind() != SubjectKind.ACTION && behind.kind() != SubjectKind.RISK) {
            return null;
        }
        return em.createQuery(
                        "SELECT o.code FROM " + (behind.kind() == SubjectKind.ACTION ? "Action" : "Risk")
                                + " t JOIN t.outcome o WHERE t.reference = :reference",
                        String.class)
                .setParameter("reference", behind.reference())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
