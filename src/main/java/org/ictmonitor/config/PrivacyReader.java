package org.ictmonitor.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.KeptContact;

/** Reads which contacts a campaign shows: words for kinds of them, addresses, domains and telephone numbers. */
final class PrivacyReader {
    private static final Map<String, KeptContact> KINDS =
            Map.of("office-email", new KeptContact.OfficeEmail(), "office-phone", new KeptContact.OfficePhone());
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    private static final Pattern DOMAIN = Pattern.compile("@([^\\s@<>\"*]+\\.[^\\s@<>\"*]+)");
    private static final Pattern NUMBER = Pattern.compile("\\+?([\\d ()-]{3,24}?)\\s*(\\*?)");

    private PrivacyReader() {}

    static List<KeptContact> kept(Section privacy) {
        privacy.only("keep");
        List<String> entries = privacy.texts("keep");
        List<KeptContact> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            kept.add(contact(privacy, i, entries.get(i).strip().toLowerCase(Locale.ROOT)));
        }
        return kept;
    }

    private static KeptContact contact(Section privacy, int item, String entry) {
        KeptContact kind = KINDS.get(entry);
        Matcher domain = DOMAIN.matcher(entry);
        Matcher number = NUMBER.matcher(entry);
        if (kind != null) {
            return kind;
        }
        if (ADDRESS.matcher(entry).matches()) {
            return new KeptContact.Address(entry);
        }
        if (domain.matches()) {
            return new KeptContact.Domain(domain.group(1));
        }
        if (number.matches()) {
            return new KeptContact.PhoneNumber(
                    digits(number.group(1)), !number.group(2).isEmpty());
        }
        throw privacy.wrong("keep", item, unknown(entry));
    }

    /** As texts are compared: +38 044 … is 044 …. */
    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^38(?=0)", "");
    }

    private static String unknown(String entry) {
        String expected =
                "office-email, office-phone, an address as info@centre.example, a domain as @centre.example, or a"
                        + " telephone number, whose end may be open, as '044 234*'";
        String meant = entry.matches("[a-z-]+")
                ? "; did you mean '"
                        + Nearest.to(entry, KINDS.keySet().stream().sorted().toList()) + "'?"
                : "";
        return "'privacy.keep' has '" + entry + "'" + meant + "; expected " + expected;
    }
}
