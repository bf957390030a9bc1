package org.ictmonitor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A code of the codebook, such as {@code viber} or {@code viber.community}. Codes form a tree by their dots: a mention
 * that does not say which kind gets the parent, and a question about a parent counts its children.
 *
 * @param value lower-case words joined by hyphens, levels joined by dots
 */
public record Code(String value) implements Comparable<Code> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no code: lower-case letters, digits and hyphens, levels joined by dots");
        }
    }

    /** The code itself and every code above it, the code itself first. */
    public List<Code> withAncestors() {
        List<Code> line = new ArrayList<>();
        line.add(this);
        for (int dot = value.lastIndexOf('.'); dot > 0; dot = value.lastIndexOf('.', dot - 1)) {
            line.add(new Code(value.substring(0, dot)));
        }
        return List.copyOf(line);
    }

    /** Whether this code is {@code other} or stands below it in the tree. */
    public boolean isWithin(Code other) {
        return value.equals(other.value) || value.startsWith(other.value + ".");
    }

    /** The top of the tree that this code stands in: {@code viber} for {@code viber.community}. */
    public Code family() {
        int dot = value.indexOf('.');
        return dot < 0 ? this : new Code(value.substring(0, dot));
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
