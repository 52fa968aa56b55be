SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA drzewo;

CREATE TABLE drzewo.individuals (
  ind_id bigint NOT NULL,
  imiona character varying(120) NOT NULL,
  nazwisko character varying(80),
  nazwisko_panienskie character varying(80),
  przydomek character varying(60),
  tytul character varying(20),
  plec character(1),
  dataurodz character varying(20),
  rokurodz smallint,
  miejsceurodz character varying(80),
  datazgonu date,
  miejscezgonu character varying(80),
  przyczynazgonu character varying(120),
  zawody character varying(200),
  wyznanie character varying(40),
  zyjacy boolean,
  notatki text,
  portret character varying(120),
  sort_nazw character varying(80),
  dodal character varying(40),
  dodano timestamp without time zone,
  wersja integer,
  zamkniety boolean
);
COMMENT ON TABLE drzewo.individuals IS 'Osoby w drzewie';

CREATE TABLE drzewo.families (
  fam_id bigint NOT NULL,
  maz_id bigint,
  zona_id bigint,
  datasl date,
  miejscesl character varying(80),
  rozwod boolean,
  dataslrozwodu date,
  liczbadzieci smallint,
  aktmalz character varying(40),
  uwagi text,
  kolejnosc smallint
);

CREATE TABLE drzewo.children (
  ch_id bigint NOT NULL,
  fam_id bigint NOT NULL,
  ind_id bigint NOT NULL,
  nrkolejny smallint,
  relacja character varying(12),
  pewnosc smallint
);

CREATE TABLE drzewo.events (
  ev_id bigint NOT NULL,
  ind_id bigint NOT NULL,
  typ character varying(12),
  dzien smallint,
  miesiac smallint,
  rok smallint,
  miejsce character varying(80),
  opis text,
  swiadkowie character varying(200),
  chrzestni character varying(200),
  zrodlo_id bigint,
  kalendarz character(1),
  jakosc smallint
);

CREATE TABLE drzewo.dna_kits (
  kit_id bigint NOT NULL,
  ind_id bigint NOT NULL,
  nrzestawu character varying(20),
  haplogrupa_y character varying(20),
  haplogrupa_mt character varying(20),
  plik_surowy character varying(120),
  etnicznosc jsonb,
  opiekun_mail character varying(120),
  hasloplik character varying(60),
  laboratorium character varying(30),
  chip character varying(10),
  liczbasnp integer,
  przetworzono timestamp without time zone
);

CREATE TABLE drzewo.dna_matches (
  dm_id bigint NOT NULL,
  kit_id bigint NOT NULL,
  nazwadopas character varying(80),
  cm numeric(7,2),
  segmenty integer,
  emaildopas character varying(120),
  chromosom smallint,
  najdluzszy numeric(6,2),
  ukryty boolean
);

CREATE TABLE drzewo.sources (
  zrodlo_id bigint NOT NULL,
  tytul character varying(200),
  autor character varying(80),
  archiwum character varying(80),
  sygnatura character varying(30),
  url character varying(200),
  parafia character varying(60),
  jezyk character(2),
  rokod smallint,
  rokdo smallint,
  typ character varying(12),
  opis text
);

CREATE TABLE drzewo.places (
  pl_id bigint NOT NULL,
  nazwa character varying(80),
  nazwaniem character varying(80),
  lat numeric(9,6),
  lon numeric(9,6),
  gmina character varying(60),
  parafia character varying(60),
  diecezja character varying(60),
  istnieje boolean,
  geonames_id integer
);

CREATE TABLE drzewo.media (
  med_id bigint NOT NULL,
  ind_id bigint,
  plikskan character varying(120),
  opis character varying(200),
  szer integer,
  wys integer,
  mime character varying(30),
  suma_kontr character(32),
  prawa character varying(40),
  widocznosc character(1),
  dodano timestamp without time zone
);

CREATE TABLE drzewo.uzytkownicy (
  uz_id bigint NOT NULL,
  nick character varying(40),
  haslo character varying(120),
  adrmail character varying(120),
  imienazw character varying(120),
  krajzam character(2),
  regulamin_ok boolean,
  token_aktyw character varying(64),
  ostlog timestamp without time zone,
  iplog inet,
  jezykui character(2),
  prem_do date,
  limit_osob integer,
  motyw character varying(12),
  saldo numeric(8,2)
);

CREATE TABLE drzewo.wiadomosci (
  wi_id bigint NOT NULL,
  od_uz bigint NOT NULL,
  do_uz bigint NOT NULL,
  temat character varying(120),
  tresc text,
  przeczytano boolean,
  wyslano timestamp without time zone,
  watek_id bigint,
  spam_pkt numeric(4,2)
);

CREATE TABLE drzewo.wyszukania (
  wy_id bigint NOT NULL,
  uz_id bigint,
  fraza_nazw character varying(120),
  lata character varying(12),
  wynikow integer,
  czas_ms integer,
  kiedy timestamp without time zone
);

CREATE TABLE drzewo.import_gedcom (
  ig_id bigint NOT NULL,
  uz_id bigint NOT NULL,
  nazwapliku character varying(120),
  osob integer,
  rodzin integer,
  bledow integer,
  kodowanie character varying(12),
  log text,
  stan character(1),
  rozm_b bigint
);

CREATE TABLE drzewo.slownik_imion (
  im_id bigint NOT NULL,
  imie character varying(40),
  forma_lac character varying(40),
  plec character(1),
  imieniny character varying(20),
  popularnosc integer,
  wariantow integer,
  jezyk character(2),
  zrodlo character varying(20)
);

CREATE TABLE drzewo.szablon_wydruku (
  sw_id bigint NOT NULL,
  nazwa character varying(60),
  tytul_strony character varying(80),
  czcionka character varying(30),
  rozmiar smallint,
  pokaz_daty_ur boolean,
  pokaz_adres boolean,
  pokaz_zdjecie boolean,
  max_pokolen smallint,
  kolor character(7),
  wersja integer,
  klucz_sort character varying(12),
  marginesy character varying(20)
);

