package uk.dasv.risk.register.web;

import java.time.LocalDate;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.file.RiskSheet;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** The sentences of a risk's sheet. */
final class RiskSheetWords {

    private final Labels labels;
    private final Dates dates;
    private final LocalDate day;

    RiskSheetWords(Labels labels, Dates dates, LocalDate day) {
        this.labels = labels;
        this.dates = dates;
        this.day = day;
    }

    String standing(RiskSheet risk) {
        RiskRow row = risk.row();
        return labels.of(risk.entry().texts().kind()) + " on the register of " + row.body()
                + (row.escalated() ? ", overseen by " + row.overseer() : "") + ". Outcome: " + row.outcome()
                + ". Owner: " + (row.owner() == null ? "nobody yet" : row.owner()) + ". State: "
                + state(row)
                + also(". Category: ", labels.of(row.facts().category()))
                + also(". Response: ", labels.of(risk.entry().texts().response()))
                + also(". Proximity: ", labels.of(risk.entry().texts().proximity())) + ".";
    }

    private static String also(String what, String words) {
        return words.isEmpty() ? "" : what + words;
    }

    private String state(RiskRow row) {
        if (row.proposal()) {
            return labels.text("risk.standing.proposal");
        }
        return row.state() == RiskState.PROPOSED ? labels.text("risk.standing.unscored") : labels.of(row.state());
    }

    static String said(String text) {
        return text == null ? "not written yet" : text;
    }

    String appetite(RiskRow row) {
        if (row.tolerance() == null) {
            return "No appetite is set for this outcome.";
        }
        String words = "Tolerated up to " + row.tolerance() + ". ";
        if (row.gap() == null) {
            return words + "It is not scored yet.";
        }
        words += row.gap() > 0 ? "Above it by " + row.gap() : "Within it";
        if (row.facts().outsideSince() != null) {
            words += " since " + dates.day(row.facts().outsideSince());
        }
        if (row.acceptedOn(day)) {
            words += ". Accepted at " + row.facts().acceptedScore()
                    + also(" until ", dates.day(row.facts().acceptedUntil()));
        }
        return words + ".";
    }

    String reviewed(RiskSheet risk) {
        RiskSheet.Review review = risk.review();
        return review == null
                ? "No body has reviewed this risk yet."
                : review.body() + " on " + dates.day(review.on()) + ": " + labels.of(review.decision())
                        + also(" until ", dates.day(review.acceptedUntil())) + ". " + review.rationale();
    }

    String next(RiskRow row) {
        return row.nextReviewOn() == null
                ? ""
                : "Next review: " + dates.day(row.nextReviewOn()) + (row.dueBy(day) ? ", due." : ".");
    }
}
