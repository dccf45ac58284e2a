package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.escalation.EscalationDesk;
import uk.dasv.escalation.register.DeskQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** One step on several escalations that wait for the body the person acts for. */
@Named
@ViewScoped
public class TogetherView implements Serializable {

    private static final String ACKNOWLEDGE = "ACKNOWLEDGE";

    @Inject
    DeskQueries queries;

    @Inject
    EscalationDesk desk;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String body;
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final List<Choice> waiting = new ArrayList<>();
    private final List<Choice> steps = new ArrayList<>();
    private List<String> chosen = List.of();
    private String step;
    private boolean more;

    public void load() {
        body = user.chosen().map(Grant::code).orElseThrow(NotFound::new);
        access.requireForPage(Permission.ANSWER_ESCALATION, SubjectKind.BODY, body);
        for (EscalationRow row : queries.waiting()) {
            seen.put(row.reference(), row.version());
            waiting.add(new Choice(row.reference(), row.reference() + " " + row.title(), hint(row)));
        }
        more = waiting.size() == EscalationDesk.MOST;
        String one = Faces.getRequestParameter("ref");
        chosen = one != null && seen.containsKey(one) ? List.of(one) : List.of();
        steps.add(new Choice(ACKNOWLEDGE, labels.text("several.acknowledge"), labels.text("several.acknowledge.hint")));
        queries.agendas()
                .forEach(m -> steps.add(new Choice(
                        m.meetsOn().toString(),
                        labels.text("several.agenda", dates.day(m.meetsOn())),
                        labels.text("several.agenda.hint", dates.day(m.paperDeadline())))));
    }

    private String hint(EscalationRow row) {
        return labels.text(
                "several.hint",
                row.raisingBody(),
                dates.day(row.raisedOn()),
                labels.of(row.state()),
                row.target() == null ? "" : dates.day(row.target()),
                row.target() == null ? 0 : 1,
                row.urgent() ? 1 : 0);
    }

    public String save() {
        return forms.submit(
                () -> {
                    EscalationDesk.Outcome outcome = take();
                    if (!outcome.done().isEmpty()) {
                        forms.succeed(labels.text(
                                outcome.changed().isEmpty() ? "several.done" : "several.doneBut",
                                outcome.done().size(),
                                String.join(", ", outcome.changed())));
                        return "/escalations";
                    }
                    throw RuleViolation.at("chosen", "several.none", String.join(", ", outcome.changed()));
                },
                () -> null,
                () -> {});
    }

    private EscalationDesk.Outcome take() {
        Map<String, Long> picked = new LinkedHashMap<>();
        chosen.forEach(reference -> picked.put(reference, seen.get(reference)));
        if (step == null || step.isBlank()) {
            throw RuleViolation.at("step", "choose");
        }
        return step.equals(ACKNOWLEDGE)
                ? desk.acknowledgeAll(new EscalationDesk.Several(body, picked))
                : desk.putOnAgenda(new EscalationDesk.Agenda(body, LocalDate.parse(step), picked));
    }

    public List<Choice> getWaiting() {
        return waiting;
    }

    public List<Choice> getSteps() {
        return steps;
    }

    /** Whether there may be more than are shown. */
    public boolean isMore() {
        return more;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }
}
