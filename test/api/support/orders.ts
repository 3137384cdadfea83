import type { RouteName } from '../../../api/platform/web/authorize.ts'
import { digestOf } from '../../../api/platform/web/parse.ts'
import { plainJpeg } from '../../support/plainJpeg.ts'
import type { PersonName } from '../../support/smallOffice.ts'

/** A good order for every route: what the tests of bad input spoil, and what the tests of roles try. */
export interface GoodOrder {
  /** Somebody who may. */
  readonly by: PersonName | 'nobody'
  /** The address, with a real id where it takes one. */
  readonly path: string
  readonly body?: { readonly [field: string]: unknown }
  readonly status: number
  /** Ids in the body that have the right form and do not exist. */
  readonly unknown?: { readonly [field: string]: unknown }
}

const period = {
  from: { day: '2026-12-07', minute: 480 },
  to: { day: '2026-12-08', minute: 1440 },
  substituteIds: ['piotr'],
}
const list = Buffer.from('person,from\nolek,2026-12-14\n').toString('base64')
const steps = [
  { afterMs: 0, unless: 'accepted', call: 'first' },
  { afterMs: 60_000, unless: 'arrived', call: 'manager', repeatEveryMs: 60_000 },
]
/** The rules of a unit that goes by the office's. */
const seenBefore = digestOf('as the office')
/** As it is. */
const OFFICE_WEEK = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { from: 480, to: 960 } : null))
const telephones = Buffer.from('Number in Parter,Name,Extension\nolek,olek,999\n').toString('base64')
const photo = plainJpeg().toString('base64')
const target = { kind: 'matter', matterId: 'idCard' }

