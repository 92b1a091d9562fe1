package org.armslink.ingest.mapping;

/**
 * A text that can be looked at so often and no more: some regular expressions try for years on a text of forty letters.
 */
final class Patient implements CharSequence {
    private static final int LOOKS = 1 << 20;

    static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private OutOfPatience() {
            super("", null, false, false);
        }
    }

    private final String text;
    private int looks;

    Patient(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new OutOfPatience();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
