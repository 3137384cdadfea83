import { countedLine } from '../countedLine.ts'
import type { ListImportTexts } from '../pl/listImport.ts'
import { weekdays } from './weekdays.ts'

export const listImport: ListImportTexts = {
  title: 'Absences and hours from a file',
  lead: 'An Excel workbook (XLSX) or a CSV file, also from the personnel system. First you see what would change; nothing happens at once.',
  kinds: { absences: 'absences', hours: 'working hours' },
  exportTitle: 'The plan as a spreadsheet',
  exportLead:
    'Absences that go on or are to come, and working hours of their own. The file can be changed and imported again.',
  columns: 'Columns of the file',
  columnsLead:
    'The headings may have other names and another order. Parter asks about each column that it does not understand.',
  needed: 'required',
  absenceColumns: [
    {
      name: 'person',
      needed: true,
      what: 'login, e-mail address, or the name as in the directory',
      example: 'a.nowak',
    },
    { name: 'from', needed: true, what: 'the first day', example: '2026-12-01' },
    { name: 'to', needed: false, what: 'the last day; when it is empty, Parter asks', example: '2026-12-04' },
    { name: 'from time', needed: false, what: 'empty: from the beginning of the day', example: '' },
    { name: 'to time', needed: false, what: 'empty: to the end of the day', example: '' },
    { name: 'substitute', needed: false, what: 'one person, or several with commas between', example: 'j.kowalski' },
  ],
  hoursColumns: [
    {
      name: 'person',
      needed: true,
      what: 'login, e-mail address, or the name as in the directory',
      example: 'a.nowak',
    },
    { name: weekdays.mon, needed: true, what: 'hours; empty or “off”: a day off', example: '8:00-12:00' },
    { name: weekdays.tue, needed: true, what: 'the same', example: '8:00-16:00' },
    { name: weekdays.wed, needed: true, what: 'the same', example: '8:00-16:00' },
    { name: weekdays.thu, needed: true, what: 'the same', example: '8:00-16:00' },
    { name: weekdays.fri, needed: true, what: 'the same', example: 'off' },
    { name: weekdays.sat, needed: false, what: 'the same', example: '' },
    { name: weekdays.sun, needed: false, what: 'the same', example: '' },
  ],
  templateNames: { absences: 'absences.csv', hours: 'working-hours.csv' },
  columnName: 'Column',
  columnWhat: 'What to write',
  template: 'Download a template',
  person: 'Person',
  what: 'What',
  result: (n) =>
    countedLine(['Added', n.added], ['Changed', n.changed], ['There already', n.known], ['Left out', n.leftOut]),
  see: 'See the plan',
  lastTitle: 'The last file imported',
  last: (n) => `${n.when}, ${n.byName}: ${n.what}. Added: ${n.added}. Changed: ${n.changed}.`,
  undo: 'Undo this import',
  undoTitle: 'Undo the import of the file?',
  undoAsk:
    'What the file has added goes, and what it has changed will be as before. Only what somebody has changed or cancelled since stays.',
  undone: (n) => `The import was undone. Undone: ${n.undone}. Changed since, stays: ${n.left}.`,
  fields: {
    person: 'person',
    surname: 'surname',
    firstName: 'first name',
    from: 'from: the first day',
    to: 'to: the last day',
    period: 'a day or a period in one cell',
    fromTime: 'from time',
    toTime: 'to time',
    hours: 'hours from and to in one cell',
    half: 'which half of the day',
    substitutes: 'substitute',
    ...weekdays,
  },
  whichValues: (heading) => `“${heading}”: with which values will the person be away?`,
  whichDay: (text) => `Which day is ${text}?`,
  openEnd: 'An absence without an end: how long is it?',
  openEnds: { oneDay: 'one day', open: 'until further notice' },
  severalDays: 'Hours beside several days: what do they mean?',
  severalDaysMeans: {
    through: 'away from the first hour of the first day to the last hour of the last day',
    daily: 'away on each of the days during these hours',
  },
  nobody: 'somebody else: leave it out',
}
