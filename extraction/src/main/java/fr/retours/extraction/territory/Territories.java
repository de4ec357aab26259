package fr.retours.extraction.territory;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All local authorities that the program knows, by id and by the names people give them. Immutable once loaded, safe for
 * concurrent use.
 *
 * <p>Sources: Code officiel géographique and intercommunalités, GeoNames; their versions stand in the files' first lines.
 * Former régions, short names and foreign authorities are curated lists.
 */
public final class Territories {
    /** What tells towns of one name apart: « sur Rance », « les Bains », « le Guildo ». */
    private static final Pattern ADDITION =
            Pattern.compile(" (?:sur|sous|en|les|le|la|l|pres|de|du|des|d|a|au|aux|et) .*$");

    /** « Décines-Charpieu »: two villages that became one town, called by the first. */
    private static final Pattern TWO_PARTS = Pattern.compile("(\\p{Lu}[\\p{L}’']+)-\\p{Lu}[\\p{L}’']+");

    private static final int SHORTEST_PART = 5;

    /** Inhabitants of a commune whose bare name means it rather than a person. */
    private static final int WELL_KNOWN = 10_000;

    private final TerritoryReader official;
    private final Map<String, Collectivite> bodies;
    private final Map<String, String> countries = new HashMap<>();
    private final NameIndex names = new NameIndex();
    private final EpciWords epciWords = new EpciWords();
    private final Map<String, List<Collectivite>> epciByWords = new HashMap<>();

    private Territories(TerritoryReader reader) {
        official = reader;
        bodies = new HashMap<>(reader.bodies());
        addAliases();
        reader.bodies().values().forEach(body -> addOfficialNames(body, reader));
        addFormerCommunes();
        addShortCommunes();
        addForeign();
    }

    /** Returns those of the files shipped with the program, which the first call in a process reads; that takes about a second. */
    public static Territories load() {
        return ShippedTerritories.ALL;
    }

    private static final class ShippedTerritories {
        static final Territories ALL = new Territories(new TerritoryReader());
    }

    /** Finds an authority by its id. */
    public Optional<Collectivite> find(CollectiviteId id) {
        return Optional.ofNullable(bodies.get(id.value()));
    }

    /**
     * Lists all that a name may stand for, most inhabitants first.
     *
     * @param folded the name as {@link LatinFolding#fold} gives it, without a level word: « niortais », not « communauté
     *     d'agglomération du Niortais »
     * @return empty when no authority has the name
     */
    public List<AuthorityReading> named(String folded) {
        return names.get(folded);
    }

    /**
     * Returns whether a name is above all that of an authority: small communes are called like people.
     *
     * @param folded as for {@link #named}
     */
    public boolean isWellKnown(String folded) {
        return named(folded).stream()
                .anyMatch(one -> !one.cautious()
                        && !one.acronym()
                        && (one.body().kind() != CollectiviteKind.COMMUNE
                                || Objects.requireNonNullElse(one.body().population(), 0) >= WELL_KNOWN));
    }

    /**
     * Lists the intercommunalités of a name's kind that have its proper words and no others: « communauté de commune de Villé »
     * for the « communauté de communes de la Vallée de Villé ».
     *
     * @param name as written, with its kind in front
     * @return in id order; empty when there is none, or the name tells no kind
     */
    public List<Collectivite> epciLike(String name) {
        return epciWords.of(name).map(epciByWords::get).map(List::copyOf).orElse(List.of());
    }

    /** Returns the number of words of the longest name that starts with a folded word; 0 when there is none. */
    public int longestFrom(String foldedWord) {
        return names.longestFrom(foldedWord);
    }

    /** Returns the country of a foreign authority as an ISO 3166 code; empty for a French one. */
    public Optional<String> country(CollectiviteId id) {
        return Optional.ofNullable(countries.get(id.value()));
    }

    /**
     * Returns whether {@code inner} is {@code outer} or all of it lies within: Niort in its EPCI, the Deux-Sèvres, its
     * région.
     */
    public static boolean within(Collectivite inner, CollectiviteId outer) {
        return inner.id().equals(outer) || inner.partOf().stream().anyMatch(above -> within(above, outer));
    }

    /**
     * Returns whether one authority is the other, lies within it or, being an EPCI, has a commune in it: Redon
     * Agglomération lies in no département and reaches into three.
     */
    public boolean reaches(Collectivite one, CollectiviteId other) {
        return within(one, other) || departementsOf(one).stream().anyMatch(departement -> within(departement, other));
    }

    /** Returns the département of a commune, those that have a commune of an EPCI, in code order; none for others. */
    public List<Collectivite> departementsOf(Collectivite one) {
        return one.kind() == CollectiviteKind.EPCI ? official.departementsOf(one.id()) : departements(one);
    }

