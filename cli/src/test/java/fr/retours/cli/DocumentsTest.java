package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.Documents.Shown;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.terminal.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documents name is there: commands with their options, files, tests. */
class DocumentsTest {
    private static final Pattern LAUNCHED = Pattern.compile("^(\\./)?retours ");
    private static final Pattern FILE = Pattern.compile("\\w[\\w.-]*(/[\\w.-]+)+/?|[A-Z]+\\.md");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+(Test|IT)");

    /** Nothing is parsed, so that all documents share it. */
    private static final CommandLine COMMANDS = commands();

    private static final Set<String> TESTS = tests();

    static Stream<String> documents() {
        return Documents.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesCommandsAndOptionsThatExist(String document) {
        Documents.shownIn(document).stream()
                .flatMap(shown -> shown.isBlock() ? shown.commands().stream() : named(shown))
                .filter(command -> LAUNCHED.matcher(command).find())
                .forEach(DocumentsTest::assertIsCommand);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesFilesAndTestsThatExist(String document) {
        Documents.shownIn(document).stream()
                .filter(shown -> !shown.isBlock())
                .map(Shown::text)
                .forEach(name -> {
                    if (FILE.matcher(name).matches() && isOfTheProject(name)) {
                        assertThat(Documents.ROOT.resolve(name)).exists();
                    } else if (TEST.matcher(name).matches()) {
                        assertThat(TESTS).contains(name);
                    }
                });
    }

    @Test
    void namesTheAxeThatPagesAreCheckedWith() throws IOException {
        String axe = Files.readString(Path.of("src", "test", "resources", "axe-core", "README.md"))
                .replaceFirst("(?s)# axe-core (\\d+\\.\\d+).*", "$1");

        assertThat(Documents.read("docs/accessibility.md")).contains("axe-core " + axe + " ");
    }

    /** « retours … », or the name of a command with an option, as in the README's table. */
    private static Stream<String> named(Shown shown) {
        String text = shown.text();
        String first = text.split(" ", 2)[0];
        boolean bare = text.contains("--") && COMMANDS.getSubcommands().containsKey(first);
        return Stream.of(bare ? "retours " + text : text);
    }

    private static void assertIsCommand(String text) {
        CommandLine command = COMMANDS;
        List<String> options = new ArrayList<>();
        for (String word : LAUNCHED.matcher(text).replaceFirst("").split("[\\s\\[\\]=]+", -1)) {
            CommandLine sub = command.getSubcommands().get(word);
            command = sub == null ? command : sub;
            if (word.startsWith("--")) {
                options.add(word);
            }
        }
        assertThat(command.getParent() != null || !options.isEmpty()).as(text).isTrue();
        assertThat(Stream.concat(Stream.of(command), command.getSubcommands().values().stream())
                        .flatMap(one -> one.getCommandSpec().optionsMap().keySet().stream()))
                .as(text)
                .containsAll(options);
    }

    private static CommandLine commands() {
        var nowhere = new PrintWriter(new StringWriter());
        return Main.commands(new EnvironmentDefaults(Map.of()), new Console(nowhere, nowhere, false));
    }

    /** Returns whether a path begins in a folder of the project, or is a file in its root, and no build makes it. */
    private static boolean isOfTheProject(String name) {
        return (name.endsWith(".md") && !name.contains("/"))
                || (!("/" + name).contains("/target/")
                        && Files.isDirectory(Documents.ROOT.resolve(name.split("/", 2)[0])));
    }

    private static Set<String> tests() {
        Set<String> tests = new HashSet<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Documents.ROOT, Files::isDirectory)) {
            for (Path module : modules) {
                Path sources = module.resolve("src/test/java");
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        files.forEach(
                                file -> tests.add(file.getFileName().toString().replace(".java", "")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }
}
