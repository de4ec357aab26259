package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that does harm is stopped by its guard, and costs what it reads and nothing else. */
class GuardedReadingTest {
    private static final RecapReader.Sink NOWHERE = new RecapReader.Sink() {
        @Override
        public void recap(Recap recap, RecapOrigin origin) {
            throw new AssertionError("no recap expected, got " + recap);
        }

        @Override
        public void fault(CorpusFormatException fault) {
            throw fault;
        }
    };

    @TempDir
    Path folder;

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aReaderThatNeverEndsIsLeftBehind() throws Exception {
        var interrupted = new CountDownLatch(1);
        var reader = new DocumentReader(Duration.ofMillis(100), file -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new DocumentText("", "");
        });
        Path file = text("a.pdf", "x");

        var failure = catchThrowableOfType(
                CorpusFormatException.class, () -> new GuardedReading().read(file, reader, NOWHERE));
        assertThat(failure.skipped().fault()).isEqualTo(InputFault.TOO_SLOW);
        assertThat(interrupted.await(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aReaderThatCountsForEverIsStopped() throws Exception {
        var stopped = new CountDownLatch(1);
        var reader = new DocumentReader(Duration.ofMillis(100), file -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return new DocumentText("", "");
        });
        Path file = text("a.pdf", "x");

        var failure = catchThrowableOfType(
                CorpusFormatException.class, () -> new GuardedReading().read(file, reader, NOWHERE));

        assertThat(failure.skipped().fault()).isEqualTo(InputFault.TOO_SLOW);
        assertThat(stopped.await(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aReaderThatFillsMemoryOrStackHarmsOnlyItself() throws IOException {
        Path file = text("a.pdf", "x");

        assertThat(faultOf(file, new OutOfMemoryError("test"))).isEqualTo(InputFault.TOO_HEAVY);
        assertThat(faultOf(file, new StackOverflowError())).isEqualTo(InputFault.TOO_DEEP);
        assertThat(faultOf(file, new IllegalStateException("a library's bug"))).isEqualTo(InputFault.DAMAGED);
    }

    private static InputFault faultOf(Path file, Throwable thrown) {
        var reader = new DocumentReader(RecapReader.LIMIT, path -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        });
        return catchThrowableOfType(CorpusFormatException.class, () -> new GuardedReading().read(file, reader, NOWHERE))
                .skipped()
                .fault();
    }

    @Test
    void aLineThatHarmsItsReaderCostsOnlyThatLine() throws IOException {
        Path file = text("a.jsonl", "un\ndeux\ntrois\n");
        var given = new ArrayList<String>();
        var recap = new Recap(new RecapId("bon"), "Un bon récap", null, null, "Du texte.", "");
        var lines = new RecapReader() {
            @Override
            public Pieces open(Path path) throws IOException {
                var all = new ByteLines(path);
                return new Pieces() {
                    @Override
                    public boolean next(Sink sink) throws IOException {
                        var line = all.next();
                        if (line != null && line.text().equals("deux")) {
                            throw new StackOverflowError();
                        }
                        if (line != null) {
                            sink.recap(recap, new RecapOrigin(path, line.number()));
                        }
                        return line != null;
                    }

                    @Override
                    public int line() {
                        return all.number();
                    }
                };
            }

            @Override
            public void read(Path path, Sink sink) {
                throw new AssertionError("opened line by line");
            }
        };

        new GuardedReading().read(file, lines, new RecapReader.Sink() {
            @Override
            public void recap(Recap one, RecapOrigin origin) {
                given.add("recap " + origin.line());
            }

            @Override
            public void fault(CorpusFormatException fault) {
                given.add(fault.skipped().fault() + " " + fault.skipped().line());
            }
        });

        assertThat(given).containsExactly("recap 1", "TOO_DEEP 2", "recap 3");
    }
}
