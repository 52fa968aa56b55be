/** Identifying numbers of state, documents, health and customers. Those of banks, vehicles and devices: devices.ts. */
import { type NameRule, names } from "./rule.ts";

const nationalIds = [
  "ssn|social security|social security number|social security no|social insurance number|nino|national insurance number|national insurance no|national id|national id no|nationalid|national id number|nationalidnumber|national identifier|national identity number|national identification number|citizen id|citizen number|citizenship number|personal id number|personal identity number|personal code|personal identification number|tax payer id|taxpayer id|taxpayer number|itin|state id number|government id|government id number|gov id|ssn num|ssn last 4|last 4 ssn|last four ssn|ssn hash|encrypted ssn|sin number|sin num|civil id|civil number|identity number|id number|identity no|upn pupil|unique pupil number|unique learner number|uln|aadhaar|aadhar|aadhaar number|pan number|pan no|emirates id|cnic|nric|nric no|mykad|ic number|ppsn|pps number|tfn|tax file number|medicare card number|voter id|voter id number|electoral number|soc sec num|soc sec|socsec|personal identifier national|resident number|resident registration number|state student id|state pupil id|national pupil number|national teacher number|national student number",
  "nir|num secu|no secu|numero secu|numero securite sociale|numero de securite sociale|securite sociale|num securite sociale|numero ss|num ss|no ss|nss|num insee|insee personne|ine|ine code|num ine|numero ine|code ine|spi|numero fiscal|num fiscal|numero fiscal reference|numen|rpps|adeli|numero rpps|numero national|num national|registre national|numero registre national|numero identification nationale|niss",
  "steuer id|steuerid|steuer idnr|steueridnr|steuernummer|steuernr|steuer nr|steuerliche identifikationsnummer|identifikationsnummer|steuer identifikationsnummer|svnr|sv nr|sv nummer|sozialversicherungsnummer|sozialversnr|rvnr|rv nummer|rentenversicherungsnummer|rentenversicherungsnr|ahv|ahv nummer|ahv nr|ahvnr|versicherungsnummer sozial|personenkennziffer|personenkennzeichen|zmr zahl|bpk|idnr steuer|schuelernummer amtlich",
  "dni|dni nie|nie|nif nie|dni nif|nif dni|num dni|numero dni|nro dni|dni numero|curp|rfc|cedula|cedula identidad|cedula de identidad|num cedula|numero cedula|nro cedula|cedula ciudadania|ci ruc|cifnif|cif nif|nif cif|rut numero|num seguridad social|numero seguridad social|num seg social|numero de seguridad social|num afiliacion|naf seguridad social|nuss|cuil|cuit|cuit cuil|imss|numero imss|nss imss|documento identidad|documento de identidad|nro documento|numero de documento|num doc|nro doc|tipo y numero documento|num identificacion|numero identificacion|numero de identificacion|doc identidad|clave elector",
  "codice fiscale|cod fisc|cod fiscale|codfisc|codicefiscale|c f|codice fisc|cod fiscale assistito|codice sanitario regionale|matricola inps|posizione inps",
  "bsn|bsn nummer|burgerservicenummer|burgerservicenr|sofinummer|sofi nummer|sofinr|sofi|rijksregisternummer|rijksregister|onderwijsnummer|pgn|persoonsgebonden nummer|a nummer|insz|insz nummer|inss",
  "cpf|cpf cnpj|cnpj cpf|nr cpf|nu cpf|num cpf|numero cpf|nis|nu nis|num nis|pis|pis pasep|pasep|nis pis pasep|num pis|nr pis|titulo eleitor|titulo de eleitor|num tit eleitor|nr titulo eleitor|nu titulo eleitor|rg|num rg|nr rg|nu rg|numero rg|numero identidade|num identidade|carteira identidade|registro geral|registro nacional estrangeiro|rne|rnm|inep aluno|num contribuinte|numero contribuinte|nr contribuinte|nif contribuinte|numero identificacao fiscal|numero seguranca social|niss seguranca|num seguranca social|bilhete identidade|bilhete de identidade|cartao cidadao|cartao de cidadao|num cc cidadao|numero utente|nr utente saude",
  "fnr|fodselsnummer|foedselsnummer|fodselnummer|fodselsnr|fnr dnr|personnummer|personnr|personident|person ident|personidentifikator|dnr|d nummer|dnummer|folkeregister ident|folkeregisteridentifikator|folkeregisterident|aktor id|aktorid|fodselsnr kryptert|norsk ident|norsk identitetsnummer|identitetsnummer|samordningsnummer|pnr person|persnr|person nr|fodelsenummer|cpr|cpr nr|cpr nummer|cprnr|cprnummer|personnummer cpr",
  "pesel|nr pesel|numer pesel|pesel nr|pesel dziecka|numer identyfikacyjny|nip osoby|nr ewidencyjny pesel|hetu|henkilotunnus|rodne cislo|stranger id",
].join("|");

