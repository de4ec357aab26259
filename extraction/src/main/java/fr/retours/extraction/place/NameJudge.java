package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.place.LevelCues.Cue;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether words that are some authority's name are meant as one here, and which levels remain possible. A level
 * word in front decides; without one, the bare name must be written and placed as a place name is.
 */
final class NameJudge {
    /** They hold the masculine article of a name: « du Havre ». */
    private static final WordClass MASCULINE = new WordClass("collectivites", "contracte-au-masculin");

    /** They hold its plural article: « aux Lilas ». */
    private static final WordClass PLURAL = new WordClass("collectivites", "contracte-au-pluriel");
    /** What names the grouping around a town. */
    private static final WordClass METROPOLIS = new WordClass("collectivites", "metropole");
    /** Inhabitants from which a commune may be meant where its département has the same name. */
    private static final int TOWN = 5_000;

    /** Inhabitants from which a town may be meant by a few letters in capitals. */
    private static final int KNOWN_TOWN = 20_000;

    private static final int LONGEST_ACRONYM = 4;

    private final Territories territories;
    private final CountryNames countries;
    private final NameSurroundings around;
    private final BareCommunes communes;
    private final OfficialArticles articles;
    private final Map<String, Boolean> carefulDepartements = new HashMap<>();

    NameJudge(
            Territories territories,
            CountryNames countries,
            Lexicon lexicon,
            OfficialArticles articles,
            KnowledgeBase knowledge) {
        this.articles = articles;
        this.around = new NameSurroundings(knowledge);
        this.territories = territories;
        this.countries = countries;
        this.communes = new BareCommunes(lexicon, around);
        for (WordTable.Row row : knowledge.table("departements-prudents", 2).rows()) {
            carefulDepartements.put(LatinFolding.words(row.text(0)), row.text(1).equals("jamais"));
        }
    }

    /**
     * Returns what the name may stand for here; empty when it is no mention of an authority.
     *
     * @param trusted folded names that stand as authorities elsewhere in the text
     * @param departements those in which other authorities of the text lie
     */
    List<AuthorityReading> judge(
            PlainWords words, NameMatch name, Set<String> trusted, Set<CollectiviteId> departements) {
        List<AuthorityReading> abroad = inCountryBehind(words, name);
        if (!abroad.isEmpty()) {
            return abroad;
        }
        List<AuthorityReading> spelled = name.readings().stream()
                .filter(reading -> !reading.acronym() || words.isAllCapitals(name.from(), name.to()))
                .toList();
        Cue cue = name.cue();
        if (cue == null && isAcronym(words, name)) {
            return List.of();
        }
        if (cue != null) {
            List<AuthorityReading> whole = around.goesOn(words, name)
                    ? spelled.stream().filter(one -> !one.cautious()).toList()
                    : spelled;
            List<AuthorityReading> atLevel = atLevel(words, name, whole, cue.level());
            if (!atLevel.isEmpty()) {
                return atLevel;
            }
            if (cue.level() == CollectiviteKind.EPCI && cue.naming()) {
                return List.of();
            }
        }
        if (around.isPartOfLongerName(words, name) && !BareCommunes.isAddressed(words, name)) {
            return List.of();
        }
        Optional<Boolean> situated = around.head(words, name);
        if (situated.isPresent()) {
            return situated.get() ? judgeEnding(words, name, trusted, departements) : List.of();
        }
        List<AuthorityReading> presided = presided(words, name.reading(spelled));
        return presided.isEmpty()
                ? bare(words, name.reading(withArticle(words, name, spelled)), trusted, departements)
                : presided;
    }

    /** « le PIA », in a sentence that is not all in capitals, is no village. */
    private static boolean isAcronym(PlainWords words, NameMatch name) {
        return name.to() - name.from() == 1
                && words.end(name.from()) - words.start(name.from()) <= LONGEST_ACRONYM
                && words.isAllCapitals(name.from(), name.to())
                && !words.isInCapitals(name.from())
                && name.readings().stream()
                        .allMatch(one -> one.body().kind() == CollectiviteKind.COMMUNE
                                && Objects.requireNonNullElse(one.body().population(), 0) < KNOWN_TOWN);
    }

    /** Keeps the towns that a name at the end of a body's name may stand for: « la Fabrique numérique de Nevers ». */
    List<AuthorityReading> judgeEnding(
            PlainWords words, NameMatch name, Set<String> trusted, Set<CollectiviteId> departements) {
        NameMatch towns = towns(name.reading(withArticle(words, name, name.readings())));
        boolean leads = around.isOf(words, name) || around.isPlace(words, name);
        return leads && isTown(words, towns, trusted, departements) ? towns.readings() : List.of();
    }

