package uk.dasv.risk.exception.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.platform.Page;
import uk.dasv.risk.exception.RiskException;
import uk.dasv.risk.exception.RiskExceptions;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.Address;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The risks that are exceptions, with the reasons why; the rule, the register and the page stand in the address. */
@Named
@RequestScoped
public class RiskExceptionsView {

    @Inject
    RiskExceptions exceptions;

    @Inject
    RiskQueries queries;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private ListState asked;
    private RiskExceptions.Report report;
    private List<Option> bodies;
    private final List<Tab> tabs = new ArrayList<>();

    /** A body to choose. */
    public record Option(String code, String name) {}

    /** A rule, or all of them, with how many risks meet it. */
    public record Tab(String name, long risks, String href, boolean now) {}

    public void load() {
        asked = ListState.ofPage("/risks/exceptions", null, "rule", "body");
        ExceptionKind rule = asked.one(ExceptionKind.class, "rule").orElse(null);
        report = exceptions.report(rule, asked.text("body"), asked.page());
        bodies = queries.places().stream()
                .map(p -> new Option(p.bodyCode(), p.bodyName()))
                .distinct()
                .toList();
        tabs.add(new Tab("Any rule", report.all(), href(null), rule == null));
        report.met().forEach((kind, risks) -> tabs.add(new Tab(labels.of(kind), risks, href(kind), kind == rule)));
    }

    private String href(ExceptionKind rule) {
        return asked.address().with("rule", rule).toString();
    }

    /** Why a risk is one, in words with the figure. */
    public String words(RiskException.Reason reason) {
        return labels.text(
                "exception.met." + reason.kind(),
                reason.figure(),
                dates.day(reason.since()),
                labels.of(reason.before()));
    }

    /** The same risks in the register, where they can be sorted and had as a file. */
    public String getInRegister() {
        return new Address("/risks")
                .with("exception", asked.text("rule") == null ? "ANY" : asked.text("rule"))
                .with("body", asked.text("body"))
                .toString();
    }

    public List<Tab> getTabs() {
        return tabs;
    }

    public Page<RiskException> getPage() {
        return report.page();
    }

    public List<Option> getBodies() {
        return bodies;
    }

    public ListState getAsked() {
        return asked;
    }
}
