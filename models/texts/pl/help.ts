import type { HelpRole } from '../../domain/help/helpRole.ts'
import { calls } from './calls.ts'
import { counter } from './counter.ts'
import { request } from './request.ts'

/** What one person needs to know of Parter, on one page. */
export interface RoleHelp {
  readonly lead: string
  readonly steps: readonly { readonly when: string; readonly act: string }[]
  /** None: nothing has a key of its own. */
  readonly keys: readonly { readonly key: string; readonly does: string }[]
  /** Whom to call when Parter is silent. */
  readonly silent: string
}

const { moves } = request
const { board, bell } = counter
const { answers, mine, duty } = calls

const LOST = 'Gdy u góry jest „Brak połączenia”, wezwania mogą nie dochodzić.'
const LIST = 'Lista telefonów działa także bez serwera.'

const DUTY = {
  when: 'Zaczyna się dzień',
  act: `Nacisnąć „${duty.start}” i potwierdzić, że słychać dźwięk. Kartę zostawić otwartą, choćby w tle.`,
}
const RINGS = {
  when: 'Dzwoni wezwanie',
  act: `Odpowiedzieć od razu: „${answers.now}”, „${answers.inMinutes}”, „${answers.cannot}” albo „${answers.notMine}”. Przy odmowie Parter woła następną osobę.`,
}
const ANSWER_KEYS = [
  { key: '1, 2, 3…', does: 'odpowiedź o tym numerze na karcie, która dzwoni' },
  { key: '3, 5, 8', does: `minuty, gdy zaznaczone jest „${answers.inMinutes}”` },
  { key: 'Esc', does: 'ucisza dzwonek; wezwanie czeka dalej' },
  { key: 'Ctrl+Z', does: 'cofa ostatnią odpowiedź, przez 10 sekund' },
]

