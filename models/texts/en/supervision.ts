import type { SupervisionTexts } from '../pl/supervision.ts'

export const supervision: SupervisionTexts = {
  title: 'Supervision',
  wallTitle: 'Board of requests',

  live: {
    title: 'Now',
    caption: 'Open requests, most overdue first',
    open: (n) => `Open: ${n}`,
    late: (n) => `Late: ${n}`,
    nobody: (n) => `By telephone only: ${n}`,
    empty: 'Nobody is waiting now.',
    emptyHint: 'A new request appears here by itself.',
    loading: 'Loading the open requests…',
    request: 'Request',
    state: 'State',
    waits: 'Time',
    called: 'Called',
    next: 'Next step',
    decision: 'Decision',
    nobodyCalled: 'nobody',
    noStep: 'none',
    telephoneNext: 'please telephone',
    extended: (n) => `extended by ${n} min`,
    takeOver: 'Take over',
    reassign: 'Call somebody',
    more: 'More',
    acceptFor: 'Answer for somebody',
    withheld: 'Those who are called see what the client needs.',
    takeOverTitle: (code) => `${code}: take over?`,
    takeOverLead: 'You go to the client. Whoever was on the way is told that they need not come.',
    takeOverNow: 'I am coming now',
    takeOverIn: (n) => `I am coming in ${n} min`,
    actions: (code) => `Decisions: ${code}`,
  },

  wall: {
    open: 'Wall mode',
    leave: 'Normal view',
  },
}
