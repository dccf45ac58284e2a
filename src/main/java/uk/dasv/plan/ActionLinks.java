package uk.dasv.plan;

import java.util.Set;

/** Says which actions are linked to something that plans do not know, such as a risk; its feature brings one. */
public interface ActionLinks {

    /** The ids of the actions that treat the risk, where the person may see it. */
    Set<Long> treating(String risk);
}
