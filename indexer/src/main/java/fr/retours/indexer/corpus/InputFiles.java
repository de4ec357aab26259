package fr.retours.indexer.corpus;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files of a folder, all levels down, links followed, hidden ones left out. */
final class InputFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Predicate<Path> readable;
    private final CorpusSink sink;
    private final Set<Path> files = new TreeSet<>();

    private InputFiles(Path root, Predicate<Path> readable, CorpusSink sink) {
        this.root = root;
        this.readable = readable;
        this.sink = sink;
    }

    /**
     * Walks a folder.
     *
     * @param readable whether a file's kind is read
     * @param sink told of what is passed over
     * @return the readable files, in the order of their paths
     */
    static Set<Path> under(Path root, Predicate<Path> readable, CorpusSink sink) throws IOException {
        var walk = new InputFiles(root, readable, sink);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (hidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (readable.test(file) && !aboutTheFolder(file)) {
            files.add(file);
        } else {
            sink.ignored(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        Fault fault = failure instanceof FileSystemLoopException ? Fault.LINK_LOOP : Fault.UNREADABLE;
        sink.skipped(new SkippedInput(file, 0, fault, CorpusReader.reason(failure)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }

    private boolean hidden(Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    /** A README tells what a folder holds and is none of it. */
    private static boolean aboutTheFolder(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme.");
    }
}
