package org.ictmonitor;

/** One header line of a response, its name as it was sent. */
public record HttpHeader(String name, String value) {}
