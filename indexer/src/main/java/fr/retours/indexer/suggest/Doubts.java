package fr.retours.indexer.suggest;

import fr.retours.indexer.Messages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what the text hardly shows: that someone took part, or that words name an organisation at all. */
final class Doubts {
    /** Confidence below which a person should look. */
    private static final double DOUBTFUL = 0.75;
    /** Doubts come behind duplicates, which spoil more. */
    private static final double MOST = 0.5;

    private static final int LONGEST = 160;

    private final List<Suggestion> found = new ArrayList<>();

    private Doubts() {}

    static List<Suggestion> find(List<RecapFacts> resolved) {
        var doubts = new Doubts();
        resolved.forEach(doubts::people);
        doubts.organisations(resolved);
        return doubts.found;
    }

    /** The line says what is read now: it confirms as it stands, and corrects with the other value. */
    private void people(RecapFacts facts) {
        Map<BodyId, String> names = new HashMap<>();
        facts.bodies().forEach(one -> names.put(one.body().id(), one.name()));
        for (Participation one : facts.people()) {
            double confidence = one.proof().confidence();
            if (confidence < DOUBTFUL) {
                found.add(suggestion(facts, one, names));
            }
        }
    }

    private static Suggestion suggestion(RecapFacts facts, Participation one, Map<BodyId, String> names) {
        double confidence = one.proof().confidence();
        String id = one.person().id().value();
        var comment = new ArrayList<String>();
        String key = one.tookPart() ? "suggest.took_part" : "suggest.cited";
        comment.add(Messages.text(
                key, one.name(), percent(confidence), facts.recap().id(), !one.tookPart()));
        for (Role role : one.roles()) {
            String sure = role.proof().confidence() < DOUBTFUL ? "suggest.doubtful_role" : "suggest.role";
            comment.add(Messages.text(
                    sure, Parties.function(role, names), percent(role.proof().confidence())));
        }
        comment.add(sentence(facts, one.proof()));
        String fields = "id: " + id + ", recaps: "
                + Yaml.recaps(List.of(facts.recap().id())) + ", took_part: " + one.tookPart();
        String reason = Messages.text(one.tookPart() ? "suggest.took_part_reason" : "suggest.cited_reason");
        double half = one.tookPart() ? MOST : MOST / 2;
        return new Suggestion(DecisionKind.TOOK_PART, List.of(id), fields, reason, comment, half * (1 - confidence));
    }

    private void organisations(List<RecapFacts> resolved) {
        SortedMap<String, List<RecapFacts>> doubtful = new TreeMap<>();
        SortedMap<String, Double> surest = new TreeMap<>();
        for (RecapFacts facts : resolved) {
            for (Involvement one : facts.bodies()) {
                if (one.body() instanceof Organisation body) {
                    String id = body.id().value();
                    doubtful.computeIfAbsent(id, any -> new ArrayList<>()).add(facts);
                    surest.merge(id, one.proof().confidence(), Math::max);
                }
            }
        }
        surest.forEach((id, confidence) -> {
            if (confidence < DOUBTFUL) {
                hide(id, confidence, doubtful.getOrDefault(id, List.of()));
            }
        });
    }

    private void hide(String id, double confidence, List<RecapFacts> named) {
        RecapFacts first = named.getFirst();
        Involvement reported = first.bodies().stream()
                .filter(one -> one.body().id().value().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> comment = List.of(
                Messages.text(
                        "suggest.body",
                        reported.name(),
                        percent(confidence),
                        Duplicates.recaps(
                                named.stream().map(one -> one.recap().id()).toList())),
                sentence(first, reported.proof()));
        found.add(new Suggestion(
                DecisionKind.HIDE,
                List.of(id),
                "id: " + id,
                Messages.text("suggest.body_reason"),
                comment,
                MOST / 2 * (1 - confidence)));
    }

    private static String sentence(RecapFacts facts, Proof proof) {
        String text = proof.evidence().getFirst().of(facts.recap().text()).replaceAll("\\s+", " ");
        return Messages.text("suggest.sentence", text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private static String percent(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence).replace('.', ',');
    }
}