    /** Returns the département that an authority lies right in; none or one. */
    public static List<Collectivite> departements(Collectivite one) {
        return one.partOf().stream()
                .filter(above -> above.kind() == CollectiviteKind.DEPARTEMENT)
                .toList();
    }

    private void addOfficialNames(Collectivite body, TerritoryReader reader) {
        switch (body.kind()) {
            case EPCI -> addEpci(body, reader);
            case COMMUNE, DEPARTEMENT, REGION -> addPlain(body);
            case FOREIGN -> throw new IllegalArgumentException("foreign authorities have a list of their own");
        }
    }

    private void addEpci(Collectivite epci, TerritoryReader reader) {
        WordTable.Row row = reader.epciRow(epci);
        String official = row.text(1);
        Collectivite main = reader.mainCommune(epci);
        EpciNames.of(
                        official,
                        main == null ? official : main.name(),
                        row.text(2).equals("EPT"))
                .forEach((name, cautious) -> names.add(name, new AuthorityReading(epci, cautious, false)));
        epciWords.of(official).ifPresent(words -> {
            List<Collectivite> all = epciByWords.computeIfAbsent(words, any -> new ArrayList<>());
            all.add(epci);
            all.sort(Comparator.comparing(one -> one.id().value()));
        });
        EpciNames.acronyms(official).forEach(name -> names.add(name, new AuthorityReading(epci, false, true)));
    }

    /** Adds the name; behind « du, au, des, aux » it is met without its article: « maire du Havre ». */
    private void addPlain(Collectivite body) {
        String folded = LatinFolding.words(body.name());
        names.add(folded, AuthorityReading.plain(body));
        if (folded.startsWith("le ") || folded.startsWith("les ")) {
            names.add(folded.substring(folded.indexOf(' ') + 1), AuthorityReading.cautious(body));
        }
    }

    private void addFormerCommunes() {
        for (WordTable.Row row : WordTable.read(OfficialCodes.FORMER, 3).rows()) {
            String folded = LatinFolding.words(row.text(1));
            if (!row.text(3).isEmpty() && names.get(folded).isEmpty()) {
                names.add(folded, AuthorityReading.cautious(known(row, row.text(2))));
            }
        }
    }

    /**
     * Adds the first part of names like « Saint-Cast-le-Guildo », « Langrolay-sur-Rance » where one commune alone begins so
     * and none is called so. Those who live there say no more: « le maire de Langrolay ».
     */
    private void addShortCommunes() {
        var shortened = new HashMap<String, List<Collectivite>>();
        for (Collectivite body : bodies.values()) {
            if (body.kind() == CollectiviteKind.COMMUNE) {
                firstPart(body.name())
                        .filter(name -> name.length() >= SHORTEST_PART)
                        .ifPresent(name -> shortened
                                .computeIfAbsent(name, any -> new ArrayList<>())
                                .add(body));
            }
        }
        shortened.forEach((name, communes) -> {
            if (communes.size() == 1 && names.get(name).isEmpty()) {
                names.add(name, AuthorityReading.cautious(communes.getFirst()));
            }
        });
    }

    /** Returns the first part of a name, folded; empty of one that has no parts. */
    private static Optional<String> firstPart(String name) {
        Matcher addition = ADDITION.matcher(LatinFolding.words(name));
        if (addition.find()) {
            return Optional.of(addition.replaceFirst(""));
        }
        Matcher parts = TWO_PARTS.matcher(name);
        return parts.matches() ? Optional.of(LatinFolding.words(parts.group(1))) : Optional.empty();
    }

    /** Adds the curated names, first: what they say of a name stands against what is derived. */
    private void addAliases() {
        Stream.of("extraction/territory/anciennes-regions.tsv", "extraction/territory/alias.tsv")
                .flatMap(file -> WordTable.read(file, 2).rows().stream())
                .forEach(row -> names.add(
                        LatinFolding.words(row.text(0)),
                        new AuthorityReading(
                                known(row, row.text(1)),
                                row.text(2).equals("prudence"),
                                row.text(2).equals("sigle"))));
    }

    private void addForeign() {
        for (ForeignAuthority foreign : ForeignAuthority.readAll()) {
            Collectivite body = foreign.body();
            bodies.put(body.id().value(), body);
            countries.put(body.id().value(), foreign.country());
            foreign.names()
                    .forEach(name ->
                            names.add(LatinFolding.words(name), new AuthorityReading(body, foreign.cautious(), false)));
        }
    }

    private Collectivite known(WordTable.Row row, String id) {
        Collectivite body = bodies.get(id);
        if (body == null) {
            throw row.problem("'" + id + "' must be an authority of today's official files");
        }
        return body;
    }
}
