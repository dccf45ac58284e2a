package uk.dasv.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.dasv.testing.Brought;
import uk.dasv.testing.RunningProgram;
import uk.dasv.testing.Visitor;

/** Imports a spreadsheet of five thousand rows as a person does, and tells how long each step took and what it left in memory. */
record Importing(long uploaded, long checked, long imported, Memory before, Memory after) {

    static final int ROWS = 5_000;

    /** What the import itself may take, in milliseconds. */
    static final int TARGET = 5_000;

    private static final String[] OWNERS = {"Erewash DSAAG lead", "Erewash partnership officer", "Chairs Group chair"};
    private static final String[] OUTCOMES = {"PREV", "PROT", "PROV"};

    /** Once for the compiler, and then measured. */
    static Importing measured(RunningProgram program) throws IOException, InterruptedException {
        Visitor lead = new Visitor(program.url()).signInAs("Erewash DSAAG lead");
        once(lead, program, "Warming up");
        return once(lead, program, "Measured");
    }

    private static Importing once(Visitor lead, RunningProgram program, String words)
            throws IOException, InterruptedException {
        byte[] file = file(words);
        Memory before = Memory.afterCollection(program.pid());
        long start = System.nanoTime();
        Brought brought = Brought.upload(lead, "ERE", "plan.xlsx", file);
        brought.job();
        long uploaded = System.nanoTime();
        HttpResponse<String> checked = brought.check();
        if (!Brought.counts(checked).equals("5000 rows are right.")
                && !Brought.counts(checked).startsWith("5,000")) {
            throw new IOException("not all rows are right: " + Brought.counts(checked));
        }
        long right = System.nanoTime();
        HttpResponse<String> done = brought.bringIn();
        long end = System.nanoTime();
        if (!Brought.fact(done, "New actions proposed").equals(String.valueOf(ROWS))) {
            throw new IOException("not all rows were imported");
        }
        return new Importing(
                millis(uploaded - start),
                millis(right - uploaded),
                millis(end - right),
                before,
                Memory.afterCollection(program.pid()));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static byte[] file(String words) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(made, "A partner", "1.0")) {
            Worksheet sheet = book.newWorksheet("Plan");
            String[] headings = {"What", "Details", "Theme", "Lead officer", "Target date", "RAG", "% complete"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, words + " action number " + row);
                sheet.value(row, 1, "What row " + row + " is about, in a sentence or two that somebody has typed.");
                sheet.value(row, 2, OUTCOMES[row % 3]);
                sheet.value(row, 3, OWNERS[row % 3]);
                sheet.value(row, 4, LocalDate.of(2027, 1 + row % 12, 1 + row % 28));
                sheet.style(row, 4).format("dd/mm/yyyy").set();
                sheet.value(row, 5, "Amber");
                sheet.value(row, 6, 0.5);
                sheet.style(row, 6).format("0%").set();
            }
        }
        return made.toByteArray();
    }

    /** What was measured, as a sentence. */
    String told() {
        return ("Import of %,d rows: uploaded and read in %,d ms, checked in %,d ms, taken in %,d ms (target %,d: %s);"
                        + " heap after a collection %d MB before and %d MB after.")
                .formatted(
                        ROWS,
                        uploaded,
                        checked,
                        imported,
                        TARGET,
                        imported <= TARGET ? "met" : "missed",
                        before.heap(),
                        after.heap());
    }
}
