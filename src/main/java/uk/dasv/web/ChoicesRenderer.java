package uk.dasv.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.util.List;

/** A set of inputs in the GOV.UK markup, one {@link Choice} each with its label and its hint. */
abstract class ChoicesRenderer extends Renderer<UIInput> {

    private final String kind;
    private final String type;

    /**
     * The inputs of that kind.
     *
     * @param kind what the classes of the markup are named by, {@code radios}
     * @param type what HTML calls such an input, {@code radio}
     */
    ChoicesRenderer(String kind, String type) {
        this.kind = kind;
        this.type = type;
    }

    /** Whether the choice is made in what was sent, or else in what the input holds. */
    abstract boolean isChosen(Choice choice, Object held);

    abstract String name(FacesContext faces, UIInput input, Choice choice);

    /** What the browser sends for the choice. */
    abstract String sent(Choice choice);

    @Override
    public void encodeEnd(FacesContext faces, UIInput input) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        String id = input.getClientId(faces);
        Object held = ((EditableValueHolder) input).getSubmittedValue();
        if (held == null) {
            held = input.getValue();
        }
        out.startElement("div", input);
        boolean small = Boolean.TRUE.equals(input.getAttributes().get("small"));
        out.writeAttribute("class", "govuk-" + kind + (small ? " govuk-" + kind + "--small" : ""), null);
        out.writeAttribute("data-module", "govuk-" + kind, null);
        int n = 0;
        for (Choice choice : choices(input)) {
            encode(out, input, choice, n == 0 ? id : id + "-" + n, name(faces, input, choice), isChosen(choice, held));
            n++;
        }
        out.endElement("div");
    }

    private void encode(ResponseWriter out, UIComponent input, Choice choice, String id, String name, boolean chosen)
            throws IOException {
        out.startElement("div", input);
        out.writeAttribute("class", "govuk-" + kind + "__item", null);
        out.startElement("input", input);
        out.writeAttribute("class", "govuk-" + kind + "__input", null);
        out.writeAttribute("type", type, null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("value", sent(choice), null);
        if (chosen) {
            out.writeAttribute("checked", "checked", null);
        }
        if (choice.hint() != null) {
            out.writeAttribute("aria-describedby", id + "-hint", null);
        }
        out.endElement("input");
        out.startElement("label", input);
        out.writeAttribute("class", "govuk-label govuk-" + kind + "__label", null);
        out.writeAttribute("for", id, null);
        out.writeText(choice.label(), null);
        out.endElement("label");
        if (choice.hint() != null) {
            out.startElement("div", input);
            out.writeAttribute("class", "govuk-hint govuk-" + kind + "__hint", null);
            out.writeAttribute("id", id + "-hint", null);
            out.writeText(choice.hint(), null);
            out.endElement("div");
        }
        out.endElement("div");
    }

    @SuppressWarnings("unchecked")
    static List<Choice> choices(UIComponent input) {
        return (List<Choice>) input.getAttributes().get("items");
    }
}
