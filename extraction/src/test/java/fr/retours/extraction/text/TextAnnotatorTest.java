package fr.retours.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextAnnotatorTest {
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());

    @Test
    void sentencesKeepTheirSection() {
        var text = ANNOTATOR.annotate(
                new Recap(new RecapId("r"), "Un titre", null, null, "Une phrase. Une autre.", "Un résumé."));

        assertThat(text.sentences())
                .extracting(Sentence::section)
                .containsExactly(TextSection.TITLE, TextSection.BODY, TextSection.BODY, TextSection.SUMMARY);
        assertThat(written(text)).containsExactly("Un titre", "Une phrase.", "Une autre.", "Un résumé.");
    }

    @Test
    void noSentenceEndsAtAnAbbreviation() {
        var text = annotate("Le débat entre M. Petit et Mme. Blanc (av. Foch, St. Malo) fut vif. Il a duré.");

        assertThat(written(text)).hasSize(3).last().isEqualTo("Il a duré.");
    }

    @Test
    void aQuestionInsideQuotationMarksDoesNotEndTheSentence() {
        var text = annotate("Le thème était « la gare, et après ? » pour tous.");

        assertThat(text.sentences()).hasSize(2);
    }

    @Test
    void bulletsAreListLinesWithTheirLead() {
        var text = annotate(
                "Deux ateliers ont eu lieu :\n-le premier sur l'eau. Il a plu.\n\n• le second sur le feu\n\nLa suite vient.");

        assertThat(written(text))
                .containsExactly(
                        "Retour",
                        "Deux ateliers ont eu lieu :",
                        "-le premier sur l'eau.",
                        "Il a plu.",
                        "• le second sur le feu",
                        "La suite vient.");
        assertThat(text.sentences()).extracting(Sentence::lead).containsExactly(-1, -1, 1, 1, 1, -1);
        assertThat(text.sentences())
                .extracting(Sentence::listItem)
                .containsExactly(false, false, true, true, true, false);
    }

    @Test
    void shortLinesUnderAColonAreAList() {
        var text = annotate("Avec les interventions de :\n\nAnne Petit, maire\nPaul Blanc, élu\n\nUn paragraphe suit.");

        assertThat(text.sentences()).extracting(Sentence::listItem).containsExactly(false, false, true, true, false);
    }

    @Test
    void wrappedLinesAreOneSentence() {
        var text =
                annotate("Les élus et les services des collectivités de la région se sont retrouvés pour une journée\n"
                        + "d'échanges sur la culture.");

        assertThat(text.sentences()).hasSize(2);
    }

    @Test
    void sentencesCoverAllThatIsNoBlank() {
        String body = "Un. Deux ! Trois ?\n\n— \n1. Quatre\n2) Cinq (M. X.) « Six. »   Sept\u00a0: huit\n";
        var text = annotate(body);

        var covered = text.sentences().stream()
                .flatMapToInt(one -> IntStream.range(one.start(), one.end()))
                .boxed()
                .toList();
        assertThat(covered).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, text.text().length())
                        .filter(i -> Character.isLetterOrDigit(text.text().charAt(i))))
                .allSatisfy(i -> assertThat(covered).contains(i));
    }

    @Test
    void whatNeverEndsIsCutBehindAMarkAndIsWholeInItsPieces() {
        String list = "Anne Petit, maire de Lorient, ".repeat(1_000);
        var text = annotate("Présents : " + list);

        assertThat(text.sentences()).allMatch(one -> one.end() - one.start() <= TextAnnotator.LONGEST_SENTENCE);
        assertThat(written(text).subList(1, text.sentences().size() - 1))
                .hasSizeGreaterThan(4)
                .allMatch(piece -> piece.endsWith(","));
        assertThat(String.join(" ", written(text).subList(1, text.sentences().size())))
                .isEqualTo(("Présents : " + list).strip());
    }

    @Test
    void whatHasNoBlankIsCutBetweenCharacters() {
        var text = annotate("\uD83D\uDC4D".repeat(4_000) + "a");

        assertThat(text.sentences()).allSatisfy(one -> {
            assertThat(one.end() - one.start()).isLessThanOrEqualTo(TextAnnotator.LONGEST_SENTENCE);
            assertThat(Character.isLowSurrogate(text.text().charAt(one.start())))
                    .isFalse();
        });
    }

    @Test
    void marksAloneAreNoSentence() {
        var text = annotate("» . Douze voisins sont venus. … Merci à eux ! »");

        assertThat(written(text)).allMatch(one -> one.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    @Test
    void aLineOfAddressesSaysNothing() {
        var text = annotate(
                "Anne Petit\nContact@Lorient.fr\n- https://exemple.fr/Brest, www.exemple.fr\nÉcrivez à anne@exemple.fr");

        assertThat(written(text)).containsExactly("Retour", "Anne Petit", "Écrivez à anne@exemple.fr");
    }

    private static AnnotatedText annotate(String body) {
        return ANNOTATOR.annotate(new Recap(new RecapId("r"), "Retour", null, null, body, ""));
    }

    private static List<String> written(AnnotatedText text) {
        return text.sentences().stream().map(text::textOf).toList();
    }
}
