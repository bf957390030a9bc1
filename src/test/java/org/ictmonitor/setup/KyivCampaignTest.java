package org.ictmonitor.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ictmonitor.Campaign;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Seed;
import org.ictmonitor.StudyEvent;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.SeedsReader;
import org.ictmonitor.config.Workspace;
import org.junit.jupiter.api.Test;

/** The campaign that is shipped: its file, its seeds, and that each seed says where it was seen. */
class KyivCampaignTest {
    /** The survey asked no administrations; {@code seeds/kyiv-portals.csv} says why they are here all the same. */
    private static final String ADMINISTRATION = "administration";

    private final Campaign campaign = new CampaignReader(new Workspace(Path.of(""))).read("kyiv");
    private final List<Seed> seeds = SeedsReader.read(campaign.seeds());

    @Test
    void the_campaign_reads_as_the_contract_draws_it() {
        assertThat(campaign.languages()).containsExactly("uk", "ru", "en");
        assertThat(campaign.event()).contains(new StudyEvent(LocalDate.of(2022, 2, 24), "full-scale invasion"));
        assertThat(campaign.politeness().delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(campaign.network().allowPrivate()).isEmpty();
    }

    @Test
    void the_five_digital_services_of_the_study_are_there_under_their_codes() {
        assertThat(portals(PortalCategory.DIGITAL_SERVICE))
                .extracting(Portal::id)
                .containsExactlyInAnyOrder("diia", "helsi", "kyiv-id", "asc", "kyiv-digital");
        assertThat(portals(PortalCategory.DIGITAL_SERVICE))
                .allMatch(portal -> portal.institutionType().isEmpty());
    }

    @Test
    void every_district_of_the_survey_has_a_portal_and_no_other_district_is_named() throws IOException {
        Set<String> named = portals(PortalCategory.SOCIAL_SERVICE).stream()
                .flatMap(portal -> portal.district().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(ShippedTable.survey().labels("1", "district"));
    }

    @Test
    void institution_types_are_the_surveys_or_administration() throws IOException {
        List<String> known = ShippedTable.survey().labels("1", "institution");

        assertThat(portals(PortalCategory.SOCIAL_SERVICE))
                .allSatisfy(portal -> assertThat(portal.institutionType().orElseThrow())
                        .matches(type -> type.equals(ADMINISTRATION) || known.contains(type)));
    }

    @Test
    void portals_are_named_in_ukrainian_and_asked_over_tls() {
        assertThat(seeds).allSatisfy(seed -> {
            assertThat(seed.portal().name()).containsPattern("[А-ЯІЇЄҐ]|Kyiv");
            assertThat(seed.url()).hasScheme("https");
        });
    }

    @Test
    void every_seed_says_where_it_was_seen_and_nothing_unconfirmed_is_a_seed() throws IOException {
        List<CSVRecord> sources =
                ShippedTable.read(Path.of("seeds/kyiv-portals-sources.csv")).rows();
        List<String> confirmed = sources.stream()
                .filter(row -> !row.get("url").isEmpty())
                .map(row -> row.get("portal") + " " + row.get("url"))
                .toList();

        assertThat(confirmed)
                .containsExactlyElementsOf(seeds.stream()
                        .map(seed -> seed.portal().id() + " " + seed.url())
                        .toList());
        assertThat(sources.stream().filter(row -> row.get("seen_in").equals("not confirmed")))
                .isNotEmpty()
                .allMatch(row -> row.get("url").isEmpty() && !row.get("note").isEmpty());
    }

    private List<Portal> portals(PortalCategory category) {
        return seeds.stream()
                .map(Seed::portal)
                .filter(portal -> portal.category() == category)
                .distinct()
                .toList();
    }
}
