/** German, Dutch and English names, many of them two words that stand in either order (`datum_huwelijk`, `huwelijksdatum`). */
import { type NameRule, names } from "./rule.ts";

/** Every head with every tail. */
function followed(heads: string, tails: string): string {
  return heads
    .split("|")
    .flatMap((head) => tails.split("|").map((tail) => `${head} ${tail}`))
    .join("|");
}

/** Every head with every tail, in both orders. */
function crossed(heads: string, tails: string): string {
  return `${followed(heads, tails)}|${followed(tails, heads)}`;
}

const lifeEvents = [
  followed(
    "heirats|trau|trauungs|ehe|scheidungs|tauf|konfirmations|kommunions|firmungs|firm|weihe|eintritts|austritts|einstellungs|entlassungs|kuendigungs|renten|aufnahme|einzugs|auszugs|zuzugs|wegzugs|umzugs|exmatrikulations|immatrikulations|einschulungs|abgangs|verbeamtungs|einreise|ausreise|einbuergerungs|beerdigungs|bestattungs|mitgliedschafts",
    "datum|tag|dat|jahr",
  ),
  followed(
    "heirat|trauung|taufe|scheidung|eintritt|austritt|einzug|auszug|zuzug|wegzug|einreise|aufnahme",
    "am|datum|dat",
  ),
  "einzug|auszug|zuzug|wegzug|eintritt|austritt|einstellung am|eingestellt am|ausgeschieden am|verheiratet seit|geschieden am|getauft am|eingeschult am|eingezogen am|ausgezogen am|mitglied seit|mitglied bis|in firma seit|beschaeftigt seit|beschaeftigt von|beschaeftigt bis|im dienst seit|eintr|austr|eintr dat|austr dat|eintrdat|austrdat",
  followed(
    "huwelijks|trouw|scheidings|doop|belijdenis|indiensttredings|uitdiensttredings|ontslag|pensioen|uitschrijf|verhuis|opname|vestigings|inreis|instroom|uitstroom|begrafenis|crematie|verloop|diploma",
    "datum|dat|dag|jaar",
  ),
  crossed(
    "datum|dat|dd",
    "huwelijk|scheiding|doop|belijdenis|ontslag|pensioen|verhuizing|overlijden partner|indienst|uitdienst|instroom|uitstroom|inreis|aankomst land",
  ),
  "in dienst sinds|in dienst per|uit dienst per|indienst|uitdienst|lid sinds|lid vanaf|lid tot|gehuwd op|gescheiden op|gedoopt op|getrouwd op|verhuisd op|ingeschreven sinds|woonachtig sinds|bewoner sinds|huurder sinds",
  crossed(
    "date|dt|day|dte",
    "marriage|wedding|divorce|baptism|confirmation|ordination|burial|cremation|hire|hired|rehire|joining|resignation|termination|retirement|graduation|matriculation|adoption|naturalization|immigration|emigration|deportation|engagement person|separation person|enlistment|commission officer|move in|move out|moved in|moved out|left company|leaving company|employment start|employment end|service start|christening|citizenship|visa entry|first communion|onboarding|offboarding",
  ),
  followed(
    "date of",
    "marriage|wedding|divorce|baptism|confirmation|ordination|burial|hire|joining|join|resignation|termination|retirement|graduation|admission|discharge|adoption|naturalization|entry to country|arrival in country|appointment|separation|leaving|exit|enrolment|enrollment|promotion|employment",
  ),
  "bap date|bapt date|baptism dt|conf date|marr date|huwelijk kerk|kerkelijk huwelijk|married on|married in year|divorced on|baptised on|baptized on|hired on|joined company|joined company on|left company on|retired on|terminated on|employed since|employed from|employed until|employed to|employed since date|resident since|member until|customer since|client since|move in date|move out date|movein|moveout|moved in on|moved out on|tenancy started|anniversary|wedding anniversary|work anniversary|hdte|hdate|hire dte|term dte|start of employment|end of employment|first day|first day of work|last day worked|last working day|last day of work|doh|doj|hire dt|rehire dt",
].join("|");

const criminalDates = crossed(
  "date|dt|day",
  "arrest|arrested|conviction|convicted|sentence|sentencing|sentenced|release prison|parole|offence|offense|charge|charged|incarceration|release from custody|earliest release|bail",
);

const personNumbers = [
  followed(
    "mg|mgl|halter|kunden|kunde|kd|mieter|mitglieds|mitglied|mitgl|personal|pers|mitarbeiter|patienten|pat|schueler|leser|teilnehmer|spieler|klienten|mandanten|debitoren|debitor|abonnenten|bewerber|spender|insassen|gefangenen|bewohner|stamm|dienst|paechter|vertreter|arzt|lehrer|spielerpass|startpass|ausweis leser|vertragskonto|gast|gaeste|kundenkarten|bonuskarten|leserausweis|mitgliedskarten|vielflieger",
    "nr|nummer",
  ),
  followed(
    "lln|rel|klant|klanten|lid|leden|lidmaatschaps|huurder|huurders|medewerker|medewerkers|personeels|pers|patient|patienten|client|clienten|leerling|leerlingen|student|studenten|deelnemer|deelnemers|debiteur|debiteuren|relatie|abonnee|lener|leners|pas|lenerspas|donateurs|kandidaat|verzekerden|polishouder|stam|bsn klant|spelers|gast|gasten|klantenkaart|spaarkaart|dossier patient|registratie arts|big",
    "nr|nummer",
  ),
  followed(
    "customer|cust|client|member|mbr|membership|employee|staff|patient|student|pupil|learner|subscriber|tenant|donor|volunteer|passenger|patron|borrower|applicant|inmate|prisoner|offender|debtor|payroll|badge|personnel|clock card|loyalty|loyalty card|library card|frequent flyer|frequent flier|mileage|rewards|roll|enrolment|enrollment|admission student|service member|parishioner|constituent|supporter|voter|voter registration|bib person|jersey owner|npi|gmc|nmc|bar registration|dea|medical licence|medical license|practitioner licence|practitioner license|teacher registration|player licence|player license|athlete licence|athlete license",
    "no|nr|nbr|number|num",
  ),
].join("|");

