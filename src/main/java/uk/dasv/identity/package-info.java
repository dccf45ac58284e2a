/**
 * Who is signed in, what they may do, and how they prove who they are. Depends on platform only.
 */
package uk.dasv.identity;
