package fr.retours.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.bench.fill.FillSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class WholeRunIT {
    private static final String NUMBER = " +[0-9.]+";

    @Test
    void the_table_of_a_small_run_is_complete(@TempDir Path folder) throws IOException, InterruptedException {
        var setup = FillSetup.of(
                "--recaps=20",
                "--texts=" + Path.of(System.getProperty("retours.root"), "samples"),
                "--folder=" + folder);

        String table = new WholeRun(setup).table().text();

        for (String stage : List.of("read and extract", "graph", "index, commits included", "whole run")) {
            assertThat(table).containsPattern("(?m)^" + stage + NUMBER + NUMBER + "$");
        }
        for (String timed : List.of("resolve", "none of these", "the same again, nothing new", "10 recaps more")) {
            assertThat(table).containsPattern("(?m)^" + timed + NUMBER);
        }
        assertThat(table)
                .containsPattern("(?m)^program +\\S+ +\\S+" + NUMBER + "$")
                .containsPattern("(?m)^graph server +\\S+ +\\S+" + NUMBER + "$")
                .containsPattern("index [0-9.]+ MB, graph [0-9.]+ MB, the rest [0-9.]+ MB")
                .doesNotContain("NaN", "Infinity");
    }
}
