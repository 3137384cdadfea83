import { hours, minutes } from '../../models/domain/clock.ts'
import type { Cover } from '../../models/domain/schedule/cover.ts'
import type { ReadinessView, SheetView } from '../../models/wire/readiness.ts'
import type { CoversView, CoverView, GapsView, GapView } from '../../models/wire/schedule.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { sharedWithOthers } from '../support/otherServers.ts'
import { inWarsaw, plans } from '../support/plans.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { TestPushService } from '../support/testPushService.ts'

/* Somebody is asked to stand in for hours in which nobody would be there; once they agree, calls really go to them. */

const MONDAY_NOON = inWarsaw('2026-11-23 12:00')

async function officeWithHole(): Promise<TestOffice> {
  const office = await startOffice()
  const piotr = await office.visitor('piotr')
  await plans(piotr, { from: '2026-11-23 12:00', to: '2026-11-23 14:00' })
  return office
}

const gapsOf = async (person: OfficePerson): Promise<GapsView> =>
  (await person.get<GapsView>('/api/absences/gaps')).body

async function holeOf(person: OfficePerson): Promise<GapView> {
  const [hole] = (await gapsOf(person)).gaps
  if (!hole) throw new Error('there is no hole')
  return hole
}

async function asks(manager: OfficePerson, personId: string, from = MONDAY_NOON) {
  const reply = await manager.post<CoverView>('/api/covers', { awayIds: ['piotr'], personId, from })
  await manager.settles()
  return reply
}

async function answers(person: OfficePerson, id: string, move: string) {
  const reply = await person.post<CoverView>(`/api/covers/${id}/${move}`, {})
  await person.settles()
  return reply
}

test('who agrees closes the hole: the call of that hour goes to them, and after it no more', async () => {
  const office = await officeWithHole()
  const [clerk, zofia, taxManager] = await office.devices('clerk', 'zofia', 'taxManager')
  const hole = await holeOf(taxManager)
  expect(hole).toMatchObject({ target: { kind: 'matter', matterId: 'tax' }, from: MONDAY_NOON })
  expect(hole.remedy?.proposal).toMatchObject({ person: { id: 'zofia' }, because: 'sameUnit' })
  const { id } = (await asks(taxManager, 'zofia')).body
  expect((await asks(taxManager, 'zofia')).body.id).toBe(id)
  expect((await zofia.get<CoversView>('/api/covers')).body.mine).toMatchObject([{ id, standing: 'asked' }])
  expect((await holeOf(taxManager)).remedy).toMatchObject({ awaited: { person: { id: 'zofia' } } })

  expect((await answers(zofia, id, 'agree')).body.standing).toBe('agreed')
  expect(await gapsOf(taxManager)).toMatchObject({ gaps: [], covers: [{ id, person: { id: 'zofia' } }] })
  await office.advance(MONDAY_NOON - office.clock.now() + minutes(1))
  const { id: called, code } = await clerk.raise({ matter: 'tax' })
  await zofia.expectPage(code)
  expect((await clerk.request(called)).calls).toMatchObject([{ person: { id: 'zofia' }, as: 'substitute' }])
  // The board of readiness and the sheet of paper say what the call has done.
  const { rows } = (await clerk.get<ReadinessView>('/api/readiness')).body
  expect(rows.find(({ target }) => target.kind === 'matter' && target.matterId === 'tax')).toMatchObject({
    level: 'substitute',
    substitutes: [{ person: { id: 'zofia' } }],
  })
  const { lines } = (await clerk.get<SheetView>('/api/readiness/sheet')).body
  expect(lines.find(({ matters }) => matters.some(({ pl }) => pl === 'Tax'))).toMatchObject({
    call: [
      { person: { id: 'zofia' }, as: 'substitute' },
      { person: { id: 'taxManager' }, as: 'manager' },
    ],
    away: [{ person: { id: 'piotr' }, until: inWarsaw('2026-11-23 14:00') }],
  })
  await clerk.makes('finish', called, { outcome: 'mistake' })
  await office.advance(hours(2))
  const later = await clerk.raise({ matter: 'tax' })
  await taxManager.expectPage(later.code)
})

