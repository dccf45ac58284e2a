package uk.dasv.plan.roll.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.roll.RollOffer;
import uk.dasv.plan.roll.RollQueries;
import uk.dasv.platform.NotFound;

/** Choosing what of a plan is rolled forward, and into which of the body's later plans. */
@Named
@RequestScoped
public class RollView {

    @Inject
    RollQueries queries;

    @Inject
    Access access;

    private String of;
    private String from;
    private RollOffer offer;

    public void load() {
        access.requireForPage(Permission.EDIT_PLAN, SubjectKind.BODY, of);
        offer = queries.offer(of, day(from));
    }

    /** The day that stands in an address; null where none does. */
    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    /** Whether anything can go on, and somewhere to. */
    public boolean isPossible() {
        return isMovable() && !offer.later().isEmpty();
    }

    public boolean isMovable() {
        return offer.actions().stream().anyMatch(a -> a.whyNot() == null);
    }

    public RollOffer getOffer() {
        return offer;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
