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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A small file that the program reads, or refuses in words. Where there are several of a kind, the first byte of an input says which one the
 * rest is.
 */
final class FileTarget implements FuzzTarget {
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
            \0{"prints":{"salt":"<salt>"},"people":[{"date":"2026-11-30","manner":"MASK","ids":["0a"],
            "forms":{"longest":3,"prints":["0b"]},"recaps":[]}]}""";
    private static final String VERSIONS =
            "\1{\"versions\":[{\"version\":\"v1\",\"completed\":\"2026-11-30T10:00:00Z\",\"recaps\":3}]}";
    private static final int SEED_LENGTH = 3_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final List<Path> files;
    private final FileUse use;
    private final List<byte[]> seeds;

    private FileTarget(List<Path> files, FileUse use, String... seeds) throws IOException {
        for (Path one : files) {
            Files.createDirectories(one.getParent());
        }
        this.files = files;
        this.use = use;
        this.seeds = Stream.of(seeds)
                .map(one -> one.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What the program does with a file, the only one of its kind that is there. */
    private interface FileUse {
        void of(Path file) throws IOException;
    }

    /** Makes one of decisions taken by hand. */
    static FileTarget curation(FuzzSetup setup) throws IOException {
        return new FileTarget(
                List.of(setup.newFolder("curation").resolve("curation.yaml")),
                file -> {
                    CurationReader.read(file);
                    CurationReader.without(file, "person:jean-martin"::equals);
                },
                ALL_KINDS,
                ALIASES);
    }

    /** Makes one of rules and words that a user added. */
    static FileTarget knowledge(FuzzSetup setup) throws IOException {
        Path folder = setup.newFolder("knowledge");
        String rules = KnowledgeBase.shipped().rules().getFirst().text();
        return new FileTarget(
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
                "\0" + rules.substring(0, Math.min(rules.length(), SEED_LENGTH)),
                "\1# mots\n[articles]\nle\nla\n",
                "\2Ruritanie\tRU\tRuritanien\n");
    }

    /** Makes one of files by which a user sets the search. */
    static FileTarget settings(FuzzSetup setup) throws IOException {
        Path data = setup.newFolder("settings");
        return new FileTarget(
                Stream.of("weights.properties", "synonyms.txt", "stems.txt")
                        .map(data.resolve("search")::resolve)
                        .toList(),
                file -> {
                    SettingsFolder.inForce(data);
                    SettingsFolder.stems(data);
                },
                "\0title = 3.5\nbody = 1 # pareil\n",
                "\1monnaie locale, eusko, MLC\nScic = société coopérative\n",
                "\2chevaux cheval\ntravaux = travail\n");
    }

    /** Makes one of who is forgotten, and of which versions there were. */
    static FileTarget ofDataFolder(FuzzSetup setup) throws IOException {
        var folder = new DataFolder(setup.newFolder("data"));
        return new FileTarget(
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
    static FileTarget queryCounts(FuzzSetup setup) throws IOException {
        Path folder = setup.newFolder("queries");
        return new FileTarget(
                List.of(folder.resolve(DAY + ".tsv")),
                file -> {
                    QueryReport.read(folder, DAY).ifPresent(QueryReport::others);
                    QueryReport.remove(folder, "scic"::equals);
                },
                "kept\t30\ntotal\t9\t1\t3\nquery\t5\t0\t2\t00000000000000ff\tscic\nrare\t1\t1\t0\t0123456789abcdef\n");
    }

    @Override
    public void take(byte[] input) throws IOException {
        boolean chosen = files.size() > 1;
        if (chosen && input.length == 0) {
            return;
        }
        Path file = chosen ? files.get((input[0] & 0xFF) % files.size()) : files.getFirst();
        Files.write(file, chosen ? Arrays.copyOfRange(input, 1, input.length) : input);
        try {
            use.of(file);
        } catch (CurationException
                | DataFolderException
                | KnowledgeException
                | QueryFilesException
                | RuleException
                | SettingsException e) {
            RefusalCheck.check(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }
}
