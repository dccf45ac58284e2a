package uk.dasv.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.Brought;
import uk.dasv.testing.Form;
import uk.dasv.testing.Visitor;

/**
 * Every form of the program that can be sent. A page with a form that is not here fails the build
 * ({@code FormPagesTest}), so that nobody forgets to try its fields with bad input and its buttons
 * with a second click. Most forms need one line.
 */
final class FormPages {

    private static final String LEAD = "Erewash DSAAG lead";
    private static final String OFFICER = "Erewash partnership officer";
    private static final String CHAIR = "Chairs Group chair";
    private static final String BOARD = "Governance Board chair";
    private static final String ADMIN = "Administrator";

    private static final String[] NO_EMAIL = {"nobody", "a b@example.org", "@example.org", "name@"};

    /** What a risk needs only once it is scored. */
    private static final String[] MAY_COME_LATER = {
        "category", "cause", "event", "consequence", "owner", "response", "proximity"
    };

    /** What may be left out of an action. */
    private static final String[] NEED_NOT_BE_SAID = {
        "description", "successMeasure", "deputy", "objective", "resources", "equalityRelevance"
    };

    private static final AtomicInteger RHYTHMS = new AtomicInteger();

    private static final AtomicBoolean CHOSEN = new AtomicBoolean();

    private static final AtomicInteger DAYS = new AtomicInteger(800);

    /** Days on which series begin, far from where single meetings are booked: a day of a series may move. */
    private static final AtomicInteger SERIES = new AtomicInteger(12_000);

    /** Days on which plans begin that share no day with another. */
    private static final AtomicInteger PLANS = new AtomicInteger(2000);

    /** Pages whose forms only ask ({@code method="get"}): what they send stands in the address. */
    static final List<String> ASKING = List.of(
            "/plans",
            "/plans/filter",
            "/plans/several",
            "/plans/roll",
            "/plans/import/map",
            "/risks",
            "/risks/changes",
            "/risks/exceptions",
            "/risks/filter",
            "/risks/heat-map",
            "/risks/import/map",
            "/risks/profile",
            "/risks/risk",
            "/risks/treat",
            "/risks/relate",
            "/audit",
            "/meetings",
            "/escalations",
            "/escalations/issues",
            "/meetings/decisions",
            "/search",
            "/notices");

    private FormPages() {}

