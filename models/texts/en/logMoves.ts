import type { LogMovesTexts } from '../pl/logMoves.ts'

const steps = {
  amend: 'completion',
  start: 'call in its turn',
  assign: 'choice of who comes',
  accept: 'acceptance',
  decline: 'cannot come',
  notMine: 'not their matter',
  handOver: 'handing over',
  release: 'not coming after all',
  extend: 'extension',
  takeOver: 'taking over',
  reassign: 'call of somebody else',
  noted: 'taking note',
  phoned: 'telephone call noted',
  arrive: 'arrival',
  confirmArrival: 'answer whether they are here',
  stillGoing: 'conversation goes on',
  nearlyDone: 'conversation nearly over',
  callHelper: 'call of a helper',
  passOn: 'next person asked for',
  finish: 'end',
  askToLead: 'call for the way out',
  left: 'client has left',
  undo: 'taking back',
}

export const logMoves: LogMovesTexts = {
  move: steps,
  answerByLink: steps,
  moveVisit: {
    amend: 'completion',
    take: 'taking over',
    heard: 'taking note of what the client said',
  },
  moveAgreement: {
    here: 'client is here',
    kept: 'kept',
    cancel: 'cancellation',
  },
  moveCover: {
    agree: 'consent',
    refuse: 'refusal',
    withdraw: 'withdrawal',
  },
  moveMessage: {
    shown: 'reading',
    acknowledge: 'acknowledgement',
    passOn: 'passing on',
    done: 'done',
    withdraw: 'withdrawal',
  },
  moveInterpreter: {
    connected: 'connection',
    nobody: 'nobody answered',
    over: 'end',
  },
  moveAccessRequest: {
    extend: 'extension of the term',
    answer: 'answer',
    withdraw: 'withdrawal',
    reopen: 'reopening',
  },
  moveQualityAction: {
    amend: 'other terms',
    finish: 'done',
    helped: 'it helped',
    notHelped: 'it did not help',
    drop: 'given up',
    reopen: 'reopening',
  },
}
