package fr.retours.api.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.api.admin.Question;
import fr.retours.api.admin.QuestionQueue;
import fr.retours.model.port.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The questions of a queue that nobody has answered since it was found. Safe for concurrent use. */
final class OpenQuestions {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final QuestionQueue queue;
    /** By id of a question, the id of the decision that answers it. */
    private final Cache<String, String> answered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    OpenQuestions(QuestionQueue queue) {
        this.queue = queue;
    }

    QuestionQueue queue() {
        return queue;
    }

    /** Returns what is open, and how much more than is kept; empty until it is found. */
    Optional<Page<Question>> open() {
        return queue.questions()
                .map(found -> {
                    List<Question> open = found.items().stream()
                            .filter(one -> answered.getIfPresent(one.id()) == null)
                            .toList();
                    return new Page<>(open, found.total() - found.items().size() + open.size());
                })
                .filter(found -> !found.items().isEmpty() || found.total() == 0);
    }

    Optional<Question> find(String id) {
        return open().stream()
                .flatMap(found -> found.items().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Notes that a decision answers a question. */
    void answer(Question question, String decision) {
        answered.put(question.id(), decision);
    }

    /** Opens the question again that a decision answered. */
    void reopen(String decision) {
        answered.asMap().values().removeIf(decision::equals);
    }
}
