package org.standfirst.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.standfirst.content.MediaFile.Size;

/// A BMP has no place for camera data; what stands behind its pixels goes.
final class Bmp {
    private Bmp() {}

    static Clean clean(Bytes from, OutputStream to) throws IOException {
        long length = from.left();
        from.skip(2);
        long claimed = from.u32le();
        from.skip(8);
        long header = from.u32le();
        if (claimed < 26 || claimed > length || header < 12) {
            throw new Unreadable("It is shorter than it says");
        }
        int width = header == 12 ? from.u16le() : (int) from.u32le();
        // Less than nothing means: from the top down.
        int height = header == 12 ? from.u16le() : Math.abs((int) from.u32le());
        if (width < 1 || height < 1) {
            throw new Unreadable("Its width or height is not a number of pixels");
        }
        from.seek(0);
        from.copy(claimed, to);
        return new Clean(new Size(width, height), 1, Optional.empty());
    }
}
