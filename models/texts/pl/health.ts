/** The page on which anybody sees whether Parter works. */
export const health = {
  title: 'Stan Partera',
  all: 'Parter działa: wezwania docierają.',
  some: 'Parter nie działa w całości. Proszę wzywać telefonicznie i powiadomić administratora.',
  noServers: 'Wezwania docierają na tym serwerze, ale nie wiadomo, co zapisały inne. Proszę powiadomić administratora.',
  noMail:
    'Wezwania docierają, ale poczta nie działa: kierownik bez otwartej strony nie dostanie wiadomości. Proszę powiadomić administratora.',
  noSignOn:
    'Wezwania docierają, ale serwer logowania urzędu nie odpowiada albo jego zegar różni się o ponad 30 s: proszę logować się hasłem i powiadomić administratora.',
  parts: {
    store: 'Zapis',
    runner: 'Pilnowanie terminów',
    page: 'Próbne wezwanie co minutę',
    servers: 'Inne serwery',
    mail: 'Poczta',
    signOn: 'Logowanie kontem urzędu',
  },
  well: 'działa',
  ill: 'nie działa',
  lastPage: (ms: number) => `ostatnie przeszło całą drogę w ${ms} ms`,
}

export type HealthTexts = typeof health