const documents = [
  "identity card|identity card no|identity card number|id card|id card no|id card number|identity document|identity document number|document identity|residence permit|residence permit number|residence card|visa no|visa number|work permit|work permit number|work card number|immigration number|birth certificate number|birth certificate no|birth certificate|marriage certificate number|death certificate number|green card|green card number|alien number|alien registration number|id document|id document number|id doc number|national id card|military id|military id number|military service number|voter card|voter card number|naturalization number|i 94 number|document no passport|travel document|travel document number|id proof number|id proof no|identification document|other id card|i 9 document|government document number|refugee number|asylum number",
  "num cni|numero cni|cni|carte identite|carte nationale identite|numero carte identite|num piece identite|piece identite|numero piece identite|titre sejour|titre de sejour|num titre sejour|carte sejour|acte naissance|numero acte naissance|livret famille|numero titre",
  "ausweis|ausweisnummer|ausweisnr|ausweis nr|personalausweis|personalausweisnummer|personalausweisnr|aufenthaltstitel|aufenthaltsgenehmigung|perso nr|geburtsurkunde|aufenthaltserlaubnis|arbeitserlaubnis",
  "carnet identidad|carnet de identidad|tarjeta residencia|permiso residencia|permiso trabajo|numero permiso trabajo|partida nacimiento|acta nacimiento|libreta militar|cartilla militar|cartilla servicio militar",
  "carta identita|carta di identita|carta d identita|numero carta identita|num carta identita|numero documento|num documento|documento identita|documento di identita|permesso soggiorno|permesso di soggiorno|atto nascita|numero documento riconoscimento|documento riconoscimento",
  "identiteitskaart|identiteitskaartnummer|identiteitsbewijs|reisdocument|reisdocumentnummer|id kaart|idkaart|verblijfsvergunning|verblijfsdocument|documentnummer identiteit|vreemdelingennummer|v nummer vreemdeling",
  "certidao nascimento|certidao de nascimento|certidao civil|certidao casamento|certidao|num termo|numero termo|num livro|numero livro|num folha|numero folha|matricula certidao|carteira trabalho|carteira de trabalho|ctps|num ctps|numero ctps|nr ctps|num cart trabalho|serie cart trabalho|serie ctps|certificado reservista|reservista|certificado militar|autorizacao residencia|titulo residencia|documento identificacao|num documento identidade|orgao emissor rg",
  "legitimasjon|legitimasjonsnummer|id kort|idkort|id kort nummer|oppholdstillatelse|arbeidstillatelse|opholdstilladelse|legitimation|legitimationsnummer|uppehallstillstand|id handling|id nummer",
  "dowod osobisty|nr dowodu|numer dowodu|seria dowodu|seria i numer dowodu|dowod tozsamosci|nr dokumentu tozsamosci|numer dokumentu tozsamosci|akt urodzenia|karta pobytu|nr karty pobytu|nr dokumentu|numer dokumentu",
].join("|");

