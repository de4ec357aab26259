package fr.retours.extraction.body;

import fr.retours.extraction.body.OrganisationHeads.Follow;
import fr.retours.extraction.body.OrganisationMention.Rule;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds organisations by their names alone: listed ones, words for kinds of bodies followed by a name, and names whose form
 * shows them, see {@link ShapedNames}. Names that only their place in a sentence gives away are found later, see
 * {@link SlotNames}. Immutable, safe for concurrent use.
 */
public final class OrganisationFinder {
    private static final WordClass PLURALS = new WordClass("noms-d-organismes", "devant-un-genre-au-pluriel");
    private static final WordClass GROUPINGS = new WordClass("noms-d-organismes", "niveau-devant-un-nom");
    private static final WordClass COMMUNES = new WordClass("noms-d-organismes", "communes");
    private static final WordClass ONE = new WordClass("noms-d-organismes", "article-d-un-sigle");
    private static final WordClass INDEFINITE = new WordClass("noms-d-organismes", "article-indefini");
    private static final int LONG_KIND = 4;

    private final Lexicon lexicon;
    private final KnownOrganisations known;
    private final OrganisationHeads heads;
    private final OtherUses others;
    private final NetworkBranches branches;
    private final HeadExtent reach;
    private final PhraseSet<Boolean> never;
    private final PhraseSet<Boolean> meetings;
    private final AcronymFinder acronyms;
    private final Appositions appositions;
    private final ShapedNames shaped;

    private final Set<String> notGiven;

    /**
     * Reads the lists.
     *
     * @param functions words for functions, folded
     */
    public OrganisationFinder(Lexicon lexicon, VerbClauses clauses, Set<String> functions, KnowledgeBase knowledge) {
        heads = new OrganisationHeads(knowledge);
        others = new OtherUses(knowledge);
        notGiven = knowledge.table("faux-prenoms", 1).foldedSet();
        this.lexicon = lexicon;
        known = new KnownOrganisations(lexicon, knowledge);
        var extent = new NameExtent(lexicon, functions, knowledge);
        reach = new HeadExtent(lexicon, extent, new SloganNames(clauses, lexicon), knowledge);
        never = PhraseSet.of(knowledge.table("pas-des-organisations", 1).first());
        branches = new NetworkBranches(lexicon, extent, knowledge);
        meetings = PhraseSet.of(knowledge.table("rencontres-propres", 1).first());
        acronyms = new AcronymFinder(lexicon, heads, functions, knowledge);
        shaped = new ShapedNames(acronyms, lexicon, knowledge);
        appositions = new Appositions(lexicon, extent, knowledge);
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
        Optional<OrganisationMention> listed = known.at(words, i)
                .filter(one -> !isFamilyName(words, one) && !isGivenName(words, one) && !isKindInPlural(words, one))
                .map(one -> branches.branch(words, one));
        Optional<OrganisationMention> headed = headed(words, i);
        if (listed.isPresent() && headed.isPresent()) {
            return headed.get().to() > listed.get().to() && addsName(words, listed.get(), headed.get())
                    ? headed
                    : listed;
        }
        return listed.or(() -> headed).or(() -> shaped.at(words, i));
    }

    /** « Fred Renault »: behind a given name one word with a capital is someone's. */
    private boolean isFamilyName(Words words, OrganisationMention one) {
        int before = one.from() - 1;
        return one.to() == one.from() + 1
                && before >= 0
                && words.sentenceOf(before) == words.sentenceOf(one.from())
                && words.isCapital(before)
                && !words.isAllCapitals(one.from())
                && lexicon.isGivenNameOnly(words.written(before));
    }

    /** « April Kowalczyk »: before a word that no dictionary has it is someone's. */
    private boolean isGivenName(Words words, OrganisationMention one) {
        int next = one.to();
        if (next != one.from() + 1
                || next >= words.end(words.sentenceOf(one.from()))
                || words.isAllCapitals(one.from())
                || !words.isCapital(next)
                || words.isAllCapitals(next)) {
            return false;
        }
        String family = words.written(next);
        return lexicon.isGivenNameOnly(words.written(one.from()))
                && !notGiven.contains(words.folded(one.from()))
                && lexicon.forms(family).isEmpty()
                && !lexicon.isCommonWord(family);
    }

    /** « les CRESS », « aux CAUE »: the kind, none of them. */
    private boolean isKindInPlural(Words words, OrganisationMention one) {
        int before = one.from() - 1;
        return one.to() == one.from() + 1
                && before >= 0
                && words.in(before, PLURALS)
                && heads.at(words, one.from()).isPresent();
    }

    private static boolean addsName(Words words, OrganisationMention listed, OrganisationMention headed) {
        return IntStream.range(listed.to(), headed.to()).anyMatch(words::isCapital);
    }

    /** « communauté de communes du Pays d'Iroise », « CC Pays de Nay »: the name goes on that of a local authority. */
    private static boolean isPartOfGrouping(Words words, int i) {
        if (i < 1 || words.sentenceOf(i - 1) != words.sentenceOf(i)) {
            return false;
        }
        boolean linked = words.grammar().of().contains(words.folded(i - 1));
        int grouping = linked ? i - 2 : i - 1;
        return grouping >= 0
                && words.in(grouping, GROUPINGS)
                && (linked || words.isAllCapitals(grouping) || words.in(grouping, COMMUNES));
    }

