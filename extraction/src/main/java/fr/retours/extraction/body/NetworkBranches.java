package fr.retours.extraction.body;

import fr.retours.extraction.body.OrganisationMention.Rule;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Optional;

/**
 * Reads the area behind the name of a network: « ICLEI Europe », « le Crédit Agricole du Languedoc », « la CGT de la
 * Vienne ». The branch is a body of its own. Immutable.
 */
final class NetworkBranches {
    /** « le CIDFF du Nord est venu »: not the Nord-Est. */
    private static final WordClass IS = new WordClass("noms-d-organismes", "verbe-du-genre");

    private static final WordClass CONTRACTED = new WordClass("mots-des-liens", "de-et-article");

    /** The areas; the value says whether a link, « du », may stand before one. */
    private final PhraseSet<Boolean> areas = new PhraseSet<>();

    private final Lexicon lexicon;
    private final NameExtent extent;

    NetworkBranches(Lexicon lexicon, NameExtent extent, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        this.extent = extent;
        for (WordTable.Row row : knowledge.table("aires", 1).rows()) {
            areas.add(row.text(0), !row.text(1).equals("nu"));
        }
    }

    /** « La Ruche en Scène »: behind « en » a place is no common noun. */
    private int pastEn(Words words, OrganisationMention one, int limit) {
        int noun = one.to() + 1;
        boolean goesOn = noun < limit
                && words.grammar().in().contains(words.folded(one.to()))
                && words.isCapital(noun)
                && lexicon.isCommonWord(words.written(noun))
                && !areas.startsAt(words, noun);
        return goesOn ? extent.name(words, noun) : one.to();
    }

    /** Returns the branch when an area follows the name of a network, else the network as it is. */
    OrganisationMention branch(Words words, OrganisationMention one) {
        int limit = words.end(words.sentenceOf(one.from()));
        int scene = pastEn(words, one, limit);
        if (scene > one.to()) {
            return new OrganisationMention(one.from(), scene, Rule.HEAD, null);
        }
        int at = one.to();
        boolean linked = at + 1 < limit && words.grammar().of().contains(words.folded(at));
        if (linked) {
            at++;
            at += at + 1 < limit && words.grammar().articles().contains(words.folded(at)) && !words.isCapital(at)
                    ? 1
                    : 0;
        }
        if (!linked && at < limit && isDepartement(words, at, limit)) {
            return new OrganisationMention(one.from(), at + 1, Rule.HEAD, null);
        }
        if (at >= limit || !words.isCapital(at)) {
            return one;
        }
        boolean behind = linked;
        Optional<PhraseSet.Match<Boolean>> area = areas.longestAt(words, at).filter(match -> match.value() || !behind);
        if (area.isPresent()) {
            int last = area.get().end() - 1;
            int areaEnd = last > at && words.in(last, IS) && !words.isCapital(last) ? last : last + 1;
            return new OrganisationMention(one.from(), areaEnd, Rule.HEAD, null);
        }
        boolean own = linked ? isOwnPlace(words, at) : isOwnName(words, at, limit);
        int end = own ? extent.name(words, at) : one.to();
        return end > one.to() ? new OrganisationMention(one.from(), end, Rule.HEAD, null) : one;
    }

    /** « SFR Business », « EDF ENR »: a word with a capital at once behind the name, in a line that is not all capitals. */
    private boolean isOwnName(Words words, int at, int limit) {
        boolean shouted = at + 1 < limit && words.isAllCapitals(at) && words.isAllCapitals(at + 1);
        return !shouted && words.isCapital(at - 1) && !lexicon.isGivenName(words.written(at));
    }

    /** « la Biocoop du Viaduc »: behind « du », what is no town is a common noun with a capital. */
    private boolean isOwnPlace(Words words, int at) {
        return words.in(at - 1, CONTRACTED) && !words.isAllCapitals(at) && lexicon.has(words.written(at), "N");
    }

    /** « ADMR 41 », « Alter Éco 56 »: a number that counts nothing. */
    static boolean isDepartement(Words words, int at, int limit) {
        String number = words.written(at);
        boolean counts = at + 1 < limit
                && (words.tag(at + 1).equals("NOUN") || words.tag(at + 1).equals("ADJ") || words.is(at + 1, "%"));
        return number.length() == 2 && number.chars().allMatch(Character::isDigit) && !counts;
    }
}
