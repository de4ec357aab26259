package fr.retours.indexer.resolve;

import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.indexer.resolve.claim.ClaimBond.Reason;
import fr.retours.model.term.LinkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of one body, each in a recap of its own, and names that look like it and are of several. */
class OneBodyTest {
    private static final CorpusResolver RESOLVER = CorpusResolver.of(new Lexicon(), Territories.load());

    @TempDir
    Path folder;

    /** Makes one recap a name; « Long form = ABC » is a name with its acronym, « person: » one of a person. */
    private static List<FactsBuilder> recaps(String names) {
        String[] all = names.split(" \\+ ", -1);
        return IntStream.range(0, all.length)
                .mapToObj(i -> {
                    var recap = recap("recap-" + i, "Un " + i);
                    if (all[i].startsWith("person: ")) {
                        return recap.person(all[i].substring("person: ".length()));
                    }
                    String[] forms = all[i].split(" = ", -1);
                    return forms.length == 1
                            ? recap.body(organisation(forms[0]), LinkKind.HOST)
                            : recap.body(organisation(forms[0]), LinkKind.HOST, forms[1]);
                })
                .toList();
    }

    private static List<String> bodies(List<FactsBuilder> recaps, Curation curation) {
        return RESOLVER.resolve(recaps.stream().map(FactsBuilder::build).toList(), curation).stream()
                .flatMap(one -> one.bodies().stream())
                .map(one -> one.body().id().value())
                .toList();
    }

    private static Stream<Reason> reasons(List<FactsBuilder> recaps) {
        var claims = new CorpusClaims();
        recaps.stream().map(FactsBuilder::build).forEach(claims::add);
        return RESOLVER.resolve(claims, Curation.NONE).bonds().stream().map(ClaimBond::reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Direction déléguée à la Navigation fluviale + Direction déléguée de la navigation fluviale                | FUNCTION_WORDS
            Direction déléguée à la Navigation fluviale + Direction déléguée de la navigation fluviale = DDNF + DDNF  | FUNCTION_WORDS
            Agence pour les Lavoirs publics + Agence des lavoirs publics                                              | FUNCTION_WORDS
            Lavoirs et Fontaines + Lavoirs & Fontaines                                                                | FUNCTION_WORDS
            Réseaux des lavoirs bretons + Réseau de lavoirs bretons                                                   | FUNCTION_WORDS
            fondation Voliqua + Voliqua                                                                               | DOUBTFUL_KIND
            Fondation Laver autrement + Laver autrement                                                               | DOUBTFUL_KIND
            réseau Voliqua + Voliqua                                                                                  | DOUBTFUL_KIND
            association Voliqua + Voliqua                                                                             | KIND_WORD
            l’association des Lavoirs bretons + Lavoirs bretons                                                       | KIND_WORD
            """)
    void namesOfOneBodyAreOneAndTheReasonIsTold(String names, Reason reason) {
        List<FactsBuilder> recaps = recaps(names);

        assertThat(bodies(recaps, Curation.NONE))
                .hasSizeGreaterThan(1)
                .containsOnly(bodies(recaps, Curation.NONE).getFirst());
        assertThat(reasons(recaps)).contains(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Vivre en Bretagne + Vivre la Bretagne                                      | few words, and more than articles differ
            Agir contre les lavoirs fermés + Agir pour les lavoirs fermés              | a preposition that says something
            Conseil de la région + Conseil région                                      | any body's name
            Agence des lavoirs publics = ALP + Agence pour les lavoirs publics = AGLP  | two acronyms
            Fondation Voliqua + Association Voliqua + Voliqua                          | two heads compete
            Fondation de France + France                                               | a place
            Réseau Guérande + Guérande                                                 | a place
            Fondation Durand + Durand                                                  | a family name
            Fondation Zélie Voliqua + Zélie Voliqua                                    | a given name
            Fondation Voliqua + Voliqua + person: Ivo Voliqua                          | the family name of someone in the corpus
            Association Gestion + Gestion                                              | a common word
            Fondation MACIF + MACIF                                                    | a well-known body, which has a foundation
            Fondation La Poste + La Poste                                              | the same, with an article
            Fondation Terre de Liens + Terre de Liens                                  | the same, of other words
            Fondation Nature & Découvertes + Nature & Découvertes                      | a firm that has a foundation
            Fondation Abbé-Pierre + Abbé Pierre                                        | a man
            Fondation d’entreprise Voliqua + Voliqua                                   | a firm, as its foundation says
            Fondation Voliqua + entreprise Voliqua + Voliqua                           | a firm, as a recap says
            Fondation VLQ4 + VLQ4                                                      | an acronym, of the firm as likely
            Réseau des Voliqua + Voliqua                                               | what it is a network of
            Atelier des lavoirs (ADL) = ADL + Agence de lecture = ADL + ADL            | an acronym of two long forms
            """)
    void namesThatMayBeOfTwoStayApart(String names, String why) {
        assertThat(bodies(recaps(names), Curation.NONE))
                .as(why)
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }

    private Curation read(String section, String fields) throws IOException {
        return CurationReader.read(Files.writeString(
                folder.resolve("curation.yaml"), section + ":\n- {" + fields + ", reason: essai, date: 2026-03-01}\n"));
    }

    @Test
    void aSplitByHandUndoesAMergeOfBodies() throws IOException {
        List<FactsBuilder> recaps = recaps("Fondation Voliqua + Voliqua");
        String merged = bodies(recaps, Curation.NONE).getFirst();
        Curation curation = read("split", "id: " + merged + ", recaps: [recap-1], as: org:voliqua");

        assertThat(bodies(recaps, curation)).containsExactly(merged, "org:voliqua");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Fondation Voliqua + Voliqua + Voliqua                               | org:fondation-voliqua, org:voliqua
            Agence pour les Lavoirs publics + Agence des lavoirs publics        | org:agence-pour-les-lavoirs-publics, org:agence-des-lavoirs-publics
            """)
    void namesDeclaredDistinctByHandAreNotMerged(String names, String ids) throws IOException {
        List<FactsBuilder> recaps = recaps(names);

        assertThat(bodies(recaps, Curation.NONE))
                .containsOnly(bodies(recaps, Curation.NONE).getFirst());
        assertThat(Set.copyOf(bodies(recaps, read("distinct", "ids: [" + ids + "]"))))
                .containsExactlyInAnyOrder(ids.split(", ", -1));
    }

    @Test
    void twoNamesOfOneRecapAreKeptApartByHandToo() throws IOException {
        var recap = recap("recap-0", "Un")
                .body(organisation("Fondation Voliqua"), LinkKind.HOST)
                .body(organisation("Voliqua"), LinkKind.PARTNER);

        assertThat(bodies(List.of(recap), Curation.NONE)).hasSize(1);
        assertThat(bodies(List.of(recap), read("distinct", "ids: [org:voliqua, org:fondation-voliqua]")))
                .containsExactlyInAnyOrder("org:voliqua", "org:fondation-voliqua");
    }
}
