package fr.retours.extraction.part;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.part.PartRules.Meaning;
import fr.retours.extraction.part.SentenceStand.Strength;
import fr.retours.extraction.role.PeopleChain;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lines that hold nothing but people and their functions. The lines beside them show why: a quotation above, the
 * person's words below, or other such lines, which make a list.
 */
final class NameLines {
    private static final WordClass OF_MINUTES = new WordClass("mots-des-parts", "proces-verbal");
    private static final int LONGEST = 40;
    private static final int LONGEST_QUOTE = 200;
    private static final int LONGEST_TITLE = 8;
    /** How many lines a signature may take, a function and a date among them. */
    private static final int SIGNATURE = 4;
    /** One name above a text may be its author's; several show who said what. */
    private static final int FEWEST_TURNS = 2;

    private final Words words;
    private final VerbClauses clauses;
    private final boolean minutes;
    /** First words of the names of people named one after the other. */
    private final BitSet starts;
    /** Sentences that are such lines. */
    private final BitSet lines;
    /** Those of them above what the person said. */
    private final BitSet turns;
    /** By the sentence, the line above the list and the notes that it is among. */
    private final int[] heads;
    /** By the sentence, what leads to its names from the same line. */
    private final List<Optional<RuleMatch<Meaning>>> onLine = new ArrayList<>();

    private final boolean several;

    NameLines(Words words, List<PeopleChain> chains, VerbClauses clauses, PartRules cues) {
        this.words = words;
        this.clauses = clauses;
        starts = chains.stream()
                .mapToInt(chain -> chain.people().getFirst().mention().from())
                .collect(BitSet::new, BitSet::set, BitSet::or);
        lines = chains.stream()
                .filter(this::isAlone)
                .mapToInt(PeopleChain::sentence)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        turns = lines.stream().filter(this::isTurn).collect(BitSet::new, BitSet::set, BitSet::or);
        minutes = words.anyIn(0, words.size(), words.all(OF_MINUTES));
        int count = words.sentenceCount();
        heads = new int[count];
        for (int i = 0; i < count; i++) {
            heads[i] = i > 0 && (words.sentence(i).listItem() || isNote(i)) ? heads[i - 1] : i;
            onLine.add(i == 0 ? Optional.empty() : fromLine(i, cues));
        }
        several = turns.cardinality() >= FEWEST_TURNS;
    }

    private Optional<RuleMatch<Meaning>> fromLine(int sentence, PartRules cues) {
        if (words.startsLine(words.first(sentence)) || hasVerb(words.first(sentence), words.end(sentence))) {
            return Optional.empty();
        }
        return words.all(cues.before, sentence - 1).stream()
                .filter(one -> words.is(one.end() - 1, ":"))
                .reduce((one, other) -> other)
                .or(() -> onLine.get(sentence - 1));
    }

    /** « Présents : Mme A. MM. B, C et D. »: what leads to the names of the line leads to those behind a full stop too. */
    Optional<RuleMatch<Meaning>> beforeOnLine(PeopleChain chain) {
        return onLine.get(chain.sentence());
    }

    /** Returns whether the people stand first on a line that holds nothing else. */
    boolean has(PeopleChain chain) {
        return lines.get(chain.sentence()) && startsLine(chain);
    }

    /** Returns whether these are the minutes of those who decide: they name the excused, count votes, note the quorum. */
    boolean inMinutes() {
        return minutes;
    }

    /** Finds what shows that the people of such a line, or behind a quotation, spoke. */
    Optional<SentenceStand> spoke(PeopleChain chain) {
        if (isBehindQuote(chain)) {
            return Optional.of(spoke(chain, BuiltInRule.QUOTE.reason()));
        }
        if (isCredited(chain)) {
            return Optional.of(spoke(chain, BuiltInRule.BRACKETS.reason()));
        }
        if (isSignature(chain)) {
            return Optional.of(stand(chain, Strength.LISTED, Part.RAPPORTEUR, BuiltInRule.SIGNATURE.reason()));
        }
        return isTurn(chain)
                ? Optional.of(stand(
                        chain,
                        isIntroduced(chain) ? Strength.SPOKE : Strength.ASSUMED,
                        Part.SPEAKER,
                        BuiltInRule.IN_TURN.reason()))
                : Optional.empty();
    }

    /** « A, directrice de B ¶ Il faut agir. »: a bare name may head anything that concerns its bearer. */
    private static boolean isIntroduced(PeopleChain chain) {
        return chain.people().stream().anyMatch(one -> !one.roles().isEmpty());
    }

