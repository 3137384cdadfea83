import type { AccessRequestsTexts } from '../pl/accessRequests.ts'

/** A number alone, as "2026-4", would be read as a month. */
const numbered = (ids: readonly string[]): string =>
  `${ids.length === 1 ? 'request no.' : 'requests no.'} ${ids.join(', ')}`

export const accessRequests: AccessRequestsTexts = {
  title: 'Requests for accessibility',
  lead: 'Anybody may ask the office to provide accessibility. Here stands only when a request came, what it is about, and by when it has to be answered. No names, and no link to a visit.',
  dates:
    'An answer: 14 days from the day it came. Where that is not enough, whoever asked gets a notice, and the limit is at most 2 months from the day it came. The office has to check these limits.',
  kinds: {
    architectural: 'architectural',
    digital: 'digital',
    information: 'information and communication',
  },
  states: {
    open: 'waits for an answer',
    extended: 'limit extended',
    answered: 'answered',
    withdrawn: 'withdrawn',
  },
  urgencies: { calm: '', near: 'limit is near', late: 'overdue' },
  moves: {
    extend: 'Notice was sent',
    answer: 'Answered',
    withdraw: 'Withdrawn',
    reopen: 'Open again',
  },
  moveOf: (move, id) => `${move}: request no. ${id}`,
  moved: (id, state) => `Request no. ${id}: ${state}.`,
  columns: {
    number: 'Number',
    receivedOn: 'Came on',
    kind: 'Accessibility',
    answerBy: 'Answer by',
    state: 'State',
    endedOn: 'Ended on',
    next: 'What next',
  },
  caption: 'Register of requests for accessibility',
  lastWorkingDay: (day) => `last working day: ${day}`,
  empty: 'There is no request yet.',
  emptyHint: 'The clerks enter a request at the counter: the day and the kind.',
  loading: 'Loading the register…',
  failed: 'The register could not be loaded.',
  print: 'Print',
  exportLead: 'The register as a file for a spreadsheet.',

  handOff: 'Request for accessibility…',
  handOffTitle: 'Request to provide accessibility',
  form: 'The form of the office',
  formQr: 'QR code of the form of the office',
  noForm: 'The administrator has not given the address of the form yet. The request can be made in writing.',
  formHint: 'The client fills it in alone or with help. Only an entry in the register is made here, without the visit.',
  enter: 'Enter in the register',
  receivedOn: 'Came on',
  kind: 'What it is about',
  missingKind: 'Please choose what it is about.',
  missingDay: 'Please give a day of the last months, not later than today.',
  entered: (id, day) => `Request no. ${id} was entered. Answer by ${day}.`,
  register: 'Register of requests',

  reminder: {
    title: 'Days of the requests for accessibility',
    known: 'I know',
    open: 'Open the register',
    subject: {
      near: 'A request for accessibility: its last day is near',
      late: 'A request for accessibility: its last day is over',
    },
    lead: (id, day) => `Request no. ${id}: answer by ${day}.`,
    workableBy: (day) => `The office's last working day before it: ${day}.`,
    register: 'The register in Parter:',
    noReply: 'An answer to this mail reaches nobody.',
  },

  open: (n) => `Waiting for an answer: ${n}.`,
  noneOpen: 'No request waits for an answer.',
  near: (ids) => `The limit is near: ${numbered(ids)}.`,
  late: (ids) => `The limit has passed: ${numbered(ids)}.`,
}
