/**
 * What the tests stand on. A plain test needs nothing from here; a test of mapping and queries
 * extends {@link uk.dasv.testing.OnDatabase}, a test inside the server carries
 * {@link uk.dasv.testing.InServer}, a test through the browser extends {@link uk.dasv.testing.InBrowser}.
 * One database server and one application server are started when the first test asks for them,
 * serve all classes of the run and are gone when it ends.
 */
package uk.dasv.testing;
