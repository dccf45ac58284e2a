/** Measures the program as it would be installed, on a large partnership's data: {@code mvn -Pbench}. */
package uk.dasv.bench;
