/**
 * What people are told by e-mail: a ledger written with each notice, and the rounds that send what is due by SMTP. Depends on
 * notification. Observes {@link uk.dasv.notification.NoticesMade}.
 */
package uk.dasv.notification.mail;
