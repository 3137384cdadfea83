import type { InterpretersTexts } from '../pl/interpreters.ts'

export const interpreters: InterpretersTexts = {
  title: 'Interpreter',
  titleOf: (codes) => `Interpreter: ${codes}`,
  connect: (kind) => `Connect a ${kind} interpreter`,
  opens: 'The interpreter’s page opens in a new tab. The time counts from the press.',
  noLink:
    'The office has given no address of an online interpreter. The administrator enters it with the data of the office. An interpreter can be booked for a day.',
  connecting: (kind, time) => `Connecting a ${kind} interpreter: ${time}`,
  reopen: 'Open the interpreter’s page once more',
  connected: 'The interpreter is there',
  nobody: 'Nobody answers',
  giveUp: 'Give up',
  helps: (kind, waited) => `A ${kind} interpreter helps. Waited: ${waited}.`,
  over: 'Interpreting is over',
  unanswered: (kind, waited) => `No ${kind} interpreter answered for ${waited}.`,
  next: 'What can be done now: call once more, talk in writing, or book an interpreter for a day (“Arrange a meeting”).',
  again: (kind) => `Try again: ${kind}`,
  failed: 'Whether there is an interpreter could not be loaded.',
  said: {
    connected: 'Noted: the interpreter is there.',
    nobody: 'Noted: nobody answered.',
    over: 'Noted: interpreting is over.',
  },
}
