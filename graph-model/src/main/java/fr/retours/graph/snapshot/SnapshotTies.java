package fr.retours.graph.snapshot;

import fr.retours.graph.FoldedNames;
import fr.retours.graph.snapshot.column.TieColumns;
import java.util.List;

/**
 * The facts of a snapshot.
 *
 * @param presences of people and bodies: what is a bit of {@link TieKinds}
 * @param parts what people did: what is a bit of {@link TieKinds#parts}
 * @param functions of people: what is the number of a post, marks may be {@link GraphSnapshot#FORMER}
 * @param subjects who is a theme, marks may be {@link GraphSnapshot#MAIN}
 * @param posts each once
 */
record SnapshotTies(
        TieColumns presences, TieColumns parts, TieColumns functions, TieColumns subjects, List<HeldPost> posts) {
    /** Copies the posts. */
    SnapshotTies {
        posts = List.copyOf(posts);
    }

    /** Returns the words of a post's function, folded. */
    List<String> functionWords(int post) {
        String function = posts.get(post).function();
        return function == null ? List.of() : FoldedNames.words(function);
    }
}
