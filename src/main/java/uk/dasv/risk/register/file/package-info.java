/**
 * Registers that leave the tracker: all that is known of each risk for a spreadsheet that can be brought back, and each risk on a
 * sheet of its own. Depends on the register's lists. Fires no events and observes no events.
 */
package uk.dasv.risk.register.file;
