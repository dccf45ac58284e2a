package uk.dasv.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Searches;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.SearchWords;

/** Finds things of every kind; what is found of a kind keeps to what the person may see of it. */
@ApplicationScoped
public class Finder {

    @Inject
    Searches searches;

    /** The first that match; one whose reference is exactly what was typed before all others. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<SearchWords.Hit> first(SearchKind kind, SearchWords words, int most) {
        return searches.first(kind.things(), words, new PageRequest(1, most));
    }

    /** A page of all that match. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Page<SearchWords.Hit> page(SearchKind kind, SearchWords words, PageRequest page) {
        return searches.page(kind.things(), words, page);
    }
}
