import type { SupportForm } from '../../domain/alternatives/supportForms.ts'
import type { CaseReason } from '../../domain/reports/alternatives.ts'

/** The register of alternative access, for the report of the act of 19 July 2019. */
export const alternatives = {
  title: 'Dostęp alternatywny',
  lead: 'Przypadki, w których urząd obsłużył klienta w dostępie alternatywnym. Wykaz liczy się sam, z wezwań, bez danych o klientach. Przyda się w raporcie o stanie zapewniania dostępności.',
  counted:
    'Każde wezwanie to jeden przypadek; bez dzwonków, ćwiczeń i pomyłek. Liczy się do miesiąca, w którym klient poprosił o pomoc, także gdy nikt nie przyszedł. Pracownik przychodzi do klienta, więc każdy przypadek jest zmianą organizacji; wsparcie osoby i wsparcie techniczne liczą się dodatkowo, według potrzeb.',
  protected: 'Liczby mniejsze niż 5 nie są pokazywane.',
  loading: 'Liczę przypadki…',
  failed: 'Nie udało się wczytać wykazu.',
  empty: 'W tych miesiącach nie było żadnego przypadku.',
  caption: 'Przypadki dostępu alternatywnego według budynku, powodu i miesiąca',
  from: 'Od miesiąca',
  to: 'Do miesiąca',
  show: 'Pokaż',
  wrongMonths: 'Pierwszy miesiąc nie może być późniejszy niż ostatni, a razem może ich być najwyżej 60.',
  total: (n: string) => `Wszystkich przypadków: ${n}`,
  print: 'Drukuj',
  building: (name: string) => (name === '' ? 'budynek bez nazwy' : name),
  columns: {
    building: 'Budynek',
    reason: 'Powód',
    justification: 'Uzasadnienie urzędu',
    justifiedSince: 'Uzasadnienie z dnia',
    month: 'Miesiąc',
    cases: 'Przypadki',
    nobodyCame: 'Nikt nie przyszedł',
  },
  forms: {
    person: 'Wsparcie osoby',
    technical: 'Wsparcie techniczne',
    organisation: 'Zmiana organizacji',
  } satisfies Record<SupportForm, string>,
  reasons: {
    building: 'jak w uzasadnieniu budynku',
    liftOut: 'winda nie działała',
  } satisfies Record<CaseReason, string>,
  justifications: {
    title: 'Uzasadnienia budynków',
    lead: 'Dlaczego w tym budynku nie można było zapewnić dostępności. Poprzednie wersje zostają: raport za dawny miesiąc ma słowa z tamtego czasu.',
    none: 'Urząd nie podał jeszcze uzasadnienia.',
    label: (building: string) => `Uzasadnienie: ${building}`,
    hint: 'Bez danych o osobach. Najwyżej 2000 znaków.',
    since: (when: string, who: string) => `od ${when}, wpis: ${who}`,
    before: (n: number) => `Poprzednie wersje (${n})`,
    takenBack: 'uzasadnienie usunięto',
    save: 'Zapisz uzasadnienie',
    saveOf: (building: string) => `Zapisz uzasadnienie: ${building}`,
    saved: (building: string) => `Uzasadnienie zapisane: ${building}.`,
  },
  exportTitle: 'Pobierz wykaz',
  exportLead: 'W kolejności potrzebnej do raportu: budynek, powód, uzasadnienie, miesiąc, formy wsparcia.',
}

export type AlternativesTexts = typeof alternatives
