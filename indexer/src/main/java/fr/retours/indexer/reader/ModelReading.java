package fr.retours.indexer.reader;

import fr.retours.extraction.FactBounds;
import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.lexicon.ProgramFiles;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.Extraction.RecapReading;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reading by a language model beside the built-in one: asks about a recap, section by section, lets through what the text holds, and
 * makes one set of facts of both readings. Where there is no answer the facts are those of the built-in reading. Safe for concurrent use.
 */
public final class ModelReading implements Extraction {
    private static final int SHORT_VERSION = 8;
    /** Whenever what holds answers to the text is another, they may make other facts. */
    private static final String GATE = ProgramFiles.checkSums(ModelReading.class).entrySet().stream()
            .filter(file -> !file.getKey().startsWith("chat/"))
            .map(file -> file.getKey() + " " + file.getValue())
            .collect(Collectors.joining("\n"));

    private final Extraction rules;
    private final LanguageModel model;
    private final QuestionFile question;
    private final Function<RecapFacts, Recap> shown;
    private final ReadingReport report;
    private final HeldAnswers held;
    private final ReadingOrder order;
    private final FactReason reason;

    /**
     * Sets a reading up.
     *
     * @param rules the built-in reading
     * @param shown what the model may see of a recap: its text with blanks of the same length where somebody is named who is to be
     *     forgotten
     * @param report where failures and what was left out are noted
     */
    public ModelReading(
            Extraction rules,
            LanguageModel model,
            QuestionFile question,
            ReadingLists lists,
            Function<RecapFacts, Recap> shown,
            ReadingReport report) {
        this.rules = rules;
        this.model = model;
        this.question = question;
        this.shown = shown;
        this.report = report;
        held = new HeldAnswers(lists);
        order = new ReadingOrder(lists.knowledge(), model.name());
        reason = BuiltInRule.LANGUAGE_MODEL.reason(IndexerMessages.text(
                "reader.reason", model.name(), question.version().substring(0, SHORT_VERSION)));
    }

    @Override
    public String version() {
        return ContentDigest.of(String.join("\n", rules.version(), model.name(), question.version(), GATE));
    }

    @Override
    public RecapFacts extract(Recap recap) {
        return read(recap).facts();
    }

    @Override
    public RecapReading read(Recap recap) {
        RecapFacts built = rules.extract(recap);
        Recap seen = shown.apply(built);
        try {
            List<ModelAnswer> answers = answers(seen, built);
            RecapFacts facts = facts(seen, answers, seen.equals(recap) ? built : rules.extract(seen));
            report.read(recap.id());
            return new RecapReading(of(recap, facts), version(), "");
        } catch (NoAnswerException e) {
            report.failed(recap.id());
            return new RecapReading(built, rules.version(), e.sentence());
        }
    }

    /** An answer that names nobody and nothing is none where other facts of the text name people. */
    private List<ModelAnswer> answers(Recap recap, RecapFacts known) throws NoAnswerException {
        var answers = new ArrayList<ModelAnswer>();
        LanguageModel asked = model.about(recap.id());
        int sections = QuestionFile.ends(recap.text()).size();
        for (int number = 0; number < sections; number++) {
            String answer = asked.answer(question.about(recap, number, List.copyOf(answers)));
            answers.add(ModelAnswer.read(answer)
                    .orElseThrow(() -> new NoAnswerException(IndexerMessages.text("reader.malformed"), true, null)));
        }
        if (!known.people().isEmpty() && answers.stream().allMatch(ModelAnswer::isSilent)) {
            throw new NoAnswerException(IndexerMessages.text("reader.empty", model.name()), false, null);
        }
        return answers;
    }

    /**
     * Asks, and gives what the model alone says of a recap, as far as its text holds it, by the ids of the facts there are.
     *
     * @param stored those facts
     * @throws NoAnswerException if there is no answer
     */
    RecapFacts alone(RecapFacts stored) throws NoAnswerException {
        Recap seen = shown.apply(stored);
        RecapFacts said = FactBounds.within(
                held.said(new TextGate(held.text(seen), reason), seen, answers(seen, stored), stored));
        return of(stored.recap(), held.names().under(said, stored));
    }

    private RecapFacts facts(Recap recap, List<ModelAnswer> answers, RecapFacts built) {
        TextGate gate = new TextGate(held.text(recap), reason);
        RecapFacts said = held.said(gate, recap, answers, built);
        report.leftOut(gate.left());
        RecapFacts facts = new ReadingUnion(said, built, held.names(), order.worth(unsaid(recap, answers))).facts();
        return FactBounds.within(withReasons(facts, gate.left()));
    }

    /** Returns the sections of which the answers say nothing. */
    private static List<Evidence> unsaid(Recap recap, List<ModelAnswer> answers) {
        List<Integer> ends = QuestionFile.ends(recap.text());
        return IntStream.range(0, ends.size())
                .filter(number -> answers.get(number).isSilent())
                .mapToObj(number -> new Evidence(number == 0 ? 0 : ends.get(number - 1), ends.get(number)))
                .toList();
    }

    /** The proof of what the recap is says what was left out, by number and kind: no word enters that the text has not. */
    private static RecapFacts withReasons(RecapFacts facts, Map<LeftOutReason, Map<String, Integer>> left) {
        Narration told = facts.narration();
        List<FactReason> reasons = Stream.concat(
                        told.proof().reasons().stream(),
                        left.entrySet().stream()
                                .flatMap(why -> why.getValue().entrySet().stream()
                                        .map(sort -> new FactReason(
                                                why.getKey().slug(), sort.getKey() + " × " + sort.getValue()))))
                .toList();
        var proof = new Proof(told.proof().confidence(), told.proof().evidence(), reasons);
        return new RecapFacts(
                facts.recap(),
                new Narration(told.kind(), told.event(), proof),
                facts.people(),
                facts.bodies(),
                facts.subjects(),
                facts.mentions());
    }

    /** Blanks are as long as what they stand for, so that the facts are those of the recap. */
    private static RecapFacts of(Recap recap, RecapFacts facts) {
        return new RecapFacts(
                recap, facts.narration(), facts.people(), facts.bodies(), facts.subjects(), facts.mentions());
    }
}
