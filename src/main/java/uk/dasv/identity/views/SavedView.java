package uk.dasv.identity.views;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/** A list with its filters and its sort, kept by a person under a name; nobody else sees it, and it gives no rights. */
@Entity
@Table(name = "saved_view")
public class SavedView extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "list_path", nullable = false, length = 20)
    private String listPath;

    @Column(nullable = false, length = 60)
    private String name;

    /** What stands in the address after the list's path. */
    @Column(nullable = false, length = 600)
    private String filters;

    protected SavedView() {}

    /** What somebody keeps; {@code id} comes with the form. */
    SavedView(long id, Person person, String listPath, String name, String filters) {
        super(id);
        this.person = person;
        this.listPath = listPath;
        this.name = name.strip();
        this.filters = filters;
    }

    boolean belongsTo(long personId) {
        return person.getId() == personId;
    }
}
