package uk.dasv.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uk.dasv.identity.PasswordLinks;
import uk.dasv.plan.OverdueRatings;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.Settings;

/**
 * What happens once when the program starts: the schema is brought up to date, a fresh database
 * gets the strategy (and the sample data where that is asked for), and a fresh installation says in
 * its log how to make the first administrator. Anything that fails here stops the start.
 */
@ApplicationScoped
public class StartUp {

    private static final System.Logger LOG = System.getLogger("uk.dasv.tracker");

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

    void started(@Observes @Initialized(ApplicationScoped.class) Object event) throws Exception {
        strategy.loadOnce();
        sample.loadOnce();
        ratings.turnRed();
        marks.look();
        if (!marks.isSample()) {
            links.forFirstAdministrator()
                    .ifPresent(link -> LOG.log(
                            System.Logger.Level.WARNING,
                            "There is no administrator yet. Make the first one, once, at {0}",
                            link));
        }
        threads.execute(StartUp::sayWhenReady);
    }

    /** Waits until the first page really answers, and says so on one line. */
    private static void sayWhenReady() {
        String address = Settings.baseUrl();
        for (int tries = 0; tries < 240; tries++) {
            if (answers(address)) {
                LOG.log(System.Logger.Level.INFO, "DASV Delivery Tracker is ready at {0}/", address);
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        LOG.log(System.Logger.Level.WARNING, "{0}/ has not answered for two minutes", address);
    }

    private static boolean answers(String address) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address + "/sign-in").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
