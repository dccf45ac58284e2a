/**
 * How due dates move: somebody asks with a reason, and how far the date slips decides who approves. Depends on plan,
 * strategy and governance. Fires and observes no events.
 */
package uk.dasv.plan.dates;
