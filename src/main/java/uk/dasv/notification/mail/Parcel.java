package uk.dasv.notification.mail;

import java.util.List;

/**
 * A message that is ready to be sent.
 *
 * @param rows the rows of the ledger that it tells
 */
record Parcel(List<Long> rows, String messageId, String address, String subject, String text) {}
