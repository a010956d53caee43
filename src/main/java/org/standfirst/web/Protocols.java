package org.standfirst.web;

import java.time.Duration;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.AbstractHTTP2ServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// What is spoken at the port: HTTP/1.1 and HTTP/2, in the clear or under TLS.
final class Protocols {
    /// Of a request: its first line and all its headers together.
    private static final int HEAD_BYTES = 8_192;

    private static final int STREAMS = 100;

    private final HttpConfiguration manners = new HttpConfiguration();

    /// @param idle how long nothing need be said
    Protocols(Duration idle) {
        manners.setSendServerVersion(false);
        manners.setSendXPoweredBy(false);
        manners.setRequestHeaderSize(HEAD_BYTES);
        // Paths are read by the door, strictly; what is odd about them is its to answer.
        manners.setUriCompliance(UriCompliance.UNSAFE);
        manners.setHttpCompliance(HttpCompliance.RFC7230);
        manners.setIdleTimeout(idle.toMillis());
        manners.setRelativeRedirectAllowed(true);
    }

    /// HTTP/2 for those who speak it from their first word, as a proxy may, or ask to change to it.
    ConnectionFactory[] inTheClear() {
        return new ConnectionFactory[] {
            new HttpConnectionFactory(manners), modest(new HTTP2CServerConnectionFactory(manners))
        };
    }

    /// Either, as was agreed on in the handshake (ALPN).
    ConnectionFactory[] under(SslContextFactory.Server tls) {
        HttpConnectionFactory one = new HttpConnectionFactory(manners);
        HTTP2ServerConnectionFactory two = modest(new HTTP2ServerConnectionFactory(manners));
        ALPNServerConnectionFactory agreed = new ALPNServerConnectionFactory();
        agreed.setDefaultProtocol(one.getProtocol());
        return new ConnectionFactory[] {
            new SslConnectionFactory(tls, agreed.getProtocol()), agreed, two, one
        };
    }

    private static <T extends AbstractHTTP2ServerConnectionFactory> T modest(T two) {
        two.setMaxConcurrentStreams(STREAMS);
        two.setConnectProtocolEnabled(false);
        return two;
    }

    /// TLS 1.3 and 1.2, with the ciphers that Jetty and the JDK hold for good.
    static SslContextFactory.Server tls() {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setSniRequired(false);
        return tls;
    }
}
