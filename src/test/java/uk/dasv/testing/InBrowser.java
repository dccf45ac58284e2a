package uk.dasv.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test through a real browser: each test is a visitor of its own, without cookies from another.
 * Whatever the browser complains about – a script error, a missing file, something the content
 * security policy refused – fails the test, unless it said that it expects so. A failed test
 * leaves a picture of the page beside the server's log below {@code target/}.
 */
@InServer
@RunAsClient
@ExtendWith(InBrowser.Picture.class)
public abstract class InBrowser {

    /** An ordinary laptop. */
    protected static final int WIDE = 1280;
    /** A small telephone; also 1280 at a zoom of about 400 %. */
    protected static final int NARROW = 360;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /** What depends on how wide the window is; colours, names and roles do not. */
    private static final List<String> RULES_OF_LAYOUT = List.of("target-size", "scrollable-region-focusable");

    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private BrowserContext visit;

    /** The open tab. */
    protected Page page;

    @BeforeEach
    void openBrowser() {
        visit = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(SharedServer.url())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDE, 900));
        visit.setDefaultTimeout(15_000);
        page = visit.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onRequestFailed(request -> {
            // leaving a page while something still loads is no fault
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add("not loaded: " + request.url() + " " + request.failure());
            }
        });
    }

    @AfterEach
    void closeBrowserAndHearComplaints(TestInfo test) {
        List<String> unexpected = complaints.stream()
                .filter(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .toList();
        if (!unexpected.isEmpty()) {
            takePicture(test.getTestClass().orElseThrow(), test.getTestMethod().orElseThrow());
        }
        visit.close();
        assertThat(unexpected).as("what the browser complained about").isEmpty();
    }

    /** Opens a page of the program by its path. */
    protected void open(String path) {
        page.navigate(path);
    }

    /** Signs in as one of the people of the sample data, by the words on their button. */
    protected void signInAs(String sampleSignIn) {
        open("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(sampleSignIn))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /**
     * Comes back as one of the people of the sample data, in the session that the first such visit of
     * this run began; for tests that look at pages and change nothing.
     */
    protected void comeBackAs(String sampleSignIn) {
        List<Cookie> kept = SIGNED_IN.get(sampleSignIn);
        if (kept == null) {
            signInAs(sampleSignIn);
            SIGNED_IN.put(sampleSignIn, visit.cookies());
        } else {
            visit.addCookies(kept);
        }
    }

    /** Makes the window that wide. */
    protected void atWidth(int width) {
        page.setViewportSize(width, 900);
    }

    /** Says that the browser will rightly complain about something, such as a page that is not there. */
    protected void expectComplaint(String regularExpression) {
        expected.add(Pattern.compile(regularExpression));
    }

    /**
     * The page as it is breaks no rule of WCAG 2.2 A and AA, and no best practice that axe knows. The
     * same pages come from either database, so the run on H2 scans them and the run on MySQL does not.
     */
    protected void scan(Page scanned) {
        scan(scanned, axe -> axe.withTags(RULES));
    }

    private static void scan(Page scanned, UnaryOperator<AxeBuilder> rules) {
        if (TestDatabase.current() != TestDatabase.H2) {
            return;
        }
        // the legacy mode looks into no frames, and the pages have none
        List<Rule> violations = rules.apply(new AxeBuilder(scanned).setLegacyMode(true))
                .analyze()
                .getViolations();
        assertThat(violations)
                .withFailMessage(() -> "Not accessible: " + scanned.url() + " at " + scanned.viewportSize().width
                        + " px\n" + violations.stream().map(InBrowser::told).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /**
     * The page breaks no rule on a laptop, none that depends on the width on a telephone, and never has to be scrolled sideways.
     */
    protected void scanAtEveryWidth() {
        for (int width : new int[] {WIDE, NARROW}) {
            atWidth(width);
            if (width == WIDE) {
                scan(page);
            } else {
                scan(page, axe -> axe.withRules(RULES_OF_LAYOUT));
            }
            settle();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s in a window of %s px", page.url(), width)
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
        }
    }

    /** Waits until the page fits its window; a chart, say, takes its new size a moment later. A page that never does is told after. */
    private void settle() {
        // not waitForFunction, whose script the content security policy forbids
        page.evaluate("""
                () => new Promise(settled => {
                  const latest = performance.now() + 3000
                  const page = document.documentElement
                  const look = () => page.scrollWidth === page.clientWidth || performance.now() > latest
                    ? settled() : requestAnimationFrame(look)
                  look()
                })""");
    }

    private static String told(Rule rule) {
        return "- " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + "\n  " + rule.getHelpUrl()
                + rule.getNodes().stream().map(InBrowser::told).collect(Collectors.joining());
    }

    private static String told(CheckedNode node) {
        return "\n    " + node.getTarget() + "  " + node.getHtml();
    }

    private void takePicture(Class<?> type, Method method) {
        Path file = SharedServer.reports()
                .resolve("failed")
                .resolve(type.getSimpleName() + "." + method.getName() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Takes the picture of a page on which a test has failed. */
    static final class Picture implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext context) {
            InBrowser test = (InBrowser) context.getRequiredTestInstance();
            if (context.getExecutionException().isPresent() && test.page != null) {
                test.takePicture(context.getRequiredTestClass(), context.getRequiredTestMethod());
            }
        }
    }
}
