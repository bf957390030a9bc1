package org.ictmonitor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.namefind.DictionaryNameFinder;
import opennlp.tools.util.StringList;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Page;
import org.ictmonitor.Token;
import org.ictmonitor.Zone;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.config.CodebookReader;

/** CPU time of the stages of reading a page, on the texts of a file of coded passages put together to pages: {@code AnnotateSpeed GOLD.jsonl}. */
final class AnnotateSpeed {
    private static final int CHARACTERS = 12_000;
    private static final int ROUNDS = 300;

    public static void main(String[] arguments) throws IOException {
        List<String> texts = GoldPassage.read(Path.of(arguments[0])).stream()
                .map(GoldPassage::text)
                .toList();
        Annotator annotator = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));
        Page page = page(texts);
        String whole = page.mainText();
        for (int warm = 0; warm < 2; warm++) {
            measure("annotate, language unknown", () -> annotator.annotate(page));
            measure("tokenise and lemma", () -> annotator.tokens(whole, "uk"));
            measure("language", () -> annotator.language(whole));
            String[] forms =
                    annotator.tokens(whole, "uk").stream().map(Token::form).toArray(String[]::new);
            DictionaryNameFinder finder = dictionary(forms);
            measure("OpenNLP's DictionaryNameFinder, " + forms.length + " tokens", () -> finder.find(forms));
        }
    }

    private static DictionaryNameFinder dictionary(String[] forms) {
        Dictionary names = new Dictionary(false);
        for (int i = 0; i < 600; i++) {
            names.put(new StringList(forms[i * 7 % forms.length] + i, "x"));
        }
        return new DictionaryNameFinder(names);
    }

    private static Page page(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        int length = 0;
        for (int i = 0; length < CHARACTERS; i++) {
            String text = texts.get(i % texts.size());
            blocks.add(new Block(Zone.MAIN, BlockKind.PARAGRAPH, text, List.of()));
            length += text.length();
        }
        return new Page(
                URI.create("http://speed.example/"),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
    }

    private static void measure(String name, Runnable work) {
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf(Locale.ROOT, "%-60s %.3f ms%n", name, spent / 1e6 / ROUNDS);
    }
}
