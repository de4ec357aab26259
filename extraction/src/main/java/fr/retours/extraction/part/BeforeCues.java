package fr.retours.extraction.part;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.Optional;

/** Finds what stands before a chain of names and governs it: « animé par », « avec les interventions de ». */
record BeforeCues(PartRules cues, VerbClauses clauses) {
    /** How many words behind someone's functions a quality may still be theirs. */
    static final int QUALITY_REACH = 8;

    static final WordClass RELATIVES = new WordClass("mots-des-parts", "relatifs");
    private static final WordClass FRONTED = new WordClass("mots-des-parts", "en-tete-de-phrase");
    private static final WordClass OF = new WordClass("mots-des-parts", "de");
    private static final int NEXT_REACH = 3;
    private static final int FARTHEST = 200;

    /** Finds the nearest cue before the chain that no finite verb parts from it, relative clauses aside. */
    Optional<RuleMatch<Meaning>> nearest(Words words, PeopleChain chain, BitSet ends) {
        Optional<RuleMatch<Meaning>> nearest = Optional.empty();
        int reach = chain.people().getFirst().mention().from();
        for (int i = start(words, chain); i < reach; ) {
            Optional<RuleMatch<Meaning>> here = cues.before.at(words, i, reach);
            boolean within = here.isPresent()
                    && nearest.filter(outer -> isWithin(words, here.get(), outer))
                            .isPresent();
            if (here.isPresent()
                    && !within
                    && !isOthersQuality(words, chain, here.get(), ends)
                    && !isOfSomethingElse(words, chain, here.get(), ends)
                    && reaches(words, here.get().end(), reach)) {
                nearest = here;
            }
            i = here.filter(cue -> !isCiting(cue)).map(RuleMatch::end).orElse(i + 1);
        }
        return nearest;
    }

    /** « le logiciel développé par A »: the longer of two that end alike counts, unless « et » begins another phrase. */
    private static boolean isWithin(Words words, RuleMatch<Meaning> inner, RuleMatch<Meaning> outer) {
        return inner.end() == outer.end()
                && !words.anyIn(outer.start(), inner.start(), words.grammar().and());
    }

    /** « du film et en présence de A »: within what only cites another cue may begin. */
    private static boolean isCiting(RuleMatch<Meaning> cue) {
        return cue.value().part() == null && !cue.value().present();
    }

    /** « de X, professeur, grand témoin de la journée, et de Y »: the quality is X's, not Y's. */
    private boolean isOthersQuality(Words words, PeopleChain chain, RuleMatch<Meaning> cue, BitSet ends) {
        int before = ends.previousSetBit(cue.start());
        return before > words.first(chain.sentence())
                && !words.is(cue.end() - 1, ":")
                && cue.start() - before <= QUALITY_REACH
                && cues.qualities
                        .at(words, cue.start(), words.end(words.sentenceOf(cue.start())))
                        .isPresent();
    }

    /** « des représentants d'associations locales : A », « représentante de B, A »: what is cited is not the people. */
    private static boolean isOfSomethingElse(Words words, PeopleChain chain, RuleMatch<Meaning> cue, BitSet ends) {
        boolean cited = isCiting(cue);
        if (cited && cue.start() >= chain.start()) {
            return true;
        }
        boolean others = ends.previousSetBit(chain.start()) > cue.end();
        boolean row = others && words.isCapital(cue.end());
        return cited && !row && words.in(cue.end() - 1, OF) && cue.end() < chain.start() - 1;
    }

    /** Returns where to begin to look: the sentence's first word, in a very long one some words back. */
    private static int start(Words words, PeopleChain chain) {
        return Math.max(words.first(chain.sentence()), chain.start() - FARTHEST);
    }

    /** No verb parts the cue from the names, nor the end of the brackets that the cue stands in. */
    private boolean reaches(Words words, int from, int to) {
        boolean relative = false;
        int open = 0;
        for (int at = from; at < to; at++) {
            int i = QuotedWords.close(words, at, to);
            at = i;
            open += words.is(i, "(") ? 1 : words.is(i, ")") ? -1 : 0;
            if (open < 0) {
                return false;
            }
            relative |= words.in(i, RELATIVES);
            boolean comma = words.is(i, ",");
            if (comma) {
                relative = false;
            }
            if (!relative && clauses.isFiniteVerb(words, i)) {
                return false;
            }
        }
        return true;
    }

    /** « Suite à l'accueil par A, B a présenté »: the cue's phrase only opens the sentence, B is the subject. */
    boolean isFronted(Words words, PeopleChain chain, RuleMatch<Meaning> cue) {
        boolean comma = chain.start() > cue.end() && words.is(chain.start() - 1, ",");
        return comma && opensSentence(words, chain);
    }

    /** Returns whether the sentence begins with a preposition whose phrase may end before its subject. */
    boolean opensSentence(Words words, PeopleChain chain) {
        return words.in(words.firstWord(words.first(chain.sentence()), chain.start()), FRONTED);
    }

    /** The sentence speaks of what is to come: « un colloque aura lieu en présence de… », « prochain rendez-vous avec… ». */
    boolean isToCome(Words words, PeopleChain chain) {
        int first = words.first(chain.sentence());
        if (words.anyIn(
                first,
                Math.min(first + NEXT_REACH, chain.start()),
                words.grammar().next())) {
            return true;
        }
        for (int i = start(words, chain); i < chain.start(); i++) {
            if (clauses.isFiniteVerb(words, i) && clauses.isThirdPerson(words, i) && clauses.isFuture(words, i)) {
                return true;
            }
        }
        return false;
    }
}
