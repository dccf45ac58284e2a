package uk.dasv.reporting.risks;

import jakarta.validation.Validator;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.risk.RiskWords;

/** What the forms of a risk would say of a row, noted at the cells it belongs to. */
final class RiskForms {

    private static final int LONGEST = 4000;

    private RiskForms() {}

    /** What the form for the words of a risk would say. */
    static void note(RowReading read, Validator validator, RiskWords words) {
        validator
                .validate(words)
                .forEach(v -> read.wrong(
                        switch (v.getPropertyPath().toString()) {
                            case "title" -> RiskColumn.TITLE;
                            case "kind" -> RiskColumn.KIND;
                            case "cause" -> RiskColumn.CAUSE;
                            case "event" -> RiskColumn.EVENT;
                            case "consequence" -> RiskColumn.CONSEQUENCE;
                            default -> RiskColumn.OUTCOME;
                        },
                        v));
    }

    /** Only a risk on its register is scored, and only by whoever may. */
    static void requireScorable(RowReading read, RiskColumn at, boolean onRegister, boolean may) {
        if (!onRegister) {
            read.wrong(at, "RiskColumn.notOpened");
        } else if (!may) {
            read.wrong(at, "RiskColumn.mayNotScore");
        }
    }

    static void requireLength(RowReading read, RiskColumn at, String text) {
        if (text.length() > LONGEST) {
            read.wrong(at, "tooLong", String.valueOf(LONGEST));
        }
    }
}
