import { MOST_EXPORTED } from '../../domain/audit/logExport.ts'
import type { Texts } from '../pl/everyPage.ts'
import { atFirst } from './atFirst.ts'
import { calls } from './calls.ts'
import { common } from './common.ts'
import { counter } from './counter.ts'
import { frame } from './frame.ts'
import { locale } from './locale.ts'
import { plural } from './plural.ts'
import { push } from './push.ts'
import { readiness } from './readiness.ts'
import { request } from './request.ts'
import { schedule } from './schedule.ts'
import { visit } from './visit.ts'

/** English, complete. */
export const everyPage: Texts = {
  locale,

  weakBecause: {
    used: 'It is on the lists of passwords that many people use.',
    pattern: 'It is made of words, names, dates or neighbouring keys that are tried first.',
    ofThisOffice: 'It contains the name of the office, your own name or another word that everybody here knows.',
    short: 'It is too short.',
    same: 'This is the present password.',
  },
  errors: {
    badInput: 'Something is missing or not as expected. Nothing was changed.',
    notSignedIn: 'Please sign in. What you typed is kept.',
    otherPerson: 'Somebody else is signed in in this browser now. Nothing was sent; what you typed is kept.',
    otherPage: 'This page is about somebody else. Nothing was saved; what you typed is kept.',
    oldPage: 'This page is from before an update of Parter. Nothing was sent; please reload it.',
    wrongCredentials: 'The login or the password is not right.',
    signOnOnly: 'Parter is entered with the office account alone now. This password is right, and opens nothing.',
    weakPassword: 'This password is easy to guess. Please choose another, for instance a few unrelated words.',
    tooManyAttempts: 'Too many attempts. Please wait a moment and try again.',
    foreignOrigin: 'This order came from another web site and was refused.',
    foreignHost:
      'Parter does not know the address by which this page was opened. Please use the one your administrator has given (the setting PUBLIC_ORIGIN).',
    notAllowed: 'This needs another role.',
    notFound: 'This is gone, or never existed.',
    moveNotPossible: 'Somebody was faster: this is no longer possible.',
    tooLate: 'Too late to take this back.',
    alreadyExtended: 'The time was already extended once.',
    personNotAvailable: 'This person cannot be called now. Please choose another.',
    handledElsewhere: 'This matter is handled elsewhere.',
    officeClosed: 'The office is closed: nobody would be called.',
    historyFull:
      'This request holds as many entries as it can. You can record that somebody has arrived, or end it; until then Parter goes on calling.',
    tooManyKept:
      'There are as many entries as there can be. Nothing was added: please remove one that is not needed first.',
    tooManyOpen:
      'There are as many unfinished ones as there can be at a time. Nothing was added: please bring one of them to an end first.',
    stepsFull: 'As many changes as can be kept were made here. This one was not saved; everything else stays as it is.',
    figuresNotReady:
      'The figures are still being put together from the requests, once after a new version has started. It takes a few minutes.',
    exportTooLong: `This selection has more than ${MOST_EXPORTED.toLocaleString(locale)} entries, the most that one file holds. Nothing was downloaded: please choose a shorter period.`,
    absenceOverlaps: 'Another absence of this person is planned for that time.',
    absenceOver: 'This absence is over already. Please give a later end.',
    endsBeforeItBegins: 'The end has to come after the beginning.',
    substituteIsThemself: 'Nobody stands in for themselves. Please choose somebody else.',
    lastDayNotAhead: 'The last day is today or later, at most two years ahead.',
    interpreterNotice:
      'An interpreter is booked at least 3 working days ahead. An earlier day has to be marked as urgent.',
    dayNotAhead: 'Only a day that is still to come can be closed.',
    listUnreadable:
      'This list cannot be read. It has to be an XLSX workbook without a password or a CSV file, with column headings above the data.',
    reasonMissing: 'These rules end in silence. Please say why it is to be so; nothing was saved yet.',
    directoryProblems: 'This change was not saved yet. Please see what would come of it.',
    changedMeanwhile: 'Somebody has changed this in the meantime. Nothing was saved; please look at it as it is now.',
    lastAdministrator:
      'This is the only administrator who can sign in with a password. Please give that role to somebody else with a password first.',
    breakGlass:
      'This is the emergency account: it opens Parter when the sign-in server does not work. Please name another in the settings of signing in with office accounts first.',
    signOnUntested:
      'Nothing was saved. These settings have to be tested with your own office account first, within the last day.',
    loginTaken: 'Somebody else has this login. Please choose another.',
    wrongCode: 'This code is not right. It changes every two minutes: please type the one that is shown now.',
    linkUsed: 'This link has been used. It works once.',
    linkExpired: 'This link is no longer valid.',
    keyReused: 'This order has already come with another content. Please try again.',
    tooLarge: 'This is too much at once. Please shorten it.',
    providerSilent:
      "The office's sign-in server does not answer. Please try again in a while, or sign in with a password where the office allows it.",
    storeUnavailable: 'Nothing can be saved now. Please telephone, then try again.',
    internal: 'Something failed on Parter’s side. Please telephone, then try again.',
  },

  roles: {
    clerk: 'customer service',
    employee: 'employee',
    supervisor: 'supervision',
    auditor: 'audit',
    admin: 'administrator',
  },

  ...request,

  common: {
    ...common,
    showPassword: 'Show the password',
    copy: 'Copy',
    copyWhat: (what) => `Copy: ${what}`,
    copied: 'Copied.',
    download: { csv: 'Download CSV', comma: 'CSV with commas', xlsx: 'Download XLSX' },
    downloading: 'Downloading the file…',
    downloaded: (name) => `The file ${name} was downloaded.`,
    fewerThanFive: 'fewer than 5',
    copyByHand: 'It could not be copied. The text is marked: please copy it with Ctrl+C.',
    day: 'Day',
    time: 'Time',
    dayPattern: 'dd/mm/yyyy',
    dayUnread: 'Please give a date, day first, such as 24/12/2026.',
    daysTurned: 'The first day cannot be later than the last.',
    bellTarget: 'Bell at the door',
    clientCallTarget: 'The client calls somebody',
    wayOutTarget: 'Help on the way out',
    faultNumber: (id) => `Fault number: ${id}`,
  },

  frame: {
    ...frame,
    translatedTitle: 'Page translation',
    translated:
      'The browser is trying to translate this page. Please turn translation off: Parter has two languages, Polish and English, to choose from at the top.',
    sessionEnds: (time) => `Your session ends in ${time}.`,
    sessionTitle: 'End of the session',
    sessionStay: 'Extend…',
    sessionAgain: 'Your password extends it. What you typed will not be lost.',
    stayTitle: 'Extend the session?',
    stayLead: 'Your password is enough. Everything stays on the screen, and calls go on ringing.',
    staySubmit: 'Extend',
    stayElsewhere: 'After signing in with the office account this page is opened anew.',
    stayMissing: 'Please type the password.',
    stayDone: (time) => `Session extended until ${time}.`,
  },

  network: {
    ...atFirst.network,
    daysLeft: (days: number) => `Days left: ${days}.`,
    firstWas: (who, when, what) => `${who}, ${when}: ${what}.`,
    nowStatus: (status) => `Now: ${status}.`,
  },

  signIn: {
    title: 'Sign in',
    lead: 'The client stays on the ground floor. The competent employee comes down.',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    kept: 'Your session has ended. What you typed is kept.',
    takenBy: (name: string) =>
      `Somebody else is signed in in this browser now: ${name}. Nothing was sent from here; what you typed is kept.`,
    sampleTitle: 'Sample people',
    sampleLead: 'One press signs in. This office is invented.',
    sampleMore: 'Show everybody',
    sampleFewer: 'Show fewer',
    missing: 'Please type the login and the password.',
    breakGlass: 'Login and password: the emergency account only',
    withCode: 'First time here, with the code from a slip',
    insecure:
      'This connection is not encrypted (no HTTPS): somebody on the network may read the password. Parter works and rings, but only in an open tab. The administrator can turn on HTTPS.',
  },

  firstAdministrator: {
    title: 'First administrator',
    lead: 'This link works once, within 24 hours after the server showed it.',
    officeName: 'Name of the office',
    name: 'Your full name',
    login: 'Login',
    loginHint: 'From your name; another one may be typed, without spaces.',
    password: 'Password (at least 8 characters)',
    passwordHint: 'Best are some words that have nothing to do with each other, without the office’s name or your own.',
    submit: 'Create the account',
    noSecret:
      'The one-time code is missing in the address. Please use the whole link from the server’s window; npm run office:link makes a new one.',
    missing: 'Please fill in every field; the password has at least 8 characters.',
    wrongLogin: 'A login has only letters, digits and . _ - @, and no spaces.',
    linkDead:
      'This link does not work any more: it was used, or 24 hours have passed. On the server, npm run office:link makes a new one. What was typed stays.',
  },

  ...counter,
  visit,

  telephones: {
    title: 'Telephones',
    filter: 'Find a person, unit or room',
    offline: (when) => `List from this computer’s memory, saved ${when}.`,
    none: 'There is no list on this computer yet.',
    noMatch: 'Nobody fits.',
    count: (n) => plural(n, 'person', 'people'),
    person: 'Person',
    position: 'Position',
    room: 'Room',
    extension: 'Extension',
    now: 'Now',
    secretariat: 'Secretariat: knows who is competent',
    manager: 'manager',
  },

  account: {
    title: 'Account',
    roles: 'Roles',
    position: 'Position',
    unit: 'Unit',
    room: 'Room',
    language: 'Language',
    scheme: 'Appearance',
    ends: (time) => `The session ends at ${time} at the latest.`,
    sessions: 'Session',
    everywhereHint: 'Closes Parter on every computer and telephone where it is open.',
    everywhereConfirm: 'Sign out on every device? Calls will no longer reach them.',
  },

  calls,

  push,

  readiness,
  schedule,
}
