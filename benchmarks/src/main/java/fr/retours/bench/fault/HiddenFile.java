package fr.retours.bench.fault;

import fr.retours.bench.fault.machine.SystemPrograms;
import fr.retours.bench.site.ChildJvm;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A file that cannot be read for a while: a folder stands in its place, or nobody may read it. */
record HiddenFile(FolderPart part, Manner manner) implements InjectedFault {
    /** To root nothing is closed: commands are run as nobody. */
    private static final String NOBODY = "65534";

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** In what manner. */
    enum Manner {
        /** Its rights are taken. */
        UNREADABLE("unreadable"),
        /** A folder has its name. */
        FOLDER("folder in its place");

        private final String title;

        Manner(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return part.title() + " " + manner.title;
    }

    @Override
    public Optional<String> hindrance() {
        return manner == Manner.FOLDER || !isRoot() || Nobody.CAN_RUN
                ? Optional.empty()
                : Optional.of("root reads everything, and nobody cannot run the program here");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Asked once. */
    private static final class Nobody {
        private static final boolean CAN_RUN = SystemPrograms.canRun(asNobody(
                        ChildJvm.of(List.of(), "fr.retours.cli.Main", "--help").command()))
                && SystemPrograms.canRun(
                        asNobody(List.of("test", "-r", System.getProperty(GraphServerConfig.LIB_PROPERTY))));
    }

    private static String[] asNobody(List<String> command) {
        return Stream.concat(AS_NOBODY.stream(), command.stream()).toArray(String[]::new);
    }

    @Override
    public boolean sparesGraph() {
        return part.sparesGraph();
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        List<Path> files = part.files(folder.data());
        Path file = files.get(random.nextInt(files.size()));
        String where = folder.data().root().relativize(file).toString();
        if (manner == Manner.FOLDER) {
            Path aside = Files.move(file, setup.aside());
            Files.createDirectory(file);
            return FaultStrike.atRest(where, () -> {
                Files.delete(file);
                Files.move(aside, file);
            });
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (isRoot()) {
            SystemPrograms.run(
                    "chown", "-R", NOBODY + ":" + NOBODY, folder.data().root().toString());
            folder.runBy(AS_NOBODY);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        return FaultStrike.atRest(where, () -> {
            Files.setPosixFilePermissions(file, rights);
            folder.runBy(List.of());
        });
    }
}
