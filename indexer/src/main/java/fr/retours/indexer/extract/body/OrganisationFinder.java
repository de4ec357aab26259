package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.body.OrganisationHeads.Follow;
import fr.retours.indexer.extract.body.OrganisationMention.Rule;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds organisations by their names alone: listed ones, and words for kinds of bodies followed by a name. Names that
 * only their place in a sentence gives away are found later, see {@link SlotNames}. Immutable, safe for concurrent use.
 */
public final class OrganisationFinder {
    private static final Set<String> OF = Set.of("de", "du", "des", "d");
    private static final Set<String> ARTICLES = Set.of("la", "le", "l", "les");

    private static final Set<String> NAMED = Set.of(
            "baptise",
            "baptisee",
            "nomme",
            "nommee",
            "appele",
            "appelee",
            "denomme",
            "denommee",
            "intitule",
            "intitulee",
            "rebaptise",
            "rebaptisee");

    private static final Pattern DEMONYM =
            Pattern.compile("(?:ais|aise|aises|ois|oise|oises|ien|ienne|iens|iennes|een|eenne|eens|eennes)$");
    private static final Set<String> GROUPINGS = Set.of(
            "communes", "agglomeration", "communaute", "urbaine", "metropole", "agglo", "conseil", "ville", "mairie");

    private final KnownOrganisations known;
    private final Lexicon lexicon;
    private final Set<String> concepts =
            WordTable.read("extract/sigles-communs.tsv", 1).foldedSet();
    private final OrganisationHeads heads = new OrganisationHeads();
    private final Branches branches;
    private final NameExtent extent;
    private final Set<String> ranks =
            WordTable.read("extract/organisations-rangs.tsv", 1).foldedSet();
    private final PhraseSet<Boolean> never = new PhraseSet<>();
    private final PhraseSet<Boolean> meetings = new PhraseSet<>();
    private final AcronymFinder acronyms;
    private final Appositions appositions;

    /**
     * Reads the lists.
     *
     * @param functions words for functions, folded
     */
    public OrganisationFinder(Lexicon lexicon, Set<String> functions) {
        this.lexicon = lexicon;
        known = new KnownOrganisations(lexicon);
        extent = new NameExtent(lexicon, functions);
        WordTable.read("extract/pas-des-organisations.tsv", 1).first().forEach(one -> never.add(one, true));
        branches = new Branches(lexicon, extent);
        WordTable.read("extract/rencontres-propres.tsv", 1).first().forEach(one -> meetings.add(one, true));
        acronyms = new AcronymFinder(functions);
        appositions = new Appositions(lexicon, extent);
    }

    /** Finds the organisations of a text, in order, not overlapping. */
    public List<OrganisationMention> find(Words words) {
        var found = new ArrayList<OrganisationMention>();
        for (int i = 0; i < words.size(); ) {
            Optional<PhraseSet.Match<Boolean>> not = never.longestAt(words, i);
            Optional<OrganisationMention> here = at(words, i);
            if (not.isPresent() && here.map(one -> one.to() <= not.get().end()).orElse(true)) {
                i = not.get().end();
            } else if (here.isPresent()) {
                if (!explains(words, here.get(), found)) {
                    found.add(here.get());
                }
                i = here.get().to();
            } else {
                i++;
            }
        }
        return appositions.complete(words, acronyms.complete(words, found));
    }

    /** « Habicoop fédération française des… »: right behind a name, a head in lower case only explains it. */
    private static boolean explains(Words words, OrganisationMention one, List<OrganisationMention> found) {
        return !found.isEmpty() && found.getLast().to() == one.from() && !words.isCapital(one.from());
    }

    private Optional<OrganisationMention> at(Words words, int i) {
        Optional<OrganisationMention> listed = known.at(words, i).map(one -> branches.branch(words, one));
        Optional<OrganisationMention> headed = headed(words, i);
        if (listed.isPresent() && headed.isPresent()) {
            return headed.get().to() > listed.get().to() && addsName(words, listed.get(), headed.get())
                    ? headed
                    : listed;
        }
        return listed.or(() -> headed);
    }

