/** Changing one's own password, on one's own page. */
export const ownPassword = {
  title: 'Hasło',
  lead: 'Po zmianie trzeba się zalogować od nowa na pozostałych urządzeniach. Na tym się zostaje.',
  current: 'Obecne hasło',
  next: 'Nowe hasło (co najmniej 8 znaków)',
  nextHint: 'Najlepiej kilka niezwiązanych ze sobą słów, bez nazwy urzędu i nazwiska.',
  submit: 'Zmień hasło',
  done: 'Hasło zostało zmienione.',
  missingCurrent: 'Proszę wpisać obecne hasło.',
  missingNext: 'Nowe hasło musi mieć co najmniej 8 znaków.',
  wrongCurrent: 'To nie jest obecne hasło. Nic nie zostało zmienione.',
  unknownResult:
    'Serwer nie odpowiedział, więc nie wiadomo, czy hasło zostało zmienione. Proszę spróbować jeszcze raz: jeżeli obecne hasło okaże się błędne, działa już nowe.',
}

export type OwnPasswordTexts = typeof ownPassword
