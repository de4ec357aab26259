package fr.retours.bench.fault;

import fr.retours.bench.site.ChildProgram;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A file that cannot be read for a while: a folder stands in its place, or nobody may read it. */
final class HiddenFiles {
    /** To root nothing is closed: commands are run as nobody. */
    private static final String NOBODY = "65534";

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private HiddenFiles() {}

    /** Streams the faults of a part of the folder. */
    static Stream<InjectedFault> of(FolderPart part) {
        return Stream.of(
                new InjectedFault(
                        part.title() + " unreadable",
                        part.place(),
                        () -> isRoot() ? Nobody.HINDRANCE : Optional.empty(),
                        scene -> unreadable(scene.folder(), part.draw(scene))),
                new InjectedFault(
                        part.title() + " folder in its place",
                        part.place(),
                        scene -> replaced(
                                scene.folder(), part.draw(scene), scene.setup().aside())));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Asked once. */
    private static final class Nobody {
        private static final Optional<String> HINDRANCE = asNobody(
                        ChildProgram.retours(List.of(), "--help").command())
                .or(() -> asNobody(List.of("test", "-r", System.getProperty(GraphServerConfig.LIB_PROPERTY))));

        private static Optional<String> asNobody(List<String> command) {
            return InjectedFault.hindrance(
                    "root reads everything, and nobody cannot run the program here",
                    Stream.concat(AS_NOBODY.stream(), command.stream()).toArray(String[]::new));
        }
    }

    private static FaultStrike replaced(FaultFolder folder, Path file, Path place) throws IOException {
        Path aside = Files.move(file, place);
        Files.createDirectory(file);
        return FaultStrike.atRest(folder.data().root().relativize(file).toString(), () -> {
            Files.delete(file);
            Files.move(aside, file);
        });
    }

    private static FaultStrike unreadable(FaultFolder folder, Path file) throws IOException, InterruptedException {
        Path root = folder.data().root();
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (isRoot()) {
            ChildProgram.run(new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, root.toString()));
            folder.runBy(AS_NOBODY);
        }
        Files.setPosixFilePermissions(file, Set.of());
        return FaultStrike.atRest(root.relativize(file).toString(), () -> {
            Files.setPosixFilePermissions(file, rights);
            folder.runBy(List.of());
        });
    }
}
