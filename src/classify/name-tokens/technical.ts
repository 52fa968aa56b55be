/** Words that speak against a person: heads that turn a name into a key, a flag or a count, and words for things. */

/** As the last word they make the whole a key, a number about something, a setting. */
export const technicalTails = list(
  "id|uuid|guid|count|cnt|qty|quantity|flag|verified|confirmed|valid|validated|validity|status|state|type|typ|kind|format|template|length|" +
    "size|width|height|colour|color|at|on|limit|max|min|expires|expiry|expired|version|order|sort|sorting|level|index|idx|label|help|prompt|policy|" +
    "regex|pattern|mask|enabled|disabled|required|visible|hidden|allowed|ts|timestamp|tid|tidspunkt|setting|settings|option|options|sent|changed|" +
    "updated|created|deleted|attempt|attempts|mode|interval|ttl|lifetime|duration|num|rank|weight|position|date|time|until|since|seq|sequence|" +
    "is|class|category|group|role|permission|algorithm|algo|method|provider|protocol|opt out|optin|in|out|by|touched|timestamp|iv|fk|" +
    "privacy|visibility|preference|datum|data cadastro|notification|notifications|delivery|field|fields|column|mapping|encoding|hash type|ext|" +
    "concept|source concept|code type|scope|scopes|model|rule|rules|frequency|threshold|percent|percentage|url template|days|hours|minutes|" +
    "seconds|year|month|day|automatically set|hits|views|total|sum|avg|average|stage|phase|step|schema|system|domain|default|codes|plural|uri|url|hostname|host|prefix|unit|authenticated|flg|component|claim",
);

/** As the first word. */
export const technicalHeads = list(
  "id|is|has|can|show|hide|allow|allows|enable|enabled|disable|use|uses|send|fl|flag|ind|nb|cnt|count|max|min|total|require|requires|required|" +
    "need|needs|should|display|no of|num of|notify|force|skip|tipo|type|typ|hat|ist|est|date|dt|datum|fk|sum|avg|include|exclude|default|" +
    "show in|permite|auto|minimum|maximum|statut|status|supports|cod|codigo|kod|data|ref|idx|only|was|are|with|without|must|receive|ativo|create",
);

/** Columns of these names are kept without looking further when they are text: closed lists of the makers of software. */
export const technicalTexts = list(
  "status|type|kind|currency|currency code|version|mime type|mimetype|content type|color|colour|checksum|md 5|sha 1|sha 256|etag|units|encoding|charset|collation|" +
    "format|file type|media type|data type|class name|table name|column name|model name|trackable type|job class|queue|queue name|" +
    "locale code|iso code|iso 2|iso 3|icon|css class|layout|theme|sort order|sort direction|state|priority|severity|level|mode|stage|phase|event type|" +
    "action|permission|scope|scopes|role|algorithm|protocol|http method|method|currency symbol|rev|revision|commit sha|sha|file sha|ref type|" +
    "statut|estado registro|stav|waluta|devise|waehrung|moneda|valuta|einheit|unite|unidad|unita|eenheid|enhet|jednostka|template name|widget|plugin|module|" +
    "content model|content format|file checksum|hash type|digest algorithm|schema version|migration|size unit|weight unit",
);

/** Identifiers that a trade gives to its goods: technical when the values look like codes. */
export const codeTexts = list(
  "sku|ean|ean 13|gtin|upc|isbn|isbn 13|issn|asin|mpn|hs code|part number|part no|part code|product number|product no|product code|product sku|item code|item number|item no|" +
    "article number|artikelnummer|artikel nummer|reference article|model number|model code|variant code|barcode|bar code|catalog number|iata code|icao code|country code|currency code|" +
    "language code|locale|unit code|unit measure code|lang|code pays|code devise|laendercode|landkode",
);

/** Columns of paths inside a site or an application. */
export const pathTexts = list(
  "path|url path|request path|route|uri|request uri|page path|landing page|referrer path|endpoint|slug|permalink",
);

/** Tables that list the kinds of something, by their last word: their names and codes are the software's own vocabulary. */
export const lookupTables = list(
  "currency|country|language|continent|region|state|territory|genre|category|subcategory|type|kind|status|unit|unit measure|colour|color|size|locale|culture|time zone|timezone|" +
    "permission|media format|file format|priority|severity|payment method|shipping method|ship method|scrap reason|tax rate|phone number type|credit card type|illustration|" +
    "devise|pays|langue|categorie|genre|statut|waehrung|land|sprache|kategorie|moneda|pais|idioma|categoria|estado|valuta|paese|lingua|stato|taal|eenheid|sprak",
);

/** Columns of such tables that carry the vocabulary; besides them those named after the table itself. */
export const lookupColumns = list(
  "name|label|title|code|abbr|abbreviation|symbol|short name|display name|english name|iso|iso code|key|nom|libelle|bezeichnung|nombre|nome|naam|navn|namn|nazwa|symbole|kuerzel",
);

