package uk.dasv.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.dasv.reporting.imports.ImportTemplate;
import uk.dasv.web.Labels;

/** An empty spreadsheet with the headings that the import knows, and a second sheet that says what goes where. */
@WebServlet({"/plans/import/template.xlsx", "/risks/import/template.xlsx"})
public class ImportTemplateFile extends HttpServlet {

    @Inject
    transient ImportPlace place;

    @Inject
    transient Labels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ImportTemplate template = place.queries().template();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(made, "DASV Delivery Tracker", "1.0")) {
            Worksheet sheet = book.newWorksheet(place.text("template.sheet"));
            sheet.freezePane(0, 1);
            for (int column = 0; column < template.columns().size(); column++) {
                sheet.value(0, column, place.column(template.columns().get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, column < 2 ? 50 : 24);
            }
            notes(book.newWorksheet("Notes"), template);
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + place.text("template.file") + "-template.xlsx\"");
        response.getOutputStream().write(made.toByteArray());
    }

    private void notes(Worksheet notes, ImportTemplate template) {
        notes.width(0, 28);
        notes.width(1, 90);
        int row = 0;
        for (String column : template.columns()) {
            heading(notes, row, column);
            notes.value(row, 1, place.guidance(column));
            row++;
        }
        for (ImportTemplate.Among list : template.lists()) {
            row++;
            heading(notes, row, list.column());
            for (String name : list.names()) {
                notes.value(row, 1, name.startsWith("@") ? labels.text(name.substring(1)) : name);
                row++;
            }
        }
    }

    private void heading(Worksheet notes, int row, String column) {
        notes.value(row, 0, place.column(column));
        notes.style(row, 0).bold().set();
    }
}
