package org.ictmonitor.report;

/** A plot of the report as a file of its own, which needs its name space and its styles inside. */
final class SvgFile {
    private SvgFile() {}

    /** The one picture that was written. */
    static String of(Html picture) {
        String svg = picture.toString().strip();
        int head = svg.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + svg.substring(0, head).replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"")
                + "\n<style>\n" + Wording.file("plot.css") + "</style>\n"
                + svg.substring(head)
                + "\n";
    }
}
