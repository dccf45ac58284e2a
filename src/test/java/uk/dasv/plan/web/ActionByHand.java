package uk.dasv.plan.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** An action that the lead of the Erewash DSAAG proposes in the browser, for tests that need one of their own. */
public final class ActionByHand {

    private ActionByHand() {}

    /** Proposes it; returns its reference. */
    public static String proposed(Page page, String title) {
        page.navigate("/plans/new");
        page.getByLabel("Whose plan is it for?").selectOption("ERE");
        page.getByLabel("Outcome").selectOption("PREV");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Lead organisation").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Owner").selectOption(new SelectOption().setLabel("Erewash DSAAG lead"));
        day(page, "starts", "1", "1", "2026");
        day(page, "due", "31", "12", "2050");
        page.getByLabel("What does it come from?").selectOption("STRATEGY");
        press(page, "Propose action");
        page.waitForURL(url -> url.contains("/plans/action?ref="));
        return page.url().substring(page.url().indexOf("ref=") + 4);
    }

    /** Proposes and agrees it. */
    public static String agreed(Page page, String title) {
        String reference = proposed(page, title);
        page.navigate("/plans/step?ref=" + reference + "&step=AGREE");
        press(page, "Agree action");
        page.waitForURL(url -> url.contains("/plans/action?ref="));
        return reference;
    }

    static void day(Page page, String field, String day, String month, String year) {
        page.locator("[id='" + field + "']").fill(day);
        page.locator("[id='" + field + "-month']").fill(month);
        page.locator("[id='" + field + "-year']").fill(year);
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
