package org.ictmonitor.cli;

import java.util.concurrent.Callable;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what makes a machine run the next rounds by itself. Installs nothing. */
@Command(
        name = "cron",
        header = "Print a crontab line and a systemd timer that run a campaign's next rounds.",
        description = {
            "Nothing is installed: copy the crontab line into 'crontab -e', or the two units into /etc/systemd/system.",
            "A run that is quiet says nothing unless a person has to do something. With the key notify in the campaign it"
                    + " also tells of changes, of a failure once, and of its end."
        },
        footer = {"", "Example:", "  ictmon cron kyiv --day sunday --time 02:30"})
final class CronCommand implements Callable<Integer> {
    /** Days as cron counts them and systemd names them. */
    enum Day {
        SUNDAY("0", "Sun"),
        MONDAY("1", "Mon"),
        TUESDAY("2", "Tue"),
        WEDNESDAY("3", "Wed"),
        THURSDAY("4", "Thu"),
        FRIDAY("5", "Fri"),
        SATURDAY("6", "Sat"),
        DAILY("*", "*");

        private final String cron;
        private final String systemd;

        Day(String cron, String systemd) {
            this.cron = cron;
            this.systemd = systemd;
        }
    }

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "CAMPAIGN", description = "The campaign to run.")
    private String campaign = "";

    @Option(
            names = "--day",
            paramLabel = "DAY",
            defaultValue = "sunday",
            description = "sunday to saturday, or daily (default: sunday).")
    private Day day = Day.SUNDAY;

    @Option(
            names = "--time",
            paramLabel = "HH:MM",
            defaultValue = "02:17",
            description = "When, in the machine's own time (default: 02:17).")
    private String time = "";

    CronCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = common.workspace(session);
        Campaign read = new CampaignReader(workspace).read(campaign);
        String[] clock = clock();
        String limit = read.limits().roundTime().plusMinutes(30).toMinutes() + "m";
        String call = "%s -w %s crawl %s --quiet%s"
                .formatted(
                        ShellWord.of(session.launcher()),
                        ShellWord.of(workspace.root().toString()),
                        campaign,
                        read.notice().isPresent() ? " --notify" : "");
        session.out().print(crontab(clock, limit, call, workspace));
        session.out().print(systemd(clock, limit, call));
        return 0;
    }

    private String crontab(String[] clock, String limit, String call, Workspace workspace) {
        String log =
                ShellWord.of(workspace.index().resolve(campaign + "-cron.log").toString());
        String command = "timeout --signal=INT %s %s >> %s 2>&1"
                .formatted(limit, call.replace("%", "\\%"), log.replace("%", "\\%"));
        return """
                # Exit codes: 0 done; 1 failed; 2 the call or a file is wrong; 3 no space left; 5 too many pages failed;
                # 6 another run holds the workspace, which is the lock: the second run disturbs nothing; 11 or 124 the
                # time limit is over, and the next run goes on with the round. Only 1, 2, 3 and 5 need a person.
                # Secrets for --notify: a line above this one for each, as ICTMON_SMTP_PASSWORD=...
                %s %s * * %s %s
                # cron forgets a run for which the machine was off. anacron makes up for it once; in its place, as root,
                # a line for /etc/anacrontab (days, minutes to wait, name, command):
                # %s 15 ictmon-%s %s
                # The log keeps to a year with these lines in /etc/logrotate.d/ictmon-%s:
                # %s { monthly rotate 12 compress missingok notifempty }
                """.formatted(
                        strip(clock[1]),
                        strip(clock[0]),
                        day.cron,
                        command,
                        day == Day.DAILY ? "1" : "7",
                        campaign,
                        command.replace("\\%", "%"),
                        campaign,
                        log);
    }

    private String systemd(String[] clock, String limit, String call) {
        String date = day == Day.DAILY ? "" : day.systemd + " ";
        return """

                # /etc/systemd/system/ictmon-%1$s.service
                # A run at the time of another ends with 6, one that meets its time limit with 11 and goes on next time:
                # neither is a failure. The journal keeps what a run says and rotates by itself: journalctl -u ictmon-%1$s
                # Secrets for --notify stand in /etc/ictmon.env, readable by root alone, as ICTMON_SMTP_PASSWORD=...
                [Unit]
                Description=ICT Monitor, next round of %1$s
                Wants=network-online.target
                After=network-online.target

                [Service]
                Type=oneshot
                ExecStart=%2$s
                EnvironmentFile=-/etc/ictmon.env
                KillSignal=SIGINT
                TimeoutStartSec=%3$s
                TimeoutStopSec=5m
                SuccessExitStatus=11 6
                Nice=10

                # /etc/systemd/system/ictmon-%1$s.timer
                # Persistent: a run for which the machine was off is made up for once.
                [Unit]
                Description=Run the next round of %1$s

                [Timer]
                OnCalendar=%4$s*-*-* %5$s:%6$s:00
                Persistent=true
                RandomizedDelaySec=5m

                [Install]
                WantedBy=timers.target
                """.formatted(campaign, call.replace("%", "%%"), limit, date, clock[0], clock[1]);
    }

    private String[] clock() {
        if (!time.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw MonitorException.wrong("--time is '" + time + "'; expected hours and minutes, as 02:30");
        }
        return time.split(":");
    }

    private static String strip(String number) {
        return Integer.toString(Integer.parseInt(number));
    }
}
