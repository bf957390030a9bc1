package org.ictmonitor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ictmonitor.Attachments;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.KeptContact;
import org.ictmonitor.Limits;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Network;
import org.ictmonitor.Politeness;
import org.ictmonitor.Revisit;
import org.ictmonitor.StudyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignReaderTest {
    private static final String LEAST = "campaign: kyiv\ncontact: research@example.org\nseeds: seeds/kyiv.csv\n";

    @TempDir
    Path folder;

    @Test
    void every_key_of_the_contract_is_read() throws IOException {
        Campaign campaign = read("""
                campaign: kyiv
                title: ICT tools on the portals of Kyiv's social services
                contact: research@example.org
                seeds: seeds/kyiv-portals.csv
                codebook: config/codebook/ict-tools.yaml
                languages: [uk, ru]
                event: {date: 2022-02-24, label: full-scale invasion}
                scope: {max-depth: 6, max-pages-per-portal: 5000, subdomains: true, exclude: ["/search", "*?print=*"]}
                politeness: {delay: 3s, retry-pause: 10s, hosts-per-address: 2}
                limits: {page-size: 10MiB, page-time: 30s, round-time: 12h}
                network: {allow-private: [127.0.0.0/8], resolve: {cnap.example: "127.0.0.1:8080"}}
                revisit: {min: 2d, max: 60d, full-sweep: 4}
                """);

        assertThat(campaign)
                .isEqualTo(new Campaign(
                        "kyiv",
                        "ICT tools on the portals of Kyiv's social services",
                        "research@example.org",
                        folder.resolve("seeds/kyiv-portals.csv"),
                        folder.resolve("config/codebook/ict-tools.yaml"),
                        List.of("uk", "ru"),
                        Optional.of(new StudyEvent(LocalDate.of(2022, 2, 24), "full-scale invasion")),
                        new CrawlScope(6, 5000, true, List.of("/search", "*?print=*")),
                        new Politeness(Duration.ofSeconds(3), Duration.ofSeconds(10), OptionalInt.of(2)),
                        new Limits(10L << 20, Duration.ofSeconds(30), Duration.ofHours(12)),
                        new Network(List.of("127.0.0.0/8"), Map.of("cnap.example", "127.0.0.1:8080")),
                        new Revisit(Optional.of(new Revisit.Interval(Duration.ofDays(2), Duration.ofDays(60))), 4)));
    }

    @Test
    void without_limits_of_the_interval_every_page_is_asked_for_in_every_round() throws IOException {
        assertThat(read(LEAST).revisit()).isEqualTo(new Revisit(Optional.empty(), 10));
        assertThat(read(LEAST + "revisit: {full-sweep: 3}\n").revisit()).isEqualTo(new Revisit(Optional.empty(), 3));
        assertThat(read(LEAST + "revisit: {give-up: 30d}\n").revisit().giveUp()).isEqualTo(Duration.ofDays(30));
        assertThat(read(LEAST + "revisit: {max: 14d}\n").revisit().interval())
                .contains(new Revisit.Interval(Duration.ofDays(1), Duration.ofDays(14)));
    }

    @Test
    void contacts_to_keep_are_kinds_addresses_domains_and_numbers() throws IOException {
        assertThat(read(LEAST).kept()).isEmpty();
        assertThat(read(LEAST + """
                privacy: {keep: [office-email, office-phone, Info@centre.example, "@post.example", "+38 (044) 234-56-78", "044 765*"]}
                """).kept())
                .containsExactly(
                        new KeptContact.OfficeEmail(),
                        new KeptContact.OfficePhone(),
                        new KeptContact.Address("info@centre.example"),
                        new KeptContact.Domain("post.example"),
                        new KeptContact.PhoneNumber("0442345678", false),
                        new KeptContact.PhoneNumber("044765", true));
    }

    @Test
    void attached_files_are_read_only_if_that_is_asked_for() throws IOException {
        assertThat(read(LEAST).attachments()).isEqualTo(Attachments.NONE);
        assertThat(read(LEAST + "attachments: {read: true}\n").attachments())
                .isEqualTo(new Attachments(true, 20L << 20, Duration.ofSeconds(30), 256L << 20));
        assertThat(read(LEAST + "attachments: {read: true, size: 1MiB, time: 5s, memory: 128MiB}\n")
                        .attachments())
                .isEqualTo(new Attachments(true, 1L << 20, Duration.ofSeconds(5), 128L << 20));
    }

    @Test
    void what_is_left_out_has_the_careful_value() throws IOException {
        Campaign campaign = read(LEAST);

        assertThat(campaign.politeness().delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(campaign.politeness().retryPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(campaign.network().allowPrivate()).isEmpty();
        assertThat(campaign.scope().subdomains()).isFalse();
        assertThat(campaign.languages()).containsExactly("uk", "ru", "en");
    }

    @Test
    void certificates_are_accepted_of_portals_that_the_seeds_have() throws IOException {
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/kyiv.csv"), """
                portal,url,name,institution_type,district,category
                kmcss,https://kmcss.example/,Centre,,,social-service
                """);
        assertThat(read(LEAST + "network: {accept-invalid-certificate: [kmcss]}\n")
                        .network()
                        .acceptInvalidCertificate())
                .containsExactly("kmcss");
        assertThatThrownBy(() -> read(LEAST + "network:\n  accept-invalid-certificate:\n  - kmcss\n  - kmccs\n"))
                .hasMessageContaining("kyiv.yaml:7: 'network.accept-invalid-certificate' has 'kmccs'")
                .hasMessageEndingWith("did you mean 'kmcss'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            politness: {delay: 3s}         | kyiv.yaml:4: unknown key 'politness'; did you mean 'politeness'?
            privacy: {keeps: [a]}          | kyiv.yaml:4: unknown key 'privacy.keeps'; did you mean 'privacy.keep'?
            privacy: {keep: [office-mail]} | kyiv.yaml:4: 'privacy.keep' has 'office-mail'; did you mean 'office-email'?
            privacy: {keep: ["Офіс"]}      | kyiv.yaml:4: 'privacy.keep' has 'офіс'; expected office-email, office-phone, an address
            scope: {max-dept: 3}           | kyiv.yaml:4: unknown key 'scope.max-dept'; did you mean 'scope.max-depth'?
            politeness: {delay: fast}      | kyiv.yaml:4: 'politeness.delay' is 'fast'; expected a length of time, as 500ms, 3s, 30m, 12h or 1d
            attachments: {reed: true} | kyiv.yaml:4: unknown key 'attachments.reed'; did you mean 'attachments.read'?
            attachments: {read: true, memory: 8MiB} | kyiv.yaml:4: 'attachments.memory' is '8MiB'; expected 64MiB or more: less cannot start the program that reads
            attachments: {read: true, time: 0s} | kyiv.yaml:4: 'attachments.time' is nothing; expected more, or 'attachments.read: false' to read none
            limits: {page-size: 10 apples} | kyiv.yaml:4: 'limits.page-size' is '10 apples'; expected a size, as 512KiB, 10MiB or 1GiB
            scope: {max-depth: -1}         | kyiv.yaml:4: 'scope.max-depth' is '-1'; expected a whole number from 0 to 1000
            scope: {subdomains: maybe}     | kyiv.yaml:4: 'scope.subdomains' is 'maybe'; expected true or false
            scope: deep                    | kyiv.yaml:4: 'scope' takes keys of its own, as {key: value}
            politeness: {hosts-per-address: 0} | kyiv.yaml:4: 'politeness.hosts-per-address' is '0'; expected a whole number from 1 to 1000000
            languages: [uk, tlh]           | kyiv.yaml:4: 'languages' has 'tlh'; expected some of uk, ru, en
            languages: uk                  | kyiv.yaml:4: 'languages' takes a list, as [a, b]
            event: {date: 24.02.2022}      | kyiv.yaml:4: 'event.date' is '24.02.2022'; expected a date, as 2022-02-24
            network: {allow-private: [lo]} | kyiv.yaml:4: 'network.allow-private' has 'lo'; expected a block of addresses, as 10.0.0.0/8 or fd00::/8
            revisit: {min: 9d, max: 2d}    | kyiv.yaml:4: 'revisit' goes from 9d to 2d; expected 'min' above zero and 'max' not below it, as {min: 1d, max: 30d}
            revisit: {max: 2h}             | kyiv.yaml:4: 'revisit' goes from 1d to 2h; expected 'min' above zero
            revisit: {give-up: 0s}         | kyiv.yaml:4: 'revisit.give-up' is 0: one failed night would end a portal; expected a time, as 90d
            revisit: {full-sweep: 0}       | kyiv.yaml:4: 'revisit.full-sweep' is '0'; expected a whole number from 1 to 1000000
            limits: {page-time: 0s}        | kyiv.yaml:4: 'page-time' is nothing; expected a length of time above zero, as 30s
            scope: {exclude: [/a, ""]}     | kyiv.yaml:4: 'scope.exclude' has an empty entry
            network: {resolve: {"http://a.example/": 127.0.0.1}} | kyiv.yaml:4: 'network.resolve' has 'http://a.example/'; expected the name of a host
            contact: other@example.org     | kyiv.yaml:4: the key 'contact' stands already in line 2; keep one of them
            title: [                       | kyiv.yaml:4: this is not YAML: while parsing a flow node
            """)
    void a_mistake_is_named_with_its_file_line_and_key(String line, String message) {
        assertThatThrownBy(() -> read(LEAST + line + "\n"))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((MonitorException) e).exit())
                .isEqualTo(MonitorException.Exit.WRONG_CALL);
    }

    @Test
    void a_tab_in_place_of_spaces_is_named() {
        assertThatThrownBy(() -> read(LEAST + "scope:\n\tmax-depth: 3\n"))
                .hasMessageEndingWith(
                        "kyiv.yaml:5: a tab at the beginning of a line is not YAML; put spaces in its place");
    }

    @Test
    void a_second_document_in_the_file_is_refused() {
        assertThatThrownBy(() -> read(LEAST + "---\ncampaign: lviv\n"))
                .hasMessageContaining("below the line '---' would not be read");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key() throws IOException {
        assertThat(read("\ufeff" + LEAST).name()).isEqualTo("kyiv");
    }

    @Test
    void a_campaign_without_a_contact_is_refused() {
        assertThatThrownBy(() -> read("campaign: kyiv\nseeds: s.csv\n"))
                .hasMessageContaining("the key 'contact' is required");
    }

    @Test
    void a_contact_that_nobody_can_be_reached_by_is_refused() {
        assertThatThrownBy(() -> read("campaign: kyiv\ncontact: me\nseeds: s.csv\n"))
                .hasMessageContaining("kyiv.yaml:2: 'contact' is 'me'; expected an e-mail address");
    }

    @Test
    void a_campaign_that_does_not_exist_is_answered_with_those_that_do() throws IOException {
        read(LEAST);

        assertThatThrownBy(() -> new CampaignReader(new Workspace(folder)).read("lviv"))
                .hasMessageContaining("there is no campaign 'lviv'")
                .hasMessageEndingWith("there are: kyiv");
    }

    @Test
    void a_file_called_otherwise_than_its_campaign_is_refused() {
        assertThatThrownBy(() -> read(LEAST.replace("campaign: kyiv", "campaign: lviv")))
                .hasMessageContaining("kyiv.yaml:1: 'campaign' is 'lviv' but the file is called kyiv.yaml");
    }

    private Campaign read(String yaml) throws IOException {
        Path file = new Workspace(folder).campaignFile("kyiv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return new CampaignReader(new Workspace(folder)).read("kyiv");
    }
}
