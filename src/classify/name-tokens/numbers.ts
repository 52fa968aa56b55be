/** Identifying numbers: state, documents, health, customers, banks, vehicles, devices. */
import { type NameRule, names } from "./rule.ts";

const nationalIds = [
  "ssn|social security|social security number|nino|national insurance number|national id|nationalid|national id number|nationalidnumber|national identifier|national identity number|citizen id|personal id number|tax payer id|taxpayer id|itin|state id number|government id|ssn num|sin number|sin num|civil id|identity number|id number",
  "nir|num secu|numero secu|numero securite sociale|numero ss|nss|insee|ine|ine code|steuer id|steuerid|steuernummer|identifikationsnummer|svnr|sozialversicherungsnummer|rvnr|rentenversicherungsnummer|ahv nummer",
  "dni|dni nie|nie|curp|cedula|cedula identidad|cifnif|codice fiscale|cod fisc|codicefiscale|bsn|burgerservicenummer|sofinummer|cpf|cpf cnpj|nis|pis|pis pasep|nis pis pasep|titulo eleitor|num tit eleitor|rg|numero identidade",
  "fnr|fodselsnummer|foedselsnummer|fodselnummer|personnummer|personident|person ident|dnr|d nummer|folkeregister ident|aktor id|aktorid|pesel|nr pesel|hetu|henkilotunnus|cpr|cpr nr|cpr nummer|rodne cislo|numero seguridad social|stranger id|folkeregisteridentifikator",
].join("|");

