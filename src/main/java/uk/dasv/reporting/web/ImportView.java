package uk.dasv.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.platform.BaseEntity;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Choosing a file and the body whose list it is for; says of a file that was refused why. */
@Named
@RequestScoped
public class ImportView {

    @Inject
    ImportPlace place;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private final String id = String.valueOf(BaseEntity.newId());
    private List<ImportQueries.Place> bodies = List.of();
    private String wanted;
    private String why;

    public void load() {
        bodies = place.queries().bodies();
        if (wanted == null && bodies.size() == 1) {
            wanted = bodies.get(0).code();
        }
        if (why != null && why.matches("import\\.file\\.\\w+") && labels.knows(why)) {
            forms.add("file", labels.text(why));
        } else if ("action.noPlan".equals(why) || "choose".equals(why)) {
            forms.add("body", labels.text(why));
        }
    }

    /** Comes with the form, so that a second click uploads nothing twice. */
    public String getId() {
        return id;
    }

    public List<ImportQueries.Place> getBodies() {
        return bodies;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
