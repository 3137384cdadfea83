import type { Compliance, Method } from '../../domain/digitalPages/officeFacts.ts'

/*
 * The accessibility declaration: the parts that the act of 4 April 2019 asks for, in plain words. What only the office
 * knows stands in between. Sentences that begin with the office's name begin with a small letter.
 */
export const declaration = {
  title: 'Deklaracja dostępności',
  commits:
    'zobowiązuje się zapewnić dostępność cyfrową aplikacji internetowej Parter zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
  /** Where the office has not said its name. */
  thisOffice: 'Urząd',
  scope: 'Ta deklaracja dotyczy aplikacji internetowej Parter, przez którą BOK wzywa do klienta osobę właściwą.',
  url: 'Adres aplikacji',
  publishedOn: 'Data publikacji',
  updatedOn: 'Data ostatniej istotnej zmiany',

  statusTitle: 'Stan dostępności cyfrowej',
  status: {
    full: 'Aplikacja jest zgodna z ustawą o dostępności cyfrowej.',
    partial: 'Aplikacja jest częściowo zgodna z ustawą o dostępności cyfrowej. Wyjątki są wymienione poniżej.',
    none: 'Aplikacja nie jest zgodna z ustawą o dostępności cyfrowej. Przyczyny są wymienione poniżej.',
  } satisfies Record<Compliance, string>,
  notAccessibleTitle: 'Co nie jest dostępne i dlaczego',

  preparedTitle: 'Jak powstała deklaracja',
  preparedOn: 'Data sporządzenia',
  reviewedOn: 'Data ostatniego przeglądu',
  method: 'Sposób oceny',
  methods: {
    self: 'samoocena urzędu',
    external: 'badanie przez podmiot zewnętrzny',
  } satisfies Record<Method, string>,
  auditorName: 'Kto badał',
  keysTitle: 'Klawiatura',
  keys: 'Ze wszystkiego można korzystać samą klawiaturą. Aplikacja ma też własne klawisze: są napisane na przyciskach i zebrane w pomocy.',

  contactTitle: 'Uwagi i kontakt',
  contactLead: 'Gdy coś w aplikacji jest niedostępne, proszę o tym powiedzieć:',
  contactName: 'Osoba do kontaktu',
  contactEmail: 'E-mail',
  contactPhone: 'Telefon',

  procedureTitle: 'Żądanie, skarga, Rzecznik Praw Obywatelskich',
  procedure: [
    'Każdy może żądać, aby urząd zapewnił dostępność cyfrową aplikacji albo jakiegoś jej elementu. Można też żądać udostępnienia informacji w inny sposób, na przykład przez odczytanie dokumentu.',
    'W żądaniu proszę podać: kto je składa i jak odpowiedzieć, o który element chodzi, a jeśli informacja ma być podana inaczej, to w jaki sposób będzie wygodniej.',
    'Urząd spełnia żądanie niezwłocznie, najpóźniej w ciągu 7 dni. Jeśli to niemożliwe, w tym samym czasie wyjaśnia dlaczego i podaje nowy termin, nie dłuższy niż 2 miesiące od dnia żądania. Jeśli dostępności nie da się zapewnić, urząd proponuje inny sposób dostępu do informacji.',
    'Gdy urząd odmówi albo nie dotrzyma terminu, można złożyć do niego skargę w sprawie zapewnienia dostępności cyfrowej. Skargę rozpatruje się według Kodeksu postępowania administracyjnego.',
    'Po wyczerpaniu tej drogi można złożyć wniosek do Rzecznika Praw Obywatelskich: bip.brpo.gov.pl.',
  ],

  architectureTitle: 'Dostępność architektoniczna',
  architectureLead:
    'Klient, który nie może wejść na piętro, jest obsługiwany na parterze: osoba właściwa schodzi do niego.',
  seat: 'Adres siedziby',
  signLanguageTitle: 'Tłumacz języka migowego i inne sposoby rozmowy',
}

export type DeclarationTexts = typeof declaration
