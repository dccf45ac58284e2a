package uk.dasv.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A plain form post with a fresh nonce for the page that answers it. PrimeFaces expects its script
 * to have sent one; our forms also work without any script.
 */
final class NoncedPost extends HttpServletRequestWrapper {

    static final String PARAMETER = "primefaces.nonce";

    private final String nonce;

    NoncedPost(HttpServletRequest request) {
        super(request);
        // PrimeFaces takes only the form of its own: a random UUID in Base64
        nonce = Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getParameter(String name) {
        String sent = super.getParameter(name);
        return sent == null && PARAMETER.equals(name) ? nonce : sent;
    }
}
