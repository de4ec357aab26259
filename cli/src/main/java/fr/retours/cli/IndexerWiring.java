package fr.retours.cli;

import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.RuleExamples;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.ExtractRun;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.ExtractorVersion;
import fr.retours.indexer.load.ForgetfulExtraction;
import fr.retours.indexer.load.LazyExtraction;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.indexer.reader.AddedExtraction;
import fr.retours.indexer.reader.AskedExtraction;
import fr.retours.indexer.reader.AskingForecast;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.ModelReading;
import fr.retours.indexer.reader.QuestionCount;
import fr.retours.indexer.reader.QuestionFile;
import fr.retours.indexer.reader.ReadingReport;
import fr.retours.indexer.reader.SecondReading;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.resolve.CorpusResolver.HeldClaims;
import fr.retours.indexer.suggest.DecisionSuggester;
import fr.retours.indexer.watch.PageRules;
import fr.retours.model.fact.Recap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the indexer together for a data folder, with the lists and corrections in it; all that one wiring makes shares its
 * dictionary, its lists and its local authorities.
 */
final class IndexerWiring {
    /** Letters of a family name that tells whose it is. */
    private static final int LEAST_TELLING = 4;

    private final DataFolder folder;
    private final Lexicon lexicon = new Lexicon();
    private final Territories territories = Territories.load();
    private final KnowledgeBase knowledge;
    private final ReaderOptions reader;
    private final ReadingReport report = new ReadingReport();
    private @Nullable LazyExtraction extraction;
    private @Nullable CorpusResolver resolver;
    private @Nullable HeldClaims held;

    /** @throws fr.retours.extraction.lexicon.KnowledgeException if a list in the folder is not as it should be */
    IndexerWiring(DataFolder folder) {
        this(folder, ReaderOptions.none());
    }

    /**
     * Puts a language model beside the built-in reading, if the options name one.
     *
     * @throws fr.retours.extraction.lexicon.KnowledgeException if a list in the folder is not as it should be
     */
    IndexerWiring(DataFolder folder, ReaderOptions reader) {
        this.folder = folder;
        this.reader = reader;
        knowledge = KnowledgeBase.with(folder.root());
    }

    /**
     * Returns an extraction that loads its models when the first recap comes: a run without news needs none. Lists of the
     * user's are tried before anything is read.
     *
     * @throws fr.retours.extraction.lexicon.KnowledgeException if a line of one is not as it should be
     * @throws fr.retours.indexer.folder.DataFolderException if it cannot be told who is to be forgotten
     */
    Extraction extraction() {
        return forgetful((rules, forgetting) -> rules);
    }

    /** Returns the same beside a language model, if the options name one, for what is kept nowhere. */
    private Extraction reading() {
        return forgetful((rules, forgetting) -> reader.model().isEmpty()
                ? rules
                : asked(
                        rules,
                        forgetting,
                        new AskedExtraction.Asked(reader.model(), true, reader.sideBySide(), false)));
    }

    /**
     * Returns that of the folder, by whichever readings it was read, with what was added by hand, and beside a language model, if the options name one.
     *
     * @param isKeeping whether answers are put into the archive of the folder, whose lock the caller then holds
     */
    Extraction ofFolder(boolean isKeeping) {
        var who = new AskedExtraction.Asked(reader.model(), reader.isAgain(), reader.sideBySide(), isKeeping);
        Curation curation = CurationReader.read(folder.curation());
        return forgetful((rules, forgetting) -> new AddedExtraction(asked(rules, forgetting, who), curation, lists()));
    }

    private Extraction forgetful(BiFunction<Extraction, ForgottenPeopleFilter, Extraction> reading) {
        var lazy = lazy();
        if (knowledge.isExtended()) {
            lazy.extractor();
        }
        var forgetting = new ForgottenPeopleFilter(ForgottenPeople.read(folder));
        return new ForgetfulExtraction(reading.apply(lazy, forgetting), forgetting);
    }

    private AskedExtraction asked(Extraction rules, ForgottenPeopleFilter forgetting, AskedExtraction.Asked who) {
        return new AskedExtraction(folder, rules, model -> reading(rules, forgetting, model), who);
    }

