package io.quittance.writers.outbox;

import io.quittance.writers.night.Language;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outbox could not be written, or may not be published: what, where and what to do, in a sentence or two. */
public final class OutboxException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Problem {
        /** No space is left. */
        DISK_FULL,
        /** The folder or file may not be written. */
        NOT_WRITABLE,
        /** The disk failed in another way. */
        DISK_FAILED,
        /** The night is already there with other content. */
        ALREADY_DIFFERENT,
        /** A file does not say what was written into it. */
        READ_BACK_DIFFERS
    }

    private final Problem problem;
    private final String zh;

    private OutboxException(Problem problem, String zh, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.problem = problem;
        this.zh = zh;
    }

    /** What went wrong, for an exit code. */
    public Problem problem() {
        return problem;
    }

    /** The sentence. */
    public String say(Language language) {
        return language.say(zh, String.valueOf(getMessage()));
    }

    static OutboxException writing(Path path, Exception cause) {
        if (cause instanceof OutboxException known) {
            return known;
        }
        String said = String.valueOf(cause.getMessage());
        if (isFull(said)) {
            return new OutboxException(
                    Problem.DISK_FULL,
                    "磁盘已满，无法写入 " + path + "。请清理空间后重新运行。",
                    "The disk is full while writing " + path + ". Free some space and run the night again.",
                    cause);
        }
        if (isForbidden(cause, said)) {
            return new OutboxException(
                    Problem.NOT_WRITABLE,
                    "没有权限写入 " + path + "。请检查目录权限，或用 --out 指定其他目录。",
                    "No permission to write " + path + ". Check the folder's rights, or name another with --out.",
                    cause);
        }
        return new OutboxException(
                Problem.DISK_FAILED,
                "无法写入 " + path + "（" + said + "）。请检查磁盘后重新运行。",
                "Cannot write " + path + " (" + said + "). Check the disk and run the night again.",
                cause);
    }

    static OutboxException alreadyDifferent(Path folder, String file) {
        return new OutboxException(
                Problem.ALREADY_DIFFERENT,
                folder + " 已存在且内容不同（" + file + "），未覆盖。请先移走该目录，或把新文件作为补充批次运行。",
                folder + " is already there with other content (" + file
                        + ") and was left alone. Move it away, or run the new files as a supplement.",
                null);
    }

    static OutboxException readBackDiffers(Path file, String what, Object written, Object read) {
        return new OutboxException(
                Problem.READ_BACK_DIFFERS,
                file + " 回读不一致：" + what + " 写入 " + written + "，读出 " + read + "。未发布，请检查磁盘后重新运行。",
                file + " reads back differently: " + what + " written " + written + ", read " + read
                        + ". Nothing was published; check the disk and run the night again.",
                null);
    }

    private static boolean isFull(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.contains("no space left")
                || lower.contains("quota exceeded")
                || lower.contains("not enough space");
    }

    private static boolean isForbidden(Exception cause, String said) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || said.contains("Read-only file system")
                || said.contains("Permission denied");
    }
}
