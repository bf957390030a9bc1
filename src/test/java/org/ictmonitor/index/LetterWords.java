package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Token;

/** A small tokenizer: runs of letters and digits, and a handful of lemmas, which only the right language knows. */
final class LetterWords implements Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’']+");
    private static final Map<String, Map<String, List<String>>> LEMMAS = Map.of(
            "uk",
            Map.of(
                    "спільноті", List.of("спільнота"),
                    "вайбері", List.of("вайбер"),
                    "консультації", List.of("консультація"),
                    "консультацію", List.of("консультація"),
                    "групі", List.of("група"),
                    "групу", List.of("група"),
                    "дії", List.of("дія", "діяти"),
                    "зумі", List.of("зум")),
            "ru",
            Map.of("группе", List.of("группа"), "консультацию", List.of("консультация")),
            "en",
            Map.of("groups", List.of("group")));

    @Override
    public List<Token> tokens(String text, String language) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String form = word.group().toLowerCase(Locale.ROOT);
            List<String> lemmas = LEMMAS.getOrDefault(language, Map.of()).getOrDefault(form, List.of());
            boolean capital = Character.isUpperCase(word.group().codePointAt(0));
            tokens.add(new Token(word.start(), word.end(), form, lemmas, capital));
        }
        return tokens;
    }
}
