package fr.retours.bench.corpus;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.territory.Territories;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/**
 * Who and what a corpus names. A few are everywhere, most in one or two recaps. People keep a function at a body, or a few in turn.
 *
 * @param communes by population, with their EPCI, département and région
 * @param functions what people are
 */
record CorpusCast(
        ZipfList<Person> people,
        ZipfList<Organisation> organisations,
        ZipfList<Collectivite> communes,
        ZipfList<String> functions) {
    private static final int MOST_POSTS = 3;
    private static final double SKEW = 0.9;
    private static final double SHIFT = 20;
    private static final List<String> HEADS =
            List.of(("Association, Coopérative, SCIC, SCOP, Fédération, Réseau, Collectif, Maison, "
                            + "Régie de quartier, Mission locale, Université de, Pôle, Agence, Union, Fonds, Institut")
                    .split(", "));

    /** What someone is, and where. */
    record Post(String function, Organisation body) {}

    /** Draws one of the posts that someone has in the whole corpus, one to three, the first more often than the others. */
    Post post(Person person, RandomGenerator random) {
        var own = new SplittableRandom(person.id().hashCode());
        int posts = 1 + own.nextInt(MOST_POSTS);
        int drawn = random.nextInt(2 * posts);
        return Stream.generate(() -> new Post(functions.draw(own), organisations.draw(own)))
                .skip(drawn < posts ? drawn : 0)
                .findFirst()
                .orElseThrow();
    }

    /** Makes the cast of a corpus of so many recaps. */
    static CorpusCast of(int recaps, DictionaryWords words, RandomGenerator random) {
        return new CorpusCast(
                new ZipfList<>(people(200 + recaps * 3 / 2, words, random), SKEW, SHIFT),
                new ZipfList<>(organisations(recaps / 3, words, random), SKEW, SHIFT),
                new ZipfList<>(communesByPopulation(), SKEW, SHIFT),
                new ZipfList<>(wordsForFunctions(), 1, 5));
    }

    private static List<Person> people(int most, DictionaryWords words, RandomGenerator random) {
        var given = new ZipfList<>(words.givenNames(), 1, 10);
        var family = new ZipfList<>(words.familyNames(), 0.7, 100);
        Map<String, Integer> namesakes = new LinkedHashMap<>();
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            String name = given.draw(random) + " " + family.draw(random);
            int sameName = namesakes.merge(name, 1, Integer::sum);
            people.add(new Person(PersonId.named(sameName == 1 ? name : name + " " + sameName), name, List.of()));
        }
        return people;
    }

    private static Collection<Organisation> known() {
        Map<String, Organisation> known = new LinkedHashMap<>();
        for (WordTable.Row row :
                WordTable.read("extraction/lists/organisations.tsv", 1).rows()) {
            var id = OrganisationId.named(row.text(0));
            List<String> aliases =
                    row.text(1).isEmpty() ? List.of() : List.of(row.text(1).split("\\|", -1));
            known.putIfAbsent(id.value(), new Organisation(id, row.text(0), aliases));
        }
        return known.values();
    }

    private static List<Organisation> organisations(int more, DictionaryWords words, RandomGenerator random) {
        var names = new ZipfList<>(words.words(), 0.8, 100);
        List<Organisation> all = new ArrayList<>(known());
        Set<OrganisationId> ids = new LinkedHashSet<>();
        all.forEach(one -> ids.add(one.id()));
        for (int number = 0; number < more; number++) {
            String head = HEADS.get(random.nextInt(HEADS.size()));
            String name = head + " " + StringUtils.capitalize(names.draw(random)) + " " + names.draw(random);
            var id = OrganisationId.named(name);
            if (ids.add(id)) {
                all.add(new Organisation(id, name, List.of()));
            }
        }
        return all;
    }

    private static List<Collectivite> communesByPopulation() {
        var territories = Territories.load();
        return WordTable.read("extraction/territory/communes.tsv", 5)
                .first()
                .map(code -> territories.find(CollectiviteId.coded(CollectiviteKind.COMMUNE, code)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Collectivite one) -> one.population() == null ? 0 : one.population())
                        .reversed())
                .toList();
    }

    private static List<String> wordsForFunctions() {
        return WordTable.read("extraction/lists/fonctions.tsv", 2).rows().stream()
                .filter(row -> row.text(1).equals("fonction"))
                .map(row -> row.text(0).split("\\|", -1)[0])
                .toList();
    }
}
