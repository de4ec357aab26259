package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import java.util.stream.Collectors;

/**
 * How a command ended.
 *
 * @param code its exit code
 * @param said all that it wrote, in French
 */
record CommandAnswer(int code, String said) {
    boolean isDone() {
        return code == 0;
    }

    /** Returns in a few words how it ended: what a command that failed said last. */
    String ended() {
        return isDone()
                ? "done"
                : said.lines()
                        .filter(line -> line.startsWith("retours"))
                        .reduce("failed", (before, line) -> "failed: " + line);
    }

    /** Makes sure that a command which failed says so in words for its user; what it quotes of a log stands indented. */
    CommandAnswer requireWords() {
        String own = said.lines().filter(line -> !line.startsWith("  ")).collect(Collectors.joining("\n"));
        boolean told = isDone()
                || (own.contains("retours")
                        && !own.contains("Exception")
                        && !said.contains("\tat ")
                        && !own.contains("erreur inattendue"));
        FaultException.require(told, Kind.UNTOLD, "a command that fails must say why, got code " + code + ": " + said);
        return this;
    }
}
