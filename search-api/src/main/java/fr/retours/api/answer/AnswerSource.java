package fr.retours.api.answer;

/** Which stores an answer is made from. */
public enum AnswerSource {
    /** The full-text index alone: goes on while the graph is down. */
    INDEX,
    /** The graph, quoting from the index. */
    GRAPH
}
