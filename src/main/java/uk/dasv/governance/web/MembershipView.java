package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.Role;
import uk.dasv.web.Address;
import uk.dasv.web.Choice;
import uk.dasv.web.DateInput;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** One person's memberships: what they have, adding one, ending one. */
@Named
@ViewScoped
public class MembershipView implements Serializable {

    @Inject
    PartnershipQueries queries;

    @Inject
    PartnershipRegister register;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String person;
    private String body;
    private String role;
    private DateInput from;
    private DateInput to = new DateInput();
    private List<PartnershipQueries.MembershipRow> rows;
    private List<PartnershipQueries.BodyRow> bodies;

    public void load() {
        queries.person(person);
        rows = queries.memberships(person);
        bodies = queries.bodies().stream().filter(b -> b.closedOn() == null).toList();
        from = DateInput.of(dates.getToday());
    }

    public String add() {
        return forms.submit(
                () -> {
                    register.addMembership(new PartnershipRegister.AddMembership(
                            person,
                            body,
                            role == null ? null : Role.valueOf(role),
                            from.toDate("from"),
                            to.toDate("to")));
                    return here();
                },
                "saved");
    }

    /** Whether the membership gives rights, or will. */
    public boolean lasts(PartnershipQueries.MembershipRow row) {
        return (row.to() == null || !row.to().isBefore(dates.getToday()))
                && (row.to() == null || !row.to().isBefore(row.from()));
    }

    /** Where its last day is chosen. */
    public String lastDay(PartnershipQueries.MembershipRow row) {
        return new Address("/admin/membership")
                .with("person", person)
                .with("membership", row.id())
                .toString();
    }

    /** Ends the membership with yesterday, so that its rights are gone at once; one yet to come is taken back. */
    public String end(PartnershipQueries.MembershipRow row) {
        LocalDate today = dates.getToday();
        LocalDate last = (row.from().isAfter(today) ? row.from() : today).minusDays(1);
        return forms.submit(
                () -> {
                    register.endMembership(new PartnershipRegister.EndMembership(row.id(), row.version(), last));
                    return here();
                },
                "saved");
    }

    private String here() {
        return new Address("/admin/memberships").with("person", person).toString();
    }

    public List<PartnershipQueries.MembershipRow> getRows() {
        return rows;
    }

    public List<PartnershipQueries.BodyRow> getBodies() {
        return bodies;
    }

    public List<Choice> getRoles() {
        return Stream.of(Role.values()).map(r -> Choice.of(r, labels)).toList();
    }

    public DateInput getFrom() {
        return from;
    }

    public DateInput getTo() {
        return to;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
