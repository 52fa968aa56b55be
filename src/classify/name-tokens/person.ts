/** Facts about a person: birth, death, sex, family, tongue. */
import { type NameRule, names } from "./rule.ts";

const birthDates = [
  "dob|birth date|birthdate|birth dt|birthdt|birthday|b day|bday|date of birth|dateofbirth|dt of birth|date birth|birth datetime|born|born on|born at|birth day|day of birth|month of birth|birth month|d o b|estimated birth date|birth time|birthtime|dob date|patient dob|customer dob|member dob|employee dob|child dob|spouse dob|date birth person|birthday date|birth timestamp",
  "date naissance|date de naissance|datenaissance|dat naissance|d naissance|date naiss|dt naiss|ddn|naissance|naiss|ne le|nee le|dt naissance|jour naissance|mois naissance|datnais|date nais",
  "geburtsdatum|gebdatum|gebdat|geb dat|geb datum|gebtag|geburtstag|geboren|geboren am|geb am|geburt|geburtsdat|geburtsmonat|geburtsdt",
  "fecha nacimiento|fecha de nacimiento|fechanacimiento|fecha nac|fec nacimiento|fec nac|fecnac|fch nacimiento|fch nac|f nac|fnac|nacimiento|f nacimiento|fecha nto|fe nacimiento|dia nacimiento|mes nacimiento|nacido el|fnacimiento",
  "data nascita|data di nascita|datanascita|dt nascita|dta nascita|nato il|nata il|nascita|giorno nascita|mese nascita|data nasc|datnas",
  "geboortedatum|geb dat nl|geboorte|geboortedag|geboortedat|geboren op|geboortemaand",
  "data nascimento|data de nascimento|datanascimento|dt nasc|dt nascimento|dtnasc|dtnascimento|dta nascimento|dat nascimento|nascimento|dia nascimento|mes nascimento|nascido em|data nac",
  "fodselsdato|foedselsdato|fodselsdag|fodt|foedt|fodt dato|fodseldato|fodelsedatum|fodelsedag|fodd|fodd datum|fodselsdag dato|fodselstidspunkt",
  "data urodzenia|data ur|dataurodzenia|dzien urodzenia|urodzony|urodzona|ur data|miesiac urodzenia|data urodz",
  "syntymaaika|datum narozeni",
].join("|");

const birthPlaces =
  "birth place|birthplace|place of birth|place birth|birth location|city of birth|birth city|birth town|birth country|birth state|birth province|birth county|birth region|country of birth|state of birth|town of birth|province of birth|region of birth|native place|hometown birth|birth municipality|lieu naissance|lieu de naissance|commune naissance|commune de naissance|pays naissance|pays de naissance|ville naissance|ville de naissance|departement naissance|dep naissance|cp naissance|geburtsort|geburtsland|geburtsstaat|geburtsname ort|gebort|lugar nacimiento|lugar de nacimiento|lugar nac|pais nacimiento|ciudad nacimiento|provincia nacimiento|municipio nacimiento|estado nacimiento|localidad nacimiento|depto nacimiento|luogo nascita|luogo di nascita|comune nascita|comune di nascita|citta nascita|nazione nascita|stato nascita|paese nascita|provincia nascita|prov nascita|geboorteplaats|geboorteland|geboortegemeente|local nascimento|local de nascimento|naturalidade|naturalidade uf|municipio nascimento|mun nascimento|cidade nascimento|uf nascimento|estado nascimento|pais nascimento|concelho nascimento|freguesia nascimento|fodested|foedested|fodeland|fodselsland|fodeby|fodselssted|fodekommune|fodelseort|fodelseland|fodelseforsamling|fodelsekommun|fodeland kode|fodesogn|miejsce urodzenia|miejscowosc urodzenia|kraj urodzenia|wojewodztwo urodzenia|misto narozeni";

const deathDates =
  "death date|death dt|date of death|date death|deathdate|dod|dod hosp|dod ssn|deceased at|deceased on|deceased date|date deceased|died|died on|died at|death datetime|death year|year of death|death day|death time|time of death|date deces|date de deces|deces|decede le|todesdatum|todestag|todeszeitpunkt|sterbedatum|sterbetag|sterbejahr|verstorben am|gestorben|gestorben am|fecha defuncion|fecha de defuncion|fecha fallecimiento|fecha muerte|fecha deceso|fec defuncion|defuncion|data morte|data di morte|decesso|data decesso|deceduto il|overlijdensdatum|datum overlijden|overlijden|overleden op|data obito|dt obito|data falecimento|dt falecimento|data do obito|data morte pessoa|obito|falecimento|dodsdato|doedsdato|dod dato|dodsfall|doedsfall|doedsfall dato|dodsfall dato|dodsdag|dodsdatum|dodsfallsdatum|data smierci|data zgonu|zgon|smierc|kuolinaika|burial date|date of burial|buried on|date inhumation|begraebnisdatum|begravelsesdato|data pogrzebu|datum umrti";

