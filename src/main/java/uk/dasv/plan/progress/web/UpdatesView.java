package uk.dasv.plan.progress.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import uk.dasv.plan.progress.UpdateQueries;
import uk.dasv.plan.progress.UpdateQueries.Whose;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;
import uk.dasv.web.Safeguard;

/** My updates: all actions that want one this month on one page, each submitted for itself by one button. */
@Named
@RequestScoped
public class UpdatesView {

    private static final String OUTCOME = "uk.dasv.updates";

    @Inject
    DueSections finder;

    @Inject
    SubmittedUpdates desk;

    @Inject
    UpdateQueries queries;

    @Inject
    Forms forms;

    @Inject
    Safeguard safeguard;

    @Inject
    Labels labels;

    @Inject
    PeriodView period;

    private String whose;
    private List<DueSection> sections;
    private boolean mayChoose;
    private String done;

    public void load() {
        show(Map.of());
    }

    @PostConstruct
    void look() {
        mayChoose = queries.mayChoose();
    }

    private void show(Map<String, TypedUpdate> typed) {
        sections = finder.find(Whose.valueOf(getWhose()), typed);
    }

    /** Submits every section that says something, each for itself; those refused stay with what was typed. */
    public void submit() {
        Map<String, TypedUpdate> typed = PostedUpdates.all();
        List<PostedUpdates.Filled> filled = PostedUpdates.filled(typed);
        if (filled.isEmpty()) {
            forms.add(null, labels.text("updates.nothing"));
        } else if (!PostedUpdates.period().equals(period.getFirst())) {
            forms.add(null, labels.text("update.newMonth", period.getName()));
        } else if (!safeguard.asksToLookAgain(filled.stream()
                .flatMap(f -> f.typed().prose(f.reference(), labels))
                .toList())) {
            forms.goOn(() -> {
                SubmittedUpdates.Outcome outcome = desk.submit(filled);
                Faces.setViewAttribute(OUTCOME, outcome);
                if (!outcome.refused().isEmpty()) {
                    return null;
                }
                forms.succeed(labels.text("updates.submitted", filled.size(), filled.size()));
                return "/plans/updates?whose=" + getWhose();
            });
            if (!FacesContext.getCurrentInstance().getResponseComplete()) {
                tell(Faces.getViewAttribute(OUTCOME), typed);
            }
            return;
        }
        show(typed);
    }

    /** Shows what was refused, where it was typed; what was submitted leaves the page. */
    private void tell(SubmittedUpdates.Outcome outcome, Map<String, TypedUpdate> typed) {
        Map<String, TypedUpdate> left = new LinkedHashMap<>(typed);
        PostedUpdates.filled(typed).stream()
                .map(PostedUpdates.Filled::reference)
                .filter(ref -> !outcome.refused().containsKey(ref))
                .forEach(left::remove);
        show(left);
        done = outcome.submitted() == 0
                ? null
                : labels.text("updates.submitted", outcome.submitted(), outcome.filled());
        Map<String, DueSection> shown = sections.stream().collect(Collectors.toMap(DueSection::getRef, s -> s));
        outcome.refused()
                .forEach((ref, problems) -> problems.forEach(p -> {
                    DueSection section = shown.get(ref);
                    if (section != null) {
                        section.refuse(p.field(), p.text());
                    }
                    forms.add(
                            section == null ? null : p.field() == null ? ref : ref + "-" + p.field(),
                            ref + ": " + p.text());
                }));
    }

    /** Keeps what is typed for later, where no script does it all the time. */
    public void keep() {
        PostedUpdates.toKeep().forEach(desk::keep);
        done = labels.text("updates.later");
        show(PostedUpdates.all());
    }

    public List<DueSection> getSections() {
        return sections;
    }

    /** Whether there is anything to submit; while a form that was sent is read, there is. */
    public boolean isAny() {
        return sections == null || !sections.isEmpty();
    }

    /** Whose actions are shown: nobody but who works for a body chooses. */
    public String getWhose() {
        return Whose.MINE.name().equals(whose) || !mayChoose ? Whose.MINE.name() : Whose.BODY.name();
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public boolean isMayChoose() {
        return mayChoose;
    }

    /** Words of success that stand beside what was refused; null for none. */
    public String getDone() {
        return done;
    }
}
