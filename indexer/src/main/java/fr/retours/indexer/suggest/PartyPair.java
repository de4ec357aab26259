package fr.retours.indexer.suggest;

/**
 * Two that may be one.
 *
 * @param one the one that more recaps name, or the fuller name
 * @param why key of the French reason
 * @param weight from 0 to 1, how likely that is
 */
record PartyPair(Party one, Party other, String why, double weight) {
    /** Makes a pair, the one to keep first: more recaps, then the longer name, then the lesser id. */
    static PartyPair of(Party one, Party other, String why, double weight) {
        int more = Integer.compare(other.recaps().size(), one.recaps().size());
        int longer = Integer.compare(other.name().length(), one.name().length());
        int order = more != 0 ? more : longer != 0 ? longer : one.id().compareTo(other.id());
        return order <= 0 ? new PartyPair(one, other, why, weight) : new PartyPair(other, one, why, weight);
    }
}
