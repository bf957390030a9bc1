package org.ictmonitor;

/** A contact that a campaign shows as it was published, since it is an office's and no private person's. */
public sealed interface KeptContact {
    /** E-mail addresses that are called after an office, as info@ and kanc@. */
    record OfficeEmail() implements KeptContact {}

    /** Telephone numbers of a town's network; mobile ones are persons'. */
    record OfficePhone() implements KeptContact {}

    /**
     * One e-mail address.
     *
     * @param address in small letters
     */
    record Address(String address) implements KeptContact {}

    /**
     * Every e-mail address of a domain and of the domains below it.
     *
     * @param domain in small letters, without the at sign
     */
    record Domain(String domain) implements KeptContact {}

    /**
     * A telephone number, or all that begin so.
     *
     * @param digits without the prefix of Ukraine, as 0442345678
     * @param beginning whether further digits may follow
     */
    record PhoneNumber(String digits, boolean beginning) implements KeptContact {}
}
