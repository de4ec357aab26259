package fr.retours.text;

/**
 * Something to tell whoever asked about how the query was read.
 *
 * @param typed the part of the query it is about; a number for {@link RemarkKind#RELAXED}
 * @param meant what it was taken for; empty where the kind says it all
 */
public record QueryRemark(RemarkKind kind, String typed, String meant) {}
