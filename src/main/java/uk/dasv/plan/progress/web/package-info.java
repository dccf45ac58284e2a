/**
 * The pages on which owners and leads say how their actions go. Depends on plan.progress, plan and on what all pages
 * share. Fires and observes no events.
 */
package uk.dasv.plan.progress.web;
