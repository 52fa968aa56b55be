/** Ways to reach a person: mail, telephone, pages. */
import { type NameRule, names } from "./rule.ts";

const emails = [
  "email|e mail|email address|mail address|emailaddress|mailadresse|email id|emailid|unconfirmed email|new email|old email|pending email|email normalized|normalized email|email canonical|canonical email|email lower|mailto|reply to|replyto|email to|email from|to address|from address|cc address|bcc address|mail to|mail from|sender email|email bcc|email cc|recovery email|backup email|secondary email|alternate email|alternative email|work email|personal email|private email|business email|home email|contact email|billing email|invoice email|paypal email|paypal account|notification email|email 1|email 2|email addr|eml|emailaddr|e mail address|emailaddress 1|user email|customer email|primary email|email hash|email md 5|hashed email|email sha 256|email encrypted|encrypted email|google email|apple email|login email|email login|email text|envelope sender|return path|rcpt to|bounce address",
  "courriel|mel|adresse electronique|adresse mail|adresse email|adresse courriel|adr mail|adr email|mail perso|mail pro|email perso|email pro",
  "mailadresse|emailadresse|elektronische adresse|kontaktmail|absenderadresse|empfaengeradresse",
  "correo|correo electronico|direccion correo|correo e|correo personal|correo institucional|direccion email|mail contacto|posta elettronica|pec|indirizzo email|indirizzo pec|indirizzo mail|indirizzo posta elettronica|casella posta|email pec",
  "mailadres|emailadres|e mailadres|correio eletronico|correio electronico|endereco eletronico|endereco email|ds email|dsc email|tx email|no email|correio e",
  "epost|e post|epost adresse|epostadresse|e postadresse|e postadress|epostadress|mejl|mejladress|mailadresse privat|adres email|adres poczty|adres mailowy|adres e mail|poczta elektroniczna|skrzynka mailowa",
  "sahkoposti|emailova adresa|smail",
].join("|");

const phones = [
  "phone|phone number|phonenumber|telephone|telephone number|telephonenumber|telephone no|tel|tel no|tel number|mobile|mobile number|mobile phone|mobilephone|cell|cell phone|cellphone|cell number|msisdn|home phone|work phone|daytime phone|evening phone|homephone|workphone|fax|fax number|faxnumber|fax no|phone ext|phone extension|phone no|mobile no|contact number|caller id|callee|caller number|called number|calling number|dialed number|dialled number|whatsapp|whatsapp number|viber|signal number|sms number|pager|landline|home no|office no|work no|home phone no|mobile nr|private number|from number|to number|destination number|source number|phone 1|phone 2|phone 3|phone home|phone work|phone mobile|phone cell|day phone|night phone|business phone|office phone|emergency phone|contact phone|alt phone|phone num|ph no|phno|phn|ph number|mob no|mob|telno|telnr|ani|dnis|calling party|called party|subscriber number|phone e 164|national number|phone area code|area code phone|phone country code|phone prefix|sms to|sms from|sms recipient|phone hash|fax 1|fax 2|tel 1|tel 2|tel 3",
  "telecopie|telecopieur|num tel|no tel|numero telephone|numero de telephone|portable|tel portable|tel mobile|tel fixe|tel domicile|tel bureau|tel perso|tel pro|gsm|numero appelant|numero appele|telephone portable|telephone fixe|num fax|num portable|num mobile|indicatif tel",
  "privatnr|privat nr|dienstnr telefon|telefon|telefonnummer|rufnummer|handy|handynummer|handynr|durchwahl|mobiltelefon|mobilnummer|festnetz|festnetznummer|vorwahl|telefonvorwahl|telefaxnummer|telefon privat|telefon dienstlich|telefon geschaeftlich|telefon mobil|privatnummer|dienstnummer telefon|notfallnummer|anrufernummer|rufnr|telef|funktelefon|telefon 1|telefon 2",
  "telefono|telefonos|movil|celular|telefono fijo|telefono movil|telefono celular|telefono casa|telefono oficina|telefono contacto|num telefono|nro telefono|numero telefono|numero celular|nro celular|telf|tlfno|tfno|tfno movil|tlf movil|fijo telefono|cellulare|telefono fisso|recapito|recapito telefonico|numero telefono|numero cellulare|tel casa|tel ufficio|cell|telefono abitazione|telefono ufficio|num cellulare|utenza telefonica",
  "telefoon|telefoonnummer|telefoonnr|mobiel|mobielnummer|mobiele telefoon|mobiel nummer|faxnummer|tel nr|vast nummer|gsm nummer|tel prive|telefoon prive|telefoon werk|telefoon thuis|noodnummer",
  "telefone|telefone celular|telefone fixo|telefone residencial|telefone comercial|telefone contato|telemovel|fone|fone celular|fone residencial|fone comercial|ddd|ddd telefone|ddd celular|ramal|nr telefone|nu telefone|num telefone|numero telefone|numero celular|nu celular|contacto telefonico|ds telefone|nr celular|tel contacto",
  "telefax|tlf|tlfnr|tlf nr|mobil|mobilnr|mobil nr|telefonnr|telefonummer|mobilnummer|mobiltelefonnummer|telefonnumer|privattelefon|arbeidstelefon|arbejdstelefon|fastnettnummer|fastnet|hjemmetelefon|hemtelefon|arbetstelefon|mobiltelefon nummer|mobilnumer|riktnummer telefon|telefon arbete|telefon hem|telefon mobil",
  "telefon komorkowy|komorka|nr tel|nr telefonu|numer telefonu|numer komorki|nr komorki|telefon stacjonarny|telefon kontaktowy|telefon domowy|telefon sluzbowy|faks|nr faksu|tel kom|tel komorkowy",
  "puhelin|puhelinnumero|matkapuhelin|telefonni cislo|mobilni telefon",
].join("|");

export const contactNames: readonly NameRule[] = [
  names("email", null, "sure", emails),
  names(
    "email",
    null,
    "likely",
    "mail|sender address|recipient address|envelope from|envelope to|mailing|recipients email|mel pro|to email|from email|invitee|invited email|cc email|mail 1|mail 2",
  ),
  names("email", null, "context", "from|to|cc|bcc|sender|recipient|recipients|to addr|from addr|mail sender|invitees"),
  names("phone", null, "sure", phones),
  names(
    "phone",
    null,
    "context",
    "extension|contact no|contact nr|contact num|contact|ext|numero appel|poste telephonique|interno telefonico|prive nummer|private nr|fisso|fijo|fixe|vast|caller|number called|dialed",
  ),
  names(
    "url",
    null,
    "sure",
    "personal url|personal site|personal web|homepage|home page|homepage url|website url|personal website|personal homepage|blog url|blog|user url|user website|author url|profile url|profile link|profile page|page perso|page personnelle|site perso|site personnel|pagina web personal|pagina personal|blog personal|sito personale|pagina personale|persoonlijke website|site pessoal|pagina pessoal|strona domowa|strona www|strona osobista|hjemmeside|hjemmeside url|hemsida|hemsideadress|webseite|persoenliche webseite|webadresse|internetseite|portfolio url|portfolio link|portfolio|resume url|calendar url personal|custom url user|vanity url|wishlist url",
  ),
  names(
    "url",
    null,
    "context",
    "url|website|web|web site|site web|sito|sitio web|pagina web|site|sito web|web page|webpage|web address|www|url 1|web url|internet|link|nettside|webbplats|strona|strona internetowa|weblink|home",
  ),
];
