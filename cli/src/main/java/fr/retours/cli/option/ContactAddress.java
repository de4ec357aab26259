package fr.retours.cli.option;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where somebody can be reached: a mail address, with or without {@code mailto:}, or a page of the web. */
public final class ContactAddress {
    private static final String MAIL = "mailto";
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@:/?#<>\"]+@[^\\s@:/?#<>\"]+");
    private static final Set<String> WEB = Set.of("http", "https");

    private ContactAddress() {}

    /** Reads one, as an address that a link may lead to; empty when it is none. */
    public static Optional<URI> of(String written) {
        try {
            URI read = MAILBOX.matcher(written).matches() ? new URI(MAIL, written, null) : new URI(written);
            return Optional.of(read).filter(one -> isMail(one) || isWeb(one));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Tells whether it is a mail address. */
    public static boolean isMail(URI address) {
        return MAIL.equalsIgnoreCase(address.getScheme())
                && MAILBOX.matcher(address.getSchemeSpecificPart()).matches();
    }

    private static boolean isWeb(URI address) {
        return address.getScheme() != null
                && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
                && address.getHost() != null;
    }
}
