package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;

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

    /** Makes sure that a command which failed says so in words for its user. */
    CommandAnswer requireWords() {
        boolean told = isDone()
                || (said.contains("retours")
                        && !said.contains("Exception")
                        && !said.contains("\tat ")
                        && !said.contains("erreur inattendue"));
        FaultException.require(told, Kind.UNTOLD, "a command that fails must say why, got code " + code + ": " + said);
        return this;
    }
}
