package uk.dasv.escalation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.escalation.register.EscalationsSince;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.platform.Page;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The escalations to or from a body by what has become of them since it last met: the one in the address, else the person's. */
@Named("sinceDesk")
@RequestScoped
public class SinceDeskView {

    @Inject
    EscalationsSince since;

    @Inject
    CurrentUser user;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private ListState asked;
    private LastMet met;
    private SinceMet what;
    private Map<SinceMet, Long> counts;
    private Page<EscalationRow> page;

    /** One list with how many stand in it. */
    public record Tab(SinceMet what, long escalations, String href, boolean chosen) {}

    public void load() {
        asked = ListState.ofPage("/escalations/since", null, "since", "moved");
        what = asked.one(SinceMet.class, "moved").orElse(SinceMet.NEW);
        String code =
                asked.text("since") == null ? user.chosen().map(Grant::code).orElse("") : asked.text("since");
        met = since.met(code);
        counts = since.counts(met);
        page = since.list(met, what, asked.page());
    }

    public List<Tab> getTabs() {
        return Stream.of(SinceMet.values())
                .filter(counts::containsKey)
                .map(m -> new Tab(
                        m, counts.get(m), asked.address().with("moved", m).toString(), m == what))
                .toList();
    }

    /** Whose they are and since when, as a sentence. */
    public String getWords() {
        return met.on() == null
                ? labels.text("since.desk.neverMet", met.name())
                : labels.text("since.desk", met.name(), dates.day(met.on()));
    }

    public SinceMet getWhat() {
        return what;
    }

    public Page<EscalationRow> getPage() {
        return page;
    }

    public ListState getAsked() {
        return asked;
    }
}
