package fr.retours.api.export.table;

import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.Standing;
import fr.retours.model.term.Slugged;
import fr.retours.model.view.HeldRole;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Someone, or a body, at one event: a tie of the network.
 *
 * @param source the first sentence that proves it; null when there is none
 */
public record ExportedTie(
        ReportedEvent event, Attending who, @Nullable CitedSentence source) {
    public String entity() {
        return who.entity().id().value();
    }

    public Standing standing() {
        return who.standing();
    }

    public List<String> parts() {
        return slugs(standing().parts());
    }

    public List<String> links() {
        return slugs(standing().links());
    }

    /** Returns the functions as one would say them: « adjointe au maire, Clermont-Ferrand ». */
    List<String> functions() {
        return standing().roles().stream().map(HeldRole::said).toList();
    }

    /** Returns the ids of the bodies where the functions are held. */
    List<String> bodies() {
        return standing().roles().stream()
                .map(HeldRole::body)
                .filter(Objects::nonNull)
                .map(body -> body.id().value())
                .distinct()
                .toList();
    }

    /** Returns something of the source; null when there is none. */
    <R> @Nullable R proof(Function<CitedSentence, @Nullable R> part) {
        return source == null ? null : part.apply(source);
    }

    private static List<String> slugs(List<? extends Slugged> choices) {
        return choices.stream().map(Slugged::slug).toList();
    }
}
