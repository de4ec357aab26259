package fr.retours.indexer.explain;

import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.IndexerMessages;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes each fact of one recap with the reasons it was read for, as they are stored, and the first sentences that prove it. */
final class RecapLines {
    private static final int MOST_PROOFS = 3;
    private static final int MOST_CANDIDATES = 6;
    private static final int MOST_WORDS = 8;

    private final RecapFacts facts;
    private final Rules rules;
    private final ExplanationLines lines;
    private final String text;

    RecapLines(RecapFacts facts, Rules rules, ExplanationLines lines) {
        this.facts = facts;
        this.rules = rules;
        this.lines = lines;
        this.text = facts.recap().text();
    }

    void title() {
        lines.blank();
        lines.add(0, "explain.recap", facts.recap().id(), facts.recap().title());
    }

    void person(Participation one) {
        fact(one.tookPart() ? "explain.took_part" : "explain.cited", one.name(), one.proof());
        one.parts().forEach(taken -> fact("explain.part", taken.part().slug(), taken.proof()));
        one.roles().forEach(role -> fact("explain.role", shown(role), role.proof()));
    }

    private String shown(Role role) {
        String body = facts.bodies().stream()
                .filter(one -> one.body().id().equals(role.body()))
                .map(Involvement::name)
                .findFirst()
                .orElse("");
        String function = role.function() == null ? "" : role.function();
        String separator = function.isEmpty() || body.isEmpty() ? "" : ", ";
        return function + separator + body;
    }

    void body(Involvement one) {
        if (one.body() instanceof Collectivite place) {
            fact("explain.code", IndexerMessages.text("explain.coded", one.name(), place.id()), one.proof());
            place.candidates().stream()
                    .limit(MOST_CANDIDATES)
                    .map(CollectiviteId::value)
                    .forEach(id -> lines.add(2, "explain.possible", id));
        } else {
            fact("explain.named", one.name(), one.proof());
        }
        one.links().forEach(link -> fact("explain.link", link.kind().slug(), link.proof()));
    }

    void narration() {
        var narration = facts.narration();
        String reported =
                IndexerMessages.text("explain.narration." + narration.kind().slug());
        fact("explain.narration", reported, narration.proof());
    }

    void event(Event event) {
        String kind = event.kind().slug();
        property(event, EventProperty.KIND, "explain.kind", kind, "explain.no_kind");
        property(event, EventProperty.DATE, "explain.day", String.valueOf(event.date()), "explain.no_day");
        property(event, EventProperty.PLACE, "explain.place", shown(event.place()), "explain.no_place");
        Attendance count = event.attendance();
        String number = count == null ? "" : String.valueOf(count.count());
        property(event, EventProperty.ATTENDANCE, "explain.attendance", number, "explain.no_attendance");
    }

    private void property(Event event, EventProperty property, String key, String value, String absent) {
        Optional.ofNullable(event.proof().own().get(property))
                .or(() -> event.proofOf(property))
                .ifPresentOrElse(proof -> fact(key, value, proof), () -> lines.add(1, absent, value));
    }

    private static String shown(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        String code =
                place.collectivite() == null ? "" : " (" + place.collectivite().id() + ")";
        return Stream.of(place.name() == null ? "" : place.name() + code, place.venue() == null ? "" : place.venue())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void theme(Subject one) {
        fact(one.main() ? "explain.main_theme" : "explain.theme", one.theme().slug(), one.proof());
    }

    /** Writes a fact, the rules by which it was read, and its first proofs. */
    private void fact(String key, String value, Proof proof) {
        lines.add(1, key, value, ExplanationLines.sure(proof));
        proof.reasons().stream()
                .collect(Collectors.groupingBy(
                        FactReason::rule, TreeMap::new, Collectors.mapping(FactReason::words, Collectors.toList())))
                .forEach(this::reason);
        proof.evidence().stream().limit(MOST_PROOFS).forEach(one -> lines.quote(2, text, one));
        int more = proof.evidence().size() - MOST_PROOFS;
        if (more > 0) {
            lines.add(2, "explain.more", more);
        }
    }

    /** A rule of the user's may have gone since the recap was read. */
    private static String builtIn(String rule) {
        return Slugged.find(BuiltInRule.class, rule)
                .map(one -> IndexerMessages.text("rule." + one.slug()))
                .orElseGet(() -> IndexerMessages.text("explain.rule_gone"));
    }

    private void reason(String rule, List<String> words) {
        String shown = words.stream()
                .filter(one -> !one.isEmpty())
                .limit(MOST_WORDS)
                .map(one -> IndexerMessages.text("explain.word", one))
                .collect(Collectors.joining(", "));
        Optional<Rule> written = rules.find(rule);
        String name = written.map(one -> IndexerMessages.text(
                        "explain.rule_of_file",
                        one.origin().file(),
                        one.origin().line()))
                .orElseGet(() -> builtIn(rule));
        lines.add(2, shown.isEmpty() ? "explain.rule" : "explain.rule_words", rule, name, shown);
        written.ifPresent(one -> lines.add(3, "explain.example", one.examples().getFirst()));
    }
}
