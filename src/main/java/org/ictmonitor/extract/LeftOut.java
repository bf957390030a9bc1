package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Elements that are left out of a reading, by CSS selectors as jsoup knows them. Thread-safe. */
public final class LeftOut {
    /** Leaves nothing out. */
    static final LeftOut NOTHING = new LeftOut(List.of());

    private final List<Evaluator> evaluators;

    private LeftOut(List<Evaluator> evaluators) {
        this.evaluators = evaluators;
    }

    /**
     * Reads selectors.
     *
     * @throws IllegalArgumentException naming the first that is none, and why
     */
    public static LeftOut of(List<String> selectors) {
        List<Evaluator> evaluators = new ArrayList<>();
        for (String selector : selectors) {
            try {
                evaluators.add(QueryParser.parse(selector));
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "'css' has '" + selector + "', which is no selector: " + e.getMessage(), e);
            }
        }
        return new LeftOut(List.copyOf(evaluators));
    }

    /** Whether no element is ever left out. */
    public boolean isNothing() {
        return evaluators.isEmpty();
    }

    void takeFrom(Document document) {
        evaluators.stream()
                .flatMap(evaluator -> document.select(evaluator).stream())
                .toList()
                .forEach(Element::remove);
    }
}
