package fr.retours.corpus;

import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.parser.DocumentFormat;
import fr.retours.corpus.parser.DocumentParser;
import fr.retours.corpus.parser.ParserLimits;
import fr.retours.corpus.parser.ProcessParser;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads recaps from files and folders: {@code .txt} (a site's export), {@code .jsonl}, {@code .md}, {@code .html},
 * {@code .docx}, {@code .odt} and {@code .pdf}. What cannot be read is reported and passed over. Files are in memory one
 * at a time, {@code .jsonl} files one line at a time. Safe for concurrent use.
 */
public final class CorpusReader {

    private static final Map<String, DocumentFormat> DOCUMENTS =
            Map.of("docx", DocumentFormat.DOCX, "odt", DocumentFormat.ODT, "pdf", DocumentFormat.PDF);
    private static final Set<String> PAGES = Set.of("html", "htm");
    private static final Set<String> ENDINGS = Stream.of(Set.of("txt", "jsonl", "md"), PAGES, DOCUMENTS.keySet())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final GuardedReading guarded = new GuardedReading();
    private final Supplier<DocumentParser> parsers;
    private final Clock clock;

    /** Makes one that reads pages and documents in a process of their own, which starts and ends with a reading. */
    public CorpusReader() {
        this(() -> new ProcessParser(ParserLimits.of(RecapDraft.MAX_CHARACTERS, RecapReader.LIMIT)));
    }

    /** @param parsers give what takes pages and documents apart during one reading */
    public CorpusReader(Supplier<DocumentParser> parsers) {
        this(parsers, Clock.systemUTC());
    }

    /** @param clock says whether a file changed just now */
    CorpusReader(Supplier<DocumentParser> parsers, Clock clock) {
        this.parsers = parsers;
        this.clock = clock;
    }

    /** Recaps and reports of a reading held together. */
    public record Corpus(List<Recap> recaps, List<SkippedInput> skipped, List<Path> ignored) {
        /** Copies the lists. */
        public Corpus {
            recaps = List.copyOf(recaps);
            skipped = List.copyOf(skipped);
            ignored = List.copyOf(ignored);
        }
    }

    /** Reads into memory: see {@link #read}. */
    public Corpus readAll(Collection<Path> inputs) {
        var recaps = new ArrayList<Recap>();
        var skipped = new ArrayList<SkippedInput>();
        var ignored = new ArrayList<Path>();
        read(inputs, new CorpusSink() {
            @Override
            public void recap(Recap recap, RecapOrigin origin) {
                recaps.add(recap);
            }

            @Override
            public void skipped(SkippedInput input) {
                skipped.add(input);
            }

            @Override
            public void ignored(Path file) {
                ignored.add(file);
            }
        });
        return new Corpus(recaps, skipped, ignored);
    }

    /**
     * Reads files, and folders with all below them, in the order given, a folder's files in the order of their paths. Links
     * are followed within what is given, and where they are given themselves. A file reached twice is read once, one whose recaps the
     * sink knows not at all; of two recaps with one id the first is kept. Never fails on bad input.
     */
    public void read(Collection<Path> inputs, CorpusSink sink) {
        try (DocumentParser parser = parsers.get()) {
            new Reading(sink, parser).read(inputs);
        }
    }

    /**
     * Lists the files of a folder that {@link #read} would read, all levels down, in the order of their paths.
     *
     * @param sink receives what is passed over
     * @throws IOException if the folder cannot be walked
     */
    public static Set<Path> filesOf(Path folder, CorpusSink sink) throws IOException {
        Path root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        return InputFiles.under(root, file -> ENDINGS.contains(ending(file)), sink);
    }

    /** Returns the ending of a file's name in lower case, without the dot; empty when there is none. */
    static String ending(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString();
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** One call of {@link #read}: remembers what it has seen. */
    private final class Reading implements RecapReader.Sink {
        private record Seen(RecapOrigin origin, String sha256) {}

        private final CorpusSink sink;
        private final DocumentParser parser;
        private final Map<String, RecapReader> readers = new HashMap<>();
        private final Set<Path> files = new HashSet<>();
        private final Map<RecapId, Seen> recaps = new HashMap<>();
        private final List<CorpusSink.Known> ofFile = new ArrayList<>();
        private int faults;

        Reading(CorpusSink sink, DocumentParser parser) {
            this.sink = sink;
            this.parser = parser;
            readers.put("txt", new SiteExportReader(TitleFinder.french()));
            readers.put("jsonl", new JsonLinesReader());
            readers.put("md", new MarkdownReader());
            PAGES.forEach(ending -> readers.put(ending, new HtmlReader(parser)));
            DOCUMENTS.forEach((ending, format) -> readers.put(ending, DocumentReader.of(format, parser)));
        }

        void read(Collection<Path> inputs) {
            for (Path input : inputs) {
                try {
                    if (Files.isDirectory(input)) {
                        folder(input);
                    } else {
                        file(input);
                    }
                } catch (IOException e) {
                    skip(input, InputFault.UNREADABLE, InputFault.reason(e));
                }
            }
        }

        private void folder(Path folder) throws IOException {
            Set<Path> found = filesOf(folder, sink);
            if (found.isEmpty()) {
                skip(folder, InputFault.NO_RECAP, "");
            }
            if (found.stream().anyMatch(file -> PAGES.contains(ending(file)) || DOCUMENTS.containsKey(ending(file)))) {
                parser.prepare();
            }
            found.forEach(this::file);
        }

        private void file(Path file) {
            RecapReader reader = readers.get(ending(file));
            if (!Files.exists(file)) {
                skip(file, InputFault.MISSING, "");
            } else if (!Files.isRegularFile(file)) {
                skip(file, InputFault.NO_FILE, "");
            } else if (reader == null) {
                skip(file, InputFault.UNKNOWN_FORMAT, ending(file));
            } else {
                readOnce(file, reader);
            }
        }

        private void readOnce(Path file, RecapReader reader) {
            try {
                Path real = file.toRealPath();
                if (files.add(real)) {
                    read(file, real, reader);
                }
            } catch (IOException e) {
                skip(file, InputFault.UNREADABLE, InputFault.reason(e));
            } catch (CorpusFormatException e) {
                fault(e);
            }
        }

        private void read(Path file, Path real, RecapReader reader) throws IOException {
            Optional<String> state = FileState.of(file, clock);
            List<CorpusSink.Known> known =
                    state.map(one -> sink.known(real, one)).orElse(List.of());
            if (!known.isEmpty() && known.stream().noneMatch(one -> recaps.containsKey(one.id()))) {
                known.forEach(one -> recaps.put(one.id(), new Seen(new RecapOrigin(file, one.line()), one.sha256())));
                sink.unchanged(real, known);
                return;
            }
            ofFile.clear();
            int before = faults;
            guarded.read(file, reader, this);
            if (faults == before && state.equals(FileState.of(file, clock))) {
                state.ifPresent(one -> sink.whole(real, one, List.copyOf(ofFile)));
            }
        }

        @Override
        public void recap(Recap recap, RecapOrigin origin) {
            String sha256 = recap.sha256();
            Seen before = recaps.putIfAbsent(recap.id(), new Seen(origin, sha256));
            if (before == null) {
                ofFile.add(new CorpusSink.Known(recap.id(), origin.line(), sha256));
                sink.recap(recap, origin);
                return;
            }
            faults++;
            InputFault fault = before.sha256.equals(sha256) ? InputFault.DUPLICATE : InputFault.SAME_ID;
            String found = fault == InputFault.DUPLICATE ? before.origin.toString() : recap.id() + ", " + before.origin;
            sink.skipped(new SkippedInput(origin.file(), origin.line(), fault, found));
        }

        @Override
        public void fault(CorpusFormatException fault) {
            faults++;
            sink.skipped(fault.skipped());
        }

        private void skip(Path path, InputFault fault, String found) {
            sink.skipped(new SkippedInput(path, 0, fault, found));
        }
    }
}
