import type { RequestTexts } from '../pl/request.ts'
import { atFirst } from './atFirst.ts'

export const request: RequestTexts = {
  statuses: {
    waiting: 'waiting for its turn',
    routing: 'finding out who',
    calling: 'calling',
    accepted: 'on the way',
    arrived: 'here',
    leaving: 'help on the way out',
    ended: 'ended',
  },

  phases: {
    nobody: 'telephone only',
    coming: 'on the way',
    claimed: 'arrival to confirm',
    leftover: 'to be cleared up',
  },

  kinds: atFirst.kinds,

  /** Why the client cannot go up, beside the stairs. */
  reasons: { liftOut: 'lift out of order' },

  needs: atFirst.needs,

  outcomes: {
    settled: 'settled on the spot',
    informed: 'informed how and by when',
    meeting: 'meeting agreed',
    message: 'message taken',
    passedOn: 'passed on to the next person',
    redirected: 'redirected elsewhere',
    clientLeft: 'the client left',
    byPhone: 'informed by phone',
    mistake: 'entered by mistake',
  },

  calledAs: {
    competent: 'competent employee',
    substitute: 'substitute',
    manager: 'manager',
    secretary: 'secretary of the commune',
    secretariat: 'secretariat',
    clerk: 'customer service',
    colleague: 'colleague',
  },

  skipReasons: {
    absent: 'absent today',
    out: 'out of the room',
    planned: 'planned absence',
    offHours: 'outside their hours',
    unreachable: 'Parter is off',
    undelivered: 'the call did not arrive',
  },

  declineReasons: {
    withClient: 'I have a client',
    away: 'I am not in the building',
    meeting: 'I am in a meeting',
    urgentWork: 'urgent work',
    other: 'another reason',
  },

  releaseReasons: {
    withClient: 'with a client',
    away: 'not in the building',
    meeting: 'in a meeting',
    urgentWork: 'has urgent work',
    other: 'another reason',
  },

  extendReasons: {
    onTheWay: 'the way takes longer',
    finishingClient: 'finishing with a client',
    fetchingFiles: 'fetching files',
    other: 'another reason',
  },

  reach: atFirst.reach,

  availability: { here: 'in the room', withClient: 'with a client', out: 'out of the room', absent: 'absent' },

  callStates: {
    sent: 'sent',
    delivered: 'delivered',
    seen: 'seen',
    undelivered: 'not delivered',
    closed: 'closed',
  },

  nextCall: {
    competent: 'next person',
    substitute: 'substitute',
    manager: 'manager',
    secretary: 'commune secretary',
    secretariat: 'secretariat',
    clerk: 'the other clerks',
    colleague: 'colleague',
  },

  moves: {
    amend: 'Add details',
    start: 'Call now',
    assign: 'Say who',
    accept: 'Answered by phone',
    decline: 'I cannot come',
    notMine: 'Not my matter',
    handOver: 'Hand over',
    release: 'Is not coming',
    extend: 'A few more minutes',
    takeOver: 'Take over',
    reassign: 'Call somebody else',
    noted: 'Noted',
    phoned: 'I telephoned',
    arrive: 'Is here',
    confirmArrival: 'Confirm arrival',
    stillGoing: 'Still going on',
    nearlyDone: 'Nearly done',
    callHelper: 'Call somebody to help',
    passOn: 'Ask for the next person',
    finish: 'Finish',
    askToLead: 'Call for the way out',
    left: 'The client has left',
    undo: 'Undo',
  },

  history: {
    raise: 'request raised',
    amend: 'details added',
    start: 'called in its turn',
    assign: 'said who',
    accept: 'accepted',
    decline: 'cannot come',
    notMine: 'another matter',
    handOver: 'handed over',
    release: 'is not coming',
    extend: 'extended',
    takeOver: 'taken over',
    reassign: 'somebody else called',
    noted: 'noted',
    phoned: 'telephoned',
    arrive: 'here',
    confirmArrival: 'answer whether they are here',
    stillGoing: 'still going on',
    nearlyDone: 'nearly done',
    callHelper: 'somebody called to help',
    passOn: 'next person asked for',
    finish: 'finished',
    askToLead: 'called somebody for the way out',
    left: 'the client left',
    undo: 'taken back',
    step: 'next people called',
    undelivered: 'not delivered',
    reachableAgain: 'reachable again',
    wentAway: 'out or absent, the call goes on',
    claimLapsed: 'arrival unconfirmed',
    askStillGoing: 'asked whether it is still going on',
    mailed: 'an e-mail was sent',
    counterEmpty: 'no clerk at the counter',
    closed: 'end of the day',
    calledBack: 'not yet: waits for its turn',
    turnCame: 'its turn has come',
  },
}
