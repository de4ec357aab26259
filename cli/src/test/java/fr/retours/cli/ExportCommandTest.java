package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ConsoleBytes;
import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --as pdf                                    | --as doit être l’une des valeurs csv, ndjson
            --as csv --of planets                       | --of doit être l’une des valeurs people, bodies
            --as gexf --of people                       | --of people n’existe pas en gexf, mais en : csv, ndjson, jsonld
            --as jsonld --out set/                      | un dossier (set/) reçoit un jeu de tables en CSV
            --as sqlite                                 | ajoutez --out retours.sqlite
            --as sqlite --of people --out x.sqlite      | --of people n’existe pas en sqlite
            --as deposit                                | un dépôt va dans un dossier
            --as deposit --of people --out depot        | un dépôt va dans un dossier
            --as deposit --out depot --contact nous     | --contact comme nous@exemple.fr
            --as csv --theme nope --min-confidence 2    | --min-confidence doit être un nombre de 0 à 1
            --as csv --from 2019-01-01 --to 2018-01-01  | --to ne doit pas précéder
            --of people                                 | il manque
            """)
    void saysWhatIsWrongWithWhatIsAsked(String options, String message) {
        assertThat(run(("export " + options).split(" +"))).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains(message).startsWith("retours : ");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void saysThatNothingIsIndexed(@TempDir Path empty) {
        assertThat(run("export", "--as", "csv", "--data", empty.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("rien n’est indexé");
    }

    @Test
    void writesBytesAsTextWhereverTheyAreCut() throws IOException {
        String text = "« Île » ".repeat(5_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var console = new ConsoleBytes(new PrintWriter(out))) {
            for (int at = 0; at < bytes.length; at += 7) {
                console.write(bytes, at, Math.min(7, bytes.length - at));
            }
            console.flush();
        }

        assertThat(out.toString()).isEqualTo(text);
    }

    @Test
    void stopsWhenNobodyReadsAnyMore() {
        var broken = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        assertThatThrownBy(() -> {
                    var console = new ConsoleBytes(broken);
                    console.write(new byte[100_000], 0, 100_000);
                    console.flush();
                })
                .isInstanceOf(IOException.class);
    }

    private int run(String... arguments) {
        return Main.run(
                Map.of(), new Console(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
    }
}
