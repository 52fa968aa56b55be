/** Words of trades: insurance, banks, travel, dating, games, elections, family history, sport, smart homes, courts. */
import { type NameRule, names } from "./rule.ts";

export const domainNames: readonly NameRule[] = [
  // Banks and insurance
  names(
    "financial",
    null,
    "sure",
    "source of funds|source of income|source of wealth|income source|risk class customer|risk profile|risk rating customer|credit class|credit limit|credit check|credit bureau score|bik score|scoring bik|scoring|score bancario|mittelherkunft|herkunft mittel|einkommensquelle|origen fondos|origen ingresos|provenienza fondi|fonte reddito|herkomst vermogen|herkomst middelen|bron inkomen|origem recursos|fonte renda|zrodlo dochodu|zrodla dochodu|inntektskilde|inkomstkalla|indtaegtskilde|origine fonds|origine revenus|patrimoine|vermoegen|monthly expenses|monatliche ausgaben|gastos mensuales|spese mensili|restschuld person|no claims bonus|bonus malus|schadenfreiheitsklasse|sf klasse|bonus malus klasse|bonusklasse|classe di merito|classe merito|schadevrije jaren|znizki oc|elanlagsklasse|gjeldsgrad|skuldsaldo|betalningsforelaggande|inkassokrav belop|disposable income|raadighedsbelob|radighetsbelop|kreditgrense|kreditgrans|limite credito|limit kredytowy|kreditlimit|kredietlimiet|fido|affidamento importo|annual turnover person|expected monthly turnover",
  ),
  names(
    "criminal",
    null,
    "sure",
    "pep|pep flag|pep check|pep treffer|statut ppe|persona expuesta politicamente|persona politicamente esposta|sanktionslistentreffer|sanctions hit|sanction list hit|sanktionstreffer|lista sanzioni|fraud flag|fraud suspicion|is fraud|fraudulent|betrugsverdacht|fraude sospecha|sospecha fraude|sospetto frode|fraudevermoeden|suspeita fraude|svindelmistanke|mistanke om svindel|bedrageriantydning|podejrzenie oszustwa|suspicious activity|suspicious activity report|sar filed|verdachtsmeldung|geldwaeschverdacht|geldwaescheverdacht|blacklisted|is blacklisted|blacklist reason|hausverbot|hausverbot grund|stadionverbot",
  ),
  names(
    "person_name",
    "full-name",
    "sure",
    "kredytobiorca|kreditnehmer|kreditnehmer name|emprunteur nom|prestatario nombre|mutuatario|kredietnemer|mutuario|lantaker|laantager|lantagare namn|poreczyciel|buerge name|caution nom|fiador nombre|garante nombre|garante nome|borgsteller|kausjonist navn|borgensman namn|begunstigter|beguenstigter|bezugsberechtigter|beneficiaire nom|beneficiario nombre|begunstigde|formanstagare|begunstiget|uposazony|erblasser|testator|executor name|testament executor|geschaedigter|schadengegner|unfallgegner|controparte nome|tegenpartij naam|motpart navn|motpart namn|modpart navn|insured person|insured name|versicherte person|lebensversicherter|assure nom|asegurado nombre|verzekerde naam|forsikret navn|forsakrad namn|ubezpieczony imie|claimant name|adjuster name|gutachter|gutachter name|schadenbearbeiter|sachverstaendiger|perito|rzeczoznawca|likwidator szkody|skadebehandler|skadereglerare|taksator",
  ),
  // Travel
  names(
    "person_name",
    "full-name",
    "sure",
    "traveler name|traveller name|lead passenger|lead guest|pax name|passenger list|guest name|guest first|companion name|co traveler|co traveller|roommate|roommate name|room mate|viajero|nombre viajero|nombre huesped|nombre pasajero|acompanante|nome ospite|nome passeggero|viaggiatore|accompagnatore|reiziger naam|naam gast|naam reiziger|medereiziger|nome hospede|nome passageiro|acompanhante|passasjernavn|gjestenavn|reisefolge|medreisende|passagernavn|gaestenavn|rejseledsager|passagerarnamn|gastnamn|medresenar|imie pasazera|nazwisko pasazera|nazwisko goscia|wspolpasazer|reisender|mitreisender|mitreisende|reiseteilnehmer|gastname|nom voyageur|nom passager|accompagnant|tour leader|reiseleiter",
  ),
  names(
    "health",
    null,
    "sure",
    "meal preference|special meal|special meal code|meal request|special assistance|assistance required|assistance code|wheelchair assistance|mobility needs|mobility aid|reduced mobility|travel sickness|diet|dietary preference|preferencia comida|comida especial|menu especial|menu speciale|pasto speciale|esigenze alimentari|maaltijdvoorkeur|dieetwens|refeicao especial|spesialkost|matallergier|kostonsker|specialkost onskemal|kostoensker|saerlig kost|allergener person|posilek specjalny|dieta|essenswunsch|sonderkost|unvertraeglichkeit essen|regime special|pmr|assistance pmr|besoins particuliers|barrierefreiheit bedarf|barrierefrei|necesidades accesibilidad|assistenza disabili|behov for assistanse|behov av assistans|rollstuhl|silla ruedas|sedia rotelle|rolstoel|cadeira rodas|rullestol|rullstol|korestol|wozek inwalidzki",
  ),
  names(
    "activity",
    null,
    "context",
    "seat|seat no|seat number|sitzplatz|asiento|posto|stoel|assento|sete|plats|miejsce siedzace|pnr|record locator|booking reference personal",
  ),
  // Dating and social networks
  names(
    "sexual",
    null,
    "sure",
    "looking for|seeking|interested in gender|search gender|wanted gender|preferred gender partner|gender sought|suche geschlecht|sucht geschlecht|gesuchtes geschlecht|sucht|recherche sexe|cherche|sexe recherche|busca sexo|busca genero|genero buscado|interesado en|interesse genere|cerca genere|cerca sesso|zoekt geslacht|zoekt|geinteresseerd in|procura genero|interesse em|interessert i|soker kjonn|soger kon|interesseret i|soker kon|intresserad av|szuka plci|szukana plec|preferencja plci|orientering seksuell|orient sex|orientacja|orientering|geaardh|laggning|relationship intent|relationship goal|relationship type sought|libido|polyamory",
  ),
  names(
    "free_text",
    null,
    "sure",
    "headline profile|profile headline|prompt answer|icebreaker|opening line|ideal partner|ideal match|first date idea|turn offs|favorite music|favorite movies|favorite books|favourite things|selbstvorstellung|profiltext|profilspruch|steckbrief|ueber mich text|vorlieben|presentation profil|texte profil|accroche|descripcion perfil|texto perfil|presentacion|presentazione|descrizione profilo|testo profilo|profieltekst|over mezelf|descricao perfil|texto perfil pt|apresentacao pessoal|profiltekst|om meg selv|presentasjonstekst|presentation text|presentationstext|om mig sjalv|profilbeskrivelse|profilbeskrivning|opis profilu|opis siebie|opis osoby",
  ),
  names(
    "household",
    null,
    "sure",
    "wants children|want kids|have kids|wants kids|kinderwunsch|desire enfants|quiere hijos|vuole figli|kinderwens|quer filhos|onsker barn|vill ha barn|oensker boern|chce miec dzieci|has pets|pets owned|haustiere",
  ),
  names(
    "health",
    null,
    "sure",
    "drinking|drinks alcohol|alcohol habits|drinker|drinking habits|smoking habits|trinkt|raucht|trinkverhalten|fume|boit|bebe alcohol|fuma|beve|drinkt|rookgedrag|bebe|royker status|drikker|drikkevaner|rokvanor|dricker|ryger status|pali|pije|palenie|alkohol vaner|std status|hiv test|last sti test|therapy status",
  ),
  // Games
  names(
    "username",
    null,
    "sure",
    "player handle|in game name|ingame name|ign|character name|char name|avatar name|guild member name|spielername|spielname|nom joueur|pseudo joueur|nom personnage|nombre jugador|nick jugador|nombre personaje|nome giocatore|nome personaggio|spelersnaam|spelernaam|nome jogador|nick jogador|spillernavn|kallenavn spiller|spelarnamn|spelnamn|nazwa gracza|nick gracza|nazwa postaci|battlenet|psn|psn name|xbl gamertag|xbox gamertag|epic name|epic games id|riot id|origin id|uplay name|nintendo id|friend code|minecraft name",
  ),
  names(
    "message",
    null,
    "sure",
    "chat line|chat msg|chat entry|chatnachricht|chattext|whisper|whisper text|shout text|mensaje chat|messaggio chat|chatbericht|mensagem chat|chatmelding|chattmeddelande|chatbesked|wiadomosc czatu|tresc czatu|report reason text|player report|ban reason text|sperrgrund|sperrgrund text|motif bannissement|motivo ban|motivo bloqueo|ban reden|motivo banimento|utestengelsesgrunn|avstangningsorsak|banarsak|powod blokady|powod bana",
  ),
  // Elections, parties, associations
  names(
    "political",
    null,
    "sure",
    "party registered|registered party|party code voter|party vote|voted party|vote cast|ballot choice|primary voted|political donation|campaign interest|supporter level|support score|support level|volunteer for party|canvass result|canvass response|canvass notes|door knock result|parteimitglied seit|parteifunktion|waehlt|wahlabsicht|wahlentscheidung|stimmabgabe|unterstuetzung partei|intention vote|intention de vote|sympathisant|sympathie politique|intencion voto|intencion de voto|simpatizante|afiliado partido|intenzione voto|intenzione di voto|simpatizzante|stemintentie|stemvoorkeur|sympathisant partij|intencao voto|intencao de voto|simpatizante partido|stemmeintensjon|partipreferanse|partisympati|rostavsikt|partipreferens|partivalg|stemmeafgivning|preferencje wyborcze|sympatie polityczne|glos oddany|poparcie",
  ),
  names(
    "account_number",
    null,
    "sure",
    "voter number|voter reg no|voter registration number|electoral roll number|elector number|polling number|waehlernummer|waehlerverzeichnis nr|waehlerverzeichnisnummer|numero electeur|num electeur|numero elector|clave electoral|numero elettore|tessera elettorale|numero tessera elettorale|kiezersnummer|stempasnummer|stempas nr|inscricao eleitoral|numero eleitor|cartao eleitor|velgernummer|manntallsnummer|manntallsnr|rostkortsnummer|rostkortsnr|valgkortnummer|valgkortnr|numer wyborcy|nr wyborcy|nr w spisie wyborcow|membership card number|member card no|license player|num licence|nr licencji zawodnika|lisensnummer|licensnummer spelare|licencenummer|startlicentie",
  ),
  // Family history and churches
  names(
    "life_event",
    "date",
    "sure",
    "baptised|bapt date|christened|chr date|burial|buried|bur date|marr date|married date|married at|divorced|emigrated|immigrated|ordained|confirmed date|getauft|getauft am|taufdat|begraben|begraben am|getraut|getraut am|konfirmiert am|geheiratet|heirat|ausgewandert|bapteme|baptise le|inhume le|marie le|mariage le|confirmation le|bautizado|bautismo|bautizado el|sepultado|sepultado el|casado el|emigro|battezzato|battesimo|sepolto|sposato il|cresima|emigrato|gedoopt|gedoopt op|begraven|begraven op|getrouwd|getrouwd op|gehuwd op|geemigreerd|batizado|batizado em|sepultado em|casado em|emigrou|dobt|doept|dopt|dapt|dapsdag|begravet|gravlagt|viet|vigd|vigslar|gifte seg|utvandret|innvandret|konfirmert|konfirmerad|utvandrad|jordfast|jordfaest|konfirmeret|viede|udvandret|ochrzczony|data chrzt|pochowany|pogrzeb|zaslubiny|slub|emigracja",
  ),
  names(
    "person_name",
    "full-name",
    "sure",
    "godmother|godfather|sponsors|witness 1|witness 2|witnesses|officiant name|celebrant name|pate 1|pate 2|taufpate|taufpaten|trauzeuge|trauzeuge 1|trauzeuge 2|pfarrer name|temoin 1|temoin 2|parrain nom|marraine nom|padrino nombre|madrina nombre|testigo 1|testigo 2|padrino nome|madrina nome|testimone 1|testimone 2|getuige 1|getuige 2|peter|meter naam|padrinho nome|madrinha nome|testemunha 1|testemunha 2|fadder|faddere|fadder 1|fadder 2|forlover|forlover 1|gudmor|gudfar|dopvittne|vittne 1|vittne 2|vidne 1|vidne 2|forlovere|chrzestny imie|chrzestna imie|swiadek 1|swiadek 2|enfadder|vater name|mutter name|fars|mors",
  ),
  names(
    "birth_place",
    null,
    "sure",
    "birth parish|parish of birth|birth locality|geburtspfarrei|taufort|paroisse naissance|parroquia nacimiento|parrocchia nascita|doopplaats|freguesia natal|naturalidade pai|fodesogn sted|fodelsesocken|fodselssogn|parafia urodzenia|naissance lieu|nascita luogo|nacimiento lugar|urodzenia miejsce",
  ),
  names(
    "genetic",
    null,
    "sure",
    "y haplogroup|mt haplogroup|mtdna|ydna|autosomal|shared cm|centimorgan|centimorgans|dna kit number|kit number dna|gedmatch|gedmatch id|ancestry dna id|gentestergebnis|resultat adn|resultado adn|risultato dna|dna uitslag|resultado dna|dna treff|dna traff|dna match cm|wynik dna|haplogruppe|haplogroupe|haplogrupo|aplogruppo|haplogroep|haplogrupa",
  ),
  // Sport and fitness
  names(
    "health",
    null,
    "sure",
    "resting hr|resting pulse|max hr|max heart rate|avg heart rate|average heart rate|hrv|heart rate variability|vo 2 max|vo2max|body fat percent|body fat percentage|fat mass|muscle mass|visceral fat|bone mass|water percent|basal metabolic rate|bmr|calorie intake|calories consumed|sleep score|sleep minutes|sleep stage|deep sleep|rem sleep|stress score|fitness level|health goal|weight goal|target weight|goal weight|injury notes|injury history|pain area|ruhepuls|maxpuls|koerperfett|koerperfettanteil|muskelmasse|schlafdauer|schlafqualitaet|zielgewicht|verletzungen|beschwerden|trainingseinschraenkung|frequence cardiaque|fc repos|fc max|masse grasse|masse musculaire|poids cible|blessures|frecuencia cardiaca|grasa corporal|masa muscular|peso objetivo|lesiones|lesion|frequenza cardiaca|massa grassa|massa magra|peso obiettivo|infortuni|hartslag|rusthartslag|vetpercentage|spiermassa|streefgewicht|blessures nl|blessure|frequencia cardiaca|gordura corporal|massa muscular|peso meta|lesoes|hvilepuls|makspuls|fettprosent|muskelmasse no|malvekt|skader|soevnkvalitet|sovnlengde|vilopuls|maxpuls sv|fettprocent|malvikt|skador|somnkvalitet|fedtprocent|hvilepuls dk|skader dk|tetno|tetno spoczynkowe|tkanka tluszczowa|masa miesniowa|waga docelowa|kontuzje|kontuzja|jakosc snu",
  ),
  names(
    "physical",
    null,
    "likely",
    "weight kg|height cm|weight lb|weight lbs|height in|height inches|body mass|weight lost|current weight|start weight|initial weight|gewicht kg|groesse cm|taille cm|poids kg|peso kg|estatura cm|altura cm|altezza|altezza cm|lengte cm|waist circumference|hip circumference|bauchumfang|tour taille|circunferencia cintura|circonferenza vita|midjemal|midjematt|obwod pasa|figure|figur|silhouette|haircolour|augen|haare|eyecolour",
  ),
  names(
    "geo",
    null,
    "likely",
    "start location|end location|start point|end point|start coordinates|end coordinates|route geometry|route polyline|track data|track points|gpx data|gpx track|tcx|fit file|geo track|wegstrecke geo|last gps|gps last|standort|letzter standort|position gps|derniere position|ultima ubicacion|ultima posizione|laatste locatie|ultima localizacao|siste posisjon|senaste position|sidste position|ostatnia lokalizacja|home zone|work zone|geofence home|whereabouts|current lat|current lng",
  ),
  // Smart homes, cars, meters
  names(
    "secret",
    null,
    "sure",
    "wifi ssid password|wlan passwort|wlan schluessel|wlan pin|wifi pass|cle wifi|clave wifi|chiave wifi|wifi wachtwoord|senha wifi|wifi passord|wifi losenord|haslo wifi|lock code|door pin|entry pin|keypad code|keypad pin|alarm pin|disarm code|pairing code|pairing key|setup code|device secret|device key|provisioning key|mqtt password|mqtt secret|homekit code|zigbee key|bluetooth key|tuercode pin|oeffnungscode|tuer pin|code entree|code d entree|codigo acceso puerta|pin puerta|codice ingresso|toegangspin|codigo porta|dorlaskode|dorrkod|adgangskode dor|kod do drzwi|kod wejscia",
  ),
  names(
    "household",
    null,
    "sure",
    "occupancy detected|presence detected|someone home|persons at home|home occupancy|energy usage household|stromverbrauch haushalt|verbrauch kwh|power consumption home|consumo hogar|consumo domestico|presenza casa|aanwezigheid thuis|presenca casa|tilstedevaerelse hjem|narvaro hemma|obecnosc w domu|anwesenheit erkannt|bewegung erkannt|number of residents|bewohnerzahl|anzahl bewohner|nb occupants|nombre occupants|num ocupantes|numero occupanti|aantal bewoners|num moradores|antall beboere|antal boende|antal beboere|liczba mieszkancow|residents count",
  ),
  names(
    "message",
    null,
    "sure",
    "voice command|voice transcript|spoken text|utterance|sprachbefehl|commande vocale|comando voz|comando vocale|spraakopdracht|talekommando|rostkommando|stemmekommando|polecenie glosowe",
  ),
  names(
    "photo",
    "file-name",
    "likely",
    "camera image|camera snapshot|snapshot image|face crop|face snapshot|kamerabild|image camera|imagen camara|immagine telecamera|camerabeeld|imagem camera|kamerabilde|kamerabild sv|zdjecie kamery|visitor photo|visitor image|plate image",
  ),
  names(
    "device_id",
    null,
    "sure",
    "serial no device|device sn|dev sn|hub serial|hub id|gateway serial|thing name|controller serial|geraeteseriennummer|seriennummer geraet|numero serie dispositivo|numero di serie dispositivo|serienummer apparaat|serienummer enhet|serienr enhet|meter serial|meter number|meter no|zaehlernummer|zaehlernr|numero compteur|num compteur|numero contador|codice pod|ean aansluiting|meternummer|meternr|numero medidor|malernummer|malernr|maalernummer|matarnummer|anlaggnings id|aftagenummer|nr licznika|numer licznika",
  ),
  // Courts, police, welfare
  names(
    "person_name",
    "full-name",
    "sure",
    "plaintiff name|defendant name|accused name|suspect name|victim name|officer name|judge name|lawyer name|attorney name|advocate name|klaeger name|beklagter name|beschuldigter|beschuldigte|angeklagter|geschaedigte|verteidiger|richter name|staatsanwalt|prevenu|partie civile|nom victime|nom temoin|procureur|demandante nombre|imputado|acusado|denunciante|denunciado|victima nombre|imputato|indagato|parte civile|persona offesa|avvocato|pubblico ministero|verdachte naam|slachtoffer naam|aangever|officier van justitie|reu nome|acusado nome|vitima nome|promotor justica|defensor|siktede|tiltalte|fornaermede|forsvarer|bistandsadvokat|aktor navn|misstankt|malsagande|forsvarare|aklagare|sigtede|tiltalte dk|forurettede|anmelder|anmelder navn|anmalare|podejrzany|oskarzony|pokrzywdzony|obronca|prokurator|zglaszajacy|tlumacz|prowadzacy|prowadzacy sprawe|caseworker name|social worker|social worker name|sozialarbeiter|assistante sociale|travailleur social|trabajador social|assistente sociale|maatschappelijk werker|assistente social|sosionom|socialsekreterare|socialradgiver|pracownik socjalny|kurator|contact person client",
  ),
  names(
    "free_text",
    null,
    "sure",
    "allegation text|facts of case|case facts|case summary|case description|incident narrative|incident report|arrest narrative|statement of facts|sachverhaltsschilderung|einsatzbericht|tatablauf|faits|expose des faits|recit des faits|hechos|relato|fatti|descrizione fatti|esposto|feiten|relaas|proces verbaal|narrativa|historico fatos|saksfremstilling|hendelse beskrivelse|sakens omstandigheter|handelsebeskrivning|sagsfremstilling|haendelse beskrivelse|stan faktyczny|opis sprawy|opis czynu|przebieg zdarzenia|social report|sozialbericht|enquete sociale|informe social|relazione sociale|sociaal verslag|relatorio social|sosialrapport|socialutredning|wywiad srodowiskowy|home visit notes|hausbesuch notiz|care goals|goals client|hulpvraag|anamnese sozial|situation familiale description",
  ),
  // Customer relations
  names(
    "person_name",
    "full-name",
    "likely",
    "assistant name|assistant|decision maker|key contact|primary contact|billing contact|technical contact|sales contact|escalation contact|account owner|deal owner|lead owner|opportunity owner|case owner|ticket owner|requested for|raised by|logged by|opened for|caller name|reported for|entscheider|hauptansprechpartner|contact principal|contact facturation|contacto principal|contatto principale|hoofdcontact|contato principal|hovedkontakt|primaer kontakt|huvudkontakt|osoba decyzyjna|glowny kontakt|verkaufer zustaendig|betreuender mitarbeiter|referent zustaendig|opdrachtgever naam",
  ),
  names(
    "evaluation",
    null,
    "sure",
    "nps|nps score|csat|csat score|satisfaction score|customer rating|engagement score|lead score|lead grade|customer value|customer lifetime value|clv|ltv|churn risk|churn probability|propensity|rfm|rfm score|kundenwert|kundenbewertung|abc klasse kunde|valor cliente|punteggio cliente|klantwaarde|kundescore|kundpoang|ocena klienta|driver rating|passenger rating|host rating|guest rating|buyer rating|seller rating|employee rating|trust level|toxicity score|skill rating|mmr|elo rating",
  ),
];
