package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.SearchWords;

/** Finds things of any kind by their reference or by words, only ever among those the person may see. */
@ApplicationScoped
public class Searches {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    /** The first that match; one whose reference is exactly what was typed before all others. */
    public List<SearchWords.Hit> first(Searched things, SearchWords words, PageRequest page) {
        TypedQuery<SearchWords.Hit> query = asked(
                "SELECT NEW uk.dasv.platform.SearchWords$Hit(t.reference, " + things.title() + ", b.shortName)",
                things,
                words,
                " ORDER BY " + SearchWords.exactFirst("t.reference") + ", " + things.order(),
                SearchWords.Hit.class);
        return words.bindExact(query)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    /** A page of all that match. */
    public Page<SearchWords.Hit> page(Searched things, SearchWords words, PageRequest page) {
        Long total = asked("SELECT COUNT(t)", things, words, "", Long.class).getSingleResult();
        return new Page<>(first(things, words, page), total, page);
    }

    private <T> TypedQuery<T> asked(String select, Searched things, SearchWords words, String order, Class<T> type) {
        Scope scope = access.scope(things.permission());
        String[] owners = things.owners().toArray(String[]::new);
        String[] fields =
                Stream.concat(Stream.of("t.reference"), things.words().stream()).toArray(String[]::new);
        TypedQuery<T> query = em.createQuery(
                select + " FROM " + things.from() + " WHERE " + scope.words("b.path", owners) + " AND "
                        + words.in(fields) + order,
                type);
        return words.bind(scope.bind(query, owners.length > 0));
    }
}
