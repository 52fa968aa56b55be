SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA crm_tel;

CREATE TABLE crm_tel.anagrafica_cliente (
  "idAnagrafica" bigint NOT NULL,
  "codiceCliente" character varying(12) NOT NULL,
  "tipoCliente" character(1) CHECK ("tipoCliente"::text = ANY (ARRAY['P'::text, 'B'::text])),
  cognome character varying(60),
  nome character varying(60),
  "ragSociale" character varying(120),
  "codFisc" character varying(16),
  "partitaIva" character varying(11),
  "dataNascita" date,
  "comuneNascita" character varying(60),
  "provNascita" character(2),
  sesso character(1),
  cittadinanza character(3),
  "tipoDocumento" character varying(20),
  "numDocumento" character varying(20),
  "rilasciatoDa" character varying(60),
  "scadDocumento" date,
  "emailContatto" character varying(120),
  pec character varying(120),
  "cellulareContatto" character varying(20),
  "consensoMarketing" boolean,
  "dataConsenso" timestamp without time zone,
  "statoCliente" character varying(10),
  "dataInserimento" timestamp without time zone
);
COMMENT ON TABLE crm_tel.anagrafica_cliente IS 'Anagrafica clienti privati e partite IVA';

CREATE TABLE crm_tel.indirizzo (
  "idIndirizzo" bigint NOT NULL,
  "idAnagrafica" bigint NOT NULL,
  "tipoIndirizzo" character varying(12),
  toponimo character varying(20),
  via character varying(80),
  civico character varying(10),
  scala character varying(4),
  interno character varying(4),
  cap character(5),
  comune character varying(60),
  prov character(2),
  "codIstat" character(6),
  latitudine double precision,
  longitudine double precision
);

CREATE TABLE crm_tel.linea (
  "idLinea" bigint NOT NULL,
  "idAnagrafica" bigint NOT NULL,
  msisdn character varying(15) NOT NULL,
  iccid character varying(20),
  imsi character varying(15),
  pin character(4),
  puk character(8),
  imei character varying(15),
  "idOfferta" integer,
  "dataAttivazione" date,
  "dataCessazione" date,
  portabilita boolean,
  "numPrecedente" character varying(15),
  "opProvenienza" character varying(20),
  "statoLinea" character varying(10),
  "deviazioneSu" character varying(15)
);
COMMENT ON TABLE crm_tel.linea IS 'Linee e SIM';

CREATE TABLE crm_tel.cdr (
  "idCdr" bigint NOT NULL,
  "idLinea" bigint NOT NULL,
  chiamante character varying(15),
  chiamato character varying(15),
  inizio timestamp without time zone,
  "durataSec" integer,
  cella character varying(12),
  "tipoTraffico" character(1),
  "byteUp" bigint,
  "byteDown" bigint,
  "ipAssegnato" inet,
  apn character varying(30),
  costo numeric(8,4),
  elaborato boolean
);
COMMENT ON TABLE crm_tel.cdr IS 'Dettaglio traffico';

CREATE TABLE crm_tel.contratto (
  "idContratto" bigint NOT NULL,
  "numContratto" character varying(20) NOT NULL,
  "idAnagrafica" bigint NOT NULL,
  "dataFirma" date,
  "firmaGrafica" bytea,
  "ibanAddebito" character varying(27),
  "intestatarioConto" character varying(120),
  "cfIntestatario" character varying(16),
  "codAgente" character varying(10),
  "nomeAgente" character varying(80),
  "luogoFirma" character varying(60),
  "pdfContratto" character varying(200),
  "durataMesi" smallint,
  "rinnovoTacito" boolean,
  "noteContratto" text
);

CREATE TABLE crm_tel.fattura (
  "idFattura" bigint NOT NULL,
  "numFattura" character varying(20),
  "idContratto" bigint NOT NULL,
  "dataEmissione" date,
  imponibile numeric(10,2),
  iva numeric(10,2),
  totale numeric(10,2),
  scadenza date,
  pagata boolean,
  modalita character varying(10),
  "xmlSdi" text,
  "codDestinatario" character(7)
);

CREATE TABLE crm_tel.segnalazione (
  "idTicket" bigint NOT NULL,
  "idLinea" bigint,
  canale character varying(10),
  oggetto character varying(200),
  "testoCliente" text,
  "rispostaOperatore" text,
  "matrOperatore" character varying(8),
  "recapitoAlternativo" character varying(30),
  gravita smallint,
  aperto timestamp without time zone,
  chiuso timestamp without time zone,
  "votoCliente" smallint,
  "registrazioneAudio" character varying(200)
);
COMMENT ON TABLE crm_tel.segnalazione IS 'Ticket di assistenza';

CREATE TABLE crm_tel.offerta (
  "idOfferta" bigint NOT NULL,
  nome character varying(80),
  "titoloWeb" character varying(80),
  descrizione text,
  canone numeric(8,2),
  "minutiInclusi" integer,
  "gigaInclusi" integer,
  "smsInclusi" integer,
  target character varying(20),
  "etaMax" smallint,
  "validaDal" date,
  "validaAl" date,
  "urlLanding" character varying(200),
  "codTariffa" character varying(10)
);

CREATE TABLE crm_tel.cella_rete (
  "idCella" bigint NOT NULL,
  "codCella" character varying(12),
  "nomeSito" character varying(60),
  lat double precision,
  lon double precision,
  "indirizzoSito" character varying(120),
  azimut smallint,
  tecnologia character varying(5),
  capacita integer,
  potenza numeric(6,2),
  attiva boolean
);

