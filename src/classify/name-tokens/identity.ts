/** Names of people, logins, photographs. Languages: en fr de es it nl pt nb pl sv da fi cs. */
import { type NameRule, names } from "./rule.ts";

const givenNames = [
  "first name|firstname|fname|f name|frst name|given name|givenname|forename|middle name|middlename|mname|middle initial|second name|first names|nick first name|preferred name|preferred first name|known as|initials|christian name|baptismal name|name first|name middle|chosen name|pet name of person|legal first name|legal middle name|third name",
  "prenom|prenoms|prenom usuel|deuxieme prenom|autres prenoms|prenom 2|prenom usage|initiale|initiales",
  "vorname|vornamen|rufname|zweitname|vname|taufname|initialen|weitere vornamen|zweiter vorname",
  "primer nombre|segundo nombre|nombre pila|nombre de pila|primo nome|secondo nome|nome proprio|nome battesimo",
  "voornaam|voornamen|roepnaam|voorletter|voorletters|doopnaam|tweede naam|primeiro nome|segundo nome|nome do meio|nome meio|prenome",
  "fornavn|mellomnavn|mellemnavn|kaldenavn|dopnavn|fornamn|tilltalsnamn|mellannamn|dopnamn|imie|imiona|drugie imie|pierwsze imie|imie drugie|imie pierwsze",
  "etunimi|etunimet|kutsumanimi|krestni jmeno|jmeno",
].join("|");

const familyNames = [
  "last name|lastname|lname|l name|lst name|surname|family name|familyname|maiden name|birth name|second surname|second last name|name prefix|name suffix|name last|former name|previous name|married name|surname prefix|legal last name|generational suffix|patronymic|paternal name|maternal surname|paternal surname",
  "nom famille|nom de famille|nom naissance|nom de naissance|nom usage|nom d usage|nom jeune fille|nom de jeune fille|nom marital|nom epouse|nom patronymique|patronyme|nom usuel",
  "nachname|nname|familienname|geburtsname|zuname|maedchenname|namenszusatz|vorsatzwort|frueherer name|ehename|ledigname",
  "apellido|apellidos|apellido paterno|apellido materno|primer apellido|segundo apellido|ape paterno|ape materno|ap paterno|ap materno|apepat|apemat|cognome|cognome nascita|cognome nubile|cognome sposata|secondo cognome",
  "achternaam|geslachtsnaam|tussenvoegsel|voorvoegsel|meisjesnaam|geboortenaam|partnernaam|familienaam|sobrenome|ultimo nome|apelido nascimento|nome solteira|nome de solteira|nome familia",
  "etternavn|pikenavn|slektsnavn|fodenavn|efternavn|efternamn|flicknamn|slaktnamn|nazwisko|nazwisko rodowe|nazwisko panienskie|nazwisko matki|nazwisko ojca|nazwisko poprzednie",
  "sukunimi|prijmeni|rodne prijmeni",
].join("|");

