import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { directoryImport } from '../../models/texts/pl/directoryImport.ts'
import { policies } from '../../models/texts/pl/policies.ts'
import { proof } from '../../models/texts/pl/proof.ts'
import { checks } from '../../models/texts/pl/setupChecks.ts'
import { textsFor } from '../../models/texts/texts.ts'

/* What a Polish civil servant would hear as wrong when it is read aloud. */
const pl = textsFor('pl')

/** Every sentence with the place where it stands; those that are made are given a word, or a number, for each gap. */
function* sentences(texts: object, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(texts)) {
    const at = `${path}${key}`
    if (typeof value === 'string') yield [at, value]
    else if (typeof value === 'object' && value !== null) yield* sentences(value, `${at}.`)
    else if (typeof value === 'function') yield [at, made(value)]
  }
}

const made = (make: (...given: readonly unknown[]) => unknown): string => {
  try {
    return String(make('5', '5', '5', '5', '5'))
  } catch {
    return ''
  }
}

test('nobody is spoken to as "ty": Pan and Pani are asked, and an order is only what a button begins with', () => {
  const familiar =
    /(?<!\p{L})(zadzwoń|dzwoń|naciśnij|kliknij|wpisz|weź|zaznacz|pamiętaj|jesteś|masz|możesz|musisz|tw(?:ój|oja|oje|ojego|ojej))(?!\p{L})/iu
  const all = [...sentences({ ...pl, policies, directoryImport, checks })]
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(([, text]) => text.search(familiar) > 0)).toEqual([])
})

test('of how many is said without a word that only suits some numbers: one is "osoby", and nobody counts "osób"', () => {
  const said = [proof.some('8:00', 0, 1), checks.push.found.well({ count: 1, of: 1 } as never)]
  expect(said.filter((text) => /\bz 1 \p{L}/u.test(text))).toEqual([])
})

test('what is full is not called "one of them": it may be a request as well as a meeting', () => {
  expect(pl.errors.tooManyOpen).not.toMatch(/jedno z nich/)
})

describe('a number and its verb agree', () => {
  test.each([
    [1, '1 wezwanie jeszcze trwa.'],
    [2, '2 wezwania jeszcze trwają.'],
    [5, '5 wezwań jeszcze trwa.'],
    [22, '22 wezwania jeszcze trwają.'],
  ])('of %i requests that go on', (n, sentence) => {
    expect(policies.replay.leftOut.open(n)).toBe(sentence)
  })

  test.each([
    [1, '1 osoba na to pozwoliła'],
    [4, '4 osoby na to pozwoliły'],
    [25, '25 osób na to pozwoliło'],
  ])('of %i people who allowed notifications', (of, words) => {
    expect(checks.push.found.unproven({ count: 0, of, names: '', when: '', howLong: '', said: '' })).toContain(words)
  })

  test('of how often the manager is called', () => {
    expect(policies.replay.superiors(3, 1, 2)).toContain('1 raz zamiast 2')
    expect(policies.replay.superiors(3, 2, 1)).toContain('2 razy zamiast 1')
  })

  test('of days of a period, also of its first one', () => {
    const { told } = pl.reviews.proven
    expect(told('50%', 1, 1)).toContain('policzone dni: 1 z 1)')
    expect(textsFor('en').reviews.proven.told('50%', 1, 1)).toContain('days counted: 1 of 1)')
  })
})

test('a share over all matters is told as their average: nobody reads that somebody was there for so long', () => {
  const average = { pl: /^Średnio na sprawę: /, en: /^On average over matters, / }
  for (const language of LANGUAGES)
    expect(textsFor(language).reviews.proven.told('50%', 20, 22)).toMatch(average[language])
})
