package uk.dasv.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionReach;
import uk.dasv.plan.ActionSource;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Labels;

/** What is typed about an action that exists, and how it differs from what somebody else saved meanwhile. */
final class EditForm {

    private EditForm() {}

    static ProposalFields of(ActionDetail action, ActionReach reach) {
        ProposalFields typed = new ProposalFields();
        typed.setOutcome(reach.outcome());
        typed.setFurther(FurtherFields.of(reach));
        Long deputy = action.people().deputyId();
        typed.setTitle(action.row().title());
        typed.setDescription(action.description());
        typed.setSuccessMeasure(action.successMeasure());
        typed.setOrganisation(String.valueOf(action.people().organisationId()));
        typed.setOwner(String.valueOf(action.people().ownerId()));
        typed.setDeputy(deputy == null ? null : String.valueOf(deputy));
        typed.setSource(action.source().name());
        typed.setDates(
                DateInput.of(action.startsOn()), DateInput.of(action.row().due()));
        return typed;
    }

    /** The command; its dates and its outcome only where they can still be chosen, and then the outcome has to be. */
    static ActionPlans.EditAction command(ProposalFields typed, String reference, long seen, boolean datesOpen) {
        return new ActionPlans.EditAction(
                reference,
                seen,
                typed.getTitle(),
                typed.getDescription(),
                typed.getSuccessMeasure(),
                ProposalFields.number(typed.getOrganisation()),
                ProposalFields.number(typed.getOwner()),
                ProposalFields.number(typed.getDeputy()),
                datesOpen ? typed.getStarts().toDate("starts") : null,
                datesOpen ? typed.getDue().toDate("due") : null,
                typed.getSource() == null ? null : ActionSource.valueOf(typed.getSource()),
                datesOpen ? Objects.requireNonNullElse(typed.getOutcome(), "") : null,
                typed.getFurther().command());
    }

    /** Field by field; {@code names} are the organisations, people and outcomes that can be chosen, in this order. */
    static List<Conflict.Field> against(
            ActionDetail theirs, ActionReach reach, ProposalFields typed, List<List<Choice>> names, Labels labels) {
        List<Choice> organisations = names.get(0);
        List<Choice> people = names.get(1);
        FurtherFields mine = typed.getFurther();
        List<Conflict.Field> fields = new ArrayList<>();
        add(fields, labels, "outcome", theirs.row().outcome(), name(names.get(2), typed.getOutcome()));
        add(fields, labels, "title", theirs.row().title(), typed.getTitle());
        add(fields, labels, "description", theirs.description(), typed.getDescription());
        add(fields, labels, "successMeasure", theirs.successMeasure(), typed.getSuccessMeasure());
        add(fields, labels, "organisation", theirs.row().organisation(), name(organisations, typed.getOrganisation()));
        add(fields, labels, "owner", theirs.row().owner(), name(people, typed.getOwner()));
        add(fields, labels, "deputy", theirs.people().deputy(), name(people, typed.getDeputy()));
        add(
                fields,
                labels,
                "starts",
                DateInput.of(theirs.startsOn()).asTyped(),
                typed.getStarts().asTyped());
        add(
                fields,
                labels,
                "due",
                DateInput.of(theirs.row().due()).asTyped(),
                typed.getDue().asTyped());
        add(
                fields,
                labels,
                "source",
                labels.of(theirs.source()),
                typed.getSource() == null ? null : labels.of(ActionSource.valueOf(typed.getSource())));
        add(fields, labels, "objective", reach.objective(), mine.objectiveName());
        add(
                fields,
                labels,
                "otherOutcomes",
                joined(reach.otherOutcomes()),
                names(mine.getOutcomes(), mine.getOtherOutcomes()));
        add(
                fields,
                labels,
                "supporting",
                joined(reach.supporting()),
                names(mine.getOrganisations(), mine.getSupporting()));
        add(fields, labels, "resources", reach.resources(), mine.getResources());
        add(fields, labels, "equalityRelevance", reach.equalityRelevance(), mine.getEqualityRelevance());
        return fields;
    }

    private static String joined(List<ActionReach.Linked> linked) {
        return linked.stream().map(ActionReach.Linked::name).sorted().collect(Collectors.joining(", "));
    }

    private static String names(List<Choice> among, List<String> values) {
        return values.stream().map(v -> name(among, v)).sorted().collect(Collectors.joining(", "));
    }

    private static void add(List<Conflict.Field> fields, Labels labels, String name, String theirs, String yours) {
        fields.add(new Conflict.Field(labels.text("action.field." + name), theirs, yours));
    }

    private static String name(List<Choice> among, String value) {
        return among.stream()
                .filter(c -> c.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }
}