COPY drzewo.individuals (ind_id, imiona, nazwisko, nazwisko_panienskie, przydomek, tytul, plec, dataurodz, rokurodz, miejsceurodz, datazgonu, miejscezgonu, przyczynazgonu, zawody, wyznanie, zyjacy, notatki, portret, sort_nazw, dodal, dodano, wersja, zamkniety) FROM stdin;
1	Krzysztof	Zieliński	Zieliński	kzielinski30	\N	M	\N	1991	Kielce	2014-03-16	Kielce	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	kowal	mojż.	f	Mieszka z córką, która odbiera listy.	avatars/aec72e0f1c.jpg	Zieliński	kzielinski30	2021-12-27 01:55:18	221	t
2	Krzysztof	Kaczmarek	Kaczmarek	kkaczmarek60	dr	K	23.02.1949	1949	Kielce	\N	Kielce	Prosi o kontakt telefoniczny po godzinie szesnastej.	kowal	rzym.-kat.	t	Mieszka z córką, która odbiera listy.	avatars/70aab57aa8.jpg	Kaczmarek	kkaczmarek60	2022-09-13 10:31:21	70	t
3	Małgorzata	Kaczmarek	Kaczmarek	\N	hrabia	M	19.05.1965	1965	Opole	2014-06-29	Opole	Prosi o kontakt telefoniczny po godzinie szesnastej.	kowal	\N	f	Mieszka z córką, która odbiera listy.	avatars/5007078b6a.jpg	Kaczmarek	mkaczmarek55	2019-02-03 09:12:46	16	f
4	Małgorzata	Lewandowska	Lewandowska	mlewandows20	dr	M	11.08.1944	1944	Toruń	2015-11-18	Toruń	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	kowal	rzym.-kat.	f	Mieszka z córką, która odbiera listy.	avatars/616ebc1d69.jpg	Lewandowska	mlewandows20	2022-06-25 17:04:52	266	f
5	Elżbieta	Kaczmarek	\N	ekaczmarek53	\N	M	19.06.1975	1975	Toruń	2013-07-13	\N	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	rolnik	mojż.	t	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/2c05ce1ea8.jpg	Kaczmarek	ekaczmarek53	2024-06-25 02:46:14	266	t
6	Paweł	Kaczmarek	Kaczmarek	pkaczmarek57	ks.	K	01.01.1972	1972	Toruń	2015-09-05	Toruń	Mieszka z córką, która odbiera listy.	\N	rzym.-kat.	t	Mieszka z córką, która odbiera listy.	avatars/119d3c9b6e.jpg	Kaczmarek	pkaczmarek57	2023-07-10 02:50:26	201	t
7	Agnieszka	Kaczmarek	Kaczmarek	akaczmarek95	hrabia	K	23.06.1981	1981	Toruń	2012-08-04	Toruń	Mieszka z córką, która odbiera listy.	kowal	rzym.-kat.	t	\N	avatars/754ff97dd8.jpg	\N	akaczmarek95	2019-05-01 04:38:56	280	t
8	Grzegorz	Wójcik	Wójcik	gwojcik65	hrabia	M	20.08.1955	1955	Kielce	2019-10-20	Kielce	Mieszka z córką, która odbiera listy.	kowal	rzym.-kat.	t	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/27c9536340.jpg	Wójcik	gwojcik65	2024-02-25 09:36:58	355	f
9	Łukasz	Mazur	Mazur	lmazur61	ks.	K	27.12.1995	1995	Toruń	2021-04-02	Toruń	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	rolnik	mojż.	f	Mieszka z córką, która odbiera listy.	avatars/c582216216.jpg	Mazur	lmazur61	2020-08-22 11:52:54	212	f
10	Elżbieta	Lewandowska	Lewandowska	elewandows29	ks.	M	19.06.1969	1969	Toruń	2017-02-01	Toruń	Prosi o kontakt telefoniczny po godzinie szesnastej.	kowal	rzym.-kat.	f	Prosi o kontakt telefoniczny po godzinie szesnastej.	\N	Lewandowska	elewandows29	2019-10-30 06:07:00	351	f
11	Katarzyna	Zieliński	Zieliński	kzielinski77	ks.	K	05.02.2001	2001	Toruń	2020-08-08	Toruń	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	kowal	ewang.	f	Mieszka z córką, która odbiera listy.	avatars/b8c82ea3ba.jpg	Zieliński	kzielinski77	2019-05-22 19:19:22	289	f
12	Małgorzata	Kaczmarek	Kaczmarek	mkaczmarek69	hrabia	K	03.05.1980	1980	Kielce	2011-11-17	\N	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	rolnik	ewang.	t	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/dc34d8f97d.jpg	Kaczmarek	mkaczmarek69	2021-01-30 15:48:00	193	f
13	Agnieszka	Nowak	Nowak	anowak60	hrabia	M	08.06.1987	1987	\N	2020-06-10	Opole	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	kowal	ewang.	t	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/ddbd6583f0.jpg	Nowak	anowak60	2023-11-04 10:49:28	271	f
14	Paweł	Kaczmarek	Kaczmarek	pkaczmarek65	hrabia	K	16.11.1965	1965	Toruń	2022-04-02	Toruń	Mieszka z córką, która odbiera listy.	kowal	mojż.	f	Mieszka z córką, która odbiera listy.	avatars/9c28055ed6.jpg	Kaczmarek	pkaczmarek65	2020-04-18 04:33:16	375	f
15	Krzysztof	Lewandowska	\N	klewandows43	dr	K	03.09.1957	1957	Toruń	2013-12-02	Toruń	Mieszka z córką, która odbiera listy.	kowal	mojż.	t	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/e58933ca32.jpg	Lewandowska	klewandows43	2024-05-01 12:56:54	242	f
16	Grzegorz	Mazur	Mazur	gmazur31	dr	M	08.12.1985	1985	Opole	2014-04-09	Opole	Prosi o kontakt telefoniczny po godzinie szesnastej.	rolnik	\N	f	Mieszka z córką, która odbiera listy.	avatars/e746be992b.jpg	Mazur	gmazur31	2022-03-06 15:00:23	179	t
17	Agnieszka	Kaczmarek	Kaczmarek	akaczmarek80	ks.	M	03.12.1965	1965	Toruń	2016-07-27	Toruń	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	kowal	rzym.-kat.	f	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/da00f53445.jpg	Kaczmarek	akaczmarek80	2021-02-10 10:38:19	256	\N
18	Paweł	\N	Lewandowska	plewandows67	hrabia	\N	06.09.1999	1999	Kielce	2023-07-17	Kielce	Prosi o kontakt telefoniczny po godzinie szesnastej.	rolnik	mojż.	f	Mieszka z córką, która odbiera listy.	avatars/a8ce1b142a.jpg	Lewandowska	plewandows67	2023-04-12 21:24:28	165	f
19	Wojciech	Kaczmarek	Kaczmarek	wkaczmarek85	hrabia	K	24.05.1960	1960	Kielce	2019-04-24	Kielce	Prosi o kontakt telefoniczny po godzinie szesnastej.	kowal	rzym.-kat.	f	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/f6fcb2386c.jpg	Kaczmarek	wkaczmarek85	2024-08-04 22:43:56	117	\N
20	Katarzyna	Lewandowska	Lewandowska	klewandows98	ks.	K	06.06.1943	1943	Opole	2022-06-04	Opole	Mieszka z córką, która odbiera listy.	rolnik	mojż.	t	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	avatars/1f8d4d1479.jpg	Lewandowska	klewandows98	2024-07-03 18:17:44	42	f
\.

