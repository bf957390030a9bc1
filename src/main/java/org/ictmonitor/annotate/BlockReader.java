package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.Code;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Evidence;
import org.ictmonitor.Mention;
import org.ictmonitor.PageLink;
import org.ictmonitor.Purpose;
import org.ictmonitor.Sentence;

/** The mentions of one block: those in its words joined with those in its links (coding manual, rule 4). */
final class BlockReader {
    private static final double BY_ADDRESS = 1.0;
    private static final double BY_ATTRIBUTE = 0.9;

    private final Tagger tagger;
    private final LinkEvidence evidence;
    private final PurposeReader purposes;
    private final Map<Code, CodeKind> kinds = new HashMap<>();

    BlockReader(Tagger tagger, LinkEvidence evidence, PurposeReader purposes, Codebook codebook) {
        this.tagger = tagger;
        this.evidence = evidence;
        this.purposes = purposes;
        codebook.entries().forEach(entry -> kinds.put(entry.code(), entry.kind()));
    }

    /** @param first number of the block's first sentence; its sentences are the last ones of the list */
    List<Mention> mentions(Block block, List<Sentence> sentences, int first) {
        List<Sentence> own = sentences.subList(first, sentences.size());
        List<ContextUnit> read = read(own);
        boolean one = ContextUnit.isOne(block, own) && hasMentions(read);
        Optional<ContextUnit> whole = one ? Optional.of(ContextUnit.of(block, own, read)) : Optional.empty();
        List<Mention> mentions = new ArrayList<>();
        for (int number = first; number < sentences.size(); number++) {
            ContextUnit unit = read.get(number - first);
            List<PageLink> links = linksIn(block, sentences, first, number);
            if (!unit.found().isEmpty() || !links.isEmpty()) {
                mentions.addAll(
                        new SentenceReader(sentences.get(number), number, unit, whole.orElse(unit)).read(links));
            }
        }
        return mentions;
    }

    private List<ContextUnit> read(List<Sentence> sentences) {
        List<ContextUnit> read = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            read.add(read(sentence));
        }
        return read;
    }

    private static boolean hasMentions(List<ContextUnit> read) {
        for (ContextUnit unit : read) {
            if (!unit.found().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private ContextUnit read(Sentence sentence) {
        Words words = new Words(sentence.text(), sentence.tokens());
        return new ContextUnit(words, tagger.mentions(words, sentence.language()));
    }

    private static List<PageLink> linksIn(Block block, List<Sentence> sentences, int first, int number) {
        if (block.links().isEmpty()) {
            return List.of();
        }
        int from = number == first ? 0 : sentences.get(number).start();
        int to = number + 1 == sentences.size()
                ? Integer.MAX_VALUE
                : sentences.get(number + 1).start();
        return block.links().stream()
                .filter(link -> link.start() >= from && link.start() < to)
                .toList();
    }

    /** A mention under way. */
    private static final class Draft {
        private Code code;
        private final int start;
        private final int end;
        private final String surface;
        private final Evidence evidence;
        private Optional<String> href = Optional.empty();
        private final double score;
        private Optional<Purpose> purpose = Optional.empty();

        Draft(Code code, int start, int end, String surface, Evidence evidence, double score) {
            this.code = code;
            this.start = start;
            this.end = end;
            this.surface = surface;
            this.evidence = evidence;
            this.score = score;
        }

        boolean isInside(int from, int to) {
            return start < to && from < end;
        }
    }

    /** Reads one sentence. */
    private final class SentenceReader {
        private final Sentence sentence;
        private final int number;
        private final ContextUnit own;
        private final ContextUnit unit;
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<CodeKind, Aspect> aspects = new EnumMap<>(CodeKind.class);

        /** @param unit what tells the purpose of the sentence's mentions */
        SentenceReader(Sentence sentence, int number, ContextUnit own, ContextUnit unit) {
            this.sentence = sentence;
            this.number = number;
            this.own = own;
            this.unit = unit;
        }

        List<Mention> read(List<PageLink> links) {
            own.found().forEach(this::addWords);
            links.forEach(this::addLink);
            drafts.sort(Comparator.comparingInt((Draft draft) -> draft.start).thenComparingInt(draft -> draft.end));
            if (drafts.isEmpty()) {
                return List.of();
            }
            Purpose purpose = own.found().isEmpty() ? Purpose.INFORM : purposes.of(own, unit, sentence.language());
            return drafts.stream().map(draft -> mention(draft, purpose)).toList();
        }

        private void addWords(Found found) {
            int start = sentence.tokens().get(found.from()).start();
            int end = sentence.tokens().get(found.to() - 1).end();
            drafts.add(new Draft(
                    found.code(), start, end, sentence.text().substring(start, end), Evidence.TEXT, found.score()));
        }

        private void addLink(PageLink link) {
            int from = place(link.start());
            int to = place(link.end());
            List<LinkEvidence.Shown> all = evidence.of(link, sentence.language());
            all.forEach(shown -> addLink(link, from, to, Optional.of(shown)));
            if (all.isEmpty()) {
                addLink(link, from, to, Optional.empty());
            }
        }

        private void addLink(PageLink link, int from, int to, Optional<LinkEvidence.Shown> shown) {
            boolean joined = false;
            for (Draft draft : drafts) {
                if (draft.evidence == Evidence.TEXT && draft.isInside(from, to)) {
                    joined |= join(draft, link, shown);
                }
            }
            if (!joined) {
                shown.filter(what -> !isRepeated(what, link)).ifPresent(what -> drafts.add(draft(what, link, from)));
            }
        }

        private int place(int inBlock) {
            return Math.max(0, Math.min(sentence.text().length(), inBlock - sentence.start()));
        }

        /** A word inside a link to the same thing is one mention with two pieces of evidence. */
        private boolean join(Draft draft, PageLink link, Optional<LinkEvidence.Shown> shown) {
            if (shown.isPresent() && Families.agree(draft.code, shown.get().code())) {
                draft.code = Families.moreSpecific(draft.code, shown.get().code());
                draft.href = Optional.of(link.href());
                return true;
            }
            if (shown.isEmpty() && draft.href.isEmpty()) {
                draft.href = Optional.of(link.href());
            }
            return false;
        }

        /** An icon and a text that link to the same address are one mention. */
        private boolean isRepeated(LinkEvidence.Shown shown, PageLink link) {
            return drafts.stream()
                    .anyMatch(draft -> Families.agree(draft.code, shown.code())
                            && draft.href.filter(link.href()::equals).isPresent());
        }

        private Draft draft(LinkEvidence.Shown shown, PageLink link, int at) {
            double score = shown.evidence() == Evidence.LINK ? BY_ADDRESS : BY_ATTRIBUTE;
            Draft draft = new Draft(shown.code(), at, at, shown.surface(), shown.evidence(), score);
            draft.href = Optional.of(link.href());
            draft.purpose = Optional.of(PurposeReader.ofLink(shown, link.href()));
            return draft;
        }

        /** What a sentence says of its services it says of all of them, and so of its documents. */
        private Aspect aspect(Draft draft, Purpose purpose) {
            return aspects.computeIfAbsent(
                    kinds.getOrDefault(draft.code, CodeKind.TOOL), kind -> AspectReader.of(kind, own.words(), purpose));
        }

        private Mention mention(Draft draft, Purpose purpose) {
            return new Mention(
                    draft.code,
                    draft.purpose.orElse(purpose),
                    aspect(draft, purpose),
                    number,
                    draft.start,
                    draft.end,
                    draft.surface,
                    draft.evidence,
                    draft.href,
                    draft.score);
        }
    }
}
