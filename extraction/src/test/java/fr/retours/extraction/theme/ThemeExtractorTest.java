package fr.retours.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.place.TakenSpan;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Theme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeExtractorTest {
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());
    private final ThemeExtractor extractor = new ThemeExtractor(KnowledgeBase.shipped());

    private static AnnotatedText annotated(String title, String body) {
        return ANNOTATOR.annotate(new Recap(new RecapId("essai"), title, null, null, body, ""));
    }

    private List<Theme> themes(String title, String body) {
        return extractor.extract(annotated(title, body), List.of()).stream()
                .map(Subject::theme)
                .toList();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Deux élues ont détaillé les clauses sociales de leurs marchés publics.     | achats-responsables
            La cantine se fournit en circuits courts.                                  | agriculture-alimentation
            La monnaie locale complémentaire circule depuis un an.                     | monnaies-locales
            L’habitat participatif a ses règles.                                       | habitat
            Le territoire vise zéro chômeur de longue durée.                           | emploi-insertion
            Les Scic ont ouvert leur capital : la SCIC associe tous les acteurs.       | scic
            La loi NOTRe a changé la répartition des rôles.                            | reforme-territoriale
            Une recyclerie a ouvert ses portes.                                        | economie-circulaire
            L'épargne solidaire progresse.                                             | finance-solidaire
            """)
    void hearsAThemeInOneClearSentence(String body, String slug) {
        assertThat(themes("Retour sur une rencontre", body))
                .extracting(Theme::slug)
                .contains(slug);
    }

    /** What is counted first does not depend on hashes, which differ from process to process. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "habitat participatif",
                "monnaie locale",
                "circuit court",
                "recyclerie",
                "épargne solidaire",
                "commande publique",
                "mobilité solidaire"
            })
    void countsTheWordsOfASentenceInTheirOrder(String cue) {
        String body = "Cela s’appelle %1$s depuis longtemps. On disait déjà %1$s autrefois.".formatted(cue)
                + " L’adjointe à %1$s est venue, puis elle a vanté %1$s devant tous.".formatted(cue);

        List<Subject> subjects = extractor.extract(annotated("Retour sur une rencontre", body), List.of());

        assertThat(subjects).hasSize(1);
        assertThat(subjects.getFirst().proof().evidence())
                .as("the third time, the word is a portfolio; a fourth does not count")
                .hasSize(2);
    }

    @Test
    void takesTheTitleForTheMainTheme() {
        List<Subject> subjects = extractor.extract(
                annotated("Retour sur la journée « mobilité solidaire »", "Un fablab a aussi été visité."), List.of());

        assertThat(subjects).extracting(Subject::theme).containsExactly(Theme.MOBILITE, Theme.TIERS_LIEUX);
        assertThat(subjects).extracting(Subject::main).containsExactly(true, false);
    }

    @Test
    void hasNoThemeForWordsThatOnlyHint() {
        assertThat(themes("Retour sur une rencontre", "Des associations et des entreprises étaient là."))
                .isEmpty();
    }

    @Test
    void hearsAThemeInSeveralHintsTogether() {
        String body = "Un peintre, un conteur et une comédienne étaient là. Le festival finissait par un film.";

        assertThat(themes("Retour sur une rencontre", body)).containsExactly(Theme.CULTURE);
    }

    @Test
    void weighsTheFirstSentencesMoreThanTheOthers() {
        String filler = IntStream.range(0, 30)
                .mapToObj(i -> "La personne numéro " + i + " a pris la parole devant les autres. ")
                .collect(Collectors.joining());

        assertThat(themes("Retour sur une rencontre", "Un composteur a été vu. " + filler))
                .containsExactly(Theme.ECONOMIE_CIRCULAIRE);
        assertThat(themes("Retour sur une rencontre", filler + "Un composteur a été vu."))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le schéma local d'urbanisme cède au plan local d’urbanisme.      | amenagement-foncier
            Un bailleur social loue ces logements vacants.                   | habitat
            Les centrales villageoises couvrent les toits.                   | transition-energetique
            Le PLIE suit les allocataires du RSA.                            | emploi-insertion
            La commune aide les centres-bourgs et le milieu rural.           | ruralite
            """)
    void knowsTheWordsOfEachFieldInTheSingularAndThePlural(String body, String slug) {
        assertThat(themes("Retour sur une rencontre", body))
                .extracting(Theme::slug)
                .contains(slug);
    }

    @Test
    void takesAPortfolioForNoTheme() {
        String body = "Anne Petit, adjointe à la transition énergétique, a ouvert la rencontre.";

        assertThat(themes("Retour sur une rencontre", body)).isEmpty();
    }

    @Test
    void leavesOutPhrasesThatMeanSomethingElse() {
        assertThat(themes(
                        "Retour sur une rencontre",
                        "Un climat de confiance régnait. Ils y ont mis toute leur énergie."))
                .isEmpty();
    }

    @Test
    void takesAWordInPassingInALongTextForNoTheme() {
        String filler = "Les élus ont parlé de leurs projets et de leurs succès. ".repeat(3);
        String other = IntStream.range(0, 60)
                .mapToObj(i -> "La personne numéro " + i + " a pris la parole devant les autres. ")
                .collect(Collectors.joining());

        assertThat(themes("Retour sur une rencontre", filler + "Un composteur a été vu."))
                .containsExactly(Theme.ECONOMIE_CIRCULAIRE);
        assertThat(themes("Retour sur une rencontre", other + "Un composteur a été vu."))
                .isEmpty();
    }

    @Test
    void leavesNamesOfOrganisationsAlone() {
        String body = "La SCIC Bois Vert et le Ministère de la Transition écologique étaient là.";
        AnnotatedText text = annotated("Retour sur une rencontre", body);
        int start = text.text().indexOf("Ministère");

        List<Subject> subjects = extractor.extract(
                text, List.of(new TakenSpan(start, start + "Ministère de la Transition écologique".length())));

        assertThat(subjects).isEmpty();
    }

    @Test
    void provesAThemeByTheSentencesThatSaySo() {
        AnnotatedText text = annotated("Retour sur une rencontre", "Il a plu. Le réemploi avance. On a bien mangé.");

        List<Subject> subjects = extractor.extract(text, List.of());

        assertThat(subjects)
                .singleElement()
                .satisfies(one -> assertThat(one.proof().evidence())
                        .extracting(evidence -> evidence.of(text.text()))
                        .containsExactly("Le réemploi avance."));
    }

    @Test
    void givesThreeMainThemesAtMost() {
        List<Subject> subjects = extractor.extract(
                annotated("Habitat, mobilité, culture et art et culture, SCIC, climat, Europe", "Une journée riche."),
                List.of());

        assertThat(subjects.stream().filter(Subject::main)).hasSize(3);
    }
}