const healthIds = [
  "mrn|medical record number|medical record no|medical record|medical number|patient number|patient no|patient identifier|patient id number|patient mrn|patient code|chart number|hospital number|hospital no|health insurance number|health insurance id|health number|insurance number|insurance no|insurance policy number|insurance policy no|insurance id number|insurance member number|insurance card number|insurance group number|insured id|insured number|policy number|policy no|health card number|health card no|health card|health id|nhs number|nhs no|nhs num|chi number|medicare number|medicare no|medicare id|medicaid id|medicaid number|member id insurance|subscriber id insurance|accession number|accession no|specimen number|specimen source id|sample number|sample barcode|sample id|case number medical|npi|npi number|dea|dea number|prescription number|rx number|study subject id|subject number|subject identifier|participant number|personal health number|family source value|patient source value|person source value|cost center patient",
  "ipp|numero patient|num patient|no patient|numero dossier patient|num dossier medical|numero mutuelle|num mutuelle|numero adherent mutuelle|carte vitale|num carte vitale|ins patient|numero echantillon|num assure|numero assure",
  "kvnr|krankenversicherungsnummer|krankenversichertennummer|krankenversnr|kv nummer|kv nr|versichertennummer|versichertennr|versicherten nr|versicherungsnummer|versicherungsnr|versichertenkarte|egk nummer|patientennummer|patientennr|patnr|pat nr|fallnummer|fallnr|lanr|arztnummer|probennummer",
  "numero historia clinica|num historia clinica|historia clinica|nhc|cip sanitario|tarjeta sanitaria|numero tarjeta sanitaria|num tarjeta sanitaria|cipa|numero paciente|nro historia|num poliza|numero poliza|poliza|numero colegiado|numero afiliado|nro afiliado|carnet obra social",
  "numero tessera sanitaria|tessera sanitaria|codice sanitario|codice paziente|numero cartella clinica|cartella clinica|codice assistito|codice sanitario assistito|numero polizza|polizza",
  "patientnummer|patientnr|polisnummer|polisnr|verzekerdennummer|verzekerdenummer|verzekeringsnummer|zorgpolisnummer|zorgverzekeringsnummer|uzovi|big nummer|agb code|dossiernummer patient",
  "cartao sus|cns|nu cns|nr cns|cartao nacional saude|cartao de saude|sus|numero sus|prontuario medico|num prontuario|nr prontuario|numero prontuario|nu prontuario|carteirinha|numero carteirinha|num carteira convenio|matricula convenio|numero convenio|numero apolice|apolice|numero processo clinico|processo clinico|numero beneficiario|cedula profissional|crm medico|numero crm",
  "pasientnummer|helsekortnummer|hpr nummer|hprnr|forsikringsnummer|polisenummer|provenummer|forsakringsnummer|sygesikringsnummer|sygesikring|laegenummer|ydernummer|patientid nummer",
  "nr pacjenta|numer pacjenta|numer kartoteki|nr kartoteki|numer ubezpieczenia|nr ubezpieczenia|nr polisy|numer polisy|numer polis|nr prawa wykonywania zawodu|numer ewus|nr historii choroby|numer historii choroby|karta ubezpieczenia",
].join("|");

