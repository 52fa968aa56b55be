/** Words of registers in Norwegian, Swedish, Danish and Polish, one line a language: nb, sv, da, pl. */
import { type NameRule, names } from "./rule.ts";

/** What somebody is to a record: a text under such a name holds a name, and beside other words it says whose they are. */
export const nordicRoles = [
  "tolk|innehaver|rekvirent|fastlege|anmelder|mistenkt|mistenkte|siktede|fornaermet|fornaermede|avhort|betjent|politibetjent|etterforsker|forsvarer|bistandsadvokat|fange|innsatt|domfelt|domfelte|hjemmelshaver|andelseier|seksjonseier|grunneier|huseier|nabo|megler|medlantaker|forsikringstaker|skadelidt|skadelidte|skadevolder|begunstiget|fullmektig|fullmaktshaver|pleier|hjemmehjelp person|jordmor|tannlege|psykolog|fysioterapeut|fosterforelder|fosterbarn|ektefelle|samboer|mor|far|arving|avdode|arvelater|klokker|kateket|konfirmant|brud|brudgom|forlover|trener|lagleder|styremedlem|styreleder|kasserer|revisor|sekretaer|fungerende leder|listekandidat|folkevalgt|tillitsvalgt|verneombud|vikar|laerling|rektor|sensor|veileder|barnehagelaerer|assistent|avloser|reisende|pilot|kaptein|styrmann|matros|vernepliktig|befal|brannmann|avdelingsleder|teamleder|redaktor|journalist|fotograf|forsker|forsoksperson|testperson|intervjuer|dyreeier|rytter|asylsoker|flyktning|mindrearig|stonadsmottaker|pensjonist|arbeidsledig|skattyter|skatteyter|skattepliktig|saksoker|saksokt|saksokte|sakkyndig|motpart|meddommer|kreditor|debitor|regningsmottaker|fakturamottaker|innringer|oppringer|kontoeier|kortholder|rapportor|signatar|godkjenner|attestant|anviser|plukker|pakker|montor|installator|kontrollor|inspektor|saksbeh|kundebehandler|radgiver|nominert|innmelder|henviser|prosjektleder|adressat|bestiller|leder|omsorgsperson|nodkontakt|logoped|fullmaktsgiver|vaktleder|innkaller|bevitner|veterinaer|reell rettighetshaver|rettighetshaver|hovedlantaker|disponent|gravfester|gravsteds eier|budgiver|visningsdeltaker|oppdragsgiver|teknisk kontakt|fakturakontakt|ansvarshavende|skipsforer|sykemelder|bestyrer|dodsbo bestyrer|skiftebestyrer|fadderbarn|profil|klager|medforsikret|forsikret person|sivilarbeider|fodselshjelper|referanseperson|referanse navn|naermeste leder|fosterhjem|beredskapshjem|avlastningshjem|stottekontakt|melder|besokende|fremleietaker|husleieforer|budgivere|fremmotte|stevner|lagkaptein|startende|arkivskaper|dopsforretter|vigselsforretter|sogneprest|namnsettar|lensmann|namsmann|fylkesmann|forvalter|hjelpeverge|oppdretter",
  "innehavare|anmalare|malsagande|misstankt|utredare|polisman|fange|intagen|bostadsrattshavare|fastighetsagare|granne|maklare|medlantagare|medsokande|skadelidande|skadevallare|formanstagare|fullmaktshavare|fullmaktsgivare|ombud|skoterska|barnmorska|tandlakare|familjehem|make|maka|sambo|pappa|mamma|kontaktfamilj|arvlatare|dodsbodelagare|kantor|kyrkvard|konfirmand|brudgum|tranare|lagledare|malvakt|styrelseledamot|ledamot|ordforande|kassor|sekreterare|suppleant|fortroendevald|skyddsombud|vikarie|larling|klassforestandare|handledare|pedagog|examinator|resenar|kapten|varnpliktig|brandman|donator|redaktor|forskare|forsoksperson|uppgiftslamnare|djuragare|ryttare|asylsokande|flykting|god man|forvaltare|bidragstagare|pensionar|arbetslos|skattskyldig|motpart|sakkunnig|namndeman|borgenar|fakturamottagare|uppringare|inringare|bestallare|beslutsfattare|attesterare|godkannare|kontrollant|besiktningsman|montor|handlaggare|omsorgstagare|vardtagare|omsorgstagare|huvudman|kortinnehavare|kontohavare|firmatecknare|anmald person|remittent|ordinator|forskrivare|provtagare|projektledare|gruppledare|ungdom|barnflicka|veterinar|registrator|arbetsledare|nojdsokande|fader|moder|verklig huvudman|medsokande|provtagare|apotekare|narvarande|deltagande|referensperson|referenstagare|narmaste chef|besokare|lonehandlaggare|loneansvarig|budgivare|spekulant|uthyrare|inneboende|andrahandshyresgast|kontaktman|ombudsman|forhorsledare|forhord|tilltalad|hordperson|rattegangsbitrade|aklagare|advokatbyra kontakt|kurator|skolskoterska|specialpedagog|rektor|elevassistent|idrottsman|lagkapten|tavlande|startande|anhorigvardare|gravrattsinnehavare|faddrar|socialsekr|socialsekreterare|overformyndare|bistandshandlaggare|forsamlingsbo|kyrkobokford|provare|direktor|verkstallande direktor|officiant|opponent|doktorand|betygsnamnd|forhandlare|medforsakrad|tentand|hyressokande|dopforratare|vigselforrattare",
  "indehaver|forurettet|sigtede|mistaenkt|efterforsker|politibetjent|forsvarer|andelshaver|grundejer|nabo|maegler|ejendomsmaegler|kautionist|medlaantager|skadelidte|skadevolder|fuldmaegtig|fuldmagtshaver|jordemoder|tandlaege|plejefamilie|plejebarn|aegtefaelle|samlever|arvelader|kordegn|organist|konfirmand|traener|holdleder|bestyrelsesmedlem|formand|naestformand|tillidsrepraesentant|arbejdsmiljorepraesentant|laerling|klasselaerer|paedagog|censor|vejleder|rejsende|kaptajn|vaernepligtig|brandmand|delingsforer|forsogsperson|dyreejer|dyrlaege|asylansoger|flygtning|uledsaget|ydelsesmodtager|pensionist|ledig|skatteyder|modpart|sagsoger|sagsogt|sagsogte|skonsmand|domsmand|bestiller|afdelingsleder|visitator|bisidder|kurator|jobkonsulent|kontohaver|kortholder|sagsbeh|godkender|montor|kontrollant|projektleder|egen laege|henviser|rekvirent|indringer|kontaktlaege|hjemmehjaelper|plejer|stottepaedagog|dagplejer|underviser|tovholder|konsulent|adressat|gravstedsejer|medforsikret|medforsikrede|medlejer|fremlejer|bobestyrer|advokat bobestyrer|reel ejer|kober|bygherre|opdraetter|udsteder|medhjaelper|besoger|rettighedshaver|ansvarshavende|besogende|referenceperson|naermeste leder|kaereste|partner person",
].join("|");

