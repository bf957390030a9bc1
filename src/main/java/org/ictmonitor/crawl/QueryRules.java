package org.ictmonitor.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parameters that follow a visitor and do not change the page: campaign tags ({@code utm_…}), click ids of advertisers, and
 * session ids. A parameter named only {@code sid} or {@code session} goes if its value looks like a session id, that is,
 * has 16 or more hexadecimal digits and nothing else.
 */
final class QueryRules {
    private static final Set<String> TRACKING = Set.of(
            "_ga",
            "_gl",
            "_openstat",
            "dclid",
            "fb_action_ids",
            "fb_action_types",
            "fb_source",
            "fbclid",
            "gbraid",
            "gclid",
            "gclsrc",
            "igshid",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "msclkid",
            "twclid",
            "ttclid",
            "wbraid",
            "yclid",
            "ysclid",
            "__cf_chl_tk",
            "aspsessionid",
            "cfid",
            "cftoken",
            "jsessionid",
            "phpsessid",
            "sessionid");
    private static final Set<String> SESSION = Set.of("sid", "session", "s_id", "osid");
    private static final Pattern SESSION_VALUE = Pattern.compile("[0-9a-fA-F]{16,}");
    private static final Pattern PATH_SESSION =
            Pattern.compile(";(jsessionid|phpsessid)=[^/;]*", Pattern.CASE_INSENSITIVE);

    private QueryRules() {}

    /** A query without the parameters that go, and without empty ones. */
    static String kept(String query) {
        if (query.isEmpty()) {
            return query;
        }
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !goes(parameter))
                .collect(Collectors.joining("&"));
    }

    /** A path without the session id that servlet containers hang on to it. */
    static String withoutSession(String path) {
        return path.indexOf(';') < 0 ? path : PATH_SESSION.matcher(path).replaceAll("");
    }

    private static boolean goes(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return name.startsWith("utm_")
                || TRACKING.contains(name)
                || (SESSION.contains(name) && SESSION_VALUE.matcher(value).matches());
    }
}
