/** An employee's own word that clients may recognise them. */
export const photos = {
  title: 'Zdjęcie dla klienta',
  lead: 'Klient, do którego Pani/Pan idzie, może zobaczyć imię i zdjęcie: na ekranie przy ladzie i na swoim telefonie, tylko do Pani/Pana przyjścia. To dobrowolne. Pomaga osobom głuchym, w spektrum autyzmu i zaniepokojonym.',
  off: 'Klienci nie widzą Pani/Pana imienia ani zdjęcia.',
  on: (firstName: string, day: string) => `Klienci widzą zdjęcie i imię „${firstName}” od ${day}.`,
  failed: 'Nie udało się sprawdzić, czy jest zdjęcie.',
  choose: 'Wybierz zdjęcie (JPEG, PNG albo WebP)',
  chooseHint: 'Zostanie tylko kwadrat ze środka, 256 na 256 pikseli. Miejsce i czas zrobienia zdjęcia nie są wysyłane.',
  preview: 'Tak zobaczy to klient',
  own: 'Zdjęcie, które widzą klienci',
  firstName: 'Imię',
  agree: 'Zgadzam się: pokazuj klientom',
  change: 'Zapisz zmianę',
  agreed: 'Zapisane. Klienci zobaczą zdjęcie i imię.',
  takeBack: 'Cofam zgodę i usuwam zdjęcie',
  takenBack: 'Zdjęcie i imię są usunięte.',
  photoMissing: 'Proszę wybrać zdjęcie.',
  firstNameMissing: 'Proszę podać imię: same litery, najwyżej 40.',
  notKept: 'Nie udało się wczytać zapisanego zdjęcia. Proszę spróbować jeszcze raz albo wybrać zdjęcie ponownie.',
  unreadable: 'Tego pliku nie da się odczytać jako zdjęcia. Proszę wybrać plik JPEG, PNG albo WebP.',
}

export type PhotosTexts = typeof photos
