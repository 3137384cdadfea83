import { atFirst } from './atFirst.ts'

/** Planned absences, working hours, and the days on which nobody would be there. */
export const schedule = {
  /** After a refusal: who was faster, or what is there already. */
  closedFor: (name: string) => `Dziś: ${name}.`,
  firstWas: (who: string, when: string) => `Pierwszy wpis: ${who}, ${when}.`,
  otherBegins: (who: string, when: string) => `Początek tamtej: ${when}; wpis: ${who}.`,

  /** To whoever is away, on "My calls". */
  away: {
    ...atFirst.schedule.away,
    title: 'Wezwania idą teraz do innych osób',
    planned: (until: string) => `Według planu trwa Pana/Pani nieobecność, do ${until}.`,
    offHours: (until: string) => `To czas poza Pana/Pani godzinami pracy. Następny początek: ${until}.`,
    marked: (what: string, until: string, who: string) =>
      `W Pana/Pani imieniu zapisano: ${what}, do ${until} (wpis: ${who}).`,
    markedOpen: (what: string, who: string) => `W Pana/Pani imieniu zapisano: ${what} (wpis: ${who}).`,
    here: 'Jestem w pracy',
    hereHint: 'Parter znów wezwie Pana/Panią, jak zwykle.',
    said: 'Zapisano: Pan/Pani jest. Wezwania przychodzą jak zwykle.',
  },

  /** Times at which nobody will be there. */
  gaps: {
    title: 'Nikogo nie będzie',
    today: 'dziś',
    tomorrow: 'jutro',
    gap: (what: string) => `brak obsady: ${what}`,
    gaps: (n: number) => `brak obsady dla ${n} spraw`,
    gapInUnit: (unit: string) => `brak obsady: referat ${unit}`,
    away: (names: string) => `według planu poza pracą: ${names}`,
    plan: (who: string) => `Zmień plan: ${who}`,
    failed: 'Nie udało się sprawdzić, czy w następne dni ktoś będzie.',
    more: (n: number) => `Pokaż wszystkie (${n})`,
    fewer: 'Pokaż mniej',
  },

  /** Somebody is marked out by another. */
  mark: {
    open: 'Nie ma?',
    openFor: (who: string) => `Zaznacz, że nie ma: ${who}`,
    change: 'Zmień wpis',
    changeFor: (who: string) => `Zmień wpis: ${who}`,
    title: (who: string) => `${who}: nie ma w pracy?`,
    lead: 'Wezwania pójdą do zastępstwa. Ta osoba zobaczy wpis i może go cofnąć jednym naciśnięciem.',
    now: (state: string) => `Teraz: ${state}`,
    setBy: (who: string) => `wpis: ${who}`,
    what: 'Co wiadomo',
    whats: { out: 'poza pokojem', absent: 'dziś nie ma w pracy' },
    howLong: 'Jak długo',
    untilEvening: 'do końca dnia',
    save: 'Zapisz',
    takeBack: 'Jednak jest: cofnij wpis',
    marked: (who: string) => `Zapisano: ${who}. Wezwania idą do zastępstwa.`,
    takenBack: (who: string) => `Wpis cofnięty: ${who}.`,
  },

  /** A time in words. */
  period: {
    ...atFirst.schedule.period,
    wholeDay: 'cały dzień',
    aroundTheClock: 'całą dobę',
    /** Of an absence of which nobody knows the end; the second after "until". */
    open: 'do odwołania',
    until: (time: string) => `do ${time}`,
    from: (time: string) => `od ${time}`,
  },
}

export type ScheduleTexts = typeof schedule
