import { inGroups, partsOf, viewsInBarFor } from '../../client/frame/viewTable.ts'
import type { Role } from '../../models/domain/directory/directory.ts'

const barOf = (...roles: readonly Role[]) => inGroups(viewsInBarFor(roles))

/** So many words have room on a desk, in either language. */
const ROOM = 6

describe('the bar of every page', () => {
  test('has room for everybody’s views', () => {
    const people: readonly (readonly Role[])[] = [
      ['clerk'],
      ['employee'],
      ['supervisor'],
      ['auditor'],
      ['admin'],
      ['admin', 'employee'],
    ]
    for (const roles of people) {
      const { single, grouped } = barOf(...roles)
      expect(single.length + Math.min(grouped.length, 1)).toBeLessThanOrEqual(ROOM)
    }
  })

  test('keeps together what an administrator looks after, and leaves a manager’s screens where they were', () => {
    expect(barOf('admin', 'employee')).toEqual({
      single: ['calls', 'absences', 'telephones'],
      grouped: ['administration', 'directory', 'accounts', 'policies', 'targets', 'devices', 'survey'],
    })
    expect(barOf('supervisor').single).toContain('devices')
    expect(barOf('supervisor').grouped).toEqual([])
  })

  test('holds for a manager one word for all of supervision; an auditor, who has no board, begins with the figures', () => {
    expect(barOf('supervisor').single).not.toContain('figures')
    expect(partsOf('supervision')).toEqual([
      'supervision',
      'figures',
      'review',
      'actions',
      'drills',
      'targets',
      'survey',
      'alternatives',
    ])
    expect(barOf('auditor').single).toEqual(['figures', 'review', 'drills', 'survey', 'accessibility', 'telephones'])
  })
})
