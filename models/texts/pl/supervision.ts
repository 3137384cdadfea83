/** What a manager or the secretary of the commune reads: what is late now. */
export const supervision = {
  title: 'Nadzór',
  wallTitle: 'Tablica wezwań',

  live: {
    title: 'Teraz',
    caption: 'Otwarte wezwania, najbardziej spóźnione na górze',
    open: (n: number) => `Otwarte: ${n}`,
    late: (n: number) => `Spóźnione: ${n}`,
    nobody: (n: number) => `Tylko telefonicznie: ${n}`,
    empty: 'Nikt teraz nie czeka.',
    emptyHint: 'Nowe wezwanie pojawi się tu samo.',
    loading: 'Wczytuję otwarte wezwania…',
    request: 'Wezwanie',
    state: 'Stan',
    waits: 'Czas',
    called: 'Wezwani',
    next: 'Następny krok',
    decision: 'Decyzja',
    nobodyCalled: 'nikt',
    noStep: 'żaden',
    telephoneNext: 'trzeba zadzwonić',
    extended: (n: number) => `przedłużono o ${n} min`,
    takeOver: 'Przejmij',
    reassign: 'Wezwij kogoś',
    more: 'Inne',
    acceptFor: 'Odpowiedz za kogoś',
    withheld: 'Potrzeby klienta widzą osoby wezwane.',
    takeOverTitle: (code: string) => `${code}: przejąć?`,
    takeOverLead: 'Pan/Pani idzie do klienta. Osoba, która szła, dowie się, że nie musi.',
    takeOverNow: 'Idę teraz',
    takeOverIn: (n: number) => `Idę za ${n} min`,
    actions: (code: string) => `Decyzje: ${code}`,
  },

  wall: {
    open: 'Tryb ścienny',
    leave: 'Zwykły widok',
  },
}

export type SupervisionTexts = typeof supervision
