import type { Compliance, FactName, Method } from '../../domain/digitalPages/officeFacts.ts'
import { plural } from './plural.ts'

/** What the public pages of the office have in common, and where an administrator fills in what only the office knows. */
export const digitalPages = {
  notGiven: 'jeszcze nie podano',
  print: 'Drukuj',
  loading: 'Wczytuję dane urzędu…',
  failed: 'Nie udało się wczytać danych urzędu.',
  changedAt: (when: string) => `Dane urzędu z ${when}.`,

  edit: {
    title: 'Strony urzędu',
    lead: 'To, co tylko urząd o sobie wie. Resztę deklaracji dostępności i informacji o danych osobowych Parter napisał sam.',
    open: 'Deklaracja dostępności i dane osobowe: uzupełnij',
    missingTitle: 'Czego jeszcze brakuje',
    missingLead: 'Każdy czyta tam teraz „jeszcze nie podano”.',
    missing: (n: number) => `Brakuje: ${plural(n, 'wpis', 'wpisy', 'wpisów')}.`,
    complete: 'Niczego nie brakuje.',
    declaration: 'Deklaracja dostępności',
    privacy: 'Dane osobowe',
    office: 'Urząd',
    inLanguage: (name: string, language: string) => `${name} (${language})`,
    englishHint: 'Puste: po angielsku też będzie tekst polski.',
    notChosen: 'nie podano',
    compliances: {
      full: 'zgodna',
      partial: 'częściowo zgodna',
      none: 'niezgodna',
    } satisfies Record<Compliance, string>,
    methods: { self: 'samoocena', external: 'podmiot zewnętrzny' } satisfies Record<Method, string>,
    facts: {
      entityName: 'Pełna nazwa urzędu',
      seat: 'Adres siedziby',
      applicationAddress: 'Adres, pod którym działa Parter',
      publishedOn: 'Data publikacji Partera',
      updatedOn: 'Data ostatniej istotnej zmiany',
      compliance: 'Zgodność z ustawą',
      notAccessible: 'Co nie jest dostępne i dlaczego',
      preparedOn: 'Data sporządzenia deklaracji',
      reviewedOn: 'Data ostatniego przeglądu deklaracji',
      method: 'Sposób oceny',
      auditorName: 'Kto badał',
      contactName: 'Osoba do kontaktu w sprawie dostępności',
      contactEmail: 'E-mail w sprawie dostępności',
      contactPhone: 'Telefon w sprawie dostępności',
      architecture: 'Dostępność budynku: wejście, toaleta, parking, pies asystujący',
      signLanguage: 'Tłumacz języka migowego, pętla indukcyjna, inne sposoby rozmowy',
      privacyContact: 'Kontakt do urzędu w sprawie danych',
      officerName: 'Inspektor ochrony danych: imię i nazwisko',
      officerContact: 'Inspektor ochrony danych: kontakt',
      recipients: 'Kto poza urzędem dostaje dane, na przykład firma, która utrzymuje serwer',
      retention: 'Jak długo urząd przechowuje wezwania i dane pracowników',
    } satisfies Record<FactName, string>,
    noEmail: 'To nie wygląda na adres e-mail.',
    polishMissing: 'Proszę podać też tekst polski.',
    save: 'Zapisz',
    saved: 'Zapisano. Każdy już to czyta.',
    kept: 'To, co wpisano, zostało.',
    overtaken: 'Ponowny zapis zastąpi tamtą zmianę.',
  },
}

export type DigitalPagesTexts = typeof digitalPages
