package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the program advises whoever reads its message: words that it says, and the command that is meant, if it is one. */
enum AdvisedRemedy {
    REBUILD("index --rebuild", "index", "--rebuild", "--prune"),
    REPAIR("verify --repair", "verify", "--repair"),
    TAKE_OVER("index --take-over", "index", "--take-over", "--prune"),
    DELETE("upprimez-le", "verify"),
    AGAIN("elancez|Réessayez", "index", "--prune");

    private static final Pattern FILE = Pattern.compile("le fichier (\\S+) ");

    private final Pattern words;
    private final List<String> command;

    AdvisedRemedy(String words, String... command) {
        this.words = Pattern.compile(words);
        this.command = List.of(command);
    }

    /** Reads it off a message. */
    static AdvisedRemedy of(String said) {
        return Stream.of(values())
                .filter(one -> one.words.matcher(said).find())
                .findFirst()
                .orElseThrow(() -> new FaultException(Kind.UNTOLD, "a message must say what to do, got " + said));
    }

    /** Does what a message advises, on recaps that are to be in the folder. */
    CommandAnswer follow(String said, FaultFolder folder, RecapSet recaps) throws IOException, InterruptedException {
        if (this == DELETE) {
            Matcher found = FILE.matcher(said);
            FaultException.require(found.find(), Kind.UNTOLD, "a message must name its file, got " + said);
            Files.delete(Path.of(found.group(1)));
        }
        var paths = command.getFirst().equals("index") ? Stream.of(recaps.file().toString()) : Stream.<String>empty();
        return folder.run(Stream.concat(command.stream(), paths).toArray(String[]::new))
                .requireWords();
    }

    /** Returns a name of a few words. */
    String title() {
        return this == DELETE ? "delete the file" : this == AGAIN ? "index" : words.pattern();
    }
}