const accountNumbers = [
  "customer number|customer no|customer num|customer nbr|customer nr|custno|cust no|cust num|client number|client no|client num|client code|client ref|member number|member no|membership number|membership no|membership card|membership code|employee number|employee no|employee num|emp no|empno|emp num|employee nr|staff number|staff no|staff id number|personnel number|personnel no|personnel nr|card number member|member card|loyalty number|loyalty no|loyalty card|loyalty id|loyalty card number|frequent flyer|frequent flyer number|frequent flyer no|ffn|library card|library card number|patron number|patron barcode|borrower number|borrower card|student number|student no|student num|matric no|account number|accountnumber|badge number|badge no|badge id|registration number student|enrollment number|enrolment number|admission number|roll number|roll no|candidate number|exam number|payroll number|payroll no|payroll id|worker number|contractor number|license number professional|bar number|employee code|customer code|member code|student code|supplier customer number|account no|acct no|acct number|acct num|subscriber number|subscription number customer|policyholder number|meter number customer|passenger number|traveler number|donor number|voter number|guest number|inmate number|prisoner number|badge barcode|rfid card|rfid number|card uid|nfc tag|key card|access card|access card number|employee badge|service number|rank number|club number|player number registered|athlete number|debtor number|creditor number|party number|person number|person code|pupil number|pupil code|teacher number|teacher code|reader number|card barcode|user barcode|patron card",
  "num client|numero client|no client|code client|ref client|num adherent|numero adherent|no adherent|code adherent|num adh|numero licence|num licence|num licencie|matricule|num matricule|numero matricule|num etudiant|numero etudiant|num salarie|num carte fidelite|numero carte fidelite|carte fidelite|num abonne|numero abonne|num contrat client|numero allocataire|num allocataire|code eleve|num eleve|code usager|numero badge|num lecteur|carte adherent|code permanent",
  "kundennummer|kundennr|kunden nr|kdnr|kd nr|kd nummer|kundencode|personalnummer|personalnr|personal nr|persnr mitarbeiter|mitarbeiternummer|mitarbeiternr|mitgliedsnummer|mitgliedsnr|mitglied nr|mitgliedsausweis|mitgliedernummer|matnr student|schuelernummer|schuelernr|leserausweis|leserausweisnummer|lesernummer|benutzernummer|teilnehmernummer|abonummer|abonnentennummer|debitorennummer|debitorennr|debitor nr|bonuskarte|kundenkarte|kundenkartennummer|dienstausweis|stammnummer person|zaehlernummer kunde|fremdnummer kunde|vereinsnummer mitglied|spielerpass|spielerpassnummer|startnummer",
  "num cliente|numero cliente|nro cliente|codigo cliente|num socio|numero socio|nro socio|codigo socio|num empleado|numero empleado|nro empleado|codigo empleado|legajo|nro legajo|num expediente personal|codigo alumno|num alumno|numero alumno|carnet estudiante|num carnet|numero carnet|carnet socio|numero control alumno|codigo estudiante|tarjeta fidelidad|tarjeta cliente|tarjeta socio|num abonado|numero abonado|num licencia federativa|codigo trabajador|ficha empleado",
  "codice cliente|numero cliente|matricola|matricola dipendente|numero matricola|numero tessera|num tessera|codice tessera|tessera socio|tessera fedelta|carta fedelta|codice socio|numero socio|codice dipendente|codice utente|numero abbonato|codice studente|numero matricola studente|codice anagrafico",
  "klantnummer|klantnr|klant nr|klantcode|lidnummer|lidnr|lidmaatschapsnummer|personeelsnummer|personeelsnr|medewerkernummer|relatienummer|relatienr|debiteurnummer|debiteurennummer|leerlingnummer|leerlingnr|studentnummer|studentnr|bibliotheekpas|pasnummer lid|abonneenummer|klantenkaart|klantenkaartnummer|stamnummer|donateurnummer",
  "codigo do cliente|numero socio cliente|numero matricula|matricula aluno|matricula funcionario|matricula funcional|matricula servidor|matricula siape|siape|matricula interna|nr matricula|nu matricula|num matricula|ra aluno|registro academico|registro aluno|numero aluno|nr aluno|nr mecanografico|numero mecanografico|num mecanografico|numero funcionario|nr funcionario|numero processo aluno|cartao fidelidade|cartao cliente|cod associado|numero associado|numero assinante|oab|numero oab|numero carteira profissional|codigo assinante",
  "kundenummer|kundenr|kunde nr|medlemsnummer|medlemsnr|medlem nr|ansattnr|ansattnummer|ansatt nr|medarbeidernummer|medarbejdernummer|medarbejdernr|lonnsnummer|lonnummer|loennummer|laanernummer|lanernummer|laanekort|elevnummer|studienummer|studentnr nummer|kundekort|abonnementsnummer|abonnentnummer|kundnummer|kundnr|kund nr|medlemsnummer nr|anstallningsnummer|anstnr|anstallningsnr|lantagarnummer|lanekort|bibliotekskort|elevnr|startnummer lop|spillerlisens|kundkort",
  "nr klienta|numer klienta|kod klienta|nr pracownika|numer pracownika|kod pracownika|nr ewidencyjny|numer ewidencyjny|nr czlonkowski|numer czlonkowski|nr albumu|numer albumu|nr indeksu|numer indeksu|numer legitymacji|nr legitymacji|legitymacja|karta stalego klienta|nr karty bibliotecznej|karta biblioteczna|numer abonenta|nr abonenta|numer ucznia|nr kontrahenta",
].join("|");

