package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns pairs that may be one into suggested merges, and what may be two into suggested splits. */
final class DuplicateSuggestions {
    static final int MOST_SHOWN = 3;

    private static final int LONGEST = 160;

    /** Sentences that name somebody, by id. */
    private final Function<String, List<QuotedSentence>> quotes;

    DuplicateSuggestions(Function<String, List<QuotedSentence>> quotes) {
        this.quotes = quotes;
    }

    /** @param evidence French lines on what speaks for it, beside the pair's own reason */
    SuggestedDecision merge(PartyPair pair, String... evidence) {
        List<String> ids = List.of(pair.one().id(), pair.other().id());
        String why = IndexerMessages.text(pair.why());
        String joined = DecisionLine.ids(ids);
        String reason = IndexerMessages.text(
                "suggest.reason", why, pair.one().name(), pair.other().name());
        var comment = new ArrayList<String>();
        comment.add(IndexerMessages.text("suggest.unless", why, String.join(", ", ids)));
        comment.addAll(List.of(evidence));
        comment.add(line(pair.one()));
        comment.add(line(pair.other()));
        return new SuggestedDecision(
                ids,
                IndexerMessages.text(
                        "suggest.one." + kind(pair.one()),
                        pair.one().name(),
                        pair.other().name()),
                List.of(
                        SuggestedChoice.affirm(new DecisionLine(DecisionKind.MERGE, "ids: " + joined, reason)),
                        SuggestedChoice.deny(new DecisionLine(
                                DecisionKind.DISTINCT, "ids: " + joined, IndexerMessages.text("suggest.two_reason")))),
                comment,
                ids.stream().flatMap(this::shown).toList(),
                pair.weight());
    }

    /**
     * @param leaving recaps that may be about another
     * @param of which messages are meant: {@code people} or {@code bodies}
     */
    record Parting(Party party, NavigableSet<RecapId> leaving, String of, double weight) {}

    /** @param evidence a French line on what speaks for it */
    SuggestedDecision split(Parting parting, String evidence) {
        Party party = parting.party();
        String messages = "suggest." + parting.of();
        String fields = "id: " + party.id() + ", recaps: " + DecisionLine.recaps(parting.leaving());
        Stream<QuotedSentence> here = quotes.apply(party.id()).stream()
                .filter(one -> !parting.leaving().contains(one.recap()))
                .limit(MOST_SHOWN);
        Stream<QuotedSentence> there = quotes.apply(party.id()).stream()
                .filter(one -> parting.leaving().contains(one.recap()))
                .limit(MOST_SHOWN);
        return new SuggestedDecision(
                List.of(party.id()),
                IndexerMessages.text("suggest.whole." + kind(party), party.name()),
                List.of(
                        SuggestedChoice.deny(new DecisionLine(
                                DecisionKind.SPLIT, fields, IndexerMessages.text(messages + ".reason"))),
                        SuggestedChoice.affirm(new DecisionLine(
                                DecisionKind.SPLIT,
                                fields + ", as: " + party.id(),
                                IndexerMessages.text("suggest.one_reason")))),
                List.of(evidence, line(party), IndexerMessages.text(messages + ".one", party.id())),
                Stream.concat(here, there).toList(),
                parting.weight());
    }

    private Stream<QuotedSentence> shown(String id) {
        return quotes.apply(id).stream().limit(MOST_SHOWN);
    }

    private static String kind(Party party) {
        return party.id().substring(0, party.id().indexOf(':'));
    }

    private static String line(Party party) {
        String functions = party.functions().stream().limit(MOST_SHOWN).collect(Collectors.joining(" ; "));
        String recaps = recaps(List.copyOf(party.recaps()));
        return functions.isEmpty()
                ? IndexerMessages.text("suggest.party", party.id(), party.name(), recaps)
                : IndexerMessages.text("suggest.person", party.id(), party.name(), functions, recaps);
    }

    static String recaps(List<RecapId> recaps) {
        String shown = recaps.stream().limit(MOST_SHOWN).map(RecapId::value).collect(Collectors.joining(", "));
        return recaps.size() > MOST_SHOWN ? shown + "… (" + recaps.size() + ")" : shown;
    }

    /** Returns a sentence between French quotation marks, cut where it is long. */
    static String sentence(QuotedSentence quote) {
        String text = quote.text();
        return IndexerMessages.text(
                "suggest.sentence", text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    static String percent(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence).replace('.', ',');
    }
}