export const help = {
  title: 'Pomoc',
  of: (role: string) => `Pomoc: ${role}`,
  choose: 'Pomoc dla innych',
  conduct: 'Jak rozmawiać z klientami',
  keys: 'Klawisze',
  silent: 'Gdy Parter milczy',
  secretariat: 'Sekretariat',
  telephones: 'Lista telefonów',
  roles: {
    clerk: 'BOK',
    employee: 'osoba wzywana',
    supervisor: 'kierownik i sekretarz gminy',
    secretariat: 'sekretariat',
    admin: 'administrator',
    auditor: 'koordynator dostępności i jakości',
  } satisfies Record<HelpRole, string>,

  pages: {
    clerk: {
      lead: 'Klient zostaje na parterze. Parter wzywa osobę właściwą i pilnuje, żeby przyszła.',
      steps: [
        {
          when: 'Przychodzi klient, który nie wejdzie na piętro',
          act: 'Wpisać sprawę albo nazwisko urzędnika, zaznaczyć potrzeby i miejsce, wezwać. Nie pytać o diagnozę; nazwiska i PESEL-u klienta nie wpisywać.',
        },
        {
          when: 'Nie wiadomo, kto jest właściwy',
          act: `Wybrać „${counter.counter.unknown}”. Klient nie szuka sam.`,
        },
        {
          when: 'Dzwoni dzwonek przy drzwiach',
          act: `„${bell.go}”, wprowadzić klienta i w otwartym formularzu wybrać, po co przyszedł: miejsce i potrzeby już są. Gdy ktoś dzwoni dla zabawy: zakończyć jako pomyłkę i „${bell.mute}”.`,
        },
        { when: 'Klient pyta, co się dzieje', act: 'Przeczytać zdanie z karty: „Do powiedzenia klientowi”.' },
        {
          when: 'Klient chce widzieć to u siebie',
          act: '„Na telefon klienta”: kod QR i adres. Ekran przy ladzie pokazuje to samo.',
        },
        {
          when: 'Na karcie stoi, co mówi klient',
          act: 'Podejść i zapytać. „Wiem o tym” zdejmuje notatkę. To nie alarm.',
        },
        { when: 'Ktoś odpowiedział przez telefon', act: `„${moves.accept}” i wskazać kto.` },
        { when: 'Osoba przyszła', act: `„${moves.arrive}”. Dopiero to zatrzymuje czas.` },
        {
          when: 'Karta pyta, czy ktoś już jest',
          act: `„${board.claimYes}” albo „${board.claimNo}”. Bez odpowiedzi po minucie liczy się, że jest.`,
        },
        {
          when: 'Nikogo nie udało się powiadomić',
          act: 'Dzwonić pod numery z karty. Parter zapisze, do kogo już dzwoniono.',
        },
        {
          when: 'Klient przychodzi na umówione spotkanie',
          act: '„Klient jest” przy spotkaniu z tym kodem, pod wezwaniami. Nowe: „Umów spotkanie”; karta z kodem jest dla klienta.',
        },
        {
          when: 'Klient zostawia wiadomość',
          act: '„Przyjmij wiadomość” albo taki wynik wizyty: kto, jak się skontaktować, w jakiej sprawie. Tylko tam wolno wpisać nazwisko i telefon.',
        },
        {
          when: 'Coś się zmieniło',
          act: `„${moves.amend}”, „${moves.reassign}” albo „${moves.finish}” z wynikiem wizyty.`,
        },
        {
          when: 'Klient miga albo jest głuchoniewidomy',
          act: 'Na karcie „Połącz z tłumaczem”. Nikt nie odbiera: na piśmie albo tłumacz przy „Umów spotkanie”.',
        },
        {
          when: 'Klient wychodzi',
          act: `Potrzebuje pomocy: zaznaczyć to i kto pomoże; po wyjściu „${moves.left}”. Ankieta bez telefonu: kartka w menu konta.`,
        },
        {
          when: 'Winda nie działa, wniosek o dostępność',
          act: 'Pod wezwaniami: „Winda nie działa” i do kiedy; „Wniosek o dostępność”: formularz i rejestr.',
        },
        {
          when: 'Ewakuacja',
          act: '„Ewakuacja” u góry: kto w budynku potrzebuje pomocy, także bez serwera.',
        },
        { when: 'Pomyłka', act: `„${moves.undo}”, przez 10 sekund.` },
      ],
      keys: [
        { key: 'Enter', does: 'wybiera z listy' },
        { key: 'Ctrl+Enter', does: 'wysyła wezwanie' },
        { key: 'F8', does: 'otwiera kartę, na której klient pokazuje, czego potrzebuje; potem „Przejmij”' },
        { key: 'Alt+1…9', does: 'najbliższy krok na karcie o tym numerze, na przykład „Jest na miejscu”' },
        { key: 'Ctrl+Z', does: 'cofa ten krok, przez 10 sekund, gdy w polu nic nie jest wpisane' },
      ],
      silent: `${LOST} Dzwonić do osoby właściwej, a gdy nie odbiera, do sekretariatu. Klient czeka na miejscu. To, co zostało wpisane, nie zginie. ${LIST}`,
    },
    employee: {
      lead: 'Parter dzwoni, gdy na parterze czeka klient, który nie wejdzie na piętro.',
      steps: [
        DUTY,
        RINGS,
        {
          when: 'W pokoju jest inny klient',
          act: 'W „Gdzie Pan/Pani jest?” nacisnąć „Z klientem”: Parter wezwie najpierw innych.',
        },
        {
          when: 'Na miejscu, u klienta',
          act: `„${mine.here}”. Przyjęcie wezwania nie zatrzymuje czasu, dopiero przyjście.`,
        },
        {
          when: 'Przy kliencie stoi ekran z kodem',
          act: 'Wpisać 4 znaki albo zeskanować kod QR: nikt już nie pyta, czy Pan/Pani jest na miejscu.',
        },
        { when: 'Droga się przedłuża', act: `„${mine.more}”, jeden raz. Kierownik zobaczy to bez dzwonka.` },
        {
          when: 'Nie da się jednak przyjść',
          act: `„${mine.release}” albo „${mine.handOver}”. Parter nie zostawi klienta.`,
        },
        {
          when: 'Koniec rozmowy',
          act: `Wybrać, jak się skończyło, i nacisnąć „${mine.finish}”. Na koniec podać klientowi telefon, jeśli chce.`,
        },
        {
          when: 'Rozmowa zaraz się skończy, a na klienta czeka następna osoba',
          act: '„Zaraz kończymy”: następna osoba zostanie wezwana już teraz. Kogoś do pomocy też można stąd wezwać.',
        },
        {
          when: 'Klient potrzebuje pomocy przy wyjściu',
          act: `Zaznaczyć to na koniec i kto pomoże. Kto odprowadza, naciska po wyjściu klienta „${moves.left}”.`,
        },
        {
          when: 'Umówione spotkanie albo obiecana odpowiedź',
          act: 'Są w „Moich wezwaniach”; Parter przypomina. Po odpowiedzi: „Odpowiedź dana”. Wizytówka dla klienta jest przy wezwaniu.',
        },
        {
          when: 'W „Moich wezwaniach” czeka wiadomość od klienta',
          act: 'Potwierdzić i odpowiedzieć klientowi, potem „Załatwione”: dane znikną. Bez potwierdzenia po dniu roboczym zobaczy ją przełożony.',
        },
        { when: 'Wyjście, urlop, inny dzień pracy', act: 'Zaplanować w „Nieobecności”. Powodu nie trzeba podawać.' },
        {
          when: 'Pomoc przy ewakuacji potrzebna Panu/Pani',
          act: 'Na stronie swojego konta można wpisać się na listę, i tylko samemu.',
        },
        { when: 'Dzwoni ćwiczenie', act: 'Nacisnąć, że słychać. Nigdzie nie trzeba iść.' },
      ],
      keys: ANSWER_KEYS,
      silent: `${LOST} Zostać przy telefonie: BOK zadzwoni. ${LIST}`,
    },
    supervisor: {
      lead: 'Parter woła przełożonych, gdy nikt nie przyjął wezwania albo nie dotarł na czas.',
      steps: [
        DUTY,
        {
          when: 'Dzwoni wezwanie',
          act: `„${answers.takeOver}”, „${answers.reassign}” albo „${answers.noted}”. To ostatnie tylko ucisza: jeśli nikt nie przyjdzie, Parter zadzwoni znowu.`,
        },
        {
          when: 'Ktoś już idzie',
          act: 'Karta mówi kto, do kiedy i pod jakim numerem. Po przejęciu dowie się, że nie musi.',
        },
        {
          when: 'Trzeba zobaczyć wszystko naraz',
          act: '„Nadzór”: najbardziej spóźnione na górze, decyzja na końcu wiersza.',
        },
        {
          when: 'Kogoś dziś nie będzie',
          act: '„Nieobecności”, „Osoby”: zaplanować z zastępstwem. Parter powie, czego nikt nie obsłuży.',
        },
        { when: 'Rano', act: '„Gotowość”: kogo nie da się wezwać i dlaczego.' },
        {
          when: 'W „Moich wezwaniach” jest wiadomość dla kogoś innego',
          act: 'Przez dzień roboczy nikt jej nie potwierdził: odpowiedzieć klientowi albo przekazać, komu trzeba.',
        },
        {
          when: 'Raz na jakiś czas',
          act: '„Nadzór”, „Ćwiczenia”: próba sprawdza, czy dzwonek słychać. Nie liczy się do wyników.',
        },
        {
          when: 'Przegląd jakości',
          act: '„Nadzór”, „Czasy”: według referatów, bez nazwisk. „Ankieta”: co mówią klienci.',
        },
        { when: 'Ewakuacja', act: '„Ewakuacja” w menu konta: kto w budynku potrzebuje pomocy, także bez serwera.' },
      ],
      keys: ANSWER_KEYS,
      silent: `${LOST} Zadzwonić do BOK i zapytać, kto czeka. ${LIST}`,
    },
    secretariat: {
      lead: 'Sekretariat wie, kto jest właściwy, gdy BOK tego nie wie.',
      steps: [
        DUTY,
        {
          when: 'Dzwoni pytanie, kto powinien przyjść',
          act: `„${answers.assign}”: wpisać sprawę, nazwisko albo referat i wybrać.`,
        },
        {
          when: 'Trzeba to dopiero ustalić',
          act: `„${answers.noted}” i zadzwonić. Bez wskazania Parter po chwili pyta dalej.`,
        },
        {
          when: 'Ktoś zgłasza nieobecność',
          act: '„Nieobecności”, „Osoby”: zaplanować albo zaznaczyć, że teraz nie ma.',
        },
        { when: 'Przychodzi lista z kadr', act: '„Nieobecności”, „Z pliku”. Najpierw widać, co się zmieni.' },
        { when: 'Urząd będzie zamknięty', act: '„Nieobecności”, „Dni wolne urzędu”.' },
        {
          when: 'Dzwoni dzwonek przy drzwiach',
          act: 'BOK nie odebrało: zejść do klienta albo zadzwonić do BOK, żeby ktoś poszedł.',
        },
        { when: 'Ewakuacja', act: '„Ewakuacja” u góry: kto w budynku potrzebuje pomocy, także bez serwera.' },
        { when: 'Klient przyszedł do sekretariatu', act: 'Wezwać jak przy ladzie: „Lada”, sprawa, miejsce.' },
      ],
      keys: [
        ...ANSWER_KEYS.slice(0, 1),
        { key: 'Ctrl+Enter', does: 'wysyła wezwanie z „Lady”' },
        ...ANSWER_KEYS.slice(2),
      ],
      silent: `${LOST} BOK zadzwoni z pytaniem, kto jest właściwy: mieć pod ręką listę telefonów. ${LIST}`,
    },
    admin: {
      lead: 'Administrator dba, żeby Parter działał i żeby każdego dało się wezwać.',
      steps: [
        { when: 'Rano', act: '„Administracja”, stan Partera: zapis, pilnowanie czasu, próbne wezwanie, poczta.' },
        {
          when: 'Strona stanu pokazuje błąd',
          act: 'Powiadomić BOK, żeby dzwonił. Sprawdzić serwer i dziennik programu; kopia: npm run backup, badanie zapisu: npm run doctor.',
        },
        {
          when: 'Komuś nie działa dzwonek',
          act: 'Na jego ekranie: „Moje wezwania”, dyżur. Parter mówi, czego brakuje: dźwięku, powiadomień, HTTPS.',
        },
        {
          when: 'Ktoś przyszedł do urzędu, odszedł albo zmienił pokój',
          act: '„Katalog”: zmiana działa od następnego wezwania. Potem „Konta”: zaproszenie dla nowej osoby.',
        },
        {
          when: 'Ktoś zgubił urządzenie albo zapomniał hasła',
          act: '„Konta”, ta osoba: wylogowanie wszędzie, nowe hasło, blokada.',
        },
        { when: 'Parter wzywa za wcześnie albo za późno', act: '„Zasady”: kroki i to, co by się stało.' },
        {
          when: 'Tablet na korytarzu, przy ladzie albo przy drzwiach jest nowy lub milczy',
          act: '„Ekrany”: nowy kod i połączenie na tablecie; przy ladzie pod adresem /ekran, przy drzwiach pod adresem /przy-drzwiach. Dzwonek dla telefonów: „Katalog”, miejsca.',
        },
        {
          when: 'Coś podejrzanego',
          act: '„Administracja”, dziennik bezpieczeństwa: kto, co i kiedy, bez treści wezwań.',
        },
        {
          when: 'Zmienia się urząd: adres, osoba do kontaktu, inspektor danych',
          act: '„Administracja”, strony urzędu. Tam także adres tłumacza online i formularza wniosku o dostępność.',
        },
        {
          when: 'Wniosek o dostępność, winda, karty postępowania',
          act: '„Administracja”: terminy odpowiedzi, które budynki mają windę, jak urząd mówi do klientów.',
        },
        {
          when: 'Koniec kwartału',
          act: '„Ankieta”: co odpowiedzieli klienci, co urząd zmienił, plakat do druku.',
        },
        {
          when: 'Aktualizacja',
          act: 'Kopia, potem nowa wersja. To, co stało się podczas przerwy, Parter nadrobi sam i powie to przy starcie.',
        },
      ],
      keys: [],
      silent: `${LOST} Najpierw telefon do BOK i sekretariatu, potem naprawa: klient czeka. ${LIST}`,
    },
    auditor: {
      lead: 'Koordynator widzi, jak szybko urząd przychodzi, nigdy kto jest klientem.',
      steps: [
        {
          when: 'Sprawozdanie',
          act: '„Czasy”: ile wezwań, mediana, dziewięć na dziesięć, ile na czas; okres do okresu.',
        },
        {
          when: 'Referat ma tylko kilka wezwań',
          act: 'Nie wyciągać wniosków i nie publikować osobno: ktoś mógłby kogoś rozpoznać.',
        },
        { when: 'Pytanie o jedną osobę', act: 'Takich zestawień nie ma: wyniki są według referatów.' },
        {
          when: 'Co mówią klienci',
          act: '„Ankieta”: odpowiedzi z kwartału według budynków. Kreska zamiast liczby chroni pojedyncze osoby.',
        },
        { when: 'Ćwiczenia', act: '„Ćwiczenia”: ostatnie próby i ile osób usłyszało. Nie liczą się do czasów.' },
        {
          when: 'Ktoś złożył wniosek o dostępność',
          act: '„Wnioski o dostępność”: ile czeka i do kiedy. Wpisuje BOK, odpowiedź odnotowuje administrator.',
        },
        {
          when: 'Klient zgłasza barierę w Parterze',
          act: 'Deklaracja dostępności: do kogo, w jakim czasie, gdzie skarga. Wpisy urzędu zmienia administrator.',
        },
        {
          when: 'Klient pyta o swoje dane',
          act: 'Informacja o danych osobowych mówi, co Parter zapisuje. Dalej: inspektor ochrony danych.',
        },
      ],
      keys: [],
      silent: `${LOST} Czasy poczekają. Gdy klient czeka, zadzwonić do BOK albo sekretariatu. ${LIST}`,
    },
  } satisfies Record<HelpRole, RoleHelp> as Readonly<Record<HelpRole, RoleHelp>>,
}

export type HelpTexts = typeof help
