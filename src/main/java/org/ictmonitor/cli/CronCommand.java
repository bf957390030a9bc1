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
        description = "Nothing is installed: copy the crontab line into 'crontab -e', or the two units into"
                + " /etc/systemd/system.",
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
        String call = "%s -w %s crawl %s --quiet"
                .formatted(quoted(session.launcher()), quoted(workspace.root().toString()), campaign);
        session.out().print(crontab(clock, limit, call, workspace));
        session.out().print(systemd(clock, limit, call));
        return 0;
    }

    private String crontab(String[] clock, String limit, String call, Workspace workspace) {
        String log = quoted(workspace.index().resolve(campaign + "-cron.log").toString());
        return """
                # crontab line: a second run at the same time ends with exit code 6 and disturbs nothing
                %s %s * * %s timeout --signal=INT %s %s >> %s 2>&1
                """.formatted(
                strip(clock[1]), strip(clock[0]), day.cron, limit, call.replace("%", "\\%"), log.replace("%", "\\%"));
    }

    private String systemd(String[] clock, String limit, String call) {
        String date = day == Day.DAILY ? "" : day.systemd + " ";
        return """

                # /etc/systemd/system/ictmon-%1$s.service
                [Unit]
                Description=ICT Monitor, next round of %1$s
                Wants=network-online.target
                After=network-online.target

                [Service]
                Type=oneshot
                ExecStart=%2$s
                KillSignal=SIGINT
                TimeoutStartSec=%3$s
                SuccessExitStatus=11

                # /etc/systemd/system/ictmon-%1$s.timer
                [Unit]
                Description=Run the next round of %1$s

                [Timer]
                OnCalendar=%4$s*-*-* %5$s:%6$s:00
                Persistent=true

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

    /** Quoted for a shell and for systemd alike where it has anything but plain characters. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./@:+-]+")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
