SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public."CLI_ANAG" (
  "CLI_NDG" character varying(16) NOT NULL,
  "CLI_COGN" character varying(60),
  "CLI_NOME" character varying(60),
  "CLI_INTEST" character varying(120),
  "CLI_CF" character(16),
  "CLI_PIVA" character(11),
  "CLI_DT_NAS" date,
  "CLI_LUOGO_NAS" character varying(60),
  "CLI_SESSO" character(1),
  "CLI_CITTAD" character(2),
  "CLI_STATO_CIV" character(1),
  "CLI_PROF" character varying(40),
  "CLI_REDDITO" numeric(12,2),
  "CLI_PEP" boolean,
  "CLI_RISCHIO_AML" smallint,
  "CLI_SEGM" character(2),
  "CLI_FIL" character(5),
  "CLI_GEST" character varying(8),
  "CLI_DT_CENS" date,
  "CLI_STATO" character(1),
  "CLI_TS_AGG" timestamp without time zone,
  "CLI_UTE_AGG" character varying(8)
);
COMMENT ON TABLE public."CLI_ANAG" IS 'Anagrafe clienti';
COMMENT ON COLUMN public."CLI_ANAG"."CLI_NDG" IS 'Numero direzione generale';
COMMENT ON COLUMN public."CLI_ANAG"."CLI_PEP" IS 'Persona politicamente esposta';
COMMENT ON COLUMN public."CLI_ANAG"."CLI_GEST" IS 'Matricola del gestore';

CREATE TABLE public."CLI_RECAP" (
  "REC_ID" bigint NOT NULL,
  "REC_NDG" character varying(16),
  "REC_TIPO" character(2),
  "REC_VALORE" character varying(120),
  "REC_VERIF" boolean,
  "REC_DT_VERIF" timestamp without time zone,
  "REC_PREFIX" character varying(5),
  "REC_PRIOR" smallint
);
COMMENT ON COLUMN public."CLI_RECAP"."REC_VALORE" IS 'Numero o indirizzo secondo il tipo';

CREATE TABLE public."CLI_INDIR" (
  "IND_ID" bigint NOT NULL,
  "IND_NDG" character varying(16),
  "IND_PRESSO" character varying(80),
  "IND_VIA" character varying(80),
  "IND_CIV" character varying(8),
  "IND_CAP" character(5),
  "IND_LOC" character varying(60),
  "IND_PROV" character(2),
  "IND_NAZ" character(3),
  "IND_TIPO" character(1),
  "IND_DT_INI" date,
  "IND_FLG_CORR" boolean
);

CREATE TABLE public."RAP_CONTO" (
  "RAP_ID" bigint NOT NULL,
  "RAP_NUM" character varying(12),
  "RAP_IBAN" character(27),
  "RAP_NDG" character varying(16),
  "RAP_DT_APER" date,
  "RAP_SALDO" numeric(15,2),
  "RAP_FIDO" numeric(12,2),
  "RAP_TASSO" numeric(6,4),
  "RAP_DIVISA" character(3),
  "RAP_FIL" character(5),
  "RAP_STATO" character(1),
  "RAP_COD_PROD" character varying(8),
  "RAP_TP_FIRMA" character(1),
  "RAP_FLG_COINT" boolean,
  "RAP_ABI" character(5),
  "RAP_CAB" character(5),
  "RAP_CIN" character(1)
);

CREATE TABLE public."MOV" (
  "MOV_ID" bigint NOT NULL,
  "RAP_ID" bigint NOT NULL,
  "MOV_DT_CONT" date,
  "MOV_DT_VAL" date,
  "MOV_IMP" numeric(15,2),
  "MOV_CAUS" character(3),
  "MOV_DESCR" character varying(200),
  "MOV_ORD" character varying(120),
  "MOV_IBAN_CTP" character varying(34),
  "MOV_CRO" character varying(30),
  "MOV_CANALE" character(2),
  "MOV_SEGNO" character(1),
  "MOV_STORNO" boolean,
  "MOV_PROGR" integer
);

