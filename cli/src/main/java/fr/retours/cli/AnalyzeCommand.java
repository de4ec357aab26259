package fr.retours.cli;

import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.AnalysisSteps;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.settings.SettingsFolder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what the search makes of a text, step by step, with the stems that the next index of the data folder will have. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "TEXTE", arity = "1..*", descriptionKey = "parameter.text")
    List<String> words = List.of();

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        CommandFailure.refuseIf(
                text.length() > AnalysisSteps.MAX_TEXT, "error.long-text", AnalysisSteps.MAX_TEXT, text.length());
        var stems = SettingsFolder.stems(data.folder().root());
        for (AnalysisKind way : AnalysisKind.values()) {
            console.say("analyze.way." + way.slug());
            AnalysisSteps.of(way, text, stems).forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(AnalysisSteps.Step step) {
        String terms = String.join(" | ", AnalyzedTerms.texts(step.terms()));
        console.out().printf("  %-13s %s%n", step.name(), terms);
    }
}
