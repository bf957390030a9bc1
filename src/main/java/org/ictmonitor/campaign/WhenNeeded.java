package org.ictmonitor.campaign;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, and once: a round that reads nothing new needs no dictionaries, and
 * loading them would cost it more than asking. Safe to share.
 */
final class WhenNeeded<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    WhenNeeded(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T known = made;
        return known != null ? known : make();
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
