package org.ictmonitor.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ictmonitor.AcceptedCertificate;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.Visit;

/** Which certificates were accepted in a round although they are not valid. */
final class Certificates {
    private final Sql sql;
    private final Names names;

    Certificates(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** Notes what is wrong with the certificate of a visit's server, once. */
    void note(int round, Visit visit) {
        visit.outcome()
                .response()
                .ifPresent(exchange -> exchange.certificate()
                        .forEach(problem -> sql.update(
                                "INSERT OR IGNORE INTO accepted_certificate VALUES (?, ?, ?, ?)",
                                round,
                                names.id(visit.entry().portal()),
                                names.id(visit.entry().url().host()),
                                names.id(problem))));
    }

    /** By portal and host. */
    List<AcceptedCertificate> of(int round) {
        Map<String, Map<String, Set<CertificateProblem>>> found = new TreeMap<>();
        sql.each(
                "SELECT portal, host, problem FROM accepted_certificate WHERE round = ?",
                row -> found.computeIfAbsent(names.text(row.getInt(1)), portal -> new TreeMap<>())
                        .computeIfAbsent(names.text(row.getInt(2)), host -> EnumSet.noneOf(CertificateProblem.class))
                        .add(names.constant(CertificateProblem.class, row.getInt(3))),
                round);
        return found.entrySet().stream()
                .flatMap(portal -> portal.getValue().entrySet().stream()
                        .map(host -> new AcceptedCertificate(portal.getKey(), host.getKey(), host.getValue())))
                .toList();
    }
}