COPY drzewo.families (fam_id, maz_id, zona_id, datasl, miejscesl, rozwod, dataslrozwodu, liczbadzieci, aktmalz, uwagi, kolejnosc) FROM stdin;
1	16	15	2015-11-11	B295	t	\N	1	L25084837	Prosi o kontakt telefoniczny po godzinie szesnastej.	3
2	1	9	2015-12-01	X-862	f	\N	3	T02774014	Prosi o kontakt telefoniczny po godzinie szesnastej.	8
3	18	6	2020-02-07	B785	t	2021-03-25	8	Y53203880	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	7
4	6	6	2016-07-29	A-560	\N	2022-11-18	8	L36807132	Prosi o kontakt telefoniczny po godzinie szesnastej.	8
5	3	\N	2020-03-05	K028	t	2012-08-04	2	L50123622	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	4
6	12	6	2023-05-16	K475	t	2008-01-17	4	L69480574	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	7
7	7	16	2020-02-14	K180	f	2010-10-10	8	Y76112137	Mieszka z córką, która odbiera listy.	7
8	16	11	2022-06-28	K551	f	2017-10-07	3	\N	Mieszka z córką, która odbiera listy.	3
9	6	10	2021-04-10	A-553	t	2022-01-12	1	L13776330	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	7
10	13	18	2016-12-29	\N	f	2017-03-03	8	\N	Prosi o kontakt telefoniczny po godzinie szesnastej.	2
11	\N	9	2015-11-24	X-529	f	2014-11-13	6	Y19656861	\N	7
12	4	8	2015-04-15	B725	f	2020-02-16	5	Y18081556	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	5
13	18	4	2022-12-02	A-120	f	2017-12-20	1	Y52886388	Mieszka z córką, która odbiera listy.	1
14	10	\N	2016-08-15	K464	f	2015-07-29	5	L11246255	Mieszka z córką, która odbiera listy.	7
15	20	9	2008-01-07	K768	f	\N	8	L20401639	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	5
16	16	19	2013-12-09	K426	t	2015-04-30	2	Y86669052	Prosi o kontakt telefoniczny po godzinie szesnastej.	\N
17	5	16	2019-09-03	B117	f	2013-12-24	8	T12272685	Mieszka z córką, która odbiera listy.	7
18	15	18	2012-09-10	B550	f	2022-12-10	7	L69815373	Prosi o kontakt telefoniczny po godzinie szesnastej.	8
19	3	11	2023-09-02	B724	t	2018-03-14	\N	Y19541041	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	7
20	4	12	2012-01-12	\N	t	2012-09-27	4	Y94903708	Prosi o kontakt telefoniczny po godzinie szesnastej.	3
\.

COPY drzewo.children (ch_id, fam_id, ind_id, nrkolejny, relacja, pewnosc) FROM stdin;
1	16	16	\N	przysp	7
2	8	12	8	rodz	3
3	18	18	1	przysp	8
4	5	3	\N	przysp	7
5	18	4	1	adop	7
6	8	5	2	adop	\N
7	15	10	4	rodz	7
8	13	9	5	rodz	8
9	1	7	2	adop	\N
10	18	11	3	przysp	5
11	9	12	8	rodz	7
12	2	2	2	przysp	3
13	14	6	6	adop	6
14	18	11	3	adop	1
15	4	10	8	rodz	1
16	7	5	3	rodz	3
17	9	13	1	przysp	1
18	14	18	3	adop	2
19	11	12	3	rodz	7
20	11	4	\N	adop	6
\.

COPY drzewo.events (ev_id, ind_id, typ, dzien, miesiac, rok, miejsce, opis, swiadkowie, chrzestni, zrodlo_id, kalendarz, jakosc) FROM stdin;
1	11	MIL	5	6	1	Toruń	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Elżbieta Mazur	Elżbieta Mazur	35760	G	4
2	15	MIL	1	7	7	Kielce	Mieszka z córką, która odbiera listy.	Agnieszka Wójcik	Agnieszka Wójcik	66775	J	7
3	15	EMIG	6	3	5	Toruń	Mieszka z córką, która odbiera listy.	\N	Paweł Kaczmarek	12233	G	2
4	7	MIL	4	2	1	Opole	Mieszka z córką, która odbiera listy.	Paweł Wójcik	Paweł Wójcik	30995	G	1
5	4	CHR	6	5	6	Kielce	\N	Katarzyna Nowak	Katarzyna Nowak	\N	G	4
6	10	EMIG	3	1	2	Toruń	Mieszka z córką, która odbiera listy.	Wojciech Zieliński	Wojciech Zieliński	64180	J	4
7	8	EMIG	7	7	8	Toruń	Mieszka z córką, która odbiera listy.	Agnieszka Zieliński	Agnieszka Zieliński	\N	G	\N
8	12	MIL	4	6	5	Opole	\N	Krzysztof Nowak	Krzysztof Nowak	34818	G	4
9	19	MIL	3	3	7	Opole	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Agnieszka Wójcik	Agnieszka Wójcik	24122	G	2
10	6	CHR	1	8	2	\N	Mieszka z córką, która odbiera listy.	Elżbieta Mazur	Elżbieta Mazur	67147	J	4
11	4	MIL	7	4	4	Opole	Mieszka z córką, która odbiera listy.	Wojciech Mazur	Wojciech Mazur	74381	J	6
12	5	EMIG	1	6	6	Kielce	\N	Zofia Wójcik	Zofia Wójcik	70591	G	2
13	5	EMIG	1	5	4	\N	Mieszka z córką, która odbiera listy.	Zofia Kaczmarek	Zofia Kaczmarek	57971	G	7
14	1	EMIG	4	1	1	Kielce	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Grzegorz Lewandowska	Grzegorz Lewandowska	46150	J	4
15	17	MIL	3	4	8	Kielce	Prosi o kontakt telefoniczny po godzinie szesnastej.	Paweł Nowak	Paweł Nowak	2875	G	3
16	2	CHR	7	5	3	Kielce	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Grzegorz Nowak	Grzegorz Nowak	55276	J	2
17	7	EMIG	2	1	\N	Toruń	Prosi o kontakt telefoniczny po godzinie szesnastej.	Paweł Mazur	Paweł Mazur	23747	J	1
18	8	EMIG	5	2	4	Kielce	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Katarzyna Zieliński	Katarzyna Zieliński	49781	J	8
19	10	MIL	5	2	2	Kielce	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Łukasz Zieliński	Łukasz Zieliński	34690	G	3
20	18	EMIG	8	6	6	Kielce	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Wojciech Lewandowska	Wojciech Lewandowska	49392	J	8
\.

