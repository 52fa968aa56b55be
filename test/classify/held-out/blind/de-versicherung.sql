SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `tblKunde` (
  `lngKundeID` bigint NOT NULL AUTO_INCREMENT,
  `strKdNr` varchar(12) NOT NULL,
  `strAnrede` varchar(10),
  `strVorname` varchar(60),
  `strName1` varchar(80),
  `strName2` varchar(80),
  `datGeburt` date,
  `strStrHnr` varchar(100),
  `strPLZ` varchar(10),
  `strOrt` varchar(60),
  `strLKZ` char(3),
  `strTelefonPrivat` varchar(30),
  `strTelefonDienst` varchar(30),
  `strFax` varchar(30),
  `strEMail` varchar(120),
  `strSteuerID` char(11),
  `strBeruf` varchar(60),
  `bytRaucher` tinyint(1),
  `intKoerpergroesse` smallint,
  `intGewicht` smallint,
  `strKFZKennz` varchar(12),
  `blnWerbesperre` tinyint(1),
  `blnMakler` tinyint(1),
  `lngVermittlerID` bigint,
  `datAnlage` datetime,
  `strAnlageUser` varchar(20),
  PRIMARY KEY (`lngKundeID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Versicherungsnehmer und mitversicherte Personen';

CREATE TABLE `tblVertrag` (
  `lngVertragID` bigint NOT NULL AUTO_INCREMENT,
  `strVSNR` varchar(16) NOT NULL COMMENT 'Versicherungsscheinnummer',
  `lngKundeID` bigint NOT NULL,
  `strSparte` enum('KFZ','LV','PHV'),
  `datBeginn` date,
  `datAblauf` date,
  `curJahresbeitrag` decimal(10,2),
  `intZahlweise` smallint,
  `strStatus` varchar(12),
  `curVersSumme` decimal(12,2),
  `strBezugsberechtigter` varchar(120),
  `strTarif` varchar(12),
  `intSFKlasse` smallint,
  `blnDynamik` tinyint(1),
  `strVorversicherer` varchar(60),
  `datLetzteAend` datetime,
  PRIMARY KEY (`lngVertragID`),
  CONSTRAINT fk_tblvertrag_lngkundeid FOREIGN KEY (`lngKundeID`) REFERENCES `tblKunde` (`lngKundeID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblBank` (
  `lngBankID` bigint NOT NULL AUTO_INCREMENT,
  `lngKundeID` bigint NOT NULL,
  `strIBAN` varchar(34),
  `strBIC` varchar(11),
  `strBankname` varchar(60),
  `strKontoinh` varchar(120),
  `strMandatsRef` varchar(35),
  `datMandat` date,
  `blnAktiv` tinyint(1),
  PRIMARY KEY (`lngBankID`),
  CONSTRAINT fk_tblbank_lngkundeid FOREIGN KEY (`lngKundeID`) REFERENCES `tblKunde` (`lngKundeID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblSchaden` (
  `lngSchadenID` bigint NOT NULL AUTO_INCREMENT,
  `strSchadenNr` varchar(16),
  `lngVertragID` bigint NOT NULL,
  `datEreignis` datetime,
  `strSchadenort` varchar(120),
  `memHergang` text,
  `strVerletzungen` text,
  `strZeuge1` varchar(120),
  `strZeuge1Tel` varchar(30),
  `strGegnerName` varchar(120),
  `strGegnerKennz` varchar(12),
  `curReserve` decimal(12,2),
  `curGezahlt` decimal(12,2),
  `strPolizeiAZ` varchar(30),
  `strSachbearb` varchar(20),
  `blnRegress` tinyint(1),
  `intQuote` smallint,
  `strWerkstatt` varchar(80),
  PRIMARY KEY (`lngSchadenID`),
  CONSTRAINT fk_tblschaden_lngvertragid FOREIGN KEY (`lngVertragID`) REFERENCES `tblVertrag` (`lngVertragID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblGesundheitsfragen` (
  `lngGFID` bigint NOT NULL AUTO_INCREMENT,
  `lngVertragID` bigint NOT NULL,
  `intFrageNr` smallint,
  `strAntwort` varchar(500),
  `strArzt` varchar(120),
  `datBehandlung` date,
  `blnZuschlag` tinyint(1),
  `strFragebogenVersion` varchar(8),
  PRIMARY KEY (`lngGFID`),
  CONSTRAINT fk_tblgesundheitsfragen_lngvertragid FOREIGN KEY (`lngVertragID`) REFERENCES `tblVertrag` (`lngVertragID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblVermittler` (
  `lngVermittlerID` bigint NOT NULL AUTO_INCREMENT,
  `strAgenturNr` varchar(10),
  `strAgenturname` varchar(100),
  `strInhaber` varchar(100),
  `strIHKReg` varchar(20),
  `strMail` varchar(120),
  `strMobil` varchar(30),
  `curProvSatz` decimal(5,2),
  `strGebiet` varchar(40),
  `lngUebergeordnet` bigint,
  `blnAktiv` tinyint(1),
  PRIMARY KEY (`lngVermittlerID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblDokument` (
  `lngDokID` bigint NOT NULL AUTO_INCREMENT,
  `lngVertragID` bigint,
  `strDateiname` varchar(200),
  `strDokTyp` varchar(20),
  `lngGroesse` bigint,
  `strMD5` char(32),
  `strAblage` varchar(200),
  `intSeiten` smallint,
  `strKennwort` varchar(40),
  `datEingang` datetime,
  `intSprache` smallint,
  PRIMARY KEY (`lngDokID`),
  CONSTRAINT fk_tbldokument_lngvertragid FOREIGN KEY (`lngVertragID`) REFERENCES `tblVertrag` (`lngVertragID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblTarif` (
  `lngTarifID` bigint NOT NULL AUTO_INCREMENT,
  `strName` varchar(60),
  `strKurz` varchar(10),
  `intMinAlter` smallint,
  `intMaxAlter` smallint,
  `dblRaucherZuschlag` decimal(5,2),
  `dblBerufsrisiko` decimal(5,2),
  `datGueltigVon` date,
  `datGueltigBis` date,
  `strBedingungen` varchar(40),
  `curMindestbeitrag` decimal(8,2),
  `intGruppe` smallint,
  PRIMARY KEY (`lngTarifID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblTypklasse` (
  `lngTKID` bigint NOT NULL AUTO_INCREMENT,
  `strHSN` char(4),
  `strTSN` char(3),
  `strHersteller` varchar(60),
  `strModell` varchar(60),
  `intLeistungKW` smallint,
  `intKHKlasse` smallint,
  `intTKKlasse` smallint,
  `intVKKlasse` smallint,
  `strKraftstoff` varchar(10),
  `intBaujahrVon` smallint,
  PRIMARY KEY (`lngTKID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblWiedervorlage` (
  `lngWVID` bigint NOT NULL AUTO_INCREMENT,
  `lngSchadenID` bigint,
  `datFaellig` date,
  `strBetreff` varchar(100),
  `memNotiz` text,
  `strFuerUser` varchar(20),
  `intPrio` smallint,
  `blnErledigt` tinyint(1),
  PRIMARY KEY (`lngWVID`),
  CONSTRAINT fk_tblwiedervorlage_lngschadenid FOREIGN KEY (`lngSchadenID`) REFERENCES `tblSchaden` (`lngSchadenID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblAnwender` (
  `strUserID` varchar(20) NOT NULL,
  `strPasswort` varchar(120),
  `strKlarname` varchar(100),
  `strDurchwahl` varchar(8),
  `strUnterschriftBild` varchar(120),
  `intRolle` smallint,
  `datGesperrt` datetime,
  `intLoginFehler` smallint,
  `strWinSID` varchar(80)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblBatchlauf` (
  `lngLaufID` bigint NOT NULL AUTO_INCREMENT,
  `strJobname` varchar(40),
  `datStart` datetime,
  `datEnde` datetime,
  `intSaetze` int,
  `intFehler` int,
  `strHost` varchar(40),
  `strParameter` varchar(200),
  `strPruefsumme` char(32),
  PRIMARY KEY (`lngLaufID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblDruckauftrag` (
  `lngDruckID` bigint NOT NULL AUTO_INCREMENT,
  `strVorlage` varchar(40),
  `intAnzahl` smallint,
  `strDruckername` varchar(40),
  `strPapierfach` varchar(10),
  `datGedruckt` datetime,
  `blnDuplex` tinyint(1),
  `intSeitenNr` smallint,
  `strAnschriftfeldTyp` varchar(10),
  `strStatus` varchar(8),
  `lngGroesse` bigint,
  PRIMARY KEY (`lngDruckID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tblPLZVerzeichnis` (
  `strPLZ` char(5) NOT NULL,
  `strOrtsname` varchar(60),
  `strBundesland` varchar(30),
  `strVorwahl` varchar(6),
  `dblBreite` double,
  `dblLaenge` double,
  `intEinwohner` int,
  `strKreis` varchar(40),
  `intZuersZone` smallint
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

