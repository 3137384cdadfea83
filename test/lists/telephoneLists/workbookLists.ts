import { rowsXml, workbookFile } from '../support/workbookFile.ts'
import type { TelephoneList } from './textLists.ts'

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

export const WORKBOOK_LISTS: readonly TelephoneList[] = [
  {
    what: 'a workbook with merged units, leading zeros, a hidden row and a cover sheet',
    file: () =>
      workbookFile({
        formats: [0, '000'],
        sheets: [
          { name: 'Okładka', xml: rowsXml([['Książka telefoniczna 2026']]) },
          {
            name: 'Telefony',
            xml:
              `<sheetData>${rowsXml([['Książka telefoniczna'], ['Referat', 'Nazwisko i imię', 'Pok.', 'Wewn.']])}` +
              `<row r="3">${cell('A3', 'Referat Inwestycji')}${cell('B3', 'Wilk Dariusz')}<c r="C3"><v>112</v></c><c r="D3" s="1"><v>12</v></c></row>` +
              `<row r="4" hidden="1">${cell('B4', 'Kuna Alicja')}<c r="C4"><v>113</v></c><c r="D4" s="1"><v>7</v></c></row>` +
              `<row r="6">${cell('A6', 'Straż Gminna')}${cell('B6', 'Jeż Waldemar')}<c r="C6"><v>1</v></c><c r="D6"><v>997</v></c></row></sheetData>` +
              '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells>',
          },
        ],
      }),
    people: [
      '3 Dariusz Wilk | Referat Inwestycji |  |  | 112 | 012',
      '4 Alicja Kuna | Referat Inwestycji |  |  | 113 | 007',
      '6 Waldemar Jeż | Straż Gminna |  |  | 1 | 997',
    ],
    lines: { all: 6, heading: 1, outside: 1, empty: 1, read: 3 },
  },
  {
    what: 'a workbook whose heading has two rows, with unknown headings that are asked about',
    file: () =>
      workbookFile({
        sheets: [
          {
            name: 'Arkusz1',
            xml: rowsXml([
              ['Pracownik', '', 'Gdzie', '', 'Kontakt'],
              ['Imię', 'Nazwisko', 'Piętro', 'Pokój', 'Numer skrócony'],
              ['Referat Spraw Społecznych'],
              ['Kamila', 'Borsuk', 'parter', 2, 202],
              ['Leszek', 'Tchórz', 'II p.', '204A', 204],
              ['', '', 'II p.', 205, 205],
            ]),
          },
        ],
      }),
    answers: { columns: [{ index: 4, as: 'extension' }] },
    people: [
      '4 Kamila Borsuk | Referat Spraw Społecznych |  | 0 | 2 | 202',
      '5 Leszek Tchórz | Referat Spraw Społecznych |  | 2 | 204A | 204',
    ],
    problems: ['6 missing'],
    lines: { all: 6, heading: 1, outside: 1, section: 1, read: 2, wrong: 1 },
  },
]
