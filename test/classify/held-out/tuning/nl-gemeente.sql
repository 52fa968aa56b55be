SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `burger` (
  `burger_id` bigint NOT NULL AUTO_INCREMENT,
  `bsn` char(9) NOT NULL,
  `anummer` char(10) COMMENT 'Administratienummer basisregistratie',
  `voornamen` varchar(120),
  `tussenvoegsel` varchar(20),
  `geslachtsnaam` varchar(80),
  `roepnaam` varchar(60),
  `aanhef` varchar(20),
  `geboortedatum` date,
  `geboorteplaats` varchar(60),
  `geboorteland` char(4),
  `geslachtsaand` char(1),
  `nationaliteitcode` char(4),
  `burgstaat` char(1),
  `overlijdensdatum` date,
  `indicatiegeheim` tinyint(1),
  `vorigebsn` char(9),
  `partner_id` bigint,
  `ouder1_naam` varchar(120),
  `ouder2_naam` varchar(120),
  `mutatiedatum` datetime,
  PRIMARY KEY (`burger_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Ingeschreven personen';

CREATE TABLE `adres` (
  `adres_id` bigint NOT NULL AUTO_INCREMENT,
  `burger_id` bigint NOT NULL,
  `straatnaam` varchar(80),
  `huisnummer` int,
  `huisletter` char(1),
  `toevoeging` varchar(6),
  `postcode` char(7),
  `woonplaats` varchar(60),
  `wijkcode` char(6),
  `bagid` varchar(16),
  `datumingang` date,
  `briefadres` tinyint(1),
  `land` char(2),
  PRIMARY KEY (`adres_id`),
  CONSTRAINT fk_adres_burger_id FOREIGN KEY (`burger_id`) REFERENCES `burger` (`burger_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `uitkering` (
  `uitk_id` bigint NOT NULL AUTO_INCREMENT,
  `burger_id` bigint NOT NULL,
  `regeling` varchar(10),
  `bedragmnd` decimal(8,2),
  `ingang` date,
  `einde` date,
  `rekeningnr` varchar(18),
  `tnv` varchar(80),
  `kostdelers` smallint,
  `vermogen` decimal(10,2),
  `schulden` decimal(10,2),
  `ziektevermelding` varchar(200),
  `consulent` varchar(40) COMMENT 'Inlognaam van de consulent',
  `rapportage` text,
  `maatregel` varchar(20),
  PRIMARY KEY (`uitk_id`),
  CONSTRAINT fk_uitkering_burger_id FOREIGN KEY (`burger_id`) REFERENCES `burger` (`burger_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Bijstand en toeslagen';

CREATE TABLE `vergunning` (
  `verg_id` bigint NOT NULL AUTO_INCREMENT,
  `zaaknr` varchar(16),
  `soort` varchar(30),
  `aanvrager_naam` varchar(120),
  `aanvrager_tel` varchar(20),
  `aanvrager_mail` varchar(120),
  `kvknr` char(8),
  `locatie` varchar(120),
  `omschrijving` text,
  `status` enum('nieuw','verleend','geweigerd'),
  `leges` decimal(8,2),
  `besluitdatum` date,
  `bijlage` varchar(120),
  PRIMARY KEY (`verg_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `melding_openbareruimte` (
  `meld_id` bigint NOT NULL AUTO_INCREMENT,
  `categorie` varchar(20),
  `toelichting` text,
  `melder` varchar(80),
  `melderemail` varchar(120),
  `meldertelefoon` varchar(20),
  `foto` varchar(120),
  `lat` double,
  `lng` double,
  `toegewezen` varchar(30),
  `afgehandeld` tinyint(1),
  `gemeld_op` datetime,
  PRIMARY KEY (`meld_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `parkeer_ontheffing` (
  `po_id` bigint NOT NULL AUTO_INCREMENT,
  `burger_id` bigint,
  `kenteken` varchar(8),
  `meldcode` char(4),
  `zone` varchar(4),
  `geldig_van` date,
  `geldig_tot` date,
  `gehandicaptenkaart` tinyint(1),
  `prijs` decimal(6,2),
  PRIMARY KEY (`po_id`),
  CONSTRAINT fk_parkeer_ontheffing_burger_id FOREIGN KEY (`burger_id`) REFERENCES `burger` (`burger_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `hond` (
  `hond_id` bigint NOT NULL AUTO_INCREMENT,
  `burger_id` bigint NOT NULL,
  `naam` varchar(40),
  `ras` varchar(40),
  `geslacht` char(1),
  `geboortedatum` date,
  `chipnr` char(15),
  `gewicht` decimal(5,1),
  `aangemeld` date,
  `tarief` decimal(6,2),
  PRIMARY KEY (`hond_id`),
  CONSTRAINT fk_hond_burger_id FOREIGN KEY (`burger_id`) REFERENCES `burger` (`burger_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Hondenbelasting';

CREATE TABLE `medewerker` (
  `mdw_id` bigint NOT NULL AUTO_INCREMENT,
  `personeelsnr` varchar(8),
  `naam` varchar(120),
  `functie` varchar(60),
  `afd` varchar(30),
  `intern_tel` varchar(6),
  `mail` varchar(120),
  `adaccount` varchar(40),
  `indienst` date,
  `schaal` smallint,
  `trede` smallint,
  `fte` decimal(3,2),
  `pasfoto` longblob,
  PRIMARY KEY (`mdw_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `stempas` (
  `stempas_id` bigint NOT NULL AUTO_INCREMENT,
  `burger_id` bigint NOT NULL,
  `volgnr` int,
  `verkiezing` varchar(20),
  `stembureau` int,
  `afgegeven` tinyint(1),
  `ongeldig` tinyint(1),
  PRIMARY KEY (`stempas_id`),
  CONSTRAINT fk_stempas_burger_id FOREIGN KEY (`burger_id`) REFERENCES `burger` (`burger_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `wijk` (
  `wijkcode` char(6) NOT NULL,
  `naam` varchar(60),
  `inwoners` int,
  `oppervlak` decimal(8,2),
  `wethouder` varchar(80),
  `buurtbudget` decimal(10,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `aud_log` (
  `aud_id` bigint NOT NULL AUTO_INCREMENT,
  `gebruiker` varchar(40),
  `tabel` varchar(40),
  `sleutel` bigint,
  `oud` json,
  `nieuw` json,
  `werkstation` varchar(30),
  `ipadres` varchar(45),
  `tijdstip` datetime,
  `actie` char(1),
  PRIMARY KEY (`aud_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `digid_sessie` (
  `sess_id` bigint NOT NULL AUTO_INCREMENT,
  `sessiesleutel` varchar(64),
  `burgerservicenr` char(9),
  `betrouwniveau` smallint,
  `useragent` varchar(255),
  `aangemaakt` datetime,
  `verlopen` tinyint(1),
  `csrf` varchar(64),
  PRIMARY KEY (`sess_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `afvalcontainer` (
  `cont_id` bigint NOT NULL AUTO_INCREMENT,
  `chipcode` varchar(20),
  `soort` varchar(10),
  `volume_l` int,
  `locatieomschr` varchar(80),
  `lat` double,
  `lng` double,
  `laatste_leging` datetime,
  `vulgraad` smallint,
  `naamplaatje` varchar(20),
  `batterij` smallint,
  `wijkcode` char(6),
  `storingcode` char(2),
  `leeftijd_mnd` int,
  PRIMARY KEY (`cont_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `begrotingspost` (
  `post_id` bigint NOT NULL AUTO_INCREMENT,
  `nummer` varchar(12),
  `naam` varchar(80),
  `bedrag` decimal(12,2),
  `jaar` smallint,
  `programma` varchar(30),
  `verantwoording_code` char(3),
  `status` varchar(10),
  `versie` int,
  `vastgesteld` date,
  `saldo` decimal(12,2),
  `functie` char(3),
  PRIMARY KEY (`post_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `straatmeubilair` (
  `sm_id` bigint NOT NULL AUTO_INCREMENT,
  `soort` varchar(20),
  `naam` varchar(40),
  `materiaal` varchar(20),
  `plaatsingsjaar` smallint,
  `leeftijd` smallint,
  `lat` double,
  `lng` double,
  `straatnaam_openbaar` varchar(60),
  `staat` char(1),
  `gewicht` decimal(6,1),
  `inspectie` date,
  `kleur` varchar(12),
  PRIMARY KEY (`sm_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `formulierveld` (
  `fv_id` bigint NOT NULL AUTO_INCREMENT,
  `veldnaam` varchar(40),
  `label` varchar(60),
  `verplicht` tinyint(1),
  `maxlengte` smallint,
  `volgorde` smallint,
  `type` varchar(12),
  `hulptekst` varchar(200),
  `versie` int,
  `standaardwaarde` varchar(20),
  `toon_adres` tinyint(1),
  PRIMARY KEY (`fv_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `burger` VALUES
(1,'929845432','475325527','Sanne','de','Hoekstra','Sanne','Dhr.','1962-06-15','Breda','Bred',NULL,'NL','O','2018-11-16',0,'872095253',74223,'Sanne Hoekstra','Sanne Hoekstra','2022-03-05 01:57:24'),
(2,'018721990','514828511','Femke','de','Hoekstra','Femke','Mevr.',NULL,'Breda',NULL,'V','NL','P','2016-05-17',1,'410673201',60836,NULL,'Femke Hoekstra','2020-11-30 19:29:42'),
(3,'722990066','854115006','Bas','van','de Vries','Bas','Dhr.','1952-12-02',NULL,'Bred','V','NL','S','2008-01-28',0,'268653975',98172,'Bas de Vries','Bas de Vries','2019-12-12 12:30:24'),
(4,'745005895','743028259','Anouk','van','de Vries','Anouk','Dhr.','1965-04-28','Zwolle','Zwol','O','NL','O','2012-02-11',1,'493201385',15706,'Anouk de Vries','Anouk de Vries','2022-02-27 23:07:42'),
(5,'938132738','820578381','Anouk','van','Smit','Anouk','Dhr.','1995-12-15','Breda','Bred','O','NL','O','2012-08-16',1,NULL,22698,'Anouk Smit','Anouk Smit','2023-04-17 01:36:21'),
(6,'403714709','803543578','Marloes','de','Mulder','Marloes','Dhr.','1973-10-14','Assen','Asse','O','NL','O','2021-04-02',1,'745658982',64768,'Marloes Mulder','Marloes Mulder','2019-09-14 01:30:59'),
(7,'819596619','468009140','Ingrid','van','Hoekstra',NULL,'Mevr.','1955-02-24','Breda','Bred','V','NL','S',NULL,0,'387377049',40463,'Ingrid Hoekstra','Ingrid Hoekstra','2021-11-23 00:31:10'),
(8,'965687533',NULL,'Sanne','de','Smit','Sanne','Mevr.','1998-10-18','Zwolle','Zwol','V','NL','P','2021-08-21',1,'460391343',77126,'Sanne Smit','Sanne Smit','2021-06-29 19:03:23'),
(9,'265671346','346932087','Femke','van','de Vries','Femke',NULL,'1997-06-16','Assen','Asse',NULL,'NL','S','2010-09-12',1,'906380716',72974,'Femke de Vries','Femke de Vries','2021-09-30 19:20:19'),
(10,'264363930','044006883','Bas','van der','Smit','Bas','Dhr.','1972-11-21','Zwolle',NULL,'O','NL','O','2013-02-23',0,'689153107',66242,'Bas Smit','Bas Smit',NULL),
(11,'458379396','061639540','Wouter','van der','van den Berg','Wouter','Dhr.','1981-12-21','Breda','Bred','O','NL','P','2023-06-04',1,NULL,NULL,NULL,'Wouter van den Berg','2023-02-14 09:07:57'),
(12,'443815902','628148161','Joost','de','Hoekstra',NULL,'Dhr.','1952-02-20','Zwolle','Zwol','V',NULL,NULL,'2017-12-16',0,'633884339',27174,'Joost Hoekstra','Joost Hoekstra','2019-09-26 07:06:01'),
(13,'846488681','446186727','Joost','de','Hoekstra','Joost','Dhr.','1973-01-28','Zwolle','Zwol','O','NL','O','2012-09-16',NULL,'764526017',85151,'Joost Hoekstra','Joost Hoekstra','2022-02-19 20:38:48'),
(14,'522160505','461962846','Femke','van','Smit','Femke','Dhr.','1959-01-25','Assen','Asse','V','NL','G','2018-06-17',NULL,'295109798',19163,'Femke Smit',NULL,'2020-11-06 16:45:48'),
(15,'271083803','559850293','Sander','van','Smit','Sander','Dhr.','1958-03-24','Assen','Asse','M','NL','G','2010-03-12',0,'706740737',35123,'Sander Smit','Sander Smit','2021-02-03 03:21:31'),
(16,'428500249','835920586','Anouk','van der','Smit','Anouk','Mevr.','1943-12-10',NULL,'Zwol','O','NL','P','2023-02-09',0,'038417431',38883,'Anouk Smit','Anouk Smit','2021-10-30 05:00:22'),
(17,'670719894','462868898','Marloes','van der','Jansen','Marloes','Dhr.','2000-10-17','Breda','Bred','M',NULL,'O','2010-05-12',0,'163568674',93864,'Marloes Jansen','Marloes Jansen','2020-11-03 11:50:44'),
(18,'338211822',NULL,'Femke','van','Smit','Femke','Dhr.',NULL,'Breda','Bred','V','NL','O','2016-05-12',0,'257323156',83132,'Femke Smit','Femke Smit','2022-08-23 08:41:46'),
(19,'099227769','519917625','Sanne',NULL,'Hoekstra','Sanne','Mevr.','1985-04-26','Zwolle','Zwol','O','NL','S','2022-10-10',0,'554149412',40201,'Sanne Hoekstra','Sanne Hoekstra','2022-02-21 14:32:02'),
(20,'403670020','980687457','Femke','de','Hoekstra','Femke','Dhr.','1957-01-15','Assen','Asse','M','NL',NULL,'2018-07-10',0,'954676348',18609,NULL,'Femke Hoekstra','2022-04-28 18:08:15');

INSERT INTO `adres` VALUES
(1,'1','Kerklaan',364,'9','130','8011 AB','Zwolle','Assen','Molenweg 46','2013-11-01',1,'NL'),
(2,'10','Dorpsstraat',231,'9','34','4811 CD','Breda','Breda',NULL,'2014-11-03',1,'NL'),
(3,'9','Molenweg',79,'2','91',NULL,NULL,'Assen','Dorpsstraat 36','2018-02-20',0,'NL'),
(4,'2','Molenweg',NULL,'1','12',NULL,'Assen','Assen','Molenweg 11','2017-07-04',0,'NL'),
(5,'2','Dorpsstraat',302,'1','62','9401 EF','Assen',NULL,'Kerklaan 86','2008-12-13',0,'NL'),
(6,'15','Dorpsstraat',193,'8','93','8011 AB','Zwolle','Breda',NULL,NULL,1,'NL'),
(7,'18','Dorpsstraat',94,'1','116','4811 CD',NULL,'Breda','Molenweg 100','2019-08-09',0,'NL'),
(8,'19','Dorpsstraat',127,'7','129','4811 CD',NULL,'Assen','Molenweg 71','2018-06-09',0,'NL'),
(9,'7','Molenweg',170,'6','49','9401 EF','Assen','Assen','Dorpsstraat 24','2012-09-09',1,'NL'),
(10,'17','Kerklaan',137,'7','24','8011 AB','Zwolle','Breda','Kerklaan 62',NULL,0,'NL'),
(11,'1','Molenweg',119,NULL,'123','4811 CD','Breda','Breda','Kerklaan 92','2015-03-17',1,'NL'),
(12,'4','Dorpsstraat',257,'4','85','8011 AB','Zwolle','Zwolle','Molenweg 75','2008-03-22',1,'NL'),
(13,'20','Molenweg',137,'1',NULL,'9401 EF','Assen','Zwolle','Molenweg 139','2013-07-10',1,'NL'),
(14,'2',NULL,371,'7','5','8011 AB','Zwolle',NULL,'Molenweg 14','2019-04-16',1,'NL'),
(15,'8','Kerklaan',289,'1','6','4811 CD',NULL,'Assen','Kerklaan 118','2014-11-10',1,'NL'),
(16,'3','Dorpsstraat',194,'9','2','9401 EF','Assen','Breda','Kerklaan 138','2022-03-24',NULL,'NL'),
(17,'5','Kerklaan',210,NULL,'73','9401 EF','Assen','Breda','Dorpsstraat 7','2015-12-10',1,NULL),
(18,'4','Molenweg',113,'8','60','4811 CD','Breda','Breda','Dorpsstraat 92','2013-03-03',1,'NL'),
(19,'7',NULL,152,'5','8','4811 CD','Breda','Assen','Dorpsstraat 26','2021-08-21',0,'NL'),
(20,'10','Kerklaan',234,'2','50','4811 CD','Breda','Zwolle','Molenweg 117','2016-10-30',1,NULL);

INSERT INTO `uitkering` VALUES
(1,'18','IOAW',2525.83,'2012-06-03','2016-04-24','NL64XXXX1377163359','Anouk van den Berg',4,3894.64,1881.08,'Wil graag op dinsdag geholpen worden.','avandenber66','Zoon regelt de administratie sinds vorig jaar.','Zoon regelt de admin'),
(2,'6','BBZ',3167.81,'2020-04-25','2008-11-24','NL33XXXX7286612952','Joost de Vries',8,1817.76,3143.01,'Mevrouw heeft drie keer gebeld over de betaling.','jdevries69','Wil graag op dinsdag geholpen worden.','Wil graag op dinsdag'),
(3,'19','IOAW',1713.53,'2021-12-08','2023-09-01','NL53XXXX1812432724','Wouter van den Berg',1,1663.50,3557.66,'Zoon regelt de administratie sinds vorig jaar.','wvandenber14','Mevrouw heeft drie keer gebeld over de betaling.','Mevrouw heeft drie k'),
(4,'8','IOAW',1186.67,NULL,NULL,'NL56XXXX5852798890','Anouk van den Berg',7,2602.41,2280.29,'Wil graag op dinsdag geholpen worden.',NULL,'Mevrouw heeft drie keer gebeld over de betaling.','Mevrouw heeft drie k'),
(5,'8','BBZ',3710.53,'2019-06-23','2014-07-11','NL26XXXX3244596500','Sander Mulder',8,3402.16,1859.97,'Mevrouw heeft drie keer gebeld over de betaling.','smulder90','Wil graag op dinsdag geholpen worden.','Zoon regelt de admin'),
(6,'12','BBZ',10.53,'2015-02-21','2022-09-23','NL67XXXX3087392130','Ingrid Mulder',6,3367.42,8.66,'Wil graag op dinsdag geholpen worden.','imulder70','Wil graag op dinsdag geholpen worden.','Zoon regelt de admin'),
(7,'17','IOAW',868.04,'2008-07-30',NULL,'NL69XXXX5971180463',NULL,7,2336.38,NULL,'Wil graag op dinsdag geholpen worden.','sjansen32','Wil graag op dinsdag geholpen worden.',NULL),
(8,'12','BBZ',2508.27,'2023-04-27','2023-04-01','NL05XXXX3366699605',NULL,4,2464.31,947.46,'Mevrouw heeft drie keer gebeld over de betaling.','jvandenber85','Zoon regelt de administratie sinds vorig jaar.','Zoon regelt de admin'),
(9,'20','IOAW',1657.85,'2021-03-11','2018-06-09','NL88XXXX0680326761','Ingrid Jansen',1,3436.83,1863.17,'Zoon regelt de administratie sinds vorig jaar.','ijansen69','Zoon regelt de administratie sinds vorig jaar.','Wil graag op dinsdag'),
(10,'15','BBZ',NULL,'2012-12-25','2010-07-25','NL37XXXX6522713921','Pieter Jansen',1,151.62,3557.03,'Zoon regelt de administratie sinds vorig jaar.','pjansen36','Zoon regelt de administratie sinds vorig jaar.','Mevrouw heeft drie k'),
(11,'16','PW',3347.01,'2017-04-09','2012-05-03','NL92XXXX6490985783','Femke de Vries',1,1573.27,1106.94,'Mevrouw heeft drie keer gebeld over de betaling.','fdevries10','Zoon regelt de administratie sinds vorig jaar.','Wil graag op dinsdag'),
(12,'9','IOAW',2427.60,'2012-02-26','2009-01-03','NL78XXXX3534675228','Anouk Hoekstra',7,2697.06,2769.58,'Mevrouw heeft drie keer gebeld over de betaling.',NULL,'Zoon regelt de administratie sinds vorig jaar.','Zoon regelt de admin'),
(13,'15','IOAW',3927.14,'2011-07-17','2013-08-26','NL43XXXX1940684461','Ingrid Hoekstra',7,426.49,357.47,'Wil graag op dinsdag geholpen worden.',NULL,'Wil graag op dinsdag geholpen worden.','Wil graag op dinsdag'),
(14,'3',NULL,2895.46,'2023-09-24',NULL,'NL79XXXX6927453425','Bas de Vries',3,NULL,2932.58,'Wil graag op dinsdag geholpen worden.','bdevries91','Zoon regelt de administratie sinds vorig jaar.','Zoon regelt de admin'),
(15,'20','PW',3928.90,'2023-08-20','2019-04-10','NL50XXXX8296419215','Sanne Hoekstra',1,3218.82,1432.88,'Zoon regelt de administratie sinds vorig jaar.','shoekstra13','Mevrouw heeft drie keer gebeld over de betaling.','Zoon regelt de admin'),
(16,'10','BBZ',NULL,NULL,'2017-09-27','NL17XXXX6531561942','Anouk Mulder',4,3382.08,2846.07,'Zoon regelt de administratie sinds vorig jaar.','amulder19','Mevrouw heeft drie keer gebeld over de betaling.','Mevrouw heeft drie k'),
(17,'5','PW',3874.45,'2019-08-21','2016-09-13','NL78XXXX6748108397',NULL,4,2015.46,NULL,'Wil graag op dinsdag geholpen worden.','fhoekstra43','Zoon regelt de administratie sinds vorig jaar.','Zoon regelt de admin'),
(18,'19','BBZ',3754.00,'2020-07-07','2019-11-19','NL58XXXX9857199608','Ingrid Smit',1,2303.24,2801.39,'Mevrouw heeft drie keer gebeld over de betaling.',NULL,NULL,'Zoon regelt de admin'),
(19,'12','PW',1301.73,'2019-08-28','2018-08-25','NL55XXXX5312237211',NULL,1,209.17,679.07,'Zoon regelt de administratie sinds vorig jaar.','fmulder60','Mevrouw heeft drie keer gebeld over de betaling.','Wil graag op dinsdag'),
(20,'12',NULL,3323.88,'2023-03-01','2022-11-12','NL60XXXX6452923171','Ingrid Smit',2,1342.94,1490.14,'Mevrouw heeft drie keer gebeld over de betaling.','ismit52',NULL,'Mevrouw heeft drie k');

INSERT INTO `vergunning` VALUES
(1,'B707','evenement','Ingrid van den Berg','+31 10 000 8867','ingrid.vandenberg61@mail.example.net','26639457','K032','Zoon regelt de administratie sinds vorig jaar.','nieuw',516.91,NULL,'scan_berg_588.pdf'),
(2,NULL,'bouw','Bas Hoekstra','+31 10 000 7545','bas.hoekstra62@mail.example.net','59859159','A-057','Zoon regelt de administratie sinds vorig jaar.',NULL,2138.10,'2019-11-19','scan_hoekstra_392.pdf'),
(3,'B744','bouw','Pieter de Vries',NULL,'pieter.devries63@example.com','47576875','X-897','Wil graag op dinsdag geholpen worden.','verleend',1644.63,'2020-03-26','scan_vries_2.pdf'),
(4,'K393','bouw','Wouter Hoekstra','+31 10 000 7122','wouter.hoekstra64@example.com','46776325','B933','Wil graag op dinsdag geholpen worden.','nieuw',1535.47,NULL,'scan_hoekstra_871.pdf'),
(5,'B373','evenement','Pieter Jansen','+31 10 000 0127','pieter.jansen65@example.com','14797746',NULL,'Zoon regelt de administratie sinds vorig jaar.','verleend',NULL,'2022-01-27','scan_jansen_500.pdf'),
(6,'A-401','evenement','Sander Hoekstra','+31 10 000 9655','sander.hoekstra66@mail.example.net','73238619','X-180','Wil graag op dinsdag geholpen worden.','nieuw',2091.09,'2009-08-06','scan_hoekstra_112.pdf'),
(7,'X-978','kap','Bas Smit','+31 10 000 2398','bas.smit67@mail.example.net','62842113','A-636','Zoon regelt de administratie sinds vorig jaar.','geweigerd',40.64,'2021-10-28','scan_smit_776.pdf'),
(8,'X-404',NULL,'Joost de Vries',NULL,'joost.devries68@mail.example.net','70014571','K043','Mevrouw heeft drie keer gebeld over de betaling.','verleend',3480.07,'2015-09-21','scan_vries_980.pdf'),
(9,'B918','evenement','Marloes Hoekstra','+31 10 000 8430','marloes.hoekstra69@example.com','27021036','X-745','Wil graag op dinsdag geholpen worden.','nieuw',157.34,'2010-03-23','scan_hoekstra_308.pdf'),
(10,'K903','bouw','Sanne Mulder','+31 10 000 0849','sanne.mulder70@example.com','64852638','A-664','Zoon regelt de administratie sinds vorig jaar.','geweigerd',97.27,'2021-11-24','scan_mulder_805.pdf'),
(11,'X-656','evenement','Sanne de Vries','+31 10 000 6654','sanne.devries71@mail.example.net','27626742','B895','Mevrouw heeft drie keer gebeld over de betaling.','verleend',164.15,'2014-03-14','scan_vries_415.pdf'),
(12,'X-442','kap','Anouk Jansen','+31 10 000 5312','anouk.jansen72@example.com','05272874','B473',NULL,'geweigerd',3297.36,'2021-12-06','scan_jansen_539.pdf'),
(13,'K446',NULL,'Sander Jansen','+31 10 000 6350','sander.jansen73@mail.example.net',NULL,'A-555','Zoon regelt de administratie sinds vorig jaar.','geweigerd',2224.43,NULL,'scan_jansen_240.pdf'),
(14,'K099','evenement','Sander de Vries','+31 10 000 5554','sander.devries74@example.org','39024263','A-188','Mevrouw heeft drie keer gebeld over de betaling.','nieuw',3069.20,'2016-10-06','scan_vries_374.pdf'),
(15,'A-899','kap','Bas Hoekstra','+31 10 000 1250','bas.hoekstra75@example.com','55512480','B717','Wil graag op dinsdag geholpen worden.','verleend',2653.10,'2018-08-27','scan_hoekstra_354.pdf'),
(16,'K104','kap','Ingrid Mulder',NULL,'ingrid.mulder76@example.com','14480618','K854','Zoon regelt de administratie sinds vorig jaar.','geweigerd',407.08,'2022-10-16','scan_mulder_121.pdf'),
(17,NULL,'bouw','Sanne van den Berg','+31 10 000 4047','sanne.vandenberg77@example.org',NULL,'A-295','Mevrouw heeft drie keer gebeld over de betaling.','nieuw',215.01,'2016-07-13','scan_berg_517.pdf'),
(18,'A-900','bouw','Sander van den Berg','+31 10 000 2438','sander.vandenberg78@example.org','73443111','K345','Zoon regelt de administratie sinds vorig jaar.','geweigerd',2306.02,'2014-07-23','scan_berg_566.pdf'),
(19,'X-595','kap','Marloes Smit','+31 10 000 7922','marloes.smit79@example.com','00724591','A-866',NULL,'nieuw',3852.99,'2020-10-10','scan_smit_13.pdf'),
(20,'X-533','evenement','Bas Jansen',NULL,'bas.jansen80@example.com',NULL,'A-612','Wil graag op dinsdag geholpen worden.','geweigerd',2472.52,NULL,'scan_jansen_452.pdf');

INSERT INTO `melding_openbareruimte` VALUES
(1,'verlichting','Wil graag op dinsdag geholpen worden.','Joost Jansen','joost.jansen81@example.com','+31 10 000 9428','m/2.jpg','56.538998',NULL,'team noord',0,'2020-08-11 03:19:32'),
(2,'groen','Wil graag op dinsdag geholpen worden.','Bas van den Berg','bas.vandenberg82@example.com','+31 10 000 3504','m/2.jpg','40.633200','40.341361','team noord',0,'2024-08-05 02:57:07'),
(3,NULL,'Zoon regelt de administratie sinds vorig jaar.',NULL,'bas.smit83@mail.example.net',NULL,'m/1.jpg','43.056895','54.854376','team noord',0,'2022-12-04 14:13:28'),
(4,'groen','Zoon regelt de administratie sinds vorig jaar.','Bas Mulder','bas.mulder84@example.com','+31 10 000 6706','m/2.jpg','53.319805','50.318883','team noord',0,'2019-09-24 06:00:24'),
(5,'verlichting','Wil graag op dinsdag geholpen worden.','Marloes Jansen','marloes.jansen85@example.org','+31 10 000 4754',NULL,'54.421164','54.726628',NULL,1,'2022-07-28 01:46:14'),
(6,'groen','Wil graag op dinsdag geholpen worden.','Bas Jansen','bas.jansen86@mail.example.net','+31 10 000 0256','m/1.jpg','56.895504','49.741249','team zuid',0,'2024-03-01 16:29:10'),
(7,'groen','Mevrouw heeft drie keer gebeld over de betaling.','Anouk Mulder','anouk.mulder87@example.org','+31 10 000 8508',NULL,'54.612541','44.775437',NULL,0,'2020-10-28 05:41:44'),
(8,'afval','Mevrouw heeft drie keer gebeld over de betaling.','Marloes de Vries','marloes.devries88@example.org','+31 10 000 3226','m/2.jpg','47.135854','55.010698','team zuid',1,'2022-07-31 00:15:40'),
(9,'groen','Zoon regelt de administratie sinds vorig jaar.','Wouter Smit','wouter.smit89@example.com','+31 10 000 0567','m/1.jpg','43.022350','54.378752','team zuid',1,'2023-07-31 23:34:31'),
(10,'verlichting','Mevrouw heeft drie keer gebeld over de betaling.','Anouk Jansen','anouk.jansen90@mail.example.net','+31 10 000 1263','m/2.jpg','54.958786','52.120847','team zuid',0,'2022-04-26 04:42:39'),
(11,'groen','Mevrouw heeft drie keer gebeld over de betaling.','Anouk Mulder','anouk.mulder91@example.org','+31 10 000 2199','m/1.jpg','59.732061','43.859693','team zuid',1,NULL),
(12,'groen','Mevrouw heeft drie keer gebeld over de betaling.','Femke Hoekstra','femke.hoekstra92@mail.example.net','+31 10 000 7782','m/2.jpg','46.731185','40.469628','team zuid',1,'2023-11-27 08:24:37'),
(13,'groen','Mevrouw heeft drie keer gebeld over de betaling.','Anouk van den Berg','anouk.vandenberg93@example.com','+31 10 000 4217','m/2.jpg','44.434870','43.151908','team zuid',0,'2023-06-24 00:53:26'),
(14,'groen','Mevrouw heeft drie keer gebeld over de betaling.','Femke de Vries',NULL,'+31 10 000 9825','m/2.jpg','54.397423','45.493405','team zuid',NULL,'2020-06-27 05:11:16'),
(15,'groen','Wil graag op dinsdag geholpen worden.',NULL,'sanne.mulder95@example.org','+31 10 000 1960','m/1.jpg','57.451124','51.689429','team noord',0,'2023-06-14 06:54:56'),
(16,'afval','Zoon regelt de administratie sinds vorig jaar.','Femke Jansen','femke.jansen96@example.com','+31 10 000 4617','m/2.jpg','52.110630','56.513842','team noord',0,'2019-06-03 02:30:25'),
(17,'afval','Mevrouw heeft drie keer gebeld over de betaling.','Sander de Vries','sander.devries97@example.com','+31 10 000 8660','m/2.jpg','44.467237','57.209477','team noord',0,'2022-01-09 05:00:54'),
(18,NULL,'Mevrouw heeft drie keer gebeld over de betaling.','Marloes de Vries','marloes.devries98@mail.example.net','+31 10 000 0192','m/2.jpg','56.913987','49.149680','team noord',0,'2023-12-19 17:18:32'),
(19,'groen','Zoon regelt de administratie sinds vorig jaar.','Sander de Vries',NULL,'+31 10 000 3832','m/1.jpg',NULL,'58.864943','team noord',1,'2019-04-25 02:59:08'),
(20,'afval','Mevrouw heeft drie keer gebeld over de betaling.','Wouter Jansen','wouter.jansen100@mail.example.net','+31 10 000 0130','m/2.jpg','46.917119','46.233530','team noord',NULL,'2019-06-26 22:16:34');

INSERT INTO `parkeer_ontheffing` VALUES
(1,'17','VA AB 79','VA A','B1','2008-08-17','2020-01-08',0,120.12),
(2,'5','DE AB 32','DE A','A','2015-05-27','2017-06-23',1,3994.34),
(3,'16','DE AB 92','DE A','A','2010-04-11','2014-01-09',1,3411.68),
(4,'8','DE AB 53','DE A','A','2012-03-12','2015-10-12',0,656.90),
(5,'18','DE AB 86','DE A','A','2014-05-19','2018-01-07',0,3548.13),
(6,'2','SM AB 60',NULL,'A','2009-03-24','2014-02-25',1,1158.74),
(7,'6','JA AB 65','JA A','A','2008-06-21','2018-02-06',1,3612.14),
(8,'13','VA AB 35','VA A',NULL,'2013-05-22','2023-02-19',1,1852.05),
(9,'12',NULL,NULL,'B1','2010-05-11','2015-06-02',0,133.41),
(10,'12','DE AB 67','DE A','A','2017-09-05','2013-05-07',NULL,2918.90),
(11,'20','MU AB 52','MU A','A','2008-01-03','2018-11-17',0,2970.26),
(12,'7','SM AB 50',NULL,'A','2023-06-12','2011-08-23',0,3176.10),
(13,'14','SM AB 50','SM A','B1','2015-03-18','2013-05-21',1,1447.18),
(14,'2','VA AB 24','VA A','B1','2020-11-09','2021-03-14',0,913.51),
(15,'8',NULL,'MU A','B1','2011-02-27','2009-11-19',1,588.33),
(16,'1','SM AB 22','SM A','A','2023-10-05','2022-04-12',1,847.35),
(17,'8','DE AB 49','DE A','A','2022-04-28','2015-02-01',0,372.43),
(18,'17','DE AB 86','DE A','A','2015-05-30','2011-06-26',0,562.23),
(19,'11','JA AB 84','JA A','A',NULL,'2017-09-06',0,3970.25),
(20,'18','JA AB 38','JA A','B1','2019-01-22','2017-11-04',0,1113.85);

INSERT INTO `hond` VALUES
(1,'13','Bello','teckel',NULL,NULL,'B973',1186.2,'2011-09-30',2668.49),
(2,'16','Bello','teckel','V','2008-11-29',NULL,3373.1,'2009-03-20',1685.97),
(3,'13','Max','teckel',NULL,NULL,'A-308',1218.9,'2023-05-30',1610.42),
(4,'18','Max','labrador','M','2014-03-08',NULL,NULL,'2021-06-18',2725.06),
(5,'1','Bello','labrador','M','2011-04-11','B697',1653.9,'2012-08-04',170.10),
(6,'2','Luna','labrador','V','2009-06-01','K845',1172.1,'2017-03-14',3935.28),
(7,'7','Bello','teckel','M','2022-11-15','X-751',2918.7,'2011-09-22',2057.67),
(8,'13','Luna','teckel','V','2019-09-16','X-507',2602.6,'2021-09-26',1694.47),
(9,'12','Bello','labrador','V','2021-11-09','A-392',418.4,'2021-08-23',3820.21),
(10,'6','Luna','labrador','M','2014-07-25','A-465',2406.7,'2020-02-05',225.57),
(11,'3','Luna','teckel','V','2019-12-11','X-900',3422.7,'2011-10-21',3148.23),
(12,'11','Max','labrador','V','2016-06-20','X-653',1309.2,'2010-12-30',2011.62),
(13,'11','Max','labrador',NULL,'2014-02-26','B168',2010.8,'2015-02-20',330.43),
(14,'10','Bello','teckel','V','2023-07-05','B595',3377.9,NULL,3258.14),
(15,'20','Max','labrador','V','2020-10-05','K340',217.8,'2022-04-18',1132.82),
(16,'20','Luna','labrador','V','2012-10-16','B565',2718.7,'2010-12-13',3914.30),
(17,'17','Luna','labrador','V','2018-05-14','A-604',1056.4,'2018-02-04',1995.21),
(18,'10','Max','teckel','V',NULL,'B765',3121.5,'2022-01-18',3827.86),
(19,'16','Max','teckel','V','2016-01-25','A-090',1540.4,'2011-02-18',3187.12),
(20,'18','Max','labrador','M','2022-08-29','K262',3550.0,'2011-03-29',2757.23);

INSERT INTO `medewerker` VALUES
(1,NULL,'Sanne Smit','Timmerman','Burgerzaken','+31 10','sanne.smit141@mail.example.net','ssmit29','2021-03-19',6,2,7.42,NULL),
(2,'918035','Ingrid de Vries','Verpleegkundige','Burgerzaken','+31 10','ingrid.devries142@example.com','idevries49','2018-12-09',6,4,1.67,NULL),
(3,'711586','Sanne Mulder','Timmerman','Burgerzaken','+31 10','sanne.mulder143@example.org',NULL,'2019-06-01',7,7,4.56,NULL),
(4,'M-472961','Marloes de Vries','Boekhouder','Sociaal','+31 10','marloes.devries144@example.org','mdevries34','2009-08-19',8,1,7.88,NULL),
(5,'K671512','Sander van den Berg','Timmerman','Sociaal','+31 10','sander.vandenberg145@mail.example.net','svandenber50','2009-12-06',2,2,8.95,NULL),
(6,NULL,'Marloes Hoekstra','Boekhouder','Burgerzaken','+31 10','marloes.hoekstra146@mail.example.net','mhoekstra59','2012-02-27',4,4,NULL,NULL),
(7,'729700','Sander Mulder','Boekhouder','Sociaal','+31 10','sander.mulder147@example.com','smulder34','2010-02-16',6,6,7.16,NULL),
(8,'K808639','Sander Jansen','Timmerman','Burgerzaken','+31 10','sander.jansen148@example.com','sjansen45','2019-02-13',3,4,3.17,NULL),
(9,'439819','Sander van den Berg','Timmerman','Burgerzaken','+31 10','sander.vandenberg149@example.org','svandenber57','2009-03-16',8,2,NULL,NULL),
(10,'K133348','Femke de Vries','Timmerman','Sociaal','+31 10','femke.devries150@example.org','fdevries32','2010-09-30',8,7,1.69,NULL),
(11,'K872145','Bas Jansen','Verpleegkundige','Sociaal','+31 10','bas.jansen151@example.org','bjansen35','2012-07-24',4,5,0.55,NULL),
(12,NULL,'Wouter Smit','Verpleegkundige','Burgerzaken','+31 10','wouter.smit152@mail.example.net','wsmit63','2018-12-31',3,7,NULL,NULL);

INSERT INTO `stempas` VALUES
(1,'13',152,'TK2023',297,1,1),
(2,'17',357,'TK2023',344,NULL,NULL),
(3,'7',154,'TK2023',19,1,0),
(4,'5',386,'GR2022',171,0,1),
(5,'5',87,'TK2023',328,1,1),
(6,'13',226,'TK2023',163,1,0),
(7,'3',250,'GR2022',380,1,1),
(8,'14',94,'GR2022',233,NULL,0),
(9,'20',163,'GR2022',24,1,0),
(10,'20',264,'TK2023',107,1,1),
(11,'4',302,'TK2023',321,1,1),
(12,'18',NULL,'TK2023',139,1,NULL),
(13,'14',107,'GR2022',196,1,0),
(14,'1',249,'TK2023',54,0,0),
(15,'5',NULL,'TK2023',56,0,1),
(16,'18',112,NULL,NULL,0,0),
(17,'2',364,'GR2022',175,1,1),
(18,'11',20,'TK2023',195,1,1),
(19,'20',313,'TK2023',NULL,1,0),
(20,'5',53,'TK2023',398,1,0);

INSERT INTO `wijk` VALUES
('A-490','Centrum',267,1699.54,'Joost de Vries',857.35),
('X-917','Oost',172,1154.51,'Joost Hoekstra',NULL),
('B176','Centrum',143,497.66,'Femke Smit',3275.25),
('K421','Centrum',212,1246.20,'Anouk Jansen',1180.98),
('A-888','De Hoven',139,538.76,'Bas de Vries',3442.08),
('K876','Centrum',258,3429.77,'Joost Jansen',2883.88);

INSERT INTO `aud_log` VALUES
(1,'ihoekstra17','burger',19896,NULL,'{"first": "Ingrid", "mail": "ingrid.hoekstra179@example.org"}','1dd1532697286283','198.51.100.68','2019-10-03 21:59:07','D'),
(2,'msmit42',NULL,29108,'{"first": "Marloes", "mail": "marloes.smit180@example.org"}','{"first": "Marloes", "mail": "marloes.smit180@example.org"}','5d97cac61a5de68a','198.51.100.125','2023-11-16 18:15:19','D'),
(3,'wvandenber74',NULL,NULL,'{"first": "Wouter", "mail": "wouter.vandenberg181@example.com"}','{"first": "Wouter", "mail": "wouter.vandenberg181@example.com"}','934e8bf07bb7e526','198.51.100.39',NULL,'I'),
(4,'svandenber94','adres',NULL,'{"first": "Sander", "mail": "sander.vandenberg182@example.org"}','{"first": "Sander", "mail": "sander.vandenberg182@example.org"}','bc3e7f3ab520d850','198.51.100.142','2022-01-16 21:01:29','I'),
(5,'imulder65','burger',59514,'{"first": "Ingrid", "mail": "ingrid.mulder183@mail.example.net"}','{"first": "Ingrid", "mail": "ingrid.mulder183@mail.example.net"}','f434ae0f066a0f32','198.51.100.135','2020-06-07 08:16:49','U'),
(6,'wdevries79','burger',27063,'{"first": "Wouter", "mail": "wouter.devries184@example.com"}','{"first": "Wouter", "mail": "wouter.devries184@example.com"}','753d9786ae6e2ab2','198.51.100.116','2023-11-03 11:03:50','D'),
(7,'fdevries51','adres',84622,'{"first": "Femke", "mail": "femke.devries185@example.com"}','{"first": "Femke", "mail": "femke.devries185@example.com"}','05a43cfc18b29735',NULL,'2020-09-03 10:28:04','U'),
(8,'jhoekstra63','burger',60357,NULL,NULL,'244829a2ab10b251','198.51.100.243','2023-07-24 01:51:25','D'),
(9,'wmulder72','adres',19377,'{"first": "Wouter", "mail": "wouter.mulder187@example.com"}','{"first": "Wouter", "mail": "wouter.mulder187@example.com"}','c69c3d8a97d9e304','198.51.100.37','2022-02-25 12:45:45',NULL),
(10,'jvandenber90','adres',67919,'{"first": "Joost", "mail": "joost.vandenberg188@example.com"}','{"first": "Joost", "mail": "joost.vandenberg188@example.com"}','3bdd32d6fc7c9f45','198.51.100.147','2019-08-23 04:28:23','U'),
(11,NULL,'burger',NULL,'{"first": "Sander", "mail": "sander.jansen189@mail.example.net"}','{"first": "Sander", "mail": "sander.jansen189@mail.example.net"}','02207e2bdf9338a2','198.51.100.167','2022-08-17 20:11:07','I'),
(12,'whoekstra88','adres',71136,'{"first": "Wouter", "mail": "wouter.hoekstra190@mail.example.net"}','{"first": "Wouter", "mail": "wouter.hoekstra190@mail.example.net"}','17302eb879fcc6a3','198.51.100.234','2023-08-08 00:50:32','I'),
(13,'msmit78',NULL,NULL,'{"first": "Marloes", "mail": "marloes.smit191@example.org"}','{"first": "Marloes", "mail": "marloes.smit191@example.org"}','d4f41ec1feb85702','198.51.100.136','2023-11-07 08:58:48','U'),
(14,'bvandenber16','adres',3379,'{"first": "Bas", "mail": "bas.vandenberg192@mail.example.net"}','{"first": "Bas", "mail": "bas.vandenberg192@mail.example.net"}','f33e5cfef5c25dab','198.51.100.54','2021-08-24 16:06:53','D'),
(15,'bjansen98','adres',10875,'{"first": "Bas", "mail": "bas.jansen193@example.com"}','{"first": "Bas", "mail": "bas.jansen193@example.com"}','e88f825e679dcfd1','198.51.100.33','2023-10-03 13:45:23','D'),
(16,'phoekstra79','burger',54550,'{"first": "Pieter", "mail": "pieter.hoekstra194@example.com"}','{"first": "Pieter", "mail": "pieter.hoekstra194@example.com"}','8f079f9bda59f3ed','198.51.100.151','2023-05-03 00:22:11','U'),
(17,'fjansen85','adres',2188,'{"first": "Femke", "mail": "femke.jansen195@example.com"}','{"first": "Femke", "mail": "femke.jansen195@example.com"}','8fa86ed6aa2a3521','198.51.100.188','2019-06-24 14:02:43','U'),
(18,'jhoekstra41','burger',83372,'{"first": "Joost", "mail": "joost.hoekstra196@example.com"}','{"first": "Joost", "mail": "joost.hoekstra196@example.com"}','b116db2ccba590ac','198.51.100.165','2022-09-10 01:43:30','I'),
(19,'ihoekstra26','burger',25403,'{"first": "Ingrid", "mail": "ingrid.hoekstra197@example.org"}','{"first": "Ingrid", "mail": "ingrid.hoekstra197@example.org"}','3f55d92df941d16e','198.51.100.85','2024-03-07 16:40:56','D'),
(20,'ssmit54','adres',68096,'{"first": "Sanne", "mail": "sanne.smit198@example.org"}','{"first": "Sanne", "mail": "sanne.smit198@example.org"}','a2aaed84053a77ed','198.51.100.115','2019-04-28 20:32:36','D');

INSERT INTO `digid_sessie` VALUES
(1,'65578662d76b0d205d2d99be10aef325','441763406',2,NULL,'2020-05-10 03:26:50',1,'e1a2356bbeb3425b4d30d115d77ae6159c871b04'),
(2,'8698934e730008743fd223e2ce495ae4','516789508',3,'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/125.0','2023-02-21 20:09:31',1,'b0733a208a67301cedf7ca3ba175eb111f8f78c3'),
(3,'3ec17760f911b0e6c8709d36745fb586','534687088',5,NULL,'2022-11-29 21:14:50',0,'c8c6d619ec2a11f881af049052ff0469630ed292'),
(4,'fbb97f4aaea3e6f8dabb2b2157ade741','359593835',1,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/123.0',NULL,0,'41e2f3ed3a6477fc5cdb5aef5b092bf04a139f62'),
(5,'70649d2fade474c6a81bb57dcbcef445','124709485',NULL,'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/124.0','2021-01-30 21:35:09',1,'5c5e5cf1306d4f1d50d772d21e828a65c5b46669'),
(6,'edce37ba5016f07600c772c6a4e21909','423472513',8,'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/120.0','2022-02-22 19:46:45',0,'b84ba476628fa0484447137a539638d380cd7d65'),
(7,'69d83e7656045c3494a5d731fbcf3a97','105035889',1,'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/120.0','2021-04-20 07:39:44',1,NULL),
(8,'1592f2581a193e0b11f0484a54c445a0','419310423',6,'Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/120.0','2020-05-10 22:31:02',0,'3c7033704a7fb67520708aa332dccdf75a8059bd'),
(9,'794d25c3bfe8487832631703b497c6bb','757917215',5,'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/124.0','2021-05-20 22:46:39',1,'86174fb251fd4e94e40806d28cc60114e0b04a77'),
(10,'f975c789989e51e0f80bc6e968102a9b','058541299',5,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0','2020-12-20 17:59:48',NULL,'3747f16a109d9aa184344349fe82f902242c35b3'),
(11,'ad2ec21deea58c4534eb0695516d74f5','687518313',2,'Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/122.0','2023-05-28 02:28:38',0,'0b91ab350a9b4697e2ed32188e3b0c18ac941bb3'),
(12,'8b5529c0bbd1705c58ca2c7c98b0c229','813000270',1,'Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/127.0',NULL,1,'dadc3ea176f6f8395b01d6fcc34fcbec55157aea'),
(13,'ff8ad6610dababfea3a79ff040af3760','943323174',1,'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/126.0','2021-05-05 11:38:50',NULL,'b1d9ff74165e3008b03ce814c7df5f0929232385'),
(14,'1ce220003d8fa8efa05b19d89a377ec4','065468764',8,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/127.0','2023-07-01 09:15:02',0,'b32e70932171d97cbe43773ace1b8cdd1abba107'),
(15,'c9bdf0751d1c5936c5d7d2c70578133e','526951813',8,'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/126.0','2023-05-06 14:39:56',0,'0f0955c012e844478f7a9e4d916af55e0474e920'),
(16,'1719627a131a835434f299ba92678862','600364057',7,'Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/127.0','2021-09-08 03:02:00',0,'51eb1c9e3f08ee989fd61d39f9d0f59bb7b57043'),
(17,'a2284634223d5e153e672a8f9c4c9054','637197847',1,'Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/120.0',NULL,0,'5980d72af6fe772a6f88e93303460f614b17e79f'),
(18,'d69bf70a36bd1d33bb9c525ddee5e33d','225913112',6,NULL,'2021-12-29 17:45:19',1,'3843adba2e93797bc2288835d1beba365dd424e8'),
(19,'012beaeb761f755bbda71466a22658f7','058953541',5,NULL,'2024-01-01 11:30:58',1,NULL),
(20,'6b65f719b7be9d4bdcac3d29e0082723','777383408',1,'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/120.0','2022-06-12 09:27:33',1,'a23665cece6917d22cbbe46a2f8e875a2b37be0a');

INSERT INTO `afvalcontainer` VALUES
(1,'X-914','rest',NULL,'hoek plein','54.911936','41.936002','2023-04-06 10:42:35',4,'K737',4,'A-818','K2',177),
(2,'K018','rest',397,'bij sporthal','46.189636','55.656186',NULL,2,'K878',8,'A-611','K1',137),
(3,'K271','rest',33,'hoek plein','54.086745','56.712157','2022-11-25 07:27:08',7,'B500',NULL,'K910','B9',187),
(4,'A-807','gft',129,'hoek plein','46.936412','46.258658','2019-05-26 21:53:04',3,'X-153',6,'A-139','X-',147),
(5,'A-568',NULL,79,'hoek plein','57.100763','52.049326','2024-08-19 03:14:41',1,'X-714',2,'X-936','X-',349),
(6,'B870','rest',35,'bij sporthal','40.806594','43.203532','2021-03-07 19:03:44',3,'K220',1,'K960','B3',158),
(7,'K358','rest',238,NULL,'51.970626','40.661738','2020-08-29 22:11:01',4,'K568',5,'B189','A-',321),
(8,NULL,'gft',NULL,'bij sporthal','52.674165','51.536903','2022-10-13 03:16:46',8,'A-719',3,'X-467','K1',388),
(9,'K281','rest',69,'bij sporthal','44.111231',NULL,'2022-02-28 03:57:32',2,'B452',4,NULL,'K7',44),
(10,'A-442','rest',107,'hoek plein','58.692343',NULL,'2023-12-07 16:07:01',8,'K892',NULL,'B646',NULL,103);

INSERT INTO `begrotingspost` VALUES
(1,'K651','Groenbeheer',NULL,2,'Verkeer','A-9','dicht',159,'2017-02-12',3018.06,'B93'),
(2,'A-985','Groenbeheer',201.26,8,'Verkeer','A-2','dicht',35,'2020-02-19',2170.76,'X-3'),
(3,'X-637','Onderhoud wegen',1398.45,4,NULL,'B19','dicht',197,'2021-09-03',999.11,'B23'),
(4,'B877','Onderhoud wegen',1647.55,3,'Verkeer','B67','open',198,'2023-11-08',1660.15,'K82'),
(5,'K745','Onderhoud wegen',168.28,5,NULL,'A-2',NULL,328,NULL,2207.70,'K48'),
(6,'X-908','Groenbeheer',2714.33,6,'Verkeer','A-5','open',166,'2018-06-15',1446.88,'A-8'),
(7,'X-156','Groenbeheer',3407.15,3,'Verkeer','K00','dicht',206,'2015-01-21',275.85,NULL),
(8,'B336','Onderhoud wegen',679.73,4,'Verkeer','A-5','dicht',279,'2010-07-30',287.72,'X-3'),
(9,'B850','Groenbeheer',2125.81,4,'Verkeer','A-6','dicht',43,'2008-02-12',3720.66,'A-1'),
(10,'K790','Groenbeheer',320.60,6,'Verkeer','A-4','dicht',114,NULL,2195.63,'A-8');

INSERT INTO `straatmeubilair` VALUES
(1,'bank','Wilhelminabank','staal',5,1,'58.626023','40.939570','Dorpsstraat','G',1321.5,'2016-09-28','A-153'),
(2,'lantaarn',NULL,NULL,7,3,'53.170662','55.368474','Kerklaan','M',3933.4,'2021-10-10','X-020'),
(3,'lantaarn','Type Anna','hout',3,5,'49.055762','46.793954','Kerklaan','G',918.8,'2023-08-14','K063'),
(4,'lantaarn','Type Anna','hout',4,2,'54.565065','44.192753','Dorpsstraat','G',1306.8,'2013-01-31','A-713'),
(5,'bank','Type Anna','staal',1,7,'54.094083','50.336799','Dorpsstraat','G',1529.7,'2018-11-22','A-644'),
(6,'lantaarn',NULL,'staal',1,1,'57.697268','53.652925','Dorpsstraat','M',3076.7,'2010-09-19','X-260'),
(7,'bank','Wilhelminabank','staal',7,5,'43.069906','46.762440','Kerklaan','G',1300.0,'2015-05-01','K992'),
(8,'bank','Type Anna','hout',2,7,'48.686083','47.121542','Kerklaan','G',1195.8,'2013-11-20','K875');

INSERT INTO `formulierveld` VALUES
(1,'bsn','Telefoon',1,3,2,NULL,'Vul in zonder punten',366,'A-116',1),
(2,'bsn','Burgerservicenummer',1,2,3,'tekst','Vul in zonder punten',219,'B738',0),
(3,'geboortedatum','Burgerservicenummer',1,3,NULL,'datum','Vul in zonder punten',345,'A-340',NULL),
(4,NULL,'Telefoon',0,1,4,'datum','Vul in zonder punten',NULL,'A-403',0),
(5,'telefoon','Burgerservicenummer',0,NULL,5,'datum','Vul in zonder punten',205,'X-580',0),
(6,NULL,'Burgerservicenummer',1,1,8,'datum','Vul in zonder punten',166,'A-098',0),
(7,'bsn','Telefoon',0,8,8,'datum','Vul in zonder punten',191,'K071',0),
(8,'telefoon','Burgerservicenummer',0,6,5,'datum','Vul in zonder punten',345,'B517',1);
