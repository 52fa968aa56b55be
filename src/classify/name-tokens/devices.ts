/** Numbers of banks, cards, vehicles and devices, and accounts at services online. */
import { type NameRule, names } from "./rule.ts";

const bankNumbers = [
  "bank account|bank account number|bank account no|bank account num|bank acct|bank acct no|bank acct number|bankaccount|bankaccountnumber|bank no account|account routing|routing number|routing no|routing num|aba number|aba routing|ach account|sort code|sortcode|bank sort code|bsb|bsb number|bank code account|bank account holder|bank account name|bank account owner|account iban|bank details|bank data|bank information|bank info|check number|cheque number|check no|cheque no|check account|creditor account|debtor account|direct debit account|direct deposit account|mandate reference|sepa mandate|mandate number|payout account|beneficiary account|iban masked|iban last 4|bank last 4|savings account|checking account|current account number|ifsc|ifsc code|upi id|zelle|venmo|wallet address|bitcoin address|crypto address|eth address|btc address|payment account|account bank",
  "rib|rib iban|num compte|no compte|numero compte|numero de compte|compte bancaire|num compte bancaire|code banque|code guichet|cle rib|domiciliation bancaire|mandat sepa|rum sepa|coordonnees bancaires|titulaire compte",
  "kontonummer|kontonr|konto nr|ktonr|kto nr|kontoverbindung|blz|bankleitzahl|bankverbindung|bankkonto|bankkontonummer|girokonto|mandatsreferenz|sepa mandatsreferenz|glaeubiger id|abweichender kontoinhaber|bankname konto",
  "cuenta bancaria|numero cuenta|num cuenta|nro cuenta|numero cuenta bancaria|cuenta corriente|cuenta iban|ccc|clabe|cbu|cvu|alias cbu|entidad bancaria cuenta|cuenta cargo|cuenta abono|mandato sepa|cuenta ahorro|datos bancarios",
  "conto corrente|numero conto|num conto|conto bancario|coordinate bancarie|codice abi|codice cab|appoggio bancario|codiceiban|codice iban|mandato sepa rid|coordinate iban|cin bancario|iban appoggio",
  "rekeningnummer|rekeningnr|bankrekening|bankrekeningnummer|bankrekeningnr|girorekening|machtigingskenmerk|mandaatreferentie|mandaatkenmerk|incassorekening|rekening nummer|tegenrekening|banknummer",
  "conta bancaria|conta corrente|numero conta|num conta|nr conta|nu conta|conta poupanca|agencia bancaria|agencia conta|nr agencia|nu agencia|num agencia|agencia|pix|chave pix|nib|dados bancarios|banco agencia conta|autorizacao debito",
  "bankkontonummer|bankkontonr|bankkonto nr|kontonummer bank|konto nummer|lonnskonto|lonkonto|lonekonto|nemkonto|reg nr konto|registreringsnummer konto|clearingnummer|clearingnr|bankgiro|bankgironummer|plusgiro|plusgironummer|postgiro|utbetalingskonto|utbetalningskonto|autogiro|avtalegiro|kontonr utbetaling",
  "nr konta|numer konta|nr konta bankowego|numer konta bankowego|rachunek|rachunek bankowy|nr rachunku|numer rachunku|nr rachunku bankowego|numer rachunku bankowego|nrb|konto bankowe|konto numer",
].join("|");

const cards = [
  "credit card|credit card number|credit card no|creditcard|creditcardnumber|credit card num|card number|card no|card num|cardno|cardnum|cc number|cc num|cc no|ccnum|ccnumber|pan|masked pan|card pan|pan masked|pan hash|pan last 4|debit card|debit card number|payment card number|card number masked|masked card number|card masked|encrypted card number|cc encrypted|cc number enc|primary account number|card bin|card token number|card fingerprint",
  "carte bancaire|numero carte|num carte bancaire|numero carte bancaire|numero cb|num cb|carte bleue|kreditkarte|kreditkartennummer|kreditkartennr|kartennummer|kartennr|numero tarjeta|num tarjeta|nro tarjeta|tarjeta credito|tarjeta de credito|tarjeta debito|carta credito|carta di credito|numero carta|num carta|numero carta credito|kaartnummer|creditcardnummer|bankpasnummer|cartao credito|cartao de credito|numero cartao|num cartao|nr cartao|kortnummer|kortnr|kredittkort|kredittkortnummer|kreditkort|betalkort|betalingskort|kreditkortsnummer|nr karty|numer karty|karta kredytowa|nr karty kredytowej|karta platnicza|numer karty platniczej",
].join("|");