export const numberNames: readonly NameRule[] = [
  names("national_id", null, "sure", nationalIds),
  names(
    "national_id",
    null,
    "context",
    "nif|ident|nin|sin|identificacion|identidade|cf|aktoer|aktor|nuip|rut|ident nr",
  ),
  names(
    "tax_id",
    null,
    "sure",
    "vat number|vat no|vat id|vat registration number|vat code|tax id|tax number|taxvat|tax identification number|ein|siren|siret|num tva|tva intra|tva intracommunautaire|ust id|ustid|umsatzsteuer id|partita iva|piva|p iva|kvk|kvk nummer|btw nummer|cnpj|orgnr|organisasjonsnummer|nip|regon|krs|insc estadual|handelsregister|y tunnus|gov tax id|inscricao estadual",
  ),
  names(
    "passport",
    null,
    "sure",
    "passport|passport number|passport no|passeport|num passeport|reisepass|reisepassnummer|pasaporte|passaporto|paspoort|paspoortnummer|passaporte|passnummer|paszport|nr paszportu",
  ),
  names(
    "driver_license",
    null,
    "sure",
    "driver license|drivers license|driver licence|driving licence|driving license|drivers licence|driver license number|dl number|license driver|fuehrerschein|fuehrerscheinnummer|licencia conducir|patente guida|rijbewijs|rijbewijsnummer|carta conducao|cnh|forerkort|forerkortnummer|prawo jazdy|permis conduire|driver s licence|driving licence number|licence no|license no",
  ),
  names(
    "id_document",
    null,
    "sure",
    "identity card|id card|id card number|identity document|document identity|residence permit|visa number|work permit|num cni|cni|titre sejour|ausweis|ausweisnummer|personalausweis|carta identita|numero documento|num documento|documento identita|identiteitskaart|reisdocument|dowod osobisty|nr dowodu|seria dowodu|immigration number|birth certificate number|certidao nascimento|certidao civil|certidao casamento|num rg|num termo|num livro|num folha|green card|certidao|id document",
  ),
  names(
    "id_document",
    null,
    "context",
    "document number|documento|visa|permit number|certificate number|licence number|license number|license|carnet",
  ),
  names(
    "health_id",
    null,
    "sure",
    "mrn|medical record number|medical record no|patient number|patient no|patient identifier|health insurance number|insurance number|insurance policy number|health card number|nhs number|nhs no|medicare number|medicaid id|kvnr|krankenversicherungsnummer|versichertennummer|versichertennr|numero mutuelle|numero tessera sanitaria|tessera sanitaria|cartao sus|sus|numero sus|accession number|specimen source id|sample id|npi|dea|dea number|prontuario medico",
  ),
  names(
    "account_number",
    null,
    "sure",
    "customer number|customer no|client no|client number|member number|member no|membership number|employee number|employee no|staff number|personnel number|card number member|loyalty number|loyalty card|library card|student number|student no|matric no|account number|accountnumber|badge number|num client|numero client|code client|num adherent|numero adherent|matricule|kundennummer|kdnr|kundennr|personalnummer|personalnr|mitgliedsnummer|mitgliedsnr|matrikelnummer|matrikelnr|num cliente|numero cliente|num socio|numero socio|num empleado|legajo|codice cliente|matricola|numero tessera|klantnummer|lidnummer|personeelsnummer|relatienummer|kundenummer|medlemsnummer|ansattnr|ansattnummer|nr klienta|nr pracownika|nr czlonkowski|nr albumu|kundnummer|medlemsnummer|employee code|customer code|member code|numero matricula|matricula aluno|student code",
  ),
  names(
    "account_number",
    null,
    "likely",
    "barcode user|employee id number|custom id|account no|acct no|acct number|personal number|payroll number|matricula funcional",
  ),
  names(
    "account_number",
    null,
    "context",
    "identifier|matricula|tessera|expediente|prontuario|barcode|external number|numero|code",
  ),
  names("bank_account", "iban", "sure", "iban|iban number|iban code|num iban|iban nummer"),
  names("bank_account", "bic", "sure", "bic|swift|swift code|bic code|bic swift|swift bic"),
  names(
    "bank_account",
    null,
    "sure",
    "bank account|bank account number|bank account no|account routing|routing number|routing no|routing num|sort code|bank code account|rib|num compte|numero compte|kontonummer|kontonr|blz|bankleitzahl|bankverbindung|bankkonto|cuenta bancaria|numero cuenta|conto corrente|numero conto|rekeningnummer|bankrekening|bankrekeningnummer|conta bancaria|conta corrente|numero conta|agencia|pix|chave pix|bankkontonummer|nr konta|numer konta|rachunek|rachunek bankowy|nr rachunku|nrb|bankkontonr|check number|cheque number|creditor account|debtor account|clabe|bankgiro|plusgiro|codiceiban|numero cheque",
  ),
  names(
    "bank_account",
    null,
    "context",
    "bank|banque|banca|banco|cab|abi|cuenta|konto|bank name|bankname|compte|account type bank",
  ),
  names(
    "payment_card",
    "card-number",
    "sure",
    "credit card|credit card number|creditcard|card number|card no|cc number|cc num|pan|masked pan|card pan|carte bancaire|numero carte|kreditkarte|kreditkartennummer|numero tarjeta|tarjeta credito|carta credito|numero carta|kaartnummer|cartao credito|numero cartao|kortnummer|nr karty|numer karty",
  ),
  names(
    "payment_card",
    null,
    "sure",
    "cvv|cvc|cvv 2|card expiry|card exp|exp month|exp year|expmonth|expyear|card last 4|last 4|card last four|credit card approval code|card expiration|card type number|cc exp|cc last 4|card approval code|card holder number|credit card expiry",
  ),
  names(
    "vehicle",
    "plate",
    "sure",
    "license plate|licence plate|number plate|plate number|registration plate|vehicle registration|immatriculation|kennzeichen|kfz kennzeichen|nummernschild|numero matricula vehiculo|targa|kenteken|placa|placa veiculo|registreringsnummer|nr rejestracyjny|tablica rejestracyjna|rekisterinumero|spz",
  ),
  names(
    "vehicle",
    "vin",
    "sure",
    "vin|vin number|vehicle identification number|chassis number|fahrgestellnummer|numero telaio|telaio|bastidor|chassi|numero vin",
  ),
  names(
    "ip",
    null,
    "sure",
    "ip|ip address|ipaddress|ip addr|ipaddr|remote addr|remote address|remote ip|client ip|source ip|src ip|current sign in ip|last sign in ip|last ip|user ip|host ip|ip hex|x forwarded for|adresse ip|ip adresse|direccion ip|indirizzo ip|ip adres|endereco ip|adres ip|ip range|registration ip|login ip|ip start|ip end|signup ip|ip adress|ip range start|ip range end|sign in ip",
  ),
  names(
    "mac",
    null,
    "sure",
    "mac address|macaddress|mac addr|macaddr|hardware address|adresse mac|mac adresse|wifi mac|bluetooth address|indirizzo mac",
  ),
  names(
    "device_id",
    null,
    "sure",
    "imei|imsi|iccid|device id|deviceid|device uuid|udid|idfa|gaid|idfv|advertising id|device token|push token|fcm token|apns token|registration id|android id|device identifier|device serial|device fingerprint|fingerprint device|browser fingerprint|machine id|serial number device|visitor id|client fingerprint",
  ),
  names(
    "online_id",
    null,
    "sure",
    "oauth uid|extern uid|external uid|auth uid|provider uid|openid|openid url|google id|facebook id|twitter id|github id|linkedin id|apple id|discord id|telegram id|telegram chat id|oauth subject|external user id|provider user id|facebook|twitter|linkedin|instagram|mastodon|icq|jabber|aim|msn|yahoo messenger|yim|xing|tiktok|snapchat|telegram|discord|matrix id|facebook url|twitter handle|linkedin url|orcid|ssh key|ssh public key|gpg key|gpg keyid|pgp key|pgp fingerprint|public key user|keybase|bluesky|auth sub|ldap dn|extern user uid|distinguished name|messenger id|ldap name|user identity|gpgid|gpg id|social link",
  ),
  names("online_id", null, "likely", "fingerprint|fingerprint sha 256|fingerprint md 5|public key"),
  names(
    "url",
    null,
    "sure",
    "personal url|homepage|home page|website url|personal website|blog url|page perso|pagina web personal|sito personale|strona domowa|hjemmeside|webseite",
  ),
  names(
    "url",
    null,
    "context",
    "url|website|web|web site|site web|sito|sitio web|pagina web|site|hemsida|sito web|web page",
  ),
];
