package uk.dasv.risk.matrix;

/** An edition of the matrix has come into force; what goes by it is to be worked out again. */
public record MatrixTakenUp(int edition) {}
