import { dictionary } from '@zxcvbn-ts/language-common'
import { weaknesses } from '../../api/accounts/passwordRules.ts'

const LOCAL = ['anna.nowak', 'Anna Nowak', 'Urząd Gminy Wólka Zaleska']

const GUESSED_FIRST = [
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
  'midnight',
  '1q2w3e4r',
  'Bielsko2026',
  'Katowice2027!',
  'Magdalena2026!',
  'correcthorsebatterystaple',
  'Zaleska Nowak',
  'a'.repeat(200),
  'Haslo123!'.repeat(3),
]

const NOBODYS_FIRST_GUESS = [
  'seven quiet lampposts',
  'siedem cichych latarni',
  'Kx7#mPq2vL',
  'mglisty-poranek-nad-rzeka',
  'tramwaj ogorek 4 kaloryfer',
  'gT9zXw4LbN',
  'hasło z trzech słów',
  '🦊🌲🌧️🚲🎻📚🧭🧵',
  'my manager drinks cold tea',
  `${'x'.repeat(30)} siedem cichych latarni nad rzeka`,
]

test('what is guessed first is refused, however it is decorated', async () => {
  const found = await weaknesses(GUESSED_FIRST, LOCAL)
  expect(GUESSED_FIRST.filter((_password, index) => found[index] === undefined)).toEqual([])
})

test('what is long and nobody’s first guess is taken', async () => {
  const found = await weaknesses(NOBODYS_FIRST_GUESS, LOCAL)
  expect(NOBODYS_FIRST_GUESS.filter((_password, index) => found[index] !== undefined)).toEqual([])
})

test('none of the three thousand passwords that are used most is taken', async () => {
  const most = dictionary['passwords-common'].slice(0, 3_000).filter(({ length }) => length >= 8)
  const found = await weaknesses(most, [])
  expect(most.filter((_password, index) => found[index] === undefined)).toEqual([])
})

test('who is refused hears why', async () => {
  const of = { midnight: 'used', zaleska1wolka: 'ofThisOffice', '20.12.1984': 'pattern', xq7vkw3z: 'short' }
  expect(await weaknesses(Object.keys(of), LOCAL)).toEqual(Object.values(of))
})