COPY drzewo.dna_kits (kit_id, ind_id, nrzestawu, haplogrupa_y, haplogrupa_mt, plik_surowy, etnicznosc, opiekun_mail, hasloplik, laboratorium, chip, liczbasnp, przetworzono) FROM stdin;
1	16	B386	R1a	U5b	A-158	{"first": "Grzegorz", "mail": "grzegorz.kaczmarek81@example.com"}	grzegorz.kaczmarek81@example.com	$2b$10$yiyIqcInuBnGlqcExtaH6DaxC5D16AdebrBh2nCirqD6Ipln.EaIs	LabA	B872	229	\N
2	1	B947	R1a	U5b	K838	{"first": "Łukasz", "mail": "lukasz.zielinski82@example.com"}	lukasz.zielinski82@example.com	$2b$10$C/99qDHqo9Be6zIiyCcsAi2DGFEa16DApdnzlg8/tooewAGiplgr9	LabB	X-342	70	2021-06-11 21:03:25
3	7	A-370	R1a	U5b	X-601	{"first": "Krzysztof", "mail": "krzysztof.kaczmarek83@example.com"}	krzysztof.kaczmarek83@example.com	$2b$10$G57coC4wt5o79851ne2mjFzmjAeCzh/rFasmr70Bp3C1mj53/rxdz	LabA	B950	166	2020-01-05 00:42:03
4	16	A-074	I2	U5b	A-079	{"first": "Wojciech", "mail": "wojciech.mazur84@mail.example.net"}	wojciech.mazur84@mail.example.net	\N	LabB	\N	272	2023-02-28 03:54:05
5	12	B065	I2	\N	A-594	{"first": "Łukasz", "mail": "lukasz.nowak85@mail.example.net"}	\N	$2b$10$9oqBxI6BC0JGhfAByi41t/3kfBj7Gb8jn2zjD.tn20C2CHbFD2xa3	LabA	X-532	345	2023-11-12 10:49:52
6	3	A-733	I2	H1	B696	{"first": "Agnieszka", "mail": "agnieszka.nowak86@example.com"}	agnieszka.nowak86@example.com	$2b$10$B.fFayzmfczlaeny86jaa52w1tyh3CvC1G5klv2AaBJwtq3Gu5Ji8	LabB	A-907	205	2021-01-10 00:28:03
7	4	B623	I2	H1	B391	{"first": "Elżbieta", "mail": "elzbieta.nowak87@example.com"}	elzbieta.nowak87@example.com	$2b$10$iech6Hbp7fhsxja9mgAjx0thG1ugptukcaygD9H0t/fuy4mGoDG/2	\N	K081	300	2023-03-23 07:21:00
8	15	K626	I2	U5b	A-226	{"first": "Agnieszka", "mail": "agnieszka.nowak88@mail.example.net"}	agnieszka.nowak88@mail.example.net	$2b$10$j.bgDhDcz2.BJ7cG4yJyA8izieaID37vywEtFid1nD/A70FE4kD/i	LabA	K179	141	2023-10-09 19:51:29
9	4	K078	R1a	H1	K276	{"first": "Elżbieta", "mail": "elzbieta.kaczmarek89@mail.example.net"}	elzbieta.kaczmarek89@mail.example.net	$2b$10$GFr3eg51Iudb.2lbbltf160mwekcv3m362DkkssjihG5/lhDlB/0u	LabB	X-640	150	2020-11-02 19:40:36
10	3	A-048	I2	U5b	K380	{"first": "Małgorzata", "mail": "malgorzata.lewandowska90@mail.example.net"}	malgorzata.lewandowska90@mail.example.net	$2b$10$35nx7Aao0JnH3/u3nb.23gg5G/DJED.43lm5hzl9v7jejnpeJ9xv5	LabA	K095	11	\N
11	16	B636	R1a	H1	K330	{"first": "Małgorzata", "mail": "malgorzata.nowak91@mail.example.net"}	malgorzata.nowak91@mail.example.net	$2b$10$dHBGACmfDhqotB8tH/rreH/2pbA66txBvm9CCFHFcsnurtxbzEq6G	LabA	K135	268	2024-03-12 15:41:58
12	11	B755	I2	U5b	A-586	{"first": "Wojciech", "mail": "wojciech.nowak92@mail.example.net"}	wojciech.nowak92@mail.example.net	$2b$10$8.bhFc9wExwH3zFo8bJ1Ixjcb0la81hIdgBB7vpDraq2t4wr7pCpg	LabA	A-767	17	2023-10-19 11:11:02
13	3	\N	I2	H1	K389	{"first": "Małgorzata", "mail": "malgorzata.lewandowska93@example.com"}	malgorzata.lewandowska93@example.com	$2b$10$FG6444uE1e6Fy/ynelJ7sjuzFcd4pvy68mJoe6H/JkGe6/D97t8yr	LabB	A-996	\N	2021-05-07 01:31:17
14	16	A-546	R1a	\N	B113	{"first": "Agnieszka", "mail": "agnieszka.lewandowska94@example.com"}	agnieszka.lewandowska94@example.com	$2b$10$wb5r0lI4974vdho68A8a6ayms49tpyuu3fG2kuDf7y/bw5tHcihF2	LabB	X-058	346	2024-01-27 08:08:03
15	9	X-807	I2	H1	B533	{"first": "Grzegorz", "mail": "grzegorz.zielinski95@mail.example.net"}	grzegorz.zielinski95@mail.example.net	$2b$10$Cj/3cF0u4s.j.ixldp47rdgaEFe7.I0uwJ66Dsk8g2n5J2f/A9vap	LabB	K979	199	2019-04-12 04:47:25
16	7	B429	\N	U5b	X-019	{"first": "Paweł", "mail": "pawel.lewandowska96@example.org"}	pawel.lewandowska96@example.org	$2b$10$/dkJG7t01ymAnkE3nc5kzcmIw4aem0luF0C52nunHrqC5qjyckHhc	LabB	X-970	288	2019-02-01 16:37:53
17	13	A-279	R1a	U5b	A-457	{"first": "Katarzyna", "mail": "katarzyna.wojcik97@example.com"}	katarzyna.wojcik97@example.com	$2b$10$cz3k3h.Cz1hm7uj5v/IJd90HEEg9inyb2n8/HgCwC0k47ikA9be50	LabA	K106	224	2021-03-05 03:47:59
18	13	X-867	R1a	H1	A-316	\N	malgorzata.zielinski98@mail.example.net	$2b$10$bi9w6.7shB27soxApq.de8Bqcl0Ckxq10euAk.9denmh13ECznr93	LabB	B440	353	2021-12-08 11:03:35
19	2	K329	I2	H1	K923	{"first": "Katarzyna", "mail": "katarzyna.zielinski99@example.com"}	katarzyna.zielinski99@example.com	$2b$10$5pngnHB56ru2llhtqDsG4x4ae.8FA0vrsyGn0w4vE5dkvcF81zp8w	LabA	K226	298	2021-11-05 11:25:51
20	11	B396	R1a	H1	B604	{"first": "Paweł", "mail": "pawel.zielinski100@example.org"}	pawel.zielinski100@example.org	$2b$10$3xu5BIAlE1eHjHA9zBped8m2.hIgF1JwwIdl3ptiv33qvxi5rzA/0	LabA	\N	319	2024-03-25 03:34:40
\.

