package org.ictmonitor.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Redraws one line of a terminal. */
final class TerminalLine implements ProgressBarConsumer {
    private final PrintWriter terminal;
    private final int width;

    TerminalLine(PrintWriter terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    /** One column is left free, since a full line makes some terminals begin a new one. */
    @Override
    public int getMaxRenderedLength() {
        return width - 1;
    }

    @Override
    public void accept(String line) {
        terminal.print("\r" + line);
        terminal.flush();
    }

    @Override
    public void close() {
        terminal.println();
    }
}
