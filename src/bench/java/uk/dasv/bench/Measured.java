package uk.dasv.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Gatling measured of one request: times in milliseconds. */
record Measured(String name, String users, long requests, long failed, long median, long p95) {

    private static final Pattern ROW = Pattern.compile("<tr id=\"req_.*?</tr>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile(">\\s*([^<>|]+)\\|([^<>|]+?)\\s*<");

    /** Everything in the table of Gatling's report below the folder, in the order in which it was driven. */
    static List<Measured> read(Path folder) throws IOException {
        Path report;
        try (Stream<Path> files = Files.walk(folder)) {
            report = files.filter(f -> f.getFileName().toString().equals("index.html"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Gatling has reported nothing in " + folder));
        }
        List<Measured> all = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(report));
        while (row.find()) {
            Matcher name = NAME.matcher(row.group());
            if (name.find()) {
                all.add(new Measured(
                        name.group(1).strip(),
                        name.group(2),
                        column(row.group(), 2),
                        column(row.group(), 4),
                        column(row.group(), 8),
                        column(row.group(), 10)));
            }
        }
        return all;
    }

    /** A number of the table; its columns are total, OK, KO, % KO, per second, least, 50th, 75th, 95th, 99th, most. */
    private static long column(String row, int number) throws IOException {
        Matcher cell = Pattern.compile("class=\"value \\w+ col-" + number + "\">([0-9]+)<")
                .matcher(row);
        if (!cell.find()) {
            throw new IOException("no column " + number + " in Gatling's report: " + row);
        }
        return Long.parseLong(cell.group(1));
    }
}
