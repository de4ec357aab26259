package fr.retours.extraction.part;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.SentenceStand.Strength;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.VerbClauses.Verb;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** « Elle a ensuite présenté », « Ce dernier a souligné », « Selon lui »: deeds of those named in the sentence before. */
record PronounDeeds(PartRules cues, VerbClauses clauses) {
    private static final WordClass THIS_LAST = new WordClass("mots-des-parts", "ce-dernier");
    private static final WordClass THAT = new WordClass("mots-des-parts", "celui-ci");
    private static final WordClass HE = new WordClass("mots-des-parts", "il");
    private static final WordClass SHE = new WordClass("mots-des-parts", "elle");
    private static final WordClass THEY = new WordClass("mots-des-parts", "ils");
    private static final WordClass HIM = new WordClass("mots-des-parts", "lui");
    private static final WordClass QUOTING = new WordClass("mots-des-parts", "selon-lui");
    private static final WordClass ITSELF = new WordClass("mots-des-parts", "se");
    private static final WordClass TO_BE = new WordClass("mots-des-parts", "est");
    private static final WordClass GOERS = new WordClass("mots-des-parts", "verbes-avec-etre");
    private static final String MALE = "m";
    private static final String FEMALE = "f";
    private static final int FRONTED = 9;
    private static final int VERB_REACH = 5;

    /** Reads the sentences that name nobody and begin with a word for those of a sentence before. */
    List<SentenceStand> of(Words words, List<PeopleChain> chains) {
        Map<Integer, List<PeopleChain>> bySentence = chains.stream()
                .collect(Collectors.groupingBy(PeopleChain::sentence, TreeMap::new, Collectors.toList()));
        var stands = new ArrayList<SentenceStand>();
        bySentence.forEach((sentence, named) -> {
            int within = clause(words, sentence, named.getLast().end());
            if (within >= 0) {
                stands.addAll(stands(words, sentence, within, meant(words, within, named)));
            }
            boolean goesOn = true;
            for (int i = sentence + 1; goesOn && i < words.sentenceCount() && !bySentence.containsKey(i); i++) {
                int at = pronoun(words, i);
                List<PersonMention> meant = at < 0 ? List.of() : meant(words, at, named);
                goesOn = !meant.isEmpty();
                if (goesOn) {
                    stands.addAll(stands(words, i, at, meant));
                }
            }
        });
        return stands;
    }

    /** « A a été élue ; elle a remercié »: returns the pronoun that begins a clause behind a word; -1 when none does. */
    private static int clause(Words words, int sentence, int from) {
        for (int i = from + 1; i < words.end(sentence); i++) {
            boolean starts = words.is(i - 1, ";") || words.is(i - 1, ",");
            if (starts && isSubject(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the pronoun that a sentence begins with, a phrase before it left out; -1 when there is none. */
    private int pronoun(Words words, int sentence) {
        int first = words.firstWord(sentence);
        int end = Math.min(words.end(sentence), first + FRONTED);
        for (int i = first; i < end; i++) {
            boolean starts = i == first || words.is(i - 1, ",") || isQuoting(words, i);
            if (starts && isPronoun(words, i)) {
                return i;
            }
            if (clauses.isFiniteVerb(words, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPronoun(Words words, int i) {
        String written = words.folded(i, Math.min(i + 2, words.size()));
        return isSubject(words, i)
                || (words.in(i, HIM) && isQuoting(words, i))
                || words.all(THIS_LAST).contains(written)
                || words.all(THAT).stream().anyMatch(written::startsWith);
    }

    private static boolean isSubject(Words words, int i) {
        return words.in(i, HE) || words.in(i, SHE) || words.in(i, THEY);
    }

    /** « Selon elle », « Pour lui ». */
    private static boolean isQuoting(Words words, int i) {
        return i > 0 && words.in(i - 1, QUOTING) && words.sentenceOf(i - 1) == words.sentenceOf(i);
    }

    /** Returns whom a pronoun means: the only one whom it fits; of several, the subject; for « ce dernier » the last. */
    private static List<PersonMention> meant(Words words, int at, List<PeopleChain> named) {
        List<PersonMention> all = named.stream()
                .flatMap(chain -> chain.people().stream())
                .map(Bearer::mention)
                .toList();
        if (words.in(at, THEY)) {
            return named.size() == 1 && all.size() > 1 ? all : List.of();
        }
        boolean he = words.in(at, HE) || words.in(at, HIM);
        if (!he && !words.in(at, SHE)) {
            return List.of(all.getLast());
        }
        String gender = he ? MALE : FEMALE;
        List<PersonMention> fitting = all.stream()
                .filter(one -> words.mayHaveGender(one.from(), gender))
                .toList();
        if (fitting.size() == 1) {
            return fitting;
        }
        PeopleChain first = named.getFirst();
        PersonMention subject = all.getFirst();
        boolean fits =
                first.people().size() == 1 && PeopleSubjects.isSubject(words, first) && fitting.contains(subject);
        return fits ? List.of(subject) : List.of();
    }

    /** The proof is the sentence that names them: nothing else shows who is meant. */
    private List<SentenceStand> stands(Words words, int sentence, int at, List<PersonMention> meant) {
        if (isQuoting(words, at)) {
            return meant.stream()
                    .map(one -> new SentenceStand(
                            one,
                            Strength.SPOKE,
                            Part.SPEAKER,
                            words.sentenceOf(one.from()),
                            BuiltInRule.VOICE.reason(words.written(at - 1, at + 1))))
                    .toList();
        }
        return verb(words, at, words.end(sentence))
                .filter(verb -> tellsOfToday(words, verb))
                .flatMap(verb -> cues.ofVerb(verb.lemma())
                        .filter(found -> found.value().part() != null)
                        .map(found -> meant.stream()
                                .map(one -> new SentenceStand(
                                        one,
                                        Strength.SPOKE,
                                        VerbObjects.withObject(words, found.value(), verb),
                                        words.sentenceOf(one.from()),
                                        words.reason(found.rule(), verb.at(), verb.last() + 1)))
                                .toList()))
                .orElse(List.of());
    }

    private Optional<Verb> verb(Words words, int at, int end) {
        for (int i = at + 1; i < Math.min(at + VERB_REACH, end); i++) {
            if (clauses.isFiniteVerb(words, i)) {
                return Optional.of(clauses.verbAt(words, i, end));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a verb tells what was done at the event, unlike « Il est proposé », « Il avait annoncé ». */
    private boolean tellsOfToday(Words words, Verb verb) {
        boolean passive = verb.last() > verb.at()
                && words.in(verb.at(), TO_BE)
                && !words.in(verb.at() - 1, ITSELF)
                && !words.all(GOERS).contains(verb.lemma());
        return !verb.future()
                && !passive
                && !SubjectDeeds.isEarlier(words, verb)
                && !clauses.isPassive(words, verb.at(), verb.last() + 1)
                && !SubjectDeeds.isOfAllWork(words, verb);
    }
}
