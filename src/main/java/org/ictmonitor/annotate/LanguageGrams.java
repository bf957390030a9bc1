package org.ictmonitor.annotate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The n-grams of OpenNLP's language model and their weights for a few of its languages, read straight from the model's file.
 * The library's reader makes an object of each n-gram and of its weights for all 103 languages, which took a second at the
 * start of every crawl, while all threads waited for it; this takes a tenth of that. A test compares every weight with the
 * library's.
 *
 * <p>The file is a ZIP whose entry {@value #MODEL} holds, in the order of OpenNLP's {@code GISModelReader}: the type {@code GIS}, two
 * numbers of no use here, the names of the languages, patterns (how many n-grams follow it, and the languages that those have
 * weights for), the n-grams, and the weights, n-gram by n-gram. Texts are written as by {@link java.io.DataOutput#writeUTF}.
 *
 * @param keys an n-gram's characters, 16 bits each
 * @param weights of the n-gram with the key at place p, those of all languages from p × languages on; 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within the package once, by one that fills a table from it
record LanguageGrams(int languages, long[] keys, double[] weights) {
    private static final String MODEL = "langdetect.model";
    private static final String TYPE = "GIS";
    private static final int UNUSED = Integer.BYTES + Double.BYTES;

    /**
     * Reads the model.
     *
     * @param languages as the model names them; one that it does not know has no weight
     * @throws IOException if it is no such model, or ends too early
     */
    static LanguageGrams read(InputStream file, List<String> languages) throws IOException {
        ByteBuffer model = ByteBuffer.wrap(entry(file));
        try {
            return new Reader(model, languages).read();
        } catch (BufferUnderflowException | NumberFormatException e) {
            throw new IOException("the entry " + MODEL + " is damaged behind byte " + model.position(), e);
        }
    }

    private static byte[] entry(InputStream file) throws IOException {
        ZipInputStream zip = new ZipInputStream(file);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(MODEL)) {
                return zip.readAllBytes();
            }
        }
        throw new EOFException("it has no entry " + MODEL);
    }

    /** One pass over the model. */
    private static final class Reader {
        private final ByteBuffer model;
        private final List<String> languages;

        Reader(ByteBuffer model, List<String> languages) {
            this.model = model;
            this.languages = languages;
        }

        LanguageGrams read() throws IOException {
            if (!text().equals(TYPE)) {
                throw new IOException("the entry " + MODEL + " is no model of type " + TYPE);
            }
            skip(UNUSED);
            int[] wanted = texts().stream().mapToInt(languages::indexOf).toArray();
            List<String> patterns = texts();
            long[] keys = new long[model.getInt()];
            Arrays.setAll(keys, gram -> key());
            double[] weights = new double[keys.length * languages.size()];
            int gram = 0;
            for (String pattern : patterns) {
                gram = weights(pattern.split(" "), wanted, weights, gram);
            }
            return new LanguageGrams(languages.size(), keys, weights);
        }

        /** The weights of all n-grams of a pattern; gives the number of the n-gram behind them. */
        private int weights(String[] pattern, int[] wanted, double[] weights, int first) {
            int[] columns = new int[pattern.length - 1];
            Arrays.setAll(columns, place -> wanted[Integer.parseInt(pattern[place + 1])]);
            int behind = first + Integer.parseInt(pattern[0]);
            for (int gram = first; gram < behind; gram++) {
                for (int column : columns) {
                    weight(column, weights, gram * languages.size());
                }
            }
            return behind;
        }

        private void weight(int column, double[] weights, int from) {
            if (column < 0) {
                skip(Double.BYTES);
            } else {
                weights[from + column] = model.getDouble();
            }
        }

        private void skip(int bytes) {
            if (model.remaining() < bytes) {
                throw new BufferUnderflowException();
            }
            model.position(model.position() + bytes);
        }

        private List<String> texts() {
            String[] texts = new String[model.getInt()];
            Arrays.setAll(texts, number -> text());
            return List.of(texts);
        }

        private String text() {
            int end = end();
            StringBuilder text = new StringBuilder();
            while (model.position() < end) {
                text.append(character());
            }
            return text.toString();
        }

        private long key() {
            int end = end();
            long key = 0;
            while (model.position() < end) {
                key = key << 16 | character();
            }
            return key;
        }

        private int end() {
            int bytes = model.getShort() & 0xFFFF;
            return model.position() + bytes;
        }

        /** One of 16 bits, written in one to three bytes. */
        private char character() {
            int first = model.get() & 0xFF;
            if (first < 0x80) {
                return (char) first;
            }
            int second = model.get() & 0x3F;
            return first < 0xE0
                    ? (char) ((first & 0x1F) << 6 | second)
                    : (char) ((first & 0x0F) << 12 | second << 6 | (model.get() & 0x3F));
        }
    }
}