const phones =
  "terugbellen nr|terugbellen nummer|terugbel nummer|h phone|w phone|c phone|m phone|hm phone|wk phone|b phone|home ph|work ph|cell ph|h tel|w tel|h cell|emerg phone|emerg tel|callback number|call back number|callback no|callback phone|callback|a number|b number|anumber|bnumber|port in number|ported in number|calling number|called number|calling no|called no|dialed number|dialled number|dialed no|caller number|caller id|callerid|clid|ani|dnis|cli number|contact number|contact no|contact nr|emergency number|emergency no|best number|best contact number|daytime number|evening number|day time phone|daytime phone|evening phone|whatsapp number|whatsapp|whatsapp no|signal number|viber|viber number|telegram number|sms number|text number|notify number|forward to number|forwarding no|alt number|alternate number|alternative number|landline|land line|landline number|home line|work line|direct line|direct dial|mobile line|hotline person|pager|pager number|beeper|notfallnummer|notfall nr|notrufnummer person|rueckrufnummer|rueckruf nr|rueckruf|anrufernummer|festnetz|festnetznummer|festnetz nr|vorwahl|telefon tagsueber|telefon abends|erreichbar unter|erreichbarkeit telefon|zielrufnummer|quellrufnummer|nebenstelle|tel durchwahl|tel zentrale|terugbelnummer|terugbel nr|noodnummer|noodtelefoon|tel nood|vast nummer|vaste telefoon|vastnummer|telefoon overdag|telefoon avond|doorkiesnummer|doorkies|toestelnummer|mobiel nummer|mobiel nr|nummer beller|nummer gebelde|telefoon contact|bereikbaar op";

const households =
  "anzahl personen|personenzahl|personenanzahl|personen im haushalt|anzahl bewohner|bewohnerzahl|haushaltsmitglieder|haushaltsgr|personen haushalt|aantal personen|aantal bewoners|aantal gezinsleden|gezinsleden|gezinsomvang|aantal personen huishouden|number of occupants|occupants count|number of residents|no of occupants|household members count|num occupants|household count|persons household|adults in household|children in household";

const healthWords =
  "foerderschwerpunkt|foerderschwp|lrs|legasthenie|dyskalkulie|foerderplan|foerderstatus|integrationskind|inklusionskind|inklusion|sb grad|drogenkonsum|drogen|drogenabhaengig|btm konsument|alkoholisiert|promille|drugsgebruik|onder invloed|intoxicated|drug addict|drug user|schwb|schwbh|sb ausweis|schwerbehindertenausweis|gdb grad|merkzeichen|krankheitstage|krankentage|krankstand|krank seit|krank von|krank bis|krank|krankheitsbeginn|krankheitsende|au von|au bis|au tage|au beginn|au ende|aub|pflegegrad seit|pflegebeduerftig|hilfsmittel|prothese|herzschrittmacher|implantat|schrittmacher|impfdatum|impfausweis|tetanus|unfallhergang|unfallfolgen|verletzungsart|verletzungen|koerperteil|krankengeschichte|krankheitsverlauf|beschwerden|symptomatik|aufnahmediagnose|entlassdiagnose|einweisungsdiagnose|behandlungsdiagnose|verdachtsdiagnose|dauerdiagnose|dauermedikation|bedarfsmedikation|allergie text|medikamentenallergie|unvertraeglich|diaet|diaeten|kostform|sturzrisiko|dekubitus|dekubitusrisiko|inkontinenz|demenz|suchterkrankung|suizidgefahr|infektion|infektioes|mrsa|isolationspflichtig|entbindung|schwangerschaftswoche|ssw|wehen|geburtsgewicht kind|apgar|narkose|narkoseart|op bericht|operationsbericht|op indikation|op diagnose|eingriff|histologie|pathologiebefund|laborergebnis|testergebnis medizin|schnelltest|pcr ergebnis|corona test|genesen am|geimpft|geimpft am|masernschutz|masernnachweis|sehhilfe|brillentraeger|visus|dioptrien|sphaere rechts|sphaere links|hoergeraet|zahnstatus|zahnbefund|" +
  "ziektekosten|ziekte beschrijving|klachtomschrijving medisch|medische bijzonderheden|bijzonderheden medisch|medisch|medische klacht|medische indicatie|indicatiebesluit|indicatiestelling|zorgbehoefte|zorgvraag|zorgvragen|zorgniveau|ziek van|ziek tot|ziek sinds|eerste ziektedag|ziektedag|hersteldatum|herstelmelding|beterdatum|arbeidsongeschikt pct|ao percentage|wao|wia|wajong|hulpmiddelen|rolstoel|allergie omschrijving|medicatiegebruik|medicijngebruik|gebruikt medicijnen|toediening|toedieningen|dieetvoorschrift|valrisico|dementie|psychische klachten|verslaving|besmetting|besmet|besmettelijk|operatie|operaties|operatieverslag|opnamereden|reden opname|ontslagdiagnose|verwijsreden|reden verwijzing|verwijsdiagnose|anamnese|dbc diagnose|dsm|dsm diagnose|dsm code|dsm 5|gaf score|labwaarde|labuitslag|uitslag test|testuitslag|vaccinatiestatus|gevaccineerd|vaccinatiedatum|inentingen|verwonding|verwondingen|gehandicaptenkaart|gebit|gebitsstatus|bril|oogmeting|hoorapparaat|zwangerschapsduur|uitgerekende datum|bevallingsdatum|" +
  "presenting problem|reason for admission|admission reason|reason for referral|referral reason|reason for visit|visit reason medical|discharge condition|cause of injury|nature of injury|injury description|injured body part|body part injured|body part affected|incapacity|days incapacitated|fit note|sick from|sick to|sick since|days sick|sickness reason|sickness absence|medical leave|maternity leave|disability pct|disability percent|disability rating|accommodation needs|accommodations needed|reasonable adjustments|reasonable adjustment|learning difficulty|learning difficulties|learning disability|learning support|iep|send status|ehcp|first aid notes|epipen|epipen required|pre existing conditions|preexisting conditions|existing conditions|pre existing condition|current meds|meds|rx|rx name|rx number|dosage form prescribed|sig text|directions for use|days supply dispensed|allergies text|allergy info|allergy notes|known allergies|adverse reaction|adverse reactions|side effects|vital signs|vitals|resp rate|o 2 sat|spo 2 level|temp c patient|pain score|pain level|gcs|apgar score|gravida|lmp|edd|due date pregnancy|gestational age|gestation weeks|breastfeeding|birth weight|icd codes|icd text|dx|dx text|dx primary|dx secondary|procedure performed|operation performed|surgery type|anaesthetic|implant|implants|pacemaker|prosthesis|hearing loss|hearing impairment|hearing impaired|visual impairment|glasses|contact lenses|sphere left|sphere right|wears glasses|dental history|mental state|mental illness|suicide risk|self harm|psychiatric history|therapy notes|counselling notes|rehab|detox|covid vaccinated|covid vaccination|fully vaccinated|vaccine dose|vaccination card|quarantine|infected|infection|infection status|contagious|health score person|health declaration|health questionnaire|menopause|ovulation";

