/** The longest waits of a period, each as the client lived through it. */
export const stories = {
  title: 'Najdłuższe oczekiwania',
  lead: 'Pięć najdłuższych oczekiwań z tego okresu, krok po kroku: co przeżył klient i która zasada kogo wezwała. Bez nazwisk, bez potrzeb i notatek.',
  back: 'Czasy odpowiedzi',
  loading: 'Wczytuję historie…',
  failed: 'Nie udało się wczytać historii.',
  empty: 'W tym okresie nikt nie czekał.',
  emptyHint: 'Można wybrać dłuższy okres albo mniej warunków.',
  print: 'Drukuj',
  range: (from: string, to: string) => `od ${from} do ${to}`,
  heading: (n: number, when: string) => `${n}. ${when}`,
  waited: (time: string) => `Klient czekał ${time}.`,
  nobodyCame: (time: string) => `Nikt nie przyszedł. Klient czekał ${time}.`,
  waits: (time: string) => `Klient czeka od ${time}.`,
  ended: (outcome: string) => `Wynik: ${outcome}.`,
  clerk: 'osoba z BOK',
  person: (role: string, number: number) => `${role} ${number}`,
  withPosition: (role: string, position: string) => `${role} (${position})`,
  delivered: (who: string) => `wezwanie dotarło: ${who}`,
  seen: (who: string) => `wezwanie zobaczył człowiek: ${who}`,
  rule: (rule: string) => `Zasada: ${rule}`,
  caption: (heading: string) => `Przebieg: ${heading}`,
  time: 'Minuty i sekundy',
  happened: 'Co się stało',
}

export type StoriesTexts = typeof stories
