package fr.retours.api.desk;

import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.SecondReadings;
import fr.retours.api.admin.SecondReadings.ReadDifference;
import fr.retours.api.admin.SecondReadings.ReadingPhase;
import fr.retours.api.admin.SecondReadings.SecondReading;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.search.NamedChoice;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Has recaps read by a language model beside what the stores hold, and shows what it says otherwise. Safe for concurrent use. */
public record ReadingDesk(SecondReadings readings, OpenQuestions questions, DeskNames names) {
    /** Where that is asked for and shown. */
    static final String PATH = DeskRoutes.PATH + "/relire";

    /** Where one of the differences is decided on. */
    static final String DECIDE = PATH + "/decider";

    /** The recap that is meant. */
    static final String RECAP = "recap";

    /** Returns the page of the recap that a form or an address names. */
    static String address(Context ctx) {
        return new FilteredAddress(PATH, Map.of(RECAP, List.of(recap(ctx)))).toString();
    }

    private static String recap(Context ctx) {
        return Optional.ofNullable(ctx.formParam(RECAP))
                .or(() -> Optional.ofNullable(ctx.queryParam(RECAP)))
                .orElse("")
                .strip();
    }

    /** Makes the page of the recap that is meant, by its id or its title. */
    ReadingPage page(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam(RECAP + FormsPage.TYPED))
                .orElse("")
                .strip();
        String given = recap(ctx);
        String known =
                given.isEmpty() || typed.isEmpty() || typed.equals(names.name(NameSource.RECAPS, given)) ? given : "";
        DeskNames.Meaning meant = known.isEmpty() && typed.isEmpty()
                ? new DeskNames.Meaning("", List.of())
                : names.meant(NameSource.RECAPS, known.isEmpty() ? typed : known);
        String recap = meant.id();
        boolean unknown = recap.isEmpty() && !(known.isEmpty() && typed.isEmpty());
        String title = recap.isEmpty() ? typed + (typed.isEmpty() ? known : "") : names.name(NameSource.RECAPS, recap);
        return new ReadingPage(
                        readings.isOffered(),
                        recap,
                        title,
                        meant.choices().stream()
                                .map(one -> new NamedChoice(
                                        one.label(),
                                        new FilteredAddress(PATH, Map.of(RECAP, List.of(one.id()))).toString(),
                                        one.hint()))
                                .toList(),
                        unknown
                                ? Wording.text(
                                        meant.choices().isEmpty() ? "desk.unknown.recaps" : "desk.several", title)
                                : "",
                        recap.isEmpty() ? null : readings.find(recap).orElse(null))
                .open(one -> !questions.isAnswered(one.id()));
    }

    /** Has the recap that a form names read. */
    void ask(Context ctx) {
        String recap = names.meant(NameSource.RECAPS, recap(ctx)).id();
        if (recap.isEmpty() || !readings.isOffered()) {
            throw RefusedException.of(ProblemType.NOT_FOUND, "desk.not-read");
        }
        readings.ask(recap);
    }

    /** Returns whether the recap that an address names is being read; empty where it names none. */
    Optional<Boolean> isUnderWay(Context ctx) {
        String recap = recap(ctx);
        return recap.isEmpty()
                ? Optional.empty()
                : Optional.of(readings.find(recap).stream()
                        .anyMatch(one -> one.phase() == SecondReadings.ReadingPhase.UNDER_WAY));
    }

    /** Returns what may be decided on a difference of the recap that a form names; nothing once it is decided. */
    List<EditorQuestion.Choice> choices(Context ctx, String difference) {
        return readings.find(recap(ctx)).map(SecondReading::differences).orElse(List.of()).stream()
                .filter(one -> one.id().equals(difference) && !questions.isAnswered(one.id()))
                .findFirst()
                .map(ReadDifference::choices)
                .orElse(List.of());
    }

    /**
     * A recap that a language model is to read once more, or has.
     *
     * @param offered whether there is a model to ask
     * @param recap its id; empty until one is chosen
     * @param title what it is called, or what was typed
     * @param choices recaps that what was typed may mean
     * @param trouble a French line on what is wrong with what was typed; empty for nothing
     * @param reading null where none was asked for
     */
    public record ReadingPage(
            boolean offered,
            String recap,
            String title,
            List<NamedChoice> choices,
            String trouble,
            @Nullable SecondReading reading) {
        /** Returns the same without the differences on which somebody has decided. */
        ReadingPage open(Predicate<ReadDifference> isOpen) {
            return new ReadingPage(
                    offered,
                    recap,
                    title,
                    choices,
                    trouble,
                    reading == null
                            ? null
                            : new SecondReading(
                                    reading.phase(),
                                    reading.model(),
                                    reading.trouble(),
                                    reading.differences().stream()
                                            .filter(isOpen)
                                            .toList()));
        }

        /** Returns whether the model is being asked. */
        public boolean isUnderWay() {
            return reading != null && reading.phase() == ReadingPhase.UNDER_WAY;
        }

        /** Returns why there is no answer; empty where there is, or none was asked for. */
        public String failure() {
            return reading == null ? "" : reading.trouble();
        }

        /** Returns whether the model has answered. */
        public boolean isRead() {
            return reading != null && reading.phase() == ReadingPhase.READ;
        }

        /** Returns what both tell otherwise. */
        public List<ReadDifference> otherwise() {
            return differences(one -> one.shown() != null && one.read() != null);
        }

        /** Returns what only the stores hold. */
        public List<ReadDifference> onlyShown() {
            return differences(one -> one.read() == null);
        }

        /** Returns what only the model says. */
        public List<ReadDifference> onlyRead() {
            return differences(one -> one.shown() == null);
        }

        private List<ReadDifference> differences(Predicate<ReadDifference> which) {
            return reading == null
                    ? List.of()
                    : reading.differences().stream().filter(which).toList();
        }
    }
}
