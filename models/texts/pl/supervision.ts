import type { HoldUp } from '../../domain/request/whoCanCome.ts'

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
    call: (who: string) => `Wezwij: ${who}`,
    goNow: 'Idę teraz',
    canCome: 'Można wezwać',
    nobodyElse: 'Nie ma już kogo wezwać.',
    others: (n: number) => `i jeszcze ${n}`,
    keys: 'Alt i numer przy kodzie: wezwij osobę z przycisku. Shift, Alt i numer: idę teraz.',
  },

  /** Why nobody is with the client: what the office can mend, then for whom it waits. */
  holdUps: {
    offline: 'Parter właściwych osób jest wyłączony',
    noSubstitute: 'nikogo nie ma i brak zastępstwa',
    nobodyThere: 'nie ma właściwych osób ani zastępców',
    notDelivered: 'nie dotarło do żadnego urządzenia',
    withClient: 'wszyscy osiągalni mają klientów',
    unclear: 'nie wiadomo, kto jest właściwy',
    refused: 'wszyscy wezwani odmówili',
    notSeen: 'dzwoni, ale nikt jeszcze nie widział',
    notAnswered: 'widziano, ale nikt nie odpowiedział',
    onTheWay: 'ktoś idzie, ale jeszcze nie dotarł',
  } satisfies Record<HoldUp, string>,

  wall: {
    open: 'Tryb ścienny',
    leave: 'Zwykły widok',
  },
}

export type SupervisionTexts = typeof supervision
