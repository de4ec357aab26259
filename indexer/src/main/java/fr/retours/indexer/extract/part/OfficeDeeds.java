package fr.retours.indexer.extract.part;

import fr.retours.indexer.extract.function.RoleSpan;
import fr.retours.indexer.extract.name.PersonMention;
import fr.retours.indexer.extract.part.PartRules.Meaning;
import fr.retours.indexer.extract.part.Stand.Strength;
import fr.retours.indexer.extract.role.Chain;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Clauses.Verb;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.indexer.rule.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** « La présidente ouvre la séance »: a deed of whoever alone bears the office in the recap. */
final class OfficeDeeds {
    private static final WordClass BETWEEN = new WordClass("mots-des-parts", "devant-un-verbe");
    private static final int FARTHEST_VERB = 4;

    private final PartRules cues;
    private final Clauses clauses;

    OfficeDeeds(PartRules cues, Clauses clauses) {
        this.cues = cues;
        this.clauses = clauses;
    }

    /** Reads the sentences that begin with an office and name nobody. */
    List<Stand> of(Words words, List<Chain> chains) {
        Map<String, PersonMention> bearers = bearers(words, chains);
        var named = new HashSet<Integer>();
        chains.forEach(chain -> named.add(chain.sentence()));
        var stands = new ArrayList<Stand>();
        for (int i = 0; i < words.sentenceCount() && !bearers.isEmpty(); i++) {
            int office = office(words, i);
            PersonMention one = office < 0 || named.contains(i) ? null : bearers.get(words.folded(office));
            if (one != null) {
                int sentence = i;
                verb(words, office, words.end(i))
                        .flatMap(verb -> stand(words, one, verb, sentence))
                        .ifPresent(stands::add);
            }
            if (!named.contains(i)) {
                stands.addAll(behindCues(words, i, bearers));
            }
        }
        return stands;
    }

    /** « La séance est ouverte par le maire ». */
    private List<Stand> behindCues(Words words, int sentence, Map<String, PersonMention> bearers) {
        var stands = new ArrayList<Stand>();
        for (Match<Meaning> cue : words.all(cues.before, sentence)) {
            int at = cue.end();
            int office =
                    at < words.end(sentence) && words.grammar().articles().contains(words.folded(at)) ? at + 1 : at;
            PersonMention one = office < words.end(sentence) ? bearers.get(words.folded(office)) : null;
            if (one != null && cue.value().part() != null) {
                stands.add(new Stand(one, Strength.LISTED, cue.value().part(), sentence, words.reason(cue)));
            }
        }
        return stands;
    }

    /** Returns who alone bears an office, by its first word. */
    private static Map<String, PersonMention> bearers(Words words, List<Chain> chains) {
        var bearers = new HashMap<String, PersonMention>();
        Set<String> shared = new HashSet<>();
        chains.stream().flatMap(chain -> chain.people().stream()).forEach(one -> {
            for (RoleSpan role : one.roles()) {
                if (role.from() == role.to() || role.former()) {
                    continue;
                }
                String office = words.folded(role.from());
                PersonMention other = bearers.putIfAbsent(office, one.mention());
                if (other != null && !other.name().equals(one.mention().name())) {
                    shared.add(office);
                }
            }
        });
        bearers.keySet().removeAll(shared);
        return bearers;
    }

    /** Returns the word for an office that is the subject of a sentence: « Le maire a rappelé »; -1 when there is none. */
    private static int office(Words words, int sentence) {
        int first = words.first(sentence);
        while (first < words.end(sentence) && !words.isWord(first)) {
            first++;
        }
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
                            meaning.part(),
                            sentence,
                            words.reason(found.rule(), verb.at(), verb.last() + 1));
                });
    }
}
