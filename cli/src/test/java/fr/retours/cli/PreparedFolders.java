package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data folders that all test processes of a build share: the first that needs some recaps indexed does it, and each works on a copy.
 */
final class PreparedFolders {
    private static final Path ALL = Path.of("target", "prepared");
    /** Those of one build; a process that no build started has its own. */
    private static final Path OF_BUILD = ALL.resolve(System.getProperty(
            "retours.build", "process-" + ProcessHandle.current().pid()));

    private PreparedFolders() {}

    /** Returns a data folder, at a place where nothing is yet, that holds what the recaps of files and folders say. */
    static TriedFolder copyOf(Path place, Path... recaps) {
        String name = Arrays.stream(recaps).map(PreparedFolders::nameOf).collect(Collectors.joining("-"));
        try {
            TemporaryFiles.copy(prepared(OF_BUILD.resolve(name), recaps), place);
        } catch (IOException e) {
            throw new UncheckedIOException("recaps of tests are indexed once and copied, which failed", e);
        }
        return new TriedFolder(place);
    }

    /** Files of one name lie in several folders. */
    private static String nameOf(Path recaps) {
        return recaps.getFileName() + "-"
                + Integer.toHexString(
                        recaps.toAbsolutePath().normalize().toString().hashCode());
    }

    /** Whoever comes second waits for the first. */
    private static Path prepared(Path folder, Path... recaps) throws IOException {
        Files.createDirectories(OF_BUILD);
        Path mark = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            if (Files.notExists(folder)) {
                deleteFormerBuilds();
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                TemporaryFiles.delete(unfinished);
                index(new TriedFolder(unfinished), recaps);
                Files.move(unfinished, folder);
            }
        }
        return folder;
    }

    private static void index(TriedFolder folder, Path... recaps) {
        String[] command = Stream.concat(
                        Stream.of("index"), Arrays.stream(recaps).map(Path::toString))
                .toArray(String[]::new);
        assertThat(folder.run(command)).as(folder.said()).isEqualTo(ExitCode.DONE);
    }

    /** Test processes that prepare different folders come here at the same time. */
    private static void deleteFormerBuilds() throws IOException {
        Path mark = ALL.resolveSibling(ALL.getFileName() + ".lock");
        try (var channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock();
                Stream<Path> all = Files.list(ALL)) {
            assertThat(lock.isValid()).isTrue();
            for (Path build : all.filter(one -> !one.equals(OF_BUILD)).toList()) {
                TemporaryFiles.delete(build);
            }
        }
    }
}
