package uk.dasv.strategy.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;
import java.util.List;
import uk.dasv.strategy.PublicFacts;
import uk.dasv.strategy.StrategyDetail;

/**
 * The partnership's name and the numbers to call, at the head and foot of every page. Read once, when the program
 * starts: they come from the strategy's files, which are loaded just before that and never again.
 */
@Named
@ApplicationScoped
public class Masthead {

    /** After the strategy is loaded, which nobody who gives no priority waits for. */
    private static final int ONCE_LOADED = Interceptor.Priority.LIBRARY_AFTER;

    @Inject
    PublicFacts facts;

    private String partnership;
    private List<StrategyDetail.Contact> numbers;

    void started(@Observes @Priority(ONCE_LOADED) @Initialized(ApplicationScoped.class) Object event) {
        partnership = facts.partnership().orElse("");
        numbers = facts.numbersToCall();
    }

    public String getPartnership() {
        return partnership;
    }

    public List<StrategyDetail.Contact> getNumbers() {
        return numbers;
    }
}
