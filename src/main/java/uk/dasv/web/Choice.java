package uk.dasv.web;

import java.io.Serializable;

/** One answer of a set of radios; the hint may be null. */
public record Choice(String value, String label, String hint) implements Serializable {

    public static Choice of(Enum<?> constant, Labels labels) {
        return new Choice(constant.name(), labels.of(constant), null);
    }
}
