package org.ictmonitor.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;

/**
 * What runs in the Java machine of a {@link ParserProcess}: parses one file after another and answers. Its input is
 * listened to while a file is parsed, so that the machine ends with its parent, even in the middle of a file that would
 * never end.
 */
final class ParserMain {
    private ParserMain() {}

    /** @param arguments the scratch folder */
    public static void main(String[] arguments) {
        DataInputStream questions = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // answers only
        SynchronousQueue<Wire.Asked> next = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().name("parse").start(() -> parse(next, answers));
        try {
            Wire.sayReady(answers);
            while (true) {
                next.put(Wire.asked(questions));
            }
        } catch (IOException | InterruptedException e) {
            Scratch.remove(Path.of(arguments[0]));
            Runtime.getRuntime().halt(0); // the parent has gone or wants no more
        }
    }

    private static void parse(SynchronousQueue<Wire.Asked> next, DataOutputStream answers) {
        try {
            while (true) {
                Wire.Asked asked = next.take();
                Wire.say(answers, FileParser.parse(asked.format(), asked.file()));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
