/** The tablet on the corridor, read by whoever passes. */
export const corridor = {
  title: 'Ekran na korytarzu',
  idle: 'Teraz nikt nie jest wzywany.',
  call: 'Wezwanie',
  calls: (n: number) => `Wezwania: ${n}`,
  lead: 'Proszę zapukać i powiedzieć, że jest wezwanie na dół.',
  room: (room: string) => `Pokój ${room}`,
  alert: (code: string, room: string) => `Wezwanie ${code}, pokój ${room}.`,
  done: (code: string) => `${code}: już nie trzeba nikogo szukać.`,
  silence: 'Ucisz na minutę',
  silenced: (time: string) => `Uciszone jeszcze ${time}. Wezwanie trwa.`,

  soundOffBody: 'Ten ekran nie zadzwoni, dopóki ktoś nie naciśnie przycisku.',
  soundAgain: 'Ekran uruchomił się od nowa. Dźwięk trzeba włączyć jeszcze raz: bez tego nie zadzwoni.',
  soundMissing: 'To urządzenie nie wydaje dźwięku: wezwanie tylko się pokaże.',

  lostBody: 'Teraz tu nie zadzwoni. Połączenie wróci samo; wezwania przychodzą nadal na komputery pracowników.',
  stale: 'To, co widać poniżej, może być nieaktualne.',
  sick: 'Parter działa tylko częściowo: wezwania mogą nie przychodzić.',
}

export type CorridorTexts = typeof corridor
