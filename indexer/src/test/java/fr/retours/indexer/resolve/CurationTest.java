package fr.retours.indexer.resolve;

import static fr.retours.indexer.FactsBuilder.commune;
import static fr.retours.indexer.FactsBuilder.organisation;
import static fr.retours.indexer.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.indexer.FactsBuilder;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteId;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.LinkKind;
import fr.retours.model.PersonId;
import fr.retours.model.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurationTest {
    private static final Collectivite DIE = commune("26113", "Die", "26");
    private static final Collectivite OPEN = new Collectivite(
            CollectiviteId.open("Die"), CollectiviteKind.COMMUNE, "Die", null, null, List.of(), List.of());

    @TempDir
    Path folder;

    private final CorpusResolver resolver =
            new CorpusResolver(word -> false, id -> id.equals(DIE.id()) ? Optional.of(DIE) : Optional.empty());

    private Curation read(String yaml) throws IOException {
        return CurationReader.read(Files.writeString(folder.resolve("curation.yaml"), yaml));
    }

    private List<RecapFacts> resolve(String yaml, FactsBuilder... recaps) throws IOException {
        var facts = List.of(recaps).stream().map(FactsBuilder::build).toList();
        return resolver.resolve(facts, read(yaml));
    }

    private static List<String> people(List<RecapFacts> facts) {
        return facts.stream()
                .flatMap(one -> one.people().stream())
                .map(one -> one.person().id().value())
                .toList();
    }

    @Test
    void mergesUnderTheFirstId() throws IOException {
        var facts = resolve(
                "merge:\n  - [person:edgar-pisani, person:edgard-pisani]",
                recap("1", "Un").person("Edgard Pisani"),
                recap("2", "Deux").person("Edgar Pisani"));

        assertThat(people(facts)).containsOnly("person:edgar-pisani");
        assertThat(facts.getFirst().people().getFirst().person().aliases()).containsExactly("Edgard Pisani");
    }

    @Test
    void splitsRecapsOff() throws IOException {
        var facts = resolve(
                """
                split:
                  - {id: person:jean-martin, recaps: ['2']}
                  - {id: event:un, recaps: ['1'], as: event:autre}
                """, recap("1", "Un").person("Jean Martin"), recap("2", "Deux").person("Jean Martin"));

        assertThat(people(facts)).containsExactly("person:jean-martin", "person:jean-martin-2");
    }

    @Test
    void renamesAndKeepsTheFormerName() throws IOException {
        var facts = resolve(
                "rename:\n  - id: org:amf\n    name: Association des Maires",
                recap("1", "Un").body(organisation("AMF"), LinkKind.HOST));

        var body = facts.getFirst().bodies().getFirst().body();
        assertThat(body.id().value()).isEqualTo("org:amf");
        assertThat(body).hasFieldOrPropertyWithValue("name", "Association des Maires");
        assertThat(body).hasFieldOrPropertyWithValue("aliases", List.of("AMF"));
    }

    @Test
    void recodesEverywhereOrInSomeRecaps() throws IOException {
        var one = recap("1", "Un").in(OPEN);
        one.person("Jean Martin", one.role("maire", OPEN));
        var two = recap("2", "Deux").body(OPEN, LinkKind.HOST);

        var facts = resolve("recode:\n- {from: 'collectivite:die', to: 'commune:26113', recaps: ['1']}", one, two);

        var first = facts.getFirst();
        assertThat(first.bodies().getFirst().body()).isEqualTo(DIE);
        assertThat(first.people().getFirst().roles().getFirst().body()).isEqualTo(DIE.id());
        assertThat(first.event().place()).hasFieldOrPropertyWithValue("collectivite", DIE);
        assertThat(facts.getLast().bodies().getFirst().body()).isEqualTo(OPEN);
    }

    @Test
    void hidesPeopleAndBodiesWithAllThatNamesThem() throws IOException {
        var one = recap("1", "Jean Martin à la foire");
        one.person("Jean Martin", one.role("maire", DIE))
                .person("Zoé Dupré", one.role("présidente", organisation("Foire")))
                .mention(0, 11, PersonId.named("Jean Martin"));

        var facts = resolve("hide: [person:jean-martin, 'org:foire']", one).getFirst();

        assertThat(people(List.of(facts))).containsExactly("person:zoe-dupre");
        assertThat(facts.people().getFirst().roles().getFirst().body()).isNull();
        assertThat(facts.bodies()).extracting(body -> body.body().id()).containsExactly(DIE.id());
        assertThat(facts.mentions()).isEmpty();
    }

    @Test
    void tellsOfDecisionsWithoutEffect() throws IOException {
        var claims = new Claims();
        claims.add(recap("1", "Un").person("Jean Martin").build());
        String yaml = """
                merge:
                  - [person:jean-martin, person:inconnu]
                split:
                  - {id: person:jean-martin, recaps: ['9']}
                hide:
                  - person:personne
                rename:
                  - {id: org:rien, name: Rien}
                """;

        var notes = resolver.resolve(claims, read(yaml)).notes();

        assertThat(notes)
                .hasSize(4)
                .anySatisfy(note -> assertThat(note).contains("ligne 2").contains("person:inconnu"));
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | merge: x
            1 | merge: [[person:a]]
            2 | merge:;- {id: a}
            1 | fusion: []
            2 | split:;- {id: person:a}
            3 | split:;- id: person:a;  recap: [b]
            2 | recode:;- {from: Die, to: 'commune:26113'}
            2 | merge:;  - [person:a
            1 | [a, b]
            """)
    void namesTheLineOfAMistake(int line, String yaml) {
        assertThatThrownBy(() -> read(yaml.replace(';', '\n')))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("curation.yaml, ligne " + line + " : ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesACodeThatIsNone() {
        assertThatThrownBy(() -> resolve(
                        "recode:\n- {from: 'collectivite:die', to: 'commune:99999'}",
                        recap("1", "Un").in(OPEN)))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("ligne 2")
                .hasMessageContaining("commune:99999");
    }

    @Test
    void aFileThatIsNotThereDecidesNothing() {
        assertThat(CurationReader.read(folder.resolve("absent.yaml"))).isEqualTo(Curation.NONE);
    }
}
