import type { ConductTexts } from '../pl/conduct.ts'
import { advice } from './advice.ts'
import { plural } from './plural.ts'
import { request } from './request.ts'

export const conduct: ConductTexts = {
  needs: request.needs,
  advice,
  general: {
    calm: {
      title: 'A calm conversation',
      text: 'Hear them out, and do not speak louder than the client. Name what you hear: “I understand that this takes too long”. Do not argue about whose fault it is; say what can be done, and by when. When feelings rise, offer a break or a quiet place. If there are threats, ask a second person to come and do not stay alone.',
    },
    telephone: {
      title: 'On the telephone',
      text: 'First the name of the office or the unit, then your own name, then ask how you can help. Before you put somebody through, say to whom and under what number. If they are not there, take a message: who, how to reach them, about what. No call stays without an answer.',
    },
    listening: {
      title: 'Listening',
      text: 'Do not interrupt, and do nothing else meanwhile. Show by a short “yes”, “I see” that you are listening. Write down dates, names and file numbers. At the end repeat what matters most, and ask whether that is right.',
    },
    farewell: {
      title: 'Farewell',
      text: 'Repeat what was agreed and what comes next. Ask whether anything else is needed. Give your card if the client wishes. Say that they may rate the service in a survey. Ask about help on the way out.',
    },
  },
  bring: 'Bring with you',

  show: 'How to help',
  showOf: (codes) => `How to help: ${codes}`,
  generalTitle: 'With every client',

  sheetTitle: 'How to talk with clients',
  sheetLead: 'Ask whether and how to help, and wait for the answer. Do not ask for the cause.',
  print: 'Print',

  edit: {
    title: 'Conduct cards',
    lead: 'This is read by the clerks and by those who are called: in the call, at the counter and on paper. A change is seen at once.',
    open: 'Conduct cards: change them',
    own: (n) => `${plural(n, 'card', 'cards')} in the words of the office.`,
    allDefault: 'All cards are in the words of Parter.',
    loading: 'Loading the cards…',
    failed: 'The cards could not be loaded.',
    help: (need) => `How to help: ${need}`,
    bring: (need) => `Bring with you: ${need}`,
    nothing: 'nothing',
    ownWords: 'words of the office',
    change: 'Change',
    changeOf: (card) => `Change the card: ${card}`,
    text: 'Text',
    textHint: 'At most 500 characters. What to do and how, never about an illness.',
    mayBeEmpty: 'Empty: nothing has to be brought.',
    missing: 'Please write the text in Polish.',
    ofParter: 'Parter’s text',
    restore: 'Restore Parter’s text',
    restoreOf: (card) => `Restore Parter’s text: ${card}`,
    save: 'Save',
    saved: (card) => `Saved: ${card}. Everybody sees it now.`,
    changes: 'Earlier changes',
    noChanges: 'Nobody has changed anything yet.',
    changedBy: (when, who) => `${when}, ${who}`,
    was: 'Before',
    became: 'After',
    useAgain: 'Use again',
    useAgainOf: (card, when) => `Use again the text from before ${when}: ${card}`,
  },
}
