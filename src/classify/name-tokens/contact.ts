/** Ways to reach a person: mail, telephone, addresses, places. */
import { type NameRule, names } from "./rule.ts";

const emails = [
  "email|e mail|email address|mail address|emailaddress|mailadresse|email id|unconfirmed email|new email|email normalized|mailto|reply to|email to|email from|to address|from address|cc address|bcc address|mail to|mail from|sender email|email bcc|email cc",
  "courriel|mel|adresse electronique|adresse mail|adresse email|correo|correo electronico|direccion correo|posta elettronica|mailadres|correio eletronico|epost|e post|epost adresse|poczta|adres email|adres poczty|adres mailowy|emailadres|e postadress|sahkoposti|pec|indirizzo email|indirizzo pec|indirizzo mail|smail",
].join("|");

const phones = [
  "phone|phone number|phonenumber|telephone|telephone number|telephonenumber|telefone|tel|tel no|mobile|mobile number|mobile phone|mobilephone|cell|cell phone|cellphone|cell number|msisdn|home phone|work phone|daytime phone|evening phone|homephone|fax|fax number|faxnumber|phone ext|phone extension|phone no|mobile no|contact number|caller id|callee|caller number|dialed number|whatsapp|sms number|pager|landline|home no|office no|work no|home phone no|mobile nr|private number",
  "telecopie|num tel|numero telephone|portable|tel portable|tel fixe|gsm|telefon|telefonnummer|rufnummer|handy|handynummer|durchwahl|mobiltelefon|telefono|movil|celular|cellulare|telefono fisso|recapito|recapito telefonico",
  "telefoon|telefoonnummer|mobiel|mobielnummer|faxnummer|fone|ddd|ddd telefone|ramal|telemovel|telefax|tlf|tlfnr|mobilnr|telefonnr|telefonummer|mobilnummer|telefon komorkowy|komorka|nr tel|nr telefonu|faks|puhelin|puhelinnumero|mobil|telefonnumer",
].join("|");

const streets = [
  "street|street address|streetaddress|street name|streetname|street 1|street 2|address line|address line 1|address line 2|addressline|addressline 1|addressline 2|addr line|addr 1|addr 2|address 1|address 2|address 3|address 4|address 5|address 6|postal address|home address|mailing address|billing address|shipping address|delivery address|ship address|bill address|residential address|residence address|work address|apartment|apt|apt number|po box|pobox|p o box|flat number|suite number|line 1 address",
  "rue|nom rue|adresse postale|adresse domicile|adresse ligne|numero voie|nom voie|complement adresse|lieu dit|strasse|str hausnummer|strassenname|anschrift|postanschrift|lieferadresse|rechnungsadresse|adresszusatz|postfach|wohnadresse|strasse hausnummer|privatadresse",
  "calle|domicilio|direccion postal|direccion particular|indirizzo residenza|indirizzo domicilio|residenza|straat|straatnaam|straat huisnummer|postbus|woonadres|postadres|logradouro|rua|endereco residencial|endereco|morada|gatenavn|gateadresse|gateadr|postadresse|bostedsadresse|postboks|bostedadresse",
  "ulica|nazwa ulicy|skrytka pocztowa|adres zamieszkania|adres korespondencyjny|adres zameldowania|gatuadress|gata|postadress|vejnavn|katuosoite|adresselinje|adresselinje 1|adresselinje 2|adresszeile|adresregel|adressrad|ligne adresse|ulice",
].join("|");

export const contactNames: readonly NameRule[] = [
  names("email", null, "sure", emails),
  names("email", null, "likely", "mail|sender address|recipient address|envelope from|envelope to"),
  names("email", null, "context", "from|to|cc|bcc|sender"),
  names("phone", null, "sure", phones),
  names("phone", null, "context", "extension|contact no|contact phone|contact"),
  names("postal_address", "street", "sure", streets),
  names(
    "postal_address",
    "street",
    "likely",
    "indirizzo|direccion|addr line 3|adresse ligne 3|suite|bairro|barrio|colonia|address suite|neighbourhood|neighborhood|quartier|building name|landmark|address name|complement",
  ),
  names(
    "postal_address",
    "street",
    "context",
    "address|addres|addr|adress|adresse|adres|via|gate|voie|line 1|line 2|line1|line2|complemento|osoite|adresa|quadra|village|hamlet|care of|county district|cidade distrito|dorf|frazione|appartement|mieszkanie|block|bloco|address full",
  ),
  names(
    "postal_address",
    "house-number",
    "sure",
    "house number|house no|housenumber|hausnummer|hausnr|huisnummer|huisletter|husnummer|husnr|husbokstav|bruksenhetsnummer|bruksenhet|numero civico|street number|street no|nr domu|nr lokalu|nr mieszkania|numer domu|numero rue|num voie|flat no|cislo domu|huisnummertoevoeging|numero casa|house name|numero logradouro|door number",
  ),
  names(
    "postal_address",
    "house-number",
    "context",
    "civico|toevoeging|apartamento|piso|puerta|andar|scala|interno|letra",
  ),
  names(
    "postal_code",
    null,
    "likely",
    "zip|zip code|zipcode|postcode|post code|postal code|postalcode|postal|plus 4|zip 4|code postal|codepostal|plz|postleitzahl|codigo postal|cep|kod pocztowy|postnr|postnummer|post nummer|postal zone|pstlz|postinumero|psc|zip plus 4",
  ),
  names("postal_code", null, "context", "cp|cap"),
  names(
    "city",
    null,
    "likely",
    "city|town|city name|home town|hometown|home city|ciudad|citta|cidade|ville|wohnort|woonplaats|poststed|miejscowosc|miasto|localidad|municipio|locality|ship city|billing city|city village|ciudad residencia|cidade residencia|poblacion|bostedskommune|poblacion|postort|paikkakunta|mesto|woonplaatsnaam",
  ),
  names(
    "city",
    null,
    "context",
    "ort|stadt|plaats|sted|by|gemeinde|gemeente|commune|localite|comune|localita|kommune|kommunenummer|gmina|stad|localidade|location|suburb",
  ),
  names(
    "region",
    null,
    "context",
    "state|state province|stateprovince|province|county|region|departement|bundesland|kreis|provincia|estado|comunidad|regione|provincie|uf|distrito|fylke|wojewodztwo|powiat|sigla uf|province state|state code|district|prefecture|canton|kraj|lan",
  ),
  names("region", null, "likely", "ship region|ship state|billing state|home state"),
  names(
    "country",
    null,
    "context",
    "country|country code|pay|land|pais|paese|nazione|kraj|landkode|staat|landcode|country name|country region|land kode|bostedsland|residence country",
  ),
  names("country", null, "likely", "ship country|billing country|country of residence|home country"),
  names(
    "geo",
    "latitude",
    "context",
    "latitude|lat|home lat|breitengrad|latitud|latitudine|breddegrad|szerokosc geograficzna",
  ),
  names(
    "geo",
    "longitude",
    "context",
    "longitude|lon|lng|long|home lon|laengengrad|longitud|longitudine|lengdegrad|dlugosc geograficzna",
  ),
  names("geo", null, "context", "geo|geolocation|coordinate|gps|geom|geometry|spatial location|gpslocation"),
  names("geo", null, "likely", "gps coordinate|home location|last location"),
];
