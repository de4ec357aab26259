package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.people.PartRules.Meaning;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.rule.Match;
import fr.retours.indexer.rule.Rules;
import fr.retours.model.term.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells, from the lists that {@link NameFinder}, {@link PartFinder} and {@link RoleFinder} read by, what in a sentence
 * shows a fact about a person. It reads the sentence again; where several words show the same, it names the nearest.
 * Immutable, safe for concurrent use.
 */
public final class PersonReasons {
    private final PartRules cues;
    private final GivenNames given;
    private final Clauses clauses;
    private final Set<String> titles;

    /** Reads the lists. */
    public PersonReasons(Lexicon lexicon, Clauses clauses, Knowledge knowledge, Rules rules) {
        cues = new PartRules(rules);
        given = new GivenNames(lexicon, knowledge);
        titles = knowledge.table("titres", 1).foldedSet();
        this.clauses = clauses;
    }

    /** Tells why words are a person's name. */
    public Reason name(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (given.contains(words.token(i).text())) {
                return Reason.of(Rule.GIVEN_NAME, words.token(i).text());
            }
        }
        boolean titled = from > 0 && titles.contains(words.folded(from - 1));
        return titled ? Reason.of(Rule.CIVILITY, words.token(from - 1).text()) : Reason.of(Rule.BESIDE_FUNCTION);
    }

    /**
     * Tells why someone had a part, or was taken for only cited.
     *
     * @param part what the person did; null for someone only cited
     */
    public Reason part(Words words, int from, int to, @Nullable Part part) {
        int sentence = words.sentenceOf(from);
        Predicate<Meaning> same = meaning -> Objects.equals(meaning.part(), part);
        return quality(words, sentence, from, same)
                .or(() -> before(words, sentence, from, same))
                .or(() -> verb(words, sentence, to, part))
                .or(() -> moment(words, sentence, same))
                .or(() -> lead(words, sentence, same))
                .orElseGet(() -> Reason.of(part == null ? Rule.ONLY_NAMED : Rule.ASSUMED));
    }

    private Optional<Reason> quality(Words words, int sentence, int name, Predicate<Meaning> same) {
        return nearest(words, words.all(cues.qualities, sentence), name, same).map(at -> Reason.of(Rule.QUALITY, at));
    }

    private Optional<Reason> before(Words words, int sentence, int name, Predicate<Meaning> same) {
        List<Match<Meaning>> found = words.all(cues.before, sentence).stream()
                .filter(cue -> cue.start() < name)
                .toList();
        return nearest(words, found, name, same).map(at -> Reason.of(Rule.CUE_BEFORE, at));
    }

    private static Optional<String> nearest(
            Words words, List<Match<Meaning>> found, int name, Predicate<Meaning> same) {
        return found.stream()
                .filter(cue -> same.test(cue.value()))
                .min(Comparator.comparingInt(cue -> Math.abs(cue.start() - name)))
                .map(cue -> words.written(cue.start(), cue.end()));
    }

    private Optional<Reason> verb(Words words, int sentence, int behind, @Nullable Part part) {
        int end = words.end(sentence);
        for (int i = behind; i < end; i++) {
            if (clauses.isFiniteVerb(words, i)) {
                var verb = clauses.verbAt(words, i, end);
                String written = words.written(verb.at(), Math.min(verb.last() + 1, end));
                if (part == null && verb.future()) {
                    return Optional.of(Reason.of(Rule.TO_COME, written));
                }
                if (cues.ofVerb(verb.lemma())
                        .filter(meaning -> Objects.equals(meaning.part(), part))
                        .isPresent()) {
                    return Optional.of(Reason.of(Rule.VERB, written));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> moment(Words words, int sentence, Predicate<Meaning> same) {
        return nearest(words, words.all(cues.adverbs, sentence), words.first(sentence), same)
                .map(at -> Reason.of(Rule.MOMENT, at));
    }

    private Optional<Reason> lead(Words words, int sentence, Predicate<Meaning> same) {
        int lead = words.sentence(sentence).lead();
        if (lead < 0) {
            return Optional.empty();
        }
        int last = words.end(lead);
        return nearest(words, words.all(cues.before, lead), last, same)
                .or(() -> nearest(words, words.all(cues.titles, lead), last, same))
                .map(at -> Reason.of(Rule.LIST_LEAD, at));
    }

    /**
     * Tells where a function stands.
     *
     * @param function as the recap writes it; null for an affiliation
     */
    public Reason role(Words words, int from, int to, @Nullable String function) {
        if (function == null) {
            return Reason.of(Rule.AFFILIATION);
        }
        int sentence = words.sentenceOf(from);
        String folded = " " + Folding.fold(function) + " ";
        String behind = " " + words.folded(to, words.end(sentence)) + " ";
        String before = " " + words.folded(words.first(sentence), from) + " ";
        Rule rule = behind.contains(folded)
                ? Rule.FUNCTION_BEHIND
                : before.contains(folded) ? Rule.FUNCTION_BEFORE : Rule.FUNCTION_SHARED;
        return Reason.of(rule, function);
    }
}
