package uk.dasv.setup;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Says on one line that the program is ready, and where, once its first page really answers; a page that does not
 * answer in time is said too.
 *
 * @param address where people reach the program, without a trailing slash
 * @param tries how often the page is asked for at most
 * @param between how long it is left alone between two tries
 */
record ReadyLine(String address, int tries, Duration between) {

    private static final System.Logger LOG = System.getLogger("uk.dasv.tracker");

    /** As patient as a slow machine needs: two minutes. */
    static ReadyLine at(String address) {
        return new ReadyLine(address, 240, Duration.ofMillis(500));
    }

    void say() {
        for (int asked = 0; asked < tries; asked++) {
            if (answers()) {
                LOG.log(System.Logger.Level.INFO, "DASV Delivery Tracker is ready at {0}/", address);
                return;
            }
            LockSupport.parkNanos(between.toNanos());
        }
        LOG.log(System.Logger.Level.WARNING, "{0}/ has not answered in time", address);
    }

    private boolean answers() {
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
