import type { AnswerTexts } from '../pl/answer.ts'

/** A message to somebody without an open browser, and the page on which they answer it. Others may read both. */
export const answer: AnswerTexts = {
  callText: (code, place, url) => `Request ${code}: ${place}. Answer: ${url}`,
  goneText: (code) => `Request ${code}: no need to come any more.`,
  testText: (url) => `Parter: a test, nobody is waiting. Please open: ${url}`,

  title: 'Answer to a request',
  calls: (code) => `Request ${code}`,
  waits: (time) => `A client has been waiting since ${time}.`,
  come: 'I am coming',
  comeIn: 'I am coming in',
  goes: (who) => `On the way already: ${who}. Nobody is there yet.`,
  elsewhere: 'This can be answered in Parter, when you sign in, or by telephone to the customer service office.',
  accepted: 'Your answer is saved: you are coming.',
  details:
    'What the client has come for and needs, the customer service office will tell you. It is also in Parter, when you sign in.',
  here: 'I am there',
  claimed: 'The customer service office has been asked whether they see you.',
  denied: 'The customer service office does not see you there. Please go up to them, or telephone.',
  takeBack: 'Take the answer back',
  notThereYet: 'I am not there yet',
  cannotAnyMore: 'I cannot come after all',
  arrived: 'Noted: you are there.',
  arrivedMore:
    'There is nothing more to do here. The customer service office records how the visit ended; so can you in Parter, when you sign in.',
  taken: 'Somebody else is coming already.',
  takenMore: (who) => `Answered earlier: ${who}. You do not need to come.`,
  over: 'This request is over.',
  overMore: 'You do not need to come, or to answer.',
  late: 'This answer cannot be saved any more. Below is what holds now.',

  proof: 'A test message',
  proofLead: 'Nobody is waiting. Parter tries whether calls reach you.',
  proofDo: 'The message has arrived',
  proven: 'Tested: messages arrive.',
  provenMore: 'Calls will come the same way.',
  proofOver: 'This test is over.',
  proofOverMore: 'An administrator can send a new one.',

  unknown: 'There is no request at this address.',
  unknownMore: 'Please open the whole link in the message, or telephone the customer service office.',
  tooMany: 'Too many tries.',
  tooManyMore: 'Please wait a minute. If it is urgent, please telephone the customer service office.',
  fault: 'Your answer could not be saved.',
  faultMore: 'Please try again, or telephone the customer service office.',
  again: 'Try again',
  look: 'Look now',
  asOf: (time) => `As of ${time}.`,
  offline: 'No connection to the office. What is on the screen may be out of date.',
}
