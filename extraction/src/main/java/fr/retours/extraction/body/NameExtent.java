package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Set;
import java.util.stream.Stream;

/** Tells how far the name of a body reaches. */
final class NameExtent {
    private static final WordClass LINKS = new WordClass("noms-d-organismes", "dans-un-nom-de-genre");
    private static final WordClass AIMS = new WordClass("noms-d-organismes", "but");
    private static final WordClass SMALL = new WordClass("noms-d-organismes", "majuscule-de-titre");
    private static final WordClass AT_PLACE = new WordClass("mots-des-liens", "a");
    private static final WordClass OF = new WordClass("noms-d-organismes", "de-sans-article");
    private static final WordClass WAYS_OF = new WordClass("noms-d-organismes", "maniere-de");
    private static final WordClass WAYS = new WordClass("noms-d-organismes", "maniere");
    private static final WordClass PLURALS = new WordClass("noms-d-organismes", "des");
    private static final WordClass COMPANY = new WordClass("mots-des-liens", "en-compagnie");
    private static final WordClass AREAS = new WordClass("noms-d-organismes", "ressort-dans-un-nom");
    private static final WordClass INNER = new WordClass("noms-d-organismes", "petits-mots-dans-un-nom");
    private static final WordClass LAST = new WordClass("noms-d-organismes", "derniers-mots");
    private static final int LONGEST = 14;

    private final Lexicon lexicon;
    private final Set<String> functions;

    private final Set<String> stops;
    private final PhraseSet<Boolean> heads;

    /** @param functions words for functions, folded: « Conseil supérieur… et secrétaire général » ends before « et » */
    NameExtent(Lexicon lexicon, Set<String> functions, KnowledgeBase knowledge) {
        stops = knowledge.table("organisations-fin", 1).foldedSet();
        heads = PhraseSet.of(Stream.concat(
                knowledge.table("organisations-types", 2).first(),
                knowledge.table("niveaux", 2).first()));
        this.lexicon = lexicon;
        this.functions = functions;
    }

