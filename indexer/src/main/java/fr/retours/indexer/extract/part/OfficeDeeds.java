package fr.retours.indexer.extract.part;

import fr.retours.indexer.extract.function.RoleSpan;
import fr.retours.indexer.extract.name.PersonMention;
import fr.retours.indexer.extract.part.PartRules.Meaning;
import fr.retours.indexer.extract.part.Stand.Strength;
import fr.retours.indexer.extract.role.Chain;
import fr.retours.indexer.extract.role.Chain.Bearer;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Clauses.Verb;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** « La présidente ouvre la séance »: a deed of whoever alone bears the office in the recap. */
record OfficeDeeds(PartRules cues, Clauses clauses) {
    private static final WordClass BETWEEN = new WordClass("mots-des-parts", "devant-un-verbe");
    private static final WordClass CIVILITIES = new WordClass("mots-des-parts", "civilites");
    private static final int FARTHEST_VERB = 4;

    /** Reads the sentences that begin with an office and name nobody before the verb. */
    List<Stand> of(Words words, List<Chain> chains) {
        Map<String, PersonMention> bearers = bearers(words, chains);
        if (bearers.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> named =
                chains.stream().collect(Collectors.toMap(Chain::sentence, Chain::start, Math::min));
        return IntStream.range(0, words.sentenceCount())
                .boxed()
                .flatMap(sentence -> Stream.concat(
                        asSubject(words, sentence, named.getOrDefault(sentence, words.end(sentence)), bearers).stream(),
                        named.containsKey(sentence) ? Stream.empty() : behindCues(words, sentence, bearers)))
                .toList();
    }

    /** « Le maire a rappelé »; others may be named only behind the verb. */
    private Optional<Stand> asSubject(Words words, int sentence, int end, Map<String, PersonMention> bearers) {
        int office = office(words, sentence);
        return bearer(words, office, sentence, bearers)
                .flatMap(one -> verb(words, office, end).flatMap(verb -> stand(words, one, verb, sentence)));
    }

    /** « La séance est ouverte par le maire ». */
    private Stream<Stand> behindCues(Words words, int sentence, Map<String, PersonMention> bearers) {
        int end = words.end(sentence);
        return words.all(cues.before, sentence).stream().flatMap(cue -> {
            int at = cue.end();
            int office = at < end && words.grammar().articles().contains(words.folded(at)) ? at + 1 : at;
            Optional<PersonMention> one =
                    cue.value().part() == null || office >= end || isToCome(words, sentence, office)
                            ? Optional.empty()
                            : bearer(words, office, sentence, bearers);
            return one
                    .map(who -> new Stand(who, Strength.LISTED, cue.value().part(), sentence, words.reason(cue)))
                    .stream();
        });
    }

    /** « L'accueil sera assuré par la présidente ». */
    private boolean isToCome(Words words, int sentence, int office) {
        return IntStream.range(words.first(sentence), office)
                .anyMatch(i -> clauses.isFiniteVerb(words, i) && clauses.isFuture(words, i));
    }

    /** Returns who bears the office at a word, if named in a sentence before. */
    private static Optional<PersonMention> bearer(
            Words words, int office, int sentence, Map<String, PersonMention> bearers) {
        return office < 0
                ? Optional.empty()
                : Optional.ofNullable(bearers.get(words.folded(office)))
                        .filter(one -> words.sentenceOf(one.from()) < sentence);
    }

    /** Returns who alone bears an office, by its first word, where first named. */
    private static Map<String, PersonMention> bearers(Words words, List<Chain> chains) {
        var bearers = new HashMap<String, PersonMention>();
        var firsts = new HashMap<String, PersonMention>();
        Set<String> shared = new HashSet<>();
        for (Bearer one :
                chains.stream().flatMap(chain -> chain.people().stream()).toList()) {
            PersonMention first = firsts.computeIfAbsent(one.mention().name(), name -> one.mention());
            for (RoleSpan role : one.roles()) {
                if (role.from() == role.to() || role.former()) {
                    continue;
                }
                String office = words.folded(role.from());
                PersonMention other = bearers.putIfAbsent(office, first);
                if (other != null && !other.name().equals(one.mention().name())) {
                    shared.add(office);
                }
            }
        }
        bearers.keySet().removeAll(shared);
        return bearers;
    }

    /** Returns the office that is the subject of a sentence: « M. le maire a rappelé »; -1 when there is none. */
    private static int office(Words words, int sentence) {
        int start = words.firstWord(sentence);
        int first = words.in(start, CIVILITIES) ? words.firstWord(start + 1, words.end(sentence)) : start;
        boolean article =
                first + 1 < words.end(sentence) && words.grammar().articles().contains(words.folded(first));
        return article ? first + 1 : -1;
    }

    private Optional<Verb> verb(Words words, int office, int end) {
        for (int i = office + 1; i < Math.min(office + FARTHEST_VERB, end); i++) {
            if (clauses.isFiniteVerb(words, i)) {
                return Optional.of(clauses.verbAt(words, i, end));
            }
            if (!words.in(i, BETWEEN) && !words.token(i).tag().equals("ADV")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Stand> stand(Words words, PersonMention one, Verb verb, int sentence) {
        if (verb.future() || clauses.isPassive(words, verb.at(), words.end(sentence))) {
            return Optional.empty();
        }
        return cues.ofVerb(verb.lemma())
                .filter(found -> found.value().part() != null)
                .map(found -> {
                    Meaning meaning = found.value();
                    return new Stand(
                            one,
                            meaning.weak() ? Strength.SPOKE : Strength.LISTED,
                            VerbObjects.withObject(words, meaning, verb),
                            sentence,
                            words.reason(found.rule(), verb.at(), verb.last() + 1));
                });
    }
}
