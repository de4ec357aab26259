package fr.retours.indexer.suggest;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggests a code for names of local authorities that the text left open: of the candidates, that of the most inhabitants. */
final class OpenCodes {
    private static final double WEIGHT = 0.7;
    private static final int MOST_SHOWN = 6;

    private final Function<CollectiviteId, Optional<Collectivite>> territories;

    OpenCodes(Function<CollectiviteId, Optional<Collectivite>> territories) {
        this.territories = territories;
    }

    List<Suggestion> find(List<RecapFacts> resolved) {
        SortedMap<String, Collectivite> open = new TreeMap<>();
        SortedMap<String, Set<RecapId>> recaps = new TreeMap<>();
        for (RecapFacts facts : resolved) {
            for (var one : facts.bodies()) {
                if (one.body() instanceof Collectivite body
                        && body.id().isOpen()
                        && !body.candidates().isEmpty()) {
                    open.put(body.id().value(), body);
                    recaps.computeIfAbsent(body.id().value(), any -> new HashSet<>())
                            .add(facts.recap().id());
                }
            }
        }
        var found = new ArrayList<Suggestion>();
        open.forEach((id, body) ->
                suggestion(body, recaps.getOrDefault(id, Set.of())).ifPresent(found::add));
        return found;
    }

    private Optional<Suggestion> suggestion(Collectivite open, Collection<RecapId> named) {
        List<Collectivite> candidates = open.candidates().stream()
                .flatMap(id -> territories.apply(id).stream())
                .sorted(Comparator.comparingInt((Collectivite one) -> -Objects.requireNonNullElse(one.population(), 0))
                        .thenComparing(one -> one.id().value()))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<RecapId> recaps = named.stream().sorted().toList();
        List<String> comment = List.of(
                Messages.text("suggest.open", open.name(), Duplicates.recaps(recaps)),
                Messages.text(
                        "suggest.candidates",
                        candidates.stream()
                                .limit(MOST_SHOWN)
                                .map(OpenCodes::shown)
                                .collect(Collectors.joining(" ; "))));
        return Optional.of(new Suggestion(
                DecisionKind.RECODE,
                List.of(open.id().value()),
                "from: " + open.id() + ", to: " + candidates.getFirst().id() + ", recaps: " + Yaml.recaps(recaps),
                Messages.text("suggest.open_reason", open.name(), shown(candidates.getFirst())),
                comment,
                WEIGHT));
    }

    private static String shown(Collectivite one) {
        String above = one.partOf().stream()
                .filter(part -> part.kind() == CollectiviteKind.DEPARTEMENT)
                .map(Collectivite::name)
                .findFirst()
                .orElse(one.kind().slug());
        return Messages.text(
                "suggest.candidate", one.id(), one.name(), above, Objects.requireNonNullElse(one.population(), 0));
    }
}
