package uk.dasv.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import uk.dasv.platform.IdentifyingText;

/**
 * Makes people look again before free text is saved that looks as if it identified somebody: a
 * warning, never a block. Sending the same findings a second time saves them; whoever reads or
 * reviews the text is shown that there are some.
 */
@Named("safeguard")
@RequestScoped
public class Safeguard {

    private static final String SEEN = "lookedAt";

    @Inject
    Labels labels;

    private List<Warning> warnings = List.of();

    /** Where something was found: the input, its label, and what. */
    public record Warning(String field, String label, String kind, String words) {}

    /** Whether the form now sent has findings that the person has not been shown yet. */
    boolean asksToLookAgain(FacesContext faces) {
        List<Warning> found = new ArrayList<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && isProse(input) && input.getValue() instanceof String text) {
                IdentifyingText.in(text)
                        .forEach(f -> found.add(new Warning(
                                input.getClientId(context.getFacesContext()),
                                String.valueOf(input.getAttributes().get("label")),
                                labels.of(f.kind()),
                                f.words())));
            }
            return VisitResult.ACCEPT;
        });
        warnings = List.copyOf(found);
        return !found.isEmpty() && !getMark().equals(Faces.getRequestParameter(SEEN));
    }

    /** Free text of a page that reads its inputs itself: where it stands, what the input is called, and the words. */
    public record Prose(String field, String label, String text) {}

    /** The same for such a page. */
    public boolean asksToLookAgain(List<Prose> texts) {
        warnings = texts.stream()
                .flatMap(t -> IdentifyingText.in(t.text()).stream()
                        .map(f -> new Warning(t.field(), t.label(), labels.of(f.kind()), f.words())))
                .toList();
        return !warnings.isEmpty() && !getMark().equals(Faces.getRequestParameter(SEEN));
    }

    private static boolean isProse(UIInput input) {
        return input instanceof HtmlInputTextarea
                || Boolean.parseBoolean(String.valueOf(input.getAttributes().get("prose")));
    }

    /** The kinds of what a text holds, in words and without repeats; empty for a text that identifies nobody. */
    public String kinds(String text) {
        return IdentifyingText.in(text).stream()
                .map(f -> labels.of(f.kind()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What the person is asked to look at again; nothing unless the form just sent was held for it. */
    public List<Warning> getWarnings() {
        return warnings;
    }

    /** What the form sends back to say that these findings were seen. */
    public String getMark() {
        return Integer.toHexString(warnings.hashCode());
    }
}