    private static boolean addsName(Words words, OrganisationMention listed, OrganisationMention headed) {
        for (int i = listed.to(); i < headed.to(); i++) {
            if (words.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /** « communauté de communes du Pays d'Iroise »: the name goes on that of a local authority. */
    private static boolean isPartOfGrouping(Words words, int i) {
        return i >= 2 && OF.contains(words.folded(i - 1)) && GROUPINGS.contains(words.folded(i - 2));
    }

    private Optional<OrganisationMention> headed(Words words, int i) {
        if (isPartOfGrouping(words, i)) {
            return Optional.empty();
        }
        return heads.at(words, i)
                .filter(head -> !isMeeting(words, head) && !isPartOfBody(words, head))
                .map(head -> {
                    int to = nameEnd(words, head);
                    if (to <= head.end()) {
                        return null;
                    }
                    int start = start(words, head, to);
                    return new OrganisationMention(start, acronyms.longFormEnd(words, start, to), Rule.HEAD, null);
                });
    }

    /** « l'université d'été de Marciac » meets there once a year. */
    private boolean isMeeting(Words words, PhraseSet.Match<Set<Follow>> head) {
        return meetings.longestAt(words, head.start())
                .filter(meeting -> meeting.end() > head.end())
                .isPresent();
    }

    /** « la direction de l'ENA », « la Maison du Parc naturel régional des Alpilles »: the body is the one behind. */
    private boolean isPartOfBody(Words words, PhraseSet.Match<Set<Follow>> head) {
        int of = skipAdjectives(words, head.end(), words.end(words.sentenceOf(head.start())));
        if (!head.value().contains(Follow.INNER) || of + 1 >= words.size() || !OF.contains(words.folded(of))) {
            return false;
        }
        int name = ARTICLES.contains(words.folded(of + 1)) ? of + 2 : of + 1;
        return name < words.size()
                && words.sentenceOf(name) == words.sentenceOf(head.start())
                && (known.at(words, name).isPresent() || acronyms.isAcronym(words, name) || opensName(words, name));
    }

    private boolean opensName(Words words, int i) {
        return heads.at(words, i)
                .filter(head -> head.value().contains(Follow.NAME) && head.end() > i + 1)
                .filter(head -> nameEnd(words, head) > head.end())
                .isPresent();
    }

    /** « la SCIC toulousaine Citoy'enR »: behind an adjective that only describes, the name alone is the name. */
    private int start(Words words, PhraseSet.Match<Set<Follow>> head, int to) {
        int kind = skipAdjectives(words, head.end(), to);
        int name = pastNaming(words, kind, to);
        if (name > kind) {
            return name;
        }
        boolean described =
                name > head.end() && name < to && words.isCapital(name) && !ranks.contains(words.folded(name - 1));
        return described ? name : head.start();
    }

    /** Returns just past the name that a head word opens; the head's end or less when there is none. */
    private int nameEnd(Words words, PhraseSet.Match<Set<Follow>> head) {
        int after = head.end();
        int limit = words.end(words.sentenceOf(head.start()));
        if (after >= limit) {
            return after;
        }
        Set<Follow> follows = head.value();
        int best = after;
        boolean capital = words.isCapital(head.start()) && head.start() > words.first(words.sentenceOf(head.start()));
        if (follows.contains(Follow.CAPITAL) && !words.isCapital(head.start())) {
            return after;
        }
        if (follows.contains(Follow.NAME)
                && words.isAllCapitals(head.start())
                && Branches.isDepartement(words, after, limit)) {
            return after + 1;
        }
        int name = pastNaming(words, skipAdjectives(words, after, limit), limit);
        if (follows.contains(Follow.NAME) || follows.contains(Follow.CAPITAL)) {
            int end = quotedOrName(words, name, limit);
            boolean concept = end == name + 1 && concepts.contains(words.folded(name));
            best = end > name && !concept ? withAdjective(words, name, end, limit) : best;
        }
        if (best == after && follows.contains(Follow.OF_NAME) && name < limit && OF.contains(words.folded(name))) {
            int of = name + 1 < limit && ARTICLES.contains(words.folded(name + 1)) ? name + 2 : name + 1;
            int end = of < limit ? atLeast(extent.name(words, of), of, best) : best;
            best = end > best ? withDemonym(words, end, limit) : best;
        }
        if (best == after
                && follows.contains(Follow.RANKED)
                && words.folded(after).equals("des")) {
            int end = extent.words(words, after, false);
            best = hasOwnName(words, after, end) ? end : best;
        }
        if (follows.contains(Follow.WORDS)
                || (!hasOwnName(words, after, best)
                        && follows.contains(Follow.RANKED)
                        && (capital || hasRank(words, after, limit)))) {
            int end = extent.words(words, after, follows.contains(Follow.WORDS));
            best = Math.max(best, isLong(words, after, end) ? end : after);
        }
        return best;
    }

    /** A name with a capital that is more than an adjective of rank: « Institut Veblen », not « Fédération Nationale ». */
    private boolean hasOwnName(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isCapital(i) && !ranks.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** « Fondation Travailler autrement », « collectif Paysages de demain »: a common word is rarely the whole name. */
    private int withAdjective(Words words, int start, int end, int limit) {
        boolean single = end == start + 1
                && end < limit
                && lexicon.isCommonWord(words.token(start).text());
        if (!single || words.isCapital(end)) {
            return end;
        }
        boolean thanked = words.folded(end).equals("pour") && isThanks(words, start);
        return thanked ? end : words.token(end).tag().equals("ADV") ? end + 1 : extent.words(words, end, false);
    }

    /** « merci à l'association Tremplin pour l'organisation »: what someone is thanked for is no part of the name. */
    private static boolean isThanks(Words words, int before) {
        for (int i = words.first(words.sentenceOf(before)); i < before; i++) {
            if (words.folded(i).equals("merci") || words.folded(i).startsWith("remerci")) {
                return true;
            }
        }
        return false;
    }

    /** « Maison de l'emploi du Bocage bressuirais ». */
    private static int withDemonym(Words words, int end, int limit) {
        return end < limit
                        && words.isCapital(end - 1)
                        && !words.token(end).tag().startsWith("V")
                        && !words.isCapital(end)
                        && DEMONYM.matcher(words.folded(end)).find()
                ? end + 1
                : end;
    }

    private int quotedOrName(Words words, int at, int limit) {
        if (at >= limit) {
            return at;
        }
        if ("«\"“".contains(words.token(at).text())) {
            int end = at + 1;
            while (end < limit && !"»\"”".contains(words.token(end).text()) && end - at < 8) {
                end++;
            }
            return end < limit
                            && words.isCapital(at + 1)
                            && "»\"”".contains(words.token(end).text())
                    ? end + 1
                    : at;
        }
        int start = ARTICLES.contains(words.folded(at)) && words.isCapital(at) ? at + 1 : at;
        return atLeast(extent.name(words, at), start, at);
    }

    private static int atLeast(int end, int start, int otherwise) {
        return end > start ? end : otherwise;
    }

    /** « crèche coopérative Mêli-Mêlo », « réseau européen Energy Cities ». */
    private static int skipAdjectives(Words words, int at, int limit) {
        int end = at;
        while (end < limit && end < at + 2 && words.token(end).tag().equals("ADJ") && !words.isCapital(end)) {
            end++;
        }
        return end;
    }

    /** « une SCIC baptisée L'Étable », « le collectif du nom de Rade libre »: the name stands behind the word for naming. */
    private static int pastNaming(Words words, int at, int limit) {
        if (at + 1 < limit && NAMED.contains(words.folded(at))) {
            return at + 1;
        }
        boolean ofTheName = at + 3 < limit && words.folded(at, at + 3).equals("du nom de");
        return ofTheName ? at + 3 : at;
    }

    private boolean hasRank(Words words, int from, int limit) {
        return from < limit && ranks.contains(words.folded(from));
    }

    /** A head and one adjective is a kind, no name: « conseil régional », « association nationale ». */
    private boolean isLong(Words words, int from, int end) {
        for (int i = from; i < end; i++) {
            if (OF.contains(words.folded(i)) || (words.isCapital(i) && !ranks.contains(words.folded(i)))) {
                return true;
            }
        }
        return end - from >= 2;
    }
}
