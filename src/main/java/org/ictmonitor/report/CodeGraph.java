package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ictmonitor.Code;
import org.ictmonitor.analysis.contrast.Cooccurrence;
import org.ictmonitor.analysis.contrast.Cooccurrence.Pair;

/** Codes that stand together as a network: circles as large as a code is frequent, lines as thick as a pair is. */
public final class CodeGraph {
    private static final double SIDE = 640;
    private static final double MIDDLE = SIDE / 2;
    private static final double RING = 210;
    private static final double LARGEST = 26;
    private static final double SMALLEST = 5;
    private static final double THICKEST = 9;

    private final Map<Code, Long> codes = new LinkedHashMap<>();
    private final List<Pair> pairs;
    private final long windows;

    /** @param least a pair needs as many windows to be drawn */
    public CodeGraph(Cooccurrence counts, int least) {
        this.pairs = counts.pairs(least);
        this.windows = counts.windows();
        counts.windowsByCode().entrySet().stream()
                .filter(code -> pairs.stream().anyMatch(pair -> touches(pair, code.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(code -> codes.put(code.getKey(), code.getValue()));
    }

    private static boolean touches(Pair pair, Code code) {
        return pair.one().equals(code) || pair.other().equals(code);
    }

    /** The network as GraphML, which Gephi, igraph and NetworkX read. */
    public String graphml() {
        Html xml = new Html();
        xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        key(xml, "windows", "node", "long");
        key(xml, "together", "edge", "long");
        key(xml, "pmi", "edge", "double");
        key(xml, "log_likelihood", "edge", "double");
        xml.open("graph", "id", "codes", "edgedefault", "undirected");
        codes.forEach((code, windows) -> xml.open("node", "id", code.value())
                .element("data", windows.toString(), "key", "windows")
                .close());
        pairs.forEach(pair -> xml.open(
                        "edge",
                        "source",
                        pair.one().value(),
                        "target",
                        pair.other().value())
                .element("data", Long.toString(pair.both()), "key", "together")
                .element("data", measure(pair.information(windows)), "key", "pmi")
                .element("data", measure(pair.logLikelihood(windows)), "key", "log_likelihood")
                .close());
        xml.close().close();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.toString().strip() + "\n";
    }

    private static String measure(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static void key(Html xml, String name, String of, String type) {
        xml.open("key", "id", name, "for", of, "attr.name", name, "attr.type", type)
                .close();
    }

    /** The network as a picture. */
    public String svg() {
        Html html = new Html();
        String box = "0 0 " + number(SIDE) + " " + number(SIDE);
        html.open("svg", "class", "plot", "role", "img", "viewBox", box, "aria-label", "Codes that stand together");
        html.element("title", "Codes that stand together").element("desc", described());
        List<Code> order = new ArrayList<>(codes.keySet());
        pairs.stream().sorted(Comparator.comparingLong(Pair::both)).forEach(pair -> line(html, pair, order));
        order.forEach(code -> circle(html, code, order));
        html.close();
        return SvgFile.of(html);
    }

    private String described() {
        List<String> words = pairs.stream()
                .map(pair -> pair.one() + " + " + pair.other() + ": " + pair.both())
                .toList();
        return String.join("; ", words);
    }

    private void line(Html html, Pair pair, List<Code> order) {
        double share = (double) pair.both() / pairs.getFirst().both();
        html.empty(
                "line",
                "class",
                "tie",
                "x1",
                number(x(order, pair.one())),
                "y1",
                number(y(order, pair.one())),
                "x2",
                number(x(order, pair.other())),
                "y2",
                number(y(order, pair.other())),
                "stroke",
                "#88a",
                "stroke-opacity",
                number(0.25 + 0.6 * share),
                "stroke-width",
                number(Math.max(0.5, THICKEST * share)));
    }

    private void circle(Html html, Code code, List<Code> order) {
        long most = codes.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double radius = Math.max(SMALLEST, LARGEST * Math.sqrt((double) codes.getOrDefault(code, 0L) / most));
        double x = x(order, code);
        double y = y(order, code);
        html.empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", "#2b5c8a");
        double out = radius + 6;
        double cos = Math.cos(angle(order, code));
        html.element(
                "text",
                code.value(),
                "x",
                number(x + out * cos),
                "y",
                number(y + out * Math.sin(angle(order, code)) + 4),
                "text-anchor",
                Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end");
    }

    private static double angle(List<Code> order, Code code) {
        return 2 * Math.PI * order.indexOf(code) / order.size() - Math.PI / 2;
    }

    private static double x(List<Code> order, Code code) {
        return MIDDLE + RING * Math.cos(angle(order, code));
    }

    private static double y(List<Code> order, Code code) {
        return MIDDLE + RING * Math.sin(angle(order, code));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
