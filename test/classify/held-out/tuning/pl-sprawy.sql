SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `osoby` (
  `osoba_id` bigint NOT NULL AUTO_INCREMENT,
  `pesel` char(11),
  `nazwisko` varchar(80),
  `nazwisko_rod` varchar(80),
  `imie` varchar(60),
  `imie2` varchar(60),
  `imie_ojca` varchar(60),
  `imie_matki` varchar(60),
  `pseudonim` varchar(60),
  `data_ur` date,
  `miejsce_ur` varchar(80),
  `plec` char(1),
  `obywatelstwo` char(3),
  `seria_dow` varchar(12),
  `nr_paszp` varchar(12),
  `wzrost` smallint,
  `cechy_szcz` text,
  `wyksztalcenie` varchar(30),
  `zawod` varchar(60),
  `miejsce_pracy` varchar(120),
  `stan_cyw` varchar(15),
  `zdjecie` longblob,
  `odciski_ref` varchar(40),
  `dna_profil` text,
  `uzaleznienia` varchar(200),
  `utworzono` datetime,
  `autor_wpisu` varchar(30),
  PRIMARY KEY (`osoba_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Kartoteka osób w sprawach';

CREATE TABLE `adresy_osob` (
  `adres_id` bigint NOT NULL AUTO_INCREMENT,
  `osoba_id` bigint NOT NULL,
  `typ_adr` enum('zameld','koresp'),
  `ulica` varchar(80),
  `nr_domu` varchar(8),
  `nr_lok` varchar(8),
  `kod_poczt` char(6),
  `poczta` varchar(60),
  `miejscowosc` varchar(60),
  `gmina` varchar(60),
  `powiat` varchar(60),
  `woj` varchar(30),
  `kraj` char(2),
  `aktualny` tinyint(1),
  PRIMARY KEY (`adres_id`),
  CONSTRAINT fk_adresy_osob_osoba_id FOREIGN KEY (`osoba_id`) REFERENCES `osoby` (`osoba_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `sprawy` (
  `sprawa_id` bigint NOT NULL AUTO_INCREMENT,
  `sygnatura` varchar(24) NOT NULL,
  `kategoria` varchar(20),
  `kwalif_prawna` varchar(120) COMMENT 'Artykuły kodeksu karnego',
  `data_wszcz` date,
  `data_zak` date,
  `miejsce_zdarz` varchar(200),
  `szer_geo` double,
  `dl_geo` double,
  `opis_zdarz` text,
  `wartosc_szkody` decimal(12,2),
  `prowadzacy` varchar(80),
  `jednostka_id` int,
  `priorytet` smallint,
  `status` enum('otwarta','zawieszona','umorzona'),
  `tajna` tinyint(1),
  PRIMARY KEY (`sprawa_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `role_w_sprawie` (
  `rola_id` bigint NOT NULL AUTO_INCREMENT,
  `sprawa_id` bigint NOT NULL,
  `osoba_id` bigint NOT NULL,
  `rola` varchar(16),
  `data_od` date,
  `zarzut` text,
  `srodek_zapob` varchar(40),
  `wyrok` varchar(200),
  `obronca` varchar(120),
  `tel_obroncy` varchar(20),
  PRIMARY KEY (`rola_id`),
  CONSTRAINT fk_role_w_sprawie_sprawa_id FOREIGN KEY (`sprawa_id`) REFERENCES `sprawy` (`sprawa_id`),
  CONSTRAINT fk_role_w_sprawie_osoba_id FOREIGN KEY (`osoba_id`) REFERENCES `osoby` (`osoba_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `przesluchania` (
  `przesl_id` bigint NOT NULL AUTO_INCREMENT,
  `sprawa_id` bigint NOT NULL,
  `osoba_id` bigint NOT NULL,
  `protokol` text,
  `nagranie` varchar(120),
  `data_godz` datetime,
  `sala` varchar(10),
  `tlumacz` varchar(80),
  `jezyk` char(2),
  `podpis_skan` longblob,
  PRIMARY KEY (`przesl_id`),
  CONSTRAINT fk_przesluchania_sprawa_id FOREIGN KEY (`sprawa_id`) REFERENCES `sprawy` (`sprawa_id`),
  CONSTRAINT fk_przesluchania_osoba_id FOREIGN KEY (`osoba_id`) REFERENCES `osoby` (`osoba_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `pojazdy` (
  `pojazd_id` bigint NOT NULL AUTO_INCREMENT,
  `osoba_id` bigint,
  `nr_rej` varchar(10),
  `vin` char(17),
  `marka` varchar(30),
  `model` varchar(30),
  `rok_prod` smallint,
  `kolor` varchar(20),
  `ubezpieczyciel` varchar(60),
  `skradziony` tinyint(1),
  PRIMARY KEY (`pojazd_id`),
  CONSTRAINT fk_pojazdy_osoba_id FOREIGN KEY (`osoba_id`) REFERENCES `osoby` (`osoba_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `telefony_podsl` (
  `tp_id` bigint NOT NULL AUTO_INCREMENT,
  `sprawa_id` bigint NOT NULL,
  `nr_tel` varchar(15),
  `imei` varchar(15),
  `imsi` varchar(15),
  `operator` varchar(20),
  `od` datetime,
  `do` datetime,
  `nr_postan` varchar(30),
  `transkrypcja` text,
  PRIMARY KEY (`tp_id`),
  CONSTRAINT fk_telefony_podsl_sprawa_id FOREIGN KEY (`sprawa_id`) REFERENCES `sprawy` (`sprawa_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Kontrola operacyjna';

CREATE TABLE `dowody_rzecz` (
  `dowod_id` bigint NOT NULL AUTO_INCREMENT,
  `sprawa_id` bigint NOT NULL,
  `nr_ewid` varchar(20),
  `nazwa` varchar(120),
  `opis` text,
  `masa_g` decimal(10,2),
  `ilosc` int,
  `regal` varchar(10),
  `data_zabezp` date,
  `hash_pliku` char(64),
  `zniszczony` tinyint(1),
  PRIMARY KEY (`dowod_id`),
  CONSTRAINT fk_dowody_rzecz_sprawa_id FOREIGN KEY (`sprawa_id`) REFERENCES `sprawy` (`sprawa_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `funkcjonariusze` (
  `funk_id` bigint NOT NULL AUTO_INCREMENT,
  `nr_sluzb` varchar(8),
  `nazwisko` varchar(80),
  `imie` varchar(60),
  `stopien` varchar(30),
  `etat` varchar(60),
  `tel_sluzb` varchar(20),
  `mail_sluzb` varchar(120),
  `login_ad` varchar(40),
  `haslo_skrot` varchar(120),
  `kod_pin` varchar(60),
  `nr_broni` varchar(20),
  `data_przyj` date,
  `aktywny` tinyint(1),
  `nr_konta` varchar(34),
  PRIMARY KEY (`funk_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `jednostki` (
  `jednostka_id` bigint NOT NULL AUTO_INCREMENT,
  `nazwa` varchar(120),
  `skrot` varchar(12),
  `adres_siedziby` varchar(200),
  `tel_dyzurny` varchar(20),
  `fax` varchar(20),
  `komendant` varchar(80),
  `kod_teryt` char(7),
  `nadrzedna_id` int,
  PRIMARY KEY (`jednostka_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `grzywny` (
  `grzywna_id` bigint NOT NULL AUTO_INCREMENT,
  `osoba_id` bigint NOT NULL,
  `nr_mandatu` varchar(16),
  `kwota` decimal(8,2),
  `punkty_karne` smallint,
  `przepis` varchar(40),
  `data_wyst` date,
  `zaplacono` tinyint(1),
  `nr_rach_wplaty` varchar(34),
  PRIMARY KEY (`grzywna_id`),
  CONSTRAINT fk_grzywny_osoba_id FOREIGN KEY (`osoba_id`) REFERENCES `osoby` (`osoba_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `log_dostepu` (
  `log_id` bigint NOT NULL AUTO_INCREMENT,
  `login` varchar(40),
  `sprawa_id` bigint,
  `zapytanie` varchar(500),
  `ip_stacji` varchar(45),
  `cel` varchar(120),
  `czas` datetime,
  `wynik_ilosc` int,
  PRIMARY KEY (`log_id`),
  CONSTRAINT fk_log_dostepu_sprawa_id FOREIGN KEY (`sprawa_id`) REFERENCES `sprawy` (`sprawa_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `slownik_kwalif` (
  `kod` varchar(12) NOT NULL,
  `nazwa` varchar(200),
  `ustawa` varchar(40),
  `art` varchar(12),
  `par` varchar(6),
  `kara_min` smallint,
  `kara_max` smallint,
  `aktywny` tinyint(1),
  `opis` text,
  `wersja` int
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `magazyn_broni` (
  `bron_id` bigint NOT NULL AUTO_INCREMENT,
  `typ` varchar(30),
  `nazwa_modelu` varchar(60),
  `nr_fabr` varchar(30),
  `kaliber` varchar(10),
  `data_przegl` date,
  `stan` varchar(12),
  `szafa` varchar(8),
  `waga_g` int,
  `ilosc_amunicji` int,
  `plec_uzytk` varchar(4),
  `imie_wlasne_typu` varchar(20),
  `adres_polki` varchar(10),
  `haslo_katalogowe` varchar(60) COMMENT 'Hasło w katalogu części, słowo kluczowe',
  PRIMARY KEY (`bron_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `raport_stat` (
  `raport_id` bigint NOT NULL AUTO_INCREMENT,
  `nazwa_raportu` varchar(80),
  `okres` varchar(7),
  `jednostka_id` bigint,
  `liczba_spraw` int,
  `liczba_kobiet` int,
  `liczba_mezczyzn` int,
  `sredni_wiek` decimal(4,1),
  `wykrywalnosc` decimal(5,2),
  `wersja` int,
  `wygenerowano` datetime,
  `suma_kontr` char(32),
  `adres_pliku` varchar(120),
  `status` char(1),
  `sesja_nr` int,
  `wiek_danych_dni` int,
  PRIMARY KEY (`raport_id`),
  CONSTRAINT fk_raport_stat_jednostka_id FOREIGN KEY (`jednostka_id`) REFERENCES `jednostki` (`jednostka_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `slownik_miejsc` (
  `kod` char(7) NOT NULL,
  `nazwa` varchar(80),
  `gmina` varchar(60),
  `powiat` varchar(60),
  `woj` varchar(30),
  `szer` double,
  `dlug` double,
  `typ` varchar(12),
  `aktualny` tinyint(1),
  `liczba_ludn` int
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

