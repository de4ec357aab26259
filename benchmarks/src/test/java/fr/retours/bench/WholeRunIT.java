package fr.retours.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class WholeRunIT {
    private static final String NUMBER = " +[0-9.]+";

    @Test
    void the_table_of_a_small_run_is_complete(@TempDir Path folder) throws IOException, InterruptedException {
        var run = new WholeRun();
        run.recaps = 20;
        run.texts = Path.of(System.getProperty("retours.root"), "samples");

        String table = run.table(folder, run.generator()).text();

        for (String stage :
                List.of("read and extract", "resolve", "graph, index and copy", "whole run, start to end")) {
            assertThat(table).containsPattern("(?m)^" + stage + NUMBER + NUMBER + "$");
        }
        for (String timed : List.of("the same again, nothing new", "10 recaps more")) {
            assertThat(table).containsPattern("(?m)^" + timed + NUMBER + "$");
        }
        assertThat(table)
                .containsPattern("(?m)^program" + NUMBER + NUMBER + "$")
                .containsPattern("(?m)^graph server" + NUMBER + NUMBER + "$")
                .containsPattern("index [0-9.]+ MB, graph [0-9.]+ MB, the rest [0-9.]+ MB")
                .doesNotContain("NaN", "Infinity");
    }
}
