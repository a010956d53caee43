package org.standfirst.media;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Gives a scaled drawing a palette, as it had one before: in full colour it would weigh more than the
/// original that is three times as large.
///
/// Scaling mixes colours, so there are more than there were; those that are near one another become
/// one, the groups being split where they differ most.
final class FewColours {
    /// Below that soft edges are lost.
    private static final int LEAST = 16;

    private FewColours() {}

    /// The picture in no more colours than the palette had that it came from, or sixteen; itself if it came
    /// from none.
    static BufferedImage in(BufferedImage picture, ColorModel before) {
        return before instanceof IndexColorModel palette
                ? reduced(picture, Math.max(palette.getMapSize(), LEAST))
                : picture;
    }

    private static BufferedImage reduced(BufferedImage picture, int most) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        List<Group> groups = groups(pixels, most);
        Map<Integer, Integer> places = new HashMap<>();
        int[] colours = new int[groups.size()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = groups.get(i).mean();
            for (Colour colour : groups.get(i).colours()) {
                places.put(colour.argb(), i);
            }
        }
        int bits = colours.length <= 16 ? 4 : 8;
        BufferedImage reduced =
                new BufferedImage(
                        width,
                        height,
                        bits == 4
                                ? BufferedImage.TYPE_BYTE_BINARY
                                : BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(
                                bits,
                                colours.length,
                                colours,
                                0,
                                picture.getColorModel().hasAlpha(),
                                -1,
                                DataBuffer.TYPE_BYTE));
        WritableRaster raster = reduced.getRaster();
        for (int i = 0; i < pixels.length; i++) {
            raster.setSample(i % width, i / width, 0, places.getOrDefault(pixels[i], 0));
        }
        return reduced;
    }

    private static List<Group> groups(int[] pixels, int most) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Colour> all = new ArrayList<>();
        counts.forEach((argb, count) -> all.add(new Colour(argb, count)));
        all.sort(Comparator.comparingInt(Colour::argb));
        PriorityQueue<Group> groups =
                new PriorityQueue<>(Comparator.comparingDouble(Group::difference).reversed());
        groups.add(Group.of(all));
        while (groups.size() < most && groups.element().difference() > 0) {
            groups.addAll(groups.remove().halves());
        }
        return List.copyOf(groups);
    }

    /// @param count how many pixels have it
    private record Colour(int argb, int count) {
        int part(int shift) {
            return argb >>> shift & 0xFF;
        }
    }

    /// Colours that are to become one.
    ///
    /// @param shift of the part in which they differ most: alpha, red, green or blue
    /// @param middle their mean in that part
    /// @param difference from the mean in that part, squared and summed up
    private record Group(List<Colour> colours, int shift, double middle, double difference) {
        static Group of(List<Colour> colours) {
            Group worst = new Group(colours, 0, 0, -1);
            for (int shift = 24; shift >= 0; shift -= 8) {
                double mean = mean(colours, shift);
                double difference = 0;
                for (Colour colour : colours) {
                    double off = colour.part(shift) - mean;
                    difference += off * off * colour.count();
                }
                if (difference > worst.difference()) {
                    worst = new Group(colours, shift, mean, difference);
                }
            }
            return worst;
        }

        private static double mean(List<Colour> colours, int shift) {
            double sum = 0;
            double count = 0;
            for (Colour colour : colours) {
                sum += (double) colour.part(shift) * colour.count();
                count += colour.count();
            }
            return sum / count;
        }

        List<Group> halves() {
            List<Colour> below = new ArrayList<>();
            List<Colour> above = new ArrayList<>();
            for (Colour colour : colours) {
                (colour.part(shift) <= middle ? below : above).add(colour);
            }
            return List.of(of(below), of(above));
        }

        int mean() {
            int argb = 0;
            for (int at = 24; at >= 0; at -= 8) {
                argb = argb << 8 | (int) Math.round(mean(colours, at));
            }
            return argb;
        }
    }
}
