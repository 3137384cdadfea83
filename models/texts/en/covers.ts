import type { CoversTexts } from '../pl/covers.ts'

export const covers: CoversTexts = {
  propose: (who) => `Proposed: ${who}`,
  because: {
    before: 'has stood in before',
    sameUnit: 'of the same unit',
    manager: 'manages the unit',
  },
  ask: (who) => `Ask ${who}`,
  asked: (who) => `${who} has been asked.`,
  awaited: (who, since, until) => `${who}: asked: ${since}, answer by ${until}`,
  noAnswer: (names) => `no answer: ${names}`,
  saidNo: (names) => `cannot: ${names}`,
  nobody: 'By plan there is nobody to ask. Changing the plan helps.',
  agreedTitle: 'Agreed covers',
  agreed: (who, whom) => `${who} stands in for ${whom}`,
  withdraw: 'Call off',
  withdrawOf: (who) => `Call off: ${who}`,
  mine: {
    title: 'Standing in',
    asks: (whom) => `Can you stand in for ${whom}?`,
    agreed: (whom) => `You stand in for ${whom}`,
    askedBy: (who, until) => `asked by ${who}, answer by ${until}`,
    late: (who) => `asked by ${who}; the time to answer is over, but a yes still helps`,
    hint: 'In these hours calls to these people come to you.',
    arrived: 'You are asked to stand in.',
    failed: 'Who asks you to stand in could not be loaded.',
  },
  moves: {
    agree: 'I agree',
    refuse: 'I cannot',
    withdraw: 'Call off',
  },
  notAfterAll: 'I cannot after all',
  did: {
    agree: 'Saved: you stand in.',
    refuse: 'Saved. The manager hears of it at once.',
    withdraw: 'The cover is called off.',
  },
}