    private Optional<OrganisationMention> headed(Words words, int i) {
        if (isPartOfGrouping(words, i)) {
            return Optional.empty();
        }
        return heads.at(words, i)
                .filter(head ->
                        !head.value().contains(Follow.NOTHING) && !others.isTitle(words, titleStart(words, head)))
                .filter(head -> !isSomeone(words, head) && !isMeeting(words, head) && !isPartOfBody(words, head))
                .map(head -> {
                    int to = Math.max(reach.nameEnd(words, head), head.end());
                    boolean bare = to == head.end();
                    if (bare ? !isOnlyOne(words, head) : isAnyOne(words, head, to)) {
                        return null;
                    }
                    int start = bare ? head.start() : start(words, head, to);
                    return new OrganisationMention(start, acronyms.longFormEnd(words, start, to), Rule.HEAD, null);
                });
    }

    /** « un réseau d'Économie sociale », « une mission nationale de coordination »: one of a kind, which is not named. */
    private boolean isAnyOne(Words words, PhraseSet.Match<Set<Follow>> head, int to) {
        int i = head.start();
        boolean placed = words.grammar().of().contains(words.folded(head.end()));
        return (placed || !words.mayBeProper(to - 1))
                && i > words.first(words.sentenceOf(i))
                && !words.isCapital(i)
                && words.in(i - 1, INDEFINITE)
                && !words.isCapital(head.end())
                && !words.opensQuote(head.end())
                && HeadExtent.pastNaming(words, head.end(), words.size()) == head.end();
    }

    /** « l'ouvrage “La Ferme des animaux” »: the article is part of the title. */
    private static int titleStart(Words words, PhraseSet.Match<Set<Follow>> head) {
        int article = head.start() - 1;
        boolean within = words.isCapital(article) && words.grammar().articles().contains(words.folded(article));
        return within ? article : head.start();
    }

    /** « le comité des fêtes », « le Service départemental d'incendie »: there is but one where the recap speaks of. */
    private boolean isOnlyOne(Words words, PhraseSet.Match<Set<Follow>> head) {
        boolean official = words.isCapital(head.start())
                && head.end() - head.start() >= LONG_KIND
                && head.value().contains(Follow.OF_NAME)
                && reach.tellsRank(words, head);
        return (official || head.value().contains(Follow.ALONE)) && (isDefinite(words, head) || isInRow(words, head));
    }

    private static boolean isDefinite(Words words, PhraseSet.Match<Set<Follow>> head) {
        int article = head.start() - 1;
        return words.in(article, ONE) && words.sentenceOf(article) == words.sentenceOf(head.start());
    }

    /** « Comité des fêtes : 800 € », « ACCA 150 €, Comité des fêtes 800 € »: with a capital, alone in a row or on a line. */
    private static boolean isInRow(Words words, PhraseSet.Match<Set<Follow>> head) {
        int first = words.firstWord(words.sentenceOf(head.start()));
        boolean opens = head.start() == first || !words.isWord(head.start() - 1);
        return opens && words.isCapital(head.start()) && (!words.isWord(head.end()) || words.isNumber(head.end()));
    }

    /** « Adil Benali »: a given name that is also an acronym, « ADIL ». */
    private boolean isSomeone(Words words, PhraseSet.Match<Set<Follow>> head) {
        int i = head.start();
        return head.end() == i + 1
                && words.isCapital(i)
                && !words.isAllCapitals(i)
                && words.isCapital(i + 1)
                && lexicon.isGivenNameOnly(words.written(i));
    }

    /** « l'université d'été de Marciac » meets there once a year. */
    private boolean isMeeting(Words words, PhraseSet.Match<Set<Follow>> head) {
        return meetings.longestAt(words, head.start())
                .filter(meeting -> meeting.end() > head.end())
                .isPresent();
    }

    /** « la direction de l'ENA », « la Maison du Parc naturel des Alpilles », « Atelier du réseau Bois »: the body is behind. */
    private boolean isPartOfBody(Words words, PhraseSet.Match<Set<Follow>> head) {
        int of = HeadExtent.skipAdjectives(words, head.end(), words.end(words.sentenceOf(head.start())));
        if (!head.value().contains(Follow.INNER)
                || of + 1 >= words.size()
                || !words.grammar().of().contains(words.folded(of))) {
            return false;
        }
        int name = words.pastArticle(of + 1);
        return name < words.size()
                && words.sentenceOf(name) == words.sentenceOf(head.start())
                && (known.at(words, name).isPresent()
                        || acronyms.isAcronym(words, name)
                        || opensName(words, name)
                        || (meetings.startsAt(words, head.start())
                                && heads.at(words, name).isPresent()));
    }

    private boolean opensName(Words words, int i) {
        return heads.at(words, i)
                .filter(head -> head.value().contains(Follow.NAME) && head.end() > i + 1)
                .filter(head -> reach.nameEnd(words, head) > head.end())
                .isPresent();
    }

    /** « la SCIC toulousaine Citoy'enR »: behind an adjective that only describes, the name alone is the name. */
    private int start(Words words, PhraseSet.Match<Set<Follow>> head, int to) {
        int kind = HeadExtent.skipAdjectives(words, head.end(), to);
        int name = HeadExtent.pastNaming(words, kind, to);
        if (name > kind) {
            return name;
        }
        boolean described =
                name > head.end() && name < to && words.isCapital(name) && !reach.isRank(words.folded(name - 1));
        return described ? name : head.start();
    }
}
