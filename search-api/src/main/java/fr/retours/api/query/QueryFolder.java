package fr.retours.api.query;

import fr.retours.model.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder of counts: a file a day, and the key. A file is written whole beside the old one and takes its place, so that a reader, or a
 * crash, meets the old or the new one. Times of files are those of their day: not even they tell when someone searched.
 *
 * @param path of the folder; only its owner may read it, where the system knows that
 */
record QueryFolder(Path path) {
    private static final String END = ".tsv";
    private static final String KEY = "key";
    private static final String LOCK = "lock";

    /** Makes the folder where it is missing. */
    void create() {
        try {
            Files.createDirectories(path);
            if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw QueryFilesException.unusable(path, e);
        }
    }

    /** Returns the file that one server at a time holds. */
    Path lock() {
        return path.resolve(LOCK);
    }

    /** Returns the key, made when there is none. */
    QueryKey key() {
        Path file = path.resolve(KEY);
        try {
            if (!Files.exists(file)) {
                WholeFile.write(file, QueryKey.random());
            }
            return QueryKey.of(Files.readString(file));
        } catch (IOException e) {
            throw QueryFilesException.unusable(file, e);
        } catch (IllegalArgumentException e) {
            throw QueryFilesException.damaged(file, "1");
        }
    }

    /** Returns the days of which there are counts, the earliest first. */
    NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(END))
                        .forEach(name -> day(name).ifPresent(days::add));
            } catch (IOException e) {
                throw QueryFilesException.unusable(path, e);
            }
        }
        return days;
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name.substring(0, name.length() - END.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reads a day. */
    DayFile.Content read(LocalDate day) {
        Path file = file(day);
        try {
            return DayFile.read(day, Files.readString(file));
        } catch (IOException e) {
            throw QueryFilesException.unusable(file, e);
        } catch (IllegalArgumentException e) {
            throw QueryFilesException.damaged(file, String.valueOf(e.getMessage()));
        }
    }

    /** Writes a day. */
    void write(DayCounts counts, int kept) {
        Path file = file(counts.day());
        try {
            WholeFile.write(file, DayFile.write(counts, kept));
            var midnight = FileTime.from(
                    counts.day().atStartOfDay(ZoneId.systemDefault()).toInstant());
            Files.setLastModifiedTime(file, midnight);
            Files.setLastModifiedTime(path, midnight);
        } catch (IOException e) {
            throw QueryFilesException.unusable(file, e);
        }
    }

    /** Removes a day. */
    void remove(LocalDate day) {
        try {
            Files.deleteIfExists(file(day));
        } catch (IOException e) {
            throw QueryFilesException.unusable(file(day), e);
        }
    }

    private Path file(LocalDate day) {
        return path.resolve(day + END);
    }
}
