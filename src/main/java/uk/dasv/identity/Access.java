package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /**
     * Lets the step pass and notes which membership carries it.
     *
     * @throws NotFound when there is no such thing or the person may not see it
     * @throws Refused when they may see it but not do this
     */
    public void require(Permission permission, SubjectRef subject) {
        Standing me = user.require();
        Whereabouts thing = locate(subject).orElseThrow(NotFound::new);
        Optional<Grant> carrier = carrier(me, permission, thing);
        carrier.ifPresent(user::actFor);
        if (carrier.isEmpty() && !allowedWithoutGrant(me, permission, thing)) {
            throw visible(me, subject.kind(), thing) ? new Refused(permission.name()) : new NotFound();
        }
    }

    /**
     * Lets a step pass that is about no one thing.
     *
     * @throws Refused when the person may do it nowhere
     */
    public void require(Permission permission) {
        if (!anywhere(permission)) {
            throw new Refused(permission.name());
        }
    }

    /** Whether the person may do this to the thing; for pages, which ask once per load. */
    public boolean may(Permission permission, SubjectKind kind, String reference) {
        return user.standing()
                .map(me -> locate(new SubjectRef(kind, reference))
                        .map(thing -> may(me, permission, thing))
                        .orElse(false))
                .orElse(false);
    }

    /** Whether the person may do this to a thing whose whereabouts are known. */
    public boolean may(Permission permission, Whereabouts thing) {
        return user.standing().map(me -> may(me, permission, thing)).orElse(false);
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
        if (subject.reference() == null) {
            return Optional.empty();
        }
        return locators.stream()
                .filter(l -> l.kind() == subject.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no locator for " + subject.kind()))
                .locate(subject.reference());
    }

    private boolean may(Standing me, Permission permission, Whereabouts thing) {
        return carrier(me, permission, thing).isPresent() || allowedWithoutGrant(me, permission, thing);
    }

    private Optional<Grant> carrier(Standing me, Permission permission, Whereabouts thing) {
        Optional<Grant> preferred = user.preferred();
        return me.grants().stream()
                .filter(g -> permission.carriedBy(g, thing))
                .min(Comparator.comparing(g -> preferred.filter(g::equals).isEmpty()));
    }

    private static boolean allowedWithoutGrant(Standing me, Permission permission, Whereabouts thing) {
        return permission.givenToEverybody()
                || permission.givenToAdministrator() && me.administrator()
                || permission.givenToOwner() && thing.owners().contains(me.personId());
    }

    private boolean visible(Standing me, SubjectKind kind, Whereabouts thing) {
        Permission view =
                switch (kind) {
                    case ACTION, PLAN, ISSUE -> Permission.VIEW_PLANS;
                    case RISK -> Permission.VIEW_RISKS;
                    case ESCALATION -> Permission.VIEW_ESCALATIONS;
                    case MEETING, BODY -> Permission.VIEW_MEETINGS;
                    case ORGANISATION, PERSON, OUTCOME, STRATEGY, SYSTEM -> Permission.SIGNED_IN;
                };
        return may(me, view, thing);
    }
}
