package uk.dasv.web;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.FacesRenderer;

/** Radios, of which one is chosen. What was typed into the request is kept only if it is one of the choices. */
@FacesRenderer(componentFamily = UIInput.COMPONENT_FAMILY, rendererType = RadiosRenderer.TYPE)
public class RadiosRenderer extends ChoicesRenderer {

    public static final String TYPE = "uk.dasv.Radios";

    public RadiosRenderer() {
        super("radios", "radio");
    }

    @Override
    public void decode(FacesContext faces, UIInput input) {
        String sent = faces.getExternalContext().getRequestParameterMap().get(input.getClientId(faces));
        // none chosen, or something that is no choice: nothing, and never quietly what it was before
        boolean known =
                sent != null && choices(input).stream().anyMatch(c -> c.value().equals(sent));
        input.setSubmittedValue(known ? sent : "");
    }

    @Override
    boolean isChosen(Choice choice, Object held) {
        return choice.value().equals(held);
    }

    @Override
    String name(FacesContext faces, UIInput input, Choice choice) {
        return input.getClientId(faces);
    }

    @Override
    String sent(Choice choice) {
        return choice.value();
    }
}
