package uk.dasv.plan.progress.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.progress.DueUpdate;
import uk.dasv.plan.progress.UpdateQueries;
import uk.dasv.plan.progress.UpdateQueries.Whose;
import uk.dasv.web.Labels;

/** Makes the sections of the page that updates all actions, from what is due, drafted and typed. */
@ApplicationScoped
public class DueSections {

    /** A body's place has one more of these than its distance from the top. */
    private static final int SLASHES_AT_THE_TOP = 2;

    @Inject
    UpdateQueries queries;

    @Inject
    Access access;

    @Inject
    Labels labels;

    /** The sections; what was typed in one before goes on standing there, else what the person has drafted. */
    List<DueSection> find(Whose whose, Map<String, TypedUpdate> typed) {
        Set<String> kept = typed.entrySet().stream()
                .filter(e -> !e.getValue().fields().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return queries.due(new UpdateQueries.Wanted(whose, kept)).stream()
                .map(due -> section(due, typed.get(due.head().reference())))
                .toList();
    }

    private DueSection section(DueUpdate due, TypedUpdate sent) {
        TypedUpdate typed = sent != null
                ? sent
                : new TypedUpdate(due.draft() == null ? Map.of() : due.draft().typed());
        return new DueSection(
                due,
                typed,
                due.saidThisMonth() == null ? List.of() : typed.against(due.saidThisMonth(), labels),
                due.saidThisMonth() != null
                        ? ""
                        : due.noChangeRefused().map(labels::text).orElse(null),
                mayEscalate(due.head().bodyPath()));
    }

    private boolean mayEscalate(String path) {
        return path.chars().filter(c -> c == '/').count() > SLASHES_AT_THE_TOP
                && access.may(Permission.RAISE_ESCALATION, Whereabouts.at(path, Set.of()));
    }
}
