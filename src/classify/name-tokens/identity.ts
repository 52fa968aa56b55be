/** Names of people, logins, photographs. Languages: en fr de es it nl pt nb pl sv da fi cs. */
import { type NameRule, names } from "./rule.ts";

const givenNames = [
  "first name|firstname|fname|f name|given name|givenname|forename|middle name|middlename|mname|middle initial|second name|first names|given|nick first name|preferred name|known as|initials",
  "prenom|prenoms|prenom usuel|vorname|vornamen|rufname|zweitname|primer nombre|segundo nombre|nombres|nombre pila",
  "primo nome|voornaam|voornamen|roepnaam|voorletters|doopnaam|primeiro nome|fornavn|mellomnavn|imie|imiona|drugie imie|pierwsze imie",
  "fornamn|tilltalsnamn|mellannamn|mellemnavn|etunimi|kutsumanimi|krestni jmeno|jmeno",
].join("|");

const familyNames = [
  "last name|lastname|lname|l name|surname|family name|familyname|maiden name|birth name|second surname|name prefix|name suffix",
  "nom famille|nom de famille|nom naissance|nom de naissance|nom usage|nom jeune fille|nom marital|nachname|familienname|geburtsname|zuname|maedchenname",
  "apellido|apellidos|apellido paterno|apellido materno|primer apellido|segundo apellido|cognome|achternaam|geslachtsnaam|tussenvoegsel|meisjesnaam",
  "sobrenome|ultimo nome|etternavn|pikenavn|slektsnavn|nazwisko|nazwisko rodowe|nazwisko panienskie|efternamn|efternavn|sukunimi|prijmeni|rodne prijmeni",
].join("|");

const fullNames = [
  "full name|fullname|real name|realname|legal name|sort name|person name|name of person|contact name|contact person|account holder|card holder|cardholder|holder name|cardholder name|recipient name|payee name|beneficiary name|sender name|author name|owner name|ship name|shipping name|billing name|next of kin name|emergency contact name|name on card|signatory|artist name|initials name|formatted name|greeting line|email greeting|postal greeting|addressee|phonetic name|additional names",
  "nom complet|nom prenom|nom et prenom|interlocuteur|nom contact|vollname|vollstaendiger name|ansprechpartner|kontoinhaber|kontaktperson|empfaenger name",
  "nombre completo|nombre apellidos|nombre y apellidos|nominativo|intestatario|nome cognome|volledige naam|contactpersoon|rekeninghouder",
  "nome completo|nome social|nome mae|nome da mae|nome pai|nome do pai|nome responsavel|nome aluno|fullt navn|kontaktperson|imie i nazwisko|imie nazwisko|imie ojca|imie matki|fullstaendigt namn|koko nimi|cele jmeno|nome titular|nombre titular|by name|nm mae|nm pai|by user name|pessoa contato|person to contact",
].join("|");

export const identityNames: readonly NameRule[] = [
  names("person_name", "first-name", "sure", givenNames),
  names("person_name", "last-name", "sure", familyNames),
  names("person_name", "full-name", "sure", fullNames),
  names(
    "person_name",
    "full-name",
    "likely",
    "display name|displayname|razon social|ragione sociale|razao social|titular|destinataire|holder|recipient|payee|beneficiary|nome fantasia|referente|titulaire|mother|father|cn|common name|sn|gecos|deceased name|witness|supervisor|attending physician|author|to name|from name|cc name|reply name",
  ),
  names(
    "person_name",
    "full-name",
    "context",
    "name|nom|nm|nome|nombre|naam|navn|namn|nimi|names|customer|client|employee|contact|person|patient|doctor|teacher|inhaber|empfaenger|odbiorca|wlasciciel|mottaker|owner|cliente|kunde|full",
  ),
  names("person_name", "last-name", "context", "last|lst|apelido"),
  names("person_name", "first-name", "context", "first|middle|forenames"),
  names(
    "username",
    null,
    "sure",
    "username|user name|login|login name|loginname|user login|nickname|nick name|nick|screen name|screenname|user handle|nom utilisateur|benutzername|anmeldename|nombre usuario|nome utente|gebruikersnaam|inlognaam|nome usuario|brukernavn|nazwa uzytkownika|pseudonim|pseudo|anvandarnamn|brugernavn|kayttajatunnus|uzivatelske jmeno|logon name|account name|user text|user account",
  ),
  names(
    "username",
    null,
    "likely",
    "alias|handle|created by user|display user|apodo|inlogcode|identifiant connexion|benutzerkennung|skype|apelido usuario|sys user|system user|samaccountname",
  ),
  names("username", null, "context", "identifiant|kennung|usuario|utente|user|uid|account|bruker|usager|benutzer"),
  names(
    "photo",
    "file-name",
    "sure",
    "profile picture|profile photo|profile image|portrait|headshot|photo url|photo identite|passbild|mugshot|profilbild|foto perfil|foto profilo|profielfoto|zdjecie|gravatar",
  ),
  names("photo", "file-name", "likely", "avatar|avatar url|avatar file|user photo"),
  names(
    "photo",
    "file-name",
    "context",
    "photo|picture|image|foto|bild|pic|photograph|caminho foto|photo path|photo filename|photo blob|photo file",
  ),
  names(
    "signature_img",
    null,
    "context",
    "signature|unterschrift|firma|handtekening|assinatura|underskrift|podpis|signature image",
  ),
];