    static Stream<FormPage> all() {
        return Stream.of(
                FormPage.of("/set-password", Someone.NOBODY)
                        .at(FormPages::passwordLink)
                        .form("choose", "save")
                        .fill("password", "three random words of a test")
                        .fill("again", "three random words of a test")
                        .shaped("password", "", "short", "password1234", "derbyshire12")
                        .typedAgain("password", "again")
                        .shaped("again", "", "three random words of another test")
                        .unseen("password", "again"),
                FormPage.of("/plans/new", LEAD)
                        .optional(NEED_NOT_BE_SAID)
                        .date("starts", () -> 5)
                        .date("due", () -> 90),
                FormPage.of("/plans/plan", LEAD)
                        .fill("body", "ERE")
                        .date("starts", () -> PLANS.addAndGet(10))
                        .date("ends", () -> PLANS.get() + 5)
                        .shownOn(LEAD, next -> "/plans/plan"),
                FormPage.of("/plans/import/map", LEAD)
                        .at(() -> "/plans/import/map?job=" + uploaded().job())
                        .optional("outcome", "source", "column-OUTCOME", "column-REFERENCE", "column-DESCRIPTION")
                        .optional("column-ORGANISATION", "column-DEPUTY", "column-STARTS", "column-SUCCESS_MEASURE")
                        .optional("column-SOURCE", "column-RATING", "column-STATE", "column-PERCENT")
                        .optional("column-PLAN_OF", "column-BASELINE", "column-MARK"),
                FormPage.of("/plans/import/check", LEAD).at(FormPages::checkedImport),
                FormPage.of("/risks/import/map", LEAD)
                        .at(() -> "/risks/import/map?job=" + uploadedRisks("").job())
                        .optional("outcome", "kind", "column-OUTCOME", "column-REFERENCE", "column-CAUSE")
                        .optional("column-EVENT", "column-CONSEQUENCE", "column-KIND", "column-CATEGORY")
                        .optional("column-OWNER", "column-RESPONSE", "column-PROXIMITY", "column-LOWERED_WHY")
                        .optional("column-INHERENT_LIKELIHOOD", "column-INHERENT_IMPACT", "column-INHERENT_REASON")
                        .optional("column-CURRENT_LIKELIHOOD", "column-CURRENT_IMPACT", "column-CURRENT_REASON")
                        .optional("column-TARGET_LIKELIHOOD", "column-TARGET_IMPACT", "column-TARGET_REASON")
                        .optional("column-REGISTER_OF", "column-STATE", "column-MARK"),
                FormPage.of("/risks/import/check", LEAD).at(FormPages::checkedRisks),
                FormPage.of("/plans/edit", LEAD)
                        .at(() -> "/plans/edit?ref=" + proposedAction())
                        .fill("title", () -> "Changed " + FormPage.unique())
                        .optional(NEED_NOT_BE_SAID),
                FormPage.of("/plans/rolling", LEAD).at(FormPages::rollable).optional("due0"),
                FormPage.of("/plans/milestone", LEAD)
                        .at(() -> "/plans/milestone?ref=" + actionUnderWay())
                        .date("due", () -> 30),
                FormPage.of("/plans/milestone", LEAD)
                        .at(FormPages::milestone)
                        .fill("title", () -> "Changed " + FormPage.unique()),
                FormPage.of("/plans/milestone", LEAD)
                        .at(FormPages::milestone)
                        .form("reach", "reached")
                        .date("reachedOn", () -> 0),
                FormPage.of("/plans/milestone", LEAD).at(FormPages::milestone).form("dropping", "drop"),
                FormPage.of("/plans/update", LEAD)
                        .at(() -> "/plans/update?ref=" + actionUnderWay())
                        .optional("nextSteps", "helpNeeded")
                        .fill("rating", "AMBER")
                        .date("pathBy", () -> 30)
                        .shaped("percentDone", "", "abc", "-1", "101", "1e2", "99999999999")
                        .fill("percentDone", "10")
                        .shownOn(LEAD, next -> next.replace("/action?", "/update?")),
                FormPage.of("/plans/date", LEAD)
                        .at(() -> "/plans/date?ref=" + actionUnderWay())
                        .date("due", () -> 100),
                FormPage.of("/plans/date", LEAD).at(FormPages::lateDate).form("withdrawal", "withdraw"),
                FormPage.of("/plans/date-decide", CHAIR)
                        .at(() -> lateDate().replace("/date?", "/date-decide?"))
                        .fill("approved", "REFUSE"),
                FormPage.of("/plans/several-step", LEAD)
                        .at(() -> "/plans/several-step?of=ERE&step=GIVE&ref=" + proposedAction()),
                FormPage.of("/views", LEAD)
                        .at("/views?list=plans&filters=rating%3DRED")
                        .shownOn(LEAD, next -> "/views?list=plans"),
                FormPage.of("/views", LEAD).at(FormPages::keptView).form("views", "Remove"),
                FormPage.of("/plans/correct", LEAD)
                        .at(FormPages::correction)
                        .optional("nextSteps", "helpNeeded", "ratingReason")
                        .fill("rating", "AMBER")
                        .date("pathBy", () -> 30)
                        .shaped("percentDone", "", "abc", "-1", "101", "1e2", "99999999999")
                        .fill("percentDone", "10"),
                FormPage.of("/plans/step", LEAD).at(() -> "/plans/step?step=CLAIM&ref=" + actionUnderWay()),
                FormPage.of("/escalations/raise", LEAD)
                        .at("/escalations/raise?about=ISSUE&ref=ERE")
                        .optional("options")
                        .fill("urgent", "on")
                        .fill("urgentReason", "Somebody is unsafe.")
                        .unseen("description"),
                FormPage.of("/escalations/raise", LEAD)
                        .at(() -> "/escalations/raise?about=RISK&ref=" + openRisk(LEAD))
                        .optional("options")
                        .fill("urgent", "on")
                        .fill("urgentReason", "Somebody is unsafe."),
                FormPage.of("/escalations/record", LEAD)
                        .at("/escalations/record?ref=ERE")
                        .optional("owner"),
                FormPage.of("/escalations/issue", LEAD).at(FormPages::recordedIssue),
                FormPage.of("/escalations/escalation", CHAIR)
                        .at(FormPages::raisedIssue)
                        .fill("decision", "RESOLVE"),
                FormPage.of("/escalations/escalation", CHAIR)
                        .at(FormPages::raisedIssue)
                        .form("ack", "acknowledge"),
                FormPage.of("/escalations/several", CHAIR)
                        .at(() -> raisedIssue().replace("/escalation?", "/several?"))
                        .fill("step", "ACKNOWLEDGE"),
                FormPage.of("/escalations/draft", LEAD)
                        .at(FormPages::draft)
                        .optional("options")
                        .fill("urgent", "on")
                        .fill("urgentReason", "Somebody is unsafe."),
                FormPage.of("/escalations/draft", LEAD).at(FormPages::draft).form("away", "discard"),
                FormPage.of("/escalations/edit-issue", LEAD)
                        .at(() -> recordedIssue().replace("/issue?", "/edit-issue?"))
                        .fill("title", () -> "Changed " + FormPage.unique()),
                FormPage.of("/escalations/publish", CHAIR)
                        .at(() -> answeredIssue().replace("/escalation?", "/publish?"))
                        .shownOn(CHAIR, next -> "/escalations/advice"),
                FormPage.of("/escalations/take-back", CHAIR)
                        .at(FormPages::advice)
                        .shownOn(CHAIR, next -> "/escalations/advice"),
                FormPage.of("/risks/new", BOARD).optional(MAY_COME_LATER),
                FormPage.of("/risks/decide", BOARD)
                        .at(() -> "/risks/decide?ref=" + proposedRisk())
                        .fill("decision", "REJECT"),
                FormPage.of("/risks/edit", BOARD)
                        .at(() -> "/risks/edit?ref=" + proposedRisk())
                        .fill("title", () -> "Changed " + FormPage.unique())
                        .optional(MAY_COME_LATER)
                        .optional("whyMoved", "strands")
                        .unseen("whyMoved"),
                FormPage.of("/risks/assess", BOARD)
                        .at("/risks/assess?ref=R-PROV-14")
                        .optional("loweredWhy")
                        .unseen("loweredWhy"),
                FormPage.of("/risks/review", BOARD)
                        .at("/risks/review?ref=R-PROV-14")
                        .fill("decision", "TREAT_FURTHER")
                        .date("nextReviewOn", () -> 1)
                        .optional("acceptedUntil", "to"),
                FormPage.of("/risks/materialise", BOARD).at(() -> "/risks/materialise?ref=" + openRisk(BOARD)),
                FormPage.of("/risks/round", CHAIR).at(FormPages::roundToBegin).fill("reach", "ALL"),
                FormPage.of("/risks/round", CHAIR).at(FormPages::roundToEnd).form("endForm", "end"),
                FormPage.of("/risks/reviewing", CHAIR)
                        .at(FormPages::riskInRound)
                        .fill("decision", "TREAT_FURTHER")
                        .date("nextReviewOn", () -> 1)
                        .optional("acceptedUntil", "to")
                        .unseen("rationale"),
                FormPage.of("/risks/reviewing", CHAIR)
                        .at(FormPages::riskInRound)
                        .form("laterForm", "later"),
                FormPage.of("/risks/move", BOARD).at(() -> "/risks/move?ref=" + proposedRisk()),
                FormPage.of("/risks/treat", BOARD).at(() -> "/risks/treat?words=ERE&ref=" + proposedRisk()),
                FormPage.of("/risks/untreat", BOARD).at(FormPages::treatment),
                FormPage.of("/risks/relate", BOARD).at(() -> "/risks/relate?words=Words&ref=" + relatable()),
                FormPage.of("/risks/unrelate", BOARD).at(FormPages::relation),
                FormPage.of("/risks/plans", BOARD)
                        .at(() -> "/risks/plans?ref=" + proposedRisk())
                        .tickFirst("plans.")
                        .optional("reason")
                        .unseen("reason"),
                FormPage.of("/risks/control", BOARD)
                        .at(() -> "/risks/control?ref=" + proposedRisk())
                        .optional("description", "owner")
                        .date("since", () -> -1),
                FormPage.of("/risks/control", BOARD)
                        .at(() -> control("control"))
                        .fill("title", () -> "Changed " + FormPage.unique())
                        .optional("description", "owner"),
                FormPage.of("/risks/check", BOARD).at(() -> control("check")).date("checkedOn", () -> 0),
                FormPage.of("/risks/retire-control", BOARD).at(() -> control("retire-control")),
                FormPage.of("/risks/appetite", BOARD).shownOn(ADMIN, next -> "/audit?event=APPETITE_SET"),
                FormPage.of("/admin/exception", ADMIN)
                        .at("/admin/exception?rule=RISK_ROSE")
                        .shaped("threshold", "", "abc", "0", "25", "1.5", "99999999999")
                        .shownOn(ADMIN, next -> "/audit?kind=EXCEPTION_RULE"),
                edition(),
                FormPage.of("/meetings/book", CHAIR)
                        .at("/meetings/book?body=CG")
                        .date("meetsOn", DAYS::incrementAndGet)
                        .date("paperDeadline", () -> DAYS.get() - 14)
                        .shownOn(ADMIN, next -> "/audit?kind=MEETING&event=CREATED"),
                FormPage.of("/meetings/move", CHAIR)
                        .at(() -> bookedMeeting("move"))
                        .date("meetsOn", DAYS::incrementAndGet)
                        .date("paperDeadline", () -> DAYS.get() - 14)
                        .shownOn(ADMIN, next -> "/audit?kind=MEETING&event=MOVED"),
                FormPage.of("/meetings/cancel", CHAIR)
                        .at(() -> bookedMeeting("cancel"))
                        .shownOn(ADMIN, next -> "/audit?kind=MEETING&event=STATE_CHANGED"),
                FormPage.of("/meetings/calendar", CHAIR)
                        .at(FormPages::calendarAddress)
                        .form("form", "make"),
                FormPage.of("/notices", LEAD).at(FormPages::unread).form("form", "all"),
                howTold().at(FormPages::chosenBefore),
                FormPage.of("/meetings/meeting", CHAIR)
                        .at(() -> openAgenda("meeting"))
                        .form("step", "publish"),
                FormPage.of("/meetings/note", CHAIR)
                        .at(() -> agendaItem("note"))
                        .optional("words"),
                FormPage.of("/meetings/take-out", CHAIR).at(() -> agendaItem("take-out")),
                FormPage.of("/meetings/add", CHAIR)
                        .at(() -> openAgenda("add"))
                        .fill("reference", "")
                        .shaped("reference", "NO-SUCH-99")
                        .optional("reference", "note"),
                FormPage.of("/meetings/take-back", CHAIR)
                        .at(() -> publishedPapers("take-back"))
                        .shownOn(ADMIN, next -> "/audit?kind=MEETING&event=STATE_CHANGED"),
                FormPage.of("/meetings/series-days", CHAIR).at(FormPages::plannedSeries),
                FormPage.of("/admin/person", ADMIN)
                        .fill("email", FormPages::email)
                        .shaped("email", NO_EMAIL)
                        .optional("organisation"),
                FormPage.of("/admin/person", ADMIN)
                        .at(() -> "/admin/person?present=" + person())
                        .fill("name", () -> "Somebody else " + FormPage.unique())
                        .fill("email", FormPages::email)
                        .shaped("email", NO_EMAIL)
                        .optional("organisation"),
                FormPage.of("/admin/person", ADMIN)
                        .at(() -> "/admin/person?present=" + person())
                        .form("form", "link")
                        .optional("name", "email", "organisation")
                        .unseen("name", "email"),
                FormPage.of("/admin/memberships", ADMIN)
                        .at(() -> "/admin/memberships?person=" + person())
                        .optional("to"),
                FormPage.of("/admin/memberships", ADMIN).at(FormPages::member).form("memberships", "End now"),
                FormPage.of("/admin/membership", ADMIN)
                        .at(FormPages::membership)
                        .date("to", () -> 30),
                FormPage.of("/admin/outcome", ADMIN)
                        .fill("code", () -> "O" + DAYS.incrementAndGet())
                        .shaped("code", "", "a b", "1AB", "TOOLONGCODE", "ÄÖÜ")
                        .shownOn(ADMIN, next -> "/admin/outcome?present=O" + DAYS.get()),
                FormPage.of("/admin/outcome", ADMIN)
                        .at("/admin/outcome?present=PREV")
                        .form("objectives", "Down"),
                FormPage.of("/admin/objective", ADMIN).at("/admin/objective?outcome=PREV"),
                FormPage.of("/admin/objective", ADMIN)
                        .at(FormPages::objective)
                        .fill("title", () -> "Changed " + FormPage.unique()),
                FormPage.of("/admin/strategy", ADMIN)
                        .date("startsOn", DAYS::incrementAndGet)
                        .date("endsOn", () -> DAYS.get() + 365)
                        .optional("startsOn", "endsOn"),
                FormPage.of("/admin/outcomes", ADMIN).form("order", "Down"),
                FormPage.of("/admin/organisation", ADMIN),
                FormPage.of("/admin/body", ADMIN)
                        .fill("code", () -> "T" + DAYS.incrementAndGet())
                        .shaped("code", "", "a b", "1AB", "TOOLONGCODE", "ÄÖÜ")
                        .shaped("meetingsPerYear", "abc", "0", "53", "1.5", "99999999999")
                        .shaped("quorum", "many", "0", "100", "2.5")
                        .optional("parent", "meetingsPerYear", "quorum", "terms")
                        .shownOn(ADMIN, next -> "/admin/body?present=T" + DAYS.get()));
    }

