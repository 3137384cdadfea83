import { stemOf } from './polishStem.ts'
import { folded } from './polishWords.ts'

/*
 * The talk of the counter and the language of the office. Data, not rules: one line is one meaning. Nothing here is
 * ever shown, so old and hurtful words may stand here: whoever uses them must be understood all the same.
 */

/** Words that stand for one another. */
const ALIKE = `
auto samochód pojazd fura
ukraść skraść kradzież złodziej skradziony ukradziony ukradli
zgubić zgubiony stracić utrata zaginąć zginąć zginął zapodziać
zniszczyć zniszczony uszkodzić uszkodzony zepsuć zepsuty połamać pęknięty podarty
dziecko syn córka synek córeczka niemowlę maluch bobas
mama matka mamusia
tata ojciec tatuś
mąż żona małżonek małżonka
umrzeć umarł zmarł zmarły śmierć zgon żyje nieboszczyk
odebrać odbiór zabrać zabierać
wyrobić wydać wydanie
zaświadczenie papier papierek potwierdzenie kwit
dokumenty papiery
śmieci odpady śmietnik
kosz kubeł pojemnik kontener
lampa latarnia oświetlenie światło żarówka
ulica droga jezdnia szosa asfalt
darmowy bezpłatny darmo gratis nieodpłatny bezpłatnie
dofinansowanie dotacja dopłata dofinansować
zapłacić płacić opłata opłacić wpłacić uiścić
założyć założenie otworzyć rozpocząć zacząć zakładać
zamknąć zamykać zamknięcie zlikwidować likwidacja
zawiesić zawieszenie zawieszać
firma działalność biznes przedsiębiorstwo interes
działka grunt ziemia parcela plac
kupno kupić nabyć zakup
dom budynek chałupa
mieszkanie lokal kawalerka
ogrzewanie ogrzewać grzać
piec kocioł kopciuch
wycinka wyciąć ściąć ścięcie usunąć usunięcie wycięcie
wójt burmistrz prezydent
niepełnosprawny niepełnosprawność inwalida inwalidzki inwalidztwo kaleka kalectwo upośledzony
głuchy niesłyszący głuchoniemy niedosłyszący
niewidomy niewidzący ślepy niedowidzący słabowidzący
migowy migać
senior emeryt starszy stary
rolnik gospodarz
skarga zażalenie poskarżyć naskarżyć reklamacja
ślub małżeństwo ożenić żenić żenimy ożenek pobrać wesele
urodzenie urodzić narodziny poród
przeprowadzka przeprowadzić wprowadzić
wyprowadzka wyprowadzić wyprowadzać
cudzoziemiec obcokrajowiec uchodźca imigrant
paliwo ropa diesel
taksówka taxi taksówkarz
zgromadzenie manifestacja demonstracja protest strajk pikieta wiec
impreza festyn koncert zabawa dożynki
dziura wyrwa wybój
odśnieżanie śnieg zaśnieżony odśnieżyć
usunięcie skasować usunąć wykasować
zastrzec zastrzeżenie zablokować blokada
umorzenie umorzyć darować anulować
podzielić podział wydzielić wydzielenie
granica miedza rozgraniczenie
numer numeracja
zapis zapisać rekrutacja nabór
uczeń młodociany praktykant
opiekunka opieka opiekun
prawnik adwokat mecenas
wypadek szkoda kolizja
złożyć oddać zostawić zanieść dostarczyć doręczyć przynieść
pismo list podanie
dowóz dowożenie dojazd transport przewóz dowieźć
głosowanie głosować zagłosować
wybory głosowanie
pełnomocnik pełnomocnictwo
zasiłek zapomoga
węgiel opał drewno
spotkanie rozmowa widzenie audiencja wizyta
zniżka ulga rabat
winda podnośnik platforma
schody stopnie
szambo nieczystości ścieki
zmiana zmienić zamiana zamienić
wymiana wymienić
rejestracja zarejestrować
zdjąć usunąć
`

/** On the left the wider word; the others are kinds of it, and mean it too. */
const KINDS = `
drzewo: brzoza lipa dąb topola sosna świerk kasztan jesion wierzba akacja klon buk orzech choinka konar gałąź
gabaryty: meble kanapa wersalka lodówka pralka telewizor szafa materac tapczan fotel
uprawy: zboże kukurydza pszenica rzepak ziemniaki plony żyto truskawki pole łąka
impreza: piknik jarmark kiermasz potańcówka
agresywny: rottweiler pitbull amstaff
pies: rottweiler owczarek kundel suka szczeniak szczeniaki piesek amstaff pitbull
kot: kocięta kotka kotek kociak koty
alkohol: piwo wódka wino trunki
zagraniczny: zagranica anglia londyn niemcy berlin irlandia holandia norwegia francja włochy hiszpania ameryka usa kanada szwecja angielski niemiecki
cudzoziemiec: ukrainiec ukrainka ukraińcy białorusin białorusinka gruzin wietnamczyk hindus
dziecko: trzylatek noworodek przedszkolak
żywność: jedzenie chleb obiad głód
szkoda: urwać rozbić złamać poślizgnąć przewrócić
choroba: chory udar rak
`

/** Whom it is for says less than what it is. */
const PEOPLE = `
mama matka tata ojciec rodzice mąż żona syn córka dziecko brat siostra babcia dziadek wnuk wnuczka teść teściowa
sąsiad sąsiadka ktoś
`

const related = new Map<string, Set<string>>()

for (const line of linesOf(ALIKE)) {
  const stems = stemsIn(line)
  for (const stem of stems) relate(stem, stems)
}
for (const line of linesOf(KINDS)) {
  const [wide = '', kinds = ''] = line.split(':')
  for (const kind of stemsIn(kinds)) relate(kind, stemsIn(wide))
}

/** Stems that may stand for this one, without itself. */
export const relatedTo = (stem: string): readonly string[] => [...(related.get(stem) ?? [])]

const people = new Set(stemsIn(PEOPLE))

/** A word for the person concerned: it counts for less than the thing that is wanted. */
export const isPersonWord = (stem: string): boolean => people.has(stem)

function relate(stem: string, others: readonly string[]): void {
  const known = related.get(stem) ?? new Set()
  for (const other of others) if (other !== stem) known.add(other)
  related.set(stem, known)
}

function linesOf(table: string): readonly string[] {
  return table.split('\n').filter((line) => line !== '')
}

function stemsIn(words: string): readonly string[] {
  return (folded(words).match(/[a-z]+/g) ?? []).map(stemOf)
}
