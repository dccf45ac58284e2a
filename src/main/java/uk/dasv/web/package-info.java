/** What every page shares: forms, labels, inputs, the front door and calm error pages. Depends on platform, identity and audit. */
package uk.dasv.web;
