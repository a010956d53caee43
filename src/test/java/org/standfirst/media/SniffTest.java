package org.standfirst.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SniffTest {
    @TempDir Path folder;

    String type(byte[] bytes) throws IOException {
        return Sniff.type(Files.write(folder.resolve("file"), bytes));
    }

    String type(String latin) throws IOException {
        return type(Samples.ascii(latin));
    }

    static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                int equals = name.indexOf('=');
                ZipEntry entry = new ZipEntry(equals < 0 ? name : name.substring(0, equals));
                byte[] body = Samples.ascii(equals < 0 ? "<x/>" : name.substring(equals + 1));
                if (equals >= 0) {
                    CRC32 sum = new CRC32();
                    sum.update(body);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(body.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(body);
            }
        }
        return out.toByteArray();
    }

    @Test
    void picturesAreKnownByTheirBytes() throws IOException {
        assertThat(type(Samples.jpeg(4, 4))).isEqualTo("image/jpeg");
        assertThat(type(Samples.png(4, 4))).isEqualTo("image/png");
        assertThat(type(Samples.gif(4, 4))).isEqualTo("image/gif");
        assertThat(type(Samples.bmp(4, 4))).isEqualTo("image/bmp");
        assertThat(type(Samples.webp(4, 4))).isEqualTo("image/webp");
        assertThat(type("\0\0\0 ftypavif\0\0\0\0")).isEqualTo("image/avif");
        assertThat(type("II*\0\b\0\0\0")).isEqualTo("image/tiff");
        assertThat(type("MM\0*\0\0\0\b")).isEqualTo("image/tiff");
    }

    @Test
    void recordingsAreKnownByTheirBytes() throws IOException {
        assertThat(type("ID3\4\0\0")).isEqualTo("audio/mpeg");
        byte[] frames = new byte[417 + 4];
        for (int at : new int[] {0, 417}) {
            System.arraycopy(new byte[] {-1, -5, (byte) 0x90, 0}, 0, frames, at, 4);
        }
        assertThat(type(frames)).isEqualTo("audio/mpeg");
        frames[417] = 0;
        assertThat(type(frames)).isEqualTo("application/octet-stream");
        assertThat(type("OggS\0\2vorbis")).isEqualTo("audio/ogg");
        assertThat(type("OggS\0\2\u0080theora")).isEqualTo("video/ogg");
        assertThat(type("RIFF\0\0\0\0WAVEfmt ")).isEqualTo("audio/wav");
        assertThat(type("fLaC\0")).isEqualTo("audio/flac");
        assertThat(type("\0\0\0 ftypM4A ")).isEqualTo("audio/mp4");
        assertThat(type("\0\0\0 ftypisom")).isEqualTo("video/mp4");
        assertThat(type("\u001AE\u00DF\u00A3\u009FB\u0082\u0084webm")).isEqualTo("video/webm");
    }

    @Test
    void papersAreKnownByTheirBytes() throws IOException {
        assertThat(type("%PDF-1.7\n")).isEqualTo("application/pdf");
        assertThat(type("\r\n%PDF-1.7\n")).isEqualTo("application/pdf");
        assertThat(type("{\\rtf1 a}")).isEqualTo("application/rtf");
        assertThat(type("A text.\nOf two lines.")).isEqualTo("text/plain");
        assertThat(type("Füße und 文字".getBytes(StandardCharsets.UTF_8))).isEqualTo("text/plain");
        assertThat(type("ф".repeat(40_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
        assertThat(type(("x" + "ф".repeat(40_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
        assertThat(type(zip("a.txt"))).isEqualTo("application/zip");
        assertThat(type(zip("mimetype=application/epub+zip", "a.xhtml")))
                .isEqualTo("application/epub+zip");
        assertThat(type(zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml")))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(type(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")))
                .isEqualTo(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(type(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        byte[] ole = new byte[2048];
        System.arraycopy(
                Samples.ascii("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 0, ole, 0, 8);
        ole[30] = 9;
        ole[48] = 1;
        byte[] name = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024 + 128, name.length);
        assertThat(type(ole)).isEqualTo("application/msword");
    }

    @Test
    void whatABrowserCouldRunIsNothingButBytes() throws IOException {
        for (String active :
                new String[] {
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                    "  \n<!DOCTYPE html><p>x",
                    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
                    "some words first <script>alert(1)</script>",
                    "some words <HTML>",
                    "\u00EF\u00BB\u00BF<html>",
                    "alert(document.cookie)",
                    "var a = 1;",
                    "x\nfunction go() {}",
                    "fetch('/').then(r => { x(r) })",
                    "import a from './a.js'",
                    "#!/bin/sh\nrm",
                    "'use strict'\nx",
                    "<?php system($_GET[0]);",
                    "\u00FE\u00FF\0<\0s",
                    "MZ\u0090\0\3",
                    "",
                }) {
            assertThat(type(active)).as(active).isEqualTo("application/octet-stream");
        }
    }

    @Test
    void aPictureIsOnlyShownAndAnythingUnknownIsDownloaded() {
        assertThat(Delivery.headers("image/png"))
                .containsExactly(
                        java.util.Map.entry("Content-Type", "image/png"),
                        java.util.Map.entry(
                                "Content-Security-Policy", "default-src 'none'; sandbox"),
                        java.util.Map.entry("X-Content-Type-Options", "nosniff"));
        for (String type :
                new String[] {
                    "text/html",
                    "image/svg+xml",
                    "application/xhtml+xml",
                    "text/javascript",
                    "x\r\ny",
                    ""
                }) {
            assertThat(Delivery.headers(type))
                    .containsEntry("Content-Type", "application/octet-stream")
                    .containsEntry("Content-Disposition", "attachment")
                    .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                    .containsEntry("X-Content-Type-Options", "nosniff");
        }
        assertThat(Delivery.headers("application/epub+zip"))
                .containsEntry("Content-Type", "application/epub+zip")
                .containsEntry("Content-Disposition", "attachment");
        assertThat(Delivery.headers("text/plain"))
                .containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(Delivery.headers("application/pdf")).doesNotContainKey("Content-Disposition");
    }
}
