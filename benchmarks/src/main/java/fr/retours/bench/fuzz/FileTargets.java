package fr.retours.bench.fuzz;

import fr.retours.api.query.QueryFilesException;
import fr.retours.api.query.QueryReport;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.KnowledgeException;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.RuleException;
import fr.retours.extraction.rule.Rules;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.indexer.mask.NameFingerprints;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.text.settings.SettingsException;
import fr.retours.text.settings.SettingsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;

/**
 * A small file that the program reads, or refuses in words. Where there are several of a kind, the first byte of an input says which one the
 * rest is.
 */
final class FileTargets {
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
    private static final String FORGOTTEN = """
            {"prints":{"salt":"<salt>"},"people":[{"date":"2026-11-30","manner":"MASK","ids":["0a"],
            "forms":{"longest":3,"prints":["0b"]},"recaps":[]}]}""";
    private static final String VERSIONS =
            "{\"versions\":[{\"version\":\"v1\",\"completed\":\"2026-11-30T10:00:00Z\",\"recaps\":3}]}";
    private static final int SEED_LENGTH = 3_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private FileTargets() {}

    /** Makes one of decisions taken by hand. */
    static FuzzTarget curation(FuzzSetup setup) throws IOException {
        return of(
                List.of(setup.newFolder("curation").resolve("curation.yaml")),
                file -> {
                    CurationReader.read(file);
                    CurationReader.without(file, "person:jean-martin"::equals);
                },
                ALL_KINDS,
                ALIASES);
    }

    /** Makes one of rules and words that a user added. */
    static FuzzTarget knowledge(FuzzSetup setup) throws IOException {
        Path folder = setup.newFolder("knowledge");
        String rules = KnowledgeBase.shipped().rules().getFirst().text();
        return of(
                Stream.of("rules/miennes.txt", "lists/grammaire.txt", "lists/pays.tsv")
                        .map(folder::resolve)
                        .toList(),
                file -> {
                    KnowledgeBase knowledge = KnowledgeBase.with(folder);
                    var compiled = Rules.of(knowledge);
                    for (Rule rule : compiled.own()) {
                        compiled.compile(rule.subject(), Set.of(rule.place()), Rule::conclusion);
                    }
                    knowledge.table("pays", 1);
                },
                "" + rules.substring(0, Math.min(rules.length(), SEED_LENGTH)),
                "# mots\n[articles]\nle\nla\n",
                "Ruritanie\tRU\tRuritanien\n");
    }

    /** Makes one of files by which a user sets the search. */
    static FuzzTarget settings(FuzzSetup setup) throws IOException {
        Path data = setup.newFolder("settings");
        return of(
                Stream.of("weights.properties", "synonyms.txt", "stems.txt")
                        .map(data.resolve("search")::resolve)
                        .toList(),
                file -> {
                    SettingsFolder.inForce(data);
                    SettingsFolder.stems(data);
                },
                "title = 3.5\nbody = 1 # pareil\n",
                "monnaie locale, eusko, MLC\nScic = société coopérative\n",
                "chevaux cheval\ntravaux = travail\n");
    }

    /** Makes one of who is forgotten, and of which versions there were. */
    static FuzzTarget ofDataFolder(FuzzSetup setup) throws IOException {
        var folder = new DataFolder(setup.newFolder("data"));
        return of(
                List.of(folder.forgotten(), folder.versions()),
                file -> {
                    if (file.equals(folder.forgotten())) {
                        ForgottenPeople.read(folder).find("person:jean-martin");
                    } else {
                        VersionHistory.read(folder).contains("v2");
                    }
                },
                FORGOTTEN.replace("<salt>", NameFingerprints.random().salt()),
                VERSIONS);
    }

    /** Makes one of the searches of a day, as a server keeps them. */
    static FuzzTarget queryCounts(FuzzSetup setup) throws IOException {
        Path folder = setup.newFolder("queries");
        return of(
                List.of(folder.resolve(DAY + ".tsv")),
                file -> {
                    QueryReport.read(folder, DAY).ifPresent(QueryReport::others);
                    QueryReport.remove(folder, "scic"::equals);
                },
                "kept\t30\ntotal\t9\t1\t3\nquery\t5\t0\t2\t00000000000000ff\tscic\nrare\t1\t1\t0\t0123456789abcdef\n");
    }

    private static FuzzTarget of(List<Path> files, IOConsumer<Path> use, String... seeds) throws IOException {
        for (Path one : files) {
            Files.createDirectories(one.getParent());
        }
        return files.size() == 1
                ? FuzzTarget.of(input -> use(files.getFirst(), input, use), seeds)
                : FuzzTarget.ofParts(
                        files.size(), (part, rest) -> use(files.get(part), rest, use), FuzzTarget.bytes(seeds));
    }

    private static void use(Path file, byte[] content, IOConsumer<Path> use) throws IOException {
        Files.write(file, content);
        try {
            use.accept(file);
        } catch (CurationException
                | DataFolderException
                | KnowledgeException
                | QueryFilesException
                | RuleException
                | SettingsException e) {
            FuzzFindingException.requireWords(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