COPY drzewo.dna_matches (dm_id, kit_id, nazwadopas, cm, segmenty, emaildopas, chromosom, najdluzszy, ukryty) FROM stdin;
1	7	Grzegorz Wójcik	2168.27	260	grzegorz.wojcik101@mail.example.net	6	2563.12	t
2	1	Małgorzata Kaczmarek	2004.47	368	malgorzata.kaczmarek102@example.com	8	1810.74	f
3	3	Elżbieta Mazur	\N	69	elzbieta.mazur103@example.com	4	3116.86	t
4	1	Elżbieta Nowak	239.87	179	elzbieta.nowak104@example.org	5	2595.53	f
5	3	Łukasz Wójcik	81.41	203	\N	6	28.53	f
6	19	Zofia Nowak	176.43	168	zofia.nowak106@example.com	\N	222.15	f
7	12	Elżbieta Zieliński	2093.61	164	elzbieta.zielinski107@mail.example.net	4	3299.63	t
8	10	Wojciech Zieliński	1148.32	54	wojciech.zielinski108@example.org	8	1717.70	t
9	9	Wojciech Kaczmarek	1807.03	18	wojciech.kaczmarek109@example.org	6	1062.22	t
10	1	Elżbieta Lewandowska	2139.78	83	elzbieta.lewandowska110@example.org	2	2151.09	f
11	6	Elżbieta Wójcik	3187.89	277	elzbieta.wojcik111@example.org	8	1728.20	t
12	3	Wojciech Wójcik	\N	295	wojciech.wojcik112@example.com	1	1237.26	f
13	17	Zofia Zieliński	\N	235	zofia.zielinski113@example.com	\N	\N	t
14	14	Grzegorz Nowak	977.96	68	grzegorz.nowak114@example.com	4	\N	f
15	7	Zofia Nowak	3683.64	129	zofia.nowak115@example.com	2	771.61	t
16	8	Paweł Mazur	2252.16	102	pawel.mazur116@example.org	7	67.49	t
17	16	Łukasz Mazur	\N	308	lukasz.mazur117@example.org	7	3340.79	f
18	5	Krzysztof Zieliński	\N	31	\N	7	1595.49	f
19	20	Paweł Mazur	3077.77	62	pawel.mazur119@example.org	2	2404.64	t
20	9	Zofia Wójcik	3812.40	52	zofia.wojcik120@example.com	3	2737.35	f
\.

COPY drzewo.sources (zrodlo_id, tytul, autor, archiwum, sygnatura, url, parafia, jezyk, rokod, rokdo, typ, opis) FROM stdin;
1	Spis ludności	urząd	AP Kielce	\N	\N	św. Anny	pl	4	5	metryka	Brak stron
2	Spis ludności	ks. proboszcz	AP Kielce	\N	https://archiwum.example.com/a	św. Jana	pl	5	3	metryka	Brak stron
3	Spis ludności	urząd	AP Toruń	X-159	https://archiwum.example.com/a	św. Jana	pl	5	\N	metryka	Stan dobry
4	Księga chrztów 1810-1825	ks. proboszcz	AP Kielce	B405	https://archiwum.example.com/a	św. Anny	la	5	4	spis	Stan dobry
5	Spis ludności	ks. proboszcz	AP Kielce	K773	https://archiwum.example.com/a	św. Anny	la	8	6	spis	Stan dobry
6	\N	ks. proboszcz	AP Toruń	B807	https://archiwum.example.com/a	św. Jana	la	2	2	metryka	Stan dobry
7	Księga chrztów 1810-1825	urząd	AP Toruń	A-419	https://archiwum.example.com/a	\N	pl	1	4	spis	Stan dobry
8	Spis ludności	ks. proboszcz	AP Toruń	A-785	https://archiwum.example.com/a	św. Anny	pl	1	6	metryka	Brak stron
\.

COPY drzewo.places (pl_id, nazwa, nazwaniem, lat, lon, gmina, parafia, diecezja, istnieje, geonames_id) FROM stdin;
1	Lipno	Leipe	\N	\N	Lipno	K046	A-098	\N	200
2	Kamionka	Leipe	45.918338	46.960076	Lipno	B777	X-278	t	340
3	Kamionka	Leipe	56.562883	42.813828	Lipno	A-017	A-551	f	299
4	Kamionka	Steinau	56.474129	45.350647	Lipno	B967	B391	f	286
5	Lipno	\N	56.148844	\N	Lipno	\N	X-557	f	210
6	Kamionka	Steinau	49.592861	42.781121	Lipno	K740	K706	\N	364
\.

COPY drzewo.media (med_id, ind_id, plikskan, opis, szer, wys, mime, suma_kontr, prawa, widocznosc, dodano) FROM stdin;
1	\N	scan_mazur_612.pdf	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	142	283	image/jpeg	K007	wł.	P	\N
2	19	scan_kaczmarek_303.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	337	12	image/jpeg	B043	CC0	P	2021-06-15 15:06:12
3	2	scan_kaczmarek_782.pdf	Mieszka z córką, która odbiera listy.	87	229	image/jpeg	B534	wł.	R	\N
4	9	scan_mazur_942.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	86	391	image/jpeg	A-188	wł.	P	\N
5	12	scan_kaczmarek_253.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	23	157	image/jpeg	X-119	wł.	R	2022-04-04 12:55:54
6	5	\N	Prosi o kontakt telefoniczny po godzinie szesnastej.	10	156	image/jpeg	A-705	wł.	R	2023-03-16 04:56:37
7	11	scan_nowak_729.pdf	Mieszka z córką, która odbiera listy.	80	76	image/jpeg	X-201	CC0	R	2019-08-12 16:58:49
8	19	scan_zieliński_699.pdf	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	216	122	image/jpeg	B251	wł.	R	2023-02-28 02:03:17
9	3	scan_zieliński_264.pdf	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	316	29	image/jpeg	B945	wł.	P	2021-11-24 09:05:42
10	\N	scan_mazur_328.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	53	248	image/jpeg	A-871	CC0	R	2019-04-08 06:07:36
11	17	scan_wójcik_998.pdf	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	28	82	image/jpeg	K774	CC0	R	2021-12-27 04:48:20
12	1	scan_kaczmarek_990.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	305	298	image/jpeg	K598	CC0	R	2024-02-04 09:39:53
13	3	scan_lewandowska_698.pdf	\N	258	14	image/jpeg	B142	CC0	P	2024-04-21 13:48:26
14	8	scan_mazur_493.pdf	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	266	\N	image/jpeg	K747	wł.	R	2019-09-12 07:04:50
15	18	scan_mazur_521.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	224	304	image/jpeg	B273	wł.	P	2023-03-02 01:43:42
16	3	scan_wójcik_359.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	34	386	image/jpeg	K984	CC0	P	2020-07-27 03:29:59
17	\N	scan_nowak_353.pdf	Mieszka z córką, która odbiera listy.	35	6	image/jpeg	K454	\N	P	2021-06-10 15:44:19
18	17	scan_wójcik_931.pdf	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	183	345	image/jpeg	X-706	\N	R	2022-11-29 20:03:44
19	11	scan_zieliński_359.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	327	78	image/jpeg	A-095	wł.	P	2019-06-21 18:29:58
20	14	scan_kaczmarek_573.pdf	Prosi o kontakt telefoniczny po godzinie szesnastej.	385	125	image/jpeg	B933	CC0	P	\N
\.

