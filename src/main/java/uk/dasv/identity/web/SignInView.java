package uk.dasv.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.Callable;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Door;
import uk.dasv.identity.SignedIn;
import uk.dasv.web.Caller;
import uk.dasv.web.Forms;

/** Signing in; the page makes no session until somebody really does. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    Door door;

    @Inject
    Forms forms;

    private String email;
    private String password;
    private String from;
    private List<Door.Sample> samples;

    public String enter() {
        return go(() -> door.enter(email, password, Caller.address(Faces.getRequest())));
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
            return local(from);
        });
    }

    /** Only an address of this program itself; anything else goes to My work. */
    static String local(String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? address : "/";
    }

    public List<Door.Sample> getSamples() {
        if (samples == null) {
            samples = door.samples();
        }
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
