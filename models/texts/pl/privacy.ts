/*
 * The privacy notice (art. 13 GDPR), in layers: what everybody should know first, the whole of it below. It says what
 * Parter really stores: whoever changes that changes it here.
 */
export const privacy = {
  title: 'Ochrona danych osobowych',
  shortTitle: 'W skrócie',
  short: [
    'Parter nie pyta klienta o nazwisko, PESEL, diagnozę ani orzeczenie i nie robi zdjęć. Nazwisko i telefon zapisuje tylko wtedy, gdy klient chce zostawić wiadomość dla nieobecnej osoby.',
    'Zapisuje, jakiej pomocy klient potrzebuje, na przykład „bez schodów”, w jakiej sprawie przyszedł, gdzie czeka i ile czekał. Wezwanie ma kod, na przykład BOK-17, a nie nazwisko.',
    'Krótka uwaga dla osoby, która przyjdzie, znika zaraz po zakończeniu wizyty.',
    'O pracownikach Parter zapisuje to, co potrzebne, żeby ich wezwać: nazwisko, stanowisko, pokój, telefon, dyżur i odpowiedzi na wezwania.',
    'Każdy może zapytać urząd, co o nim wiadomo, i złożyć skargę.',
  ],
  detailsTitle: 'Szczegóły',

  controllerTitle: 'Kto odpowiada za dane',
  controllerLead: 'Administratorem danych jest urząd:',
  entityName: 'Nazwa',
  seat: 'Adres',
  privacyContact: 'Kontakt',
  officerTitle: 'Inspektor ochrony danych',
  officerLead: 'W każdej sprawie o danych osobowych można pisać lub dzwonić do inspektora:',
  officerName: 'Imię i nazwisko',
  officerContact: 'Kontakt',

  keptTitle: 'Co jest zapisywane',
  kept: [
    'O kliencie: potrzebne wsparcie z zamkniętej listy, sprawa, miejsce, godziny kolejnych kroków, wynik wizyty i, jeśli ktoś ją wpisał, krótka uwaga bez nazwisk i numerów. Potrzebne wsparcie może wskazywać na stan zdrowia, dlatego czytają je tylko osoby wezwane, BOK z sekretariatem i przełożeni referatu, którego dotyczy sprawa.',
    'W wiadomości dla nieobecnego pracownika, jeśli klient chce ją zostawić: kto ją zostawia, jak się z nim skontaktować i w jakiej sprawie. Czyta to ten pracownik, a gdy przez dzień roboczy nie potwierdzi, także jego przełożony.',
    'O umówionym spotkaniu albo obiecanej odpowiedzi: kod, dzień, godzina, miejsce, pracownik i potrzebne wsparcie, bez nazwiska klienta.',
    'O pracowniku: imię i nazwisko, stanowisko, referat, pokój, numer wewnętrzny, e-mail, zastępstwa, role, login, skrót hasła i ostatnie logowanie, język, godziny pracy i nieobecności bez powodu, dyżur, odpowiedzi na wezwania i na ćwiczenia, przeglądarki, w których jest logowanie albo powiadomienia.',
    'O pracowniku, który sam się na to zgodzi: imię i małe zdjęcie. Widzi je klient, do którego ten pracownik właśnie idzie, i osoby zalogowane w Parterze.',
    'W historii katalogu: kto i kiedy zmienił dane o osobie, referacie albo sprawie, i co. Zaproszenie do Partera: login, role i skrót kodu.',
    'W dzienniku bezpieczeństwa: kto, kiedy i co zrobił, z adresem w sieci, bez treści wezwań.',
    'Na komputerze: plik cookie logowania i drugi, który przez najwyżej 400 dni odróżnia znaną przeglądarkę od obcej, wybór języka i wyglądu, kopia listy telefonów i to, co zostało wpisane, a jeszcze niewysłane. Parter niczego nie śledzi.',
  ],
  purposeTitle: 'Po co i na jakiej podstawie',
  purpose: [
    'Dane klienta: aby osoba ze szczególnymi potrzebami została obsłużona w jednym, dostępnym miejscu. To zadanie publiczne urzędu i jego obowiązek (art. 6 ust. 1 lit. c i e oraz art. 9 ust. 2 lit. g RODO, w związku z ustawą z dnia 19 lipca 2019 r. o zapewnianiu dostępności osobom ze szczególnymi potrzebami).',
    'Dane pracownika: aby można go było wezwać, zastąpić i rozliczyć urząd z czasu przyjścia (art. 6 ust. 1 lit. c i e RODO).',
    'Imię i zdjęcie pracownika dla klientów: jego zgoda (art. 6 ust. 1 lit. a RODO), którą może cofnąć w każdej chwili.',
    'Dziennik bezpieczeństwa: ochrona danych przed nieuprawnionym dostępem (art. 6 ust. 1 lit. c w związku z art. 32 RODO).',
    'Klient mówi o swoich potrzebach, jeśli chce. Bez tego też zostanie obsłużony, ale urząd może się gorzej przygotować.',
    'Parter nie podejmuje o nikim decyzji sam i nikogo nie profiluje.',
  ],
  recipientsTitle: 'Kto dostaje dane',
  recipients:
    'Dane pozostają na serwerze urzędu. Jeśli pracownik włączy powiadomienia przy zamkniętej przeglądarce, przechodzą one, zaszyfrowane, przez serwery jej producenta, także poza Europejskim Obszarem Gospodarczym. Jest w nich kod i miejsce, nic o kliencie. Tak samo krótkie są e-maile do przełożonych, wysyłane przez serwer pocztowy urzędu.',
  recipientsOwn: 'Poza tym',
  retentionTitle: 'Jak długo',
  retention: [
    'Uwaga o kliencie: do chwili, gdy zakończenia wizyty nie można już cofnąć; wizyty, której nikt nie zakończył, 30 dni.',
    'Wizyty i wezwania: rok, jeśli urząd nie ustawił innego czasu. Potem zostają same liczby, po miesiącach, bez dnia, kodu i osób.',
    'W kopii zapasowej: dopóki ona sama nie zostanie usunięta; w tych, które Parter robi co noc, do 30 dni.',
    'Dane w wiadomości: do jej załatwienia, najwyżej 14 dni. To, kto i kiedy ją przyjął i zamknął, jeszcze 30 dni.',
    'Umówione spotkania i obietnice: jeszcze 30 dni po terminie, bez potrzeb klienta.',
    'Imię i zdjęcie pracownika dla klientów: do cofnięcia zgody albo do odejścia z pracy.',
    'Logowanie: najwyżej 12 godzin.',
    'Zaproszenie do Partera: 7 dni.',
    'Minione nieobecności: Parter usuwa je sam.',
    'Dziennik bezpieczeństwa: 2 lata.',
    'Dane pracownika w katalogu: dopóki pracuje; po odejściu, i w historii zmian, jeszcze 2 lata.',
  ],
  retentionOwn: 'Wezwania i dane pracowników',
  rightsTitle: 'Jakie prawa ma każdy',
  rights: [
    'Dostęp do swoich danych i ich kopia, sprostowanie, a w przypadkach z RODO także usunięcie, ograniczenie przetwarzania i sprzeciw.',
    'Poza wiadomościami, które czekają na załatwienie, Parter nie zna nazwiska klienta. Aby znaleźć wizytę, urząd zapyta o dzień, godzinę i miejsce.',
    'Skarga do Prezesa Urzędu Ochrony Danych Osobowych: uodo.gov.pl.',
  ],
}

export type PrivacyTexts = typeof privacy
