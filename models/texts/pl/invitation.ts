/** The page behind a one-time link, and the mail that brings it. Read by somebody who may never have seen Parter. */
export const invitation = {
  titles: { invite: 'Witamy w Parterze', reset: 'Nowe hasło do Partera' },
  /** Before it is known what the link is for, and where it is for nothing. */
  title: 'Jednorazowy odnośnik',
  /** Opened by its address, as it stands on the slip. */
  byCode: 'Wejście z kodem z kartki',
  loading: 'Sprawdzam odnośnik…',
  whose: (name: string) => `Ten odnośnik jest dla: ${name}.`,
  whatFor: {
    invite:
      'Parter wzywa pracowników na parter do klienta, który nie może wejść po schodach. Proszę wybrać hasło: od tej chwili można się logować.',
    reset:
      'Proszę wybrać nowe hasło. Stare działa do tej chwili, potem na wszystkich urządzeniach trzeba zalogować się ponownie.',
  },
  notMe: 'To nie Pana/Pani nazwisko? Proszę niczego nie wpisywać i oddać odnośnik administratorowi.',
  code: 'Kod z kartki',
  codeHint: 'Trzy grupy po cztery znaki. Wielkość liter i kreski nie mają znaczenia.',
  codeMissing: 'Kod ma 12 liter i cyfr.',
  next: 'Dalej',
  login: 'Login',
  loginHint: 'Razem z hasłem służy do logowania. Warto go zapamiętać.',
  password: 'Hasło (co najmniej 8 znaków)',
  passwordHint: 'Najlepiej kilka niezwiązanych ze sobą słów, bez nazwy urzędu i nazwiska.',
  unknownResult: 'Serwer nie odpowiedział: nie wiadomo, czy hasło zostało zapisane. Proszę nacisnąć jeszcze raz.',
  missing: 'Hasło ma co najmniej 8 znaków.',
  submit: { invite: 'Zapisz hasło i zacznij', reset: 'Zapisz nowe hasło' },
  until: (when: string) => `Odnośnik działa raz, do ${when}.`,
  welcome: (name: string) => `Zalogowano: ${name}.`,
  refused: {
    notFound: 'Parter nie zna tego odnośnika. Mógł zostać zastąpiony nowszym albo przepisany z błędem.',
    linkUsed: 'Ten odnośnik został już użyty: działa tylko raz. Jeśli hasło jest już wybrane, wystarczy się zalogować.',
    linkExpired: 'Ten odnośnik stracił ważność.',
  },
  whomToAsk: 'O nowy odnośnik proszę poprosić administratora Partera w urzędzie.',
  toSignIn: 'Przejdź do logowania',
  mail: {
    subject: { invite: 'Parter: zaproszenie', reset: 'Parter: nowe hasło' },
    lead: {
      invite: (office: string) =>
        `${office} korzysta z Partera, który wzywa pracowników do klientów na parterze. Pod tym odnośnikiem można wybrać hasło:`,
      reset: (office: string) => `${office}: pod tym odnośnikiem można wybrać nowe hasło do Partera.`,
    },
    login: (login: string) => `Login: ${login}`,
    until: (when: string) => `Odnośnik działa raz, do ${when}. Nikt inny nie powinien go dostać.`,
    notYou: 'Jeśli ta wiadomość przyszła przez pomyłkę, proszę ją usunąć i powiedzieć o tym administratorowi Partera.',
  },
}

export type InvitationTexts = typeof invitation
