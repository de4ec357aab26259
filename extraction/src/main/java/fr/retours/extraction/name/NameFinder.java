package fr.retours.extraction.name;

import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds full names: a known given name and what follows it; words with capitals behind a civility, before or behind a
 * function; a family name in capitals before a given name. Immutable, safe for concurrent use.
 */
public final class NameFinder {
    private static final double KNOWN_GIVEN = 0.95;
    private static final double CIVILITY = 0.9;
    private static final double FUNCTION = 0.8;
    private static final int MOST_GIVEN = 3;
    private static final int LONGEST_ACRONYM = 4;
    private static final int LONGEST_BRACKET = 12;

    private static final WordClass SAINT = new WordClass("mots-des-noms", "saint");
    private static final WordClass SEVERAL = new WordClass("mots-des-noms", "civilites-de-plusieurs");
    private static final WordClass LEGAL_FORMS = new WordClass("mots-des-noms", "formes-juridiques");
    private static final WordClass DEFINITE = new WordClass("mots-des-noms", "article-defini");

    private final GivenNames given;
    private final NameParts parts;
    private final Lexicon lexicon;
    private final PersonSigns signs;
    private final InitialNames initials;
    private final Set<String> titles;
    private final Set<String> notPeople;
    private final Set<String> countries;

    /** Reads the lists. */
    public NameFinder(Lexicon lexicon, FunctionList functions, VerbClauses clauses, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        given = new GivenNames(lexicon, knowledge);
        parts = new NameParts(lexicon, functions, knowledge);
        signs = new PersonSigns(functions, clauses, knowledge);
        initials = new InitialNames(lexicon, given, parts, signs, knowledge);
        titles = knowledge.table("titres", 1).foldedSet();
        notPeople = knowledge.table("pas-une-personne", 1).foldedSet();
        var lands = new HashSet<>(knowledge.table("pays", 1).foldedSet());
        lands.addAll(knowledge.table("aires", 1).foldedSet());
        countries = Set.copyOf(lands);
    }

    /**
     * Finds the people of a text, in order, not overlapping.
     *
     * @param bodies words that belong to names of organisations
     */
    public List<PersonMention> find(Words words, BitSet bodies) {
        var found = new ArrayList<PersonMention>();
        var rows = new FamilyFirstRows(words, given);
        var lists = new GivenFirstRows(words, given, parts, bodies);
        var titled = new TitledRows(words, given, parts, titles, bodies);
        int row = -1;
        for (int i = 0; i < words.size(); ) {
            InterruptionCheck.check();
            int word = i;
            int end = row;
            Optional<PersonMention> here = bodies.get(i)
                    ? Optional.empty()
                    : rows.at(i)
                            .or(() -> titled.at(word))
                            .or(() -> at(words, word, bodies))
                            .or(() -> lists.at(word))
                            .or(() -> inTitledRow(words, word, end, bodies))
                            .or(() -> endOfRow(words, word, found, bodies))
                            .filter(one -> !countries.contains(words.folded(one.from(), one.to())));
            if (here.isPresent()) {
                found.add(here.get());
                row = opensRow(words, here.get()) || isJoined(words, word, end)
                        ? here.get().to()
                        : -1;
            }
            i = here.map(PersonMention::to).orElse(i + 1);
        }
        return new FamilyNames(titles, initials).complete(words, found, bodies);
    }

    private Optional<PersonMention> at(Words words, int i, BitSet bodies) {
        if (!words.isCapital(i) || isBehindThing(words, i)) {
            return Optional.empty();
        }
        if (given.contains(words.written(i))) {
            Optional<PersonMention> turned = familyFirst(words, i);
            if (turned.isPresent()) {
                return turned;
            }
            Optional<PersonMention> named = givenFirst(words, i, bodies);
            if (named.isPresent()) {
                return named;
            }
        }
        return initials.at(words, i, bodies, isTitled(words, i))
                .or(() -> glued(words, i))
                .or(() -> familyFirst(words, i))
                .or(() -> unknown(words, i, bodies));
    }

    private boolean isBehindThing(Words words, int i) {
        return i > words.first(words.sentenceOf(i))
                && (notPeople.contains(words.folded(i - 1))
                        || words.in(i - 1, SAINT)
                        || isBehindArticle(words, i)
                        || isInBody(words, i));
    }

    /** « l'entreprise Terra Nova Paysage »: a given name within what the word for a kind of body names. */
    private static boolean isInBody(Words words, int i) {
        return words.isCapital(i - 1)
                && i - 1 > words.first(words.sentenceOf(i))
                && FunctionWords.isKind(words, i - 2)
                && !words.isCapital(i - 2);
    }

    /** « du Sived Nord », « la Maria Louise »: no article leads to someone's name. */
    private static boolean isBehindArticle(Words words, int i) {
        return words.in(i - 1, DEFINITE) && !words.isCapital(i - 1);
    }

