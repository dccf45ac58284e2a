package uk.dasv.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that a test run starts beside itself, and that never outlive it. */
final class Processes {

    private Processes() {}

    /** Starts a program that says everything it has to say into that file. */
    static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Waits that long for a program to end, and tells whether it has. */
    static boolean ends(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + process.info(), e);
        }
    }

    /** Asks a program to stop, insists after a while, and returns when it is gone. */
    static void stop(Process process) {
        process.destroy();
        if (!ends(process, Duration.ofSeconds(20))) {
            process.destroyForcibly();
            ends(process, Duration.ofSeconds(20));
        }
    }

    /** Ends a program without a word, and returns when it is gone. */
    static void kill(Process process) {
        process.destroyForcibly();
        ends(process, Duration.ofSeconds(20));
    }

    /** A port of the loopback interface that nobody listens on. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
