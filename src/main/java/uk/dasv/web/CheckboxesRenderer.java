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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checkboxes in the GOV.UK markup, one {@link Choice} each, of which any number can be ticked; its value is the list of
 * those that are. Each has a name of its own, so that what is no choice cannot be sent.
 */
@FacesRenderer(componentFamily = UIInput.COMPONENT_FAMILY, rendererType = CheckboxesRenderer.TYPE)
public class CheckboxesRenderer extends Renderer<UIInput> {

    public static final String TYPE = "uk.dasv.Checkboxes";

    @Override
    public void decode(FacesContext faces, UIInput input) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        input.setSubmittedValue(choices(input).stream()
                .map(Choice::value)
                .filter(value -> sent.containsKey(name(faces, input, value)))
                .collect(Collectors.toList()));
    }

    @Override
    public void encodeEnd(FacesContext faces, UIInput input) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        String id = input.getClientId(faces);
        Object ticked = ((EditableValueHolder) input).getSubmittedValue();
        if (ticked == null) {
            ticked = input.getValue();
        }
        out.startElement("div", input);
        out.writeAttribute("class", "govuk-checkboxes govuk-checkboxes--small", null);
        out.writeAttribute("data-module", "govuk-checkboxes", null);
        int n = 0;
        for (Choice choice : choices(input)) {
            boolean on = ticked instanceof List<?> all && all.contains(choice.value());
            encode(out, input, choice, n == 0 ? id : id + "-" + n, name(faces, input, choice.value()), on);
            n++;
        }
        out.endElement("div");
    }

    private static void encode(
            ResponseWriter out, UIComponent input, Choice choice, String id, String name, boolean checked)
            throws IOException {
        out.startElement("div", input);
        out.writeAttribute("class", "govuk-checkboxes__item", null);
        out.startElement("input", input);
        out.writeAttribute("class", "govuk-checkboxes__input", null);
        out.writeAttribute("type", "checkbox", null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("value", "on", null);
        if (checked) {
            out.writeAttribute("checked", "checked", null);
        }
        out.endElement("input");
        out.startElement("label", input);
        out.writeAttribute("class", "govuk-label govuk-checkboxes__label", null);
        out.writeAttribute("for", id, null);
        out.writeText(choice.label(), null);
        out.endElement("label");
        out.endElement("div");
    }

    private static String name(FacesContext faces, UIInput input, String value) {
        return input.getClientId(faces) + "." + value;
    }

    @SuppressWarnings("unchecked")
    private static List<Choice> choices(UIComponent input) {
        return (List<Choice>) input.getAttributes().get("items");
    }
}