const healthNotes = followed(
  "gesundheits|gesundheitliche|krankheits|medizinische|medische|gezondheids|health|medical|clinical|allergie|allergy|allergies|medication|medikamenten|medicatie",
  "angaben|daten|info|infos|hinweise|hinweis|fragebogen|zustand|problem|probleme|einschraenkungen|bemerkung|notiz|notizen|gegevens|informatie|toestand|klachten|vragenlijst|verklaring|opmerking|bijzonderheden|details|notes|remarks|comments|alert|flag|questionnaire|summary|issues|concerns|conditions|restrictions|needs|requirements|history|background",
);

const measuredHealth =
  "sbp|dbp|hr bpm|bpm|phq 9|phq 9 total|phq 9 score|gad 7|gad 7 score|mmse|moca score|bdi score|eq 5 d|sf 36|meddra|meddra code|ctcae|ctcae grade|crp|hgb|wbc|egfr|creatinine|ldl|hdl|triglycerides|tsh|troponin|lactate|bilirubin|ferritin|blutzucker|bloedsuiker|cholesterin|puls bpm|rr systolisch|rr diastolisch|systolisch|diastolisch|sauerstoffsaettigung|koerpertemperatur|lichaamstemperatuur|fieber|koorts|suizidal|suizidgefaehrdet|suicidaal|suicidal|suicide watch|traumatisiert|getraumatiseerd|traumatized|reanimeren|reanimatie|reanimatiebeleid|dnr status|do not resuscitate|advance directive|patientenverfuegung|adl|adl score|wchr|wheelchair user|special assistance|sped|sped flg|special ed|special ed flag|section 504|plan 504|504 plan|iep flag|dagrapport|dagrapportage|zorgrapport|pflegebericht text|medicijnlijst|medikamentenplan|medication list|wound photo|wundfoto|wond foto";

const boundHealth =
  "krank|op|unfall|behandelt|eingriff|risiko|risikofaktoren|auffaelligkeiten|bijzonderheden|klachten|klacht|uitslag|toelichting|meds|regimen|intervention|unit dose";

const socialWords =
  "lunch status|lunch code|free lunch|frl status|frpl|reduced lunch|meal status|meal eligibility|but berechtigt|bildungspaket|bildung und teilhabe|zuzahlungsbefreit|befreiungsausweis|sozialticket|hartz|hartz 4|alg|alg 2|buergergeld|sozialhilfe|grundsicherung|wohngeld|kindergeld|elterngeld|unterhaltsvorschuss|bafoeg|arbeitslosengeld|leistungsbezug|leistungsart person|bezieht leistungen|bedarfsgemeinschaft|regelbedarf|regelsatz|mehrbedarf|but leistungen|krankengeld|pflegegeld|blindengeld|rente|rentenart|rentenbezug|rentenbetrag|bijstand|bijstandsuitkering|uitkering|uitkeringsbedrag|uitkeringssoort|soort uitkering|huurtoeslag|zorgtoeslag|kinderopvangtoeslag|kinderbijslag|toeslagen|aow|ww uitkering|studiefinanciering|kwijtschelding|schuldhulp|schuldhulpverlening|schuldsanering|universal credit|housing benefit|child benefit|council tax support|jobseekers allowance|jsa|food stamps|snap benefits|medicaid|medicare|welfare|welfare status|welfare benefit|disability benefit|unemployment benefit|legal aid|free school meals|fsm eligible|pupil premium|financial aid|financial aid amount|scholarship amount|bursary|state benefit|benefit claimed|benefits received|rent subsidy|subsidised|means tested";

const financialWords =
  "bruttolohn|nettolohn|bruttogehalt|nettogehalt|grundgehalt|grundlohn|stundenlohn|monatslohn|jahresgehalt|jahresbrutto|monatsbrutto|monatsnetto|auszahlungsbetrag|auszahlbetrag|lohnsteuer|lohnsteuerklasse|steuerklasse|stkl|steuerfreibetrag|soli|solidaritaetszuschlag|kv beitrag|rv beitrag|av beitrag|pv beitrag|sozialversicherungsbeitrag|pfaendung|pfaendungsbetrag|pfaendbar|gehaltsstufe|entgeltgruppe|entgeltstufe|tarifgruppe|tarifgr|verguetungsgruppe|besoldungsgruppe|besoldung|zulage|zulagen|weihnachtsgeld|urlaubsgeld|abfindung|praemie person|nettoeinkommen|haushaltseinkommen|haushaltsnettoeinkommen|monatseinkommen|jahreseinkommen|vermoegen|schulden|schuldenhoehe|bonitaet|bonitaetsscore|schufa|schufa score|schufascore|schufa auskunft|kreditscore|privatinsolvenz|insolvenz person|unterhalt|unterhaltszahlung|einkuenfte|zu versteuerndes einkommen|zve|brutoloon|nettoloon|bruto salaris|netto salaris|brutosalaris|nettosalaris|bruto loon|netto loon|uurloon|maandloon|maandsalaris|jaarsalaris|basissalaris|loonheffing|loonbelasting|loonheffingskorting|loonschaal|salarisschaal|salarisnummer bedrag|vakantiegeld|eindejaarsuitkering|dertiende maand|loonbeslag|beslag|beslag op loon|jaarinkomen|maandinkomen|inkomen|inkomen partner|toetsingsinkomen|verzamelinkomen|belastbaar inkomen|vermogen|schulden bedrag|schuldenlast|kredietscore|kredietwaardigheid|bkr|bkr code|bkr registratie|alimentatie|partneralimentatie|kinderalimentatie|gross pay|net pay|gross salary|net salary|gross wages|net wages|base pay|base salary|hourly rate employee|pay rate|rate of pay|payrate|basic pay|take home pay|take home|ytd gross|ytd net|ytd earnings|ytd tax|tax withheld|federal tax withheld|state tax withheld|fica|medicare withheld|paye|paye tax|ni contribution|ni contributions|employee ni|tax code employee|withholding|w 4 allowances|allowances claimed|garnishment|garnishments|child support|child support amount|alimony|pay scale|pay grade|pay band|salary grade|salary band|salary expectation|expected salary|desired salary|current salary|salary min expected|stock options|equity grant|rsu|severance|household income|annual income|monthly income|family income|taxable income|adjusted gross income|agi|net worth|networth|assets total|liquid assets|credit score|creditscore|fico|fico score|credit rating|credit history|bankruptcy|bankruptcies|bankrupt|ccj|ccj count|debt amount|total debt|monthly expenses|disposable income|mortgage balance|source of funds|source of wealth|affordability|dti|debt to income";

