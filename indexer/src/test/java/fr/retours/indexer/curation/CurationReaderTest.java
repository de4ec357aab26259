package fr.retours.indexer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.retours.indexer.curation.Decision.Hide;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.model.id.OrganisationId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurationReaderTest {
    private static final String GROUND = ", reason: essai, date: 2026-03-01}";

    @TempDir
    Path folder;

    private Curation read(String yaml) throws IOException {
        return CurationReader.read(Files.writeString(folder.resolve("curation.yaml"), yaml));
    }

    @Test
    void aDecisionKnowsItsLineItsReasonAndItsDate() throws IOException {
        var curation = read("""
                # décisions
                merge:
                  - {ids: [person:a, person:b], reason: 'faute, sans doute', date: 2026-03-01}
                hide:
                  - id: person:c
                    reason: à sa demande
                    date: 2026-03-02
                """);

        assertThat(curation.decisions())
                .containsExactly(
                        new Merge(
                                new DecisionGround(3, LocalDate.of(2026, 3, 1), "faute, sans doute", null),
                                List.of("person:a", "person:b")),
                        new Hide(new DecisionGround(5, LocalDate.of(2026, 3, 2), "à sa demande", null), "person:c"));
    }

    @Test
    void aliasesThatMultiplyOrLeadRoundAreRead() throws IOException {
        var yaml = new StringBuilder("hide:\n- &a0 {id: person:a" + GROUND + "\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            yaml.append("- &a" + i + " [" + before + ", " + before + "]\n");
        }

        assertThatExceptionOfType(CurationException.class).isThrownBy(() -> read(yaml.toString()));
        assertThatExceptionOfType(CurationException.class).isThrownBy(() -> read("hide: &a\n- {id: *a" + GROUND));
    }

    @Test
    void aDecisionThatIdentifiesHasANumber() {
        var ground = new DecisionGround(1, LocalDate.of(2026, 3, 1), "essai", null);
        var body = new OrganisationId("org:a");

        assertThatThrownBy(() -> new Identify(ground, body, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org:a");
    }

    @Test
    void aSectionMayStandSeveralTimesSoThatLinesCanBeAppended() throws IOException {
        var curation = read("hide:\n- {id: person:a" + GROUND + "\nmerge:\nhide:\n- {id: person:b" + GROUND);

        assertThat(curation.of(Hide.class)).extracting(Hide::id).containsExactly("person:a", "person:b");
    }

    @ParameterizedTest(name = "line {0}, {2}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | merge: x                                                  | il faut ici une liste
            2 | merge:;- [person:a, person:b]                             | s’écrit avec ses clés
            2 | hide:;- person:a                                          | reason: …, date: …
            2 | merge:;- {ids: [person:a]@                                | deux identifiants
            2 | merge:;- {ids: [person:a, person:a]@                      | répété
            2 | merge:;- {ids: [person:a, 'org:b']@                       | pas de même sorte
            2 | merge:;- {ids: ['commune:26113', 'commune:26108']@        | merge porte sur
            1 | fusion: []                                                | merge, distinct
            2 | split:;- {id: person:a@                                   | il manque « recaps »
            2 | split:;- {id: person:a, recaps: []@                       | au moins un récap
            2 | split:;- {id: person:a, recaps: [x], as: 'org:a'@         | de même sorte
            3 | split:;- id: person:a;  recap: [b]                        | « recap » n’a pas sa place
            2 | recode:;- {from: Die, to: 'commune:26113'@                | commune:63113
            2 | merge:;  - [person:a                                      | pas du YAML
            1 | [a, b]                                                    | clé: valeur
            2 | hide:;- {id: person:a, date: 2026-03-01}                  | il manque « reason »
            2 | hide:;- {id: person:a, reason: non}                       | il manque « date »
            2 | hide:;- {id: person:a, reason: non, date: 1/3/2026}       | AAAA-MM-JJ
            2 | hide:;- {id: person:a, reason: non, date: 2026-02-30}     | n’est pas une date
            2 | hide:;- {id: person:a, id: person:b@                      | deux fois
            2 | hide:;- {id: event:a@                                     | hide porte sur
            2 | hide:;- {id: Jean Martin@                                 | hide porte sur
            2 | hide:;- {id: 'person:Jean Martin'@                        | pas la forme d’un identifiant
            2 | rename:;- {id: person:a, name: '!'@                       | une lettre ou un chiffre
            2 | rename:;- {id: 'commune:26113', name: Die@                | rename porte sur
            2 | identify:;- {id: 'org:a'@                                 | siren, rna ou wikidata
            2 | identify:;- {id: 'org:a', siren: '732829321'@             | « 732829321 » n’est pas un numéro SIREN
            2 | identify:;- {id: 'org:a', rna: '751234567'@               | W et neuf chiffres
            2 | identify:;- {id: 'org:a', wikidata: x@                    | comme Q90
            2 | identify:;- {id: person:a, wikidata: Q90@                 | identify porte sur
            2 | took_part:;- {id: person:a, recaps: [b]@                  | il manque « took_part »
            2 | took_part:;- {id: person:a, recaps: [b], took_part: peut-être@ | true ou false
            2 | took_part:;- {id: 'org:a', recaps: [b], took_part: true@  | seul false est possible
            2 | accept:;- {id: person:a@                                  | il manque « recaps »
            2 | accept:;- {recaps: [b]@                                   | il manque « id »
            2 | refuse:;- {id: person:a, recaps: [b], part: speaker, role: maire@ | sont deux faits
            2 | refuse:;- {id: person:a, recaps: [b], part: maire@        | Sont possibles : opening, speaker
            2 | refuse:;- {id: person:a, recaps: [b], part: speaker, at: 'org:a'@ | « at » dit où une fonction
            2 | refuse:;- {id: 'org:a', recaps: [b], role: maire@         | porte sur une personne
            2 | refuse:;- {id: person:a, recaps: [b], link: host@         | un organisme ou une collectivité
            2 | refuse:;- {id: person:a, recaps: [b], theme: logement@    | pas sur une personne
            2 | correct:;- {recaps: [b], event: date, to: hier@            | pas un jour, un mois ni une année
            2 | correct:;- {recaps: [b], event: attendance, to: beaucoup@  | pas un nombre de participants
            2 | correct:;- {recaps: [b], event: place, to: Die@            | pas une collectivité connue
            2 | correct:;- {id: person:a, recaps: [b], part: speaker@      | il manque « to »
            2 | correct:;- {id: person:a, recaps: [b], to: maire@          | il manque « part, role, link, event »
            2 | correct:;- {recaps: [b], theme: scic, to: ptce@            | Sont possibles
            2 | correct:;- {id: person:a, recaps: [b], part: speaker, to_at: 'org:a'@ | « at » dit où une fonction
            2 | no_event:;- {recaps: [b], tells: recounts@                 | Il faut several
            2 | refuse:;- {recaps: [b], event: titre@                     | Sont possibles : date, place
            2 | add:;- {recaps: [b], person: Maëlle Quéré@                | il manque « quote »
            2 | add:;- {recaps: [b], quote: là@                           | il manque « person »
            2 | add:;- {recaps: [b], body: La Foire, part: speaker, quote: là@ | « body » n’a pas sa place avec « part »
            2 | add:;- {recaps: [b], body: La Foire, level: pays, quote: là@ | Sont possibles : commune
            2 | add:;- {recaps: [b], event: date, quote: là@              | il manque « words »
            2 | add:;- {person: Maëlle Quéré, quote: là@                  | il manque « recaps »
            """)
    void namesTheLineOfAMistakeAndSaysWhatHelps(int line, String yaml, String help) {
        assertThatThrownBy(() -> read(yaml.replace(';', '\n').replace("@", GROUND)))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("curation.yaml, ligne " + line + " : ")
                .hasMessageContaining(help)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            merge {ids: [person:a, person:b]       | merge {ids: [person:c, person:b]                 | person:b est déjà réuni à person:a, ligne 2
            merge {ids: [person:a, person:b]       | merge {ids: [person:b, person:a]                 | tournent en rond
            merge {ids: [person:a, person:b]       | rename {id: person:b, name: B                    | person:b est réuni à person:a, ligne 2
            merge {ids: [person:a, person:b]       | distinct {ids: [person:b, person:a]              | contredit celle de la ligne 2
            rename {id: person:a, name: A          | rename {id: person:a, name: B                    | contredit celle de la ligne 2
            alias {id: person:a, name: A           | alias {id: person:b, name: A                     | contredit celle de la ligne 2
            recode {from: 'collectivite:a', to: 'commune:26113' | recode {from: 'collectivite:a', to: 'commune:26108' | contredit celle de la ligne 2
            took_part {id: person:a, recaps: [x], took_part: true | took_part {id: person:a, recaps: [y, x], took_part: false | contredit celle de la ligne 2
            split {id: person:a, recaps: [x]       | split {id: person:a, recaps: [x], as: person:b   | contredit celle de la ligne 2
            correct {recaps: [x, y], event: date, to: 2018-05-03 | correct {recaps: [x], event: date, to: 2018-05-04 | contredit celle de la ligne 2 (
            correct {recaps: [x, y], event: date, to: 2018-05-03 | refuse {recaps: [x], event: date | contredit celle de la ligne 2
            accept {id: person:a, recaps: [x, y], part: speaker | refuse {id: person:a, recaps: [x], part: speaker | contredit celle de la ligne 2
            merge {ids: [person:a, person:b]       | accept {id: person:b, recaps: [x]                | person:b est réuni à person:a, ligne 2
            identify {id: 'org:a', siren: '732 829 320'  | identify {id: 'org:a', siren: '356000000'    | contredit celle de la ligne 2
            identify {id: 'org:a', wikidata: Q90   | identify {id: 'org:b', wikidata: Q90             | contredit celle de la ligne 2
            identify {id: 'org:a', wikidata: Q90   | hide {id: 'org:a'                                | contredit celle de la ligne 2
            rename {id: person:a, name: A          | hide {id: person:a                               | contredit celle de la ligne 2
            """)
    void refusesDecisionsThatContradictEachOther(String one, String other, String help) {
        assertThatThrownBy(() -> read(entry(one) + entry(other)))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("curation.yaml, ligne ")
                .hasMessageContaining(help);
    }

    private static String entry(String decision) {
        return decision.replaceFirst(" ", ":\n- ") + GROUND + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cuts")
    void takesDecisionsOutAndLeavesEveryOtherLine(String yaml, String left) throws IOException {
        Path file = Files.writeString(folder.resolve("curation.yaml"), yaml);

        assertThat(CurationReader.without(file, value -> value.contains("marie")))
                .contains(left);
    }

    static Stream<Arguments> cuts() {
        String marie = "  - {id: person:marie-dupont, reason: essai, date: 2026-03-01}\n";
        String paul = "  - {id: person:paul-durand, reason: essai, date: 2026-03-01}\n";
        String block = "  - id: person:marie-dupont\n    reason: >\n      deux\n      lignes\n    date: 2026-03-01\n";
        return Stream.of(
                arguments("hide:\n" + marie + paul, "hide:\n" + paul),
                arguments("# à moi\nhide:\n" + paul + "  # autre\n" + marie, "# à moi\nhide:\n" + paul + "  # autre\n"),
                arguments("hide:\n" + block + paul, "hide:\n" + paul),
                arguments("hide:\n" + paul + block, "hide:\n" + paul),
                arguments(
                        "merge:\n  - ids: [person:paul-durand, person:marie-dupont]\n    reason: x\n    date: 2026-03-01\nhide:\n"
                                + paul,
                        "hide:\n" + paul));
    }

    @Test
    void whatWasAddedIsTakenOutAgainByItsId() {
        String hand = "# à la main\nrename:\n- {id: person:a, name: A" + GROUND + "\n";
        Path file = Path.of("curation.yaml");
        LocalDate day = LocalDate.of(2026, 3, 1);
        String one = new DecisionLine(DecisionKind.HIDE, "id: person:b", "l’un").in(hand, day, "rédaction");
        String two = new DecisionLine(DecisionKind.HIDE, "id: person:c", "l’autre").in(one, day, null);

        List<WrittenDecision> written = CurationReader.written(file, two);

        assertThat(two).containsOnlyOnce("hide:");
        assertThat(written)
                .extracting(WrittenDecision::kind)
                .containsExactly(DecisionKind.RENAME, DecisionKind.HIDE, DecisionKind.HIDE);
        assertThat(written.get(1).ground().by()).isEqualTo("rédaction");
        assertThat(written.getFirst().fields()).containsExactly(Map.entry("id", "person:a"), Map.entry("name", "A"));
        assertThat(CurationReader.without(file, two, written.get(2).id())).contains(one);
        assertThat(CurationReader.without(file, one, written.get(1).id())).contains(hand);
        assertThat(CurationReader.without(file, hand, written.get(1).id())).isEmpty();
    }

    @Test
    void aDecisionThatSharesItsLineIsNotTakenOut() throws IOException {
        String one = "{id: person:%s, reason: essai, date: 2026-03-01}";
        Path file = Files.writeString(
                folder.resolve("curation.yaml"),
                "hide: [" + one.formatted("marie") + ", " + one.formatted("paul") + "]\n");

        assertThatExceptionOfType(CurationException.class)
                .isThrownBy(() -> CurationReader.without(file, value -> value.contains("marie")))
                .withMessageContaining("ligne 1 : une décision qui doit partir");
        assertThat(CurationReader.without(file, value -> value.contains("odile")))
                .isEmpty();
        assertThat(CurationReader.without(folder.resolve("none.yaml"), value -> true))
                .isEmpty();
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        Path file = folder.resolve("curation.yaml");
        Files.write(file, "hide:\n# décision".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CurationReader.read(file))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("curation.yaml, ligne 2 : ")
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "took_part {id: person:a, recaps: [r#], took_part: true",
                "accept {id: person:a#, recaps: [r], part: speaker",
                "refuse {id: person:a, recaps: [r#], part: speaker",
                "rename {id: person:a#, name: A",
                "alias {id: person:a, name: A#",
                "identify {id: 'org:a#', wikidata: Q#",
                "recode {from: 'collectivite:a', to: 'commune:26113', recaps: [r#]",
                "split {id: person:a, recaps: [r#]",
                "merge {ids: [person:a, person:b#]",
                "merge {ids: [person:a#, person:a1#]",
                "distinct {ids: [person:a, person:b#]",
                "hide {id: person:a#"
            })
    void thirtyThousandDecisionsAreLookedAtOneByOne(String decision) throws IOException {
        int many = 30_000;
        String written = decision.replaceFirst(" ", ":\n- ") + GROUND + "\n";
        String next = written.substring(written.indexOf('\n') + 1);
        var yaml = new StringBuilder(written.replace("#", "1"));
        for (int number = 2; number <= many; number++) {
            yaml.append(next.replace("#", String.valueOf(number)));
        }

        assertThat(read(yaml.toString()).decisions()).hasSize(many);
    }

    @Test
    void whatIsMergedInTwoLinesIsNotKeptApart() {
        assertThatThrownBy(() -> read(entry("merge {ids: [person:a, person:b]")
                        + entry("merge {ids: [person:a, person:c]")
                        + entry("distinct {ids: [person:b, person:c]")))
                .isInstanceOf(CurationException.class)
                .hasMessageContaining("ligne 6 : ")
                .hasMessageContaining("contredit celle de la ligne 4");
    }

    @Test
    void aSplitAndItsConfirmationDoNotContradictEachOtherInAnyOrder() throws IOException {
        String split = entry("split {id: person:a, recaps: [x], as: person:b");
        String confirmed = entry("split {id: person:b, recaps: [y], as: person:b");

        assertThat(read(split + confirmed).decisions()).hasSize(2);
        assertThat(read(confirmed + split).decisions()).hasSize(2);
    }
}
