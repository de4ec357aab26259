package fr.retours.model.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SluggedTest {
    private enum WaterKind implements Slugged {
        RIVIERE,
        BRAS_MORT,
        ETANG {
            @Override
            public String slug() {
                return "plan-d-eau";
            }
        }
    }

    /** Whatever the language of the machine: tests run in Turkish, where a capital I has another small letter. */
    @Test
    void aMemberIsCalledOutsideAsInTheCodeUnlessItSaysOtherwise() {
        assertThat(WaterKind.values()).extracting(Slugged::slug).containsExactly("riviere", "bras_mort", "plan-d-eau");
    }
}
