SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA erp;

CREATE TABLE erp."PA0001" (
  "MANDT" character(3) NOT NULL,
  "PERNR" character(8) NOT NULL,
  "BEGDA" date,
  "ENDDA" date,
  "AEDTM" date,
  "UNAME" character varying(12),
  "BUKRS" character(4),
  "WERKS" character(4),
  "PERSG" character(1),
  "PERSK" character(2),
  "KOSTL" character varying(10),
  "PLANS" character(8),
  "STELL" character(8),
  "ENAME" character varying(40),
  "SACHP" character(3)
);
COMMENT ON TABLE erp."PA0001" IS 'Org. assignment';
COMMENT ON COLUMN erp."PA0001"."PERNR" IS 'Personnel number';
COMMENT ON COLUMN erp."PA0001"."UNAME" IS 'Changed by';
COMMENT ON COLUMN erp."PA0001"."ENAME" IS 'Formatted name';

CREATE TABLE erp."PA0002" (
  "MANDT" character(3) NOT NULL,
  "PERNR" character(8) NOT NULL,
  "BEGDA" date,
  "ENDDA" date,
  "NACHN" character varying(40),
  "VORNA" character varying(40),
  "NAME2" character varying(40),
  "TITEL" character varying(15),
  "RUFNM" character varying(40),
  "GBDAT" date,
  "GBORT" character varying(40),
  "GBLND" character(3),
  "NATIO" character(3),
  "GESCH" character(1),
  "FAMST" character(1),
  "ANZKD" smallint,
  "KONFE" character(2),
  "PERID" character varying(20),
  "SPRSL" character(2)
);
COMMENT ON TABLE erp."PA0002" IS 'Personal data';
COMMENT ON COLUMN erp."PA0002"."NACHN" IS 'Last name';
COMMENT ON COLUMN erp."PA0002"."VORNA" IS 'First name';
COMMENT ON COLUMN erp."PA0002"."NAME2" IS 'Birth name';
COMMENT ON COLUMN erp."PA0002"."RUFNM" IS 'Known as';
COMMENT ON COLUMN erp."PA0002"."GBDAT" IS 'Date of birth';
COMMENT ON COLUMN erp."PA0002"."ANZKD" IS 'Number of children';
COMMENT ON COLUMN erp."PA0002"."PERID" IS 'ID number';

CREATE TABLE erp."PA0006" (
  "MANDT" character(3) NOT NULL,
  "PERNR" character(8) NOT NULL,
  "SUBTY" character varying(4),
  "STRAS" character varying(60),
  "PSTLZ" character varying(10),
  "ORT01" character varying(40),
  "ORT02" character varying(40),
  "STATE" character(3),
  "LAND1" character(3),
  "TELNR" character varying(14),
  "COM01" character varying(4),
  "NUM01" character varying(20),
  "LOCAT" character varying(40),
  "ENTKM" numeric(6,2)
);
COMMENT ON TABLE erp."PA0006" IS 'Addresses';
COMMENT ON COLUMN erp."PA0006"."STRAS" IS 'Street and house number';
COMMENT ON COLUMN erp."PA0006"."LOCAT" IS 'Second address line';

CREATE TABLE erp."PA0008" (
  "MANDT" character(3) NOT NULL,
  "PERNR" character(8) NOT NULL,
  "TRFGR" character varying(8),
  "TRFST" character(2),
  "BET01" numeric(13,2),
  "WAERS" character(3),
  "ANSAL" numeric(15,2),
  "BSGRD" numeric(5,2),
  "DIVGV" numeric(5,2)
);
COMMENT ON TABLE erp."PA0008" IS 'Basic pay';
COMMENT ON COLUMN erp."PA0008"."TRFGR" IS 'Pay scale group';
COMMENT ON COLUMN erp."PA0008"."BET01" IS 'Wage type amount';
COMMENT ON COLUMN erp."PA0008"."ANSAL" IS 'Annual salary';

