package fr.retours.api.report;

import fr.retours.model.file.PrivateFile;
import fr.retours.model.file.WholeFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What visitors reported, each report in a file of one folder that its owner alone reads, which any number of servers may share. A
 * report is kept for a year. A damaged file counts for nothing. Safe for concurrent use.
 */
public final class VisitorReports {
    /** Most reports that are kept; the room of those that are settled is taken before one is refused. */
    public static final int MOST = 1_000;

    /** For how many days a report is kept. */
    public static final int DAYS = 365;

    private static final Logger LOG = LoggerFactory.getLogger(VisitorReports.class);
    private static final String ENDING = ".json";
    private static final Comparator<VisitorReport> EARLIEST =
            Comparator.comparing(VisitorReport::received).thenComparing(VisitorReport::id);

    private final Path folder;
    private final Clock clock;

    /** Keeps reports in a folder, which is made when it is needed. */
    public VisitorReports(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Keeps a report.
     *
     * @return whether it is kept: not while as many are open as may be, or where the folder cannot be written
     */
    synchronized boolean keep(ReportDraft sent) {
        var report = VisitorReport.of(LocalDate.now(clock), sent);
        try {
            int kept = tidy(MOST - 1);
            if (!Files.exists(file(report.id()))) {
                if (kept >= MOST) {
                    return false;
                }
                Files.createDirectories(folder, PrivateFile.folderAttributes(folder));
                WholeFile.writePrivately(file(report.id()), report.json());
            }
            return true;
        } catch (IOException e) {
            LOG.warn("a visitor's report cannot be kept: {}", e.toString());
            return false;
        }
    }

    /** Returns those that are kept: those that are open first, the earliest of them first. */
    public List<VisitorReport> all() {
        return files().filter(one -> !isOver(one))
                .sorted(Comparator.comparing(VisitorReport::isSettled).thenComparing(EARLIEST))
                .toList();
    }

    private boolean isOver(VisitorReport one) {
        return LocalDate.parse(one.received()).plusDays(DAYS).isBefore(LocalDate.now(clock));
    }

    /** Returns those that no editor has settled, the earliest first. */
    public List<VisitorReport> open() {
        return all().stream().filter(one -> !one.isSettled()).toList();
    }

    /**
     * Notes that an editor has settled a report.
     *
     * @return false if none of this id is open
     * @throws UncheckedIOException if that cannot be written
     */
    public synchronized boolean settle(String id, String account) {
        var found = open().stream().filter(one -> one.id().equals(id)).findFirst();
        found.ifPresent(one -> {
            try {
                WholeFile.writePrivately(
                        file(id), one.settled(LocalDate.now(clock), account).json());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found.isPresent();
    }

    /** Takes out the reports whose time is over. */
    public synchronized void tidy() {
        try {
            tidy(MOST);
        } catch (IOException e) {
            LOG.warn("visitors' reports of long ago cannot be taken out: {}", e.toString());
        }
    }

    /**
     * Takes out the settled, too, the earliest first, as long as there are more than so many in all.
     *
     * @return how many are left
     */
    private int tidy(int most) throws IOException {
        Map<Boolean, List<VisitorReport>> byTime = files().collect(Collectors.partitioningBy(this::isOver));
        List<VisitorReport> kept = byTime.getOrDefault(false, List.of());
        List<VisitorReport> surplus = kept.stream()
                .filter(VisitorReport::isSettled)
                .sorted(EARLIEST)
                .limit(Math.max(0, kept.size() - most))
                .toList();
        for (VisitorReport one : Stream.concat(byTime.getOrDefault(true, List.of()).stream(), surplus.stream())
                .toList()) {
            Files.deleteIfExists(file(one.id()));
        }
        return kept.size() - surplus.size();
    }

    /**
     * Takes out reports in which a visitor wrote something.
     *
     * @return how many
     * @throws IOException if one cannot be taken out
     */
    public synchronized int remove(Predicate<String> unwanted) throws IOException {
        int removed = 0;
        for (VisitorReport one : all()) {
            removed += unwanted.test(one.said()) && Files.deleteIfExists(file(one.id())) ? 1 : 0;
        }
        return removed;
    }

    private Stream<VisitorReport> files() {
        File[] all = folder.toFile().listFiles((any, name) -> name.endsWith(ENDING));
        return Stream.of(all == null ? new File[0] : all).flatMap(file -> read(file.toPath()).stream());
    }

    private static Optional<VisitorReport> read(Path file) {
        try {
            return Optional.of(VisitorReport.read(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("a visitor's report cannot be read, and counts for nothing: {}", e.toString());
            return Optional.empty();
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }
}
