/** A mail to a superior whom nothing in Parter has reached. Others may read it: a code and a place, never the client. */
export const mail = {
  subject: (code: string, time: string) => `Wezwanie ${code}: ktoś czeka od ${time}`,
  where: (code: string, place: string) => `Wezwanie ${code}, miejsce: ${place}.`,
  waits: (time: string, howLong: string) => `Ktoś czeka od ${time}; w chwili wysłania było to ${howLong}.`,
  why: (as: string) => `Wezwanie jest do Pani/Pana (${as}), ale w Parterze nikt go nie odebrał.`,
  answer: 'Odpowiedzieć można w Parterze:',
  noReply: 'Odpowiedź na tę wiadomość do nikogo nie dotrze. Pewniejszy jest telefon do BOK.',
  lessThanAMinute: 'mniej niż minuta',
  testSubject: 'Parter: próbna wiadomość',
  testText: 'To jest próbna wiadomość z Partera: poczta urzędu działa. Nie trzeba na nią odpowiadać.',
}

export type MailTexts = typeof mail
