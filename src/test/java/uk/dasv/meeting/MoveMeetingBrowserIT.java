package uk.dasv.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.InBrowser;

/** A meeting is booked, moved with what goes by it, and cancelled; two people at once are told. */
class MoveMeetingBrowserIT extends InBrowser {

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final LocalDate day =
            LocalDate.now(ClockProducer.LONDON).plusYears(6).plusDays(System.nanoTime() % 300);
    private final LocalDate later = day.plusDays(301);

    @Test
    void aMeetingMovesAndIsCancelledAndItsAuditSaysBoth() {
        signInAs("Chairs Group chair");
        book(day);
        open("/meetings/move?body=CG&on=" + day);
        assertThat(page.locator("h1")).hasText("Move the meeting of " + READ.format(day));
        assertThat(page.getByText("What it carries with it")).isVisible();
        press("Move meeting");
        assertThat(page.locator("#reason-error")).isVisible();
        page.getByLabel("Why does it move?").fill("The hall is taken");
        press("Move meeting");
        assertThat(page.locator("#meetsOn-error")).containsText("Nothing is different yet");
        scanAtEveryWidth();
        atWidth(WIDE);

        Page second = page.context().newPage();
        second.navigate("/meetings/cancel?body=CG&on=" + day);
        type("When does it meet now?", later);
        type("By when are papers due?", later.minusDays(14));
        press("Move meeting");
        assertThat(page.getByText("The meeting is moved")).isVisible();

        second.getByLabel("Why does it not take place?").fill("Nobody can come");
        second.getByRole(AriaRole.BUTTON, named("Cancel meeting")).click();
        assertThat(second.locator(".t-conflict")).containsText("Chairs Group chair saved this while you were typing");
        assertThat(second.locator(".t-conflict")).containsText(READ.format(later));
        scan(second);
        second.getByRole(AriaRole.BUTTON, named("Cancel meeting")).click();
        assertThat(second.getByText("The meeting is cancelled")).isVisible();

        press("Sign out");
        page.waitForURL(url -> url.contains("/sign-in"));
        signInAs("Administrator");
        open("/audit?kind=MEETING&ref=CG%20" + day);
        assertThat(page.getByText("The hall is taken").first()).isVisible();
        open("/audit?kind=MEETING&ref=CG%20" + later);
        assertThat(page.getByText("Nobody can come").first()).isVisible();
    }

    @Test
    void theNextMeetingSaysWhatItCarries() {
        comeBackAs("Chairs Group chair");
        open("/meetings?body=CG");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Move the meeting of"))
                .first()
                .click();
        page.waitForURL(url -> url.contains("/meetings/move"));
        assertThat(page.locator("section[aria-labelledby=carries] a[href^='/escalations/escalation']")
                        .first())
                .isVisible();
        scanAtEveryWidth();
    }

    private void book(LocalDate on) {
        open("/meetings/book?body=CG");
        type("When does it meet?", on);
        type("By when are papers due?", on.minusDays(14));
        page.getByLabel("Place or link").fill("Online");
        press("Book meeting");
        assertThat(page.getByText("The meeting is booked")).isVisible();
    }

    private void type(String legend, LocalDate date) {
        var group = page.getByRole(AriaRole.GROUP, named(legend));
        group.getByLabel("Day").fill(String.valueOf(date.getDayOfMonth()));
        group.getByLabel("Month").fill(String.valueOf(date.getMonthValue()));
        group.getByLabel("Year").fill(String.valueOf(date.getYear()));
    }

    private void press(String words) {
        page.getByRole(AriaRole.BUTTON, named(words)).click();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
