package uk.dasv.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.omnifaces.resourcehandler.DefaultResourceHandler;
import org.omnifaces.util.Faces;

/**
 * Scripts, styles and pictures under addresses that change with their content, so that browsers
 * keep them for a year and still never show an old one. The libraries' carry their version; ours
 * get a mark of their content.
 */
public class LastingResources extends DefaultResourceHandler {

    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final String MINUTES = "public, max-age=600";

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    public LastingResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource decorateResource(Resource resource) {
        return resource == null ? null : new Lasting(resource);
    }

    private final class Lasting extends ResourceWrapper {

        private Lasting(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            if (isVersioned(path.contains("&v=") || path.contains("?v="))) {
                return path;
            }
            String mark = marks.computeIfAbsent(path, p -> markOf(getWrapped()));
            return path + (path.contains("?") ? "&" : "?") + "v=" + mark;
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            headers.remove("Expires");
            headers.put("Cache-Control", isVersioned(Faces.getRequestParameter("v") != null) ? YEAR : MINUTES);
            return headers;
        }

        /** Packaged libraries have their version in the path. */
        private boolean isVersioned(boolean marked) {
            return marked || "webjars".equals(getLibraryName());
        }
    }

    private static String markOf(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toString(sum.getValue(), 36);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
