package fr.retours.api.desk;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.suggest.SuggestionResponse;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.RecapId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import fr.retours.text.SuggestionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that editors know people, bodies, events and recaps by. Safe for concurrent use. */
public record DeskNames(RelationGraph relations, RecapSearch search, TerritoryCodes codes) {
    private static final int MOST = 12;

    /**
     * Whom a text may mean.
     *
     * @param id of whom it means; empty where that is not clear
     * @param choices whom it may mean then
     */
    record Meaning(String id, List<SuggestionResponse> choices) {
        private static Meaning of(String id) {
            return new Meaning(id, List.of());
        }
    }

    /** Offers what fits a text that somebody types, by kind. */
    Map<String, List<SuggestionResponse>> offer(NameSource source, String typed) {
        if (source == NameSource.CODES) {
            return Map.of(SuggestionKind.COLLECTIVITE.slug(), authorities(typed));
        }
        var found = SuggestionResponse.byKind(search.suggest(typed, source.kinds(), MOST), source.kinds());
        if (source == NameSource.SAME) {
            found.computeIfPresent(
                    SuggestionKind.RECAP.slug(),
                    (kind, recaps) -> recaps.stream()
                            .flatMap(one -> recounted(one).stream())
                            .toList());
        }
        return found;
    }

    /** Returns the event that a recap recounts, by the title of the recap; empty where it recounts none. */
    private Optional<SuggestionResponse> recounted(SuggestionResponse recap) {
        return search.recap(new RecapId(recap.id()))
                .flatMap(IndexedRecap::event)
                .map(event -> new SuggestionResponse(
                        event.id().value(),
                        recap.label(),
                        recap.recaps(),
                        recap.matches(),
                        recap.alias(),
                        recap.hint(),
                        PagePaths.event(event.id().value())));
    }

    /** Finds whom a text means, an id or a name: who alone bears the name, or else who alone has one that begins so. */
    Meaning meant(NameSource source, String typed) {
        Optional<String> id = id(source, typed);
        if (id.isPresent()) {
            return Meaning.of(id.get());
        }
        List<SuggestionResponse> found =
                offer(source, typed).values().stream().flatMap(List::stream).toList();
        List<SuggestionResponse> called =
                found.stream().filter(one -> isCalled(one, typed)).toList();
        if (called.size() == 1) {
            return Meaning.of(called.getFirst().id());
        }
        return found.size() == 1 && fits(found.getFirst(), typed)
                ? Meaning.of(found.getFirst().id())
                : new Meaning("", found);
    }

    /** Returns what an id is called; the id itself where nobody knows. */
    String name(NameSource source, String id) {
        Optional<String> name = source == NameSource.RECAPS
                ? recap(id).flatMap(search::text).map(one -> one.title())
                : node(id).flatMap(this::label);
        return name.orElse(id);
    }

    private Optional<String> label(NodeId id) {
        try {
            return relations.label(id).or(() -> id instanceof CollectiviteId one ? codes.name(one) : Optional.empty());
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            return Optional.empty(); // ids do as well
        }
    }

    private Optional<String> id(NameSource source, String typed) {
        return switch (source) {
            case RECAPS ->
                recap(typed).filter(id -> search.text(id).isPresent()).map(RecapId::value);
            case CODES, TERRITORIES ->
                codes.find(typed).map(NodeId.class::cast).or(() -> node(typed)).map(NodeId::value);
            case ACTORS, SAME, ANYBODY, BODIES -> node(typed).map(NodeId::value);
        };
    }

    private static Optional<NodeId> node(String id) {
        try {
            return Optional.of(NodeId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<RecapId> recap(String id) {
        try {
            return Optional.of(new RecapId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<SuggestionResponse> authorities(String typed) {
        return codes.named(typed, MOST).stream()
                .map(id -> new SuggestionResponse(
                        id.value(),
                        codes.name(id).orElse(id.value()),
                        0,
                        List.of(),
                        null,
                        hint(id),
                        PagePaths.entity(id)))
                .toList();
    }

    private static String hint(CollectiviteId id) {
        return Wording.text("hint.numbered", FrenchLabels.of(id.kind().orElse(CollectiviteKind.COMMUNE)), id.code());
    }

    private static boolean isCalled(SuggestionResponse one, String typed) {
        return names(one).anyMatch(name -> name.equals(Slug.of(typed)));
    }

    /** Returns whether each word typed begins one of a name: letters may be wrong in what is offered. */
    private static boolean fits(SuggestionResponse one, String typed) {
        return names(one)
                .anyMatch(name -> Arrays.stream(Slug.of(typed).split("-", -1))
                        .allMatch(word -> ("-" + name).contains("-" + word)));
    }

    private static Stream<String> names(SuggestionResponse one) {
        return Stream.of(Optional.of(one.label()), Optional.ofNullable(one.alias()))
                .flatMap(Optional::stream)
                .map(Slug::of);
    }
}
