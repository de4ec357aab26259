package fr.retours.indexer.suggest;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;

/** Turns pairs that may be one into suggested merges, and what may be two into suggested splits. */
final class Duplicates {
    private static final int MOST_SHOWN = 3;

    private Duplicates() {}

    /** @param evidence French lines on what speaks for it, beside the pair's own reason */
    static Suggestion merge(Pair pair, String... evidence) {
        List<String> ids = List.of(pair.one().id(), pair.other().id());
        String why = Messages.text(pair.why());
        var comment = new ArrayList<String>();
        comment.add(Messages.text("suggest.unless", why, String.join(", ", ids)));
        comment.addAll(List.of(evidence));
        comment.add(line(pair.one()));
        comment.add(line(pair.other()));
        return new Suggestion(
                DecisionKind.MERGE,
                ids,
                "ids: [" + String.join(", ", ids) + "]",
                Messages.text(
                        "suggest.reason", why, pair.one().name(), pair.other().name()),
                comment,
                pair.weight());
    }

    /**
     * @param leaving recaps that may be about another
     * @param of which messages are meant: {@code people} or {@code bodies}
     */
    record Parting(Party party, NavigableSet<RecapId> leaving, String of, double weight) {}

    /** @param evidence a French line on what speaks for it */
    static Suggestion split(Parting parting, String evidence) {
        Party party = parting.party();
        String messages = "suggest." + parting.of();
        return new Suggestion(
                DecisionKind.SPLIT,
                List.of(party.id()),
                "id: " + party.id() + ", recaps: " + Yaml.recaps(parting.leaving()),
                Messages.text(messages + ".reason"),
                List.of(evidence, line(party), Messages.text(messages + ".one", party.id())),
                parting.weight());
    }

    static String line(Party party) {
        String functions = party.functions().stream().limit(MOST_SHOWN).collect(Collectors.joining(" ; "));
        String recaps = recaps(List.copyOf(party.recaps()));
        return functions.isEmpty()
                ? Messages.text("suggest.party", party.id(), party.name(), recaps)
                : Messages.text("suggest.person", party.id(), party.name(), functions, recaps);
    }

    static String recaps(List<RecapId> recaps) {
        String shown = recaps.stream().limit(MOST_SHOWN).map(RecapId::value).collect(Collectors.joining(", "));
        return recaps.size() > MOST_SHOWN ? shown + "… (" + recaps.size() + ")" : shown;
    }
}
