/** Words that speak against a person: heads and tails that turn a name into a key, a flag or a count. */
import { list } from "./rule.ts";

/** As the last word they make the whole a key, a number about something, a setting. */
export const technicalTails = list(
  "id|uuid|guid|count|cnt|counter|qty|quantity|flag|verified|confirmed|valid|validated|validity|status|state|type|typ|kind|format|template|length|" +
    "size|width|height|colour|color|at|on|limit|max|min|expires|expire|expiry|expired|expiration|version|order|sort|sorting|level|index|idx|label|help|prompt|policy|" +
    "regex|pattern|mask|enabled|disabled|required|visible|hidden|allowed|ts|timestamp|tid|tidspunkt|setting|settings|option|options|sent|changed|" +
    "updated|created|deleted|attempt|attempts|mode|interval|ttl|lifetime|duration|num|date|time|until|since|seq|sequence|" +
    "is|class|category|group|role|permission|algorithm|algo|method|provider|protocol|opt out|optin|optout|touched|timestamp|iv|fk|" +
    "privacy|visibility|preference|datum|data cadastro|notification|notifications|delivery|field|fields|column|mapping|encoding|hash type|ext|" +
    "concept|source concept|code type|scope|scopes|model|rule|rules|frequency|threshold|percent|percentage|url template|days|hours|minutes|" +
    "seconds|year|month|day|automatically set|hits|views|total|sum|avg|average|stage|phase|step|schema|system|domain|default|codes|plural|uri|url|hostname|host|prefix|unit|authenticated|flg|component|claim|" +
    "subscribed|unsubscribed|accepted|agreed|consent|consented|checked|public|shared|notify|reminder|blocked|locked|active|inactive|available|used|unused|exist|exists|supported|available|syntax|placeholder|hint text|tooltip|caption label|estimated|precision|accuracy|datetime|changed at|tz|usage|locked at|needed|mandatory|wanted|done|failed|bounced|opened|clicked|read|seen|viewed|reset|source key|storage key|generator|driver class|backend|interface|endpoint|port|resolution|dimension|" +
    "nummernkreis|anzahl|kennz|kennzeichen flag|zeitpunkt|aktiv|nr kreis|nombre de|nb|verifie|valide|actif|cantidad|verificado|activo|habilitado|quantita|verificato|attivo|aantal|geverifieerd|actief|qtd|quantidade|verificado em|ativo|antall|bekreftet|aktiv|antal|bekraeftet|bekraftad|aktiverad|liczba|ilosc|zweryfikowany|aktywny",
);

/** As the first word. */
export const technicalHeads = list(
  "id|is|has|can|show|hide|allow|allows|enable|enabled|disable|use|uses|send|fl|flag|ind|nb|cnt|count|max|min|total|require|requires|required|" +
    "need|needs|should|display|no of|num of|number of|notify|force|skip|tipo|type|typ|hat|ist|est|date|dt|datum|fk|sum|avg|include|exclude|default|" +
    "show in|permite|auto|minimum|maximum|statut|status|supports|cod|codigo|kod|data|ref|idx|only|was|are|with|without|must|receive|ativo|create|" +
    "cd|tp|fg|ind|anzahl|anz|nombre de|cantidad|cant|qtd|qt|aantal|antall|antal|liczba|ilosc|zeige|darf|mostrar|exibir|permitir|har|czy|jest|pokaz|validate|verify|check|search in|opt in|opt out|accept|accepts|agree|subscribe|subscribed|want|wants|email on|tem|possui",
);

