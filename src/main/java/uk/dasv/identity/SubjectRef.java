package uk.dasv.identity;

import java.io.Serializable;

/** Names one thing by its kind and its readable reference ({@code ACTION AV-PROT-07}). */
public record SubjectRef(SubjectKind kind, String reference) implements Serializable {}
