package org.ictmonitor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.SeedsReader;
import org.ictmonitor.config.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void the_campaign_and_its_seeds_are_written() {
        assertThat(DemoWorkspace.write(folder))
                .containsExactly(
                        folder.resolve("config/campaigns/demo.yaml"), folder.resolve("seeds/demo-portals.csv"));
        assertThat(folder.resolve("config/campaigns/demo.yaml")).content().contains("contact: research@example.org");
    }

    @Test
    void the_program_reads_them() {
        DemoWorkspace.write(folder);
        Campaign campaign = new CampaignReader(new Workspace(folder)).read(DemoWorkspace.CAMPAIGN);
        assertThat(campaign.network().allowPrivate()).containsExactly("127.0.0.0/8");
        assertThat(SeedsReader.read(folder.resolve("seeds/demo-portals.csv")))
                .extracting(seed -> seed.portal().id())
                .containsExactlyInAnyOrderElementsOf(ReplicaServer.PORTALS);
    }

    @Test
    void a_second_demo_in_the_same_place_replaces_its_own_files_only() throws IOException {
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/my-portals.csv"), "mine");
        DemoWorkspace.write(folder);
        DemoWorkspace.write(folder);
        assertThat(folder.resolve("seeds/my-portals.csv")).hasContent("mine");
    }

    @Test
    void the_seeds_are_the_portals_that_are_served() throws IOException {
        DemoWorkspace.write(folder);
        List<CSVRecord> seeds = seeds();
        assertThat(seeds)
                .extracting(row -> row.get("portal"))
                .containsExactlyInAnyOrderElementsOf(ReplicaServer.PORTALS);
        for (CSVRecord seed : seeds) {
            URI url = URI.create(seed.get("url"));
            ReplicaSite site = ReplicaSite.read(seed.get("portal"), 1);
            assertThat(url.getHost()).isEqualTo(site.host());
            assertThat(site.answer(url.getPath()).status()).isEqualTo(200);
            assertThat(seed.get("category")).isIn("social-service", "digital-service");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DemoWorkspace.write(file))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void each_portal_has_a_host_of_its_own() {
        Set<String> hosts = new TreeSet<>(ReplicaServer.sites(1).keySet());
        assertThat(hosts).hasSize(ReplicaServer.PORTALS.size()).allMatch(host -> host.endsWith(".example"));
    }

    private List<CSVRecord> seeds() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(folder.resolve("seeds/demo-portals.csv"), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
