package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.bench.fault.InjectedFault.Place;
import fr.retours.bench.site.ChildProgram;
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
    /** Of a disk in memory. */
    private static final String SIZE = "size=300m";

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
        before.copyTo(second.root());
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
            folder.serve();
            URI server = folder.address().orElseThrow();
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

    /** Returns the folder that each round begins with. */
    FilledFolder before() {
        return before;
    }

    /** Returns what that is to become, in rounds that disturb a run. */
    FilledFolder after() {
        return after;
    }

    /** Lends a folder like {@link #before}. */
    FaultFolder lend(Place place) throws IOException, InterruptedException {
        return switch (place) {
            case SHARED -> share();
            case COPY -> copy(root.resolve("spoilt"));
            case DISK -> {
                String disk = Files.createDirectories(disk()).toString();
                ChildProgram.run(new ProcessBuilder("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk));
                yield copy(disk().resolve("data"));
            }
        };
    }

    /** Lends the one whose graph is served, and must be as it was when it is given back. */
    private FaultFolder share() throws IOException {
        FaultFolder lent = shared;
        if (lent == null) {
            lent = copy(root.resolve("shared"));
            lent.openGraph();
            shared = lent;
        } else {
            before.copyBesideGraph(lent.data());
        }
        return lent;
    }

    private FaultFolder copy(Path place) throws IOException {
        FileTree.delete(place);
        before.copyTo(place);
        return new FaultFolder(new DataFolder(place));
    }

    /**
     * Takes a folder back after the round.
     *
     * @param isAsItWas whether its graph is as it was before
     */
    void giveBack(FaultFolder folder, Place place, boolean isAsItWas) throws IOException, InterruptedException {
        if (place == Place.SHARED && isAsItWas) {
            folder.stopServing();
            return;
        }
        folder.close();
        FileTree.delete(folder.data().root());
        if (place == Place.SHARED) {
            shared = null;
        } else if (place == Place.DISK) {
            ChildProgram.run(new ProcessBuilder("umount", disk().toString()));
        }
    }

    private Path disk() {
        return root.resolve("disk");
    }

    /** Returns why this machine does not allow a disk in memory; empty if it does. */
    static Optional<String> mountHindrance() {
        String tried = "p=$(mktemp -d); mount -t tmpfs -o size=1m tmpfs $p && umount $p; done=$?; rmdir $p; exit $done";
        return InjectedFault.hindrance("no right to mount a disk in memory", "sh", "-c", tried);
    }

    @Override
    public void close() throws IOException {
        if (shared != null) {
            shared.close();
        }
        FileTree.delete(root);
    }
}
