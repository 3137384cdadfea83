import { groupHoles } from '../../client/parts/schedule/groupHoles.ts'
import type { Target } from '../../models/domain/request/request.ts'
import type { HoleView } from '../../models/wire/schedule.ts'
import { person } from './views.ts'

const both = (text: string) => ({ pl: text, en: text })

const hole = (name: string, fields: Partial<HoleView> = {}): HoleView => ({
  target: { kind: 'matter', matterId: name },
  name: both(name),
  unitName: both('Taxes'),
  day: '2026-11-24',
  from: 10,
  to: 12,
  fromMinute: 600,
  toMinute: 720,
  away: [person('piotr')],
  ...fields,
})

describe('what nobody will be there for', () => {
  test('is one line where the same people leave it empty in the same hours', () => {
    const two = { away: [person('piotr'), person('zofia')] }
    const turned = { away: [person('zofia'), person('piotr')] }
    const later = hole('fees', { from: 12, to: 14, fromMinute: 720, toMinute: 840 })
    const others = hole('dogs', { away: [person('zofia')] })
    const groups = groupHoles([hole('house', two), hole('land', turned), later, others, hole('car', two)])
    expect(groups.map(({ names }) => names.map(({ pl }) => pl))).toEqual([['house', 'land', 'car'], ['fees'], ['dogs']])
    expect(groups[0]).toMatchObject({
      kind: 'matters',
      unitName: both('Taxes'),
      away: [{ id: 'piotr' }, { id: 'zofia' }],
    })
  })

  test('names the unit only where it is one', () => {
    const [group] = groupHoles([hole('house'), hole('waste', { unitName: both('Environment') })])
    expect(group?.names.map(({ pl }) => pl)).toEqual(['house', 'waste'])
    expect(group?.unitName).toBeUndefined()
  })

  test('a whole unit is a line of its own, beside its matters', () => {
    const target: Target = { kind: 'unit', unitId: 'taxes' }
    const groups = groupHoles([hole('Taxes', { target }), hole('house')])
    expect(groups.map(({ kind }) => kind)).toEqual(['unit', 'matters'])
  })
})
