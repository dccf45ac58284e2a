package uk.dasv.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server itself sends what it could not answer, such as an unknown address. */
@WebServlet("/fault")
public class FaultServlet extends HttpServlet {

    @Inject
    transient Faults faults;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            faults.handle(request, response, fault);
        } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            faults.show(request, response, status, null);
        } else {
            faults.show(request, response, HttpServletResponse.SC_NOT_FOUND, null);
        }
    }
}
