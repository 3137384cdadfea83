import { groupGaps } from '../../client/parts/schedule/groupGaps.ts'
import type { Target } from '../../models/domain/request/request.ts'
import type { GapView } from '../../models/wire/schedule.ts'
import { person } from './views.ts'

const both = (text: string) => ({ pl: text, en: text })

const gap = (name: string, fields: Partial<GapView> = {}): GapView => ({
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
    const later = gap('fees', { from: 12, to: 14, fromMinute: 720, toMinute: 840 })
    const others = gap('dogs', { away: [person('zofia')] })
    const groups = groupGaps([gap('house', two), gap('land', turned), later, others, gap('car', two)])
    expect(groups.map(({ names }) => names.map(({ pl }) => pl))).toEqual([['house', 'land', 'car'], ['fees'], ['dogs']])
    expect(groups[0]).toMatchObject({
      kind: 'matters',
      unitName: both('Taxes'),
      away: [{ id: 'piotr' }, { id: 'zofia' }],
    })
  })

  test('names the unit only where it is one', () => {
    const [group] = groupGaps([gap('house'), gap('waste', { unitName: both('Environment') })])
    expect(group?.names.map(({ pl }) => pl)).toEqual(['house', 'waste'])
    expect(group?.unitName).toBeUndefined()
  })

  test('a whole unit is a line of its own, beside its matters', () => {
    const target: Target = { kind: 'unit', unitId: 'taxes' }
    const groups = groupGaps([gap('Taxes', { target }), gap('house')])
    expect(groups.map(({ kind }) => kind)).toEqual(['unit', 'matters'])
  })
})
