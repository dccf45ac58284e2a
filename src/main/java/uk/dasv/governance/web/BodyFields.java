package uk.dasv.governance.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import uk.dasv.governance.Body;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.web.Conflict;

/** What is typed about a body. */
public class BodyFields implements Serializable {

    private String code;
    private String name;
    private String shortName;
    private String kind;
    private String parent;
    private BodyMeetings meetings = new BodyMeetings();
    private String terms;
    private boolean closed;

    static BodyFields of(PartnershipQueries.BodyForm b) {
        BodyFields typed = new BodyFields();
        typed.code = b.code();
        typed.name = b.name();
        typed.shortName = b.shortName();
        typed.kind = b.kind().name();
        typed.parent = b.parent();
        typed.meetings = BodyMeetings.of(b);
        typed.terms = b.terms();
        typed.closed = b.closedOn() != null;
        return typed;
    }

    /** Fills an empty form with what the strategy says of bodies of that kind. */
    void beginWith(PartnershipQueries.BodyStart start) {
        kind = start.kind().name();
        parent = start.parent();
        terms = start.terms();
    }

    PartnershipRegister.SaveBody command(String present, long version) {
        return new PartnershipRegister.SaveBody(
                present,
                version,
                code == null ? null : code.strip().toUpperCase(Locale.ROOT),
                name,
                shortName,
                kind == null ? null : Body.Kind.valueOf(kind),
                parent,
                meetings.perYear(),
                meetings.quorum(),
                terms,
                closed);
    }

    List<Conflict.Field> against(PartnershipQueries.BodyForm theirs) {
        BodyFields saved = of(theirs);
        return List.of(
                new Conflict.Field("Name", saved.name, name),
                new Conflict.Field("Short name", saved.shortName, shortName),
                new Conflict.Field("Meetings a year", saved.meetings.getPerYear(), meetings.getPerYear()),
                new Conflict.Field("Quorum", saved.meetings.getQuorum(), meetings.getQuorum()),
                new Conflict.Field("Terms of reference", saved.terms, terms),
                Conflict.Field.yesOrNo("Closed", saved.closed, closed));
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

    public BodyMeetings getMeetings() {
        return meetings;
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
