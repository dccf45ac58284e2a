package uk.dasv.reporting.pack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import uk.dasv.governance.Meeting;
import uk.dasv.platform.BaseEntity;

/**
 * What a meeting's pack says besides the papers of its agenda, kept when the papers were published, so that everybody reads the
 * same figures. Papers that were taken back and published again are kept anew.
 */
@Entity
@Table(name = "published_pack")
public class PublishedPack extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(nullable = false, columnDefinition = "LONGTEXT")
    private String chapters;

    protected PublishedPack() {}

    PublishedPack(Meeting meeting, Instant at, List<Chapter> as) {
        super(newId());
        this.meeting = meeting;
        keep(at, as);
    }

    /** Its papers are published at that moment with these chapters. */
    final void keep(Instant at, List<Chapter> as) {
        publishedAt = at;
        chapters = Chapters.toJson(as);
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    List<Chapter> chapters() {
        return Chapters.read(chapters);
    }
}
