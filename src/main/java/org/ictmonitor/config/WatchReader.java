package org.ictmonitor.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ictmonitor.Keyed;
import org.ictmonitor.Noise;
import org.ictmonitor.NoiseRule;
import org.ictmonitor.Notice;

/** Reads the parts of a campaign's file that say what a change is and who is told of it. */
final class WatchReader {
    /** Unicode classes, so that {@code \\w} means a letter of any alphabet, as people who write these patterns expect. */
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");
    private static final int SUBMISSION = 587;

    private WatchReader() {}

    static List<NoiseRule> noise(Section top) {
        List<NoiseRule> rules = new ArrayList<>();
        for (Section rule : top.sections("noise")) {
            rule.only("portal", "css", "regex", "keep");
            rules.add(new NoiseRule(
                    rule.optionalText("portal"), rule.texts("css"), patterns(rule), keep(rule), rule.place()));
        }
        return rules;
    }

    private static List<Pattern> patterns(Section rule) {
        List<Pattern> patterns = new ArrayList<>();
        List<String> texts = rule.texts("regex");
        for (int i = 0; i < texts.size(); i++) {
            try {
                patterns.add(Pattern.compile(texts.get(i), FLAGS));
            } catch (PatternSyntaxException e) {
                throw rule.wrong(
                        "regex",
                        i,
                        "'regex' has '" + texts.get(i) + "', which is no regular expression: " + e.getDescription()
                                + " at character " + Math.max(0, e.getIndex()));
            }
        }
        return patterns;
    }

    private static Set<Noise> keep(Section rule) {
        Set<Noise> keep = EnumSet.noneOf(Noise.class);
        for (String key : rule.texts("keep")) {
            keep.add(Keyed.of(Noise.class, key)
                    .filter(noise -> noise == Noise.DATES || noise == Noise.TIMES)
                    .orElseThrow(() -> rule.wrong("keep", "'keep' has '" + key + "'; expected some of dates, times")));
        }
        return keep;
    }

    static Optional<Notice> notice(Section top) {
        if (!top.has("notify")) {
            return Optional.empty();
        }
        Section section = top.section("notify").only("mail", "smtp", "webhook", "language");
        List<String> mail = section.texts("mail");
        mail.forEach(address -> address(section, "mail", address));
        if (mail.isEmpty() && !section.has("webhook")) {
            throw top.wrong("notify", "'notify' names nobody; expected 'mail: [ADDRESS]' or 'webhook: URL'");
        }
        return Optional.of(new Notice(mail, server(section, mail), webhook(section), language(section)));
    }

    private static void address(Section section, String key, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw section.wrong(
                    key, "'" + key + "' has '" + address + "'; expected an e-mail address, as me@example.org");
        }
    }

    private static Optional<Notice.MailServer> server(Section notify, List<String> mail) {
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        if (!notify.has("smtp")) {
            throw notify.wrong(
                    "mail", "'notify.mail' needs a server: add 'smtp: {host: mail.example.org, from: ADDRESS}'");
        }
        Section smtp = notify.section("smtp").only("host", "port", "security", "from");
        address(smtp, "from", smtp.text("from"));
        return Optional.of(new Notice.MailServer(
                smtp.text("host"), smtp.integer("port", SUBMISSION, 1, 65_535), security(smtp), smtp.text("from")));
    }

    private static Notice.Security security(Section smtp) {
        String key = smtp.optionalText("security").orElse(Notice.Security.STARTTLS.key());
        return Keyed.of(Notice.Security.class, key)
                .orElseThrow(() -> smtp.wrong(
                        "security",
                        "'security' is '" + key + "'; expected one of: " + Keyed.keys(Notice.Security.class)));
    }

    private static Optional<URI> webhook(Section notify) {
        return notify.optionalText("webhook").map(text -> {
            try {
                URI uri = new URI(text);
                if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                        && uri.getHost() != null
                        && uri.getUserInfo() == null) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                throw notify.wrong("webhook", wrongWebhook(text));
            }
            throw notify.wrong("webhook", wrongWebhook(text));
        });
    }

    private static String wrongWebhook(String text) {
        return "'webhook' is '" + text
                + "'; expected a URL without a password, as https://chat.example.org/hook; a secret goes into"
                + " ICTMON_WEBHOOK_TOKEN";
    }

    private static String language(Section notify) {
        String language = notify.optionalText("language").orElse("en");
        if (!language.equals("uk") && !language.equals("en")) {
            throw notify.wrong("language", "'language' is '" + language + "'; expected uk or en");
        }
        return language;
    }
}
