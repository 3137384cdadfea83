import { plural } from './plural.ts'

/** The list for an evacuation, and each employee's own word about it. */
export const evacuation = {
  title: 'Ewakuacja',
  lead: 'Kto jest teraz w budynku i potrzebuje pomocy, żeby wyjść. Bez nazwisk klientów.',
  asOf: (when: string) => `Stan z ${when}.`,
  /** Also for the moment before the server has answered. */
  offline: (when: string) =>
    `To jest lista z pamięci tej przeglądarki, zapisana ${when}. Nowszej nie udało się jeszcze pobrać, a od tego czasu mogło się coś zmienić.`,
  none: 'Nikt w budynku nie zgłosił, że potrzebuje pomocy przy wyjściu.',
  noneHint:
    'Lista obejmuje klientów obsługiwanych przez Partera i pracowników, którzy sami się wpisali. Innych osób tu nie ma.',
  failed: 'Nie udało się pobrać listy, a ta przeglądarka nie ma jej u siebie.',
  building: 'Budynek',
  allBuildings: 'wszystkie',
  buildingTitle: (building: string) => `Budynek: ${building}`,
  left: (out: number, all: number) => `Wyprowadzono ${out} z ${plural(all, 'osoby', 'osób', 'osób')}.`,
  client: (codes: string) => `Klient ${codes}`,
  colleague: 'pracownik',
  withClient: (who: string) => `Jest przy kliencie: ${who}`,
  coming: (who: string) => `W drodze do klienta: ${who}`,
  alone: 'Nikogo nie ma przy kliencie',
  away: 'Prawdopodobnie poza budynkiem',
  since: (time: string) => `od ${time}`,
  out: 'Wyprowadzono',
  outLabel: (whom: string) => `Wyprowadzono: ${whom}`,
  ticksHere: 'Zaznaczenia zostają tylko w tej przeglądarce, także bez połączenia. Inni ich nie widzą.',
  again: 'Usuń zaznaczenia',
  print: 'Drukuj',

  /** On the page of one's own account. */
  own: {
    title: 'Pomoc w ewakuacji',
    lead: 'Może Pan/Pani sam/a wpisać się na listę ewakuacyjną. Zobaczą ją BOK, sekretariat, przełożeni i administrator. Nikt inny nie wpisze Pana/Pani na listę, a wpis można w każdej chwili wycofać.',
    off: 'Nie ma Pana/Pani na liście.',
    on: (when: string) => `Jest Pan/Pani na liście od ${when}.`,
    needs: 'Co pomoże przy wyjściu',
    ask: 'Wpisz mnie na listę: zgadzam się',
    change: 'Zapisz zmiany',
    takeBack: 'Wycofaj zgodę i usuń wpis',
    asked: 'Jest Pan/Pani na liście ewakuacyjnej.',
    takenBack: 'Zgoda wycofana, wpis usunięty.',
    failed: 'Nie udało się tego wczytać.',
  },
}

export type EvacuationTexts = typeof evacuation
