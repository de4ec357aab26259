package fr.retours.api.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.api.admin.EditorQuestion;
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
    Optional<Page<EditorQuestion>> open() {
        return queue.questions()
                .map(found -> {
                    List<EditorQuestion> open = found.items().stream()
                            .filter(one -> !isAnswered(one.id()))
                            .toList();
                    return new Page<>(open, found.total() - found.items().size() + open.size());
                })
                .filter(found -> !found.items().isEmpty() || found.total() == 0);
    }

    Optional<EditorQuestion> find(String id) {
        return open().stream()
                .flatMap(found -> found.items().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Returns whether a decision answers what has this id. */
    boolean isAnswered(String id) {
        return answered.getIfPresent(id) != null;
    }

    /** Notes that a decision answers what has this id. */
    void answer(String id, String decision) {
        answered.put(id, decision);
    }

    /** Opens the question again that a decision answered. */
    void reopen(String decision) {
        answered.asMap().values().removeIf(decision::equals);
    }
}
