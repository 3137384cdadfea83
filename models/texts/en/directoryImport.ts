import type { DirectoryImportTexts } from '../pl/directoryImport.ts'
import { plural } from './plural.ts'

const people = (n: number): string => plural(n, 'person', 'people')

export const directoryImport: DirectoryImportTexts = {
  title: 'The directory from a spreadsheet',
  lead: 'The telephone list that the office already has is enough: an Excel workbook (XLSX) or a CSV file. First you see what would change; nothing happens at once.',
  kind: 'What is in the file',
  kinds: {
    people: 'people and units',
    matters: 'matters and who handles them',
    places: 'places where clients are served',
    substitutes: 'substitutes',
  },
  rules: 'A blank cell changes nothing, and a hyphen “-” clears what is there.',
  fieldNames: { person: 'first name and surname', id: 'own number', phone: 'telephone, where there is no extension' },
  whichValues: (heading) => `“${heading}”: with which values does a row count?`,
  otherNow:
    'The directory has changed in the meantime, nothing was imported. Below is the new result; please check it.',
  preview: 'What would change',
  counts: (n) => `To add: ${n.added}. To change: ${n.changed}. Unchanged: ${n.known}. Rows left out: ${n.leftOut}.`,
  groups: {
    changed: (n) => `To change: ${n}`,
    new: (n) => `To add: ${n}`,
    known: (n) => `Unchanged: ${n}`,
  },
  name: 'Who or what',
  isNow: 'Now',
  willBe: 'Then',
  what: 'Details',
  nothingThere: 'nothing',
  units: (n) => `New units: ${n}`,
  unit: 'Unit',
  manager: 'Manager',
  peopleCount: 'People',
  breaks: 'What will come of it',
  breaksMore: (n) => `and ${n} more`,
  rejected: 'Download the rows left out, to correct them',
  rejectedFailed: 'These rows could not be downloaded.',

  missing: (n) => `Not in the file: ${people(n)}`,
  missingLead: 'That changes nothing: these people stay in the directory unless you say otherwise.',
  missingMore: (n) => `and ${n} more`,
  missingTake: 'Take these people out of the directory: they have left the office',
  missingTaken:
    'They will not be called and cannot sign in. Old requests still say who they were; the import can be undone.',
  missingCount: (n) => `These are many. Please type how many: ${n}`,
  missingWrong: (n) => `Please type ${n}, or keep these people.`,

  apply: (n) => `Import ${plural(n, 'change', 'changes')}`,
  applyRest: (n) => `Import the others: ${n}`,
  stopped: 'What is marked in red has to be solved first.',
  done: 'The file is imported',
  result: (n) =>
    `Added: ${n.added}. Changed: ${n.changed}. Known already: ${n.known}. New units: ${n.units}. Taken out of the directory: ${n.removed}. Left out: ${n.leftOut}.`,
  undo: 'For 30 days it can be undone whole: in the history of changes.',
  history: 'History of changes',
  see: 'See the directory',
  next: 'Import another file',

  whoIs: (name) => `Who is this: ${name}?`,
  somebodyNew: 'somebody new, who is not in the directory yet',
  leaveOut: 'leave this row out',
  sameNames: (n) =>
    `${people(n)} in the file ${n === 1 ? 'has a name' : 'have names'} and a unit that the directory knows. Are they the same people?`,
  sameNamesMeans: { same: 'yes, the same', new: 'no, other people' },
  namesake: (name, rows) => `${name} is in the file several times (rows ${rows}). How many people is that?`,
  namesakeMeans: { same: 'one', different: 'different people of the same name' },
  whoManages: (unit) => `Who manages: ${unit}?`,
  managersLead: 'The manager is called when nobody else comes. What is proposed comes from the positions in the file.',
  floors: (n, room) => `The file gives no floor (${plural(n, 'room', 'rooms')}). On which floor is room ${room}?`,
  floorsMeans: {
    firstDigit: 'the first digit of the room says it',
    ground: 'all on the ground floor; I will correct it later',
  },

  exportTitle: 'The directory into a spreadsheet',
  exportLead: 'This file can be changed and imported again.',
  exportAs: (what, format) => `${what} (${format})`,
}
