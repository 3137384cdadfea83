import fc from 'fast-check'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import stopWords from '../../api/search/data/stopWords.json' with { type: 'json' }
import synonyms from '../../api/search/data/synonyms.json' with { type: 'json' }
import wordForms from '../../api/search/data/wordForms.json' with { type: 'json' }
import { createDirectorySearch, searchIn } from '../../api/search/matterSearch.ts'
import { folded } from '../../api/search/polishWords.ts'
import { SearchIndex } from '../../api/search/searchIndex.ts'
import { type Change, withChanges } from '../../models/domain/directory/change.ts'
import { directoryOf } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { WAYS_PEOPLE_SAY_IT } from '../support/waysPeopleSayIt.ts'

const { directory } = sampleOffice()
const search = createDirectorySearch(directory)

const idOf = (target: Target | undefined): string | undefined => {
  if (target?.kind === 'matter') return target.matterId
  if (target?.kind === 'unit') return target.unitId
  return target?.kind === 'person' ? target.personId : undefined
}
const found = (query: string): readonly (string | undefined)[] => search(query).map(({ target }) => idOf(target))

describe('ways people say what they came for', () => {
  const answers = WAYS_PEOPLE_SAY_IT.map(([said, matterId]) => ({ said, matterId, at: found(said).indexOf(matterId) }))

  test('the list is long, covers every matter, and repeats no keyword', () => {
    expect(WAYS_PEOPLE_SAY_IT.length).toBeGreaterThanOrEqual(150)
    expect(new Set(WAYS_PEOPLE_SAY_IT.map(([, id]) => id))).toEqual(new Set(directory.matters.keys()))
    const written = [...directory.matters.values()].flatMap((matter) => [matter.name.pl, ...matter.keywords])
    const known = new Set(written.map(folded))
    expect(WAYS_PEOPLE_SAY_IT.filter(([said]) => known.has(folded(said)))).toEqual([])
  })

  test('the right matter comes first for at least 98 of 100', () => {
    const first = answers.filter(({ at }) => at === 0).length
    expect(first / answers.length).toBeGreaterThanOrEqual(0.98)
  })

  test('the right matter is among the first three for all', () => {
    expect(answers.filter(({ at }) => at < 0 || at > 2)).toEqual([])
  })
})

test.each([
  ['Polish letters or none', 'smieci', 'śmieci'],
  ['a crossed l or a plain one', 'zlobek', 'żłobek'],
  ['capitals or none', 'PFRON', 'pfron'],
  ['plus or its sign', '800 plus', '800+'],
  ['hyphen or none', 'dn1', 'DN-1'],
  ['spaces around', '  wycinka  ', 'wycinka'],
])('%s makes no difference', (_what, one, other) => {
  expect(search(one)).toEqual(search(other))
  expect(search(one).length).toBeGreaterThan(0)
})

test.each([
  ['meldunku', 'zameldowanie'],
  ['meld', 'zameldowanie'],
  ['dow', 'dowod-wydanie'],
  ['śmieciach', 'odpady-deklaracja'],
  ['podatki', 'podatek-nieruchomosci-osoby'],
  ['paszprot', 'paszport'],
  ['alkocholu', 'alkohol'],
])('"%s" finds %s first: forms of the word, beginnings, slips of the finger', (said, matterId) => {
  expect(found(said)[0]).toBe(matterId)
})

test.each([
  ['inwalida', 'karta-parkingowa'],
  ['grupa inwalidzka', 'orzeczenie'],
  ['głuchoniemy', 'tlumacz-migowy'],
  ['kaleka parkowanie', 'karta-parkingowa'],
])('an old word is understood: %s', (said, matterId) => {
  expect(found(said).slice(0, 3)).toContain(matterId)
})

test.each([
  ['Piekarska', 'magdalena-piekarska'],
  ['do pani Piekarskiej', 'magdalena-piekarska'],
  ['piekraska', 'magdalena-piekarska'],
  ['Anna Nowak', 'anna-nowak'],
  ['309', 'anna-nowak'],
  ['wew. 309', 'anna-nowak'],
  ['skarbnik', 'andrzej-ptaszynski'],
])('a person is found by name, extension and position: %s', (said, personId) => {
  expect(found(said)[0]).toBe(personId)
})

