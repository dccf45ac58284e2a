package uk.dasv.plan.tree;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A body's plan for a period. {@code purpose} is what the body's terms of reference say of its plan, such as that it is
 * the joint delivery plan of city and county; null where they say nothing.
 */
public record PlanHead(
        long id, String code, String body, String purpose, String title, LocalDate startsOn, LocalDate endsOn) {

    private static final Pattern PLAN = Pattern.compile("\\bplans?\\b", Pattern.CASE_INSENSITIVE);

    /** The first line of the terms that speaks of a plan, or null. */
    static String purpose(String terms) {
        return terms == null
                ? null
                : terms.lines()
                        .map(String::strip)
                        .filter(line -> PLAN.matcher(line).find())
                        .findFirst()
                        .orElse(null);
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public boolean isOverOn(LocalDate day) {
        return endsOn.isBefore(day);
    }
}
