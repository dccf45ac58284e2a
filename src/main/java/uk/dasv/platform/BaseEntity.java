package uk.dasv.platform;

import io.hypersistence.tsid.TSID;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * What every entity has: an identifier that is given before it is stored (time-ordered, safe on
 * several nodes), and the version by which two people saving the same thing are told apart.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    private long id;

    @Version
    private long version;

    protected BaseEntity() {
        this(newId());
    }

    /** For a thing whose identifier was given with the form, so that a second click makes nothing twice. */
    protected BaseEntity(long id) {
        this.id = id;
    }

    /** A fresh identifier. */
    public static long newId() {
        return TSID.Factory.getTsid().toLong();
    }

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    /**
     * Refuses to go on when the thing is no longer as the person saw it.
     *
     * @throws StaleRecord when somebody saved it meanwhile
     */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new StaleRecord();
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BaseEntity that && getClass() == that.getClass() && id == that.id;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(id);
    }
}