const fullNames = [
  "by name|by user name|mother name|father name|mother full name|father full name|mothers name|fathers name|spouse name|guardian name|parent name|sibling name|nok name|husband name|wife name|full name|fullname|real name|realname|legal name|sort name|person name|name of person|contact name|contact person|contact first name|contact last name|account holder|accountholder|card holder|cardholder|holder name|cardholder name|recipient name|payee name|beneficiary name|sender name|author name|owner name|ship name|shipping name|billing name|delivery name|invoice name|next of kin name|emergency contact name|name on card|name on account|signatory|artist name|initials name|formatted name|greeting line|email greeting|postal greeting|addressee|phonetic name|additional names|customer name|client name|patient name|student name|employee name|member name|guest name|passenger name|driver name|teacher name|doctor name|parent name|applicant name|candidate name|donor name|visitor name|tenant name|person to contact|attn|attention to|attention of|care of name|complete name|stage name|pen name|pseudonym name|alias name|name alias|aka|also known as|preparer name|inspector name|witness name|officer name|insured name|policyholder|policy holder|account owner name|traveller name|traveler name|attendee name|participant name|deceased name|lastname firstname|name full|name and surname|first last name|soundex name|name soundex|metaphone name|name normalized|normalized name|name ascii",
  "nom complet|nom prenom|prenom nom|nom et prenom|interlocuteur|nom contact|nom client|nom patient|nom eleve|nom adherent|nom titulaire|nom beneficiaire|nom destinataire|nom expediteur|nom signataire|signataire|nom medecin|nom responsable|assure|nom assure|souscripteur|contact commercial",
  "vollname|vollstaendiger name|ansprechpartner|kontoinhaber|kontaktperson|empfaenger name|kundenname|patientenname|schuelername|mitarbeitername|mitgliedsname|anzeigename name|absendername|empfaengername|versicherungsnehmer|karteninhaber|rechnungsname|liefername|unterzeichner|sachbearbeiter|bearbeiter name|betreuer name|briefanrede|personenname|versicherter name|halter name|fahrer name|mietername",
  "nombre completo|nombre apellidos|nombre y apellidos|apellidos nombre|apenom|apynom|nombre cliente|nombre paciente|nombre alumno|nombre empleado|nombre contacto|persona contacto|persona de contacto|nombre titular|nombre padre|nombre madre|nombre tutor|nombre conyuge|tomador|asegurado|nombre asegurado|nombre beneficiario|nombre destinatario|nombre remitente|nombre y apellido",
  "nominativo|intestatario|intestazione|nome cognome|cognome nome|nome cliente|nome paziente|nome alunno|persona riferimento|nome referente|nome padre|nome madre|nome coniuge|contraente|assicurato|paternita|maternita",
  "volledige naam|contactpersoon|rekeninghouder|naam klant|klantnaam|naam patient|patientnaam|verzekeringnemer|kaarthouder|naam ouder|naam contactpersoon|aanspreeknaam|ter attentie van|naam houder|naam ontvanger|ontvanger naam",
  "nome completo|nome social|nome mae|nome da mae|nome pai|nome do pai|nome responsavel|nome aluno|nome titular|nm mae|nm pai|no mae|no pai|nome cliente|nome paciente|nome funcionario|nome contato|pessoa contato|pessoa de contato|nome contacto|nome conjuge|segurado|nome segurado|nome beneficiario|nome destinatario|nome remetente|nome usuario completo|nome utente completo|nome civil|filiacao|nome abreviado pessoa|tomador seguro",
  "fullt navn|fulde navn|kontaktperson|kontonavn person|navn pa kort|kontohaver|kontoeier|kundenavn|pasientnavn|elevnavn|medlemsnavn|mottakernavn|avsendernavn|forsikringstaker|forsikringstager|saksbehandler|sagsbehandler|handlaggare|saksbehandlernavn|visningsnavn person|kontakt navn|kontaktnavn|deltakernavn|forernavn|underskriver",
  "fullstaendigt namn|fullstandigt namn|kundnamn|patientnamn|elevnamn|medlemsnamn|mottagarnamn|avsandarnamn|kontaktnamn|kontoinnehavare|kortinnehavare|forsakringstagare|deltagarnamn",
  "imie i nazwisko|imie nazwisko|nazwisko imie|nazwisko i imie|imie ojca|imie matki|imiona rodzicow|osoba kontaktowa|osoba do kontaktu|nazwa klienta|posiadacz konta|posiadacz rachunku|ubezpieczajacy|ubezpieczony|nazwa odbiorcy|nazwa nadawcy|nazwa posiadacza|dane osobowe",
  "koko nimi|cele jmeno|jmeno prijmeni",
].join("|");

