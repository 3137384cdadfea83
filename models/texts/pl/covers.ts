import type { CoverMove } from '../../domain/schedule/cover.ts'
import type { ProposedBecause } from '../../domain/schedule/proposeCover.ts'

/** Somebody is asked to stand in for hours in which nobody would be there. */
export const covers = {
  propose: (who: string) => `Propozycja: ${who}`,
  because: {
    before: 'zna to z wcześniejszego zastępstwa',
    sameUnit: 'ten sam referat',
    manager: 'kieruje referatem',
  } satisfies Record<ProposedBecause, string>,
  ask: (who: string) => `Poproś: ${who}`,
  asked: (who: string) => `Prośba wysłana: ${who}.`,
  awaited: (who: string, since: string, until: string) => `${who}: prośba wysłana: ${since}, odpowiedź do ${until}`,
  noAnswer: (names: string) => `bez odpowiedzi: ${names}`,
  saidNo: (names: string) => `nie może: ${names}`,
  nobody: 'Według planu nie ma kogo poprosić. Pomoże zmiana planu.',
  agreedTitle: 'Ustalone zastępstwa',
  agreed: (who: string, whom: string) => `${who} zastępuje: ${whom}`,
  withdraw: 'Odwołaj',
  withdrawOf: (who: string) => `Odwołaj: ${who}`,
  mine: {
    title: 'Zastępstwa',
    asks: (whom: string) => `Czy może Pan/Pani zastąpić: ${whom}?`,
    agreed: (whom: string) => `Zastępuje Pan/Pani: ${whom}`,
    askedBy: (who: string, until: string) => `prosi ${who}, odpowiedź do ${until}`,
    late: (who: string) => `prosi ${who}; termin odpowiedzi minął, ale zgoda nadal pomoże`,
    hint: 'W tych godzinach wezwania do tych osób przyjdą do Pana/Pani.',
    arrived: 'Nowa prośba o zastępstwo.',
    failed: 'Nie udało się wczytać próśb o zastępstwo.',
  },
  moves: {
    agree: 'Zgadzam się',
    refuse: 'Nie mogę',
    withdraw: 'Odwołaj',
  } satisfies Record<CoverMove, string>,
  notAfterAll: 'Jednak nie mogę',
  did: {
    agree: 'Zapisano: zastępuje Pan/Pani.',
    refuse: 'Zapisano. Kierownik dowie się od razu.',
    withdraw: 'Zastępstwo odwołane.',
  } satisfies Record<CoverMove, string>,
}

export type CoversTexts = typeof covers
