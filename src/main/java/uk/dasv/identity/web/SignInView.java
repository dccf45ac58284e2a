package uk.dasv.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.concurrent.Callable;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Door;
import uk.dasv.identity.KnownBrowsers;
import uk.dasv.identity.SignedIn;
import uk.dasv.web.Address;
import uk.dasv.web.Caller;
import uk.dasv.web.Forms;
import uk.dasv.web.SecureCookie;

/** Signing in; the page makes no session until somebody really does. */
@Named
@RequestScoped
public class SignInView {

    /** What a browser holds in which somebody has signed in before. */
    private static final String BROWSER = "DASV-BROWSER";

    @Inject
    Door door;

    @Inject
    Forms forms;

    private String email;
    private String password;
    private String from;
    private List<Door.Sample> samples = List.of();

    /** A form that was sent needs its buttons before anything else; a page that is opened asks by its action. */
    @PostConstruct
    void sent() {
        if (Faces.isPostback()) {
            load();
        }
    }

    public void load() {
        samples = door.samples();
    }

    public String enter() {
        return go(() -> {
            Door.Entered entered =
                    door.enter(email, password, Caller.address(Faces.getRequest()), Faces.getRequestCookie(BROWSER));
            remember(entered.browser());
            return entered.who();
        });
    }

    public String enterAs(String sample) {
        return go(() -> door.enterAsSample(sample));
    }

    private String go(Callable<SignedIn> entry) {
        return forms.goOn(() -> {
            SignedIn who = entry.call();
            if (Faces.getSession(false) != null) {
                Faces.invalidateSession();
            }
            Faces.getSession(true).setAttribute(SignedIn.ATTRIBUTE, who);
            return Address.ofOurs(from);
        });
    }

    private static void remember(String browser) {
        Cookie cookie = new Cookie(BROWSER, browser);
        cookie.setPath("/sign-in");
        cookie.setMaxAge((int) KnownBrowsers.LIFE.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(Faces.getRequest().isSecure() || SecureCookie.isWanted());
        cookie.setAttribute("SameSite", "Lax");
        Faces.getResponse().addCookie(cookie);
    }

    /** The message of the page that sent somebody here: their password is chosen. */
    public boolean isChosen() {
        return Faces.getRequestParameter("chosen") != null;
    }

    public List<Door.Sample> getSamples() {
        return samples;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
