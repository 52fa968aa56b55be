/** Credentials, and texts that may tell anything. */
import { type NameRule, names } from "./rule.ts";

const passwords = [
  "password|passwords|passwd|pwd|pass|passphrase|password hash|passwordhash|pass hash|pw hash|pw|pass crypt|crypted password|encrypted password|hashed password|password digest|password salt|passwordsalt|pass salt|salt|password history|old password|new password|newpassword|smtp password|ldap password|user password|pin code|pincode|secret code|bind password|password token hash",
  "mot de passe|mot passe|mdp|motdepasse|code secret|passwort|kennwort|passwort hash|contrasena|wachtwoord|senha|passord|losenord|losen|haslo|adgangskode|salasana|heslo|palavra passe|parola chiave",
].join("|");

export const credentialNames: readonly NameRule[] = [
  names("password", "hash", "sure", passwords),
  names("password", "hash", "context", "hash|clave|pin"),
  names(
    "token",
    null,
    "sure",
    "token|access token|refresh token|auth token|authentication token|reset token|reset password token|password reset token|confirmation token|invite token|invitation token|unlock token|remember token|api token|feed token|rss token|verification token|activation token|email token|csrf token|bearer token|id token|token digest|token encrypted|token hash|tokenhash|jti|nonce|magic link|confirmation code|activation key|activation code|verification code|reset key|reset code|password key|validation hash|recovery token|unsubscribe token|email confirmation token|jeton|ficha acesso|gettone|code challenge|registration token|deploy token|oauth token|invitation code|validation key|confirmation key|password recover|confirm code|temp link|activkey|unsubscribe hash|consume token|token encode|auth key|authkey|device code|user code|newpass|new pass|hashed email token|authorization code|auth code|authorization header|code verifier",
  ),
  names(
    "secret",
    null,
    "sure",
    "secret|secrets|client secret|consumer secret|shared secret|api key|apikey|api secret|private key|privatekey|secret key|secret access key|app secret|webhook secret|signing key|signing secret|encryption key|encrypted key|access key|license key secret|service key|hmac key|private pem|master key|cle api|cle privee|cle secrete|schluessel api|geheimnis|llave privada|chave api|chave privada|chiave privata|chiave api|sekret|klucz prywatny|klucz api|hemmelig|encrypted credential|credential|credentials|encrypted value|password encrypted|secret value|signing certificate|jwt secret|keystore|kubeconfig|encryption salt|smtp credential|signature secret|key encrypted|private jwk|oauth secret|token secret|service account json|developer key|license secret",
  ),
  names(
    "session",
    null,
    "sure",
    "session id|sessionid|session token|session key|session data|sessid|phpsessid|cookie|cookies|session value|php session|session hash|session secret|sess data|sess id|session uuid token|session identifier|remember me|persistent token|sid",
  ),
  names("session", null, "context", "session|id|data|val|value|payload|sess|blob|content"),
  names("token", null, "context", "hash|key|value|code|verifier|signature"),
  names(
    "otp",
    null,
    "sure",
    "otp|otp secret|totp|totp secret|totp seed|mfa secret|two factor secret|twofactor secret|2fa secret|two fa secret|otp backup code|backup code|backup codes|recovery code|recovery codes|scratch code|one time password|one time code|webauthn|u 2 f|mfa|2 fa|encrypted otp secret|otp code|two factor code|twofa|twofa key|security code|sms code|webauthn xid|credential xid|key handle|certificate handle",
  ),
  names(
    "security_qa",
    null,
    "sure",
    "security question|security answer|secret question|secret answer|password question|password answer|password hint|recovery question|recovery answer|question secrete|reponse secrete|pregunta secreta|respuesta secreta|sicherheitsfrage|sicherheitsantwort|challenge answer",
  ),
];

const remarks = [
  "note|notes|comment|comments|remark|remarks|feedback|commentaire|commentaires|remarque|remarques|bemerkung|bemerkungen|notiz|notizen|kommentar|kommentare|begruendung|observaciones|comentario|comentarios|osservazioni|commento|commenti|opmerking|opmerkingen|notitie|observacao|observacoes|obs|justificativa|merknad|begrunnelse|fritekst|uwagi|komentarz|notatka|anteckning|huomautus|poznamka|special request|void reason|admin note",
].join("|");