    /** Further buttons of pages that are tried already, each of which does something else: for second clicks. */
    static Stream<FormPage> furtherButtons() {
        return Stream.of(
                step("AGREE", FormPages::proposedAction),
                step("START", FormPages::agreedAction),
                step("VERIFY", FormPages::claimedAction),
                step("SEND_BACK", FormPages::claimedAction),
                several("MOVE"),
                several("ASK"),
                FormPage.of("/plans/date-decide", CHAIR)
                        .called("APPROVE")
                        .at(() -> lateDate().replace("/date?", "/date-decide?"))
                        .fill("approved", "APPROVE"),
                FormPage.of("/escalations/raise", LEAD)
                        .called("ACTION")
                        .at(() -> "/escalations/raise?about=ACTION&ref=" + actionUnderWay())
                        .optional("options", "urgentReason"),
                FormPage.of("/escalations/raise", LEAD)
                        .called("OPEN_ISSUE")
                        .at(() -> recordedIssue().replace("issue?", "raise?about=OPEN_ISSUE&"))
                        .optional("options", "urgentReason"),
                escalation(CHAIR, "RETURN", FormPages::raisedIssue),
                escalation(CHAIR, "ESCALATE", FormPages::raisedIssue),
                escalation(CHAIR, "DEFER", FormPages::raisedIssue),
                escalation(LEAD, "WITHDRAW", FormPages::raisedIssue),
                escalation(LEAD, "CLOSE", FormPages::answeredIssue),
                FormPage.of("/meetings/calendar", CHAIR)
                        .called("TAKE_BACK")
                        .at(FormPages::calendarAddress)
                        .form("form", "back"));
    }

