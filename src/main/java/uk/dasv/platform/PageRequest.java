package uk.dasv.platform;

import java.io.Serializable;

/** Which page of a list, counted from 1. */
public record PageRequest(int number, int size) implements Serializable {

    /** How many rows a list shows at a time. */
    public static final int SIZE = 25;

    public PageRequest {
        number = Math.min(Math.max(1, number), 100_000);
        size = Math.min(Math.max(1, size), 10_000);
    }

    public static PageRequest number(int number) {
        return new PageRequest(number, SIZE);
    }

    public int offset() {
        return (number - 1) * size;
    }
}
