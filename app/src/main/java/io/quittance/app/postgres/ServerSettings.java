package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The embedded server's settings, each with its reason; anything not named here is PostgreSQL's default. Durability is
 * never traded for speed: {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on.
 */
final class ServerSettings {

    private static final long MEGABYTE = 1L << 20;
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private ServerSettings() {}

    /**
     * Settings for a server on this machine.
     *
     * @param port on the loopback address
     * @param log folder of the server's log
     * @param memory of the machine, in bytes
     * @param disk what is free where the cluster is, in bytes
     */
    static Map<String, String> tuned(int port, Path log, long memory, long disk) {
        Map<String, String> settings = new LinkedHashMap<>();
        reach(settings, port);
        durability(settings, disk);
        memory(settings, memory);
        words(settings, log);
        return settings;
    }

    /** Only this machine, only over TCP and only with the password. One program needs about ten connections. */
    private static void reach(Map<String, String> settings, int port) {
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "40");
    }

    /**
     * A night writes gigabytes at once. A checkpoint in the middle of it makes the log take whole pages again of all that
     * was loaded before, so there is to be none, as far as the disk allows.
     */
    private static void durability(Map<String, String> settings, long disk) {
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_wal_size", megabytes(disk / 4, 1024, 16_384));
        settings.put("checkpoint_timeout", "15min");
        // These binaries know only pglz, which costs more time than the saved writes bring; lz4 is not built in.
        settings.put("wal_compression", "off");
    }

    /** 1/32 of the machine is shared by all; big sorts and joins of a night get room of their own. */
    private static void memory(Map<String, String> settings, long memory) {
        settings.put("shared_buffers", megabytes(memory / 32, 64, 1024));
        settings.put("effective_cache_size", megabytes(memory / 2, 256, 65_536));
        settings.put("work_mem", "64MB");
        settings.put("maintenance_work_mem", "256MB");
        // Rows of earlier nights come from as many pages, which a disk finds sooner the more of them it is asked for.
        settings.put("io_workers", "16");
        // Compiling a query takes longer than the queries of a night take.
        settings.put("jit", "off");
        settings.put("dynamic_shared_memory_type", sharedMemoryIsRoomy() ? "posix" : "mmap");
    }

    /**
     * What the C library is told, by names of glibc's, which any other ignores. Left alone it hands back to the system what
     * a query or a load has freed, and has to ask for the same pages again for the next.
     *
     * @param memory of the machine, in bytes
     */
    static Map<String, String> environment(long memory) {
        return Map.of(
                "MALLOC_MMAP_THRESHOLD_", Long.toString(32 * MEGABYTE),
                "MALLOC_TRIM_THRESHOLD_", Long.toString(Math.min(128 * MEGABYTE, memory / 256)));
    }

    /** A log of one week, in English, without statements and row values: those hold personal data. */
    private static void words(Map<String, String> settings, Path log) {
        settings.put("timezone", "Asia/Shanghai");
        settings.put("log_timezone", "Asia/Shanghai");
        settings.put("lc_messages", "C");
        settings.put("logging_collector", "on");
        settings.put("log_directory", log.toString());
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
    }

    private static String megabytes(long bytes, long least, long most) {
        return Math.max(least, Math.min(most, bytes / MEGABYTE)) + "MB";
    }

    /** Containers often get 64 MB there, which one parallel query can exhaust. */
    private static boolean sharedMemoryIsRoomy() {
        try {
            return Files.getFileStore(SHARED_MEMORY).getTotalSpace() >= 1024 * MEGABYTE;
        } catch (IOException e) {
            return false;
        }
    }
}
