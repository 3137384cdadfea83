import { personalDataIn, withoutControls } from '../../models/domain/request/personalData.ts'
import { RaiseBody } from '../../models/wire/orders.ts'

const PHONES = [
  '600100200',
  '600 100 200',
  '600  100  200',
  '600-100-200',
  '600.100.200',
  '600,100,200',
  '600, 100, 200',
  '600/100/200',
  '6 0 0 1 0 0 2 0 0',
  '60 01 00 200',
  '6001 002 00',
  '+48 600 100 200',
  '+48600100200',
  '(+48) 600-100-200',
  '+48 (600) 100 200',
  '48 600 100 200',
  '0048 600 100 200',
  '+44 20 7946 0958',
  '(33) 812 34 56',
  '33 812-34-56',
  '33.812.34.56',
  '22-12-11-200',
  '033 812 34 56',
  '６００１００２００',
  '６００ １００ ２００',
  '600\u00a0100\u00a0200',
  '6\u200b0\u200b0100200',
  'tel.600100200',
  'tel. 600 100 200 po 15:00',
  'tel:600100200, pok. 203',
  '12, 600 100 200',
  '600100200 lub 601200300',
  'proszę dzwonić 600 100 200 do 2026-11-30',
]

const PESELS = [
  '44051401359',
  '44051401458',
  'PESEL 44051401359',
  'PESEL:44051401359',
  'pesel-44051401359',
  '440514 01359',
  '44 05 14 01359',
  '440514-01359',
  '4 4 0 5 1 4 0 1 3 5 9',
  '４４０５１４０１３５９',
  '440,514,013,59',
  '44.05.14.013.59',
  '02270803624',
  'pok. 5, 44051401359',
]

const FINE = [
  'umówiony na 2026-11-30 10:00',
  'od 01-12-2026 8:00',
  '2026-11-30T10:00',
  '2026-11-30 10:00:00',
  'umówiona 01.12.2026 na 10.30',
  '1.12.2026 r., godz. 8.00-16.00',
  '01/12/2026 08:15, 02/12/2026 09:30',
  '01.12.2026-05.12.2026',
  '30.11.26 10:00, pokój 203',
  '20261130',
  'sprawa OR.271.12.2026',
  'OR.271.12.2026',
  'BM.6733.15.2026.AK',
  'SO.5341.1.234.2025',
  'sprawa nr 271/12/2026',
  'wniosek 1234/2026',
  'opłata 1 234 567,89',
  'opłata 1 234 567,89 zł',
  '100 200 300 zł',
  'faktura na 12.345,67 PLN',
  'pokój 203, 204, 205',
  'pok. 12, 14, 16, 18, 20',
  'pokój 203, wew. 309',
  'wew. 309',
  '8:00, 9:00, 10:00, 11:00',
  'rok 2024, 2025, 2026',
  '43-300 Bielsko-Biała',
  'NIP 527-010-33-91',
  '44051401358',
  '44131401356',
  'dowód ABC123456',
  '2 osoby, 1 wózek, 3 piętro',
  '12 1020 5558 1111 1234 5678 9012',
  '',
]

test.each(PHONES)('a note with a telephone number is refused: %j', (note) => {
  expect(personalDataIn(note)).toBe('phone')
})

test.each(PESELS)('a note with a PESEL is refused: %j', (note) => {
  expect(personalDataIn(note)).toBe('pesel')
})

test.each(FINE)('a note that says neither is taken: %j', (note) => {
  expect(personalDataIn(note)).toBeUndefined()
})

test('characters that nobody sees, and those that turn the writing round, are not stored', () => {
  expect(withoutControls('a\u0000b\u202ec\u2066d\u200be\ufefff\u0007')).toBe('abcdef')
  expect(withoutControls('jedno\r\ndrugie\ttrzecie')).toBe('jedno drugie trzecie')
  const body = { placeId: 'desk', kind: 'serve', needs: [], targets: [{ kind: 'unknown' }] }
  expect(RaiseBody.parse({ ...body, note: ' wejście \u202eod\u202c podwórza ' }).note).toBe('wejście od podwórza')
  expect(RaiseBody.safeParse({ ...body, note: '6\u202e00 100 200' }).success).toBe(false)
})

test.each(['1', '1.', '1 ', 'a.', '12.2020 ', '1 000', 'pok. 1, 2', '+4 ', '12:0', ',1'])(
  'a thousand characters of %j are read in no time',
  (part) => {
    const before = performance.now()
    personalDataIn(part.repeat(1_000).slice(0, 1_000))
    expect(performance.now() - before).toBeLessThan(250)
  },
)
