import { missingFacts, withProposals } from '../../models/domain/digitalPages/officeFacts.ts'

test('what is not accessible is asked for only where something is not', () => {
  expect(missingFacts({})).not.toContain('notAccessible')
  expect(missingFacts({ compliance: 'full' })).not.toContain('notAccessible')
  expect(missingFacts({ compliance: 'partial' })).toContain('notAccessible')
  expect(missingFacts({ compliance: 'none', notAccessible: { pl: 'Mapy.', en: '' } })).not.toContain('notAccessible')
})

test('who looked from outside is asked for only where somebody did', () => {
  expect(missingFacts({ method: 'self' })).not.toContain('auditorName')
  expect(missingFacts({ method: 'external' })).toContain('auditorName')
})

test('what was given is not missing', () => {
  expect(missingFacts({})).toContain('entityName')
  expect(missingFacts({ entityName: 'Urząd Gminy' })).not.toContain('entityName')
})

test('the name of the office is known from setting up, until the office gives its full one', () => {
  expect(withProposals({}, { officeName: 'Urząd Gminy' })).toEqual({ entityName: 'Urząd Gminy' })
  expect(withProposals({ entityName: 'Gmina X' }, { officeName: 'Urząd Gminy' })).toEqual({ entityName: 'Gmina X' })
  // Not set up yet: it has the name of this program.
  expect(withProposals({}, { officeName: 'Parter' })).toEqual({})
  expect(withProposals({}, { officeName: undefined })).toEqual({})
})
