package uk.dasv.identity.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where people keep views of lists for themselves. They are no part of the partnership's work, so the audit is silent. */
@ApplicationScoped
public class SavedViews {

    /** How many views of a list somebody can keep. */
    static final int MOST = 50;

    /** The lists of which views can be kept. */
    private static final Set<String> LISTS = Set.of("/plans", "/risks");

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    /** A view of a list by its name; {@code href} is the address that shows it. */
    public record Row(long id, String list, String name, String href) implements Serializable {}

    /** Keeping a list as it is shown; {@code id} was given with the form, {@code filters} is the query of its address. */
    public record KeepView(
            long id,

            @NotNull(message = "{choose}") String list,

            @NotBlank(message = "{required}") @Size(max = 60, message = "{tooLong}") String name,

            @NotNull(message = "{required}") @Size(max = 600, message = "{view.tooMuch}") String filters) {}

    /** The views of the list that the person keeps, by name. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Row> of(String list) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.identity.views.SavedViews$Row(v.id, v.listPath, v.name,"
                                + " CONCAT(v.listPath, '?', v.filters)) FROM SavedView v WHERE v.person.id = :me"
                                + " AND v.listPath = :list ORDER BY v.name",
                        Row.class)
                .setParameter("me", user.require().personId())
                .setParameter("list", list)
                .getResultList();
    }

    /** Keeps the list under the name; a second click keeps nothing twice. */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void keep(KeepView form) {
        long me = user.require().personId();
        SavedView before = em.find(SavedView.class, form.id());
        if (before != null) {
            if (!before.belongsTo(me)) {
                throw new NotFound();
            }
            return;
        }
        if (!LISTS.contains(form.list())) {
            throw new NotFound();
        }
        if (of(form.list()).size() >= MOST) {
            throw RuleViolation.at("name", "view.tooMany", MOST);
        }
        em.persist(
                new SavedView(form.id(), em.getReference(Person.class, me), form.list(), form.name(), form.filters()));
    }

    /**
     * The person no longer keeps the view.
     *
     * @throws NotFound when it is somebody else's, or there is no such view any more
     */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void remove(long view) {
        int removed = em.createQuery("DELETE FROM SavedView v WHERE v.id = :view AND v.person.id = :me")
                .setParameter("view", view)
                .setParameter("me", user.require().personId())
                .executeUpdate();
        if (removed == 0) {
            throw new NotFound();
        }
    }
}
