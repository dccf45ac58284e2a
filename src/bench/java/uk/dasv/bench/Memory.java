package uk.dasv.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running program takes of the machine's memory, and how many sessions are in it. In megabytes. */
record Memory(long resident, long peak, long heap, long sessions) {

    /** Looks at the process as it is. */
    static long residentNow(long pid) throws IOException {
        return status(pid, "VmRSS");
    }

    /** Looks at the process after a full collection of its garbage. */
    static Memory afterCollection(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String living = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd says: " + living);
        }
        long sessions = 0;
        Matcher session = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+\\S*\\.(\\w*Session)(?: \\(.*)?$")
                .matcher(living);
        while (session.find()) {
            if (session.group(2)
                    .matches(
                            "StandardSession|HASession|BaseHASession|FullHASession|ModifiedHASession|ModifiedAttributeHASession")) {
                sessions += Long.parseLong(session.group(1));
            }
        }
        Matcher total = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)").matcher(living);
        if (!total.find()) {
            throw new IOException("no total in what jcmd says");
        }
        return new Memory(status(pid, "VmRSS"), status(pid, "VmHWM"), Long.parseLong(total.group(1)) >> 20, sessions);
    }

    private static long status(long pid, String name) throws IOException {
        Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
        if (!line.find()) {
            throw new IOException("no " + name + " of process " + pid);
        }
        return Long.parseLong(line.group(1)) >> 10;
    }
}
