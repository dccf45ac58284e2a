package uk.dasv.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a packed file, found by its table of contents and unpacked one at a time as they are read, never
 * on disk. What unpacks to more than {@link Limits} allow is refused while it is read, whatever it says of its size.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Entry(int offset, int packed, int method, boolean locked) {}

    private final byte[] content;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    ZipParts(byte[] content) {
        this.content = content;
        int end = end();
        requireWithin(end, END_SIZE);
        int count = u16(end + 10);
        long at = u32(end + 16);
        if (count > Limits.ENTRIES || count == 0xFFFF) {
            throw UnreadableFile.because("bomb");
        }
        for (int i = 0; i < count; i++) {
            requireWithin(at, ENTRY_SIZE);
            int place = (int) at;
            if (i32(place) != ENTRY) {
                throw damaged();
            }
            int name = u16(place + 28);
            requireWithin(at + ENTRY_SIZE, name);
            entries.put(
                    new String(content, place + ENTRY_SIZE, name, StandardCharsets.UTF_8).replace('\\', '/'),
                    new Entry(
                            checked(u32(place + 42)),
                            checked(u32(place + 20)),
                            u16(place + 10),
                            (u16(place + 8) & 1) != 0));
            at += ENTRY_SIZE + (long) name + u16(place + 30) + u16(place + 32);
        }
    }

    private int end() {
        for (int at = content.length - END_SIZE; at >= 0 && at >= content.length - END_SIZE - 0xFFFF; at--) {
            if (i32(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Counts anew: the next reading of the file may unpack as much as the first. */
    void again() {
        unpacked = 0;
    }

    /** A part by its name; empty when there is none. */
    Optional<InputStream> open(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.locked()) {
            throw UnreadableFile.because("oldOrLocked");
        }
        requireWithin(entry.offset(), LOCAL_SIZE);
        if (i32(entry.offset()) != LOCAL) {
            throw damaged();
        }
        long start = entry.offset() + LOCAL_SIZE + (long) u16(entry.offset() + 26) + u16(entry.offset() + 28);
        requireWithin(start, entry.packed());
        InputStream packed = new ByteArrayInputStream(content, (int) start, entry.packed());
        return Optional.of(new Bounded(
                switch (entry.method()) {
                    case STORED -> packed;
                    case DEFLATED ->
                        new InflaterInputStream(packed, new Inflater(true), 16_384) {
                            @Override
                            public void close() throws IOException {
                                super.close();
                                inf.end();
                            }
                        };
                    default -> throw damaged();
                },
                entry.packed()));
    }

    /** Counts what is unpacked. */
    private final class Bounded extends FilterInputStream {

        private final long packed;
        private long own;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) {
            own += bytes;
            unpacked += bytes;
            if (unpacked > Limits.UNPACKED || own > Limits.RATIO_FROM && own / packed > Limits.RATIO) {
                throw UnreadableFile.because("bomb");
            }
        }
    }

    private void requireWithin(long at, long length) {
        if (at < 0 || length < 0 || at + length > content.length) {
            throw damaged();
        }
    }

    private int checked(long value) {
        if (value > content.length) {
            throw damaged();
        }
        return (int) value;
    }

    private int u16(int at) {
        return content[at] & 0xFF | (content[at + 1] & 0xFF) << 8;
    }

    private long u32(int at) {
        return i32(at) & 0xFFFFFFFFL;
    }

    private int i32(int at) {
        return u16(at) | u16(at + 2) << 16;
    }

    private static UnreadableFile damaged() {
        return UnreadableFile.because("damaged");
    }
}
