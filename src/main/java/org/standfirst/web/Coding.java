package org.standfirst.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In which form bytes go over the wire, or lie ready beside a file for others to send; what makes them
/// smallest stands first.
///
/// The levels were chosen by measuring our own pages: docs/serving.md has the table.
public enum Coding {
    BROTLI("br", 5, 11) {
        @Override
        public byte[] of(byte[] bytes, int level) {
            try {
                return Encoder.compress(bytes, Encoder.Parameters.create(level));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    ZSTD("zstd", 6, 19) {
        @Override
        public byte[] of(byte[] bytes, int level) {
            return Zstd.compress(bytes, level);
        }
    },
    GZIP("gzip", 6, 6) {
        @Override
        public byte[] of(byte[] bytes, int level) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            try (GZIPOutputStream gzip =
                    new GZIPOutputStream(out) {
                        {
                            def.setLevel(level);
                        }
                    }) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    },
    /// As they are.
    IDENTITY("identity", 0, 0) {
        @Override
        public byte[] of(byte[] bytes, int level) {
            return bytes;
        }
    };

    /// What needs no native code.
    public static final Set<Coding> EVERYWHERE =
            Collections.unmodifiableSet(EnumSet.of(GZIP, IDENTITY));

    private static final Logger LOG = LoggerFactory.getLogger(Coding.class);

    /// Its name in HTTP (RFC 9110, 8.4.1).
    public final String token;

    /// At which bytes are packed while somebody waits.
    public final int quick;

    /// At which they are packed when there is time.
    public final int best;

    Coding(String token, int quick, int best) {
        this.token = token;
        this.quick = quick;
        this.best = best;
    }

    /// The bytes in this form.
    ///
    /// @param level how much pains are taken, as each form counts them
    public abstract byte[] of(byte[] bytes, int level);

    /// Those that this machine can make.
    public static Set<Coding> available() {
        Set<Coding> all = EnumSet.allOf(Coding.class);
        all.removeIf(coding -> !coding.isAvailable());
        return all;
    }

    /// Whether this machine can make it: Brotli and Zstandard are native code, which is not there for
    /// every machine and needs a folder for temporary files from which programs may be run. Loads it,
    /// which takes up to half a second.
    public boolean isAvailable() {
        try {
            switch (this) {
                case BROTLI -> Brotli4jLoader.ensureAvailability();
                case ZSTD -> of(new byte[1], quick);
                case GZIP, IDENTITY -> {}
            }
            return true;
        } catch (LinkageError | RuntimeException e) {
            LOG.warn(
                    "Nothing is packed as “{}”, which does not load here: {}",
                    token,
                    e.getMessage());
            return false;
        }
    }
}
