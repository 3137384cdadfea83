import type { PushTexts } from '../pl/push.ts'

/** Notifications of a closed browser, and whether they reach this device. */
export const push: PushTexts = {
  come: 'I am coming',
  cannot: 'I cannot',
  testTitle: 'Parter: a test notification',
  testBody: 'Calls will reach you here with the browser closed, too.',
  refused: (code, reason) => `${code}: ${reason}`,
  firstWas: (who, time) => `First was ${who}, at ${time}.`,
  signIn: (code) => `${code}: your answer was not saved. Please sign in and answer on the screen.`,
  unsent: (code) => `${code}: your answer did not arrive. Please telephone or try again.`,
  drill: {
    title: 'Drill: has this arrived?',
    body: (by) => `Nobody is waiting. Run by ${by}. One press is enough.`,
    planned: 'Nobody is waiting. This drill was planned. One press is enough.',
    hear: 'I hear it',
    over: 'This drill is already over.',
    signIn: 'Your answer was not saved. Please sign in.',
    unsent: 'Your answer did not arrive. Please press again.',
  },
  notes: {
    message: { title: 'A message from a client', body: 'It waits in “My calls”.' },
    meeting: { title: 'An agreed meeting today', body: 'When and where: in “My calls”.' },
    access: {
      title: 'A request for accessibility',
      body: 'The last day for the answer is near or over. More in the register.',
    },
    answer: { title: 'A promised answer', body: 'It is due soon. More in “My calls”.' },
    cover: { title: 'You are asked to stand in', body: 'It waits for an answer in “My calls”.' },
  },
  states: {
    off: '',
    checking: 'Checking whether a call reaches you with the browser closed.',
    works: 'A call will reach you here with the browser closed, too.',
    failed: 'With the browser closed, a call will not reach you here. Please leave the tab open.',
    missing: 'This browser takes no calls once it is closed. Please leave the tab open.',
  },
}
