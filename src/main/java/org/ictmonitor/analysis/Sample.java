package org.ictmonitor.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;

/** The portals of a round that a question is about, and the question in the terms of store and index. */
record Sample(RoundView view, Question question, List<Portal> portals) {
    /** No portal has an empty id, so this asks for none; an empty set would ask for all. */
    private static final Set<String> NO_PORTAL = Set.of("");

    /**
     * The sample of a question.
     *
     * @throws MonitorException naming what the round or the codebook does not know
     */
    static Sample of(RoundView view, Codebook codebook, Question question) {
        known("portal", question.portals(), values(view, Portal::id));
        known("type", question.types(), values(view, Sample::type));
        known("district", question.districts(), values(view, Sample::district));
        known(
                "code",
                texts(question.codes()),
                texts(codebook.entries().stream().map(CodeEntry::code).toList()));
        return new Sample(
                view,
                question,
                view.portals().stream().filter(portal -> fits(question, portal)).toList());
    }

    /** The filter, narrowed to these codes if the question names none of its own. */
    MentionFilter filter(Set<Code> codes) {
        return new MentionFilter(
                view.round().number(),
                codes,
                question.purposes(),
                question.aspects(),
                question.asksForPortals() ? ids() : Set.of(),
                question.languages(),
                question.months(),
                question.carrier(),
                question.template());
    }

    /** The portals of the sample that at least one page came from. */
    List<Portal> reached() {
        return portals.stream().filter(view::reached).toList();
    }

    /** What became of the URLs of the sample’s portals; of all URLs, also those of no portal, if none is asked for. */
    Coverage coverage() {
        return Coverage.sum(
                question.asksForPortals()
                        ? portals.stream()
                                .map(portal -> view.coverage(portal.id()))
                                .toList()
                        : view.coverage().values());
    }

    /** What a portal shows in a group by one of its attributes. */
    static String attribute(Portal portal, Dimension dimension) {
        return switch (dimension) {
            case TYPE -> type(portal);
            case DISTRICT -> district(portal);
            case CATEGORY -> portal.category().key();
            case PORTAL -> portal.id();
            default -> throw new IllegalArgumentException(dimension + " is no attribute of a portal");
        };
    }

    static String type(Portal portal) {
        return portal.institutionType().orElse(Question.NONE);
    }

    static String district(Portal portal) {
        return portal.district().orElse(Question.NONE);
    }

    private Set<String> ids() {
        return portals.isEmpty() ? NO_PORTAL : portals.stream().map(Portal::id).collect(Collectors.toSet());
    }

    private static boolean fits(Question question, Portal portal) {
        return allows(question.portals(), portal.id())
                && allows(question.types(), type(portal))
                && allows(question.districts(), district(portal))
                && allows(question.categories(), portal.category());
    }

    private static <T> boolean allows(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static Set<String> values(RoundView view, Function<Portal, String> attribute) {
        return view.portals().stream().map(attribute).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(Iterable<Code> codes) {
        Set<String> texts = new TreeSet<>();
        codes.forEach(code -> texts.add(code.value()));
        return texts;
    }

    private static void known(String what, Set<String> asked, Set<String> known) {
        Optional<String> unknown = new TreeSet<>(asked)
                .stream().filter(value -> !known.contains(value)).findFirst();
        if (unknown.isPresent()) {
            throw MonitorException.wrong("--" + what + " '" + unknown.get() + "' is not known; expected one of: "
                    + String.join(", ", known) + ".");
        }
    }
}