const maritalStatuses =
  "marital status|maritalstatus|marital|marital state|marital cd|marital code|civil status|civilstatus|is married|single or married|situation familiale|situation familliale|situation maritale|situation matrimoniale|statut marital|statut matrimonial|etat civil|etat matrimonial|regime matrimonial|familienstand|familienstatus|zivilstand|personenstand|ehestand|verheiratet|estado civil|estadocivil|est civil|edo civil|casado|situacion conyugal|stato civile|statocivile|coniugato|burgerlijke staat|burgerlijkestaat|burgerlijke stand|huwelijkse staat|gehuwd|situacao conjugal|sivilstand|sivilstatus|sivil status|stan cywilny|stancywilny|zonaty|siviilisaaty|rodinny stav|civilstand|civilstatus kode|aegteskabelig status|aktenskaplig status|relationship status|partnership status|conjugal status|marriage status";

const relatives = [
  "spouse|husband|wife|children count|number of children|no of children|num children|nb children|child count|children ages|kids|kids count|number of kids|has children|dependents|dependants|dependent name|dependant name|next of kin|nok|emergency contact|emergency contact relation|guardian|legal guardian|mother maiden name|mothers maiden name|mother occupation|father occupation|parents name|parent 1|parent 2|siblings|number of siblings|kinship|kin relation|relative|relatives|household member|family member|family members|family history family|number of dependents|num dependents|number dependants|relationship to patient|relationship to insured|relationship to member|relationship to child|relation to patient|relation with child|family status|orphan|is twin|foster parent|godparents|single parent|grandparent|maternal grandfather|paternal grandfather|ex spouse|domestic partner|family size|family income group",
  "conjoint|conjointe|epouse nom|enfants|nb enfants|nombre enfants|nombre d enfants|enfants a charge|lien parente|lien de parente|lien familial|parente|tuteur|tuteur legal|responsable legal|representant legal|personne a prevenir|personne a contacter|personne confiance|personnes a charge|fratrie|nom pere|nom du pere|nom mere|nom de la mere|prenom pere|prenom mere|profession pere|profession mere|ayant droit",
  "ehepartner|ehegatte|ehegattin|lebenspartner|lebensgefaehrte|kinder anzahl|anzahl kinder|kinderanzahl|kinderzahl|vormund|erziehungsberechtigter|erziehungsberechtigte|sorgeberechtigter|sorgeberechtigte|sorgerecht|verwandtschaft|verwandtschaftsgrad|verwandtschaftsverhaeltnis|notfallkontakt|angehoeriger|angehoerige|geschwister|kinderfreibetrag|kinderfreibetraege|name vater|name mutter|name des vaters|name der mutter|vatername|muttername|elternteil|eltern|gesetzlicher vertreter",
  "conyuge|esposo|esposa|nombre esposo|nombre esposa|hijos|num hijos|numero hijos|cantidad hijos|nro hijos|cargas familiares|parentesco|tutor legal|representante legal alumno|acudiente|contacto emergencia|contacto de emergencia|familiar|familiares|nombre del padre|nombre de la madre|padres|hermanos|huerfano|grupo familiar",
  "coniuge|coniuge nome|figli|numero figli|num figli|figli a carico|familiari a carico|parentela|grado parentela|rapporto parentela|genitore|genitori|nome genitore|tutore|contatto emergenza|stato famiglia|nucleo familiare|esercente potesta|fratelli",
  "echtgenoot|echtgenote|partner naam|aantal kinderen|kinderen aantal|voogd|wettelijk vertegenwoordiger|noodcontact|contactpersoon nood|relatie tot|verwantschap|ouder naam|ouders|naam vader|naam moeder|ouder 1|ouder 2|gezinssituatie|gezinssamenstelling|mantelzorger",
  "conjuge|filhos|numero filhos|num filhos|qtd filhos|qt filhos|nr filhos|quantidade filhos|dependentes|num dependentes|responsavel legal|grau parentesco|encarregado educacao|encarregado de educacao|contato emergencia|contacto emergencia|irmaos|orfao|agregado familiar|gemeo|representante legal|composicao familiar",
  "ektefelle|ektefelles navn|samboer|sambo|verge|forelder|foreldre|foresatt|foresatte|foraelder|foraeldre|forsorger|forsorgere|aegtefaelle|antall barn|antal born|barn antall|antal barn|barn ident|barnets navn|slektskap|relasjon til|paarorende|parorende|slektning|narmaste anhorig|anhorig|make maka|vardnadshavare|foralder|foraldrar|syskon|sosken|soskende|fars navn|mors navn|fars namn|mors namn|naermeste paarorende|foreldreansvar",
  "malzonek|wspolmalzonek|opiekun|opiekun prawny|dzieci|liczba dzieci|rodzic|rodzice|rodzenstwo|stopien pokrewienstwa|pokrewienstwo|osoba do powiadomienia|kontakt awaryjny|nazwisko rodzica|liczba osob rodziny|czlonek rodziny",
].join("|");

