/** Where a person lives, was or is: streets, towns, countries, coordinates. */
import { type NameRule, names } from "./rule.ts";

const streets = [
  "street|street address|streetaddress|street name|streetname|street 1|street 2|street 3|street line 1|street line 2|address line|address line 1|address line 2|address line 3|addressline|addressline 1|addressline 2|addr line|addr line 1|addr line 2|addr 1|addr 2|address 1|address 2|address 3|address 4|address 5|address 6|postal address|home address|mailing address|billing address|shipping address|delivery address|ship address|bill address|residential address|residence address|permanent address|temporary address|current address|previous address|old address|new address|work address|private address|personal address|contact address|correspondence address|invoice address|legal address|full address|complete address|physical address|apartment|apartment no|apartment number|apt|apt no|apt number|po box|pobox|p o box|post office box|flat number|suite number|unit number address|line 1 address|address street|pickup address|dropoff address|drop off address|destination address|origin address|from address line|passport address|ship to address|bill to address|shipto address|billto address|shipto street|billto street|ship street|billing street|shipping street|mailing street|other street|street number and name|address text|address full|formatted address|address formatted|address normalized|address raw|raw address|domicile|place of residence|residence|residential|crossing street|address of residence|address home|home addr|street addr|street or box|locality address",
  "rue|nom rue|nom de rue|nom de la rue|libelle voie|nom voie|adresse postale|adresse domicile|adresse ligne|adresse ligne 1|adresse ligne 2|adresse 1|adresse 2|adresse 3|adresse perso|adresse personnelle|adresse facturation|adresse livraison|adresse de facturation|adresse de livraison|adresse complete|adresse residence|complement adresse|complement d adresse|lieu dit|lieudit|boite postale|adresse fiscale|adr 1|adr 2|adr rue|residence etudiant|ligne adresse",
  "strasse|str hausnummer|str hausnr|strassenname|strasse nr|str nr|strasse hausnummer|strasse hausnr|strassehausnr|strasse und hausnummer|anschrift|postanschrift|privatanschrift|heimatanschrift|wohnanschrift|lieferadresse|lieferanschrift|rechnungsadresse|rechnungsanschrift|adresszusatz|anschriftenzusatz|postfach|wohnadresse|heimatadresse|privatadresse|privatadr|privadr|adresszeile|adresszeile 1|adresszeile 2|anschrift 1|anschrift 2|semesteranschrift|zustelladresse|strassenschluessel person|meldeadresse|heimadresse|adressname|strasse 1|strasse 2|einsatzadresse",
  "calle|nombre calle|nombre via|calle numero|calle y numero|domicilio|domicilio fiscal|domicilio particular|direccion postal|direccion particular|direccion domicilio|direccion residencia|direccion entrega|direccion envio|direccion facturacion|direccion fiscal|direccion casa|direccion trabajo|direccion 1|direccion 2|direccion linea 1|direccion linea 2|apartado postal|apartado correos|codigo via|tipo via nombre|entre calles|lugar residencia",
  "indirizzo residenza|indirizzo di residenza|indirizzo domicilio|indirizzo spedizione|indirizzo fatturazione|indirizzo consegna|indirizzo casa|indirizzo abitazione|indirizzo 1|indirizzo 2|indirizzo completo|residenza|via residenza|via piazza|via numero|casella postale|toponimo|denominazione via|indirizzo legale",
  "straat|straatnaam|straat huisnummer|straatnr|postbus|postbusnummer|woonadres|postadres|bezoekadres|factuuradres|afleveradres|verzendadres|adresregel|adresregel 1|adresregel 2|huisadres|thuisadres|openbare ruimte naam|locatieomschrijving|verblijfadres|verblijfsadres",
  "logradouro|nome logradouro|rua|endereco residencial|endereco|endereco entrega|endereco cobranca|endereco comercial|endereco completo|endereco correspondencia|morada|morada fiscal|morada 1|morada 2|caixa postal|apartado|ds endereco|ds logradouro|nm logradouro|no logradouro|dsc endereco|endereco linha 1|residencia",
  "gatenavn|gateadresse|gateadr|vegadresse|veinavn|postadresse|bostedsadresse|bostedadresse|postboks|bosted|besoksadresse|privatadresse|leveringsadresse|fakturaadresse|folkeregistrert adresse|oppholdsadresse|adressenavn|adresselinje|adresselinje 1|adresselinje 2|adresselinje 3|tilleggsnavn|coadressenavn|co adressenavn|delt bosted adresse|kontaktadresse|hjemmeadresse",
  "gatuadress|gatunamn|gata|postadress|bostadsadress|folkbokforingsadress|leveransadress|fakturaadress|besoksadress|hemadress|utdelningsadress|adressrad|box adress|co adress|kontaktadress",
  "vejnavn|vejkode|gadenavn|gade|bopael|bopaelsadresse|folkeregisteradresse|postboks nr|faktureringsadresse|vejadresse|etage dor",
  "ulica|nazwa ulicy|ulica nr|skrytka pocztowa|adres zamieszkania|adres korespondencyjny|adres zameldowania|adres domowy|adres dostawy|adres do faktury|adres do korespondencji|adres faktury|adres wysylki|adres pocztowy|adres zamieszkana|zameldowanie|adres linia 1",
  "katuosoite|ulice",
].join("|");

