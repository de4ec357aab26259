package fr.retours.indexer.suggest;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.curation.FactAspect;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.indexer.suggest.SuggestedChoice.Sense;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a recap that two readings tell otherwise, or only one of them tells.
 *
 * @param shown what the stores hold; empty for what only the other reading tells
 * @param read what the other reading tells; empty for what only the stores hold
 * @param about the ids of whom it is about
 * @param choices to take what the other reading tells, where a decision can say so, and to keep what is shown; may be none
 */
public record ReadingDifference(
        Optional<Telling> shown, Optional<Telling> read, List<String> about, List<SuggestedChoice> choices) {
    /** Copies the lists. */
    public ReadingDifference {
        about = List.copyOf(about);
        choices = List.copyOf(choices);
    }

    /**
     * What a reading tells.
     *
     * @param statement a French sentence
     * @param quote the sentence that proves it
     */
    public record Telling(String statement, QuotedSentence quote) {}

    /**
     * Compares two readings of one recap. What somebody has confirmed by hand is in no doubt.
     *
     * @param shown the facts as the stores hold them, with decisions
     * @param read by another reading, by the same ids
     * @param reader who read that, for the reasons of decisions
     */
    public static List<ReadingDifference> between(RecapFacts shown, RecapFacts read, String reader) {
        return new Comparison(shown, read, IndexerMessages.text("suggest.second_reason", reader)).found();
    }

    private record Comparison(RecapFacts shown, RecapFacts read, String reason) {
        List<ReadingDifference> found() {
            if (shown.event().isPresent() && read.event().isEmpty()) {
                return List.of(noEvent()); // decided first: all else follows from it
            }
            Map<StatedFact, DoubtfulFact> left = byFact(read);
            List<DoubtfulFact> alone = new ArrayList<>();
            List<ReadingDifference> found = new ArrayList<>();
            byFact(shown).forEach((fact, one) -> {
                DoubtfulFact other = left.remove(fact);
                if (other == null) {
                    alone.add(one);
                } else if (!one.value().equals(other.value()) && !isByHand(one)) {
                    found.add(otherwise(one, other));
                }
            });
            for (DoubtfulFact one : alone) {
                Optional<DoubtfulFact> other = left.values().stream()
                        .filter(it -> isRole(one) && isRole(it) && one.about().equals(it.about()))
                        .findFirst();
                other.ifPresent(left.values()::remove);
                if (!isByHand(one)) {
                    found.add(other.map(it -> otherwise(one, it)).orElseGet(() -> onlyShown(one)));
                }
            }
            left.values().forEach(one -> found.add(onlyRead(one)));
            return found;
        }

        private static Map<StatedFact, DoubtfulFact> byFact(RecapFacts facts) {
            Map<StatedFact, DoubtfulFact> all = new LinkedHashMap<>();
            Stream.concat(
                            DoubtfulFact.all(facts).stream(),
                            facts.bodies().stream().map(one -> DoubtfulFact.named(facts, one)))
                    .forEach(one -> all.put(folded(one.fact()), one));
            return all;
        }

        /** The same words in other letters are no other function. */
        private static StatedFact folded(StatedFact fact) {
            return new StatedFact(fact.aspect(), fact.about(), LatinFolding.words(fact.value()), fact.at());
        }

        private static boolean isRole(DoubtfulFact one) {
            return one.fact().aspect() == FactAspect.ROLE;
        }

        private static boolean isByHand(DoubtfulFact one) {
            return one.proof().reasons().contains(BuiltInRule.BY_HAND.reason());
        }

        /** Whether somebody took part can be decided either way; of all else a decision can only say that what is shown is wrong. */
        private ReadingDifference otherwise(DoubtfulFact one, DoubtfulFact other) {
            boolean either = one.fact().aspect() == FactAspect.NAME;
            return new ReadingDifference(
                    Optional.of(telling(shown, one)),
                    Optional.of(telling(read, other)),
                    about(one),
                    List.of(
                            either
                                    ? accept("suggest.second_accept", other.affirmed())
                                    : accept("suggest.second_remove", one.denied()),
                            keep(one.affirmed())));
        }

        private ReadingDifference onlyShown(DoubtfulFact one) {
            List<RecapId> here = List.of(shown.recap().id());
            return new ReadingDifference(
                    Optional.of(telling(shown, one)),
                    Optional.empty(),
                    about(one),
                    List.of(
                            accept("suggest.second_remove", DecisionLine.verdict(false, one.fact(), here, reason)),
                            keep(DecisionLine.verdict(true, one.fact(), here, reason))));
        }

        private ReadingDifference onlyRead(DoubtfulFact one) {
            Telling telling = telling(read, one);
            return new ReadingDifference(
                    Optional.empty(),
                    Optional.of(telling),
                    about(one),
                    line(one, telling.quote()).map(this::added).stream().toList());
        }

        private SuggestedChoice added(DecisionLine line) {
            return accept("suggest.second_add", line);
        }

        /** A day or a number is read off words of its own, which only a form asks for; where no event is shown nobody takes part in it. */
        private Optional<DecisionLine> line(DoubtfulFact one, QuotedSentence quote) {
            StatedFact fact = one.fact();
            boolean isOfEvent = fact.aspect() != FactAspect.ROLE
                    && fact.aspect() != FactAspect.THEME
                    && !one.value().equals("false");
            boolean isRead = fact.aspect() == FactAspect.EVENT
                    && Stream.of(EventProperty.DATE, EventProperty.ATTENDANCE)
                            .anyMatch(property -> property.slug().equals(fact.value()));
            return isRead || (isOfEvent && shown.event().isEmpty())
                    ? Optional.empty()
                    : Optional.of(DecisionLine.of(DecisionKind.ADD, values(one, quote), reason));
        }

        private Map<String, List<String>> values(DoubtfulFact one, QuotedSentence quote) {
            StatedFact fact = one.fact();
            Map<String, String> values = new LinkedHashMap<>();
            values.put("recaps", shown.recap().id().value());
            read.people().stream()
                    .filter(person -> person.person().id().equals(fact.about()))
                    .forEach(person -> values.put("person", person.name()));
            body(fact.about()).ifPresent(body -> {
                values.put("body", body.name());
                if (body.body() instanceof Collectivite authority) {
                    values.put("level", authority.kind().slug());
                }
            });
            if (fact.aspect() == FactAspect.NAME) {
                if (values.containsKey("person")) {
                    values.put("took_part", one.value());
                }
            } else {
                values.put(fact.aspect().slug(), fact.value());
            }
            body(fact.at()).ifPresent(body -> values.put("at", body.name()));
            if (fact.aspect() == FactAspect.EVENT) {
                values.put("words", one.value());
            }
            values.put("quote", quote.text());
            values.values().removeIf(String::isEmpty);
            Map<String, List<String>> lists = new LinkedHashMap<>();
            values.forEach((key, value) -> lists.put(key, List.of(value)));
            return lists;
        }

        private Optional<Involvement> body(@Nullable EntityId id) {
            return read.bodies().stream()
                    .filter(body -> body.body().id().equals(id))
                    .findFirst();
        }

        private ReadingDifference noEvent() {
            return new ReadingDifference(
                    Optional.of(new Telling(IndexerMessages.text("suggest.second_event"), quote(shown))),
                    Optional.of(new Telling(IndexerMessages.text("suggest.second_no_event"), quote(read))),
                    List.of(),
                    List.of(accept(
                            "suggest.second_accept",
                            new DecisionLine(
                                    DecisionKind.NO_EVENT,
                                    "recaps: "
                                            + DecisionLine.recaps(
                                                    List.of(shown.recap().id())),
                                    reason))));
        }

        private static QuotedSentence quote(RecapFacts facts) {
            return QuotedSentence.of(facts, facts.narration().proof());
        }

        private static Telling telling(RecapFacts facts, DoubtfulFact one) {
            return new Telling(one.statement(), QuotedSentence.of(facts, one.proof()));
        }

        private static List<String> about(DoubtfulFact one) {
            return one.about().map(EntityId::value).stream().toList();
        }

        private SuggestedChoice accept(String label, DecisionLine line) {
            return choice(Sense.AFFIRM, label, line);
        }

        private SuggestedChoice keep(DecisionLine line) {
            return choice(Sense.DENY, "suggest.second_keep", line);
        }

        private SuggestedChoice choice(Sense sense, String label, DecisionLine line) {
            return new SuggestedChoice(
                    sense, IndexerMessages.text(label), new DecisionLine(line.kind(), line.fields(), reason));
        }
    }
}
