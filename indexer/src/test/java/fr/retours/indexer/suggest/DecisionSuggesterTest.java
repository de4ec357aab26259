package fr.retours.indexer.suggest;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionSuggesterTest {
    private static final Set<String> GIVEN = Set.of("michel", "michele", "jean", "edgar", "paul");
    private static final Collectivite DIE = commune("26113", "Die", "26");
    private static final Collectivite OTHER = commune("05061", "Die", "05");
    private static final Collectivite OPEN = new Collectivite(
            CollectiviteId.open("Die"),
            CollectiviteKind.COMMUNE,
            "Die",
            null,
            null,
            List.of(),
            List.of(OTHER.id(), DIE.id()));

    @TempDir
    Path folder;

    private final CorpusResolver resolver =
            new CorpusResolver(GIVEN::contains, name -> false, DecisionSuggesterTest::territory);
    private final DecisionSuggester suggester =
            new DecisionSuggester(GIVEN::contains, DecisionSuggesterTest::territory);

    private static Optional<Collectivite> territory(CollectiviteId id) {
        return List.of(DIE, OTHER).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private List<SuggestedDecision> suggest(FactsBuilder... recaps) {
        return suggest(Curation.NONE, recaps);
    }

    private List<SuggestedDecision> suggest(Curation curation, FactsBuilder... recaps) {
        List<RecapFacts> facts = Arrays.stream(recaps).map(FactsBuilder::build).toList();
        var claims = new CorpusClaims();
        facts.forEach(claims::add);
        var resolution = resolver.resolve(claims, curation);
        return suggester.suggest(facts.stream().map(resolution::apply).toList(), resolution, curation);
    }

    private Curation read(List<String> lines) throws IOException {
        return CurationReader.read(Files.write(folder.resolve("curation.yaml"), lines));
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "Edgar Pisani, Edgard Pisani, noms à une lettre près",
        "Edgar Pisani, E. Pisani, prénom réduit à une initiale",
        "Jean Paul Martin, Martin Jean Paul, mêmes mots dans un autre ordre"
    })
    void peopleWithLikeNamesMayBeOne(String one, String other, String why) {
        var found = suggest(
                recap("1", "Un").person(one),
                recap("2", "Deux").person(one),
                recap("3", "Trois").person(other));

        assertThat(found).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.kind()).isEqualTo(DecisionKind.MERGE);
            assertThat(suggestion.likely().line().reason()).contains(why, one, other);
            assertThat(String.join("\n", suggestion.comment())).contains(one, other, "récaps 1, 2", "récaps 3");
        });
    }

    @Test
    void peopleWithTwoGivenNamesAreTwo() {
        assertThat(suggest(
                        recap("1", "Un").person("Michel Durand"),
                        recap("2", "Deux").person("Michèle Durand")))
                .isEmpty();
    }

    @Test
    void oneFamilyNameAtOneBodyMayBeOnePerson() {
        var one = recap("1", "Un");
        one.person("Jean Durand", one.role("maire", DIE));
        var two = recap("2", "Deux");
        two.person("Jean-Paul Durand", two.role("maire", DIE));

        assertThat(suggest(one, two))
                .extracting(SuggestedDecision::ids)
                .containsExactly(List.of("person:jean-paul-durand", "person:jean-durand"));
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "Réseau des villes actives, RVA, sigle et initiales",
        "Réseau des villes actives, Réseau des viles actives, une lettre",
        "Terre de Liens, plateforme Terre de Liens, derrière un mot de genre"
    })
    void organisationsWithLikeNamesMayBeOne(String one, String other, String why) {
        var found = suggest(
                recap("1", "Un").body(organisation(one), LinkKind.HOST),
                recap("2", "Deux").body(organisation(other), LinkKind.HOST));

        assertThat(found)
                .singleElement()
                .satisfies(suggestion ->
                        assertThat(suggestion.likely().line().reason()).contains(why));
    }

    @Test
    void eventsOfOneDayAndTownMayBeOne() {
        assertThat(suggest(
                        recap("1", "Assises du climat").on("2018-05-02").in(DIE),
                        recap("2", "Une belle rencontre").on("2018-05-02").in(DIE)))
                .extracting(SuggestedDecision::ids)
                .containsExactly(List.of("event:une-belle-rencontre", "event:assises-du-climat"));
    }

    @Test
    void aNameWithoutCodeGetsTheCandidateOfMostInhabitantsAndShowsAll() {
        var found = suggest(recap("1", "Un").body(OPEN, LinkKind.HOST));

        assertThat(found).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.likely().line().fields())
                    .isEqualTo("from: collectivite:die, to: commune:05061, recaps: ['1']");
            assertThat(suggestion.comment().getLast()).contains("commune:05061", "commune:26113", "Département 26");
        });
    }

    @Test
    void whatTheTextHardlyShowsIsAsked() {
        var found = suggest(
                recap("1", "Un").sure(0.5).person("Edgar Pisani").body(organisation("Une Chose"), LinkKind.HOST));

        assertThat(found)
                .extracting(SuggestedDecision::kind, SuggestedDecision::statement)
                .contains(
                        tuple(DecisionKind.TOOK_PART, "Edgar Pisani a pris part à l’événement."),
                        tuple(DecisionKind.ACCEPT, "Une Chose a accueilli l’événement."),
                        tuple(DecisionKind.HIDE, "« Une Chose » est un organisme."));
        assertThat(found.getFirst().likely().line().fields())
                .isEqualTo("id: person:edgar-pisani, recaps: ['1'], took_part: true");
        assertThat(found.getFirst().comment().getLast()).contains("« Un »");
    }

    @Test
    void theLinesAreAFileThatAppliesAndLeavesNothingToAsk() throws IOException {
        var recaps = new FactsBuilder[] {
            recap("1", "Un").person("Edgar Pisani").body(organisation("Réseau des villes actives"), LinkKind.HOST),
            recap("d'ici", "Deux").person("Edgard Pisani").body(OPEN, LinkKind.HOST),
            recap("3", "Trois").sure(0.5).person("Jean Roux").body(organisation("RVA"), LinkKind.HOST),
            recap("4", "Quatre").person("E. Pisani").on("2018-05-02").in(DIE),
            recap("5", "Cinq").on("2018-05-02").in(DIE)
        };
        List<SuggestedDecision> found = suggest(recaps);
        assertThat(found)
                .extracting(SuggestedDecision::kind)
                .contains(DecisionKind.MERGE, DecisionKind.RECODE, DecisionKind.TOOK_PART);

        Curation curation = read(YamlLines.lines(found, LocalDate.of(2026, 3, 1)));

        assertThat(curation.decisions()).hasSameSizeAs(found);
        assertThat(curation.decisions().getFirst().ground().reason())
                .isEqualTo(found.getFirst().likely().line().reason());
        var claims = new CorpusClaims();
        Arrays.stream(recaps).map(FactsBuilder::build).forEach(claims::add);
        assertThat(resolver.resolve(claims, curation).notes()).isEmpty();
        assertThat(suggest(curation, recaps))
                .extracting(SuggestedDecision::ids)
                .doesNotContainAnyElementsOf(
                        found.stream().map(SuggestedDecision::ids).toList());
    }

    @Test
    void everyChoiceOfASuggestionIsALineThatCanBeFollowed() throws IOException {
        var recaps = new FactsBuilder[] {
            recap("1", "Un")
                    .sure(0.5)
                    .on("2018-05-02")
                    .in(DIE)
                    .person("Edgar Pisani")
                    .body(organisation("Réseau des villes actives"), LinkKind.HOST),
            recap("2", "Deux").person("Edgard Pisani").body(OPEN, LinkKind.HOST)
        };
        for (SuggestedDecision one : suggest(recaps)) {
            assertThat(one.quotes()).isNotEmpty();
            for (SuggestedChoice choice : one.choices()) {
                Curation curation =
                        CurationReader.read(folder, choice.line().in("", LocalDate.of(2026, 3, 1), "redaction"));

                assertThat(curation.decisions()).singleElement().satisfies(decision -> {
                    assertThat(decision.ground().by()).isEqualTo("redaction");
                    assertThat(DecisionKind.of(decision))
                            .isEqualTo(choice.line().kind());
                });
                var claims = new CorpusClaims();
                Arrays.stream(recaps).map(FactsBuilder::build).forEach(claims::add);
                assertThat(resolver.resolve(claims, curation).notes()).isEmpty();
                assertThat(suggest(curation, recaps))
                        .extracting(SuggestedDecision::statement)
                        .as("%s, %s", one.statement(), choice.label())
                        .doesNotContain(one.statement());
            }
        }
    }

    @Test
    void whatIsKeptApartOrNamedByADecisionIsNotMergedAway() throws IOException {
        var recaps = new FactsBuilder[] {
            recap("1", "Un").person("Edgar Pisani"), recap("2", "Deux").person("Edgard Pisani")
        };
        String ground = ", reason: essai, date: 2026-03-01}";

        assertThat(suggest(
                        read(List.of("distinct:", "- {ids: [person:edgard-pisani, person:edgar-pisani]" + ground)),
                        recaps))
                .isEmpty();
        assertThat(suggest(read(List.of("rename:", "- {id: person:edgar-pisani, name: Edgar P." + ground)), recaps))
                .allSatisfy(one -> assertThat(one.ids().getLast()).isNotEqualTo("person:edgar-pisani"));
    }

    @Test
    void whatIsUnlikelyIsAskedBeforeAllElseAndOnceForAName() throws IOException {
        var recaps = new FactsBuilder[] {
            recap("1", "Un").person("Edgar Pisani").body(organisation("Ideas"), LinkKind.HOST),
            recap("2", "Deux").person("Edgard Pisani").body(organisation("Ideas"), LinkKind.HOST),
            recap("3", "Trois").sure(0.5).person("Jean Roux").of(EventKind.SEMINAIRE, 29_000)
        };

        var found = suggest(recaps);

        assertThat(found)
                .extracting(SuggestedDecision::statement)
                .startsWith(
                        "Nombre de personnes présentes : 29000. Pourtant : 29000 personnes, là où un événement de ce type en compte 1500 au plus.",
                        "« Ideas » est un organisme. Pourtant : « Ideas » est aussi un mot anglais.")
                .doesNotHaveDuplicates();
        assertThat(found.get(1).choices())
                .extracting(one -> one.line().fields())
                .containsExactly("id: org:ideas, recaps: ['1', '2']", "id: org:ideas, recaps: ['1', '2']");
        assertThat(found.get(1).comment().getFirst()).contains("mot anglais", "Récaps 1, 2");
        assertThat(suggest(read(YamlLines.lines(found.subList(0, 2), LocalDate.of(2026, 3, 1))), recaps))
                .extracting(SuggestedDecision::statement)
                .noneMatch(statement -> statement.contains("Pourtant"));
    }

    @Test
    void theMostUsefulComesFirstWhateverTheOrderOfRecaps() {
        var one = recap("1", "Un").person("Edgar Pisani").body(OPEN, LinkKind.HOST);
        var two = recap("2", "Deux").sure(0.5).person("Edgard Pisani");

        var found = suggest(one, two);

        assertThat(found).extracting(SuggestedDecision::kind).first().isEqualTo(DecisionKind.MERGE);
        assertThat(suggest(two, one)).isEqualTo(found);
    }

    private static FactsBuilder jeanDupont(String id, String day) {
        return recap(id, "Retour sur la fête " + id).on(day).in(DIE).person("Jean Dupont");
    }

    @Test
    void namesakesJoinedThoughDoubtfulComeFirstAsASplit() throws IOException {
        var mayor = recap("1", "Retour sur le marché").on("2011-05-12").in(DIE);
        mayor.person("Jean Dupont", mayor.role("maire", DIE)).person("Edgar Pisani");
        var bare = jeanDupont("2", "2013-05-12").person("Edgard Pisani");

        var found = suggest(mayor, bare);

        var first = found.getFirst();
        assertThat(first.kind()).isEqualTo(DecisionKind.SPLIT);
        assertThat(first.ids()).containsExactly("person:jean-dupont");
        assertThat(first.comment().getFirst()).contains("deux personnes", "score +", "fréquence du nom");
        Curation curation = read(YamlLines.lines(List.of(first), LocalDate.of(2026, 3, 1)));
        var claims = new CorpusClaims();
        Stream.of(mayor, bare).map(FactsBuilder::build).forEach(claims::add);
        assertThat(resolver.resolve(claims, curation).assigned().values())
                .anySatisfy(ids -> assertThat(ids).containsValue("person:jean-dupont-2"));
    }

    @Test
    void aSplitToTheSameIdStatesThatOnePersonIsRight() throws IOException {
        var mayor = recap("1", "Retour sur le marché").on("2011-05-12").in(DIE);
        mayor.person("Jean Dupont", mayor.role("maire", DIE));
        var bare = jeanDupont("2", "2013-05-12");
        var confirmed = read(List.of(
                "split:",
                "- {id: person:jean-dupont, recaps: ['2'], as: person:jean-dupont, reason: vu, date: 2026-03-01}"));

        assertThat(suggest(confirmed, mayor, bare)).isEmpty();
        var claims = new CorpusClaims();
        Stream.of(mayor, bare).map(FactsBuilder::build).forEach(claims::add);
        var resolution = resolver.resolve(claims, confirmed);
        assertThat(resolution.notes()).isEmpty();
        assertThat(resolution.assigned().values())
                .allSatisfy(ids -> assertThat(ids).containsValue("person:jean-dupont"));
    }

    @Test
    void namesakesApartThoughLikelyComeAsAMerge() {
        var mayor = recap("1", "Retour sur le marché").on("2011-05-12").in(DIE);
        mayor.person("Jean Dupont", mayor.role("maire", DIE));
        var elsewhere = recap("2", "Retour sur la foire").on("2012-05-12").in(OTHER);
        elsewhere.person("Jean Dupont");

        assertThat(suggest(mayor, elsewhere)).first().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(DecisionKind.MERGE);
            assertThat(one.ids()).containsExactlyInAnyOrder("person:jean-dupont", "person:jean-dupont-2");
            assertThat(String.join("\n", one.comment())).contains("tenus à part de peu", "score -");
        });
    }

    @Test
    void aBodyAndTheFoundationOfItsNameComeAsASplitThatCanBeConfirmed() throws IOException {
        var one = recap("1", "Un").body(organisation("Fondation Voliqua"), LinkKind.HOST);
        var two = recap("2", "Deux").body(organisation("Voliqua"), LinkKind.HOST);

        assertThat(suggest(one, two)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.kind()).isEqualTo(DecisionKind.SPLIT);
            assertThat(suggestion.likely().line().fields()).isEqualTo("id: org:fondation-voliqua, recaps: ['2']");
            assertThat(suggestion.comment().getFirst())
                    .contains("« Voliqua » et « Fondation Voliqua »", "même nom derrière « fondation »");
        });
        assertThat(suggest(
                        read(
                                List.of(
                                        "split:",
                                        "- {id: org:fondation-voliqua, recaps: ['2'], as: org:fondation-voliqua, reason: vu, date: 2026-03-01}")),
                        one,
                        two))
                .isEmpty();
    }
}
