package fr.retours.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a file is known to hold what it held, without reading it. */
final class FileState {
    /** File systems count time in steps of up to two seconds: a change within the same step would not show. */
    private static final Duration STEP = Duration.ofSeconds(2);

    private FileState() {}

    /**
     * Returns size and times of the last changes of a file, another whenever its content is another; empty for one that changed just
     * now.
     */
    static Optional<String> of(Path file, Clock clock) throws IOException {
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> attributes =
                Files.readAttributes(file, isUnix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime");
        boolean isSettled = Stream.of("lastModifiedTime", "ctime")
                .map(attributes::get)
                .filter(FileTime.class::isInstance)
                .map(FileTime.class::cast)
                .allMatch(time -> time.toInstant().plus(STEP).isBefore(clock.instant()));
        return isSettled
                ? Optional.of(Stream.of("size", "lastModifiedTime", "ctime", "ino")
                        .map(attributes::get)
                        .map(String::valueOf)
                        .reduce("", (one, other) -> one + " " + other))
                : Optional.empty();
    }
}
