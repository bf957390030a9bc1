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

                %s

                ## What is where

                * `config`, `seeds`: the campaign, its codebook and its start addresses
                %s* `tables`: the tables of the round; `data`: its mentions and pages, a row each (Parquet)
                * `ro-crate-metadata.json`: this package described for machines (RO-Crate 1.1)

                ## Personal data

                %s
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
                        again(facts),
                        places(facts),
                        personalData(facts));
    }

    private static String again(PackageFacts facts) {
        if (!facts.contents().hasRecord()) {
            return """
                ## Recount

                The record is not part of this package, so that ICT Monitor cannot print the tables from it. Count the rows of
                `data/mentions.parquet`, by any program that reads Parquet, to come to those of `tables/`.""";
        }
        String verify = facts.contents().hasArchive() ? """
                `ictmon -w . verify` compares archive, record and index, and `ictmon -w . retag` reads and tags the archived
                pages again.""" : """
                The archived pages are not part of this package: `verify` will miss them, and `retag` has nothing to read.""";
        return """
                ## Print the tables again

                This folder is a workspace of ICT Monitor. From within it, this prints every table again and says of each that its
                bytes are those of `tables/`:

                    for name in tools matrix purposes services documents portals; do
                        %s --format csv -q | cmp - tables/$name.csv && echo "$name: the same"
                    done

                One of them to look at: `%s`. `ictmon -w . explain --code viber` opens any number down to its sentences.
                %s""".formatted(facts.command("$name"), facts.command("matrix"), verify);
    }

    private static String places(PackageFacts facts) {
        String index = "* `index/" + facts.campaign();
        String archive = index + "/warc`: every response as it came (WARC 1.1); `cdxj`: where each lies\n";
        String record = index + "/store.sqlite`: the record; " + index.substring(2)
                + "/lucene`: the search index, made from it\n";
        return (facts.contents().hasArchive() ? archive : "")
                + (facts.contents().hasRecord() ? record : "");
    }

    /** What a reader may find of persons, which also stands in the description for machines. */
    static String personalData(PackageFacts facts) {
        String rows = facts.masked()
                ? "Telephone numbers, e-mail addresses and names of persons are masked in `tables` and `data`, but for"
                        + " contacts of offices that the campaign keeps."
                : "`data` holds telephone numbers, e-mail addresses and names of persons as they were published.";
        String rest = switch (facts.contents()) {
            case WHOLE -> "archive, record and search index";
            case RECORD -> "record and search index";
            case ROWS -> "";
        };
        return rest.isEmpty()
                ? rows
                : rows + " The " + rest
                        + " cannot be masked, since the tables are made from them: they hold what the pages"
                        + " held, which belongs to those who published it. Mind the law of your country before you pass them"
                        + " on; `--contents rows` makes a package without them.";
    }
}
