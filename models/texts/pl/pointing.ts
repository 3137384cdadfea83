import type { PointedAnswer } from '../../domain/request/pointed.ts'
import { plural } from './plural.ts'
import { request } from './request.ts'

/** The card that is turned to a client who points instead of speaking, and what the clerk reads of it afterwards. */
export const pointing = {
  /** On the counter. */
  open: 'Karta do wskazywania',
  openOf: (codes: string) => `Karta do wskazywania: ${codes}`,
  waiting: (n: number) => `${plural(n, 'rzecz wskazana', 'rzeczy wskazane', 'rzeczy wskazanych')}`,
  toSheets: 'Do druku',

  /** What the client reads. */
  title: 'Proszę pokazać, co pomoże',
  nothing: 'Można pokazać kilka rzeczy.',
  chosen: 'Wybrano:',
  answers: {
    yes: 'Tak',
    no: 'Nie',
    notHere: 'Nie ma tego tutaj',
    somethingElse: 'Coś innego',
  } satisfies Record<PointedAnswer, string>,
  always: 'Odpowiedzi',
  write: 'Chcę napisać',
  writeTitle: 'Proszę napisać',
  writeHint: 'Bez nazwiska, numerów i chorób.',
  pictures: 'Wróć do obrazków',
  before: 'Poprzednia strona',
  next: 'Następna strona',
  page: (page: number, of: number) => `Strona ${page} z ${of}`,
  ready: 'Gotowe',
  needs: request.needs,

  /** For the hand of the clerk, at the edge of the card. */
  language: 'Język karty',
  contrast: 'Wysoki kontrast',
  turn: 'Odwróć ekran',

  /** What the clerk reads when the card is put away. */
  lookTitle: 'Co wskazał klient',
  added: 'Wybrano',
  dropped: 'Już nie trzeba',
  answer: 'Odpowiedź',
  ask: 'Przejąć do wezwania?',
  take: 'Przejmij',
  leave: 'Nie przejmuj',
  back: 'Wróć do karty',
  onlyAnswer: 'Do wezwania nic z tego nie trafia.',
  taken: 'Przejęto to, co wskazał klient.',

  /** On paper. */
  sheetsTitle: 'Karta do wskazywania na papierze',
  sheetsLead: 'Jedna kartka A4 w każdym języku. Najlepiej zalaminować i położyć na ladzie.',
  sheet: (language: string) => `Kartka: ${language}`,
  print: 'Drukuj',
}

export type PointingTexts = typeof pointing
