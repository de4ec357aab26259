package fr.retours.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescribedThingTest {
    @Test
    void holdsNothingThatEndsTheElementAroundIt() {
        String document = new DescribedThing("Article")
                .with("headline", "</script><script>a & \"b\" <!-- \\u003c")
                .document();

        assertThat(document)
                .doesNotContain("<", ">", "&")
                .contains("\\u003c/script\\u003e\\u003cscript\\u003ea \\u0026 \\\"b\\\" \\u003c!-- \\\\u003c");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        DescribedThing place = new DescribedThing("Place").with("name", null).with("alternateName", List.of());

        assertThat(new DescribedThing("Event")
                        .with("location", place)
                        .with("endDate", null)
                        .document())
                .isEqualTo(
                        "{\"@context\":\"https://schema.org\",\"@type\":\"Event\",\"location\":{\"@type\":\"Place\"}}");
    }
}
