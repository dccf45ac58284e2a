package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** A number the public can call; one for emergencies stands out from the others. */
@Entity
@Table(name = "support_contact")
public class SupportContact extends BaseEntity {

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(nullable = false, length = 40)
    private String phone;

    @Column(nullable = false)
    private boolean emergency;

    @Column(length = 200)
    private String note;

    protected SupportContact() {}

    public SupportContact(int position, String name, String phone, boolean emergency, String note) {
        this.position = position;
        this.name = name;
        this.phone = phone;
        this.emergency = emergency;
        this.note = note;
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public String getPhone() {
        return phone;
    }

    public boolean isEmergency() {
        return emergency;
    }

    public String getNote() {
        return note;
    }
}
