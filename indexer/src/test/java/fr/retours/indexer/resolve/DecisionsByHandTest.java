package fr.retours.indexer.resolve;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsByHandTest {
    private static final Collectivite DIE = commune("26113", "Die", "26");
    private static final Collectivite CREST = commune("26108", "Crest", "26");
    private static final Collectivite OPEN = new Collectivite(
            CollectiviteId.open("Die"), CollectiviteKind.COMMUNE, "Die", null, null, List.of(), List.of());

    @TempDir
    Path folder;

    private final CorpusResolver resolver = new CorpusResolver(
            word -> false,
            name -> false,
            id -> List.of(DIE, CREST).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst());

    /** Reads decisions, one a line as « merge ids: [a, b] », each with its reason and date. */
    private Curation read(String... decisions) throws IOException {
        var yaml = new StringBuilder();
        for (String one : decisions) {
            String[] parts = one.split(" ", 2);
            yaml.append(parts[0]).append(":\n- {").append(parts[1]).append(", reason: essai, date: 2026-03-01}\n");
        }
        return CurationReader.read(Files.writeString(folder.resolve("curation.yaml"), yaml));
    }

    private List<RecapFacts> resolve(Curation curation, FactsBuilder... recaps) {
        return resolver.resolve(Arrays.stream(recaps).map(FactsBuilder::build).toList(), curation);
    }

    private List<String> notes(Curation curation, FactsBuilder... recaps) {
        var claims = new CorpusClaims();
        Arrays.stream(recaps).map(FactsBuilder::build).forEach(claims::add);
        return resolver.resolve(claims, curation).notes();
    }

    private static List<String> people(List<RecapFacts> facts) {
        return facts.stream()
                .flatMap(one -> one.people().stream())
                .map(one -> one.person().id().value())
                .toList();
    }

    private static List<LinkKind> links(RecapFacts facts, Collectivite body) {
        return facts.bodies().stream()
                .filter(one -> one.body().id().equals(body.id()))
                .map(Involvement::links)
                .flatMap(List::stream)
                .map(Link::kind)
                .toList();
    }

    @Test
    void mergesUnderTheFirstId() throws IOException {
        var facts = resolve(
                read("merge ids: [person:edgar-pisani, person:edgard-pisani]"),
                recap("1", "Un").person("Edgard Pisani"),
                recap("2", "Deux").person("Edgar Pisani"));

        assertThat(people(facts)).containsOnly("person:edgar-pisani");
        assertThat(facts.getFirst().people().getFirst().person().aliases()).containsExactly("Edgard Pisani");
    }

    @Test
    void mergesInAChainWhicheverLineIsFirst() throws IOException {
        var recaps = new FactsBuilder[] {
            recap("1", "Un").person("Ana Roux"),
            recap("2", "Deux").person("Anna Roux"),
            recap("3", "Trois").person("Anna Rous")
        };

        var down = resolve(
                read(
                        "merge ids: [person:ana-roux, person:anna-roux]",
                        "merge ids: [person:anna-roux, person:anna-rous]"),
                recaps);
        var up = resolve(
                read(
                        "merge ids: [person:anna-roux, person:anna-rous]",
                        "merge ids: [person:ana-roux, person:anna-roux]"),
                recaps);

        assertThat(people(down)).containsOnly("person:ana-roux");
        assertThat(up).isEqualTo(down);
    }

    @Test
    void splitsRecapsOff() throws IOException {
        var facts = resolve(
                read(
                        "split id: person:jean-martin, recaps: ['2']",
                        "split id: event:un, recaps: ['1'], as: event:autre"),
                recap("1", "Un").person("Jean Martin"),
                recap("2", "Deux").person("Jean Martin"));

        assertThat(people(facts)).containsExactly("person:jean-martin", "person:jean-martin-2");
    }

    @Test
    void renamesAndKeepsTheFormerName() throws IOException {
        var facts = resolve(
                read("rename id: org:amf, name: Association des Maires"),
                recap("1", "Un").body(organisation("AMF"), LinkKind.HOST));

        var body = facts.getFirst().bodies().getFirst().body();
        assertThat(body.id().value()).isEqualTo("org:amf");
        assertThat(body).hasFieldOrPropertyWithValue("name", "Association des Maires");
        assertThat(body).hasFieldOrPropertyWithValue("aliases", List.of("AMF"));
    }

    @Test
    void givesAnOrganisationItsNumbersInEveryRecap() throws IOException {
        var facts = resolve(
                read("identify id: org:amf, siren: 732 829 320", "identify id: org:amf, wikidata: Q90"),
                recap("1", "Un").body(organisation("AMF"), LinkKind.HOST),
                recap("2", "Deux").body(organisation("AMF"), LinkKind.HOST));

        assertThat(facts)
                .allSatisfy(one -> assertThat(
                                ((Organisation) one.bodies().getFirst().body()).numbers())
                        .isEqualTo(Map.of(NumberRegister.SIREN, "732829320", NumberRegister.WIKIDATA, "Q90")));
    }

    @Test
    void anAliasIsShownAndBringsInWhoeverBearsIt() throws IOException {
        var facts = resolve(
                read("alias id: person:edgar-pisani, name: Edgard Pizani", "alias id: org:amf, name: Les maires"),
                recap("1", "Un").person("Edgar Pisani").body(organisation("AMF"), LinkKind.HOST),
                recap("2", "Deux").person("EDGARD PIZANI"));

        assertThat(people(facts)).containsOnly("person:edgar-pisani");
        assertThat(facts.getFirst().people().getFirst().person().aliases())
                .containsExactly("EDGARD PIZANI", "Edgard Pizani");
        assertThat(facts.getFirst().bodies().getFirst().body())
                .hasFieldOrPropertyWithValue("aliases", List.of("Les maires"));
    }

    @Test
    void anAliasJoinsNobodyThatIsKeptApart() throws IOException {
        var facts = resolve(
                read(
                        "alias id: person:edgar-pisani, name: Edgard Pizani",
                        "distinct ids: [person:edgard-pizani, person:edgar-pisani]"),
                recap("1", "Un").person("Edgar Pisani"),
                recap("2", "Deux").person("Edgard Pizani"));

        assertThat(people(facts)).containsExactly("person:edgar-pisani", "person:edgard-pizani");
    }

    @Test
    void recodesEverywhereOrInSomeRecaps() throws IOException {
        var one = recap("1", "Un").in(OPEN);
        one.person("Jean Martin", one.role("maire", OPEN));
        var two = recap("2", "Deux").body(OPEN, LinkKind.HOST);

        var facts = resolve(read("recode from: 'collectivite:die', to: 'commune:26113', recaps: ['1']"), one, two);

        var first = facts.getFirst();
        assertThat(first.bodies().getFirst().body()).isEqualTo(DIE);
        assertThat(first.people().getFirst().roles().getFirst().body()).isEqualTo(DIE.id());
        assertThat(first.event().orElseThrow().place()).hasFieldOrPropertyWithValue("collectivite", DIE);
        assertThat(facts.getLast().bodies().getFirst().body()).isEqualTo(OPEN);
    }

    @Test
    void aCodeForSomeRecapsGoesBeforeTheOneForAll() throws IOException {
        var some = "recode from: 'collectivite:die', to: 'commune:26108', recaps: ['2']";
        var all = "recode from: 'collectivite:die', to: 'commune:26113'";
        var recaps = new FactsBuilder[] {
            recap("1", "Un").body(OPEN, LinkKind.HOST), recap("2", "Deux").body(OPEN, LinkKind.HOST)
        };

        var facts = resolve(read(some, all), recaps);

        assertThat(facts.getFirst().bodies().getFirst().body()).isEqualTo(DIE);
        assertThat(facts.getLast().bodies().getFirst().body()).isEqualTo(CREST);
        assertThat(resolve(read(all, some), recaps)).isEqualTo(facts);
    }

    @Test
    void whoIsMarkedAsCitedHasNoPartAndRepresentsNobody() throws IOException {
        var one = recap("1", "Un");
        one.person("Jean Martin", one.role("maire", DIE)).person("Zoé Dupré", one.role("adjointe", CREST));

        var facts = resolve(read("took_part id: person:jean-martin, recaps: ['1'], took_part: false"), one)
                .getFirst();

        var cited = facts.people().getFirst();
        assertThat(cited.tookPart()).isFalse();
        assertThat(cited.parts()).isEmpty();
        assertThat(cited.roles()).hasSize(1);
        assertThat(cited.proof().confidence()).isEqualTo(1);
        assertThat(cited.proof().reasons()).containsExactly(BuiltInRule.BY_HAND.reason());
        assertThat(links(facts, DIE)).containsExactly(LinkKind.MENTIONED);
        assertThat(links(facts, CREST)).containsExactly(LinkKind.REPRESENTED);
    }

    @Test
    void whoIsMarkedAsPresentRepresentsTheirBody() throws IOException {
        var one = recap("1", "Un").body(DIE, LinkKind.MENTIONED);
        one.cited("Jean Martin", one.role("maire", DIE));

        var facts = resolve(read("took_part id: person:jean-martin, recaps: ['1'], took_part: true"), one)
                .getFirst();

        assertThat(facts.people().getFirst().tookPart()).isTrue();
        assertThat(links(facts, DIE)).containsExactly(LinkKind.REPRESENTED);
    }

    @Test
    void aRecapTakenForNoneTellsNoEventAndKeepsItsPeople() throws IOException {
        var one = recap("1", "Un").body(DIE, LinkKind.HOST);
        one.person("Jean Martin", one.role("maire", DIE));
        var decisions =
                read("no_event recaps: ['1']", "took_part id: person:jean-martin, recaps: ['1'], took_part: true");

        var facts = resolve(decisions, one).getFirst();

        assertThat(facts.narration().kind()).isEqualTo(NarrationKind.NONE);
        assertThat(facts.narration().proof().confidence()).isEqualTo(1);
        assertThat(facts.event()).isEmpty();
        assertThat(facts.people())
                .singleElement()
                .satisfies(person -> assertThat(person.tookPart()).isFalse());
        assertThat(links(facts, DIE)).containsExactly(LinkKind.MENTIONED);
        assertThat(notes(decisions, one)).anyMatch(note -> note.contains("ne raconte pas d’événement"));
        assertThat(notes(read("no_event recaps: ['9']"), one)).hasSize(1);
    }

    @Test
    void aBodyMarkedAsCitedIsOnlyMentioned() throws IOException {
        var facts = resolve(
                        read("took_part id: 'commune:26113', recaps: ['1'], took_part: false"),
                        recap("1", "Un").body(DIE, LinkKind.HOST))
                .getFirst();

        assertThat(links(facts, DIE)).containsExactly(LinkKind.MENTIONED);
    }

    @Test
    void hidesPeopleAndBodiesWithAllThatNamesThem() throws IOException {
        var one = recap("1", "Jean Martin à la foire");
        one.person("Jean Martin", one.role("maire", DIE))
                .person("Zoé Dupré", one.role("présidente", organisation("Foire")))
                .mention(0, 11, PersonId.named("Jean Martin"));

        var facts = resolve(read("hide id: person:jean-martin", "hide id: 'org:foire'"), one)
                .getFirst();

        assertThat(people(List.of(facts))).containsExactly("person:zoe-dupre");
        assertThat(facts.people().getFirst().roles().getFirst().body()).isNull();
        assertThat(facts.bodies()).extracting(body -> body.body().id()).containsExactly(DIE.id());
        assertThat(facts.mentions()).isEmpty();
        assertThat(facts.recap().title()).isEqualTo("████ ██████ à la foire");
        assertThat(facts.event().orElseThrow().title()).isEqualTo("████ ██████ à la foire");
    }

    @Test
    void tellsOfDecisionsWithoutEffectInTheOrderOfTheFile() throws IOException {
        var notes = notes(
                read(
                        "merge ids: [person:jean-martin, person:inconnu]",
                        "split id: person:jean-martin, recaps: ['9']",
                        "hide id: person:personne",
                        "rename id: org:rien, name: Rien",
                        "alias id: org:rien, name: Rien du tout",
                        "identify id: org:rien, wikidata: Q90",
                        "recode from: 'collectivite:rien', to: 'commune:26113'",
                        "took_part id: person:jean-martin, recaps: ['9'], took_part: false",
                        "took_part id: person:absent, recaps: ['1'], took_part: false"),
                recap("1", "Un").person("Jean Martin"));

        assertThat(notes).hasSize(9);
        assertThat(notes.getFirst()).contains("ligne 2", "person:inconnu");
        assertThat(notes.get(7)).contains("ligne 16", "person:jean-martin", "récap 9");
    }

    @Test
    void anAliasThatIsTheNameOfSeveralJoinsNobody() throws IOException {
        var homonyms = recap("2", "Deux").on("2016-01-10");
        homonyms.person("Jean Martin", homonyms.role("maire", DIE));
        var other = recap("3", "Trois").on("2016-02-10");
        other.person("Jean Martin", other.role("maire", CREST));

        var notes = notes(
                read("alias id: person:jeannot-martin, name: Jean Martin"),
                recap("1", "Un").person("Jeannot Martin"),
                homonyms,
                other);

        assertThat(notes).singleElement().asString().contains("ligne 2", "person:jean-martin-2");
    }

    @Test
    void refusesACodeThatIsNone() {
        assertThatThrownBy(() -> resolve(
                        read("recode from: 'collectivite:die', to: 'commune:99999'"),
                        recap("1", "Un").in(OPEN)))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("ligne 2")
                .hasMessageContaining("commune:99999");
    }

    @Test
    void neitherTheOrderOfRecapsNorThatOfDecisionsMatters() throws IOException {
        var decisions = new ArrayList<>(List.of(
                "merge ids: [person:edgar-pisani, person:edgard-pisani]",
                "merge ids: [person:edgard-pisani, person:e-pisani]",
                "split id: person:jean-martin, recaps: ['2'], as: person:jean-martin-de-crest",
                "rename id: person:jean-martin-de-crest, name: Jean Martin (Crest)",
                "alias id: person:zoe-dupre, name: Zoé Durand",
                "recode from: 'collectivite:die', to: 'commune:26113'",
                "recode from: 'collectivite:die', to: 'commune:26108', recaps: ['3']",
                "took_part id: person:zoe-dupre, recaps: ['1', '3'], took_part: false",
                "hide id: org:amf"));
        var facts = new ArrayList<>(List.of(
                recap("1", "Un")
                        .person("Edgar Pisani")
                        .person("Jean Martin")
                        .person("Zoé Dupré")
                        .build(),
                recap("2", "Deux")
                        .person("Edgard Pisani")
                        .person("Jean Martin")
                        .body(OPEN, LinkKind.HOST)
                        .build(),
                recap("3", "Trois")
                        .person("E Pisani")
                        .person("Zoé Durand")
                        .body(OPEN, LinkKind.HOST)
                        .build(),
                recap("4", "Quatre").body(organisation("AMF"), LinkKind.HOST).build()));
        var expected = new HashSet<>(resolver.resolve(facts, read(decisions.toArray(String[]::new))));
        assertThat(people(List.copyOf(expected))).doesNotContain("person:e-pisani", "person:zoe-durand");

        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            Collections.shuffle(facts, random);
            Collections.shuffle(decisions, random);

            var again = resolver.resolve(facts, read(decisions.toArray(String[]::new)));

            assertThat(new HashSet<>(again)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void withoutTheFileNothingIsDecided() {
        assertThat(CurationReader.read(folder.resolve("absent.yaml"))).isEqualTo(Curation.NONE);
    }
}