const secretWords =
  "locker comb|locker combination|lock combination|combo code|lock code|sleutelcode|sleutelkluis code|schluesselcode|keybox code|pin offset|pinoffset|pvv|pin block|pin verification value|key digest|key hash|api key hash|token digest|secret digest|hashed key|hashed token|client secret hash|webhook secret|hmac secret|hmac key|shared secret|shared key|psk|pre shared key|wpa key|wifi key|wifi password|wlan key|wlan schluessel|wlan passwort|puk|puk 1|puk 2|pin 1|pin 2|pin hash|pin code hash|pinhash|door code|entry code|gate code|alarm code|lockbox code|key safe code|safe code|tuercode|zugangscode|zutrittscode|zugangscode hash|zugangspin|tan liste|einmalpasswort|aktivierungscode|freischaltcode|aktivierungsschluessel|kennwort|kennwort hash|passwd|passwort alt|sicherheitsfrage|sicherheitsantwort|toegangscode|deurcode|alarmcode|pincode|activatiecode|activeringscode|herstelcode|herstelsleutel|geheime vraag|geheim antwoord|beveiligingsvraag|inlogcode hash|verificatiecode|versleuteld wachtwoord|private key pem|signing key|encryption key|encrypted key|master key|account key|storage key secret|connection string|conn string|dsn secret|service account json|bearer|bearer token|jwt|jwt secret|refresh tok|access tok|auth code|authorization code|verification code|verify code|verify token|verification token|email token|magic token|login token|reset code|reset hash|activation key|activation code|activation token|activation hash|remember token|remember hash|persist code|unsubscribe token|invite code token|invitation code|share token|calendar token|feed token|rss token|ical token|device secret|otp secret|otp seed|totp key|backup codes|recovery codes|mfa secret|two factor secret|two factor recovery codes|pwd hash|pwhash|pw hash|passhash|pass hash|passphrase|password digest|crypted password|encrypted password|password salt|old password|password history|previous passwords|temp password|temporary password|initial password|default password user|secret question|secret answer|security question|security answer|smtp pass|smtp password|ftp pass|ftp password|db pass|db password|imap password|bind password|ldap password|api secret|app secret|consumer secret|client secret|oauth token secret|access secret";

const onlineIds =
  "sub claim|external user id|provider uid|provider user id|oauth uid|social id|remote user id|google id|facebook id|apple id|twitter id|github id|linkedin id|microsoft id|azure ad id|entra id|okta id|auth 0 id|keycloak id|cognito sub|cognito id|firebase uid|slack id|slack user id|slack member id|discord id|discord user id|telegram id|telegram chat id|steam id|psn id|xbox id|epic id|battle tag|battletag|riot id|twitch id|instagram handle|instagram|insta|twitter handle|twitter|x handle|tiktok|tiktok handle|mastodon|bluesky|facebook url|facebook profile|linkedin url|linkedin profile|linkedin|xing|xing profil|github login|github user|github handle|gitlab login|orcid|orcid id|researcher id|scopus id|advertising id|idfa|gaid|idfv|visitor cookie|cookie id|tracking cookie|ga client id|client ga id|fbp|fbc|gclid|matrix id|jabber id|xmpp|icq|skype name|skype id|paypal email id|venmo|venmo handle|cashapp|cashtag|wallet address|btc address|eth address|bitcoin address|crypto wallet";

const bankWords =
  "bnk act|bnkact|bank acct|bankacct|bank rtn|bnkrtn|aba no|aba number|aba rtn|direct deposit acct|dd acct|dd account|dd routing|dd routing no|ach account|ach routing|ach acct|sort cd|sort code|acct no bank|iban nr|iban nummer|iban no|ibannr|iban privat|iban konto|iban rueckzahlung|gironummer|gironr|giro nr|giro|rekening nr|rek nr|reknr|rekeningnr|bankrekening|bankrekening nr|bankrek|tegenrekening|incassorekening|bankleitzahl|blz|kto nr|ktonr|kontonr privat|kontoverbindung|bankdaten|bankgegevens|mandatsreferenz|mandatsref|sepa mandat|sepa mandatsref|sepa mandat nr|machtigingskenmerk|machtigingsnummer|mandaatkenmerk|mandaat id sepa|payout account|payout iban|refund account|refund iban|bank details|banking details|payment details|paypal|paypal email|paypal account|cheque no account|account number encrypted|acct nbr|dep acct";

const places = [
  followed(
    "ship|shipping|bill|billing|mail|mailing|home|remit|delivery|shp|bil|work|physical|residence|residential|legal|permanent|previous|forwarding|reg|garaging",
    "zip|zip code|postcode|postal code|zip 4",
  ),
  "plz ort|plzort|plz wohnort|pc woonplaats|postcode woonplaats|postcode huisnummer|pchn",
].join("|");
const cities = [
  followed(
    "ship|shipping|bill|billing|mail|mailing|home|remit|delivery|residence|residential|permanent|previous|hometown",
    "city|town|cty",
  ),
  "wohnsitz|hauptwohnsitz|nebenwohnsitz|wohngemeinde|wohnstadt|heimatort|heimatgemeinde|buergerort|zuzugsort|wegzugsort|herkunftsort|wohnhaft in|wohnhaft|woonachtig te|woonachtig|woongemeente|domicilie|plaats wonen|verblijfplaats|gemeente van inschrijving|gemeente herkomst|woonkern|place of residence|town of residence|residence town|city of residence|residence city|residence place|home town|lives in|living in|parish of residence|suburb|locality home",
].join("|");

