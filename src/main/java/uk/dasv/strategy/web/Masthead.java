package uk.dasv.strategy.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.strategy.PublicFacts;
import uk.dasv.strategy.StrategyDetail;

/**
 * The partnership's name and the numbers to call, at the head and foot of every page, and the areas it
 * covers. Read once, at the first page:
 * they come from the strategy's files, which are loaded before that and never again.
 */
@Named
@ApplicationScoped
public class Masthead {

    @Inject
    PublicFacts facts;

    private volatile Words words;

    private record Words(String partnership, List<StrategyDetail.Contact> numbers, List<StrategyDetail.Place> areas) {}

    private Words words() {
        Words known = words;
        if (known == null) {
            known = new Words(facts.partnership().orElse(""), facts.numbersToCall(), facts.areas());
            words = known;
        }
        return known;
    }

    public String getPartnership() {
        return words().partnership();
    }

    public List<StrategyDetail.Contact> getNumbers() {
        return words().numbers();
    }

    public List<StrategyDetail.Place> getAreas() {
        return words().areas();
    }
}