CREATE TABLE public."CARTA" (
  "CAR_ID" bigint NOT NULL,
  "RAP_ID" bigint NOT NULL,
  "CAR_PAN" character varying(19),
  "CAR_SCAD" character(4),
  "CAR_EMBOSS" character varying(26),
  "CAR_PIN_BLK" character varying(32),
  "CAR_CIRC" character(2),
  "CAR_STATO" character(1),
  "CAR_LIM_GG" numeric(8,2),
  "CAR_LIM_MM" numeric(8,2),
  "CAR_DT_EMI" date,
  "CAR_PLAST" character(4),
  "CAR_MOT_BLOC" character(2)
);
COMMENT ON COLUMN public."CARTA"."CAR_EMBOSS" IS 'Nome a rilievo';

CREATE TABLE public."GARANZIA" (
  "GAR_ID" bigint NOT NULL,
  "GAR_NDG_GARANTE" character varying(16),
  "GAR_NOMIN" character varying(120),
  "GAR_IMP" numeric(15,2),
  "GAR_TIPO" character(3),
  "GAR_IMMOB_IND" character varying(120),
  "GAR_CATASTO" character varying(30),
  "GAR_PERIZIA_VAL" numeric(15,2),
  "GAR_SCAD" date,
  "GAR_GRADO" smallint,
  "GAR_NOTE" text
);

CREATE TABLE public."UTE_HB" (
  "UTE_COD" character varying(12) NOT NULL,
  "UTE_NDG" character varying(16),
  "UTE_PWD" character varying(100),
  "UTE_SEME_OTP" character varying(64),
  "UTE_CELL_OTP" character varying(20),
  "UTE_DEVICE_ID" character varying(64),
  "UTE_ULT_IP" character varying(45),
  "UTE_TS_ULT" timestamp without time zone,
  "UTE_TENT" smallint,
  "UTE_STATO" character(1),
  "UTE_LINGUA" character(2),
  "UTE_FLG_BIO" boolean
);
COMMENT ON TABLE public."UTE_HB" IS 'Utenti home banking';

CREATE TABLE public."DIP" (
  "DIP_MATR" character varying(8) NOT NULL,
  "DIP_COGN_NOME" character varying(120),
  "DIP_MAIL" character varying(120),
  "DIP_TEL_INT" character varying(8),
  "DIP_INQ" character(3),
  "DIP_DT_ASS" date,
  "DIP_L104" boolean,
  "DIP_SINDAC" character(3),
  "DIP_FIL" character(5),
  "DIP_ATTIVO" boolean
);
COMMENT ON TABLE public."DIP" IS 'Dipendenti';
COMMENT ON COLUMN public."DIP"."DIP_L104" IS 'Permessi per assistenza';

CREATE TABLE public."FILIALE" (
  "FIL_COD" character(5) NOT NULL,
  "FIL_DENOM" character varying(60),
  "FIL_IND" character varying(80),
  "FIL_CITTA" character varying(60),
  "FIL_TEL" character varying(20),
  "FIL_DIRETT" character varying(80),
  "FIL_AREA" character(3),
  "FIL_CAB" character(5),
  "FIL_NUM_ATM" smallint,
  "FIL_DT_APE" date,
  "FIL_STATO" character(1)
);

CREATE TABLE public."TAB_CAUS" (
  "CAU_COD" character(3) NOT NULL,
  "CAU_DESCR" character varying(60),
  "CAU_SEGNO" character(1),
  "CAU_FLG_COMM" boolean,
  "CAU_IMP_COMM" numeric(8,2),
  "CAU_CONTO_COGE" character varying(12),
  "CAU_ORD" smallint
);

