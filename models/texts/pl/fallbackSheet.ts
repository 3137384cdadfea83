/** Whom BOK telephones when Parter is silent: on paper, and kept in the browser. */
export const fallbackSheet = {
  title: 'Arkusz awaryjny',
  lead: 'Do kogo dzwonić, gdy Parter milczy: najpierw do pierwszej osoby, potem do kolejnych. Według planu na dziś. Ta przeglądarka ma arkusz także bez serwera.',
  print: 'Drukuj arkusz',
  none: 'Ta przeglądarka nie ma jeszcze arkusza.',
  offline: (when: string) => `Brak połączenia. To arkusz z ${when}.`,
  asOf: (when: string) => `stan z ${when}`,
  caption: 'Sprawy i osoby, do których trzeba dzwonić',
  matters: 'Sprawa',
  call: 'Dzwonić po kolei',
  away: 'Poza pracą',
  nobody: 'nikt: zadzwonić do sekretariatu',
  nobodyAway: 'nikt',
  awayUntil: (who: string, until: string) => `${who} (do ${until})`,
}

export type FallbackSheetTexts = typeof fallbackSheet
