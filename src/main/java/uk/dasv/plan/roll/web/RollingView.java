package uk.dasv.plan.roll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionReachQueries;
import uk.dasv.plan.roll.RollForward;
import uk.dasv.plan.roll.RollOffer;
import uk.dasv.plan.roll.RollQueries;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Choice;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;

/** What happens when the chosen actions are rolled forward; the person says from when to when they run, and confirms. */
@Named
@ViewScoped
public class RollingView implements Serializable {

    @Inject
    RollQueries queries;

    @Inject
    Access access;

    @Inject
    RollForward desk;

    @Inject
    ActionQueries actions;

    @Inject
    ActionReachQueries reaches;

    @Inject
    Forms forms;

    private String of;
    private String from;
    private String intoDay;
    private Set<String> chosen = Set.of();
    private RollOffer offer;
    private RollOffer.Plan into;
    private DateInput starts = new DateInput();
    private DateInput due = new DateInput();
    private List<RollLine> lines = List.of();
    private List<Choice> outcomes = List.of();
    private List<Choice> objectives = List.of();

    public void load() {
        access.requireForPage(Permission.EDIT_PLAN, SubjectKind.BODY, of);
        from = Faces.getRequestParameter("from");
        intoDay = Faces.getRequestParameter("into");
        String[] asked = Faces.getRequestParameterValues("action");
        chosen = asked == null ? Set.of() : Set.copyOf(List.of(asked));
        see();
        starts = DateInput.of(into.startsOn());
        due = DateInput.of(into.endsOn());
    }

    private void see() {
        offer = queries.offer(of, RollView.day(from));
        into = offer.into(RollView.day(intoDay)).orElseThrow(NotFound::new);
        List<ActionReachQueries.Aim> aims = reaches.objectives();
        outcomes = actions.outcomes().stream()
                .map(o -> new Choice(o.code(), o.name(), null))
                .toList();
        objectives = aims.stream()
                .map(a -> new Choice(String.valueOf(a.id()), a.outcomeName() + ": " + a.title(), null))
                .toList();
        lines = offer.actions().stream()
                .filter(a -> chosen.contains(a.reference()) && a.whyNot() == null)
                .map(a -> new RollLine(a, outcomes, aims))
                .toList();
    }

    public String save() {
        return forms.submit(
                () -> {
                    desk.roll(new RollForward.Roll(
                            of,
                            offer.plan().startsOn(),
                            into.startsOn(),
                            starts.toDate("starts"),
                            due.toDate("due"),
                            IntStream.range(0, lines.size())
                                    .mapToObj(i -> lines.get(i).command(i))
                                    .toList()));
                    return "/plans/tree?of=" + of + "&from=" + into.startsOn();
                },
                "roll.done",
                this::see);
    }

    public RollOffer getOffer() {
        return offer;
    }

    public RollOffer.Plan getInto() {
        return into;
    }

    public DateInput getStarts() {
        return starts;
    }

    public DateInput getDue() {
        return due;
    }

    public List<RollLine> getLines() {
        return lines;
    }

    public List<Choice> getOutcomes() {
        return outcomes;
    }

    public List<Choice> getObjectives() {
        return objectives;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }
}
