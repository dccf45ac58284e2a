package uk.dasv.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.WorkingDays;
import uk.dasv.meeting.MeetingSeries.Often;
import uk.dasv.platform.RuleViolation;

/** Meetings that come again and again fall on working days by their rule. */
class MeetingSeriesTest {

    @Test
    void aQuarterlySeriesOnTheSecondTuesdayKeepsIt() {
        assertThat(days(new MeetingSeries(LocalDate.of(2026, 12, 8), Often.QUARTERLY, 0, true, null, 4, 10)))
                .containsExactly("2026-12-08", "2027-03-09", "2027-06-08", "2027-09-14");
        assertThat(days(new MeetingSeries(LocalDate.of(2027, 3, 31), Often.MONTHLY, 0, true, null, 3, 0)))
                .as("its fifth Wednesday is the last of each month")
                .containsExactly("2027-03-31", "2027-04-28", "2027-05-26");
    }

    @Test
    void aDayThatIsABankHolidayOrAWeekendMovesToTheNextWorkingDayAndSaysSo() {
        List<MeetingSeries.Day> days =
                new MeetingSeries(LocalDate.of(2026, 8, 25), Often.THREE_A_YEAR, 0, false, null, 2, 10).days();
        assertThat(days.get(0).moved()).isFalse();
        assertThat(days.get(0).papersBy()).isEqualTo(LocalDate.of(2026, 8, 11));
        assertThat(days.get(1))
                .as("Christmas Day is a Friday, Boxing Day is kept on the Monday")
                .isEqualTo(new MeetingSeries.Day(
                        LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 11)));
        assertThat(days.get(1).moved()).isTrue();
    }

    @Test
    void itEndsOnItsLastDayOrAfterSoManyTimes() {
        LocalDate first = LocalDate.of(2027, 1, 4);
        assertThat(days(new MeetingSeries(first, Often.EVERY_WEEKS, 2, false, LocalDate.of(2027, 2, 1), null, 3)))
                .containsExactly("2027-01-04", "2027-01-18", "2027-02-01");
        assertThat(days(new MeetingSeries(first, Often.EVERY_MONTHS, 6, false, null, 2, 3)))
                .containsExactly("2027-01-04", "2027-07-05");
    }

    @Test
    void whatMakesNoSeriesIsRefusedAtItsField() {
        LocalDate first = LocalDate.of(2027, 1, 4);
        refused("every series.every", () -> new MeetingSeries(first, Often.EVERY_WEEKS, 0, true, null, 2, 3));
        refused("times series.untilOrTimes", () -> new MeetingSeries(first, Often.MONTHLY, 0, true, null, null, 3));
        refused("times series.untilOrTimes", () -> new MeetingSeries(first, Often.MONTHLY, 0, true, first, 2, 3));
        refused(
                "until series.endsBeforeStart",
                () -> new MeetingSeries(first, Often.MONTHLY, 0, true, first.minusDays(1), null, 3));
        refused("times series.times", () -> new MeetingSeries(first, Often.MONTHLY, 0, true, null, 61, 3));
        refused(
                "papersBefore series.papersBefore",
                () -> new MeetingSeries(first, Often.MONTHLY, 0, true, null, 2, 53));
        refused(
                "until series.tooMany",
                () -> new MeetingSeries(first, Often.EVERY_WEEKS, 1, true, first.plusYears(3), null, 3).days());
    }

    @Test
    void aThousandSeriesKeepTheRules() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 1000; n++) {
            LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
            Often often = Often.values()[random.nextInt(Often.values().length)];
            int times = 1 + random.nextInt(20);
            int before = random.nextInt(20);
            MeetingSeries series =
                    new MeetingSeries(first, often, 1 + random.nextInt(8), random.nextBoolean(), null, times, before);
            List<MeetingSeries.Day> days = series.days();
            assertThat(days).as("seed %s, %s", seed, series).hasSize(times);
            assertThat(days)
                    .extracting(MeetingSeries.Day::planned)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .first()
                    .isEqualTo(first);
            for (MeetingSeries.Day day : days) {
                assertThat(WorkingDays.isWorkingDay(day.meetsOn())).isTrue();
                assertThat(day.meetsOn()).isBetween(day.planned(), day.planned().plusDays(6));
                assertThat(day.moved()).isEqualTo(!WorkingDays.isWorkingDay(day.planned()));
                if (before > 0) {
                    assertThat(WorkingDays.after(day.papersBy(), before)).isEqualTo(day.meetsOn());
                }
                if (series.sameWeekday() || often == Often.EVERY_WEEKS) {
                    DayOfWeek weekday = first.getDayOfWeek();
                    assertThat(day.planned().getDayOfWeek()).isEqualTo(weekday);
                }
            }
        }
    }

    private static List<String> days(MeetingSeries series) {
        return series.days().stream().map(d -> d.meetsOn().toString()).toList();
    }

    private static void refused(String fieldAndKey, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(
                        r.field().orElse("") + " " + r.key())
                .isEqualTo(fieldAndKey));
    }
}