const families =
  "kinderfb|kinderfreibetr|kfb|anz kinder|anzkinder|kinder unter 18|geschwisterkind|geschwisterzahl|name ehepartner|name partner|name kind|name der eltern|gesetzl vertreter|kontaktperson notfall|im notfall benachrichtigen|verwandt mit|verwandtschaftsbeziehung|beziehung zum patienten|beziehung zum kind|beziehung zu|partnerin|lebensgefaehrtin|lebensgefaehrte|stiefkinder|pflegekinder|aantal kind|aantal kinderen thuis|kinderen thuis|kinderen ten laste|thuiswonende kinderen|inwonende kinderen|relatie tot client|relatie tot kind|relatie tot patient|relatie met|gezagdrager|gezag|ouderlijk gezag|wie te waarschuwen|waarschuwen bij nood|naam partner|naam kind|broers zussen|relation to insured|relationship to applicant|relationship to deceased|relationship to student|relationship with|relation to employee|relation to member|relation to head|relationship to head|no of kids|children at home|number of siblings at school|sibling at school|guardian relationship|marriage partner|maritial|family ties|twin";

const texts =
  "kundenwunsch|kundenwuensche|gastwunsch|gastwuensche|klantwens|klantwensen|lebensgeschichte|fluchtgruende|fluchtgeschichte|fluchtroute|vluchtverhaal|levensverhaal|levensloop|biografie|life story|case history|family background|asylgruende|sachverhalt|unfallschilderung|vorkommnis|vorfallbeschreibung|tathergang|protokolltext|gespraechsnotiz|gespraechsnotizen|gespraechsinhalt|aktennotiz|lieferhinweis|zustellhinweis|hinweis fahrer|hinweis zusteller|hinweis lieferung|sonderwunsch|sonderwuensche|verwendungszweck|nachrichtentext|gutachtentext|vermerktext|einsatzbericht|beschwerdetext|anschreiben|motivationsschreiben|absagegrund|grusstext|grussbotschaft|kuendigungsgrund|begruendung antrag|gespreksverslag|zienswijze|bezwaarschrift|motivatiebrief|bezorginstructie|bezorginstructies|bezorgopmerking|gespreksnotitie|interne notitie|klachtomschrijving|schadeomschrijving|toedracht|getuigenverklaring|persoonlijke boodschap|kaarttekst|reden vertrek|reden afwijzing|reden opzegging|delivery instructions|drop instructions|special instructions|access instructions|entry instructions|driver instructions|delivery note text|remittance info|remittance information|edit reason|ban reason|block reason|mod note|mod notes|moderator note|moderator notes|staff note|staff notes|private note|private notes|case note|case notes|call note|call notes|call summary|meeting notes|session notes|visit notes|witness statement|incident details|incident description|incident narrative|accident description|loss description|resolution notes|resolution text|gift message|gift note|special requests|special request|guest request|guest requests|cover letter|personal statement|about me|rejection reason|decline reason|reason for leaving|exit interview|manager comments|employee comments|reviewer comments|teacher comments|student comments|parent comments|comments from customer|feedback text|review text|complaint text|complaint details|appeal text|chat transcript|transcript text|voicemail text|sms text|sms body|message text|msg text|msg body|email body|mail body|letter text";

const recordings =
  "audiodatei|tonaufnahme|mitschnitt|gespraechsmitschnitt|aufnahme datei|scan datei|ausweiskopie|ausweis scan|personalausweis kopie|lebenslauf|lebenslauf datei|zeugnis datei|zeugnisse datei|bewerbungsunterlagen|arztbrief datei|geluidsopname|gespreksopname|opname bestand|kopie id|kopie paspoort|kopie rijbewijs|id kopie|legitimatie kopie|cv bestand|cv upload|call recording|recording file|recording url|recording path|recording key|voice recording|voicemail url|voicemail file|id scan|id document scan|id front|id back|id front url|id back url|passport scan|passport copy|license scan|license front|licence front|resume file|resume url|resume path|cv file|cv url|cv path|cover letter file|proof of address|proof of address file|proof of identity|proof of income|bank statement file|utility bill|medical report file|consent form scan|signed document|signed contract file|signed pdf|transcript file|scanned id";

const cardWords =
  "exp mm yy|exp mmyy|exp mm|exp yy|expmmyy|expiry mm yy|card exp|card exp dt|card expiry dt|cc exp|cc last 4|cc last four|card last 4|card last four|last 4 digits card|pan last 4|pan first 6|pan token|pan enc|masked pan|pan masked|embossed name|kartennummer|kartennr kredit|kreditkartennr|kk nummer|kknr|kk nr|kk ablauf|kk inhaber|kreditkarte gueltig bis|creditcardnr|creditcardnummer|cc nummer|cc vervaldatum|pasnummer bank|card holder nm";

