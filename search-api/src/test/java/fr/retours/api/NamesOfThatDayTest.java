package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.fact.QuoteSource;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.Citation;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.text.IndexedRecap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which name a body of today is shown: that which the sentence gives. */
class NamesOfThatDayTest {
    private static final RecapId RECAP = new RecapId("r");
    private static final BodyRef REGION = new BodyRef(BodyId.of("region:44"), "Grand Est");

    private static Recap recap(String text) {
        return new Recap(RECAP, "Retour", null, null, text, "");
    }

    private static Grounds grounds(String text) {
        String whole = recap(text).text();
        return new Grounds(0.9, List.of(new Citation(RECAP, whole.indexOf(text), whole.length())));
    }

    private static ProofQuotes quotes(String text, String named, BodyRef body) {
        var recap = recap(text);
        int start = recap.text().indexOf(named);
        var mention = new Mention(start, start + named.length(), body.id());
        return new QuoteSource(new OneRecap(recap, List.of(mention)), new FakeGraph(), ExtractorVersions.unknown())
                .quotes();
    }

    /** @param proof the sentence of the text that proves something of the body */
    private static @Nullable String said(String text, String named, BodyRef body, String proof) {
        String whole = recap(text).text();
        int start = whole.indexOf(proof);
        var grounds = new Grounds(0.9, List.of(new Citation(RECAP, start, start + proof.length())));
        return quotes(text, named, body).body(body, grounds).said();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Anne Petit, vice-présidente de la Région Lorraine, a conclu.      | Lorraine    | Région Lorraine
            Anne Petit, élue au conseil régional de Lorraine, a conclu.       | Lorraine    | Lorraine
            Anne Petit, vice-présidente de la Région Grand-Est, a conclu.     | Grand-Est   | -
            Anne Petit, vice-présidente du GRAND EST, a conclu.               | GRAND EST   | -
            """)
    void aLocalAuthorityHasTheNameOfItsSentence(String text, String named, @Nullable String said) {
        assertThat(said(text, named, REGION, text)).isEqualTo(said);
    }

    @Test
    void aSentenceWithoutItsNameTakesThatOfTheRecap() {
        String proof = "Anne Petit, sa vice-présidente, a conclu.";

        assertThat(said("La Région Lorraine accueille. " + proof, "Lorraine", REGION, proof))
                .isEqualTo("Région Lorraine");
    }

    @Test
    void anOrganisationKeepsItsOwn() {
        var body = new BodyRef(BodyId.of("org:voliqua"), "Fabrique Voliqua");

        assertThat(said("La FV a conclu.", "FV", body, "La FV")).isNull();
    }

    @Test
    void aFunctionIsToldWithTheBodyOfThatDay() {
        String text = "Anne Petit, vice-présidente de la Région Lorraine, a conclu.";
        var role = new HeldRole("vice-présidente", REGION, null, false, grounds(text));

        assertThat(quotes(text, "Lorraine", REGION).role(role))
                .isEqualTo("vice-présidente, Région Lorraine (aujourd’hui Grand Est)");
    }

    /** An index of one recap. */
    private static final class OneRecap extends FakeSearch {
        private final Recap only;
        private final List<Mention> mentions;

        OneRecap(Recap only, List<Mention> mentions) {
            this.only = only;
            this.mentions = mentions;
        }

        @Override
        public Optional<IndexedRecap> recap(RecapId id) {
            var none = new Narration(NarrationKind.NONE, null, Proof.of(1, new Evidence(0, 1)));
            return Optional.of(new IndexedRecap(only, none, mentions, List.of()));
        }
    }
}
