package uk.dasv.plan;

import java.util.Set;

/** Says which actions are linked to something that plans do not know, such as a risk; its feature brings one. */
public interface ActionLinks {

    /** The references of the actions that treat the risk, where the person may see it. */
    Set<String> treating(String risk);
}
