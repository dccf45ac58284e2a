package uk.dasv.meeting.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemState;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.DecisionWay;
import uk.dasv.meeting.session.MeetingEnded;
import uk.dasv.meeting.session.Presence;

/** Drafts the minutes of a meeting that is over from what was recorded at it. */
@ApplicationScoped
public class MinutesDrafting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final ResourceBundle LABELS = ResourceBundle.getBundle("uk.dasv.messages.meeting", Locale.ROOT);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A decision as minutes say it. */
    private record Said(
            String reference,
            DecisionKind kind,
            String words,
            String owner,
            LocalDate due,
            DecisionWay way,
            Integer inFavour,
            Integer against,
            Integer abstained,
            String dissent,
            String withoutQuorum) {}

    void onEnd(@Observes MeetingEnded ended) {
        draft(em.find(Meeting.class, ended.meeting()));
    }

    /** Keeps the first version of the meeting's minutes. */
    public MinutesVersion draft(Meeting meeting) {
        List<MinutesText.Section> sections = new ArrayList<>(attendance(meeting));
        Map<Long, List<String>> actions = actions(meeting);
        int number = 0;
        for (Object[] row : em.createQuery(
                        "SELECT i, d.id, d.reference, d.kind, d.words, p.name, d.dueOn, d.way, d.votesFor, d.votesAgainst,"
                                + " d.abstained, d.dissent, d.withoutQuorum FROM AgendaItem i"
                                + " LEFT JOIN Decision d ON d.item = i AND d.superseded = FALSE LEFT JOIN d.owner p"
                                + " WHERE i.meeting = :meeting ORDER BY i.position, i.id",
                        Object[].class)
                .setParameter("meeting", meeting)
                .getResultList()) {
            AgendaItem item = (AgendaItem) row[0];
            number += item.getState() == ItemState.TAKEN_OUT ? 0 : 1;
            sections.add(item(number, item, row, actions));
        }
        MinutesVersion first = new MinutesVersion(meeting, new MinutesText(sections), clock.instant());
        em.persist(first);
        return first;
    }

    private List<MinutesText.Section> attendance(Meeting meeting) {
        Map<Presence, List<String>> there = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT a.presence, p.name FROM Attendance a JOIN a.person p WHERE a.meeting = :meeting"
                                + " ORDER BY p.name",
                        Object[].class)
                .setParameter("meeting", meeting)
                .getResultList()
                .forEach(a -> there.computeIfAbsent((Presence) a[0], p -> new ArrayList<>())
                        .add((String) a[1]));
        String guests = em.createQuery("SELECT g.words FROM Guests g WHERE g.meeting = :meeting", String.class)
                .setParameter("meeting", meeting)
                .getResultStream()
                .findFirst()
                .orElse(null);
        List<MinutesText.Section> sections = new ArrayList<>();
        sections.add(new MinutesText.Section("Present", names(there.get(Presence.PRESENT))));
        sections.add(new MinutesText.Section("Apologies", names(there.get(Presence.APOLOGIES))));
        if (there.containsKey(Presence.ABSENT)) {
            sections.add(new MinutesText.Section("Absent", names(there.get(Presence.ABSENT))));
        }
        if (guests != null) {
            sections.add(new MinutesText.Section("Also there", guests));
        }
        return sections;
    }

    private static String names(List<String> names) {
        return names == null ? "Nobody was recorded" : String.join("\n", names);
    }

    private Map<Long, List<String>> actions(Meeting meeting) {
        Map<Long, List<String>> actions = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT d.id, a.reference, a.title, p.name, a.currentDue FROM DecisionAction l JOIN l.decision d"
                                + " JOIN l.action a JOIN a.owner p WHERE d.meeting = :meeting ORDER BY a.reference",
                        Object[].class)
                .setParameter("meeting", meeting)
                .getResultList()
                .forEach(a -> actions.computeIfAbsent((Long) a[0], d -> new ArrayList<>())
                        .add("Action " + a[1] + ": " + a[2] + " – " + a[3] + ", by " + DAY.format((LocalDate) a[4])));
        return actions;
    }

    private static MinutesText.Section item(int number, AgendaItem item, Object[] d, Map<Long, List<String>> actions) {
        String about = named(item) ? " (" + item.about().reference() + ")" : "";
        return switch (item.getState()) {
            case TAKEN_OUT ->
                new MinutesText.Section(
                        "Taken off the agenda: " + item.getTitle() + about, Objects.toString(item.getOutWords(), ""));
            case CARRIED, OPEN ->
                new MinutesText.Section(
                        number + ". " + item.getTitle() + about,
                        "Carried forward to the next meeting"
                                + (item.getOutWords() == null ? "" : ": " + item.getOutWords()));
            case DONE ->
                new MinutesText.Section(
                        number + ". " + item.getTitle() + about,
                        d[2] == null
                                ? "Dealt with"
                                : Stream.concat(
                                                decision(said(d)),
                                                actions.getOrDefault((Long) d[1], List.of()).stream())
                                        .collect(Collectors.joining("\n")));
        };
    }

    /** Whether a reference says more than the title does. */
    private static boolean named(AgendaItem item) {
        return item.about() != null
                && item.about().kind() != SubjectKind.BODY
                && item.about().kind() != SubjectKind.MEETING;
    }

    private static Said said(Object[] d) {
        return new Said(
                (String) d[2],
                (DecisionKind) d[3],
                (String) d[4],
                (String) d[5],
                (LocalDate) d[6],
                (DecisionWay) d[7],
                (Integer) d[8],
                (Integer) d[9],
                (Integer) d[10],
                (String) d[11],
                (String) d[12]);
    }

    private static Stream<String> decision(Said d) {
        List<String> lines = new ArrayList<>();
        lines.add(LABELS.getString("decided." + d.kind()) + " (" + d.reference() + ")"
                + (d.words() == null ? "" : ": " + d.words()));
        if (d.owner() != null || d.due() != null) {
            lines.add("To see to it: " + Objects.toString(d.owner(), "the meeting")
                    + (d.due() == null ? "" : ", by " + DAY.format(d.due())));
        }
        if (d.way() == DecisionWay.VOTE) {
            lines.add("By a vote: " + d.inFavour() + " for, " + d.against() + " against, " + d.abstained()
                    + " abstained");
        }
        if (d.dissent() != null) {
            lines.add("Dissent: " + d.dissent());
        }
        if (d.withoutQuorum() != null) {
            lines.add("Decided without a quorum: " + d.withoutQuorum());
        }
        return lines.stream();
    }
}