export const polishRoles =
  "tlumacz|zglaszajacy|pokrzywdzony|pokrzywdzona|obwiniony|skazany|osadzony|zatrzymany|policjant|funkcjonariusz|sledczy|prokurator|obronca|pelnomocnik|notariusz|komornik|wspolwlasciciel|sasiad|posrednik|wspolkredytobiorca|poreczyciel|pozyczkobiorca|poszkodowany|poszkodowana|sprawca|uposazony|uprawniony|upowazniony|polozna|stomatolog|psycholog|terapeuta|farmaceuta|rehabilitant|malzonek|malzonka|wspolmalzonek|wspolmalzonka|ojciec|ojca|matka|matki|brata|siostra|babcia|dziadek|syn|corka|dziecka|swiadka|czlonka|goscia|ksiedza|sedziego|spadkodawca|proboszcz|wikary|katecheta|pan mlody|panna mloda|narzeczony|narzeczona|trener|bramkarz|prezes|skarbnik|sekretarz|radny|posel|zastepca|stazysta|uczennica|dyrektor|pedagog|kurier|podrozny|turysta|pilot wycieczki|przewodnik|zolnierz|poborowy|strazak|ratownik|prenumerator|redaktor|dziennikarz|badacz|badany|badana|ankieter|ankietowany|weterynarz|jezdziec|cudzoziemiec|uchodzca|kurator|emeryt|rencista|bezrobotny|podatnik|mocodawca|biegly|lawnik|zleceniodawca|zleceniobiorca|reklamujacy|konsultant|telemarketer|posiadacz|sprzedajacy|dzierzawca|przelozony|rekruter|inspektor|kontroler|inkasent|listonosz|akceptujacy|zatwierdzajacy|sporzadzajacy|prowadzacy|prowadzacego|odpowiedzialny|zamawiajacy|rozmowca|dzwoniacy|egzaminator|dowodca|monter|nadawcy|darczyncy|obdarowany|wplacajacy|przyjmujacy|wydajacy|osoba odpowiedzialna|osoba upowazniona|osoba decyzyjna|przedstawiciel|przedstawiciel ustawowy|dozorca|zarzadca|petent|donator|bioraca|gracza|lek med|magazynier|brygadzista|instruktor|egzaminowany|kursant|kierownik|asystent|asystentka|protokolant|protokolantka|obecny|odwiedzajacy|beneficjent rzeczywisty|beneficjent|swiadczeniobiorca|wnoszacy|oferent|licytant|powolany|wydzierzawiajacy|administrator osoba|hodowca|wychowanek|podejmujacy|rozliczajacy|depozytariusz|zglaszajaca|testator|gwarant|zyrant|komendant|oficer|dyspozytor|ratownik med|kapelan|organista|ministrant|lektor|referent|sedzia referent|osoba upow|osoba upowazniona|odprawiajacy|kaplan|celebrans|narzeczonego|narzeczonej|opiekunowie|rodzina zastepcza|wspolnajemca|podnajemca|goniec|spedytor|kierowca pojazdu|wlasciciel pojazdu|wlasciciel zwierzecia|hodowca|zalogant|sternik|przyjmujacy zgloszenie|autor zdjecia|autor wpisu|prelegent|wystepujacy|laureat|stypendysta|absolwent|doktorant|promotor pracy|recenzent pracy|egzaminatorka|mistrz|czeladnik|rolnik|wedkarz|mysliwy|dzialkowiec|spoldzielca|akcjonariusz|udzialowiec|wspolnik|prokurent|likwidator|syndyk|radca prawny|aplikant|stawajacy|wspolubezpieczony|wspolubezpieczona|likwidator szkod|najemczyni|niania|opiekunka|czytelniczka|stawajaca|pracownik socjalny|dzielnicowy|strazacy|zalozyciel|zolnierze";

const health = [
  "hoveddiagnose|bidiagnose|diagnosekode|diagnosetekst|diagnosegruppe|sykdomskode|helseforhold|helsestatus|funksjonsniva|funksjonsgrad|funksjonsevne|adl score|adl|iplos|iplos score|bistandsbehov|hjelpebehov|pleietyngde|pleienotat|pleieplan|sykepleienotat|legenotat|legeuttalelse|legeerklaering|legeattest|cave|cave merknad|kritisk informasjon|intoleranse|matintoleranse|medisinliste|medikament|medikamentliste|legemiddelliste|doseringstekst|bruksomrade|bruksveiledning medisin|smerte|smerteskala|bt systolisk|bt diastolisk|news score|rusproblem|rusmisbruk|rusmiddel|rushistorikk|alkoholvaner|alkoholforbruk|roykestatus|royking|roykevaner|snuser|selvmordsrisiko|suicidalrisiko|voldsrisiko|psykisk helse|psykiatri|psykiatrisk|operasjonstype|inngrep|narkose|implantat|amming|prevensjon|svangerskapsuke|hjelpemiddel|hjelpemidler|horselshemming|synshemming|nedsatt horsel|nedsatt syn|tilretteleggingsbehov|sakkyndig vurdering|diabetes|astma|epilepsi|arbeidsevne|arbeidsuforhet|yrkesskade|personskade|medisinsk invaliditet|invaliditetsgrad|menegrad|promille|vaksinetype|vaksinestatus|smittestatus|smittevern|proveresultat|labsvar|analysesvar|rontgensvar|biopsi|henvisningsarsak|henvisningsgrunn|kontaktarsak|innleggelsesarsak|epikrisetekst|pasientskade|skadeomfang person|blodsukker|kroppstemperatur|rehabilitering|habilitering|omsorgsniva|livskvalitet|helseerklaering|helseattest|helsekort|kostrestriksjon|matrestriksjon|spesialbehov|bevegelseshemmet|sykefravaersgrad|sykefravaersarsak|sykmeldingsdato|sykmeldt fra|sykmeldt til|uforeprosent|ufore grad|arbeidsufor",
  "huvuddiagnos|bidiagnos|diagnos|diagnoskod|diagnostext|halsostatus|halsoproblem|funktionsniva|funktionsformaga|omvardnad|omvardnadsbehov|omvardnadsplan|vardplan|vardtyngd|vardanteckning|lakarutlatande|lakarintyg|sjukintyg|lakaranteckning|overkanslighet|overkanslig|lakemedelslista|dos|dosering|ordination|ordinerad dos|ordinationsorsak|forskrivningsorsak|symtom|smarta|smartskattning|blodsocker|missbruk|beroende|alkoholvanor|alkoholbruk|rokvanor|rokning|snusar|suicidrisk|psykisk ohalsa|psykiatrisk|operationstyp|ingrepp|narkos|amning|preventivmedel|hjalpmedel|horselnedsattning|synnedsattning|sarskilt stod|stodbehov|invaliditet|invaliditetsgrad|medicinsk invaliditet|arbetsformaga|arbetsskada|personskada|smittstatus|smitta|labsvar|analyssvar|rontgensvar|remissorsak|kontaktorsak|sokorsak|inlaggningsorsak|sjukersattning|sjukperiod|sjuklon|rehabplan|rehabbehov|kropps temperatur|vardniva|nedsattning|allergi|intolerans|lakarbesok orsak|epikris|daganteckning|behandlingsplan|triageniva|sjukhistoria|halsoundersokning|halsobesok|elevhalsa|skolhalsa|tandstatus|munhalsa|sjukskriven fran|sjukskriven till|sjuk from|sjuk tom",
  "hoveddiagnose|aktionsdiagnose|funktionsniveau|funktionsevne|plejeniveau|plejeplan|sygeplejenotat|laegeerklaering|statusattest|laegenotat|laegeattest|overfolsom|medicinliste|medicinkort|doseringstekst|smerter|blodtryk|misbrug|alkoholforbrug|rygestatus|psykisk lidelse|indgreb|narkose|amning|praevention|horenedsaettelse|synsnedsaettelse|stottebehov|specialundervisning|mengrad|varigt men|erhvervsevnetab|erhvervsevne|arbejdsskade|arbejdsevne|henvisningsarsag|sygdomsperiode|sygdomshistorie|sygdomstype|genoptraening|genoptraeningsplan|allergi|allergier|diaet|blodprove|blodproevesvar|behandlingsplan|vaccinationsstatus|raskmeldt|raskmelding|foerste sygedag|sygdomsarsag|tandstatus|indlaeggelsesarsag|sundhedsoplysninger|sundhedstilstand|hjaelpemiddel|hjaelpemidler",
  "rozpoznanie wstepne|rozpoznanie koncowe|rozp|rozp icd|rozp wstepne|choroby wspolistniejace|choroba zawodowa|epikryza|zalecenia|zalecenia lekarskie|zalecenia dla pacjenta|badanie przedmiotowe|badanie podmiotowe|badanie fizykalne|dolegliwosci|skala bolu|tetno|cisnienie|cisnienie skurczowe|cisnienie rozkurczowe|saturacja|temperatura ciala|masa ciala|leki stale|przyjmowane leki|dawka leku|nietolerancja|nietolerancje|nietolerancje pokarmowe|tydzien ciazy|porod|poronienie|karmienie piersia|antykoncepcja|uzaleznienie|uzaleznienia|narkotyki|papierosy|stopien niepelnosprawn|orzeczenie|orzeczenie niepelnospr|niepelnospr|niepelnosprawna|grupa inwalidzka|inwalidztwo|uszczerbek|uszczerbek na zdrowiu|procent uszczerbku|niezdolnosc|niezdolnosc do pracy|chorobowe|dni chorobowe|dni chorobowego|zasilek chorobowy|chorobowy|zwolnienie l 4|nr zwolnienia lekarskiego|badania okresowe|badania lekarskie|zabieg|zabiegi|znieczulenie|implant|proteza|wada wzroku|wada sluchu|potrzeby specjalne|specjalne potrzeby|potrzeby edukacyjne|ipet|dysleksja|opinia ppp|orzeczenie ppp|opinia poradni|samopoczucie|stan psychiczny|mysli samobojcze|depresja|zakazenie|rehabilitacja|wypadek przy pracy|obrazenia|obrazenie|opis obrazen|cel wizyty|powod wizyty|powod hospitalizacji|trzezwosc|stan trzezwosci|promile|przeciwwskazania|ograniczenia zdrowotne|alergeny|stan zdrowia dziecka|rozpoznanie tekst|karta leczenia|zlecenie lekarskie|skierowanie rozpoznanie|wynik testu ciazowego|hospitalizowany|palaca|cukrzyca|nadcisnienie|orzecz niepeln",
].join("|");

