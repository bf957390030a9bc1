package org.ictmonitor.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ictmonitor.KeptContact;

/** The contacts of offices that a campaign shows. */
final class KeptContacts {
    /** What stands before the at sign of an office's address, alone or with a number; a further word may be a person. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:info|office|mail|post|contact|contacts|kontakt|admin|support|help"
                    + "|helpdesk|hotline|press|pr|reception|pryimalnia|pryymalnya|priymalna|kanc|kancelaria|kancelyariya|kantselyariia"
                    + "|zvernennia|zvern|zagal|zahal|secretar|secretariat|sekretar|public|inbox|feedback|hr|kadry|buh|documents|dilovod"
                    + "|center|centre|centr|tsentr|cnap|tsnap|dszn|uszn|ssd|csss|cssdm|kmcss|rda)(?:[._-]?\\d{1,4})?");
    /** Codes of Ukraine's mobile networks; every other code is a town's or a region's. */
    private static final Pattern MOBILE = Pattern.compile("0(?:39|50|63|66|67|68|7[0-9]|9[0-9])\\d{7}");

    private static final Pattern TOWN = Pattern.compile("0[3-6]\\d{8}|\\d{5,7}");

    private final List<KeptContact> contacts;

    KeptContacts(Collection<KeptContact> contacts) {
        this.contacts = List.copyOf(contacts);
    }

    /** Whether an address, in small letters, stays. */
    boolean address(String address) {
        String name = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        String domain = address.substring(address.indexOf('@') + 1);
        return contacts.stream().anyMatch(contact -> switch (contact) {
            case KeptContact.OfficeEmail office -> OFFICE.matcher(name).matches();
            case KeptContact.Address one -> one.address().equals(address);
            case KeptContact.Domain all -> domain.equals(all.domain()) || domain.endsWith("." + all.domain());
            case KeptContact.OfficePhone office -> false;
            case KeptContact.PhoneNumber number -> false;
        });
    }

    /** Whether a telephone number, given by its digits, stays. */
    boolean number(String digits) {
        return contacts.stream().anyMatch(contact -> switch (contact) {
            case KeptContact.OfficePhone office ->
                TOWN.matcher(digits).matches() && !MOBILE.matcher(digits).matches();
            case KeptContact.PhoneNumber number ->
                number.beginning() ? digits.startsWith(number.digits()) : digits.equals(number.digits());
            case KeptContact.OfficeEmail office -> false;
            case KeptContact.Address one -> false;
            case KeptContact.Domain all -> false;
        });
    }
}
