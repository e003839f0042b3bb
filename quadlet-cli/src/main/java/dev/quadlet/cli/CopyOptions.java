package dev.quadlet.cli;

import dev.quadlet.model.value.ByteSize;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How much data may be copied before a change. */
final class CopyOptions {

    @Option(
            names = "--max-copy",
            paramLabel = "SIZE",
            defaultValue = "10G",
            converter = SizeConverter.class,
            description = "How much data may be copied byte for byte, such as 20G;"
                    + " ${DEFAULT-VALUE} unless given. Where file systems share blocks there is no limit.")
    private ByteSize most = ByteSize.gibibytes(10);

    /** Reads a size. */
    static final class SizeConverter implements ITypeConverter<ByteSize> {

        @Override
        public ByteSize convert(String value) {
            try {
                return ByteSize.parse(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }

    /** {@return the most, in bytes} */
    long bytes() {
        return most.bytes();
    }
}
