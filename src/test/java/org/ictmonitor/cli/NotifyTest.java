package org.ictmonitor.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what, when, and what happens if nobody can be told. */
class NotifyTest {
    private static final String PASSWORD = "s3cret-word";
    private static final Map<String, String> SECRETS =
            Map.of("ICTMON_SMTP_USER", "me", "ICTMON_SMTP_PASSWORD", PASSWORD, "ICTMON_WEBHOOK_TOKEN", "t0ken-of-mine");

    @TempDir
    Path folder;

    private final PortalServer portals = new PortalServer();
    private final MailBox box = new MailBox();
    private final WireMockServer hook = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private Workbench bench = new Workbench(Path.of(""));
    private String file = "";

    @BeforeEach
    void workspace() {
        hook.start();
        hook.stubFor(post(urlEqualTo("/hook")).willReturn(aResponse().withStatus(204)));
        bench = new Workbench(folder).campaign("watch", portals, List.of("a,http://a.example/,A,,,social-service"));
        file = bench.read("config/campaigns/watch.yaml");
        rules("uk");
        portals.main("a.example", "/", "Центр консультує телефоном.");
    }

    private void rules(String language) {
        bench.write("config/campaigns/watch.yaml", file + """
                        notify:
                          mail: [me@example.org]
                          smtp: {host: 127.0.0.1, port: %d, security: none, from: ictmon@example.org}
                          webhook: http://127.0.0.1:%d/hook
                          language: %s
                        """.formatted(box.port(), hook.port(), language));
    }

    @AfterEach
    void stop() {
        portals.close();
        box.close();
        hook.stop();
    }

    private Workbench.Result crawl() {
        return Workbench.runIn(folder, SECRETS, "", "crawl", "watch", "--quiet", "--notify", "--max-error-rate", "0.2");
    }

    private List<String> posted() {
        return hook.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList();
    }

    /** The text of a letter, which is coded in base 64 unless it is English. */
    private static String text(String letter) {
        if (letter.contains("Content-Transfer-Encoding: 7bit")) {
            return letter;
        }
        String body = letter.substring(letter.indexOf("\n\n")).replaceAll("\\s", "");
        return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }

    @Test
    void a_change_is_told_once_with_both_sentences_and_a_quiet_night_not_at_all() {
        assertThat(crawl().err()).isEmpty();
        assertThat(crawl().err()).isEmpty();
        assertThat(box.letters()).isEmpty();
        portals.main("a.example", "/", "Центр консультує у Zoom.");
        Workbench.Result changed = crawl();
        assertThat(changed.exit()).isZero();
        assertThat(changed.err() + changed.out()).isEmpty();
        assertThat(crawl().err()).isEmpty();
        assertThat(box.letters()).hasSize(1);
        assertThat(box.letters().getFirst())
                .contains("To: me@example.org", "From: ictmon@example.org", "Auto-Submitted: auto-generated");
        assertThat(text(box.letters().getFirst()))
                .contains(
                        "Що портали почали, припинили чи перенесли:",
                        "a: з’явилося: zoom (",
                        "було: Центр консультує телефоном.",
                        "стало: Центр консультує у Zoom.");
        assertThat(posted()).hasSize(1);
        assertThat(posted().getFirst())
                .contains(
                        "\"event\":\"change\"",
                        "\"campaign\":\"watch\"",
                        "\"round\":3",
                        "\"code\":\"zoom\"",
                        "\"exit\":0");
        assertThat(hook.getAllServeEvents().getFirst().getRequest().getHeader("Authorization"))
                .isEqualTo("Bearer t0ken-of-mine");
    }

    @Test
    void a_letter_shows_nobodys_telephone() {
        crawl();
        portals.main("a.example", "/", "Центр консультує у Zoom, 050 123-45-67.");
        crawl();
        assertThat(text(box.letters().getFirst()) + posted())
                .contains("стало: Центр консультує у Zoom, [phone].")
                .doesNotContain("123-45-67");
    }