/** What somebody is to a thing or a case. A text under such a name holds a name; a number is a key, and the type says so. */
const roles = [
  "author|owner|creator|assignee|technician|inspector|approver|reviewer|responsible|responsible person|person responsible|contact|customer|client|employee|person|patient|doctor|teacher|instructor|trainer|coach|tutor|consultant|salesperson|sales person|sales rep|sales representative|account manager|agent|broker|driver|pilot|caller|visitor|guest|tenant|landlord|occupant|resident|buyer|seller|purchaser|requester|requestor|applicant|claimant|plaintiff|defendant|judge|lawyer|attorney|prosecutor|officer|witness|victim|suspect|complainant|reporter|sender|recipient|receiver|addressee|signer|signee|payer|payor|donor|sponsor person|volunteer|member|subscriber|student|pupil|parent|child|godfather|godmother|godparent|priest|pastor|celebrant|minister|surgeon|physician|nurse|midwife|therapist|dentist|provider name|caseworker|case worker|advisor|adviser|counselor|counsellor|mentor|examiner|assessor|editor|translator|photographer|speaker|lecturer|composer|performer|attendee|participant|passenger|player|captain|referee|borrower|lender|heir|executor|guarantor|cosigner|nominee|voter|candidate|interviewer|referrer name|referred by|referral name|introduced by|cashier|waiter|clerk|courier|keeper|housekeeper|translator name|collector|discoverer|informant|ancestor|spouse name of person|partner name|teacher of record",
  "auteur|proprietaire|responsable|redacteur|gestionnaire|demandeur|plaignant|defendeur|avocat|juge|temoin|victime|expediteur|medecin|medecin traitant|medecin referent|chirurgien|infirmier|professeur|enseignant|formateur|eleve|locataire|bailleur|conducteur|chauffeur|vendeur|acheteur|commercial|technicien|payeur|donateur|parrain|marraine|cure|officiant|conseiller|agent traitant|emprunteur|maitre d oeuvre",
  "inhaber|empfaenger|absender|eigentuemer|besitzer|verfasser|bearbeiter|betreuer|berater|leiter|verantwortlich|verantwortlicher|zustaendig|auftraggeber|antragsteller|klaeger|beklagter|anwalt|rechtsanwalt|richter|zeuge|opfer|taeter|arzt|hausarzt|behandler|chirurg|lehrer|klassenlehrer|dozent|trainer|schueler|mieter|vermieter|eigner|fahrer|halter|verkaeufer|kaeufer|vertreter|techniker|pruefer|zahler|spender|pate|pfarrer|erbe|buerge|ausleiher|entleiher|ersteller|melder|kontakt|vorgesetzter|ausbilder|verwalter|vorstand|schatzmeister",
  "propietario|dueno|responsable|encargado|solicitante|demandante|demandado|abogado|juez|testigo|victima|remitente|medico|medico tratante|cirujano|enfermero|profesor|docente|inquilino|arrendatario|arrendador|conductor|chofer|vendedor|comprador|tecnico|pagador|donante|padrino|madrina|parroco|asesor|jefe|gerente|cajero|contacto|apoderado|fiador|avalista|heredero|prestatario|autor",
  "proprietario|responsabile|richiedente|mittente|attore|convenuto|avvocato|giudice|testimone|vittima|medico curante|chirurgo|infermiere|docente|insegnante|inquilino|locatario|locatore|conducente|autista|venditore|acquirente|tecnico|pagatore|donatore|padrino|madrina|parroco|celebrante|consulente|garante|erede|occupante|agente|firmatario|autore|compilatore|beneficiario",
  "eigenaar|verantwoordelijke|aanvrager|afzender|eiser|gedaagde|advocaat|rechter|getuige|slachtoffer|verdachte|arts|huisarts|behandelaar|chirurg|docent|leraar|mentor|leerling|huurder|verhuurder|bestuurder|chauffeur|verkoper|koper|monteur|betaler|donateur|peetoom|peettante|pastoor|adviseur|behandelend arts|contact|lener|erfgenaam|ontvanger|auteur|medewerker",
  "responsavel|solicitante|requerente|remetente|destinatario|autor|reu|advogado|juiz|testemunha|vitima|medico|medico responsavel|cirurgiao|enfermeiro|professor|docente|inquilino|locatario|locador|condutor|motorista|vendedor|comprador|tecnico|pagador|doador|padrinho|madrinha|paroco|celebrante|consultor|fiador|herdeiro|mutuario|atendente|operador|gerente|orientador|proprietario|autorizado|emitente|beneficiario",
  "eier|ejer|ansvarlig|soker|ansoger|avsender|afsender|mottaker|modtager|saksoker|advokat|dommer|vitne|vidne|offer|lege|laege|fastlege|behandler|kirurg|laerer|kontaktlaerer|elev|leietaker|lejer|utleier|udlejer|forer|sjafor|chauffor|selger|saelger|kjoper|kober|tekniker|betaler|giver|fadder|prest|praest|radgiver|beslutter|attestant|forfatter|laner|arving|kausjonist|pasient|deltager|deltaker",
  "agare|ansvarig|sokande|avsandare|mottagare|karande|svarande|advokat|domare|vittne|lakare|husdoktor|behandlare|kirurg|larare|mentor|elev|hyresgast|hyresvard|forare|chauffor|saljare|kopare|tekniker|betalare|givare|gudfar|prast|radgivare|forfattare|lantagare|arvinge|borgensman|patient|upphovsman",
  "wlasciciel|odbiorca|nadawca|kierownik|wnioskodawca|powod|pozwany|adwokat|sedzia|swiadek|ofiara|podejrzany|lekarz|lekarz prowadzacy|chirurg|pielegniarka|nauczyciel|wychowawca|uczen|najemca|wynajmujacy|kierowca|sprzedawca|nabywca|kupujacy|serwisant|platnik|darczynca|chrzestny|chrzestna|ksiadz|doradca|opiekun|spadkobierca|poreczyciel|kredytobiorca|autor|sporzadzil|zatwierdzil|promotor|recenzent|pracownik",
].join("|");

