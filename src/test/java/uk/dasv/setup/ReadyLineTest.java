package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line that says where the program is ready comes once its first page answers, and not before. */
class ReadyLineTest {

    /** What happened, in its order: the answers of the page and what the log said. */
    private final List<String> happened = new CopyOnWriteArrayList<>();

    private final Logger logger = Logger.getLogger("uk.dasv.tracker");
    private final Handler listener = new Listener();
    private HttpServer server;
    private String address;
    private volatile int readyAfter;

    @BeforeEach
    void aPageThatIsNotReadyAtOnce() throws IOException {
        logger.addHandler(listener);
        logger.setLevel(Level.INFO);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sign-in", exchange -> {
            int status = happened.size() < readyAfter ? 503 : 200;
            happened.add(String.valueOf(status));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        logger.removeHandler(listener);
        logger.setLevel(null);
    }

    @Test
    void isSaidOnceTheFirstPageReallyAnswers() {
        readyAfter = 2;

        new ReadyLine(address, 10, Duration.ofMillis(1)).say();

        assertThat(happened).containsExactly("503", "503", "200", "DASV Delivery Tracker is ready at " + address + "/");
    }

    @Test
    void isNotSaidOfAPageThatNeverAnswers() {
        readyAfter = Integer.MAX_VALUE;

        new ReadyLine(address, 3, Duration.ofMillis(1)).say();

        assertThat(happened).containsExactly("503", "503", "503", address + "/ has not answered in time");
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord said) {
            happened.add(new MessageFormat(said.getMessage()).format(said.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
