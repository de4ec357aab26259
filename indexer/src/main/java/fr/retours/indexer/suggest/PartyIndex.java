package fr.retours.indexer.suggest;

import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The people and the organisations of a corpus, by id.
 *
 * @param sentences that name them or their event, one a recap, likewise
 */
record PartyIndex(
        SortedMap<String, Party> people,
        SortedMap<String, Party> organisations,
        Map<String, List<QuotedSentence>> sentences) {
    /** Returns the sentences that name somebody, one a recap. */
    List<QuotedSentence> quotes(String id) {
        return sentences.getOrDefault(id, List.of());
    }

    /** Collects them from resolved facts. */
    static PartyIndex of(List<RecapFacts> resolved) {
        SortedMap<String, Party> people = new TreeMap<>();
        SortedMap<String, Party> organisations = new TreeMap<>();
        Map<String, List<QuotedSentence>> sentences = new HashMap<>();
        for (RecapFacts facts : resolved) {
            facts.people().forEach(one -> quote(sentences, one.person().id(), QuotedSentence.of(facts, one.proof())));
            facts.bodies().forEach(one -> quote(sentences, one.body().id(), QuotedSentence.of(facts, one.proof())));
            facts.event()
                    .ifPresent(one -> quote(
                            sentences,
                            one.id(),
                            QuotedSentence.of(facts, one.proof().whole())));
            Map<BodyId, String> names = new HashMap<>();
            facts.bodies().forEach(one -> names.put(one.body().id(), one.name()));
            facts.people()
                    .forEach(one -> people.merge(one.person().id().value(), person(facts, one, names), Party::and));
            facts.bodies().forEach(one -> {
                if (one.body() instanceof Organisation body) {
                    organisations.merge(body.id().value(), organisation(facts, body), Party::and);
                }
            });
        }
        return new PartyIndex(people, organisations, sentences);
    }

    private static void quote(Map<String, List<QuotedSentence>> sentences, Object id, QuotedSentence quote) {
        sentences.computeIfAbsent(id.toString(), any -> new ArrayList<>()).add(quote);
    }

    private static Party person(RecapFacts facts, Participation reported, Map<BodyId, String> names) {
        var forms = new TreeSet<>(reported.person().aliases());
        forms.add(reported.person().name());
        var functions = new TreeSet<String>();
        Set<String> bodies = new HashSet<>();
        for (Role role : reported.roles()) {
            functions.add(function(role, names));
            if (role.body() != null) {
                bodies.add(role.body().value());
            }
        }
        return new Party(
                reported.person().id().value(),
                reported.person().name(),
                forms,
                new TreeSet<>(List.of(facts.recap().id())),
                functions,
                bodies);
    }

    /** Returns a function as one says it: « maire, Die »; the body alone where there is no function. */
    static String function(Role role, Map<BodyId, String> names) {
        var words = new ArrayList<String>();
        if (role.function() != null) {
            words.add(role.function());
        }
        if (role.body() != null) {
            words.add(names.getOrDefault(role.body(), role.body().value()));
        }
        return String.join(", ", words);
    }

    private static Party organisation(RecapFacts facts, Organisation body) {
        var forms = new TreeSet<>(body.aliases());
        forms.add(body.name());
        return new Party(
                body.id().value(),
                body.name(),
                forms,
                new TreeSet<>(List.of(facts.recap().id())),
                new TreeSet<>(),
                Set.of());
    }
}
