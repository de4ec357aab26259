package fr.retours.api.asset;

import fr.retours.api.transport.AnswerCompression;

/**
 * A file as it is and as small as gzip makes it: what is sent often is worth the time once.
 *
 * <p>Callers must not change the bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record PackedAsset(byte[] plain, byte[] gzipped) {
    static PackedAsset of(byte[] plain) {
        return new PackedAsset(plain, AnswerCompression.gzip(plain, AnswerCompression.BEST));
    }
}
