package fr.retours.corpus.guard;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of an answer up to a limit; what comes behind it is never received. */
public final class LimitedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final boolean cut;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /**
     * Takes one answer.
     *
     * @param most bytes that are taken
     * @param cut whether the beginning of a longer answer is taken, rather than nothing of it
     */
    public LimitedBody(int most, boolean cut) {
        this.most = most;
        this.cut = cut;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] taken = new byte[Math.min(part.remaining(), most - bytes.size())];
            boolean isTooLong = taken.length < part.remaining();
            part.get(taken);
            bytes.writeBytes(taken);
            if (isTooLong && !whole.isDone()) {
                end();
            }
        }
    }

    private void end() {
        if (subscription != null) {
            subscription.cancel();
        }
        if (cut) {
            whole.complete(bytes.toByteArray());
        } else {
            whole.completeExceptionally(new AnswerTooLongException());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
