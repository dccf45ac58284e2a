package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Address;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;

/** Choosing the last day of one membership, ahead or in hindsight. */
@Named
@ViewScoped
public class LastDayView implements Serializable {

    @Inject
    PartnershipQueries queries;

    @Inject
    PartnershipRegister register;

    @Inject
    Conflicts conflicts;

    @Inject
    Forms forms;

    private String person;
    private String membership;
    private PartnershipQueries.MembershipRow row;
    private DateInput to;
    private Conflict conflict;

    public void load() {
        row = saved();
        membership = Long.toString(row.id());
        to = DateInput.of(row.to());
    }

    /** The membership that the address names, or the newest. */
    private PartnershipQueries.MembershipRow saved() {
        return queries.memberships(person).stream()
                .filter(m -> membership == null || membership.equals(Long.toString(m.id())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.endMembership(
                            new PartnershipRegister.EndMembership(row.id(), row.version(), to.toDate("to")));
                    return getBack();
                },
                "saved",
                this::compare);
    }

    private void compare() {
        row = saved();
        conflict = conflicts.about(
                SubjectKind.PERSON,
                person,
                List.of(new Conflict.Field("Last day", DateInput.of(row.to()).asTyped(), to.asTyped())));
    }

    /** The person's memberships. */
    public String getBack() {
        return new Address("/admin/memberships").with("person", person).toString();
    }

    public PartnershipQueries.MembershipRow getRow() {
        return row;
    }

    public DateInput getTo() {
        return to;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getMembership() {
        return membership;
    }

    public void setMembership(String membership) {
        this.membership = membership;
    }
}