const onlineIds = [
  "fingerprint|fingerprint sha 256|fingerprint md 5|oauth uid|extern uid|external uid|auth uid|provider uid|provider id user|openid|openid url|open id|google id|google uid|google sub|googleid|google user id|facebook id|facebook uid|facebookid|fb id|fbid|twitter id|twitter uid|github id|github uid|github login|github username|gitlab id|linkedin id|linkedin uid|apple id|apple user id|microsoft id|azure id|azure ad id|azure oid|okta id|auth 0 id|discord id|discord user id|telegram id|telegram chat id|telegram user id|wechat id|weixin id|wechat openid|unionid|qq|qq openid|line user id|vk id|vkontakte id|steam id|steamid|xbox id|psn id|battle tag|battletag|twitch id|spotify id|strava id|garmin id|fitbit id|oauth subject|oauth id|oauth user id|external user id|provider user id|social id|social uid|social account|social account id|social profile|social profile url|social media|social media url|facebook|twitter|linkedin|instagram|mastodon|icq|jabber|xmpp|aim|msn|yahoo|yahoo id|yahoo messenger|yim|gtalk|google talk|google plus|skype id|skype name|xing|tiktok|snapchat|telegram|discord|pinterest|flickr|youtube channel|reddit username|reddit|github url|github profile|matrix id|matrix handle|facebook url|facebook profile|facebook link|facebook page|twitter handle|twitter name|twitter username|twitter url|x handle|instagram handle|instagram username|instagram url|linkedin url|linkedin profile|linkedin link|linkedin username|orcid|orcid id|researcher id|scopus author id|isni|viaf person|ssh key|ssh keys|ssh public key|sshkey|gpg key|gpg keyid|gpg fingerprint|pgp key|pgp public key|pgp fingerprint|public key user|keybase|bluesky|signal id|threema|threema id|auth sub|oidc sub|oidc subject|sso id|sso uid|sso subject|saml name id|saml id|ldap dn|ldap id|extern user uid|distinguished name|messenger id|ldap name|user identity|gpgid|gpg id|social link|social links|im handle|im address|im account|chat handle|chat id|psid|whatsapp id|firebase uid|cognito id|cognito sub|idp subject|idp user id|active directory guid|ad guid|object sid|windows sid|facebook user id|twitter user id|paypal id|paypal payer id|payer id|stripe customer id|gravatar id|external identity",
  "compte facebook|compte twitter|compte instagram|reseaux sociaux|profil facebook|perfil facebook|perfil linkedin|redes sociales|redes sociais|profilo facebook|social media profil|profil spolecznosciowy|feide id|feide|bankid|bank id subject|vipps id|eidas id|digid|spid|spid code|franceconnect sub|france connect sub|nemid|mitid|freja id|clave permanente",
].join("|");

const deviceIds =
  "imei|imei number|imei 1|imei 2|meid|imsi|iccid|sim card|sim number|sim serial|device id|deviceid|device uuid|device uid|device udid|udid|idfa|gaid|aaid|idfv|adid|ad id advertising|advertising id|advertiser id|device token|devicetoken|push token|push id|push endpoint|fcm token|fcm registration|gcm id|gcm registration id|apns token|onesignal id|onesignal player id|registration id|android id|androidid|device identifier|device serial|device serial number|device serial no|device fingerprint|device hash|fingerprint device|browser fingerprint|fingerprint hash|client fingerprint|machine guid|serial number device|hardware id|hwid|visitor id|visitor uuid|visitor token|anonymous id|client id tracking|tracking id|tracking cookie|cookie id|ga client id|google analytics id|distinct id|amplitude id|mixpanel id|device imei|device mac|equipment serial customer|smart meter id|wearable id|beacon id user|installation id|install id|instance id device|endpoint arn|subscription endpoint|geraete id|geraetekennung|geraete nummer|numero serie appareil|id dispositivo|identificador dispositivo|toestel id|id urzadzenia";

const plates =
  "license plate|licence plate|licenseplate|license plate no|license plate number|number plate|numberplate|plate number|plate no|plate num|plate nr|plate|registration plate|vehicle registration|vehicle registration number|vehicle reg no|vehicle reg|vehicle plate|vehicle no|vehicle number|vehicle license|car plate|car registration|car reg|car number|car plate number|reg plate|vrn|immatriculation|plaque immatriculation|num immatriculation|numero immatriculation|plaque|kennzeichen|kfz kennzeichen|kfzkennzeichen|kfz nummer|autokennzeichen|fahrzeugkennzeichen|nummernschild|amtliches kennzeichen|numero matricula vehiculo|matricula vehiculo|matricula coche|patente vehiculo|placa|placas|num placa|placa vehiculo|dominio vehiculo|targa|targa veicolo|numero targa|targa automezzo|kenteken|kentekennummer|nummerplaat|placa veiculo|matricula viatura|matricula veiculo|placa carro|registreringsnummer|registreringsnr|regnr|reg nr|skiltnummer|kjennemerke|bilnummer|registreringsskilt|nummerplade|bilskilt|nr rejestracyjny|numer rejestracyjny|tablica rejestracyjna|rejestracja pojazdu|nr rej|rekisterinumero|spz";

