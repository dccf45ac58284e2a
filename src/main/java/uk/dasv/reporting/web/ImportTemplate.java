package uk.dasv.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.web.Labels;

/** An empty spreadsheet with the headings that the import knows, and a second sheet that says what goes where. */
@WebServlet("/plans/import/template.xlsx")
public class ImportTemplate extends HttpServlet {

    private static final List<String> COLUMNS = List.of(
            "TITLE",
            "DESCRIPTION",
            "OUTCOME",
            "ORGANISATION",
            "OWNER",
            "DEPUTY",
            "STARTS",
            "DUE",
            "SUCCESS_MEASURE",
            "SOURCE");

    @Inject
    transient PlanningQueries planning;

    @Inject
    transient ActionQueries actions;

    @Inject
    transient Labels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> organisations = planning.organisations().stream()
                .map(PlanningQueries.Named::name)
                .toList();
        List<String> outcomes =
                actions.outcomes().stream().map(ActionQueries.Option::name).toList();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(made, "DASV Delivery Tracker", "1.0")) {
            Worksheet sheet = book.newWorksheet("Actions");
            sheet.freezePane(0, 1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, labels.text("ActionColumn." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, column < 2 ? 50 : 24);
            }
            notes(book.newWorksheet("Notes"), outcomes, organisations);
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"actions-template.xlsx\"");
        response.getOutputStream().write(made.toByteArray());
    }

    private void notes(Worksheet notes, List<String> outcomes, List<String> organisations) {
        notes.width(0, 28);
        notes.width(1, 90);
        int row = 0;
        for (String column : COLUMNS) {
            notes.value(row, 0, labels.text("ActionColumn." + column));
            notes.style(row, 0).bold().set();
            notes.value(row, 1, labels.text("import.template." + column));
            row++;
        }
        row = list(notes, row + 1, labels.text("ActionColumn.OUTCOME"), outcomes);
        row = list(
                notes,
                row + 1,
                labels.text("ActionColumn.SOURCE"),
                Stream.of(ActionSource.values()).map(labels::of).toList());
        list(notes, row + 1, labels.text("ActionColumn.ORGANISATION"), organisations);
    }

    private static int list(Worksheet notes, int first, String heading, List<String> names) {
        notes.value(first, 0, heading);
        notes.style(first, 0).bold().set();
        int row = first;
        for (String name : names) {
            notes.value(row, 1, name);
            row++;
        }
        return Math.max(row, first + 1);
    }
}
