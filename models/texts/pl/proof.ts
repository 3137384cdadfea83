import type { Unproven } from '../../domain/readiness/proof.ts'

/** The silent call of the morning, and how long matters were proven. */
export const proof = {
  title: 'Próba poranna',
  notYet: 'Próba poranna odbędzie się po otwarciu urzędu: ciche wezwanie do każdego urządzenia na dyżurze.',
  running: 'Trwa próba poranna.',
  all: (time: string, n: number) => `Próba poranna była o ${time}. Ciche wezwanie działa teraz u wszystkich (${n}).`,
  some: (time: string, n: number, all: number) =>
    `Próba poranna była o ${time}. Ciche wezwanie działa teraz: ${n} z ${all}.`,
  closed: (time: string) => `Urząd jest zamknięty. Próba poranna była o ${time}.`,
  nobodyExpected: 'Dziś nikt nie jest oczekiwany.',
  who: (n: number) => `U kogo nie działa i co zrobić (${n})`,
  own: {
    title: (proven: number, all: number) => `Urządzenia moich referatów: działa u ${proven} z ${all}`,
    caption:
      'Kto z moich referatów może być wezwany, na jakim urządzeniu, i co zrobić; najpierw ci, u których nie działa',
    person: 'Osoba',
    devices: 'Otwarte strony',
    none: 'żadnej',
    unknown: 'przeglądarka bez nazwy',
    todo: 'Co zrobić',
    nothing: 'Nic, działa',
    proven: (time: string) => `odpowiedziało o ${time}`,
    short: {
      offDuty: 'dyżur nierozpoczęty',
      disconnected: 'bez połączenia',
      soundMissing: 'bez dźwięku',
      soundBlocked: 'dźwięk zablokowany',
      soundUnheard: 'dźwięku nie słychać',
      noAnswer: 'bez odpowiedzi',
      notAsked: 'niesprawdzone',
      onlyByPush: 'samo powiadomienie',
      channelUnproven: 'kanał niepotwierdzony',
    } satisfies Record<Unproven, string>,
  },
  more: (n: number) => `i jeszcze ${n}, na stronie „Gotowość”`,
  unproven: {
    offDuty: 'dyżur nierozpoczęty; poprosić o „Jestem na dyżurze”',
    disconnected: 'bez połączenia; poprosić o otwarcie Partera',
    soundMissing: 'przeglądarka bez dźwięku; potrzebna inna',
    soundBlocked: 'dźwięk zablokowany; wystarczy jedno kliknięcie na otwartej stronie',
    soundUnheard: 'dźwięku nie słychać; sprawdzić głośnik i głośność',
    noAnswer: 'urządzenie nie odpowiedziało; odświeżyć stronę',
    notAsked: 'jeszcze niesprawdzone',
    onlyByPush: 'strona zamknięta, zostało samo powiadomienie; otworzyć Partera',
    channelUnproven:
      'wezwania bez przeglądarki, dziś niepotwierdzone; administrator wysyła próbę, a ta osoba ją potwierdza w wiadomości',
  } satisfies Record<Unproven, string>,
  minutes: {
    title: 'Minuty sprawdzone dziś',
    caption:
      'Przez ile minut pracy urzędu można było wezwać właściwą osobę na sprawdzone urządzenie, najgorsze na górze',
    explain:
      'Liczy się minuta, w której choć jedna osoba właściwa mogła być wezwana na urządzenie, które odpowiedziało na ciche wezwanie.',
    matter: 'Sprawa',
    proven: 'Sprawdzone',
    of: (proven: string, open: string) => `${proven} z ${open} min`,
    share: 'Udział',
  },
}

export type ProofTexts = typeof proof
