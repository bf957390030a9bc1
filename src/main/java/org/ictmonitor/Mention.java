package org.ictmonitor;

import java.util.Optional;

/**
 * The recording unit: one place where a page names a tool, service or document.
 *
 * @param sentence number of its sentence in the {@link Reading}, from 0
 * @param start in the sentence's text, in UTF-16 units
 * @param end exclusive; equal to {@code start} where nothing in the text shows it
 * @param surface the words or the address as they stand on the page
 * @param href the address of the link that it stands in or is
 * @param score how sure the tagger is, 0 to 1
 */
public record Mention(
        Code code,
        Purpose purpose,
        Aspect aspect,
        int sentence,
        int start,
        int end,
        String surface,
        Evidence evidence,
        Optional<String> href,
        double score) {}