const fullNames = [
  followed(
    "factuur|bezorg|aflever|verzend|correspondentie|rechnungs|rechnung|re|liefer|versand|zustell|abhol|absender|empfaenger|besteller|kaeufer|verkaeufer|kontakt|ship|shipping|bill|billing|delivery|deliver|sold|pickup|collection|gift|emboss|embossing|payer|payee|remitter|beneficiary|originator|debtor|creditor|requester|guest|lead guest|lead passenger|pax|paxname",
    "naam|name|nm|nachname|vorname|firstname|lastname|contact",
  ),
  "tnv|t n v|ten name van|kontoinh|ktoinh|name on cheque|name on check|name in passport|name as on passport|name as per id|name per id|name on id|name per passport|person to notify|contact in case of emergency|in case of emergency|ice name|ice contact|person in charge|key contact|main contact|primary contact|secondary contact|primary contact name|site contact|billing contact|technical contact|tech contact|admin contact|legal contact|decision maker|point of contact|poc|poc name|attending|attended by|signatory name|signed for by|received by name|collected by|picked up by|left with|delivered to|handed to|proof of delivery name|pod name|angetroffen|uebergeben an|abgegeben bei|entgegengenommen von|quittiert von|afgegeven bij|ontvangen door|getekend door|opgehaald door|in opdracht van|behandelend arts|naam arts|arts naam|naam huisarts|huisarts naam|naam medewerker|naam melder|naam partner|naam kandidaat|naam eigenaar|naam bewoner|naam leerling|naam kind|naam van|name des kindes|name kind|name patient|name kunde|name mitarbeiter|name antragsteller|name betreuer|nachname kind|vorname kind|ansprechp kunde|kontaktname|ansprechpartnername|dolmetscher|tolk|interpreter name|interpreter|anwesende|aanwezigen|attendees names|guests names|witnesses|zeugen|getuigen|companions|companion|mitreisende|begleitperson|begleiter|plus one|plus one name|maiden nm|mothers maiden nm|hearing chair|chair person|chairperson|chairman|treasurer|secretary name|co borrower|coborrower|co brwr|guarantor name|joint holder|joint account holder|second holder|co applicant|coapplicant|joint applicant|co owner|houder|vergunninghouder|pashouder naam|medeeigenaar|halter|fahrzeughalter name|vorhalter|karteninh|inhabername",
].join("|");

const streets = [
  followed(
    "factuur|bezorg|aflever|verzend|correspondentie|woon|bezoek|rechnungs|rechnung|re|liefer|versand|zustell|wohn|privat|objekt|bau|montage|abhol|entnahme|verbrauchs|halter|drop|dropoff|drop off|pickup|collection|ship|bill|garaging|property|loss|risk|service|premise|premises|installation|site person|residence|residential|temporary|overseas|term time|term|permanent home",
    "straat|adres|adr|strasse|str|adresse|anschrift|address|addr|street|hausnr|huisnr|huisnummer|hausnummer",
  ),
  "property addr|prpty addr|wohnanschrift|meldeanschrift|meldeadresse|heimatanschrift|heimatadresse|zustellanschrift|lieferanschrift|letzte anschrift|vorherige anschrift|c o|co name|wohnung nr|wohnungsnr|whgnr|wohnungsnummer|stiege|top nr|appartement nr|appartementnr|huisletter|hs letter|huisnummertoev|adresregel|adresregel 1|adresregel 2|adressezeile|adresszeile|adresszeile 1|adresszeile 2|adresszusatz 1|apt no|apt number|unit no home|house name|house name no|house no name|building name home|thoroughfare|dependent locality|premise number|premises",
].join("|");

/** Who stands alone in a text column is named there. */
const persons = [
  "mitarbeiter|schueler|ansprechpartner|abonnent|studierende|studierender|lehrer|lehrkraft|dozent|angestellter|arbeitnehmer|versicherter|versicherte|einwohner|buerger|bewerber|spender|mieter|vermieter|eigentuemer|fahrer|fahrgast|passagier|ausleiher|entleiher|kaeufer|verkaeufer|arzt|pfleger|betreuer|bewohner|klient|schuldner|glaeubiger|zeuge|beschuldigter|taeter|opfer|gefangener|haeftling|spieler|sportler|helfer|ehrenamtlicher|auszubildender|elternteil|vormund|angehoeriger|waehler|pate|gemeindeglied|verstorbener|teilhaber|vertreter|praktikant|einweiser|konfirmand|taeufling|firmling|handwerker|disponent|zusteller|kassierer|gutachter|notar|verteidiger|beamter|polizist|ermittler|beschuldigte|angeklagter|angeklagte|verurteilter|geschaedigter|geschaedigte|betroffener|vermisster|insasse|erblasser|erbe|bevollmaechtigter|kreditnehmer|darlehensnehmer|buerge|makler|vermittler|anspruchsteller|tierhalter|zuechter|hilfeempfaenger|leistungsempfaenger|antragsteller|asylbewerber|fluechtling|vorsitzender|delegierter|schiedsrichter|rekrut|reservist|kamerad|pruefling|pruefer|doktorand|erzieher|abholer|herausgeber|uebersetzer|vormieter|untermieter|eigner|miteigentuemer|proband|studienteilnehmer|therapeut|apotheker|hebamme|pflegekraft|pflegekind|reisender|hotelgast|beteiligter|vorgesetzter|aktionaer|gesellschafter|ahne|vorfahre|nachkomme|hinterbliebener|vereinsmitglied|turnierteilnehmer|lieferkunde|endkunde|anrufer|sachbearbeiter|bearbeiter|monteur|ableser|pfarrer|stipendiat|klaeger|beklagter|wahlhelfer|funktionaer|ansprechperson|privatperson|zahler|anschlussnehmer|anschlussinhaber|teilnehmerin|rentner|versicherungsnehmer|leistungsberechtigter|hausbewohner|heimbewohner|pflegebeduerftiger|medewerker|leerling|deelnemer|contactpersoon|werknemer|inwoner|verzekerde|bewoner|huurder|verhuurder|eigenaar|bestuurder|lezer|lener|ontvanger|afzender|koper|verkoper|houder|verpleegkundige|sollicitant|donateur|vrijwilliger|speler|sporter|ouder|voogd|mantelzorger|getuige|slachtoffer|verdachte|gedetineerde|eiser|schuldenaar|schuldeiser|kiezer|parochiaan|overledene|docent|leraar|abonnee|bezoeker|stagiair|begeleider|aanvrager|belanghebbende|cursist|hulpvrager|zorgvrager|budgethouder|behandelaar|zorgverlener|huisarts|tandarts|verzorger|nabestaande|rechthebbende|erflater|gemachtigde|bewindvoerder|medehuurder|kandidaat|woningzoekende|beheerder|aangever|melder|benadeelde|klager|indiener|bezwaarmaker|asielzoeker|statushouder|vreemdeling|bijstandsgerechtigde|uitkeringsgerechtigde|belastingplichtige|ingezetene|ingeschrevene|kandidaatlid|bestuurslid|dopeling|predikant|dominee|pastoor|ambtsdrager|begunstigde|rekeninghouder|kaarthouder|pashouder|verzekeringnemer|tegenpartij|kentekenhouder|tussenpersoon|beller|leidinggevende|leerkracht|scheidsrechter|reiziger|reisgenoot|hoofdboeker|bezorger|koerier|proefpersoon|respondent|onderzoeker|auteur|vertaler|redacteur|inzender|geadresseerde|ondertekenaar|opdrachtgever|aandeelhouder|voorouder|nakomeling|oudleerling|pleegkind|pleegouder|inspecteur|abonnementhouder|aangeslotene|uitzendkracht|brandweerman|ambtenaar|raadslid",
  followed(
    "kurs|abteilungs|team|gruppen|projekt|bereichs|schul|bau|filial|markt|betriebs|heim|kita|pflegedienst|studien|lehrgangs|uebungs|fahrt|reise|ausbildungs|werkstatt|lager|schicht|objekt|chor|jugend|kreis|sitzungs|versammlungs|referats|amts|wehr|wahl",
    "leiter|leitung|leiterin",
  ),
  followed(
    "afdelings|team|project|groeps|cursus|reis|school|wijk|filiaal|ploeg|kamp|jeugd|koor|kring",
    "leider|hoofd|begeleider|coordinator|leidster",
  ),
  followed(
    "team|group|project|department|dept|unit|shift|crew|section|district|area|branch|site|regional|sales|account|office|plant|tour|camp",
    "leader|lead|head|manager|supervisor",
  ),
  "foerderer|patenkind|abholberechtigte|goenner|unterstuetzer|stifter|reisende|toegewezen|zugewiesen an|zugewiesen|capt|ouder 1|ouder 2|elternteil 1|elternteil 2|parent 1 name|testamentsvollstrecker|bezoekbroeder|contractant|afnemer|verantw|verantwortlich fuer|erben|erschienene|gp|usual gp|registered gp|referring gp|named nurse|named gp|key worker name|wit 1|wit 2|witness 1|witness 2|zeuge 1|zeuge 2|getuige 1|getuige 2|arts|counterparty",
].join("|");