CREATE TABLE public."TASSI" (
  "TAS_ID" bigint NOT NULL,
  "TAS_COD" character varying(8),
  "TAS_NOME" character varying(40),
  "TAS_VAL" numeric(8,5),
  "TAS_DT_INI" date,
  "TAS_DT_FIN" date,
  "TAS_SPREAD" numeric(6,3),
  "TAS_UTE" character varying(8)
);

CREATE TABLE public."ATM" (
  "ATM_COD" character varying(8) NOT NULL,
  "ATM_FIL" character(5),
  "ATM_MODELLO" character varying(30),
  "ATM_IP" character varying(15),
  "ATM_LAT" double precision,
  "ATM_LON" double precision,
  "ATM_CASS1" integer,
  "ATM_CASS2" integer,
  "ATM_SW_VER" character varying(12),
  "ATM_TS_HEARTB" timestamp without time zone,
  "ATM_STATO" character(1),
  "ATM_KCV" character varying(6)
);

CREATE TABLE public."PRODOTTO" (
  "PRO_COD" character varying(8) NOT NULL,
  "PRO_NOME" character varying(60),
  "PRO_NOME_BREVE" character varying(20),
  "PRO_ETA_MIN" smallint,
  "PRO_ETA_MAX" smallint,
  "PRO_CANONE" numeric(8,2),
  "PRO_TITOLO_BROCH" character varying(80),
  "PRO_STATO" character(1),
  "PRO_DT_LANCIO" date,
  "PRO_RESP_UFF" character varying(8),
  "PRO_FLG_MINORI" boolean,
  "PRO_INDIR_URL" character varying(200),
  "PRO_NOTA_LEG" character varying(20)
);

CREATE TABLE public."ELAB_LOTTO" (
  "ELA_ID" bigint NOT NULL,
  "ELA_NOME" character varying(40),
  "ELA_SESSIONE" integer,
  "ELA_TS_INI" timestamp without time zone,
  "ELA_TS_FIN" timestamp without time zone,
  "ELA_NUM_REC" integer,
  "ELA_NUM_SCAR" integer,
  "ELA_HOST" character varying(30),
  "ELA_TABELLA" character varying(30),
  "ELA_TOKEN_RIPR" integer,
  "ELA_ESITO" character(2),
  "ELA_FIRMA_FILE" character varying(64),
  "ELA_CHIAVE_ORD" smallint
);

ALTER TABLE ONLY public."ELAB_LOTTO" ADD CONSTRAINT elab_lotto_pkey PRIMARY KEY ("ELA_ID");
ALTER TABLE ONLY public."TASSI" ADD CONSTRAINT tassi_pkey PRIMARY KEY ("TAS_ID");
ALTER TABLE ONLY public."GARANZIA" ADD CONSTRAINT garanzia_pkey PRIMARY KEY ("GAR_ID");
ALTER TABLE ONLY public."CARTA" ADD CONSTRAINT carta_pkey PRIMARY KEY ("CAR_ID");
ALTER TABLE ONLY public."MOV" ADD CONSTRAINT mov_pkey PRIMARY KEY ("MOV_ID");
ALTER TABLE ONLY public."RAP_CONTO" ADD CONSTRAINT rap_conto_pkey PRIMARY KEY ("RAP_ID");
ALTER TABLE ONLY public."CLI_INDIR" ADD CONSTRAINT cli_indir_pkey PRIMARY KEY ("IND_ID");
ALTER TABLE ONLY public."CLI_RECAP" ADD CONSTRAINT cli_recap_pkey PRIMARY KEY ("REC_ID");
ALTER TABLE ONLY public."MOV" ADD CONSTRAINT fk_mov_rap_id FOREIGN KEY ("RAP_ID") REFERENCES public."RAP_CONTO" ("RAP_ID");
ALTER TABLE ONLY public."CARTA" ADD CONSTRAINT fk_carta_rap_id FOREIGN KEY ("RAP_ID") REFERENCES public."RAP_CONTO" ("RAP_ID");