    /**
     * Follows words with capitals, and the small words between them: « Plaine Sud de Caen Energies ».
     *
     * @return just past the last word of the name; {@code start} itself when no name starts there
     */
    int name(Words words, int start) {
        int limit = Math.min(words.end(words.sentenceOf(start)), start + LONGEST);
        int at = start;
        int end = start;
        while (at < limit) {
            boolean joined = at > start && words.is(at - 1, "&") && words.isCapital(at);
            joined |= at > start && isTitleWord(words, at);
            if (joined || (isNamePart(words, at, at == start) && !startsPerson(words, at, start))) {
                end = ++at;
            } else if (end > start && isBridge(words, at)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /**
     * Follows nouns and adjectives in lower case: « de la transition écologique et solidaire ».
     *
     * @param list whether parts may be set apart by commas, as in the names of ministries
     * @return just past the last word, or {@code start} when nothing fits
     */
    int words(Words words, int start, boolean list) {
        int limit = Math.min(words.end(words.sentenceOf(start)), start + LONGEST);
        int end = start;
        while (end < limit) {
            int next = oneMore(words, start, end, limit, list);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int oneMore(Words words, int start, int at, int limit, boolean list) {
        if (isContent(words, at, limit)) {
            return at + 1;
        }
        String word = words.folded(at);
        int next = at + 1;
        if (list && words.is(at, ",") && next < limit && words.grammar().of().contains(words.folded(next))) {
            return oneMore(words, start, next, limit, false);
        }
        if (words.grammar().and().contains(word)) {
            if (at == start) {
                return at;
            }
            boolean link = next < limit && (words.grammar().of().contains(words.folded(next)) || words.in(next, LINKS));
            boolean small = !words.isCapital(next + 1) && !words.isCapital(next + 2);
            if (link && (list || small || isSecondSubject(words, at))) {
                int end = oneMore(words, start, next, limit, false);
                return end > next ? end : at;
            }
            return isContent(words, next, limit) && !words.isCapital(next) ? next + 1 : at;
        }
        if ((!words.grammar().of().contains(word) && !words.in(at, LINKS)) || isOutside(words, next)) {
            return at;
        }
        next = words.pastArticle(next);
        boolean place = words.in(at, LINKS)
                && !words.in(at, AIMS)
                && words.isCapital(next)
                && !lexicon.isCommonWord(words.written(next));
        return !place && isContent(words, next, limit) ? next + 1 : at;
    }

    /** « en partenariat avec », « du 19 novembre », « à l'unanimité »: behind the name, another thing is said. */
    private static boolean isOutside(Words words, int i) {
        int said = words.pastArticle(i);
        return words.isNumber(i)
                || (words.in(i, COMPANY) && words.grammar().in().contains(words.folded(i - 1)))
                || (words.in(i, WAYS_OF) && words.in(i - 1, OF))
                || (words.in(said, WAYS) && !words.isCapital(said) && words.in(i - 1, AT_PLACE));
    }

    /** « alimentation en eau de la région de Prémery »: the area is part of the name. */
    private static boolean isArea(Words words, int i, int limit) {
        return i + 2 < limit
                && words.in(i, AREAS)
                && !words.isCapital(i)
                && words.grammar().articles().contains(words.folded(i - 1))
                && words.grammar().of().contains(words.folded(i + 1))
                && words.isCapital(i + 2);
    }

    private boolean isContent(Words words, int i, int limit) {
        if (isArea(words, i, limit)) {
            return true;
        }
        if (i >= limit || !words.isWord(i) || isFunction(words, i) || stops.contains(words.folded(i))) {
            return false;
        }
        String tag = words.tag(i);
        return tag.equals("NOUN")
                || tag.equals("ADJ")
                || tag.equals("PROPN")
                || tag.equals("NUM")
                || (words.isCapital(i) && !tag.startsWith("ADP"));
    }

    /** « et secrétaire général »; « Syndicat national des journalistes » is of all who are one. */
    private boolean isFunction(Words words, int i) {
        return functions.contains(words.folded(i)) && (words.isCapital(i) || !words.in(i - 1, PLURALS));
    }

    private boolean isNamePart(Words words, int i, boolean first) {
        String folded = words.folded(i);
        if (!first && isLast(words, i)) {
            return true;
        }
        if (functions.contains(folded) || stops.contains(folded)) {
            return false;
        }
        if (words.isCapital(i)) {
            return true;
        }
        return words.isNumber(i) && !first && words.written(i).length() <= 3;
    }

    /** « Novaterre Conseil, »: a word that elsewhere opens another name ends this one. */
    private static boolean isLast(Words words, int i) {
        return words.in(i, LAST)
                && words.isCapital(i)
                && words.isCapital(i - 1)
                && (i + 1 == words.end(words.sentenceOf(i))
                        || !words.isWord(i + 1)
                        || words.grammar().and().contains(words.folded(i + 1)));
    }

    /** « A Nous La Démocratie »: a small word with a capital between two others that have one. */
    private static boolean isTitleWord(Words words, int i) {
        return words.isCapital(i)
                && words.isCapital(i - 1)
                && words.isCapital(i + 1)
                && words.in(i, SMALL)
                && words.sentenceOf(i) == words.sentenceOf(i + 1);
    }

    private boolean isBridge(Words words, int i) {
        String folded = words.folded(i);
        String word = words.written(i);
        if (words.grammar().and().contains(folded)) {
            return isSecondSubject(words, i)
                    || (isAdjective(words, i - 1) && isAdjective(words, i + 1))
                    || (isGivenName(words, i - 1) && isGivenName(words, i + 1))
                    || (isKind(words, i - 1) && isKind(words, i + 1));
        }
        if (words.in(i, AT_PLACE)) {
            int name = words.isCapital(i + 1) ? i + 1 : words.pastArticle(i + 1);
            return isCommonName(words, name)
                    && (isCommonName(words, i - 1)
                            || lexicon.forms(words.written(name)).isEmpty());
        }
        if (words.in(i, INNER)) {
            boolean bare = words.isCapital(i - 1) && words.isCapital(i + 1);
            boolean led = isCommonName(words, i - 1) && isCommonName(words, words.pastArticle(i + 1));
            return (bare || led) && !words.isCapital(i);
        }
        boolean small = words.grammar().of().contains(folded)
                || words.grammar().articles().contains(folded)
                || "&-’'".contains(word)
                || words.grammar().in().contains(folded);
        if (!small) {
            return false;
        }
        int next = i + 1;
        return next < words.end(words.sentenceOf(i))
                && (isNamePart(words, next, true)
                        || (word.equals("&") && words.isCapital(next))
                        || (words.grammar().articles().contains(words.folded(next))
                                && words.grammar().of().contains(folded)
                                && isNamePart(words, next + 1, true)));
    }

    /** « Service de l'Eau et de l'Assainissement »: what a body deals with beside another thing, no body's head. */
    private boolean isSecondSubject(Words words, int and) {
        int first = and - 1;
        int of = words.beforeArticle(first);
        int second = words.pastArticle(and + 2);
        return words.grammar().of().contains(words.folded(of))
                && and + 1 < words.size()
                && words.grammar().of().contains(words.folded(and + 1))
                && isCommonName(words, first)
                && isCommonName(words, second)
                && !heads.startsAt(words, second);
    }

    /** « La Boîte à Toits »: behind « à » a place would be no common noun. */
    private boolean isCommonName(Words words, int i) {
        return i < words.size()
                && words.isCapital(i)
                && !words.isAllCapitals(i)
                && lexicon.has(words.written(i), "N")
                && !stops.contains(words.folded(i))
                && !functions.contains(words.folded(i));
    }

    /** « Union des Villes et Communes », « Mémoire et Patrimoine »: two common nouns, both in the plural or no places. */
    private boolean isKind(Words words, int i) {
        return i < words.size()
                && words.isCapital(i)
                && !stops.contains(words.folded(i))
                && !words.isAllCapitals(i)
                && (words.folded(i).endsWith("s")
                        ? lexicon.isCommonWord(words.written(i))
                        : lexicon.has(words.written(i), "N")
                                && lexicon.forms(words.written(i)).isEmpty());
    }

    /** « Économie Sociale et Solidaire », « Olympique et Sportif ». */
    private boolean isAdjective(Words words, int i) {
        return words.isCapital(i) && lexicon.has(words.written(i), "J");
    }

    /** « Fondation Lucie et André Chagnon ». */
    private boolean isGivenName(Words words, int i) {
        return words.isCapital(i)
                && words.isCapital(i + 1) == words.grammar().and().stream().anyMatch(word -> words.is(i - 1, word))
                && lexicon.isGivenName(words.written(i));
    }

    /** A given name and a capital behind it, once the body's name has begun: someone is named next. */
    private boolean startsPerson(Words words, int i, int start) {
        return i > start
                && words.isCapital(i - 1)
                && lexicon.isGivenName(words.written(i))
                && words.isCapital(i + 1)
                && words.sentenceOf(i) == words.sentenceOf(i + 1);
    }
}
