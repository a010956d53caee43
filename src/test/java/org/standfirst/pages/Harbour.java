package org.standfirst.pages;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A picture for pages to show: a grey morning.
final class Harbour {
    private Harbour() {}

    static byte[] png() {
        BufferedImage image = new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0xcfd6d8), 0, 675, new Color(0x6b7a80)));
        g.fillRect(0, 0, 1200, 675);
        g.setColor(new Color(0x3d484d));
        for (int x = 200; x < 1100; x += 330) {
            g.fillRect(x, 180, 18, 420);
            g.fillRect(x - 90, 180, 260, 12);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
