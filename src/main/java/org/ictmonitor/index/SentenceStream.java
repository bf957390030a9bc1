package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.ictmonitor.Mention;
import org.ictmonitor.Token;

/**
 * Sentences as Lucene takes them in, one after the other: making a stream anew for each costs more than its words. At
 * each word's position stand its form, its lemmas, and the codes of the mentions that begin there with all codes above
 * them; a code's offsets are those of the mention, a word's those of the word. A mention that no word shows stands at
 * the next word, or at the last, or alone at position 0.
 */
final class SentenceStream extends TokenStream {
    private record CodeEntry(int position, int start, int end, String term) {}

    private static final Comparator<CodeEntry> ORDER =
            Comparator.comparingInt(CodeEntry::position).thenComparingInt(CodeEntry::start);

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TermBytes wordTerms = new TermBytes();
    private final List<CodeEntry> codes = new ArrayList<>();
    private List<Token> tokens = List.of();
    private int length;
    private int nextToken;
    private int nextTerm;

    /** Of the word whose terms are being written. */
    private int own;

    private int terms;
    private int nextCode;
    private int position;
    private int start;

    /** Turns to another sentence, which must be read to its end before the next one. */
    void turnTo(int sentenceLength, List<Token> words, List<Mention> mentions) {
        length = sentenceLength;
        tokens = words;
        codes.clear();
        for (Mention mention : mentions) {
            addMention(place(mention, words), mention);
        }
        codes.sort(ORDER);
    }

    private void addMention(int at, Mention mention) {
        for (String code : BodyTerms.of(mention)) {
            codes.add(new CodeEntry(at, mention.start(), mention.end(), code));
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
        boolean hasCode = nextCode < codes.size();
        if (nextToken == tokens.size() && !hasCode) {
            return false;
        }
        if (hasCode && isBeforeWord(codes.get(nextCode))) {
            emitCode(codes.get(nextCode++));
        } else {
            emitWord(tokens.get(nextToken));
        }
        return true;
    }

    private boolean isBeforeWord(CodeEntry code) {
        return nextToken == tokens.size()
                || code.position() < nextToken
                || (code.position() == nextToken
                        && code.start() < tokens.get(nextToken).start());
    }

    private void emitCode(CodeEntry code) {
        term.setBytesRef(wordTerms.of("", code.term()));
        stand(code.position(), code.start(), code.end());
    }

    private void emitWord(Token token) {
        if (nextTerm == 0) {
            own = BodyTerms.own(token);
            terms = BodyTerms.count(token, own);
        }
        term.setBytesRef(BodyTerms.term(token, own, nextTerm, wordTerms));
        stand(nextToken, token.start(), token.end());
        nextTerm++;
        if (nextTerm == terms) {
            nextTerm = 0;
            nextToken++;
        }
    }

    private void stand(int at, int from, int to) {
        increment.setPositionIncrement(at - position);
        position = at;
        // Lucene refuses offsets that go back, which overlapping tokens of a careless tokenizer could make.
        start = Math.min(length, Math.max(start, from));
        offset.setOffset(start, Math.max(start, Math.min(length, to)));
    }

    @Override
    public void reset() {
        nextToken = 0;
        nextTerm = 0;
        nextCode = 0;
        position = -1;
        start = 0;
    }
}
