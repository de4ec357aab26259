package fr.retours.bench;

import fr.retours.indexer.corpus.document.DocumentException;
import fr.retours.indexer.corpus.parser.DocumentFormat;
import fr.retours.indexer.corpus.parser.DocumentParser;
import fr.retours.indexer.corpus.parser.InProcessParser;
import fr.retours.indexer.corpus.parser.ParserLimits;
import fr.retours.indexer.corpus.parser.ProcessParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.fork.ForkParser;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What it costs to take documents and pages apart in a process of their own: processor time until each was read once,
 * then of each file again, and what the process holds; by the program's own way, by Tika's {@code ForkParser} with the very
 * same parser, and without a process.
 * {@code ForkParser} reads no PDF that way: its class loader hands on no file that a library looks for beside another.
 */
public final class ParserProcesses {
    private static final int CHARACTERS = 2_000_000;
    private static final int TIMES = 20;

    private final List<Path> files;

    private ParserProcesses(List<Path> files) {
        this.files = files;
    }

    /** One way to read a file. */
    private interface Way extends AutoCloseable {
        void read(Path file) throws Exception;

        @Override
        default void close() throws IOException {}
    }

    private interface WayMaker {
        Way make() throws Exception;
    }

    /** Measures on all documents and pages below the given paths. */
    public static void main(String[] paths) throws Exception {
        var files = Stream.of(paths)
                .flatMap(path -> Stream.of(list(Path.of(path))))
                .filter(file -> isPage(file) || format(file) != null)
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no document at " + Arrays.toString(paths));
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, each once and then %d times, %d processors, Java %s, %s%n",
                files.size(),
                TIMES,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()));
        var measure = new ParserProcesses(files);
        measure.run("in this process", () -> way(new InProcessParser(CHARACTERS)));
        measure.run("a process", () -> way(new ProcessParser(ParserLimits.of(CHARACTERS, Duration.ofSeconds(30)))));
        measure.run("Tika's ForkParser", ForkWay::new);
    }

    private static Path[] list(Path path) {
        try (var all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String name, WayMaker maker) throws Exception {
        Duration before = processorTime();
        try (Way way = maker.make()) {
            for (Path file : files) {
                way.read(file);
            }
            Duration started = processorTime();
            for (int i = 0; i < TIMES; i++) {
                for (Path file : files) {
                    way.read(file);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-20s once each %5d ms of the processor, then %5.1f ms a file, process %4d MB%n",
                    name,
                    started.minus(before).toMillis(),
                    (double) processorTime().minus(started).toMillis() / (TIMES * files.size()),
                    ProcessHandle.current()
                            .children()
                            .mapToLong(ParserProcesses::megabytes)
                            .sum());
        }
    }

    /** Of this process and its children: other work on the machine changes it little. */
    private static Duration processorTime() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().children())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long megabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException e) {
            return 0; // elsewhere the system does not tell so
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html");
    }

    private static @Nullable DocumentFormat format(Path file) {
        String name = file.toString().toUpperCase(Locale.ROOT);
        return Stream.of(DocumentFormat.values())
                .filter(format -> name.endsWith("." + format))
                .findFirst()
                .orElse(null);
    }

    private static Way way(DocumentParser parser) {
        return new Way() {
            @Override
            public void read(Path file) throws Exception {
                DocumentFormat format = format(file);
                if (format == null) {
                    parser.page(file);
                } else {
                    parser.document(format, file);
                }
            }

            @Override
            public void close() {
                parser.close();
            }
        };
    }

    /** Tika's process, which gets the parser serialised, its classes and the file one by one, and gives events of SAX back. */
    private static final class ForkWay implements Way {
        private final ForkParser fork = new ForkParser(ParserProcesses.class.getClassLoader(), new SameParser());

        ForkWay() {
            fork.setPoolSize(1);
            fork.setJavaCommand(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData"));
        }

        @Override
        public void read(Path file) throws Exception {
            var text = new BodyContentHandler(CHARACTERS);
            var metadata = new Metadata();
            metadata.set("format", String.valueOf(format(file)));
            try (InputStream in = Files.newInputStream(file)) {
                fork.parse(in, text, metadata, new ParseContext());
            }
        }

        @Override
        public void close() {
            fork.close();
        }
    }

    /** The program's parser as one of Tika's. */
    private static final class SameParser implements Parser {
        private static final long serialVersionUID = 1L;

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of(MediaType.OCTET_STREAM);
        }

        @Override
        public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            String format = metadata.get("format");
            try (var copies = new TemporaryResources();
                    TikaInputStream file = TikaInputStream.get(in, copies, metadata)) {
                var parser = new InProcessParser(CHARACTERS);
                String text = format.equals("null")
                        ? parser.page(file.getPath()).body()
                        : parser.document(DocumentFormat.valueOf(format), file.getPath())
                                .text();
                handler.startDocument();
                handler.characters(text.toCharArray(), 0, text.length());
                handler.endDocument();
            } catch (DocumentException e) {
                throw new TikaException("the sample must be sound", e);
            }
        }
    }
}
