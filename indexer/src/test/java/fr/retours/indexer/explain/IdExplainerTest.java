package fr.retours.indexer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdExplainerTest {
    private static final List<RecapFacts> EXTRACTED = Stream.of(
                    recap("lorient", "Assises de l’eau à Lorient, le 12 mai 2016", """
                            La journée, organisée par le CNFPT, a été ouverte par Anne Delmas, maire de Lorient.
                            Plus de 1 200 personnes étaient présentes.
                            Paul Petit, directeur de la SCIC Lavoirs, a témoigné.
                            Zoé Roux, présidente de la SCIC Lavoirs, était citée.
                            Le repas était offert par la Fondation Voliqua."""),
                    recap("brest", "Forum des lavoirs à Brest", """
                            Le forum s’est tenu le 3 juin. ANNE DELMAS, maire de Lorient, a présenté sa coopérative.
                            Les élus de Saint-Denis ont suivi. La journée était organisée par Voliqua."""))
            .map(ShippedExtractor.EXTRACTOR::extract)
            .toList();

    private static final String BY_FILE = " +règle de rules/[a-z-]+\\.regles, ligne [0-9]+ : ";

    private static CorpusResolver resolver;
    private static Rules rules;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        var lexicon = new Lexicon();
        var territories = Territories.load();
        resolver = CorpusResolver.of(lexicon, territories);
        rules = Rules.of(KnowledgeBase.shipped());
    }

    private static Recap recap(String id, String title, String body) {
        return new Recap(new RecapId(id), title, null, null, body, "");
    }

    private IdExplainer explainer(String... yaml) throws IOException {
        return explainer(rules, yaml);
    }

    private IdExplainer explainer(Rules known, String... yaml) throws IOException {
        Curation curation = CurationReader.read(Files.write(folder.resolve("curation.yaml"), List.of(yaml)));
        var claims = new CorpusClaims();
        EXTRACTED.forEach(claims::add);
        var resolution = resolver.resolve(claims, curation);
        return new IdExplainer(
                known,
                EXTRACTED.stream().map(resolution::apply).toList(),
                resolution,
                curation,
                Map.of("person:a-delmas", "person:anne-delmas"));
    }

    private static String text(IdExplainer explainer, String id) {
        return String.join("\n", explainer.explain(id).orElseThrow());
    }

    @Test
    void aPersonsPartsAndRolesHaveTheirSentenceRuleAndWords() throws IOException {
        String reported = text(explainer(), "person:anne-delmas");

        assertThat(reported).startsWith("person:anne-delmas : Anne Delmas\naussi écrit : ANNE DELMAS\nIdentité\n");
        assertThat(reported)
                .contains("prénom connu : « Anne » [given-name]")
                .containsPattern("rôle opening \\(confiance 0,[0-9]+\\)\n" + BY_FILE + ".*ouverte?.*\n +exemple : .+")
                .containsPattern(
                        "fonction « maire, Lorient » \\(confiance 0,[0-9]+\\)\n +fonction derrière le nom : « maire »")
                .contains("« La journée, organisée par le CNFPT, a été ouverte par Anne Delmas, maire de Lorient. »");
    }

    @Test
    void aRuleThatIsGoneSinceIsSaidToBeGone() throws IOException {
        String rule = EXTRACTED
                .getFirst()
                .people()
                .getFirst()
                .parts()
                .getFirst()
                .proof()
                .reasons()
                .getFirst()
                .rule();

        assertThat(text(explainer(rules.without(rule)), "person:anne-delmas"))
                .containsPattern("règle qui n’est plus là : « .*ouverte?.* \\[" + rule + "\\]");
    }

    @Test
    void oneNameSpelledTwiceIsSaidToBeOne() throws IOException {
        assertThat(text(explainer(), "person:anne-delmas"))
                .contains("lorient « Anne Delmas » et brest « ANNE DELMAS » : même nom, à la casse")
                .containsPattern("réuni : .* score \\+[0-9]+,[0-9] : fréquence du nom .*organisme en commun");
    }

    @Test
    void anOldIdLeadsToItsSuccessorAndIsNamedThere() throws IOException {
        String reported = text(explainer(), "person:a-delmas");

        assertThat(reported)
                .startsWith("person:a-delmas n’est plus en usage : il mène à person:anne-delmas")
                .contains("ancien identifiant, qui mène ici : person:a-delmas");
    }

    @Test
    void aDecisionByHandIsToldWithItsLineAndReason() throws IOException {
        var explainer = explainer(
                "rename:", "- {id: person:paul-petit, name: Paul-Émile Petit, reason: nom entier, date: 2026-03-01}");

        assertThat(text(explainer, "person:paul-petit"))
                .startsWith("person:paul-petit : Paul-Émile Petit")
                .contains("curation.yaml, ligne 2 (2026-03-01) : rename person:paul-petit ; raison : nom entier");
    }

    @Test
    void namesOfOneBodyAreSaidToBeOneAndWhy() throws IOException {
        assertThat(text(explainer(), "org:fondation-voliqua"))
                .contains("lorient « Fondation Voliqua » et brest « Voliqua » : même nom derrière « fondation »");
    }

    @Test
    void linksOfBodiesHaveTheirCue() throws IOException {
        assertThat(text(explainer(), "org:cnfpt"))
                .contains("[listed]")
                .containsPattern("lien organizer \\(confiance 0,[0-9]+\\)\n" + BY_FILE + "« organisée par » ");
        assertThat(text(explainer(), "commune:56121"))
                .containsPattern("lien represented .*\n +organisme pour lequel ont pris part : « Anne Delmas");
    }

    @Test
    void anOpenCodeShowsItsCandidates() throws IOException {
        var explainer = explainer();
        String id = explainer.near("collectivite:saint-denis").getFirst();

        assertThat(text(explainer, id))
                .containsPattern("nommé « Saint-Denis » → " + id + " .*\n(?: +possible.*\n)*.*\\[open\\]")
                .contains("possible : commune:93066", "possible : commune:97411");
        assertThat(text(explainer, "commune:56121")).contains("[level]", "même identifiant dans 2 récaps");
    }

    @Test
    void anEventSaysWhatGivesItsDayPlaceAndKind() throws IOException {
        String reported = text(explainer(), "event:assises-de-l-eau-a-lorient-le-12-mai-2016");

        assertThat(reported)
                .contains("date 2016-05-12", "date écrite : « 12 mai 2016 » [date]")
                .containsPattern(
                        "sorte autre \\(confiance 0,[0-9]+\\)\n +mot pour la sorte : « [A-Za-z ]+ » \\[kind\\]")
                .contains("lieu Lorient (commune:56121)")
                .contains("nombre écrit : « Plus de 1 200 personnes » [count]");
    }

    @Test
    void aRecapTellsAllThatWasReadOffIt() throws IOException {
        assertThat(text(explainer(), "lorient"))
                .contains(
                        "person:anne-delmas : Anne Delmas", "person:paul-petit", "org:cnfpt", "commune:56121", "date ");
    }

    @Test
    void anUnknownIdGetsTheNearestOnes() throws IOException {
        var explainer = explainer();

        assertThat(explainer.explain("person:ane-delmas")).isEmpty();
        assertThat(explainer.near("person:ane-delmas")).startsWith("person:anne-delmas");
        assertThat(explainer.near("Anne Delmas")).startsWith("person:anne-delmas");
        assertThat(explainer.near("person:xyzxyz")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BuiltInRule.class)
    void everyBuiltInRuleHasItsFrenchName(BuiltInRule rule) {
        assertThat(IndexerMessages.text("rule." + rule.slug())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ClaimBond.Reason.class)
    void everyBondHasItsFrenchName(ClaimBond.Reason reason) {
        assertThat(IndexerMessages.text("bond." + reason.slug())).isNotBlank();
    }
}
