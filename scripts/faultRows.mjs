/**
 * The fault table: what must hold, and the tests that break it for real. `left` says what they do not show. A row is run by
 * its name: `npm run faults -- R7`. Without what it `needs` some of its tests are left out, and its line says so.
 */
export const FAULT_ROWS = {
  R1: { what: 'killed under load: nothing acknowledged is lost', tests: ['test/store/crash'] },
  R2: { what: 'killed between stored and sent, due and escalated', tests: ['test/faults/deaths'] },
  R3: { what: 'stopped and resumed: what fell due happens once', tests: ['test/faults/deaths'] },
  R4: {
    what: 'the clock is set, and summer time begins and ends',
    tests: ['test/scenarios/clockSteps', 'test/scenarios/clockChanges'],
  },
  R5: {
    what: 'every chain of escalation, and no page beside it',
    tests: ['test/domain/anythingGoes', 'test/domain/policies', 'test/scenarios/superiors', 'test/scenarios/reaching'],
  },
  R6: { what: 'cut, silent and half-open links', tests: ['test/faults/links'] },
  R7: { what: 'pressed twice, fifty times, after a restart', tests: ['test/scenarios/repeats'] },
  R8: { what: 'two at the same instant', tests: ['test/scenarios/racing'] },
  R9: { what: 'moves that are not in the table', tests: ['test/api/moves'] },
  R10: { what: 'a device that stops reading', tests: ['test/faults/storms', 'test/realtime/slowDevice'] },
  R11: {
    what: 'the store is away',
    tests: ['test/store/outage', 'test/scenarios/meanwhile'],
    needs: 'MONGODB_URI and its engine',
  },
  R12: { what: 'a slow disk', tests: ['test/faults/slowDisk'], needs: 'strace and the right to trace' },
  R13: { what: 'a full disk', tests: ['test/store/fullDisk'], needs: 'root on Linux' },
  R14: { what: 'a sync that fails', tests: ['test/store/syncError'], needs: 'strace and the right to trace' },
  R15: { what: 'a torn tail, a flipped bit', tests: ['test/store/damage'] },
  R16: {
    what: 'a start with much that is overdue',
    tests: ['test/scenarios/restarting', 'test/full/overdue'],
    left: 'not how soon: npm run bench start; five thousand that are overdue take two seconds more, and not one',
  },
  R17: {
    what: 'a thousand requests in a second, two thousand screens',
    tests: ['test/full/storm'],
    left: 'not how soon each rings: it takes one core two seconds to ring them all',
  },
  R18: { what: 'everybody reconnects at once', tests: ['test/faults/storms'] },
  R19: { what: 'twenty minutes of load', tests: ['test/faults/soak'], needs: '/proc of Linux' },
  R20: {
    what: 'a new version on old data; a restore',
    tests: ['test/store/migrations', 'test/store/firstFormat', 'test/store/unfinishedRestores'],
  },
  SERVERS: {
    what: 'one of three servers killed, Redis away for a minute, clocks three seconds apart',
    tests: ['test/servers/servers', 'test/servers/redis', 'test/servers/haproxy'],
    needs: 'MONGODB_URI, redis-server and haproxy',
  },
  ROLL: {
    what: 'servers replaced by another version while clients come',
    tests: ['test/servers/upgrade'],
    needs: 'MONGODB_URI, and PARTER_BEFORE=COMMIT of the version before',
  },
  R21: { what: 'a backup under load', tests: ['test/store/backup'] },
  R22: { what: 'the scheduler alone stops', tests: ['test/scenarios/alarmPath'] },
  R23: { what: 'a device falls silent', tests: ['test/faults/links', 'test/scenarios/reaching'] },
  R24: { what: 'a hidden tab', tests: ['test/browser/hiddenTab'], needs: 'Chromium and Xvfb' },
  R25: { what: 'figures against a recount', tests: ['test/domain/responseTimesRecount'] },
  STORE: { what: 'whatever else may happen to a store', tests: ['test/store'] },
  STARTS: {
    what: 'starts that must not succeed, and those that must',
    tests: ['test/faults/starts', 'test/faults/refusals', 'test/faults/nightlyBackup'],
  },
  SHEETS: {
    what: 'lists opened by a real spreadsheet, cell by cell',
    tests: ['test/faults/libreOffice'],
    needs: 'soffice: apt-get install libreoffice-calc-nogui',
  },
  MODEL: { what: 'anything in any order, beside a model of the office', tests: ['test/model'] },
  LOOKS: {
    what: 'axe in every language and colour scheme',
    tests: ['test/browser/accessibility', 'test/browser/dialogs', 'test/browser/corridors'],
    needs: 'Chromium',
  },
}