    /** The page of a calendar that has an address. */
    private static String calendarAddress() {
        Visitor chair = Someone.called(CHAIR);
        Form.on(chair, chair.get("/meetings/calendar"), "form").press("make");
        return "/meetings/calendar";
    }

    /** The notices of somebody who was just told something. */
    private static String unread() {
        String escalation = raisedIssue();
        Visitor chair = Someone.called(CHAIR);
        sent(Form.on(chair, chair.get(escalation), "ack").press("acknowledge"));
        return "/notices";
    }

    /** An edition of the matrix that waits for a day which never comes while tests run. */
    private static FormPage edition() {
        FormPage page = FormPage.of("/admin/matrix-edition", ADMIN)
                .date("from", DAYS::incrementAndGet)
                .shownOn(ADMIN, next -> "/audit?kind=RISK_MATRIX");
        for (String band : List.of("LOW", "MODERATE", "HIGH", "EXTREME")) {
            page.shaped("months" + band, "", "abc", "0", "61", "1.5", "99999999999");
        }
        for (String appetite : List.of("AVERSE", "MINIMAL", "CAUTIOUS", "OPEN", "EAGER")) {
            page.shaped("tolerance" + appetite, "", "abc", "0", "26", "7", "1.5", "99999999999");
        }
        for (int level = 1; level <= 5; level++) {
            page.optional("likelihoodDescription" + level, "impactDescription" + level);
        }
        return page;
    }