/** Words that say no more than that the rest is stored as a date. They cancel no date of a life. */
export const dateWords = list(
  "date|dt|datum|dat|data|fecha|fec|dato|day|at|on|year|datetime|time|tid|timestamp|rok|d|f|dta|dag|ar|since|until|estimated date",
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

/** Words that may stand beside a name without making it something else. */
export const neutralWords = list(
  "new|old|current|primary|main|alternate|alternative|alt|secondary|second|other|my|original|ship|shipping|shipped|bill|billing|billed|deliver|delivery|home|private|personal|" +
    "work|business|office|permanent|temporary|temp|default|full|the|a|inep|um|dois|tres|quatro|cinco|seis|one|two|three|four|five|un|deux|trois|quatre|uno|due|tre|dos|ein|eins|zwei|drei|een|twee|drie|en|to|fire|prelim|incasso|etter|efter|orden|ordem|ordre|for|de|da|do|di|du|del|la|le|les|el|der|die|das|den|det|af|av|van|von|of|for|nr|no|txt|text|str|raw|enc|encrypted|1|2|3|4|5|6|7|0|hr|" +
    "preferred|latest|normalized|canonical|lower|upper|clean|formatted|line|invoice|correspondence|residence|residential|principale|principal|secundario|privat|dienst|concept|source|value|coded|non|html|" +
    "md|markdown|plain|json|short|long|public|internal|additional|extra|general|local|legal|registered|last|first|third|field|col|ds|tx|nm|vc|nvc|varchar|dsc|vl|sz|lbl|nombre|nom|tbl|tab|db|app|hist|tmp|stg|dim|fact|src|dst|dest|origin|destination|pickup|dropoff|start|end|mother|father|german|english|local|english|norwegian|rendered|cached|escaped|stripped|truncated|utf 8|ascii|latin|tekst|texto|testo|neu|alt|neuer|alter|haupt|standard|privee|professionnel|perso|pro|domicile|nouveau|ancien|nuevo|antiguo|casa|trabajo|oficina|nuovo|vecchio|lavoro|ufficio|nieuw|oud|prive|werk|thuis|novo|antigo|trabalho|ny|gammel|hjemme|arbeid|arbejde|gammal|hem|arbete|nowy|stary|domowy|sluzbowy|gr|co|zusatz|usual|legacy|ext|external|summary|block",
);

/** Phrases that hide shorter ones inside them: `host name` is no name, `email template` no address. */
export const blockingPhrases = list(
  "host name|table name|column name|class name|domain name|event name|field name|group name|role name|product name|category name|template name|queue name|" +
    "project name|plan name|server name|database name|schema name|key name|tag name|branch name|index name|type name|unit name|brand name|model name|event title|item name|service name|department name code|course name|file extension|permission name|status name|attribute name|property name|setting name|option name|variable name|parameter name|param name|config name|module name|plugin name|package name|theme name|menu name|page name|section name|region name code|state machine|store name|shop name|warehouse name|hotel name|room name|building name code|team name|league name|game name|level name|map name|rule name|policy name|job class name|device model name|app name|application name|program name|campaign name|list name|channel name|process name|procedure name|function name|method name|action name|workflow name|report name|form name|folder name|bucket name|node name|cluster name|queue title|currency name|language name|country iso name|test name code|drug class|" +
    "token type|token expires|token expiry|token count|token limit|token name|tokens used|max tokens|token lifetime|content address|memory address|storage address|contract address|start address|base address|address book|address type|address format|address family|address range|email template|mail template|mail server|mail host|mail port|mail driver|smtp server|smtp host|smtp port|email domain|email type|email format|email status|email queue|email count|email notification|email notifications|email enabled|email settings|email verified|email confirmed|email signature|email footer|email header|email layout|phone type|phone verified|" +
    "time zone offset|ip version|ip country code|zip file|zip archive|user count|user type|user role|user group|user status|user level|user interface|password policy|password length|password expiry|password changed|password expires|password reset at|password required|password strength|" +
    "password automatically|session timeout|session type|session lifetime|session count|session name|session title|session date|training session|class session|course session|exam session|access level|mail type|rate limit|page title|job name|job id|job type|job status|step name|stage name code|file type|file size|file format|" +
    "note type|comment count|comment type|comment status|message type|message count|message status|message id|message key|birth date required|tax rate|tax class id|card type|bank holiday|" +
    "sex required|device type id|data type|response code|response time|response status|request type|request count|request method|context type|language code iso|country iso|body size|text color|text size|text align|image size|image width|image height|" +
    "user agent type|hash algorithm|hash type|key type|key size|key length|key id|rsa key size|primary key|foreign key|lookup key|sort key|cache key|storage key id|routing key|partition key|idempotency key|translation key|message key|object key|entity key|public key id|title case|title format|" +
    "sub title|sort name field|internal name|code name|reason code|reason id|status reason|status code|payment type|payment method|contact type|person type|account type|extension name|currency code|birth rate|death rate|death count|birth count|birth weight animal|pass rate|pass percentage|passing score|passing grade|max score|min score|maximum score|minimum score|total score|score type|maximum points|max points|grade type|grade scale|rating count|rating type|average rating|avg rating|race result|race id sport|race track|race name|race date|card game|mark up|address count|name length|name format|name pattern|name template|username label|user label|short code|area code id|state machine|state code workflow|position order|position x|position y|pos x|pos y|gender required|gender restriction|target gender|target age|min age|max age|minimum age|maximum age|age limit|age rating|age restriction|age limit min|height px|width px|image path template|photo count|photo required|file count|document type|document status|attachment count|attachment size|attachment type|attachment limit|note count|search type|search enabled|query type|query count|query time|location type|geo type|map zoom|marker color|icon name|sound file|theme file|css file|sex offer|title prefix id|message queue|error code|error count|error type|error level|log level|log type|event type|event id|event category|event date|event time|data source|data format|data size|data version|meta title|meta description|meta keyword|meta key|meta robots|value type|value format|value unit|body type id|content length|content hash|content id|health check|health endpoint|health status service|order status|order number|order type|order by|order date|order total|benefit plan name|policy type|policy name|policy text|treatment plan name|report type|report name|claim type|claim status|claim number|case number|case type|case status|visit type id|drug name catalog|dosage form|dose unit|dose form|test name catalog|unit price|unit cost|list price|base price|signature algorithm|signature required|signature method|signature version|signature help|mac algorithm|pin count|pin map|hash bucket|hash code object|salary range name|pay grade name|job category name|job title name|education level name|nationality name list|religion name list",
);

/** Further words that compounds are made of. */
export const compoundParts = list(
  "date|datum|name|nummer|number|code|group|modified|current|flag|line|type|city|nome|kunden|person|personen|konto|land|stamp|business|entity|rowguid|row|guid|product|sales|order|unit|price|detail|reason|salaried|" +
    "promotion|store|status|naissance|nascita|geburt|adresse|wohn|arbeit|firmen|privat|haupt|liefer|rechnung|telefon|mail|klant|gebruiker|mede|werk|bruker|kunde|bank|post|fodsel|navn|naam|namn|nombre|apellido|nome|cognome|vor|nach|familien|mobil|mobile|home|work|strasse|straat|gate|haus|huis|hus|versicherten|versicherung|kranken|mitglied|patient|student|schueler|ausweis|karten|karte|kort|kaart|dato|tijd|zeit|tid|dienst|ansatt|medlem|kund|kontakt|contact|customer|client|member|employee|user|account|owner|author|login|last|first|middle|given|family|full|display|nick|street|postal|zip|country|state|province|region|birth|death|phone|home|cell|fax|email|address|password|token|secret|hash|salt|key|value|data|text|note|comment|message|body|subject|title|description|license|passport|social|security|tax|national|insurance|gender|marital|nationality|language|timezone|salary|income|bonus|hire|job|position|department|company|school|education|emergency|kin|guardian|parent|child|spouse|blood|medical|health|allergy|disease|religion|ethnic|race|party|union",
);

/** Last parts that compounds are cut at even when the rest is in no dictionary. */
export const compoundTails = list(
  "nummer|nr|navn|naam|namn|name|datum|dato|tekst|text|adresse|adres|adress|telefon|telefoon|tlf|telefono|email|mail|epost|kode|code|belop|beloep|beloeb|belob|belopp|bedrag|betrag|strasse|straat|gate|vagen|" +
    "bemerkung|kommentar|opmerking|notiz|notat|merknad|anmerkung|begruendung|begrundelse|begrunnelse|beskrivelse|beschreibung|omschrijving|beskrivning|kennzeichen|passwort|wachtwoord|passord|losenord|" +
    "number|phone|note|comment|password|token|secret|image|photo|file|foto|bild|bilde|billede|pdf|datei|bestand",
);
