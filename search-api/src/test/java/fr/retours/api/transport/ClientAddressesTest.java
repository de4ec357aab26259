package fr.retours.api.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests come over a real connection of this machine, which is a proxy or is not. */
class ClientAddressesTest {
    @ParameterizedTest(name = "proxies {0}, named {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | -                        | 127.0.0.1",
                "-                       | 192.0.2.7                | 127.0.0.1",
                "127.0.0.1               | -                        | 127.0.0.1",
                "127.0.0.1               | 192.0.2.7                | 192.0.2.7",
                "127.0.0.0/8             | 203.0.113.9, 192.0.2.7   | 192.0.2.7",
                "127.0.0.1,192.0.2.0/24  | 203.0.113.9, 192.0.2.7   | 203.0.113.9",
                "127.0.0.1               | 2001:db8:1:2:3:4:5:6     | 2001:db8:1:2:3:4:5:6",
                "127.0.0.1               | 192.0.2.7:5678           | 192.0.2.7",
                "127.0.0.1               | [2001:db8::7]:443        | 2001:db8::7",
                "127.0.0.1               | [2001:db8::7]            | 2001:db8::7",
                "127.0.0.1               | \"[2001:db8::7]:443\"      | 2001:db8::7",
            })
    void theClientIsTheLastThatIsNoProxyOfOurs(String proxies, String named, String client) throws Exception {
        var clients = new ClientAddresses(proxies == null ? Set.of() : Set.of(proxies.split(",", -1)));

        String network = ClientNetwork.of(InetAddress.getByName(client));
        assertThat(seenBy(clients, named == null ? "" : forwarded(named)))
                .isEqualTo(
                        client.equals("127.0.0.1")
                                ? new RequestClient(network, true).toString()
                                : new RequestClient("named " + network, false).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "999.1.1.1",
                "localhost",
                "fe80::1%eth0",
                "192.0.2.7:port",
                "192.0.2.7, unknown",
                "[2001:db8::7",
                "",
                ","
            })
    void allWhomAProxyNamesSoThatNobodyCanReadItAreOneClient(String named) throws Exception {
        var clients = new ClientAddresses(Set.of("127.0.0.1"));

        assertThat(seenBy(clients, forwarded(named)))
                .isEqualTo(new RequestClient("unreadable 7f000001", false).toString());
    }

    @Test
    void eachProxyHasItsOwnOneClientOfThose() throws Exception {
        var clients = new ClientAddresses(Set.of("127.0.0.1", "192.0.2.0/24"));

        assertThat(seenBy(clients, forwarded("localhost, 192.0.2.7"))).contains("unreadable c0000207");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "[::1]:443", "::ffff:127.0.0.1"})
    void whoeverAProxyNamesIsNoProgramOnThisMachine(String named) throws Exception {
        var clients = new ClientAddresses(Set.of("127.0.0.1"));

        assertThat(seenBy(clients, forwarded(named))).endsWith("isLocal=false]");
    }

    private static String forwarded(String named) {
        return "X-Forwarded-For: " + named + "\r\n";
    }

    @Test
    void severalHeadersAreOneList() throws Exception {
        var clients = new ClientAddresses(Set.of("127.0.0.1"));

        assertThat(seenBy(clients, forwarded("203.0.113.9") + forwarded("192.0.2.7")))
                .contains("named c0000207");
    }

    @Test
    void whatIsNoAddressIsNoProxy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportLimits.DEFAULT.behind(Set.of("proxy example")))
                .withMessageContaining("proxy example");
    }

    private static String seenBy(ClientAddresses clients, String headers) throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, clients.of(request).toString(), callback);
                return true;
            }
        });
        server.start();
        try (var client = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            return answer(client, headers).lines().toList().getLast();
        } finally {
            LifeCycle.stop(server);
        }
    }

    private static String answer(Socket client, String headers) throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
