package uk.dasv.identity.views.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.identity.views.SavedViews;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Forms;

/** Keeping a list under a name, or removing one that was kept. */
@Named
@ViewScoped
public class SaveView implements Serializable {

    @Inject
    SavedViews views;

    @Inject
    Forms forms;

    private final long id = BaseEntity.newId();
    private String list;
    private String filters;
    private String name;
    private List<SavedViews.Row> kept = List.of();

    public void load() {
        if (list == null || !list.matches("plans|risks")) {
            throw new NotFound();
        }
        filters = Faces.getRequestParameter("filters");
        kept = views.of("/" + list);
    }

    public String save() {
        return forms.submit(
                () -> {
                    views.keep(new SavedViews.KeepView(id, "/" + list, name, filters));
                    return getBack();
                },
                "view.kept");
    }

    /** No longer keeps the view. */
    public String remove(long view) {
        return forms.submit(
                () -> {
                    views.remove(view);
                    return "/views?list=" + list;
                },
                "view.removed");
    }

    /** The list as it is shown. */
    public String getBack() {
        return "/" + list + (filters == null || filters.isEmpty() ? "" : "?" + filters);
    }

    /** Whether there is a list to keep; else the page only shows what is kept. */
    public boolean isKeeping() {
        return filters != null && !filters.isEmpty();
    }

    public List<SavedViews.Row> getKept() {
        return kept;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
