import type { HelpTexts } from '../pl/help.ts'
import { calls } from './calls.ts'
import { counter } from './counter.ts'
import { request } from './request.ts'

const { moves } = request
const { board, bell } = counter
const { answers, mine, duty } = calls

const LOST = 'When the top says that there is no connection, calls may not arrive.'
const LIST = 'The telephone list works without the server too.'

const DUTY = {
  when: 'The day begins',
  act: `Press “${duty.start}” and confirm that you hear the sound. Leave the tab open, in the background if you like.`,
}
const RINGS = {
  when: 'A call rings',
  act: `Answer at once: “${answers.now}”, “${answers.inMinutes}”, “${answers.cannot}” or “${answers.notMine}”. If you cannot, Parter calls the next person.`,
}
const ANSWER_KEYS = [
  { key: '1, 2, 3…', does: 'the answer of this number on the card that rings' },
  { key: '3, 5, 8', does: `minutes, while “${answers.inMinutes}” is selected` },
  { key: 'Esc', does: 'silences the ringing; the call goes on waiting' },
  { key: 'Ctrl+Z', does: 'takes back the last answer, for 10 seconds' },
]

export const help: HelpTexts = {
  title: 'Help',
  of: (role) => `Help: ${role}`,
  choose: 'Help for others',
  conduct: 'How to talk with clients',
  keys: 'Keys',
  silent: 'When Parter is silent',
  secretariat: 'Secretariat',
  telephones: 'Telephone list',
  roles: {
    clerk: 'customer service office',
    employee: 'whoever is called',
    supervisor: 'managers and the secretary of the commune',
    secretariat: 'secretariat',
    admin: 'administrator',
    auditor: 'accessibility and quality coordinator',
  },

  pages: {
    clerk: {
      lead: 'The client stays on the ground floor. Parter calls the competent person and sees to it that they come.',
      steps: [
        {
          when: 'A client comes who cannot climb stairs',
          act: 'Type the matter or the official’s name, choose needs and place, call. Do not ask for a diagnosis; do not type the client’s name or PESEL.',
        },
        {
          when: 'Nobody knows who is competent',
          act: `Choose “${counter.counter.unknown}”. The client does not go looking.`,
        },
        {
          when: 'The bell at a door rings',
          act: `“${bell.go}”, see the client in, and choose in the open form what they came for: place and needs are there already. If somebody rings for fun: finish it as a mistake, and “${bell.mute}”.`,
        },
        { when: 'The client asks how it stands', act: 'Read out the sentence on the card: “To tell the client”.' },
        {
          when: 'The client wants to see it themself',
          act: '“On the client’s phone”: a QR code and an address. The display at the counter shows the same.',
        },
        {
          when: 'The client has pressed a button',
          act: 'Go to them and ask. “I know” takes the note off. It is no alarm.',
        },
        { when: 'Answered by telephone', act: `“${moves.accept}”, and say who.` },
        { when: 'The person has come', act: `“${moves.arrive}”. Only this stops the clock.` },
        {
          when: 'The card asks who is here',
          act: `“${board.claimYes}” or “${board.claimNo}”. Without an answer it counts as here after a minute.`,
        },
        {
          when: 'Nobody could be notified',
          act: 'Telephone the numbers on the card. Parter notes whom you have called.',
        },
        {
          when: 'A client comes to an agreed meeting',
          act: '“The client is here” at the meeting with that code, below the requests. A new one: “Agree on a meeting”; the card with the code is for the client.',
        },
        {
          when: 'The client leaves a message',
          act: '“Take a message”, or that outcome of the visit: who, how to reach them, about what. Only there may a name and a telephone number be typed.',
        },
        {
          when: 'Something has changed',
          act: `“${moves.amend}”, “${moves.reassign}” or “${moves.finish}” with the outcome.`,
        },
        {
          when: 'The client signs, or is deafblind',
          act: 'On the card “Connect an interpreter”. If nobody answers: talk in writing, or book one with “Agree on a meeting”.',
        },
        {
          when: 'The client is leaving',
          act: `Help is needed: tick it, and who helps; once they are out, “${moves.left}”. The survey without a phone: a sheet, in the menu of your account.`,
        },
        {
          when: 'A lift is out of order, a request for accessibility',
          act: 'Below the requests: “Lift out of order”, until when; “Request for accessibility”: the form and the register.',
        },
        {
          when: 'An evacuation',
          act: '“Evacuation” in the bar: who needs help, without the server too.',
        },
        { when: 'A slip', act: `“${moves.undo}”, for 10 seconds.` },
      ],
      keys: [
        { key: 'Enter', does: 'picks from the list' },
        { key: 'Ctrl+Enter', does: 'sends the call' },
        { key: 'F8', does: 'opens the card on which a client points at what they need; then “Take it”' },
        { key: 'Alt+1…9', does: `the next step on the card of this number, for example “${moves.arrive}”` },
        { key: 'Ctrl+Z', does: 'takes that step back, for 10 seconds, while nothing is typed in the field' },
      ],
      silent: `${LOST} Telephone the competent person, and if they do not answer, the secretariat. The client waits where they are. What was typed is kept. ${LIST}`,
    },
    employee: {
      lead: 'Parter rings when a client who cannot climb stairs waits on the ground floor.',
      steps: [
        DUTY,
        RINGS,
        {
          when: 'Another client is in your room',
          act: 'On “My calls” say that you are with a client: Parter calls others first.',
        },
        {
          when: 'You are with the client',
          act: `“${mine.here}”. Accepting does not stop the clock, being there does.`,
        },
        {
          when: 'A screen with a code stands beside the client',
          act: 'Type its 4 characters, or scan the QR code: nobody asks any more whether you are there.',
        },
        { when: 'It takes longer', act: `“${mine.more}”, once. The manager sees it without ringing.` },
        {
          when: 'You cannot come after all',
          act: `“${mine.release}” or “${mine.handOver}”. Parter does not leave the client alone.`,
        },
        {
          when: 'The conversation is over',
          act: `Choose how it ended and press “${mine.finish}”. Give the client a telephone number if they wish.`,
        },
        {
          when: 'You are nearly done, and somebody else comes after you',
          act: '“Nearly done”: the next one is called now. Somebody to help can be called from there, too.',
        },
        {
          when: 'The client needs help on the way out',
          act: `Tick it at the end, and who helps. Whoever leads them presses “${moves.left}” when the client is out.`,
        },
        {
          when: 'An agreed meeting, or a promised answer',
          act: 'They are in “My calls”; Parter reminds you. Once you have answered: “Answer given”. A contact card for the client is beside the call.',
        },
        {
          when: 'A message from a client waits in “My calls”',
          act: 'Note it and answer the client, then “Done”: their data are erased. Unless it is noted, your superior sees it after a working day.',
        },
        { when: 'Going out, leave, other hours', act: 'Plan it under “Absences”. No reason is needed.' },
        {
          when: 'You need help in an evacuation yourself',
          act: 'On the page of your account you can put yourself on the list; nobody else can.',
        },
        { when: 'A drill rings', act: 'Press that you hear it. You need not go anywhere.' },
      ],
      keys: ANSWER_KEYS,
      silent: `${LOST} Stay near your telephone: the customer service office will ring. ${LIST}`,
    },
    supervisor: {
      lead: 'Parter calls superiors when nobody accepted a call, or nobody came in time.',
      steps: [
        DUTY,
        {
          when: 'A call rings',
          act: `“${answers.takeOver}”, “${answers.reassign}” or “${answers.noted}”. The last one only silences: if nobody comes, Parter rings again.`,
        },
        {
          when: 'Somebody is on the way',
          act: 'The card says who, until when, and their extension. If you take over, they hear that they need not come.',
        },
        {
          when: 'You want to see everything',
          act: '“Supervision”: the most late on top, the decision at the end of the row.',
        },
        {
          when: 'Somebody will not be there',
          act: '“Absences”, “People”: plan it with a substitute. Parter says what nobody would serve.',
        },
        { when: 'In the morning', act: '“Readiness”: who cannot be called, and why.' },
        {
          when: 'In “My calls” is a message for somebody else',
          act: 'Nobody took note of it in a working day: answer the client, or pass it on to whoever it is for.',
        },
        {
          when: 'Now and then',
          act: '“Supervision”, “Drills”: a drill shows whether the ringing is heard. It does not count in the figures.',
        },
        {
          when: 'A quality review',
          act: '“Supervision”, “Times”: by unit, without names. “Survey”: what clients say.',
        },
        {
          when: 'An evacuation',
          act: '“Evacuation” in the menu of your account: who in the building needs help, without the server too.',
        },
      ],
      keys: ANSWER_KEYS,
      silent: `${LOST} Telephone the customer service office and ask who waits. ${LIST}`,
    },
    secretariat: {
      lead: 'The secretariat knows who is competent when the customer service office does not.',
      steps: [
        DUTY,
        {
          when: 'A call asks who should come',
          act: `“${answers.assign}”: type the matter, a name or a unit, and choose.`,
        },
        {
          when: 'You have to find out first',
          act: `“${answers.noted}”, and telephone. Without an answer Parter soon asks others.`,
        },
        { when: 'Somebody says they are away', act: '“Absences”, “People”: plan it, or mark them out now.' },
        { when: 'A list comes from personnel', act: '“Absences”, “From a file”. First you see what would change.' },
        { when: 'The office will be closed', act: '“Absences”, “Closed days”.' },
        {
          when: 'The bell at the door rings',
          act: 'The customer service office has not answered: go down to the client, or telephone them to go.',
        },
        {
          when: 'An evacuation',
          act: '“Evacuation” in the bar: who in the building needs help, without the server too.',
        },
        { when: 'A client has come to the secretariat', act: 'Call as at the counter: “Counter”, matter, place.' },
      ],
      keys: [
        ...ANSWER_KEYS.slice(0, 1),
        { key: 'Ctrl+Enter', does: 'sends a call at the “Counter”' },
        ...ANSWER_KEYS.slice(2),
      ],
      silent: `${LOST} The customer service office will telephone to ask who is competent: have the telephone list at hand. ${LIST}`,
    },
    admin: {
      lead: 'The administrator sees to it that Parter works and that everybody can be called.',
      steps: [
        { when: 'In the morning', act: '“Administration”, state of Parter: store, deadlines, test page, mail.' },
        {
          when: 'The page of health shows a fault',
          act: 'Tell the customer service office to telephone. Look at the server and its log; backup: npm run backup, the store: npm run doctor.',
        },
        {
          when: 'It does not ring for somebody',
          act: 'On their screen: “My calls”, duty. Parter says what is wanting: sound, notifications, HTTPS.',
        },
        {
          when: 'Somebody joins, leaves or moves to another room',
          act: '“Directory”: a change is in force from the next call on. Then “Accounts”: an invitation for whoever is new.',
        },
        {
          when: 'Somebody lost a device or forgot the password',
          act: '“Accounts”, that person: sign out everywhere, new password, disable.',
        },
        { when: 'Parter calls too early or too late', act: '“Rules”: the steps, and what would happen.' },
        {
          when: 'A tablet on the corridor, at the counter or at the door is new, or silent',
          act: '“Screens”: a new code, typed on the tablet; at the counter under /ekran, at the door under /przy-drzwiach. The bell for phones: “Directory”, places.',
        },
        {
          when: 'Something is suspicious',
          act: '“Administration”, security log: who did what and when, without the contents of requests.',
        },
        {
          when: 'The office changes: address, contact person, data protection officer',
          act: '“Administration”, pages of the office. There, too, the addresses of the online interpreter and of the form for accessibility.',
        },
        {
          when: 'A request for accessibility, a lift, conduct cards',
          act: '“Administration”: limits of answers, which buildings have a lift, how the office talks with clients.',
        },
        {
          when: 'The end of a quarter',
          act: '“Survey”: what clients answered, what the office has changed, and the poster to print.',
        },
        {
          when: 'An update',
          act: 'A backup, then the new version. What fell due meanwhile Parter does by itself, and says so at the start.',
        },
      ],
      keys: [],
      silent: `${LOST} First telephone the customer service office and the secretariat, then repair: a client is waiting. ${LIST}`,
    },
    auditor: {
      lead: 'The coordinator sees how soon the office comes, and never who the client is.',
      steps: [
        {
          when: 'A report',
          act: '“Times”: how many calls, median, nine of ten, how many in time; period against period.',
        },
        {
          when: 'A unit has only a few calls',
          act: 'Draw no conclusions and publish them with others: somebody might be recognised.',
        },
        { when: 'A question about one person', act: 'There are no such lists: figures are by unit.' },
        {
          when: 'What clients say',
          act: '“Survey”: the answers of a quarter by building. A dash in place of a number protects single persons.',
        },
        { when: 'Drills', act: '“Drills”: the last ones and how many heard. They do not count in the times.' },
        {
          when: 'Somebody has asked for accessibility',
          act: '“Accessibility requests”: how many wait, and until when. Clerks enter them, the administrator notes the answer.',
        },
        {
          when: 'A client reports a barrier in Parter',
          act: 'The accessibility declaration: to whom, in what time, where to complain. The administrator changes what the office says.',
        },
        {
          when: 'A client asks about their data',
          act: 'The privacy notice says what Parter stores. Beyond that: the data protection officer.',
        },
      ],
      keys: [],
      silent: `${LOST} Figures can wait. If a client is waiting, telephone the customer service office or the secretariat. ${LIST}`,
    },
  },
}
