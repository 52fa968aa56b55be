SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `Medlem` (
  `MedlemID` bigint NOT NULL AUTO_INCREMENT,
  `Medlemsnummer` varchar(10) NOT NULL,
  `PersNr` varchar(13),
  `ForNamn` varchar(60),
  `EftNamn` varchar(60),
  `Kon` char(1),
  `FodDatum` date,
  `Gata` varchar(80),
  `PostNummer` varchar(6),
  `PostOrt` varchar(60),
  `Mobil` varchar(20),
  `Mejl` varchar(100),
  `NodKontaktNamn` varchar(100),
  `NodKontaktTel` varchar(20),
  `Langd` smallint,
  `MalVikt` decimal(5,1),
  `ProfilBild` varchar(120),
  `AutogiroMedgivande` tinyint(1),
  `Status` enum('aktiv','fryst','slut'),
  `StartDatum` date,
  `SlutDatum` date,
  `RekryteradAv` bigint,
  `Anteckningar` text,
  `SkapadAv` varchar(30),
  `AndradTid` datetime,
  `Raderad` tinyint(1),
  PRIMARY KEY (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Halsodeklaration` (
  `HalsoID` bigint NOT NULL AUTO_INCREMENT,
  `MedlemID` bigint NOT NULL,
  `Hjartproblem` tinyint(1),
  `Diabetes` tinyint(1),
  `Gravid` tinyint(1),
  `Mediciner` varchar(200),
  `Skador` text,
  `Rokare` tinyint(1),
  `Blodtryck` varchar(8),
  `VilopulsBpm` smallint,
  `Ifylld` datetime,
  `Version` smallint,
  `Godkand` tinyint(1),
  PRIMARY KEY (`HalsoID`),
  CONSTRAINT fk_halsodeklaration_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Matning` (
  `MatningID` bigint NOT NULL AUTO_INCREMENT,
  `MedlemID` bigint NOT NULL,
  `Vikt` decimal(5,2),
  `FettProcent` decimal(4,1),
  `Midja` decimal(5,1),
  `Muskel` decimal(5,1),
  `MattDatum` date,
  `VagID` varchar(10),
  `Enhet` varchar(4),
  `Manuell` tinyint(1),
  PRIMARY KEY (`MatningID`),
  CONSTRAINT fk_matning_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Passering` (
  `PassID` bigint NOT NULL AUTO_INCREMENT,
  `KortUID` varchar(20),
  `MedlemID` bigint,
  `Tidpunkt` datetime,
  `GrindNr` varchar(6),
  `Riktning` char(1),
  `Resultat` varchar(8),
  `BildRef` varchar(80),
  `AnlaggID` int,
  `LarmKod` smallint,
  PRIMARY KEY (`PassID`),
  CONSTRAINT fk_passering_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Anlaggning` (
  `AnlaggID` bigint NOT NULL AUTO_INCREMENT,
  `Namn` varchar(60),
  `Adress` varchar(80),
  `Ort` varchar(60),
  `Telefon` varchar(20),
  `Platschef` varchar(80),
  `Yta` decimal(7,1),
  `MaxAntal` int,
  `Oppnar` time,
  `Stanger` time,
  `Lat` double,
  `Lng` double,
  `WifiNamn` varchar(40),
  `WifiLosen` varchar(60),
  `LarmTel` varchar(20),
  `ZonKod` varchar(6),
  PRIMARY KEY (`AnlaggID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `GruppPass` (
  `GruppPassID` bigint NOT NULL AUTO_INCREMENT,
  `Namn` varchar(60),
  `Beskrivning` text,
  `Instruktor` varchar(80),
  `SalNamn` varchar(30),
  `MaxPlatser` smallint,
  `Starttid` datetime,
  `LangdMin` smallint,
  `KaloriUppsk` int,
  `Svarighetsgrad` smallint,
  `Farg` char(7),
  `Installd` tinyint(1),
  `AldersGrans` smallint,
  PRIMARY KEY (`GruppPassID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Bokning` (
  `BokningID` bigint NOT NULL AUTO_INCREMENT,
  `GruppPassID` bigint NOT NULL,
  `MedlemID` bigint NOT NULL,
  `BokadTid` datetime,
  `KoPlats` smallint,
  `Narvaro` tinyint(1),
  `AvbokadTid` datetime,
  `Kanal` varchar(8),
  `DebiteradAvgift` decimal(6,2),
  PRIMARY KEY (`BokningID`),
  CONSTRAINT fk_bokning_grupppassid FOREIGN KEY (`GruppPassID`) REFERENCES `GruppPass` (`GruppPassID`),
  CONSTRAINT fk_bokning_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Avtal` (
  `AvtalID` bigint NOT NULL AUTO_INCREMENT,
  `MedlemID` bigint NOT NULL,
  `AvtalsNr` varchar(14),
  `PrisPerManad` decimal(8,2),
  `Bindningstid` smallint,
  `Clearing` varchar(5),
  `Kontonummer` varchar(14),
  `BetalareNamn` varchar(100),
  `BetalarePersNr` varchar(13),
  `Signerat` datetime,
  `BankIDSignatur` text,
  `Uppsagd` date,
  `UppsagdOrsak` varchar(200),
  `Rabattkod` varchar(12),
  `ForetagsAvtal` varchar(60),
  PRIMARY KEY (`AvtalID`),
  CONSTRAINT fk_avtal_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `PTSession` (
  `PTID` bigint NOT NULL AUTO_INCREMENT,
  `MedlemID` bigint NOT NULL,
  `TranareAnst` varchar(8),
  `Datum` datetime,
  `Traningsmal` text,
  `PTKommentar` text,
  `Betyg` smallint,
  `KlippKvar` smallint,
  `Pris` decimal(8,2),
  `Genomford` tinyint(1),
  PRIMARY KEY (`PTID`),
  CONSTRAINT fk_ptsession_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Personal` (
  `PersonalID` bigint NOT NULL AUTO_INCREMENT,
  `AnstNr` varchar(8),
  `Namn` varchar(100),
  `Roll` varchar(30),
  `Timlon` decimal(8,2),
  `KontaktTel` varchar(20),
  `JobbMejl` varchar(100),
  `AnvNamn` varchar(30),
  `LosenHash` varchar(100),
  `Licens` varchar(30),
  `AnstDatum` date,
  `SkatteTabell` smallint,
  `Aktiv` tinyint(1),
  `BelastningsReg` tinyint(1),
  PRIMARY KEY (`PersonalID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `AppEnhet` (
  `EnhetID` bigint NOT NULL AUTO_INCREMENT,
  `MedlemID` bigint NOT NULL,
  `PushID` varchar(200),
  `Modell` varchar(40),
  `OS` varchar(12),
  `AppVer` varchar(12),
  `RefreshToken` varchar(200),
  `HalsoSynk` tinyint(1),
  `SenastSynk` datetime,
  `Notiser` tinyint(1),
  `Sprak` char(2),
  `Tema` varchar(8),
  PRIMARY KEY (`EnhetID`),
  CONSTRAINT fk_appenhet_medlemid FOREIGN KEY (`MedlemID`) REFERENCES `Medlem` (`MedlemID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Utrustning` (
  `UtrID` bigint NOT NULL AUTO_INCREMENT,
  `Namn` varchar(60),
  `SerieNr` varchar(30),
  `Tillverkare` varchar(40),
  `InkopDatum` date,
  `MaxViktKg` smallint,
  `SenastService` date,
  `ServiceTekniker` varchar(60),
  `AnlaggID` int,
  `Placering` varchar(20),
  `Garanti` date,
  `Trasig` tinyint(1),
  `MAC` varchar(17),
  PRIMARY KEY (`UtrID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Artikel` (
  `ArtID` bigint NOT NULL AUTO_INCREMENT,
  `Namn` varchar(60),
  `EAN` char(13),
  `Pris` decimal(6,2),
  `Moms` decimal(4,2),
  `Lager` int,
  `Vikt` decimal(6,2),
  `Storlek` varchar(4),
  `Allergen` varchar(40),
  `Lev` varchar(30),
  PRIMARY KEY (`ArtID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Kampanj` (
  `KampanjID` bigint NOT NULL AUTO_INCREMENT,
  `Namn` varchar(60),
  `Rubrik` varchar(80),
  `Brodtext` text,
  `MinAlder` smallint,
  `Kon` varchar(6) COMMENT 'Målgrupp för kampanjen',
  `Rabatt` decimal(5,2),
  `StartDag` date,
  `SlutDag` date,
  `AntalSkickade` int,
  `Mejlmall` varchar(40),
  `SMSAktiv` tinyint(1),
  `Farg` char(7),
  `Kod` varchar(12),
  PRIMARY KEY (`KampanjID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `SystemStatus` (
  `StatusID` bigint NOT NULL AUTO_INCREMENT,
  `Tjanst` varchar(40),
  `ServerNamn` varchar(40),
  `SvarsTidMs` int,
  `SessionAntal` int,
  `FelKod` varchar(8),
  `Adress` varchar(20),
  `Port` int,
  `Uppdaterad` datetime,
  `TokenKvot` int,
  `Version` varchar(12),
  `Losenordslangd` smallint,
  `AnvandareMax` int,
  PRIMARY KEY (`StatusID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `Medlem` VALUES
(1,'M-749432','19770107-6189','Kerstin','Nyström','M','1977-01-07','Storgatan 20',NULL,'Gävle','031-390 06 75','kerstin.nystrom1@mail.example.net','Kerstin Nyström','031-390 06 25',165,2927.5,'avatars/a6ce833fba.jpg',0,'aktiv','2018-08-27','2019-06-26',90245,NULL,'knystrom91','2020-03-07 21:22:00',1),
(2,'K649411','20000519-5250','Ebba','Nyström','K','2000-05-19','Kyrkogatan 47','352 30','Växjö','031-390 06 11','ebba.nystrom2@example.org','Ebba Nyström','031-390 06 38',194,NULL,'avatars/d94a0c81c0.jpg',1,'fryst','2010-06-18','2018-11-27',65578,'Ringde och var ledsen över beslutet, vill prata med handläggare.','enystrom12','2019-04-07 18:26:57',1),
(3,'978282','19670805-0916','Malin','Holm','M','1967-08-05','Storgatan 114','802 50','Gävle','031-390 06 15','malin.holm3@mail.example.net','Malin Holm','031-390 06 89',190,399.2,'avatars/8b6413d4c4.jpg',0,'slut','2008-12-29','2008-05-03',19842,'Ringde och var ledsen över beslutet, vill prata med handläggare.','mholm46','2023-03-20 10:53:41',0),
(4,'504320','19490806-6584','Ebba','Nyström','K','1949-08-06','Storgatan 109','802 50','Gävle','031-390 06 80','ebba.nystrom4@mail.example.net','Ebba Nyström','031-390 06 69',NULL,567.2,'avatars/31f79f7d34.jpg',0,'fryst','2016-03-01','2020-11-23',37617,'Ringde och var ledsen över beslutet, vill prata med handläggare.','enystrom66','2022-09-03 16:18:00',0),
(5,'200134','19560414-6216','Ingela','Lindqvist','M','1956-04-14','Storgatan 124','903 20','Umeå','031-390 06 17',NULL,NULL,NULL,158,3965.8,'avatars/e5c8fd2497.jpg',1,'slut','2021-12-24','2016-01-14',53977,'Har bytt adress men inte anmält flytten.','ilindqvist48','2021-08-07 17:29:15',0),
(6,'342743','20030308-4164','Malin','Åkesson','K','2003-03-08','Björkvägen 49','352 30','Växjö','031-390 06 26','malin.akesson6@example.com','Malin Åkesson','031-390 06 54',163,1810.7,'avatars/dcab686c24.jpg',0,'fryst','2015-04-01','2017-08-12',NULL,'Ringde och var ledsen över beslutet, vill prata med handläggare.','makesson37','2021-04-07 23:02:58',NULL),
(7,'763118','19500819-2766','Kerstin','Bergman','K','1950-08-19','Björkvägen 97','802 50','Gävle','031-390 06 55','kerstin.bergman7@example.org','Kerstin Bergman','031-390 06 97',178,2911.6,'avatars/f8bbf9c9c8.jpg',0,'slut','2021-04-19','2016-03-11',23927,'Ringde och var ledsen över beslutet, vill prata med handläggare.','kbergman49','2023-02-22 08:01:55',1),
(8,'882682','19980925-6853','Mikael','Sjöberg','M','1998-09-25','Björkvägen 98','903 20','Umeå','031-390 06 02','mikael.sjoberg8@example.com','Mikael Sjöberg','031-390 06 55',153,533.3,'avatars/574618cb3b.jpg',1,'slut','2010-02-17','2008-03-22',97245,'Ringde och var ledsen över beslutet, vill prata med handläggare.','msjoberg29','2022-05-17 06:17:46',1),
(9,'M-086640','19980202-4944','Kerstin',NULL,'M','1998-02-02','Storgatan 98','802 50','Gävle','031-390 06 22','kerstin.nystrom9@mail.example.net','Kerstin Nyström','031-390 06 71',157,335.5,'avatars/c8200c9eeb.jpg',1,'aktiv','2014-04-06','2013-12-05',80385,'Har bytt adress men inte anmält flytten.','knystrom97','2022-01-25 23:49:58',0),
(10,'M-348835','20031123-0528','Björn','Lindqvist','K','2003-11-23',NULL,'802 50','Gävle','031-390 06 93','bjorn.lindqvist10@example.org','Björn Lindqvist','031-390 06 81',157,693.8,'avatars/3abde60dcf.jpg',1,'aktiv',NULL,'2016-01-18',73912,'Önskar få besked via brev.','blindqvist22','2019-06-05 16:46:00',0),
(11,'416777',NULL,'Björn','Åkesson','M','2000-11-12',NULL,'802 50','Gävle','031-390 06 64','bjorn.akesson11@example.com','Björn Åkesson',NULL,163,1799.2,'avatars/c31423e7cd.jpg',0,'fryst','2009-06-14','2017-05-29',29658,'Ringde och var ledsen över beslutet, vill prata med handläggare.','bakesson24','2020-03-13 20:18:46',1),
(12,'K680515','19400720-2601','Mikael','Åkesson','K','1940-07-20','Storgatan 113','802 50','Gävle','031-390 06 71','mikael.akesson12@example.com','Mikael Åkesson','031-390 06 99',173,2544.9,'avatars/c8af57ab91.jpg',0,'aktiv','2017-07-19','2011-09-21',72292,'Önskar få besked via brev.',NULL,'2021-09-07 23:33:24',1),
(13,'M-438850','19700204-2161','Kerstin','Sjöberg','K','1970-02-04','Storgatan 14','903 20','Umeå','031-390 06 46','kerstin.sjoberg13@example.org','Kerstin Sjöberg','031-390 06 98',177,2889.7,'avatars/28610ca4a8.jpg',1,'slut','2008-09-10','2012-03-27',3760,'Har bytt adress men inte anmält flytten.','ksjoberg58','2021-07-26 08:00:20',0),
(14,'342633','19751217-3803','Åsa','Sjöberg','M','1975-12-17','Storgatan 118','903 20','Umeå','031-390 06 15','asa.sjoberg14@example.org','Åsa Sjöberg','031-390 06 07',172,393.2,'avatars/d5100b0cf2.jpg',1,'fryst','2009-02-07','2015-08-21',32342,'Ringde och var ledsen över beslutet, vill prata med handläggare.','asjoberg60',NULL,0),
(15,'M-930870','19610104-4227','Åsa','Lindqvist','K','1961-01-04','Kyrkogatan 96','802 50','Gävle','031-390 06 91','asa.lindqvist15@example.org',NULL,'031-390 06 49',158,594.1,'avatars/c4f8ec1f2c.jpg',1,'slut','2008-07-19','2008-01-10',27405,'Har bytt adress men inte anmält flytten.','alindqvist53','2023-05-17 10:48:39',1),
(16,'K141220','19661115-2106','Björn','Åkesson','K','1966-11-15',NULL,'903 20','Umeå','031-390 06 14','bjorn.akesson16@mail.example.net','Björn Åkesson','031-390 06 09',165,1424.1,'avatars/6863b5111d.jpg',1,'slut','2011-07-27','2015-06-09',84219,'Ringde och var ledsen över beslutet, vill prata med handläggare.','bakesson92',NULL,0),
(17,'M-461376','20011002-9030','Åsa','Åkesson','K','2001-10-02','Kyrkogatan 87','802 50','Gävle','031-390 06 19',NULL,'Åsa Åkesson','031-390 06 27',192,1190.1,'avatars/4ab99b1dd6.jpg',0,'fryst','2016-02-05','2011-01-06',85106,'Önskar få besked via brev.','aakesson27','2022-09-25 00:39:03',NULL),
(18,'M-220927','19401220-4295','Göran','Åkesson','K','1940-12-20','Björkvägen 6','903 20',NULL,'031-390 06 89','goran.akesson18@example.com','Göran Åkesson','031-390 06 90',196,3352.3,'avatars/bf9c45890b.jpg',1,NULL,'2011-04-08','2010-01-31',94660,'Ringde och var ledsen över beslutet, vill prata med handläggare.','gakesson47','2019-01-19 23:01:41',NULL),
(19,'M-749067','19560418-1544','Mikael',NULL,'K','1956-04-18','Storgatan 94','802 50','Gävle','031-390 06 86','mikael.bergman19@example.org','Mikael Bergman','031-390 06 59',174,3771.7,'avatars/ecc443fdab.jpg',1,'slut','2019-11-20','2018-03-23',96278,'Har bytt adress men inte anmält flytten.','mbergman98','2023-11-27 20:57:53',0),
(20,'M-855450','19560425-0406','Anders','Åkesson','M','1956-04-25','Björkvägen 130','352 30','Växjö','031-390 06 37','anders.akesson20@example.com','Anders Åkesson','031-390 06 74',163,1153.1,'avatars/0f91586c25.jpg',1,'slut','2018-06-05','2018-07-10',66106,'Ringde och var ledsen över beslutet, vill prata med handläggare.','aakesson46','2019-09-29 08:16:09',0);

INSERT INTO `Halsodeklaration` VALUES
(1,'15',NULL,NULL,0,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',1,'120/80',3,'2021-06-27 12:46:30',6,1),
(2,'1',0,1,0,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Ringde och var ledsen över beslutet, vill prata med handläggare.',0,'120/80',8,'2022-11-16 16:44:34',7,1),
(3,'6',0,1,1,'Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',1,'120/80',6,'2024-01-28 08:48:44',1,0),
(4,'11',1,0,0,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',1,'120/80',NULL,'2021-02-26 05:09:49',2,0),
(5,'12',0,0,0,NULL,NULL,0,NULL,1,'2022-12-25 00:01:42',4,0),
(6,'1',1,0,0,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Ringde och var ledsen över beslutet, vill prata med handläggare.',0,'135/85',2,'2019-06-23 15:54:54',3,1),
(7,'1',0,1,1,'Har bytt adress men inte anmält flytten.','Önskar få besked via brev.',1,'135/85',1,'2021-07-11 22:26:01',6,0),
(8,'16',0,1,1,'Har bytt adress men inte anmält flytten.','Ringde och var ledsen över beslutet, vill prata med handläggare.',0,'120/80',3,NULL,4,0),
(9,'6',0,1,0,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',1,'135/85',8,'2023-02-21 18:59:49',8,1),
(10,'14',1,0,1,'Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',0,'120/80',8,'2020-09-16 21:17:47',3,0),
(11,'7',1,1,0,'Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',1,'120/80',1,NULL,7,0),
(12,'10',1,1,1,NULL,'Önskar få besked via brev.',0,'135/85',NULL,'2019-04-19 01:03:29',NULL,0),
(13,'1',NULL,1,1,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',1,'120/80',6,'2020-03-25 17:26:37',4,NULL),
(14,'7',1,1,1,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',0,NULL,1,'2022-09-26 01:33:20',3,NULL),
(15,'8',1,1,1,'Önskar få besked via brev.','Har bytt adress men inte anmält flytten.',1,NULL,7,'2019-10-17 04:48:58',3,1),
(16,'18',0,0,0,'Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',1,'135/85',7,'2024-06-04 22:56:30',6,0),
(17,'18',1,1,NULL,'Har bytt adress men inte anmält flytten.','Har bytt adress men inte anmält flytten.',0,'135/85',8,'2023-07-29 11:43:41',1,1),
(18,'18',0,NULL,0,'Önskar få besked via brev.',NULL,1,'135/85',7,'2023-05-22 18:12:55',1,1),
(19,'6',1,0,1,'Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',NULL,'135/85',1,'2019-08-19 22:39:43',2,1),
(20,'15',0,0,1,'Har bytt adress men inte anmält flytten.','Har bytt adress men inte anmält flytten.',1,'135/85',8,'2022-08-06 17:41:38',8,1);

INSERT INTO `Matning` VALUES
(1,'12',209.00,57.4,283.3,3679.7,'2018-03-16','A-984','kg',1),
(2,'19',260.66,NULL,2573.4,3795.5,'2017-10-03','K932','kg',0),
(3,'9',80.29,824.3,3626.7,516.4,'2017-01-20','A-534','kg',1),
(4,'10',530.24,618.7,38.3,681.5,'2013-05-01','A-634','lb',1),
(5,'20',462.91,976.9,NULL,3185.2,'2014-12-11','B869','kg',0),
(6,'1',608.49,135.8,1246.4,824.6,'2016-02-01','A-799','lb',0),
(7,'15',NULL,431.1,NULL,3721.9,'2015-06-22','B616','kg',0),
(8,'13',12.38,310.2,3498.3,2060.3,'2010-03-12','A-087','kg',1),
(9,'11',268.09,870.0,3625.6,3210.4,'2018-10-31','X-577','lb',0),
(10,'6',859.74,980.2,3540.9,981.0,'2022-12-16','B212','kg',1),
(11,'2',932.12,965.7,174.7,NULL,'2022-12-11','A-211','kg',0),
(12,'13',NULL,679.5,3323.3,2312.4,'2012-06-20','B710','kg',1),
(13,'7',551.78,NULL,2127.7,2875.2,'2020-09-27',NULL,'kg',0),
(14,'11',308.82,287.9,949.3,786.4,'2012-09-03','B160','kg',0),
(15,'12',644.56,314.7,NULL,3792.0,'2009-03-27','X-719','kg',1),
(16,'19',252.14,515.3,1424.5,1733.9,'2012-06-13','X-585','kg',NULL),
(17,'11',340.24,303.8,NULL,978.6,'2010-09-09','K631','kg',NULL),
(18,'2',197.14,681.5,3846.9,3828.1,'2011-04-10','K959','lb',1),
(19,'2',957.17,566.7,3296.0,61.6,'2019-10-31','A-696','lb',1),
(20,'4',180.71,374.6,1610.3,3893.7,'2008-05-25','K504','kg',1);

INSERT INTO `Passering` VALUES
(1,'621953','15',NULL,'A-309','I','NEKAD','avatars/7a92049a24.jpg',177,4),
(2,'K007526',NULL,'2021-07-05 11:35:17','B465','U','OK','avatars/8bfd673ae6.jpg',169,1),
(3,'K324597','15','2023-12-25 16:52:15','K262','I','OK',NULL,361,7),
(4,'M-249264','11','2021-04-05 01:45:29','B386','I','NEKAD','avatars/9e0cddd088.jpg',47,7),
(5,'M-969419','11','2021-08-27 22:05:06','K333','I','OK','avatars/06834fcb87.jpg',225,6),
(6,'K671884',NULL,'2021-05-25 02:50:59','X-824','I',NULL,'avatars/5e44f0bfb0.jpg',NULL,3),
(7,'M-590732','11','2023-07-23 08:55:36','B099','U','OK','avatars/9dbbee3667.jpg',NULL,1),
(8,'K737540','7','2021-02-13 18:12:25','K272','U','NEKAD','avatars/506cdced2b.jpg',327,2),
(9,'591047','13','2022-09-06 01:47:19','A-552','I',NULL,'avatars/2e6411d96f.jpg',130,8),
(10,'M-483605','18','2019-03-28 23:21:25','X-708','U','NEKAD','avatars/f2c27c761d.jpg',38,8),
(11,'K554083','14','2020-06-25 11:15:04','A-253','I','NEKAD','avatars/b9876ece86.jpg',68,6),
(12,NULL,'2','2023-11-05 04:34:51','X-853',NULL,'NEKAD','avatars/c789a1a9a5.jpg',227,3),
(13,'M-375070','10','2021-04-27 23:21:49','X-253','I','NEKAD','avatars/149cc611fb.jpg',110,1),
(14,'M-636744','7','2024-01-26 14:05:35','A-400','I','OK','avatars/ce6c0b3f84.jpg',312,NULL),
(15,'K130900','3','2022-12-10 16:35:34','B572','U','NEKAD','avatars/8a8459ec10.jpg',NULL,1),
(16,'973804','6',NULL,NULL,'I','NEKAD','avatars/e1c0e9b50c.jpg',266,6),
(17,'M-022106','1','2020-03-29 09:39:06','X-382','I','OK','avatars/85cf582ba4.jpg',106,2),
(18,'M-930701','4','2020-12-31 07:13:41','B302','I','OK','avatars/6a8ffcb96f.jpg',321,2),
(19,'K938107','7','2022-03-12 21:28:12',NULL,'U','OK','avatars/b5ca0218c2.jpg',199,NULL),
(20,'K091740','17','2024-04-08 22:10:19','A-028','U','NEKAD','avatars/415aba9cf5.jpg',149,6);

INSERT INTO `Anlaggning` VALUES
(1,'Gym City','Björkvägen 112','Gävle','031-390 06 14','Oskar Sjöberg',3286.9,233,'13:00:00','15:15:00','58.762012','40.369887','B043','$2b$10$CaGw/JwHbn/7dbIF7wm6.HD2IEFB6jjaspovA0eyFts8mIjowCm1I','031-390 06 97',NULL),
(2,'Gym Öst','Storgatan 131','Gävle','031-390 06 70','Oskar Bergman',3480.4,312,'10:45:00','18:30:00','41.051885','46.340105','A-298','$2b$10$92xv4D4sI8k/fkJ5ADeoDnJG44Id38Jn/vH5H/sC3c55yih3ge9n1','031-390 06 73','X-562'),
(3,'Gym Öst','Kyrkogatan 91','Umeå','031-390 06 95','Åsa Bergman',2331.5,230,'14:45:00','08:45:00','47.054061','40.886962','X-979','$2b$10$FgwtbjBeeg3ochEh5aeiimEk2lHCB/C5rGjfJy1.Bxqhh3dtzo5B3','031-390 06 44','K139'),
(4,'Gym Öst','Björkvägen 19','Umeå','031-390 06 57',NULL,592.1,251,'11:45:00','16:45:00','43.635729','58.755668','A-602','$2b$10$IzyakIF5mtFI4ky80xj98ftpEJekJsEFJIE2gdBid1giI7JD.z2vt','031-390 06 68',NULL);

INSERT INTO `GruppPass` VALUES
(1,'Morgonyoga','Lugnt pass','Ingela Holm','Sal A',6,'2020-01-10 21:28:58',4,216,6,'#00ff00',NULL,NULL),
(2,'Morgonyoga','Högt tempo','Oskar Nyström','Sal B',NULL,'2023-06-18 17:50:50',2,306,3,'#00ff00',1,3),
(3,'Spinning','Lugnt pass','Björn Nyström','Sal B',1,NULL,3,7,3,NULL,0,2),
(4,'Spinning','Lugnt pass','Åsa Nyström','Sal B',3,'2022-03-24 21:51:08',7,212,3,'#00ff00',0,4),
(5,'Spinning','Högt tempo','Göran Nyström','Sal A',4,'2020-05-25 10:15:03',5,295,NULL,'#00ff00',0,NULL),
(6,'Spinning','Högt tempo','Ebba Åkesson','Sal B',2,'2021-10-20 17:26:32',1,362,3,'#00ff00',0,4),
(7,'Spinning','Lugnt pass','Mikael Åkesson','Sal B',8,'2023-05-22 01:45:43',3,314,8,'#ff0000',NULL,6),
(8,NULL,'Högt tempo','Ebba Sjöberg','Sal A',5,NULL,NULL,79,8,NULL,0,7);

INSERT INTO `Bokning` VALUES
(1,'3','2','2023-02-19 01:30:40',8,1,'2021-04-04 03:59:50','web',1342.74),
(2,'6','16','2019-02-21 03:19:10',7,0,'2020-07-26 01:50:30','web',3993.31),
(3,'3','20','2022-04-18 02:14:58',8,NULL,'2020-11-18 17:53:57','app',3086.75),
(4,'6','18','2024-02-25 01:12:17',8,1,'2024-07-15 02:40:36','web',744.03),
(5,'2','16','2023-06-26 16:03:23',NULL,1,'2020-04-06 03:09:23','web',1283.14),
(6,'3','4','2020-04-03 17:37:23',1,1,'2024-02-18 19:23:53','web',3942.23),
(7,'7','6','2023-01-23 22:02:26',5,1,'2021-03-05 07:46:48','app',2615.71),
(8,'2','2','2024-02-25 22:29:04',NULL,0,'2021-06-20 04:25:25','app',1134.77),
(9,'4','2','2023-07-12 00:42:56',8,1,'2023-02-09 00:44:09','app',756.97),
(10,'2','17','2020-04-06 18:40:33',8,0,NULL,'web',1345.30),
(11,'3','12','2023-12-01 17:04:45',3,0,'2019-09-30 03:40:08','app',2715.56),
(12,'3','6','2022-03-16 02:09:27',4,1,'2022-08-19 20:21:35','app',2214.28),
(13,'3','14','2022-08-02 21:00:03',8,1,'2021-12-25 01:24:33','web',3471.25),
(14,'3','20','2022-12-11 04:55:06',2,0,'2021-07-28 23:13:50','web',227.73),
(15,'4','12','2020-02-03 09:25:58',6,0,'2023-07-17 09:10:58','web',712.13),
(16,'5','14','2023-04-04 19:58:42',8,1,'2024-05-02 22:59:46','app',3307.97),
(17,'5','2','2020-02-20 06:16:36',5,1,NULL,'app',147.01),
(18,'6','12','2021-03-06 06:49:22',3,1,'2020-12-07 07:41:58','app',3126.02),
(19,'2','17',NULL,5,0,'2021-02-06 07:29:46','web',3687.07),
(20,'7','15','2019-11-11 08:31:10',8,0,'2020-03-30 21:03:46','web',3706.24);

INSERT INTO `Avtal` VALUES
(1,'14','097723',NULL,6,'SE419','SE589992642159','Oskar Nyström','20020203-8691','2020-08-08 10:32:13',NULL,'2020-01-25','Ringde och var ledsen över beslutet, vill prata med handläggare.','X-426','Volt AB'),
(2,'13','K887302',3616.24,1,'SE529','SE159998541454','Anders Lindqvist','19470428-1262','2019-10-09 08:48:43',NULL,'2008-11-18','Har bytt adress men inte anmält flytten.',NULL,'Volt AB'),
(3,'18','689182',2055.79,5,'SE519','SE949997928660','Göran Nyström','19580228-5535','2024-04-06 18:30:38',NULL,'2010-07-10','Önskar få besked via brev.','X-323','Kommunen'),
(4,'17','K421573',2585.94,6,'SE469','SE899996194841',NULL,'19950206-3093','2024-05-30 04:08:05',NULL,'2015-05-13','Ringde och var ledsen över beslutet, vill prata med handläggare.','X-146','Kommunen'),
(5,'2','K403639',3844.82,1,'SE869','SE189998457184','Anders Bergman','19980412-6051','2019-07-06 20:49:53',NULL,'2019-02-18','Önskar få besked via brev.','K143','Volt AB'),
(6,'4','K887636',3095.23,5,'SE849','SE269993403920',NULL,'19851025-5519','2020-07-27 06:29:36',NULL,'2010-03-06','Har bytt adress men inte anmält flytten.','K402','Kommunen'),
(7,'19',NULL,NULL,7,'SE599','SE029999070217','Björn Nyström','19900210-0841','2023-03-29 19:31:51',NULL,'2014-06-09','Önskar få besked via brev.','A-127','Volt AB'),
(8,'2',NULL,1101.65,8,'SE759','SE539998388569','Mikael Sjöberg','19960901-2464','2022-03-28 11:53:36',NULL,'2019-06-15','Ringde och var ledsen över beslutet, vill prata med handläggare.','K798','Kommunen'),
(9,'13','422920',1236.26,1,'SE899','SE939991538823','Mikael Nyström','20010915-8311','2024-07-19 10:06:10',NULL,'2022-04-07','Ringde och var ledsen över beslutet, vill prata med handläggare.','B182','Volt AB'),
(10,'8','M-038348',1732.42,8,'SE769','SE989991747138','Björn Nyström','19961202-8176','2020-09-18 01:12:55',NULL,'2009-09-20','Önskar få besked via brev.','B580','Kommunen'),
(11,'18','M-380913',651.78,8,'SE149','SE359991076610','Ingela Sjöberg','19660214-5655','2023-04-09 20:27:16',NULL,'2016-09-19','Önskar få besked via brev.','X-476','Volt AB'),
(12,'2',NULL,1727.55,4,'SE689','SE429996004004','Göran Bergman','19920923-7834','2024-08-28 18:45:21',NULL,'2010-08-09','Har bytt adress men inte anmält flytten.','K287','Kommunen'),
(13,'5','K555858',3411.97,6,'SE889','SE759992108253','Oskar Holm','19630612-5441','2019-04-10 08:50:38',NULL,'2012-01-19','Har bytt adress men inte anmält flytten.','K619','Kommunen'),
(14,'16','K229928',3581.74,8,NULL,'SE719994862271','Anders Åkesson','20011226-3561','2024-06-12 11:49:31',NULL,'2009-05-06','Har bytt adress men inte anmält flytten.','K719','Kommunen'),
(15,'5','K213256',1876.93,5,'SE319','SE089995582355','Ebba Bergman','19730324-1348','2020-08-23 03:53:14',NULL,'2008-02-22','Önskar få besked via brev.','K461',NULL),
(16,'4','K043795',2950.34,8,'SE629',NULL,'Anders Bergman',NULL,'2021-04-30 07:30:53',NULL,'2018-01-24','Har bytt adress men inte anmält flytten.','B478','Kommunen'),
(17,'9','954541',939.44,8,'SE339','SE749991954657','Malin Nyström','19880720-0954','2019-12-19 11:16:37',NULL,'2014-03-27','Har bytt adress men inte anmält flytten.',NULL,'Volt AB'),
(18,'7','M-774252',3545.78,4,'SE529','SE329998696636','Mikael Åkesson','19590716-9600',NULL,NULL,'2013-10-27','Ringde och var ledsen över beslutet, vill prata med handläggare.','K388','Volt AB'),
(19,'7','M-317151',1529.93,7,'SE729','SE629990019246','Mikael Åkesson',NULL,'2019-10-12 06:18:48',NULL,'2008-04-22','Ringde och var ledsen över beslutet, vill prata med handläggare.','K569','Volt AB'),
(20,'18','173868',1476.97,2,'SE939',NULL,'Mikael Bergman','19940909-6485','2024-01-30 04:34:41',NULL,'2011-04-17','Har bytt adress men inte anmält flytten.',NULL,'Kommunen');

INSERT INTO `PTSession` VALUES
(1,'7','K098603','2019-05-18 08:59:21','Ringde och var ledsen över beslutet, vill prata med handläggare.','Önskar få besked via brev.',1,1,729.06,0),
(2,'18','598706','2020-08-30 02:09:12','Ringde och var ledsen över beslutet, vill prata med handläggare.','Önskar få besked via brev.',5,3,1747.24,1),
(3,'5',NULL,'2019-11-12 23:20:46','Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',5,7,3990.06,0),
(4,'14','K981669','2023-05-11 15:22:07','Ringde och var ledsen över beslutet, vill prata med handläggare.','Ringde och var ledsen över beslutet, vill prata med handläggare.',3,1,853.46,0),
(5,'20',NULL,'2019-03-04 06:08:51','Önskar få besked via brev.','Har bytt adress men inte anmält flytten.',7,3,3448.00,1),
(6,'2','K218731','2019-07-13 22:08:09','Har bytt adress men inte anmält flytten.','Har bytt adress men inte anmält flytten.',5,6,1584.18,0),
(7,'1','M-865827','2023-03-30 22:11:02','Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',2,2,2196.67,0),
(8,'20','K394969','2023-03-20 16:24:31','Önskar få besked via brev.',NULL,3,NULL,912.39,1),
(9,'8','K251545','2019-08-13 15:12:49','Ringde och var ledsen över beslutet, vill prata med handläggare.','Har bytt adress men inte anmält flytten.',2,1,2403.28,1),
(10,'4','K226861','2019-08-17 14:43:06','Har bytt adress men inte anmält flytten.','Ringde och var ledsen över beslutet, vill prata med handläggare.',8,2,3237.72,1),
(11,'18','M-801444','2023-06-01 14:35:02',NULL,'Önskar få besked via brev.',7,7,2163.37,0),
(12,'8','789213','2024-08-27 02:35:43','Ringde och var ledsen över beslutet, vill prata med handläggare.','Ringde och var ledsen över beslutet, vill prata med handläggare.',7,NULL,1640.56,0),
(13,'15','316127','2019-11-11 04:44:03','Har bytt adress men inte anmält flytten.','Önskar få besked via brev.',3,NULL,3180.70,0),
(14,'10',NULL,'2022-01-23 09:30:09','Önskar få besked via brev.','Ringde och var ledsen över beslutet, vill prata med handläggare.',6,3,2867.38,0),
(15,'17','M-881599','2024-02-29 21:51:29','Har bytt adress men inte anmält flytten.','Har bytt adress men inte anmält flytten.',8,6,2532.61,NULL),
(16,'13','M-528023','2023-03-06 20:14:34','Önskar få besked via brev.','Har bytt adress men inte anmält flytten.',4,7,613.90,0),
(17,'9','641685','2021-10-11 11:58:57','Önskar få besked via brev.','Har bytt adress men inte anmält flytten.',2,NULL,206.71,0),
(18,'13','405907','2024-01-25 22:52:45','Ringde och var ledsen över beslutet, vill prata med handläggare.','Ringde och var ledsen över beslutet, vill prata med handläggare.',7,3,3661.18,0),
(19,'2','M-049451',NULL,'Önskar få besked via brev.','Har bytt adress men inte anmält flytten.',6,5,2030.44,1),
(20,'4','813761','2020-05-16 12:09:33','Ringde och var ledsen över beslutet, vill prata med handläggare.','Önskar få besked via brev.',4,7,3350.24,1);

INSERT INTO `Personal` VALUES
(1,'495641',NULL,'Instruktör',3752.62,'031-390 06 91','bjorn.lindqvist153@example.org','blindqvist77',NULL,'PT steg 1','2010-11-10',3,0,1),
(2,'M-031899','Oskar Åkesson','Instruktör',1219.48,'031-390 06 20','oskar.akesson154@example.com','oakesson46','$2b$10$i/0ob9Ic7ElFu4yhii/3di6g1jrxzyjsy5esqkqec6nyho0e3F..E','Yoga 200h','2016-04-21',3,0,0),
(3,'K567526','Ingela Nyström','PT',3074.36,NULL,'ingela.nystrom155@mail.example.net','inystrom16','$2b$10$5wlm4rH/g27J8oa4AcIeyDEwxEwhwfJww6p/blioa1m78tz6p3huh','Yoga 200h','2014-12-26',4,0,1),
(4,'767617','Ingela Nyström','PT',1002.27,'031-390 06 77','ingela.nystrom156@mail.example.net','inystrom47','$2b$10$n2aof2tGDit99Ff9I03A9EAd4gooFqhnhjpce5y9hJCcI2BF56gCu','Yoga 200h',NULL,3,0,1),
(5,'M-486727','Björn Bergman','PT',1091.08,'031-390 06 47','bjorn.bergman157@mail.example.net','bbergman68','$2b$10$/2g4BlGueoG8I9nurnyA0a/3jp8u794EEhf16FBbc0bxvtepzwhAn','PT steg 1','2008-10-23',4,1,1),
(6,'K486917','Oskar Lindqvist','PT',3044.95,'031-390 06 08','oskar.lindqvist158@mail.example.net','olindqvist61','$2b$10$hCHwGlnzbtai/9qdEfE3I9jDztcirqa/.1trdg80DqFt9azbwodBn','Yoga 200h',NULL,6,1,1),
(7,'K269076','Åsa Holm','PT',469.00,'031-390 06 59',NULL,'aholm31','$2b$10$9gv9edej063E6szv9AA8uIIxo5bs77h9olEbqB4wdoBwmtC213D.s','Yoga 200h','2017-12-25',1,1,1),
(8,'K320417','Oskar Åkesson','Instruktör',3162.02,'031-390 06 51','oskar.akesson160@example.org','oakesson30','$2b$10$xli8m46eIpkuhv2asib9jv8xfo3irne0Egy5zI1ciBHelDuGHwr9n','Yoga 200h','2015-06-03',6,0,1),
(9,'M-284057','Anders Bergman','Instruktör',3130.25,NULL,'anders.bergman161@mail.example.net','abergman47','$2b$10$Fx3e84m/32JzsCc5CwzG.BoDFi00Grt.nFFDdxcoDlAnziuAuv2sx','PT steg 1','2022-11-18',7,1,1),
(10,'611704','Anders Åkesson','Instruktör',3444.41,'031-390 06 44','anders.akesson162@mail.example.net','aakesson60','$2b$10$rad.6196q5pe7E.wuqw1.usejzb0Bk4bn7.Fx7Hw5JvJwrp0syvqd','Yoga 200h',NULL,2,NULL,0),
(11,'K595179','Göran Holm','PT',665.92,'031-390 06 67','goran.holm163@example.org','gholm68','$2b$10$CFAh.tiduxFmlzHBJCII1wl9v6u6k2yJ86nGC16FG9it7kCE15DJz','PT steg 1','2011-01-09',6,1,0),
(12,'K517819','Oskar Holm','Instruktör',3899.01,'031-390 06 09','oskar.holm164@example.org','oholm69','$2b$10$9onolh5hirf6e2acI06mpgGyHorlcpGHGEJtansgurCjrFh.6baug','Yoga 200h','2022-09-19',1,1,1),
(13,'451429','Mikael Åkesson','Instruktör',401.07,'031-390 06 57','mikael.akesson165@example.org','makesson63','$2b$10$//eoE1e8j5e.f88c6s/2BJemBDtmwA1d764w6Cdi4aGuhGogA9/bg','Yoga 200h','2013-03-15',1,1,1),
(14,'M-173812','Björn Lindqvist',NULL,3400.89,'031-390 06 68','bjorn.lindqvist166@example.com','blindqvist49','$2b$10$6eu9lyrEFJ0uu0JdJhrmcx6zHfIDzAA0eo/c1w5AbqtDmm7sJlgAG',NULL,'2011-02-06',5,0,0),
(15,'M-422372','Göran Lindqvist','PT',970.67,'031-390 06 56','goran.lindqvist167@mail.example.net','glindqvist87','$2b$10$rHm/0m5D.CfaAouyHtqr.dqorCtH50gEo7733ev.xE1xydD.9sF50','Yoga 200h','2013-11-26',NULL,1,NULL),
(16,'M-936494','Björn Holm','Instruktör',3356.94,'031-390 06 30','bjorn.holm168@example.org','bholm25',NULL,'PT steg 1','2012-07-04',1,0,0),
(17,'982569','Björn Åkesson','PT',NULL,'031-390 06 63','bjorn.akesson169@example.com','bakesson87','$2b$10$/3d6G0jpirw.3v0pGBIrldwFoC0f229m2rFAwts1HzpueipnIlvvd','PT steg 1','2010-01-14',7,1,0),
(18,'M-616034','Mikael Bergman','PT',1756.34,'031-390 06 45','mikael.bergman170@mail.example.net','mbergman58','$2b$10$0gp/rl9cil/wgBjnb221Fc5oqybJ8z4ug.4DmveCgj9l7u/0dphd4','Yoga 200h','2010-06-02',3,0,1),
(19,'M-141729','Ingela Nyström','PT',3615.94,'031-390 06 95','ingela.nystrom171@example.org','inystrom32','$2b$10$dH685cfGz0/bdxG00431JDy9A6a5icwH4pqmCgGtA4dfroeg7b.jk',NULL,'2013-07-30',NULL,1,0),
(20,'K338146','Ebba Nyström','PT',NULL,'031-390 06 15','ebba.nystrom172@example.org','enystrom50','$2b$10$gotDCbz3D1CGpvdbE1s9Ag/f/k6gn8Jnj/Ed3txoroJkkjyas7Gr0','PT steg 1','2018-09-02',2,0,1);

INSERT INTO `AppEnhet` VALUES
(1,'12','dd014802f20857e0','i14',NULL,'A-392','0937afcd5eaf0fe7bbedf314a3abf60162d31615',0,'2020-07-29 19:59:38',0,'sv','mork'),
(2,'20','80166c5785faeb7c','P7','i17','K738','bce4ebe5c5393649c6c31817ec17b4967fadc3ad',0,'2023-03-25 01:54:34',1,'en','mork'),
(3,'6','a50b6543309ba8ed','i14','i17','B983','76a77946592943e1270b69e7875c8ba8c14fae78',0,'2023-02-01 02:40:48',0,'en','mork'),
(4,'11','569eb75297d6964e','P7','i17','A-183','c72ec4e8b42a8d917cd5ecac3942d721abc1354f',0,'2019-12-21 05:38:36',0,NULL,'ljus'),
(5,'6','829d731967b8e5e3','i14','A14','A-206','0c0d409bc355d1f1f513da7f15ea62cd8ddab93e',NULL,'2020-02-22 14:45:23',0,'en','ljus'),
(6,'10','3fafb650f3d221ba','P7','A14','K967',NULL,0,'2019-04-26 19:05:03',0,'sv','mork'),
(7,'9','719ff9e20fea74d6','i14','i17','B315','5205572089e74ba7930dc9c1fb17c37c4183524a',0,'2021-06-15 06:05:59',0,'sv','mork'),
(8,'13','51c040fa0f4e827b','P7','A14','X-767','541f5eedc1730450accd72dfea4ba4aef9432243',1,'2019-05-21 00:43:12',0,'en','ljus'),
(9,'17','696555025eadbf68','P7',NULL,'B883','5a7423d741fd2a49fcc631b82c28507a520a537a',1,'2024-08-15 23:52:46',1,'en','mork'),
(10,'1','97254a769ca3a4ba','i14','i17','B875','470b65fc29fdba868ad82fb7282d5b2ab2d639f1',0,'2023-07-29 18:19:10',1,'sv','ljus'),
(11,'1','f971fca292a38618','P7','A14','X-799','2c1bba4611b9e88dd2b3e0988465282046913c59',0,'2021-05-30 04:09:02',1,'en','mork'),
(12,'1','c7b3f3f24134f433','i14','i17','K686','d520b42b54fde9d378a36947276bda5a85e8293d',1,'2021-03-24 13:00:14',0,'sv','ljus'),
(13,'16','ace2721871b33105','i14','i17','B646','2dced1df9fd3404b9c08ccfaa94ef9057eca7dbd',1,'2023-03-14 08:24:00',0,NULL,'ljus'),
(14,'12','860ce67a030fc68f','P7','i17','K477','0f3c7dc435051a5e8ae50c662aa90c9e86184a0f',0,'2022-07-21 04:50:31',1,'en','ljus'),
(15,'10','b5f5497fd08e9765','i14',NULL,'A-704','13d33f5f4ce5fd14531544c4c71bd2ca7789192d',1,'2024-02-01 12:58:19',0,'sv','ljus'),
(16,'2','f02b480c7f33f686','P7','i17','B363','0ad8f96693bfad9e123d90ac5c004dafb28b6f35',1,'2021-03-12 23:41:18',1,'sv','mork'),
(17,'14','262de4e2e8884cc3','P7',NULL,'K051','b7738d692cb7e759ed194a6577b631beb2f492ab',1,'2021-04-12 15:17:12',0,'en','mork'),
(18,'9','d9020e0370acd2bc','P7','i17','X-796','d140a9c6cb2a4f6f5a1d953617df1994c51658ea',NULL,'2021-04-16 20:51:26',1,'sv',NULL),
(19,'20','09ffeac9672d7a99','P7','i17','B429','d8998044df18e2a58bb7a5a0348c41f596e58f20',1,'2022-08-09 15:17:41',1,'en','ljus'),
(20,'18',NULL,'P7','i17','A-614','b77e54a3f475d12097918843275a6780b1f1d8f2',1,'2021-07-01 05:46:21',0,'sv','ljus');

INSERT INTO `Utrustning` VALUES
(1,'Löpband','A-633','B951','2020-07-10',4,'2009-03-31','Oskar Sjöberg',380,'B081','2015-09-09',0,'B801'),
(2,'Roddmaskin','A-903','B262','2022-05-07',2,'2017-06-18','Björn Sjöberg',230,'B551','2018-07-10',NULL,'A-561'),
(3,'Roddmaskin','K991','X-357','2008-05-18',3,'2011-02-15',NULL,256,'A-496','2021-12-15',0,'X-825'),
(4,'Roddmaskin','X-242','A-054','2022-05-04',NULL,'2010-07-17','Oskar Nyström',38,'B677','2016-07-16',1,'K890'),
(5,'Löpband','K437','A-765','2012-12-12',3,'2008-06-16','Björn Lindqvist',165,'A-495','2014-02-18',NULL,'A-368'),
(6,'Löpband','B640','K169','2022-08-04',7,'2010-06-08',NULL,384,'B037','2021-01-29',1,'X-726'),
(7,'Löpband','K506','A-513','2018-09-23',4,'2021-03-11','Anders Sjöberg',313,NULL,'2014-01-15',1,'A-014'),
(8,'Löpband','K098','A-888',NULL,4,'2014-01-15','Björn Åkesson',337,'B599','2021-09-13',0,'X-318');

INSERT INTO `Artikel` VALUES
(1,'Vattenflaska','X-518',2376.25,49.02,44,1179.72,'M','mjölk','X-223'),
(2,'Vattenflaska','K523',1688.43,2.97,279,1767.79,'M','nötter','B955'),
(3,'Vattenflaska','A-817',3844.42,7.53,241,980.22,'S','nötter','A-025'),
(4,'Vattenflaska','X-195',5.89,63.35,93,3778.90,'S','mjölk','A-361'),
(5,'Vattenflaska','A-035',1526.45,16.37,202,1062.44,NULL,'nötter','K728'),
(6,'Proteinbar','K965',1076.71,50.01,97,217.53,'S','mjölk','B716');
