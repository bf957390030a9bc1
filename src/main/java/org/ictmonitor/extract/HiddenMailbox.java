package org.ictmonitor.extract;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * E-mail addresses that Cloudflare hides from programs that collect them for advertising: readers see «[email protected]» until a
 * script has put the address there. It stands in hexadecimal digits in {@code data-cfemail} or behind the address of the
 * link, each byte combined with the first one by exclusive or. A portal that has this shows an address to its readers, and so
 * it does here; it is masked like any other.
 */
final class HiddenMailbox {
    private static final String ATTRIBUTE = "data-cfemail";
    private static final String LINK = "/cdn-cgi/l/email-protection#";
    /** An address has at most 254 characters (RFC 5321, section 4.5.3.1). */
    private static final int LONGEST = 2 * 255;

    private HiddenMailbox() {}

    /** The address that an element hides, as a {@code mailto:} link; empty if it hides none. */
    static Optional<String> of(Element element) {
        String digits = element.attr(ATTRIBUTE);
        return decoded(digits.isEmpty() ? behindLink(element.attr("href")) : digits);
    }

    private static String behindLink(String href) {
        int at = href.indexOf(LINK);
        return at < 0 ? "" : href.substring(at + LINK.length());
    }

    private static Optional<String> decoded(String digits) {
        boolean bytes = digits.length() >= 8 && digits.length() <= LONGEST && digits.length() % 2 == 0;
        if (!bytes || !digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
            return Optional.empty();
        }
        int key = octet(digits, 0);
        String address = IntStream.range(1, digits.length() / 2)
                .mapToObj(at -> Character.toString(octet(digits, 2 * at) ^ key))
                .collect(Collectors.joining());
        return isMailbox(address) ? Optional.of("mailto:" + address) : Optional.empty();
    }

    private static int octet(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 16);
    }

    private static boolean isMailbox(String address) {
        return address.indexOf('@') > 0 && address.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
