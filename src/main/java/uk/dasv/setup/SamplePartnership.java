package uk.dasv.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.dasv.governance.Area;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Door;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.platform.BaseEntity;

/** The invented partnership: nine DSAAGs, organisations by kind, people as roles, and a calendar of meetings. */
final class SamplePartnership {

    private static final String ELSEWHERE = "@sample.invalid";

    private static final int COUNCIL = 0;
    private static final int POLICE = 3;

    private static final Map<String, String> DSAAGS = new LinkedHashMap<>();

    static {
        DSAAGS.put("ERE", "Erewash");
        DSAAGS.put("DER", "Derby City");
        DSAAGS.put("AV", "Amber Valley");
        DSAAGS.put("BOL", "Bolsover");
        DSAAGS.put("CHE", "Chesterfield");
        DSAAGS.put("DD", "Derbyshire Dales");
        DSAAGS.put("HP", "High Peak");
        DSAAGS.put("NED", "North East Derbyshire");
        DSAAGS.put("SD", "South Derbyshire");
    }

    private final SampleStory story;
    private final Body board;
    private final Body chairsGroup;
    private final List<Area> areas;
    private final List<String> terms;
    private final List<Body> dsaags = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final Map<Body, Person> leads = new HashMap<>();
    private final Map<Body, Person> officers = new HashMap<>();
    private final Map<Body, Person> chairs = new HashMap<>();
    private final Map<Body, List<Meeting>> meetings = new HashMap<>();

    SamplePartnership(SampleStory story, Body board, Body chairsGroup, List<Area> areas, List<String> terms) {
        this.story = story;
        this.board = board;
        this.chairsGroup = chairsGroup;
        this.areas = areas;
        this.terms = terms;
    }

    /** Makes and stores all of it. */
    void make() {
        organisation("A county council", Organisation.Kind.COUNCIL);
        organisation("A city council", Organisation.Kind.COUNCIL);
        organisation("A borough council", Organisation.Kind.COUNCIL);
        organisation("A constabulary", Organisation.Kind.POLICE);
        organisation("A health trust", Organisation.Kind.HEALTH);
        organisation("A GP federation", Organisation.Kind.HEALTH);
        organisation("A refuge charity", Organisation.Kind.CHARITY);
        organisation("A counselling charity", Organisation.Kind.CHARITY);
        organisation("A housing association", Organisation.Kind.HOUSING);
        organisation("A probation service", Organisation.Kind.JUSTICE);
        organisation("A college of further education", Organisation.Kind.EDUCATION);
        story.em().flush();
        DSAAGS.forEach(this::dsaag);
        chairs.put(
                chairsGroup, person("Chairs Group chair", "chairs-group" + Door.TRY_DOMAIN, chairsGroup, Role.LEAD, 0));
        leads.put(
                chairsGroup,
                person("Chairs Group secretary", "cg.secretary" + ELSEWHERE, chairsGroup, Role.SECRETARY, 0));
        chairs.put(board, person("Governance Board chair", "board" + Door.TRY_DOMAIN, board, Role.LEAD, 0));
        person("Governance Board secretary", "board-secretary" + Door.TRY_DOMAIN, board, Role.SECRETARY, 0);
        person("Governance Board member", "board-member" + Door.TRY_DOMAIN, board, Role.MEMBER, POLICE);
        person("Governance Board member for health", "board.health" + ELSEWHERE, board, Role.MEMBER, 4);
        story.em().persist(new Person("Administrator", "administrator" + Door.TRY_DOMAIN, organisationId(0), true));
        story.em().persist(new Person("New starter", "new-starter" + Door.TRY_DOMAIN, organisationId(7), false));
        formerMember();
        calendar(board, 4, 77);
        calendar(chairsGroup, 3, 63);
        for (int i = 0; i < dsaags.size(); i++) {
            calendar(dsaags.get(i), 2, 10 + 3 * i);
        }
    }

    /** Somebody for a scrutiny body. */
    void scrutinyReader(Body body) {
        person("Scrutiny reader", "scrutiny" + Door.TRY_DOMAIN, body, Role.MEMBER, 0);
    }

