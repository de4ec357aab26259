package fr.retours.indexer.load;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.resolve.CorpusResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of recaps, a data folder and stores, for runs of a test.
 *
 * @param input where recaps are written to
 */
record RunFolders(Path input, DataFolder data, FakeStores stores, OnePersonExtraction extraction) {
    private static final CorpusResolver RESOLVER =
            new CorpusResolver(word -> false, name -> false, id -> Optional.empty());

    /** Makes both folders below another. */
    static RunFolders in(Path parent) throws IOException {
        return new RunFolders(
                Files.createDirectory(parent.resolve("recaps")),
                new DataFolder(parent.resolve("data")),
                new FakeStores(),
                new OnePersonExtraction());
    }

    /** Writes a recap whose first two words are a person. */
    void write(String id, String body) throws IOException {
        Files.writeString(
                input.resolve(id + ".jsonl"),
                "{\"id\":\"" + id + "\",\"title\":\"Journée " + id + "\",\"body\":\"" + body + "\"}\n");
    }

    /** Sets a run up. */
    IndexRun newRun() {
        return newRun(data, stores);
    }

    /** Decides who is who by the names alone. */
    static Identification identification(DataFolder folder) {
        return new CorpusIdentification(RESOLVER, folder);
    }

    /** Sets a run up into other stores. */
    IndexRun newRun(DataFolder folder, FakeStores into) {
        return new IndexRun(folder, extraction, identification(folder), into.open(), IndexProgress.silent());
    }

    /** Reads the folder of recaps. */
    RunReport run(boolean prune) {
        return newRun().run(List.of(input), prune);
    }

    /** Returns what the archive notes of the stores. */
    StoreJournal journal() {
        return journal(data);
    }

    /** Returns what a folder's archive notes of the stores. */
    static StoreJournal journal(DataFolder folder) {
        return RecapArchive.ask(folder, archive -> archive.journal().read());
    }
}