const notes = [
  "memo|description|details|feedback|reason|observation text|additional info|additional information|other details|explanation|justification|summary|statement|detail|achievement|void reason|abstract|purge reason|block reason|special request|question|answer|response|other|suggestion",
  "commentaire|commentaires|observation|observations|remarque|remarques|motif|bemerkung|bemerkungen|notiz|notizen|kommentar|beschreibung|begruendung|observaciones|comentario|comentarios|osservazioni|commento|commenti|descrizione|opmerking|opmerkingen|notitie|toelichting|observacao|observacoes|obs|justificativa|descricao|merknad|begrunnelse|fritekst|beskrivelse|uwagi|komentarz|opis|notatka|notater|anteckning|huomautus|poznamka|motivo|desc|info|anmerkung|admin note",
].join("|");

export const freeTextNames: readonly NameRule[] = [
  names(
    "free_text",
    null,
    "sure",
    "bio|biography|about me|aboutme|about you|about|biographie|lebenslauf|biografia|curriculum|cv|resume text|cover letter|admin comment|medical comment|internal note|internal notes|private note|customer note|customer notes|customer comment|delivery instruction|staff note|profile text|self introduction|user note|user notes|hobby|hobbies|motto|personal statement|anamnese|expertise|interest|interests|status message|description html user|public notes|complaint",
  ),
  names("free_text", null, "likely", remarks),
  names("free_text", null, "context", notes),
  names(
    "message",
    null,
    "sure",
    "message body|message text|email body|mail body|body html|body text|message html|sms body|sms text|private message|chat message|email subject|mail subject|message content|comment text|comment body|note html|email content|message subject|mensagem texto|text body|html body|mail text|mail content|comment content|review text|raw email|review body|email message|postal message",
  ),
  names(
    "message",
    null,
    "context",
    "message|body|text|subject|content|texte|nachricht|messaggio|bericht|mensagem|mensaje|melding|wiadomosc|meddelande|zprava|title|sujet|betreff|asunto|oggetto|onderwerp|assunto|emne|temat|msg|thema|nachrichtentext|original text|quote|review|html|corpo|titre|subjects|body plain|testo|header|headers|feedback text|excerpt|transcript",
  ),
  names(
    "document",
    null,
    "context",
    "attachment|file|file name|filename|document|upload|blob|content blob|resume|file content|document path|anhang|datei|dateiname|fichier|archivo|allegato|bijlage|anexo|vedlegg|zalacznik|attachments|attachment name|original filename|file data|document name|file path|fil|data|diploma|attachment data|eattach attachment|eattach filename|arquivo|attach|file attachment|documentsummary",
  ),
  names(
    "document",
    null,
    "sure",
    "resume file|cv file|passport scan|id scan|document scan|cv path|resume path|scanned document",
  ),
  names(
    "log_payload",
    null,
    "sure",
    "payload|raw request|request body|response body|request headers|response headers|request params|raw headers|old value|new value|old values|new values|object changes|changes|audited changes|before value|after value|old data|new data|raw data|hl 7|hl7 data|hl 7 data|row data|event data|stack data|request data|request payload|raw xml|raw payload|log payload|log data|xml payload|job arguments|task payload|old value text|raw json|form data|post data|payload json|query string|request uri|request url|changed fields|message headers|mail headers|last value log|request parameters|changed data|previous value|delta json|change message|changed parameters|old text|new text|audit data|new state json|original value|log params",
  ),
  names(
    "log_payload",
    null,
    "context",
    "data|params|raw|json|xml|request|response|before|after|diff|meta|metadata|context|details json|arguments|args|logtext|log text|log message|values|last error|error message|failure message|exception|stacktrace|stack trace|error data|handler|changeset|parametere|old|new|serialized|extra data",
  ),
  names(
    "eav_value",
    null,
    "sure",
    "attribute value|attr value|field value|custom field|custom fields|custom value|user value|meta value|custom data|extra field|extra fields|field val|valor campo|custom attribute|custom attributes|user attribute|profile data|profile fields|custom field value|form value|answer value|field content|custom 1|custom 2|custom 3|custom 4|custom 5|custom 6|custom 7|custom 8|custom 9|custom 10|answer text|user data|additional data|contact info|additional contact info|contact information|merged data",
  ),
  names(
    "eav_value",
    null,
    "context",
    "value|val|valor|valeur|wert|valore|waarde|verdi|wartosc|properties|attribute|attributes|attribs|extra|custom|preference|preferences|demographics|options json|text value|value string|varde|v|property value|value reference",
  ),
  names(
    "search_query",
    null,
    "sure",
    "search query|search term|search string|search terms|query text|search keyword|searched text|suchbegriff|terme recherche|termo busca|search phrase|name search|searchable|fulltext search name",
  ),
  names("search_query", null, "context", "query|keyword|keywords|search"),
];
