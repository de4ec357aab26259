package fr.retours.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.model.id.RecapId;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecapTest {
    private static final Recap UNSIGNED = new Recap(
            new RecapId("recap:die"),
            "Retour à Die",
            URI.create("https://exemple.fr/die"),
            LocalDate.of(2019, 5, 4),
            "Une journée.",
            "Résumé");

    @Test
    void whatNobodySignsKeepsTheHashThatItHadBeforeAuthorsWereKept() {
        assertThat(UNSIGNED.sha256()).isEqualTo("a41c73a89fd5e8fd2b91e674a64f7549d7bc45230e39e28a6140cbb85c6c861c");
    }

    @Test
    void whoSignsCountsInTheHashAndNotInTheText() {
        Recap signed = UNSIGNED.by("Jeanne Le Goff");

        assertThat(signed.sha256())
                .isNotEqualTo(UNSIGNED.sha256())
                .isNotEqualTo(UNSIGNED.by("Zoé").sha256());
        assertThat(signed.text()).isEqualTo(UNSIGNED.text());
        assertThat(signed.by("")).isEqualTo(UNSIGNED);
    }

    @Test
    void anAuthorIsOneLineAndNotTooLong() {
        assertThat(UNSIGNED.by("x".repeat(Recap.MAX_AUTHOR)).author()).hasSize(Recap.MAX_AUTHOR);
        assertThatIllegalArgumentException().isThrownBy(() -> UNSIGNED.by("x".repeat(Recap.MAX_AUTHOR + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> UNSIGNED.by("Jeanne\nLe Goff"));
    }
}
