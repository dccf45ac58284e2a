/**
 * The pages of the list of plans, of a plan as a tree and of its timeline. Depends on the tree of plans and on what all pages
 * share. Fires and observes no events.
 */
package uk.dasv.plan.tree.web;
