package xfusion.tasks.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of one's own for {@code localhost}, with an RSA key as those of AWS have.
 *
 * @param file where it lies with its key
 */
public record Certificate(Path file) {

    private static final String PASSWORD = "localhost";
    private static final Path ROOTS = Path.of(System.getProperty("java.home"), "lib/security/cacerts");

    /** Makes one, by the JDK's {@code keytool}. */
    public static Certificate make(Path file) throws IOException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "bc:c=ca:true",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool makes no certificate: " + file);
        }
        return new Certificate(file);
    }

    /**
     * The variables by which a process trusts it beside all that it trusts anyway: a JVM by a copy of this one's roots, and
     * the CRT's own TLS, which asks no JVM, by a file that it reads besides the system's.
     */
    public Map<String, String> trustedBy() {
        try {
            Path roots = file.resolveSibling("roots");
            Path pem = Files.writeString(file.resolveSibling("localhost.pem"), pem());
            KeyStore store = KeyStore.getInstance(ROOTS.toFile(), (char[]) null);
            store.setCertificateEntry("localhost", certificate());
            try (var output = Files.newOutputStream(roots)) {
                store.store(output, PASSWORD.toCharArray());
            }
            String jvm =
                    "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s".formatted(roots, PASSWORD);
            return Map.of("JAVA_TOOL_OPTIONS", jvm, "SSL_CERT_FILE", pem.toString());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Nobody can be made to trust the certificate", e);
        }
    }

    private String pem() throws GeneralSecurityException, IOException {
        String body = Base64.getMimeEncoder().encodeToString(certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(body);
    }

    private java.security.cert.Certificate certificate() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()).getCertificate("localhost");
    }

    /** What whoever serves with it needs. */
    public SSLContext context() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificate cannot be used: " + e);
        }
    }
}
