package uk.dasv.governance;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days in England: no weekends, no bank holidays ({@code domain.md}, "Escalation"). */
public final class WorkingDays {

    private static final HolidayManager BANK_HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create("gb"));

    private WorkingDays() {}

    /** The day that many working days after the given one. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.isHoliday(day, "eng");
    }
}