    private Optional<PersonMention> givenFirst(Words words, int i, BitSet bodies) {
        int limit = words.end(words.sentenceOf(i));
        int family = dashed(words, i) ? i + 3 : i + 1;
        while (family < limit
                && family - i < MOST_GIVEN
                && (initials.isInitial(words, family)
                        || (given.contains(words.written(family))
                                && familyEnd(words, family + 1, limit, bodies) > family + 1
                                && !isAcronymBehind(words, family)))) {
            family++;
        }
        int end = familyEnd(words, family, limit, bodies);
        if (end == family && family > i + 1 && !initials.isInitial(words, family - 1)) {
            family--;
            end = familyEnd(words, family, limit, bodies);
        }
        boolean firm = end < limit && words.in(end, LEGAL_FORMS) && words.isAllCapitals(end);
        return end == family || firm
                ? Optional.empty()
                : Optional.of(mention(
                        words, i, family, end, KNOWN_GIVEN, BuiltInRule.GIVEN_NAME.reason(words.written(i, family))));
    }

    /** Returns where a family name ends that begins at a word of the same sentence; that word itself where none does. */
    private int familyEnd(Words words, int at, int limit, BitSet bodies) {
        return at < limit ? parts.familyEnd(words, at, bodies) : at;
    }

    /** « Anne Martin EPT », « Paul François RN »: what could be a second given name is the family name. */
    private static boolean isAcronymBehind(Words words, int i) {
        return !words.isAllCapitals(i)
                && words.isAllCapitals(i + 1)
                && words.written(i + 1).length() <= LONGEST_ACRONYM;
    }

    /** « Jean – Martin Aussant ». */
    private boolean dashed(Words words, int i) {
        return i + 3 < words.end(words.sentenceOf(i))
                && "-–—".contains(words.written(i + 1))
                && given.contains(words.written(i))
                && given.contains(words.written(i + 2))
                && words.isCapital(i + 3);
    }

    /** « EdgarPisani »: a given name and a family name without the blank. */
    private Optional<PersonMention> glued(Words words, int i) {
        String word = words.written(i);
        for (int cut = 3; cut < word.length() - 2; cut++) {
            if (Character.isLowerCase(word.charAt(cut - 1))
                    && Character.isUpperCase(word.charAt(cut))
                    && given.contains(word.substring(0, cut))
                    && !signs.isBehindOffice(words, i)) {
                String family = word.substring(cut);
                return Optional.of(new PersonMention(
                        i,
                        i + 1,
                        word.substring(0, cut) + " " + family,
                        family,
                        FUNCTION,
                        BuiltInRule.GIVEN_NAME.reason(word.substring(0, cut))));
            }
        }
        return Optional.empty();
    }

    /** « DUPONT Jean », « LE GALL Yann » where nothing with a capital follows. */
    private Optional<PersonMention> familyFirst(Words words, int i) {
        int limit = words.end(words.sentenceOf(i));
        int last = i;
        while (last + 1 < limit && words.isAllCapitals(last) && parts.isParticle(words, last)) {
            last++;
        }
        int next = last + 1;
        boolean fits = words.isAllCapitals(last)
                && words.written(last).length() >= 3
                && next < limit
                && !words.isAllCapitals(next)
                && given.contains(words.written(next))
                && (next + 1 == limit || !words.isCapital(next + 1))
                && !signs.isBehindOffice(words, i)
                && parts.canBeFamily(words, last);
        if (!fits) {
            return Optional.empty();
        }
        String family = words.written(i, next);
        String first = words.written(next);
        return Optional.of(new PersonMention(
                i, next + 1, first + " " + family, family, FUNCTION, BuiltInRule.GIVEN_NAME.reason(first)));
    }

    /** A given name that no list knows: a civility or a function must show that someone is meant. */
    private Optional<PersonMention> unknown(Words words, int i, BitSet bodies) {
        int limit = words.end(words.sentenceOf(i));
        int end = i;
        int last = i;
        while (last < limit && (end = familyEnd(words, last, limit, bodies)) > last && last - i < MOST_GIVEN) {
            last = end;
        }
        int length = last - i;
        if (length < 1 || length > 5 || words.folded(i).length() < 2 || countries.contains(words.folded(i, last))) {
            return Optional.empty();
        }
        if (isTitled(words, i)) {
            int family = length == 1 ? i : i + 1;
            return Optional.of(
                    mention(words, i, family, last, CIVILITY, BuiltInRule.CIVILITY.reason(words.written(i - 1, i))));
        }
        boolean function = length >= 2
                && !opensWithPlace(words, i, length)
                && parts.isRare(words, i, last)
                && (signs.isBeforeFunction(words, last, limit)
                        || PersonSigns.isBeforeBody(words, last, limit, bodies)
                        || signs.isBehindFunction(words, i)
                        || signs.isBehindHeldFunction(words, i, last, limit, bodies)
                        || signs.isAboveFunction(words, i, last)
                        || (isUnheardOf(words, i, last)
                                && (isSaid(words, i, last, limit)
                                        || isInRow(words, last, limit)
                                        || isByline(words, i, last, limit))));
        return function
                ? Optional.of(mention(words, i, i + 1, last, FUNCTION, BuiltInRule.BESIDE_FUNCTION.reason()))
                : Optional.empty();
    }

