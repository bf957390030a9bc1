package org.ictmonitor.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.ictmonitor.setup.Installation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code ictmon}, run by the machine's own {@code sh}. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path machine;

    @Test
    void without_any_java_one_sentence_says_what_to_install() throws Exception {
        Outcome outcome = Installation.bare(machine).run("demo");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("ictmon: no JDK of 21 or later: none was found.")
                .contains("set JAVA_HOME");
    }

    @Test
    void a_java_that_is_too_old_is_named() throws Exception {
        Installation installation = Installation.built(machine, "17.0.15");

        Outcome outcome = installation.run("demo");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("the newest found is Java 17 in " + machine.resolve("usr/lib/jvm/java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "21.0.1", "25-ea", "26.0.1"})
    void java_21_and_later_are_taken(String version) throws Exception {
        assertThat(Installation.built(machine, version).run("status").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.2", "20.0.1"})
    void earlier_javas_are_not(String version) throws Exception {
        assertThat(Installation.built(machine, version).run("status").exit()).isEqualTo(1);
    }

    @Test
    void java_home_comes_before_the_path_and_the_path_before_the_folders() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        Path onPath = installation.java("opt/on-path", "22.0.1");
        Path wished = installation.java("elsewhere", "23.0.1");

        assertThat(javaOf(installation.run("status"))).isEqualTo(machine.resolve("usr/lib/jvm/java"));
        Files.delete(installation.home().resolve("target/jdk-path"));
        installation.with("PATH", machine.resolve("bin") + ":" + onPath.resolve("bin"));
        assertThat(javaOf(installation.run("status"))).isEqualTo(onPath);
        installation.with("JAVA_HOME", wished.toString());
        assertThat(javaOf(installation.run("status"))).isEqualTo(wished);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-21",
                "opt/jdk-21",
                "home/.sdkman/candidates/java/current",
                "home/.jdks/openjdk-21",
                "Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home"
            })
    void a_java_is_found_in_the_usual_folders(String folder) throws Exception {
        Installation installation = Installation.built(machine, "17.0.1");
        Path java = installation.java(folder, "21.0.4");

        assertThat(javaOf(installation.run("status"))).isEqualTo(java);
    }

    @Test
    void a_java_home_that_is_too_old_does_not_stand_in_the_way() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        installation.with("JAVA_HOME", installation.java("old", "17.0.1").toString());

        assertThat(javaOf(installation.run("status"))).isEqualTo(machine.resolve("usr/lib/jvm/java"));
    }

    @Test
    void a_remembered_java_that_was_removed_is_looked_for_again() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        installation.run("status");
        Path newer = installation.java("opt/jdk-25", "25.0.1");
        Files.delete(machine.resolve("usr/lib/jvm/java/bin/java"));

        assertThat(javaOf(installation.run("status"))).isEqualTo(newer);
    }

    @Test
    void it_works_through_symbolic_links_from_another_folder() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        Path first = Files.createSymbolicLink(machine.resolve("bin/first"), installation.launcher());
        Path second = Files.createSymbolicLink(machine.resolve("bin/second"), Path.of("first"));

        assertThat(first).isSymbolicLink();
        Outcome outcome = installation.start(second, "status");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.lines()).contains(installation.jar().toRealPath().toString());
    }

    @Test
    void arguments_and_exit_status_pass_through_unchanged() throws Exception {
        Outcome outcome = Installation.built(machine, "21.0.1")
                .with("EXIT", "11")
                .run("kwic", "соціальна послуга", "*", "", "--format=csv");

        assertThat(outcome.exit()).isEqualTo(11);
        assertThat(outcome.lines())
                .endsWith("org.ictmonitor.cli.Main", "kwic", "соціальна послуга", "*", "", "--format=csv");
    }

    @Test
    void short_commands_start_fast_and_long_ones_are_left_to_the_compiler() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");

        assertThat(installation.run("-w", "crawl", "kwic", "x").lines()).contains("-XX:TieredStopAtLevel=1");
        assertThat(installation.run("-v", "crawl", "kyiv").lines()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void from_java_25_on_the_first_question_is_rehearsed_and_every_later_start_uses_what_was_kept() throws Exception {
        Installation installation = Installation.built(machine, "25.0.1");
        String kept = "-XX:AOTCache=" + installation.home().toRealPath().resolve("target/startup-25.0.1.aot");

        assertThat(installation.run("status").lines()).doesNotContain(kept);
        Outcome first = installation.run("kwic", "#viber");
        assertThat(first.lines()).containsOnlyOnce("kwic").doesNotContain(kept);
        assertThat(first.err()).isEmpty();
        assertThat(installation.run("kwic", "#viber").lines()).contains(kept);
        assertThat(installation.run("status").lines()).contains(kept);
        assertThat(installation
                        .with("ICTMON_JAVA_OPTS", "-Xshare:off")
                        .run("status")
                        .lines())
                .doesNotContain(kept);
    }

    @Test
    void a_question_that_fails_is_not_rehearsed() throws Exception {
        Installation installation = Installation.built(machine, "25.0.1").with("EXIT", "2");

        assertThat(installation.run("kwic", "(").exit()).isEqualTo(2);
        assertThat(installation.home().resolve("target/startup-25.0.1.aot")).doesNotExist();
    }

    @Test
    void what_was_kept_of_an_earlier_build_is_made_anew() throws Exception {
        Installation installation = Installation.built(machine, "25.0.1");
        installation.run("kwic", "#viber");
        Files.setLastModifiedTime(
                installation.jar(), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(String.join(" ", installation.run("kwic", "#viber").lines())).doesNotContain("AOTCache");
    }

    @Test
    void sqlites_library_is_kept_by_a_start_and_used_by_later_ones_until_the_next_build() throws Exception {
        Installation installation = Installation.built(machine, "25.0.1");
        Path folder = Files.createDirectories(installation.home().toRealPath().resolve("target/native"));
        assertThat(installation.run("status").out())
                .contains("-Dictmon.native=" + folder)
                .doesNotContain("org.sqlite");
        Path kept = Files.createFile(folder.resolve("libsqlitejdbc.so"));
        assertThat(installation.run("status").out())
                .contains("-Dorg.sqlite.lib.path=" + folder, "-Dorg.sqlite.lib.name=libsqlitejdbc.so")
                .doesNotContain("ictmon.native");
        Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));
        assertThat(installation.run("status").out()).doesNotContain("org.sqlite");
    }

    @Test
    void the_users_options_come_last_and_replace_the_collector() throws Exception {
        Outcome outcome = Installation.built(machine, "21.0.1")
                .with("ICTMON_JAVA_OPTS", "-Xmx4g -XX:+UseParallelGC")
                .run("status");

        assertThat(outcome.lines()).doesNotContain("-XX:+UseSerialGC").containsSubsequence("-Xmx512m", "-Xmx4g");
    }

    @Test
    void options_that_a_java_does_not_know_are_kept_from_it() throws Exception {
        String option = "--sun-misc-unsafe-memory-access=allow";

        assertThat(Installation.built(machine.resolve("a"), "21.0.1")
                        .run("status")
                        .lines())
                .doesNotContain(option);
        assertThat(Installation.built(machine.resolve("b"), "25.0.1")
                        .run("status")
                        .lines())
                .contains(option);
    }

    @Test
    void a_locale_without_utf8_is_given_it_so_that_cyrillic_arguments_arrive() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");

        assertThat(installation.with("LC_ALL", "C").run("status").lines()).contains("ctype C.UTF-8");
        assertThat(installation.with("LC_ALL", "uk_UA.utf8").run("status").lines())
                .contains("ctype uk_UA.utf8");
    }

    /** Java would read the first file that it opens, its own modules, as standard input. */
    @ParameterizedTest
    @ValueSource(strings = {"<&-", "<&- 2>&-", ""})
    void java_has_a_standard_input_even_where_it_was_closed(String closing) throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        String call = "\"" + installation.launcher() + "\" annotate " + closing;

        assertThat(installation.start(Path.of("/bin/sh"), "-c", call).lines()).contains("stdin open");
    }

    @Test
    void without_maven_one_sentence_says_that_it_is_missing() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        Files.delete(installation.jar());

        Outcome outcome = installation.run("demo");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("Maven (mvn) is not on the PATH");
    }

    @Test
    void the_program_is_built_once_and_mavens_messages_stay_off_standard_output() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        Files.delete(installation.jar());
        installation.maven();

        Outcome first = installation.run("status");
        assertThat(first.out()).doesNotContain("Maven");
        assertThat(first.err()).contains("a message of Maven");
        assertThat(installation.run("status").err()).isEmpty();
        assertThat(installation.builds()).isEqualTo(1);
    }

    @Test
    void a_build_that_leaves_no_program_is_an_error() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        installation.maven();
        Files.delete(installation.jar());
        Files.delete(machine.resolve("bin/touch"));

        assertThat(installation.run("status").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refs/heads/main", "packed-refs"})
    void another_commit_is_built_again(String place) throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        installation.maven();
        checkOut(installation, place, "1111");
        installation.run("status");
        checkOut(installation, place, "2222");

        installation.run("status");
        installation.run("status");

        assertThat(installation.builds()).isEqualTo(1);
    }

    @Test
    void a_jar_that_somebody_built_by_hand_is_taken_as_it_is() throws Exception {
        Installation installation = Installation.built(machine, "21.0.1");
        installation.maven();
        checkOut(installation, "refs/heads/main", "1111");
        installation.run("status");
        checkOut(installation, "refs/heads/main", "2222");
        Files.setLastModifiedTime(
                installation.jar(), FileTime.from(Instant.now().plusSeconds(60)));

        installation.run("status");

        assertThat(installation.builds()).isZero();
    }

    private static Path javaOf(Outcome outcome) {
        String line = outcome.lines().getFirst();
        return Path.of(line.substring("java ".length(), line.length() - "/bin/java".length()));
    }

    private static void checkOut(Installation installation, String place, String commit) throws IOException {
        Path git = installation.home().resolve(".git");
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        String line = place.equals("packed-refs") ? "# pack-refs\n" + commit + " refs/heads/main\n" : commit + "\n";
        Files.writeString(git.resolve(place), line);
    }
}
