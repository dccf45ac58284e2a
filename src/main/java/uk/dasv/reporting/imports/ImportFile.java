package uk.dasv.reporting.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** The file of an import, as it was sent; gone once its rows are taken. Its identifier is the import's. */
@Entity
@Table(name = "import_file")
public class ImportFile extends BaseEntity {

    @Lob
    @Column(nullable = false, updatable = false, columnDefinition = "LONGBLOB")
    private byte[] content;

    protected ImportFile() {}

    ImportFile(ImportJob job, byte[] content) {
        super(job.getId());
        this.content = content.clone();
    }

    byte[] getContent() {
        return content.clone();
    }
}
