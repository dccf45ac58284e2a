package uk.dasv.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The end of a process that runs tests: the browser and the servers that tests have started are stopped. */
public class TestRun implements LauncherSessionListener {

    /** What tells the folders of this process from those of others that run tests beside it; nothing for the first. */
    static String process() {
        String number = System.getProperty("test.process", "1");
        return number.equals("1") ? "" : "-" + number;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.stopRunning();
        SharedServer.stopRunning();
        MySqlServer.stopRunning();
    }
}