/** Words that may stand beside a name without making it something else. */
export const neutralWords = list(
  "new|old|current|primary|main|alternate|alternative|alt|secondary|second|other|my|original|ship|shipping|shipped|bill|billing|billed|deliver|delivery|home|private|personal|" +
    "work|business|office|permanent|temporary|temp|default|full|the|a|de|da|do|di|du|del|la|le|of|nr|no|txt|text|str|raw|enc|encrypted|1|2|3|4|5|6|7|0|hr|" +
    "preferred|latest|normalized|canonical|lower|upper|clean|formatted|line|invoice|correspondence|residence|residential|principale|principal|secundario|privat|dienst|concept|source|value|coded|non|html",
);

/** Words for persons. In a table's name they make it a table of persons; before a name they make that the name of a person. */
export const personWords = list(
  "user|customer|client|member|employee|patient|person|people|contact|student|subscriber|author|staff|profile|account|lead|guest|visitor|teacher|pupil|" +
    "candidate|applicant|donor|volunteer|participant|attendee|passenger|driver|agent|doctor|physician|nurse|provider person|tenant person|resident|citizen|" +
    "reviewer|creator|recipient|sender|buyer|seller|vendor contact|owner|holder|child|parent|guardian|spouse|dependent|dependant|beneficiary|player|" +
    "individual|human|worker|personnel|manager|supervisor|instructor|caller|callee|borrower|reader|traveler|traveller|cardholder|friend|follower|" +
    "utilisateur|client|adherent|membre|personne|salarie|employe|eleve|etudiant|auteur|contact|usager|abonne|enseignant|destinataire|parrain|" +
    "benutzer|nutzer|kunde|mitglied|mitarbeiter|schueler|teilnehmer|autor|ansprechpartner|abonnent|studierende|lehrer|angestellter|" +
    "usuario|empleado|paciente|persona|alumno|estudiante|socio|miembro|contacto|suscriptor|profesor|autor|docente|" +
    "utente|cliente|dipendente|paziente|anagrafica|anagrafiche|alunno|studente|membro|contatto|iscritto|referente|tecnico|" +
    "gebruiker|klant|lid|medewerker|patient|persoon|leerling|deelnemer|contactpersoon|werknemer|auteur|" +
    "aluno|funcionario|pessoa|servidor|responsavel|professor|fisica|" +
    "bruker|ansatt|pasient|elev|deltaker|soker|barn|aktor|aktoer|sokere|verge|part|" +
    "uzytkownik|klient|pracownik|pacjent|osoba|uczen|czlonek|kontrahent|" +
    "anvandare|kund|anstalld|patient|kunde|bruger|medarbejder|kayttaja|asiakas|tyontekija|henkilo|uzivatel|zakaznik|zamestnanec|pacient|" +
    "emp|cust|usr|stud|actor|artist|speaker|registrant|registration|signup|enrollee|crew|athlete|voter|witness|victim|suspect|prisoner|inmate|deceased|payee|payer|debtor|creditor",
);

/** Words for records that belong to one person or place: addresses, orders, visits. Half a table of persons. */
export const personalRecordWords = list(
  "address|adresse|order|invoice|booking|reservation|appointment|visit|encounter|subscription|payment|donation|enrollment|enrolment|shipment|delivery|sale|purchase|cart|checkout|" +
    "bestellung|rechnung|commande|facture|pedido|factura|ordine|fattura|preventivo|intervento|bestelling|factuur|fatura|ordre|faktura|zamowienie|faktura|" +
    "direccion|indirizzo|adres|endereco|admission|prescription|claim|application|emergency|dependents|immigration|salary|passport|license|sede|sedi|address book|vcard|leave|attendance|timesheet|performance|appraisal|absence|candidate|punishment|sanction|gps|gpx|social|diary|trip|checkin|signin|seguro|hire|vacancy|emergency contact|employment|work experience|sanction|dispensa|transferencia|matricula|inscricao|falta|ocorrencia|phone|email|credit card|payroll|consignee",
);

/** Tables where persons write or are written about. */
export const messageWords = list(
  "message|comment|ticket|issue|mail|email|chat|conversation|review|feedback|post|complaint|case|note|sms|inbox|reply|discussion|thread|topic|forum|letter|notification outbox|blog|entry diary|diary|" +
    "nachricht|kommentar|commentaire|mensaje|comentario|messaggio|commento|bericht|mensagem|melding|wiadomosc|komentarz|segnalazione|richiesta|support|inquiry|request|report abuse|abuse|" +
    "answer|evaluation|survey response|response|incident|activity note|call|appointment|interview|task note|outbox|newsletter queue|block|ban|guestbook|alert|notification|share|wall|status update|todo|brief|forumpost",
);

/** Tables where values are logs, queues, histories. */
export const logWords = list(
  "log|audit|history|event|queue|job|outbox|inbox|hook|webhook|request|trail|journal|change|version|archive|raw|import|staging|message|task|hl7|payload|delayed",
);