export function goodOrders({
  requestId,
  visitId,
  sessionId,
  deviceId = 'a-device',
}: {
  requestId: string
  visitId: string
  sessionId: string
  deviceId?: string
}) {
  return {
    office: { by: 'nobody', path: '/office', status: 200 },
    signIn: {
      by: 'nobody',
      path: '/session',
      body: { login: 'otherclerk', password: 'a password of a test' },
      status: 200,
    },
    me: { by: 'clerk', path: '/session', status: 200 },
    signOut: { by: 'clerk', path: '/session', status: 204 },
    sessions: { by: 'clerk', path: '/sessions', status: 200 },
    signOutEverywhere: { by: 'clerk', path: '/sessions', status: 204 },
    endSession: { by: 'clerk', path: `/sessions/${sessionId}`, status: 204 },
    changeLanguage: { by: 'clerk', path: '/language', body: { language: 'pl' }, status: 204 },
    changePassword: {
      by: 'clerk',
      path: '/password',
      body: { current: 'a password of a test', next: 'seven quiet lampposts' },
      status: 204,
    },
    firstAdministrator: {
      by: 'nobody',
      path: '/first-administrator',
      body: {
        secret: 'a-secret-of-nobody-at-all',
        name: 'Anna Nowak',
        login: 'anna.nowak',
        password: 'seven quiet lampposts',
        officeName: 'Gmina',
      },
      // This office has its administrator.
      status: 404,
    },
    // Without the link of a new office.
    beginning: { by: 'nobody', path: '/beginning', status: 404 },
    trySample: { by: 'nobody', path: '/beginning/sample', status: 404 },
    restoreBackup: { by: 'nobody', path: '/beginning/backup', status: 404 },
    changeAccount: {
      by: 'admin',
      path: '/accounts/deputy',
      body: { edition: 0, disabled: false, roles: ['employee'] },
      status: 200,
    },
    accounts: { by: 'admin', path: '/accounts', status: 200 },
    resetAccount: { by: 'admin', path: '/accounts/deputy/reset', body: { mail: false }, status: 201 },
    accountSessions: { by: 'admin', path: '/accounts/deputy/sessions', status: 200 },
    endAccountSessions: { by: 'admin', path: '/accounts/deputy/sessions', status: 204 },
    // Nobody is signed in there.
    endAccountSession: { by: 'admin', path: '/accounts/deputy/sessions/a-session', status: 404 },
    accountEvents: { by: 'admin', path: '/accounts/deputy/events', status: 200 },
    // Everybody in this office has an account.
    invite: {
      by: 'admin',
      path: '/invitations',
      body: { personId: 'deputy', login: 'deputy', roles: ['employee'], mail: false },
      status: 409,
      unknown: { personId: 'nobody' },
    },
    resetEverybody: { by: 'admin', path: '/invitations/passwords', body: { again: false, mail: false }, status: 201 },
    inviteEverybody: { by: 'admin', path: '/invitations/everybody', body: { again: false, mail: false }, status: 201 },
    // Nobody has been invited.
    withdrawInvitation: { by: 'admin', path: '/invitations/deputy', status: 404 },
    lookAtInvitation: {
      by: 'nobody',
      path: '/invitations/look',
      body: { secret: '0000-0000-0000-0000-0000' },
      status: 404,
    },
    claimInvitation: {
      by: 'nobody',
      path: '/invitations/claim',
      body: { secret: '0000-0000-0000-0000-0000', password: 'seven quiet lampposts' },
      status: 404,
    },
    // Nobody has set a provider.
    beginSignOn: {
      by: 'nobody',
      path: '/sign-on',
      body: { to: '/counter', secret: '0000-0000-0000' },
      status: 404,
    },
    // From no provider.
    finishSignOn: { by: 'nobody', path: '/sign-on/callback', status: 400 },
    signOn: { by: 'admin', path: '/sign-on', status: 200 },
    breakGlassAlarm: { by: 'admin', path: '/sign-on/alarm', status: 200 },
    changeSignOn: {
      by: 'admin',
      path: '/sign-on',
      body: {
        edition: 0,
        issuer: 'https://login.office.example',
        clientId: 'parter',
        secret: 'the secret of a client',
        isOn: false,
      },
      status: 200,
    },
    // On this computer, where nobody listens.
    checkSignOn: {
      by: 'admin',
      path: '/sign-on/checks',
      body: { issuer: 'http://127.0.0.1:1', clientId: 'parter', secret: 'the secret of a client' },
      status: 200,
    },
    // Nobody has set a provider.
    testSignOn: { by: 'admin', path: '/sign-on/tests', body: { edition: 9 }, status: 404 },
    linkNewcomer: {
      by: 'admin',
      path: '/sign-on/newcomers/a-newcomer',
      body: { personId: 'deputy' },
      status: 404,
    },
    removeNewcomer: { by: 'admin', path: '/sign-on/newcomers/a-newcomer', status: 404 },
    // Who comes with a password.
    unlinkAccount: { by: 'admin', path: '/sign-on/accounts/deputy', status: 409 },
    directory: { by: 'ewa', path: '/directory', status: 200 },
    directoryItems: { by: 'mayor', path: '/directory/items', status: 200 },
    editDirectory: {
      by: 'admin',
      path: '/directory/edits',
      body: {
        changes: [
          {
            kind: 'place',
            id: 'a-new-place',
            item: {
              name: { pl: 'Sala', en: 'Hall' },
              building: 'main',
              floor: 0,
              room: '7',
              codePrefix: 'S',
              features: ['quiet'],
            },
          },
        ],
        confirmed: [],
      },
      status: 200,
      unknown: { changes: [{ kind: 'place', id: 'a-new-place', seen: 'A'.repeat(22), item: null }] },
    },
    revisions: { by: 'mayor', path: '/directory/revisions', status: 200 },
    // Nothing was changed by it.
    undoRevision: { by: 'admin', path: '/directory/revisions/a-revision/undo', body: { confirmed: [] }, status: 404 },
    previewDirectory: {
      by: 'admin',
      path: '/directory/imports/preview',
      body: { kind: 'people', file: telephones, answers: { sameNames: 'same' }, missing: { count: 1 } },
      status: 200,
    },
    rejectedRows: {
      by: 'admin',
      path: '/directory/imports/rejected',
      body: { kind: 'people', file: telephones },
      status: 200,
    },
    // Nothing was shown before.
    importDirectory: {
      by: 'admin',
      path: '/directory/imports',
      body: { kind: 'people', file: telephones, digest: 'A'.repeat(22) },
      status: 409,
    },
    exportDirectory: { by: 'mayor', path: '/directory/export/people?format=csv', status: 200 },
    search: { by: 'ewa', path: '/directory/search?q=pin', status: 200 },
    board: { by: 'clerk', path: '/requests', status: 200 },
    request: { by: 'clerk', path: `/requests/${requestId}`, status: 200 },
    raise: {
      by: 'clerk',
      path: '/requests',
      body: {
        placeId: 'desk',
        kind: 'serve',
        needs: ['noStairs'],
        note: 'a short note',
        targets: [target],
        inTurn: false,
        visitId,
      },
      status: 201,
      unknown: { placeId: 'nowhere', targets: [{ kind: 'matter', matterId: 'nothing' }] },
    },
    move: {
      by: 'clerk',
      path: `/requests/${requestId}/amend`,
      body: { kind: 'escort' },
      status: 200,
    },
    visit: { by: 'clerk', path: `/visits/${visitId}`, status: 200 },
    clientLink: { by: 'clerk', path: `/visits/${visitId}/link`, status: 200 },
    moveVisit: {
      by: 'clerk',
      path: `/visits/${visitId}/amend`,
      body: { needs: ['seat'], note: 'another note', placeId: 'desk' },
      status: 200,
      unknown: { placeId: 'nowhere' },
    },
    contactCard: { by: 'ewa', path: '/people/olek/contact', status: 200 },
    agreements: { by: 'ewa', path: '/agreements', status: 200 },
    makeAgreement: {
      by: 'clerk',
      path: '/agreements',
      body: { kind: 'meeting', personId: 'ewa', placeId: 'desk', day: '2026-12-01', minute: 600, lastsMinutes: 30 },
      status: 201,
      unknown: { personId: 'nobody', placeId: 'no-place', requestId: 'no-request-of-ours' },
    },
    // None is there.
    moveAgreement: { by: 'clerk', path: '/agreements/an-agreement/cancel', status: 404 },
    covers: { by: 'ewa', path: '/covers', status: 200 },
    // Nobody is away.
    askCover: {
      by: 'admin',
      path: '/covers',
      body: { awayIds: ['olek'], personId: 'ewa', from: 1 },
      status: 404,
    },
    // None is there.
    moveCover: { by: 'ewa', path: '/covers/a-cover/agree', status: 404 },
    messages: { by: 'ewa', path: '/messages', status: 200 },
    leaveMessage: {
      by: 'clerk',
      path: '/messages',
      body: { personId: 'ewa', who: 'Maria', reach: '601 202 303', about: 'a new card' },
      status: 201,
      unknown: { personId: 'nobody', requestId: 'no-request-of-ours' },
    },
    // None is there.
    moveMessage: { by: 'ewa', path: '/messages/a-message/passOn', body: { personId: 'olek' }, status: 404 },
    calls: { by: 'ewa', path: '/calls', status: 200 },
    callReceipt: {
      by: 'ewa',
      path: `/calls/${requestId}/receipts`,
      body: { pageId: 'a-page', rings: 1, receiptKey: 'A'.repeat(22) },
      status: 200,
    },
    pushKey: { by: 'ewa', path: '/push/key', status: 200 },
    subscribePush: {
      by: 'ewa',
      path: '/push/subscriptions',
      body: {
        endpoint: 'https://fcm.googleapis.com/a-browser',
        keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
      },
      status: 201,
    },
    unsubscribePush: {
      by: 'ewa',
      path: '/push/subscriptions',
      body: { endpoint: 'https://fcm.googleapis.com/a-browser' },
      status: 204,
    },
    // Nobody has received a push with this key.
    provePush: { by: 'ewa', path: '/push/proofs', body: { receiptKey: 'A'.repeat(22) }, status: 404 },
    availability: { by: 'ewa', path: '/availability', status: 200 },
    setAvailability: { by: 'ewa', path: '/availability', body: { availability: 'here', minutes: 5 }, status: 200 },
    consequences: { by: 'ewa', path: '/availability/consequences', status: 200 },
    substitutes: { by: 'ewa', path: '/availability/substitutes', status: 200 },
    schedule: { by: 'ewa', path: '/absences', status: 200 },
    gaps: { by: 'ewa', path: '/absences/gaps', status: 200 },
    checkAbsence: {
      by: 'admin',
      path: '/absences/check',
      body: { personId: 'olek', ...period },
      status: 200,
      unknown: { personId: 'nobody', substituteIds: ['nobody'] },
    },
    planAbsence: {
      by: 'admin',
      path: '/people/olek/absences',
      body: { personId: 'olek', ...period },
      status: 201,
      unknown: { substituteIds: ['nobody'] },
    },
    // Nobody has planned such an absence.
    changeAbsence: {
      by: 'admin',
      path: '/people/olek/absences/an-absence',
      body: { personId: 'olek', version: 1, ...period },
      status: 404,
    },
    cancelAbsence: { by: 'admin', path: '/people/olek/absences/an-absence', status: 404 },
    setHours: {
      by: 'admin',
      path: '/people/olek/hours',
      body: { personId: 'olek', version: 0, week: [null, null, null, null, { from: 480, to: 720 }, null, null] },
      status: 200,
    },
    markOut: {
      by: 'admin',
      path: '/people/olek/availability',
      body: { availability: 'here', minutes: 5 },
      status: 200,
    },
    previewImport: { by: 'admin', path: '/imports/preview', body: { kind: 'absences', file: list }, status: 200 },
    exportSchedule: { by: 'admin', path: '/imports/export/absences?format=csv', status: 200 },
    lastImport: { by: 'admin', path: '/imports/last', status: 200 },
    undoImport: { by: 'admin', path: '/imports/undo', body: { id: 'an-import' }, status: 404 },
    // Nothing was shown before.
    importSchedule: {
      by: 'admin',
      path: '/imports',
      body: { kind: 'absences', file: list, digest: 'A'.repeat(22) },
      status: 409,
    },
    closedDays: { by: 'ewa', path: '/closed-days', status: 200 },
    closeDay: { by: 'admin', path: '/closed-days/2026-12-28', body: { pl: 'Dzień wolny', en: 'Day off' }, status: 200 },
    openDay: { by: 'admin', path: '/closed-days/2026-12-28', status: 200 },
    readiness: { by: 'clerk', path: '/readiness', status: 200 },
    morningProof: { by: 'clerk', path: '/readiness/proof', status: 200 },
    fallbackSheet: { by: 'clerk', path: '/readiness/sheet', status: 200 },
    drills: { by: 'mayor', path: '/drills', status: 200 },
    startDrill: {
      by: 'mayor',
      path: '/drills',
      body: { unitId: 'taxes' },
      status: 201,
      unknown: { unitId: 'nothing' },
    },
    digitalPages: { by: 'nobody', path: '/digital-pages', status: 200 },
    changeDigitalPages: {
      by: 'admin',
      path: '/digital-pages',
      body: { edition: 0, facts: { entityName: 'Urząd Gminy', architecture: { pl: 'Wejście bez stopni.' } } },
      status: 200,
    },
    conduct: { by: 'ewa', path: '/conduct', status: 200 },
    conductChanges: { by: 'admin', path: '/conduct/changes', status: 200 },
    changeConductCard: {
      by: 'admin',
      path: '/conduct/calm',
      body: { edition: 0, text: { pl: 'Spokojnie.', en: 'Calmly.' } },
      status: 200,
    },
    devices: { by: 'mayor', path: '/devices', status: 200 },
    makeDevice: {
      by: 'mayor',
      path: '/devices',
      body: { kind: 'corridor', name: 'corridor, 2nd floor', scope: { kind: 'unit', unitId: 'taxes' }, language: 'en' },
      status: 201,
      unknown: { scope: { kind: 'floor', building: 'main', floor: 7 } },
    },
    changeDevice: {
      by: 'admin',
      path: `/devices/${deviceId}`,
      body: { name: 'corridor, 1st floor', scope: { kind: 'floor', building: 'main', floor: 2 }, language: 'pl' },
      status: 200,
      unknown: { scope: { kind: 'unit', unitId: 'nothing' } },
    },
    codeForDevice: { by: 'mayor', path: `/devices/${deviceId}/code`, status: 201 },
    revokeDevice: { by: 'mayor', path: `/devices/${deviceId}/pairing`, status: 200 },
    removeDevice: { by: 'mayor', path: `/devices/${deviceId}`, status: 204 },
    device: { by: 'nobody', path: '/device', status: 200 },
    // Nobody has been given this code.
    pairDevice: { by: 'nobody', path: '/device/pairing', body: { code: '0000-0000', language: 'en' }, status: 404 },
    interpreters: { by: 'ewa', path: '/interpreters', status: 200 },
    askInterpreter: { by: 'clerk', path: '/interpreters', body: { visitId, kind: 'PJM' }, status: 201 },
    // Nobody has asked for one.
    moveInterpreter: { by: 'clerk', path: '/interpreters/an-interpreter/connected', status: 404 },
    evacuation: { by: 'admin', path: '/evacuation', status: 200 },
    ownHelp: { by: 'ewa', path: '/evacuation/mine', status: 200 },
    askForHelp: { by: 'ewa', path: '/evacuation/mine', body: { needs: ['noStairs'] }, status: 200 },
    takeBackHelp: { by: 'ewa', path: '/evacuation/mine', status: 204 },
    ownPhoto: { by: 'ewa', path: '/own-photo', status: 200 },
    agreeToPhoto: { by: 'ewa', path: '/own-photo', body: { firstName: 'Ewa', jpeg: photo }, status: 200 },
    photo: { by: 'clerk', path: '/photos/ewa', status: 200 },
    takeBackPhoto: { by: 'ewa', path: '/own-photo', status: 204 },
    films: { by: 'admin', path: '/films', status: 200 },
    bells: { by: 'clerk', path: '/bells', status: 200 },
    makeBell: { by: 'admin', path: '/bells/desk', body: { phone: '94 311 20 09' }, status: 200 },
    // No bell is there.
    codeForBell: { by: 'admin', path: '/bells/quietRoom/code', status: 404 },
    removeBell: { by: 'admin', path: '/bells/quietRoom', status: 404 },
    muteBell: { by: 'clerk', path: '/bells/quietRoom/mute', status: 404 },
    unmuteBell: { by: 'clerk', path: '/bells/quietRoom/mute', status: 404 },
    apiTokens: { by: 'admin', path: '/api-tokens', status: 200 },
    makeApiToken: {
      by: 'admin',
      path: '/api-tokens',
      body: { name: 'Queue system', personId: 'clerk', scopes: ['raiseRequests', 'readBoard'], days: 90 },
      status: 201,
    },
    removeApiToken: { by: 'admin', path: '/api-tokens/unknown-0123456789', status: 404 },
    webhooks: { by: 'admin', path: '/webhooks', status: 200 },
    makeWebhook: {
      by: 'admin',
      path: '/webhooks',
      body: { name: 'Display', url: 'https://display.office.example/hook', events: ['raised', 'ended'] },
      // This office has named no host.
      status: 400,
    },
    testWebhook: { by: 'admin', path: '/webhooks/unknown-0123456789/tests', status: 404 },
    renewWebhookSecret: { by: 'admin', path: '/webhooks/unknown-0123456789/secret', status: 404 },
    removeWebhook: { by: 'admin', path: '/webhooks/unknown-0123456789', status: 404 },
    webhookDeliveries: { by: 'admin', path: '/webhooks/unknown-0123456789/deliveries', status: 404 },
    sendDeliveryAgain: {
      by: 'admin',
      path: '/webhooks/unknown-0123456789/deliveries/unknown-0123456789/again',
      status: 404,
    },
    lifts: { by: 'clerk', path: '/lifts', status: 200 },
    setLift: {
      by: 'admin',
      path: '/lifts',
      body: { placeId: 'desk', isThere: false },
      status: 200,
      unknown: { placeId: 'nowhere' },
    },
    // The building has none.
    liftOut: {
      by: 'clerk',
      path: '/lifts/out',
      body: { placeId: 'desk', from: 1, until: 8_000_000_000_000 },
      status: 400,
      unknown: { placeId: 'nowhere' },
    },
    liftWorks: { by: 'clerk', path: '/lifts/works', body: { placeId: 'desk' }, status: 404 },
    accessRequests: { by: 'clerk', path: '/access-requests', status: 200 },
    enterAccessRequest: {
      by: 'clerk',
      path: '/access-requests',
      body: { receivedOn: '2026-11-20', kind: 'digital' },
      status: 201,
    },
    exportAccessRequests: { by: 'auditor', path: '/access-requests/export/register?format=csv', status: 200 },
    // None is there.
    moveAccessRequest: { by: 'admin', path: '/access-requests/2020-1/answer', status: 404 },
    // Nobody has run it.
    drillReceipt: {
      by: 'ewa',
      path: '/drills/a-drill/receipts',
      body: { what: 'delivered', receiptKey: 'A'.repeat(22) },
      status: 404,
    },
    drillPlans: { by: 'mayor', path: '/drill-plans', status: 200 },
    addDrillPlan: {
      by: 'mayor',
      path: '/drill-plans',
      body: { unitId: 'taxes', weekdays: [0, 4], minuteOfDay: 495, isOn: true },
      status: 201,
      unknown: { unitId: 'nothing' },
    },
    // This office has no plan yet.
    changeDrillPlan: {
      by: 'mayor',
      path: '/drill-plans/a-plan',
      body: { unitId: 'taxes', weekdays: [0], minuteOfDay: 495, isOn: false, edition: 1 },
      status: 404,
      unknown: { unitId: 'nothing' },
    },
    removeDrillPlan: { by: 'mayor', path: '/drill-plans/a-plan', status: 404 },
    policies: { by: 'admin', path: '/policies', status: 200 },
    savePolicy: {
      by: 'admin',
      path: '/policies',
      body: { scope: { kind: 'unit', unitId: 'taxes' }, steps, seen: seenBefore, reason: 'a pause in the summer' },
      status: 200,
      unknown: { scope: { kind: 'unit', unitId: 'nothing' } },
    },
    resetPolicy: { by: 'admin', path: '/policies/units/taxes', status: 200 },
    checkPolicy: {
      by: 'admin',
      path: '/policies/check',
      body: {
        scope: { kind: 'unit', unitId: 'taxes' },
        steps,
        target: { kind: 'matter', matterId: 'tax' },
        at: Date.UTC(2026, 10, 24, 9),
        absentIds: ['piotr'],
        answers: 'firstAccepts',
      },
      status: 200,
      unknown: { scope: { kind: 'unit', unitId: 'nothing' }, absentIds: ['nobody'] },
    },
    replayPolicy: {
      by: 'admin',
      path: '/policies/replay',
      body: { scope: { kind: 'unit', unitId: 'taxes' }, steps },
      status: 200,
      unknown: { scope: { kind: 'unit', unitId: 'nothing' } },
    },
    policyVersions: { by: 'admin', path: '/policies/versions?of=unit/taxes', status: 200 },
    ownPlans: { by: 'ewa', path: '/policies/mine', status: 200 },
    addExpectation: {
      by: 'admin',
      path: '/policies/expectations',
      body: { target, weekday: 1, minuteOfDay: 615, absentIds: ['ewa'], as: 'manager', withinMs: 120_000 },
      status: 201,
      unknown: { target: { kind: 'matter', matterId: 'nothing' }, absentIds: ['nobody'] },
    },
    // Nobody has saved such a one.
    removeExpectation: { by: 'admin', path: '/policies/expectations/an-expectation', status: 404 },
    setup: { by: 'admin', path: '/setup', status: 200 },
    keepSetupDraft: {
      by: 'admin',
      path: '/setup-steps/places',
      body: { version: 0, draft: { room: '12' } },
      status: 200,
    },
    finishSetupStep: {
      by: 'admin',
      path: '/setup-steps/hours/done',
      body: { version: 0, answers: { week: OFFICE_WEEK } },
      status: 200,
    },
    typicalMatters: { by: 'admin', path: '/setup/matters', status: 200 },
    setupChecks: { by: 'admin', path: '/setup-checks', status: 200 },
    decideCheck: { by: 'admin', path: '/setup-checks/mail', body: { choice: 'later' }, status: 200 },
    testCheck: {
      by: 'admin',
      path: '/setup-checks/backup/tests',
      body: { at: 1_764_000_000_000, minutesAheadOfUtc: 60 },
      status: 200,
    },
    state: { by: 'admin', path: '/state', status: 200 },
    testState: { by: 'admin', path: '/state/tests', body: { part: 'store' }, status: 200 },
    retention: { by: 'auditor', path: '/retention', status: 200 },
    securityLogState: { by: 'auditor', path: '/security-log/state', status: 200 },
    checkLog: { by: 'auditor', path: '/security-log/check', status: 200 },
    exportLog: { by: 'auditor', path: '/security-log/export?format=csv', status: 200 },
    securityLog: { by: 'admin', path: '/security-log', status: 200 },
    surveys: { by: 'mayor', path: '/surveys', status: 200 },
    typeSurvey: {
      by: 'otherClerk',
      path: '/surveys',
      body: { placeId: 'desk', answers: { wait: 'yes', place: 'no', result: 'partly', respect: 'dontKnow' } },
      status: 204,
      unknown: { placeId: 'no-place' },
    },
    writeSurveyPoster: {
      by: 'admin',
      path: '/surveys/2026-Q4/changes',
      body: { edition: 0, text: { pl: 'Jest dzwonek.', en: 'There is a bell.' } },
      status: 200,
    },
    commonNeeds: { by: 'clerk', path: '/reports/needs', status: 200 },
    responseTimes: { by: 'mayor', path: '/reports/response-times?days=30', status: 200 },
    alternatives: { by: 'auditor', path: '/alternatives', status: 200 },
    exportAlternatives: { by: 'auditor', path: '/alternatives/export?format=csv', status: 200 },
    changeJustification: {
      by: 'admin',
      path: '/alternatives/justifications',
      body: { edition: 0, placeId: 'desk', text: 'The stairs cannot be widened.' },
      status: 200,
    },
    exportTimes: { by: 'mayor', path: '/reports/response-times/export?days=30&format=csv', status: 200 },
    stories: { by: 'mayor', path: '/reports/stories?days=30', status: 200 },
    askedCauses: { by: 'ewa', path: '/quality/asked', status: 200 },
    causes: { by: 'auditor', path: '/quality/causes?days=30', status: 200 },
    // It goes on: nobody knows yet whether it is late.
    giveCause: { by: 'mayor', path: `/quality/causes/${requestId}`, body: { cause: 'stairs' }, status: 404 },
    qualityActions: { by: 'auditor', path: '/quality/actions', status: 200 },
    enterQualityAction: {
      by: 'mayor',
      path: '/quality/actions',
      body: { cause: 'stairs', what: 'a chair downstairs', ownerId: 'ewa', dueOn: '2026-12-04', unitId: 'idCards' },
      status: 201,
      unknown: { ownerId: 'nobody', unitId: 'nothing' },
    },
    reviews: { by: 'auditor', path: '/reviews', status: 200 },
    review: { by: 'auditor', path: '/reviews/2026-10', status: 200 },
    // Somebody has not seen what was written.
    writeReview: { by: 'mayor', path: '/reviews/2026-10', body: { version: 7, note: 'fewer stairs' }, status: 409 },
    closeReview: { by: 'mayor', path: '/reviews/2026-10/close', body: { version: 7 }, status: 409 },
    exportReview: { by: 'auditor', path: '/reviews/2026-10/export?format=csv', status: 200 },
    proposals: { by: 'mayor', path: '/quality/proposals', status: 200 },
    // Nothing is called for often enough.
    decideProposal: {
      by: 'mayor',
      path: '/quality/proposals/post-idCard',
      body: { choice: 'later', reason: 'after the summer' },
      status: 404,
    },
    // None is there.
    moveQualityAction: { by: 'mayor', path: '/quality/actions/2020-1/finish', status: 404 },
    ownChannels: { by: 'ewa', path: '/own-channels', status: 200 },
    ownTimes: { by: 'ewa', path: '/reports/own', status: 200 },
    arrivalLimits: { by: 'mayor', path: '/reports/limits', status: 200 },
    setArrivalLimits: {
      by: 'admin',
      path: '/reports/limits',
      body: { scope: { kind: 'office' }, limits: [240_000, 480_000, 900_000], seen: [60_000, 120_000, 180_000] },
      status: 409,
    },
  } as const satisfies Readonly<Record<RouteName, GoodOrder>>
}

/** Sent after so many others, these find what they are about gone: each is carried out for itself. */
const ALONE: readonly RouteName[] = [
  'endSession',
  'changePassword',
  'changeDevice',
  'codeForDevice',
  'revokeDevice',
  'removeDevice',
]

/** Whether the good order is not enough for it to be carried out. */
export const needsMore = (name: RouteName): boolean =>
  ALONE.includes(name) || goodOrders({ requestId: '', visitId: '', sessionId: '' })[name].status >= 400
