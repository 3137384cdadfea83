import type { BeginningFault, BeginningPhase, OtherBeginning } from '../../domain/setup/beginning.ts'

/** What a new office can begin with instead of being set up: said on its first page. */
export const otherWays = {
  title: 'Albo inaczej',
  sample: 'Wypróbować na urzędzie przykładowym',
  sampleLead: 'Zmyślony urząd, osiągalny tylko z tego komputera. Ten nowy urząd zostaje nietknięty w swoim folderze.',
  sampleStart: 'Otwórz urząd przykładowy',
  backup: 'Odtworzyć z kopii zapasowej',
  backupLead:
    'Kopia jest najpierw sprawdzana w całości. Jeśli coś z nią jest nie tak, ten nowy urząd zostaje, jaki jest.',
  file: 'Plik kopii zapasowej',
  fileHint: (megabytes: number) => `Najwyżej ${megabytes} MB; większy odtwarza na serwerze npm run restore.`,
  noFile: 'Proszę wybrać plik kopii.',
  backupStart: 'Odtwórz z tego pliku',
  atServer: {
    sample: 'Na serwerze zatrzymać Partera (Ctrl+C) i uruchomić, bez ustawień DATA_DIR i MONGODB_URI:',
    backup: 'Na serwerze zatrzymać Partera (Ctrl+C) i uruchomić:',
  } satisfies Record<OtherBeginning, string>,
  commands: { sample: 'npm run sample', backup: 'npm run restore -- PLIK --force' } satisfies Record<
    OtherBeginning,
    string
  >,
  sampleBack: 'Do własnego urzędu wraca npm run office:new.',
  backupBack: 'Polecenie pokazuje postęp i kończy się zdaniem, ile odtworzono. Potem npm start.',
  onTheWay: {
    sample: 'Otwieram urząd przykładowy',
    backup: 'Odtwarzam z kopii zapasowej',
  } satisfies Record<OtherBeginning, string>,
  phases: {
    receiving: 'Wysyłam plik na serwer…',
    checking: 'Sprawdzam, czy kopia jest cała…',
    copying: 'Kopia jest dobra. Wczytuję ją…',
    opening: 'Otwieram urząd. To potrwa kilka sekund; strona wróci sama.',
  } satisfies Record<Exclude<BeginningPhase, 'done' | 'failed'>, string>,
  progress: 'Postęp',
  copied: (copied: number, of: number) => `${copied} z ${of}`,
  stay: 'Odświeżenie strony niczego nie przerywa. Przerwie tylko zamknięcie jej, zanim plik dojdzie.',
  done: {
    sample: 'Urząd przykładowy jest otwarty',
    backup: 'Urząd jest odtworzony',
  } satisfies Record<OtherBeginning, string>,
  sampleDone: 'Na stronie logowania są gotowe osoby; hasło każdej to „parter”.',
  backupDone: (office: string, when: string, documents: number) =>
    `${office}, kopia z ${when}, zapisów: ${documents}. Proszę zalogować się kontem, które było w kopii.`,
  signIn: 'Przejdź do logowania',
  failed: {
    sample: 'Nie udało się otworzyć urzędu przykładowego',
    backup: 'Nie udało się odtworzyć z kopii',
  } satisfies Record<OtherBeginning, string>,
  asBefore: 'Nowy urząd jest, jaki był: można spróbować jeszcze raz albo założyć konto.',
  faults: {
    interrupted: 'Plik nie dotarł w całości w ciągu pół minuty. Przy wolnej sieci: npm run restore na serwerze.',
    tooLarge: 'Plik jest za duży na tę stronę. Odtworzy go na serwerze npm run restore.',
    notWhole: 'To nie jest cała kopia Partera: plik jest inny, ucięty, uszkodzony albo z nowszej wersji.',
    sample: 'To kopia urzędu przykładowego. Otwiera się go bez kopii.',
    noRoom: 'Na dysku serwera brakuje miejsca.',
    claimed: 'Ktoś założył tymczasem konto pierwszego administratora, więc niczego nie zastąpiono.',
    other: 'Co się stało, napisano w oknie serwera.',
  } satisfies Record<BeginningFault, string>,
  unanswered: 'Serwer nie odpowiada od minuty. Co się stało, napisano w jego oknie; npm start uruchamia go znowu.',
  unknown: 'Serwer uruchomił się w tym czasie od nowa i nie wie, co się stało. Aktualny odnośnik jest w jego oknie.',
}

export type OtherWaysTexts = typeof otherWays