export const deviceNames: readonly NameRule[] = [
  names(
    "bank_account",
    "iban",
    "sure",
    "iban|iban number|iban no|iban code|num iban|numero iban|iban nummer|iban nr|iban kontonummer|kod iban|cod iban|iban account",
  ),
  names(
    "bank_account",
    "bic",
    "sure",
    "bic|swift|swift code|bic code|bic swift|swift bic|bic nummer|code bic|codice bic|codigo swift|codigo bic|kod swift|swift number",
  ),
  names("bank_account", null, "sure", bankNumbers),
  names(
    "bank_account",
    null,
    "context",
    "bank|banque|banca|banco|cab|abi|cuenta|konto|bank name|bankname|bank code|bank branch|branch code bank|name of bank|compte|account type bank|account name bank|geldinstitut|kreditinstitut|rekening|conta|conto|dd account|dd routing|digito conta|bank address|nazwa banku|bank navn|bankens namn|routing",
  ),
  names("payment_card", "card-number", "sure", cards),
  names(
    "payment_card",
    null,
    "sure",
    "cvv|cvc|cvv 2|cvc 2|cvn|cvv code|card verification|card security code|card cvv|card cvc|card expiry|card exp|card exp date|card expiry date|exp month|exp year|expmonth|expyear|expiration month|expiration year|expiry month|expiry year|card exp month|card exp year|card last 4|card last four|last 4|last four|last 4 digits|last four digits|card last digits|card first 6|first 6|credit card approval code|card expiration|card expiration date|card expires|card type number|cc exp|cc expiry|cc expires|cc last 4|cc exp month|cc exp year|cc cvv|cc type number|cc owner|cc name|cc holder|card approval code|card auth code|approval code|card holder number|credit card expiry|ccv|csc|kpn kartenpruefnummer|pruefziffer karte|date expiration carte|fecha vencimiento tarjeta|vencimiento tarjeta|scadenza carta|vervaldatum kaart|validade cartao|utlopsdato kort|gueltig bis karte|data waznosci karty",
  ),
  names("payment_card", null, "context", "expiry|exp|card expiry month|card brand|card network|expiry date|valid thru"),
  names("vehicle", "plate", "sure", plates),
  names(
    "vehicle",
    "vin",
    "sure",
    "vin|vin number|vin no|vin code|vehicle identification number|vehicle vin|chassis number|chassis no|chassis|frame number bike|fahrgestellnummer|fahrgestellnr|fahrzeugidentifikationsnummer|fin nummer|numero telaio|telaio|num chassis|numero chassis|numero serie vehicule|bastidor|numero bastidor|num bastidor|chassisnummer|chassi|numero chassi|renavam|numero vin|understellsnummer|stelnummer|chassinummer|nr nadwozia|numer nadwozia|numer vin",
  ),
  names(
    "ip",
    null,
    "sure",
    "ip|ip address|ip addresse|ipaddress|ip addr|ipaddr|ip no|ip number|ip v 4|ip v 6|ipv 4|ipv 6|ipv 4 address|ipv 6 address|remote addr|remote address|remoteaddr|remote ip|remote host|remotehost|client ip|client address|client addr|clientip|client ip address|source ip|src ip|source address ip|dest ip|dst ip|destination ip|current sign in ip|last sign in ip|last ip|lastip|last login ip|last log in ip|user ip|userip|visitor ip|customer ip|author ip|author host|poster ip|comment ip|comment author ip|host ip|peer ip|server remote addr|ip hex|ip int|ip long|ip num|ip bin|ip binary|ip hash|x forwarded for|forwarded for|forwarded ip|proxy ip|adresse ip|ip adresse|direccion ip|indirizzo ip|ip adres|ipadres|endereco ip|nr ip|ds ip|adres ip|numer ip|ip uzytkownika|ip klienta|ip range|registration ip|registered ip|register ip|signup ip|sign up ip|create ip|created ip|created from ip|reg ip|join ip|login ip|logon ip|ip start|ip end|ip adress|ip range start|ip range end|ip range from|ip range to|ip from|ip to|sign in ip|session ip|access ip|request ip|order ip|wan ip|public ip|ip forward|banned ip|ban ip|blocked ip|confirm ip|consent ip|optin ip|subscribe ip|unsubscribe ip|last known ip|from ip|caller ip|device ip|ip origin|origin ip|ip origine|ip connexion|ip acceso|ip accesso|ip acesso|block range start|block range end|ip country address",
  ),
  names("ip", null, "context", "range start|range end|host address"),
  names(
    "mac",
    null,
    "sure",
    "mac address|mac addresse|macaddress|mac addr|macaddr|mac adr|hardware address|hw address|hwaddr|ethernet address|adresse mac|mac adresse|mac adress|wifi mac|wlan mac|bluetooth address|bluetooth mac|bt mac|bssid|indirizzo mac|direccion mac|endereco mac|mac adres|adres mac|device mac address|mac wifi|mac lan",
  ),
  names("mac", null, "context", "mac"),
  names("device_id", null, "sure", deviceIds),
  names("device_id", null, "context", "device|serial|serial number|serial no|device name|client identifier"),
  names("online_id", null, "sure", onlineIds),
  names(
    "online_id",
    null,
    "likely",
    "public key|verify key|subject dn|certificate subject|ssh fingerprint|key fingerprint|public pem",
  ),
  names(
    "online_id",
    null,
    "context",
    "social|identity|subject|external identifier|openid identifier|provider account|profile|handle",
  ),
];
