package uk.dasv.reporting.pack;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.met.LastMet;

/**
 * The pack of a meeting: who meets, when and where, and the chapters in the order in which they are read.
 *
 * @param publishedAt when its papers were published; null for a draft, which says how things stand today
 * @param whole whether the reader sees the body's agendas, and so the things that the pack is about
 * @param last the body and when it met before
 */
public record Pack(
        LastMet last,
        String body,
        LocalDate on,
        String place,
        LocalDate papersBy,
        Meeting.State state,
        Instant publishedAt,
        boolean whole,
        List<Chapter> chapters)
        implements Serializable {

    public Pack {
        chapters = List.copyOf(chapters);
    }

    public boolean published() {
        return publishedAt != null;
    }

    /** The chapters of that part. */
    public List<Chapter> of(Chapter.Part part) {
        return chapters.stream().filter(c -> c.part() == part).toList();
    }

    /** The parts that it has, in their order. */
    public List<Chapter.Part> parts() {
        return Stream.of(Chapter.Part.values()).filter(p -> !of(p).isEmpty()).toList();
    }
}
