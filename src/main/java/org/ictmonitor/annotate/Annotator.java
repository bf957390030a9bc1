package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.util.Span;
import org.ictmonitor.Block;
import org.ictmonitor.Codebook;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;

/**
 * From a page to its mentions: sentences, words with their dictionary forms, names and addresses of the codebook, and
 * what each is named for. A pure function of page and codebook: the same page gives the same reading, on any thread and
 * any machine. Safe for any number of threads; build one and share it.
 */
public final class Annotator {
    private final List<String> campaignLanguages;
    private final WordTokenizer tokenizer;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Languages languages;
    private final Tagger tagger;
    private final BlockReader blocks;

    /**
     * @param codebook what to look for
     * @param languages of the campaign as ISO 639-1 codes, the most common first; at least one
     */
    public Annotator(Codebook codebook, List<String> languages) {
        Dictionaries dictionaries = new Dictionaries();
        this.campaignLanguages = List.copyOf(languages);
        this.tokenizer = new WordTokenizer(new Lemmas(dictionaries));
        this.languages = new Languages(languages, dictionaries);
        AddressCodes addresses = new AddressCodes(codebook);
        this.tagger = new Tagger(codebook, tokenizer, dictionaries, addresses);
        this.blocks = new BlockReader(
                tagger,
                new LinkEvidence(codebook, addresses, tokenizer, tagger),
                new PurposeReader(tokenizer, tagger, dictionaries),
                codebook);
    }

    /** Sentences and mentions of a page. Its language, if not set, is found from its main text. */
    public Reading annotate(Page page) {
        String language = page.language()
                .or(() -> languages.of(page.mainText()))
                .orElseGet(() -> languages.guess(page.mainText(), campaignLanguages.get(0)));
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            int first = sentences.size();
            split(block, i, language, sentences);
            mentions.addAll(blocks.mentions(block, sentences, first));
        }
        return new Reading(page, sentences, mentions);
    }

    private void split(Block block, int number, String pageLanguage, List<Sentence> sentences) {
        Span[] spans = splitter.sentPosDetect(block.text());
        for (Span span : spans) {
            String text = block.text().substring(span.getStart(), span.getEnd());
            String language = languages.of(text).orElse(pageLanguage);
            sentences.add(new Sentence(
                    number, span.getStart(), span.getEnd(), text, language, tokenizer.tokens(text, language)));
        }
        if (spans.length == 0) {
            sentences.add(new Sentence(number, 0, 0, "", pageLanguage, List.of()));
        }
    }

    /**
     * The words of a text, as tagger and index see them. Offsets are UTF-16 units.
     *
     * @param language whose dictionary is asked; an empty one asks those of Ukrainian and Russian
     */
    public List<Token> tokens(String text, String language) {
        return tokenizer.tokens(text, language);
    }

    /** The language of a text among the campaign's, the first of them where nothing tells; empty below 50 characters or without letters. */
    public Optional<String> language(String text) {
        boolean tells = text.length() >= Languages.SHORTEST && text.chars().anyMatch(c -> Letters.isLetter((char) c));
        return tells
                ? languages.of(text).or(() -> Optional.of(languages.guess(text, campaignLanguages.get(0))))
                : Optional.empty();
    }
}
