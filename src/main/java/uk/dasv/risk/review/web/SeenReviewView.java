package uk.dasv.risk.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.review.SeenInReview;
import uk.dasv.risk.review.SeenReviews;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** What a review saw of a risk, beside what is there now. */
@Named
@RequestScoped
public class SeenReviewView {

    @Inject
    SeenReviews reviews;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String ref;
    private String review;
    private SeenInReview seen;
    private List<Line> lines;

    /** One fact in words. */
    public record Line(String label, String then, String now, boolean different) {}

    public void load() {
        try {
            seen = reviews.of(ref, Long.parseLong(review));
        } catch (NumberFormatException none) {
            throw new NotFound();
        }
        lines = seen.facts().stream()
                .map(f -> new Line(label(f), words(f.then()), words(f.now()), f.different()))
                .toList();
    }

    private String label(SeenInReview.Fact fact) {
        return labels.text("seen." + fact.key(), fact.name() == null ? "" : fact.name());
    }

    private String words(Serializable value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return labels.of(constant);
        }
        if (value instanceof LocalDate day) {
            return dates.day(day);
        }
        if (value instanceof SeenInReview.Control c) {
            return c.effectiveness() == null
                    ? labels.text("seen.notChecked")
                    : labels.text("seen.checked", labels.of(c.effectiveness()), dates.day(c.checkedOn()));
        }
        if (value instanceof SeenInReview.Treating t) {
            return t.state() == null
                    ? labels.text("seen.linked")
                    : Stream.of(
                                    labels.of(t.state()),
                                    labels.of(t.rating()),
                                    labels.text("seen.due", dates.day(t.due())))
                            .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    public SeenInReview getSeen() {
        return seen;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }
}
