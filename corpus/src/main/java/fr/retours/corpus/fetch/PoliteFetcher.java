package fr.retours.corpus.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import fr.retours.corpus.fault.CorpusMessages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one site as it wants to be asked: what {@code robots.txt} (RFC 9309) bars is not asked for, and between two requests
 * goes by the time that it, or the user, wants. Read once in its life; where it cannot be read for other reasons than that
 * there is none, nothing else is asked for. Used by one thread.
 */
public final class PoliteFetcher implements PageFetcher {
    /** How {@code robots.txt} names this program. */
    static final String ROBOT = "retours";
    /** What RFC 9309 wants to be read of the file at least; more is not looked at. */
    private static final HttpFetcher.Size ROBOTS_SIZE = new HttpFetcher.Size(500 << 10, true);

    private final URI site;
    private final HttpFetcher fetcher;
    private final FetchLimits limits;
    private @Nullable SimpleRobotRules rules;
    private long notBefore = System.nanoTime();
    private int failures;

    /**
     * Makes one for a site.
     *
     * @param site any address of it
     * @param contact where whoever runs the site can complain
     */
    public PoliteFetcher(URI site, String contact, FetchLimits limits) {
        this.site = site;
        this.limits = limits;
        this.fetcher = new HttpFetcher("Retours (+" + contact + ")", limits);
    }

    @Override
    public FetchOutcome get(URI address, CacheValidators kept) throws SiteSilentException {
        if (!SiteAddress.isSameSite(site, address)) {
            return new FetchOutcome.Barred(CorpusMessages.text("watch.elsewhere", address));
        }
        SimpleRobotRules wanted = rules();
        if (!wanted.isAllowed(address.toString())) {
            return new FetchOutcome.Unwanted();
        }
        pause(wanted);
        FetchOutcome answer = fetcher.get(address, kept);
        failures = answer instanceof FetchOutcome.Failed ? failures + 1 : 0;
        if (answer instanceof FetchOutcome.Failed(String reason) && failures >= limits.failures()) {
            throw new SiteSilentException(CorpusMessages.text("watch.silent", site.getHost(), failures, reason));
        }
        return answer;
    }

    /**
     * Returns the sitemaps that {@code robots.txt} names.
     *
     * @throws SiteSilentException if that file cannot be read
     */
    public List<String> sitemaps() throws SiteSilentException {
        return rules().getSitemaps();
    }

    private SimpleRobotRules rules() throws SiteSilentException {
        SimpleRobotRules read = rules;
        if (read == null) {
            read = read(site.resolve("/robots.txt"));
            rules = read;
        }
        return read;
    }

    private SimpleRobotRules read(URI address) throws SiteSilentException {
        FetchOutcome answer = fetcher.get(address, CacheValidators.NONE, ROBOTS_SIZE);
        notBefore = System.nanoTime() + limits.delay().toNanos();
        return switch (answer) {
            case FetchOutcome.Page page ->
                new SimpleRobotRulesParser()
                        .parseContent(
                                address.toString(),
                                page.body().bytes(),
                                page.body().type(),
                                Set.of(ROBOT));
            case FetchOutcome.Gone gone -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            case FetchOutcome.Refused refused -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL); // so RFC 9309
            case FetchOutcome.Unwanted unwanted -> new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
            case FetchOutcome.Unchanged unchanged -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            case FetchOutcome.Failed failed -> throw new SiteSilentException(unreadable(address, failed.reason()));
            case FetchOutcome.Barred barred -> throw new SiteSilentException(unreadable(address, barred.reason()));
        };
    }

    private static String unreadable(URI address, String reason) {
        return CorpusMessages.text("watch.no-robots", address, reason);
    }

    private void pause(SimpleRobotRules wanted) {
        long asked = wanted.getCrawlDelay();
        Duration delay = asked > limits.delay().toMillis() ? Duration.ofMillis(asked) : limits.delay();
        delay = delay.compareTo(limits.longestDelay()) > 0 ? limits.longestDelay() : delay;
        try {
            Thread.sleep(Math.max(0, (notBefore - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted between two requests");
        }
        notBefore = System.nanoTime() + delay.toNanos();
    }
}
