package org.ictmonitor;

import java.time.LocalDate;

/** A date that a study looks at from both sides. */
public record StudyEvent(LocalDate date, String label) {}