/** Words that mean something else as well: software's agents, nodes of a tree, an English offer, an ordinary client. */
const ambiguousRoles: ReadonlySet<string> = new Set(
  "parent|child|arts|agent|contact|kontakt|commercial|cure|keeper|collector|minister|captain|provider name|cashier|offer|elev|giver|pate|client|reporter|performer|speaker|player|member|sender|recipient|receiver|addressee|subscriber|editor|translator|chef|jefe|responsible|verantwortlich|zustaendig|operador|gerente|owner|creator|author|autor|auteur|attore|person|heir|leiter|attestant|lener|halter|cure|reu|prest|forer|karande|betaler|zahler|broker|pilot|visitor|guest|inspector|eigner|vorstand|kontakt|actor".split(
    "|",
  ),
);
const plainRoles = roles
  .split("|")
  .filter((role) => !ambiguousRoles.has(role))
  .join("|");

/** Who did something, as a text: a login more often than a name. */
const doers = [
  "created by|create by|modified by|updated by|changed by|edited by|deleted by|approved by|reviewed by|signed by|verified by|entered by|performed by|prescribed by|ordered by|requested by|submitted by|assigned to|assigned by|received by|issued by|recorded by|uploaded by|reported by|closed by|opened by|sent by|last modified by|last changed by|last updated by|inserted by|authored by|sold by|posted by|checked by|prepared by|handled by|cancelled by|confirmed by|registered by|completed by|resolved by|granted by|revoked by|invited by|administered by|taken by|processed by|audit user|user created|user modified|user updated|create user|update user|modify user|created user|changed user|entry user|insert user|last user|session user|db user|os user|username created|creation user|modification user|crt usr|upd usr|acting user|rejected by|acknowledged by|owned by|managed by|supervised by",
  "cree par|modifie par|saisi par|valide par|maj par|supprime par|utilisateur creation|utilisateur modification|auteur creation|auteur modification|user creat|user modif",
  "erstellt von|angelegt von|geaendert von|erfasst von|bearbeitet von|geloescht von|freigegeben von|genehmigt von|angelegt durch|geaendert durch|erstellt durch|letzter bearbeiter|benutzer anlage|benutzer aenderung",
  "creado por|modificado por|actualizado por|registrado por|usuario creacion|usuario modificacion|usuario alta|usuario registro|usuario crea|usuario modifica|usuario actualiza|eliminado por|aprobado por",
  "creato da|modificato da|inserito da|approvato da|utente creazione|utente modifica|utente inserimento|aggiornato da",
  "aangemaakt door|gewijzigd door|ingevoerd door|goedgekeurd door|verwijderd door|aanmaak gebruiker|wijzig gebruiker|toegewezen aan",
  "criado por|alterado por|modificado por|atualizado por|cadastrado por|usuario criacao|usuario alteracao|usuario cadastro|usuario inclusao|aprovado por|excluido por",
  "opprettet av|endret av|registrert av|godkjent av|slettet av|oprettet af|aendret af|rettet af|registreret af|godkendt af|tildelt til|skapad av|andrad av|registrerad av|godkand av|uppdaterad av|utskriven av",
  "utworzyl|utworzony przez|zmodyfikowal|zmodyfikowany przez|dodany przez|dodal|zmienil|zatwierdzony przez|uzytkownik dodajacy",
].join("|");