const nationalities =
  "nationality|nationality 1|nationality 2|nationality country|nationality code|nationalities|citizenship|citizenship status|citizenship country|citizenship code|country of citizenship|country citizenship|nation code|nationalite|nat code|pays nationalite|code nationalite|citoyennete|staatsangehoerigkeit|staatsangehoerigkeit 2|staatsbuergerschaft|staatszugehoerigkeit|nationalitaet|nacionalidad|pais nacionalidad|ciudadania|nazionalita|cittadinanza|seconda cittadinanza|nationaliteit|nationaliteitscode|staatsburgerschap|nacionalidade|cd nacionalidade|pais origem|pais de origem|pais estrangeiro|pais nacionalidade|cidadania|statsborgerskap|statsborgerskap land|statsborgerskab|nasjonalitet|nationalitet|medborgarskap|narodowosc|obywatelstwo|kansalaisuus|statni obcanstvi|country of origin person|immigration status|residency status|residence status|immigrant|foreigner|alien status|refugee status|refugee|migration background|migrationshintergrund|aufenthaltsstatus|statut refugie|extranjero|straniero|estrangeiro|country of nationality|nat country|landstatus|origin country person|verblijfsstatus|verblijfstitel|kewarganegaraan|land staatsangehoerigkeit";

export const personNames: readonly NameRule[] = [
  names("birth_date", "date", "sure", birthDates),
  names(
    "birth_date",
    "year",
    "sure",
    "birth year|birthyear|year of birth|year birth|yearofbirth|yob|birth yr|annee naissance|annee de naissance|an naissance|geburtsjahr|gebjahr|jahrgang geburt|ano nacimiento|anio nacimiento|ano de nacimiento|anno nascita|anno di nascita|geboortejaar|ano nascimento|ano de nascimento|fodselsar|foedselsaar|fodselsaar|fodear|fodtar|rok urodzenia|fodelsear|fodelsear nr|birth decade|birth quarter",
  ),
  names(
    "age",
    null,
    "context",
    "age|age in years|age years|age months|age group|age range|age band|age bracket|agegroup|alter|altersgruppe|altersklasse|edad|rango edad|grupo edad|eta|fascia eta|leeftijd|leeftijdsgroep|leeftijdscategorie|idade|faixa etaria|alder|aldersgruppe|aldersgrupp|wiek|grupa wiekowa|ika|age at event|age at diagnosis|age at death|age at admission|tranche age|current age|anos edad",
  ),
  names(
    "age",
    null,
    "likely",
    "age at diagnosis|age at death|age at admission|patient age|customer age|person age|user age|age at enrollment|age at visit|faixa etaria|altersgruppe|fascia eta|tranche age",
  ),
  names("birth_place", null, "sure", birthPlaces),
  names("death_date", "date", "sure", deathDates),
  names(
    "death_date",
    null,
    "sure",
    "cause of death|death cause|death cause concept|cause death|place of death|death place|deathplace|deceased|dead|is deceased|is dead|is alive|vital status|vitalstatus|falecido|falecida|fallecido|difunto|decede|verstorben|overleden|deceduto|defunto|avdod|dod person|dodsarsak|dodsaarsak|todesursache|todesort|sterbeort|cause deces|cause du deces|lieu deces|causa muerte|causa defuncion|causa morte|causa de morte|causa obito|causa decesso|lugar defuncion|luogo morte|local obito|doodsoorzaak|overlijdensplaats|zmarly|przyczyna zgonu|miejsce zgonu|avliden|dodsort|burial place|place of burial|buried at|grave location|hospital expire flag|expire flag",
  ),
  names(
    "gender",
    null,
    "sure",
    "gender|gender code|gender cd|gender identity|gender concept|gender source value|sex|sex code|sex at birth|birth sex|biological sex|administrative sex|sexe|sexe code|code sexe|geschlecht|geschl|geschlecht kennzeichen|sexo|ds sexo|tp sexo|in sexo|cd sexo|co sexo|tipo sexo|sesso|geslacht|geslachtscode|geslachtsaanduiding|kjonn|kjoenn|kon person|kon kod|konstillhorighet|juridiskt kon|plec|plec osoby|sukupuoli|pohlavi|preferred gender|gendercode|gender type|legal sex|legal gender|pronoun|pronouns|preferred pronoun|preferred pronouns|pronomen|pronomi|gender identity description|transgender|genero persona|genere persona",
  ),
  names(
    "gender",
    null,
    "context",
    "genre|genero|genere|civil sex|koen|kon|m f|male|female|maennlich|weiblich|mann frau",
  ),
  names(
    "civility",
    null,
    "sure",
    "salutation|honorific|honorific prefix|honorific suffix|courtesy title|title of courtesy|name title|person title|academic title|academic degree title|civilite|civilite code|titre civilite|anrede|anredecode|anredeform|anrede titel|titel vorne|titel hinten|titel vorangestellt|titel nachgestellt|titel vor name|akademischer titel|akad titel|akademischer grad|adelstitel|tratamiento|formula cortesia|trattamento cortesia|titolo cortesia|titolo accademico|titolo onorifico|aanhef|aanhefcode|aanspreektitel|aanspreekvorm|adellijke titel|academische titel|tratamento|pronome tratamento|forma tratamento|tiltale|tiltaleform|titel navn|tilltalsform|tytul naukowy|tytul grzecznosciowy|zwrot grzecznosciowy|honorific title|titolo studio onorifico|title courtesy|family name suffix|family name prefix|title front|title rear|title before name|title after name|degree prefix|degree suffix|post nominal|postnominal|nobility title|form of address|letter salutation|greeting title|rank title military|military rank|dienstgrad|nom titre civilite",
  ),
  names(
    "civility",
    null,
    "context",
    "title|titre|titel|titolo|titulo|prefix|suffix|tytul|degree|greeting|dear|tittel navn",
  ),
  names("marital_status", null, "sure", maritalStatuses),
  names("family", null, "sure", relatives),
  names(
    "family",
    null,
    "context",
    "relationship|relation|relation type|relationship code|kinder|kinderen|barn|partner|sibling|relasjon|relationship type|lien|verhaeltnis|parentesco tipo|parentela tipo|kin|family|familia|famille|familie|rodzina|child|children|related person|relative type|vinculo|is parent|relacion|relazione|relatie|relacao|pokrewny",
  ),
  names("nationality", null, "sure", nationalities),
  names(
    "language",
    null,
    "context",
    "language|locale|lang|langue|sprache|idioma|lingua|taal|sprak|sprog|maalform|malform|jezyk|preferred language|preferred locale|preferred lang|kieli|language code|lang code|mother tongue|native language|first language|language preference|ui language|langue preferee|langue maternelle|muttersprache|korrespondenzsprache|idioma preferido|lengua materna|lingua madre|moedertaal|voorkeurstaal|lingua materna|morsmal|modersmal|modersmaal|jezyk ojczysty|preferred communication language|spoken language|languages spoken|interpreter required|interpreter language|idioma nativo|lingua preferita|display language|communication language|home language",
  ),
  names(
    "language",
    null,
    "sure",
    "mother tongue|native language|muttersprache|langue maternelle|lengua materna|lingua madre|moedertaal|morsmal|modersmal|modersmaal|jezyk ojczysty|spoken languages|languages spoken|home language|language spoken at home",
  ),
  names(
    "timezone",
    null,
    "context",
    "timezone|time zone|tz|fuseau horaire|fuseau|zeitzone|tidssone|tidszon|tidszone|strefa czasowa|zona horaria|fuso orario|fuso horario|tijdzone|timezone name|utc offset|timezone offset|time zone name",
  ),
];
