import { calendarFile } from '../../models/domain/cards/calendarFile.ts'
import { contactCard } from '../../models/domain/cards/contactCard.ts'
import { contentLines } from '../../models/domain/cards/contentLines.ts'
import { inWarsaw } from '../support/plans.ts'

const unfolded = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n')

const event = {
  uid: 'a-meeting@parter',
  writtenAt: inWarsaw('2026-11-23 10:00'),
  startsAt: inWarsaw('2027-03-30 10:00'),
  endsAt: inWarsaw('2027-03-30 10:30'),
  summary: 'Spotkanie; urząd, pokój 3',
  location: 'Stanowisko A\\B',
  description: `Kod K7M2\nZażółć gęślą jaźń ${'ó'.repeat(200)} 😀`,
}

test('no line is longer than 75 octets, none breaks a character, and put together again they are whole', () => {
  const file = calendarFile(event)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file).not.toMatch(/[^\r]\n/)
  expect(unfolded(file)).toContain(`DESCRIPTION:Kod K7M2\\nZażółć gęślą jaźń ${'ó'.repeat(200)} 😀`)
  for (const octets of [74, 75, 76, 149, 150]) {
    const line = 'x'.repeat(octets)
    expect(contentLines([line]).replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
  }
})

test('what would end a value early is marked, and no value can begin a line of its own', () => {
  expect(unfolded(calendarFile(event))).toContain('SUMMARY:Spotkanie\\; urząd\\, pokój 3')
  expect(unfolded(calendarFile(event))).toContain('LOCATION:Stanowisko A\\\\B')
  const evil = calendarFile({ ...event, summary: 'a\r\nATTENDEE:mailto:x@y.example\u0000' })
  expect(unfolded(evil)).toContain('SUMMARY:a\\nATTENDEE:mailto:x@y.example')
})

test('the hour is right on both sides of the night in which the clocks change', () => {
  const startOf = (at: string) => unfolded(calendarFile({ ...event, startsAt: inWarsaw(at) }))[6]
  expect(startOf('2027-03-26 10:00')).toBe('DTSTART:20270326T090000Z')
  expect(startOf('2027-03-29 10:00')).toBe('DTSTART:20270329T080000Z')
  expect(startOf('2026-10-26 10:00')).toBe('DTSTART:20261026T090000Z')
})

test('a contact card has what is known and nothing else', () => {
  const card = unfolded(
    contactCard({ name: 'Anna Maria Nowak', position: 'inspektor', office: 'Gmina', phone: '22 1' }),
  )
  expect(card).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Nowak;Anna Maria',
    'FN:Anna Maria Nowak',
    'TITLE:inspektor',
    'ORG:Gmina',
    'TEL;TYPE=WORK:22 1',
    'END:VCARD',
    '',
  ])
})
