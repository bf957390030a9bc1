package org.ictmonitor.cli;

import java.util.List;

/**
 * Three portals with twelve pages, whose mentions were planted and counted by hand. The pages stand beside this class in
 * {@code portals}, those of the second round in {@code later}; the tables that they must give in {@code expected}.
 */
final class SmallStudy {
    static final String NAME = "small";
    static final List<String> SEEDS = List.of(
            "centre,http://centre.example/,Centre of Podil,centre of social services,Podilskyi,social-service",
            "diia,http://diia.example/,Public services,,,digital-service",
            "clinic,http://clinic.example/,Clinic,other,Solomianskyi,digital-service");
    private static final List<String> CENTRE =
            List.of("/", "/news/1.html", "/news/2.html", "/contacts.html", "/hostile.html", "/about.html");
    private static final List<String> DIIA = List.of("/", "/documents.html", "/en.html");
    private static final List<String> CLINIC = List.of("/", "/question.html", "/empty.html");

    private SmallStudy() {}

    /** Serves the pages of the first round. */
    static PortalServer serve() {
        PortalServer portals = new PortalServer().robots("centre.example", "User-agent: *", "Disallow: /private/");
        serve(portals, "centre.example", CENTRE);
        serve(portals, "diia.example", DIIA);
        serve(portals, "clinic.example", CLINIC);
        return portals;
    }

    private static void serve(PortalServer portals, String host, List<String> paths) {
        paths.forEach(path -> portals.file(host, path, "portals/" + host + (path.equals("/") ? "/index.html" : path)));
    }

    /** The second round: the news of 2021 is gone, the contacts have changed, the news of March has a sister. */
    static void later(PortalServer portals) {
        portals.status("centre.example", "/news/2.html", 410)
                .file("centre.example", "/contacts.html", "later/contacts.html")
                .file("centre.example", "/news/1.html", "later/news-1.html")
                .file("centre.example", "/news/3.html", "later/news-3.html");
    }

    static Workbench in(java.nio.file.Path folder, PortalServer portals) {
        return new Workbench(folder).campaign(NAME, portals, SEEDS);
    }
}
