package fr.retours.cli.serve;

import fr.retours.api.admin.NewDecision;
import fr.retours.api.admin.Question;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.folder.Digest;
import fr.retours.indexer.suggest.Suggestion;
import java.util.Locale;

/** Puts a suggestion to an editor. */
public final class OpenQuestion {
    private OpenQuestion() {}

    /** Returns the question. */
    public static Question of(Suggestion suggestion) {
        return new Question(
                Digest.of(suggestion.statement() + suggestion.likely().line().fields()),
                suggestion.statement(),
                suggestion.ids().stream()
                        .filter(about -> !isRecap(about, suggestion))
                        .toList(),
                suggestion.choices().stream()
                        .map(one -> new Question.Choice(
                                one.sense().name().toLowerCase(Locale.ROOT), one.label(), decision(one.line())))
                        .toList(),
                suggestion.quotes().stream()
                        .map(one -> new Question.Quote(one.recap().value(), one.title(), one.text()))
                        .toList());
    }

    private static boolean isRecap(String about, Suggestion suggestion) {
        return suggestion.quotes().stream().anyMatch(one -> one.recap().value().equals(about));
    }

    private static NewDecision decision(DecisionLine line) {
        return new NewDecision(line.kind().slug(), line.fields(), line.reason());
    }
}
