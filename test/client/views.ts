import type { CallLine, CallView, PersonView, RequestView } from '../../models/wire/views.ts'

const both = (text: string) => ({ pl: text, en: text })

export const person = (id: string): PersonView => ({
  id,
  name: id,
  position: both(`position of ${id}`),
  unitId: 'idCards',
  building: 'main',
  floor: 2,
  room: '214',
  extension: '314',
})

const place = { id: 'desk', name: both('Desk'), building: 'main', floor: 0, room: '3' }
const wanted = { target: { kind: 'matter', matterId: 'idCard' }, name: both('Identity card') } as const

export const requestView = (fields: Partial<RequestView> = {}): RequestView => ({
  id: fields.code ?? 'BOK-1',
  version: 1,
  visitId: 'visit',
  turn: 0,
  inTurn: false,
  code: 'BOK-1',
  status: 'calling',
  kind: 'serve',
  needs: [],
  place,
  wanted,
  raisedAt: 0,
  waitsFrom: 0,
  raisedBy: 'clerk',
  calls: [],
  skipped: [],
  declined: [],
  phoned: [],
  extendedMs: 0,
  moves: [],
  ...fields,
})

export const callLine = (fields: Partial<CallLine> = {}): CallLine => ({
  pageId: 'page',
  person: person('ewa'),
  as: 'competent',
  rings: 1,
  rungAt: 0,
  state: 'sent',
  noted: false,
  ...fields,
})

export const callView = (fields: Partial<CallView> = {}): CallView => ({
  requestId: fields.code ?? 'BOK-1',
  pageId: `page of ${fields.code ?? 'BOK-1'}`,
  code: 'BOK-1',
  visitId: 'visit',
  status: 'calling',
  my: 'called',
  as: 'competent',
  kind: 'serve',
  wanted,
  place,
  needs: [],
  waitsFrom: 0,
  before: [],
  after: [],
  together: [],
  rings: 1,
  rungAt: 0,
  ringing: true,
  alsoCalled: [],
  extendedMs: 0,
  moves: ['accept', 'decline', 'notMine', 'handOver'],
  ...fields,
})
