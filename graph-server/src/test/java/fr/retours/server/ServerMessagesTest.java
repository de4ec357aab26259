package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.GraphServerException.Reason;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerMessagesTest {
    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasATextThatNamesItsFirstArgument(Reason reason) {
        var failure = GraphServerException.of(reason, null, "/là-bas", "x", "y", "z");

        assertThat(failure).hasMessageContaining("/là-bas").hasMessageNotContainingAny("{", "}");
        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void writesNumbersPlainly() {
        assertThat(GraphServerException.of(Reason.PORT_IN_USE, null, 17687)).hasMessageContaining(" 17687 ");
    }

    @Test
    void usesNoPlainApostropheWhichWouldVanish() {
        var texts = ResourceBundle.getBundle("fr.retours.server.messages", Locale.ROOT);

        assertThat(texts.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain("'"));
    }
}
