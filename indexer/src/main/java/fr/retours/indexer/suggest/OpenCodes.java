package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    List<SuggestedDecision> find(List<RecapFacts> resolved) {
        SortedMap<String, Collectivite> open = new TreeMap<>();
        SortedMap<String, List<QuotedSentence>> named = new TreeMap<>();
        for (RecapFacts facts : resolved) {
            for (var one : facts.bodies()) {
                if (one.body() instanceof Collectivite body
                        && body.id().isOpen()
                        && !body.candidates().isEmpty()) {
                    open.put(body.id().value(), body);
                    named.computeIfAbsent(body.id().value(), any -> new ArrayList<>())
                            .add(QuotedSentence.of(facts, one.proof()));
                }
            }
        }
        var found = new ArrayList<SuggestedDecision>();
        open.forEach((id, body) ->
                suggestion(body, named.getOrDefault(id, List.of())).ifPresent(found::add));
        return found;
    }

    private Optional<SuggestedDecision> suggestion(Collectivite open, List<QuotedSentence> named) {
        List<Collectivite> candidates = open.candidates().stream()
                .flatMap(id -> territories.apply(id).stream())
                .sorted(Comparator.comparingInt((Collectivite one) -> -Objects.requireNonNullElse(one.population(), 0))
                        .thenComparing(one -> one.id().value()))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<RecapId> recaps =
                named.stream().map(QuotedSentence::recap).sorted().toList();
        List<String> comment = List.of(
                IndexerMessages.text("suggest.open", open.name(), DuplicateSuggestions.recaps(recaps)),
                IndexerMessages.text(
                        "suggest.candidates",
                        candidates.stream()
                                .limit(MOST_SHOWN)
                                .map(OpenCodes::shown)
                                .collect(Collectors.joining(" ; "))));
        return Optional.of(new SuggestedDecision(
                List.of(open.id().value()),
                IndexerMessages.text("suggest.open_statement", open.name(), shown(candidates.getFirst())),
                candidates.stream()
                        .limit(MOST_SHOWN)
                        .map(one -> choice(open, one, recaps, one.equals(candidates.getFirst())))
                        .toList(),
                comment,
                named.stream().limit(DuplicateSuggestions.MOST_SHOWN).toList(),
                WEIGHT));
    }

    private static SuggestedChoice choice(
            Collectivite open, Collectivite candidate, List<RecapId> recaps, boolean likely) {
        var line = new DecisionLine(
                DecisionKind.RECODE,
                "from: " + open.id() + ", to: " + candidate.id() + ", recaps: " + DecisionLine.recaps(recaps),
                IndexerMessages.text("suggest.open_reason", open.name(), shown(candidate)));
        return likely
                ? SuggestedChoice.affirm(line)
                : new SuggestedChoice(SuggestedChoice.Sense.OTHER, shown(candidate), line);
    }

    private static String shown(Collectivite one) {
        String above = one.partOf().stream()
                .filter(part -> part.kind() == CollectiviteKind.DEPARTEMENT)
                .map(Collectivite::name)
                .findFirst()
                .orElse(one.kind().slug());
        return IndexerMessages.text(
                "suggest.candidate", one.id(), one.name(), above, Objects.requireNonNullElse(one.population(), 0));
    }
}
