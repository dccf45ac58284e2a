package uk.dasv.identity;

/** A command that is about one thing; the thing decides whether the person may. */
public interface Concerns {

    SubjectRef subject();
}
