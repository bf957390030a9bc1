package org.ictmonitor.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.Aspect;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;

/**
 * What the rows of a table are.
 *
 * @param kind of the codes that count
 * @param codes whether each code has rows of its own; if not, all codes of the kind count together
 * @param inner what each code is divided by
 * @param values of {@code inner}, in their order
 */
record Shape(String title, CodeKind kind, boolean codes, Optional<Dimension> inner, List<String> values) {
    static Shape of(TableName name) {
        return switch (name) {
            case TOOLS -> new Shape("ICT tools", CodeKind.TOOL, true, Optional.empty(), List.of());
            case MATRIX -> byPurpose("ICT tools by purpose", true);
            case PURPOSES -> byPurpose("Purposes of ICT tools", false);
            case SERVICES ->
                byAspect(
                        "Digital services",
                        CodeKind.SERVICE,
                        Aspect.USE,
                        Aspect.CONSULTATION,
                        Aspect.REGISTRATION,
                        Aspect.NONE);
            case DOCUMENTS ->
                byAspect(
                        "Electronic documents in Diia",
                        CodeKind.DOCUMENT,
                        Aspect.ACCEPTED,
                        Aspect.NOT_ACCEPTED,
                        Aspect.PARTLY,
                        Aspect.NONE);
            case PORTALS -> throw new IllegalArgumentException("portals have a table of their own");
        };
    }

    private static Shape byPurpose(String title, boolean codes) {
        return new Shape(title, CodeKind.TOOL, codes, Optional.of(Dimension.PURPOSE), keys(Purpose.values()));
    }

    private static Shape byAspect(String title, CodeKind kind, Aspect... aspects) {
        return new Shape(title, kind, true, Optional.of(Dimension.ASPECT), keys(aspects));
    }

    private static List<String> keys(Keyed... values) {
        return Stream.of(values).map(Keyed::key).toList();
    }

    /** The values that rows differ by within a code: one, that says nothing, if there is no inner dimension. */
    List<List<String>> innerKeys() {
        return inner.isEmpty()
                ? List.of(List.of())
                : values.stream().map(List::of).toList();
    }

    /** The dimensions that counts are asked for, besides those of the groups. */
    List<Dimension> dimensions() {
        return Stream.concat(codes ? Stream.of(Dimension.CODE) : Stream.empty(), inner.stream())
                .toList();
    }
}
