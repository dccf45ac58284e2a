package uk.dasv.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.dasv.testing.RunningProgram;
import uk.dasv.testing.Visitor;

/** What has become of things since a body last met, on My work and in lists, and a pack: with five thousand escalations, too. */
final class Since {

    private static final int WARMING = 20;
    private static final int COUNTED = 15;
    private static final int ESCALATIONS = 5_000;

    private Since() {}

    /** Measures all of it, and tells it in sentences with the targets; leaves the escalations behind. */
    static List<String> measured(RunningProgram program, Connection connection) throws SQLException {
        new Multiplied(connection).moreEscalations(ESCALATIONS);
        Visitor chairs = new Visitor(program.url()).signInAs("Chairs Group chair");
        Asked one = new Asked(chairs, WARMING, COUNTED);
        List<String> told = new ArrayList<>();
        told.add(Told.median("My work of the Chairs Group with all that has moved since", one.times("/"), 60));
        told.add(Told.median("Escalations since it last met", one.times("/escalations/since?moved=ANSWERED"), 60));
        told.add(Told.median("Actions that are worse since it last met", one.times("/plans?since=CG&moved=WORSE"), 60));
        Matcher next = Pattern.compile("/meetings/cancel\\?(body=CG&amp;on=[0-9-]+)")
                .matcher(chairs.get("/meetings?body=CG").body());
        if (next.find()) {
            told.add(Told.median(
                    "Pack of the next meeting as a PDF",
                    one.times("/meetings/pack.pdf?" + next.group(1).replace("&amp;", "&")),
                    3000));
        }
        return told;
    }
}
