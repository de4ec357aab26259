package fr.retours.indexer.watch;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.CorpusSink;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.fetch.CacheValidators;
import fr.retours.corpus.source.SourceException;
import fr.retours.indexer.IndexerMessages;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One pass over a folder: files that are new, or of another size or time than before, are read; what was read off files that
 * are gone two passes in a row goes. All that is in the folder is taken for recaps, as {@code index} takes it.
 */
public final class FolderPass {
    private static final String PART = "#";

    private final Path folder;
    private final PassBook book;
    private final SourceIds ids;
    private boolean isWhole;

    /**
     * Makes a pass.
     *
     * @param isTrial whether nothing is written, and every file read as though for the first time
     * @param listener hears of each file
     */
    public FolderPass(WatchedSource source, boolean isTrial, Consumer<PageNews> listener) {
        this.folder = Path.of(source.name());
        this.book = new PassBook(source, isTrial, listener);
        this.ids = new SourceIds(source, book);
    }

    /**
     * Makes the pass.
     *
     * @throws SourceException if the folder cannot be read, or has nothing left of what it had: a disk may be missing
     * @throws fr.retours.indexer.folder.DataFolderException if the data folder cannot be read or written
     */
    public PassReport go() throws SourceException {
        try {
            Map<Path, String> stamps = stamps();
            if (stamps.isEmpty() && !book.state().pages().isEmpty()) {
                throw new SourceException(IndexerMessages.text("watch.empty-list", folder));
            }
            read(stamps);
        } catch (IOException e) {
            throw new SourceException(IndexerMessages.text("watch.folder", folder, String.valueOf(e.getMessage())));
        }
        if (isWhole && !book.isTrial()) {
            book.unseen().forEach(file -> book.missed(file, IndexerMessages.text("watch.file-gone")));
        }
        book.close(Map.of());
        return book.report();
    }

    private Map<Path, String> stamps() throws IOException {
        Map<Path, String> stamps = new LinkedHashMap<>();
        var unwalked = new Taking();
        for (Path file : CorpusReader.filesOf(folder, unwalked)) {
            stamps.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        isWhole = unwalked.faulty.isEmpty();
        return stamps;
    }

    private void read(Map<Path, String> stamps) {
        List<Path> changed = new ArrayList<>();
        stamps.forEach((file, stamp) -> {
            KnownPage known = book.state().pages().get(file.toString());
            if (known != null && stamp.equals(known.stamp()) && !book.isTrial()) {
                book.same(file.toString(), known.seen(CacheValidators.NONE, stamp));
            } else {
                changed.add(file);
            }
        });
        var taking = new Taking();
        new CorpusReader().read(changed, taking);
        changed.forEach(file -> changed(file.toString(), stamps.getOrDefault(file, ""), taking));
    }

    private void changed(String file, String stamp, Taking taking) {
        List<String> before = Optional.ofNullable(book.state().pages().get(file))
                .map(KnownPage::recaps)
                .orElse(List.of());
        List<Recap> recaps = named(
                file,
                taking.recaps.getOrDefault(file, List.of()).stream()
                        .filter(recap -> isFree(file, recap.id().value()))
                        .toList());
        if (recaps.isEmpty()) {
            if (!taking.faulty.contains(file)) {
                book.left(
                        file,
                        KnownPage.left(CacheValidators.NONE, stamp, null, ""),
                        IndexerMessages.text("watch.no-recap"));
            }
            return;
        }
        Set<String> held = new TreeSet<>();
        recaps.forEach(recap -> held.add(recap.id().value()));
        if (taking.faulty.contains(file)) {
            held.addAll(before); // they may stand in the part that could not be read
        }
        before.stream().filter(id -> !held.contains(id)).forEach(id -> book.lost(part(file, id), id));
        held.forEach(id -> book.found(part(file, id)));
        book.taken(file, new KnownPage(CacheValidators.NONE, stamp, null, null, List.copyOf(held), "", 0), recaps, "");
    }

    /** Gives recaps the ids that they had in the file, also such as it lost, or new ones that no other source has. */
    private List<Recap> named(String file, List<Recap> recaps) {
        Set<String> wanted = new HashSet<>();
        recaps.forEach(recap -> wanted.add(recap.id().value()));
        List<String> had = book.state().pages().entrySet().stream()
                .filter(one -> one.getKey().equals(file) || one.getKey().startsWith(file + PART))
                .flatMap(one -> one.getValue().recaps().stream())
                .toList();
        return recaps.stream()
                .map(recap -> {
                    String own = recap.id().value();
                    Optional<String> kept = had.contains(own)
                            ? Optional.of(own)
                            : had.stream()
                                    .filter(id -> id.matches(Pattern.quote(own) + "-\\d+") && !wanted.contains(id))
                                    .findFirst();
                    return with(kept.map(RecapId::new).orElseGet(() -> ids.of(file, recap.id(), recap.url())), recap);
                })
                .toList();
    }

    private static Recap with(RecapId id, Recap recap) {
        return new Recap(
                id, recap.title(), recap.url(), recap.published(), recap.body(), recap.summary(), recap.author());
    }

    /** What a file does not hold any more is known by a name of its own until it is gone. */
    private static String part(String file, String recap) {
        return file + PART + recap;
    }

    private boolean isFree(String file, String recap) {
        Optional<String> holder = book.state().pages().entrySet().stream()
                .filter(one -> !one.getKey().equals(file)
                        && !one.getKey().startsWith(file + PART)
                        && one.getValue().recaps().contains(recap))
                .map(Map.Entry::getKey)
                .findFirst();
        holder.ifPresent(other -> book.note(IndexerMessages.text("watch.file-double", file, recap, other)));
        return holder.isEmpty();
    }

    /** Takes what is read off files. */
    private final class Taking implements CorpusSink {
        private final Map<String, List<Recap>> recaps = new HashMap<>();
        private final Set<String> faulty = new HashSet<>();

        @Override
        public void recap(Recap recap, RecapOrigin origin) {
            recaps.computeIfAbsent(origin.file().toString(), file -> new ArrayList<>())
                    .add(recap);
        }

        @Override
        public void skipped(SkippedInput input) {
            faulty.add(input.file().toString());
            book.failed(input.file().toString(), input.sentence());
        }
    }
}
