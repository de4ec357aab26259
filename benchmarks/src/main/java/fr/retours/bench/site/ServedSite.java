package fr.retours.bench.site;

import fr.retours.model.port.PageWindow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code retours serve} in a process of its own, at the first address that it prints. Safe for concurrent use. */
public record ServedSite(ChildProgram program, URI address) implements AutoCloseable {
    /** Serves a data folder on a free port with a gigabyte of heap, and waits until it listens. */
    public static ServedSite of(Path folder) throws IOException {
        return of(folder, List.of());
    }

    /** Serves it so with more options of the command. */
    public static ServedSite of(Path folder, List<String> options) throws IOException {
        return of(
                folder,
                List.of(),
                Stream.concat(Stream.of("--port", "0"), options.stream()).toArray(String[]::new));
    }

    /** Serves the index of a data folder alone, without a graph, with two gigabytes of heap and more options of the command. */
    public static ServedSite ofIndex(Path folder, List<String> options) throws IOException {
        var all = Stream.concat(Stream.of("--port", "0", "--neo4j", "bolt://127.0.0.1:1"), options.stream());
        return of(folder, List.of("-Xmx2g"), all.toArray(String[]::new));
    }

    /**
     * Serves a data folder so; of two addresses that of the administration port is the first one printed.
     *
     * @param flags of the JVM, behind those that it has in any case
     * @param options of the command, a port among them
     */
    public static ServedSite of(Path folder, List<String> flags, String... options) throws IOException {
        List<String> jvm = new ArrayList<>(List.of("-Xmx1g", "-XX:+UseParallelGC"));
        jvm.addAll(flags);
        var command = Stream.concat(Stream.of("serve", "--data", folder.toString()), Stream.of(options));
        var builder = ChildProgram.retours(jvm, command.toArray(String[]::new));
        builder.environment().put("RETOURS_NEO4J_PASSWORD", "unused");
        var program = ChildProgram.start(builder);
        return new ServedSite(program, program.address());
    }

    /** Asks for a path; anything but an answer is an exception. */
    public HttpAnswer get(String path) throws IOException {
        return HttpAnswer.get(address.resolve(path)).requireSuccess();
    }

    /**
     * Reads the ids of a list, some hundreds in its order.
     *
     * @param list its path below that of the API
     * @param most about how many
     */
    List<String> ids(String list, int most) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int offset = 0; offset < most; offset += PageWindow.MAX_LIMIT) {
            String stretch = (list.contains("?") ? "&" : "?") + "limit=" + PageWindow.MAX_LIMIT + "&offset=" + offset;
            ids.addAll(get("/api/v1/" + list + stretch).ids());
        }
        return ids;
    }

    /** Has the server collect its garbage, and counts the bytes that are left. */
    public long liveBytes() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = String.valueOf(program.handle().pid());
        return ChildProgram.run(new ProcessBuilder(jcmd, pid, "GC.class_histogram"))
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().replaceAll(".*\\s", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd must print a histogram"));
    }

    @Override
    public void close() {
        program.close();
    }
}
