package uk.dasv.plan.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.platform.DomainException;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.StaleRecord;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** The update form: of this month only, also when it was left open, and for actions that take updates. */
class UpdateViewTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final UpdateView view = new UpdateView();
    private final List<ActionDetail.Said> updates = new ArrayList<>();
    private final List<ProgressDesk.RecordProgress> recorded = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private LocalDate today = JULY.plusDays(30);
    private ActionState state = ActionState.IN_PROGRESS;
    private boolean overtaken;

    @BeforeEach
    void aForm() {
        view.dates = new Dates() {
            @Override
            public LocalDate getToday() {
                return today;
            }
        };
        view.queries = new ActionQueries() {
            @Override
            public ActionDetail byReference(String reference) {
                return action();
            }
        };
        view.access = new Access() {
            @Override
            public void requireForPage(Permission permission, SubjectKind kind, String reference) {
                assertThat(permission).isEqualTo(Permission.UPDATE_ACTION);
            }
        };
        view.desk = new ProgressDesk() {
            @Override
            public void record(RecordProgress form) {
                if (overtaken) {
                    throw new StaleRecord();
                }
                recorded.add(form);
            }
        };
        view.labels = new Labels() {
            @Override
            public String of(Enum<?> constant) {
                return constant.name();
            }
        };
        view.forms = new Forms() {
            @Override
            public String submit(Callable<String> work, String successKey, Runnable onStale) {
                try {
                    return work.call();
                } catch (StaleRecord stale) {
                    told.add("stale");
                    onStale.run();
                } catch (DomainException refusal) {
                    told.add(refusal.key() + " " + Arrays.toString(refusal.arguments()));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return null;
            }
        };
    }

    @Test
    void aFormLeftOpenOverTheEndOfAMonthIsSavedForTheNewMonthOnceItsWriterKnows() {
        updates.add(said(JULY, 3));
        view.load();
        today = JULY.plusMonths(1);

        assertThat(view.save()).isNull();
        assertThat(told).containsExactly("update.newMonth [August 2026]");
        assertThat(view.getConflict()).isNull();
        assertThat(recorded).isEmpty();

        assertThat(view.save()).startsWith("/plans/action");
        assertThat(recorded).extracting(ProgressDesk.RecordProgress::seen).containsExactly((Long) null);
    }

    @Test
    void whatSomebodySaidInTheNewMonthAlreadyIsNotOverwrittenUnseen() {
        view.load();
        today = JULY.plusMonths(1);
        updates.add(said(JULY.plusMonths(1), 5));

        view.save();
        view.save();

        assertThat(recorded).extracting(ProgressDesk.RecordProgress::seen).containsExactly(5L);
    }

    @Test
    void onlyAnUpdateOfThisMonthIsAConflict() {
        updates.add(said(JULY.minusMonths(1), 1));
        view.load();
        overtaken = true;

        assertThat(view.save()).isNull();
        assertThat(view.getConflict()).as("June is over").isNull();
        updates.clear();
        assertThat(view.save()).isNull();
        assertThat(view.getConflict()).as("nothing was ever said").isNull();

        overtaken = false;
        view.save();
        assertThat(recorded).extracting(ProgressDesk.RecordProgress::seen).containsExactly((Long) null);
    }

    @Test
    void aConflictShowsEverythingThatWasSaid() {
        view.load();
        view.getTyped().setRatingReason("My reason");
        view.getTyped().setPathStep("My step");
        updates.add(said(JULY, 8));
        overtaken = true;

        view.save();

        assertThat(view.getConflict().fields())
                .extracting(Conflict.Field::theirs)
                .containsExactly(
                        "AMBER",
                        "40",
                        "Their done",
                        "Their next",
                        "Their help",
                        "Their reason",
                        "Their step",
                        "Their who",
                        "9 8 2026");
        assertThat(view.getConflict().fields())
                .extracting(Conflict.Field::yours)
                .contains("My reason", "My step");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnActionThatTakesUpdatesHasTheForm(ActionState each) {
        state = each;

        if (Set.of(ActionState.AGREED, ActionState.IN_PROGRESS, ActionState.ON_HOLD)
                .contains(each)) {
            view.load();
            assertThat(view.getAction().state()).isEqualTo(each);
        } else {
            assertThatThrownBy(view::load).isInstanceOf(NotFound.class);
        }
    }

    private ActionDetail action() {
        return new ActionDetail(
                new ActionRow(
                        "ERE-PROT-01",
                        "Train every receptionist",
                        "Protection",
                        "Erewash",
                        "Owner",
                        "Council",
                        state,
                        Brag.GREEN,
                        40,
                        null,
                        LocalDate.of(2026, 12, 31),
                        null,
                        null,
                        0),
                null,
                null,
                ActionSource.STRATEGY,
                "ERE",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                1,
                new ActionDetail.People(1, 2, null, null, "/ERE/", true),
                List.of(),
                updates);
    }

    private static ActionDetail.Said said(LocalDate period, long version) {
        return new ActionDetail.Said(
                period,
                Instant.EPOCH,
                "Somebody else",
                Brag.AMBER,
                Brag.GREEN,
                "Their reason",
                40,
                "Their done",
                "Their next",
                "Their help",
                "Their step",
                "Their who",
                LocalDate.of(2026, 8, 9),
                version,
                0,
                null,
                0);
    }
}
