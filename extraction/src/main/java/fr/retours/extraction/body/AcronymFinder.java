package fr.retours.extraction.body;

import fr.retours.extraction.body.OrganisationMention.Rule;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds long forms with their acronym in parentheses, and words in capitals that only a body can be. */
final class AcronymFinder {
    private static final WordClass OF_WITHOUT_ARTICLE = new WordClass("noms-d-organismes", "de-sans-article");
    private static final WordClass CONTRACTED = new WordClass("mots-des-liens", "du");
    private static final WordClass ACRONYM_ARTICLES = new WordClass("noms-d-organismes", "article-d-un-sigle");
    private static final int LONGEST = 16;
    private static final int LONGEST_BEFORE_ACRONYM = 28;
    private static final int LEAST_SHARED = 4;
    private static final int MOST_LETTERS = 3;
    private static final int LEAST_CAPITALS = 3;
    private static final int LONGEST_ACRONYM = 12;

    private static final Pattern ROMAN = Pattern.compile("[XVI]+");

    private final Set<String> functions;
    /** « Plan local d'urbanisme (PLU) »: neither it nor its acronym is a body. */
    private final PhraseSet<Boolean> never;

    private final OrganisationHeads heads;
    private final Lexicon lexicon;
    private final AcronymInitials initials;
    private final Set<String> concepts;

    /** @param functions words for functions, folded: a long form does not begin with one */
    AcronymFinder(Lexicon lexicon, OrganisationHeads heads, Set<String> functions, KnowledgeBase knowledge) {
        this.heads = heads;
        this.lexicon = lexicon;
        initials = new AcronymInitials(knowledge);
        concepts = knowledge.table("sigles-communs", 1).foldedSet();
        this.functions = functions;
        never = PhraseSet.of(knowledge.table("pas-des-organisations", 1).first());
    }

    /** Adds what acronyms show to the organisations found so far; the result is in order, not overlapping. */
    List<OrganisationMention> complete(Words words, List<OrganisationMention> found) {
        var all = new ArrayList<>(found);
        BitSet taken = OrganisationMention.words(found);
        var starts = new HashMap<Integer, Integer>();
        found.forEach(one -> starts.put(one.to(), one.from()));
        for (int i = 0; i < words.size(); i++) {
            if (!taken.get(i) && (isAcronym(words, i) || isSpelled(words, i, starts))) {
                List<OrganisationMention> more = at(words, i, taken);
                all.addAll(more);
                taken.or(OrganisationMention.words(more));
            }
        }
        all.sort(Comparator.comparingInt(OrganisationMention::from));
        return List.copyOf(all);
    }

    /** « Union départementale des associations familiales (Udaf) »: written as a word, it is the acronym of what is before. */
    private boolean isSpelled(Words words, int i, Map<Integer, Integer> starts) {
        Integer start = words.is(i - 1, "(") ? starts.get(i - 1) : null;
        return start != null && isShortened(words, start, i - 1);
    }

    private List<OrganisationMention> at(Words words, int i, BitSet taken) {
        if (words.is(i - 1, "(") && (words.is(i + 1, ")") || words.is(i + 1, ","))) {
            return withLongForm(words, i, taken);
        }
        return isBehindArticle(words, i)
                ? List.of(new OrganisationMention(i, end(words, i), Rule.CAPITALS, null))
                : List.of();
    }

    private List<OrganisationMention> withLongForm(Words words, int i, BitSet taken) {
        int open = i - 1;
        var acronym = new OrganisationMention(i, i + 1, Rule.ACRONYM, null);
        if (open > 0 && taken.get(open - 1)) {
            return List.of(acronym);
        }
        int start = longFormStart(words, open, words.written(i));
        boolean free = start < open && taken.get(start, open).isEmpty();
        return free ? List.of(new OrganisationMention(start, open, Rule.ACRONYM, null), acronym) : List.of();
    }

    /** Goes back from the parenthesis to the word from which the initials make the acronym. */
    private int longFormStart(Words words, int open, String acronym) {
        String letters = AcronymInitials.letters(acronym);
        int first = Math.max(words.first(words.sentenceOf(open)), open - LONGEST);
        for (int start = open - letters.length(); start >= first; start--) {
            if ((words.isCapital(start) || heads.at(words, start).isPresent())
                    && !never.startsAt(words, start)
                    && !functions.contains(words.folded(start))
                    && (initials.of(words, start, open).equals(letters)
                            || takesSmallWords(words, start, open, letters))) {
                return start;
            }
        }
        return open;
    }

    /** « Association des ports et des rades (APR) »: goes on to the acronym whose long form the name begins. */
    int longFormEnd(Words words, int start, int to) {
        int limit = Math.min(words.end(words.sentenceOf(start)), start + LONGEST_BEFORE_ACRONYM);
        for (int open = to; open + 2 < limit; open++) {
            if (words.is(open, "(")) {
                return isShortened(words, start, open) ? open : to;
            }
            boolean another =
                    open > to && words.isCapital(open) && heads.at(words, open).isPresent();
            if (another || (!words.isWord(open) && !"-’',".contains(words.written(open)))) {
                return to;
            }
        }
        return to;
    }

