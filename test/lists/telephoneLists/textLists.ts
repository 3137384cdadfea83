import type { ListAnswers } from '../../../models/wire/listImport.ts'
import { type Encoding, encoded } from './encoded.ts'

export interface TelephoneList {
  readonly what: string
  file(): Buffer | Promise<Buffer>
  /** What somebody answers when they are asked. */
  readonly answers?: ListAnswers
  /** Row, name, unit, position, floor, room, extension. */
  readonly people: readonly string[]
  /** Rows that are no people, and why. */
  readonly problems?: readonly string[]
  readonly lines: Readonly<Record<string, number>>
}

const text = (encoding: Encoding, ...lines: readonly string[]) => ({
  file: () => encoded(lines.join('\r\n'), encoding),
})

/** Layouts as offices have them. Every person is invented. */
export const TEXT_LISTS: readonly TelephoneList[] = [
  {
    what: 'a table with everything in its column, as Excel in Poland saves it',
    ...text(
      'windows-1250',
      'Lp.;Imię i nazwisko;Stanowisko;Referat;Piętro;Nr pokoju;Telefon;E-mail',
      '1;Anna Kowalska;Kierownik Referatu;Referat Finansowy;I piętro;12;22 123 45 67 wew. 309;a.kowalska@gmina.example',
      '2;Łukasz Ździebło;inspektor;Referat Finansowy;I piętro;13;22 123 45 67 wew. 310;l.zdzieblo@gmina.example',
      '3;Święcisława Gżegżółka;podinspektor;Referat Organizacyjny;parter;2;22 123 45 67 wew. 101;',
      ';;;;;;;',
      'Sporządziła: Ż. Ćwik;;;;;;;',
    ),
    people: [
      '2 Anna Kowalska | Referat Finansowy | Kierownik Referatu | 1 | 12 | 309',
      '3 Łukasz Ździebło | Referat Finansowy | inspektor | 1 | 13 | 310',
      '4 Święcisława Gżegżółka | Referat Organizacyjny | podinspektor | 0 | 2 | 101',
    ],
    lines: { all: 6, heading: 1, read: 3, empty: 1, outside: 1 },
  },
  {
    what: 'titles above, units as rows between people, surname first',
    ...text(
      'iso-8859-2',
      'URZĄD GMINY PRZYKŁADOWO;;;',
      'Wykaz telefonów wewnętrznych;;;',
      ';;;',
      'Nazwisko i imię;Stanowisko;Pokój;Nr wewn.',
      'KIEROWNICTWO URZĘDU;;;',
      'Żak Józef;Wójt Gminy;pok. 20;300',
      'Mądra Bożena;Sekretarz Gminy;pok. 21;301',
      'REFERAT FINANSOWY;;;',
      'Ćwiek Marek;Skarbnik Gminy, kierownik referatu;pok. 10;310',
      'mgr inż. Nowak-Łoś Maria Anna;inspektor;pok. 11;311',
      'wakat;podinspektor;pok. 11;',
      'Stan na 01.11.2026;;;',
    ),
    people: [
      '6 Józef Żak | Kierownictwo Urzędu | Wójt Gminy |  | 20 | 300',
      '7 Bożena Mądra | Kierownictwo Urzędu | Sekretarz Gminy |  | 21 | 301',
      '9 Marek Ćwiek | Referat Finansowy | Skarbnik Gminy, kierownik referatu |  | 10 | 310',
      '10 Maria Anna Nowak-Łoś | Referat Finansowy | inspektor |  | 11 | 311',
    ],
    lines: { all: 12, heading: 1, read: 4, empty: 1, section: 2, outside: 4 },
  },
  {
    what: 'units as merged cells, which leave blanks below, and two people in one room and one cell',
    ...text(
      'utf-8 with mark',
      'Komórka organizacyjna,Pokój,Pracownik,Tel. wew.',
      'Referat Budownictwa,"pok. 31, II piętro",Adam Marzec,331',
      ',"pok. 32, II piętro","Ewa Lipiec',
      'Jan Sierpień","332',
      '333"',
      ',"pok. 33, II piętro",Kwiecień Zofia / Majewski Piotr,334',
      'Urząd Stanu Cywilnego,pok. 3,dr Teresa Listopad,203',
      ',pok. 4,Grudzień Beata,204',
    ),
    people: [
      '2 Adam Marzec | Referat Budownictwa |  | 2 | 31 | 331',
      '3 Ewa Lipiec | Referat Budownictwa |  | 2 | 32 | 332',
      '3 Jan Sierpień | Referat Budownictwa |  | 2 | 32 | 333',
      '4 Zofia Kwiecień | Referat Budownictwa |  | 2 | 33 | 334',
      '4 Piotr Majewski | Referat Budownictwa |  | 2 | 33 | 334',
      '5 Teresa Listopad | Urząd Stanu Cywilnego |  |  | 3 | 203',
      '6 Beata Grudzień | Urząd Stanu Cywilnego |  |  | 4 | 204',
    ],
    lines: { all: 8, heading: 1, read: 5, inCells: 2 },
  },
  {
    what: "Excel's Unicode text, with tabs, no-break spaces and a heading on every page",
    ...text(
      'utf-16',
      'Nazwisko\tImię\tWydział\tStanowisko\tNr pok.\tTelefon służbowy',
      'Wróbel\tKrystyna\tWydział\u{A0}Podatków\tnaczelnik wydziału\t101\ttel. 22\u{A0}555\u{A0}10\u{A0}01',
      'SIKORA\tStanisław\tWydział\u{A0}Podatków\tinspektor\t102\t22 555 10 02, 22 555 10 03',
      'Nazwisko\tImię\tWydział\tStanowisko\tNr pok.\tTelefon służbowy',
      'Kos\tŻaneta\tWydział\u{A0}Geodezji\tinspektor\t007\t(22) 555-10-04',
    ),
    people: [
      '2 Krystyna Wróbel | Wydział Podatków | naczelnik wydziału |  | 101 | 22 555 10 01',
      '3 Stanisław Sikora | Wydział Podatków | inspektor |  | 102 | 22 555 10 02, 22 555 10 03',
      '5 Żaneta Kos | Wydział Geodezji | inspektor |  | 007 | 22 555 10 04',
    ],
    lines: { all: 5, heading: 2, read: 3 },
  },
  {
    what: 'no headings at all: an address, a name and an extension are known by their looks, the rest is asked',
    ...text(
      'utf-8',
      'Referat Oświaty;Jolanta Bąk;pok. 40;wew. 440;j.bak@gmina.example',
      'Referat Oświaty;Henryk Sowa;pok. 41;wew. 441;h.sowa@gmina.example',
      'Biuro Rady;Grażyna Dzik;pok. 42;wew. 442;g.dzik@gmina.example',
    ),
    answers: { columns: [{ index: 0, as: 'unit' }] },
    people: [
      '1 Jolanta Bąk | Referat Oświaty |  |  | 40 | 440',
      '2 Henryk Sowa | Referat Oświaty |  |  | 41 | 441',
      '3 Grażyna Dzik | Biuro Rady |  |  | 42 | 442',
    ],
    lines: { all: 3, read: 3 },
  },
  {
    what: 'positions behind names, rooms that are numbers, telephones of nobody',
    ...text(
      'windows-1250',
      'sep=;',
      'Osoba;Pokój;Telefon',
      'Sekretariat Wójta;1;22 700 10 00',
      'Dorota Żbik – sekretarka;1;22 700 10 00',
      'Referat Gospodarki Komunalnej;;',
      'Ryś Andrzej, kierownik referatu;5;tel. 22 700 10 05 wew. 15',
      'Lis Mirosława (podinspektor);6;wew. 16; 17',
      'Centrala;;22 700 10 00',
      'Łoś;7;18',
      'Razem: 4',
    ),
    people: [
      '3 Dorota Żbik | Sekretariat Wójta | sekretarka |  | 1 | 22 700 10 00',
      '5 Andrzej Ryś | Referat Gospodarki Komunalnej | kierownik referatu |  | 5 | 15',
    ],
    problems: ['6 tooManyCells 17', '7 notAPerson Centrala', '8 notAPerson Łoś'],
    lines: { all: 10, heading: 1, section: 2, read: 2, wrong: 3, outside: 2 },
  },
]
