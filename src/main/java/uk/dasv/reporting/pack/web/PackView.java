package uk.dasv.reporting.pack.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.platform.NotFound;
import uk.dasv.reporting.pack.Chapter;
import uk.dasv.reporting.pack.Pack;
import uk.dasv.reporting.pack.PackQueries;
import uk.dasv.web.Address;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** The pack of a meeting as a page: the same chapters as in the file. */
@Named("pack")
@RequestScoped
public class PackView {

    @Inject
    PackQueries queries;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private Pack pack;

    /** A chapter of the page with the name of its place. */
    public record Place(String id, Chapter chapter) {}

    public void load() {
        pack = queries.of(Faces.getRequestParameter("body"), day(Faces.getRequestParameter("on")));
    }

    /** The day in an address; a meeting on none is not found. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    public Pack getPack() {
        return pack;
    }

    /** Whether it is a draft, or since when it is published, in words. */
    public String getStanding() {
        return standing(pack, labels, dates);
    }

    static String standing(Pack pack, Labels labels, Dates dates) {
        return pack.published()
                ? labels.text("pack.published", dates.moment(pack.publishedAt()))
                : labels.text("pack.draft", dates.day(dates.getToday()));
    }

    /** The parts with what each has. */
    public List<Chapter.Part> getParts() {
        return pack.parts();
    }

    /** The chapters of the part with their places on the page. */
    public List<Place> places(Chapter.Part part) {
        List<Chapter> chapters = pack.of(part);
        return java.util.stream.IntStream.range(0, chapters.size())
                .mapToObj(i -> new Place(part.name().toLowerCase(java.util.Locale.ROOT) + (i + 1), chapters.get(i)))
                .toList();
    }

    public String getFile() {
        return at("/meetings/pack.pdf");
    }

    /** The page of the meeting itself. */
    public String getMeeting() {
        return at("/meetings/meeting");
    }

    private String at(String path) {
        return new Address(path)
                .with("body", pack.last().code())
                .with("on", pack.on())
                .toString();
    }
}
