import type { Bilingual, UnitId } from '../../models/domain/directory.ts'
import type { Desk } from './desks.ts'

/** A matter of the sample office: whose desk it belongs to, or where else it is handled. */
export interface SampleMatter {
  readonly id: string
  readonly pl: string
  readonly en: string
  readonly unit?: UnitId
  readonly desk?: Desk
  readonly elsewhere?: Bilingual
  /** What people say. Old words of the street are understood here and shown nowhere. */
  readonly keywords: readonly string[]
}

/** The typical matters of a commune's office. Ids are stable: requests and tests refer to them. */
export const SAMPLE_MATTERS: readonly SampleMatter[] = [
  {
    id: 'dowod-wydanie',
    pl: 'Wydanie lub wymiana dowodu osobistego',
    en: 'Identity card: issue or replacement',
    unit: 'spraw-obywatelskich',
    desk: 'dowody',
    keywords: said(`
      dowód, dowod osobisty, nowy dowód, wymiana dowodu, e-dowód, dowód dla dziecka, skończył się dowód, plastik,
      wyrobić dowód, dowód osobisty, wniosek o dowód, termin ważności dowodu, dowód traci ważność,
      zdjęcie do dowodu, pierwszy dowód, zmiana danych w dowodzie, nowy dowód po ślubie, dowód tymczasowy,
      przedłużyć dowód, przeterminowany dowód
    `),
  },
  {
    id: 'dowod-odbior',
    pl: 'Odbiór dowodu osobistego',
    en: 'Collecting an identity card',
    unit: 'spraw-obywatelskich',
    desk: 'dowody',
    keywords: said(`
      odebrać dowód, odbiór dowodu, gotowy dowód, dowód do odbioru, dowód dla osoby leżącej, dowód jest gotowy,
      status dowodu, dowód czeka na odbiór
    `),
  },
  {
    id: 'dowod-utrata',
    pl: 'Zgłoszenie utraty lub uszkodzenia dowodu osobistego',
    en: 'Reporting a lost, stolen or damaged identity card',
    unit: 'spraw-obywatelskich',
    desk: 'dowody',
    keywords: said(`
      zgubiony dowód, skradziony dowód, utrata dowodu, zniszczony dowód, unieważnienie dowodu, zgubić dowód,
      zginął dowód, kradzież dowodu, ukradli dowód, skradli portfel, złamany dowód, uszkodzony dowód,
      nieczytelny dowód, zgłosić zgubienie dowodu, znaleziony dowód, cudzy dowód
    `),
  },
  {
    id: 'dowod-pin',
    pl: 'Certyfikaty i kody PIN do e-dowodu',
    en: 'Certificates and PIN codes of the electronic identity card',
    unit: 'spraw-obywatelskich',
    desk: 'dowody',
    keywords: said(`
      pin do dowodu, puk, e-dowód, podpis osobisty, certyfikat, kod pin, kod do dowodu, zapomniany pin,
      zablokowany pin, odblokować certyfikat, warstwa elektroniczna, aplikacja edo
    `),
  },
  {
    id: 'zameldowanie',
    pl: 'Zameldowanie na pobyt stały lub czasowy',
    en: 'Registering a permanent or temporary residence',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      meldunek, zameldowanie, meldować, nowy adres, przeprowadzka, pobyt czasowy, pobyt stały, zameldować się,
      zameldować dziecko, nowe miejsce zamieszkania, zmiana adresu, przeprowadziłem się, wprowadzić się,
      przemeldowanie, zameldować na stałe, zameldować na chwilę, wynajem zameldowanie, zameldować cudzoziemca
    `),
  },
  {
    id: 'wymeldowanie',
    pl: 'Wymeldowanie',
    en: 'Deregistering a residence',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      wymeldowanie, wymeldować, wymelduj, wyprowadzka, wymeldowanie z urzędu, wymeldować lokatora,
      wyprowadziłem się, wyjazd za granicę na stałe, wyjeżdżam na stałe, wymeldować męża, wymeldować syna,
      lokator nie mieszka, nie mieszka pod adresem, wyrzucić z meldunku, wymeldować zmarłego
    `),
  },
  {
    id: 'zaswiadczenie-zameldowanie',
    pl: 'Zaświadczenie o zameldowaniu',
    en: 'Certificate of registered residence',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      zaświadczenie o meldunku, potwierdzenie zameldowania, ile osób zameldowanych, zaświadczenie do banku,
      zaświadczenie meldunkowe, zaświadczenie o adresie, papier o zameldowaniu, potwierdzenie adresu,
      liczba osób zameldowanych
    `),
  },
  {
    id: 'pesel-nadanie',
    pl: 'Nadanie numeru PESEL, w tym PESEL UKR',
    en: 'Assigning a PESEL number, including for foreigners',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      pesel, numer pesel, pesel ukr, cudzoziemiec, ukraina, pesel dla obcokrajowca, nadać pesel, wyrobić pesel,
      pesel dla noworodka, uchodźca, obywatel ukrainy, ukraiński pesel, status ukr, obcokrajowiec
    `),
  },
  {
    id: 'pesel-zastrzezenie',
    pl: 'Zastrzeżenie lub cofnięcie zastrzeżenia numeru PESEL',
    en: 'Blocking or unblocking a PESEL number',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      zastrzec pesel, zastrzeżenie pesel, odblokować pesel, kradzież tożsamości, kredyt na moje dane,
      zablokować pesel, blokada pesel, cofnąć zastrzeżenie, odzastrzec pesel, wyłudzenie kredytu, ktoś wziął kredyt,
      oszustwo na dane, ochrona przed wyłudzeniem
    `),
  },
  {
    id: 'dane-z-rejestru',
    pl: 'Udostępnienie danych z rejestru mieszkańców lub PESEL',
    en: 'Disclosure of data from the residents or PESEL register',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      dane adresowe, ustalenie adresu, udostępnienie danych, adres dłużnika, rejestr mieszkańców, adres osoby,
      szukam osoby, adres do pozwu, adres dla komornika, ustalić miejsce zamieszkania, odnaleźć kogoś,
      dane innej osoby, szukam adresu
    `),
  },
  {
    id: 'rejestr-wyborcow',
    pl: 'Rejestr wyborców i zaświadczenie o prawie do głosowania',
    en: 'Electoral register and certificate of the right to vote',
    unit: 'spraw-obywatelskich',
    desk: 'ewidencjaLudnosci',
    keywords: said(`
      wybory, spis wyborców, dopisać do wyborów, zaświadczenie do głosowania, zmiana miejsca głosowania,
      rejestr wyborców, głosować gdzie indziej, głosować w innym miejscu, gdzie głosuję, lokal wyborczy,
      komisja wyborcza, dopisać do spisu wyborców, głosowanie poza miejscem zamieszkania, prawo do głosowania,
      okręg wyborczy
    `),
  },
  {
    id: 'glosowanie-bez-barier',
    pl: 'Głosowanie przez pełnomocnika, korespondencyjne lub w lokalu bez barier',
    en: 'Proxy or postal voting, accessible polling station, transport to the poll',
    unit: 'spraw-obywatelskich',
    desk: 'wybory',
    keywords: said(`
      pełnomocnictwo do głosowania, głosowanie korespondencyjne, głosowanie dla seniora, lokal wyborczy bez barier,
      dowóz na wybory, nakładka brajlowska, głosować w domu, głosować listownie, głosowanie pocztą,
      transport na głosowanie, transport na wybory, dojazd na wybory, pełnomocnik wyborczy, zagłosować za mamę,
      głosowanie na wózku, karta do głosowania braille, wybory dla niepełnosprawnych
    `),
  },
  {
    id: 'profil-zaufany',
    pl: 'Potwierdzenie profilu zaufanego',
    en: 'Confirming a trusted profile (Profil Zaufany)',
    unit: 'bok',
    desk: 'obslugaKlienta',
    keywords: said(`
      profil zaufany, epuap, pz, logowanie do urzędu, podpis elektroniczny, e-doręczenia, profil, hasło do profilu,
      założyć profil, przedłużyć profil zaufany, podpis przez internet, podpis zaufany, login gov, mobywatel,
      sprawy przez internet, konto w internecie, potwierdzić profil, skrzynka do doręczeń
    `),
  },
  {
    id: 'wojsko',
    pl: 'Kwalifikacja wojskowa i sprawy obronne',
    en: 'Military qualification and defence matters',
    unit: 'spraw-obywatelskich',
    desk: 'sprawyObronne',
    keywords: said(`
      wojsko, kwalifikacja wojskowa, książeczka wojskowa, pobór, świadczenie rekompensujące, komisja wojskowa,
      wezwanie do wojska, służba wojskowa, zasadnicza służba, rezerwista, karta powołania, ćwiczenia wojskowe,
      obrona cywilna, zarządzanie kryzysowe, schron, syrena alarmowa, kategoria wojskowa
    `),
  },
  {
    id: 'zgromadzenia-imprezy',
    pl: 'Zgłoszenie zgromadzenia lub imprezy masowej',
    en: 'Notifying an assembly or applying for a mass event permit',
    unit: 'spraw-obywatelskich',
    desk: 'sprawyObronne',
    keywords: said(`
      zgromadzenie, manifestacja, impreza masowa, festyn, marsz, bieg uliczny, protest, demonstracja, strajk,
      koncert, impreza plenerowa, zawody, bieg, wiec, pikieta, procesja, pokaz fajerwerków, organizacja imprezy,
      pozwolenie na imprezę, maraton, rajd
    `),
  },
  {
    id: 'odpis-aktu',
    pl: 'Odpis aktu urodzenia, małżeństwa lub zgonu',
    en: 'Copy of a birth, marriage or death record',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      odpis, akt urodzenia, akt małżeństwa, akt zgonu, odpis skrócony, odpis zupełny, metryka, akt ślubu,
      odpis aktu, metryka urodzenia, akt stanu cywilnego, akt dziecka, odpis wielojęzyczny, akt do spadku,
      akt do sądu, wypis aktu, metryka ślubu
    `),
  },
  {
    id: 'zgloszenie-urodzenia',
    pl: 'Zgłoszenie urodzenia dziecka',
    en: 'Registering a birth',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      urodzenie, narodziny, rejestracja dziecka, karta urodzenia, zgłosić dziecko, urodziło się dziecko, noworodek,
      zarejestrować dziecko, zarejestrować noworodka, akt dla noworodka, nowo narodzone, zgłoszenie narodzin,
      córka się urodziła, imię dla dziecka
    `),
  },
  {
    id: 'zgloszenie-zgonu',
    pl: 'Zgłoszenie zgonu',
    en: 'Registering a death',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      zgon, śmierć, karta zgonu, pogrzeb, zgłosić zgon, umarł, zmarł, zmarła, śmierć w rodzinie, nieboszczyk,
      zgłosić śmierć, umarła mama, zmarł mąż, pochówek, zakład pogrzebowy, akt zgonu po śmierci bliskiego, pochować,
      nie żyje
    `),
  },
  {
    id: 'slub',
    pl: 'Zawarcie związku małżeńskiego i zaświadczenie do ślubu kościelnego',
    en: 'Marriage: date, documents and certificate for a church wedding',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      ślub, małżeństwo, termin ślubu, ślub cywilny, ślub kościelny, konkordat, dokumenty do ślubu, wziąć ślub,
      ożenić się, wyjść za mąż, żenić się, pobrać się, data ślubu, wesele, ślub w plenerze,
      zaświadczenie do kościoła, papiery do ślubu, narzeczeni, zaświadczenie o braku przeszkód, ślub z cudzoziemcem
    `),
  },
  {
    id: 'uznanie-ojcostwa',
    pl: 'Uznanie ojcostwa',
    en: 'Acknowledging paternity',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      ojcostwo, uznanie dziecka, nazwisko dziecka, ojciec dziecka, ojcostwo dziecka, uznać dziecko,
      dziecko nieślubne, dziecko bez ślubu, wpisać ojca, tata dziecka
    `),
  },
  {
    id: 'zmiana-nazwiska',
    pl: 'Zmiana imienia lub nazwiska',
    en: 'Change of name or surname',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      zmiana nazwiska, zmiana imienia, powrót do panieńskiego, nazwisko po rozwodzie, zmienić nazwisko,
      zmienić imię, nazwisko panieńskie, nazwisko rodowe, inne nazwisko, po rozwodzie, literówka w nazwisku,
      wrócić do nazwiska
    `),
  },
  {
    id: 'akt-zagraniczny',
    pl: 'Transkrypcja zagranicznego aktu stanu cywilnego',
    en: 'Transcription of a foreign civil status record',
    unit: 'usc',
    desk: 'usc',
    keywords: said(`
      umiejscowienie aktu, transkrypcja, ślub za granicą, urodzenie za granicą, akt zagraniczny, akt z zagranicy,
      ślub w anglii, urodzone w niemczech, dziecko urodzone za granicą, zagraniczny akt urodzenia, zgon za granicą,
      rozwód za granicą, przetłumaczony akt, wpisać zagraniczny akt, uznać zagraniczny ślub
    `),
  },
  {
    id: 'podatek-nieruchomosci-osoby',
    pl: 'Podatek od nieruchomości – osoby fizyczne',
    en: 'Property tax – individuals',
    unit: 'podatki',
    desk: 'wymiarPodatkow',
    keywords: said(`
      podatek od domu, podatek od działki, podatek od nieruchomości, nakaz płatniczy, in-1, informacja podatkowa,
      kupiłem działkę, podatek, podatki, podatek za mieszkanie, podatek za garaż, ile podatku, wysokość podatku,
      decyzja podatkowa, sprzedałem dom, sprzedałem działkę, kupiłem mieszkanie, kupiłem dom,
      zgłosić dom do podatku, podatek od gruntu, podatek po spadku, nakaz za działkę
    `),
  },
  {
    id: 'podatek-nieruchomosci-firmy',
    pl: 'Podatek od nieruchomości – firmy i osoby prawne',
    en: 'Property tax – businesses and legal persons',
    unit: 'podatki',
    desk: 'wymiarFirm',
    keywords: said(`
      dn-1, podatek firma, deklaracja na nieruchomość, podatek od budowli, podatek od nieruchomości spółka,
      podatek od hali, podatek przedsiębiorca, podatek osoba prawna, firma deklaracja podatkowa,
      podatek od magazynu, podatek sklep, podatek wspólnota
    `),
  },
  {
    id: 'podatek-rolny-lesny',
    pl: 'Podatek rolny i leśny',
    en: 'Agricultural and forest tax',
    unit: 'podatki',
    desk: 'wymiarRolny',
    keywords: said(`
      podatek rolny, podatek leśny, hektar przeliczeniowy, gospodarstwo rolne, las, ir-1, il-1, podatek od pola,
      podatek od ziemi, podatek od lasu, podatek od gospodarstwa, podatek za rolę, podatek za łąkę,
      grunty rolne podatek, hektary podatek, podatek rolnika, kupiłem pole, kupiłem las
    `),
  },
  {
    id: 'podatek-transport',
    pl: 'Podatek od środków transportowych',
    en: 'Tax on means of transport',
    unit: 'podatki',
    desk: 'wymiarFirm',
    keywords: said(`
      dt-1, podatek od ciężarówki, podatek od naczepy, środki transportowe, tir, podatek od samochodu,
      podatek za auto, ciężarówka, naczepa, ciągnik siodłowy, autobus podatek, podatek od tira, samochód ciężarowy,
      podatek drogowy, przyczepa
    `),
  },
  {
    id: 'ulga-w-podatku',
    pl: 'Ulga, umorzenie lub raty w podatku lub opłacie',
    en: 'Tax relief, remission or instalments',
    unit: 'podatki',
    desk: 'ksiegowoscPodatkowa',
    keywords: said(`
      umorzenie podatku, raty, rozłożenie na raty, odroczenie, zaległość, nie stać mnie, ulga podatkowa,
      umorzyć podatek, raty podatku, nie mogę zapłacić podatku, zwolnienie z podatku, odroczyć termin płatności,
      przesunąć termin zapłaty, dług wobec gminy, ulga, zaległy podatek, upomnienie, tytuł wykonawczy,
      ulga dla niepełnosprawnego w podatku
    `),
  },
  {
    id: 'zaswiadczenie-niezaleganie',
    pl: 'Zaświadczenie o niezaleganiu lub stanie zaległości',
    en: 'Certificate of no tax arrears',
    unit: 'podatki',
    desk: 'ksiegowoscPodatkowa',
    keywords: said(`
      niezaleganie, zaświadczenie z podatków, zaległości, zaświadczenie do kredytu, nie zalegam, brak zaległości,
      zaświadczenie o braku zaległości, zaświadczenie o podatkach, nie mam długów, zaświadczenie do przetargu
    `),
  },
  {
    id: 'zaswiadczenie-gospodarstwo',
    pl: 'Zaświadczenie o posiadaniu gospodarstwa rolnego lub stanie majątkowym',
    en: 'Certificate of farm ownership or assets',
    unit: 'podatki',
    desk: 'wymiarRolny',
    keywords: said(`
      zaświadczenie o hektarach, powierzchnia gospodarstwa, zaświadczenie do krus, stan majątkowy,
      praca w gospodarstwie, zaświadczenie że jestem rolnikiem, zaświadczenie o gospodarstwie, ile mam hektarów,
      zaświadczenie do emerytury rolniczej, zaświadczenie do arimr, lata pracy na roli,
      zaświadczenie o dochodach z gospodarstwa, krus
    `),
  },
  {
    id: 'kasa',
    pl: 'Wpłata w kasie, opłata skarbowa i zwrot nadpłaty',
    en: 'Payments, stamp duty and refunds',
    unit: 'finansowy',
    desk: 'kasa',
    keywords: said(`
      kasa, zapłacić, opłata skarbowa, numer konta, nadpłata, zwrot pieniędzy, blik, wpłacić pieniądze, wpłata,
      przelew, płacić kartą, znaczek skarbowy, gdzie zapłacić, gdzie się płaci, rachunek bankowy,
      konto bankowe gminy, zwrot nadpłaty, opłata za pełnomocnictwo, opłacić, nadpłaciłem
    `),
  },
  {
    id: 'odpady-deklaracja',
    pl: 'Deklaracja o wysokości opłaty za odpady komunalne',
    en: 'Municipal waste fee declaration',
    unit: 'komunalna',
    desk: 'odpady',
    keywords: said(`
      śmieci, deklaracja śmieciowa, opłata za śmieci, zmiana liczby osób, kompostownik, odpady, odpady komunalne,
      opłata śmieciowa, płacić za śmieci, ile za śmieci, zadeklarować śmieci, mniej osób w domu, więcej osób w domu,
      wyprowadzka a śmieci, śmieci po zmarłym, ulga za kompost, nowy dom śmieci, zgłosić się do śmieci,
      segregacja opłata
    `),
  },
  {
    id: 'odpady-odbior',
    pl: 'Odbiór odpadów: harmonogram, kosze, PSZOK, reklamacja',
    en: 'Waste collection: schedule, bins, drop-off point, complaint',
    unit: 'komunalna',
    desk: 'odpady',
    keywords: said(`
      nie odebrali śmieci, harmonogram, kosz na śmieci, worki, pszok, gabaryty, reklamacja śmieci, bioodpady,
      nie zabrali śmieci, kiedy zabierają śmieci, kiedy wywożą śmieci, wywóz śmieci, kubeł, pojemnik, worek,
      stare meble, stara kanapa, wielkie gabaryty, elektrośmieci, stara lodówka, opony, gruz, popiół, wyrzucić,
      wysypisko, segregacja, szkło plastik papier, śmieciarka nie przyjechała, dzikie wysypisko,
      przeterminowane leki
    `),
  },
  {
    id: 'szambo',
    pl: 'Szambo i przydomowa oczyszczalnia – ewidencja, umowa',
    en: 'Septic tanks and household treatment plants',
    unit: 'komunalna',
    desk: 'wodaScieki',
    keywords: said(`
      szambo, oczyszczalnia, wywóz nieczystości, ewidencja zbiorników, ścieki, kanalizacja, opróżnić szambo,
      szambiarka, wybrać szambo, wywóz szamba, przydomowa oczyszczalnia, nieczystości ciekłe, zbiornik bezodpływowy,
      podłączenie do kanalizacji, umowa na wywóz szamba, śmierdzi szambo, woda, wodociąg, przyłącze wody
    `),
  },
  {
    id: 'lokal-komunalny',
    pl: 'Najem lokalu komunalnego lub socjalnego',
    en: 'Council or social housing',
    unit: 'komunalna',
    desk: 'lokale',
    keywords: said(`
      mieszkanie komunalne, mieszkanie socjalne, lokal, czynsz, przydział mieszkania, zamiana mieszkania na parter,
      mieszkanie z gminy, mieszkanie od gminy, mieszkanie z urzędu, nie mam gdzie mieszkać, zamiana mieszkania,
      niższe piętro, wynajem od gminy, eksmisja, kolejka po mieszkanie, wykup mieszkania,
      remont mieszkania komunalnego, grzyb w mieszkaniu komunalnym, lokal użytkowy, wniosek o mieszkanie
    `),
  },
  {
    id: 'wycinka-drzew',
    pl: 'Zgłoszenie lub zezwolenie na usunięcie drzew i krzewów',
    en: 'Tree and shrub removal: notice or permit',
    unit: 'srodowisko',
    desk: 'ochronaSrodowiska',
    keywords: said(`
      wycinka, drzewo, wyciąć drzewo, krzewy, zgłoszenie wycinki, drzewo zagraża, ściąć drzewo, ścięcie drzewa,
      wyciąć krzaki, usunąć drzewo, suche drzewo, uschnięte drzewo, drzewo się przewróci, powalone drzewo, gałęzie,
      przycinka, gałąź nad dachem, zezwolenie na wycinkę, dąb, lipa, brzoza, sosna, tuje, konar
    `),
  },
  {
    id: 'decyzja-srodowiskowa',
    pl: 'Decyzja o środowiskowych uwarunkowaniach',
    en: 'Environmental conditions decision',
    unit: 'srodowisko',
    desk: 'ochronaSrodowiska',
    keywords: said(`
      decyzja środowiskowa, ooś, karta przedsięwzięcia, oddziaływanie na środowisko, kurnik,
      uwarunkowania środowiskowe, raport środowiskowy, raport oddziaływania, chlewnia, ferma, obora, wiatrak,
      farma fotowoltaiczna, żwirownia, decyzja o środowisku, inwestycja a środowisko
    `),
  },
  {
    id: 'czyste-powietrze',
    pl: 'Czyste Powietrze – punkt konsultacyjny i wymiana pieca',
    en: 'Clean Air programme advice and boiler replacement',
    unit: 'srodowisko',
    desk: 'programySrodowiskowe',
    keywords: said(`
      czyste powietrze, piec, kopciuch, dotacja na piec, termomodernizacja, pompa ciepła, fotowoltaika,
      wymiana pieca, wymienić piec, dopłata do pieca, dofinansowanie do pieca, nowe ogrzewanie, ocieplenie domu,
      docieplić dom, wymiana okien, panele słoneczne, kocioł, stary piec, dotacja na ocieplenie, ciepłe mieszkanie,
      smog, audyt energetyczny, program powietrze, kolektory
    `),
  },
  {
    id: 'ceeb',
    pl: 'Deklaracja źródła ciepła (CEEB)',
    en: 'Declaration of heat sources (CEEB register)',
    unit: 'srodowisko',
    desk: 'programySrodowiskowe',
    keywords: said(`
      ceeb, deklaracja piec, źródło ciepła, emisyjność budynków, zgłosić piec, zgłosić ogrzewanie, czym ogrzewam,
      czym palę, czym palę w piecu, deklaracja ogrzewania, spis pieców, ewidencja pieców,
      ewidencja budynków ogrzewanie, deklaracja ciepła, kominek zgłoszenie, zgłosić źródło ogrzewania
    `),
  },
  {
    id: 'azbest',
    pl: 'Usuwanie azbestu',
    en: 'Asbestos removal',
    unit: 'srodowisko',
    desk: 'ochronaSrodowiska',
    keywords: said(`
      azbest, eternit, dach z eternitu, dotacja na azbest, stary dach, zdjąć eternit, wywóz eternitu,
      utylizacja azbestu, pokrycie dachu, dofinansowanie do dachu, płyty azbestowe, wymiana dachu z eternitu,
      eternit na stodole
    `),
  },
  {
    id: 'zwierzeta',
    pl: 'Zwierzęta bezdomne i psy ras uznawanych za agresywne',
    en: 'Stray animals and permits for aggressive dog breeds',
    unit: 'srodowisko',
    desk: 'rolnictwo',
    keywords: said(`
      bezpański pies, schronisko, pies, kot, sterylizacja, rasa agresywna, czip, bezdomny pies, zabłąkany pies,
      znalazłem psa, znaleziony pies, zgubiony pies, zaginął pies, bezdomne koty, kastracja, weterynarz,
      ranne zwierzę, potrącone zwierzę, pies pogryzł, pies szczeka, pies biega luzem, bezpańskie zwierzę,
      adopcja psa, chip, agresywny pies, szczeniaki, kocięta, psy bez opieki, padłe zwierzę, bocian, dzik na ulicy,
      pszczoły, zwierzęta, pies na smyczy, leży przy drodze
    `),
  },
  {
    id: 'akcyza-paliwo',
    pl: 'Zwrot podatku akcyzowego za paliwo rolnicze',
    en: 'Excise duty refund on agricultural fuel',
    unit: 'srodowisko',
    desk: 'rolnictwo',
    keywords: said(`
      akcyza, zwrot za paliwo, paliwo rolnicze, faktury za paliwo, rolnik, zwrot akcyzy, ropa, olej napędowy,
      faktury za ropę, dopłata do paliwa, zwrot podatku za ropę, paliwo do ciągnika, zwrot za olej napędowy,
      faktury na paliwo, wniosek o zwrot akcyzy
    `),
  },
  {
    id: 'szkody-w-uprawach',
    pl: 'Szkody w uprawach (susza, grad, zwierzyna)',
    en: 'Crop damage assessment',
    unit: 'srodowisko',
    desk: 'rolnictwo',
    keywords: said(`
      susza, szkody w uprawach, grad, dziki, komisja szacująca, koło łowieckie, klęska, zniszczone uprawy,
      zniszczone zboże, powódź na polu, przymrozki, nawałnica, dziki zniszczyły pole, szkody łowieckie,
      straty w plonach, ulewa, zalane pole, kukurydza, ziemniaki, sarny, jelenie, szacowanie szkód, szkody rolnicze,
      suszowe, bobry
    `),
  },
  {
    id: 'warunki-zabudowy',
    pl: 'Decyzja o warunkach zabudowy',
    en: 'Zoning (development conditions) decision',
    unit: 'planowanie',
    desk: 'planowanie',
    keywords: said(`
      warunki zabudowy, wuzetka, wz, chcę się budować, budowa domu, decyzja wz, warunki pod budowę,
      warunki na budowę, brak planu, działka bez planu, zabudowa działki, budować dom, chcę postawić dom,
      wniosek o warunki, o warunki zabudowy, zabudowa
    `),
  },
  {
    id: 'cel-publiczny',
    pl: 'Decyzja o lokalizacji inwestycji celu publicznego',
    en: 'Public purpose investment siting decision',
    unit: 'planowanie',
    desk: 'planowanie',
    keywords: said(`
      cel publiczny, ulicp, linia energetyczna, wodociąg lokalizacja, inwestycja celu publicznego,
      lokalizacja inwestycji, lokalizacja celu publicznego, gazociąg, wodociąg inwestycja, maszt telefoniczny,
      stacja bazowa, linia wysokiego napięcia, inwestycja publiczna, kabel energetyczny
    `),
  },
  {
    id: 'plan-miejscowy',
    pl: 'Wypis i wyrys z miejscowego planu zagospodarowania',
    en: 'Extract and drawing from the local zoning plan',
    unit: 'planowanie',
    desk: 'planowanie',
    keywords: said(`
      wypis z planu, wyrys, mpzp, plan miejscowy, plan zagospodarowania, co mogę wybudować, plan działki,
      plan zagospodarowania przestrzennego, wyrys z planu, miejscowy plan, co mogę postawić,
      co można budować na działce, co wolno budować, odczyt z planu, wypis i wyrys, informacja z planu
    `),
  },
  {
    id: 'przeznaczenie-dzialki',
    pl: 'Zaświadczenie o przeznaczeniu działki, wniosek do planu ogólnego',
    en: 'Certificate of land designation; request to the general plan',
    unit: 'planowanie',
    desk: 'planowanie',
    keywords: said(`
      przeznaczenie działki, zaświadczenie do notariusza, plan ogólny, rewitalizacja, odrolnienie, studium,
      działka budowlana czy rolna, czy działka jest budowlana, przekwalifikować działkę, zmiana przeznaczenia,
      przekształcić rolną na budowlaną, odrolnić, zaświadczenie o przeznaczeniu, zaświadczenie o działce,
      wniosek do planu, zmienić plan, zaświadczenie do sprzedaży działki, obszar rewitalizacji
    `),
  },
  {
    id: 'podzial-dzialki',
    pl: 'Podział lub rozgraniczenie nieruchomości',
    en: 'Subdivision or delimitation of land',
    unit: 'geodezja',
    desk: 'podzialy',
    keywords: said(`
      podział działki, rozgraniczenie, granica działki, spór o miedzę, geodeta, podzielić działkę, podział gruntu,
      podział ziemi, wydzielić działkę, sąsiad przesunął płot, spór z sąsiadem o granicę, wytyczyć granice,
      płot na granicy, granice, miedza, rozgraniczyć, scalenie działek, podział nieruchomości,
      podział spadku działka
    `),
  },
  {
    id: 'numer-domu',
    pl: 'Nadanie numeru porządkowego budynku',
    en: 'Assigning a house number',
    unit: 'geodezja',
    desk: 'podzialy',
    keywords: said(`
      numer domu, numer porządkowy, adres budynku, tabliczka, nazwa ulicy, nadać numer, numer budynku,
      numer nowego domu, nadanie numeru, zmiana nazwy ulicy, zaświadczenie o numerze, tabliczka z numerem,
      numeracja, numer na dom, adres dla nowego domu, adres nowego budynku, jaki mam numer
    `),
  },
  {
    id: 'grunt-gminny',
    pl: 'Kupno, dzierżawa lub użyczenie gruntu gminnego',
    en: 'Buying, leasing or borrowing municipal land',
    unit: 'geodezja',
    desk: 'nieruchomosci',
    keywords: said(`
      kupić działkę od gminy, dzierżawa, przetarg, użyczenie, ogródek, wykup gruntu, dzierżawić ziemię,
      wydzierżawić, działka gminna, grunty gminne, ziemia gminna, kupić ziemię od gminy, sprzedaż działek,
      przetarg na działkę, ogródek działkowy, poszerzyć działkę, kawałek gminnej działki, miejsce pod garaż,
      dzierżawa garażu, wykupić działkę, kupić kawałek
    `),
  },
  {
    id: 'uzytkowanie-wieczyste',
    pl: 'Użytkowanie wieczyste i przekształcenie we własność',
    en: 'Perpetual usufruct and its conversion to ownership',
    unit: 'geodezja',
    desk: 'nieruchomosci',
    keywords: said(`
      użytkowanie wieczyste, przekształcenie, opłata za wieczyste, własność gruntu, wieczyste,
      przekształcić wieczyste, opłata roczna za wieczyste, wykup wieczystego, zaświadczenie o przekształceniu,
      grunt na własność, opłata przekształceniowa, bonifikata za wieczyste
    `),
  },
  {
    id: 'oplata-adiacencka',
    pl: 'Opłata adiacencka lub renta planistyczna',
    en: 'Betterment levy or planning gain charge',
    unit: 'geodezja',
    desk: 'oplatyOdNieruchomosci',
    keywords: said(`
      adiacencka, renta planistyczna, opłata planistyczna, wzrost wartości działki, opłata za wzrost wartości,
      opłata po podziale działki, opłata za podział, opłata po sprzedaży działki, opłata po zmianie planu,
      opłata za uzbrojenie, adiacencki, planistyczna, decyzja o opłacie adiacenckiej,
      opłata za kanalizację przy działce, rzeczoznawca
    `),
  },
  {
    id: 'pas-drogowy',
    pl: 'Zajęcie pasa drogowego i zjazd z drogi gminnej',
    en: 'Road lane occupation and driveway access',
    unit: 'drogi',
    desk: 'pasDrogowy',
    keywords: said(`
      pas drogowy, zajęcie pasa, zjazd, wjazd na działkę, uzgodnienie zjazdu, rusztowanie na chodniku, wjazd,
      wjazd z drogi, wjazd na posesję, zjazd na posesję, mostek na rowie, rozkopać drogę, przekop przez drogę,
      rusztowanie, reklama przy drodze, stoisko na chodniku, ogródek kawiarniany, przyłącze w drodze, zająć chodnik,
      zajęcie chodnika, zająć drogę, zamknąć ulicę, kontener na chodniku, umieszczenie kabla w drodze, budowa zjazdu
    `),
  },
  {
    id: 'usterka-drogi',
    pl: 'Zgłoszenie usterki drogi, chodnika, oświetlenia, odśnieżania',
    en: 'Reporting a road, pavement, lighting or snow problem',
    unit: 'drogi',
    desk: 'utrzymanieDrog',
    keywords: said(`
      dziura w drodze, chodnik, latarnia nie świeci, oświetlenie, odśnieżanie, śliskie, krawężnik,
      bariera na chodniku, dziura w jezdni, dziurawa droga, wyrwa, zepsuta latarnia, lampa nie świeci,
      latarnia się nie pali, lampa uliczna, uliczne oświetlenie, ciemno na ulicy, zaśnieżona droga, nieodśnieżone,
      śnieg, ślisko, piasek, oblodzony chodnik, krzywy chodnik, zapadnięty chodnik, studzienka, znak drogowy,
      przewrócony znak, próg zwalniający, przystanek, rów, zalana droga, równiarka, kałuża, błoto na drodze,
      pługopiaskarka, naprawa drogi, remont drogi, remont chodnika
    `),
  },
  {
    id: 'szkoda-na-drodze',
    pl: 'Odszkodowanie za szkodę na drodze gminnej',
    en: 'Damages claim for an accident on a municipal road',
    unit: 'drogi',
    desk: 'utrzymanieDrog',
    keywords: said(`
      odszkodowanie, uszkodzony samochód, złamana noga na chodniku, szkoda na drodze, ubezpieczenie gminy,
      wypadek na drodze, urwane koło, przebita opona, uszkodzona opona, wjechałem w dziurę,
      auto uszkodzone w dziurze, złamana ręka na chodniku, upadek na chodniku, poślizgnąłem się,
      przewróciłem się na lodzie, skręcona noga, polisa gminy, odszkodowanie od gminy, zwrot za naprawę auta,
      kto zapłaci za szkodę
    `),
  },
  {
    id: 'ceidg',
    pl: 'CEIDG – założenie, zmiana, zawieszenie działalności',
    en: 'Sole trader register: open, change, suspend',
    unit: 'bok',
    desk: 'dzialalnosc',
    keywords: said(`
      ceidg, działalność, założyć firmę, zamknąć firmę, zawiesić firmę, zmiana pkd, jdg, działalność gospodarcza,
      otworzyć firmę, rozpocząć działalność, własna firma, założenie firmy, zamknięcie firmy, zawieszenie firmy,
      zawieszenie działalności, wznowić firmę, wznowić działalność, wpis do ewidencji, wyrejestrować firmę,
      zlikwidować działalność, zmiana adresu firmy, zmiana w firmie, rejestracja firmy, jednoosobowa, założyć sklep,
      zarejestrować firmę
    `),
  },
  {
    id: 'alkohol',
    pl: 'Zezwolenie na sprzedaż alkoholu i opłata',
    en: 'Alcohol sales licence and its fee',
    unit: 'organizacyjny',
    desk: 'koncesje',
    keywords: said(`
      alkohol, koncesja, zezwolenie na alkohol, opłata za koncesję, oświadczenie o sprzedaży, piwo na festynie,
      sprzedaż alkoholu, piwo, wódka, wino, koncesja na alkohol, sklep z alkoholem, alkohol w restauracji,
      zezwolenie jednorazowe, pozwolenie na alkohol, oświadczenie o alkoholu, obrót alkoholem, bar,
      problem alkoholowy sklep, monopolowy
    `),
  },
  {
    id: 'noclegi-taxi',
    pl: 'Ewidencja obiektów noclegowych i licencja taxi',
    en: 'Register of lodging facilities; taxi licence',
    unit: 'organizacyjny',
    desk: 'koncesje',
    keywords: said(`
      agroturystyka, noclegi, pokoje gościnne, taxi, taksówka, licencja, taksówkarz, jeździć taksówką,
      licencja taxi, przewóz osób, wynajem pokoi, wynajmować pokoje, letnicy, kwatery, domki letniskowe, pensjonat,
      hotel, pole namiotowe, wynajem turystom, turyści, kategoryzacja, noclegi dla turystów, airbnb, kemping, hostel
    `),
  },
  {
    id: 'rekrutacja-do-szkol',
    pl: 'Rekrutacja do przedszkola lub szkoły podstawowej',
    en: 'Enrolment in nursery, kindergarten or primary school',
    unit: 'oswiata',
    desk: 'oswiata',
    keywords: said(`
      przedszkole, zapis do szkoły, rekrutacja, zerówka, żłobek, punkt przedszkolny, zapisać dziecko,
      zapisać do przedszkola, zapisać do szkoły, zapisy do przedszkola, zapisy do szkoły, pierwsza klasa,
      nabór do przedszkola, wolne miejsca w przedszkolu, rejon szkoły, zmiana szkoły,
      przenieść dziecko do innej szkoły, miejsce w żłobku, opłata za przedszkole, szkoła, szkoła podstawowa,
      przedszkolak, klub dziecięcy
    `),
  },
  {
    id: 'dowoz-do-szkoly',
    pl: 'Dowóz ucznia z niepełnosprawnością do szkoły',
    en: 'School transport for a pupil with a disability',
    unit: 'oswiata',
    desk: 'oswiata',
    keywords: said(`
      dowóz do szkoły, bus szkolny, dowóz dziecka niepełnosprawnego, zwrot kosztów dojazdu, szkoła specjalna,
      dowożenie dziecka, dowożenie do szkoły, dojazd do szkoły, dojazdy do szkoły, autobus szkolny, gimbus,
      bilet miesięczny ucznia, zwrot za dojazdy, transport do szkoły, dziecko na wózku do szkoły,
      opiekun w autobusie, szkoła integracyjna dojazd, wozić dziecko do szkoły, zwrot za benzynę do szkoły
    `),
  },
  {
    id: 'stypendium-szkolne',
    pl: 'Stypendium szkolne i zasiłek szkolny',
    en: 'School scholarship and allowance',
    unit: 'oswiata',
    desk: 'pomocMaterialna',
    keywords: said(`
      stypendium, zasiłek szkolny, wyprawka, pomoc dla ucznia, stypendium socjalne, stypendium dla ucznia,
      podręczniki, zeszyty, pomoc materialna, stypendia, stypendium za wyniki, zasiłek dla ucznia,
      dofinansowanie do podręczników, pomoc na szkołę, wyprawka dla ucznia, biedne dziecko szkoła, stypendium wójta
    `),
  },
  {
    id: 'mlodociani',
    pl: 'Dofinansowanie kształcenia młodocianego pracownika',
    en: 'Subsidy for training a young worker',
    unit: 'oswiata',
    desk: 'oswiata',
    keywords: said(`
      młodociany, nauka zawodu, dofinansowanie dla pracodawcy, czeladnik, uczeń w zakładzie, uczeń zawodu,
      uczeń w warsztacie, zwrot za wyszkolenie ucznia, pracodawca szkoli ucznia, szkolenie ucznia, praktykant,
      młodociani, rzemiosło, mechanik uczeń, fryzjer uczeń, przyuczenie do zawodu, egzamin czeladniczy,
      refundacja za ucznia
    `),
  },
  {
    id: 'dodatek-mieszkaniowy',
    pl: 'Dodatek mieszkaniowy lub energetyczny',
    en: 'Housing or energy allowance',
    unit: 'gops',
    desk: 'dodatki',
    keywords: said(`
      dodatek mieszkaniowy, dodatek do czynszu, dodatek energetyczny, pomoc w opłatach, dodatek osłonowy,
      dopłata do czynszu, dopłata do mieszkania, dodatek na mieszkanie, dopłata do prądu, pomoc na czynsz,
      ryczałt na opał, dodatek węglowy, bon ciepłowniczy, bon energetyczny, za drogi czynsz, wysokie rachunki,
      rachunki za prąd, rachunki za gaz, refundacja vat za gaz, nie stać na czynsz, dofinansowanie czynszu
    `),
  },
  {
    id: 'swiadczenia-rodzinne',
    pl: 'Świadczenia rodzinne, becikowe, zasiłek pielęgnacyjny',
    en: 'Family benefits, birth grant, care allowance',
    unit: 'gops-swiadczenia',
    desk: 'swiadczenia',
    keywords: said(`
      zasiłek rodzinny, becikowe, kosiniakowe, zasiłek pielęgnacyjny, świadczenie pielęgnacyjne, za życiem,
      rodzinne, zasiłek na dziecko, zasiłki rodzinne, zasiłek dla opiekuna, świadczenie na opiekę,
      opieka nad chorą matką, opieka nad chorym, opiekuję się mamą, pielęgnacyjne, zasiłek po urodzeniu dziecka,
      jednorazowa zapomoga na dziecko, tysiąc na dziecko, świadczenie rodzicielskie, samotna matka,
      samotnie wychowuję, dodatek do zasiłku, pieniądze na dziecko, zasiłek na niepełnosprawne dziecko,
      zasiłek pielęgnacyjny na babcię
    `),
  },
  {
    id: 'fundusz-alimentacyjny',
    pl: 'Fundusz alimentacyjny',
    en: 'Maintenance fund',
    unit: 'gops-swiadczenia',
    desk: 'swiadczenia',
    keywords: said(`
      alimenty, fundusz alimentacyjny, komornik alimenty, dłużnik alimentacyjny, nie płaci alimentów,
      ojciec nie płaci, mąż nie płaci na dzieci, ściągnąć alimenty, zaległe alimenty, zaliczka alimentacyjna,
      alimenty na dziecko, dłużnik nie płaci
    `),
  },
  {
    id: 'pomoc-spoleczna',
    pl: 'Pomoc społeczna, zasiłek stały lub celowy',
    en: 'Social assistance and welfare benefits',
    unit: 'gops',
    desk: 'pracownikSocjalny',
    keywords: said(`
      opieka społeczna, zasiłek, mops, gops, pomoc na opał, zasiłek stały, zasiłek celowy, obiady, zapomoga, bieda,
      nie mam pieniędzy, nie mam na jedzenie, nie mam na leki, nie mam na opał, głód, biedni, pomoc finansowa,
      paczka żywnościowa, żywność, węgiel, opał, bezdomny człowiek, bezdomność, przemoc w domu, pijany mąż,
      alkoholizm w rodzinie, niebieska karta przemoc, pracownik socjalny, brak pieniędzy na chleb,
      dom pomocy społecznej, dps, pomoc z opieki, zasiłek okresowy, socjal, stracił pracę, pożar domu,
      obiady dla dzieci
    `),
  },
  {
    id: 'uslugi-opiekuncze',
    pl: 'Usługi opiekuńcze i asystent osobisty osoby z niepełnosprawnością',
    en: 'Care services, personal assistant, respite care',
    unit: 'gops',
    desk: 'opieka',
    keywords: said(`
      opiekunka, usługi opiekuńcze, asystent, aoon, opieka wytchnieniowa, pomoc w domu, door-to-door,
      transport dla niepełnosprawnych, opieka nad starszą osobą, opieka w domu, pomoc dla starszej osoby,
      opiekunka do babci, pomoc przy chorym, ktoś do pomocy, zakupy dla starszej osoby, sprzątanie u chorego,
      asystent niepełnosprawnego, asystent osoby niepełnosprawnej, wytchnienie, odpocząć od opieki,
      zawieźć do lekarza, transport do lekarza, przewóz na wózku, taksówka dla niepełnosprawnych, teleopieka,
      opaska dla seniora, pomoc sąsiedzka
    `),
  },
  {
    id: 'karta-duzej-rodziny',
    pl: 'Karta Dużej Rodziny',
    en: 'Large Family Card',
    unit: 'gops',
    desk: 'karty',
    keywords: said(`
      kdr, karta dużej rodziny, troje dzieci, zniżki, duża rodzina, wielodzietni, wielodzietna rodzina,
      troje dzieci karta, czworo dzieci, pięcioro dzieci, zniżki dla rodziny, rodzina trzy plus, karta na dzieci,
      ulgi dla dużych rodzin
    `),
  },
  {
    id: 'karta-seniora',
    pl: 'Karta Seniora lub karta mieszkańca',
    en: 'Senior or resident card',
    unit: 'promocja',
    desk: 'sprawySpoleczne',
    keywords: said(`
      karta seniora, karta mieszkańca, zniżki dla seniora, senior, karta dla seniora, karta dla emeryta, emeryt,
      emeryci, zniżki dla emerytów, klub seniora, rada seniorów, karta lipowczanina, starsi mieszkańcy,
      koperta życia
    `),
  },
  {
    id: 'zlozenie-pisma',
    pl: 'Złożenie pisma, podania lub dokumentów',
    en: 'Handing in a letter or documents',
    unit: 'bok',
    desk: 'kancelaria',
    keywords: said(`
      złożyć pismo, podanie, dziennik podawczy, biuro podawcze, kancelaria, potwierdzenie wpływu, wniosek ogólny,
      oddać pismo, złożyć dokumenty, złożyć papiery, złożyć wniosek, zostawić dokumenty, zostawić pismo,
      przynieść pismo, dostarczyć dokumenty, pieczątka, pieczątka wpływu, potwierdzenie złożenia, list do urzędu,
      odebrać pismo, odbiór korespondencji, awizo z urzędu, poczta, formularz, druk, wniosek
    `),
  },
  {
    id: 'skargi-wnioski',
    pl: 'Skarga, wniosek lub petycja',
    en: 'Complaint, motion or petition',
    unit: 'organizacyjny',
    desk: 'skargi',
    keywords: said(`
      skarga, petycja, wniosek do burmistrza, interwencja, poskarżyć się, skarga na urzędnika, skarga na pracownika,
      zażalenie, niezadowolony, nikt nie odpowiada, źle mnie potraktowano, niegrzeczna urzędniczka, pochwała,
      opieszałość, bezczynność urzędu, ponaglenie, wniosek obywatelski, zbiórka podpisów, skarga na wójta,
      naskarżyć, reklamacja obsługi
    `),
  },
  {
    id: 'informacja-publiczna',
    pl: 'Udostępnienie informacji publicznej',
    en: 'Access to public information',
    unit: 'organizacyjny',
    desk: 'informacjaPubliczna',
    keywords: said(`
      informacja publiczna, dip, umowy urzędu, dostęp do dokumentów, ponowne wykorzystanie, dostęp do informacji,
      ile wydano, ile gmina wydała, wydatki gminy, zarobki w urzędzie, jawność, rejestr umów, faktury urzędu, bip,
      biuletyn, dziennikarz pytanie, kopie umów, wniosek o informację
    `),
  },
  {
    id: 'dostepnosc',
    pl: 'Wniosek o zapewnienie dostępności lub informacja o jej braku',
    en: 'Request for accessibility, or report of its lack',
    unit: 'organizacyjny',
    desk: 'dostepnosc',
    keywords: said(`
      dostępność, brak windy, podjazd, bariera, nie mogę wejść, pętla indukcyjna, tekst łatwy, art. 30,
      skarga na dostępność, brak podjazdu, nie ma podjazdu, nie ma windy, winda, schody, nie wejdę po schodach,
      nie wjadę wózkiem, wózkiem nie da się wjechać, za wysoki próg, toaleta dla niepełnosprawnych, pętla, lupa,
      tekst prosty, pismo dużą czcionką, pismo brajlem, dokument dla niewidomego, strona nieczytelna,
      pies asystujący, bariery w urzędzie, wejście dla wózków, deklaracja dostępności, platforma, schodołaz
    `),
  },
  {
    id: 'tlumacz-migowy',
    pl: 'Zamówienie tłumacza języka migowego lub tłumacza-przewodnika',
    en: 'Booking a sign language interpreter or interpreter-guide',
    unit: 'organizacyjny',
    desk: 'dostepnosc',
    keywords: said(`
      migowy, tłumacz, pjm, sjm, skogn, głuchy, tłumacz online, tłumacz przewodnik, język migowy, tłumacz migowego,
      głuchoniemy, głucha, niesłyszący, nie słyszy, osoba głucha, migać, wideotłumacz, głuchoniewidomy, głuchoślepy,
      tłumacz dla głuchego
    `),
  },
  {
    id: 'spotkanie-z-wojtem',
    pl: 'Spotkanie z burmistrzem, wójtem lub sekretarzem',
    en: 'Appointment with the mayor or secretary',
    unit: 'organizacyjny',
    desk: 'sekretariat',
    keywords: said(`
      spotkanie z burmistrzem, przyjęcia stron, dyżur, sekretariat, umówić się z wójtem, rozmowa z wójtem, do wójta,
      do burmistrza, wójt, burmistrz, sekretarz, zastępca wójta, widzenie z wójtem, porozmawiać z szefem,
      rozmowa z sekretarzem, wizyta u wójta, wizyta u burmistrza, kiedy przyjmuje wójt, kierownik urzędu, audiencja,
      najważniejszy, szef urzędu, godziny przyjęć
    `),
  },
  {
    id: 'rada-i-solectwa',
    pl: 'Sprawy rady, radnych i sołectw',
    en: 'Council, councillors and village units',
    unit: 'organizacyjny',
    desk: 'biuroRady',
    keywords: said(`
      radny, sesja rady, uchwała, sołtys, fundusz sołecki, sołectwo, budżet obywatelski, rada gminy, rada miejska,
      sesja, posiedzenie komisji, radni, kontakt do radnego, dyżur radnego, przewodniczący rady, wybory sołtysa,
      zebranie wiejskie, świetlica wiejska, kontakt do sołtysa, rada sołecka, uchwały, budżet gminy,
      młodzieżowa rada
    `),
  },
  {
    id: 'dotacje-ngo',
    pl: 'Dotacje i współpraca z organizacjami pozarządowymi',
    en: 'Grants and cooperation with non-governmental organisations',
    unit: 'promocja',
    desk: 'organizacjePozarzadowe',
    keywords: said(`
      dotacja, stowarzyszenie, ngo, konkurs ofert, klub sportowy, fundacja, organizacja pozarządowa, klub,
      konkurs na dotacje, dotacja dla stowarzyszenia, koło gospodyń, kgw, osp, ochotnicza straż,
      sprawozdanie z dotacji, mały grant, trzeci sektor, wolontariat, dotacja na sport, patronat,
      zarejestrować stowarzyszenie, dom kultury
    `),
  },
  {
    id: 'dane-osobowe',
    pl: 'Ochrona danych osobowych, żądanie dotyczące własnych danych',
    en: 'Data protection and data subject requests',
    unit: 'organizacyjny',
    desk: 'ochronaDanych',
    keywords: said(`
      rodo, moje dane, usunięcie danych, iod, dane osobowe, ochrona danych, skasować dane, usunąć moje dane,
      wyciek danych, zgoda na przetwarzanie, cofnąć zgodę, inspektor ochrony danych, kto ma moje dane, prywatność,
      monitoring nagranie, kamery, nagranie z kamery, sprostowanie danych
    `),
  },
  {
    id: 'pomoc-prawna',
    pl: 'Nieodpłatna pomoc prawna – zapisy',
    en: 'Free legal aid: appointments',
    unit: 'bok',
    desk: 'obslugaKlienta',
    keywords: said(`
      darmowy prawnik, pomoc prawna, porada prawna, mediacje, adwokat, prawnik, bezpłatny prawnik, bezpłatna porada,
      radca prawny, bezpłatny adwokat, porada obywatelska, mediator, napisać pozew, pomoc w napisaniu pisma do sądu,
      długi porada, prawnik za darmo, zapis do prawnika, spadek porada, rozwód porada, notariusz
    `),
  },
  {
    id: 'karta-parkingowa',
    pl: 'Karta parkingowa osoby z niepełnosprawnością',
    en: 'Parking card for a person with a disability',
    elsewhere: { pl: 'Powiatowy zespół ds. orzekania o niepełnosprawności', en: 'County disability assessment board' },
    keywords: said(`
      karta parkingowa, koperta, parkowanie inwalida, miejsce dla niepełnosprawnych, niebieska karta parkingowa,
      parkowanie, parkować na kopercie, miejsce parkingowe, parking dla niepełnosprawnych, niebieska karta,
      niebieska karta do auta, inwalidzka karta, znaczek inwalidy na szybę, parking dla inwalidy, karta na samochód,
      parkowanie na niebieskim
    `),
  },
  {
    id: 'orzeczenie',
    pl: 'Orzeczenie o niepełnosprawności lub jej stopniu',
    en: 'Certificate of disability or its degree',
    elsewhere: { pl: 'Powiatowy zespół ds. orzekania o niepełnosprawności', en: 'County disability assessment board' },
    keywords: said(`
      orzeczenie, grupa inwalidzka, stopień niepełnosprawności, komisja, legitymacja osoby niepełnosprawnej,
      stopień, znaczny stopień, lekki stopień, umiarkowany stopień, grupa, zespół orzekania, powiatowy zespół,
      inwalidztwo, renta inwalidzka grupa, komisja lekarska, orzeczenie o niepełnosprawności dziecka,
      przedłużyć orzeczenie, nowe orzeczenie, legitymacja, legitymacja inwalidy, niepełnosprawność,
      papiery na inwalidztwo
    `),
  },
  {
    id: 'prawo-jazdy',
    pl: 'Prawo jazdy i rejestracja pojazdu',
    en: 'Driving licence and vehicle registration',
    elsewhere: { pl: 'Starostwo powiatowe, wydział komunikacji', en: 'County office, transport department' },
    keywords: said(`
      prawo jazdy, rejestracja samochodu, dowód rejestracyjny, tablice, przerejestrować auto, prawko,
      wymiana prawa jazdy, międzynarodowe prawo jazdy, zgubione prawo jazdy, punkty karne, rejestracja auta,
      zarejestrować samochód, zarejestrować auto, wyrejestrować samochód, kupiłem samochód, sprzedałem samochód,
      tablice rejestracyjne, rejestracja motocykla, rejestracja pojazdu, złomowanie, profil kandydata na kierowcę,
      kierowca, przegląd, zgubiony dowód rejestracyjny, skuter, przyczepka rejestracja
    `),
  },
  {
    id: 'paszport',
    pl: 'Paszport',
    en: 'Passport',
    elsewhere: { pl: 'Urząd wojewódzki, punkt paszportowy', en: 'Voivodeship office, passport point' },
    keywords: said(`
      paszport, paszport dla dziecka, paszport tymczasowy, wyrobić paszport, nowy paszport, wymiana paszportu,
      paszporty, wyjazd poza unię, zgubiony paszport, odbiór paszportu
    `),
  },
  {
    id: 'swiadczenie-800',
    pl: 'Świadczenie 800+, Dobry Start, Aktywny Rodzic',
    en: 'Child benefit 800+, school start, Active Parent',
    elsewhere: {
      pl: 'ZUS, tylko przez internet (PUE ZUS, bank lub mZUS)',
      en: 'ZUS (social insurance), online only: its portal, a bank or the mZUS app',
    },
    keywords: said(`
      500+, 800+, osiemset plus, wyprawka 300, babciowe, aktywny rodzic, 500 plus, 800 plus, osiemset, pięćset plus,
      trzysta plus, 300 plus, wyprawka szkolna, dobry start, świadczenie wychowawcze, rodzinny kapitał,
      pieniądze na dziecko zus, 1500 plus
    `),
  },
  {
    id: 'swiadczenie-wspierajace',
    pl: 'Świadczenie wspierające',
    en: 'Support benefit',
    elsewhere: {
      pl: 'Wojewódzki zespół ds. orzekania o niepełnosprawności, potem ZUS',
      en: 'Voivodeship disability assessment board, then ZUS (social insurance)',
    },
    keywords: said(`
      świadczenie wspierające, poziom potrzeby wsparcia, punkty wzon, wspierające,
      świadczenie zus dla niepełnosprawnych, punkty na wspierające, ile punktów, decyzja wzon, wzon,
      poziom wsparcia, ocena potrzeb wsparcia, punktacja niepełnosprawności
    `),
  },
  {
    id: 'pozwolenie-na-budowe',
    pl: 'Pozwolenie na budowę lub zgłoszenie budowy',
    en: 'Building permit or notice',
    elsewhere: { pl: 'Starostwo powiatowe, wydział budownictwa', en: 'County office, building department' },
    keywords: said(`
      pozwolenie na budowę, zgłoszenie budowy, garaż, wiata, rozbiórka, pozwolenie budowlane, budowa garażu,
      budowa płotu, ogrodzenie, postawić garaż, postawić wiatę, zgłosić budowę, altana, dziennik budowy,
      nadzór budowlany, samowola, rozbudowa domu, zgłosić remont, dom do 70 metrów, odbiór budynku, projekt domu,
      przebudowa, rozebrać budynek, rozbiórka stodoły, taras, szopa
    `),
  },
  {
    id: 'ewidencja-gruntow',
    pl: 'Wypis z ewidencji gruntów, mapa zasadnicza',
    en: 'Land register extract and base map',
    elsewhere: { pl: 'Starostwo powiatowe, wydział geodezji', en: 'County office, surveying department' },
    keywords: said(`
      wypis z rejestru gruntów, mapa do celów projektowych, ewidencja gruntów, mapka, rejestr gruntów, wyrys z mapy,
      mapa działki, mapka działki, mapa, mapa ewidencyjna, mapa geodezyjna, numer działki, księga wieczysta numer,
      mapa do projektu, klasyfikacja gruntów, kto jest właścicielem działki, kataster, skorowidz, kopia mapy
    `),
  },
  {
    id: 'pfron',
    pl: 'Dofinansowanie PFRON (wózek, likwidacja barier, turnus)',
    en: 'PFRON co-funding: wheelchair, removal of barriers, rehabilitation stay',
    elsewhere: { pl: 'Powiatowe centrum pomocy rodzinie (PCPR)', en: 'County family support centre (PCPR)' },
    keywords: said(`
      pfron, turnus rehabilitacyjny, likwidacja barier, dofinansowanie do wózka, aktywny samorząd,
      aparat słuchowy dopłata, turnus, sanatorium, wózek inwalidzki, wózek elektryczny,
      dofinansowanie do wózka inwalidzkiego, przebudowa łazienki, łazienka bez barier,
      łazienka dla niepełnosprawnego, podnośnik, aparat słuchowy, dopłata do aparatu, proteza,
      sprzęt rehabilitacyjny, dostosowanie mieszkania, pieluchomajtki, łóżko rehabilitacyjne,
      podjazd do domu dofinansowanie, pcpr, dostosowanie samochodu, laptop dla niepełnosprawnego, platforma do domu
    `),
  },
]

/** Phrases separated by commas, over as many lines as they need. */
function said(phrases: string): readonly string[] {
  return phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
}