    /** Returns whether people are named in a stretch. */
    boolean names(int from, int to) {
        int next = starts.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** Returns whether the line stands above what its person said, as others of the text do. */
    boolean isTurn(PeopleChain chain) {
        return has(chain) && several && turns.get(chain.sentence());
    }

    /** « A (CRESS) ¶ - Il faut agir avec B »: returns whether the people are named in notes of what someone said. */
    boolean isNoted(PeopleChain chain) {
        return words.sentence(chain.sentence()).listItem()
                && !has(chain)
                && several
                && turns.get(heads[chain.sentence()]);
    }

    /**
     * « - Il faut agir vite (A) », « L'enquête a été évoquée sous cet angle (A et B) »: whom a note of what was said is
     * credited to; one alone within a text may be the author of what it speaks of.
     */
    private boolean isCredited(PeopleChain chain) {
        boolean listed = words.sentence(chain.sentence()).listItem();
        boolean several = chain.people().size() > 1;
        boolean alone = chain.start() > 0 && words.is(chain.start() - 1, "(") && words.is(chain.end(), ")");
        boolean said = listed ? several || isSaid(chain) : several && isSaid(chain);
        int next = chain.end() + 1;
        boolean closed = next >= words.end(chain.sentence()) || !words.isWord(next) || (several && !listed);
        return alone && said && closed;
    }

    private boolean isSaid(PeopleChain chain) {
        return hasVerb(words.first(chain.sentence()), chain.start());
    }

    private boolean hasVerb(int from, int to) {
        return clauses.hasFiniteVerb(words, from, to);
    }

    /** « La fête fut belle. ¶ La secrétaire, ¶ A »: alone below the text, functions and a date beside. */
    private boolean isSignature(PeopleChain chain) {
        int line = chain.sentence();
        boolean last = has(chain)
                && chain.people().size() == 1
                && words.sentenceCount() - line <= SIGNATURE
                && IntStream.range(line + 1, words.sentenceCount()).allMatch(this::isNote);
        int text = line - 1;
        if (last && text > 0 && isNote(text)) {
            text--;
        }
        return last && text >= 0 && isProse(text);
    }

    /** A short line without a verb that names nobody. */
    private boolean isNote(int sentence) {
        int first = words.first(sentence);
        int end = words.end(sentence);
        return words.startsLine(first)
                && end - first <= LONGEST_TITLE
                && !words.is(end - 1, ":")
                && !names(first, end)
                && !hasVerb(first, end);
    }

    private boolean isProse(int sentence) {
        int end = words.end(sentence);
        return !words.sentence(sentence).listItem()
                && !words.isWord(end - 1)
                && !words.is(end - 1, ":")
                && hasVerb(words.first(sentence), end);
    }

    private static SentenceStand spoke(PeopleChain chain, FactReason reason) {
        return stand(chain, Strength.SPOKE, Part.SPEAKER, reason);
    }

    private static SentenceStand stand(PeopleChain chain, Strength strength, Part part, FactReason reason) {
        return new SentenceStand(chain.people().getFirst().mention(), strength, part, chain.sentence(), reason);
    }

    private boolean isAlone(PeopleChain chain) {
        int first = words.first(chain.sentence());
        int end = words.end(chain.sentence());
        if (!startsLine(chain) || end - first > LONGEST || !words.startsLine(first) || !words.endsLine(end)) {
            return false;
        }
        for (int i = chain.start(); i < end; i++) {
            if (clauses.isFiniteVerb(words, i) || (words.is(i, ":") && i + 1 < end)) {
                return false;
            }
        }
        return true;
    }

    private boolean startsLine(PeopleChain chain) {
        return words.firstWord(words.first(chain.sentence()), chain.start()) == chain.start();
    }

    /** « A (CRESS) ¶ Il faut agir. ¶ B (ADEME) ¶ Et vite. »: no line of a list, and something is said below. */
    private boolean isTurn(int line) {
        return line + 1 < words.sentenceCount()
                && (line == 0 || !lines.get(line - 1))
                && !lines.get(line + 1)
                && !isQuoted(line + 1);
    }

    private boolean isQuoted(int sentence) {
        return words.opensQuote(words.first(sentence));
    }

    /** « Il faut agir. » – A, maire; or A on the next line. */
    private boolean isBehindQuote(PeopleChain chain) {
        int before = chain.start() - 1;
        while (before > 0 && ",(–—-".contains(words.token(before).text())) {
            before--;
        }
        boolean apart = before < chain.start() - 1 || has(chain);
        if (before > 0 && apart && words.is(before, ".")) {
            before--;
        }
        return before > 0 && apart && words.closesQuote(before) && isSaid(before);
    }

    /** A whole sentence, not the title of something. */
    private boolean isSaid(int close) {
        int at = close - 1;
        while (at > close - LONGEST_QUOTE && at >= 0 && !words.opensQuote(at)) {
            at--;
        }
        return close - at > LONGEST_TITLE && hasVerb(at + 1, close);
    }
}
