package org.ictmonitor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** JSON written straight to standard output, one value a line. */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** A generator that leaves standard output open when it is closed. */
    static JsonGenerator generator(Session session) throws IOException {
        return JSON.createGenerator(session.out()).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }
}
