package uk.dasv.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Somebody without a session gets a page without state, known as such before anything else asks for
 * its state: otherwise whoever only looks at the sign-in page would make a session.
 */
public class PassingBy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getViewRoot() != null && faces.getExternalContext().getSession(false) == null) {
            faces.getViewRoot().setTransient(true);
        }
    }
}
