package uk.dasv.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.notification.mail.MailChoices;
import uk.dasv.notification.mail.MailRhythm;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** How somebody is told by e-mail. */
@Named
@ViewScoped
public class HowToldView implements Serializable {

    @Inject
    MailChoices choices;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private MailChoices.Chosen chosen;
    private boolean urgent;
    private String rest;

    public void load() {
        chosen = choices.mine();
        urgent = chosen.urgentAtOnce();
        rest = chosen.rest().name();
    }

    public String save() {
        return forms.submit(
                () -> {
                    choices.choose(new MailChoices.Choose(
                            urgent,
                            Stream.of(MailRhythm.values())
                                    .filter(one -> one.name().equals(rest))
                                    .findFirst()
                                    .orElse(null)));
                    return "/notices/settings";
                },
                "mail.chosen");
    }

    public List<Choice> getRhythms() {
        return Stream.of(MailRhythm.values())
                .map(one -> new Choice(
                        one.name(),
                        labels.of(one),
                        one == MailRhythm.NONE ? null : labels.text("mail.hint." + one.name())))
                .toList();
    }

    public MailChoices.Chosen getChosen() {
        return chosen;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public String getRest() {
        return rest;
    }

    public void setRest(String rest) {
        this.rest = rest;
    }
}
