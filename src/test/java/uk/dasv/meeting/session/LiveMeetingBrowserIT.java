package uk.dasv.meeting.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.InBrowser;
import uk.dasv.testing.SharedServer;

/** A meeting of the Governance Board from its beginning to its minutes, run by two people with the keyboard. */
class LiveMeetingBrowserIT extends InBrowser {

    private static final LocalDate TODAY = LocalDate.now(ClockProducer.LONDON);
    private static final String WHERE = "?body=GB&on=" + TODAY;

    @Test
    void twoSecretariesRunAMeetingFromItsBeginningToItsMinutes() {
        signInAs("Governance Board secretary");
        book();
        add("First of two");
        add("Second of two");
        add("Left to the next");
        open("/meetings/live" + WHERE);
        scanAtEveryWidth();
        press("Begin the meeting");
        page.waitForURL(url -> url.contains("/meetings/attendance"));
        page.locator("input[value=PRESENT]").all().forEach(member -> member.check());
        page.getByLabel("Who else is there?").fill("Public health analyst");
        scanAtEveryWidth();
        press("Save who is there");
        page.waitForURL(url -> url.contains("/meetings/live"));

        // what is typed is kept for whoever types it, and the other sees it
        goTo("First of two");
        page.getByLabel("In words", new Page.GetByLabelOptions().setExact(true)).fill("We agree on the first");
        assertThat(page.locator(".t-live__saved")).containsText("Kept");
        scanAtEveryWidth();
        Page other = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(SharedServer.url()))
                .newPage();
        other.navigate("/sign-in");
        other.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Governance Board chair")
                                .setExact(true))
                .click();
        other.navigate("/meetings/live" + WHERE);
        other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("First of two"))
                .click();
        assertThat(other.getByText("Governance Board secretary is typing a decision on this item"))
                .isVisible();
        assertThat(other.getByText("We agree on the first")).isVisible();
        open(page.url().substring(SharedServer.url().length()));
        assertThat(page.getByLabel("In words", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("We agree on the first");

        // one records it by keyboard, the other is told
        byKeyboard(page, "1");
        assertThat(page.getByText("The decision is recorded")).isVisible();
        other.locator("input[name=decision]").first().check();
        other.getByLabel("In words", new Page.GetByLabelOptions().setExact(true))
                .fill("We do not");
        other.keyboard().press("Control+Enter");
        assertThat(other.locator(".t-conflict")).containsText("We agree on the first");
        assertThat(other.locator(".t-conflict")).containsText("We do not");

        // votes that cannot be are refused where they are typed
        goTo("Second of two");
        page.locator("input[name=decision]").first().check();
        page.getByLabel("In words", new Page.GetByLabelOptions().setExact(true)).fill("By a vote");
        page.getByLabel("By a vote").check();
        page.getByLabel("Votes for").fill("1");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#votesAgainst-error")).isVisible();
        page.getByLabel("Votes against").fill("0");
        page.getByLabel("Abstained").fill("0");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("The decision is recorded")).isVisible();

        goTo("Left to the next");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Carry it forward to the next meeting"))
                .click();
        page.getByLabel("Why does it wait?").fill("There was no time");
        scanAtEveryWidth();
        page.getByLabel("Why does it wait?").press("Control+Enter");
        assertThat(page.getByText("The item waits for the next meeting")).isVisible();

        open("/meetings/end" + WHERE);
        scanAtEveryWidth();
        press("End the meeting");
        page.waitForURL(url -> url.contains("/meetings/minutes"));
        for (String said : List.of("Public health analyst", "We agree on the first", "There was no time")) {
            assertThat(page.getByText(said).first()).isVisible();
        }
        scanAtEveryWidth();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change Present"))
                .click();
        page.getByLabel("What the minutes say").fill("The whole Board");
        scanAtEveryWidth();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByText("The whole Board")).isVisible();
        press("Send them round among the members");
        assertThat(page.getByText("sent round among the members").first()).isVisible();
        open("/meetings/minutes" + WHERE + "&version=1");
        assertThat(page.getByText("The whole Board")).hasCount(0);

        open("/meetings/decisions?body=GB&words=We+agree+on+the+first");
        scanAtEveryWidth();
        page.locator("a[href^='/meetings/decision?ref=']").first().click();
        scanAtEveryWidth();
        page.getByText("Put its words right").click();
        page.getByLabel("In words").fill("We agree on the first, from today");
        page.getByLabel("What was wrong?").fill("A day was missing");
        scanAtEveryWidth();
        press("Put it right");
        assertThat(page.getByText("We agree on the first, from today")).isVisible();
        assertThat(page.getByText("It stands in the place of")).isVisible();
        assertThat(other.navigate("/meetings/minutes" + WHERE).status()).isEqualTo(200);
        other.context().close();
    }

    private void book() {
        open("/meetings/book?body=GB");
        for (String id : List.of("meetsOn", "paperDeadline")) {
            page.locator("#" + id).fill(String.valueOf(TODAY.getDayOfMonth()));
            page.locator("#" + id + "-month").fill(String.valueOf(TODAY.getMonthValue()));
            page.locator("#" + id + "-year").fill(String.valueOf(TODAY.getYear()));
        }
        page.getByLabel("Place or link").fill("Online");
        press("Book meeting");
        open("/meetings/meeting" + WHERE);
        press("Open the agenda");
    }

    private void add(String title) {
        open("/meetings/add" + WHERE);
        page.locator("#title").fill(title);
        page.locator("input[name=kind][value=INFORMATION]").check();
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/meetings/meeting"));
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void goTo(String item) {
        open("/meetings/live" + WHERE);
        // above a narrow page the agenda is folded
        page.locator(".t-live__agenda details:not([open]) summary").all().forEach(folded -> folded.click());
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Agenda"))
                .getByText(item)
                .click();
        assertThat(page.locator("h1")).hasText(item);
    }

    private static void byKeyboard(Page page, String number) {
        page.locator("h1").focus();
        page.keyboard().press("Tab");
        while (!"decision".equals(page.evaluate("document.activeElement.name"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press(number);
        page.keyboard().press("Control+Enter");
    }
}