test('who says no, or nothing, is followed by the next one; who cannot after all opens the hole again', async () => {
  const office = await officeWithHole()
  const [zofia, taxManager] = await Promise.all([office.visitor('zofia'), office.visitor('taxManager')])
  const first = (await asks(taxManager, 'zofia')).body
  expect((await answers(zofia, first.id, 'refuse')).status).toBe(200)
  expect((await holeOf(taxManager)).remedy).toMatchObject({
    proposal: { person: { id: 'taxManager' }, because: 'manager' },
    asked: [{ person: { id: 'zofia' }, standing: 'refused' }],
  })
  const second = (await asks(taxManager, 'taxManager')).body
  await answers(taxManager, second.id, 'agree')
  expect((await gapsOf(taxManager)).gaps).toEqual([])
  await answers(taxManager, second.id, 'refuse')
  const { remedy } = await holeOf(taxManager)
  expect(remedy?.proposal).toBeUndefined()
  // Zofia has found somebody for her own work: a yes after a no is a yes.
  await answers(zofia, first.id, 'agree')
  expect((await gapsOf(taxManager)).gaps).toEqual([])
})

test('an answer that does not come in time frees the way for the next one, also over a restart', async () => {
  const office = await officeWithHole()
  const taxManager = await office.visitor('taxManager')
  await asks(taxManager, 'zofia')
  const refused = await asks(taxManager, 'taxManager')
  expect(refused).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', detail: { by: 'taxManager' } } })
  await office.advance(MONDAY_NOON - office.clock.now())
  await office.restart()
  // Who has done nothing for two hours signs in anew.
  expect((await holeOf(await office.visitor('taxManager'))).remedy).toMatchObject({
    proposal: { person: { id: 'taxManager' } },
    asked: [{ person: { id: 'zofia' }, standing: 'unanswered' }],
  })
})

test('nobody asks for whom they may not plan, about what is no hole, or whoever is away; strangers learn nothing', async () => {
  const office = await officeWithHole()
  const [zofia, olek] = await Promise.all([office.visitor('zofia'), office.visitor('olek')])
  const [manager, taxManager] = await Promise.all([office.visitor('manager'), office.visitor('taxManager')])
  expect((await asks(manager, 'zofia')).status).toBe(403)
  expect((await asks(taxManager, 'zofia', inWarsaw('2026-11-23 15:00'))).status).toBe(404)
  expect(await asks(taxManager, 'olek')).toMatchObject({ status: 409, body: { code: 'personNotAvailable' } })
  const { id } = (await asks(taxManager, 'zofia')).body
  expect((await answers(olek, id, 'agree')).status).toBe(404)
  expect((await answers(taxManager, id, 'agree')).status).toBe(403)
  expect((await answers(taxManager, id, 'withdraw')).body.standing).toBe('withdrawn')
  expect((await answers(zofia, id, 'agree')).status).toBe(409)
})

test('whom another server has asked hears it here too, is pushed to by that one alone, and can answer at once', async () => {
  const service = await TestPushService.start()
  const others = sharedWithOthers('covers')
  const office = await startOffice({ pushService: service, spoil: others.spoil })
  const [zofia, taxManager] = [await office.device('zofia'), await office.visitor('taxManager')]
  const browser = service.browser()
  await browser.prove(zofia)
  const told: string[] = []
  await zofia.hears('covers:changed', () => void told.push('changed'))
  const asked = (id: string, from: string, to: string): Cover => ({
    id,
    version: 1,
    awayIds: ['piotr'],
    personId: 'zofia',
    day: '2026-11-23',
    from: inWarsaw(from),
    to: inWarsaw(to),
    askedBy: 'taxManager',
    askedAt: office.clock.now(),
    answerBy: inWarsaw(from),
    state: 'asked',
  })
  await office.memory.covers.insert(asked('heard', '2026-11-23 12:00', '2026-11-23 14:00'))
  await others.hear({ id: 'heard', version: 1 })
  await office.settle()
  expect(told).toHaveLength(1)
  await office.memory.covers.insert(asked('unheard', '2026-11-23 15:00', '2026-11-23 16:00'))
  expect((await answers(zofia, 'unheard', 'agree')).body.standing).toBe('agreed')
  await plans(await office.visitor('piotr'), { from: '2026-11-24 12:00', to: '2026-11-24 14:00' })
  await asks(taxManager, 'zofia', inWarsaw('2026-11-24 12:00'))
  await browser.expects('note')
  await service.idle()
  expect(browser.unexpected()).toEqual([])
})
