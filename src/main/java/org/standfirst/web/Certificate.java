package org.standfirst.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Refusal;

/// With what a server proves who it is: a chain of certificates and the key of the first, in two files
/// of PEM as Let’s Encrypt and all others give them.
///
/// @param chain a file with the server's certificate and those that vouch for it, in this order
/// @param key a file with the key, unencrypted
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
public record Certificate(Path chain, Path key) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

    /// Both files as they are now, checked: the key is that of the certificate, which holds today.
    KeyStore read(Clock clock) {
        List<X509Certificate> certificates = certificates();
        X509Certificate own = certificates.getFirst();
        Instant now = clock.instant();
        if (own.getNotAfter().toInstant().isBefore(now)) {
            throw new Refusal(
                    "The certificate in %s ran out on %s."
                            .formatted(chain, day(own.getNotAfter().toInstant())),
                    "Renew it; browsers would show a warning in place of the journal.");
        }
        if (own.getNotBefore().toInstant().isAfter(now)) {
            throw new Refusal(
                    "The certificate in %s holds from %s only."
                            .formatted(chain, day(own.getNotBefore().toInstant())),
                    "Wait until then, or set the clock of this machine.");
        }
        PrivateKey secret = secret();
        try {
            if (!isPair(own.getPublicKey(), secret)) {
                throw new Refusal(
                        "The key in %s is not the key of the certificate in %s."
                                .formatted(key, chain),
                        "Give the two files that were made together.");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server", secret, new char[0], certificates.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificate in " + chain + " can't be used", e);
        }
    }

    private List<X509Certificate> certificates() {
        String pem = text(chain);
        Matcher blocks = BLOCK.matcher(pem);
        StringBuilder found = new StringBuilder();
        while (blocks.find()) {
            if (blocks.group(1).equals("CERTIFICATE")) {
                found.append(blocks.group()).append('\n');
            }
        }
        if (found.isEmpty()) {
            throw new Refusal(
                    "There is no certificate in %s.".formatted(chain),
                    "Give a file in PEM, with “-----BEGIN CERTIFICATE-----” in it; Let’s Encrypt calls it fullchain.pem.");
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(
                            new ByteArrayInputStream(
                                    found.toString().getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new Refusal(
                    "A certificate in %s is damaged.".formatted(chain),
                    "Copy the file again from where it was made.");
        }
    }

    private PrivateKey secret() {
        Matcher blocks = BLOCK.matcher(text(key));
        while (blocks.find()) {
            switch (blocks.group(1)) {
                case "PRIVATE KEY" -> {
                    return secret(blocks.group(2));
                }
                case "ENCRYPTED PRIVATE KEY" ->
                        throw new Refusal(
                                "The key in %s is locked with a password.".formatted(key),
                                "Unlock it: openssl pkey -in %s -out key.pem".formatted(key));
                case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
                        throw new Refusal(
                                "The key in %s is in an old form.".formatted(key),
                                "Bring it into the new one: openssl pkey -in %s -out key.pem"
                                        .formatted(key));
                default -> {
                    // Certificates and parameters may stand before a key.
                }
            }
        }
        throw new Refusal(
                "There is no key in %s.".formatted(key),
                "Give a file in PEM, with “-----BEGIN PRIVATE KEY-----” in it; Let’s Encrypt calls it privkey.pem.");
    }

    private PrivateKey secret(String base64) {
        try {
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            for (String kind : KINDS) {
                try {
                    return KeyFactory.getInstance(kind).generatePrivate(spec);
                } catch (GeneralSecurityException another) {
                    // It is a key of another kind.
                }
            }
        } catch (IllegalArgumentException damaged) {
            // Said below.
        }
        throw new Refusal(
                "The key in %s is damaged, or of a kind that nobody uses for this.".formatted(key),
                "Copy the file again from where it was made; RSA, EC and Ed25519 are understood.");
    }

    private static boolean isPair(PublicKey open, PrivateKey secret)
            throws GeneralSecurityException {
        if (!open.getAlgorithm().equals(secret.getAlgorithm())) {
            return false;
        }
        String how =
                switch (secret.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "EdDSA";
                };
        byte[] words = "a pair".getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(how);
        signing.initSign(secret);
        signing.update(words);
        byte[] signed = signing.sign();
        Signature checking = Signature.getInstance(how);
        checking.initVerify(open);
        checking.update(words);
        try {
            return checking.verify(signed);
        } catch (GeneralSecurityException not) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException missing) {
            throw new Refusal(
                    "There is no file %s.".formatted(file),
                    "Check the name, and whether the user who runs this may look into its folder.");
        } catch (IOException e) {
            throw new Refusal(
                    "The file %s cannot be read.".formatted(file),
                    "Make it readable for the user who runs this.");
        }
    }

    private static String day(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
