package uk.dasv.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import uk.dasv.identity.PasswordLinks;
import uk.dasv.web.Forms;

/**
 * Choosing a password by a one-time link; for the very first link, making the first administrator
 * too. The page makes no session: the link's token comes back with the form.
 */
@Named
@RequestScoped
public class SetPasswordView {

    @Inject
    PasswordLinks links;

    @Inject
    Forms forms;

    private String token;
    private String name;
    private String email;
    private String password;
    private String again;
    private boolean alive;
    private boolean first;
    private String whose;

    @PostConstruct
    void load() {
        token = Faces.getRequestParameter("token");
        links.purpose(token, Faces.isPostback()).ifPresent(purpose -> {
            alive = true;
            first = purpose.firstAdministrator();
            whose = purpose.name();
        });
    }

    public String choose() {
        return forms.goOn(() -> {
            links.choose(new PasswordLinks.Choose(token, name, email, password, again));
            // nobody has a session here that could keep the word of success
            return "/sign-in?chosen=true";
        });
    }

    public boolean isAlive() {
        return alive;
    }

    public boolean isFirst() {
        return first;
    }

    public String getWhose() {
        return whose;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
