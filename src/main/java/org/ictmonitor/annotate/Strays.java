package org.ictmonitor.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is no mention because of what stands around it: a portal that is named beside it, Facebook's Messenger, the plain post, a
 * document that is not in Diia.
 */
final class Strays {

    /** Facebook Messenger is Messenger, which the codebook leaves out (coding manual, rule 14). */
    private static final Set<String> MESSENGER = Set.of("messenger", "месенджер", "мессенджер");

    private static final Set<String> GOOGLE = Set.of("google", "гугл");

    /**
     * Google Sites is a product of its own; "social media sites" are networks: none of them is named, and none is a website of
     * somebody (coding manual, rule 6).
     */
    private static final Set<String> NO_SITES = Set.of("google", "гугл", "media", "social", "networking");

    private static final Set<String> JOINTS = WordLists.of("joints");
    private static final Set<String> PREPOSITIONS = WordLists.of("prepositions");
    /** Verbs that a sentence goes on with. */
    private static final Set<String> SAID_OF_IT = Set.of(
            "можна",
            "можно",
            "буде",
            "будет",
            "є",
            "доступна",
            "доступний",
            "доступні",
            "ви",
            "вы",
            "you",
            "is",
            "are",
            "can");

    private static final Set<String> MOBILE = Set.of("мобільн", "мобильн", "mobile");
    private static final int REACH = 5;
    private static final int PRODUCT_REACH = 2;

    private Strays() {}

    /** Whether a name found is none after all; {@code all} are the names of the sentence. */
    static boolean isStray(Found found, Words words, List<Found> all) {
        if (found.address()) {
            return false;
        }
        return switch (found.code().value()) {
            case "facebook" -> MESSENGER.contains(words.form(found.to())) && words.adjacent(found.to() - 1);
            case "telegram" -> Contexts.isAmongLetters(words, found.from());
            case "website" -> isOtherSite(found, words, all);
            case "email" -> isOtherMail(found, words, all);
            default -> Documents.isElsewhere(found, words, all);
        };
    }

    private static boolean isOtherSite(Found site, Words words, List<Found> all) {
        return NO_SITES.contains(words.form(site.from() - 1))
                || all.stream()
                        .anyMatch(other -> isService(other)
                                && (isNamedAfter(site, other, words) || isNamedBefore(site, other, words)));
    }

    private static boolean isService(Found found) {
        String code = found.code().value();
        return !found.address()
                && (found.code().equals(Tagger.DIIA) || code.startsWith("kyiv-") || code.equals("helsi"));
    }

    private static boolean isPortal(Found site, Words words) {
        return words.form(site.to() - 1).contains("портал")
                || words.form(site.to() - 1).equals("portal");
    }

    /** «На порталі державних послуг Дія»: the portal is named a few words on, in the same clause. */
    private static boolean isNamedAfter(Found portal, Found service, Words words) {
        if (!isPortal(portal, words) || service.to() <= portal.from() || service.from() - portal.to() > REACH) {
            return false;
        }
        for (int at = portal.to() - 1; at < service.from(); at++) {
            if (words.gap(at).contains(",") || words.gap(at).contains(".")) {
                return false;
            }
        }
        return words.capital(service.from()) || isJoined(portal.to(), service.from(), words);
    }

    /** «У застосунку Дія та на порталі», «на порталі Дія (сайт)»: the service's own portal or site. */
    private static boolean isNamedBefore(Found site, Found service, Words words) {
        int between = site.from() - service.to();
        boolean near = between >= 0 && between < REACH && isJoined(service.to(), site.from(), words);
        boolean own = between == 0 ? words.gap(service.to() - 1).contains("(") : isPortal(site, words);
        return near && own && isAlone(site.to(), words);
    }

    /** Whether nothing that could be another owner follows: «на порталі можна», and not «на порталі Пенсійного фонду». */
    private static boolean isAlone(int to, Words words) {
        String next = words.form(to);
        return !words.gap(to - 1).isBlank()
                || next.isEmpty()
                || JOINTS.contains(next)
                || PREPOSITIONS.contains(next)
                || SAID_OF_IT.contains(next);
    }

    private static boolean isJoined(int from, int to, Words words) {
        for (int at = from; at < to; at++) {
            String form = words.form(at);
            boolean mobile = MOBILE.stream().anyMatch(form::startsWith);
            if (!JOINTS.contains(form) && !PREPOSITIONS.contains(form) && !mobile) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOtherMail(Found mail, Words words, List<Found> all) {
        return Contexts.isOtherPost(words, mail.from(), mail.to())
                || Contexts.isPageAddress(words, mail.from(), mail.to())
                || isHidden(mail, words)
                || isProduct(mail, words, all);
    }

    /** «[email protected]» stands where a page's script would show an address. */
    private static boolean isHidden(Found mail, Words words) {
        return words.form(mail.to()).equals("protected")
                && words.gap(mail.from() - 1).contains("[");
    }

    /** «Gmail, Google Фото, YouTube чи інший продукт»: the company's service, and nobody's mailbox. */
    private static boolean isProduct(Found mail, Words words, List<Found> all) {
        return words.form(mail.from()).equals("gmail")
                && mail.length() == 1
                && IntStream.rangeClosed(mail.from() - PRODUCT_REACH, mail.to() + PRODUCT_REACH)
                        .anyMatch(at -> GOOGLE.contains(words.form(at)))
                && all.stream().noneMatch(other -> other.address());
    }
}
