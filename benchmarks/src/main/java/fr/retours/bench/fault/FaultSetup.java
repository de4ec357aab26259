package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two data sets, each in a data folder that nothing happened to, and copies of the first to spoil. */
public final class FaultSetup implements AutoCloseable {
    private final Path root;
    private final FilledFolder before;
    private final FilledFolder after;
    /** Lent to faults that do not touch the graph, with its server. */
    private @Nullable FaultFolder shared;

    private FaultSetup(Path root, FilledFolder before, FilledFolder after) {
        this.root = root;
        this.before = before;
        this.after = after;
    }

    /**
     * Fills both folders, undisturbed.
     *
     * @param texts recaps to take some of
     * @param madeUp how many made-up recaps stand beside them
     */
    public static FaultSetup of(List<Path> texts, int madeUp) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("retours-faults-");
        RecapSet.Pair recaps = RecapSet.in(root, texts, madeUp);
        var first = new DataFolder(root.resolve("before"));
        var second = new DataFolder(root.resolve("after"));
        FilledFolder before = filled(first, recaps.before(), Optional.empty());
        FilledFolder.copy(first.root(), second.root());
        FilledFolder after = filled(second, recaps.after(), Optional.of(before));
        return new FaultSetup(root, before, after);
    }

    /** Fills a folder, and asks a server of it what that of the folder before was asked, if there is one. */
    private static FilledFolder filled(DataFolder data, RecapSet recaps, Optional<FilledFolder> before)
            throws IOException, InterruptedException {
        data.create();
        try (var folder = new FaultFolder(data)) {
            folder.openGraph();
            CommandAnswer run = folder.run("index", "--prune", recaps.file().toString());
            FaultException.require(run.isDone(), Kind.UNMENDED, "an undisturbed run must be done, got " + run);
            URI server = folder.serveUnwatched();
            Set<String> paths =
                    before.isPresent() ? before.get().answers().byPath().keySet() : ServedAnswers.paths(server);
            return new FilledFolder(data, recaps, FolderContent.of(data), ServedAnswers.of(server, paths));
        }
    }

    /** Returns where a file can be put for the time of a round. */
    Path aside() throws IOException {
        Path aside = root.resolve("aside");
        FileTree.delete(aside);
        return aside;
    }

    /** Returns an empty folder where a disk can be mounted. */
    Path disk() throws IOException {
        return Files.createDirectories(root.resolve("disk"));
    }

    /** Returns the folder that each round begins with. */
    FilledFolder before() {
        return before;
    }

    /** Returns what that is to become, in rounds that disturb a run. */
    FilledFolder after() {
        return after;
    }

    /** Returns a folder like {@link #before}, whose graph is served, and must be as it was when it is given back. */
    FaultFolder share() throws IOException {
        FaultFolder lent = shared;
        if (lent == null) {
            lent = copy("shared");
            lent.openGraph();
            shared = lent;
        } else {
            before.copyBesideGraph(lent.data());
        }
        return lent;
    }

    /** Takes that folder back. */
    void giveBack(boolean isAsItWas) {
        FaultFolder lent = shared;
        if (lent != null && isAsItWas) {
            lent.stopServing();
        } else if (lent != null) {
            shared = null;
            lent.close();
        }
    }

    /** Returns a folder like {@link #before} that nobody else has. */
    FaultFolder copy(String name) throws IOException {
        return copyTo(root.resolve(name));
    }

    /** Returns the same at another place. */
    FaultFolder copyTo(Path place) throws IOException {
        FileTree.delete(place);
        before.copyTo(place);
        return new FaultFolder(new DataFolder(place));
    }

    @Override
    public void close() throws IOException {
        giveBack(false);
        FileTree.delete(root);
    }
}