    @Test
    void a_failure_is_told_once_and_again_when_it_is_over() {
        rules("en");
        crawl();
        portals.status("a.example", "/", 403);
        assertThat(crawl().exit()).isEqualTo(5);
        assertThat(crawl().exit()).isEqualTo(5);
        assertThat(crawl().exit()).isEqualTo(5);
        assertThat(box.letters()).hasSize(1);
        assertThat(text(box.letters().getFirst()))
                .contains("failed with exit code 5", "100 % of the pages failed", "You are told once");
        assertThat(bench.run("status", "watch").err()).contains("The last run that told of itself failed");
        portals.main("a.example", "/", "Центр консультує телефоном.");
        assertThat(crawl().exit()).isZero();
        assertThat(crawl().exit()).isZero();
        assertThat(box.letters()).hasSize(2);
        assertThat(text(box.letters().getLast())).contains("succeeded again");
        assertThat(posted().stream().map(json -> json.substring(0, 20)))
                .containsExactly("{\"event\":\"failure\",\"", "{\"event\":\"recovery\",");
    }

    @Test
    void a_message_that_cannot_be_sent_fails_no_round_shows_no_secret_and_is_told_later() {
        crawl();
        box.refuse("550 no mail from " + PASSWORD);
        hook.stubFor(post(urlEqualTo("/hook")).willReturn(aResponse().withStatus(503)));
        portals.main("a.example", "/", "Центр консультує у Zoom.");
        Workbench.Result result = crawl();
        assertThat(result.exit()).isZero();
        assertThat(result.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("ictmon: a notification could not be sent: "))
                .anyMatch(line -> line.contains("550 no mail from ***"))
                .anyMatch(line -> line.contains("status 503"));
        Workbench.Result status = bench.run("status", "watch");
        assertThat(status.err()).contains("1 notifications could not be sent; the last one: mail to me@example.org");
        assertThat(status.err() + bench.read("index/watch/notify.properties"))
                .doesNotContain(PASSWORD, "t0ken-of-mine");
        box.refuse("");
        assertThat(crawl().err()).hasLineCount(1);
        assertThat(text(box.letters().getFirst())).contains("стало: Центр консультує у Zoom.");
        assertThat(bench.run("status", "watch").err()).contains("2 notifications");
        hook.stubFor(post(urlEqualTo("/hook")).willReturn(aResponse().withStatus(200)));
        assertThat(crawl().err()).isEmpty();
        assertThat(box.letters()).hasSize(1);
    }

    @Test
    void a_server_without_encryption_gets_nothing_if_encryption_is_asked_for() {
        bench.write(
                "config/campaigns/watch.yaml",
                file + "notify: {mail: [me@example.org], smtp: {host: 127.0.0.1, port: " + box.port()
                        + ", from: ictmon@example.org}}\n");
        crawl();
        portals.main("a.example", "/", "Центр консультує у Zoom.");
        assertThat(crawl().err()).contains("STARTTLS is required");
        assertThat(box.letters()).isEmpty();
        assertThat(box.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void a_run_that_does_not_begin_is_told_too() {
        bench.write("seeds/watch.csv", "portal,url\n");
        assertThat(crawl().exit()).isEqualTo(2);
        assertThat(posted().getFirst()).contains("\"event\":\"failure\"", "\"exit\":2");
    }

    @Test
    void a_notice_that_names_nobody_is_a_mistake_with_its_line() {
        bench.write("config/campaigns/watch.yaml", file);
        assertThat(crawl().err()).contains("--notify needs the key 'notify'");
        long line = file.lines().count() + 1;
        bench.write("config/campaigns/watch.yaml", file + "notify: {language: uk}\n");
        assertThat(crawl().err()).contains("watch.yaml:" + line + ": 'notify' names nobody");
        bench.write("config/campaigns/watch.yaml", file + "notify: {webhook: 'https://me:pw@x.example/'}\n");
        assertThat(crawl().err()).contains("watch.yaml:" + line, "a URL without a password");
        assertThat(crawl().exit()).isEqualTo(2);
    }

    @Test
    void cron_tells_people_if_the_campaign_names_them() {
        String out = bench.run("cron", "watch").succeeded();
        assertThat(out)
                .contains(" crawl watch --quiet --notify >> ")
                .contains("/etc/anacrontab", "/etc/logrotate.d/ictmon-watch", "Persistent=true", "EnvironmentFile=-");
        assertThat(out).doesNotContain(PASSWORD);
    }
}
