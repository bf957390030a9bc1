package org.ictmonitor.index;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Code;
import org.ictmonitor.DateSource;
import org.ictmonitor.Digest;
import org.ictmonitor.Evidence;
import org.ictmonitor.Keyed;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;

/**
 * Pages written so that a reader can count in them. A sentence marks its mentions: {@code [Вайбері|viber|communicate]}
 * is a mention with its words, code and purpose or aspect; {@code [>https://t.me/x|telegram|none]} one that the text
 * does not show. A sentence may begin with its language and zone: {@code ru footer: …}; otherwise it is Ukrainian and in
 * the main text.
 */
final class Corpus {
    private static final Pattern MARK = Pattern.compile("\\[(>?)([^|\\]]*)\\|([^|\\]]*)\\|([^|\\]]*)]");
    private static final Pattern HEAD = Pattern.compile("^(uk|ru|en) (main|nav|header|footer|aside): ");

    private Corpus() {}

    static PageVersion version(long id, String url, String portal, int firstRound, int lastRound) {
        return version(id, url, portal, firstRound, lastRound, Optional.empty());
    }

    static PageVersion version(
            long id, String url, String portal, int firstRound, int lastRound, Optional<LocalDate> published) {
        Digest digest = Digest.ofBytes(url.getBytes(StandardCharsets.UTF_8));
        return new PageVersion(
                id,
                url,
                portal,
                firstRound,
                lastRound,
                new CaptureRef("test.warc.gz", id, digest),
                Instant.EPOCH,
                "Title of " + url,
                Optional.of("uk"),
                published.map(date -> new PageDate(date, DateSource.META, 1)),
                Optional.empty(),
                digest);
    }

    static Reading reading(String... marked) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (String line : marked) {
            Matcher head = HEAD.matcher(line);
            boolean said = head.find();
            String body = said ? line.substring(head.end()) : line;
            String text = unmark(body, sentences.size(), mentions);
            Zone zone = said ? Keyed.of(Zone.class, head.group(2)).orElseThrow() : Zone.MAIN;
            blocks.add(new Block(zone, BlockKind.PARAGRAPH, text, List.of()));
            sentences.add(
                    new Sentence(sentences.size(), 0, text.length(), text, said ? head.group(1) : "uk", List.of()));
        }
        return new Reading(page(blocks), sentences, mentions);
    }

    private static Page page(List<Block> blocks) {
        return new Page(
                URI.create("https://example.org/"),
                "",
                Optional.of("uk"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
    }

    private static String unmark(String marked, int sentence, List<Mention> mentions) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int done = 0;
        while (mark.find()) {
            text.append(marked, done, mark.start());
            boolean hidden = !mark.group(1).isEmpty();
            int start = text.length();
            text.append(hidden ? "" : mark.group(2));
            mentions.add(mention(mark, sentence, start, text.length()));
            done = mark.end();
        }
        return text.append(marked.substring(done)).toString();
    }

    private static Mention mention(Matcher mark, int sentence, int start, int end) {
        String property = mark.group(4);
        return new Mention(
                new Code(mark.group(3)),
                Keyed.of(Purpose.class, property).orElse(Purpose.NONE),
                Keyed.of(Aspect.class, property).orElse(Aspect.NONE),
                sentence,
                start,
                end,
                mark.group(2),
                start == end ? Evidence.LINK : Evidence.TEXT,
                Optional.empty(),
                1);
    }
}