const shortDoers = followed(
  "ent|entd|entered|upd|crt|cre|chg|mod|appr|lst upd|last upd|lastupd|del|rev|insp|issd|recd|rcvd|req|vfd|auth|prep|chk",
  "by|usr|user",
);

const politicalWords =
  "fraktion person|fractie|parteibuch|parteimitgliedsnr|parteieintritt|parteiaustritt|stimme abgegeben fuer|partijlid|politieke kleur|party registered|registered party|party code voter|party abbreviation voter|likely party|party support|party id score|support score|voter support|canvass result|canvass response|voting history|vote history|voted in|primary party";

const nationalIdWords =
  "ssnid|ssn id|ssn no|ssn enc|ssn hash|ssn last 4|last 4 ssn|last four ssn|ssn 4|ssn encrypted|ssn masked|nat ins no|national ins no|natinsno|ni no|ni number|nino|nhs no|nhs number|nhs num|chi number|pps no|pps number|ppsn|tfn number|sin no|sin number|aadhaar|aadhaar no|aadhar|aadhar no|pan card|pan card no|emirates id|nric|nric no|fin no|hkid|id nummer person|steuer id|steuerid|steuer idnr|steueridnr|steuer identnr|steuerliche idnr|idnr steuer|tin person|sv nummer|svnr|sv nr|rvnr|rv nummer|sozialvers nr|sozialversnr|ahv nr|ahvnr|ahv nummer|bsn nr|bsnnr|bsn nummer|burgerservicenr|sofi nr|sofinr|rijksregisternummer|rijksregnr|rrn|insz|niss nummer|vnummer|v nummer|a nummer|anummer|anr|vreemdelingennummer|zemis nr|azr nummer|auslaenderzentralregister nr|onderwijsnummer|pgn|uln|upn pupil|unique learner number|unique pupil number";

const vehicleWords =
  "fahrgestellnummer|fahrgestellnr|fin nummer|fahrzeugidentnummer|fahrzeug identnr|fz ident nr|fgstnr|chassisnummer|chassisnr|chassis no|chassis number|kenteken|kentekennr|kentekennummer|nummerplaat|amtl kennzeichen|amtliches kennzeichen|kfz kz|kfzkennz|kfz kennz|pol kennzeichen|polkennz|driver license plate|driver licence plate|plate no|plate nbr|reg plate|reg mark|vrm|vrn|vehicle reg|vehicle reg no|veh reg|veh reg no|tag number vehicle|license tag";

