package uk.dasv.strategy;

import java.time.LocalDate;
import java.util.List;

/** What the strategy's page shows of the strategy; the numbers to call and the areas are public ({@link PublicFacts}). */
public record StrategyDetail(
        Heading heading,
        List<Statement> statements,
        List<Towards> outcomes,
        List<Aim> objectives,
        List<Plan> linkedPlans,
        List<Service> services,
        List<Term> glossary) {

    public StrategyDetail {
        statements = List.copyOf(statements);
        outcomes = List.copyOf(outcomes);
        objectives = List.copyOf(objectives);
        linkedPlans = List.copyOf(linkedPlans);
        services = List.copyOf(services);
        glossary = List.copyOf(glossary);
    }

    /** The strategy itself. */
    public record Heading(
            long id,
            String title,
            Strategy.State state,
            LocalDate startsOn,
            LocalDate endsOn,
            String ambition,
            String purpose,
            String aim,
            String follows,
            String publishedFor,
            String partners,
            String delivery) {}

    /** One thing it states, of a kind. */
    public record Statement(StrategyStatement.Kind kind, String words) {}

    /** An outcome. */
    public record Towards(String code, String name, String statement) {}

    /** An objective, under the outcome of that code. */
    public record Aim(String outcome, String title) {}

    /** Another body's plan it refers to. */
    public record Plan(String title, String owner) {}

    /** A service people can be referred to. */
    public record Service(
            String heading,
            String area,
            String name,
            String provider,
            String riskLevel,
            String description,
            String contact,
            String fundingNote,
            LocalDate fundedUntil) {}

    /** A part of the partnership's territory; {@code population} is that of the census year, null where none is quoted. */
    public record Place(String name, Integer population, Integer censusYear) {}

    /** A number to call. */
    public record Contact(String name, String phone, boolean emergency, String note) {}

    /** What an abbreviation means. */
    public record Term(String term, String meaning) {}
}
