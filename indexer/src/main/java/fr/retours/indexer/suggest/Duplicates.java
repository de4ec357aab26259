package fr.retours.indexer.suggest;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.model.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns pairs that may be one into suggested merges. */
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
