package fr.retours.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagTest {
    private final EntityTag tag = EntityTag.of("v1", "/search");

    @Test
    void isWeakAndTheSameForTheSame() {
        assertThat(tag.value()).matches("W/\"[0-9a-f]{24}\"");
        assertThat(EntityTag.of("v1", "/search")).isEqualTo(tag);
        assertThat(EntityTag.of("v1/search", "")).isNotEqualTo(tag);
    }

    @Test
    void isFoundAmongOthersWeakOrStrongAndByTheStar() {
        assertThat(tag.isAmong("\"a\",  " + tag.value())).isTrue();
        assertThat(tag.isAmong(tag.value().substring(2))).isTrue();
        assertThat(tag.isAmong("*")).isTrue();
    }

    @Test
    void isNotFoundWhereItIsNot() {
        assertThat(tag.isAmong(null)).isFalse();
        assertThat(tag.isAmong("")).isFalse();
        assertThat(tag.isAmong("W/\"a\"")).isFalse();
    }
}
