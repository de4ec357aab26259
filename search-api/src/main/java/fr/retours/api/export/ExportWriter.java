package fr.retours.api.export;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.wording.Wording;
import fr.retours.model.file.Sha256;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes exports. Memory does not grow with their length. Safe for concurrent use. */
public final class ExportWriter {
    private static final int BUFFER = 1 << 16;

    private final SliceGraph graph;
    private final RecapSearch search;
    private final QuoteSource quoting;
    private final String sources;

    /** Reads what {@code search} finds from the graph, and quotes; says of which year the codes are. */
    public ExportWriter(SliceGraph graph, RecapSearch search, QuoteSource quoting, TerritoryCodes codes) {
        this.graph = graph;
        this.search = search;
        this.quoting = quoting;
        this.sources = sources(codes);
    }

    /**
     * Writes one resource. The stream is flushed, not closed.
     *
     * @param version tells which version of the data the stores hold; asked before and after
     * @throws IOException if {@code out} takes no more
     * @throws DataChangedException if the data changed meanwhile, so that what was written is no whole
     */
    public void write(ExportRequest request, Supplier<Optional<String>> version, OutputStream out) throws IOException {
        Optional<String> before = version.get();
        write(request, request.scope().in(graph, search, before), before, out);
        if (!version.get().equals(before)) {
            throw new DataChangedException();
        }
        out.flush();
    }

    /**
     * Writes one resource into a file, which is there only once it is whole.
     *
     * @throws IOException if the file cannot be written
     * @throws DataChangedException if the data changed meanwhile
     */
    public void writeFile(ExportRequest request, Supplier<Optional<String>> version, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                write(request, version, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(ExportRequest request, SliceGraph part, Optional<String> version, OutputStream out)
            throws IOException {
        ExportSlice slice = request.scope().slice(part, quoting);
        ExportResource of = request.resource();
        switch (request.format()) {
            case CSV -> CsvFile.write(of.table(), slice, request.separator(), out);
            case NDJSON -> JsonFiles.lines(of.table(), slice, out);
            case GEOJSON -> JsonFiles.features(LocatedRows.of(of.table(), slice), out);
            case KML -> KmlFile.write(LocatedRows.of(of.table(), slice), out);
            case SQLITE -> DatabaseFile.write(slice, about(version.orElseThrow(DataChangedException::new)), out);
            case JSONLD -> JsonLdFile.write(request.resource(), slice, out);
            case GRAPHML, GEXF, NODES_CSV, EDGES_CSV -> GraphFileRows.of(slice).write(request.format(), sources, out);
        }
    }

    /**
     * Writes all tables as CSV into a folder, with {@code datapackage.json} beside them.
     *
     * @param folder made when it is not there; files of the same names are replaced
     * @throws IOException if the folder cannot be written
     * @throws DataChangedException if the data changed meanwhile
     */
    public void writeSet(ExportScope scope, CsvSeparator separator, Supplier<Optional<String>> version, Path folder)
            throws IOException {
        Optional<String> before = version.get();
        SliceGraph part = scope.in(graph, search, before);
        Files.createDirectories(folder);
        Map<ExportResource, DataPackage.TableFile> files = new EnumMap<>(ExportResource.class);
        for (ExportResource resource : DataPackage.TABLES) {
            files.put(resource, table(new ExportRequest(resource, ExportFormat.CSV, scope, separator), part, folder));
        }
        if (!version.get().equals(before)) {
            throw new DataChangedException();
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("datapackage.json")))) {
            describe(one -> Objects.requireNonNull(files.get(one)), separator, before, out);
        }
    }

    private Map<String, String> about(String version) {
        return Map.of(
                "title", Wording.text("export.title"),
                "description", Wording.text("export.database"),
                "version", version,
                "sources", sources,
                "rights", Wording.text("data.rights"));
    }

    /** Returns what the codes are taken from, in words. */
    public String sources() {
        return sources;
    }

    /** Returns what codes are taken from, in words. */
    public static String sources(TerritoryCodes codes) {
        return Wording.text("export.sources", String.valueOf(codes.year()));
    }

    /** Describes a set of tables. */
    void describe(
            Function<ExportResource, DataPackage.TableFile> files,
            CsvSeparator separator,
            Optional<String> version,
            OutputStream out)
            throws IOException {
        new DataPackage(sources, version).write(files, separator, out);
    }

    private DataPackage.TableFile table(ExportRequest request, SliceGraph part, Path folder) throws IOException {
        Path file = folder.resolve(request.resource().slug() + ".csv");
        MessageDigest digest = Sha256.begin();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), digest)) {
            write(request, part, Optional.empty(), out);
        }
        return new DataPackage.TableFile(
                file.getFileName().toString(), Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }
}
