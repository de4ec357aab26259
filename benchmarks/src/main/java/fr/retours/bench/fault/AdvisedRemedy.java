package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program advises whoever reads its message. */
enum AdvisedRemedy {
    REBUILD("index --rebuild"),
    REPAIR("verify --repair"),
    TAKE_OVER("index --take-over"),
    DELETE("delete the file"),
    AGAIN("index");

    private static final Pattern FILE = Pattern.compile("le fichier (\\S+) ");

    private final String title;

    AdvisedRemedy(String title) {
        this.title = title;
    }

    /** Reads it off a message. */
    static AdvisedRemedy of(String said) {
        if (said.contains("index --rebuild")) {
            return REBUILD;
        }
        if (said.contains("verify --repair")) {
            return REPAIR;
        }
        if (said.contains("index --take-over")) {
            return TAKE_OVER;
        }
        if (said.contains("upprimez-le")) {
            return DELETE;
        }
        if (said.contains("elancez") || said.contains("Réessayez")) {
            return AGAIN;
        }
        throw new FaultException(Kind.UNTOLD, "a message must say what to do, got " + said);
    }

    /** Returns the file that a message names. */
    static String file(String said) {
        Matcher found = FILE.matcher(said);
        if (!found.find()) {
            throw new FaultException(Kind.UNTOLD, "a message must name its file, got " + said);
        }
        return found.group(1);
    }

    /** Returns a name of a few words. */
    String title() {
        return title;
    }
}