const criminal = [
  "siktelsestekst|siktelse|siktelser|tidligere dommer|tidl dommer|domfellelse|domfellelser|soning|soningsstart|soningsslutt|domslengde|straffeutmaling|straffelengde|straffetid|ilagt straff|forvaring|varetekt|varetektsdager|rulleblad|prikkbelastning|prikker forerkort|loslatelsesdato|loslatt|permisjonsdato|tiltale|tiltalepost|vandel ok|vandelskontroll|politiattest dato|fotlenke|samfunnsstraff|gjengtilknytning",
  "brottsmisstanke|atal|atalspunkt|fangelsestid|strafftid|strafflangd|straffvarde|villkorlig frigivning|frigivningsdatum|frigiven|anhallen|haktningsdatum|kriminalregister|dagsboter|tidigare domar|tidigare brott|fotboja|samhallstjanst|gangtillhorighet|registerutdrag|polisregister",
  "tidligere domme|strafudmaling|strafart|straflaengde|afsoning|afsoningsstart|afsoningsslut|loslades|loslad|losladt|varetaegt|varetaegtsfaengslet|fodlaenke|samfundstjeneste|klip korekort|bandetilknytning|sigtelser",
  "wymiar kary|kara pozbawienia|poczatek kary|koniec kary|kara|kary|kwalifikacja czynu|czyn zabroniony|artykul kk|art kk|tymczasowy areszt|tymczasowe aresztowanie|punkty karne|recydywa|recydywista|warunkowe zwolnienie|dozor policji|zatrzymanie powod|wyrok sadu|przestepstwo opis|grypsujacy|stopien zagrozenia|koniec kary data|data zwolnienia z zk|uprzednia karalnosc",
].join("|");

const freeTexts = [
  "avslagsgrunn|avslagsbegrunnelse|avslagsarsak|asylgrunn|samtalereferat|sakssammendrag|saksfremstilling|saksnotat|hendelsesbeskrivelse|vitneforklaring|uttalelse|fritekst|begrunnelse|bakgrunn for soknad|motivasjon|soknadstekst|oppfolgingsnotat|tilsynsrapport|dagrapport|vaktrapport|bekymringsmelding|bekymring|klagetekst|klageinnhold|innsigelse|tilbakemelding tekst|internt notat|merknader|mappekommentar|egenbeskrivelse|om deg|presentasjon av deg|tips innhold",
  "avslagsmotivering|avslagsorsak|asylskal|samtalsanteckning|tjansteanteckning|handelsebeskrivning|yttrande|utlatande|fritext|motivering|ansokningstext|dagboksanteckning|orosanmalan|klagomalstext|invandning|uppfoljningsanteckning|intern notering|notering|noteringar|anmarkning|anmarkningar|personligt brev|omdomestext|beslutsmotivering|utredningstext|vittnesuppgift|presentation|kommentarer|forklaring",
  "afslagsgrund|afslagsbegrundelse|asylmotiv|samtalereferat|samtale referat|referat|sagsfremstilling|sagsnotat|sagsresume|haendelsesbeskrivelse|vidneforklaring|udtalelse|begrundelse|ansogningstekst|dagbogsnotat|dagbog|underretning|underretningstekst|klagetekst|indsigelse|opfolgningsnotat|internt notat|bemaerkninger|haendelsesforlob|partshoringssvar|observationer|handleplan|om mig",
  "uzasadnienie|powod rozwiazania|przyczyna rozwiazania|odwolanie|odwolanie tresc|tresc odwolania|opis sprawy|przebieg rozmowy|przebieg zdarzenia|notatka z rozmowy|notatki z rozmowy|notatka sluzbowa|notatki|adnotacje|adnotacja|tresc pisma|tresc wniosku|tresc skargi|tresc zgloszenia|wyjasnienia|oswiadczenie|motywacja|uzasadnienie wniosku|charakterystyka ucznia|spostrzezenia|opinia wychowawcy|opinia nauczyciela|relacja swiadka|uwagi wewnetrzne|opis szkody|okolicznosci|okolicznosci zdarzenia|opis problemu|wywiad srodowiskowy|komentarz wewnetrzny|dedykacja|tresc zeznan|o mnie|reklamacja opis|powod reklamacji",
].join("|");

