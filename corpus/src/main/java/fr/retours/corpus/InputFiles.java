package fr.retours.corpus;

import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.SkippedInput;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, all levels down; hidden ones and READMEs are none of it. Links are followed as long as they stay within
 * the folder; each folder is walked once, however many links lead there.
 */
final class InputFiles extends SimpleFileVisitor<Path> {
    /** Where the walk under way began: it is not hidden, whatever its name. */
    private Path start;

    private final Path realRoot;
    private final Predicate<Path> readable;
    private final CorpusSink sink;
    private final Set<Path> files = new TreeSet<>();
    private final Set<Path> walked = new HashSet<>();
    private final TreeSet<Path> linked = new TreeSet<>();

    private InputFiles(Path root, Predicate<Path> readable, CorpusSink sink) throws IOException {
        this.start = root;
        this.realRoot = root.toRealPath();
        this.readable = readable;
        this.sink = sink;
    }

    /**
     * Walks a folder.
     *
     * @param root no link itself
     * @param readable whether a file's kind is read
     * @param sink receives what is passed over
     * @return the readable files, in the order of their paths
     */
    static Set<Path> under(Path root, Predicate<Path> readable, CorpusSink sink) throws IOException {
        var walk = new InputFiles(root, readable, sink);
        Files.walkFileTree(root, walk);
        while (!walk.linked.isEmpty()) {
            walk.start = walk.linked.removeFirst();
            Files.walkFileTree(walk.start, walk);
        }
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        return hidden(folder) || !walked.add(folder.toRealPath())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (hidden(file) || aboutTheFolder(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            link(file);
        } else {
            take(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(realRoot)) {
                skip(link, InputFault.LINK_OUTSIDE, target.toString());
            } else if (!Files.isDirectory(target)) {
                take(link);
            } else if (link.resolveSibling("").toRealPath().startsWith(target)) {
                skip(link, InputFault.LINK_LOOP, "");
            } else {
                linked.add(target);
            }
        } catch (IOException e) {
            visitFileFailed(link, e);
        }
    }

    private void take(Path file) {
        if (readable.test(file)) {
            files.add(file);
        } else {
            sink.ignored(file);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        skip(file, InputFault.UNREADABLE, InputFault.reason(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }

    private void skip(Path file, InputFault fault, String found) {
        sink.skipped(new SkippedInput(file, 0, fault, found));
    }

    private boolean hidden(Path path) {
        return !path.equals(start) && path.getFileName().toString().startsWith(".");
    }

    /** A README tells what a folder holds and is none of it. */
    private static boolean aboutTheFolder(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.equals("readme") || name.startsWith("readme.");
    }
}