const houseNumbers = [
  "house number|house no|housenumber|housenum|house num|house name|street number|street no|street num|flat no|door number|door no|building number|house nbr|house letter|entrance number",
  "hausnummer|hausnr|haus nr|hausnummernzusatz|hausnummerzusatz|hnr zusatz|numero rue|num voie|numero voie|num rue|no rue|numero voirie|bis ter",
  "huisnummer|huisnr|huisletter|huisnummertoevoeging|huisnummer toevoeging|numero civico|num civico|numero casa|num casa|numero exterior|numero interior|num ext|num int|nro casa|numero portal|numero logradouro|nr logradouro|nu logradouro|numero residencia|nr porta|numero porta|numero endereco|nr endereco|nu endereco",
  "husnummer|husnr|husbokstav|bruksenhetsnummer|bruksenhet|bolignummer|gatenummer|gatunummer|lagenhetsnummer|husnummer bokstav|etage|nr domu|numer domu|nr lokalu|numer lokalu|nr mieszkania|numer mieszkania|nr budynku|cislo domu",
].join("|");

const postalCodes =
  "zip|zip code|zipcode|zip cd|postcode|post code|postal code|postalcode|postal cd|postal|plus 4|zip 4|zip plus 4|zip 5|zip 2|zip postal|postal zip|pin code postal|pincode postal|eircode|code postal|codepostal|cod postal|code post|codpostal|cpostal|plz|plz ort|postleitzahl|codigo postal|cod post|codigopostal|c postal|codice postale|codice avviamento postale|cep|nr cep|nu cep|num cep|cod cep|kod pocztowy|kodpocztowy|postnr|post nr|postnummer|post nummer|postal zone|pstlz|postnr sted|postinumero|psc|ship zip|ship postal code|bill zip|billing zip|billing postcode|shipping postcode|shipping zip|mailing zip|mailing postal code|zip home|zipcd|utdelningspostnummer";

const cities =
  "city|town|city name|home town|hometown|home city|current city|city of residence|residence city|city town|town city|ciudad|ciudad nacimiento residencia|citta|citta residenza|cidade|cidade residencia|ville|nom ville|ville residence|ville domicile|wohnort|wohngemeinde|woonplaats|poststed|postbyen|bynavn|miejscowosc|miasto|localidad|municipio|municipio residencia|locality|ship city|shipto city|billto city|bill city|billing city|shipping city|mailing city|city village|ciudad residencia|poblacion|postort|paikkakunta|mesto|woonplaatsnaam|comune residenza|comune di residenza|localita residenza|commune residence|municipio endereco|nm cidade|nm municipio|no municipio|ds cidade|home municipality|municipality|ortsname|postby|hemort|bostadsort|hjemsted|heimatort|city code|town village|village town|plaatsnaam|miejsce zamieszkania|gmina zamieszkania|kommunenavn|hemkommun|bostadskommun|bopaelskommune";

const countries =
  "ship country|shipto country|billto country|billing country|shipping country|mailing country|country of residence|residence country|home country|country residence|user country|customer country|pais residencia|pais de residencia|paese residenza|stato residenza|pays residence|pays de residence|wohnland|wohnsitzland|land van verblijf|woonland|bostedsland|bosettingsland|oppholdsland|bosattningsland|bopaelsland|kraj zamieszkania|kraj pobytu|ip country|tax residence|fiscal residence|geoip country|country of domicile|domicile country|destination country of person|country of living";

