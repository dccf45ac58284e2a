package uk.dasv.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The folder of things that are fetched or made once and kept across clean builds: the MySQL
 * server, its empty data directory, the browser. Two builds may want the same thing at the same
 * time: one makes it, the other waits, and nobody ever sees half of it.
 */
public final class Kept {

    private Kept() {}

    /** Fills an empty folder with what shall be kept. */
    @FunctionalInterface
    interface Maker {
        void make(Path folder) throws IOException;
    }

    /** The kept folder of that name, made now if nobody has made it before. */
    static Path folder(String name, Maker maker) {
        try {
            Path home = Files.createDirectories(home());
            Path folder = home.resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            try (FileChannel lock = FileChannel.open(
                    home.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.isDirectory(folder)) {
                    Path unfinished = home.resolve(name + ".unfinished");
                    delete(unfinished);
                    maker.make(Files.createDirectory(unfinished));
                    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + name, e);
        }
    }

    /** A file of the local Maven repository that the build has fetched, by the property that names it. */
    static Path fetched(String property) {
        String file = System.getProperty(property);
        if (file == null) {
            throw new IllegalStateException(
                    property + " is not set: run this test with Maven (mvn verify -Dit.test=...), which fetches it");
        }
        return Path.of(System.getProperty("test.repository")).resolve(file);
    }

    /** Unpacks those entries of an archive, without the leading part of their names. */
    static void unzip(Path archive, Path folder, String leading, Predicate<String> wanted) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    put(folder, entry.getName().substring(leading.length()), zip);
                }
            }
        }
    }

    /** Writes one entry of an archive below the folder, and nowhere else. */
    static Path put(Path folder, String name, InputStream content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("entry outside its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    static void executable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Deletes the folder with all that is in it; one that is not there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Path home() {
        return Path.of(
                System.getProperty("dasv.cache", System.getProperty("user.home") + "/.cache/dasv-delivery-tracker"));
    }
}
