package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Refused;

/**
 * Decides who may do what to which thing: the one place where {@link Permission}s meet memberships.
 * Rights are those of all of a person's memberships together; the audit names the one that carried
 * the step, which is the body they chose to act for wherever that one suffices.
 */
@ApplicationScoped
public class Access {

    @Inject
    CurrentUser user;

    @Inject
    @Any
    Instance<SubjectLocator> locators;

    @Inject
    Event<AccessRefused> refusals;

    /** Things that stand with no body: whether somebody may see them does not depend on a place. */
    private static final Set<SubjectKind> OF_NO_BODY = EnumSet.of(
            SubjectKind.ORGANISATION,
            SubjectKind.PERSON,
            SubjectKind.OUTCOME,
            SubjectKind.STRATEGY,
            SubjectKind.RISK_MATRIX,
            SubjectKind.EXCEPTION_RULE,
            SubjectKind.SYSTEM);

    private static final Whereabouts NOWHERE = Whereabouts.at("-", Set.of());

    /**
     * Lets the step pass and notes which membership carries it; has a refusal recorded.
     *
     * @throws CurrentUser.Nobody when nobody is signed in
     * @throws NotFound when there is no such thing or the person may not see it
     * @throws Refused when they may see it but not do this
     */
    public void require(Permission permission, SubjectRef subject) {
        Optional<Standing> me = user.standing();
        Optional<Whereabouts> thing = me.flatMap(m -> locate(subject));
        if (thing.isEmpty() || !passes(me.get(), permission, subject.kind(), thing.get())) {
            refusals.fire(new AccessRefused(permission, subject));
            user.require();
            throw thing.filter(t -> may(me.get(), Permission.SEE, subject.kind(), t))
                            .isPresent()
                    ? new Refused(permission.name())
                    : new NotFound();
        }
    }

    /**
     * Lets the page of a step open. Whoever may not take the step does not find its page, even where
     * they may see the thing; it is recorded like any other refusal.
     *
     * @throws NotFound when the person may not take the step
     */
    public void requireForPage(Permission permission, SubjectKind kind, String reference) {
        if (!may(permission, kind, reference)) {
            refusals.fire(new AccessRefused(permission, new SubjectRef(kind, reference)));
            throw new NotFound();
        }
    }

    /**
     * Lets a step pass that is about no one thing; has a refusal recorded.
     *
     * @throws CurrentUser.Nobody when nobody is signed in
     * @throws Refused when the person may do it nowhere
     */
    public void require(Permission permission) {
        user.actFor(null);
        if (!anywhere(permission)) {
            refusals.fire(new AccessRefused(permission, null));
            user.require();
            throw new Refused(permission.name());
        }
    }

    /**
     * The person's membership of the body with that code; has a refusal recorded where there is none.
     *
     * @throws NotFound when the person does not sit on such a body
     */
    public Grant requireMembership(String code) {
        return user.require().bodies().stream()
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElseThrow(() -> {
                    refusals.fire(new AccessRefused(Permission.SIGNED_IN, new SubjectRef(SubjectKind.BODY, code)));
                    return new NotFound();
                });
    }

    private boolean passes(Standing me, Permission permission, SubjectKind kind, Whereabouts thing) {
        Permission wanted = of(permission, kind);
        Optional<Grant> carrier = carrier(me, wanted, thing);
        user.actFor(carrier.orElse(null));
        return carrier.isPresent() || allowedWithoutGrant(me, wanted, thing);
    }

    /** Whether the person may do this to the thing; for pages, which ask once per load. */
    public boolean may(Permission permission, SubjectKind kind, String reference) {
        return user.standing()
                .map(me -> locate(new SubjectRef(kind, reference))
                        .map(thing -> may(me, permission, kind, thing))
                        .orElse(false))
                .orElse(false);
    }

    /** Whether the person may do this to a thing whose whereabouts are known. */
    public boolean may(Permission permission, Whereabouts thing) {
        return user.standing()
                .map(me -> carrier(me, permission, thing).isPresent() || allowedWithoutGrant(me, permission, thing))
                .orElse(false);
    }

