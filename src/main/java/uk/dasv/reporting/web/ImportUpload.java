package uk.dasv.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.dasv.platform.RuleViolation;
import uk.dasv.reporting.imports.ImportDesk;
import uk.dasv.reporting.sheet.Limits;
import uk.dasv.reporting.sheet.UnreadableFile;

/**
 * Takes a file that somebody uploads. It is held in memory, never on the server's disk; one that cannot be taken is
 * said why of on the page it came from.
 */
@WebServlet({"/plans/import/file", "/risks/import/file"})
@MultipartConfig(
        maxFileSize = Limits.FILE,
        maxRequestSize = Limits.FILE + 64 * 1024,
        fileSizeThreshold = Limits.FILE + 64 * 1024)
public class ImportUpload extends HttpServlet {

    @Inject
    transient ImportPlace place;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(place.getBase());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String body = null;
        try {
            body = text(request, "body");
            long id = Long.parseLong(text(request, "id"));
            Part file = request.getPart("file");
            String name = file == null ? null : file.getSubmittedFileName();
            byte[] content = content(file);
            place.desk().upload(new ImportDesk.Upload(id, body, name, content));
            response.sendRedirect(place.getBase() + "/map?job=" + id);
        } catch (UnreadableFile | RuleViolation refusal) {
            back(response, body, refusal.key());
        } catch (ConstraintViolationException e) {
            back(response, body, "choose");
        } catch (NumberFormatException e) {
            back(response, body, "import.file.none");
        } catch (IllegalStateException tooLarge) {
            back(response, body, "import.file.tooLarge");
        }
    }

    private static byte[] content(Part file) throws IOException {
        if (file == null || file.getSize() == 0 && blank(file.getSubmittedFileName())) {
            throw UnreadableFile.because("none");
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } finally {
            file.delete();
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(HttpServletRequest request, String name) throws IOException, ServletException {
        Part part = request.getPart(name);
        if (part == null || part.getSize() > 200) {
            return "";
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void back(HttpServletResponse response, String body, String why) throws IOException {
        response.sendRedirect(place.getBase() + "?why=" + why
                + (blank(body) ? "" : "&of=" + URLEncoder.encode(body, StandardCharsets.UTF_8)));
    }
}
