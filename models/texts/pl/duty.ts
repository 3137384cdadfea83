/** What the duty panel says: what works, what does not, and what to do about it. */
export const duty = {
  title: 'Dyżur',
  start: 'Jestem na dyżurze',
  startHint: 'Włącza dźwięk i powiadomienia, a potem je sprawdza.',
  end: 'Kończę dyżur',
  levels: {
    ready: 'Gotowe',
    partly: 'Częściowo gotowe',
    unreachable: 'Wezwanie nie zadzwoni',
  },
  short: {
    away: 'Wezwania idą do innych',
    ready: 'Na dyżurze · dźwięk działa',
    partly: 'Na dyżurze · coś nie działa',
    offDuty: 'Nie na dyżurze',
    disconnected: 'Brak połączenia',
  },
  obstacles: {
    offDuty: 'Dyżur nie jest rozpoczęty.',
    disconnected: 'Nie ma połączenia z Parterem.',
    soundBlocked: 'Dźwięk zablokowany przez przeglądarkę.',
    soundMissing: 'Ta przeglądarka nie odtwarza dźwięku.',
    soundUnheard: 'Dźwięku nie było słychać.',
    soundUnproven: 'Dźwięk jeszcze niesprawdzony.',
    notificationsDenied: 'Powiadomienia odrzucone.',
    notificationsUnseen: 'Powiadomienia są włączone, ale ich nie widać.',
    notificationsUnasked: 'Powiadomienia jeszcze niewłączone.',
    notificationsInsecure:
      'Bez HTTPS nie działają: powiadomienia, wezwania przy zamkniętej przeglądarce i lista telefonów bez serwera.',
    notificationsMissing: 'Ta przeglądarka nie pokazuje powiadomień.',
  },
  remedies: {
    offDuty: 'Proszę nacisnąć „Jestem na dyżurze”.',
    disconnected: 'Parter łączy się sam. Do tego czasu proszę być przy telefonie.',
    soundBlocked: 'Wystarczy jedno naciśnięcie: „Włącz dźwięk”.',
    soundMissing: 'Proszę otworzyć Partera w aktualnej przeglądarce.',
    soundUnheard: 'Proszę zwiększyć głośność komputera, włączyć głośniki i sprawdzić ponownie.',
    soundUnproven: 'Proszę odtworzyć dźwięk próbny i potwierdzić, że go słychać.',
    notificationsDenied: 'Można je włączyć przy adresie strony, w ustawieniach witryny.',
    notificationsUnseen:
      'Proszę wyłączyć w komputerze tryb „Nie przeszkadzać” (asystent skupienia) i sprawdzić ponownie.',
    notificationsUnasked: 'Proszę nacisnąć „Włącz powiadomienia” i zezwolić.',
    notificationsInsecure:
      'HTTPS może włączyć administrator. Do tego czasu proszę zostawić tę kartę otwartą i głośniki włączone.',
    notificationsMissing: 'Proszę zostawić głośniki włączone.',
  },
  armSound: 'Włącz dźwięk',
  askNotifications: 'Włącz powiadomienia',
  test: 'Odtwórz dźwięk próbny',
  heardQuestion: 'Czy było słychać dźwięk?',
  heardYes: 'Tak, słychać',
  heardUnseen: 'Słychać, ale nie widać powiadomienia',
  heardNo: 'Nie słychać',
  testFailed: 'Próbne wezwanie nie dotarło: prawdziwe też by nie dotarło. Proszę sprawdzić ponownie za chwilę.',
  volume: 'Głośność dzwonka',
  volumeValue: (percent: number) => `${percent}%`,
  ended: 'Dyżur zakończony. Wezwania nie zadzwonią.',
}

export type DutyTexts = typeof duty
