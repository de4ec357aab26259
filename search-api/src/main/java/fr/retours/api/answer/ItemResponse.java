package fr.retours.api.answer;

/** The envelope of every answer that is no list. */
public record ItemResponse<T>(T data, Links links, Meta meta) {}