    /**
     * « … sur les risques, l'environnement, la mobilité et l'aménagement (Cerema) »: the letters are those of the name
     * before.
     */
    private boolean isShortened(Words words, int start, int open) {
        int i = open + 1;
        if (!words.is(i + 1, ")") || !words.isCapital(i)) {
            return false;
        }
        String firsts = initials.of(words, start, open);
        if (!isAcronym(words, i)) {
            return words.written(i).length() >= LEAST_SHARED && isWithin(firsts, words.folded(i));
        }
        String letters = AcronymInitials.letters(words.written(i));
        return isWithin(firsts, letters) || shares(firsts, letters);
    }

    /** « Énergies Citoyennes en Pays de la Loire (ECPDL) »: some small words give their letter too. */
    private boolean takesSmallWords(Words words, int start, int open, String letters) {
        return letters.length() >= LEAST_SHARED
                && takes(words.folded(start, open).split(" ", -1), 0, letters, 0);
    }

    private boolean takes(String[] words, int word, String letters, int at) {
        if (word == words.length) {
            return at == letters.length();
        }
        boolean given = at < letters.length() && words[word].startsWith(letters.substring(at, at + 1));
        return (given && takes(words, word + 1, letters, at + 1))
                || (initials.isSmall(words[word]) && takes(words, word + 1, letters, at));
    }

    /** Returns whether the letters stand in this order among the initials, from the first one on. */
    private static boolean isWithin(String initials, String letters) {
        int at = 0;
        for (int i = 0; i < initials.length() && at < letters.length(); i++) {
            if (initials.charAt(i) == letters.charAt(at)) {
                at++;
            } else if (i == 0) {
                return false;
            }
        }
        return at == letters.length() && at > 1;
    }

    /** « réseau national de télécommunications… (RENATER) »: more letters of some words, none of a few others. */
    private static boolean shares(String initials, String letters) {
        if (initials.length() < LEAST_SHARED || initials.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int[] row = new int[letters.length() + 1];
        for (int i = 0; i < initials.length(); i++) {
            char initial = initials.charAt(i);
            int diagonal = 0;
            for (int j = 1; j <= letters.length(); j++) {
                int above = row[j];
                row[j] = initial == letters.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[letters.length()] * 4 >= initials.length() * 3;
    }

    /** Returns whether a word is written as an acronym, digits at its end allowed: « SDE35 »; concepts are none. */
    boolean isAcronym(Words words, int i) {
        String word = words.written(i);
        int letters = word.length();
        if (letters < LEAST_CAPITALS || letters > LONGEST_ACRONYM || word.equals(words.folded(i))) {
            return false; // most words: no capital
        }
        while (letters > 0 && Character.isDigit(word.charAt(letters - 1))) {
            letters--;
        }
        String stem = word.substring(0, letters);
        long capitals = stem.codePoints().filter(Character::isUpperCase).count();
        return stem.codePoints().allMatch(c -> Character.isLetter(c) || c == '.' || c == '-')
                && capitals >= LEAST_CAPITALS
                && capitals * 2 > stem.length()
                && !concepts.contains(words.folded(i))
                && !concepts.contains(LatinFolding.words(stem));
    }

    /**
     * « le SIVED NG », « l'ASC Balan », « l'IEA de Paris », « le SMAEP du Gaillacois »: letters or a place behind the
     * acronym belong to the name.
     */
    private int end(Words words, int i) {
        int limit = words.end(words.sentenceOf(i));
        int next = i + 1;
        if (next >= limit) {
            return next;
        }
        if (words.isAllCapitals(next)) {
            boolean letters = words.written(next).length() <= MOST_LETTERS && !words.isCapital(next + 1);
            return letters && !concepts.contains(words.folded(next)) ? next + 1 : next;
        }
        if (words.isCapital(next)) {
            return isProper(words, next) && !words.isCapital(next + 1) ? next + 1 : next;
        }
        int name = words.in(next, OF_WITHOUT_ARTICLE) || words.in(next, CONTRACTED) ? next + 1 : limit;
        return name < limit && isProper(words, name) && !words.isCapital(name + 1) ? name + 1 : next;
    }

    private boolean isProper(Words words, int i) {
        return words.mayBeProper(i) && !lexicon.isGivenName(words.written(i));
    }

    /**
     * « le RTES »; not in a line that is all capitals, and no century. What is numbered is no body (« la COP 21 »), nor is what
     * has a title behind it (« le DEFI “Familles à énergie positive” »).
     */
    private boolean isBehindArticle(Words words, int i) {
        return i > 0
                && words.sentenceOf(i - 1) == words.sentenceOf(i)
                && words.in(i - 1, ACRONYM_ARTICLES)
                && words.isAllCapitals(i)
                && !words.isAllCapitals(i - 1)
                && !ROMAN.matcher(words.written(i)).matches()
                && (!words.isCapital(i + 1) || end(words, i) > i + 1)
                && !words.isNumber(i + 1)
                && !words.opensQuote(i + 1);
    }
}
