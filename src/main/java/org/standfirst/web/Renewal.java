package org.standfirst.web;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.content.Refusal;

/// Takes up a certificate that was renewed on disk, while readers are served with the one before.
final class Renewal extends AbstractLifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Certificate certificate;
    private final SslContextFactory.Server tls;
    private final Scheduler scheduler;
    private final Duration pause;
    private final Clock clock;
    private byte[] used;
    private Optional<String> complaint = Optional.empty();

    /// @param pause between two looks at the files
    Renewal(
            Certificate certificate,
            SslContextFactory.Server tls,
            Scheduler scheduler,
            Duration pause,
            Clock clock) {
        this.certificate = certificate;
        this.tls = tls;
        this.scheduler = scheduler;
        this.pause = pause;
        this.clock = clock;
        KeyStore store = certificate.read(clock);
        tls.setKeyStore(store);
        tls.setKeyStorePassword("");
        used = first(store);
    }

    @Override
    protected void doStart() {
        later();
    }

    private void later() {
        scheduler.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (isRunning()) {
            try {
                renew();
            } finally {
                later();
            }
        }
    }

    /// A file that is just being written is looked at again; a complaint is said once.
    private void renew() {
        try {
            KeyStore store = certificate.read(clock);
            byte[] now = first(store);
            complaint = Optional.empty();
            if (!Arrays.equals(now, used)) {
                tls.reload(factory -> factory.setKeyStore(store));
                used = now;
                LOG.info("The certificate in {} is another one now.", certificate.chain());
            }
        } catch (Refusal refusal) {
            complain(refusal.wrong() + " " + refusal.cure());
        } catch (Exception e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String why) {
        if (!complaint.equals(Optional.of(why))) {
            complaint = Optional.of(why);
            LOG.warn("The certificate is not renewed, the old one is used on: {}", why);
        }
    }

    private static byte[] first(KeyStore store) {
        try {
            return store.getCertificate("server").getEncoded();
        } catch (KeyStoreException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
