package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/**
 * A sentence as Lucene takes it in. At each word's position stand its form, its lemmas, and the codes of the mentions
 * that begin there with all codes above them; a code's offsets are those of the mention, a word's those of the word. A
 * mention that no word shows stands at the next word, or at the last, or alone at position 0.
 */
final class SentenceStream extends TokenStream {
    private record Entry(int position, int start, int end, String term) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Entry> entries = new ArrayList<>();
    private final int length;
    private int next;
    private int position = -1;
    private int start;

    SentenceStream(int length, List<Token> tokens, List<Mention> mentions) {
        this.length = length;
        for (int at = 0; at < tokens.size(); at++) {
            addWord(at, tokens.get(at));
        }
        for (Mention mention : mentions) {
            addMention(place(mention, tokens), mention);
        }
        entries.sort(Comparator.comparingInt(Entry::position).thenComparingInt(Entry::start));
    }

    private void addWord(int at, Token token) {
        entries.add(new Entry(at, token.start(), token.end(), Terms.form(token.form())));
        List<String> lemmas = token.lemmas().isEmpty() ? List.of(token.form()) : token.lemmas();
        for (String lemma : lemmas) {
            entries.add(new Entry(at, token.start(), token.end(), Terms.lemma(lemma)));
        }
    }

    private void addMention(int at, Mention mention) {
        for (String code : codes(mention)) {
            entries.add(new Entry(at, mention.start(), mention.end(), code));
        }
    }

    private static List<String> codes(Mention mention) {
        return mention.code().withAncestors().stream()
                .flatMap(code -> termsOf(code, mention))
                .toList();
    }

    private static Stream<String> termsOf(Code code, Mention mention) {
        Stream<String> plain = Stream.of(Terms.code(code));
        Stream<String> purpose =
                mention.purpose() == Purpose.NONE ? Stream.empty() : Stream.of(Terms.code(code, mention.purpose()));
        Stream<String> aspect =
                mention.aspect() == Aspect.NONE ? Stream.empty() : Stream.of(Terms.code(code, mention.aspect()));
        return Stream.concat(plain, Stream.concat(purpose, aspect));
    }

    private static int place(Mention mention, List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).end() > mention.start()) {
                return at;
            }
        }
        return Math.max(0, tokens.size() - 1);
    }

    @Override
    public boolean incrementToken() {
        if (next == entries.size()) {
            return false;
        }
        clearAttributes();
        emit(entries.get(next++));
        return true;
    }

    private void emit(Entry entry) {
        term.append(entry.term());
        increment.setPositionIncrement(entry.position() - position);
        position = entry.position();
        // Lucene refuses offsets that go back, which overlapping tokens of a careless tokenizer could make.
        start = Math.min(length, Math.max(start, entry.start()));
        offset.setOffset(start, Math.max(start, Math.min(length, entry.end())));
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
        start = 0;
    }
}
