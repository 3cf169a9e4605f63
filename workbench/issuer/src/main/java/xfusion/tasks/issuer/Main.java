package xfusion.tasks.issuer;

import java.util.Map;

/**
 * The issuer as a process of its own, until stopped: {@code ISSUER_PORT} says where. Each argument is a subject, whose
 * token is printed.
 */
public final class Main {

    private Main() {}

    /** Takes the subjects. */
    public static void main(String[] subjects) throws InterruptedException {
        var port = Integer.parseInt(Map.copyOf(System.getenv()).getOrDefault("ISSUER_PORT", "0"));
        var issuer = Issuer.start(port);
        System.out.println("JWT_ISSUER=" + issuer.uri());
        System.out.println("JWT_AUDIENCE=" + Issuer.AUDIENCE);
        for (var subject : subjects) {
            System.out.println("TOKEN_%s=%s".formatted(subject, issuer.token(subject)));
        }
        Thread.currentThread().join();
    }
}
