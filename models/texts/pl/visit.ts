import type { ClientNote } from '../../domain/visit/clientNotes.ts'
import { plural } from './plural.ts'

/** One client with one or several requests: what holds for all of them, who comes when, who is responsible. */
export const visit = {
  title: (n: number) => `Jeden klient, ${plural(n, 'wezwanie', 'wezwania', 'wezwań')}:`,
  amend: 'Uzupełnij',
  amendLabel: (codes: string) => `Uzupełnij wizytę ${codes}`,
  amendTitle: (codes: string) => `Wizyta ${codes}: uzupełnij`,
  amended: (codes: string) => `${codes}: uzupełniono. Wszyscy wezwani już to widzą.`,
  helps: (code: string) => `pomoc przy ${code}`,
  freeAt: (time: string) => `klient wolny około ${time}`,
  served: (who: string) => `${who}: rozmowa skończona, u klienta jest jeszcze osoba do pomocy`,
  unattended: (who: string) => `Nikt z BOK nie odpowiada za tę wizytę. Ostatnio: ${who}.`,
  unattendedShort: 'bez opieki BOK',
  take: 'Odpowiadam za tę wizytę',
  takeBack: 'Jestem tu znowu',
  takeLabel: (codes: string) => `Odpowiadam za wizytę ${codes}`,
  unattendedAnnounced: (code: string) => `${code}: nikt z BOK nie odpowiada za tę wizytę.`,
  mineAnnounced: (code: string) => `${code}: za tę wizytę odpowiada teraz Pan/Pani.`,
  nearlyDoneTitle: (code: string) => `${code}: zaraz kończymy`,
  nearlyDoneLead: 'Następna osoba zostanie wezwana już teraz, żeby klient na nią nie czekał.',
  nearlyDoneSubmit: 'Wezwij następną osobę',
  freeIn: 'Za ile minut klient będzie wolny',

  /** In the call: who else comes to the same client. */
  before: 'Przed Panem/Panią',
  after: 'Po Panu/Pani',
  together: 'Razem z Panem/Panią',
  mateWith: (who: string) => `u klienta: ${who}`,
  mateComing: (who: string) => `w drodze: ${who}`,
  clientFree: (time: string) => `Klient będzie wolny około ${time}.`,
  nearlyDone: 'Zaraz kończymy',
  nearlyDoneSaid: (time: string) => `Zapowiedziano koniec około ${time}. Następna osoba już wie.`,
  nearlyDoneIn: (n: number) => `za ${n} min`,
  helper: 'Wezwij kogoś do pomocy',
  helperLabel: 'Kto ma pomóc?',
  helperSubmit: 'Wezwij do pomocy',

  /** A clerk goes to lead the client out. */
  go: 'Idę pomóc przy wyjściu',
  /** The last step: who leads the client out. */
  wayOut: {
    title: 'Kto pomoże przy wyjściu?',
    here: 'Osoba, która jest teraz z klientem',
    me: 'Ja',
    clerks: 'Ktoś z BOK: zostanie wezwany',
    other: 'Ktoś inny: zostanie wezwany',
    person: 'Kogo wezwać do wyjścia',
    personMissing: 'Proszę wybrać, kto pomoże przy wyjściu.',
    afterLast: 'Są jeszcze inne wezwania tego klienta. Pomoc przy wyjściu przyjdzie po ostatnim.',
    askTitle: (code: string) => `${code}: kogo wezwać do wyjścia?`,
    ask: 'Wezwij',
    askClerks: 'Nie mogę odprowadzić: wezwij BOK',
    alone: 'Wyszedł bez pomocy',
    historyAlone: 'bez pomocy',
  },

  /** What a client says by a button. */
  clientNotes: {
    notUnderstood: 'Nie rozumiem',
    moreTime: 'Więcej czasu',
    changedMind: 'Zmieniam zdanie',
    callSomebody: 'Zawołaj kogoś',
  } satisfies Record<ClientNote, string>,
  clientLink: 'Na telefon klienta',
  clientLinkLabel: (codes: string) => `Na telefon klienta: ${codes}`,
  clientSaid: (what: string, time: string) => `Klient: „${what}”, ${time}`,
  saidAnnounced: (code: string, what: string) => `${code}: klient mówi „${what}”.`,
  heard: 'Wiem o tym',
  heardLabel: (codes: string) => `Wiem, co mówi klient: ${codes}`,

  /** For whoever has come: the code beside the client. */
  hereCode: 'Kod z ekranu przy kliencie',
  hereHint: '4 litery lub cyfry. Z kodem nikt już nie pyta, czy Pan/Pani jest na miejscu.',
  hereShort: 'Kod ma 4 litery lub cyfry.',
  hereSend: 'Jestem, mam kod',
}

export type VisitTexts = typeof visit
