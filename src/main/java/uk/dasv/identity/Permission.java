package uk.dasv.identity;

import static uk.dasv.identity.Relation.ABOVE;
import static uk.dasv.identity.Relation.BELOW;
import static uk.dasv.identity.Relation.OWN;
import static uk.dasv.identity.Relation.SCRUTINISED;
import static uk.dasv.identity.Role.DEPUTY;
import static uk.dasv.identity.Role.LEAD;
import static uk.dasv.identity.Role.SECRETARY;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything somebody may be allowed to do, and who is: which roles, on which bodies seen from
 * their own, whether the thing's owner may, and whether an administrator may. This table is the
 * whole of it; {@link Access} applies it and {@code AccessMatrixIT} proves it.
 */
public enum Permission {
    /** Anything that everybody who is signed in may do. */
    SIGNED_IN(Side.NOWHERE, null, null, false, true),
    /** To see one thing, of whatever kind; {@link Access} says which list each kind is seen in. */
    SEE(Side.NOWHERE, null, null, false, true),
    VIEW_PLANS(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW), true, true),
    UPDATE_ACTION(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), true, false),
    CLAIM_COMPLETION(Side.HOME, null, null, true, false),
    EDIT_PLAN(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    VERIFY_ACTION(Side.HOME, EnumSet.of(LEAD, DEPUTY), EnumSet.of(OWN), false, false),
    APPROVE_DATE(Side.HOLDER, EnumSet.of(LEAD, DEPUTY), EnumSet.of(OWN), false, false),
    VIEW_RISKS(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW, SCRUTINISED), true, true),
    ASSESS_RISK(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), true, false),
    EDIT_RISK(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    MOVE_RISK(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, true),
    REVIEW_RISK(Side.HOLDER, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN, BELOW), false, false),
    SET_APPETITE(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    VIEW_ESCALATIONS(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW), true, true),
    RAISE_ESCALATION(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    CLOSE_ESCALATION(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    ANSWER_ESCALATION(Side.HOLDER, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    VIEW_MEETINGS(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW, ABOVE, SCRUTINISED), false, true),
    BOOK_MEETING(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    /** Agendas and papers that are not published yet. */
    VIEW_AGENDA(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW), false, true),
    /** Published papers, decisions and minutes. */
    VIEW_PAPERS(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW, SCRUTINISED), false, true),
    /** To open and order an agenda, publish papers, record what a meeting decides, and write its minutes. */
    RUN_MEETING(Side.HOME, EnumSet.of(LEAD, DEPUTY, SECRETARY), EnumSet.of(OWN), false, false),
    /** What a chair decides between meetings, for the next one to ratify or overturn. */
    DECIDE_BETWEEN_MEETINGS(Side.HOLDER, EnumSet.of(LEAD, DEPUTY), EnumSet.of(OWN), false, false),
    /** Advice that was published to all bodies below the one that gave it. */
    VIEW_ADVICE(Side.HOME, EnumSet.allOf(Role.class), EnumSet.of(OWN, BELOW, ABOVE), false, true),
    ADMINISTER(Side.NOWHERE, null, null, false, true),
    VIEW_AUDIT(Side.NOWHERE, null, null, false, true);

    /** Which body of the thing decides: its own, the one it is before now, or none. */
    enum Side {
        HOME,
        HOLDER,
        NOWHERE
    }

    private final Side side;
    private final Set<Role> roles;
    private final Set<Relation> relations;
    private final boolean owner;
    private final boolean administrator;

    Permission(Side side, Set<Role> roles, Set<Relation> relations, boolean owner, boolean administrator) {
        this.side = side;
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
        this.relations = relations == null ? Set.of() : Set.copyOf(relations);
        this.owner = owner;
        this.administrator = administrator;
    }

    boolean carriedBy(Grant grant, Whereabouts thing) {
        return roles.contains(grant.role()) && relations.contains(grant.to(place(thing)));
    }

    boolean carriedBy(Grant grant) {
        return roles.contains(grant.role());
    }

    boolean reaches(Relation relation) {
        return relations.contains(relation);
    }

    boolean givenToOwner() {
        return owner;
    }

    boolean givenToAdministrator() {
        return administrator;
    }

    boolean givenToEverybody() {
        return this == SIGNED_IN;
    }

    private String place(Whereabouts thing) {
        return side == Side.HOLDER ? thing.holder() : thing.home();
    }
}
