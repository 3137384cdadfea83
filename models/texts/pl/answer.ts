import type { DeclineReason } from '../../domain/request/request.ts'

/** A message to somebody without an open browser, and the page on which they answer it. Others may read both. */
export const answer = {
  callText: (code: string, place: string, url: string) => `Wezwanie ${code}: ${place}. Odpowiedź: ${url}`,
  goneText: (code: string) => `Wezwanie ${code}: już nie trzeba przychodzić.`,
  testText: (url: string) => `Parter: próba, nikt nie czeka. Proszę otworzyć: ${url}`,

  title: 'Odpowiedź na wezwanie',
  calls: (code: string) => `Wezwanie ${code}`,
  waits: (time: string) => `Klient czeka od ${time}.`,
  come: 'Idę',
  comeIn: 'Idę za',
  minutes: (n: number) => `${n} min`,
  goes: (who: string) => `W drodze jest już: ${who}. Nie ma jeszcze nikogo na miejscu.`,
  elsewhere: 'Tę odpowiedź można zapisać w Parterze po zalogowaniu albo podać BOK przez telefon.',
  noted: 'Wiem, nie przyjdę teraz',
  cannot: 'Nie mogę przyjść',
  cannotHint: 'Wezwanie od razu dostanie ktoś inny.',
  why: {
    withClient: 'Mam klienta',
    away: 'Nie ma mnie w budynku',
    meeting: 'Jestem na spotkaniu',
    urgentWork: 'Pilna sprawa',
    other: 'Inny powód',
  } satisfies Record<DeclineReason, string>,
  accepted: 'Odpowiedź zapisana: idzie Pan/Pani.',
  details: 'Z czym przychodzi klient i czego potrzebuje, powie BOK. Jest to też w Parterze po zalogowaniu.',
  here: 'Jestem na miejscu',
  claimed: 'BOK zostało zapytane, czy Pana/Panią widzi.',
  takeBack: 'Cofnij odpowiedź',
  cannotAnyMore: 'Jednak nie mogę przyjść',
  taken: 'Idzie już ktoś inny.',
  takenMore: (who: string) => `Odpowiedź przyjęto wcześniej: ${who}. Nie trzeba przychodzić.`,
  over: 'To wezwanie jest już nieaktualne.',
  overMore: 'Nie trzeba przychodzić ani odpowiadać.',
  late: 'Tej odpowiedzi nie można już zapisać. Poniżej jest to, co obowiązuje teraz.',

  proof: 'Próba wiadomości',
  proofLead: 'Nikt nie czeka. Parter sprawdza, czy wezwania dojdą do Pana/Pani.',
  proofDo: 'Wiadomość dotarła',
  proven: 'Sprawdzone: wiadomości docierają.',
  provenMore: 'Tą samą drogą będą przychodzić wezwania.',
  proofOver: 'Ta próba jest już nieaktualna.',
  proofOverMore: 'Nową wysyła administrator.',

  unknown: 'Pod tym adresem nie ma wezwania.',
  unknownMore: 'Proszę otworzyć cały odnośnik z wiadomości albo zadzwonić do BOK.',
  tooMany: 'Za dużo prób.',
  tooManyMore: 'Proszę odczekać minutę. Jeśli to pilne, proszę zadzwonić do BOK.',
  fault: 'Odpowiedzi nie udało się zapisać.',
  faultMore: 'Proszę spróbować jeszcze raz albo zadzwonić do BOK.',
  again: 'Spróbuj jeszcze raz',
  look: 'Sprawdź teraz',
  asOf: (time: string) => `Stan z godziny ${time}.`,
  offline: 'Brak połączenia z urzędem. To, co jest na ekranie, może być nieaktualne.',
}

export type AnswerTexts = typeof answer
