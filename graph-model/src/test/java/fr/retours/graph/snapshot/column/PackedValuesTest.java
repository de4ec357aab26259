package fr.retours.graph.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedValuesTest {
    private static byte[] packed(@Nullable Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            PackedValues.write(value, out);
        }
        return bytes.toByteArray();
    }

    private static @Nullable Object unpacked(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return PackedValues.read(in);
        }
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var values = Arrays.asList(
                null,
                true,
                false,
                -7L,
                0.25,
                "",
                "Œuvre « l’île » 🏛",
                LocalDate.of(1, 2, 3),
                List.of(List.of(1L)),
                Map.of("a", "b"));

        assertThat(unpacked(packed(values))).isEqualTo(values);
    }

    @Test
    void aTypeThatRecapsDoNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packed(List.of(1.5f)))
                .withMessageContaining("Float");
    }

    @Test
    void otherBytesAreRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpacked(new byte[] {'?'}));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpacked(new byte[] {'l', 0, 0, 0, 2, 'y'}));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpacked(new byte[] {'t', -1, -1, -1, -1}));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> unpacked(new byte[] {'j', 127, 0, 0, 0, 0, 0, 0, 0}));
        byte[] nested = new byte[500_000];
        for (int at = 0; at < nested.length; at += 5) {
            nested[at] = 'l';
            nested[at + 4] = 1;
        }
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpacked(nested));
    }
}
