package uk.dasv.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/** One step that was taken: what, who, acting for which body, when and in which words. */
@Entity
@Table(name = "escalation_step")
public class EscalationStep extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private StepKind kind;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    @Column(name = "happened_on", nullable = false)
    private LocalDate happenedOn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "acting_body_id")
    private Body actingBody;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_body_id")
    private Body toBody;

    @Column(columnDefinition = "TEXT")
    private String words;

    protected EscalationStep() {}

    public EscalationStep(
            Escalation escalation,
            int position,
            StepKind kind,
            Instant happenedAt,
            LocalDate happenedOn,
            Person person,
            Body actingBody,
            Body toBody,
            String words) {
        this.escalation = escalation;
        this.position = position;
        this.kind = kind;
        this.happenedAt = happenedAt;
        this.happenedOn = happenedOn;
        this.person = person;
        this.actingBody = actingBody;
        this.toBody = toBody;
        this.words = words;
    }

    public StepKind getKind() {
        return kind;
    }

    public String getWords() {
        return words;
    }
}