export const numberNames: readonly NameRule[] = [
  names("national_id", null, "sure", nationalIds),
  names(
    "national_id",
    null,
    "context",
    "nif|ident|nin|sin|identificacion|identificacao|identidade|identificativo|cf|aktoer|aktor|nuip|rut|ident nr|identnr|ci|doc number|nationalid type number|tin|pnr|idnr|identifikasjon|identifikation|identyfikator osoby|dokument nr|document|documento",
  ),
  names(
    "tax_id",
    null,
    "sure",
    "vat number|vat no|vat id|vat nr|vat num|vat registration number|vat registration no|vat code|vatid|vatnumber|tax id|tax id number|tax no|tax number|taxid|taxvat|tax identification number|tax registration number|tax identifier|ein|fein|employer identification number|company registration number|company number registered|company reg no|company tax id|registration number company|abn|acn|gstin|gst number|gst no|duns|duns number|business number|siren|siret|num siret|num siren|code siret|num tva|numero tva|tva intra|tva intracommunautaire|no tva|code ape proprietaire|ust id|ustid|ust idnr|ustidnr|ust id nr|uid nummer firma|umsatzsteuer id|umsatzsteuer idnr|umsatzsteuernummer|handelsregister|handelsregisternummer|handelsregisternr|hrb nummer|cif|cif empresa|nif iva|ruc|nro ruc|numero ruc|rut empresa|nit empresa|partita iva|piva|p iva|part iva|partitaiva|codice rea|numero rea|kvk|kvk nummer|kvknummer|kvk nr|btw nummer|btwnummer|btw nr|btw id|rsin|ondernemingsnummer|cnpj|nr cnpj|nu cnpj|num cnpj|nipc|inscricao estadual|insc estadual|inscricao municipal|insc municipal|orgnr|org nr|orgnummer|org nummer|organisasjonsnummer|organisasjonsnr|organisationsnummer|organisationsnr|cvr|cvr nr|cvr nummer|cvrnummer|se nummer|momsregistreringsnummer|momsnummer|nip|nr nip|numer nip|nip ue|vat ue|regon|nr regon|krs|nr krs|y tunnus|gov tax id",
  ),
  names(
    "passport",
    null,
    "sure",
    "passport|passport number|passport no|passport num|passport nr|passport id|passportnumber|passportno|passport code|passeport|num passeport|numero passeport|no passeport|reisepass|reisepassnummer|reisepassnr|passnummer|passnr|pass nr|pasaporte|num pasaporte|numero pasaporte|nro pasaporte|passaporto|numero passaporto|num passaporto|paspoort|paspoortnummer|paspoortnr|passaporte|numero passaporte|num passaporte|nr passaporte|nu passaporte|pass nummer|passnumber|pasnummer|pasnr|paszport|nr paszportu|numer paszportu|seria paszportu|passport mrz|mrz|machine readable zone|cestovni pas",
  ),
  names(
    "driver_license",
    null,
    "sure",
    "driver license|driver license no|driver license num|drivers license|drivers license number|drivers license no|driver licence|driving licence|driving licence no|driving license|driving license no|driving license number|drivers licence|driver license number|driver licence number|dl number|dl no|dl num|license driver|driver s licence|driving licence number|licence no|license no|drv lic|drivers lic|driver lic no|dlnumber|cdl number|permis conduire|permis de conduire|num permis|numero permis|fuehrerschein|fuehrerscheinnummer|fuehrerscheinnr|fuehrerscheinklasse|licencia conducir|licencia de conducir|carnet conducir|permiso conducir|num licencia conducir|licencia conducir numero|patente guida|patente di guida|numero patente|num patente|rijbewijs|rijbewijsnummer|rijbewijsnr|carta conducao|carta de conducao|cnh|numero cnh|num cnh|nr cnh|nu cnh|carteira motorista|carteira habilitacao|forerkort|forerkortnummer|korekort|korekortnummer|korkort|korkortsnummer|prawo jazdy|nr prawa jazdy|numer prawa jazdy|ridicsky prukaz",
  ),
  names("id_document", null, "sure", documents),
  names(
    "id_document",
    null,
    "context",
    "document number|document no|doc no|visa|permit number|permit no|permit|certificate number|certificate no|licence number|license number|license num|license|licence|carnet|id proof|other id|credential number|license code|nr licencji|numer licencji|numero licencia|numero licenza|zertifikatnummer|document id number|card id number",
  ),
  names("health_id", null, "sure", healthIds),
  names("account_number", null, "sure", accountNumbers),
  names(
    "account_number",
    null,
    "likely",
    "barcode user|employee id number|custom id|personal number|login code|external customer id|external reference person|legacy customer number|crm number|crm id|payer number|party identifier|subscriber code",
  ),
  names(
    "account_number",
    null,
    "beside",
    "number|no|num|nr|nbr|nummer|numero|nro|numer|nr|cislo|code|kode|kod|codigo|codice|cod|card|karte|carte|kort|karta|tarjeta|cartao|pass|badge",
  ),
  names(
    "account_number",
    null,
    "context",
    "identifier|matricula|tessera|expediente|prontuario|barcode|external number|external id|external code|legacy number|legacy id|personal no|ausweis nummer|stamnr|registration number|registration no|registry number|enrollment no|chip number|licence id|ra",
  ),
];