CREATE TABLE crm_tel.utente_area (
  "idUtente" bigint NOT NULL,
  "idAnagrafica" bigint,
  login character varying(60),
  "pwdHash" character varying(100),
  "tokenReset" character varying(64),
  "scadenzaToken" timestamp without time zone,
  "domandaSegreta" character varying(120),
  "rispostaSegreta" character varying(120),
  "ultimoIp" inet,
  "ultimoAccesso" timestamp without time zone,
  tentativi smallint,
  bloccato boolean,
  "dispositivoPush" character varying(200)
);

CREATE TABLE crm_tel.apparato (
  "idApparato" bigint NOT NULL,
  "nomeHost" character varying(60),
  "indirizzoGestione" character varying(15),
  "macSwitch" character varying(17),
  firmware character varying(20),
  "portaCount" smallint,
  modello character varying(40),
  "numSerie" character varying(30),
  "dataInstall" date,
  stato character varying(10),
  temperatura numeric(4,1),
  "sessioniAttive" integer,
  "tokenBucket" integer,
  "tempoRisposta" integer,
  zona character varying(10),
  "versioneConf" integer
);

CREATE TABLE crm_tel.magazzino_sim (
  "idLotto" bigint NOT NULL,
  "codLotto" character varying(20),
  quantita integer,
  scaffale character varying(10),
  fornitore character varying(60),
  "dataArrivo" date,
  "prezzoUnit" numeric(6,3),
  formato character varying(10),
  utilizzate integer,
  residuo integer,
  colore character varying(10),
  "notaCarico" character varying(20),
  "nomeFile" character varying(120),
  "chiaveLotto" integer
);

CREATE TABLE crm_tel.prefisso (
  prefisso character varying(5) NOT NULL,
  distretto character varying(60),
  provincia character(2),
  regione character varying(30),
  attivo boolean,
  "lunghezzaMin" smallint,
  "lunghezzaMax" smallint,
  "tipoNumero" character varying(12),
  "dataAgg" date,
  "codOperatore" character varying(6)
);

ALTER TABLE ONLY crm_tel.magazzino_sim ADD CONSTRAINT magazzino_sim_pkey PRIMARY KEY ("idLotto");
ALTER TABLE ONLY crm_tel.apparato ADD CONSTRAINT apparato_pkey PRIMARY KEY ("idApparato");
ALTER TABLE ONLY crm_tel.utente_area ADD CONSTRAINT utente_area_pkey PRIMARY KEY ("idUtente");
ALTER TABLE ONLY crm_tel.cella_rete ADD CONSTRAINT cella_rete_pkey PRIMARY KEY ("idCella");
ALTER TABLE ONLY crm_tel.offerta ADD CONSTRAINT offerta_pkey PRIMARY KEY ("idOfferta");
ALTER TABLE ONLY crm_tel.segnalazione ADD CONSTRAINT segnalazione_pkey PRIMARY KEY ("idTicket");
ALTER TABLE ONLY crm_tel.fattura ADD CONSTRAINT fattura_pkey PRIMARY KEY ("idFattura");
ALTER TABLE ONLY crm_tel.contratto ADD CONSTRAINT contratto_pkey PRIMARY KEY ("idContratto");
ALTER TABLE ONLY crm_tel.cdr ADD CONSTRAINT cdr_pkey PRIMARY KEY ("idCdr");
ALTER TABLE ONLY crm_tel.linea ADD CONSTRAINT linea_pkey PRIMARY KEY ("idLinea");
ALTER TABLE ONLY crm_tel.indirizzo ADD CONSTRAINT indirizzo_pkey PRIMARY KEY ("idIndirizzo");
ALTER TABLE ONLY crm_tel.anagrafica_cliente ADD CONSTRAINT anagrafica_cliente_pkey PRIMARY KEY ("idAnagrafica");
ALTER TABLE ONLY crm_tel.indirizzo ADD CONSTRAINT fk_indirizzo_idanagrafica FOREIGN KEY ("idAnagrafica") REFERENCES crm_tel.anagrafica_cliente ("idAnagrafica");
ALTER TABLE ONLY crm_tel.linea ADD CONSTRAINT fk_linea_idanagrafica FOREIGN KEY ("idAnagrafica") REFERENCES crm_tel.anagrafica_cliente ("idAnagrafica");
ALTER TABLE ONLY crm_tel.cdr ADD CONSTRAINT fk_cdr_idlinea FOREIGN KEY ("idLinea") REFERENCES crm_tel.linea ("idLinea");
ALTER TABLE ONLY crm_tel.contratto ADD CONSTRAINT fk_contratto_idanagrafica FOREIGN KEY ("idAnagrafica") REFERENCES crm_tel.anagrafica_cliente ("idAnagrafica");
ALTER TABLE ONLY crm_tel.fattura ADD CONSTRAINT fk_fattura_idcontratto FOREIGN KEY ("idContratto") REFERENCES crm_tel.contratto ("idContratto");
ALTER TABLE ONLY crm_tel.segnalazione ADD CONSTRAINT fk_segnalazione_idlinea FOREIGN KEY ("idLinea") REFERENCES crm_tel.linea ("idLinea");
ALTER TABLE ONLY crm_tel.utente_area ADD CONSTRAINT fk_utente_area_idanagrafica FOREIGN KEY ("idAnagrafica") REFERENCES crm_tel.anagrafica_cliente ("idAnagrafica");
