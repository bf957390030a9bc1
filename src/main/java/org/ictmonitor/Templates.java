package org.ictmonitor;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The blocks of all portals' templates in one round.
 *
 * @param blocks by their keys
 */
public record Templates(Map<Long, TemplateBlock> blocks) {
    /** Of a round that is not finished: every page stands for itself. */
    public static final Templates NONE = new Templates(Map.of());

    public Templates {
        blocks = Map.copyOf(blocks);
    }

    public static Templates of(Collection<TemplateBlock> blocks) {
        return new Templates(blocks.stream().collect(Collectors.toMap(TemplateBlock::key, Function.identity())));
    }

    /**
     * The block that a sentence with this key is.
     *
     * @param read the zone that the sentence was read in on its page
     */
    public Optional<TemplateBlock> block(long key, Zone read) {
        return Optional.ofNullable(blocks.get(key)).filter(block -> read.isTemplate() || block.inMain());
    }
}
