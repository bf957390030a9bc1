package org.ictmonitor.store;

/**
 * A page version that says word by word what another page says, which it names as its canonical address.
 *
 * @param version its key
 * @param url key of its address
 * @param original the address of the other page, which counts
 */
public record Copy(long version, long url, String original) {}
