package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often clients behind a proxy, which is this machine, may ask. */
class ClientRateTest {
    private static final int MOST_TRIES = 1_000;

    private final ServerUnderTest server = new ServerUnderTest(new ServerConfig(
            "127.0.0.1",
            0,
            SiteConfig.NONE,
            ServerConfig.DEFAULT_DEADLINE,
            TransportLimits.DEFAULT.perClient(100, 1).behind(Set.of("127.0.0.1"))));

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer ask(String client) {
        return server.get("/api/v1/status", Map.of("X-Forwarded-For", client));
    }

    /** A client is let in once more for each second that passes. */
    private Answer refused(String client) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Answer answer = ask(client);
            if (answer.status() != 200) {
                return answer;
            }
        }
        throw new AssertionError("a client must be refused some time");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        Answer first = ask("192.0.2.1");
        Answer refused = refused("192.0.2.1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).contains("\"client\";q=10;w=10");
        assertThat(first.header("RateLimit")).contains("\"client\";r=9;t=1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(refused.header("RateLimit").orElseThrow()).contains("r=0");
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:retours:problem:too-many-requests");
    }

    @Test
    void nobodyElseIsRefused() {
        refused("192.0.2.1");

        assertThat(ask("192.0.2.2").status()).isEqualTo(200);
        assertThat(ask("2001:db8::1").status()).isEqualTo(200);
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        refused("2001:db8::1");

        assertThat(refused("2001:db8::2").header("RateLimit").orElseThrow()).contains("r=0");
        assertThat(ask("2001:db8:0:1::2").status()).isEqualTo(200);
    }

    @Test
    void nobodyGetsAroundTheLimitByWhatAProxyCallsThem() {
        refused("unknown");
        refused("[::1]:443");

        assertThat(refused("fe80::1%eth0").header("RateLimit").orElseThrow()).contains("r=0");
        assertThat(refused("127.0.0.1").status()).isEqualTo(429);
        assertThat(refused("192.0.2.1:5678").status()).isEqualTo(429);
        assertThat(refused("192.0.2.1:5679").header("RateLimit").orElseThrow()).contains("r=0");
        assertThat(ask("192.0.2.2").status()).isEqualTo(200);
    }

    @Test
    void programsOnThisMachineAskAsTheyLike() {
        for (int i = 0; i < 30; i++) {
            Answer answer = server.get("/api/v1/status", Map.of());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).isEmpty();
        }
    }
}
