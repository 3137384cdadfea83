import type { FirstTexts } from '../pl/atFirst.ts'
import { common } from './common.ts'
import { duty } from './duty.ts'
import { frame } from './frame.ts'
import { locale } from './locale.ts'
import { plural } from './plural.ts'

/**
 * What the counter and "My calls" say before anything else of Parter has come. Every other sentence comes right after,
 * with the parts that say it: what stands here, everybody waits for.
 */
export const atFirst: FirstTexts = {
  locale,
  common,
  frame,

  network: {
    lost: 'The server does not answer. Nothing is lost.',
    retrying: 'No answer, still trying. No second request will be made.',
    unknownResult:
      'It is not known whether this arrived. You can press again: no second request will be made. If it is urgent, please telephone.',
  },

  kinds: { serve: 'serve here', escort: 'come and escort', wayOut: 'help on the way out' },

  needs: {
    noStairs: 'no stairs',
    wheelchair: 'wheelchair space',
    seat: 'a seat',
    quietPlace: 'quiet place',
    inWriting: 'in writing',
    signLanguage: 'sign language',
    deafblindGuide: 'deafblind guide',
    inductionLoop: 'induction loop',
    largePrint: 'large print',
    readAloud: 'reading aloud',
    speakClearly: 'speak clearly',
    plainLanguage: 'plain language',
    formHelp: 'help with a form',
    moreTime: 'more time',
    guide: 'guide',
    companion: 'companion',
    assistanceDog: 'assistance dog',
    withChild: 'with a child',
    wayOut: 'help on the way out',
  },

  reach: {
    proven: 'reachable',
    live: 'reachable',
    push: 'reachable by notification',
    channel: 'can be called by text message or telephone',
    withClient: 'with a client',
    out: 'out of the room',
    absent: 'absent',
    planned: 'planned absence',
    offHours: 'outside their hours',
    unreachable: 'telephone only',
  },

  counter: {
    title: 'Counter',
    newRequest: 'New request',
    search: 'Matter or person',
    searchHint: 'e.g. identity card, a name',
    searching: 'Searching…',
    results: (n) => (n === 0 ? 'No results' : `Results: ${n}`),
    noResults: 'Nothing fits. You can call somebody who will find out who is competent.',
    searchFailed: 'The search does not work. You can choose “I don’t know who”.',
    unknown: 'I don’t know who: the secretariat will find out',
    hasty: {
      title: 'Still looked for',
      searching: (word) => `“${word}”: searching…`,
      open: (word) => `“${word}”: nothing chosen.`,
      picked: (name) => `Chosen: ${name}.`,
      reopen: 'Back to this word',
      first: (word) => `“${word}”: nothing chosen. Please go back to this word or remove it.`,
    },
    chosen: 'Will be called',
    nobodyChosen: 'Nobody chosen yet.',
    together: 'together',
    inTurn: 'in turn',
    order: 'Several people',
    reachable: (n) => `${n} reachable`,
    nobodyReachable: 'nobody is reachable: please offer the telephone or a date',
    nobodyShort: 'telephone only',
    usually: (n) => `usually ${n}\u00a0min`,
    elsewhere: 'elsewhere',
    needs: 'Needs',
    needsHint: 'Arrows go from need to need, the space bar ticks.',
    needsMore: (count) => `More needs (${count})`,
    place: 'Where the client waits',
    deskHere: 'Remember this place for this desk',
    deskSet: 'The place of this desk is remembered.',
    kind: 'What the called person does',
    note: 'Note for the called person',
    noteAdd: 'Add a note',
    noteHint: 'No names, numbers or health information. Erased when the visit ends.',
    notePesel: 'This looks like a PESEL number. Please remove it.',
    notePhone: 'This looks like a telephone number. Please remove it.',
    noteLong: (n) => `Too long. Please make it ${plural(n, 'character', 'characters')} shorter.`,
    noteLeft: (n) => `Characters left: ${n}`,
    send: 'Call',
    sent: (codes) => `Called: ${codes}.`,
    chooseFirst: 'Please choose a matter, a person or “I don’t know who” first.',
    choosePlace: 'Please choose a place.',
    unconfirmed: 'The last attempt was not confirmed. You can send again: no second request will be made.',
    clear: 'Clear',
    joinsWhen: 'When to call',
    joinsNow: 'now',
    joinsInTurn: 'after those already called',
    joins: (code) => `Joins the visit ${code}`,
    extra: 'Call somebody else to this visit',
  },

  board: {
    title: 'Open requests',
    empty: 'Nobody is waiting now.',
    emptyHint: 'A new request begins with typing what the client came for.',
    loading: 'Loading the open requests…',
    leftovers: 'To be cleared up',
    leftoversHint: 'Left over from before; they call nobody any more. Please record how they ended.',
  },

  calls: {
    title: 'My calls',

    idle: {
      ready: 'On duty. You will hear a call.',
      partly: 'On duty. You might miss a call.',
      offDuty: 'You are not on duty.',
      disconnected: 'No connection. A call will not reach you.',
      nothing: 'Nobody is waiting for you now.',
      notStarted: 'A call will show on the screen, but will not ring.',
      ended: 'Calls go to other people now.',
      nothingHint: 'You can leave this tab open in the background. A call will ring and fill the screen.',
    },

    availability: {
      title: 'Where are you?',
      now: (what) => `Now: ${what}`,
      nowUntil: (what, time) => `Now: ${what}, until ${time}`,
      here: 'In the room',
      withClient: 'With a client',
      out: 'Out',
      absent: 'Absent',
      forMinutes: (n) => `${n} min`,
      withClientFor: (n) => `With a client for ${n} min`,
      outUntil: 'until',
      outSet: 'Going out',
      outPast: 'This time has passed. Please give a later one.',
      absentSet: 'Not here today',
      absentHint: 'Calls go to your substitute until you press “In the room”.',
      withClientHint: 'Parter calls others first. It ends by itself.',
      failed: 'This could not be saved.',
    },

    duty,
  },

  readiness: {
    obstacles: {
      offDuty: 'duty not begun',
      disconnected: 'not connected',
      soundMissing: 'browser without sound',
      soundBlocked: 'sound is blocked',
      soundUnheard: 'sound was not heard',
      soundUnproven: 'sound not checked',
      notificationsDenied: 'notifications refused',
      notificationsUnseen: 'notifications do not show',
      notificationsUnasked: 'notifications not turned on',
      notificationsInsecure: 'no notifications without HTTPS',
      notificationsMissing: 'browser without notifications',
    },
  },

  schedule: {
    away: {
      overrules: (until) => `You are here in spite of the plan: calls come as usual. So it stays until ${until}.`,
      mine: 'My absences and working hours',
    },
    period: {
      endOfDay: 'the end of the day',
      openUntil: 'further notice',
    },
  },
}
