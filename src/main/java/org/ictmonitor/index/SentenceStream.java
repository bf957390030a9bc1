package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.ictmonitor.Mention;
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
        entries.add(new Entry(at, token.start(), token.end(), BodyTerms.form(token.form())));
        List<String> lemmas = token.lemmas().isEmpty() ? List.of(token.form()) : token.lemmas();
        for (String lemma : lemmas) {
            entries.add(new Entry(at, token.start(), token.end(), BodyTerms.lemma(lemma)));
        }
    }

    private void addMention(int at, Mention mention) {
        for (String code : BodyTerms.of(mention)) {
            entries.add(new Entry(at, mention.start(), mention.end(), code));
        }
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
