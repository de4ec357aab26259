package fr.retours.extraction.body;

import fr.retours.extraction.body.OrganisationHeads.Follow;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells how far a name reaches that a word for a kind of body opens: « SCIC Bois Vivant », « ministère de la Mer ».
 * Immutable.
 */
final class HeadExtent {
    private static final WordClass NAMED = new WordClass("noms-d-organismes", "nomme");
    private static final WordClass DEMONYMS = new WordClass("noms-d-organismes", "fins-de-gentile");
    private static final WordClass PLURALS = new WordClass("noms-d-organismes", "des");
    private static final WordClass THANKS = new WordClass("noms-d-organismes", "merci");
    private static final WordClass THANKING = new WordClass("noms-d-organismes", "remercier");
    private static final WordClass NAMING = new WordClass("noms-d-organismes", "du-nom-de");

    private static final int MOST_ADJECTIVES = 2;

    private final Lexicon lexicon;
    private final NameExtent extent;
    private final SloganNames slogans;

    private final Set<String> concepts;
    private final Set<String> fields;
    private final Set<String> ranks;

    HeadExtent(Lexicon lexicon, NameExtent extent, SloganNames slogans, KnowledgeBase knowledge) {
        concepts = knowledge.table("sigles-communs", 1).foldedSet();
        fields = knowledge.table("domaines", 1).foldedSet();
        ranks = knowledge.table("organisations-rangs", 1).foldedSet();
        this.lexicon = lexicon;
        this.extent = extent;
        this.slogans = slogans;
    }

    /** Returns whether a word, folded, names a rank: « nationale ». */
    boolean isRank(String word) {
        return ranks.contains(word);
    }

    /** Returns just past the name that a head word opens; the head's end or less when there is none. */
    int nameEnd(Words words, PhraseSet.Match<Set<Follow>> head) {
        int after = head.end();
        int limit = words.end(words.sentenceOf(head.start()));
        if (after >= limit) {
            return after;
        }
        Set<Follow> follows = head.value();
        int best = after;
        boolean capital = words.isCapital(head.start()) && head.start() > words.first(words.sentenceOf(head.start()));
        if (follows.contains(Follow.NAME)
                && words.isAllCapitals(head.start())
                && NetworkBranches.isDepartement(words, after, limit)) {
            return after + 1;
        }
        int name = pastNaming(words, skipAdjectives(words, after, limit), limit);
        int slogan = follows.contains(Follow.NAME) ? slogans.end(words, name, limit) : name;
        if (slogan > name) {
            return slogan;
        }
        if (follows.contains(Follow.INNER) && isField(words, name, limit)) {
            return after;
        }
        if (follows.contains(Follow.NAME) || follows.contains(Follow.CAPITAL)) {
            int end = quotedOrName(words, name, limit);
            boolean concept = end == name + 1 && concepts.contains(words.folded(name));
            best = end > name && !concept ? withAdjective(words, name, end, limit) : best;
        }
        if (best == after
                && follows.contains(Follow.OF_NAME)
                && name < limit
                && words.grammar().of().contains(words.folded(name))) {
            int of = words.pastArticle(name + 1);
            int end = of < limit ? atLeast(extent.name(words, of), of, best) : best;
            boolean concept = end == of + 1 && !words.isCapital(head.start()) && concepts.contains(words.folded(of));
            end = concept ? best : end;
            end = end > of && words.in(name, PLURALS) ? withAdjective(words, of, end, limit) : end;
            best = end > best ? withDemonym(words, end, limit) : best;
        }
        if (best == after && follows.contains(Follow.RANKED) && words.in(after, PLURALS)) {
            int end = extent.words(words, after, false);
            best = hasOwnName(words, after, end) ? end : best;
        }
        if (follows.contains(Follow.WORDS)
                || (!hasOwnName(words, after, best)
                        && follows.contains(Follow.RANKED)
                        && (capital || tellsRank(words, head) || isRank(words.folded(after))))) {
            int end = extent.words(words, after, follows.contains(Follow.WORDS));
            best = Math.max(best, isLong(words, after, end) ? end : after);
        }
        boolean object = best == after && follows.contains(Follow.OF_NAME) && !follows.contains(Follow.INNER);
        return object ? objectEnd(words, after, limit) : best;
    }

    /** « Pôle Jeunesse »: a unit of some body, told by its field alone. */
    private boolean isField(Words words, int i, int limit) {
        return i < limit
                && words.isCapital(i)
                && fields.contains(words.folded(i))
                && !isRank(words.folded(i))
                && extent.name(words, i) == i + 1
                && extent.words(words, i + 1, false) == i + 1;
    }

