package uk.dasv.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditTrail;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.meeting.PapersPublished;
import uk.dasv.platform.NotFound;
import uk.dasv.reporting.pack.Block;
import uk.dasv.reporting.pack.Chapter;
import uk.dasv.reporting.pack.Pack;
import uk.dasv.reporting.pack.PackFreezing;
import uk.dasv.reporting.pack.PackQueries;
import uk.dasv.risk.matrix.Band;
import uk.dasv.testing.Heard;
import uk.dasv.testing.Wired;

/** A pack as it stands, as it was published, and who may read which. */
class PublishedPackJpaTest extends AgendaOnDatabase {

    @Test
    void aDraftSaysHowThingsStandAndAPublishedPackHowTheyStood() {
        Meeting meeting = meets(chairs, 20);
        meets(chairs, -30, Meeting.State.CONFIRMED);
        raise(erewash, "ESC-1", 9, false, meeting);
        risk("R-1", erewash, Band.EXTREME, 16, 5);
        action(erewash, "ERE-1");
        freezing().make(AgendaDesk.class).open(of(again(meeting)));
        flushAndClear();

        Pack draft = pack(meeting);
        assertThat(draft.published()).isFalse();
        assertThat(words(draft))
                .contains("Since Chairs last met, on 2 June 2026", "1 | – | – | 0 | 0 | 0 | 0")
                .contains("ESC-1 Issue of ESC-1", "Highlights of Erewash", "What the meeting is asked to decide");
        assertThat(draft.of(Chapter.Part.PAPERS)).hasSizeGreaterThanOrEqualTo(2);

        freezing().make(AgendaDesk.class).publish(of(again(meeting)));
        flushAndClear();
        Pack published = pack(meeting);
        raise(erewash, "ESC-2", 1, true, meeting);
        em.createQuery("UPDATE Risk r SET r.title = 'Another title' WHERE r.reference = 'R-1'")
                .executeUpdate();
        flushAndClear();
        Pack later = pack(meeting);

        assertThat(published.published()).isTrue();
        for (Chapter.Part part : List.of(Chapter.Part.SUMMARY, Chapter.Part.HIGHLIGHTS, Chapter.Part.WAITING)) {
            assertThat(later.of(part)).as("%s stays as it was", part).isEqualTo(published.of(part));
        }
        assertThat(words(later)).doesNotContain("ESC-2").contains("Changes since publication", "Another title");
        seesAgendas = false;
        assertThat(words(pack(meeting)))
                .as("without what has changed since, for who reads papers only")
                .doesNotContain("Another title")
                .contains("Risk R-1");
    }

    @Test
    void papersThatWereTakenBackAreADraftAgainAndArePublishedAnew() {
        Meeting meeting = meets(chairs, 20);
        raise(erewash, "ESC-1", 9, false, meeting);
        freezing().make(AgendaDesk.class).open(of(again(meeting)));
        freezing().make(AgendaDesk.class).publish(of(again(meeting)));
        flushAndClear();
        freezing()
                .make(AgendaDesk.class)
                .takeBack(new AgendaDesk.TakeBack(
                        "CG", meeting.getMeetsOn(), again(meeting).getVersion(), "Wrong"));
        raise(erewash, "ESC-2", 8, false, meeting);
        flushAndClear();

        assertThat(pack(meeting).published()).isFalse();
        assertThat(words(pack(meeting))).contains("ESC-2");
        seesAgendas = false;
        assertThatThrownBy(() -> pack(meeting)).isInstanceOf(NotFound.class);
        seesAgendas = true;

        freezing().make(AgendaDesk.class).publish(of(again(meeting)));
        flushAndClear();
        assertThat(pack(meeting).published()).isTrue();
        assertThat(words(pack(meeting))).contains("ESC-2");
        assertThat(em.createQuery("SELECT COUNT(p) FROM PublishedPack p WHERE p.meeting.id = :id", Long.class)
                        .setParameter("id", meeting.getId())
                        .getSingleResult())
                .as("kept once")
                .isEqualTo(1);
    }

    @Test
    void whoReadsPapersAloneDoesNotFindADraftNorAnybodyAMeetingThatIsNone() {
        Meeting meeting = meets(chairs, 20);
        seesAgendas = false;
        assertThatThrownBy(() -> pack(meeting)).isInstanceOf(NotFound.class);
        seesAgendas = true;
        assertThat(pack(meeting).of(Chapter.Part.PAPERS)).isEmpty();
        assertThatThrownBy(() -> freezing().make(PackQueries.class).of("CG", TODAY.plusDays(21)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPackOfFortyItemsIsReadInThreeSecondsAtMost() {
        Meeting meeting = meets(chairs, 20);
        for (int i = 10; i < 50; i++) {
            risk("R-" + i, erewash, Band.EXTREME, 16, 5);
        }
        freezing().make(AgendaDesk.class).open(of(again(meeting)));
        flushAndClear();

        Pack pack = assertTimeout(Duration.ofSeconds(3), () -> pack(meeting));

        assertThat(pack.of(Chapter.Part.PAPERS)).hasSizeGreaterThanOrEqualTo(40);
    }

    private Pack pack(Meeting meeting) {
        return freezing().make(PackQueries.class).of("CG", meeting.getMeetsOn());
    }

    /** Everything wired so that the pack is kept when papers are published. */
    private Wired freezing() {
        Wired base = wired();
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(acting.getPath()), List.of(), null);
            }

            @Override
            public boolean may(Permission permission, SubjectKind kind, String reference) {
                return seesAgendas;
            }

            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return thing.home().startsWith(acting.getPath());
            }
        };
        Wired[] all = new Wired[1];
        all[0] = Wired.on(
                em,
                CLOCK,
                base.make(CurrentUser.class),
                base.make(AuditTrail.class),
                access,
                base.make(ExceptionRules.class),
                Heard.<Object>by(event -> {
                    if (event instanceof PapersPublished papers) {
                        all[0].make(PackFreezing.class).onPublication(papers);
                    }
                }));
        return all[0];
    }

    /** Everything that it says, in its order. */
    private static String words(Pack pack) {
        StringBuilder words = new StringBuilder();
        for (Chapter chapter : pack.chapters()) {
            words.append(chapter.title()).append('\n');
            for (Block block : chapter.blocks()) {
                words.append(block.words()).append('\n');
                block.rows()
                        .forEach(row -> words.append(String.join(" | ", row)).append('\n'));
            }
        }
        return words.toString();
    }
}
