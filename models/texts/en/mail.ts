import type { MailTexts } from '../pl/mail.ts'

/** A mail to a superior whom nothing in Parter has reached. */
export const mail: MailTexts = {
  subject: (code, time) => `Request ${code}: somebody has been waiting since ${time}`,
  where: (code, place) => `Request ${code}, place: ${place}.`,
  waits: (time, howLong) => `Somebody has been waiting since ${time}; when this was sent it was ${howLong}.`,
  why: (as) => `You were called (${as}), but nobody has answered the call in Parter.`,
  answer: 'You can answer in Parter:',
  noReply: 'A reply to this message reaches nobody. To be sure, telephone the customer service office.',
  lessThanAMinute: 'less than a minute',
  testSubject: 'Parter: a test message',
  testText: 'This is a test message from Parter: the office’s mail works. Nothing needs to be answered.',
}
