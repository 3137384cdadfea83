import { isGuessable } from '../../api/accounts/passwordRules.ts'

const LOCAL = ['anna.nowak', 'Anna Nowak', 'Urząd Gminy Wólka Zaleska']

test.each([
  'password',
  'Password1',
  'p@ssw0rd',
  'P4$$w0rd2026',
  'haslo123',
  'Haslo1234!',
  'MojeHaslo1',
  'qwerty12',
  'qwertyuiop',
  'zaq12wsx',
  'asdfghjkl',
  '12345678',
  '87654321',
  '1234567890',
  'abcdefgh',
  'aaaaaaaa',
  'abababab',
  'abcabcabc',
  '11112222',
  'admin123',
  'administrator',
  'Polska2026',
  'polskapolska',
  'styczen2026',
  'Lato2026!',
  'jesien26',
  'kochamcie',
  'Urzad2026',
  'urzadgminy',
  'UrzadGminy1',
  'Gmina2026!',
  'parter123',
  'sekretariat',
  'Sekretariat1',
  'annanowak',
  'Nowak2026',
  'anna.nowak',
  'wolka2026',
  'zaleska1',
  'Wólka2026',
  '!!!dragon!!!',
  'iloveyou1',
  'welcome2026',
  'letmein1',
  'trustno1',
])('%s is guessed first and refused', (password) => {
  expect(isGuessable(password, LOCAL)).toBe(true)
})

test.each([
  'seven quiet lampposts',
  'siedem cichych latarni',
  'Kx7#mPq2vL',
  'mglisty-poranek-nad-rzeka',
  'tramwaj ogorek 4 kaloryfer',
  'gT9zXw4LbN',
  'hasło z trzech słów',
  '🦊🌲🌧️🚲🎻📚🧭🧵',
  'my manager drinks cold tea',
])('%s is long and nobody’s first guess', (password) => {
  expect(isGuessable(password, LOCAL)).toBe(false)
})
