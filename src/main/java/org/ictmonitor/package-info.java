/**
 * The vocabulary: records that every part speaks in, without logic of their own, importing nothing of ours. This page is
 * also the map of the whole program.
 *
 * <h2>What it does</h2>
 *
 * A researcher describes a study in a campaign file: portals, scope, codebook. The crawler fetches the portals' public
 * pages politely and archives every response; each page is read, and each mention of an ICT tool or digital service in it
 * is tagged with the evidence for it and the purpose it serves; store and index answer the study's questions. Every number
 * that is printed can be opened down to the sentences that it counts.
 *
 * <h2>The rooms, and which library is visible in which</h2>
 *
 * <pre>
 * org.ictmonitor   the vocabulary
 * ├─ cli           the commands: the only place that prints or exits       picocli, progressbar
 * ├─ demo          a replica of eight portals, served on loopback
 * ├─ campaign      the engine: one round from its start to frozen
 * ├─ config        campaigns, seeds and codebooks, read strictly          Jackson's YAML, commons-csv
 * ├─ crawl         scope, robots, politeness, fetching                    crawler4j, HttpClient, crawler-commons
 * ├─ archive       WARC files, written and read                           jwarc
 * ├─ extract       bytes → Page                                           jsoup
 * ├─ attachment    attached files → Page, in a process of its own         Tika (PDFBox, POI)
 * ├─ annotate      Page → Reading, with its mentions                      OpenNLP, Morfologik dictionaries
 * ├─ store         the record of a campaign                               SQLite
 * ├─ index         full text, concordances, counts                        Lucene
 * ├─ change        what of two readings of a page counts as different     java-diff-utils
 * ├─ notify        the digest of a round, by mail or webhook              Jakarta Mail
 * ├─ analysis      numbers from store and index, as tables                commons-statistics
 * ├─ privacy       personal data in texts, masked
 * └─ report        the same rows as table, CSV, JSON, Markdown, HTML      JLine (widths of characters)
 *
 * cli ──► campaign ──► config crawl archive extract attachment annotate store index ──► org.ictmonitor
 *  ├────► report ──► analysis ──► store index ─────────────────────────────────────────► org.ictmonitor
 *  │                     └─────────► store ──► change ─────────────────────────────────► org.ictmonitor
 *  └────► notify ──────────────────────────────────────────────────────────────────────► org.ictmonitor
 * </pre>
 *
 * {@code LayoutTest} holds these arrows and the ownership of libraries.
 *
 * <h2>The life of a page</h2>
 *
 * <ol>
 *   <li>A {@link org.ictmonitor.Seed}, or a link found later, is judged by the rules of scope and becomes a
 *       {@link org.ictmonitor.FoundUrl}: to be fetched, or left out by a named
 *       {@link org.ictmonitor.ExclusionRule}. The store gives the former a place in the frontier, a
 *       {@link org.ictmonitor.FrontierEntry}; only then may it be fetched, so that a crash loses nothing.
 *   <li>When its host's turn has come, its robots.txt allows it and the host's delay is over, a crawler thread fetches
 *       it. What came is an {@link org.ictmonitor.Exchange}, how it ended a {@link org.ictmonitor.FetchOutcome}.
 *   <li>The same thread reads it: extract makes a {@link org.ictmonitor.Page} of
 *       {@link org.ictmonitor.Block}s in {@link org.ictmonitor.Zone}s, annotate a
 *       {@link org.ictmonitor.Reading} of {@link org.ictmonitor.Sentence}s and {@link org.ictmonitor.Mention}s. Both
 *       are pure functions of bytes and codebook. A file in a format of documents is read by attachment instead, where the
 *       campaign asks for that.
 *   <li>All this is a {@link org.ictmonitor.Visit}. It goes through a bounded queue to the one recorder thread, which
 *       writes batches: the responses into the archive, with an fsync, giving each a
 *       {@link org.ictmonitor.CaptureRef}; then one transaction of the store, with the URLs found. The indexer thread enters
 *       each batch into the index meanwhile, a few batches behind at most.
 *   <li>Content that is the same as in the round before extends the {@link org.ictmonitor.PageVersion} that is there;
 *       other content begins a new one.
 *   <li>When nothing waits any more, what stands on many pages of a portal is told to be its template and counted once
 *       ({@link org.ictmonitor.TemplateBlock}), and the {@link org.ictmonitor.Round} is frozen: the same question to it has
 *       the same answer for ever.
 * </ol>
 *
 * Store is the record, archive the evidence, index derived: {@code reindex} makes the index again from the store,
 * {@code retag} the mentions from the archive.
 */
@NullMarked
package org.ictmonitor;

import org.jspecify.annotations.NullMarked;
