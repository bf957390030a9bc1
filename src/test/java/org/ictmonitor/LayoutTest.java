package org.ictmonitor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Holds the layout that the root package's documentation draws. */
@AnalyzeClasses(packages = "org.ictmonitor", importOptions = DoNotIncludeTests.class)
class LayoutTest {
    private static final String ROOT = "org.ictmonitor";

    @ArchTest
    static final ArchRule arrows_go_one_way = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.ictmonitor..")
            .layer("vocabulary")
            .definedBy(ROOT)
            .layer("config")
            .definedBy(ROOT + ".config..")
            .layer("crawl")
            .definedBy(ROOT + ".crawl..")
            .layer("archive")
            .definedBy(ROOT + ".archive..")
            .layer("extract")
            .definedBy(ROOT + ".extract..")
            .layer("attachment")
            .definedBy(ROOT + ".attachment..")
            .layer("annotate")
            .definedBy(ROOT + ".annotate..")
            .layer("store")
            .definedBy(ROOT + ".store..")
            .layer("index")
            .definedBy(ROOT + ".index..")
            .layer("analysis")
            .definedBy(ROOT + ".analysis..")
            .layer("report")
            .definedBy(ROOT + ".report..")
            .layer("privacy")
            .definedBy(ROOT + ".privacy..")
            .layer("campaign")
            .definedBy(ROOT + ".campaign..")
            .layer("demo")
            .definedBy(ROOT + ".demo..")
            .layer("change")
            .definedBy(ROOT + ".change..")
            .layer("notify")
            .definedBy(ROOT + ".notify..")
            .layer("export")
            .definedBy(ROOT + ".export..")
            .layer("cli")
            .definedBy(ROOT + ".cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("campaign")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("cli", "report", "export")
            .whereLayer("privacy")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("cli", "campaign")
            .whereLayer("crawl")
            .mayOnlyBeAccessedByLayers("cli", "campaign")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("cli", "campaign")
            .whereLayer("extract")
            .mayOnlyBeAccessedByLayers("cli", "campaign")
            .whereLayer("attachment")
            .mayOnlyBeAccessedByLayers("cli", "campaign")
            .whereLayer("annotate")
            .mayOnlyBeAccessedByLayers("cli", "campaign")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("cli", "campaign", "analysis", "report", "export")
            .whereLayer("index")
            .mayOnlyBeAccessedByLayers("cli", "campaign", "analysis", "report", "export")
            .whereLayer("change")
            .mayOnlyBeAccessedByLayers("cli", "campaign", "analysis", "store")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("notify")
            .mayOnlyBeAccessedByLayers("cli")
            .withOptionalLayers(true);

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("org.ictmonitor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_vocabulary_imports_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".(*)..");

    @ArchTest
    static final ArchRule only_the_command_line_prints_or_exits = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .allowEmptyShould(true)
            .because("results are rows and failures are exceptions; only cli turns them into output and exit codes");

    @ArchTest
    static final ArchRule crawler_libraries_stay_in_crawl =
            only("crawl", "edu.uci.ics.crawler4j..", "crawlercommons..", "org.apache.hc..");

    @ArchTest
    static final ArchRule jwarc_stays_in_archive = only("archive", "org.netpreserve..");

    @ArchTest
    static final ArchRule jsoup_stays_in_extract = only("extract", "org.jsoup..", "org.brotli..");

    @ArchTest
    static final ArchRule document_parsers_stay_in_attachment =
            only("attachment", "org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..");

    @ArchTest
    static final ArchRule language_libraries_stay_in_annotate = only("annotate", "opennlp..", "morfologik..");

    @ArchTest
    static final ArchRule sqlite_stays_in_store = only("store", "org.sqlite..", "java.sql..");

    @ArchTest
    static final ArchRule lucene_stays_in_index = only("index", "org.apache.lucene..");

    @ArchTest
    static final ArchRule yaml_stays_in_config = only("config", "com.fasterxml.jackson.dataformat..", "org.yaml..");

    @ArchTest
    static final ArchRule picocli_stays_in_cli = only("cli", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule statistics_stay_in_analysis = only("analysis", "org.apache.commons.statistics..");

    @ArchTest
    static final ArchRule agreement_stays_in_reliability = only("analysis.reliability", "org.dkpro..");

    @ArchTest
    static final ArchRule diffs_stay_in_change = only("change", "com.github.difflib..");

    @ArchTest
    static final ArchRule mail_stays_in_notify = only("notify", "jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule parquet_stays_in_export = only("export", "org.apache.parquet..", "org.apache.hadoop..");

    private static ArchRule only(String owner, String... library) {
        return noClasses()
                .that(resideOutsideOfPackages(ROOT + "." + owner + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .allowEmptyShould(true)
                .because("this library belongs to " + owner + " alone, so that it can be replaced there");
    }
}
