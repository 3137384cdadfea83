/** The table of abuse: what is tried, and the tests that try it. `left` says what they do not show: `npm run abuse -- S8`. */
export const ABUSE_ROWS = {
  ALLOWANCE: {
    what: 'all that one account or one address may do, and nobody waits longer than 250 ms',
    tests: ['test/full/allowance', 'test/api/busyInsiders'],
  },
  S1: {
    what: 'every route and event, as everybody who may not',
    tests: [
      'test/api/roles',
      'test/api/authorize',
      'test/api/insiders',
      'test/realtime/whoHears',
      'test/realtime/connections',
    ],
  },
  S2: { what: 'a line from a page that is not ours', tests: ['test/realtime/origins'] },
  S3: { what: 'an order from a page that is not ours', tests: ['test/realtime/origins', 'test/scenarios/channels'] },
  S4: { what: 'a session that somebody else has chosen', tests: ['test/api/signIn'] },
  S5: {
    what: 'a session that has ended, its connections too',
    tests: ['test/api/signIn', 'test/realtime/connections'],
  },
  S6: {
    what: 'a session that runs idle, and one that is old',
    tests: ['test/api/signIn', 'test/realtime/connections'],
  },
  S7: { what: 'headers and cookies', tests: ['test/api/headers', 'test/api/tls', 'test/api/signIn'] },
  S8: { what: 'passwords tried by the thousand', tests: ['test/api/signIn'] },
  S9: { what: 'who has an account', tests: ['test/api/signIn', 'test/full/signIns'] },
  S10: {
    what: 'passwords that are guessed first',
    tests: ['test/api/passwordRules', 'test/api/signIn', 'test/full/signIns'],
  },
  S11: { what: 'the first administrator', tests: ['test/api/firstAdministrator'] },
  S12: {
    what: 'operators of the store in every field',
    tests: ['test/api/badInput', 'test/api/strangersBodies', 'test/api/answerPages'],
  },
  S13: {
    what: 'too large, too deep, too many',
    tests: ['test/api/tooMuch', 'test/realtime/connections', 'test/api/badInput', 'test/full/tooMuch'],
  },
  S14: { what: 'frames and packets that are none', tests: ['test/realtime/malformed'] },
  S15: {
    what: 'hundreds who begin to speak and do not go on',
    tests: ['test/api/tooMuch', 'test/full/tooMuch'],
  },
  S16: {
    what: 'every regular expression, with the worst text',
    tests: ['test/scripts/patterns'],
    left: 'what reads a cell of a list sees 6,000 signs at most, and may take 50 ms for them',
  },
  S17: {
    what: 'scripts in whatever somebody types',
    tests: ['test/browser/scriptsTyped', 'test/full/scriptsForClients'],
    needs: 'Chromium',
  },
  S18: {
    what: 'formulas in what is exported',
    tests: ['test/api/listExports', 'test/api/directoryExport', 'test/lists/roundTrip', 'test/faults/libreOffice'],
    needs: 'soffice: apt-get install libreoffice-calc-nogui',
  },
  S19: { what: 'lines of the log that somebody types', tests: ['test/api/logLines', 'test/api/auditTrail'] },
  S20: {
    what: 'what is done and not written down, or edited',
    tests: [
      'test/api/auditTrail',
      'test/full/everyOrder',
      'test/api/securityLog',
      'test/store/securityLog',
      'test/realtime/origins',
    ],
  },
  S21: { what: 'faults that say too much', tests: ['test/api/logLines', 'test/full/faultsEverywhere'] },
  S22: { what: 'fields that nobody may set', tests: ['test/api/badInput'] },
  S23: { what: 'questions asked twice, or as objects', tests: ['test/api/badInput'] },
  S24: {
    what: 'two lengths, bad pieces, ways out of the folder',
    tests: ['test/realtime/malformed', 'test/api/badInput', 'test/api/headers'],
  },
  S25: {
    what: 'floods of connections, events and questions',
    tests: [
      'test/realtime/connections',
      'test/realtime/strangers',
      'test/api/requestLimits',
      'test/api/limitEvents',
      'test/api/busyInsiders',
    ],
  },
  S26: { what: 'packages', tests: ['test/scripts/packages'], left: 'npm audit asks the registry: run it by hand' },
  S27: {
    what: 'secrets where none belong',
    tests: ['test/api/logLines', 'test/api/config'],
    left: 'a store account with few rights is the office’s',
  },
}
