import { itemIn, itemsSeenBy } from '../support/directoryEdits.ts'
import { bringsInList, previews, problemsShown, rowsShown } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

const lines = (...rows: readonly string[]) => rows.join('\n')

test('matters with their words, their unit and whoever handles them in order', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const list = lines(
    'Sprawa;Słowa kluczowe;Referat;Kto prowadzi;Gdzie indziej',
    'Psy;"pies, podatek od psa";taxes;zofia, piotr;',
    'Paszport;paszport;;;Urząd wojewódzki, ul. Długa 1',
    'Koty;kot;nowhere;nobody;',
  )
  const shown = await previews(admin, list, { kind: 'matters' })
  expect(shown.body.questions).toEqual([])
  expect(rowsShown(shown)).toEqual([
    '2 new Psy: name  > Psy, keywords  > pies; podatek od psa, unit  > Taxes, people  > zofia; piotr',
    '3 new Paszport: name  > Paszport, keywords  > paszport, elsewhere  > Urząd wojewódzki, ul. Długa 1',
  ])
  expect(problemsShown(shown)).toEqual(['4 unitUnknown nowhere', '4 personUnknown nobody'])
  expect((await bringsInList(admin, list, { kind: 'matters' })).body).toMatchObject({ added: 2, leftOut: 1 })
  const { matters } = await itemsSeenBy(admin)
  expect(matters.find(({ item }) => item.name.pl === 'Psy')?.item).toMatchObject({
    keywords: ['pies', 'podatek od psa'],
    unitId: 'taxes',
    competentIds: ['zofia', 'piotr'],
  })
  const again = await previews(admin, lines('Sprawa;Kto prowadzi', 'psy;piotr', 'Paszport;-'), { kind: 'matters' })
  expect(rowsShown(again)).toEqual(['2 changed Psy: people zofia; piotr > piotr', '3 known Paszport'])
})

test('places with what they offer; substitutes in their order, a hyphen for nobody', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const places = lines('Miejsce;Pokój;Piętro;Udogodnienia', 'Desk;4;parter;pętla indukcyjna, cisza', 'Hala;5;;basen')
  expect(problemsShown(await previews(admin, places, { kind: 'places' }))).toEqual([
    '2 notAFeature cisza',
    '3 notAFeature basen',
  ])
  const mended = places.replace('cisza', 'ciche miejsce').replace('basen', '')
  expect((await bringsInList(admin, mended, { kind: 'places' })).body).toMatchObject({ added: 1, changed: 1 })
  const desk = itemIn(await itemsSeenBy(admin), 'place', 'desk').item
  expect(desk).toMatchObject({ room: '4', codePrefix: 'BOK', features: ['inductionLoop', 'quiet'] })

  const substitutes = lines('Pracownik;Zastępstwo', 'olek;ewa, piotr', 'ewa;-', 'zofia;zofia', 'nikt;ewa')
  const shown = await previews(admin, substitutes, { kind: 'substitutes' })
  expect(rowsShown(shown)).toEqual(['2 changed olek: substitutes  > ewa; piotr', '3 changed ewa: substitutes zofia > '])
  expect(problemsShown(shown)).toEqual(['4 substituteIsThemself zofia', '5 personUnknown nikt'])
  await bringsInList(admin, substitutes, { kind: 'substitutes' })
  expect(itemIn(await itemsSeenBy(admin), 'employee', 'olek').item).toMatchObject({ substituteIds: ['ewa', 'piotr'] })
})

test('only an administrator brings lists in, and whoever sees the directory may have it as one', async () => {
  const office = await startOffice()
  const [mayor, clerk] = [await office.visitor('mayor'), await office.visitor('clerk')]
  expect((await previews(mayor, 'Login;Pokój\newa;1')).status).toBe(403)
  expect((await mayor.get('/api/directory/export/matters?format=csv')).status).toBe(200)
  expect((await clerk.get('/api/directory/export/matters?format=csv')).status).toBe(403)
  expect((await mayor.get('/api/directory/export/accounts?format=csv')).status).toBe(400)
})
