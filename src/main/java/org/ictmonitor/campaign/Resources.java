package org.ictmonitor.campaign;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ictmonitor.MonitorException;

/** What was opened, closed in the opposite order, also if opening the next one fails. For one thread. */
final class Resources implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    /** Closes all after a failure, which gathers what else fails on the way. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                RuntimeException failure = e instanceof RuntimeException known
                        ? known
                        : MonitorException.failed("cannot be closed: " + e, e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