const logins = [
  "username|user name|login|login name|loginname|login id|user login|nickname|nick name|nick|screen name|screenname|user handle|account name|accountname|logon name|logon|logon id|logonid|user text|user account|signin name|sign in name|user principal name|upn|samaccountname|sam account name|windows login|windows user|network login|unix login|gamertag|gamer tag|player name|summoner name|steam name|player tag|character name of player|vanity name|user code|operator id code|staff login|admin login|uname|usrname|usernm|user nm|auth user|login user|http user|sso username|ldap user|ldap uid|db username|ftp user|ftp login|smtp user|smtp username|imap user|mail user",
  "nom utilisateur|nom d utilisateur|pseudonyme|pseudo|identifiant connexion|identifiant utilisateur|login utilisateur|surnom|code utilisateur",
  "benutzername|anmeldename|nutzername|benutzerkennung|spitzname|anzeigename|loginkennung|benutzerkuerzel|windows benutzer|nutzerkennung|kurzzeichen mitarbeiter|mitarbeiterkuerzel",
  "nombre usuario|nombre de usuario|apodo|cuenta usuario|clave usuario login|usuario login|alias usuario|nome utente|soprannome|nome accesso|utenza",
  "gebruikersnaam|inlognaam|bijnaam|schermnaam|inlogcode|nome usuario|nome de usuario|nome utilizador|nome de utilizador|utilizador login|login usuario|ds login|nm login|alcunha",
  "brukernavn|brukarnavn|innloggingsnavn|kallenavn|brukerident|navident|brugernavn|logind|oegenavn|kaldenavn bruger|anvandarnamn|inloggningsnamn|smeknamn|anvandarid text|signatur anvandare",
  "nazwa uzytkownika|pseudonim|ksywka|przezwisko|login uzytkownika|identyfikator uzytkownika|nazwa logowania",
  "kayttajatunnus|uzivatelske jmeno|prezdivka",
].join("|");

