package uk.dasv.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.omnifaces.util.Faces;

/**
 * The page that answers a form sent without PrimeFaces' script takes the fresh nonce that
 * {@link NoncedPost} gave it; PrimeFaces would hold it against the one of the page before.
 */
public class PlainPost implements PhaseListener {

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback() && !Faces.getRequest().getParameterMap().containsKey(NoncedPost.PARAMETER)) {
            Map<String, Object> kept = faces.getViewRoot().getViewMap(false);
            if (kept != null) {
                kept.remove(NoncedPost.PARAMETER);
            }
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // only what the page kept matters
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
