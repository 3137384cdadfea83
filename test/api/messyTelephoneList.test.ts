import type { ListAnswers, ListQuestion } from '../../models/wire/listImport.ts'
import { itemsSeenBy } from '../support/directoryEdits.ts'
import { bringsInList, previews } from '../support/directoryLists.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

/** As a commune keeps it: heads above everybody, a secretariat without a manager, rooms that say no floor. */
const LIST = [
  'Nazwisko i imię;Stanowisko;Pokój;Wewn.',
  'KIEROWNICTWO URZĘDU;;;',
  'Zawadzki Mirosław;Wójt Gminy;21;101',
  'Śliwińska Danuta;Sekretarz Gminy;20;103',
  'SEKRETARIAT;;;',
  'Czyż Renata;sekretarka;21a;100',
  'Mucha Beata;sekretarka;21a;100',
  'REFERAT OŚWIATY I SPRAW SPOŁECZNYCH (dawniej GZO);;;',
  'Nowak Anna;stypendia;33;195',
  'Nowak Anna;sport;34;196',
].join('\n')

const ANSWERS: ListAnswers = {
  namesakes: [{ name: 'Anna Nowak', are: 'different' }],
  managers: [
    { unit: 'Kierownictwo Urzędu', person: 'row-3-0' },
    { unit: 'Sekretariat', person: 'row-4-0' },
    { unit: 'Referat Oświaty i Spraw Społecznych (dawniej GZO)', person: 'row-4-0' },
  ],
  floor: 1,
}

const managersAsked = async (admin: OfficePerson, list: string, answers: ListAnswers = {}) => {
  const { questions } = (await previews(admin, list, { answers })).body
  const asked = questions.find((each): each is Extract<ListQuestion, { kind: 'managers' }> => each.kind === 'managers')
  return (asked?.units ?? []).map(({ unit, candidates, suggested }) => ({
    unit,
    names: candidates.map(({ name }) => name),
    suggested: candidates.find(({ id }) => id === suggested)?.name,
  }))
}

test('the mayor manages the leadership; whoever has no manager of their own is proposed to the secretary', async () => {
  const office = await startOffice()
  const asked = await managersAsked(await office.visitor('admin'), LIST, { namesakes: ANSWERS.namesakes })
  expect(asked.map(({ unit, suggested }) => [unit, suggested])).toEqual([
    ['Kierownictwo Urzędu', 'Mirosław Zawadzki'],
    ['Sekretariat', 'Danuta Śliwińska'],
    ['Referat Oświaty i Spraw Społecznych (dawniej GZO)', 'Danuta Śliwińska'],
  ])
  expect(asked[1]?.names.slice(0, 4)).toEqual(['Renata Czyż', 'Beata Mucha', 'Danuta Śliwińska', 'Mirosław Zawadzki'])
})

test('somebody may be named as a manager while it is still asked who they are', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await bringsInList(admin, LIST, { answers: ANSWERS })
  const list =
    'Imię i nazwisko;Stanowisko;Referat\nRenata Czyż;kierownik;Biuro Rady\nGrażyna Dzik;referent;Biuro Rady\n'
  expect(await managersAsked(admin, list)).toMatchObject([{ unit: 'Biuro Rady', suggested: 'Renata Czyż' }])
  const idOf = async (name: string) => (await itemsSeenBy(admin)).employees.find(({ item }) => item.name === name)?.id
  const renata = (await idOf('Renata Czyż')) ?? ''
  const answers: ListAnswers = {
    people: [{ name: 'Renata Czyż, Biuro Rady', personId: renata }],
    managers: [{ unit: 'Biuro Rady', person: 'row-2-0' }],
  }
  expect((await bringsInList(admin, list, { answers })).body).toMatchObject({ added: 1, changed: 1, units: 1 })
  const { units } = await itemsSeenBy(admin)
  expect(units.find(({ item }) => item.name.pl === 'Biuro Rady')?.item.managerId).toBe(renata)
})

test('rooms that say no floor are asked about once, and nobody is put on the ground floor in silence', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const { floor: _unsaid, ...others } = ANSWERS
  const asked = await previews(admin, LIST, { answers: others })
  expect(asked.body.questions).toEqual([{ kind: 'floor', count: 5, example: '21' }])
  const shown = await previews(admin, LIST, { answers: ANSWERS })
  expect(shown.body.questions).toEqual([])
  // That they are two people was said already.
  expect(shown.body.breaks.filter(({ code }) => code === 'sameName')).toEqual([])
  await bringsInList(admin, LIST, { answers: ANSWERS })
  const { employees, units } = await itemsSeenBy(admin)
  const floors = employees.filter(({ item }) => /Zawadzki|Czyż|Nowak/.test(item.name)).map(({ item }) => item.floor)
  expect(floors.slice(-4)).toEqual([1, 1, 1, 1])
  const secretary = employees.find(({ item }) => item.name === 'Danuta Śliwińska')
  expect(units.find(({ item }) => item.name.pl === 'Sekretariat')?.item.managerId).toBe(secretary?.id)
})

test('somebody new in a room that is known sits on its floor', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const answers = { ...ANSWERS, floor: 2 }
  await bringsInList(admin, LIST, { answers })
  const more = 'Imię i nazwisko;Referat;Pokój\nFilip Grad;Sekretariat;21A\n'
  expect((await previews(admin, more)).body.questions).toEqual([])
  await bringsInList(admin, more)
  const { employees } = await itemsSeenBy(admin)
  expect(employees.find(({ item }) => item.name === 'Filip Grad')?.item.floor).toBe(2)
})
