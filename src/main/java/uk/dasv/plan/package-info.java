/** Action plans: actions, their monthly progress updates and ratings. Depends on strategy and governance. */
package uk.dasv.plan;
