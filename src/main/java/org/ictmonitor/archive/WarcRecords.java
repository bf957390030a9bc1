package org.ictmonitor.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Heads of WARC records. jwarc builds them; the blocks never pass through it, because a body of megabytes would be
 * copied on the way.
 */
final class WarcRecords {
    /** Hexadecimal, which is how the store writes digests too; jwarc would write base 32. */
    private static final String LABEL = "sha256:";
    /** What ends every record (WARC 1.1 section 4). */
    static final byte[] END = {'\r', '\n', '\r', '\n'};

    private static final String INVALID_CERTIFICATE = "X-Crawl-Invalid-Certificate";
    private static final int NOT_MODIFIED = 304;

    private WarcRecords() {}

    static byte[] info(URI id, Instant date, String file, byte[] fields) {
        Warcinfo.Builder builder = new Warcinfo.Builder().filename(file);
        common(builder, id, date).setHeader("WARC-Block-Digest", digest(fields));
        return builder.body(MediaType.WARC_FIELDS, fields).build().serializeHeader();
    }

    static byte[] infoFields(ArchiveLabel label) {
        return ("software: " + label.software() + "\r\nformat: WARC File Format 1.1\r\n"
                        + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
                        + "operator: " + label.operator() + "\r\nrobots: " + label.robots() + "\r\nisPartOf: "
                        + label.campaign() + "\r\ndescription: " + label.title() + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A field of our own, beside the standard's (WARC 1.1 section 4 allows others): what is wrong with the server's
     * certificate, by the keys of {@link CertificateProblem}.
     */
    private static void certificate(WarcRecord.AbstractBuilder<?, ?> builder, Exchange exchange) {
        if (!exchange.certificate().isEmpty()) {
            builder.setHeader(
                    INVALID_CERTIFICATE,
                    exchange.certificate().stream()
                            .sorted()
                            .map(CertificateProblem::key)
                            .collect(Collectors.joining(", ")));
        }
    }

    static byte[] response(URI id, URI info, Exchange exchange, byte[] head, Digest payload) {
        WarcResponse.Builder builder = new WarcResponse.Builder(exchange.uri());
        common(builder, id, exchange.sent())
                .warcinfoId(info)
                .setHeader("WARC-Block-Digest", digest(head, exchange.body()));
        builder.setHeader("WARC-Payload-Digest", payload.toString());
        exchange.peer().ifPresent(builder::ipAddress);
        exchange.truncated()
                .map(reason -> WarcTruncationReason.valueOf(reason.name()))
                .ifPresent(builder::truncated);
        certificate(builder, exchange);
        long length = (long) head.length + exchange.body().length;
        return builder.body(MediaType.HTTP_RESPONSE, MessageBody.empty(), length)
                .build()
                .serializeHeader();
    }

    static byte[] revisit(URI id, URI info, Exchange exchange, byte[] head, Original original) {
        URI profile = exchange.status() == NOT_MODIFIED
                ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
                : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        WarcRevisit.Builder builder = new WarcRevisit.Builder(exchange.uri(), profile);
        common(builder, id, exchange.sent())
                .warcinfoId(info)
                .setHeader("WARC-Block-Digest", digest(head))
                .setHeader("WARC-Payload-Digest", original.payload().toString())
                .setHeader("WARC-Refers-To-Target-URI", original.uri().toString())
                .setHeader("WARC-Refers-To-Date", original.sent().toString());
        exchange.peer().ifPresent(builder::ipAddress);
        certificate(builder, exchange);
        return builder.body(MediaType.HTTP_RESPONSE, MessageBody.empty(), head.length)
                .build()
                .serializeHeader();
    }

    static byte[] request(URI id, URI info, URI response, Exchange exchange, byte[] head) {
        WarcRequest.Builder builder = new WarcRequest.Builder(exchange.uri());
        common(builder, id, exchange.sent()).warcinfoId(info).setHeader("WARC-Block-Digest", digest(head));
        exchange.peer().ifPresent(builder::ipAddress);
        return builder.concurrentTo(response)
                .body(MediaType.HTTP_REQUEST, MessageBody.empty(), head.length)
                .build()
                .serializeHeader();
    }

    static byte[] grave(URI id, URI info, Grave grave, byte[] fields) {
        WarcMetadata.Builder builder = new WarcMetadata.Builder().targetURI(grave.url());
        common(builder, id, grave.erased()).warcinfoId(info).setHeader("WARC-Block-Digest", digest(fields));
        return builder.body(MediaType.WARC_FIELDS, fields).build().serializeHeader();
    }

    /** The fields of a grave; what people wrote is kept on one line each, since a line is a field. */
    static byte[] graveFields(Grave grave) {
        return ("erased: " + grave.erased() + "\r\nerasedBy: " + line(grave.who()) + "\r\nreason: " + line(grave.why())
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    private static <R extends WarcRecord, B extends WarcRecord.AbstractBuilder<R, B>> B common(
            B builder, URI id, Instant date) {
        return builder.version(MessageVersion.WARC_1_1).recordId(id).date(date);
    }

    static URI newId() {
        return URI.create("urn:uuid:" + UUID.randomUUID());
    }

    private static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return LABEL + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
