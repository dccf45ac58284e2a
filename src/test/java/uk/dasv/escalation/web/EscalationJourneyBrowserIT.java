package uk.dasv.escalation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.InBrowser;
import uk.dasv.testing.SharedServer;

/**
 * What becomes of two issues of a DSAAG, seen by the three who deal with them at once, each with the keyboard alone: one goes
 * through both levels and its answer comes back, the other is decided between meetings and the meeting overturns that.
 */
class EscalationJourneyBrowserIT extends InBrowser {

    private static final LocalDate TODAY = LocalDate.now(ClockProducer.LONDON);
    private static final String WHERE = "?body=CG&on=" + TODAY;

    /** More tabs than the longest page of these has, with the agenda that a body has got after other tests. */
    private static final int MOST_TABS = 1500;

    private final String unique = String.valueOf(System.nanoTime());
    private final List<Person> others = new ArrayList<>();

    @AfterEach
    void everybodyElseLeaves() {
        others.forEach(o -> o.tab.context().close());
    }

    @Test
    void threeBodiesFollowAnIssueThereAndBackAndAnotherWhoseDecisionIsOverturned() {
        Person lead = new Person(page);
        lead.signIn("Erewash DSAAG lead");
        Person chair = somebodyElse("Chairs Group chair");
        Person board = somebodyElse("Governance Board chair");
        chair.book();

        String onward = lead.raise("Interpreters " + unique, null);
        String urgent = lead.raise("Refuge closes " + unique, "The refuge closes on Friday");
        Stream.of(lead, chair, board).forEach(p -> p.open(onward));
        board.sees("Raised before Chairs Group, 0 days at this level");
        board.seesStops("Raised it", "Now here", "Not before this body");
        chair.press("Acknowledge");
        chair.hears("Recorded");
        Stream.of(lead, board).forEach(p -> {
            p.open(onward);
            p.sees("Acknowledged before Chairs Group");
            p.seesStops("Raised it", "Acknowledged", "Not before this body");
        });

        chair.open(urgent);
        chair.sees("Urgent: decide by");
        chair.step("Resolve it with a decision", "The city pays.");
        lead.open(urgent);
        lead.sees("Resolved, for Erewash DSAAG to act");
        assertThat(lead.answer()).containsText("The city pays.");
        lead.seesStops("Raised it", "to be ratified at the meeting of", "Has the answer, to act on");

        chair.begin();
        chair.decide("Refuge closes " + unique, "Overturn it", "The county pays half.");
        chair.decide("Interpreters " + unique, "Bring it before the body above", "It is so in every district.");
        chair.end();

        Stream.of(lead, chair, board).forEach(p -> {
            p.open(urgent);
            p.sees("Acknowledged before Chairs Group");
            assertThat(p.answer()).hasCount(0);
            p.seesStops("Raised it", "Overturned: “The county pays half.”", "Now here", "Not before this body");
            p.sees("Decided between meetings, overturned on");
            assertThat(p.steps("Overturned")).containsText("“The county pays half.”");
        });
        scanAtEveryWidth();
        atWidth(WIDE);
        chair.step("Return it with guidance", "Ask both councils for half each.");
        lead.open(urgent);
        assertThat(lead.answer()).containsText("Ask both councils for half each.");
        assertThat(lead.answer()).not().containsText("The city pays.");

        board.open(onward);
        board.sees("Raised before Governance Board, 0 days at this level");
        board.seesStops("Raised it", "“It is so in every district.”", "Now here");
        board.press("Acknowledge");
        board.hears("Recorded");
        board.step("Return it with guidance", "Use the framework of the county.");
        Stream.of(lead, chair).forEach(p -> {
            p.open(onward);
            p.sees("Returned with guidance, for Erewash DSAAG to act");
            assertThat(p.answer()).containsText("Answer of Governance Board");
            assertThat(p.answer()).containsText("Use the framework of the county.");
            p.seesStops("Raised it", "Escalated", "Returned with guidance", "Now here");
        });
        lead.step("Close it", "Interpreters are booked through it.");
        Stream.of(lead, chair, board).forEach(p -> {
            p.open(onward);
            p.seesStops("Erewash DSAAG", "Chairs Group", "Governance Board", "Acted on the answer and closed it");
            assertThat(p.tab.getByText("What you can do now")).hasCount(0);
        });
        scanAtEveryWidth();
    }

    private Person somebodyElse(String signIn) {
        Page tab = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(SharedServer.url())
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        tab.setDefaultTimeout(15_000);
        Person person = new Person(tab);
        others.add(person);
        person.signIn(signIn);
        return person;
    }

    /** Somebody at a browser of their own, without a mouse. */
    private static final class Person {

        private final Page tab;

        Person(Page tab) {
            this.tab = tab;
        }

        void signIn(String button) {
            open("/sign-in");
            press(button);
            tab.waitForURL(url -> !url.contains("/sign-in"));
        }

        /** Opens an address, or the same one again, as from a message. */
        void open(String address) {
            tab.navigate(address);
        }

