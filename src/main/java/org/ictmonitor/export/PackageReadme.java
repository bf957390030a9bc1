package org.ictmonitor.export;

import java.util.List;

/** What a reviewer reads first. */
final class PackageReadme {
    private PackageReadme() {}

    static String of(PackageFacts facts, List<PackedFile> files) {
        long bytes = files.stream().mapToLong(PackedFile::size).sum();
        return """
                # %s

                Replication package of the campaign `%s`, round %d, made on %s with ICT Monitor %s.
                Codebook %s. Contact: %s. %d files, %d bytes.

                ## Check that nothing is missing or changed

                    sha256sum --check %s

                ## Print the tables again

                This folder is a workspace of ICT Monitor. From within it:

                    %s

                and likewise `tools`, `purposes`, `services`, `documents` and `portals`. The rows are those of `tables/`,
                byte by byte, with `--format csv`. `ictmon -w . explain --code viber` opens any number down to its sentences,
                `ictmon -w . verify` compares archive, record and index, and `ictmon -w . retag` reads and tags the archived
                pages again.

                ## What is where

                * `config`, `seeds`: the campaign, its codebook and its start addresses
                * `index/%s/warc`: every response as it came (WARC 1.1); `cdxj`: where each lies
                * `index/%s/store.sqlite`: the record; `index/%s/lucene`: the search index, made from it
                * `tables`: the tables of the round; `data`: its mentions and pages, a row each (Parquet)
                * `ro-crate-metadata.json`: this package described for machines (RO-Crate 1.1)

                The archived pages belong to those who published them, and hold what they held, names and telephone numbers
                among it: mind the law of your country before you pass them on.
                """.formatted(
                        facts.title(),
                        facts.campaign(),
                        facts.round(),
                        facts.date(),
                        facts.version(),
                        facts.codebook(),
                        facts.contact(),
                        files.size(),
                        bytes,
                        ReplicationPackage.MANIFEST,
                        facts.command("matrix"),
                        facts.campaign(),
                        facts.campaign(),
                        facts.campaign());
    }
}