COPY drzewo.uzytkownicy (uz_id, nick, haslo, adrmail, imienazw, krajzam, regulamin_ok, token_aktyw, ostlog, iplog, jezykui, prem_do, limit_osob, motyw, saldo) FROM stdin;
1	\N	$2b$10$56Bz06E1jrEodqwrCBzndDuyf5gvztl34xdC12nIpyvBwam7hxoA6	wojciech.zielinski155@example.com	Wojciech Zieliński	PL	f	602a0e0dff99a2a2527aed3846a3376a7bbb139d	2021-11-16 12:36:40	198.51.100.1	pl	2018-07-22	348	jasny	3804.24
2	\N	$2b$10$k6FmGfFtdz0rl1efHkBsJj.Azif1sEh4z8n83ma2uJFEEzC/3C.E0	elzbieta.nowak156@mail.example.net	Elżbieta Nowak	PL	t	662236dfb21bd8599e0ebce42c6a79936a4eb88a	2023-11-29 22:22:20	198.51.100.244	pl	\N	18	\N	355.44
3	kkaczmarek90	$2b$10$x2r1syABmIpl7zaAdcH3c7ydD6s75/ApbBdoFpj3bBu6HnIHj6FEj	krzysztof.kaczmarek157@example.com	Krzysztof Kaczmarek	PL	t	1a6044059d74fa9b97af115e9c6c6b7249768a1a	2021-04-19 15:47:42	198.51.100.246	en	2018-08-27	72	ciemny	2250.48
4	glewandows14	$2b$10$s1EpE/I3tCt63qJhy8vh94rn/jvtnwqc3bh3bJp6guHv/c3kFJ5v/	grzegorz.lewandowska158@mail.example.net	Grzegorz Lewandowska	PL	t	cc0526ac8bd4e27e022cd709da9de424657f10dd	2023-12-04 12:24:13	198.51.100.21	pl	2023-03-24	\N	ciemny	3202.79
5	kwojcik75	$2b$10$olIjJqbFis8JF21A4sCp./4iksb/rn2wrbiDEf8uCwja7jsbl3nhD	katarzyna.wojcik159@example.com	Katarzyna Wójcik	PL	t	760326020db6cdc46b885c21072189eab93ed5cd	\N	198.51.100.56	en	2017-08-19	365	ciemny	2394.60
6	kzielinski51	$2b$10$G6cFuoJp2y7hgugsIGqw4mmhr8CtBxjqE2ElpgrH6gf6xJ0JzF5u4	krzysztof.zielinski160@mail.example.net	Krzysztof Zieliński	PL	t	ff402adcc6391b83124a64ed9d1c4c859882b9ec	2019-04-19 12:07:41	\N	pl	2011-09-14	\N	ciemny	\N
7	pkaczmarek55	\N	\N	Paweł Kaczmarek	\N	f	1142ef5ac92e0e54d5e0485a37d7ebe133b921e9	2022-08-04 19:47:57	198.51.100.71	en	2008-03-07	156	ciemny	1068.21
8	emazur49	$2b$10$74f8mcG8v.zpmffHGckAz5yalnuaAD8hb.o5pvDDemArstsgo5zGg	elzbieta.mazur162@example.com	Elżbieta Mazur	PL	t	7efab08b542de16372ab77d4d1c9011c787cbe1f	2020-06-18 17:15:31	198.51.100.39	pl	2020-03-15	335	jasny	33.14
9	elewandows81	\N	elzbieta.lewandowska163@mail.example.net	Elżbieta Lewandowska	PL	f	e0e6ffa1e3e2fcf54f0e8894d46c13bc24bfb63d	2020-08-12 13:09:03	198.51.100.198	en	2017-08-08	72	ciemny	5.53
10	kzielinski16	$2b$10$8nzIuerG6f5hbhG07.piGvyotykyvo.0mzFc4ip01Eup8eHaGsa1/	krzysztof.zielinski164@example.org	Krzysztof Zieliński	PL	t	\N	2024-06-13 19:59:12	198.51.100.63	\N	2012-11-28	36	jasny	2394.26
11	wzielinski63	\N	wojciech.zielinski165@mail.example.net	Wojciech Zieliński	PL	f	36e66abcd2b6f6963fa2612a657a6e2cb52dde0b	2024-02-18 06:46:14	198.51.100.20	pl	2009-10-30	\N	jasny	542.08
12	ekaczmarek76	$2b$10$a3du29dn14HjruAq.ebwwdtIsytxi1q3Fn5wxzmcagFxh/DBjwH1F	elzbieta.kaczmarek166@mail.example.net	Elżbieta Kaczmarek	PL	t	3f7cc5ab67a93bca2528005147f016db353dd364	2020-10-15 16:51:32	198.51.100.151	\N	2017-08-12	251	ciemny	3841.09
13	kkaczmarek97	$2b$10$zmDv7I5eCretdIFk14zl.tyhq8BFk4fqIsDfumflitpAuA4wt5AI2	katarzyna.kaczmarek167@mail.example.net	Katarzyna Kaczmarek	PL	t	90895314c04b150978b693e75f7c42cdcf53722f	2024-06-20 06:01:27	\N	pl	2019-02-24	223	jasny	1827.82
14	awojcik73	$2b$10$twje3mwE60185jld8.402DiwjEoai66mpqzx7wFhG55aA8A0/aFrm	agnieszka.wojcik168@example.com	Agnieszka Wójcik	PL	t	30110f6b491b4bfe42cd1de6d8d742871de9315a	2022-06-08 04:12:56	198.51.100.48	pl	2022-01-06	120	ciemny	1563.12
15	mzielinski48	$2b$10$cgcDFHqj.zDBsqJbqF19jlwqgsm4C4Fje//9qglv7b3nt3ts/5H1v	malgorzata.zielinski169@example.org	Małgorzata Zieliński	PL	t	046bc8d6a9c7741667d9947b1430737c638293b6	2024-07-15 19:46:42	\N	en	2021-07-26	295	ciemny	\N
16	kmazur62	$2b$10$I5jzoJp2C3h9Es88.es.8/rBIJeF88ABEfuDBgf33cfaG0Hwe2BEd	krzysztof.mazur170@example.org	\N	PL	t	\N	2021-12-16 02:42:05	198.51.100.207	\N	2015-12-13	338	ciemny	987.24
17	klewandows56	$2b$10$rx60eifn14wBuoDJi5JBc34zEI55u2u5ensJ1w0e9ew.r05rA9F1r	katarzyna.lewandowska171@mail.example.net	\N	PL	t	a1a426220eac21a2e57a8d93123384a672daaec5	2020-03-12 16:28:44	198.51.100.225	pl	2021-08-06	168	jasny	2786.94
18	emazur68	$2b$10$jzc7jksiEzyA/B5IIEEJ1levn8lDBwDvJ9Db7AifJgb615/h.sq.7	elzbieta.mazur172@example.org	Elżbieta Mazur	PL	t	f51f99dbd0bdb945531b0584ab0d8783948840fc	\N	198.51.100.120	en	2011-08-31	364	ciemny	\N
19	ezielinski77	$2b$10$HDvB9BFgam528paA3ce9HewJdJwy/1vlddDI69xeu5nf4bfE7jDj6	elzbieta.zielinski173@example.org	Elżbieta Zieliński	PL	f	\N	2024-03-01 16:02:05	198.51.100.10	pl	2017-08-04	307	ciemny	35.67
20	gmazur67	$2b$10$AAn1D7qj5b9c13DtnopdfnzBB/lFs8I..37Gorhp73AIt2aImHG52	grzegorz.mazur174@example.org	\N	PL	f	\N	2020-08-19 19:14:06	198.51.100.237	pl	2020-07-16	280	ciemny	3828.34
\.

