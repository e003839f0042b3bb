package dev.quadlet.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the file system refuses something, in words. */
final class FileFailure {

    private FileFailure() {}

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "there is no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return "something else is in the way";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "a directory is in the way";
        }
        String reason = e instanceof FileSystemException refused ? refused.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
