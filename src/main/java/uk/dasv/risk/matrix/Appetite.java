package uk.dasv.risk.matrix;

/** How much risk the Board takes for an outcome (Orange Book). */
public enum Appetite {
    AVERSE,
    MINIMAL,
    CAUTIOUS,
    OPEN,
    EAGER
}
