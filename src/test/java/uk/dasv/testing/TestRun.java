package uk.dasv.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The end of a test run: the browser and the database server that tests have started are stopped. */
public class TestRun implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.stopRunning();
        MySqlServer.stopRunning();
    }
}