    private ModelReading reading(Extraction rules, ForgottenPeopleFilter forgetting, LanguageModel model) {
        return new ModelReading(rules, model, QuestionFile.in(folder.root()), lists(), forgetting::unnamed, report);
    }

    private ReadingLists lists() {
        return new ReadingLists(lexicon, territories, knowledge);
    }

    /** Returns what has a model read single recaps beside the reading of the folder. */
    SecondReading secondReading() {
        var forgetting = new ForgottenPeopleFilter(ForgottenPeople.read(folder));
        return new SecondReading(folder, model -> reading(lazy(), forgetting, model));
    }

    /** Returns French lines on what became of the recaps that a language model was to read; none without one. */
    List<String> readingReport() {
        return reader.model().isEmpty()
                ? List.of()
                : Stream.concat(report.lines().stream(), reader.used().stream()).toList();
    }

    /** Returns French lines on what a model would be asked. */
    List<String> forecast(Collection<Path> inputs, boolean isOfFolder, QuestionCount count) {
        AskingForecast.AskedRecaps asked =
                AskingForecast.of(inputs, folder, isOfFolder ? ofFolder(false) : reading(), isOfFolder);
        return Stream.concat(asked.skipped().stream().map(SkippedInput::message), Stream.of(told(asked, count)))
                .toList();
    }

    /** Returns a French line on what a model would be asked about recaps that a run of the folder would read. */
    String forecast(Collection<Recap> recaps, QuestionCount count) {
        return told(AskingForecast.of(recaps, folder, ofFolder(false)), count);
    }

    private static String told(AskingForecast.AskedRecaps asked, QuestionCount count) {
        return TerminalMessages.of("reader.forecast", count.name(), count.questions(), asked.recaps(), count.tokens());
    }

    /** The version is a hash over all that reads, which not every command needs. */
    private synchronized LazyExtraction lazy() {
        LazyExtraction made = extraction;
        if (made == null) {
            made = new LazyExtraction(
                    ExtractorVersion.of(knowledge), () -> new RecapExtractor(lexicon, territories, knowledge));
            extraction = made;
        }
        return made;
    }

    /** Returns a French line for each example of the user's own rules that does not hold. */
    List<String> faultsOfOwnRules() {
        var rules = Rules.of(knowledge);
        List<Rule> own = rules.own();
        if (own.isEmpty()) {
            return List.of();
        }
        var examples = new RuleExamples(lazy().extractor(), rules);
        return own.stream().flatMap(rule -> examples.faults(rule).stream()).toList();
    }

    /** Returns a run without stores. */
    ExtractRun extractRun() {
        return new ExtractRun(reading(), identification());
    }

    /** Returns the rules that tell recaps from the other pages of a site. */
    PageRules pageRules() {
        return new PageRules(knowledge, lexicon);
    }

    /** Returns the identification that obeys the corrections. */
    CorpusIdentification identification() {
        CorpusResolver made = resolver;
        if (made == null) {
            made = CorpusResolver.of(lexicon, territories, knowledge);
            resolver = made;
        }
        return new CorpusIdentification(made, folder, held);
    }

    /** Has runs of this wiring keep what they know for the next one. */
    IndexerWiring holding() {
        held = new HeldClaims();
        return this;
    }

    /** Returns whether the lists in the folder are those that this was put together with. */
    boolean isCurrent() {
        return ExtractorVersion.of(KnowledgeBase.with(folder.root())).equals(lazy().version());
    }

    /** Returns whether a folded word is one of the language, or the name of a place, rather than somebody's alone. */
    boolean isOrdinary(String word) {
        return word.length() < LEAST_TELLING
                || lexicon.knows(word)
                || !territories.named(word).isEmpty();
    }

    /** Returns the rules that {@code explain} names. */
    Rules rules() {
        return Rules.of(knowledge);
    }

    /** Returns what suggests decisions by hand. */
    DecisionSuggester suggester() {
        return new DecisionSuggester(lexicon::isGivenName, territories::find);
    }
}
