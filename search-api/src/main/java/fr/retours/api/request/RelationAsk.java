package fr.retours.api.request;

import fr.retours.api.answer.Notes;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.RelationFilter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which part of the graph a request asks about, and what there is to tell of the asking.
 *
 * @param given the parameters that narrow, in the order they are read
 * @param contradicted those of them that exclude all they ask for, so that nothing can pass
 */
public record RelationAsk(RelationFilter filter, List<String> given, List<String> contradicted) {
    /** Copies the lists. */
    public RelationAsk {
        given = List.copyOf(given);
        contradicted = List.copyOf(contradicted);
    }

    /** Returns by what is narrowed, in words, but for how sure facts must be. */
    public List<String> narrowing() {
        return given.stream()
                .filter(name -> !name.equals(RelationFilters.MIN_CONFIDENCE))
                .map(name -> Wording.text("narrowing." + name))
                .distinct()
                .toList();
    }

    /** Returns the same with who or what is only cited: events tell it, and each says so. */
    public RelationFilter withCited() {
        return new RelationFilter(filter.events(), filter.undated(), false, filter.minConfidence(), filter.rollUp());
    }

    /** Returns the same with territories that stand for all that lies in them. */
    public RelationAsk rolledUp() {
        return new RelationAsk(filter.withRollUp(), given, contradicted);
    }

    /**
     * Returns what to tell about an answer.
     *
     * @param empty whether nothing was found
     */
    public Notes notes(boolean empty) {
        return Notes.of(warnings(empty), null);
    }

    /**
     * Returns what to tell about an answer, in French.
     *
     * @param empty whether nothing was found
     */
    public List<String> warnings(boolean empty) {
        Stream<String> reported = contradicted.stream().map(name -> Wording.text("warning.contradiction", name));
        boolean narrowed = empty && contradicted.isEmpty() && !given.isEmpty();
        Stream<String> nothing =
                narrowed ? Stream.of(Wording.text("warning.nothing", String.join(", ", given))) : Stream.empty();
        return Stream.concat(reported, nothing).toList();
    }
}
