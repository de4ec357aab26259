package fr.retours.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.fact.Recap;
import org.junit.jupiter.api.Test;

class LongIdsTest {
    private static final String SLUG = "a-".repeat(200_000) + "a";

    @Test
    void idsOfAnyLengthAreCheckedWithoutOverflow() {
        assertThat(new EventId(EventId.PREFIX + SLUG).value()).endsWith(SLUG);
        assertThat(new PersonId(PersonId.PREFIX + SLUG).value()).endsWith(SLUG);
        assertThat(new OrganisationId(OrganisationId.PREFIX + SLUG).value()).endsWith(SLUG);
        assertThatThrownBy(() -> new EventId(EventId.PREFIX + SLUG + "-")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTitleTooLongForAKeyIsNoTitle() {
        var id = new RecapId("r");
        String title = "t".repeat(Recap.MAX_TITLE + 1);

        assertThatThrownBy(() -> new Recap(id, title, null, null, "Texte.", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