    /** « la maire de Norrvik Anne Petit »: the name begins with the given name behind the place. */
    private boolean opensWithPlace(Words words, int i, int length) {
        return length > 2 && words.grammar().of().contains(words.folded(i - 1)) && given.contains(words.written(i + 1));
    }

    private boolean isTitled(Words words, int i) {
        return i > words.first(words.sentenceOf(i)) && titles.contains(words.folded(i - 1)) && words.isCapital(i - 1);
    }

    private boolean isSaid(Words words, int from, int to, int limit) {
        return signs.speaks(words, to, limit) || signs.isSpokenOf(words, from);
    }

    /** « Par Ngoné Sagna – Cerema »: at the head of a line, up to a mark or its end. */
    private static boolean isByline(Words words, int from, int to, int limit) {
        return from == words.first(words.sentenceOf(from)) + 1
                && words.grammar().by().contains(words.folded(from - 1))
                && (to == limit || !words.isWord(to));
    }

    /** « Seynabou Mbodj, Fatou Sow et… »: right before someone whose given name is known. */
    private boolean isInRow(Words words, int to, int limit) {
        return to + 2 < limit
                && (words.is(to, ",") || words.grammar().and().contains(words.folded(to)))
                && given.contains(words.written(to + 1))
                && parts.canBeFamily(words, to + 2);
    }

    /** « MM. Besnard, Pichot (président) et Gérard »: family names alone, behind a civility for all of them. */
    private Optional<PersonMention> inTitledRow(Words words, int i, int row, BitSet bodies) {
        int limit = words.end(words.sentenceOf(i));
        int end = isJoined(words, i, row) && words.isCapital(i) ? familyEnd(words, i, limit, bodies) : i;
        boolean closed = end > i
                && (end == limit
                        || !words.isWord(end)
                        || words.grammar().and().contains(words.folded(end))
                        || signs.acts(words, end, limit));
        return closed && !titles.contains(words.folded(i))
                ? Optional.of(mention(
                        words, i, i, end, CIVILITY, BuiltInRule.BESIDE_PERSON.reason(words.written(row - 1, i))))
                : Optional.empty();
    }

    /** Returns whether nothing but a comma or « et », behind brackets perhaps, stands between the end of a row and a word. */
    private static boolean isJoined(Words words, int i, int row) {
        return row > 0
                && i > row
                && words.sentenceOf(row - 1) == words.sentenceOf(i)
                && (words.is(i - 1, ",") || words.grammar().and().contains(words.folded(i - 1)))
                && beforeBracket(words, i - 1) == row;
    }

    private static boolean opensRow(Words words, PersonMention one) {
        int title = words.is(one.from() - 1, ".") ? one.from() - 2 : one.from() - 1;
        return one.name().equals(one.family()) && words.in(title, SEVERAL);
    }

    /**
     * « Anne Petit et Améziane Ghariani »: two words that no list has, right behind someone, at the end of a
     * phrase; « M. » begins no name of three.
     */
    private Optional<PersonMention> endOfRow(Words words, int i, List<PersonMention> found, BitSet bodies) {
        int sentence = words.sentenceOf(i);
        boolean row = !found.isEmpty()
                && i - 1 > words.first(sentence)
                && (words.is(i - 1, ",") || words.grammar().and().contains(words.folded(i - 1)))
                && (found.getLast().to() == i - 1
                        || (found.getLast().to() == beforeBracket(words, i - 1) && !titles.contains(words.folded(i))))
                && words.isCapital(i)
                && isUnheardOf(words, i, i + 1);
        int end = row ? familyEnd(words, i + 1, words.end(sentence), bodies) : i;
        boolean titled = end > i + 2 && titles.contains(words.folded(i));
        boolean closed = !titled && end > i + 1 && (end == words.end(sentence) || !words.isCapital(end));
        return closed && isUnheardOf(words, i, end)
                ? Optional.of(mention(
                        words,
                        i,
                        i + 1,
                        end,
                        FUNCTION,
                        BuiltInRule.BESIDE_PERSON.reason(
                                words.written(found.getLast().from(), i))))
                : Optional.empty();
    }

    /** « Anne Petit (UMR SAS), Guénola Pérès »: goes back over brackets. */
    private static int beforeBracket(Words words, int end) {
        int open = end - 1;
        while (words.is(end - 1, ")") && open > 0 && open > end - LONGEST_BRACKET && !words.is(open, "(")) {
            open--;
        }
        return words.is(open, "(") ? open : end;
    }

    /** No word of it is in the dictionary, as of « Ngoné Sagna », and none is an acronym. */
    private boolean isUnheardOf(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = words.written(i);
            boolean known = given.contains(word) && i > from;
            if (!known
                    && (words.isAllCapitals(i)
                            || !lexicon.forms(word).isEmpty()
                            || lexicon.isCommonWithCapital(word))) {
                return false;
            }
        }
        return true;
    }

    private static PersonMention mention(
            Words words, int from, int family, int to, double confidence, FactReason reason) {
        return new PersonMention(from, to, words.written(from, to), words.written(family, to), confidence, reason);
    }
}
