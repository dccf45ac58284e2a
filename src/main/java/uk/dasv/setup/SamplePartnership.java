package uk.dasv.setup;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Door;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;

/** The invented partnership: nine DSAAGs, organisations by kind, people as roles, and a calendar of meetings. */
final class SamplePartnership {

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

    private final EntityManager em;
    private final LocalDate today;
    private final Body board;
    private final Body chairsGroup;
    private final List<Body> dsaags = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final Map<Body, Person> leads = new HashMap<>();
    private final Map<Body, Person> officers = new HashMap<>();
    private final Map<Body, List<Meeting>> meetings = new HashMap<>();

    SamplePartnership(EntityManager em, LocalDate today, Body board, Body chairsGroup) {
        this.em = em;
        this.today = today;
        this.board = board;
        this.chairsGroup = chairsGroup;
    }

    /** Makes and stores all of it. */
    void make() {
        organisation("A county council", Organisation.Kind.COUNCIL);
        organisation("A city council", Organisation.Kind.COUNCIL);
        organisation("A constabulary", Organisation.Kind.POLICE);
        organisation("A health trust", Organisation.Kind.HEALTH);
        organisation("A GP federation", Organisation.Kind.HEALTH);
        organisation("A refuge charity", Organisation.Kind.CHARITY);
        organisation("A counselling charity", Organisation.Kind.CHARITY);
        organisation("A housing association", Organisation.Kind.HOUSING);
        em.flush();
        DSAAGS.forEach(this::dsaag);
        person("Chairs Group chair", "chairs-group" + Door.TRY_DOMAIN, chairsGroup, Role.LEAD);
        leads.put(
                chairsGroup,
                person("Chairs Group secretary", "cg.secretary@sample.invalid", chairsGroup, Role.SECRETARY));
        person("Governance Board chair", "board" + Door.TRY_DOMAIN, board, Role.LEAD);
        person("Governance Board secretary", "board-secretary" + Door.TRY_DOMAIN, board, Role.SECRETARY);
        person("Governance Board member", "board-member" + Door.TRY_DOMAIN, board, Role.MEMBER);
        Person administrator = new Person(
                "Administrator",
                "administrator" + Door.TRY_DOMAIN,
                organisations.get(0).getId(),
                true);
        em.persist(administrator);
        calendar(board, 4, 3);
        calendar(chairsGroup, 3, 2);
        dsaags.forEach(d -> calendar(d, 2, 2));
    }

    /** Somebody for a scrutiny body. */
    void scrutinyReader(Body body) {
        person("Scrutiny reader", "scrutiny" + Door.TRY_DOMAIN, body, Role.MEMBER);
    }

    private void dsaag(String code, String district) {
        Body body = new Body(code, district + " DSAAG", district + " DSAAG", Body.Kind.DSAAG, chairsGroup);
        body.describe(body.getName(), body.getShortName(), null, 6, List.of("Develops and delivers its action plan"));
        em.persist(body);
        dsaags.add(body);
        boolean shown = code.equals("ERE");
        String slug = district.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Person lead = person(
                district + " DSAAG lead",
                slug + ".lead" + (shown ? Door.TRY_DOMAIN : "@sample.invalid"),
                body,
                Role.LEAD);
        em.persist(new Membership(lead, chairsGroup, Role.MEMBER, today.minusYears(2), null));
        leads.put(body, lead);
        officers.put(
                body,
                person(
                        district + " partnership officer",
                        slug + ".officer" + (shown ? Door.TRY_DOMAIN : "@sample.invalid"),
                        body,
                        Role.MEMBER));
        person(district + " DSAAG deputy", slug + ".deputy@sample.invalid", body, Role.DEPUTY);
    }

    private Person person(String name, String email, Body body, Role role) {
        Person person = new Person(
                name,
                email,
                organisations
                        .get(Math.floorMod(name.hashCode(), organisations.size()))
                        .getId(),
                false);
        em.persist(person);
        em.persist(new Membership(person, body, role, today.minusYears(2), null));
        return person;
    }

    private void organisation(String name, Organisation.Kind kind) {
        Organisation organisation = new Organisation(name, kind);
        em.persist(organisation);
        organisations.add(organisation);
    }

    /** Meetings every so many months, the last one some weeks ago, for a year back and a year on. */
    private void calendar(Body body, int everyMonths, int weeksAgo) {
        List<Meeting> made = new ArrayList<>();
        LocalDate last = today.minusWeeks(weeksAgo);
        for (int n = -12 / everyMonths; n <= 12 / everyMonths; n++) {
            LocalDate day = last.plusMonths((long) n * everyMonths);
            Meeting meeting = new Meeting(
                    uk.dasv.platform.BaseEntity.newId(),
                    body,
                    day,
                    day.minusDays(14),
                    n % 2 == 0 ? "County offices" : "Online",
                    day.isBefore(today) ? Meeting.State.CONFIRMED : Meeting.State.SCHEDULED);
            em.persist(meeting);
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

    Person lead(Body body) {
        return leads.get(body);
    }

    Person officer(Body body) {
        return officers.get(body);
    }

    /** The body's first meeting whose papers are due on or after the day; null when none is booked. */
    Meeting reachable(Body body, LocalDate day) {
        return meetings.get(body).stream()
                .filter(m -> !m.getPaperDeadline().isBefore(day))
                .findFirst()
                .orElse(null);
    }
}
