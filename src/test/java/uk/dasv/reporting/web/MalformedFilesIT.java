package uk.dasv.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.reporting.sheet.MalformedFiles;
import uk.dasv.testing.Brought;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

/** Two hundred files such as no program should write: each is refused with words or has problems in its cells, and none changes anything. */
@InServer
@RunAsClient
class MalformedFilesIT {

    private static final long SEED = 20261125;

    @Test
    void twoHundredMalformedFilesChangeNothingAndEachIsToldWhatIsWrong() {
        Visitor lead = new Visitor().signInAs("Erewash DSAAG lead");
        String before = lead.get("/plans/export.csv?body=ERE").body();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        int checked = 0;
        for (MalformedFiles.Malformed file : MalformedFiles.make(200, SEED)) {
            Brought brought = Brought.upload(lead, "ERE", file.name(), file.content());
            if (brought.uploaded().statusCode() != 302) {
                wrong.add(file.kind() + ": " + brought.uploaded().statusCode());
            } else if (!brought.isTaken()) {
                refused++;
                if (brought.refusal().isBlank()) {
                    wrong.add(file.kind() + ": refused without words, " + brought.where());
                }
            } else {
                checked++;
                look(lead, file, brought, wrong);
            }
        }

        assertThat(wrong).as("of files with seed " + SEED).isEmpty();
        assertThat(refused).as("refused").isGreaterThan(80);
        assertThat(checked).as("taken, and told cell by cell").isGreaterThan(20);
        assertThat(lead.get("/plans/export.csv?body=ERE").body()).isEqualTo(before);
    }

    /** What could be read is shown with its columns, and its rows with their problems; nothing in it is right. */
    private static void look(Visitor lead, MalformedFiles.Malformed file, Brought brought, List<String> wrong) {
        HttpResponse<String> map = lead.get(brought.where().replaceFirst("^https?://[^/]+", ""));
        if (map.statusCode() != 200) {
            wrong.add(file.kind() + ": columns " + map.statusCode());
            return;
        }
        HttpResponse<String> answer = brought.mapping().with("outcome", "PREV").press("save");
        HttpResponse<String> page = lead.follow(answer);
        boolean told =
                !Form.parsed(page).select(".govuk-error-summary__body").text().isBlank()
                        || Brought.counts(page).startsWith("0 rows are right");
        if (page.statusCode() != 200 || !told) {
            wrong.add(file.kind() + ": rows " + page.statusCode() + " " + Brought.counts(page));
        }
    }
}