        /** Raises an issue and says where it stands. */
        String raise(String title, String urgentBecause) {
            open("/escalations");
            press("Raise a new issue");
            tab.waitForURL(url -> url.contains("/escalations/raise"));
            write("What is the issue, in a few words?", title);
            choose(tab.getByLabel("Barrier", new Page.GetByLabelOptions().setExact(true)));
            write("Describe it", "Nobody answers at short notice.");
            choose(tab.getByLabel("A decision"));
            write("Your request", "Decide who pays.");
            write("Why can it not be resolved at this level?", "No budget.");
            write("What happens if nobody decides?", "People wait.");
            if (urgentBecause != null) {
                tabTo(tab.getByLabel("Urgent: somebody is unsafe"));
                tab.keyboard().press("Space");
                write("Why it is urgent, if it is", urgentBecause);
            }
            press("Raise to Chairs Group");
            tab.waitForURL(url -> url.contains("/escalations/escalation?ref="));
            hears("It is raised");
            return tab.url();
        }

        /** Takes one of the steps that the page of an escalation offers. */
        void step(String choice, String words) {
            choose(tab.getByLabel(choice));
            write("In words", words);
            press("Record");
            assertThat(tab.locator(".t-history").first()).containsText(words);
            hears("Recorded");
        }

        /** Books the meeting of today. */
        void book() {
            open("/meetings/book?body=CG");
            for (String id : List.of("meetsOn", "paperDeadline")) {
                type(tab.locator("#" + id), String.valueOf(TODAY.getDayOfMonth()));
                type(tab.locator("#" + id + "-month"), String.valueOf(TODAY.getMonthValue()));
                type(tab.locator("#" + id + "-year"), String.valueOf(TODAY.getYear()));
            }
            write("Place or link", "Online");
            press("Book meeting");
            hears("booked");
        }

        /** Opens the agenda, begins the meeting and says that every member is there. */
        void begin() {
            open("/meetings/meeting" + WHERE);
            press("Open the agenda");
            enter(tab.getByText("Go to the meeting"));
            press("Begin the meeting");
            tab.waitForURL(url -> url.contains("/meetings/attendance"));
            for (Locator member : tab.locator("input[value=PRESENT]").all()) {
                choose(member);
            }
            press("Save who is there");
            tab.waitForURL(url -> url.contains("/meetings/live"));
        }

        /** Goes to an item of the meeting and records what is decided on it. */
        void decide(String item, String choice, String words) {
            open("/meetings/live" + WHERE);
            enter(tab.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Agenda"))
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(item)));
            assertThat(tab.locator("h1")).hasText(item);
            assertThat(tab.locator("h1")).isFocused();
            choose(tab.getByLabel(choice));
            type(tab.getByLabel("In words", new Page.GetByLabelOptions().setExact(true)), words);
            tab.keyboard().press("Control+Enter");
            sees("The decision is recorded");
        }

        void end() {
            enter(tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("End the meeting")));
            tab.waitForURL(url -> url.contains("/meetings/end"));
            press("End the meeting");
            tab.waitForURL(url -> url.contains("/meetings/minutes"));
        }

        /** The word of success is read out. */
        void hears(String words) {
            assertThat(tab.locator(".govuk-notification-banner--success")).containsText(words);
        }

        void sees(String words) {
            assertThat(tab.locator("main")).containsText(words);
        }

        /** The stops of the path, each with some of its words, and no other. */
        void seesStops(String... words) {
            assertThat(tab.locator(".t-path__stop")).containsText(words);
        }

        Locator answer() {
            return tab.locator(".govuk-inset-text")
                    .filter(new Locator.FilterOptions().setHas(tab.getByRole(AriaRole.HEADING)));
        }

        Locator steps(String kind) {
            return tab.locator(".t-history").first().locator("li").filter(new Locator.FilterOptions().setHasText(kind));
        }

        private void write(String label, String words) {
            type(tab.getByLabel(label), words);
        }

        private void type(Locator field, String words) {
            tabTo(field);
            tab.keyboard().type(words);
        }

        private void press(String button) {
            enter(tab.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
        }

        private void enter(Locator wanted) {
            tabTo(wanted);
            tab.keyboard().press("Enter");
        }

        /** Goes to the radio buttons, which are one stop, and within them to the wanted one with the arrow keys. */
        private void choose(Locator radio) {
            String name = radio.getAttribute("name");
            tabTo(tab.locator("input[name='" + name + "']"));
            tab.keyboard().press("Space");
            for (int i = 0; i < 10 && !radio.isChecked(); i++) {
                tab.keyboard().press("ArrowDown");
            }
            assertThat(radio).isChecked();
        }

        /** Presses Tab, or Shift and Tab where it lies behind, until what is wanted or one of the same name has the focus. */
        private void tabTo(Locator wanted) {
            assertThat(wanted.first()).isVisible();
            boolean behind = (Boolean) wanted.first()
                    .evaluate(
                            "e => (document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) > 0"
                                    + " && document.activeElement !== document.body");
            for (int i = 0; i < MOST_TABS; i++) {
                tab.keyboard().press(behind ? "Shift+Tab" : "Tab");
                if ((Boolean) wanted.evaluateAll("all => all.includes(document.activeElement)")) {
                    return;
                }
            }
            throw new AssertionError("The focus never reached " + wanted + " on " + tab.url());
        }
    }
}
