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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    /**
     * The searches of a day as text: how many days to keep it, the total, then a line a query, tabs between. A query without words is known by its
     * number. Pure functions.
     */
    static final class DayFile {
        private static final String KEPT = "kept";
        private static final String TOTAL = "total";
        private static final String NAMED = "query";
        private static final String RARE = "rare";
        private static final int HEAD = 2;
        private static final int NUMBER_AT = 4;
        private static final int TEXT_AT = 5;

        private DayFile() {}

        /** A file that was read. */
        record Content(int kept, DayCounts counts) {}

        /** Writes a day that is to be kept for so many days, itself included. */
        static String write(DayCounts counts, int kept) {
            var text = new StringBuilder();
            text.append(KEPT).append('\t').append(kept).append('\n');
            text.append(TOTAL).append(numbers(counts.total())).append('\n');
            counts.queries().forEach((number, one) -> {
                text.append(one.isNamed() ? NAMED : RARE).append(numbers(one.count()));
                text.append('\t').append(HexFormat.of().toHexDigits(number));
                text.append(one.isNamed() ? '\t' + one.text() : "").append('\n');
            });
            return text.toString();
        }

        private static String numbers(QueryCount count) {
            return "\t" + count.searches() + '\t' + count.unanswered() + '\t' + count.followed();
        }

        /**
         * Reads a day.
         *
         * @throws IllegalArgumentException if a line is not as {@link #write} writes it; says which
         */
        static Content read(LocalDate day, String text) {
            List<String> lines = text.lines().toList();
            int at = 0;
            try {
                int kept = Integer.parseInt(cells(lines, at, KEPT)[1]);
                var total = count(cells(lines, ++at, TOTAL));
                var others = total;
                Map<Long, CountedQuery> queries = new HashMap<>();
                for (at = HEAD; at < lines.size(); at++) {
                    String[] cells = lines.get(at).split("\t", -1);
                    String words = cells[0].equals(NAMED) ? cells[TEXT_AT] : "";
                    var query = new CountedQuery(words, count(cells));
                    others = others.minus(query.count()); // fails where all queries together are more than all
                    queries.put(HexFormat.fromHexDigitsToLong(cells[NUMBER_AT]), query);
                }
                return new Content(kept, new DayCounts(day, total, queries));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(String.valueOf(at + 1), e);
            }
        }

        private static String[] cells(List<String> lines, int at, String name) {
            String[] cells = lines.get(at).split("\t", -1);
            if (!cells[0].equals(name)) {
                throw new IllegalArgumentException("line must start with " + name + ", got " + cells[0]);
            }
            return cells;
        }

        private static QueryCount count(String[] cells) {
            return new QueryCount(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
        }
    }
}
