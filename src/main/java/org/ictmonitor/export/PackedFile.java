package org.ictmonitor.export;

/** A file of a package. */
record PackedFile(String path, String description, long size, String sha256) {}