CREATE TABLE erp."PA0009" (
  "MANDT" character(3) NOT NULL,
  "PERNR" character(8) NOT NULL,
  "EMFTX" character varying(40),
  "BANKL" character varying(15),
  "BANKN" character varying(18),
  "IBAN" character varying(34),
  "BKONT" character(2),
  "ZLSCH" character(1),
  "WAERS" character(3),
  "ZWECK" character varying(40)
);
COMMENT ON TABLE erp."PA0009" IS 'Bank details';
COMMENT ON COLUMN erp."PA0009"."EMFTX" IS 'Payee';

CREATE TABLE erp."KNA1" (
  "MANDT" character(3) NOT NULL,
  "KUNNR" character varying(10) NOT NULL,
  "NAME1" character varying(35),
  "NAME2" character varying(35),
  "STRAS" character varying(35),
  "PSTLZ" character varying(10),
  "ORT01" character varying(35),
  "REGIO" character(3),
  "LAND1" character(3),
  "TELF1" character varying(16),
  "TELFX" character varying(31),
  "STCD1" character varying(16),
  "STCEG" character varying(20),
  "SPRAS" character(1),
  "KTOKD" character(4),
  "BRSCH" character(4),
  "ERDAT" date,
  "ERNAM" character varying(12),
  "LOEVM" character(1),
  "SORTL" character varying(10)
);
COMMENT ON TABLE erp."KNA1" IS 'Customer master';
COMMENT ON COLUMN erp."KNA1"."SORTL" IS 'Sort field';

CREATE TABLE erp."KNVK" (
  "MANDT" character(3) NOT NULL,
  "PARNR" character varying(10) NOT NULL,
  "KUNNR" character varying(10),
  "NAMEV" character varying(35),
  "NAME1" character varying(35),
  "ANRED" character varying(30),
  "PARGE" character(1),
  "GBDAT" date,
  "ABTNR" character(4),
  "PAFKT" character(2),
  "TELF1" character varying(16),
  "SMTPAD" character varying(241),
  "PARH1" character(2),
  "PARAU" character varying(40)
);
COMMENT ON TABLE erp."KNVK" IS 'Contact persons';

CREATE TABLE erp."MARA" (
  "MATNR" character varying(40) NOT NULL,
  "MAKTX" character varying(40),
  "MTART" character(4),
  "MATKL" character varying(9),
  "MEINS" character(3),
  "NTGEW" numeric(13,3),
  "BRGEW" numeric(13,3),
  "EAN11" character varying(18),
  "NORMT" character varying(18),
  "GROES" character varying(32),
  "FORMT" character varying(4),
  "ERSDA" date,
  "ERNAM" character varying(12),
  "LVORM" character(1),
  "ZEINR" character varying(22)
);
COMMENT ON TABLE erp."MARA" IS 'Material master';

CREATE TABLE erp."VBAK" (
  "VBELN" character varying(10) NOT NULL,
  "ERDAT" date,
  "ERZET" time without time zone,
  "ERNAM" character varying(12),
  "AUART" character(4),
  "NETWR" numeric(15,2),
  "WAERK" character(3),
  "VKORG" character(4),
  "KUNNR" character varying(10),
  "BSTNK" character varying(35),
  "BNAME" character varying(35),
  "TELF1" character varying(16),
  "IHREZ" character varying(12),
  "XBLNR" character varying(16),
  "SUBMI" character varying(10)
);
COMMENT ON TABLE erp."VBAK" IS 'Sales document header';
COMMENT ON COLUMN erp."VBAK"."BNAME" IS 'Name of orderer';

CREATE TABLE erp."USR02" (
  "BNAME" character varying(12) NOT NULL,
  "BCODE" character varying(16),
  "GLTGV" date,
  "GLTGB" date,
  "USTYP" character(1),
  "CLASS" character varying(12),
  "LOCNT" smallint,
  "UFLAG" smallint,
  "PASSCODE" character varying(40),
  "PWDSALTEDHASH" character varying(255),
  "TRDAT" date,
  "LTIME" time without time zone,
  "TZONE" character varying(6)
);
COMMENT ON TABLE erp."USR02" IS 'Logon data';

