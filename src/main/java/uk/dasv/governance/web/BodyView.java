package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.governance.Body;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Adding or changing one body. Its code, kind and parent are chosen once. */
@Named
@ViewScoped
public class BodyView implements Serializable {

    @Inject
    PartnershipQueries queries;

    @Inject
    PartnershipRegister register;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String present;
    private long version;
    private String code;
    private String name;
    private String shortName;
    private String kind;
    private String parent;
    private String meetingsPerYear;
    private String terms;
    private boolean closed;

    public void load() {
        if (present != null) {
            var b = queries.body(present);
            code = b.code();
            name = b.name();
            shortName = b.shortName();
            kind = b.kind().name();
            parent = b.parent();
            meetingsPerYear = b.meetingsPerYear() == null ? null : b.meetingsPerYear().toString();
            terms = b.terms();
            closed = b.closedOn() != null;
            version = b.version();
        }
    }

    public String save() {
        return forms.submit(
                () -> {
                    register.saveBody(new PartnershipRegister.SaveBody(
                            present,
                            version,
                            code == null ? null : code.strip().toUpperCase(java.util.Locale.ROOT),
                            name,
                            shortName,
                            kind == null ? null : Body.Kind.valueOf(kind),
                            parent,
                            number(),
                            terms,
                            closed));
                    return "/admin/bodies";
                },
                "saved",
                () -> version = queries.body(present).version());
    }

    private Integer number() {
        try {
            return meetingsPerYear == null || meetingsPerYear.isBlank() ? null : Integer.valueOf(meetingsPerYear.strip());
        } catch (NumberFormatException e) {
            throw RuleViolation.at("meetingsPerYear", "body.meetings");
        }
    }

    public List<Choice> getKinds() {
        return Stream.of(Body.Kind.values()).map(k -> Choice.of(k, labels)).toList();
    }

    public List<PartnershipQueries.BodyRow> getParents() {
        return queries.bodies();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getMeetingsPerYear() {
        return meetingsPerYear;
    }

    public void setMeetingsPerYear(String meetingsPerYear) {
        this.meetingsPerYear = meetingsPerYear;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
