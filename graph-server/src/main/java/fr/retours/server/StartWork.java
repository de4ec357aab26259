package fr.retours.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/**
 * What a server's process has done so far.
 *
 * @param processor the time that it had a processor for
 * @param files sizes and dates of its files, as one number, which changes with any of them
 */
record StartWork(Duration processor, long files) {
    /** More than a process uses that only waits, in as long as a start may be still; what a share of a hundredth gives in that time. */
    private static final Duration WORTH_SEEING = Duration.ofSeconds(1);

    private static final int NEXT = 31;

    /** What nobody has done. */
    static final StartWork NONE = new StartWork(Duration.ZERO, 0);

    /** Looks at a process and at what it writes. */
    static StartWork of(ProcessHandle process, Path home) {
        return new StartWork(of(process).processor, filesIn(home));
    }

    /** Looks at a process alone. */
    static StartWork of(ProcessHandle process) {
        return new StartWork(process.info().totalCpuDuration().orElse(Duration.ZERO), 0);
    }

    boolean isFurtherThan(StartWork before) {
        return files != before.files || processor.minus(before.processor).compareTo(WORTH_SEEING) >= 0;
    }

    /** A file that goes meanwhile is a change, too. */
    private static long filesIn(Path home) {
        var sum = new long[1];
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum[0] = sum[0] * NEXT
                            + attributes.size() * NEXT
                            + attributes.lastModifiedTime().toMillis();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return 0; // the folder is gone
        }
        return sum[0];
    }
}