export const nordicAndPolishNames: readonly NameRule[] = [
  names("health", null, "sure", health),
  names("criminal", null, "sure", criminal),
  names(
    "religion",
    null,
    "sure",
    "trosretning|kirketilhorighet|livssynssamfunn|religios tilknytning|medlem statskirken|kirkeforhold|kirkeskat|folkekirkemedlemskab|medlem folkekirken|trosinriktning|religionstillhorighet|samfundstillhorighet|religionstilhorighet|religiost tilhorsforhold|lekcja religii|udzial w religii|uczeszcza na religie|praktykujacy|kosthensyn religion|obrzadek|parafia wyznanie",
  ),
  names(
    "ethnicity",
    null,
    "sure",
    "folkegruppe|folkgrupp|etnisk tilhorsforhold|etnisk tillhorighet|minoritetsbakgrunn|minoritetsspraklig|innvandrerbakgrunn|indvandrerbaggrund|utlandsk bakgrund|herkomst|etnisk herkomst|klantilhorighet|mniejszosc|pochodzenie etn|narodowosc deklarowana",
  ),
  names(
    "political",
    null,
    "sure",
    "politisk aktivitet|politisk aktiv|partitilhorighet|parti tilhorighet|partimedlem siden|partimedlemskap fra|politisk tillhorighet|politisk overbevisning|politisk verv|ugrupowanie|czlonek partii|partia czlonkostwo",
  ),
  names(
    "union",
    null,
    "sure",
    "fagforeningstilhorighet|fagorganisert|fagforeningstrekk belop|fackklubb|facktillhorighet|facklig anslutning|fackansluten|fackmedlemskap|fagforeningstilknytning|zwiazki zawodowe|zwiazki zawodowe skladka|skladka zz|skladka na zwiazki|przynaleznosc zz|nalezy do zwiazku",
  ),
  names(
    "benefit",
    null,
    "sure",
    "ytelsestype|stonadstype|stonadsform|sosialstonad|bistandstype|ytelsesbelop|bostotte belop|bidragstyp|ersattningstyp|ekonomiskt bistand|bistandsbelopp|riksnorm|ydelsestype|ydelsesart|ydelse maned|maanedlig ydelse|manedlig ydelse|integrationsydelse|ledighedsydelse|ressourceforlob|fleksjob|uddannelseshjaelp|boligsikring|rodzaj swiadczenia|typ swiadczenia|rodzaj zasilku|typ zasilku|kwota zasilku|swiadczenia|zasilki|przyznana kwota pomocy|dofinansowanie osoby",
  ),
  names(
    "financial",
    null,
    "sure",
    "samlet gjeld|skattegrunnlag|skattetrekk|skatteprosent|trekkprosent|trekktabell|tabelltrekk|forskuddstrekk|bruttolonn|nettolonn|grunnlonn|fastlonn|manedslonn|timelonn|timesats ansatt|overtidslonn|feriepenger|lonnsramme|lonnstillegg|paleggstrekk|utleggstrekk|lonnstrekk|lonnsniva|lonnskrav|lonnsforventning|skattepliktig inntekt|alminnelig inntekt|netto formue|brutto formue|husleie evne|betalingsevne|inntekt medsoker|ligningsverdi person",
  ),
  names(
    "financial",
    null,
    "sure",
    "manadslon|timlon|arslon|bruttolon|nettolon|grundlon|fast lon|lonetillagg|preliminarskatt|skatteavdrag|loneutmatning|utmatning|semesterersattning|loneansprak|skuldbelopp person|skulder|formogenhet|tillgangar|taxerad inkomst|inkomst av tjanst|manadsinkomst|hushallsinkomst|overtidsersattning|betalningsformaga|traekprocent|skatteprocent|a skat|am bidrag|hovedkort|bikort|lontraek|feriepenge|grundlon|bruttolon|nettolon|husstandsindkomst|arsindtaegt|gaeld|gaeldsbelob|personlig indkomst|skattepligtig|pensionsbidrag|lonforventning|fradrag person|restskat",
  ),
  names(
    "financial",
    null,
    "sure",
    "wynagr|wynagr zasadnicze|wynagr brutto|wynagr netto|placa brutto|placa netto|placa podstawowa|stawka godz|stawka godzinowa|stawka zaszeregowania|premia|premia uznaniowa|premia regulaminowa|premia proc|dodatek stazowy|dodatek funkcyjny|skladka zus|skladki zus|skladka emerytalna|skladka rentowa|skladka chorobowa|skladka zdrowotna|skladka zdrow|skladka ppk|zaliczka pit|zaliczka na podatek|zaliczka podatek|podatek dochodowy|prog podatkowy|kwota wolna|potracenia|potracenia komornicze|potracenia komornik|zajecie komornicze|alimenty|dochody|dochod netto|dochod brutto|dochody rodziny|dochod rodziny|dochod gospodarstwa|majatek|zarobek|koszty uzyskania przychodu|dlugi|kwota zadluzenia|stan zadluzenia",
  ),
  names(
    "financial",
    null,
    "fact",
    "brutto|netto|skatt|skat|trekk|traek|avdrag|tillegg|tillagg|tillaeg|fradrag|premia|skladka|zaliczka|potracenie|dodatek|podatek|brutto kwota|kwota brutto|kwota netto|grunnlag|underlag|do wyplaty|utbetalt netto|wyplata",
  ),
  // In the name of a table they tell what its amounts are.
  names(
    "financial",
    null,
    "likely",
    "lista plac|listaplac|paski plac|lonnslipp|lonnskjoring|lonnspost|lonnslinje|lonespecifikation|lonebesked|lonekorning|lonrad|lonseddel|lonkorsel|lonlinje|skattekort|skatteoppgjor|skattemelding|selvangivelse|deklaration|inkomstuppgift|arsopgorelse|zeznanie podatkowe|pit 11|pit 37",
  ),
  names(
    "household",
    null,
    "sure",
    "husstand antall|antall i husstand|antall i husstanden|husstandsstorrelse|husstandstype|husstandsmedlemmer|hushallsstorlek|antal i hushall|hushallstyp|antal personer i hushall|husstand antal|antal i husstand|husstandens storrelse|liczba osob w gospodarstwie|osoby w gospodarstwie|gospodarstwo domowe|liczba domownikow|domownicy|liczba osob w rodzinie|boform|boligform|bostedsforhold|boendeform|samlivsstatus|sytuacja mieszkaniowa|warunki mieszkaniowe",
  ),
  names(
    "family",
    null,
    "sure",
    "foraeldremyndighed|foraeldremyndighedsindehaver|omsorgsrett|daglig omsorg|samvaer|samvaersordning|vardnad|umgange|enslig forsorger|ensamstaende|enlig forsorger|parorende relasjon|relasjon|relasjonskode|paarorende relation|anhorig relation|relation till|narhetsrelasjon|slaktskap|slaegtskab|wladza rodzicielska|samotny rodzic|samotnie wychowuje|ilosc dzieci|dzieci na utrzymaniu|liczba dzieci na utrzymaniu|osoby na utrzymaniu|rodzaj pokrewienstwa|relacja z dzieckiem|antal hemmavarande barn|hemmaboende barn|hjemmeboende barn",
  ),
  names("free_text", null, "likely", freeTexts),
  names(
    "free_text",
    null,
    "context",
    "powod|przyczyna|tresc|arsak|orsak|arsag|grunn|grund|notering|innhold|innehall|indhold|emne|tema|temat|temat wiadomosci|rubrikk tekst|presentasjon|wpis|zgloszenie tresc|sammendrag|resume|sammanfattning|forlop|tiltak|atgard|foranstaltning|vurderingstekst|bakgrunn|bakgrund|baggrund|przebieg|streszczenie|wniosek tresc|onske|onskemal|zyczenia|zyczenie|specielle onsker",
  ),
  names(
    "person_name",
    "full-name",
    "sure",
    "navn full|navn etternavn fornavn|adresseringsnavn|navnelinje|barnets navn|mors navn|fars navn|mors namn|fars namn|barnets namn|navn pa barn|navn foresatt|navn pa foresatt|navn pa parorende|navn pa kontaktperson|navn pa mor|navn pa far|navn pa innehaver|namn pa barn|namn pa anhorig|namnfortydligande|navneforandring|tidligere navn|tidigare namn|tidlig navn|navn ved fodsel|navn iht pass|pigenavn|imiona i nazwisko|imie i nazw|imie nazw|nazw imie|nazw rodowe|nazwisko imiona|naz imie|podpisal|wystawil imie|imiona|personer i husstand|besoksliste|besokende|ledsager|ledsagare|medfolgende|hentes af|hentes av|hamtas av|avhentes av|osoby upowaznione do odbioru|upowaznieni do odbioru|reisefolge navn|kundens navn|ansattes navn|personalets navn|spillers navn|elevens navn|pasientens navn",
  ),
  names("person_name", "full-name", "likely", `${nordicRoles}|${polishRoles}`),
  names(
    "username",
    null,
    "likely",
    "utworzyl|zmodyfikowal|zmienil|wpisal|dodal|wprowadzil|zarejestrowal|usunal|zaakceptowal|zweryfikowal|zaksiegowal|rozliczyl|wydrukowal|wyslal|przyjal|wydal|wykonal|sprawdzil|pobral|wystawil|zamknal|otworzyl|anulowal|przypisal|odczytal|kto dodal|kto zmienil|kto utworzyl|kto wpisal|kto zatwierdzil|saksbeh ident|saksbehandler ident|saksbehandlerident|brukerident|sagsbehandler init|sagsbeh init|sagsbehandlerinitialer|medarbejderinitialer|handl sign|handlaggarsign|handlaggarsignatur|handlaggare sign|reg sign|registrert bruker|endret bruker|oppr bruker|skapad anvandare|andrad anvandare|oprettet bruger|rettet bruger|brukernavn ad|ad konto|ad bruker|anvandarkonto|anvid|inloggningsnamn|innloggingsnavn|login ad|konto ad|login uzytkownika|operator login|uzytkownik login|sign av|betjent init|provetaker sign|ansatt init|laege init",
  ),
  names(
    "phone",
    null,
    "sure",
    "hemtel|arbtel|hemtelefon|arbetstelefon|jobbtelefon|jobbtlf|jobtelefon|arbejdstelefon|hjemmetelefon|hjemmetlf|mobiltlf|mobiltelefon|tlf privat|privattelefon|privattlf|fastnett|fasttelefon|fastnet|fastnettelefon|tlf mobil|tlf arbeid|direktenummer|direktenr|direktnummer|direktnr|lokalnummer|anknytning|vakttelefon|a nummer|b nummer|anropande nummer|uppringt nummer|uppringande nummer|kaldende nummer|oppringt nummer|ringende nummer|innringer nummer|kaldt nummer|tel kom|tel komorkowy|tel kontakt|tel kontaktowy|tel stacj|tel stacjonarny|tel domowy|tel dom|tel sluzbowy|telefon kontaktowy|telefon domowy|telefon komorkowy|telefon stacjonarny|nr telefonu|nr tel kom|nr kom|komorka|tel opiekuna|tel rodzica|numer dzwoniacy|numer dzwoniacego|numer wywolywany|nr abonenta a|nr abonenta b|numer a|numer b|sms nummer|varslingsnummer|notifieringsnummer|nodnummer kontakt|naar telefon",
  ),
  names(
    "postal_address",
    "street",
    "sure",
    "gatuadr|utdelningsadress|utdeladress|utdelningsadr|folkbokforingsadress|folkereg adresse|folkeregistrert adresse|bostadsadress|boligadresse|bopaelsadresse|hjemmeadresse|hemadress|adresslinje|adresserad|adressrad|adr linje|adr linje 1|adr rad|adrlinje|gateadr|gateadresse|vejadresse|side dor|sidedor|side og dor|co navn|co namn|co adr|leilighetsnummer|leilighetsnr|leil nr|leil|bolignummer|bolignr|bruksenhetsnummer|bruksenhetsnr|husbokstav|lagenhetsnummer|lagenhetsnr|lgh nr|lghnr|lejlighedsnr|lejlighedsnummer|trappuppgang|nr mieszk|nr mieszkania|nr miesz|nr lok|nr lokalu|nr bud|adres zam|adres zamieszk|adres zameld|adres koresp|adres do korespondencji|adres pobytu|adres staly|adres odbioru osoby|ulica nr|ulica i nr|ulica nr domu|skrytka pocztowa|nr skrytki",
  ),
  names(
    "city",
    null,
    "context",
    "poczta|bynavn|by navn|hemort|hjemby|hjemsted|bostadsort|folkbokforingsort|miejscowosc zam|miejsc|miasto zam|hovedsogn|sogn|forsamling bostad|ort",
  ),
  names(
    "region",
    null,
    "context",
    "bostedskommune|bopaelskommune|bopelskommune|hemkommun|hjemkommune|hjemstedskommune|bostadskommun|bydel|stadsdel|fylkesnr|fylkesnummer|kommunenr|kommunenummer|kommunnr|kommunkod|lanskod|lansnamn|kommunekode|regionkode|gmina zam|powiat zam|woj zam|wojew|teryt|kod teryt|simc|dzielnica|oddzial nfz|valgkrets bosted",
  ),
  names(
    "birth_place",
    null,
    "sure",
    "fodt sted|fodt by|fodt land|fodt kommune|fodt i|fodd ort|fodd i|fodd land|fodelsort|fodestedsland|fodested land|ur miejsce|miejsce ur|miejsc urodz|kraj ur|fodelse ort",
  ),
  names(
    "birth_date",
    "date",
    "sure",
    "fodt den|fodselsdatoen|fodselsdag dato|foedt den|fodd den|fdato|fodelsedat|dzien ur|data ur dziecka|urodzony dnia|barns fodselsdato|barn fodt|barnets fodselsdato|barnets fodselsdag|barnets fodt",
  ),
  names(
    "account_number",
    null,
    "sure",
    "tjenestenummer|tjenestenr|tjnr|tj nr|stamnummer|stamnr|medarbejdernr|medarbejdernummer|anstallningsnummer|anstallningsnr|anstnr|lanekort|lanekortnummer|lanekortnr|lanerkort|lanernummer|lanernr|bibliotekskort|lantagarnummer|elevnr|elevnummer|studentnr|studienr|studienummer|kandidatnr|kandidatnummer|eksamensnummer|innsattnr|innsatt nr|fangenr|fangenummer|intagennr|passerkort|passerkortnr|adgangskortnr|adgangskort nr|nokkelkort|passagekort|passerbricka|bonuskort|bonusnummer|bonuskortnr|fordelskort|fordelsnummer|fordelsnr|kundekort|kundkort|kundkortsnummer|kundeklubbnr|lisensnr|licensnr|licensnummer|spelarlicens|spillelisens|hpr|hpr nr|hprnummer|autorisasjonsnummer|autorisasjonsnr|autorisationsid|autorisationsnr|autorisationsnummer|forskrivarkod|forskrivarkode|ydernr|laegeautorisation|advokatnummer|nr legit|nr legitymacji|numer legitymacji|legitymacja|nr legit szkolnej|nr pwz|pwz|npwz|nr pwz lekarza|nr indeksu|numer indeksu|nr albumu studenta|nr karty bibliotecznej|karta biblioteczna|karta czytelnika|nr czytelnika|karta stalego klienta|nr karty lojalnosciowej|nr karty klienta|karta lojalnosciowa|nr licencji|numer licencji|nr uprawnien|nr uprawnien zawodowych|nr abonenta|numer abonenta|nr sluzbowy|numer sluzbowy|nr odznaki|nr osadzonego|nr wieznia|nr zawodnika|nr czlonka|numer czlonka|nr legitymacji sluzbowej|nr identyfikatora|nr dziennika ucznia|nr w dzienniku|nr wpisu na liste|fjerdeparts nr|manntallsnr|pensjonsnummer|medlnr|kunde nr|kundid nummer|debitornr|debitornummer|startnr|startnummer|nr startowy",
  ),
  names(
    "health_id",
    null,
    "sure",
    "rekvisisjonsnr|rekvisisjonsnummer|rekv nr|provenr|proveglass nr|provglas|provrorsnr|pasientjournalnr|nr ksiegi glownej|nr ksiegi gl|nr ks gl|nr ksiegi|nr kart|nr ubezp|nr ubezpieczonego|nr karty ekuz|ekuz|sundhedskort|sundhedskortnr|sygesikringsnr|sygesikringskort|europeisk helsetrygdkort|remissnr|remissnummer|remiss id nr|nr skierowania|nr probki|nr recepty pacjenta",
  ),
  names(
    "id_document",
    null,
    "sure",
    "vapentillstand|vapenlicens|vapenlicensnr|vapenkort|vapenkortnr|vapenkortnummer|tillatelsesnummer|tillatelsesnr|udl nr|udlaendingenummer|udlaendingenr|utlendingsnummer|dufnr|duf nummer|duf nr|dufnummer|duf|lma nummer|lma kort|opholdskort|opholdskortnr|oppholdskort|oppholdskortnr|visumnr|visumnummer|nr dok|nr dok tozs|nr dok tozsamosci|seria i nr dowodu|seria nr dowodu|seria nr dok|dok tozs|rodzaj dok tozsamosci|nr pozwolenia|nr pozwolenia na bron|nr wizy|nr karty pobytu|karta polaka|ledebevis|id bevis|bevisnr|legnr|legitimationsnr|kopia dowodu",
  ),
  names(
    "driver_license",
    null,
    "sure",
    "forerkortnr|forerkort nr|forerkortnummer|forerkortklasse|korkortsnummer|korkortsnr|korkort|korkortsbehorighet|korekort|korekortnr|korekortnummer|nr prawa jazdy|prawo jazdy nr|seria prawa jazdy|kategorie prawa jazdy|prawo jazdy kat",
  ),
  names(
    "national_id",
    null,
    "sure",
    "fodselsnr 11|fnr hash|fnr kryptert|persnummer|persnr hash|pnr 12|persnr 12|personnummer 12|samordningsnr|cpr hash|cpr mor|cpr far|cprnr barn|cpr barn|mors fnr|fars fnr|barnets fnr|barnets cpr|barnets personnummer|pesel matki|pesel ojca|pesel opiekuna|pesel rodzica|pesel hash|nr pesel pacjenta|pesel osoby|ident nr person",
  ),
  names(
    "bank_account",
    null,
    "sure",
    "utbetalingskonto|lonnskonto|lonnskontonr|lonekonto|lonkonto|bankkontonr|bankkontonummer|utbetalningskonto|nemkonto|nemkonto regnr|nemkonto kontonr|nemkonto nr|nemkontonr|bank regnr|bank reg nr|reg nr konto|regnr kontonr|clearing|clearingnr|clearingnummer|clearing nr|bankgiro|bankgironr|plusgiro|plusgironr|postgiro|postgironr|trekkonto|belastningskonto person|autogirokonto|nr rach|nr rach bank|nr rachunku|numer rachunku|rachunek bankowy|konto bankowe|nr konta|numer konta|nr konta bankowego|nr konta bank|rachunek do zwrotu|konto do zwrotu|nrb|kontonr giver|swish nummer|swishnummer|swish nr|vipps nummer|vippsnummer|mobilepay nr|mobilepay nummer",
  ),
  names(
    "vehicle",
    null,
    "sure",
    "regnummer|reg nummer|regnr|bilnr|bilregnr|bil regnr|registreringsnummer|registreringsnr|kjennemerke|skiltnr|skiltnummer|nummerskilt|nummerskylt|nummerplade|understellsnr|understellsnummer|chassinr|chassinummer|chassi nr|stelnr|stelnummer|nr rej|nr rejestr|nr rejestracyjny|numer rejestracyjny|nr rejestracyjny pojazdu|rejestracja pojazdu|tablica rejestracyjna|tablica rej|nr vin|numer vin|nr nadwozia|vin nr",
  ),
  names(
    "document",
    null,
    "likely",
    "lydfil|lydfil sti|lydopptak fil|opptaksfil|videoopptak|vedlegg|vedleggsfil|vedlegg sti|vedlegg fil|bilaga|bilaga fil|bifogad fil|bilag fil|vedhaeftet fil|vedhaeftning|soknad pdf|soknadsfil|cv fil|cv sti|cv sokvag|cv vedlegg|passkopi|paskopi|legitimasjon kopi|kopi av pass|kopi av legitimasjon|id kopia|sciezka cv|cv sciezka|plik cv|zalacznik|zalaczniki|zalacznik plik|plik zalacznika|skan|skan dowodu|skan umowy|skan dokumentu|kopia dowodu|kopia paszportu|nagranie sciezka|nagranie plik|plik nagrania|list motywacyjny|swiadectwo pracy|swiadectwo plik",
  ),
  names(
    "signature_img",
    null,
    "likely",
    "signatur|signatur bilde|signatur fil|digital signatur bilde|underskrift|underskriftsbild|underskriftsbillede|namnunderskrift|podpis|podpis graficzny|podpis klienta|podpis odbiorcy|signatura kunde|kundesignatur|kundens signatur",
  ),
  names(
    "secret",
    null,
    "sure",
    "nogleboks kode|noegleboks kode|nogleboks|nokkelboks kode|nokkelboks|nokkelkode|nokkelskap kode|nyckelskap kod|nyckelgomma kod|nyckelkod|dorkode|dor kode|portkode|alarmkode|alarmkod|larmkod|laskod|laskode|adgangskode dor|kod do klatki|kod do bramy|kod domofonu|kod furtki|kod alarmu|simkort pin|puk kode|puk kod|pukkode|pukkod|kod puk",
  ),
  names(
    "geo",
    null,
    "likely",
    "gps pos|gps posisjon|gps position|gps lat|gps lon|siste pos|siste pos lat|siste pos lon|sidste pos|senaste pos|posisjon lat|posisjon lon|koordinat|koordinater|koordinat x|koordinat y|wspolrzedne|wsp x|wsp y|wspolrzedne gps|szerokosc geo|dlugosc geo|szer geogr|dl geogr|szerokosc geogr|dlugosc geogr|pozycja gps",
  ),
  names(
    "life_event",
    "date",
    "sure",
    "flyttet inn|flyttet ut|innflyttet|utflyttet|innflyttet dato|utflyttet dato|inflyttad|utflyttad|indflyttet|udflyttet|tilflyttet|fraflyttet|fraflyttet dato|fraflytningsdato|tilflyttet dato|innmeldt dato|utmeldt dato|innvandret|innvandret dato|invandrad|gift dato|gift den|gift datum|vigd datum|viet dato|skilt dato|skilt den|skild datum|skilsmisse dato|separert dato|doopt dato|dopt dato|dobt dato|konfirmert dato|begravet dato|gravlagt dato|bisatt dato|begravd datum|jordfestet|ansatt dato|ansatt siden|ansatt til dato|sluttet dato|sluttet|fratradt|fratradt dato|tiltradt|tiltradt dato|anst datum|anstalld datum|slutat datum|slutat|ansat dato|fratradt den|opsagt dato|opsagt til|pensjonert dato|innlagt dato|innlagt|innlagt tid|utskrevet|utskrevet dato|utskrevet tid|inskriven|inskriven datum|utskriven|utskriven datum|indlagt|indlagt dato|udskrevet dato|data zatr|data zatrudn|data zwoln|zatrudniony od|zatrudniony do|zatrudniona od|data odejscia|data przejscia na emeryture|data slubu cywilnego|data slubu koscielnego|data zawarcia|data zawarcia zwiazku|data bierzm|data chrz|data pogrzebu osoby|data przyj|data przyjazdu do kraju|data wymeldowania|data zamieszkania|data wprowadzenia sie|data wyprowadzki|data przeprowadzki|data wstapienia|data rozp pracy|data zakonczenia zatrudnienia|data rozpoczecia zatrudnienia|data rozpoczecia pracy",
  ),
  names(
    "evaluation",
    null,
    "sure",
    "fravaer dager|fravaer timer|fravaersdato|fravaerskode|fravaerstype|franvarotyp|franvarokod|franvarodatum|franvaro timmar|fravaerstimer elev|fravaersprocent|fravaersarsag|karakterbok|termin karakter|muntlig karakter|skriftlig karakter|anmerkninger|prestasjonsvurdering|lederens vurdering|medarbeidervurdering|lonevardering|prestationsbedomning|bedomning|typ urlopu|rodzaj urlopu|urlop od|urlop do|dni urlopu|liczba dni urlopu|wymiar urlopu|urlop wymiar|urlop zalegly|ilosc godzin nieobecnosci|ocena rekrutera|ocena pracownika|ocena kandydata|ocena zachowania|ocena opisowa|srednia ocen|punkty rekrutacyjne|rodzaj kary|kara porzadkowa|typ nieobecnosci|rodzaj nieobecnosci|godziny nadliczbowe|nadgodz|godziny przepracowane|bestatt eksamen|ikke bestatt|rangering kandidat|intervjuvurdering|sluttvurdering|standpunktvurdering|halvarsvurdering|omdomen|ekstraarbejde timer|afspadsering",
  ),
  names(
    "physical",
    null,
    "sure",
    "hoeyde|kroppsvekt|kroppslengd|kroppsvikt|saerlige kjennetegn|signalement|skonummer person|haarfarge|har farge|oyefarge|drakt storrelse|hoyde person|kropsvaegt|wzrost i waga|masa ciala kg|rozmiar stopy|rozmiar koszulki|rozmiar odziezy|rozmiar buta zawodnika|skostr|skostorlek|klesstr|klesstorrelse|troyestorrelse|troyestr|tskjorte str|tojstorrelse|drejetojstr|tatuaze|blizny",
  ),
  names(
    "job",
    null,
    "sure",
    "stillingsbrok|stilling prosent|stillingstittel|stillingskategori|yrkesgrupp|yrkesstatus|arbeidsstatus|arbejdsmarkedsstatus|tjenestested|tjanstgoringsgrad|yrke kod|yrkesroll|befattningstyp|tjanstetitel|tjanstebefattning|stillingsbetegn|ansaettelsesform|ansaettelsestype|anst form|zatrudnienie rodzaj|rodzaj zatrudnienia|rodzaj umowy pracowniczej|wymiar etat|kod zawodu gus|zawod rodzica|zawod matki|zawod ojca|specjalizacja|tytul zawodowy|stopien sluzbowy|stopien wojskowy|militaer grad|tjenestegren|brannmann grad",
  ),
  names(
    "education",
    null,
    "likely",
    "utdanning|utdannelse|utdanningsniva|hoyeste utdanning|utbildning|utbildningsniva|hogsta utbildning|uddannelse|uddannelsesniveau|wyksztalcenie|poziom wyksztalcenia|ukonczona szkola|ukonczona uczelnia|szkola poprzednia|kierunek studiow osoby|tidligere skole|tidigare skola|fagbrev|svennebrev",
  ),
  names(
    "online_id",
    null,
    "sure",
    "vipps sub|bankid pid|bankid ref|mitid uuid|mitid sub|nemid pid|nemid rid|freja id|profil zaufany|epuap|adres epuap|skrytka epuap|edoreczenia|ade adres|altinn bruker|digipost adresse|eboks adresse|kivra id",
  ),
  // Care
  names(
    "health",
    null,
    "sure",
    "status lakare|utsatt orsak|utsattningsorsak|seponert arsak|seponeringsarsak|seponeringsgrund|systoliskt|diastoliskt|systolisk|diastolisk|skurczowe|rozkurczowe|saturation|syremattnad|oksygenmetning|iltmaetning|feber|kroppstemp|legemsstemperatur|uzalezniony|uzalezniona|uzalezniony od|uzaleznienie od|sjukdomsorsak|skadeomfattning|skade omfang|skade person|kroppsdel|kropsdel|skadet kroppsdel|skadad kroppsdel|czesc ciala|uszkodzona czesc ciala|rodzaj urazu|skadens art|horsel|syn test|synsskarphet|synstyrke|glasogon|briller styrke|protese|tandproblem|tannstatus|tannlegeskrekk|forskrevet legemiddel|utlevert legemiddel|medicin navn|medicinnavn|laegemiddelnavn|forskrivningsgrund|behandlingsindikation|behandlingsstart|behandlingsslut|behandlingsresultat|proveresultater|blodprovesvar|gravid uke|gravid vecka|graviditetsuke|ultralyd|fodselsvekt|fodevaegt|fodelsevikt|masa urodzeniowa|apgar 1|apgar 5|rus|rusbruk|narkotika|narkotikabruk|narkotikamissbruk|stofmisbrug|selvskading|sjalvskada|selvskade|spiseforstyrrelse|atstorning|demens|demensgrad|kognitiv svikt|falltendens|fallrisk|faldrisiko|ernaeringsstatus|bevegelighet|mobilitet pasient|gangfunksjon|inkontinens|trykksar|hygiene behov|tvang|tvangsvedtak|tvangsinnlagt|lpt|lvu|lvm|bvl|sykehusinnlagt|tilbakefall|remisjon|studiearm|bivirkning|bivirkninger|biverkning|biverkningar|bivirkning tekst|dzialanie niepozadane|zdarzenie niepozadane|ramie badania|leczenie szpitalne|historia leczenia|przebyte choroby|przebyte operacje|operacje|leczony na|bierze leki|okulary|wada postawy|zdolnosc do sluzby|kategoria zdrowia|kategoria wojskowa|orzeczona niepelnosprawnosc|tauglighet|tjenestedyktighet|tjanstduglighet|egnethet helse|helsekrav oppfylt|sjomannslege|korkort medicinska krav|synshjelp|fysisk form|formniva",
  ),
  names(
    "criminal",
    null,
    "sure",
    "data osadzenia|data zatrzymania|data aresztowania|zaklad karny|areszt sledczy|widzenia|przepustki|podejrzenie|podejrzany o|oskarzony o|czyn|opis czynu|kwalifikacja prawna czynu|mistanke|mistanketekst|mistanke om|hvitvaskingsmistanke|meldt okokrim|misstanke|misstanke text|brottsbeskrivning|gjerningsbeskrivelse|gjerningstype|gerningsbeskrivelse|gerningstype|lovbruddstype|lovbruddskategori|brottskategori|brottskod|misstankegrad|siktet for|tiltalt for|domt for|domd for|dom kjonn|straff|straffart|straffegrunnlag|bot belop|boter|dagsbot|fengslet dato|pagrepet|pagrepet dato|gripen|anholdt|anholdt dato|arrestert|arrestert dato|fangslad|soner|sonet|besoksforbud|tilhold|polititilhold|besoksforbod|oppholdsforbud|kriminell bakgrunn|straffeattest dato|bornattest|barneattest|belastningsutdrag|disiplinaerstraff|disciplinstraff|rapportert overtredelse",
  ),
  // Banks, work, homes
  names(
    "financial",
    null,
    "sure",
    "billan|boliglan|huslan|studielan|bolan|billaan|huslaan|boliglaan|studiegaeld|forbrukslan|kredittkortgjeld|andre lan|sokt belop|soknadsbelop|sokt lanebelop|ansokt belopp|lanebelop|lanebelopp|laanebelob|betjeningsevne|kalp|score verdi|kredittscore|kreditvardering|risikoklasse|riskklass|risikoprofil|midlenes opprinnelse|midlernes oprindelse|medlens ursprung|pochodzenie srodkow|egenkapital kunde|kontantinsats|egenkapital|betalningshistorik|betalingshistorikk|inkassosak|inkassosager|betalningsanmarkningar|utlegg belop|stan majatkowy|sytuacja majatkowa|sytuacja finansowa|sytuacja materialna|zajecie wynagrodzenia|kwota kredytu|kwota pozyczki|wklad wlasny|historia kredytowa|wiarygodnosc platnicza|inne zobowiazania|zobowiazania|koszty utrzymania|oszczednosci|sparing|sparekonto saldo|pensjonssparing|pensionssparande|pensionsopsparing|depositum belop person|husleie inntekt|bostadstillagg",
  ),
  names(
    "bank_account",
    null,
    "sure",
    "fra konto|til konto|fran konto|till konto|fra kontonr|til kontonr|z rachunku|na rachunek|konto nadawcy|rachunek nadawcy|konto odbiorcy|rachunek odbiorcy|motkonto|mottakerkonto|mottagarkonto|modtagerkonto|avsenderkonto|avsandarkonto|afsenderkonto|giverkonto|betalerkonto|belastningskonto|krediteringskonto|debetkonto kunde|rachunek obciazany|rachunek uznawany|pbs aftale|pbs aftale nr|betalingsservice|betalingsservice nr|avtalegiro konto|autogiro konto|fakturakonto kunde|konto til utbetaling|konto til udbetaling|konto for utbetaling|tilbakebetalingskonto",
  ),
  names(
    "payment_card",
    null,
    "sure",
    "kortnummer maskert|kortnr maskert|maskert kortnummer|kort siste 4|kortets siste fire|kort utloper|kort utlopsdato|kort udlober|kortudlob|kort giltigt till|nr karty platniczej|numer karty platniczej|karta platnicza|karta kredytowa|karta wazna do|karta waznosc|ostatnie cyfry karty|kortholdernavn|kortinnehaver navn|preget navn|betalkort|betalingskort|betalingskortnr|kredittkort|kreditkort|kreditkortnr|kredittkortnr|betalningskort|autorisasjonskode kort|cvv kod",
  ),
  names(
    "national_id",
    null,
    "sure",
    "reservnr|reservnummer|resnr|samnr|hjelpenummer pasient|erstatnings cpr|erstatningscpr|utenlandsk id nr|tin utl|utl tin|utlandskt id|utenlandsk skattenummer",
  ),
  names(
    "account_number",
    null,
    "sure",
    "hsaid|hsa id|legitimationskod|bonusprogram nr|bonusprog nr|nr wpisu|nr wpisu adwokata|nr wpisu adw|nr uprawnien budowlanych|nr licencji posrednika|nr odznaki sluzbowej|vaernemagtsnummer|manummer|ma nr|tjenestemannsnr|stemmeseddel nr person|folkekirke nr",
  ),
  names(
    "person_name",
    "full-name",
    "sure",
    "faders navn|moders navn|faders namn|moders namn|moders pigenavn|mors pikenavn|mors etternavn|fars etternavn|osoby odwiedzajace|lista gosci|lista uczestnikow|obecni|deltakerliste|deltagerliste|deltagarlista|gjesteliste|gaesteliste|gastlista|passasjerliste|passagerliste|besokslista|begravet navn|avdodes navn|den avdodes navn|avlidnes namn|afdodes navn|gravlagt navn|oppgitt navn|uppgivet namn|navn pa avdode|visningsnavn|visningsnamn|navn pa dorskilt|namn pa dorr|navn pa skilt|navn i klartekst|imie i nazwisko matki|imie i nazwisko ojca|imie i nazwisko opiekuna|dane wnioskodawcy|dane klienta|dane pacjenta|dane kontaktowe|dane swiadka|dane sprawcy|dane wlasciciela",
  ),
  names(
    "birth_date",
    "date",
    "sure",
    "foedselstid|fodselstid|fodelsetid|fodtid|fodelsetidpunkt|godzina urodzenia|fodselstime",
  ),
  names(
    "marital_status",
    null,
    "sure",
    "tidl aegteskab|tidligere aegteskab|tidligere ekteskap|tidigare aktenskap|ekteskapelig status|ekteskapsstatus|aktenskapsstatus|samlivsform|civilstatuskode|stan cyw|gift|ugift|gift status|zonaty zamezna|zamezna",
  ),
  names(
    "phone",
    null,
    "sure",
    "opkaldt fra|opkalds nr|opkaldsnummer|ringt fra|ringt til|oppringt fra|opkald til|opkald fra|nr dzwoniacy|nr wybrany|wybrany numer|numer polaczony|polaczenie z|mobilnummer|mobilnr|mobil nr|mobiltlfnr|varslingstelefon|beredskapstelefon|tel alarmowy kontakt|tel do kontaktu|telefon do rodzica|telefon rodzica|telefon matki|telefon ojca|tlf mor|tlf far|tlf foresatt|tel vardnadshavare",
  ),
  names(
    "free_text",
    null,
    "likely",
    "protokol tresc|tresc protokolu|avgangsorsak|avslutningsorsak|sluttarsak|oppsigelsesgrunn|oppsigelsesarsak|uppsagningsorsak|opsigelsesarsag|opsigelsesgrund|fratredelsesgrunn|utmeldingsarsak|utmeldingsgrunn|uttradesorsak|udmeldelsesarsag|klagegrunn|klageorsak|fravaersforklaring|beskrivelse av hendelse|beskrivning av handelse|stenens indskrift|minneord|mindeord|gravskrift|hilsen|hilsen tekst|halsning|halsningstext|hilsner|opis dolegliwosci|opis reklamacji|opis usterki zgloszenia|wiadomosc od klienta|uwagi klienta|uwagi pacjenta|uwagi rodzica|kundekommentar|kundens kommentar|kundens onsker|kundonskemal|levereringsnotat|leveringsinstruks|leveransinstruktion|leveringsbemaerkning|uwagi do zamowienia|uwagi do dostawy|instrukcje dla kuriera|opinia o kliencie|avvikstekst|avviksbeskrivelse|avvikelsebeskrivning|utviklingssamtale|udviklingssamtale|utvecklingssamtal|elevvurdering tekst|kartlegging|observasjon|observation elev",
  ),
  // Parishes, schools, sport, parties, shops
];
