package uk.dasv.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import uk.dasv.identity.PasswordLinks;
import uk.dasv.notification.Reminders;
import uk.dasv.plan.progress.OverdueRatings;
import uk.dasv.plan.progress.UpdatePeriods;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.Settings;
import uk.dasv.platform.Started;
import uk.dasv.risk.matrix.EditionDays;

/**
 * What happens once when the program starts, upon a schema that is up to date already: a fresh database
 * gets the strategy (and the sample data where that is asked for), what is overdue turns Red, the month's update
 * period opens, reminders are given, and a fresh
 * installation says in its log how to make the first administrator. Anything that fails in it ends the server
 * with exit code 1, and the log says why on one line.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final System.Logger LOG = System.getLogger("uk.dasv.tracker");

    /** How long the log has to be written; the server writes it in its own time. */
    private static final Duration TELLING = Duration.ofSeconds(2);

    private static final int FAILED = 1;

    @Resource
    ManagedExecutorService threads;

    @Inject
    LoadMarks marks;

    @Inject
    PasswordLinks links;

    @Inject
    StrategyLoader strategy;

    @Inject
    SampleData sample;

    @Inject
    OverdueRatings ratings;

    @Inject
    UpdatePeriods periods;

    @Inject
    EditionDays editions;

    @Inject
    Reminders reminders;

    @Inject
    Event<Started> started;

    /**
     * Ends the whole server where the tracker cannot start: Payara only logs what a start throws, and would
     * go on to serve an empty tracker.
     */
    @PostConstruct
    void start() {
        try {
            begin();
        } catch (Exception e) {
            String why = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
            LOG.log(System.Logger.Level.ERROR, "The tracker does not start. " + why);
            LOG.log(System.Logger.Level.INFO, "In detail", e);
            Stream.of(Logger.getLogger("").getHandlers()).forEach(Handler::flush);
            LockSupport.parkNanos(TELLING.toNanos());
            // not an orderly exit: that would wait for the very deployment that waits here
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private void begin() throws Exception {
        strategy.loadOnce();
        sample.loadOnce();
        ratings.turnRed();
        periods.keepUp();
        editions.takeUp();
        reminders.remind();
        marks.look();
        if (!marks.isSample()) {
            links.forFirstAdministrator()
                    .ifPresent(link -> LOG.log(
                            System.Logger.Level.WARNING,
                            "There is no administrator yet. Make the first one, once, at {0}",
                            link));
        }
        started.fire(new Started());
        threads.execute(ReadyLine.at(Settings.baseUrl())::say);
    }
}
