package uk.dasv.risk.review.round;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.dasv.risk.RiskState;

/**
 * An open round of a body: what of it is done, and what is left in its order. A risk that was closed, or went to a body from
 * where this one no longer reviews it, before it was looked at is neither.
 */
public record Round(String body, String path, Instant begunAt, String begunBy, List<RoundLine> lines)
        implements Serializable {

    public Round {
        lines = List.copyOf(lines);
    }

    /** What was reviewed, in the order of the round. */
    public List<RoundLine> done() {
        return lines.stream().filter(RoundLine::reviewed).toList();
    }

    /** What waits, the next first. */
    public List<RoundLine> left() {
        return lines.stream()
                .filter(l -> !l.reviewed())
                .filter(l -> l.riskState() != RiskState.CLOSED && l.overseer().startsWith(path))
                .toList();
    }

    /** What cannot be reviewed in it any more. */
    public List<RoundLine> gone() {
        List<RoundLine> left = left();
        return lines.stream().filter(l -> !l.reviewed() && !left.contains(l)).toList();
    }

    /** How many risks there are to look at in all. */
    public int size() {
        return done().size() + left().size();
    }

    public Optional<RoundLine> line(String reference) {
        return lines.stream().filter(l -> l.reference().equals(reference)).findFirst();
    }
}
