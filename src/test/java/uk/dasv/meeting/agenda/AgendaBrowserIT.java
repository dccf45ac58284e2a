package uk.dasv.meeting.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.InBrowser;

/** A secretary books a series, opens an agenda, puts it in order by keyboard, publishes its papers and takes them back. */
class AgendaBrowserIT extends InBrowser {

    /** Far from what other tests and the sample book, and another each time. */
    private final LocalDate first =
            LocalDate.now(ClockProducer.LONDON).plusYears(14).plusDays(System.nanoTime() % 700);

    @Test
    void anAgendaIsMadeByKeyboardAndItsPapersStayAsPublished() {
        signInAs("Chairs Group chair");
        String meeting = bookASeries();
        open(meeting);
        enter("Open the agenda");
        assertThat(page.locator(".govuk-body-l").first()).hasText("Agenda open");
        add("Away day", "Bring two dates");
        add("New logo", null);

        Locator items = page.locator(".t-agenda__item h3");
        assertThat(items.last()).hasText("New logo");
        enter("Up: New logo");
        assertThat(items.last()).hasText("Away day");
        scanAtEveryWidth();
        atWidth(WIDE);

        Page second = page.context().newPage();
        second.navigate(meeting);
        enter("Down: New logo");
        assertThat(items.last()).hasText("New logo");
        second.getByRole(AriaRole.BUTTON, named("Up: Away day")).first().click();
        assertThat(second.locator(".govuk-error-summary")).isVisible();
        assertThat(second.locator(".t-agenda__item h3").last()).hasText("New logo");
        second.close();

        follow("Take out New logo");
        enter("Take out");
        assertThat(page.locator("#words-error")).containsText("Say why");
        page.getByLabel("Why does it not come before this meeting?").fill("Nobody has time");
        enter("Take out");
        assertThat(page.getByText("Why: Nobody has time")).isVisible();
        enter("Put back: New logo");
        assertThat(items.last()).hasText("New logo");

        enter("Publish the papers");
        assertThat(page.locator(".govuk-body-l").first()).hasText("Papers published");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Up: New logo"))).hasCount(0);
        follow("Add a late item");
        page.getByLabel("What is it about?").fill("The money ends in July");
        enter("Add");
        assertThat(page.locator("#late-error")).isVisible();
        page.getByLabel("Why can it not wait for the next meeting?").fill("The grant ends before it");
        enter("Add");
        assertThat(page.getByText("Why it is late: The grant ends before it")).isVisible();
        scanAtEveryWidth();
        atWidth(WIDE);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Away day").setExact(true))
                .click();
        assertThat(page.getByText("The paper as published")).isVisible();
        assertThat(page.locator("main")).containsText("Bring two dates");

        open(meeting);
        follow("Take the papers back");
        page.getByLabel("Why are they taken back?").fill("A date is wrong");
        enter("Take the papers back");
        assertThat(page.locator(".govuk-body-l").first()).hasText("Agenda open");
    }

    /** Books two meetings and returns the address of the first. */
    private String bookASeries() {
        open("/meetings");
        follow("Book several meetings");
        page.locator("#first").fill(String.valueOf(first.getDayOfMonth()));
        page.locator("#first-month").fill(String.valueOf(first.getMonthValue()));
        page.locator("#first-year").fill(String.valueOf(first.getYear()));
        page.getByLabel("Every quarter").check();
        page.getByLabel("How many meetings?").fill("2");
        page.getByLabel("Place or link").fill("https://meet.example.org/chairs");
        enter("Show the days");
        assertThat(page.getByText("Nothing is booked yet.")).isVisible();
        assertThat(page.locator(".t-agenda__item")).hasCount(2);
        String day = page.locator(".t-agenda__item time").first().getAttribute("datetime");
        enter("Book 2 meetings");
        assertThat(page.getByText("The meetings are booked")).isVisible();
        String meeting = "/meetings/meeting?body=CG&on=" + day;
        open(meeting);
        assertThat(page.locator("a[href='https://meet.example.org/chairs']")).isVisible();
        return meeting;
    }

    private void add(String title, String note) {
        follow("Add an item");
        page.getByLabel("What is it about?").fill(title);
        if (note != null) {
            page.getByLabel("What should the meeting know?").fill(note);
        }
        enter("Add");
        assertThat(page.locator("#agenda")).isVisible();
    }

    /** Presses a button as by keyboard. */
    private void enter(String button) {
        Locator there = page.getByRole(AriaRole.BUTTON, named(button)).first();
        there.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private void follow(String link) {
        Locator there = page.getByRole(AriaRole.LINK, named(link)).first();
        there.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
