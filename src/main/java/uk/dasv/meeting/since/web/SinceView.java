package uk.dasv.meeting.since.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.governance.Standpoint;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.meeting.since.SinceCounts;
import uk.dasv.meeting.since.SinceYouMet;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** What has become of things since a body last met, as a part of several pages. */
@Named("sinceMet")
@RequestScoped
public class SinceView {

    @Inject
    SinceYouMet since;

    @Inject
    CurrentUser user;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private SinceCounts counts;
    private List<SinceTable.Row> rows = List.of();

    /** Reads the counts of the body from where the person looks: the first one they scrutinise, else the one they act for. */
    public void load(Standpoint standpoint) {
        Optional<SinceCounts> found = standpoint.isOutside()
                ? standpoint.scrutinised().stream().findFirst().flatMap(place -> since.of(place.code()))
                : user.chosen().flatMap(grant -> own(grant, standpoint.own().last()));
        found.ifPresent(this::show);
    }

    /** When the body last met is known where that is not long ago. */
    private Optional<SinceCounts> own(Grant grant, Standpoint.Sitting last) {
        return last == null
                ? since.of(grant.code())
                : since.since(new LastMet(grant.bodyId(), grant.code(), grant.shortName(), grant.path(), last.on()));
    }

    private void show(SinceCounts known) {
        counts = known;
        rows = SinceTable.of(known);
    }

    /** The counts, or null where the person sees nothing of the body. */
    public SinceCounts getCounts() {
        return counts;
    }

    public List<SinceTable.Row> getRows() {
        return rows;
    }

    /** Whether the body has met. */
    public boolean isMet() {
        return counts.met().on() != null;
    }

    /** Whose meeting it was and when, in words. */
    public String getHeading() {
        LastMet met = counts.met();
        if (met.on() == null) {
            return labels.text("since.headingNever", met.name());
        }
        return user.chosen().filter(g -> g.code().equals(met.code())).isPresent()
                ? labels.text("since.headingYours", dates.day(met.on()))
                : labels.text("since.heading", met.name(), dates.day(met.on()));
    }

    /** What can have become of things; what is overdue stands at the end. */
    public List<SinceMet> getColumns() {
        return Stream.of(SinceMet.values()).toList();
    }
}
