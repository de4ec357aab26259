package fr.retours.graph.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers posts as they come; the same function in the same words is kept once. */
final class PostNumbers {
    private final Map<HeldPost, Integer> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<HeldPost> posts = new ArrayList<>();

    int number(int body, @Nullable String function, @Nullable String portfolio) {
        return numbers.computeIfAbsent(new HeldPost(body, once(function), once(portfolio)), fresh -> {
            posts.add(fresh);
            return posts.size() - 1;
        });
    }

    private @Nullable String once(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, first -> first);
    }

    List<HeldPost> all() {
        return posts;
    }
}
