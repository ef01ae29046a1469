package nianbao.desktop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.stream.IntStream;

/** A port of this machine to answer at. */
final class Ports {

    private static final int USUAL = 8080;
    private static final int TRIED = 20;

    private Ports() {
    }

    /** The preferred one, else the first free one from the usual on; when none of these is free, any. */
    static int free(int preferred) throws IOException {
        var near = IntStream.concat(IntStream.of(preferred), IntStream.range(USUAL, USUAL + TRIED)).filter(port -> port > 0 && isFree(port)).findFirst();
        return near.isPresent() ? near.getAsInt() : any();
    }

    /** One that nobody asks for by its number. */
    static int any() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody answers there. */
    static boolean answers(URI address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", address.getPort()));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
