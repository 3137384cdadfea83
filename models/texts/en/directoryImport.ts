import { countedLine } from '../countedLine.ts'
import type { DirectoryImportTexts } from '../pl/directoryImport.ts'
import { plural } from './plural.ts'

const people = (n: number): string => plural(n, 'person', 'people')

export const directoryImport: DirectoryImportTexts = {
  title: 'The directory from a spreadsheet',
  lead: 'The telephone list that the office already has is enough: an Excel workbook (XLSX) or a CSV file. First you see what would change; nothing happens at once.',
  kinds: {
    people: 'people and units',
    matters: 'matters and who handles them',
    places: 'places where clients are served',
    substitutes: 'substitutes',
  },
  rules: 'A blank cell changes nothing, and a hyphen “-” clears what is there.',
  fieldNames: { person: 'first name and surname', phone: 'telephone, where there is no extension' },
  whichValues: (heading) => `“${heading}”: with which values does a row count?`,
  name: 'Who or what',
  isNow: 'Now',
  willBe: 'Then',
  what: 'Details',
  nothingThere: 'nothing',
  units: (n) => `New units: ${n}`,
  unit: 'Unit',
  manager: 'Manager',
  peopleCount: 'People',
  proposals: (n) => `Proposed by the positions: ${n}`,
  proposalsLead: 'Positions in the file go with roles in Parter. Nothing comes of them until a person ticks them.',
  roles: {
    secretary: 'Who is the secretary of the commune, called last of all',
    secretariat: 'Who is in the secretariat, which knows who is competent',
    clerk: 'Who serves clients in the customer service office (BOK)',
  },
  whoManagesNow: (unit) => `Who manages: ${unit}`,
  staysWith: (name) => (name === '' ? 'as it is now' : `still ${name}`),
  showRoles: 'Show what these roles would change',
  rolesFirst: 'Other roles are ticked now: please look first at what they would change.',
  breaksMore: (n) => `and ${n} more`,
  rejected: 'Download the rows left out, to correct them',
  rejectedFailed: 'These rows could not be downloaded.',

  missing: (n) => `Not in the file: ${people(n)}`,
  missingLead: (n) =>
    `That changes nothing: ${n === 1 ? 'this person stays' : 'these people stay'} in the directory unless you say otherwise.`,
  missingMore: (n) => `and ${n} more`,
  missingTake: (n) =>
    n === 1
      ? 'Take this person out of the directory: they have left the office'
      : 'Take these people out of the directory: they have left the office',
  missingTaken: () =>
    'They will not be called and cannot sign in. Old requests still say who they were; the import can be undone.',
  missingCount: (n) => `That is a large part of the office. Please type how many are to go: ${n}`,
  missingWrong: (n) => `Please type ${n}, or keep ${n === 1 ? 'this person' : 'these people'}.`,

  stopped: 'What is marked in red has to be solved first.',
  result: (n) =>
    countedLine(
      ['Added', n.added],
      ['Changed', n.changed],
      ['Known already', n.known],
      ['New units', n.units],
      ['New roles', n.roles],
      ['Taken out of the directory', n.removed],
      ['Left out', n.leftOut],
    ),
  undo: 'For 30 days it can be undone whole: in the history of changes.',
  history: 'History of changes',
  see: 'See the directory',

  whoIs: (name) => `Who is this: ${name}?`,
  somebodyNew: 'somebody new, who is not in the directory yet',
  leaveOut: 'leave this row out',
  sameNames: (n) =>
    `The same name and unit in the file and in the directory: ${people(n)}. ${n === 1 ? 'Is this the same person?' : 'Are they the same people?'}`,
  sameNamesMeans: {
    same: () => 'yes, the same',
    new: (n) => (n === 1 ? 'no, another person' : 'no, other people'),
  },
  namesake: (name, rows) => `${name} is in the file several times (rows ${rows}). How many people is that?`,
  namesakeMeans: { same: 'one', different: 'different people of the same name' },
  whoManages: (unit) => `Who manages: ${unit}?`,
  managersLead: 'The manager is called when nobody else comes.',
  managersKnown: (n: number) => `Managers by their positions in the file (${n}): look or change`,
  floors: (n, room) => `The file gives no floor (${plural(n, 'room', 'rooms')}). On which floor is room ${room}?`,
  floorsMeans: {
    firstDigit: () => 'the first digit of the room says it',
    ground: (n) => `${n === 1 ? 'on the ground floor' : 'all on the ground floor'}; I will correct it later`,
  },
  floor: (n, room) =>
    `The file gives no floor (${plural(n, 'room', 'rooms')}, for example ${room}). On which floor are most of them?`,
  floorHint: 'The others can be put right in the directory, or by a column “Floor” in the file.',

  exportTitle: 'The directory into a spreadsheet',
  exportLead: 'This file can be changed and imported again.',
}