test('a room finds everybody who works in it', () => {
  expect(found('pokój 121')).toEqual(expect.arrayContaining(['stanislaw-nowicki', 'agnieszka-tomala']))
})

test.each([
  ['Urząd Stanu Cywilnego', 'usc'],
  ['USC', 'usc'],
  ['referat podatków i opłat', 'podatki'],
])('a unit is found by its name and its initials: %s', (said, unitId) => {
  expect(found(said)[0]).toBe(unitId)
})

test('a matter comes before the people whose positions have the same words', () => {
  const kinds = search('dowody osobiste', 20).map(({ target }) => target.kind)
  expect(kinds.slice(0, 3)).toEqual(['matter', 'matter', 'matter'])
})

test('the English name of a matter finds it too', () => {
  expect(found('waste fee')[0]).toBe('odpady-deklaracja')
})

test('nothing typed, nothing meant and nonsense find nothing and break nothing', () => {
  for (const query of ['', '   ', '???', '+', '-', '"', '\u0000', 'qqqqxyzzy', '()[]{}.*+?^$|\\']) {
    expect(search(query)).toEqual([])
  }
  expect(() => search('a'.repeat(10_000))).not.toThrow()
  expect(() => search('dowód '.repeat(2_000))).not.toThrow()
})

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('%s is a word like any other', (word) => {
  expect(() => search(word)).not.toThrow()
  expect(() => search(`${word} dowód`)).not.toThrow()
})

test('no more is returned than asked for, best first', () => {
  const three = search('podatek', 3)
  expect(three).toHaveLength(3)
  expect(three.map(({ score }) => score)).toEqual(three.map(({ score }) => score).sort((a, b) => b - a))
})

test('an empty office has an empty search', () => {
  const empty = directoryOf({ office: directory.office, employees: [], units: [], matters: [], places: [] })
  expect(createDirectorySearch(empty)('dowód')).toEqual([])
})

test('an index that followed changes finds what a new one finds', () => {
  const matter = fc.constantFrom(...directory.matters.values())
  const word = fc.constantFrom(...WAYS_PEOPLE_SAY_IT.map(([said]) => said))
  const edit = fc.record({ matter, keyword: fc.option(word), isReadWhole: fc.boolean() })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.array(word, { minLength: 20, maxLength: 20 }), (edits, asked) => {
      const index = new SearchIndex()
      let now = directory
      for (const { matter: model, keyword, isReadWhole } of edits) {
        const pieces = index.follow(now)
        // Somebody changes the office again before the index has come to the end.
        if (isReadWhole) for (const _piece of pieces);
        else pieces.next()
        const { id } = model
        const before = now.matters.get(id)
        const change: Change = {
          kind: 'matter',
          id,
          ...(before && { before }),
          ...(keyword !== null && { after: { ...model, keywords: [keyword] } }),
        }
        now = withChanges(now, [change], 0)
      }
      for (const _piece of index.follow(now));
      const [followed, fresh] = [searchIn(index), createDirectorySearch(now)]
      for (const said of asked) expect(followed(said)).toEqual(fresh(said))
    }),
    { numRuns: 30 },
  )
})

test('the data that an office adds to: single words, endings and words that say nothing as they are compared', () => {
  const isOneWord = (word: string): boolean => /^\p{L}+$/u.test(word)
  const { alike, kinds, people } = synonyms
  const listed = [...alike.flat(), ...Object.keys(kinds), ...Object.values(kinds).flat(), ...people]
  expect(listed.filter((word) => !isOneWord(word))).toEqual([])
  const { endings, irregular, verbPrefixes } = wordForms
  const compared = [...endings.flat(), ...Object.values(irregular).flat(), ...verbPrefixes, ...stopWords.flat()]
  expect(compared.filter((word) => !isOneWord(word) || word !== folded(word))).toEqual([])
})
