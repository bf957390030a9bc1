package org.ictmonitor.crawl;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A socket that takes the last look at an address before a connection is made, whatever led there, and that bounds what comes
 * over the wire in answer to one request, whatever it is: head, hints before the head, chunks, TLS.
 */
final class GuardedSocket extends Socket {
    private final AddressGuard guard;
    private final long most;
    private long sinceWritten;

    /** More came in answer to a request than any answer within the limits can need. */
    static final class Flooded extends IOException {
        private static final long serialVersionUID = 1L;

        Flooded(long most) {
            super("more than " + most + " bytes came over the wire for one request");
        }
    }

    /** @param most bytes that are read after the last one was written */
    GuardedSocket(AddressGuard guard, long most) {
        this.guard = guard;
        this.most = most;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (endpoint instanceof InetSocketAddress internet) {
            guard.check(internet.getHostString(), internet.getAddress());
        }
        super.connect(endpoint, timeout);
    }

    private void count(int read) throws Flooded {
        sinceWritten += Math.max(read, 0);
        if (sinceWritten > most) {
            throw new Flooded(most);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                int octet = in.read();
                count(octet < 0 ? 0 : 1);
                return octet;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = in.read(into, from, length);
                count(read);
                return read;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                sinceWritten = 0;
                out.write(bytes, from, length);
            }
        };
    }
}
