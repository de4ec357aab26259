package fr.retours.bench.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs in processes of their own, by the Java and the class path of this one. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * Returns what starts a program. What it prints is there to be read; its errors are ours.
     *
     * @param flags of the JVM
     * @param program the main class and its arguments
     */
    public static ProcessBuilder of(List<String> flags, String... program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Returns the flag that hands a system property of ours on. */
    public static String property(String name) {
        return "-D" + name + "=" + System.getProperty(name);
    }
}