    private static FormPage several(String step) {
        return FormPage.of("/plans/several-step", LEAD)
                .called(step)
                .at(() -> "/plans/several-step?of=ERE&step=" + step + "&ref=" + actionUnderWay());
    }

    private static FormPage step(String step, Supplier<String> action) {
        return FormPage.of("/plans/step", LEAD)
                .called(step)
                .at(() -> "/plans/step?step=" + step + "&ref=" + action.get());
    }

    private static FormPage escalation(String who, String decision, Supplier<String> address) {
        return FormPage.of("/escalations/escalation", who)
                .called(decision)
                .at(address)
                .fill("decision", decision);
    }

    static String email() {
        return "somebody." + FormPage.unique() + "@example.org";
    }

    /** The e-mail address of a new person. */
    static String person() {
        Form form = Form.on(admin(), admin().get("/admin/person"), "form");
        String email = email();
        sent(form.with("name", "Somebody").with("email", email).press("save"));
        return email;
    }

    static String member() {
        String address = "/admin/memberships?person=" + person();
        sent(Form.on(admin(), admin().get(address), "form")
                .with("body", "ERE")
                .with("role", "MEMBER")
                .press("save"));
        return address;
    }

    /** The address at which the last day of a new membership is chosen. */
    static String membership() {
        return Form.parsed(admin().get(member()))
                .select("a[href^=/admin/membership?]")
                .attr("href");
    }

    static String passwordLink() {
        HttpResponse<String> made = Form.on(admin(), admin().get("/admin/person?present=" + person()), "form")
                .press("link");
        return Form.parsed(made)
                .selectXpath("//*[contains(text(), '/set-password?token=')]")
                .text()
                .replaceFirst(".*(?=/set-password)", "");
    }

    /** The reference of a new action of the lead's that nobody has agreed. */
    static String proposedAction() {
        return proposedActionOf(LEAD);
    }

    private static String proposedActionOf(String owner) {
        return proposedAction(owner, 90);
    }

    /** The reference of a new action under way, with that owner and due in so many days. */
    static String actionUnderWay(String owner, int due) {
        String ref = proposedAction(owner, due);
        take(LEAD, "AGREE", ref);
        take(LEAD, "START", ref);
        return ref;
    }

    private static String proposedAction(String owner, int due) {
        FormPage proposal = FormPage.of("/plans/new", LEAD)
                .optional(NEED_NOT_BE_SAID)
                .fill("owner", FormPages::theLead)
                .date("starts", () -> -5)
                .date("due", () -> due);
        return reference(
                proposal.open("/plans/new?of=ERE").choose("owner", owner).press("save"));
    }

    private static String agreedAction() {
        String ref = proposedAction();
        take(LEAD, "AGREE", ref);
        return ref;
    }

