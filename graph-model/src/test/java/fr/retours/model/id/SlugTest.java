package fr.retours.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "L’Île-Saint-Denis, l-ile-saint-denis",
        "« Cœur »  de Bœuf, coeur-de-boeuf",
        "Évreux-ում, evreux",
        "'?!', ''"
    })
    void aTextIsFoldedAndItsWordsJoined(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
        assertThat(Slug.named(text)).isEqualTo(slug);
    }

    @Test
    void aNameInAnotherScriptHasAnIdOfItsOwn() {
        String slug = Slug.named("Աննա Ամիրյան");

        assertThat(slug).isEqualTo(Slug.named(" աննա ամիրյան")).isNotEqualTo(Slug.named("Անի Ամիրյան"));
        assertThat(PersonId.named("Աննա Ամիրյան").value()).isEqualTo(PersonId.PREFIX + slug);
        assertThat(EventId.named("رئيس").value()).startsWith(EventId.PREFIX);
    }
}
