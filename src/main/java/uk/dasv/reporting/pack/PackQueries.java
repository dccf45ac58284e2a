package uk.dasv.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.AgendaLine;
import uk.dasv.meeting.agenda.AgendaQueries;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.meeting.agenda.PaperWords;
import uk.dasv.platform.NotFound;

/**
 * Reads the pack of a meeting. Until its papers are published it says how things stand, for those who see the body's agendas;
 * from then on it is what was published, for whoever may read papers. Those who see agendas are told what has changed since.
 */
@ApplicationScoped
public class PackQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    AgendaQueries agendas;

    @Inject
    PackChapters chapters;

    @Inject
    Access access;

    /**
     * The pack of the body's meeting on that day.
     *
     * @throws NotFound when it does not meet then, or its papers are not published and the person does not see its agendas
     */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public Pack of(@Subject(SubjectKind.BODY) String body, LocalDate on) {
        Meeting meeting = meeting(body, on);
        boolean whole = access.may(Permission.VIEW_AGENDA, SubjectKind.BODY, body);
        Optional<PublishedPack> published = published(meeting);
        if (published.isEmpty() && !whole) {
            throw new NotFound();
        }
        List<AgendaLine> items = (whole ? agendas.withPapers(body, on) : agendas.of(body, on)).standing();
        List<Chapter> rest = published.map(PublishedPack::chapters).orElseGet(() -> chapters.asTheyAre(meeting));
        return new Pack(
                chapters.lastMet(meeting),
                meeting.getBody().getName(),
                meeting.getMeetsOn(),
                meeting.getPlace(),
                meeting.getPaperDeadline(),
                meeting.getState(),
                published.map(PublishedPack::getPublishedAt).orElse(null),
                whole,
                Stream.of(rest.stream(), Stream.of(agenda(items)), papers(items, published.isPresent()).stream())
                        .flatMap(s -> s)
                        .sorted(java.util.Comparator.comparing(Chapter::part))
                        .toList());
    }

    private Meeting meeting(String body, LocalDate on) {
        return em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :code AND m.takenOn = :day",
                        Meeting.class)
                .setParameter("code", body)
                .setParameter("day", on)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What is kept of the pack while its papers are published; papers that were taken back count no more. */
    private Optional<PublishedPack> published(Meeting meeting) {
        return em.createQuery(
                        "SELECT p FROM PublishedPack p WHERE p.meeting = :meeting AND p.meeting.papersPublishedAt IS NOT NULL",
                        PublishedPack.class)
                .setParameter("meeting", meeting)
                .getResultStream()
                .findFirst();
    }

    private static Chapter agenda(List<AgendaLine> items) {
        List<List<String>> rows = new ArrayList<>();
        for (AgendaLine item : items) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    item.title(),
                    PaperWords.of(item.kind()),
                    item.why() + (item.late() == null ? "" : " Late: " + item.late())));
        }
        return new Chapter.Draft(Chapter.Part.AGENDA, "Agenda", null)
                .table(
                        "The items in their order",
                        List.of("No.", "Item", "For", "Why it is here"),
                        List.of(6, 40, 18, 36),
                        rows,
                        "Nothing is on the agenda yet.")
                .done();
    }

    private static List<Chapter> papers(List<AgendaLine> items, boolean published) {
        List<Chapter> papers = new ArrayList<>();
        for (AgendaLine item : items) {
            Chapter.Draft draft = new Chapter.Draft(
                            Chapter.Part.PAPERS, (papers.size() + 1) + ". " + item.title(), item.page())
                    .paragraph(item.why())
                    .paragraph(item.note())
                    .paragraph(item.late() == null ? "" : "Came after the papers were published: " + item.late());
            Paper paper = published && item.published() != null ? item.published() : item.paper();
            if (paper == null) {
                draft.paragraph("There is no paper.");
            } else {
                paper(draft, paper);
            }
            papers.add(changes(draft, item).done());
        }
        return papers;
    }

    private static void paper(Chapter.Draft draft, Paper paper) {
        draft.table(
                "Facts",
                List.of("What", "As it stands"),
                List.of(30, 70),
                paper.facts().stream().map(f -> List.of(f.label(), f.value())).toList(),
                "");
        paper.passages().forEach(p -> draft.heading(p.heading()).paragraph(p.text()));
    }

    private static Chapter.Draft changes(Chapter.Draft draft, AgendaLine item) {
        return item.changed()
                ? draft.heading("What has changed since the papers were published")
                        .table(
                                "Changes since publication",
                                List.of("What", "As published", "Now"),
                                List.of(24, 38, 38),
                                item.differences().stream()
                                        .map(d -> List.of(d.label(), said(d.before()), said(d.after())))
                                        .toList(),
                                "")
                : draft;
    }

    private static String said(String words) {
        return words == null ? "–" : words;
    }
}