    private void dsaag(String code, String district) {
        Body body = new Body(code, district + " DSAAG", district + " DSAAG", Body.Kind.DSAAG, chairsGroup);
        body.describe(body.getName(), body.getShortName(), area(district), 6, terms);
        story.em().persist(body);
        dsaags.add(body);
        boolean shown = dsaags.size() == 1;
        String slug = district.toLowerCase(Locale.ROOT).replace(' ', '-');
        int n = dsaags.size();
        Person lead = person(
                district + " DSAAG lead",
                slug + ".lead" + (shown ? Door.TRY_DOMAIN : ELSEWHERE),
                body,
                Role.LEAD,
                COUNCIL);
        story.em()
                .persist(new Membership(
                        lead, chairsGroup, Role.MEMBER, story.today().minusYears(2), null));
        leads.put(body, lead);
        officers.put(
                body,
                person(
                        district + " partnership officer",
                        slug + ".officer" + (shown ? Door.TRY_DOMAIN : ELSEWHERE),
                        body,
                        Role.MEMBER,
                        4 + n));
        person(district + " DSAAG deputy", slug + ".deputy" + ELSEWHERE, body, Role.DEPUTY, POLICE);
    }

    /** The area of the district's own name, or else the last: the city has one, the districts share the county's. */
    private Area area(String district) {
        return areas.stream()
                .filter(a -> a.getName().equals(district))
                .findFirst()
                .orElse(areas.isEmpty() ? null : areas.get(areas.size() - 1));
    }

    /** Somebody who has left: their history stays, their rights have gone. */
    private void formerMember() {
        LocalDate left = story.today().minusMonths(5);
        Person former =
                new Person("Former Governance Board member", "board.former" + ELSEWHERE, organisationId(POLICE), false);
        former.leave(left);
        story.em().persist(former);
        story.em().persist(new Membership(former, board, Role.MEMBER, left.minusYears(3), left));
    }

    private Person person(String name, String email, Body body, Role role, int organisation) {
        Person person = new Person(name, email, organisationId(organisation), false);
        story.em().persist(person);
        story.em().persist(new Membership(person, body, role, story.today().minusYears(2), null));
        return person;
    }

    private void organisation(String name, Organisation.Kind kind) {
        Organisation organisation = new Organisation(name, kind);
        story.em().persist(organisation);
        organisations.add(organisation);
    }

    /** Meetings every so many months on working days, the last one so many days ago, for a year back and a year on. */
    private void calendar(Body body, int everyMonths, int daysAgo) {
        List<Meeting> made = new ArrayList<>();
        LocalDate last = story.today().minusDays(daysAgo);
        for (int n = -12 / everyMonths; n <= 12 / everyMonths; n++) {
            LocalDate day = SampleStory.workingDay(last.plusMonths((long) n * everyMonths));
            Meeting meeting = new Meeting(
                    BaseEntity.newId(),
                    body,
                    day,
                    SampleStory.workingDay(day.minusDays(14)),
                    n % 2 == 0 ? "County offices" : "Online",
                    day.isBefore(story.today()) ? Meeting.State.CONFIRMED : Meeting.State.SCHEDULED);
            story.em().persist(meeting);
            made.add(meeting);
        }
        meetings.put(body, made);
    }

    Body board() {
        return board;
    }

    Body chairsGroup() {
        return chairsGroup;
    }

    List<Body> dsaags() {
        return List.copyOf(dsaags);
    }

    Organisation organisation(int n) {
        return organisations.get(Math.floorMod(n, organisations.size()));
    }

    private Long organisationId(int n) {
        return organisation(n).getId();
    }

    Person lead(Body body) {
        return leads.get(body);
    }

    /** Who works on the body's actions; its lead where there is no officer. */
    Person officer(Body body) {
        return officers.getOrDefault(body, leads.get(body));
    }

    /** Who decides for a body that others escalate to. */
    Person chair(Body body) {
        return chairs.get(body);
    }

    /** The body's first meeting whose papers are due on or after the day; null when none is booked. */
    Meeting reachable(Body body, LocalDate day) {
        return meetings.get(body).stream()
                .filter(m -> !m.getPaperDeadline().isBefore(day))
                .findFirst()
                .orElse(null);
    }

    /** The days on which the body has met, the last first. */
    List<LocalDate> met(Body body) {
        List<LocalDate> days = new ArrayList<>(meetings.get(body).stream()
                .map(Meeting::getMeetsOn)
                .filter(d -> d.isBefore(story.today()))
                .toList());
        java.util.Collections.reverse(days);
        return days;
    }
}