    /** An action of which somebody else than the lead says that it is done. */
    static String claimedAction() {
        String ref = proposedActionOf(OFFICER);
        take(LEAD, "AGREE", ref);
        take(LEAD, "START", ref);
        take(OFFICER, "CLAIM", ref);
        return ref;
    }

    private static void take(String who, String step, String ref) {
        FormPage page = FormPage.of("/plans/step", who);
        sent(page.open("/plans/step?step=" + step + "&ref=" + ref).press("save"));
    }

    /** The lead as the owner of an action, who alone may claim that it is done. */
    private static String theLead() {
        return Form.parsed(Someone.called(LEAD).get("/plans/new")).select("select[name=owner] option").stream()
                .filter(option -> option.text().equals(LEAD))
                .findFirst()
                .orElseThrow()
                .val();
    }

    /** The address at which a new action is rolled forward into a new plan. */
    static String rollable() {
        String ref = proposedAction();
        sent(FormPage.of("/plans/plan", LEAD)
                .fill("body", "ERE")
                .date("starts", () -> PLANS.addAndGet(10))
                .date("ends", () -> PLANS.get() + 5)
                .open("/plans/plan")
                .press("save"));
        LocalDate into = LocalDate.now(ClockProducer.LONDON).plusDays(PLANS.get());
        return "/plans/rolling?of=ERE&into=" + into + "&action=" + ref;
    }

