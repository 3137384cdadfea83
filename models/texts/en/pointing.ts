import type { PointingTexts } from '../pl/pointing.ts'
import { request } from './request.ts'

export const pointing: PointingTexts = {
  open: 'Pointing card',
  openOf: (codes) => `Pointing card: ${codes}`,
  waiting: (n) => (n === 1 ? '1 thing pointed at' : `${n} things pointed at`),
  toSheets: 'To print',

  title: 'Please point at what would help',
  nothing: 'You can point at several things.',
  chosen: 'Chosen:',
  answers: {
    yes: 'Yes',
    no: 'No',
    notHere: 'It is not here',
    somethingElse: 'Something else',
  },
  always: 'Answers',
  write: 'I want to write',
  writeTitle: 'Please write',
  writeHint: 'No surname, no numbers, no illness.',
  pictures: 'Back to the pictures',
  before: 'Page before',
  next: 'Next page',
  page: (page, of) => `Page ${page} of ${of}`,
  ready: 'Done',
  needs: request.needs,

  language: 'Language of the card',
  contrast: 'High contrast',
  turn: 'Turn the screen round',

  lookTitle: 'What the client pointed at',
  added: 'Chosen',
  dropped: 'No longer needed',
  answer: 'Answer',
  ask: 'Take it into the request?',
  take: 'Take it',
  leave: 'Do not take it',
  back: 'Back to the card',
  onlyAnswer: 'Nothing of this goes into the request.',
  taken: 'What the client pointed at was taken.',

  sheetsTitle: 'The pointing card on paper',
  sheetsLead: 'One sheet of A4 in each language. Best laminated, and kept on the counter.',
  sheet: (language) => `Sheet: ${language}`,
  print: 'Print',
}
