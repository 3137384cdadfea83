/* What is said to people who listen to the screen. */

let announcer: typeof import('../../client/state/announcer.ts')
let languages: typeof import('../../client/state/language.ts')
beforeAll(async () => {
  Object.defineProperty(globalThis, 'document', { configurable: true, value: { documentElement: {} } })
  announcer = await import('../../client/state/announcer.ts')
  languages = await import('../../client/state/language.ts')
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'document')
})

test('a sentence in the language before is gone when the page speaks another one', () => {
  languages.language.value = 'pl'
  announcer.announce('Wczytuję…')
  expect(announcer.announcements.value).toContain('Wczytuję…')
  languages.language.value = 'en'
  expect(announcer.announcements.value).toEqual(['', ''])
  announcer.announce('Loading…')
  expect(announcer.announcements.value).toContain('Loading…')
  // Nothing is left that would be said ten seconds later.
  languages.language.value = 'pl'
  expect(announcer.announcements.value).toEqual(['', ''])
})