COPY drzewo.wiadomosci (wi_id, od_uz, do_uz, temat, tresc, przeczytano, wyslano, watek_id, spam_pkt) FROM stdin;
1	4	9	Mieszka z córką, która odbiera listy.	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	t	2023-06-03 21:46:31	41257	89.81
2	4	14	Mieszka z córką, która odbiera listy.	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	f	2023-03-31 15:55:01	75957	21.38
3	7	6	\N	Mieszka z córką, która odbiera listy.	t	2019-08-12 23:19:50	11215	34.58
4	18	1	Mieszka z córką, która odbiera listy.	Prosi o kontakt telefoniczny po godzinie szesnastej.	\N	2024-08-03 00:21:01	75159	\N
5	18	1	Prosi o kontakt telefoniczny po godzinie szesnastej.	Prosi o kontakt telefoniczny po godzinie szesnastej.	t	\N	57144	45.12
6	13	4	Mieszka z córką, która odbiera listy.	Mieszka z córką, która odbiera listy.	f	2024-01-02 14:02:46	70163	50.59
7	11	4	Mieszka z córką, która odbiera listy.	Mieszka z córką, która odbiera listy.	f	2021-01-11 18:08:38	63560	72.49
8	18	18	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Mieszka z córką, która odbiera listy.	t	2020-05-23 21:11:45	66882	39.02
9	12	12	Mieszka z córką, która odbiera listy.	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	f	2022-01-24 18:07:32	90531	85.37
10	19	9	Prosi o kontakt telefoniczny po godzinie szesnastej.	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	f	2021-09-10 01:40:15	30453	48.04
11	7	11	Mieszka z córką, która odbiera listy.	Prosi o kontakt telefoniczny po godzinie szesnastej.	t	\N	80840	73.92
12	13	16	Prosi o kontakt telefoniczny po godzinie szesnastej.	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	f	2022-06-05 05:12:41	\N	36.92
13	13	11	Mieszka z córką, która odbiera listy.	Prosi o kontakt telefoniczny po godzinie szesnastej.	f	2019-07-07 21:47:51	\N	48.91
14	12	18	Mieszka z córką, która odbiera listy.	Mieszka z córką, która odbiera listy.	t	2024-04-03 13:15:39	68678	84.46
15	5	19	Mieszka z córką, która odbiera listy.	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	f	2019-10-31 06:07:59	62526	91.61
16	11	19	Mieszka z córką, która odbiera listy.	\N	t	2024-03-12 22:43:25	50784	80.44
17	3	16	Prosi o kontakt telefoniczny po godzinie szesnastej.	Prosi o kontakt telefoniczny po godzinie szesnastej.	f	\N	61204	27.38
18	13	3	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	Mieszka z córką, która odbiera listy.	t	2020-09-29 03:16:09	\N	54.79
19	12	20	Prosi o kontakt telefoniczny po godzinie szesnastej.	Prosi o kontakt telefoniczny po godzinie szesnastej.	t	2024-01-25 16:24:01	73645	93.61
20	1	13	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	\N	f	2023-03-15 12:43:47	30831	84.74
\.

COPY drzewo.wyszukania (wy_id, uz_id, fraza_nazw, lata, wynikow, czas_ms, kiedy) FROM stdin;
1	16	Prosi o kontakt telefoniczny po godzinie szesnastej.	B621	373	22	2020-11-02 00:07:23
2	20	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	K590	162	14	2019-10-17 14:20:05
3	4	Mieszka z córką, która odbiera listy.	B873	352	313	2022-06-11 02:43:57
4	19	Mieszka z córką, która odbiera listy.	X-289	371	240	2019-07-29 10:32:25
5	9	Mieszka z córką, która odbiera listy.	\N	5	\N	2024-04-07 08:08:56
6	20	\N	B091	108	326	\N
7	19	Mieszka z córką, która odbiera listy.	B347	347	76	2019-09-05 05:54:08
8	16	\N	K046	230	238	2022-01-18 17:57:58
9	16	Mieszka z córką, która odbiera listy.	A-533	109	63	2024-08-16 01:47:26
10	4	Prosi o kontakt telefoniczny po godzinie szesnastej.	X-356	229	194	2020-10-07 23:10:22
11	4	Mieszka z córką, która odbiera listy.	B375	320	161	2021-08-17 05:40:36
12	20	Mieszka z córką, która odbiera listy.	A-263	159	274	\N
13	5	Mieszka z córką, która odbiera listy.	A-976	144	\N	2022-06-20 14:56:41
14	11	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	X-068	61	390	2022-01-08 00:18:26
15	2	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	X-399	30	170	2019-06-18 15:17:13
16	16	Mieszka z córką, która odbiera listy.	X-574	232	130	2022-01-24 11:51:58
17	5	Prosi o kontakt telefoniczny po godzinie szesnastej.	B698	9	212	2021-09-28 06:44:58
18	15	Mieszka z córką, która odbiera listy.	B604	81	192	2023-05-20 14:55:59
19	19	Mieszka z córką, która odbiera listy.	K491	372	293	2021-11-12 05:08:23
20	18	Złożył wniosek bez podpisu, wezwano do uzupełnienia.	A-793	221	321	2021-08-19 15:43:42
\.

