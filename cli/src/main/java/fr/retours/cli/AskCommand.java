package fr.retours.cli;

import fr.retours.cli.ask.AskQuestion;
import fr.retours.cli.ask.AskRun;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ParameterOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.TerminalMessages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a question of relationship from the terminal; each question is a command of its own. */
@Command(name = "ask", synopsisSubcommandLabel = "QUESTION")
final class AskCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Returns the command with all its questions. */
    static CommandLine commands(Console console, EnvironmentDefaults environment) {
        var ask = new CommandLine(new AskCommand());
        for (AskQuestion question : AskQuestion.values()) {
            ask.addSubcommand(question.word(), command(question, console, environment));
        }
        return ask;
    }

    private static CommandLine command(AskQuestion question, Console console, EnvironmentDefaults environment) {
        var spec = CommandSpec.forAnnotatedObject(new AskRun(question, console, environment));
        ParameterOptions.add(spec, question.parameters());
        if (question.ids() != AskQuestion.Ids.NONE) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel("ID")
                    .type(String[].class)
                    .arity(question.ids().arity())
                    .description(TerminalMessages.of("ask.id." + question.word()))
                    .build());
        }
        return new CommandLine(spec);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), TerminalMessages.of("error.no-question"));
    }
}
