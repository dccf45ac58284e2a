package uk.dasv.reporting.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.governance.Body;
import uk.dasv.platform.BaseEntity;

/**
 * One person's import of one file for one body: uploaded, checked row by row, done. It lasts a day at most and is
 * nobody else's to see.
 */
@Entity
@Table(name = "import_job")
public class ImportJob extends BaseEntity {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHEET = 100;

    /** How far an import has come. */
    public enum Stage {
        UPLOADED,
        CHECKED,
        DONE
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private ImportKind kind;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Stage stage;

    @Column(name = "file_name", nullable = false, length = LONGEST_NAME, updatable = false)
    private String fileName;

    @Column(nullable = false, length = 64, updatable = false)
    private String digest;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Column(columnDefinition = "LONGTEXT")
    private String mapping;

    /** The name of the sheet whose rows were checked; empty for a CSV. */
    @Column(length = 100)
    private String sheet;

    @Column(name = "created_count", nullable = false)
    private int created;

    @Column(name = "changed_count", nullable = false)
    private int changed;

    @Column(name = "there_count", nullable = false)
    private int there;

    protected ImportJob() {}

    ImportJob(
            long id,
            ImportKind kind,
            long personId,
            Body body,
            String fileName,
            String digest,
            Instant at,
            Mapping guess) {
        super(id);
        this.kind = kind;
        this.personId = personId;
        this.body = body;
        this.stage = Stage.UPLOADED;
        this.fileName = fileName;
        this.digest = digest;
        this.uploadedAt = at;
        this.mapping = guess.toJson();
    }

    /** Its rows were checked by that mapping. */
    void check(Mapping by, String name) {
        mapping = by.toJson();
        sheet = name.length() > LONGEST_SHEET ? name.substring(0, LONGEST_SHEET) : name;
        stage = Stage.CHECKED;
    }

    /** The right rows are taken. */
    void finish(int made, int altered, int thereAlready) {
        stage = Stage.DONE;
        created = made;
        changed = altered;
        there = thereAlready;
    }

    ImportKind getKind() {
        return kind;
    }

    long getPersonId() {
        return personId;
    }

    Body getBody() {
        return body;
    }

    Stage getStage() {
        return stage;
    }

    String getFileName() {
        return fileName;
    }

    String getSheet() {
        return sheet;
    }

    String getDigest() {
        return digest;
    }

    Mapping getMapping() {
        return Mapping.read(mapping);
    }

    int getCreated() {
        return created;
    }

    int getChanged() {
        return changed;
    }

    int getThere() {
        return there;
    }
}