export const germanDutchEnglishNames: readonly NameRule[] = [
  names("life_event", "date", "sure", lifeEvents),
  names("criminal", null, "sure", criminalDates),
  names(
    "criminal",
    null,
    "sure",
    "bg check|bgcheck|background chk|bkgrd check|dbs status|dbs clearance|vog|vog nummer|vog datum|vorstrafe text|tatverdacht|tatvorwuerfe|straftatbestand|strafe hoehe|haftbeginn|haftende|haftart|haftgrund|haftstrafe monate|bewaehrung|bewaehrungsauflage|gewaltbereit|delictcode|delictomschrijving|strafmaat|strafduur|straf|veroordeeld|hechtenis|detentie|detentie reden|tbs|reclassering|recidive|recidiverisiko|recidivism|recidivism risk|sentence months|sentence years|term months sentence|bail conditions|charge code|count description|prior convictions|prior arrests|priors|gang|gang member|security risk prisoner|escape risk|fugitive|no fly|sanctions hit|aml flag|aml alert|suspicious activity|sar filed",
  ),
  names("free_text", null, "sure", texts),
  names(
    "free_text",
    null,
    "likely",
    "about|verslag|verslaglegging|motivatie|boodschap|circumstances|transcription|aantekening|aantekeningen|widmung|wortlaut|freitext|anliegen|stellungnahme|motivering|schilderung|bio|biography|dedication text|hergang",
  ),
  names("document", null, "sure", recordings),
  names("payment_card", null, "sure", cardWords),
  names("person_name", "full-name", "sure", fullNames),
  names("postal_address", "street", "sure", streets),
  names("political", null, "sure", politicalWords),
  names(
    "political",
    null,
    "context",
    "party cd|party code|party affil|party pref|party reg|pty cd|voter resp|fraktion",
  ),
  names("person_name", "full-name", "likely", persons),
  names("username", null, "likely", shortDoers),
  names(
    "religion",
    null,
    "sure",
    "kerkelijke staat|kerkelijke stand|kerkelijke status|kerkelijk|kerklid|gemeindezugehoerigkeit|religionszug|relzug|rel zugeh|bekenntnis|church attended|home parish|sacraments received|hebrew name|religious order|religious status|doopgemeente|taufkirche|taufpfarramt|pastoraal verslag",
  ),
  names("health", null, "sure", healthNotes),
  names("health", null, "sure", measuredHealth),
  names(
    "biometric",
    null,
    "sure",
    followed(
      "face|facial|voice|finger|fingerprint|iris|palm|retina|vein|gesichts|stimm|gezichts|stem|vingerafdruk|fingerabdruck",
      "hash|template|vector|embedding|encoding|descriptor|scan|print|features|minutiae|muster|ref|referenz",
    ),
  ),
  names("biometric", null, "sure", "eurodac|eurodac nr|eurodac nummer|dermatoglyphs|faceprint|faceid"),
  names(
    "genetic",
    null,
    "sure",
    "apoe|brca 1|brca 2|rs number genotype|hla|hla type|hla b 27|dna muster|dna profiel|dna spoor|dna probe|erbgut|vcf path|exome",
  ),
  names(
    "ethnicity",
    null,
    "sure",
    "race eth|raceeth|race ethn|ethnic grp|ethn|volkszugehoerigkeit|volksgruppenzugehoerigkeit|stammeszugehoerigkeit|bevolkingsgroep|afkomst|ethnische groep",
  ),
  names(
    "nationality",
    null,
    "sure",
    "natl|herkunftsland|herkunftsstaat|land van herkomst|herkomstland|country origin|aufenthaltsgenehmigung|aufenthaltserlaubnis|asylstatus|immigration category|visa status|leave to remain|residence permit type",
  ),
  names(
    "security_qa",
    null,
    "sure",
    "sec q|sec a|sec question|sec answer|security q|security a|pw hint|pwd hint|password hint|secret q|secret a|challenge question|challenge answer|sicherheitsfrage antwort|passwort hinweis|passworthinweis|wachtwoordhint",
  ),
  names("secret", null, "likely", "pin|pincode|pin cd"),
  names(
    "education",
    null,
    "sure",
    "edu years|years education|years of education|education yrs|highest education|hoogste opleiding|hoechster abschluss|schulabschluss|bildungsabschluss|hoogst genoten opleiding|vooropleiding",
  ),
  names("job", null, "context", "rank|rang|military rank|grade rank"),
  names(
    "life_event",
    "date",
    "context",
    "school entry date|withdrawal date|withdrew on|withdrawal dt|entry dt|exit dt",
  ),
  names("civility", null, "sure", "doktorgrad|dr grad|akad grad|akadgrad|titel akad"),
  names(
    "national_id",
    null,
    "sure",
    followed("bsn|steuer id|svnr|ssn", "kind|partner|child|spouse|vater|mutter|ouder 1|ouder 2"),
  ),
  names(
    "birth_date",
    "date",
    "sure",
    followed("geb|gebdat|gebdatum|geb datum|geburtsdatum|geboortedatum", "kind|kd|partner|ehepartner|kind 1|kind 2"),
  ),
  names(
    "person_name",
    "first-name",
    "sure",
    followed("vorname|voornaam|rufname|roepnaam", "kind|partner|vater|mutter|ouder"),
  ),
  names(
    "person_name",
    "last-name",
    "sure",
    followed("nachname|achternaam|familienname", "kind|partner|vater|mutter|ouder"),
  ),
  names(
    "person_name",
    "full-name",
    "sure",
    followed(
      "third party|other party|opposing party|other driver|3 rd party|kind|kinder|paten|patenkind",
      "name|naam|full name",
    ),
  ),
  names(
    "vehicle",
    null,
    "sure",
    followed(
      "third party|other party|opposing party|other vehicle|tp|gegner|tegenpartij",
      "reg|registration|plate|kennzeichen|kenteken",
    ),
  ),
  names("national_id", null, "sure", nationalIdWords),
  names("vehicle", null, "sure", vehicleWords),
  names("tax_id", null, "context", "vat|tin|ust id|ustid|steuernr|btw nr|btwnr|tax number|gst no"),
  names(
    "job",
    null,
    "context",
    "function|job function|taetigkeit|arbeitsplatz|amt|amtsbezeichnung|amtsbez|rang|dienstrang|werkzaamheden|ambt|nevenfuncties|nebentaetigkeit|headline|occupation text|trade person",
  ),
  names("account_number", null, "sure", personNumbers),
  names("phone", null, "sure", phones),
  names("household", null, "sure", households),
  names("health", null, "sure", healthWords),
  names("health", null, "context", boundHealth),
  names("benefit", null, "sure", socialWords),
  names("financial", null, "sure", financialWords),
  names("secret", null, "sure", secretWords),
  names("online_id", null, "sure", onlineIds),
  names("bank_account", null, "sure", bankWords),
  names("postal_code", null, "sure", places),
  names("city", null, "sure", cities),
  names("family", null, "sure", families),
  names(
    "physical",
    null,
    "sure",
    "scars marks|scars marks tattoos|scars|tattoo marks|besondere kennzeichen|statur|narben|taetowierungen|signalement|littekens|tatoeages|haarkleur|oogkleur|postuur|huidskleur|koerperbau|brillentraeger ja|height cm|height in|weight kg|weight lbs|hair colour cd|eye colour cd|distinguishing features|blood alcohol",
  ),
  names(
    "signature_img",
    null,
    "likely",
    "handtekening|unterschrift|unterschrift kunde|kundenunterschrift|handtekening klant|handtekening ontvanger|unterschrift empfaenger|sig image|signature of customer|recipient signature|delivery signature|signed image",
  ),
  names(
    "birth_date",
    "date",
    "sure",
    "bdte|bdate|birth dte|b dte|birthdt|dateofbirth|geb d|gebd|gebdatum kind|gebdat kind|geburtsdatum kind|geborendatum|geborte datum|geboortedat|gebdatum partner|dob 1|dob 2|birth date 1|child birthdate|partner dob|partner geburtsdatum|geb",
  ),
  names(
    "marital_status",
    null,
    "sure",
    "msts|marsts|mar sts|mar stat|maritalst|ehestatus|fam stand|famstand|famst|burgstaat|burg staat|bs code|huwelijkse voorwaarden|gueterstand",
  ),
];