CREATE TABLE erp."ADR6" (
  "ADDRNUMBER" character varying(10) NOT NULL,
  "PERSNUMBER" character varying(10),
  "CONSNUMBER" character(3),
  "FLGDEFAULT" character(1),
  "SMTP_ADDR" character varying(241),
  "SMTP_SRCH" character varying(20),
  "HOME_FLAG" character(1),
  "VALID_FROM" character varying(14)
);

CREATE TABLE erp."T005T" (
  "SPRAS" character(1) NOT NULL,
  "LAND1" character(3),
  "LANDX" character varying(50),
  "NATIO" character varying(50),
  "PRQ_SPREGT" character varying(50)
);
COMMENT ON TABLE erp."T005T" IS 'Country names';

CREATE TABLE erp."T001W" (
  "WERKS" character(4) NOT NULL,
  "NAME1" character varying(30),
  "NAME2" character varying(30),
  "STRAS" character varying(30),
  "PFACH" character varying(10),
  "ORT01" character varying(25),
  "LAND1" character(3),
  "SPRAS" character(1),
  "FABKL" character(2),
  "TXJCD" character varying(15)
);
COMMENT ON TABLE erp."T001W" IS 'Plants';

CREATE TABLE erp."CDPOS" (
  "OBJECTCLAS" character varying(15) NOT NULL,
  "OBJECTID" character varying(90),
  "CHANGENR" character varying(10),
  "TABNAME" character varying(30),
  "FNAME" character varying(30),
  "CHNGIND" character(1),
  "VALUE_NEW" character varying(254),
  "VALUE_OLD" character varying(254)
);

CREATE TABLE erp."MARC" (
  "MATNR" character varying(40) NOT NULL,
  "WERKS" character(4),
  "PSTAT" character varying(15),
  "MMSTA" character(2),
  "DISPO" character(3),
  "EKGRP" character(3),
  "MINBE" numeric(13,3),
  "EISBE" numeric(13,3),
  "LGPRO" character(4),
  "XCHAR" character(1),
  "STAWN" character varying(17),
  "HERKL" character(3),
  "SERNP" character(4),
  "NFMAT" character varying(40),
  "PLIFZ" smallint
);
COMMENT ON TABLE erp."MARC" IS 'Plant data for material';

CREATE TABLE erp."NRIV" (
  "OBJECT" character varying(10) NOT NULL,
  "SUBOBJECT" character varying(6),
  "NRRANGENR" character(2),
  "TOYEAR" character(4),
  "FROMNUMBER" character varying(20),
  "TONUMBER" character varying(20),
  "NRLEVEL" character varying(20),
  "EXTERNIND" character(1)
);
COMMENT ON TABLE erp."NRIV" IS 'Number ranges';

CREATE TABLE erp."MSEG" (
  "MBLNR" character varying(10) NOT NULL,
  "MJAHR" character(4),
  "ZEILE" character(4),
  "BWART" character(3),
  "MATNR" character varying(40),
  "WERKS" character(4),
  "LGORT" character(4),
  "CHARG" character varying(10),
  "MENGE" numeric(13,3),
  "MEINS" character(3),
  "DMBTR" numeric(13,2),
  "EBELN" character varying(10),
  "SGTXT" character varying(50),
  "SHKZG" character(1),
  "KOSTL" character varying(10),
  "ABLAD" character varying(25)
);
COMMENT ON TABLE erp."MSEG" IS 'Material document items';

CREATE TABLE erp."TFDIR" (
  "FUNCNAME" character varying(30) NOT NULL,
  "PNAME" character varying(40),
  "INCLUDE" character(2),
  "FREEDATE" date,
  "APPL" character(1),
  "MAND" character(1),
  "FMODE" character(1),
  "UTASK" character(1),
  "STATE" character(1),
  "REMOTE" character(1)
);
COMMENT ON TABLE erp."TFDIR" IS 'Function modules';