    /** Whether the person may do this somewhere. */
    public boolean anywhere(Permission permission) {
        return user.standing()
                .map(me -> permission.givenToEverybody()
                        || permission.givenToAdministrator() && me.administrator()
                        || permission.givenToOwner()
                        || me.grants().stream().anyMatch(permission::carriedBy))
                .orElse(false);
    }

    /** What the person may see or do by this permission, for the WHERE clause of a query. */
    public Scope scope(Permission permission) {
        Standing me = user.require();
        if (permission.givenToAdministrator() && me.administrator()) {
            return new Scope(List.of("/"), List.of(), me.personId());
        }
        List<Grant> grants = me.grants().stream().filter(permission::carriedBy).toList();
        List<String> below = grants.stream()
                .map(Grant::path)
                .filter(p -> permission.reaches(Relation.BELOW))
                .toList();
        List<String> exactly = grants.stream()
                .flatMap(g -> Stream.concat(
                        permission.reaches(Relation.OWN) ? Stream.of(g.path()) : Stream.of(),
                        Stream.concat(
                                permission.reaches(Relation.SCRUTINISED) ? g.scrutinises().stream() : Stream.of(),
                                permission.reaches(Relation.ABOVE) ? above(g.path()) : Stream.of())))
                .distinct()
                .toList();
        return new Scope(below, exactly, permission.givenToOwner() ? me.personId() : null);
    }

    private static Stream<String> above(String path) {
        return Stream.iterate(path, p -> p.length() > 1, p -> p.substring(0, p.lastIndexOf('/', p.length() - 2) + 1))
                .skip(1)
                .filter(p -> p.length() > 1);
    }

    private Optional<Whereabouts> locate(SubjectRef subject) {
        if (subject.kind() == null || subject.reference() == null) {
            return Optional.empty();
        }
        if (OF_NO_BODY.contains(subject.kind())) {
            return Optional.of(NOWHERE);
        }
        return locators.stream()
                .filter(l -> l.kind() == subject.kind())
                .findFirst()
                .flatMap(l -> user.place(subject, l::locate));
    }

    private boolean may(Standing me, Permission permission, SubjectKind kind, Whereabouts thing) {
        Permission wanted = of(permission, kind);
        return carrier(me, wanted, thing).isPresent() || allowedWithoutGrant(me, wanted, thing);
    }

    private Optional<Grant> carrier(Standing me, Permission permission, Whereabouts thing) {
        Optional<Grant> chosen = user.chosen();
        return me.grants().stream()
                .filter(g -> permission.carriedBy(g, thing))
                .min(Comparator.<Grant, Boolean>comparing(
                                g -> chosen.filter(g::equals).isEmpty())
                        .thenComparing(Grant.STRONGEST_FIRST));
    }

    private static boolean allowedWithoutGrant(Standing me, Permission permission, Whereabouts thing) {
        return permission.givenToEverybody()
                || permission.givenToAdministrator() && me.administrator()
                || permission.givenToOwner() && thing.owners().contains(me.personId());
    }

    /** Seeing a thing is, for each kind of thing, seeing the list it stands in. */
    private static Permission of(Permission permission, SubjectKind kind) {
        if (permission != Permission.SEE) {
            return permission;
        }
        return switch (kind) {
            case ACTION, PLAN, DATE_CHANGE, ISSUE -> Permission.VIEW_PLANS;
            case RISK -> Permission.VIEW_RISKS;
            case ESCALATION -> Permission.VIEW_ESCALATIONS;
            case MEETING, BODY -> Permission.VIEW_MEETINGS;
            case ORGANISATION, PERSON, RISK_MATRIX, EXCEPTION_RULE, SYSTEM -> Permission.ADMINISTER;
            case OUTCOME, STRATEGY -> Permission.SIGNED_IN;
        };
    }
}
