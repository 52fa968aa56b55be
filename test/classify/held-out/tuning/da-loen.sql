SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `Medarbejder` (
  `MedarbejderId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbNr` varchar(8) NOT NULL,
  `CprNr` varchar(11),
  `Fornavn` varchar(60),
  `Mellemnavn` varchar(60),
  `Efternavn` varchar(60),
  `Initialer` varchar(6),
  `Adresse` varchar(100),
  `Postnr` char(4),
  `ByNavn` varchar(60),
  `TlfPrivat` varchar(20),
  `MobilNr` varchar(20),
  `PrivatMail` varchar(120),
  `ArbMail` varchar(120),
  `Koen` char(1),
  `CivilStatus` varchar(12),
  `AntalBoern` smallint,
  `PaaroerendeNavn` varchar(120),
  `PaaroerendeTlf` varchar(20),
  `FagforeningKode` varchar(6),
  `Folkekirke` tinyint(1),
  `AnsatDato` date,
  `FratraadtDato` date,
  `FratraedelsesAarsag` varchar(200),
  `OprettetAf` varchar(30),
  `OprettetTid` datetime,
  `Slettet` tinyint(1),
  PRIMARY KEY (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Medarbejderstamdata';

CREATE TABLE `Ansaettelse` (
  `AnsaettelseId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `StillingsBetegn` varchar(80),
  `AfdKode` varchar(10),
  `LederNr` varchar(8),
  `TimerUge` decimal(4,2),
  `Overenskomst` varchar(12),
  `LoenTrin` smallint,
  `GyldigFra` date,
  `GyldigTil` date,
  `ArbSted` varchar(30),
  `Nattillaeg` tinyint(1),
  PRIMARY KEY (`AnsaettelseId`),
  CONSTRAINT fk_ansaettelse_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `LoenAftale` (
  `LoenAftaleId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `GrundLoen` decimal(10,2),
  `Tillaeg` decimal(10,2),
  `PensionPct` decimal(4,2),
  `PensionSelskab` varchar(40),
  `PolNr` varchar(20),
  `FriBil` tinyint(1),
  `BilRegNr` varchar(8),
  `TraekPct` decimal(4,1),
  `MdrFradrag` decimal(10,2),
  `ValutaKode` char(3),
  PRIMARY KEY (`LoenAftaleId`),
  CONSTRAINT fk_loenaftale_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `BankOplysning` (
  `BankId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `RegNr` char(4),
  `KontoNr` varchar(10),
  `Iban` varchar(34),
  `SwiftKode` varchar(11),
  `KontoHaver` varchar(120),
  `NemKonto` tinyint(1),
  `GyldigFra` date,
  PRIMARY KEY (`BankId`),
  CONSTRAINT fk_bankoplysning_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `LoenSeddel` (
  `SeddelId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `Periode` char(6),
  `BruttoLoen` decimal(10,2),
  `ASkat` decimal(10,2),
  `AmBidrag` decimal(10,2),
  `UdbetaltBeloeb` decimal(10,2),
  `FerieDageRest` decimal(5,2),
  `PdfFil` longblob,
  `SendtEboks` tinyint(1),
  `KoerselId` bigint,
  PRIMARY KEY (`SeddelId`),
  CONSTRAINT fk_loenseddel_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Fravaer` (
  `FravaerId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `FravaerType` varchar(12),
  `FraDato` date,
  `TilDato` date,
  `Diagnose` varchar(120),
  `LaegeErkl` varchar(120),
  `BarnCpr` varchar(11),
  `Bemaerkning` text,
  `GodkendtAf` varchar(30),
  PRIMARY KEY (`FravaerId`),
  CONSTRAINT fk_fravaer_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TidsReg` (
  `TidsRegId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `StempelInd` datetime,
  `StempelUd` datetime,
  `TerminalNr` varchar(10),
  `KortNr` varchar(16),
  `ProjektNr` varchar(12),
  `Minutter` int,
  `Kommentar` varchar(200),
  `Laast` tinyint(1),
  PRIMARY KEY (`TidsRegId`),
  CONSTRAINT fk_tidsreg_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Kandidat` (
  `KandidatId` bigint NOT NULL AUTO_INCREMENT,
  `Navn` varchar(120),
  `Epost` varchar(120),
  `Telefon` varchar(20),
  `FoedselsDato` date,
  `AnsoegningTekst` text,
  `CvFil` varchar(200),
  `LinkedInProfil` varchar(200),
  `LoenKrav` decimal(10,2),
  `SidsteStilling` varchar(80),
  `SidsteArbGiver` varchar(80),
  `Karakter` smallint,
  `AfslagSendt` tinyint(1),
  `SlettesDato` date,
  PRIMARY KEY (`KandidatId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Jobansøgere';

CREATE TABLE `MusSamtale` (
  `MusId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint NOT NULL,
  `AfholdtDato` date,
  `Referat` text,
  `Vurdering` smallint,
  `UdviklingsPlan` text,
  `LederBrugerNavn` varchar(30),
  `Underskrevet` tinyint(1),
  PRIMARY KEY (`MusId`),
  CONSTRAINT fk_mussamtale_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Afdeling` (
  `AfdKode` varchar(10) NOT NULL,
  `Navn` varchar(60),
  `KostSted` varchar(10),
  `ForaelderKode` varchar(10),
  `LederNavn` varchar(120),
  `Bygning` varchar(20),
  `AntalAnsatte` int,
  `BudgetAar` smallint,
  `Budget` decimal(12,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Stilling` (
  `StillingId` bigint NOT NULL AUTO_INCREMENT,
  `Titel` varchar(80),
  `DiscoKode` char(6),
  `MinLoen` decimal(10,2),
  `MaxLoen` decimal(10,2),
  `KravBeskrivelse` text,
  `Aktiv` tinyint(1),
  PRIMARY KEY (`StillingId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `LoenKoersel` (
  `KoerselId` bigint NOT NULL AUTO_INCREMENT,
  `Periode` char(6),
  `StartTid` datetime,
  `SlutTid` datetime,
  `AntalSedler` int,
  `FejlAntal` int,
  `Status` enum('Klar','Koert','Fejl'),
  `FilNavn` varchar(120),
  `CheckSum` char(64),
  `KoertAf` varchar(30),
  PRIMARY KEY (`KoerselId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Bruger` (
  `BrugerId` bigint NOT NULL AUTO_INCREMENT,
  `MedarbejderId` bigint,
  `BrugerNavn` varchar(40),
  `AdgangsKode` varchar(120),
  `Salt` varchar(40),
  `EngangsKode` varchar(10),
  `TotpHemmelighed` varchar(64),
  `SidstLoggetInd` datetime,
  `SidsteIp` varchar(45),
  `Rolle` varchar(20),
  `Spaerret` tinyint(1),
  `KodeordUdloeb` date,
  PRIMARY KEY (`BrugerId`),
  CONSTRAINT fk_bruger_medarbejderid FOREIGN KEY (`MedarbejderId`) REFERENCES `Medarbejder` (`MedarbejderId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Opsaetning` (
  `Noegle` varchar(60) NOT NULL,
  `Vaerdi` varchar(400),
  `Beskrivelse` varchar(200),
  `ErHemmelig` tinyint(1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `LoenArt` (
  `LoenArtNr` int NOT NULL,
  `Navn` varchar(60),
  `KortNavn` varchar(12),
  `Fortegn` char(1),
  `SkatteKode` char(2),
  `FeriePengeGivende` tinyint(1),
  `KontoNr` varchar(10),
  `Raekkefoelge` smallint,
  `GyldigFra` date,
  `GyldigTil` date,
  `Formel` varchar(200),
  `TitelPaaSeddel` varchar(40),
  `Minimum` decimal(10,2),
  `Maksimum` decimal(10,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Kalender` (
  `Dato` date NOT NULL,
  `UgeNr` smallint,
  `ErHelligdag` tinyint(1),
  `HelligdagNavn` varchar(40),
  `NormTimer` decimal(4,2),
  `Kvartal` smallint,
  `Periode` char(6),
  `Beskrivelse` varchar(60),
  `Land` char(2),
  `Version` int,
  `FoedselsdagsKage` tinyint(1),
  `TerminalAdresse` varchar(12),
  `BrugerAntal` int
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Overenskomst` (
  `Kode` varchar(12) NOT NULL,
  `Navn` varchar(80),
  `Organisation` varchar(60),
  `NormTimer` decimal(5,2),
  `FerieDage` smallint,
  `PensionSats` decimal(4,2),
  `LoenTrinMin` smallint,
  `LoenTrinMax` smallint,
  `SygLoenDage` smallint,
  `OmsorgsDage` smallint,
  `FoedselsOrlovUger` smallint,
  `GyldigFra` date,
  `Aktiv` tinyint(1),
  `DokumentNr` varchar(20)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `UdskriftJob` (
  `JobId` bigint NOT NULL AUTO_INCREMENT,
  `SkabelonNavn` varchar(40),
  `PrinterNavn` varchar(40),
  `AntalSider` int,
  `Status` varchar(10),
  `Startet` datetime,
  `Faerdig` datetime,
  `FejlTekst` varchar(200),
  `ServerNavn` varchar(40),
  `AdresseFormat` varchar(10),
  `Prioritet` smallint,
  `TokenNr` int,
  PRIMARY KEY (`JobId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

