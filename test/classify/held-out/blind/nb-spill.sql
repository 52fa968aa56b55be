SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `Spiller` (
  `SpillerId` char(36) NOT NULL,
  `Kallenavn` varchar(40) NOT NULL,
  `EpostAdresse` varchar(120),
  `PassordHash` varchar(120),
  `PassordSalt` varchar(40),
  `FodselsAar` smallint,
  `Landkode` char(2),
  `SpraakKode` char(5),
  `AvatarUrl` varchar(200),
  `FodselsnummerKryptert` varchar(120) COMMENT 'Kryptert, for aldersgrense',
  `MobilNr` varchar(20),
  `SteamId` varchar(20),
  `DiscordNavn` varchar(40),
  `ForesattEpost` varchar(120),
  `Utestengt` tinyint(1),
  `UtestengtGrunn` varchar(200),
  `SistePaalogging` datetime,
  `SisteIp` varchar(45),
  `RegistrertTid` datetime,
  `ErfaringsPoeng` int,
  `Nivaa` smallint,
  `Mynter` bigint,
  `AntallVenner` int,
  `TokenSaldo` int,
  `NyhetsbrevOk` tinyint(1),
  PRIMARY KEY (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Rollefigur` (
  `FigurId` bigint NOT NULL AUTO_INCREMENT,
  `SpillerId` char(36) NOT NULL,
  `Navn` varchar(40),
  `Rase` varchar(20),
  `Kjonn` char(1),
  `Klasse` varchar(20),
  `Alder` smallint,
  `Hoyde` smallint,
  `Vekt` smallint,
  `Hudfarge` char(7),
  `Religion` varchar(20),
  `HjemBy` varchar(30),
  `Helse` int,
  `Mana` int,
  `Styrke` smallint,
  `FodtI` varchar(30),
  `Bakgrunn` text,
  `PosX` decimal(9,3),
  `PosY` decimal(9,3),
  `Slettet` tinyint(1),
  PRIMARY KEY (`FigurId`),
  CONSTRAINT fk_rollefigur_spillerid FOREIGN KEY (`SpillerId`) REFERENCES `Spiller` (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Chatmelding` (
  `MeldingId` bigint NOT NULL AUTO_INCREMENT,
  `SpillerId` char(36) NOT NULL,
  `Kanal` varchar(20),
  `Tekst` text,
  `TilKallenavn` varchar(40),
  `Filtrert` tinyint(1),
  `Tid` datetime,
  `ServerNr` smallint,
  `SpraakGjettet` char(2),
  PRIMARY KEY (`MeldingId`),
  CONSTRAINT fk_chatmelding_spillerid FOREIGN KEY (`SpillerId`) REFERENCES `Spiller` (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Kjop` (
  `KjopId` bigint NOT NULL AUTO_INCREMENT,
  `SpillerId` char(36) NOT NULL,
  `ProduktKode` varchar(20),
  `Belop` decimal(8,2),
  `Valuta` char(3),
  `Kortmaske` varchar(19),
  `KortNavn` varchar(80),
  `FakturaAdresse` varchar(120),
  `FakturaPostnr` char(4),
  `FakturaSted` varchar(60),
  `Transaksjon` varchar(40),
  `Kvittering` varchar(120),
  `Refundert` tinyint(1),
  `IpLand` char(2),
  `Risiko` decimal(4,2),
  `Tid` datetime,
  PRIMARY KEY (`KjopId`),
  CONSTRAINT fk_kjop_spillerid FOREIGN KEY (`SpillerId`) REFERENCES `Spiller` (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Laug` (
  `LaugId` bigint NOT NULL AUTO_INCREMENT,
  `Navn` varchar(40),
  `Motto` varchar(100),
  `Leder` varchar(40),
  `Grunnlagt` date,
  `AntallMedl` int,
  `Skattkiste` bigint,
  `Emblem` varchar(40),
  `Region` varchar(20),
  `Rang` int,
  `Adresse` varchar(12),
  `Beskjed` text,
  PRIMARY KEY (`LaugId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `LaugMedlem` (
  `LmId` bigint NOT NULL AUTO_INCREMENT,
  `LaugId` bigint NOT NULL,
  `SpillerId` char(36) NOT NULL,
  `Rang` smallint,
  `InnTid` datetime,
  `Bidrag` int,
  `Notat` varchar(200),
  PRIMARY KEY (`LmId`),
  CONSTRAINT fk_laugmedlem_laugid FOREIGN KEY (`LaugId`) REFERENCES `Laug` (`LaugId`),
  CONSTRAINT fk_laugmedlem_spillerid FOREIGN KEY (`SpillerId`) REFERENCES `Spiller` (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Gjenstand` (
  `GjenstandId` bigint NOT NULL AUTO_INCREMENT,
  `Navn` varchar(40),
  `Beskrivelse` text,
  `Skade` int,
  `Vekt` decimal(5,2),
  `Kjonnskrav` tinyint(1),
  `NivaaKrav` smallint,
  `Ikon` varchar(40),
  `Sjeldenhet` char(1),
  `PasientEffekt` smallint,
  `Kort` varchar(12),
  `Nokkel` varchar(20),
  PRIMARY KEY (`GjenstandId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Spilloekt` (
  `OktId` bigint NOT NULL AUTO_INCREMENT,
  `SpillerId` char(36) NOT NULL,
  `SesjonsNokkel` varchar(64),
  `Klientversjon` varchar(12),
  `MaskinId` varchar(64),
  `Gpu` varchar(40),
  `Skjerm` varchar(12),
  `Start` datetime,
  `Slutt` datetime,
  `Ping` int,
  `Pakketap` decimal(4,2),
  `ServerAdresse` varchar(21),
  `Krasj` tinyint(1),
  `BrukerAgent` varchar(255),
  PRIMARY KEY (`OktId`),
  CONSTRAINT fk_spilloekt_spillerid FOREIGN KEY (`SpillerId`) REFERENCES `Spiller` (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Supportsak` (
  `SakId` bigint NOT NULL AUTO_INCREMENT,
  `SpillerId` char(36),
  `FulltNavn` varchar(100),
  `KontaktEpost` varchar(120),
  `Emne` varchar(120),
  `Henvendelse` text,
  `Svar` text,
  `Vedlegg` varchar(120),
  `Behandler` varchar(40),
  `Prioritet` smallint,
  `Tilfredshet` smallint,
  `Opprettet` datetime,
  `Status` varchar(10),
  PRIMARY KEY (`SakId`),
  CONSTRAINT fk_supportsak_spillerid FOREIGN KEY (`SpillerId`) REFERENCES `Spiller` (`SpillerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Ansatt` (
  `AnsattId` bigint NOT NULL AUTO_INCREMENT,
  `AnsattNr` varchar(8),
  `Navn` varchar(100),
  `Jobbepost` varchar(120),
  `Stilling` varchar(60),
  `AarsLonn` decimal(10,2),
  `Kontonr` varchar(11),
  `PaarorendeTlf` varchar(20),
  `Sykmeldt_fra` date,
  `AdBruker` varchar(40),
  `OffentligNokkel` text,
  `StartDato` date,
  PRIMARY KEY (`AnsattId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `SpillServer` (
  `ServerId` bigint NOT NULL AUTO_INCREMENT,
  `Vertsnavn` varchar(60),
  `IntIp` varchar(15),
  `Region` varchar(12),
  `RootPassord` varchar(120),
  `Cpu` int,
  `Minne` int,
  `Maks` int,
  `Byggnr` int,
  `MacAdr` varchar(17),
  `OppeSiden` datetime,
  `Versjon` varchar(12),
  PRIMARY KEY (`ServerId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Turnering` (
  `TurnId` bigint NOT NULL AUTO_INCREMENT,
  `Tittel` varchar(80),
  `Premie` int,
  `Start` datetime,
  `Slutt` datetime,
  `MaksLag` smallint,
  `Sponsor` varchar(40),
  `Vinner` varchar(40),
  `Bane` varchar(20),
  `AldersGrense` smallint,
  `Kommentator` varchar(60),
  `Regler` text,
  PRIMARY KEY (`TurnId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Telemetri` (
  `TelId` bigint NOT NULL AUTO_INCREMENT,
  `HendelseNavn` varchar(60),
  `Verdi` decimal(10,3),
  `Figur` bigint,
  `Data` json,
  `Tid` datetime,
  `Sekvens` bigint,
  `Partisjon` smallint,
  PRIMARY KEY (`TelId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `Kart` (
  `KartId` bigint NOT NULL AUTO_INCREMENT,
  `Navn` varchar(40),
  `Fil` varchar(80),
  `Sjekksum` char(40),
  `Bredde` int,
  `Lengde` int,
  `MaksSpillere` int,
  `By` varchar(30),
  `Versjon` varchar(12),
  `SesjonsGrense` int,
  `AdresseOffset` int,
  `Publisert` tinyint(1),
  PRIMARY KEY (`KartId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `Spiller` VALUES
('c4ca4238-a0b9-4382-adcc-509a6f75849b','tbakke18','terje.bakke1@example.com','$2b$10$Ijgvg2hJHBojh2fyhuskH1jEd/iAo4njhqExic.BzyqovvbhakBGI','$2b$10$28ur0riBHm14heHi/IDjBpqveqjswrlbl',1953,'NO','nb-NO','avatars/c09b0775a2.jpg','27025317969','+47 23 00 19 65','86321300737754310','39778789433251129','terje.bakke1@example.com',0,'Ringte og ba om utsatt frist fordi han er syk.','2022-10-18 11:45:24','198.51.100.92','2021-02-11 05:07:26',46,1,71846,210,262,0),
('c81e728d-9d4c-4f63-af06-7f89cc14862c','shaugen27','sindre.haugen2@example.com','$2b$10$fkyo0eGrlJ/IJ/emala.hsuCsuy/I2cdBzIIC92bfamBCCDvsIaEq','$2b$10$8w7.A57t8ydtpa09fhqxokf1hb8/Cc8Jq',1990,'NO','nb-NO','avatars/743c669a06.jpg',NULL,'+47 23 00 51 34','12362349171175294','93941403712680999','sindre.haugen2@example.com',1,'Har flyttet til søsteren sin i sommer.','2022-12-21 14:14:07','198.51.100.110','2024-07-09 22:17:09',305,NULL,69436,341,98,1),
('eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','rbakke96','ragnhild.bakke3@example.org','$2b$10$c290kIyln1xnbrAcef3npokiiB5dqJxd22kcg6FykaH20J5kFlq3d','$2b$10$Bj.idgskF5.mkDugj33qaAboglB2308hb',1943,'NO','en-GB','avatars/4a02374fe9.jpg','07034398865','+47 23 00 54 27','88274673573770768','94975886650741315','ragnhild.bakke3@example.org',0,'Ønsker ikke brev i posten lenger.','2022-10-15 12:33:52','198.51.100.246','2023-11-28 05:05:36',180,2,55508,298,138,0),
('a87ff679-a2f3-471d-a181-a67b7542122c','tbakke44',NULL,'$2b$10$9fl1a5uEav87whbk9Ba0g1mCIImsssbilgbn5f17nheb7Iy59iGjx','$2b$10$JtriI8mgey1BepslG.FfpBpglG3ttuiH2',1999,'NO','nb-NO','avatars/17809b04b0.jpg','11059945000','+47 23 00 82 88','22934638714722787','93584721755339988','terje.bakke4@example.org',1,'Ringte og ba om utsatt frist fordi han er syk.','2024-07-11 18:28:08','198.51.100.180','2020-12-21 23:24:57',369,1,5056,194,204,0),
('e4da3b7f-bbce-4345-a777-2b0674a318d5','olie69',NULL,'$2b$10$bkdpBtpek1Cx8Bqzr9pFAD1e/a.x0toy4ug3uHcFrFla1.zCnonAH','$2b$10$brxFo2nIpIqxbth7CuyaoyAFyIx/b.vwC',1975,'NO','nb-NO','avatars/0a8fc2271b.jpg','14047565619','+47 23 00 26 42','48535772333462888','03470307839933888','oyvind.lie5@example.org',0,'Ønsker ikke brev i posten lenger.','2022-01-04 16:11:42','198.51.100.129','2020-05-01 08:38:26',134,1,42846,2,209,NULL),
('1679091c-5a88-4faf-afb5-e6087eb1b2dc','shaugen12','solveig.haugen6@example.org','$2b$10$5wF8e2srft4wskHkrwnq9koD4a7JqxGuyFEfoi1mF5.iG.cGeJBbC','$2b$10$4825.yGE74Hoaszx2549g1k4cbJG19gi8',1950,'NO','en-GB','avatars/3c0d52ecfd.jpg','19045025511','+47 23 00 45 18','53053987192486112','56703900660865816',NULL,1,'Ringte og ba om utsatt frist fordi han er syk.','2022-07-02 10:01:32','198.51.100.168','2019-11-27 16:46:58',97,1,62650,247,18,1),
('8f14e45f-ceea-467a-aa36-dedd4bea2543','gsolberg72',NULL,'$2b$10$qjEwz9xBk5Dq5qhq2AEfo9Bv4phlg3u.BAbeczn19zJeq48qsIb9z','$2b$10$cdFrvFGIfb.oA0d81i.xnkCzF7Ad.uqyw',1979,'NO','nb-NO','avatars/6fc52d09ab.jpg','19017962631','+47 23 00 31 90','11057306149718244','04606867486854704','geir.solberg7@example.org',1,'Har flyttet til søsteren sin i sommer.','2024-04-03 06:03:55','198.51.100.130','2022-10-30 04:59:37',102,3,63977,326,376,1),
('c9f0f895-fb98-4b91-a9f5-1fd0297e236d','shaugen97','solveig.haugen8@example.com','$2b$10$GIiJs7bBnuzGv4JrF/k21nC3tB862Anu5lGlBaDw9Dbl2i98ifizG','$2b$10$1l169.J128lxDhstfe1IC1goyH3mrkeli',1966,'NO','en-GB',NULL,'15096663185','+47 23 00 61 05','18946692890738283','53180694260196476','solveig.haugen8@example.com',1,'Har flyttet til søsteren sin i sommer.','2021-08-08 02:45:12','198.51.100.150','2024-02-08 15:43:50',23,NULL,74775,312,205,0),
('45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26','olie40','oyvind.lie9@example.org','$2b$10$/jp2.exlndI65uH98cishtjldIDIHm.zrsG2k8ECq5GaHbCCa7ta/','$2b$10$qyeFqes0u6/Gzvel7eAI6s6CeuHg2I5B4',1956,'NO','nb-NO','avatars/ac6e2641ad.jpg','02095608240','+47 23 00 09 78','24639044471888129','70553985948551575','oyvind.lie9@example.org',0,'Ringte og ba om utsatt frist fordi han er syk.','2019-09-07 15:58:56','198.51.100.162','2023-10-13 13:00:26',97,5,70235,198,383,0),
('d3d94468-02a4-4259-a55d-38e6d163e820','rstrand77','ragnhild.strand10@example.org','$2b$10$iI2ABtdvsh0xoAcep1pezJx8a1xD9Auj8gx1aA1wBDh4173B3cifw','$2b$10$37huC3ukfu4qfe6uat/8A3brsEAu0dd0/',2000,'NO','en-GB','avatars/21c3a3a16f.jpg','10010033026','+47 23 00 74 59','09779528629391151','18788096665256523','ragnhild.strand10@example.org',1,'Ringte og ba om utsatt frist fordi han er syk.','2021-12-19 04:56:33','198.51.100.107','2024-06-10 11:48:17',265,5,66832,232,66,0),
('6512bd43-d9ca-46e0-ac99-0b0a82652dca','sbakke23','silje.bakke11@example.com',NULL,'$2b$10$FvtH2//A8d2Bwe4j2CD37mIkauo5EFj/m',1979,'NO','nb-NO','avatars/830a257b14.jpg','25107963599','+47 23 00 59 51','12505178238879937','26531584386523318','silje.bakke11@example.com',0,'Har flyttet til søsteren sin i sommer.','2022-07-28 05:09:09','198.51.100.118','2020-09-19 00:18:43',197,NULL,56498,23,310,1),
('c20ad4d7-6fe9-4759-aa27-a0c99bff6710','gsolberg94','geir.solberg12@example.org','$2b$10$r0utlnHq11cc3gp00r.a7JIrJ4u03k30m08JqyglacetlGk2Acoi/','$2b$10$rIFclvDp.e9mI5bC83gy1lAhda4qi7an/',2000,'NO','nb-NO','avatars/24dc58e6b5.jpg','17020037172','+47 23 00 72 19','93005024128083015','75520079288091396','geir.solberg12@example.org',1,'Ringte og ba om utsatt frist fordi han er syk.',NULL,'198.51.100.107','2021-06-25 00:50:49',214,6,97008,184,312,0),
('c51ce410-c124-410e-adb5-e4b97fc2af39','ssolberg40','sindre.solberg13@example.com','$2b$10$EIucf9/G9nhxx0u58xCay2i1IGuhB.7jDCbvD9yrBuxznhHHCiale','$2b$10$Cfku5kvejx6FG5h4o2chycnedBAFfbdg3',1961,'NO','nb-NO','avatars/7ad02d703a.jpg','02096188024','+47 23 00 57 96','62960354230950233','19297055783305669','sindre.solberg13@example.com',1,'Ringte og ba om utsatt frist fordi han er syk.','2022-02-20 01:15:04','198.51.100.84','2022-11-20 11:28:07',274,5,77949,286,343,0),
('aab32389-22bc-425a-af60-6eb525ffdc56','tlie59','turid.lie14@mail.example.net',NULL,'$2b$10$l5IGwsfjkm6bDqDk3eaphG1dbfffr6lz.',1948,'NO','en-GB','avatars/35342f32f4.jpg','15104844119','+47 23 00 25 70','28517046417914500','44778742738526611','turid.lie14@mail.example.net',1,'Ringte og ba om utsatt frist fordi han er syk.','2021-02-16 13:17:25','198.51.100.36','2023-03-25 15:10:01',183,4,10242,NULL,85,0),
('9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3','hbakke77','hakon.bakke15@example.com','$2b$10$/DmjJadgoo5u802Drq0ox3F6x.ilC8tGbhAe6Ahz2pJ/.BFuJs0cH','$2b$10$HpjAkGDBJ61/Cr/x5z4.spmj4BmvB/lhB',1989,'NO','en-GB','avatars/319d30eb6e.jpg','28128911660','+47 23 00 71 15','99650941524816142','04171109891261109','hakon.bakke15@example.com',0,NULL,'2020-08-19 06:40:49','198.51.100.54','2022-12-18 11:19:35',66,2,62628,240,234,1),
('c74d97b0-1eae-457e-a4aa-9d5bade97baf','kbakke98','kristin.bakke16@mail.example.net','$2b$10$v1.6jkqnlfvn/h.DlldBb4I391upsvajAEeEmBJDIhhBBilekfpeE',NULL,1973,'NO','en-GB','avatars/acac848bc1.jpg','15027396922','+47 23 00 60 23','65346659227704877','65955539556464523',NULL,0,'Ringte og ba om utsatt frist fordi han er syk.','2020-01-28 11:39:04','198.51.100.233','2019-02-16 18:09:50',NULL,NULL,21568,NULL,264,0),
('70efdf2e-c9b0-4607-a795-c442636b55fb','khaugen64','kristin.haugen17@example.com','$2b$10$G2CyAmA9Hce5xooiy5ldjstzex6qyp74ourr5m6I9/Iw15h5njney','$2b$10$6Aaoc68J73ezmJhfbJpgxdqlBa6frkDiI',1992,'NO','nb-NO','avatars/89c64290f9.jpg','14039283051','+47 23 00 68 70','49141671932789083','07450225548277885','kristin.haugen17@example.com',0,'Ringte og ba om utsatt frist fordi han er syk.','2020-06-14 10:52:03','198.51.100.23','2019-07-27 01:18:46',156,2,9942,293,69,1),
('6f4922f4-5568-461a-acdf-4ad2299f6d23','shaugen75','sindre.haugen18@example.org','$2b$10$F0bpGjq0b4rrbs10kAciJCd15ujuFlozdrlnplqc40FtABecIfeEw','$2b$10$arG1fDfEgvmDnlqe0icA3yuEe2aIGI/ef',1963,'NO','nb-NO','avatars/bc77e09f69.jpg',NULL,'+47 23 00 75 56','00580243337573511',NULL,'sindre.haugen18@example.org',0,'Ønsker ikke brev i posten lenger.','2023-11-23 13:10:32',NULL,'2021-01-21 14:18:28',318,1,28908,278,354,1);

INSERT INTO `Rollefigur` VALUES
(1,'aab32389-22bc-425a-af60-6eb525ffdc56','Ragnar den Grå',NULL,'K','kriger',6,8,3,'#ffccaa','Solguden',NULL,94,40,2,'Dypdal','Vokste opp hos dvergene',3728.991,1065.215,1),
(2,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','Freydis','menneske','M','magiker',2,8,8,'#aa7755','Ingen','Skogheim',129,348,8,'Dypdal','Vokste opp hos dvergene',3156.913,3775.595,0),
(3,'9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3','Freydis','dverg',NULL,'kriger',5,1,7,'#ffccaa','Ingen','Skogheim',232,NULL,6,'Dypdal','Vokste opp hos dvergene',581.846,1041.010,1),
(4,'c4ca4238-a0b9-4382-adcc-509a6f75849b','Ragnar den Grå','alv','K','magiker',8,8,NULL,NULL,'Ingen','Dypdal',353,11,6,'Dypdal','Vokste opp hos dvergene',2007.026,38.050,1),
(5,'c74d97b0-1eae-457e-a4aa-9d5bade97baf','Freydis','dverg','M','kriger',4,1,1,'#aa7755',NULL,'Skogheim',301,15,8,'Dypdal','Vokste opp hos dvergene',874.704,2341.617,NULL),
(6,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3',NULL,'menneske','M','kriger',3,5,3,'#ffccaa','Solguden','Dypdal',132,179,7,'Dypdal','Vokste opp hos dvergene',1681.907,783.723,1),
(7,'c20ad4d7-6fe9-4759-aa27-a0c99bff6710','Ragnar den Grå','alv','K','kriger',7,6,3,'#ffccaa','Ingen','Dypdal',26,167,7,'Dypdal','Vokste opp hos dvergene',2301.350,2550.258,1),
(8,'c9f0f895-fb98-4b91-a9f5-1fd0297e236d','Ragnar den Grå','alv','K','magiker',3,6,1,NULL,'Solguden','Dypdal',292,360,8,NULL,'Vokste opp hos dvergene',2262.849,NULL,NULL),
(9,'c74d97b0-1eae-457e-a4aa-9d5bade97baf','Ragnar den Grå',NULL,'M','kriger',2,8,1,'#aa7755','Ingen','Skogheim',268,63,6,'Dypdal','Vokste opp hos dvergene',3993.150,435.601,1),
(10,'c74d97b0-1eae-457e-a4aa-9d5bade97baf','Ragnar den Grå','dverg','M','magiker',2,7,2,'#aa7755','Ingen','Skogheim',262,339,6,'Dypdal','Vokste opp hos dvergene',3685.298,798.450,1),
(11,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','Ragnar den Grå','dverg','K','kriger',6,3,2,'#aa7755','Ingen',NULL,NULL,365,7,'Dypdal','Vokste opp hos dvergene',826.812,2219.277,1),
(12,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','Ragnar den Grå','dverg','K','magiker',6,4,4,'#aa7755','Ingen','Skogheim',325,70,8,'Dypdal','Vokste opp hos dvergene',2222.714,1820.227,0),
(13,'70efdf2e-c9b0-4607-a795-c442636b55fb','Freydis','menneske',NULL,'kriger',1,8,3,'#aa7755',NULL,'Skogheim',97,350,2,'Dypdal','Vokste opp hos dvergene',3849.639,3484.680,0),
(14,'c81e728d-9d4c-4f63-af06-7f89cc14862c','Ragnar den Grå','alv','K','magiker',7,3,4,'#ffccaa','Solguden','Skogheim',284,29,3,'Dypdal','Vokste opp hos dvergene',3629.997,565.260,1);

INSERT INTO `Chatmelding` VALUES
(1,'70efdf2e-c9b0-4607-a795-c442636b55fb','handel','Ønsker ikke brev i posten lenger.','sbakke13',0,'2022-12-14 18:48:23',4,'en'),
(2,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','handel','Har flyttet til søsteren sin i sommer.','ghaugen17',NULL,'2021-10-01 05:21:02',6,'nb'),
(3,'a87ff679-a2f3-471d-a181-a67b7542122c','handel','Ringte og ba om utsatt frist fordi han er syk.','rstrand76',1,'2024-09-12 18:12:25',7,'nb'),
(4,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3',NULL,'Har flyttet til søsteren sin i sommer.','rsolberg32',0,'2020-11-15 13:15:37',8,NULL),
(5,'a87ff679-a2f3-471d-a181-a67b7542122c','laug','Ønsker ikke brev i posten lenger.','ssolberg42',0,'2019-05-31 11:53:09',4,'en'),
(6,'8f14e45f-ceea-467a-aa36-dedd4bea2543','handel','Har flyttet til søsteren sin i sommer.','rodegard18',1,'2023-10-14 15:43:31',7,'nb'),
(7,'70efdf2e-c9b0-4607-a795-c442636b55fb','laug','Ønsker ikke brev i posten lenger.','gsolberg66',0,'2023-02-12 10:12:19',3,'en'),
(8,'c51ce410-c124-410e-adb5-e4b97fc2af39','laug','Har flyttet til søsteren sin i sommer.',NULL,0,NULL,7,'nb'),
(9,'c9f0f895-fb98-4b91-a9f5-1fd0297e236d','handel','Har flyttet til søsteren sin i sommer.','sbakke30',1,'2022-05-30 05:11:26',8,'nb'),
(10,'9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3','laug',NULL,'shaugen72',1,'2022-05-25 10:54:46',5,'nb'),
(11,'c20ad4d7-6fe9-4759-aa27-a0c99bff6710','handel','Ønsker ikke brev i posten lenger.','ssolberg30',1,'2023-10-15 12:07:33',7,'nb'),
(12,'a87ff679-a2f3-471d-a181-a67b7542122c','laug','Ønsker ikke brev i posten lenger.','shaugen96',0,'2019-01-29 05:48:23',2,'nb'),
(13,'c81e728d-9d4c-4f63-af06-7f89cc14862c','handel','Har flyttet til søsteren sin i sommer.','rstrand98',0,NULL,7,'en'),
(14,'c81e728d-9d4c-4f63-af06-7f89cc14862c','laug','Har flyttet til søsteren sin i sommer.','tbakke58',1,'2019-03-08 00:27:30',2,'en'),
(15,'aab32389-22bc-425a-af60-6eb525ffdc56',NULL,'Ringte og ba om utsatt frist fordi han er syk.','sodegard89',1,'2021-07-04 16:30:19',8,'en'),
(16,'d3d94468-02a4-4259-a55d-38e6d163e820','laug','Ønsker ikke brev i posten lenger.','ghaugen90',1,'2023-05-13 10:11:50',8,'en'),
(17,'9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3',NULL,'Ønsker ikke brev i posten lenger.','ssolberg93',1,'2022-07-07 05:35:27',2,'en'),
(18,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','laug',NULL,'slie52',1,'2019-04-02 21:55:56',7,'nb');

INSERT INTO `Kjop` VALUES
(1,'c4ca4238-a0b9-4382-adcc-509a6f75849b','A-447',1306.71,'EUR','4000002360609984',NULL,'Storgata 66','9008','Tromsø','X-901','X-584',0,'NO',13.95,'2023-09-24 08:37:11'),
(2,'c4ca4238-a0b9-4382-adcc-509a6f75849b','B517',3635.92,'EUR','4000009004283704','Solveig Solberg','Bjørkeveien 5','9008','Tromsø','A-216','X-152',1,'SE',94.98,'2022-02-13 14:52:14'),
(3,'70efdf2e-c9b0-4607-a795-c442636b55fb','X-759',619.71,'NOK','4000002520348168','Geir Lie','Fjellveien 16','9008','Tromsø','A-292','X-672',1,'SE',67.75,'2023-06-04 08:37:13'),
(4,'1679091c-5a88-4faf-afb5-e6087eb1b2dc','X-635',803.12,NULL,'4000008261232404','Geir Ødegård','Bjørkeveien 110','9008','Tromsø','X-285','B164',1,'SE',36.11,NULL),
(5,'6512bd43-d9ca-46e0-ac99-0b0a82652dca','B378',3766.95,'NOK','4000006242710514','Sindre Bakke','Storgata 24','9008','Tromsø','X-989','A-690',0,'NO',14.44,'2021-10-03 09:45:02'),
(6,'6f4922f4-5568-461a-acdf-4ad2299f6d23','X-850',1382.25,'NOK','4000004481147837','Geir Strand','Fjellveien 14','6413','Molde','B672','B603',1,'NO',NULL,'2023-06-10 14:06:29'),
(7,'d3d94468-02a4-4259-a55d-38e6d163e820','B756',NULL,'NOK','4000009228765452','Sindre Strand','Fjellveien 38','9008','Tromsø','X-444','B952',0,'SE',56.75,'2019-02-01 19:15:06'),
(8,'c4ca4238-a0b9-4382-adcc-509a6f75849b','B573',2503.56,'EUR','4000008099162070','Kristin Solberg','Bjørkeveien 85','6413','Molde','K394','B773',1,'NO',93.74,'2024-02-11 08:55:41'),
(9,'a87ff679-a2f3-471d-a181-a67b7542122c','X-952',NULL,'NOK','4000009562968001','Solveig Solberg','Bjørkeveien 28','6413','Molde','A-637',NULL,1,'SE',46.07,'2021-08-09 08:55:59'),
(10,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','B031',2301.51,'NOK','4000009172835400','Terje Lie','Fjellveien 135','6413','Molde',NULL,'K070',1,'NO',78.61,'2021-07-18 23:41:25'),
(11,'6512bd43-d9ca-46e0-ac99-0b0a82652dca','K515',591.42,'NOK','4000009344966521','Håkon Strand','Fjellveien 36','6413','Molde','A-195','B815',1,'SE',15.77,NULL),
(12,'d3d94468-02a4-4259-a55d-38e6d163e820','X-665',3600.38,'EUR','4000005901100868','Øyvind Haugen',NULL,'2317','Hamar',NULL,'K674',1,'NO',NULL,'2022-11-20 08:08:28'),
(13,'a87ff679-a2f3-471d-a181-a67b7542122c','A-550',1322.12,'EUR','4000004326883372','Ragnhild Solberg','Bjørkeveien 108','6413','Molde','A-857','A-338',0,'SE',4.84,'2023-08-23 00:21:01'),
(14,'c4ca4238-a0b9-4382-adcc-509a6f75849b','X-656',2479.71,NULL,'4000000729527889','Solveig Solberg','Storgata 89',NULL,'Hamar','B308','K075',1,'NO',32.74,'2020-07-28 19:41:18'),
(15,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','X-756',3872.49,'NOK','4000005050696682','Kristin Ødegård','Bjørkeveien 97','2317','Hamar','K413','B227',1,'NO',80.62,'2022-10-22 12:11:11'),
(16,'45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26','X-977',1715.48,'NOK','4000009404388186','Håkon Ødegård','Fjellveien 82','9008','Tromsø','X-491','X-353',1,'NO',27.47,'2024-01-05 16:36:51'),
(17,'a87ff679-a2f3-471d-a181-a67b7542122c','X-306',3791.23,'EUR','4000003319633497','Kristin Strand','Storgata 97','9008','Tromsø',NULL,'K332',1,'SE',25.74,'2020-10-03 09:47:55'),
(18,'aab32389-22bc-425a-af60-6eb525ffdc56','A-632',2028.76,'EUR','4000001625375068',NULL,'Fjellveien 35','9008','Tromsø','B743','B480',1,'NO',20.23,'2022-07-31 18:01:07');

INSERT INTO `Laug` VALUES
(1,NULL,'Aldri alene','sbakke73','2023-10-18',155,58170,'K055','nord',40,'B193',NULL),
(2,'Stjernevakt','Til kamp','tsolberg40','2011-10-25',239,52736,'K227','vest',315,NULL,'Møt opp søndag'),
(3,'Stjernevakt','Aldri alene','gstrand66','2020-07-11',344,46199,'K680','vest',270,'B368','Møt opp søndag'),
(4,NULL,'Aldri alene',NULL,'2010-05-04',358,44976,'K248','nord',363,'X-221','Møt opp søndag'),
(5,'Ulvene','Aldri alene','sbakke92','2010-04-02',354,5513,'B606','vest',234,'A-845',NULL),
(6,NULL,'Til kamp','osolberg85','2018-08-13',267,90384,'A-763','vest',NULL,'B604','Møt opp søndag');

INSERT INTO `LaugMedlem` VALUES
(1,'1','a87ff679-a2f3-471d-a181-a67b7542122c',4,'2023-05-23 21:05:43',391,'Ringte og ba om utsatt frist fordi han er syk.'),
(2,'5','c74d97b0-1eae-457e-a4aa-9d5bade97baf',7,'2020-01-02 07:29:43',82,'Har flyttet til søsteren sin i sommer.'),
(3,'4','6f4922f4-5568-461a-acdf-4ad2299f6d23',7,'2020-12-02 01:16:51',143,'Ringte og ba om utsatt frist fordi han er syk.'),
(4,'6','45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26',1,'2022-10-11 10:08:05',97,'Ringte og ba om utsatt frist fordi han er syk.'),
(5,'3','a87ff679-a2f3-471d-a181-a67b7542122c',2,'2022-08-28 20:10:01',70,'Ønsker ikke brev i posten lenger.'),
(6,'4','6f4922f4-5568-461a-acdf-4ad2299f6d23',NULL,'2019-08-31 18:02:13',288,'Ringte og ba om utsatt frist fordi han er syk.'),
(7,'5','c9f0f895-fb98-4b91-a9f5-1fd0297e236d',2,'2019-07-31 22:29:17',61,'Ønsker ikke brev i posten lenger.'),
(8,'3','e4da3b7f-bbce-4345-a777-2b0674a318d5',1,'2020-12-10 02:39:07',99,NULL),
(9,'5','c74d97b0-1eae-457e-a4aa-9d5bade97baf',5,'2019-01-09 17:53:50',9,'Ringte og ba om utsatt frist fordi han er syk.'),
(10,'3','eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3',3,'2024-01-21 17:00:18',253,'Ringte og ba om utsatt frist fordi han er syk.'),
(11,'3','c4ca4238-a0b9-4382-adcc-509a6f75849b',6,'2020-11-06 19:01:08',211,'Har flyttet til søsteren sin i sommer.'),
(12,'3','70efdf2e-c9b0-4607-a795-c442636b55fb',5,'2023-08-28 18:24:05',172,'Ringte og ba om utsatt frist fordi han er syk.'),
(13,'5','8f14e45f-ceea-467a-aa36-dedd4bea2543',6,NULL,32,'Har flyttet til søsteren sin i sommer.'),
(14,'6','c4ca4238-a0b9-4382-adcc-509a6f75849b',8,'2022-09-07 03:18:15',187,'Ringte og ba om utsatt frist fordi han er syk.'),
(15,'5','a87ff679-a2f3-471d-a181-a67b7542122c',6,'2021-11-03 06:47:02',153,'Ringte og ba om utsatt frist fordi han er syk.'),
(16,'2','d3d94468-02a4-4259-a55d-38e6d163e820',7,'2024-01-07 12:49:58',241,'Ønsker ikke brev i posten lenger.'),
(17,'2','c51ce410-c124-410e-adb5-e4b97fc2af39',8,'2024-02-03 17:39:10',240,'Har flyttet til søsteren sin i sommer.'),
(18,'5','c9f0f895-fb98-4b91-a9f5-1fd0297e236d',8,'2021-06-28 17:37:53',195,'Ringte og ba om utsatt frist fordi han er syk.');

INSERT INTO `Gjenstand` VALUES
(1,NULL,'Et gammelt våpen',297,97.37,0,NULL,'A-832','S',8,'A-391','A-072'),
(2,'Trylledrikk','Et gammelt våpen',61,503.98,1,1,'K194','V',7,'A-505','A-431'),
(3,'Trylledrikk','Et gammelt våpen',311,883.07,0,3,'B378','S',7,'K581','A-631'),
(4,'Trylledrikk','Et gammelt våpen',258,83.74,1,5,'X-376','V',NULL,'K524','B136'),
(5,'Trylledrikk','Et gammelt våpen',247,NULL,NULL,3,'A-958','S',4,'A-845','K028'),
(6,'Mathildes Sverd','Et gammelt våpen',125,561.17,0,1,'X-107','V',5,'A-573','K641'),
(7,'Olavs Skjold','Et gammelt våpen',131,796.19,1,4,'A-241',NULL,3,'B395','B555'),
(8,'Trylledrikk','Et gammelt våpen',179,258.12,1,7,'A-748','E',4,'A-080',NULL),
(9,'Mathildes Sverd','Et gammelt våpen',71,909.56,0,1,'K500','S',6,'A-988','B525'),
(10,'Olavs Skjold','Et gammelt våpen',210,964.51,1,8,'A-750','S',5,'X-643','K581');

INSERT INTO `Spilloekt` VALUES
(1,'1679091c-5a88-4faf-afb5-e6087eb1b2dc','a2d600436524d6dbab8826c985fecac3','B393','578f27021ceb597c','G-2','1920x1080',NULL,'2019-05-13 20:49:03',2,87.08,'10.0.0.6:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/122.0'),
(2,'c9f0f895-fb98-4b91-a9f5-1fd0297e236d','0975e2409f9c90d3c2c4972bf98c62f2','K857','8092c246bc35c8dc','G-2','1920x1080','2023-07-30 10:54:14','2022-05-07 03:11:16',160,24.38,'10.0.0.6:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/120.0'),
(3,'6512bd43-d9ca-46e0-ac99-0b0a82652dca',NULL,'K985','dd04e76a774684b7',NULL,'1920x1080',NULL,'2019-06-06 00:21:52',266,53.25,'10.0.0.5:7777',0,'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/120.0'),
(4,'c9f0f895-fb98-4b91-a9f5-1fd0297e236d','53b9595e9ca6c3fada4e96e3813afc4c','K407','2342e530d96ccbe2','G-1','1920x1080','2019-01-18 05:41:01','2023-12-02 07:46:42',200,NULL,'10.0.0.5:7777',0,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/123.0'),
(5,'c74d97b0-1eae-457e-a4aa-9d5bade97baf','197335372960c70a31e22c7c38720045','B368','18294de78ade2e21','G-1','1920x1080','2019-09-28 15:11:41','2022-05-15 02:13:38',326,NULL,NULL,1,'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/127.0'),
(6,'c9f0f895-fb98-4b91-a9f5-1fd0297e236d','bf954a680fa7c989a891b74a5416831b','B262','4389d40a5ccdb737','G-1',NULL,'2021-03-05 16:49:18','2019-05-31 15:16:27',23,NULL,'10.0.0.5:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/122.0'),
(7,'eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3','2e8b5d5264b522a1c1b17c60deff96ed','A-607','3be2064b61693453','G-2','1920x1080','2020-04-12 04:03:00','2021-05-10 13:50:34',46,88.26,'10.0.0.6:7777',NULL,'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/121.0'),
(8,'d3d94468-02a4-4259-a55d-38e6d163e820','e94eebca822904206eb14cd3e45dd7d9','K873',NULL,'G-2','1920x1080','2020-01-23 12:16:59','2023-03-05 11:29:56',227,32.14,'10.0.0.5:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/122.0'),
(9,'45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26','62f8cb3ab7cf994924ed23a4980e4c9a','K001','753dc7142a90f8a9','G-2','1920x1080','2019-09-20 16:08:24','2023-03-26 07:46:38',378,50.39,'10.0.0.6:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/127.0'),
(10,'c74d97b0-1eae-457e-a4aa-9d5bade97baf',NULL,'A-289',NULL,'G-2','1920x1080','2024-08-21 02:12:36','2019-06-13 22:32:03',164,72.98,'10.0.0.5:7777',0,'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/121.0'),
(11,'c4ca4238-a0b9-4382-adcc-509a6f75849b','63096b648464ca0fa958d6ce752a7d2d',NULL,'3d216a2518349ffc',NULL,'1920x1080','2024-03-06 12:23:58','2021-11-25 06:33:11',148,27.52,'10.0.0.6:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/120.0'),
(12,'6f4922f4-5568-461a-acdf-4ad2299f6d23','4f4805f23529bf37932ecdd457e8cacb','A-850','34d4d75baae8d16d','G-2','1920x1080',NULL,'2022-06-21 09:35:53',226,NULL,'10.0.0.5:7777',0,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/126.0'),
(13,'c81e728d-9d4c-4f63-af06-7f89cc14862c','a8b3209068b9107e60d49d2411aa9463','K730','ed95e43f93318a85','G-2',NULL,'2019-04-27 14:26:13','2021-12-18 05:15:25',349,15.78,'10.0.0.5:7777',0,'Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/124.0'),
(14,'c51ce410-c124-410e-adb5-e4b97fc2af39','8c3081c20f2fc98ee88ebeadb7702df0','B099','0e82836b25e2a518','G-2','1920x1080','2023-11-04 04:31:22','2020-10-06 11:39:10',138,3.98,'10.0.0.5:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/120.0'),
(15,'c51ce410-c124-410e-adb5-e4b97fc2af39','8d0ec7919b4a115e6c6f5b00dbcf8221','B202','908c13549c9009d0','G-2','1920x1080','2023-06-11 11:47:19','2022-10-14 11:09:21',210,61.31,'10.0.0.5:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/123.0'),
(16,'d3d94468-02a4-4259-a55d-38e6d163e820','d5c7fdaedf67542a9869881cf4530e29','A-844','99a76e382eed406f','G-1','1920x1080','2023-01-02 03:20:32','2020-12-13 17:14:38',384,6.67,'10.0.0.5:7777',1,'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0'),
(17,'c81e728d-9d4c-4f63-af06-7f89cc14862c','1dae27f3dca77145512fffeb030d78fb',NULL,'b952f6ea96ed780e','G-2','1920x1080','2021-08-06 08:32:33','2023-12-09 00:44:19',202,30.30,'10.0.0.6:7777',0,'Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/125.0'),
(18,'c51ce410-c124-410e-adb5-e4b97fc2af39','2eb28d5e0064502b2a3ba6305674ff15','K072','2f97fa27d84f7ac0','G-1','1920x1080','2020-03-09 10:55:15','2019-06-09 03:06:56',NULL,78.02,NULL,1,'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/126.0');

INSERT INTO `Supportsak` VALUES
(1,'45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26','Silje Ødegård','silje.odegard121@example.com','Har flyttet til søsteren sin i sommer.','Har flyttet til søsteren sin i sommer.','Ringte og ba om utsatt frist fordi han er syk.','scan_ødegård_607.pdf','sodegard84',7,NULL,'2019-05-21 21:56:22','lost'),
(2,'d3d94468-02a4-4259-a55d-38e6d163e820',NULL,'terje.haugen122@example.org','Ønsker ikke brev i posten lenger.','Ringte og ba om utsatt frist fordi han er syk.','Ringte og ba om utsatt frist fordi han er syk.','scan_haugen_490.pdf','thaugen90',2,3,'2021-01-11 22:53:40','lost'),
(3,'c9f0f895-fb98-4b91-a9f5-1fd0297e236d','Geir Haugen','geir.haugen123@example.org','Har flyttet til søsteren sin i sommer.','Har flyttet til søsteren sin i sommer.','Ønsker ikke brev i posten lenger.','scan_haugen_45.pdf','ghaugen30',5,6,'2021-05-06 20:29:32','apen'),
(4,'9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3','Terje Bakke','terje.bakke124@example.org','Ringte og ba om utsatt frist fordi han er syk.',NULL,'Ringte og ba om utsatt frist fordi han er syk.','scan_bakke_399.pdf','tbakke71',1,4,'2023-08-09 16:18:37','lost'),
(5,'c20ad4d7-6fe9-4759-aa27-a0c99bff6710','Terje Haugen','terje.haugen125@mail.example.net','Ringte og ba om utsatt frist fordi han er syk.','Ringte og ba om utsatt frist fordi han er syk.','Ringte og ba om utsatt frist fordi han er syk.','scan_haugen_193.pdf','thaugen45',7,2,'2022-11-29 23:52:36','lost'),
(6,'8f14e45f-ceea-467a-aa36-dedd4bea2543','Kristin Lie','kristin.lie126@example.com','Ønsker ikke brev i posten lenger.','Ringte og ba om utsatt frist fordi han er syk.','Ringte og ba om utsatt frist fordi han er syk.','scan_lie_733.pdf','klie97',3,7,'2021-06-12 12:07:30','apen'),
(7,'c81e728d-9d4c-4f63-af06-7f89cc14862c','Silje Ødegård','silje.odegard127@mail.example.net','Ønsker ikke brev i posten lenger.','Ønsker ikke brev i posten lenger.',NULL,'scan_ødegård_851.pdf','sodegard25',2,7,'2023-05-17 05:55:16','apen'),
(8,'d3d94468-02a4-4259-a55d-38e6d163e820','Solveig Ødegård','solveig.odegard128@example.org','Ringte og ba om utsatt frist fordi han er syk.','Ønsker ikke brev i posten lenger.',NULL,'scan_ødegård_163.pdf','sodegard13',7,8,'2020-02-17 19:14:28','apen'),
(9,'c74d97b0-1eae-457e-a4aa-9d5bade97baf','Solveig Haugen','solveig.haugen129@mail.example.net','Ønsker ikke brev i posten lenger.','Ringte og ba om utsatt frist fordi han er syk.',NULL,NULL,'shaugen44',6,3,'2024-02-15 21:06:11','lost'),
(10,'a87ff679-a2f3-471d-a181-a67b7542122c','Øyvind Lie','oyvind.lie130@example.org','Ringte og ba om utsatt frist fordi han er syk.','Ønsker ikke brev i posten lenger.','Ringte og ba om utsatt frist fordi han er syk.','scan_lie_237.pdf','olie94',6,6,'2020-07-16 17:02:26','apen'),
(11,'c51ce410-c124-410e-adb5-e4b97fc2af39','Silje Solberg','silje.solberg131@example.org','Har flyttet til søsteren sin i sommer.','Ønsker ikke brev i posten lenger.','Ønsker ikke brev i posten lenger.','scan_solberg_860.pdf','ssolberg55',7,NULL,'2019-09-06 16:14:49','lost'),
(12,'1679091c-5a88-4faf-afb5-e6087eb1b2dc',NULL,'geir.odegard132@example.org','Ringte og ba om utsatt frist fordi han er syk.','Har flyttet til søsteren sin i sommer.','Har flyttet til søsteren sin i sommer.','scan_ødegård_41.pdf','godegard32',4,1,'2019-11-15 20:39:59','apen'),
(13,NULL,NULL,NULL,'Har flyttet til søsteren sin i sommer.','Ønsker ikke brev i posten lenger.','Har flyttet til søsteren sin i sommer.','scan_solberg_552.pdf','ssolberg23',8,7,'2024-03-21 01:47:16',NULL),
(14,'1679091c-5a88-4faf-afb5-e6087eb1b2dc','Geir Lie','geir.lie134@example.com','Har flyttet til søsteren sin i sommer.','Ønsker ikke brev i posten lenger.','Ønsker ikke brev i posten lenger.','scan_lie_841.pdf','glie30',8,8,'2022-09-21 04:12:23','lost'),
(15,'aab32389-22bc-425a-af60-6eb525ffdc56','Øyvind Ødegård','oyvind.odegard135@example.com',NULL,'Ringte og ba om utsatt frist fordi han er syk.',NULL,'scan_ødegård_935.pdf','oodegard30',8,6,'2019-06-11 01:59:23','lost'),
(16,'70efdf2e-c9b0-4607-a795-c442636b55fb','Solveig Lie','solveig.lie136@example.com','Ønsker ikke brev i posten lenger.','Ønsker ikke brev i posten lenger.','Ringte og ba om utsatt frist fordi han er syk.','scan_lie_869.pdf','slie83',7,4,'2021-07-27 12:00:32','apen'),
(17,'8f14e45f-ceea-467a-aa36-dedd4bea2543','Silje Haugen','silje.haugen137@example.com','Ønsker ikke brev i posten lenger.','Ønsker ikke brev i posten lenger.','Ringte og ba om utsatt frist fordi han er syk.','scan_haugen_977.pdf','shaugen40',7,6,'2020-07-13 05:58:22',NULL),
(18,'9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3','Silje Lie','silje.lie138@mail.example.net','Har flyttet til søsteren sin i sommer.','Har flyttet til søsteren sin i sommer.','Ønsker ikke brev i posten lenger.','scan_lie_561.pdf','slie76',1,4,'2022-10-24 11:07:03','lost');

INSERT INTO `Ansatt` VALUES
(1,'M-420661','Sindre Solberg','sindre.solberg139@mail.example.net','Sykepleier',2937.66,NULL,'+47 23 00 77 97','2020-06-05','ssolberg38',NULL,'2023-09-28'),
(2,'M-840450','Geir Solberg','geir.solberg140@example.com','Sykepleier',3105.25,'NO509999578','+47 23 00 39 52','2022-02-23','gsolberg70','12093999533357905','2019-09-04'),
(3,'009125','Turid Strand','turid.strand141@mail.example.net','Rådgiver',NULL,'NO189999339','+47 23 00 25 01',NULL,'tstrand28',NULL,'2023-04-29'),
(4,'K399875','Silje Solberg','silje.solberg142@mail.example.net','Sykepleier',1567.66,'NO859999119','+47 23 00 67 12',NULL,'ssolberg72','68983911132804738','2011-05-16'),
(5,NULL,'Ragnhild Strand','ragnhild.strand143@example.org','Sykepleier',1352.81,'NO249999832','+47 23 00 05 43','2016-04-11','rstrand58','87099021973643068','2010-11-13'),
(6,'K242955',NULL,'terje.solberg144@example.org','Fisker',1796.90,'NO069999111','+47 23 00 79 13','2010-11-08','tsolberg83','88915695585472255','2009-12-12'),
(7,'K517775','Silje Bakke','silje.bakke145@example.com','Rådgiver',3963.98,'NO959999261','+47 23 00 25 13','2018-11-15',NULL,'89733735756174004','2016-11-19'),
(8,'785896','Øyvind Lie','oyvind.lie146@example.org','Sykepleier',2752.20,'NO169999821','+47 23 00 47 66','2018-10-16','olie32','50044723277360194','2017-09-04'),
(9,'M-430774','Geir Lie','geir.lie147@example.org','Sykepleier',1891.52,'NO909999687','+47 23 00 48 76','2020-11-21','glie32','72904224198012510','2013-11-19'),
(10,'M-804609','Ragnhild Strand','ragnhild.strand148@example.org','Fisker',607.03,'NO349999739','+47 23 00 50 31','2018-06-19','rstrand16','22659299706038740','2016-12-29');

INSERT INTO `SpillServer` VALUES
(1,'spill-01.example.net','198.51.100.171','eu','$2b$10$wy9ffwq3JCHCi3c.kImd4fD9cxi7gvEco2C9rlE1H52D7A8ovur5o',115,119,NULL,257,'B391','2021-01-18 11:02:51','1.2.3.4'),
(2,'spill-01.example.net','198.51.100.242','us','$2b$10$elHJJl0.vEdJlErfnllFBs9d7B8Dishk6EfE0/s683/Id4DpIhltc',352,6,112,223,'A-606','2024-01-21 08:23:18','1.2.4.0'),
(3,'spill-01.example.net','198.51.100.169','eu','$2b$10$JJ2y8grB6I4AehrIr..noFcqkhbIrps0npnHxy/3x7xkdFifh3bkE',390,139,197,230,NULL,'2022-08-06 18:54:09','1.2.3.4'),
(4,'spill-01.example.net','198.51.100.130','us','$2b$10$dClqfHArEf4lvjjedr1kBiHB3a5026Cu577z9uHlBd2gH8pI7HId1',99,12,120,NULL,'B567','2021-02-17 09:10:15','1.2.3.4');

INSERT INTO `Turnering` VALUES
(1,'Dragekamp',316,'2021-01-01 16:24:14','2022-01-21 23:30:53',2,'Fjord','tsolberg83','b2',1,'Turid Solberg','Ingen juks'),
(2,'Dragekamp',NULL,'2024-07-14 01:09:37','2023-10-04 01:00:07',NULL,'Fjord','todegard23','b1',5,'Terje Ødegård','Ingen juks'),
(3,'Dragekamp',211,'2019-06-08 03:09:13','2019-07-21 16:10:05',4,'Volt','kodegard44',NULL,3,'Kristin Ødegård','Ingen juks'),
(4,'Vinterløpet',292,NULL,'2020-03-23 15:33:33',2,'Volt','sstrand54','b1',NULL,'Silje Strand','Ingen juks'),
(5,'Dragekamp',392,'2022-08-31 16:44:50','2019-06-06 01:05:41',7,'Fjord','sodegard20','b1',3,'Sindre Ødegård','Ingen juks');

INSERT INTO `Telemetri` VALUES
(1,NULL,1479.886,15991,'{"v": 1}','2021-10-10 22:24:55',73020,6),
(2,'level_up',1500.474,17160,'{"v": 4}','2020-07-09 09:55:21',86786,5),
(3,'level_up',2788.987,16832,'{"v": 5}',NULL,54594,1),
(4,'fps',1138.825,59398,'{"v": 6}','2020-12-29 18:06:08',1524,2),
(5,'level_up',2784.084,41506,'{"v": 7}','2020-07-06 19:34:12',8080,6),
(6,'fps',2086.699,88685,NULL,'2022-03-26 00:38:12',98716,8),
(7,'level_up',937.626,63440,'{"v": 4}','2023-06-17 16:59:22',38810,2),
(8,NULL,2551.713,NULL,'{"v": 2}','2021-05-23 09:48:26',76820,2),
(9,'level_up',3716.462,82643,'{"v": 4}','2019-01-27 23:25:16',50229,5),
(10,'fps',NULL,88359,'{"v": 2}','2023-04-28 23:49:02',50599,2),
(11,'level_up',3905.921,71989,'{"v": 0}','2022-06-19 08:21:01',72379,7),
(12,'fps',3492.307,26630,'{"v": 3}','2022-12-12 18:55:40',66941,6),
(13,'level_up',2363.290,64655,'{"v": 3}','2022-01-23 15:37:07',41883,2),
(14,'fps',1706.766,1675,'{"v": 2}','2022-02-18 10:53:02',53839,6),
(15,'fps',3571.253,98376,'{"v": 1}','2022-10-20 01:44:34',39664,8),
(16,'level_up',2195.714,55030,'{"v": 2}','2019-05-07 07:37:06',66204,2),
(17,'level_up',2318.041,19896,NULL,'2021-01-21 09:03:30',29547,8),
(18,'fps',3890.350,31380,'{"v": 1}','2023-12-07 23:15:45',6650,7);

INSERT INTO `Kart` VALUES
(1,'Mørkeskogen',NULL,'A-578',35,376,159,'Dypdal','K917',360,244,0),
(2,'Mørkeskogen','k1.map','B825',175,235,83,'Dypdal','A-780',399,380,0),
(3,NULL,'k1.map','B317',262,359,67,'Dypdal','K414',258,81,0),
(4,'Mørkeskogen','k1.map','K377',264,216,303,'Dypdal','A-241',114,343,0),
(5,'Mørkeskogen','k1.map','X-234',NULL,110,113,'Dypdal','B692',18,380,1);