export const identityNames: readonly NameRule[] = [
  names("person_name", "first-name", "sure", givenNames),
  names("person_name", "last-name", "sure", familyNames),
  names("person_name", "full-name", "sure", fullNames),
  names(
    "person_name",
    "full-name",
    "likely",
    "beslutter|attestant|godkjenner|godkender|attesterare|approver|approver name|reviewer name|genehmiger|valideur|aprobador|approvatore|goedkeurder|aprovador|zatwierdzajacy|display name|displayname|razon social|ragione sociale|razao social|raison sociale|titular|destinataire|holder|recipient|payee|beneficiary|nome fantasia|referente|titulaire|mother|father|cn|common name|sn|gecos|witness|attending physician|author|to name|from name|cc name|reply name|visningsnavn|visningsnamn|weergavenaam|nazwa wyswietlana|nom affichage|nom affiche|nombre mostrar|nome visualizzato|nome exibicao|name 1|name 2|name line 1|name line 2|pere|mere|vater|mutter|padre|madre|vader|moeder|mor navn|far navn|ojciec|matka|mae|pai|mother name|father name|bride|groom|epoux|epouse|braut|braeutigam|ehemann|ehefrau|sposo|sposa|conjoint nom|signed name|signature name|nome firma persona|firma nome|firmatario|unterschrift name|podpisal|sachbearbeiter|author text|byline|editor in chief|photographer|requester name|requestor|assignee name|manager name|supervisor name|instructor name|operator name|agent name|technician name|rep name|salesperson|salesman|sales rep|case worker|caseworker|occupant|occupante|proprietario|proprietaire|dozenten|dozent|lehrkraft|teachers|attendees|participants|guest list|passengers",
  ),
  names("username", null, "likely", doers),
  names(
    "person_name",
    "full-name",
    "context",
    "cliente|kunde|klant|kund|klient|name|nom|nm|nome|nombre|naam|navn|namn|nimi|names|full|nazwa|contact 1|contact 2|kontakt|kontakt 1|bezeichnung person|libelle personne|denominacion|denominazione|denominacao|label name|gname|sname",
  ),
  names("person_name", "full-name", "likely", plainRoles),
  names("person_name", "full-name", "context", roles),
  names("person_name", "last-name", "context", "last|lst|apelido|zusatz name|family|cogn|apell"),
  names("person_name", "first-name", "context", "first|middle|forenames|given|frst|vn"),
  names("username", null, "sure", logins),
  names(
    "username",
    null,
    "likely",
    "alias|handle|created by user|display user|apelido usuario|sys user|system user|skype|user email login|user key text|actor name|actor text|changed by name|username last|poster|submitter|commenter|contributor|maintainer",
  ),
  names(
    "username",
    null,
    "context",
    "identifiant|kennung|usuario|utente|user|usr|uid|account|bruker|bruger|usager|benutzer|utilisateur|utilizador|gebruiker|anvandare|uzytkownik|actor|moderator|tag name|login by|ident user|kuerzel|signatur|anvandarid|brukerid",
  ),
  names(
    "photo",
    "file-name",
    "sure",
    "profile picture|profile photo|profile image|profile pic|portrait|headshot|photo url|photo identite|passbild|mugshot|profilbild|profilfoto|foto perfil|foto profilo|foto profil|foto perfil url|profielfoto|pasfoto|profilbilde|profilbillede|zdjecie|zdjecie profilowe|gravatar|gravatar url|user picture|user image|user photo|user pic|student photo|employee photo|member photo|patient photo|customer photo|photo eleve|photo profil|photo employe|mitarbeiterfoto|lichtbild|bewerbungsfoto|selfie|face image|face photo|face picture|foto paciente|foto aluno|foto pessoa|foto cliente|foto empleado|foto dipendente|fototessera|passport photo|id photo|portrait url|avatar url|avatar path|avatar file|picture url user|badge photo|fotografia osoby|portraet|portratt",
  ),
  names(
    "photo",
    "file-name",
    "likely",
    "avatar|userpic|avatar image|avatar hash|avatar data|icon user|awatar|profile avatar",
  ),
  names(
    "photo",
    "file-name",
    "context",
    "photo|picture|image|foto|bild|bilde|billede|pic|photograph|fotografia|fotografie|img|thumbnail|thumb|immagine|imagem|imagen|afbeelding|obraz|caminho foto|photo path|photo filename|photo blob|photo file|image path|image file|image url|picture url|picture path|picture file|picture data|photo data|image data|image name|photo name|cover photo|cover image|caminho|banner image|billed|foto url",
  ),
  names(
    "signature_img",
    null,
    "sure",
    "signature image|signature file|signature img|signature blob|signature data image|signature png|signature svg|signature url|signature path|e signature|esignature|electronic signature image|digital signature image|handwritten signature|drawn signature|customer signature|client signature|patient signature|firma file|firma imagen|firma cliente|firma digital imagen|unterschrift bild|unterschriftsbild|imagem assinatura|assinatura imagem|handtekening afbeelding|signature client|image signature|initials image",
  ),
  names(
    "signature_img",
    null,
    "context",
    "signature|unterschrift|firma|handtekening|assinatura|underskrift|podpis|namnteckning|sign image",
  ),
];
