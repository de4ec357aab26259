package fr.retours.bench.fuzz;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.backup.BackupFile;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A backup, of which a part is changed: checked, and restored where it passes. */
final class BackupTarget implements FuzzTarget {
    private final Path folder;
    private final BackupFile file;
    private final DataFolder restored;
    private final ZipParts backup;

    BackupTarget(FuzzSetup setup) throws IOException {
        this.folder = setup.newFolder("backup");
        this.file = new BackupFile(folder.resolve("backup.zip"));
        this.restored = new DataFolder(folder.resolve("restored"));
        var data = new DataFolder(setup.newFolder("data"));
        try (var archive = RecapArchive.open(data)) {
            archive.extractions().put(List.of(StoredExtraction.of(setup.facts().getFirst(), "fuzz")));
        }
        Files.writeString(data.curation(), "hide:\n  - {id: person:x, reason: y, date: 2026-03-02}\n");
        file.write(data);
        this.backup = ZipParts.of(Files.readAllBytes(file.file()));
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file.file(), backup.file(input));
        try {
            file.check(Optional.empty());
            file.restore(restored, Optional.empty());
        } catch (DataFolderException e) {
            RefusalCheck.check(e);
        }
        requireNothingBeside();
        FileTree.delete(restored.root());
    }

    /** A refused backup leaves nothing behind, and no backup writes elsewhere. */
    private void requireNothingBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> beside = files.map(one -> one.getFileName().toString())
                    .filter(name -> !Set.of("backup.zip", "restored").contains(name))
                    .collect(Collectors.toSet());
            if (!beside.isEmpty()) {
                throw new FuzzFindingException("a restored backup must stay in its folder, got " + beside);
            }
        }
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        return backup.seeds();
    }
}