COPY drzewo.import_gedcom (ig_id, uz_id, nazwapliku, osob, rodzin, bledow, kodowanie, log, stan, rozm_b) FROM stdin;
1	5	scan_nowak_778.pdf	62	298	134	UTF-8	{"actor":"znowak30","ip":"198.51.100.207"}	O	66823
2	9	scan_zieliński_825.pdf	386	213	203	UTF-8	{"actor":"azielinski22","ip":"198.51.100.129"}	Z	84774
3	3	\N	156	183	36	ANSEL	\N	Z	99153
4	6	scan_zieliński_925.pdf	52	104	219	UTF-8	{"actor":"gzielinski89","ip":"198.51.100.195"}	O	58459
5	5	scan_mazur_231.pdf	390	207	66	ANSEL	{"actor":"wmazur28","ip":"198.51.100.145"}	O	46514
6	7	scan_nowak_55.pdf	47	220	301	ANSEL	{"actor":"knowak56","ip":"198.51.100.152"}	O	87806
7	14	scan_wójcik_675.pdf	174	202	339	UTF-8	{"actor":"lwojcik45","ip":"198.51.100.172"}	Z	27954
8	8	\N	282	76	\N	UTF-8	\N	Z	45174
9	20	scan_wójcik_276.pdf	195	\N	30	ANSEL	{"actor":"kwojcik38","ip":"198.51.100.62"}	O	83771
10	17	\N	248	378	184	\N	{"actor":"wzielinski75","ip":"198.51.100.170"}	Z	73731
11	10	scan_lewandowska_56.pdf	5	\N	212	UTF-8	{"actor":"zlewandows75","ip":"198.51.100.166"}	Z	89664
12	6	scan_wójcik_314.pdf	291	253	74	ANSEL	{"actor":"wwojcik52","ip":"198.51.100.43"}	O	55112
13	4	scan_wójcik_633.pdf	359	378	49	UTF-8	{"actor":"pwojcik23","ip":"198.51.100.84"}	O	31422
14	20	scan_lewandowska_805.pdf	360	317	336	ANSEL	{"actor":"elewandows18","ip":"198.51.100.103"}	O	8953
15	10	scan_nowak_946.pdf	331	305	206	UTF-8	{"actor":"enowak74","ip":"198.51.100.100"}	O	56780
16	20	\N	162	169	263	ANSEL	{"actor":"ewojcik39","ip":"198.51.100.194"}	O	71659
17	13	scan_lewandowska_918.pdf	97	360	397	ANSEL	{"actor":"elewandows24","ip":"198.51.100.191"}	Z	73565
18	12	scan_kaczmarek_988.pdf	\N	137	75	UTF-8	{"actor":"gkaczmarek39","ip":"198.51.100.195"}	Z	30236
19	20	scan_nowak_600.pdf	194	353	253	ANSEL	{"actor":"gnowak85","ip":"198.51.100.139"}	O	68716
20	6	scan_kaczmarek_339.pdf	119	67	35	ANSEL	{"actor":"kkaczmarek78","ip":"198.51.100.26"}	O	98488
\.

COPY drzewo.slownik_imion (im_id, imie, forma_lac, plec, imieniny, popularnosc, wariantow, jezyk, zrodlo) FROM stdin;
1	Józef	Joannes	K	24.06	396	364	pl	X-892
2	Maria	Joannes	K	26.07	224	392	pl	X-389
3	Józef	Joannes	M	26.07	237	117	pl	B440
4	Jan	Joannes	K	24.06	225	149	pl	B607
5	Józef	Anna	M	24.06	\N	336	pl	X-887
6	Maria	Joannes	K	26.07	228	337	pl	A-636
7	Jan	\N	K	\N	167	\N	pl	A-995
8	Józef	Joannes	M	24.06	373	75	pl	K523
\.

ALTER TABLE ONLY drzewo.szablon_wydruku ADD CONSTRAINT szablon_wydruku_pkey PRIMARY KEY (sw_id);
ALTER TABLE ONLY drzewo.slownik_imion ADD CONSTRAINT slownik_imion_pkey PRIMARY KEY (im_id);
ALTER TABLE ONLY drzewo.import_gedcom ADD CONSTRAINT import_gedcom_pkey PRIMARY KEY (ig_id);
ALTER TABLE ONLY drzewo.wyszukania ADD CONSTRAINT wyszukania_pkey PRIMARY KEY (wy_id);
ALTER TABLE ONLY drzewo.wiadomosci ADD CONSTRAINT wiadomosci_pkey PRIMARY KEY (wi_id);
ALTER TABLE ONLY drzewo.uzytkownicy ADD CONSTRAINT uzytkownicy_pkey PRIMARY KEY (uz_id);
ALTER TABLE ONLY drzewo.media ADD CONSTRAINT media_pkey PRIMARY KEY (med_id);
ALTER TABLE ONLY drzewo.places ADD CONSTRAINT places_pkey PRIMARY KEY (pl_id);
ALTER TABLE ONLY drzewo.sources ADD CONSTRAINT sources_pkey PRIMARY KEY (zrodlo_id);
ALTER TABLE ONLY drzewo.dna_matches ADD CONSTRAINT dna_matches_pkey PRIMARY KEY (dm_id);
ALTER TABLE ONLY drzewo.dna_kits ADD CONSTRAINT dna_kits_pkey PRIMARY KEY (kit_id);
ALTER TABLE ONLY drzewo.events ADD CONSTRAINT events_pkey PRIMARY KEY (ev_id);
ALTER TABLE ONLY drzewo.children ADD CONSTRAINT children_pkey PRIMARY KEY (ch_id);
ALTER TABLE ONLY drzewo.families ADD CONSTRAINT families_pkey PRIMARY KEY (fam_id);
ALTER TABLE ONLY drzewo.individuals ADD CONSTRAINT individuals_pkey PRIMARY KEY (ind_id);
ALTER TABLE ONLY drzewo.families ADD CONSTRAINT fk_families_maz_id FOREIGN KEY (maz_id) REFERENCES drzewo.individuals (ind_id);
ALTER TABLE ONLY drzewo.families ADD CONSTRAINT fk_families_zona_id FOREIGN KEY (zona_id) REFERENCES drzewo.individuals (ind_id);
ALTER TABLE ONLY drzewo.children ADD CONSTRAINT fk_children_fam_id FOREIGN KEY (fam_id) REFERENCES drzewo.families (fam_id);
ALTER TABLE ONLY drzewo.children ADD CONSTRAINT fk_children_ind_id FOREIGN KEY (ind_id) REFERENCES drzewo.individuals (ind_id);
ALTER TABLE ONLY drzewo.events ADD CONSTRAINT fk_events_ind_id FOREIGN KEY (ind_id) REFERENCES drzewo.individuals (ind_id);
ALTER TABLE ONLY drzewo.dna_kits ADD CONSTRAINT fk_dna_kits_ind_id FOREIGN KEY (ind_id) REFERENCES drzewo.individuals (ind_id);
ALTER TABLE ONLY drzewo.dna_matches ADD CONSTRAINT fk_dna_matches_kit_id FOREIGN KEY (kit_id) REFERENCES drzewo.dna_kits (kit_id);
ALTER TABLE ONLY drzewo.media ADD CONSTRAINT fk_media_ind_id FOREIGN KEY (ind_id) REFERENCES drzewo.individuals (ind_id);
ALTER TABLE ONLY drzewo.wiadomosci ADD CONSTRAINT fk_wiadomosci_od_uz FOREIGN KEY (od_uz) REFERENCES drzewo.uzytkownicy (uz_id);
ALTER TABLE ONLY drzewo.wiadomosci ADD CONSTRAINT fk_wiadomosci_do_uz FOREIGN KEY (do_uz) REFERENCES drzewo.uzytkownicy (uz_id);
ALTER TABLE ONLY drzewo.wyszukania ADD CONSTRAINT fk_wyszukania_uz_id FOREIGN KEY (uz_id) REFERENCES drzewo.uzytkownicy (uz_id);
ALTER TABLE ONLY drzewo.import_gedcom ADD CONSTRAINT fk_import_gedcom_uz_id FOREIGN KEY (uz_id) REFERENCES drzewo.uzytkownicy (uz_id);
