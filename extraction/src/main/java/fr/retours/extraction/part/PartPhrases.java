package fr.retours.extraction.part;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.rule.PatternCapture;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.rule.RuleSet;
import fr.retours.extraction.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What whole turns of phrase, which hold the name, tell of people. */
final class PartPhrases {
    private static final String PERSON = "PERSONNE";
    private static final String PEOPLE = "GENS";
    /** The capture that is whom a phrase tells of. */
    private static final String WHO = "qui";

    private static final WordClass CONTRACTED = new WordClass("mots-des-parts", "contractes");
    private static final int TOP = 6;
    private static final int END = 4;
    private static final int FEWEST_TALKS = 3;

    private final Words words;
    private final PartRules rules;
    /** By the first word of whom is captured, and the word behind the last. */
    private final Map<PatternCapture, RuleMatch<Meaning>> reported = new HashMap<>();

    /** Finds them in the sentences that name people. */
    PartPhrases(Words plain, List<PeopleChain> chains, PartRules rules) {
        this.rules = rules;
        var people = new HashMap<Integer, Integer>();
        var rows = new HashMap<Integer, Integer>();
        for (PeopleChain chain : chains) {
            rows.put(begin(plain, chain.start()), chain.end());
            for (Bearer one : chain.people()) {
                people.put(begin(plain, one.start()), one.end());
            }
        }
        words = plain.with(PERSON, people).with(PEOPLE, rows);
        boolean programme = chains.stream().filter(chain -> isBy(plain, chain)).count() >= FEWEST_TALKS;
        chains.stream().map(PeopleChain::sentence).distinct().forEach(line -> read(line, programme));
    }

    /** « Par A »: at the head of a line. */
    private static boolean isBy(Words words, PeopleChain chain) {
        return chain.start() == words.first(chain.sentence()) + 1 && opensWithBy(words, chain.sentence());
    }

    private static boolean opensWithBy(Words words, int sentence) {
        return words.grammar().by().contains(words.folded(words.first(sentence)));
    }

    /** « du maire A »: « du » stands before whom a phrase tells of. */
    private static int begin(Words words, int start) {
        return words.in(start, CONTRACTED) ? start + 1 : start;
    }

    /** Reads a sentence; in a programme lines that begin with « Par » give talks, and sign nothing. */
    private void read(int sentence, boolean programme) {
        read(rules.phrases, sentence);
        boolean talk = programme && opensWithBy(words, sentence);
        if (!talk && (sentence < TOP || sentence >= words.sentenceCount() - END)) {
            read(rules.signatures, sentence);
        }
    }

    private void read(RuleSet<Meaning> phrases, int sentence) {
        for (RuleMatch<Meaning> found : phrases.anywhere(words, words.first(sentence), words.end(sentence))) {
            for (PatternCapture who : found.all(WHO)) {
                reported.putIfAbsent(who, found);
            }
        }
    }

    /** Returns what is stated of one person alone. */
    Optional<RuleMatch<Meaning>> of(Bearer one) {
        return Optional.ofNullable(reported.get(new PatternCapture(WHO, begin(words, one.start()), one.end())));
    }

    /** Returns what is stated of people named one after the other. */
    Optional<RuleMatch<Meaning>> of(PeopleChain chain) {
        return Optional.ofNullable(reported.get(new PatternCapture(WHO, begin(words, chain.start()), chain.end())));
    }
}
