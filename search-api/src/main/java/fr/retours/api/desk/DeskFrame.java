package fr.retours.api.desk;

/**
 * What every page of the desk shows around its own.
 *
 * @param account who came in; empty for nobody
 * @param token that forms carry
 * @param progress a French line on how far decisions are
 * @param settled whether no run is to be waited for
 * @param failed whether the last run failed, and may be tried again
 */
public record DeskFrame(String account, String token, String progress, boolean settled, boolean failed) {}
