package uk.dasv.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The browser of a test run: the Chromium that is installed (or that {@code DASV_CHROMIUM} names),
 * else one from an npm package, which needs no rights on the machine. Without either the tests
 * fail; they are never left out.
 */
final class Chromium {

    private static final String PACKAGE = "@sparticuz/chromium";
    /** Later ones want a newer Node than the long-term releases of Linux have. */
    private static final String PACKAGE_VERSION = "147.0.0";

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/opt/google/chrome/chrome");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    /** The browser of this run, started by whoever asks first. */
    static synchronized Browser running() {
        if (browser == null) {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            environment.put("PLAYWRIGHT_NODEJS_PATH", node().toString());
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright.chromium().launch(options());
        }
        return browser;
    }

    static synchronized void stopRunning() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }

    private static BrowserType.LaunchOptions options() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return options.setExecutablePath(installed.get());
        }
        Path kept = Kept.folder("chromium-" + PACKAGE_VERSION, Chromium::fetch);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", kept.resolve("lib").toString());
        environment.put("FONTCONFIG_FILE", kept.resolve("own-fonts.conf").toString());
        return options.setExecutablePath(kept.resolve("chromium")).setEnv(environment);
    }

    private static Optional<Path> installed() {
        String named = System.getenv("DASV_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return "none".equals(named) ? Optional.empty() : Optional.of(Path.of(named));
        }
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** The script engine that Playwright's driver runs in. */
    private static Path node() {
        Path archive = Kept.fetched("test.driver");
        String platform = "aarch64".equals(System.getProperty("os.arch")) ? "linux-arm64" : "linux";
        String leading = "driver/" + platform + "/";
        return Kept.folder("node-" + archive.getParent().getFileName(), folder -> {
                    Kept.unzip(archive, folder, leading, name -> name.startsWith(leading));
                    Kept.executable(folder.resolve("node"));
                })
                .resolve("node");
    }

    private static void fetch(Path folder) throws IOException {
        Path log = folder.resolve("npm.log");
        Process npm;
        try {
            npm = Processes.start(
                    List.of(
                            "npm",
                            "pack",
                            "--silent",
                            "--pack-destination",
                            folder.toString(),
                            PACKAGE + "@" + PACKAGE_VERSION),
                    log);
        } catch (IOException e) {
            throw new IOException(
                    "The browser tests need a Chromium. None is installed (looked for " + INSTALLED
                            + "), and npm, which could fetch one, is not installed either. Install chromium or npm,"
                            + " or set DASV_CHROMIUM to the path of one.",
                    e);
        }
        if (!Processes.ends(npm, Duration.ofMinutes(10)) || npm.exitValue() != 0) {
            Processes.stop(npm);
            throw new IOException("npm could not fetch " + PACKAGE + " " + PACKAGE_VERSION + ":\n"
                    + Files.readString(log) + "\nInstall chromium, or set DASV_CHROMIUM to the path of one.");
        }
        Path archive;
        try (Stream<Path> files = Files.list(folder)) {
            archive = files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm fetched nothing"));
        }
        unpack(archive, folder);
        Files.delete(archive);
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        String leading = "package/bin/";
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                if (!name.startsWith(leading) || !name.endsWith(".br")) {
                    continue;
                }
                InputStream content = new BrotliInputStream(tar);
                if (name.endsWith(".tar.br")) {
                    untar(content, folder);
                } else {
                    Kept.executable(Kept.put(folder, "chromium", content));
                }
            }
        }
        // the one that comes with it leaves all text blank outside the place it was made for
        Files.writeString(folder.resolve("own-fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir prefix="relative">fonts</dir>
                  <dir>/usr/share/fonts</dir>
                  <cachedir prefix="xdg">fontconfig</cachedir>
                </fontconfig>
                """);
    }

    private static void untar(InputStream content, Path folder) throws IOException {
        // not closed: it reads from the archive around it
        TarArchiveInputStream tar = new TarArchiveInputStream(content);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile()) {
                Kept.put(folder, entry.getName(), tar);
            }
        }
    }
}
