import { directoryOf, type Employee } from '../../models/domain/directory/directory.ts'
import { competentPeople } from '../../models/domain/setup/competentPeople.ts'
import { sharedWords } from '../../models/domain/setup/sharedWords.ts'
import { smallOffice } from '../support/smallOffice.ts'

const { office, employees } = smallOffice()
const [model] = employees.values()
const unit = { id: 'usc', name: { pl: 'Urząd Stanu Cywilnego', en: '' }, managerId: 'maria' }
const person = (id: string, position: string): Employee => ({
  ...(model as Employee),
  id,
  unitId: 'usc',
  position: { pl: position, en: '' },
})
const people = [
  person('maria', 'Kierownik USC'),
  person('joanna', 'dowody osobiste'),
  person('krzysztof', 'inspektor ds. ewidencji ludności'),
  { ...person('ewa', 'dowody osobiste'), unitId: 'other' },
]
const directory = directoryOf({ office, employees: people, units: [unit], matters: [], places: [] })
const answers = (name: string, ...keywords: string[]) =>
  competentPeople({ name: { pl: name, en: '' }, keywords }, unit, directory)

test('a matter is answered for by whose position in the unit speaks of it', () => {
  expect(answers('Wydanie lub wymiana dowodu osobistego')).toEqual(['joanna'])
  expect(answers('Wymeldowanie', 'meldunek', 'ewidencja ludności')).toEqual(['krzysztof'])
})

test('of what no position speaks, the manager answers for', () =>
  expect(answers('Zgłoszenie zgonu')).toEqual(['maria']))

test('what every unit and position is called says nothing', () => {
  expect(sharedWords('Referat Spraw Obywatelskich', 'Referat Spraw Społecznych')).toBe(0)
  expect(sharedWords('inspektor ds. podatku rolnego', 'podinspektor, podatki')).toBe(1)
  expect(sharedWords('Urząd Stanu Cywilnego i Sprawy Obywatelskie', 'Referat Spraw Obywatelskich')).toBe(1)
})
