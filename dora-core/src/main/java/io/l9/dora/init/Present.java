package io.l9.dora.init;

/** What is there at the place of a file that is to be written. */
public sealed interface Present {

    /** Nothing. */
    record Nothing() implements Present {}

    /** A file. */
    final class Content implements Present {

        private final byte[] bytes;
        private final byte[] withoutBlock;

        /**
         * Makes one.
         *
         * @param bytes the whole file
         * @param withoutBlock what is left of it without its DORA block; the same array where it has none
         */
        public Content(byte[] bytes, byte[] withoutBlock) {
            this.bytes = bytes;
            this.withoutBlock = withoutBlock;
        }

        byte[] bytes() {
            return bytes;
        }

        byte[] withoutBlock() {
            return withoutBlock;
        }
    }

    /**
     * Something that cannot be read.
     *
     * @param reason why, printable
     */
    record Unreadable(String reason) implements Present {}
}
