package uk.dasv.strategy.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.platform.Started;
import uk.dasv.strategy.PublicFacts;
import uk.dasv.strategy.StrategyDetail;

/**
 * The partnership's name and the numbers to call, at the head and foot of every page, and the areas it
 * covers. Read once, when the program has started: they come from the strategy's files, which are loaded
 * just before that and never again.
 */
@Named
@ApplicationScoped
public class Masthead {

    @Inject
    PublicFacts facts;

    private String partnership = "";
    private List<StrategyDetail.Contact> numbers = List.of();
    private List<StrategyDetail.Place> areas = List.of();

    void read(@Observes Started event) {
        partnership = facts.partnership().orElse("");
        numbers = facts.numbersToCall();
        areas = facts.areas();
    }

    public String getPartnership() {
        return partnership;
    }

    public List<StrategyDetail.Contact> getNumbers() {
        return numbers;
    }

    public List<StrategyDetail.Place> getAreas() {
        return areas;
    }
}
