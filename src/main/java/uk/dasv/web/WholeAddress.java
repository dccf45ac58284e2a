package uk.dasv.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;

/**
 * Sends a form to the whole address of its page, with what the page is about: so a page that came
 * back with errors can be loaded again, and is found again after its session has ended.
 */
public class WholeAddress extends ViewHandlerWrapper {

    public WholeAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String path = super.getActionURL(faces, viewId);
        UIViewRoot page = faces.getViewRoot();
        if (page == null || !viewId.equals(page.getViewId()) || path.contains("?")) {
            return path;
        }
        Address address = new Address(path);
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(page)) {
            address = address.with(parameter.getName(), parameter.getStringValue(faces));
        }
        return address.toString();
    }
}
