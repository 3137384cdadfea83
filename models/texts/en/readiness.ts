import type { ReadinessTexts } from '../pl/readiness.ts'
import { atFirst } from './atFirst.ts'

export const readiness: ReadinessTexts = {
  ...atFirst.readiness,
  reasons: {
    ...atFirst.reach,
    proven: 'reachable, sound proven',
    live: 'reachable, sound not proven',
    unreachable: 'not on duty or not connected',
  },

  title: 'Readiness',
  lead: 'Who can be called right now, before a client comes.',
  caption: 'Units and matters that are not ready, the worst first',
  readyCaption: 'Units and matters that are ready',
  ready: (n) => `Ready: ${n}`,
  allReady: 'All units and matters are ready.',
  loading: 'Checking who can be called…',
  toDrills: 'Check by a drill whether calls are heard',
  failed: 'The readiness could not be checked.',
  stale: (time) => `Below is how it was at ${time}.`,
  asOf: (time) => `as of ${time}`,
  empty: 'There are no units in the directory yet.',
  emptyHint: 'Readiness appears once the administrator has entered people and matters.',

  target: 'Unit or matter',
  state: 'State',
  who: 'Who, and why',
  usual: 'Usually until arrival',
  usually: (n) => `${n} min`,
  unknownTime: 'too few requests',
  matterOf: (unit) => `matter, ${unit}`,

  levels: {
    nobody: 'nobody',
    substitute: 'substitute only',
    lastOne: 'one person',
    ready: 'ready',
  },
  counts: ({ nobody, substitute, lastOne }) =>
    `Units and matters: ${nobody} with nobody, ${substitute} with a substitute only, ${lastOne} with one person.`,
  reachable: (n, all) => `${n} of ${all} reachable`,

  amount: (n, what) => `${n} × ${what}`,
  until: (time) => `until ${time}`,
  substitutes: 'Substitutes',
  noSubstitutes: 'No substitute: a call goes to the manager at once.',
  mailFails: 'Mail does not work: a manager without an open page gets no message. Please tell the administrator.',
  turnedRed: (name) => `${name}: nobody can be called now.`,

  own: {
    substitutes: {
      title: 'Who stands in for you',
      none: 'There is no substitute in the directory: while you are away, calls go to the manager.',
    },
  },

  leaving: {
    title: 'Before you go',
    lead: (n) =>
      n === 1
        ? 'Only you answer calls for this matter now. Afterwards:'
        : 'Only you answer calls for these matters now. Afterwards:',
    more: (n) => `and ${n} more`,
    instead: (who, as) => `calls go to ${who} (${as})`,
    nobody: 'nobody could be called; the counter will see telephone numbers',
    goOut: 'Go all the same',
    beAbsent: 'I am not here today',
    endDuty: 'End my duty',
    stay: 'Stay a little longer',
  },
}
