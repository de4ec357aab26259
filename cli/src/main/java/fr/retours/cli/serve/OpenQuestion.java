package fr.retours.cli.serve;

import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.NewDecision;
import fr.retours.api.admin.SecondReadings.ReadDifference;
import fr.retours.api.admin.SecondReadings.ToldFact;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.suggest.ReadingDifference;
import fr.retours.indexer.suggest.SuggestedChoice;
import fr.retours.indexer.suggest.SuggestedDecision;
import java.util.List;
import java.util.Locale;

/** Puts to an editor what may be decided. */
public final class OpenQuestion {
    private OpenQuestion() {}

    /** Returns the question. */
    public static EditorQuestion of(SuggestedDecision suggestion) {
        return new EditorQuestion(
                ContentDigest.of(
                        suggestion.statement() + suggestion.likely().line().fields()),
                suggestion.statement(),
                suggestion.ids().stream()
                        .filter(about -> !isRecap(about, suggestion))
                        .toList(),
                choices(suggestion.choices()),
                suggestion.quotes().stream()
                        .map(one -> new EditorQuestion.Quote(one.recap().value(), one.title(), one.text()))
                        .toList());
    }

    /** Returns what two readings tell otherwise. */
    public static ReadDifference of(ReadingDifference difference) {
        return new ReadDifference(
                ContentDigest.of(difference.toString()),
                difference.about(),
                difference.shown().map(OpenQuestion::told).orElse(null),
                difference.read().map(OpenQuestion::told).orElse(null),
                choices(difference.choices()));
    }

    private static ToldFact told(ReadingDifference.Telling telling) {
        return new ToldFact(telling.statement(), telling.quote().text());
    }

    private static List<EditorQuestion.Choice> choices(List<SuggestedChoice> choices) {
        return choices.stream()
                .map(one -> new EditorQuestion.Choice(
                        one.sense().name().toLowerCase(Locale.ROOT), one.label(), decision(one.line())))
                .toList();
    }

    private static boolean isRecap(String about, SuggestedDecision suggestion) {
        return suggestion.quotes().stream().anyMatch(one -> one.recap().value().equals(about));
    }

    private static NewDecision decision(DecisionLine line) {
        return new NewDecision(line.kind().slug(), line.fields(), line.reason());
    }
}
