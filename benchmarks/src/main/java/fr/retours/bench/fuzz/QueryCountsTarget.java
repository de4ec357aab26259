package fr.retours.bench.fuzz;

import fr.retours.api.query.QueryFilesException;
import fr.retours.api.query.QueryReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The searches of a day, as a server keeps them. */
final class QueryCountsTarget implements FuzzTarget {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Path folder;

    QueryCountsTarget(FuzzSetup setup) throws IOException {
        this.folder = setup.newFolder("queries");
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(folder.resolve(DAY + ".tsv"), input);
        try {
            QueryReport.read(folder, DAY).ifPresent(QueryReport::others);
            QueryReport.remove(folder, "scic"::equals);
        } catch (QueryFilesException e) {
            RefusalCheck.check(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        String day =
                "kept\t30\ntotal\t9\t1\t3\nquery\t5\t0\t2\t00000000000000ff\tscic\nrare\t1\t1\t0\t0123456789abcdef\n";
        return List.of(day.getBytes(StandardCharsets.UTF_8));
    }
}
