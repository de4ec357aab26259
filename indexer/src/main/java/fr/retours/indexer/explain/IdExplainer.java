package fr.retours.indexer.explain;

import fr.retours.extraction.rule.Rules;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Explains what stands under an id: a person, an organisation, a local authority, an event or a recap. Facts are those
 * stored, with the reasons they were read for.
 */
public final class IdExplainer {
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+$");

    private final List<RecapFacts> corpus;
    private final IdentityExplanation identity;
    private final Map<String, String> successors;
    private final Rules rules;

    /**
     * Sets the explainer up.
     *
     * @param rules the rules of files that reasons may name
     * @param corpus resolved facts, by recap id
     * @param resolution how they were resolved
     * @param successors by id that is no more in use, the one that stands for it
     */
    public IdExplainer(
            Rules rules,
            List<RecapFacts> corpus,
            IdentityResolution resolution,
            Curation curation,
            Map<String, String> successors) {
        this.rules = rules;
        this.corpus = List.copyOf(corpus);
        this.successors = Map.copyOf(successors);
        this.identity = new IdentityExplanation(curation, resolution, new TreeMap<>(successors));
    }

    /** Returns French lines on an id, or on the one that replaces it; empty for an id that nothing has or had. */
    public Optional<List<String>> explain(String id) {
        var lines = new ExplanationLines();
        String successor = successors.get(id);
        if (successor != null) {
            lines.add(0, "explain.moved", id, successor);
            lines.blank();
        }
        return write(successor == null ? id : successor, lines) ? Optional.of(lines.all()) : Optional.empty();
    }

    /** Returns ids that someone who typed this may have meant, the nearest first. */
    public List<String> near(String typed) {
        SortedSet<String> ids = new TreeSet<>(successors.keySet());
        for (RecapFacts facts : corpus) {
            ids.add(facts.recap().id().value());
            facts.event().ifPresent(event -> ids.add(event.id().value()));
            facts.people().forEach(one -> ids.add(one.person().id().value()));
            facts.bodies().forEach(one -> ids.add(one.body().id().value()));
        }
        return NearIds.of(typed, ids);
    }

    private boolean write(String id, ExplanationLines lines) {
        int before = lines.all().size();
        person(id, lines);
        body(id, lines);
        event(id, lines);
        recap(id, lines);
        return lines.all().size() > before;
    }

    private void person(String id, ExplanationLines lines) {
        Map<RecapFacts, Participation> reported = new LinkedHashMap<>();
        corpus.forEach(facts -> facts.people().stream()
                .filter(one -> one.person().id().value().equals(id))
                .forEach(one -> reported.put(facts, one)));
        reported.values().stream().findFirst().map(Participation::person).ifPresent(person -> {
            title(id, person.name(), person.aliases(), lines);
            Map<RecapId, Set<String>> forms = new TreeMap<>();
            reported.forEach((facts, one) -> forms.put(facts.recap().id(), forms(one.name(), one.aliases())));
            identity.write(id, forms, List.of(), lines);
            reported.forEach((facts, one) -> {
                var recap = new RecapLines(facts, rules, lines);
                recap.title();
                recap.person(one);
            });
        });
    }

    private void body(String id, ExplanationLines lines) {
        Map<RecapFacts, Involvement> reported = new LinkedHashMap<>();
        corpus.forEach(facts -> facts.bodies().stream()
                .filter(one -> one.body().id().value().equals(id))
                .forEach(one -> reported.put(facts, one)));
        reported.values().stream().findFirst().map(Involvement::body).ifPresent(body -> {
            title(id, body.name(), aliases(body), lines);
            Map<RecapId, Set<String>> forms = new TreeMap<>();
            reported.forEach((facts, one) -> forms.put(facts.recap().id(), forms(one.name(), one.aliases())));
            identity.write(id, forms, body instanceof Organisation ? homonyms(id) : List.of(), lines);
            reported.forEach((facts, one) -> {
                var recap = new RecapLines(facts, rules, lines);
                recap.title();
                recap.body(one);
            });
        });
    }

    private static List<String> aliases(Body body) {
        return body instanceof Organisation organisation ? organisation.aliases() : List.of();
    }

    private void event(String id, ExplanationLines lines) {
        Map<RecapFacts, Event> reported = new LinkedHashMap<>();
        corpus.forEach(facts ->
                facts.event().filter(one -> one.id().value().equals(id)).ifPresent(one -> reported.put(facts, one)));
        reported.values().stream().findFirst().ifPresent(first -> {
            title(id, first.title(), List.of(), lines);
            Map<RecapId, Set<String>> forms = new TreeMap<>();
            reported.forEach((facts, one) -> forms.put(facts.recap().id(), Set.of(one.title())));
            identity.write(id, forms, List.of(), lines);
            reported.forEach((facts, one) -> {
                var recap = new RecapLines(facts, rules, lines);
                recap.title();
                recap.event(one);
                facts.subjects().forEach(recap::theme);
            });
        });
    }

    private void recap(String id, ExplanationLines lines) {
        corpus.stream().filter(one -> one.recap().id().value().equals(id)).forEach(facts -> {
            var recap = new RecapLines(facts, rules, lines);
            lines.add(0, "explain.title", id, facts.recap().title());
            lines.blank();
            identity.decisions(id, lines);
            recap.narration();
            facts.event().ifPresent(event -> {
                lines.add(0, "explain.title", event.id(), event.title());
                recap.event(event);
            });
            facts.subjects().forEach(recap::theme);
            facts.people().forEach(one -> {
                lines.add(0, "explain.title", one.person().id(), one.person().name());
                recap.person(one);
            });
            facts.bodies().forEach(one -> {
                lines.add(0, "explain.title", one.body().id(), one.body().name());
                recap.body(one);
            });
        });
    }

    private static void title(String id, String name, List<String> aliases, ExplanationLines lines) {
        lines.add(0, "explain.title", id, name);
        if (!aliases.isEmpty()) {
            lines.add(0, "explain.aliases", String.join(" ; ", aliases));
        }
    }

    private static Set<String> forms(String name, List<String> aliases) {
        Set<String> forms = new HashSet<>(aliases);
        forms.add(name);
        return forms;
    }

    /** Returns the ids of bodies that differ from this one by their number only. */
    private List<String> homonyms(String id) {
        String plain = NUMBER.matcher(id).replaceFirst("");
        SortedSet<String> ids = new TreeSet<>();
        for (RecapFacts facts : corpus) {
            facts.bodies().forEach(one -> ids.add(one.body().id().value()));
        }
        return ids.stream()
                .filter(other -> !other.equals(id)
                        && NUMBER.matcher(other).replaceFirst("").equals(plain))
                .toList();
    }
}
