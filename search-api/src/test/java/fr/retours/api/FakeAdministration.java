package fr.retours.api;

import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AuditLog;
import fr.retours.api.access.KeyVerifier;
import fr.retours.api.admin.AdminServices;
import fr.retours.api.admin.CurationFile;
import fr.retours.api.admin.DecisionEntry;
import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.IndexRuns;
import fr.retours.api.admin.NewDecision;
import fr.retours.api.admin.QuestionQueue;
import fr.retours.api.admin.RunOrder;
import fr.retours.api.admin.RunPhase;
import fr.retours.api.admin.RunState;
import fr.retours.api.admin.SecondReadings;
import fr.retours.api.cypher.CypherCall;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.api.cypher.CypherRefusals;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.report.VisitorReports;
import fr.retours.model.port.CypherAnswer;
import fr.retours.model.port.CypherRefusedException;
import fr.retours.model.port.CypherRefusedException.Reason;
import fr.retours.model.port.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What accounts work on, without a data folder. */
final class FakeAdministration {
    final FakeCuration curation = new FakeCuration();
    final FakeQuestions questions = new FakeQuestions();
    final FakeRuns runs = new FakeRuns();
    final FakeReadings readings = new FakeReadings();
    volatile String backup = "zip";

    AdminServices services(AccessKeys keys, AuditLog audit) {
        return new AdminServices(
                new KeyVerifier(keys, audit),
                audit,
                curation,
                runs,
                questions,
                readings,
                file -> write(file, backup),
                FakeAdministration::answer,
                new VisitorReports(audit.file().resolveSibling("reports"), audit.clock()));
    }

    /** Answers with the question, and refuses whatever writes. */
    private static byte[] answer(CypherCall call, CypherFormat format) {
        if (call.asked().startsWith("CREATE")) {
            throw CypherRefusals.of(CypherRefusals.text(new CypherRefusedException(Reason.WRITES, "")));
        }
        List<Object> row = new ArrayList<>();
        row.add(call.asked());
        row.add(null);
        var node = new CypherAnswer.Node("person:jean", List.of("Person"), Map.of("name", "Jean <b>"));
        row.add(node);
        row.add(call.question(Duration.ZERO).parameters());
        var columns = List.of("question", "rien", "qui", "valeurs");
        var out = new ByteArrayOutputStream();
        try {
            format.write(
                    new CypherAnswer(columns, List.of(row), CypherAnswer.Bound.ROWS, List.of(node), List.of()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows whatever does not begin with a tab. */
    static final class FakeCuration implements CurationFile {
        String text = "";
        boolean unreadable;

        @Override
        public String read() {
            if (unreadable) {
                throw RefusedException.curation(3, "curation.yaml, ligne 3 : ce n’est pas de l’UTF-8");
            }
            return text;
        }

        @Override
        public void write(String all) {
            if (all.startsWith("\t")) {
                throw RefusedException.curation(1, "curation.yaml, ligne 1 : une tabulation");
            }
            text = all;
        }

        @Override
        public NewDecision decision(String kind, Map<String, List<String>> values, String reason) {
            return new NewDecision(kind, values.toString(), reason);
        }

        @Override
        public String with(String all, NewDecision decision, String by) {
            return all + decision.kind() + ' ' + decision.fields() + ": " + decision.reason() + ", " + by + "\n";
        }

        @Override
        public List<DecisionEntry> entries(String all) {
            List<String> lines = all.lines().toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(at -> new DecisionEntry(
                            lines.get(at), at + 1, "hide", Map.of(), lines.get(at), LocalDate.of(2026, 3, 1), null))
                    .toList();
        }

        @Override
        public Optional<String> without(String all, String id) {
            return all.lines().anyMatch(id::equals) ? Optional.of(all.replace(id + "\n", "")) : Optional.empty();
        }
    }

    /** Is asked for two things, as long as nobody has it look again. */
    static final class FakeQuestions implements QuestionQueue {
        volatile List<EditorQuestion> kept = List.of(question("q1"), question("q2"));
        /** How many more there are than it keeps. */
        volatile int more;

        static EditorQuestion question(String id) {
            return new EditorQuestion(
                    id,
                    "Est juste : " + id + " <b>",
                    List.of("person:jean", "person:jeanne"),
                    List.of(
                            new EditorQuestion.Choice("affirm", "Juste", new NewDecision("accept", id, "vu")),
                            new EditorQuestion.Choice("deny", "Faux", new NewDecision("refuse", id, "vu"))),
                    List.of(new EditorQuestion.Quote("r1", "Un récap", "La phrase.")));
        }

        @Override
        public Optional<Page<EditorQuestion>> questions() {
            return Optional.of(new Page<>(kept, kept.size() + more));
        }

        @Override
        public void refresh() {
            // finds the same
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }
    }

    /** Models answer when a test says so. */
    static final class FakeReadings implements SecondReadings {
        volatile boolean offered = true;
        final Map<String, SecondReading> known = new ConcurrentHashMap<>();

        /** What somebody was, in two readings. */
        static ReadDifference difference(String id, EditorQuestion.Choice... choices) {
            return new ReadDifference(
                    id,
                    List.of("person:jean"),
                    choices.length == 0 ? null : new ToldFact("Jean est cité : " + id + " <b>", "La phrase."),
                    new ToldFact("Jean était là : " + id, "La phrase."),
                    List.of(choices));
        }

        @Override
        public boolean isOffered() {
            return offered;
        }

        @Override
        public void ask(String recap) {
            known.put(recap, SecondReading.without(ReadingPhase.UNDER_WAY, ""));
        }

        @Override
        public Optional<SecondReading> find(String recap) {
            return Optional.ofNullable(known.get(recap));
        }
    }

    /** Runs end when a test says so. */
    static final class FakeRuns implements IndexRuns {
        private volatile RunState state = new RunState("r0", RunPhase.DONE, "2026-11-30T12:00:00Z", null, List.of());
        private volatile Consumer<RunState> ended = any -> {};

        private volatile int started;

        /** Returns how many were started. */
        int started() {
            return started;
        }

        @Override
        public synchronized RunState start(RunOrder order, Consumer<RunState> atEnd) {
            if (state.phase() == RunPhase.RUNNING) {
                throw RefusedException.underWay(state.id());
            }
            if (order.paths().contains("/etc")) {
                throw RefusedException.path("/etc");
            }
            ended = atEnd;
            started++;
            state = new RunState("r1", RunPhase.RUNNING, "2026-11-30T12:00:00Z", null, List.of("lecture"));
            return state;
        }

        void end() {
            end(RunPhase.DONE);
        }

        void end(RunPhase phase) {
            state = new RunState("r1", phase, "2026-11-30T12:00:00Z", "2026-11-30T12:01:00Z", List.of());
            ended.accept(state);
        }

        @Override
        public List<RunState> latest() {
            return List.of(state);
        }
    }
}
