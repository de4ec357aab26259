package fr.retours.api.export.deposit;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.api.answer.DataChangedException;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.ExportResource;
import fr.retours.api.export.ExportScope;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.wording.Wording;
import fr.retours.model.file.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a repository of research data takes: the tables of an export and their description, metadata in the words of DataCite 4, what
 * to know of it in French, and checksums.
 *
 * @param site where the data is served, and who answers for it
 * @param creators who made it; none for the site
 * @param licence its SPDX identifier; empty where nobody decided on one
 * @param part which part of the data it is, in words; empty for all of it
 * @param clock says on which day
 */
public record DataDeposit(SiteConfig site, List<String> creators, String licence, String part, Clock clock) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String METADATA = ProgramFile.text("/fr/retours/api/export/datacite.json");
    private static final String README = ProgramFile.text("/fr/retours/api/export/deposit.md");
    private static final String CHECKSUMS = "checksums.sha256";
    private static final String ENDING = ".csv";
    private static final String NAME = "name";

    /** Copies the list. */
    public DataDeposit {
        creators = List.copyOf(creators);
    }

    /**
     * Writes it into a folder.
     *
     * @param folder made when it is not there; files of the same names are replaced, others count as part of the deposit
     * @throws IOException if the folder cannot be written
     * @throws DataChangedException if the data changed meanwhile, or the stores hold different versions
     */
    public void write(ExportWriter exports, ExportScope scope, Supplier<Optional<String>> version, Path folder)
            throws IOException {
        String of = version.get().orElseThrow(DataChangedException::new);
        exports.writeSet(scope, CsvSeparator.COMMA, version, folder);
        if (!version.get().equals(Optional.of(of))) {
            throw new DataChangedException();
        }
        var citation = DatasetCitation.of(origin(), DatasetCitation.WHOLE, Optional.of(of), clock);
        Files.writeString(folder.resolve("datacite.json"), JSON.writeValueAsString(metadata(of, citation)) + '\n');
        Files.writeString(folder.resolve("README.md"), readme(of, citation, exports.sources(), folder));
        Files.writeString(folder.resolve(CHECKSUMS), checksums(folder));
    }

    private ObjectNode metadata(String version, DatasetCitation citation) throws IOException {
        var all = (ObjectNode) JSON.readTree(METADATA);
        put(all, "", "version", version);
        put(all, "", "publicationYear", String.valueOf(citation.accessed().getYear()));
        put(all, "/titles/0", "title", Wording.text("export.title"));
        put(all, "/publisher", NAME, owner());
        put(all, "/dates/0", "date", citation.accessed().toString());
        put(all, "/descriptions/0", "description", description());
        put(all, "/rightsList/0", "rights", Wording.text("data.rights"));
        (creators.isEmpty() ? List.of(owner()) : creators)
                .forEach(one -> all.withArray("creators").addObject().put(NAME, one));
        if (!licence.isEmpty()) {
            all.withArray("rightsList")
                    .insertObject(0)
                    .put("rights", licence)
                    .put("rightsIdentifier", licence)
                    .put("rightsIdentifierScheme", "SPDX")
                    .put("schemeUri", "https://spdx.org/licenses/");
        }
        URI contact = site.contact();
        if (contact != null) {
            all.withArray("contributors")
                    .addObject()
                    .put(NAME, contact.toString().replaceFirst("^mailto:", ""))
                    .put("contributorType", "ContactPerson");
        }
        if (site.base() != null) {
            all.withArray("relatedIdentifiers")
                    .addObject()
                    .put("relatedIdentifier", citation.permalink())
                    .put("relatedIdentifierType", "URL")
                    .put("relationType", "IsVariantFormOf");
        }
        return all;
    }

    private static void put(ObjectNode all, String pointer, String key, String value) {
        ((ObjectNode) all.at(pointer)).put(key, value);
    }

    private String description() {
        String whole = Wording.text("export.description");
        return part.isEmpty() ? whole : whole + ' ' + Wording.text("deposit.part", part);
    }

    private String origin() {
        URI base = site.base();
        return base == null ? "" : base.toString().replaceFirst("/$", "");
    }

    private String owner() {
        URI base = site.base();
        return base == null ? Wording.text("deposit.owner") : base.getHost();
    }

    private String readme(String version, DatasetCitation citation, String sources, Path folder) {
        String tables = Arrays.stream(ExportResource.values())
                .filter(one -> Files.exists(folder.resolve(one.slug() + ENDING)))
                .map(one -> "| `" + one.slug() + ENDING + "` | " + Wording.text("resource." + one.slug()) + " |\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                README,
                Wording.text("export.title"),
                description(),
                version,
                citation.accessed(),
                sources,
                licence.isEmpty() ? Wording.text("deposit.undecided") : licence,
                Wording.text("data.rights"),
                tables,
                citation.text());
    }

    /** Lists the files as {@code sha256sum -c} reads it. */
    private static String checksums(Path folder) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(CHECKSUMS)) {
                    text.append(hash(file)).append("  ").append(name).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
