package fr.retours.api.export.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.retours.model.file.Sha256;
import fr.retours.text.deadline.DeadlineExceededException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeDownloadsTest {
    private static final String NAME = "retours-people.csv";
    private static final String TEXT = "id,name\r\nperson:claire-duboeuf,Claire Dubœuf\r\n";

    @TempDir
    private Path temp;

    private final AtomicInteger written = new AtomicInteger();
    private Path root;
    private WholeDownloads downloads;

    @BeforeEach
    void begin() {
        root = temp.resolve("downloads");
        downloads = downloads(root);
    }

    private static WholeDownloads downloads(@Nullable Path root) {
        return new WholeDownloads(root, Duration.ofMinutes(5), Runnable::run);
    }

    @Test
    void whoeverCannotWaitComesAgain() {
        List<Runnable> work = new ArrayList<>();
        var slow = new WholeDownloads(root, Duration.ofMillis(1), work::add);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> slow.get(NAME, "v1", content(TEXT)));
        work.getFirst().run();

        assertThat(slow.get(NAME, "v1", content("other"))).isPresent();
        assertThat(written).hasValue(1);
    }

    @Test
    void isMadeOnceInAVersion() throws IOException {
        WholeDownload first = downloads.get(NAME, "v1", content(TEXT)).orElseThrow();
        WholeDownload again = downloads.get(NAME, "v1", content("other")).orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(written).hasValue(1);
        assertThat(Files.readString(first.plain())).isEqualTo(TEXT);
        assertThat(first.bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8).length);
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(first.packed()))) {
            assertThat(packed).hasContent(TEXT);
        }
        var plain = new ByteArrayOutputStream();
        content(TEXT).write(plain);
        assertThat(first.sha256()).isEqualTo(hex(Sha256.begin().digest(plain.toByteArray())));
        assertThat(downloads.made(Optional.of("v1"))).containsOnlyKeys(NAME);
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheSame() {
        var second = new AtomicReference<Thread>();
        DownloadContent slow = out -> {
            written.incrementAndGet();
            while (second.get() == null || second.get().getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            out.write(1);
        };
        var one = CompletableFuture.supplyAsync(() -> downloads.get(NAME, "v1", slow));
        while (written.get() == 0) {
            Thread.onSpinWait();
        }
        var other = CompletableFuture.supplyAsync(
                () -> downloads.get(NAME, "v1", content("other")), work -> second.set(Thread.startVirtualThread(work)));

        assertThat(other.join()).isPresent().isEqualTo(one.join());
        assertThat(written).hasValue(1);
    }

    @Test
    void thoseOfAnotherVersionGo() throws IOException {
        downloads.get(NAME, "v1", content(TEXT));
        downloads.get("retours-events.csv", "v1", content(TEXT));

        WholeDownload next = downloads.get(NAME, "v2", content("new")).orElseThrow();

        assertThat(files()).containsExactlyInAnyOrder(next.plain(), next.packed());
        assertThat(next.plain().toString()).contains("/v2-");
        assertThat(downloads.made(Optional.of("v2"))).containsOnlyKeys(NAME);
        assertThat(downloads.made(Optional.of("v3"))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnEarlierServerLeftGoes() throws IOException {
        downloads.get(NAME, "v1", content(TEXT));
        Files.writeString(Files.createDirectories(root.resolve("v0-1")).resolve(NAME), "half");

        downloads(root);

        assertThat(root).doesNotExist();
        assertThat(downloads.made(Optional.of("v1"))).isEmpty();
        assertThat(downloads.get(NAME, "v1", content(TEXT)).orElseThrow().plain())
                .hasContent(TEXT);
        assertThat(written).hasValue(2);
    }

    @Test
    void aFailureLeavesNothingAndIsNoReasonNotToTryAgain() throws IOException {
        DownloadContent failing = out -> {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            throw new IllegalStateException("the data changed");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> downloads.get(NAME, "v1", failing))
                .withMessage("the data changed");

        assertThat(files()).isEmpty();
        assertThat(downloads.made(Optional.of("v1"))).isEmpty();
        assertThat(downloads.get(NAME, "v1", content(TEXT))).isPresent();
    }

    @Test
    void aFullDiskIsNotFilledAgainInThisVersion() throws IOException {
        DownloadContent tooLong = out -> {
            written.incrementAndGet();
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        };

        assertThat(downloads.get(NAME, "v1", tooLong)).isEmpty();
        assertThat(downloads.get(NAME, "v1", tooLong)).isEmpty();

        assertThat(files()).isEmpty();
        assertThat(written).hasValue(1);
        assertThat(downloads.get(NAME, "v2", content(TEXT))).isPresent();
    }

    @Test
    void whatCannotBeKeptIsNotMade() throws IOException {
        Files.writeString(root, "a file where the folder would be");
        var blocked = downloads(temp.resolve(root.getFileName()).resolve("below"));

        assertThat(blocked.get(NAME, "v1", content(TEXT))).isEmpty();
        assertThat(downloads(null).get(NAME, "v1", content(TEXT))).isEmpty();
        assertThat(written).hasValue(0);
    }

    private DownloadContent content(String text) {
        return out -> {
            written.incrementAndGet();
            out.write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