    /** The address at which a new objective of an outcome is changed. */
    private static String objective() {
        Form form = FormPage.of("/admin/objective", ADMIN).open("/admin/objective?outcome=PREV");
        HttpResponse<String> outcome = admin().follow(sent(form.press("save")));
        return Form.parsed(outcome).select("a[href*=objective=]").stream()
                .filter(link -> link.text().equals(form.value("title")))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** The reference of a new action that has begun. */
    static String actionUnderWay() {
        Visitor lead = Someone.called(LEAD);
        String ref = proposedAction();
        for (String step : List.of("AGREE", "START")) {
            sent(Form.on(lead, lead.get("/plans/step?step=" + step + "&ref=" + ref), "form")
                    .press("save"));
        }
        return ref;
    }

    /** The address of a new milestone of an action that has begun. */
    static String milestone() {
        Visitor lead = Someone.called(LEAD);
        FormPage adding = FormPage.of("/plans/milestone", LEAD).date("due", () -> 30);
        HttpResponse<String> action = lead.follow(
                sent(adding.open("/plans/milestone?ref=" + actionUnderWay()).press("save")));
        return Form.parsed(action)
                .select("a[href^=/plans/milestone?][href*=milestone=]")
                .attr("href");
    }

    /** The address at which the lead has asked for a date that the Chairs Group decides. */
    static String lateDate() {
        String address = "/plans/date?ref=" + actionUnderWay();
        sent(FormPage.of("/plans/date", LEAD)
                .date("due", () -> 150)
                .open(address)
                .press("save"));
        return address;
    }

    private static String keptView() {
        String address = "/views?list=plans&filters=rating%3DRED";
        sent(FormPage.of("/views", LEAD).open(address).press("save"));
        return address;
    }

    /** The address at which what was said in the last closed month of a sample action is corrected. */
    static String correction() {
        return Form.parsed(Someone.called(LEAD).get("/plans/action?ref=ERE-PREV-03"))
                .select("a[href^=/plans/correct?]")
                .attr("href");
    }

    static String recordedIssue() {
        FormPage record = FormPage.of("/escalations/record", LEAD);
        return "/escalations/issue?ref="
                + reference(record.open("/escalations/record?ref=ERE").press("save"));
    }

    private static String proposedRisk() {
        return proposedRisk(BOARD);
    }

    static String proposedRisk(String who) {
        FormPage proposal = FormPage.of("/risks/new", who).optional(MAY_COME_LATER);
        return reference(proposal.open("/risks/new").press("save"));
    }

    /** The reference of a new risk on the register of the person's body. */
    static String openRisk(String who) {
        String ref = proposedRisk(who);
        sent(FormPage.of("/risks/decide", who)
                .fill("decision", "OPEN")
                .optional("reason")
                .open("/risks/decide?ref=" + ref)
                .press("save"));
        return ref;
    }

    /** Where the Chairs Group begins a round of reviews, while none is open; the sample data has something to review. */
    private static String roundToBegin() {
        if (roundIsOpen()) {
            sent(FormPage.of("/risks/round", CHAIR)
                    .form("endForm", "end")
                    .open("/risks/round")
                    .press("end"));
        }
        return "/risks/round";
    }

    private static String roundToEnd() {
        if (!roundIsOpen()) {
            sent(FormPage.of("/risks/round", CHAIR)
                    .fill("reach", "ALL")
                    .open(roundToBegin())
                    .press("save"));
        }
        return "/risks/round";
    }

    private static boolean roundIsOpen() {
        return Someone.called(CHAIR).get("/risks/round").body().contains("endForm");
    }

    /** The address of a new risk in an open round of the Chairs Group. */
    static String riskInRound() {
        String ref = openRisk(CHAIR);
        roundToBegin();
        roundToEnd();
        return "/risks/reviewing?ref=" + ref;
    }

    /** The address of what a review of a new risk saw. */
    static String seenReview() {
        String address = riskInRound();
        sent(FormPage.of("/risks/reviewing", CHAIR)
                .fill("decision", "TREAT_FURTHER")
                .date("nextReviewOn", () -> 1)
                .optional("acceptedUntil", "to")
                .open(address)
                .press("save"));
        String page =
                Someone.called(CHAIR).get(address.replace("reviewing", "risk")).body();
        int at = page.indexOf("/risks/seen?");
        return page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
    }

    /** The address at which a new treatment of a new risk is taken off again. */
    private static String treatment() {
        String ref = proposedRisk();
        Form linking = FormPage.of("/risks/treat", BOARD).open("/risks/treat?words=ERE&ref=" + ref);
        sent(linking.press("save"));
        return "/risks/untreat?ref=" + ref + "&action=" + linking.value("action");
    }

    /** The reference of a new risk beside which there is another. */
    private static String relatable() {
        proposedRisk();
        return proposedRisk();
    }

    /** The address at which a new relation of a new risk is taken off again. */
    static String relation() {
        String ref = proposedRisk();
        String other = proposedRisk();
        sent(FormPage.of("/risks/relate", BOARD)
                .open("/risks/relate?words=" + other + "&ref=" + ref)
                .press("save"));
        return "/risks/unrelate?ref=" + ref + "&other=" + other;
    }

    /** The address of a page about a new control of a new risk. */
    static String control(String page) {
        Visitor board = Someone.called(BOARD);
        Form adding =
                FormPage.of("/risks/control", BOARD).optional("owner").open("/risks/control?ref=" + openRisk(BOARD));
        return Form.parsed(board.follow(sent(adding.press("save"))))
                .select("a[href^=/risks/" + page + "?][href*=control=]")
                .attr("href");
    }

    /** The address of a page about a new meeting of the Chairs Group. */
    static String bookedMeeting(String page) {
        sent(FormPage.of("/meetings/book", CHAIR)
                .date("meetsOn", DAYS::incrementAndGet)
                .date("paperDeadline", () -> DAYS.get() - 14)
                .open("/meetings/book?body=CG")
                .press("save"));
        return "/meetings/" + page + "?body=CG&on="
                + LocalDate.now(ClockProducer.LONDON).plusDays(DAYS.get());
    }

    private static FormPage series() {
        return FormPage.of("/meetings/series", CHAIR)
                .at("/meetings/series?body=CG")
                .date("first", () -> SERIES.addAndGet(120))
                .fill("times", "2")
                .fill("papersBefore", "5")
                .fill("until", "")
                .fill("until-month", "")
                .fill("until-year", "")
                .optional("every", "until");
    }

    /** The address of the days of a series that is not booked. */
    static String plannedSeries() {
        return sent(series().open("/meetings/series?body=CG").press("save"))
                .headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow();
    }

    /** The address of a page about a meeting of the Chairs Group whose agenda is open. */
    static String openAgenda(String page) {
        String meeting = bookedMeeting("meeting");
        sent(Form.on(Someone.called(CHAIR), Someone.called(CHAIR).get(meeting), "step")
                .press("open"));
        return meeting.replace("/meetings/meeting?", "/meetings/" + page + "?");
    }

    /** The address of a page about an item of such a meeting. */
    static String agendaItem(String page) {
        String meeting = openAgenda("meeting");
        return Form.parsed(Someone.called(CHAIR).get(meeting))
                .select("a[href^=/meetings/paper?]")
                .last()
                .attr("href")
                .replace("/meetings/paper?", "/meetings/" + page + "?");
    }

    /** The address of a page about a meeting whose papers are published. */
    static String publishedPapers(String page) {
        String meeting = openAgenda("meeting");
        sent(Form.on(Someone.called(CHAIR), Someone.called(CHAIR).get(meeting), "step")
                .press("publish"));
        return meeting.replace("/meetings/meeting?", "/meetings/" + page + "?");
    }

    private static String answeredIssue() {
        String address = raisedIssue();
        sent(escalation(CHAIR, "RESOLVE", () -> address).open(address).press("save"));
        return address;
    }

    /** The page of a new draft about an issue. */
    static String draft() {
        String issue = recordedIssue();
        FormPage raise = FormPage.of("/escalations/raise", LEAD).optional("options", "urgentReason");
        sent(raise.open(issue.replace("issue?", "raise?about=OPEN_ISSUE&")).press("keep"));
        return Form.parsed(Someone.called(LEAD).get("/escalations?list=DRAFTS"))
                .select("a[href^=/escalations/draft?]:contains(" + issue.replaceFirst(".*ref=", "") + ")")
                .attr("href");
    }

    /** The page on which advice that was just published is taken back. */
    static String advice() {
        String answered = answeredIssue();
        sent(FormPage.of("/escalations/publish", CHAIR)
                .open(answered.replace("/escalation?", "/publish?"))
                .press("save"));
        return Form.parsed(Someone.called(CHAIR).get(answered))
                .select("a[href^=/escalations/take-back?]")
                .attr("href");
    }

    /** A file with one right row, uploaded; its headings are those of no other. */
    static Brought uploaded() {
        return uploaded("");
    }

    private static Brought uploaded(String furtherRows) {
        return Brought.upload(
                Someone.called(LEAD),
                "ERE",
                "Reference,Action,Outcome,Owner,Due,RAG,More " + FormPage.unique() + "\n,Imported " + FormPage.unique()
                        + ",Prevention," + LEAD + ",30/9/2027,,\n" + furtherRows);
    }

    /** The address of an import whose rows are checked. */
    static String checkedImport() {
        Brought file = uploaded();
        file.check();
        return "/plans/import/check?job=" + file.job();
    }

    /** The address of an import that has problems and a row that somebody else has changed. */
    static String importWithProblems() {
        Brought file = uploaded(",,Preventoin,Nobody,31/02/2027,Purple,\n,Ring 07700 900123 now,Prevention," + LEAD
                + ",1/5/2027,A,\n" + "ERE-PREV-02,Another title,Prevention," + LEAD + ",1/5/2027,,\n");
        file.check();
        return "/plans/import/check?job=" + file.job();
    }

    /** The address of an import that is done, with a row left. */
    static String doneImport() {
        Brought file = uploaded(",,Preventoin,Nobody,31/02/2027,Purple,\n");
        file.check();
        file.bringIn();
        return "/plans/import/done?job=" + file.job();
    }

    /** A file with one right row for a register, and more; its headings are those of no other. */
    private static Brought uploadedRisks(String furtherRows) {
        return Brought.risks(
                Someone.called(LEAD),
                "ERE",
                "Reference,Risk,Outcome,Owner,Likelihood,Impact,Rationale,More " + FormPage.unique() + "\n,Imported "
                        + FormPage.unique() + ",Prevention," + LEAD + ",4,3,As partners say,\n" + furtherRows);
    }

    /** The address of an import of risks whose rows are checked. */
    static String checkedRisks() {
        Brought file = uploadedRisks("");
        file.check();
        return "/risks/import/check?job=" + file.job();
    }

    /** The address of an import of risks that has problems and a row that is not as it stands. */
    static String risksWithProblems() {
        Brought file = uploadedRisks(",,Preventoin,Nobody,7,,,\n,Ring 07700 900123 now,Prevention," + LEAD
                + ",4,4,As partners say,\nERE-RISK-01,Another title,Prevention,,,,,\n");
        file.check();
        return "/risks/import/check?job=" + file.job();
    }

    /** The address of an import of risks that is done, with a row left. */
    static String doneRisks() {
        Brought file = uploadedRisks(",,Preventoin,Nobody,7,,,\n");
        file.check();
        file.bringIn();
        return "/risks/import/done?job=" + file.job();
    }

    /** A file for a register, uploaded and not yet checked. */
    static String mappedRisks() {
        return "/risks/import/map?job=" + uploadedRisks("").job();
    }

    static String raisedIssue() {
        FormPage raise = FormPage.of("/escalations/raise", LEAD).optional("options", "urgentReason");
        return "/escalations/escalation?ref="
                + reference(raise.open("/escalations/raise?about=ISSUE&ref=ERE").press("save"));
    }

    static String reference(HttpResponse<String> answer) {
        return sent(answer).headers().firstValue("Location").orElseThrow().replaceFirst(".*ref=", "");
    }

    private static FormPage howTold() {
        return FormPage.of("/notices/settings", OFFICER)
                .fill("rest", () -> RHYTHMS.incrementAndGet() % 2 == 0 ? "DAILY" : "WEEKLY");
    }

    /** Where somebody has chosen once before, so that to choose again makes nothing new. */
    private static String chosenBefore() {
        if (CHOSEN.compareAndSet(false, true)) {
            sent(howTold().open("/notices/settings").press("save"));
        }
        return "/notices/settings";
    }

    private static HttpResponse<String> sent(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            throw new AssertionError("not accepted: " + answer.uri() + " "
                    + Form.parsed(answer).select(".govuk-error-summary").text());
        }
        return answer;
    }

    private static Visitor admin() {
        return Someone.called(ADMIN);
    }
}
