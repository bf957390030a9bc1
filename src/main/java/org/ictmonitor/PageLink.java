package org.ictmonitor;

import java.util.List;

/**
 * A link, frame, image or form in a block.
 *
 * @param href absolute where it could be made so, else as it stands; any scheme
 * @param start of the anchor text in the block's text, in UTF-16 units
 * @param end of it, exclusive; equal to {@code start} where there is no text
 * @param title the title attribute, empty if there is none
 * @param alt the alternative texts of the images inside
 * @param label the aria-label
 * @param icons the class names of the element and those inside it that carry no text
 * @param nofollow whether the link asks not to be followed
 */
public record PageLink(
        LinkKind kind,
        String href,
        int start,
        int end,
        String title,
        String alt,
        String label,
        List<String> icons,
        boolean nofollow) {
    public PageLink {
        icons = List.copyOf(icons);
    }
}
