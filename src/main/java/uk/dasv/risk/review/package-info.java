/** Bodies look at risks, decide, and say when to look again. Depends on governance and the matrix. Observes {@code MeetingsChanged} and {@code MatrixTakenUp}. */
package uk.dasv.risk.review;
