package fr.retours.bench.fuzz;

import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of decisions taken by hand. */
final class CurationTarget implements FuzzTarget {
    private static final String ALL_KINDS = """
            split:
              - {id: person:jean-martin, recap: 2018-a, into: person:jean-martin-2, reason: homonyme, date: 2026-03-01}
            merge:
              - {ids: [person:edgar-pisani, person:edgard-pisani], reason: faute de frappe, date: 2026-03-01}
            alias:
              - {id: org:rtes, names: [RTES, "Réseau des territoires"], reason: sigle, date: 2026-03-01}
            name:
              - {id: org:rtes, name: RTES, reason: usage, date: 2026-03-01}
            hide:
              - {id: person:jean-martin, reason: à sa demande, date: 2026-03-02}
            """;
    private static final String ALIASES = """
            hide: &a
              - &b {id: person:x, reason: &c [*c, *c], date: 2026-03-02}
              - *b
            merge: *a
            """;

    private final Path file;

    CurationTarget(FuzzSetup setup) throws IOException {
        this.file = setup.newFolder("curation").resolve("curation.yaml");
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            CurationReader.read(file);
            CurationReader.without(file, "person:jean-martin"::equals);
        } catch (CurationException e) {
            RefusalCheck.check(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(ALL_KINDS.getBytes(StandardCharsets.UTF_8), ALIASES.getBytes(StandardCharsets.UTF_8));
    }
}
