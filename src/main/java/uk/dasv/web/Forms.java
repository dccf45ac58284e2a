package uk.dasv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import uk.dasv.platform.DomainException;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.StaleRecord;

/**
 * Sends a form: does the work, and on success goes on to the next page with a word of success; on
 * a refusal stays, keeps what was typed and puts each error at the input it belongs to. A second
 * click ends where the first one did.
 */
@Named("forms")
@ApplicationScoped
public class Forms {

    @Inject
    Labels labels;

    @Inject
    SecondClick clicks;

    @Inject
    Safeguard safeguard;

    @Inject
    Refusals refusals;

    /** Does the work, which returns the address of the next page, or null to stay on this one. */
    public String submit(Callable<String> work, String successKey) {
        return submit(work, successKey, () -> {});
    }

    /** Does the work and goes on to the page it returns, with no word of success. */
    public String goOn(Callable<String> work) {
        return submit(work, () -> null, () -> {});
    }

    /** As above; {@code onStale} prepares the comparison when somebody saved the same thing meanwhile. */
    public String submit(Callable<String> work, String successKey, Runnable onStale) {
        return submit(work, () -> successKey, onStale);
    }

    /** As above, where the word of success depends on what the work came to. */
    public String submit(Callable<String> work, Supplier<String> success, Runnable onStale) {
        if (safeguard.asksToLookAgain(FacesContext.getCurrentInstance())) {
            return null;
        }
        try {
            String next = clicks.once(work);
            if (next == null) {
                return null;
            }
            String successKey = success.get();
            if (successKey != null) {
                succeed(labels.text(successKey));
            }
            Faces.getExternalContext().redirect(next);
            return null;
        } catch (StaleRecord stale) {
            onStale.run();
            add(null, labels.text("stale"));
        } catch (NotFound gone) {
            throw gone;
        } catch (DomainException | ConstraintViolationException refusal) {
            refusals.told(refusal).forEach(p -> add(p.field(), p.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return null;
    }

    /** Gives the next page a word of success, where it is not the same every time. */
    public void succeed(String words) {
        Frame.succeed(Faces.getSession(), words);
    }

    /** Puts an error at the input with that id, or at the top of the page for null. */
    public void add(String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** The first error at the input, or null. */
    public String error(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse(null);
    }

    /** All errors of the page with the inputs they belong to, for the summary. */
    public List<Problem> getErrors() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        Iterator<String> fields = faces.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            faces.getMessageList(field).forEach(m -> problems.add(new Problem(field, m.getSummary())));
        }
        return problems;
    }

    /** One error of the summary; {@code field} is null for one about the whole page. */
    public record Problem(String field, String text) implements Serializable {}
}
