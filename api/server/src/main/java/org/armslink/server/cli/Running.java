package org.armslink.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** What has been started, stopped in reverse order when the program is told to end (Ctrl-C, kill). */
final class Running implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /** Remembers to close it; at once, if the end has come already. */
    <T extends AutoCloseable> T add(T part) {
        synchronized (this) {
            if (!closing) {
                started.push(part);
                return part;
            }
        }
        close(part);
        return part;
    }

    void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        Deque<AutoCloseable> parts;
        synchronized (this) {
            closing = true;
            parts = new ArrayDeque<>(started);
            started.clear();
        }
        parts.forEach(Running::close);
        closed.countDown();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Running.class).warn("Stopping: {}", e.getMessage());
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