    /** « club de judo de Pérouges », « syndicat mixte du bassin de l'Odet »: what it is for, and behind « de » a name. */
    private int objectEnd(Words words, int after, int limit) {
        int end = extent.words(words, after, false);
        while (end > after && !words.isCapital(end - 1)) {
            end--;
        }
        int name = end;
        while (name > after && words.isCapital(name - 1)) {
            name--;
        }
        int link = words.beforeArticle(name);
        boolean told = link > after
                && end > name
                && words.grammar().of().contains(words.folded(link))
                && lexicon.mayBeProper(words.written(name))
                && !words.isAllCapitals(end - 1)
                && !(end > name + 1 && lexicon.isGivenName(words.written(name)));
        return told ? withDemonym(words, end, limit) : after;
    }

    /** A name with a capital that is more than an adjective of rank: « Institut Veblen », not « Fédération Nationale ». */
    private boolean hasOwnName(Words words, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> words.isCapital(i) && !isRank(words.folded(i)));
    }

    /** « Fondation Travailler autrement », « collectif Paysages de demain »: a common word is rarely the whole name. */
    private int withAdjective(Words words, int start, int end, int limit) {
        int name = pastOwnArticle(words, start);
        boolean single = end == name + 1 && end < limit && lexicon.isCommonWord(words.written(name));
        if (single && name > start) {
            int last = extent.words(words, end, false);
            return IntStream.range(end, last).anyMatch(words::isCapital) ? end : last;
        }
        if (!single || words.isCapital(end)) {
            return end;
        }
        boolean thanked = words.grammar().onBehalfOf().contains(words.folded(end)) && isThanks(words, start);
        if (thanked) {
            return end;
        }
        boolean adverb = words.tag(end).equals("ADV");
        boolean goesOn = !adverb || (end + 1 < limit && words.grammar().of().contains(words.folded(end + 1)));
        return goesOn ? extent.words(words, adverb ? end + 1 : end, false) : end + 1;
    }

    /** « merci à l'association Tremplin pour l'organisation »: what someone is thanked for is no part of the name. */
    private static boolean isThanks(Words words, int before) {
        return IntStream.range(words.first(words.sentenceOf(before)), before)
                .anyMatch(i -> words.in(i, THANKS) || words.begins(i, THANKING));
    }

    /** « Maison de l'emploi du Bocage bressuirais ». */
    private static int withDemonym(Words words, int end, int limit) {
        return end < limit
                        && words.isCapital(end - 1)
                        && !words.tag(end).startsWith("V")
                        && !words.isCapital(end)
                        && words.all(DEMONYMS).stream().anyMatch(words.folded(end)::endsWith)
                ? end + 1
                : end;
    }

    private int quotedOrName(Words words, int at, int limit) {
        if (at >= limit) {
            return at;
        }
        if (words.opensQuote(at)) {
            int end = at + 1;
            while (end < limit && !words.closesQuote(end) && end - at < 8) {
                end++;
            }
            return end < limit && words.isCapital(at + 1) && words.closesQuote(end) ? end + 1 : at;
        }
        return atLeast(extent.name(words, at), pastOwnArticle(words, at), at);
    }

    /** « librairie Les Mots bleus »: the article is part of the name. */
    private static int pastOwnArticle(Words words, int at) {
        return words.isCapital(at) && words.grammar().articles().contains(words.folded(at)) ? at + 1 : at;
    }

    private static int atLeast(int end, int start, int otherwise) {
        return end > start ? end : otherwise;
    }

    /** « crèche coopérative Mêli-Mêlo », « réseau européen Energy Cities ». */
    static int skipAdjectives(Words words, int at, int limit) {
        return words.pastAdjectives(at, Math.min(limit, at + MOST_ADJECTIVES));
    }

    /** « une SCIC baptisée L'Étable », « le collectif du nom de Rade libre »: the name stands behind the word for naming. */
    static int pastNaming(Words words, int at, int limit) {
        if (at + 1 < limit && words.in(at, NAMED)) {
            return at + 1;
        }
        boolean ofTheName = at + 3 < limit && words.all(NAMING).contains(words.folded(at, at + 3));
        return ofTheName ? at + 3 : at;
    }

    /** « Fédération nationale des foyers »: also at the start of a line. */
    boolean tellsRank(Words words, PhraseSet.Match<Set<Follow>> head) {
        return IntStream.range(head.start() + 1, head.end()).anyMatch(i -> isRank(words.folded(i)));
    }

    /** A head and one adjective is a kind, no name: « conseil régional », « association nationale ». */
    private boolean isLong(Words words, int from, int end) {
        return end - from >= 2
                || hasOwnName(words, from, end)
                || IntStream.range(from, end).anyMatch(i -> words.grammar().of().contains(words.folded(i)));
    }
}
