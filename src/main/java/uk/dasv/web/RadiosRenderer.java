package uk.dasv.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.List;

/**
 * Radios in the GOV.UK markup, one {@link Choice} each. What was typed into the request is kept
 * only if it is one of the choices.
 */
@FacesRenderer(componentFamily = UIInput.COMPONENT_FAMILY, rendererType = RadiosRenderer.TYPE)
public class RadiosRenderer extends Renderer<UIInput> {

    public static final String TYPE = "uk.dasv.Radios";

    @Override
    public void decode(FacesContext faces, UIInput input) {
        String id = input.getClientId(faces);
        String sent = faces.getExternalContext().getRequestParameterMap().get(id);
        // none chosen, or something that is no choice: nothing, and never quietly what it was before
        boolean known =
                sent != null && choices(input).stream().anyMatch(c -> c.value().equals(sent));
        input.setSubmittedValue(known ? sent : "");
    }

    @Override
    public void encodeEnd(FacesContext faces, UIInput input) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        String id = input.getClientId(faces);
        Object chosen = ((EditableValueHolder) input).getSubmittedValue();
        if (chosen == null) {
            chosen = input.getValue();
        }
        out.startElement("div", input);
        out.writeAttribute("class", "govuk-radios" + suffix(input), null);
        out.writeAttribute("data-module", "govuk-radios", null);
        int n = 0;
        for (Choice choice : choices(input)) {
            encode(
                    out,
                    input,
                    choice,
                    n == 0 ? id : id + "-" + n,
                    id,
                    choice.value().equals(chosen));
            n++;
        }
        out.endElement("div");
    }

    private static void encode(
            ResponseWriter out, UIComponent input, Choice choice, String id, String name, boolean checked)
            throws IOException {
        out.startElement("div", input);
        out.writeAttribute("class", "govuk-radios__item", null);
        out.startElement("input", input);
        out.writeAttribute("class", "govuk-radios__input", null);
        out.writeAttribute("type", "radio", null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("value", choice.value(), null);
        if (checked) {
            out.writeAttribute("checked", "checked", null);
        }
        if (choice.hint() != null) {
            out.writeAttribute("aria-describedby", id + "-hint", null);
        }
        out.endElement("input");
        out.startElement("label", input);
        out.writeAttribute("class", "govuk-label govuk-radios__label", null);
        out.writeAttribute("for", id, null);
        out.writeText(choice.label(), null);
        out.endElement("label");
        if (choice.hint() != null) {
            out.startElement("div", input);
            out.writeAttribute("class", "govuk-hint govuk-radios__hint", null);
            out.writeAttribute("id", id + "-hint", null);
            out.writeText(choice.hint(), null);
            out.endElement("div");
        }
        out.endElement("div");
    }

    private static String suffix(UIComponent input) {
        return Boolean.TRUE.equals(input.getAttributes().get("small")) ? " govuk-radios--small" : "";
    }

    @SuppressWarnings("unchecked")
    private static List<Choice> choices(UIComponent input) {
        return (List<Choice>) input.getAttributes().get("items");
    }
}
