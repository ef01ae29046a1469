package nianbao.web.people;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** An agency's OpenID Connect provider as far as a sign-in needs one. Who it vouches for, a test says beforehand. */
final class Provider {

    static final String CLIENT = "nianbao";
    static final String SECRET = "a-secret-that-only-the-two-of-them-know";

    /** Everything it was asked for: paths. */
    static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    private static final KeyPair KEY = key();
    private static final HttpServer SERVER = start();
    /** Codes given out, with the query they were asked for with. */
    private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();

    static volatile String subject;
    static volatile String username;

    private Provider() {
    }

    static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** What a person's browser gets who signs in there: the way back, with a code. */
    static URI approve(String location) {
        var query = parameters(URI.create(location).getRawQuery());
        var code = UUID.randomUUID().toString();
        CODES.put(code, query);
        return URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                ASKED.add(exchange.getRequestURI().getPath());
                switch (exchange.getRequestURI().getPath()) {
                    case "/.well-known/openid-configuration" -> answer(exchange, """
                            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks"}"""
                            .formatted(address()));
                    case "/jwks" -> answer(exchange, jwks());
                    case "/token" -> answer(exchange, tokens(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                    default -> exchange.sendResponseHeaders(404, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tokens(String body) {
        var asked = CODES.remove(parameters(body).getOrDefault("code", ""));
        var id = Jwt.issuer(address()).subject(subject).audience(CLIENT).claim("preferred_username", username)
                .claim("nonce", asked.get("nonce")).expiresIn(300).jws().keyId("1").sign(KEY.getPrivate());
        return "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"" + UUID.randomUUID() + "\",\"id_token\":\"" + id + "\"}";
    }

    private static String jwks() {
        var key = (RSAPublicKey) KEY.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"1\",\"n\":\"" + number(key.getModulus())
                + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
