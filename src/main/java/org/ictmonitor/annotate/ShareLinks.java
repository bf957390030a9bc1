package org.ictmonitor.annotate;

import java.util.List;

/**
 * Addresses of share buttons. They are a function of the page's template and point to no page, group or channel of
 * anybody, so that they are no mentions.
 */
final class ShareLinks {
    private static final List<String> PARTS = List.of(
            "facebook.com/sharer",
            "facebook.com/share.php",
            "facebook.com/dialog/",
            "facebook.com/plugins/like",
            "facebook.com/plugins/share",
            "facebook.com/tr?",
            "t.me/share",
            "telegram.me/share",
            "tg://msg_url",
            "viber://forward",
            "whatsapp://send?text",
            "api.whatsapp.com/send?text",
            "web.whatsapp.com/send?text",
            "wa.me/?text",
            "skype.com/share",
            "web.skype.com/share",
            "twitter.com/intent",
            "mailto:?",
            "sms:?",
            "sms:&");

    private ShareLinks() {}

    static boolean isShare(String lowerCaseAddress) {
        for (String part : PARTS) {
            if (lowerCaseAddress.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
