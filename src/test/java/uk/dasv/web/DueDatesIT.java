package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** A due date moves by request: a little by the lead, further or again by the body above, and everybody sees what became of it. */
@InServer
@RunAsClient
class DueDatesIT {

    private static final String OFFICER = "Erewash partnership officer";

    private final Visitor officer = Someone.called(OFFICER);
    private final Visitor lead = Someone.called("Erewash DSAAG lead");
    private final Visitor chair = Someone.called("Chairs Group chair");
    private final String why = "The venue is closed " + FormPage.unique();

    @Test
    void theLeadApprovesAShortFirstSlipAndTheChairsGroupDecidesTheSecond() {
        String ref = FormPages.actionUnderWay(OFFICER, 90);

        ask(officer, ref, 110);
        assertThat(lead.get("/").body()).contains("to decide").contains("/plans/dates");
        assertThat(lead.get("/plans/dates").body()).contains("/plans/date-decide?ref=" + ref);
        assertThat(chair.get("/plans/date-decide?ref=" + ref).statusCode()).isEqualTo(403);
        decide(lead, ref, "APPROVE", "");
        assertThat(text(officer, "/plans/action?ref=" + ref))
                .contains("20 days later than agreed, moved once")
                .contains(why)
                .contains("Approved by Erewash DSAAG lead");

        ask(officer, ref, 112);
        assertThat(lead.get("/plans/date-decide?ref=" + ref).statusCode()).isEqualTo(403);
        String words = "Not again " + FormPage.unique();
        decide(chair, ref, "REFUSE", words);
        assertThat(text(lead, "/plans/action?ref=" + ref))
                .contains("20 days later than agreed, moved once")
                .contains(words);
        assertThat(text(lead, "/plans?text=" + ref)).contains("20 days later than agreed, moved once");
    }

    @Test
    void aLeadsOwnShortFirstSlipMovesAtOnce() {
        String ref = FormPages.actionUnderWay(OFFICER, 90);

        HttpResponse<String> asked = ask(lead, ref, 100);

        assertThat(lead.follow(asked).body())
                .contains("The due date has moved")
                .contains("10 days later than agreed, moved once");
    }

    @Test
    void aDateIsNeitherInThePastNorThePresentOneAndOnlyOneRequestWaits() {
        String ref = FormPages.actionUnderWay(OFFICER, 90);
        assertThat(ask(officer, ref, -1).body()).contains("Enter today or a later day");
        assertThat(ask(officer, ref, 90).body()).contains("This is the present due date");

        Form second = filled(officer, ref, 130);
        ask(officer, ref, 120);
        assertThat(second.press("save").body()).contains("A new due date has been asked for already");
        assertThat(officer.get("/plans/date?ref=" + ref).body()).contains("Take the request back");
    }

    private HttpResponse<String> ask(Visitor who, String ref, int days) {
        return filled(who, ref, days).press("save");
    }

    private Form filled(Visitor who, String ref, int days) {
        LocalDate due = LocalDate.now(ClockProducer.LONDON).plusDays(days);
        return Form.on(who, who.get("/plans/date?ref=" + ref), "form")
                .with("due", String.valueOf(due.getDayOfMonth()))
                .with("due-month", String.valueOf(due.getMonthValue()))
                .with("due-year", String.valueOf(due.getYear()))
                .with("reason", why);
    }

    private static void decide(Visitor who, String ref, String decision, String words) {
        HttpResponse<String> decided = Form.on(who, who.get("/plans/date-decide?ref=" + ref), "form")
                .with("approved", decision)
                .with("words", words)
                .press("save");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
    }

    private static String text(Visitor who, String path) {
        return Form.parsed(who.get(path)).text();
    }
}