    /** « présidente de Cœur de Savoie »: communes and régions of that name apart, it is the intercommunalité's. */
    private List<AuthorityReading> presided(PlainWords words, NameMatch name) {
        boolean only = name.readings().stream().allMatch(one -> one.body().kind() == CollectiviteKind.EPCI);
        return only && around.isPresided(words, name) ? name.readings() : List.of();
    }

    /** Keeps the foreign readings when their country stands in brackets behind the name. */
    private List<AuthorityReading> inCountryBehind(PlainWords words, NameMatch name) {
        Optional<String> country = countries.inBracketsBehind(words.rest(name.to() - 1));
        return name.readings().stream()
                .filter(one -> country.isPresent()
                        && territories.country(one.body().id()).equals(country))
                .toList();
    }

    /** Keeps the readings of the level that the text says; for an EPCI, also the one named after its main commune. */
    private List<AuthorityReading> atLevel(
            PlainWords words, NameMatch name, List<AuthorityReading> readings, CollectiviteKind level) {
        List<AuthorityReading> same =
                readings.stream().filter(one -> one.body().kind() == level).toList();
        if (same.isEmpty() && level == CollectiviteKind.EPCI) {
            String folded = words.folded(name.from(), name.to());
            return words.all(METROPOLIS).stream()
                    .flatMap(word -> territories.named(folded + " " + word).stream())
                    .filter(one -> one.body().kind() == CollectiviteKind.EPCI)
                    .toList();
        }
        boolean mayBeAbroad = level == CollectiviteKind.COMMUNE || level == CollectiviteKind.REGION;
        List<AuthorityReading> abroad = mayBeAbroad
                ? readings.stream()
                        .filter(one -> one.body().kind() == CollectiviteKind.FOREIGN)
                        .toList()
                : List.of();
        return Stream.concat(same.stream(), abroad.stream()).toList();
    }

    /** Drops the cautious readings, but for « du Havre », « aux Lilas », where the article is inside the preposition. */
    private List<AuthorityReading> withArticle(PlainWords words, NameMatch name, List<AuthorityReading> readings) {
        boolean masculine = words.in(name.from() - 1, MASCULINE);
        boolean plural = words.in(name.from() - 1, PLURAL);
        return readings.stream()
                .filter(one -> {
                    String official = one.body().name();
                    return !one.cautious()
                            || (one.body().kind() == CollectiviteKind.COMMUNE
                                    && ((masculine && articles.isMasculine(official))
                                            || (plural && articles.isPlural(official))));
                })
                .toList();
    }

    private List<AuthorityReading> bare(
            PlainWords words, NameMatch name, Set<String> trusted, Set<CollectiviteId> departements) {
        if (name.has(CollectiviteKind.REGION) && !name.has(CollectiviteKind.DEPARTEMENT)) {
            return name.of(CollectiviteKind.REGION);
        }
        if (name.has(CollectiviteKind.EPCI)) {
            return name.of(CollectiviteKind.EPCI);
        }
        List<AuthorityReading> counties = name.of(CollectiviteKind.DEPARTEMENT);
        if (!counties.isEmpty() && isDepartement(words, name)) {
            return counties;
        }
        NameMatch towns = towns(name);
        return isTown(words, towns, trusted, departements) ? towns.readings() : List.of();
    }

    private static NameMatch towns(NameMatch name) {
        return name.reading(name.readings().stream()
                .filter(one -> one.body().kind() == CollectiviteKind.COMMUNE
                        || one.body().kind() == CollectiviteKind.FOREIGN)
                .toList());
    }

    private boolean isTown(PlainWords words, NameMatch towns, Set<String> trusted, Set<CollectiviteId> departements) {
        boolean known = trusted.contains(words.folded(towns.from(), towns.to())) && !communes.isOrdinary(words, towns);
        return known || communes.accepts(words, towns, departements);
    }

    private boolean isDepartement(PlainWords words, NameMatch name) {
        Collectivite departement =
                name.of(CollectiviteKind.DEPARTEMENT).getFirst().body();
        List<AuthorityReading> towns = name.of(CollectiviteKind.COMMUNE);
        boolean oneTown =
                towns.stream().anyMatch(town -> Objects.equals(town.body().population(), departement.population()));
        if (oneTown) {
            return false;
        }
        Boolean never = carefulDepartements.get(words.folded(name.from(), name.to()));
        boolean inside = around.isInside(words, name) || around.isInBrackets(words, name) || name.coordinated();
        if (never != null) {
            return !never && inside;
        }
        boolean villagesOnly = name.of(CollectiviteKind.FOREIGN).isEmpty()
                && towns.stream()
                        .allMatch(town -> Objects.requireNonNullElse(town.body().population(), 0) < TOWN);
        boolean named = villagesOnly && (!around.isPlace(words, name) || words.isArticle(name.from()));
        return named || around.hasArticle(words, name);
    }
}
