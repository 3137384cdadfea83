import type { PersonId, UnitId } from '../../models/domain/directory.ts'

/** One line of the sample office's telephone list. The room says the floor: 3 is downstairs, 112 the first floor. */
export interface SamplePerson {
  readonly name: string
  readonly unit: UnitId
  readonly pl: string
  readonly en: string
  readonly room: string
  readonly extension: string
  /** Who answers while this person is out, in order. */
  readonly substitutes: readonly PersonId[]
}

const person = (
  name: string,
  unit: UnitId,
  [room, extension]: readonly [string, string],
  [pl, en]: readonly [string, string],
  ...substitutes: readonly PersonId[]
): SamplePerson => ({ name, unit, room, extension, pl, en, substitutes })

/** Invented people: any likeness of a name is chance. Within a unit the manager comes first. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('Tomasz Wierzbicki', 'kierownictwo', ['101', '101'], ['wójt gminy', 'head of the commune'], 'renata-sobczak'),
  person(
    'Renata Sobczak',
    'kierownictwo',
    ['102', '102'],
    ['zastępca wójta', 'deputy head of the commune'],
    'malgorzata-jelinska',
  ),
  person(
    'Małgorzata Jelińska',
    'kierownictwo',
    ['105', '105'],
    ['sekretarz gminy', 'secretary of the commune'],
    'renata-sobczak',
    'dorota-zielonka',
  ),

  person(
    'Iwona Kalinowska',
    'sekretariat',
    ['103', '103'],
    ['inspektor ds. obsługi sekretariatu', 'inspector, secretariat'],
    'pawel-drozdowski',
  ),
  person(
    'Paweł Drozdowski',
    'sekretariat',
    ['103', '104'],
    ['referent ds. obsługi sekretariatu', 'clerk, secretariat'],
    'iwona-kalinowska',
  ),

  person(
    'Dorota Zielonka',
    'organizacyjny',
    ['201', '201'],
    ['kierownik Referatu Organizacyjnego', 'manager, Organisation Unit'],
    'joanna-bielak',
  ),
  person(
    'Joanna Bielak',
    'organizacyjny',
    ['203', '203'],
    ['inspektor ds. skarg, wniosków i informacji publicznej', 'inspector, complaints and public information'],
    'ewa-turek',
  ),
  person(
    'Michał Lewandowicz',
    'organizacyjny',
    ['202', '202'],
    ['inspektor ds. działalności gospodarczej', 'inspector, business licences'],
    'joanna-bielak',
  ),
  person(
    'Krzysztof Majchrzak',
    'organizacyjny',
    ['204', '204'],
    ['koordynator ds. dostępności', 'accessibility coordinator'],
    'joanna-bielak',
  ),
  person(
    'Ewa Turek',
    'organizacyjny',
    ['205', '205'],
    ['podinspektor ds. obsługi biura rady', 'sub-inspector, council office'],
    'joanna-bielak',
  ),
  person(
    'Marcin Sikorski',
    'organizacyjny',
    ['206', '206'],
    ['inspektor ochrony danych', 'data protection officer'],
    'dorota-zielonka',
  ),
  person('Natalia Wronecka', 'organizacyjny', ['207', '207'], ['informatyk', 'IT administrator'], 'marcin-sikorski'),

  person(
    'Halina Mrozek',
    'bok',
    ['3', '311'],
    ['koordynator Biura Obsługi Klienta', 'coordinator, Customer Service Office'],
    'anna-nowak',
  ),
  person(
    'Anna Nowak',
    'bok',
    ['3', '309'],
    ['inspektor ds. obsługi klienta', 'inspector, customer service'],
    'piotr-gajda',
    'halina-mrozek',
  ),
  person(
    'Piotr Gajda',
    'bok',
    ['3', '310'],
    ['referent ds. obsługi klienta', 'clerk, customer service'],
    'anna-nowak',
    'halina-mrozek',
  ),
  person('Jakub Lisiecki', 'bok', ['4', '312'], ['referent ds. kancelarii', 'clerk, document registry'], 'piotr-gajda'),
  person(
    'Beata Kozakiewicz',
    'bok',
    ['5', '313'],
    ['podinspektor ds. działalności gospodarczej', 'sub-inspector, business register'],
    'piotr-gajda',
  ),

  person(
    'Ryszard Wolski',
    'spraw-obywatelskich',
    ['110', '110'],
    ['kierownik Referatu Spraw Obywatelskich', 'manager, Citizens’ Affairs Unit'],
    'zofia-baranska',
  ),
  person(
    'Magdalena Piekarska',
    'spraw-obywatelskich',
    ['111', '111'],
    ['inspektor ds. dowodów osobistych', 'inspector, identity cards'],
    'lukasz-czarnecki',
    'zofia-baranska',
  ),
  person(
    'Łukasz Czarnecki',
    'spraw-obywatelskich',
    ['111', '112'],
    ['podinspektor ds. dowodów osobistych', 'sub-inspector, identity cards'],
    'magdalena-piekarska',
  ),
  person(
    'Zofia Barańska',
    'spraw-obywatelskich',
    ['112', '113'],
    ['inspektor ds. ewidencji ludności', 'inspector, population register'],
    'kamil-dudek',
  ),
  person(
    'Kamil Dudek',
    'spraw-obywatelskich',
    ['112', '114'],
    ['podinspektor ds. ewidencji ludności i wyborów', 'sub-inspector, population register and elections'],
    'zofia-baranska',
  ),
  person(
    'Grzegorz Zaremba',
    'spraw-obywatelskich',
    ['113', '115'],
    ['inspektor ds. obronnych i zarządzania kryzysowego', 'inspector, defence and crisis management'],
    'kamil-dudek',
  ),

  person(
    'Elżbieta Rogalska',
    'usc',
    ['115', '116'],
    ['kierownik Urzędu Stanu Cywilnego', 'head, Civil Registry Office'],
    'adam-szulc',
  ),
  person(
    'Adam Szulc',
    'usc',
    ['116', '117'],
    ['zastępca kierownika Urzędu Stanu Cywilnego', 'deputy head, Civil Registry Office'],
    'elzbieta-rogalska',
    'monika-krukowska',
  ),
  person(
    'Monika Krukowska',
    'usc',
    ['116', '118'],
    ['podinspektor ds. stanu cywilnego', 'sub-inspector, civil registry'],
    'adam-szulc',
  ),

  person(
    'Barbara Górecka',
    'podatki',
    ['120', '120'],
    ['kierownik Referatu Podatków i Opłat', 'manager, Taxes and Fees Unit'],
    'stanislaw-nowicki',
  ),
  person(
    'Stanisław Nowicki',
    'podatki',
    ['121', '121'],
    ['inspektor ds. wymiaru podatków', 'inspector, tax assessment'],
    'agnieszka-tomala',
  ),
  person(
    'Agnieszka Tomala',
    'podatki',
    ['121', '122'],
    ['podinspektor ds. wymiaru podatków rolnych', 'sub-inspector, farm tax assessment'],
    'stanislaw-nowicki',
  ),
  person(
    'Marek Borowiec',
    'podatki',
    ['122', '123'],
    ['inspektor ds. wymiaru podatków od firm', 'inspector, business tax assessment'],
    'stanislaw-nowicki',
  ),
  person(
    'Julia Stępień',
    'podatki',
    ['123', '124'],
    ['inspektor ds. księgowości podatkowej', 'inspector, tax accounts'],
    'wojciech-panek',
  ),
  person(
    'Wojciech Panek',
    'podatki',
    ['123', '125'],
    ['referent ds. księgowości podatkowej', 'clerk, tax accounts'],
    'julia-stepien',
  ),

  person(
    'Andrzej Ptaszyński',
    'finansowy',
    ['130', '130'],
    ['skarbnik gminy', 'treasurer of the commune'],
    'danuta-olszak',
  ),
  person('Teresa Adamczyk', 'finansowy', ['6', '314'], ['kasjer', 'cashier'], 'danuta-olszak'),
  person(
    'Danuta Olszak',
    'finansowy',
    ['131', '131'],
    ['inspektor ds. księgowości budżetowej', 'inspector, budget accounts'],
    'teresa-adamczyk',
  ),

  person(
    'Janusz Kowalik',
    'komunalna',
    ['210', '210'],
    ['kierownik Referatu Gospodarki Komunalnej', 'manager, Municipal Services Unit'],
    'karolina-wilczek',
  ),
  person(
    'Karolina Wilczek',
    'komunalna',
    ['211', '211'],
    ['inspektor ds. gospodarki odpadami', 'inspector, waste'],
    'rafal-jasinski',
  ),
  person(
    'Rafał Jasiński',
    'komunalna',
    ['211', '212'],
    ['referent ds. gospodarki odpadami', 'clerk, waste'],
    'karolina-wilczek',
  ),
  person(
    'Sylwia Czajkowska',
    'komunalna',
    ['212', '213'],
    ['podinspektor ds. gospodarki wodno-ściekowej', 'sub-inspector, water and sewage'],
    'rafal-jasinski',
  ),
  person(
    'Bogdan Urbanek',
    'komunalna',
    ['213', '214'],
    ['inspektor ds. lokalowych', 'inspector, housing'],
    'sylwia-czajkowska',
  ),

  person(
    'Bożena Gilewska',
    'srodowisko',
    ['220', '220'],
    ['kierownik Referatu Ochrony Środowiska i Rolnictwa', 'manager, Environment and Agriculture Unit'],
    'mateusz-szymczak',
  ),
  person(
    'Mateusz Szymczak',
    'srodowisko',
    ['221', '221'],
    ['inspektor ds. ochrony środowiska', 'inspector, environment'],
    'weronika-lipska',
  ),
  person(
    'Weronika Lipska',
    'srodowisko',
    ['222', '222'],
    ['podinspektor ds. programów środowiskowych', 'sub-inspector, environmental programmes'],
    'mateusz-szymczak',
  ),
  person(
    'Zbigniew Kosiński',
    'srodowisko',
    ['223', '223'],
    ['inspektor ds. rolnictwa i zwierząt', 'inspector, agriculture and animals'],
    'alicja-gorska',
  ),
  person(
    'Alicja Górska',
    'srodowisko',
    ['223', '224'],
    ['referent ds. rolnictwa', 'clerk, agriculture'],
    'zbigniew-kosinski',
  ),

  person(
    'Jolanta Sowińska',
    'planowanie',
    ['230', '230'],
    ['kierownik Referatu Planowania Przestrzennego', 'manager, Spatial Planning Unit'],
    'filip-kaczorek',
  ),
  person(
    'Filip Kaczorek',
    'planowanie',
    ['231', '231'],
    ['inspektor ds. planowania przestrzennego', 'inspector, spatial planning'],
    'kinga-ozga',
  ),
  person(
    'Kinga Ożga',
    'planowanie',
    ['231', '232'],
    ['podinspektor ds. planowania przestrzennego', 'sub-inspector, spatial planning'],
    'filip-kaczorek',
  ),

  person(
    'Waldemar Królak',
    'geodezja',
    ['240', '240'],
    ['kierownik Referatu Geodezji i Gospodarki Nieruchomościami', 'manager, Surveying and Property Unit'],
    'hubert-cichocki',
  ),
  person(
    'Patrycja Białek',
    'geodezja',
    ['241', '241'],
    ['inspektor ds. geodezji, podziałów i numeracji', 'inspector, surveying and house numbers'],
    'hubert-cichocki',
  ),
  person(
    'Hubert Cichocki',
    'geodezja',
    ['242', '242'],
    ['inspektor ds. gospodarki nieruchomościami', 'inspector, municipal property'],
    'lidia-zych',
  ),
  person(
    'Lidia Zych',
    'geodezja',
    ['242', '243'],
    ['podinspektor ds. opłat od nieruchomości', 'sub-inspector, property charges'],
    'hubert-cichocki',
  ),

  person(
    'Leszek Mazurek',
    'drogi',
    ['250', '250'],
    ['kierownik Referatu Dróg i Inwestycji', 'manager, Roads and Investments Unit'],
    'oliwia-kmiecik',
  ),
  person('Oliwia Kmiecik', 'drogi', ['251', '251'], ['inspektor ds. dróg', 'inspector, roads'], 'sebastian-rakowski'),
  person(
    'Sebastian Rakowski',
    'drogi',
    ['251', '252'],
    ['podinspektor ds. utrzymania dróg', 'sub-inspector, road maintenance'],
    'oliwia-kmiecik',
  ),

  person(
    'Urszula Banach',
    'oswiata',
    ['260', '260'],
    ['kierownik Referatu Oświaty', 'manager, Education Unit'],
    'szymon-fraczek',
  ),
  person(
    'Szymon Frączek',
    'oswiata',
    ['261', '261'],
    ['inspektor ds. oświaty', 'inspector, education'],
    'ewelina-zawadzka',
  ),
  person(
    'Ewelina Zawadzka',
    'oswiata',
    ['261', '262'],
    ['podinspektor ds. pomocy materialnej dla uczniów', 'sub-inspector, support for pupils'],
    'szymon-fraczek',
  ),

  person(
    'Izabela Kurzawa',
    'promocja',
    ['140', '140'],
    ['kierownik Referatu Promocji i Spraw Społecznych', 'manager, Promotion and Social Affairs Unit'],
    'artur-malec',
  ),
  person(
    'Artur Malec',
    'promocja',
    ['141', '141'],
    ['inspektor ds. organizacji pozarządowych', 'inspector, non-governmental organisations'],
    'klaudia-srokowska',
  ),
  person(
    'Klaudia Srokowska',
    'promocja',
    ['141', '142'],
    ['referent ds. społecznych', 'clerk, social affairs'],
    'artur-malec',
  ),

  person(
    'Aleksandra Witkowska',
    'gops',
    ['11', '401'],
    ['kierownik Gminnego Ośrodka Pomocy Społecznej', 'head, Social Welfare Centre'],
    'edyta-bartosik',
  ),
  person('Tadeusz Bąkowski', 'gops', ['12', '402'], ['pracownik socjalny', 'social worker'], 'marta-niemczyk'),
  person(
    'Marta Niemczyk',
    'gops',
    ['12', '403'],
    ['pracownik socjalny, koordynator programu asystencji', 'social worker, assistance programme coordinator'],
    'tadeusz-bakowski',
  ),
  person(
    'Robert Gładysz',
    'gops',
    ['13', '404'],
    ['inspektor ds. dodatków mieszkaniowych', 'inspector, housing allowances'],
    'paulina-orlowska',
  ),
  person(
    'Paulina Orłowska',
    'gops',
    ['13', '405'],
    ['referent ds. kart i dodatków', 'clerk, cards and allowances'],
    'robert-gladysz',
  ),
  person(
    'Edyta Bartosik',
    'gops-swiadczenia',
    ['14', '406'],
    ['kierownik Działu Świadczeń', 'manager, Benefits Section'],
    'norbert-wojda',
  ),
  person(
    'Norbert Wojda',
    'gops-swiadczenia',
    ['14', '407'],
    ['inspektor ds. świadczeń rodzinnych', 'inspector, family benefits'],
    'edyta-bartosik',
  ),
]