/** Tables of health care. */
export const healthWords = list(
  "allergy|allergie|diagnosis|diagnose|condition|medication|drug order|drug exposure|drug|prescription|observation|obs|encounter|visit|measurement|procedure|vaccination|immunization|patient|" +
    "clinical|medical|health|lab|test order|specimen|episode|treatment|sick|illness|paciente|paziente|pasient|exam|hospitalization|device exposure|condition occurrence|note nlp|dose|death|disposition|program",
);

/** Words for things; as a table's head or beside a generic name they say: not a person. */
export const thingWords = list(
  "product|item|category|role|group|type|status|template|setting|config|configuration|plugin|module|film|movie|book|album|track|genre|tag|label|menu|page|" +
    "permission|migration|field|definition|concept|vocabulary|country|city|region|currency|unit|language|locale|drug|hospital|warehouse|store|shop|branch|" +
    "department|company|organization|organisation|supplier|vendor|manufacturer|brand|model|job|stage|pipeline|build|project|repository|package|release|" +
    "file|host|server|table|column|class|domain|schema|database|index|event|course|lecture|lesson|subject|school|institution|room|building|place|location|" +
    "device|machine|vehicle|animal|pet|plant|list|campaign|workflow|process|rule|policy|option|report|dashboard|widget|layout|theme|icon|attribute|property|" +
    "parameter|variable|function|service|application|app|client app|tool|license|contract|plan|price|discount|coupon|tax|account type|bank|branch|reference|lookup|enum|kategorie|produkt|artikel|" +
    "produit|article|categorie|groupe|producto|articulo|categoria|grupo|prodotto|articolo|gruppo|categorie|groep|product|produto|curso|escola|turma|disciplina|" +
    "vare|gruppe|kategori|produkt|kategoria|grupa|towar|studiengang|seminar|lehrveranstaltung|institut|semester|zone|area|map|node|way|feature|layer|certification|skill|membership type|concept class|privilege|form|" +
    "scheduler|cron|ci|runner|cluster|deployment|environment|namespace|branch|commit|tree|blob|image|media|asset|icon|picture|video|playlist|session|key|state|province|municipio|pais|bairro|distrito|instituicao|tipo|nazione|nazioni|stato|modulo|moduli|plano|setor|magazzino|listino|marca|attributo|" +
    "metadata|meta|link|mapping|source|version|shift|location type|custom field|screen|filter|query|module|tipologia|causale|valuta|iva|documento tipo|provider app|keyset|cache",
);

function list(words: string): readonly string[] {
  return words.split("|").map((word) => word.trim());
}

/** Phrases that hide shorter ones inside them: `host name` is no name, `email template` no address. */
export const blockingPhrases = list(
  "host name|table name|column name|class name|domain name|event name|field name|group name|role name|product name|category name|template name|queue name|" +
    "project name|plan name|server name|database name|schema name|key name|tag name|branch name|index name|type name|unit name|brand name|model name|event title|" +
    "token type|token expires|content address|memory address|storage address|email template|mail template|mail server|mail host|smtp server|email domain|phone type|address type|" +
    "time zone offset|ip version|zip file|user count|user type|user role|user group|user status|user level|password policy|password length|password expiry|password changed|password expires|" +
    "password automatically|session timeout|session type|class session|access level|mail type|rate limit|token limit|page title|job name|job id|job type|job status|step name|stage name|file type|file size|file format|" +
    "note type|comment count|comment type|message type|message count|message status|address format|birth date required|short name|long name|tax rate|card type|bank holiday|" +
    "sex required|device type|device name|data type|response code|response time|response status|request type|request count|context type|language code iso|country iso|body size|text color|image size|" +
    "user agent type|hash algorithm|hash type|key type|key size|key length|key id|rsa key|primary key|foreign key|lookup key|sort key|cache key|storage key|routing key|partition key|title case|" +
    "sub title|sort name field|internal name|code name|reason code|status reason|status code|payment type|payment method|contact type|person type|account type|email type|extension name|currency code",
);

/** Further words that compounds are made of. */
export const compoundParts = list(
  "date|datum|name|nummer|number|code|group|modified|current|flag|line|type|city|nome|kunden|person|personen|konto|land|stamp|business|entity|rowguid|row|guid|product|sales|order|unit|price|detail|reason|salaried|" +
    "promotion|store|status|naissance|nascita|geburt|adresse|wohn|arbeit|firmen|privat|haupt|liefer|rechnung|telefon|mail|klant|gebruiker|mede|werk|bruker|kunde",
);

/** Tables of sessions: their keys and contents let a stranger in. */
export const sessionTableWords = list(
  "session|sess|php session|user session|active session|web session|session data|session store",
);

/** Tables of tokens and settings with secrets: their plain values are credentials. */
export const secretTableWords = list(
  "token|api key|apikey|secret|credential|password|otp|magic link|access token|oauth token|password reset|nonce",
);
