package fr.retours.api.transport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What clients have the server hold in memory because they send or take slowly. Beyond a share of the memory, those who
 * have been at it longest are let go: whoever is quick is never among them. Safe for concurrent use.
 */
final class HeldBytes {
    private static final int SHARE_OF_MEMORY = 8;

    private final long most;
    private final Set<Hold> longestFirst = new LinkedHashSet<>();
    private long bytes;

    HeldBytes() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /** Holds so many bytes, or those of one client. */
    HeldBytes(long most) {
        this.most = most;
    }

    /**
     * Notes that a client has bytes held, until it is {@linkplain Hold#end done}.
     *
     * @param letGo ends what the client is at; may be called by the thread of another one
     */
    Hold add(long held, Runnable letGo) {
        var hold = new Hold(held, letGo);
        admit(hold).forEach(one -> one.letGo.run());
        return hold;
    }

    private synchronized List<Hold> admit(Hold hold) {
        longestFirst.add(hold);
        bytes += hold.held;
        List<Hold> leaving = new ArrayList<>();
        while (bytes > most && longestFirst.size() > 1) {
            Hold longest = longestFirst.iterator().next();
            remove(longest);
            leaving.add(longest);
        }
        return leaving;
    }

    private synchronized void remove(Hold hold) {
        if (longestFirst.remove(hold)) {
            bytes -= hold.held;
        }
    }

    /** The bytes of one client. */
    final class Hold {
        private final long held;
        private final Runnable letGo;

        private Hold(long held, Runnable letGo) {
            this.held = held;
            this.letGo = letGo;
        }

        /** Notes that they are held no longer; doing so twice does nothing. */
        void end() {
            remove(this);
        }
    }
}
