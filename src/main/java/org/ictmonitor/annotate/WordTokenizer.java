package org.ictmonitor.annotate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;
import org.ictmonitor.Token;

/**
 * The one tokenizer of tagger and index. Words are runs of letters and digits; apostrophes between letters are one sign;
 * stress marks and soft hyphens go; look-alike letters fold; hyphens split, the parts stay neighbours; addresses are one
 * token; words run together at a change of alphabet («группеViber») are split. Safe for any number of threads.
 */
final class WordTokenizer implements Tokenizer {
    /** Beginnings of words that stand behind a name in the other alphabet without a space. */
    private static final List<String> KIND_WORDS =
            List.of("чат", "груп", "канал", "бот", "сторінк", "страниц", "спільнот", "сообществ");

    private static final int LONGEST_WORD = 200;
    private static final int STRAY = 2;

    private final Lemmas lemmas;

    WordTokenizer(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    /** The tokens of a text with their lemmas in that language. */
    List<Token> tokens(String text, String language) {
        return new Run(text, lemmas.in(language)).tokens();
    }

    @Override
    public String[] tokenize(String text) {
        return tokens(text, "").stream().map(Token::form).toArray(String[]::new);
    }

    @Override
    public Span[] tokenizePos(String text) {
        return tokens(text, "").stream()
                .map(token -> new Span(token.start(), token.end()))
                .toArray(Span[]::new);
    }

    /** Whether a token is an address and not a word. */
    static boolean isAddress(Token token) {
        String form = token.form();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '.' || c == '@' || c == ':' || c == '/') {
                return true;
            }
        }
        return false;
    }

    /** One pass over one text. */
    private static final class Run {
        private final String text;
        /** Those of the text, each of which is looked at several times. */
        private final char[] signs;

        private final Lemmas.InLanguage lemmas;
        private final List<Token> tokens;
        private char[] form;
        private int length;
        private boolean latin;
        private boolean cyrillic;
        private boolean composed;

        Run(String text, Lemmas.InLanguage lemmas) {
            this.text = text;
            this.signs = text.toCharArray();
            this.lemmas = lemmas;
            this.tokens = new ArrayList<>(8 + text.length() / 6);
            this.form = new char[Math.min(LONGEST_WORD, text.length())];
        }

        List<Token> tokens() {
            int at = 0;
            while (at < signs.length) {
                char c = signs[at];
                at = Letters.isLetterOrDigit(c) || c == '@' ? next(at) : at + 1;
            }
            return tokens;
        }

        private int next(int start) {
            int address = Addresses.end(text, start);
            if (address > 0) {
                tokens.add(address(start, address));
                return address;
            }
            return signs[start] == '@' ? start + 1 : word(start);
        }

        private Token address(int start, int end) {
            String form = text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
            return new Token(start, end, form, List.of(), false);
        }

        private int word(int start) {
            clear();
            int at = start;
            while (at < signs.length && length < LONGEST_WORD && partOfWord(at) && !changesAlphabet(start, at)) {
                if (!joinsEnding(at)) {
                    append(signs[at]);
                }
                at++;
            }
            add(start, at);
            return at;
        }

        private void clear() {
            length = 0;
            latin = false;
            cyrillic = false;
            composed = true;
        }

        private boolean partOfWord(int at) {
            char c = signs[at];
            return Letters.isLetterOrDigit(c)
                    || c == '_'
                    || c == '\u00AD'
                    || isMark(c)
                    || (isApostrophe(c) && inside(at));
        }

        private boolean inside(int at) {
            return at > 0 && at + 1 < signs.length && sameAlphabet(signs[at - 1], signs[at + 1]);
        }

        /** «Telegram’і» is a Latin name with a Cyrillic ending: the apostrophe parts the two. */
        private static boolean sameAlphabet(char a, char b) {
            return Letters.isLetter(a) && Letters.isLetter(b) && LookAlikes.isLatin(a) == LookAlikes.isLatin(b);
        }

        /** «ЦНАП’у»: an apostrophe between an abbreviation and its ending, which are one word without it. */
        private boolean joinsEnding(int at) {
            return isApostrophe(signs[at])
                    && at > 1
                    && LookAlikes.isCyrillic(signs[at - 1])
                    && Letters.isUpperCase(signs[at - 1])
                    && Letters.isUpperCase(signs[at - 2])
                    && Character.isLowerCase(signs[at + 1]);
        }

        /**
         * A letter of the other alphabet after a small letter of this one begins a new word if it is a capital and more such
         * letters follow, or if a kind word begins with it.
         */
        private boolean changesAlphabet(int start, int at) {
            char c = signs[at];
            if (at == start || !isOther(signs[at - 1], c) || !Character.isLowerCase(signs[at - 1])) {
                return false;
            }
            return Letters.isUpperCase(c) ? sameAlphabetRun(at) > STRAY : isKindWord(at);
        }

        private static boolean isOther(char one, char next) {
            return (LookAlikes.isLatin(next) && LookAlikes.isCyrillic(one))
                    || (LookAlikes.isCyrillic(next) && LookAlikes.isLatin(one));
        }

        /** «Viberчат» are two words; «Facebookом» is one with its ending. */
        private boolean isKindWord(int at) {
            return KIND_WORDS.stream().anyMatch(kind -> text.regionMatches(true, at, kind, 0, kind.length()));
        }

        private int sameAlphabetRun(int at) {
            boolean isLatin = LookAlikes.isLatin(signs[at]);
            int end = at;
            while (end < signs.length
                    && end - at <= STRAY + 1
                    && Letters.isLetter(signs[end])
                    && LookAlikes.isLatin(signs[end]) == isLatin) {
                end++;
            }
            return end - at;
        }

        private void append(char c) {
            if (c == '\u00AD' || c == '\u0301' || c == '\u0300') {
                return;
            }
            latin |= LookAlikes.isLatin(c);
            cyrillic |= LookAlikes.isCyrillic(c);
            composed &= !isMark(c);
            form[length++] = isApostrophe(c) ? '\'' : Letters.toLowerCase(c);
        }

        private void add(int start, int end) {
            if (length == 0) {
                return;
            }
            if (!composed) {
                compose();
            }
            if (latin && cyrillic) {
                LookAlikes.fold(form, length);
            }
            Lemmas.Word word = lemmas.word(form, length, cyrillic);
            tokens.add(new Token(start, end, word.form(), word.lemmas(), Letters.isUpperCase(signs[start])));
        }

        private void compose() {
            String joined = Normalizer.normalize(new String(form, 0, length), Normalizer.Form.NFC);
            length = joined.length();
            form = length > form.length ? new char[length] : form; // some signs have no form as one
            joined.getChars(0, length, form, 0);
        }

        private static boolean isMark(char c) {
            return c >= '\u0300' && c <= '\u036F';
        }

        private static boolean isApostrophe(char c) {
            return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '`' || c == '\u2018' || c == '\u02B9';
        }
    }
}
