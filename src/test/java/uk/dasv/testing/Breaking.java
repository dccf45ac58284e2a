package uk.dasv.testing;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A page with a fault that nobody foresaw, behind the program's front door. Only the tested deployment has it. */
@WebServlet(Breaking.PATH)
public class Breaking extends HttpServlet {

    public static final String PATH = "/test-fault";
    /** What stands in the log and must not reach people. */
    public static final String WORDS = "Nobody foresaw this";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException(WORDS);
    }
}
