package uk.dasv.web;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.FacesRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checkboxes, of which any number can be ticked; the value is the list of those that are. Each has a name of its own, so
 * that what is no choice cannot be sent.
 */
@FacesRenderer(componentFamily = UIInput.COMPONENT_FAMILY, rendererType = CheckboxesRenderer.TYPE)
public class CheckboxesRenderer extends ChoicesRenderer {

    public static final String TYPE = "uk.dasv.Checkboxes";

    public CheckboxesRenderer() {
        super("checkboxes", "checkbox");
    }

    @Override
    public void decode(FacesContext faces, UIInput input) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        input.setSubmittedValue(choices(input).stream()
                .filter(choice -> sent.containsKey(name(faces, input, choice)))
                .map(Choice::value)
                .collect(Collectors.toList()));
    }

    @Override
    boolean isChosen(Choice choice, Object held) {
        return held instanceof List<?> all && all.contains(choice.value());
    }

    @Override
    String name(FacesContext faces, UIInput input, Choice choice) {
        return input.getClientId(faces) + "." + choice.value();
    }

    @Override
    String sent(Choice choice) {
        return "on";
    }
}
