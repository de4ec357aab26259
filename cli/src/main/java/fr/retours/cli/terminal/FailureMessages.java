package fr.retours.cli.terminal;

import fr.retours.api.ServerStartException;
import fr.retours.api.access.AccessException;
import fr.retours.api.answer.DataChangedException;
import fr.retours.api.query.QueryFilesException;
import fr.retours.extraction.lexicon.KnowledgeException;
import fr.retours.extraction.rule.RuleException;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.evaluate.GoldException;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.port.GraphDamagedException;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.server.GraphServerException;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.encoder.SentenceModelException;
import fr.retours.text.settings.SettingsException;

/** What the user reads when a command fails, and the exit code. */
public final class FailureMessages {
    private FailureMessages() {}

    /** Returns what the user reads, in French. */
    public static String messageOf(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        return switch (failure) {
            case CommandFailure reported -> said;
            case DataFolderException reported -> reported(said);
            case GoldException reported -> reported(said);
            case CurationException reported -> reported(said);
            case KnowledgeException reported -> reported(said);
            case RuleException reported -> reported(said);
            case SettingsException reported -> reported(said);
            case QueryFilesException reported -> reported(said);
            case AccessException reported -> reported(said);
            case GraphServerException reported -> reported(said);
            case ServerStartException reported -> reported(said);
            case SentenceModelException reported -> reported(said);
            case IndexUnavailableException reported -> reported(said);
            case DataChangedException changed -> TerminalMessages.of("error.data-changed");
            case GraphRefusedException refused -> TerminalMessages.of("error.graph-refused", said);
            case GraphUnavailableException away -> TerminalMessages.of("error.graph-away", said);
            case GraphDamagedException damaged -> TerminalMessages.of("error.graph-damaged", said);
            case GraphFailedException failed -> TerminalMessages.of("error.graph-failed", said);
            default -> TerminalMessages.of("error.unexpected", failure);
        };
    }

    /** Returns the exit code of a command that failed so. */
    public static int exitCodeOf(Exception failure) {
        return failure instanceof CommandFailure reported ? reported.exitCode() : ExitCode.FAILED;
    }

    /** These say themselves, in French, what failed, where, and what to do. */
    private static String reported(String message) {
        return TerminalMessages.of("error.reported", message);
    }
}
