import type { RowProblem } from '../scheduleImport.ts'

/** Planned absences, working hours, and the days on which nobody would be there. */
export const schedulePl = {
  /** What a cell of an imported list should have been. */
  rowProblems: {
    personUnknown: 'nie ma takiej osoby: login, e-mail albo imię i nazwisko jak w katalogu',
    personAmbiguous: 'pasuje więcej niż jedna osoba: proszę podać login albo e-mail',
    missing: 'brak wartości',
    notADay: 'data jak 2026-12-01 albo 01.12.2026',
    notATime: 'godzina jak 8:00 albo 12.30',
    endsBeforeItBegins: 'koniec jest przed początkiem',
    past: 'ta nieobecność już minęła',
    overlaps: 'ta osoba ma już w tym czasie inną nieobecność',
    substituteUnknown: 'nie ma takiej osoby do zastępstwa',
    substituteAmbiguous: 'zastępstwo: pasuje więcej niż jedna osoba',
    substituteIsThemself: 'nikt nie zastępuje sam siebie',
    twice: 'ta osoba jest w pliku drugi raz',
  } satisfies Record<RowProblem, string>,
}

export type ScheduleTexts = typeof schedulePl