export const placeNames: readonly NameRule[] = [
  names("postal_address", "street", "sure", streets),
  names(
    "postal_address",
    "street",
    "likely",
    "indirizzo|direccion|addr line 3|adresse ligne 3|suite|bairro|barrio|colonia|address suite|neighbourhood|neighborhood|quartier|building name|landmark|address name|complement|nm bairro|no bairro|ds bairro|fraccionamiento|urbanizacion|freguesia|wijk|buurt|bydel|stadsdel|osiedle|dzielnica|ortsteil|stadtteil|subdivision|address extra|formatted addr|complemento endereco|ds complemento|nombre direccion|endereco complemento|address details|addresse",
  ),
  names(
    "postal_address",
    "street",
    "context",
    "address|addres|addr|adress|adresse|adres|adr|via|gate|voie|vej|vei|veg|line 1|line 2|line 3|line1|line2|complemento|osoite|adresa|quadra|village|hamlet|care of|county district|cidade distrito|dorf|frazione|appartement|mieszkanie|bloco|building|batiment|immeuble|escalier|etage|co|c o|ligne 1|ligne 2|setor endereco|parcela|poligono|escalera|urb|adress 1|adress 2|street 4|wohnung|lokal|lokaal|matrikkel|matrikel|bruksenhet nr",
  ),
  names("postal_address", "house-number", "sure", houseNumbers),
  names(
    "postal_address",
    "house-number",
    "sure",
    "cadastral id|cadastral number|cadastral reference|parcel number|matrikkel id|matrikkelnummer|matrikkel nr|gardsnummer bruksnummer|gnr bnr|matrikelnummer|matrikel nr|fastighetsbeteckning|fastighets id|bolig id|boligenhet id|parcelle cadastrale|reference cadastrale|num parcelle|flurstueck|flurstuecksnummer|referencia catastral|ref catastral|riferimento catastale|particella catastale|dati catastali|kadastrale aanduiding|kadastraal nummer|bag id|matricula imovel|artigo matricial|numer dzialki|nr dzialki|ksiega wieczysta|nr ksiegi wieczystej|uprn|building id home",
  ),
  names(
    "postal_address",
    "house-number",
    "context",
    "civico|toevoeging|apartamento|piso|puerta|andar|scala|interno|letra|hnr|flat|apto|depto|portal|bis|letter|portaal|dorr|huisnr toev",
  ),
  names("postal_code", null, "likely", postalCodes),
  names("postal_code", null, "context", "cp|cap|pc|c p"),
  names("city", null, "likely", cities),
  names(
    "city",
    null,
    "context",
    "ort|stadt|plaats|sted|by|gemeinde|gemeente|commune|localite|comune|localita|kommune|gmina|stad|localidade|location|suburb|cty|municipality code|by sted|concelho|ciudad id|cd municipio|co municipio|cod municipio|code commune|ville insee|parish|settlement|poblado|corregimiento|miejsce|metro|metro area",
  ),
  names(
    "region",
    null,
    "context",
    "state|state province|stateprovince|province|county|region|departement|bundesland|kreis|provincia|estado|comunidad|regione|provincie|uf|sg uf|cd uf|distrito|fylke|wojewodztwo|powiat|sigla uf|province state|state code|district|prefecture|canton|kanton|kraj|lan|landkreis|landsdel|region code|province code|county code|departamento|comuna|region name|state name|province name|county name|autonome region|territory|governorate|oblast|fylkesnummer|fylkenavn|landskap|kommune nr|departement code|state abbr|subdivision code|sigla provincia|prov|voivodeship|kommunenummer",
  ),
  names(
    "region",
    null,
    "likely",
    "ship region|ship state|billing state|shipping state|bill state|home state|state of residence|ship province|billing province|provincia residenza|provincia residencia|estado residencia|uf residencia|uf endereco|shipto state|billto state|billing region|shipping region|mailing state|region residence|hemlan|bostedsfylke",
  ),
  names(
    "country",
    null,
    "context",
    "country|country code|pay|land|pais|paese|nazione|kraj|landkode|laenderkennzeichen|laendercode|staat|landcode|country name|country region|land kode|country iso|country iso code|country id code|iso country|landkod|code pays|cod pais|cd pais|co pais|country cd|nm pais|region country",
  ),
  names("country", null, "likely", countries),
  names(
    "geo",
    "latitude",
    "context",
    "latitude|lat|home lat|breitengrad|breite geo|latitud|latitudine|breddegrad|szerokosc geograficzna|szerokosc|geo lat|gps lat|gps latitude|location lat|y coordinate|coord y|start lat|end lat|pickup lat|pickup latitude|dropoff lat|dropoff latitude|last lat|origin lat|destination lat|dest lat|center lat",
  ),
  names(
    "geo",
    "longitude",
    "context",
    "longitude|lon|lng|long|home lon|home lng|laengengrad|longitud|longitudine|lengdegrad|dlugosc geograficzna|geo lon|geo lng|geo long|gps lon|gps lng|gps longitude|location lng|location lon|x coordinate|coord x|start lng|start lon|end lng|end lon|pickup lng|pickup lon|pickup longitude|dropoff lng|dropoff lon|dropoff longitude|last lng|last lon|origin lng|destination lng|dest lng",
  ),
  names(
    "geo",
    null,
    "context",
    "geo|geolocation|geo location|coordinate|coordinates|gps|geom|geometry|spatial location|gpslocation|latlng|lat lng|lat lon|latlon|geo point|geopoint|geohash|trajectory|altitude|elevation|bearing|home tile|polyline|h 3|geocode|what3words|ubicacion|posizione|coordenadas|coordonnees gps|koordinaten|posisjon|polozenie|wspolrzedne|geo position|current location",
  ),
  names(
    "geo",
    null,
    "likely",
    "gps|gpx|gps coordinate|gps coordinates|home location|last location|gps position|last known location|last position|user location|gps track|gps trace|gps data|checkin location|check in location|clock in location|clock out location|home coordinates|current position|location history|home lat lng|location point|gps point|geo tag|geotag|work location coordinates",
  ),
];
