SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA menighet;

CREATE TABLE menighet.medlem (
  medlem_id bigint NOT NULL,
  medlemsnr integer NOT NULL,
  fnr character varying(11),
  fornavn character varying(60),
  etternavn character varying(60),
  fodt date,
  kjonn character(1),
  epost character varying(100),
  mobil character varying(20),
  tlf_arb character varying(20),
  adr1 character varying(80),
  adr2 character varying(80),
  postnr character(4),
  poststed character varying(60),
  landkode character(2),
  dapsdato date,
  konfirmert_aar smallint,
  trossamfunn character varying(40),
  sivilstand character varying(12),
  yrke character varying(60),
  inn_dato date,
  ut_dato date,
  ut_aarsak character varying(120),
  reservert boolean,
  merknad text,
  bilde character varying(120),
  opprettet timestamp without time zone,
  endret_av character varying(30)
);
COMMENT ON TABLE menighet.medlem IS 'Medlemsregister';

CREATE TABLE menighet.familie_rel (
  rel_id bigint NOT NULL,
  medlem_id bigint NOT NULL,
  slektning_id bigint NOT NULL,
  rel_type character varying(12),
  fra date,
  foresatt boolean
);

CREATE TABLE menighet.gruppe (
  gruppe_id bigint NOT NULL,
  navn character varying(60),
  kortnavn character varying(12),
  leder_id bigint,
  motested character varying(60),
  moteuke smallint,
  maks_antall smallint,
  alder_fra smallint,
  alder_til smallint,
  epost_liste character varying(80),
  aktiv boolean
);

CREATE TABLE menighet.gruppe_medlem (
  gm_id bigint NOT NULL,
  gruppe_id bigint NOT NULL,
  medlem_id bigint NOT NULL,
  verv character varying(30),
  fra_dato date,
  til_dato date,
  betalt boolean
);

CREATE TABLE menighet.gave (
  gave_id bigint NOT NULL,
  medlem_id bigint,
  belop numeric(10,2),
  formaal character varying(30),
  kontonr_giver character varying(11),
  kid character varying(25),
  betalingsmaate character varying(12),
  vipps_mobil character varying(15),
  skatte_fnr character varying(11),
  gavedato date,
  kvittert boolean,
  bilag_nr character varying(12)
);
COMMENT ON TABLE menighet.gave IS 'Gaver og skattefradrag';

CREATE TABLE menighet.kirkelig_handling (
  handling_id bigint NOT NULL,
  type character varying(12),
  dato date,
  barn_navn character varying(120),
  mor_navn character varying(120),
  far_navn character varying(120),
  faddere text,
  prest character varying(80),
  kirke character varying(60),
  protokoll_nr character varying(12),
  attest_pdf character varying(120),
  avdode_navn character varying(120),
  dodsdato date,
  gravplass character varying(20)
);

CREATE TABLE menighet.sjelesorg (
  samtale_id bigint NOT NULL,
  medlem_id bigint NOT NULL,
  notat text,
  alvor smallint,
  tid timestamp without time zone,
  ansvarlig character varying(30)
);

CREATE TABLE menighet.barneleir (
  leir_id bigint NOT NULL,
  barn_navn character varying(120),
  barn_fodt date,
  foresatt_navn character varying(120),
  foresatt_tlf character varying(20),
  allergier character varying(200),
  medisiner character varying(200),
  svommedyktig boolean,
  tskjorte character varying(4),
  foto_ok boolean,
  pris numeric(8,2),
  betalt boolean
);

CREATE TABLE menighet.utleie (
  utleie_id bigint NOT NULL,
  leietaker character varying(120),
  leietaker_org character varying(9),
  kontakt_epost character varying(100),
  lokale character varying(40),
  fra_tid timestamp without time zone,
  til_tid timestamp without time zone,
  pris numeric(8,2),
  depositum numeric(8,2),
  nokkel_nr character varying(6),
  rengjort boolean
);

CREATE TABLE menighet.nettbruker (
  bruker_id bigint NOT NULL,
  medlem_id bigint,
  brukernavn character varying(40),
  passord_hash character varying(100),
  engangskode character varying(8),
  kode_utloper timestamp without time zone,
  siste_innlogging timestamp without time zone,
  rolle character varying(20),
  push_token character varying(200),
  sprak character(2),
  ip_siste character varying(45)
);

CREATE TABLE menighet.arrangement (
  arr_id bigint NOT NULL,
  tittel character varying(100),
  beskrivelse text,
  sted character varying(60),
  start_tid timestamp without time zone,
  slutt_tid timestamp without time zone,
  taler character varying(80),
  antall_plasser smallint,
  bilde_url character varying(200),
  publisert boolean,
  pris numeric(8,2)
);

CREATE TABLE menighet.postnummer (
  postnr character(4) NOT NULL,
  sted character varying(60),
  kommune character varying(60),
  fylke character varying(40),
  kategori character(1)
);

CREATE TABLE menighet.utsendelse (
  uts_id bigint NOT NULL,
  emne character varying(120),
  innhold text,
  avsender character varying(80),
  mottaker_epost character varying(100),
  sendt timestamp without time zone,
  apnet boolean,
  feilkode character varying(12),
  melding_id character varying(100)
);

CREATE TABLE menighet.orgelpipe (
  pipe_id bigint NOT NULL,
  navn character varying(40),
  fot character varying(6),
  manual smallint,
  alder_aar smallint,
  stemt_dato date,
  materiale character varying(20),
  tilstand smallint,
  kommentar_kode character(2),
  vekt numeric(7,2),
  hoyde_cm smallint,
  serienr character varying(12)
);

CREATE TABLE menighet.budsjettpost (
  post_id bigint NOT NULL,
  kontonr character varying(8),
  navn character varying(60),
  aar smallint,
  belop numeric(12,2),
  prosjekt character varying(20),
  avdeling character varying(20),
  versjon integer,
  laast boolean,
  kilde character varying(12),
  avvik numeric(12,2),
  kode_hash character(32)
);

CREATE TABLE menighet.rom_utstyr (
  utstyr_id bigint NOT NULL,
  navn character varying(40),
  rom character varying(30),
  kjopt date,
  alder smallint,
  pris numeric(9,2),
  tilstand smallint,
  antall smallint,
  strekkode character varying(20),
  ansvar_gruppe character varying(20),
  mobilt boolean,
  adresse_felt_kode character(2)
);

COPY menighet.medlem (medlem_id, medlemsnr, fnr, fornavn, etternavn, fodt, kjonn, epost, mobil, tlf_arb, adr1, adr2, postnr, poststed, landkode, dapsdato, konfirmert_aar, trossamfunn, sivilstand, yrke, inn_dato, ut_dato, ut_aarsak, reservert, merknad, bilde, opprettet, endret_av) FROM stdin;
1	196	09015620509	Geir	Bakke	1956-01-09	K	geir.bakke1@mail.example.net	+47 23 00 14 35	+47 23 00 75 69	Storgata 54	Fjellveien 42	6413	Molde	NO	2019-04-09	1	Den norske kirke	ugift	Fisker	2018-11-18	2020-05-18	Ønsker ikke brev i posten lenger.	t	Ønsker ikke brev i posten lenger.	\N	2021-06-05 22:52:06	gbakke68
2	55	24030240061	Kristin	Bakke	2002-03-24	K	\N	+47 23 00 56 96	+47 23 00 11 00	\N	Fjellveien 53	2317	Hamar	NO	2014-01-19	1	Frikirke	ugift	\N	2008-10-12	\N	Ønsker ikke brev i posten lenger.	f	Ønsker ikke brev i posten lenger.	avatars/420dcad104.jpg	2022-10-03 04:04:47	kbakke37
3	220	\N	Håkon	Haugen	1947-10-08	M	hakon.haugen3@example.com	+47 23 00 13 06	+47 23 00 04 36	Fjellveien 83	Storgata 77	9008	Tromsø	NO	2013-09-14	\N	Frikirke	ugift	Rådgiver	2022-10-19	2017-12-02	Ønsker ikke brev i posten lenger.	f	Ringte og ba om utsatt frist fordi han er syk.	avatars/e3215fa329.jpg	2024-01-09 02:27:02	hhaugen53
4	46	01067461173	Solveig	Ødegård	1974-06-01	K	solveig.odegard4@example.com	+47 23 00 83 99	+47 23 00 36 54	Storgata 49	Bjørkeveien 107	2317	Hamar	NO	2014-05-15	7	Den norske kirke	gift	Fisker	2022-07-15	2013-08-15	Ringte og ba om utsatt frist fordi han er syk.	t	Ringte og ba om utsatt frist fordi han er syk.	avatars/615be13634.jpg	2022-09-24 06:29:51	sodegard91
5	34	08085002318	Turid	Solberg	1950-08-08	M	turid.solberg5@mail.example.net	\N	+47 23 00 49 57	Bjørkeveien 64	Bjørkeveien 1	\N	Tromsø	NO	2014-02-20	\N	Den norske kirke	ugift	Rådgiver	2010-10-22	2015-09-08	Ønsker ikke brev i posten lenger.	f	Ringte og ba om utsatt frist fordi han er syk.	avatars/8d89b07b36.jpg	2022-07-06 14:12:08	tsolberg32
6	306	08057163780	Terje	Solberg	1971-05-08	K	terje.solberg6@mail.example.net	+47 23 00 86 90	+47 23 00 00 84	Bjørkeveien 85	Fjellveien 16	6413	Molde	NO	2022-05-26	3	Frikirke	ugift	Fisker	2017-05-24	2019-05-11	Har flyttet til søsteren sin i sommer.	t	Ønsker ikke brev i posten lenger.	avatars/b2f2d50874.jpg	2019-10-27 15:03:44	tsolberg33
7	149	19117124773	Kristin	Ødegård	1971-11-19	M	kristin.odegard7@example.com	+47 23 00 22 63	+47 23 00 00 06	Bjørkeveien 63	\N	2317	Hamar	NO	\N	6	Den norske kirke	ugift	Sykepleier	2009-10-04	2016-01-24	Ringte og ba om utsatt frist fordi han er syk.	t	Ringte og ba om utsatt frist fordi han er syk.	avatars/5986c49a78.jpg	2021-05-05 01:12:50	kodegard11
8	46	17128824901	Silje	Lie	1988-12-17	K	silje.lie8@example.com	+47 23 00 04 00	+47 23 00 47 82	Fjellveien 77	Storgata 71	9008	Tromsø	NO	2015-01-19	4	Den norske kirke	ugift	Fisker	2018-12-03	2012-04-25	Ringte og ba om utsatt frist fordi han er syk.	f	Ringte og ba om utsatt frist fordi han er syk.	avatars/262452b041.jpg	2022-10-20 06:38:30	slie13
9	46	05038547862	\N	Ødegård	1985-03-05	M	ragnhild.odegard9@example.org	+47 23 00 43 89	+47 23 00 12 48	Storgata 123	Bjørkeveien 5	6413	Molde	NO	2011-06-24	1	Frikirke	gift	Fisker	2008-09-12	2014-06-24	Ringte og ba om utsatt frist fordi han er syk.	f	\N	avatars/58bd56c684.jpg	\N	rodegard96
10	200	05094557781	Turid	Lie	1945-09-05	M	turid.lie10@example.com	\N	+47 23 00 59 85	Fjellveien 71	Bjørkeveien 83	6413	Molde	NO	2011-06-12	3	Den norske kirke	gift	Fisker	2022-01-23	\N	Har flyttet til søsteren sin i sommer.	\N	Har flyttet til søsteren sin i sommer.	avatars/76f155f236.jpg	2022-01-24 00:38:02	tlie16
11	260	14016766608	Terje	Lie	1967-01-14	M	terje.lie11@mail.example.net	+47 23 00 59 00	+47 23 00 12 92	Storgata 44	Storgata 121	6413	Molde	NO	2016-06-27	7	Den norske kirke	ugift	Fisker	2008-12-05	2017-12-25	Ringte og ba om utsatt frist fordi han er syk.	f	Har flyttet til søsteren sin i sommer.	avatars/b042bc8677.jpg	2022-08-27 01:16:55	tlie79
12	87	26078104499	Håkon	Haugen	1981-07-26	\N	hakon.haugen12@example.com	+47 23 00 56 11	+47 23 00 29 93	Bjørkeveien 135	Storgata 40	9008	Tromsø	NO	2012-12-26	8	Den norske kirke	ugift	Fisker	2011-06-02	2009-12-01	Har flyttet til søsteren sin i sommer.	f	Har flyttet til søsteren sin i sommer.	avatars/6580d0084e.jpg	2021-01-14 22:50:43	hhaugen45
13	180	17066939928	Ragnhild	Solberg	1969-06-17	M	ragnhild.solberg13@example.org	+47 23 00 98 34	+47 23 00 48 08	Storgata 3	Storgata 86	6413	Molde	NO	2020-11-10	6	Frikirke	ugift	Rådgiver	2023-03-13	2012-08-23	Ønsker ikke brev i posten lenger.	t	Har flyttet til søsteren sin i sommer.	avatars/c397680afc.jpg	2024-05-18 13:37:22	rsolberg74
14	263	09115014924	Sindre	Bakke	1950-11-09	\N	sindre.bakke14@example.com	+47 23 00 15 61	+47 23 00 08 88	Fjellveien 15	Fjellveien 121	9008	Tromsø	NO	2022-09-04	\N	Den norske kirke	ugift	Rådgiver	2012-09-19	2008-12-21	Ønsker ikke brev i posten lenger.	t	Ønsker ikke brev i posten lenger.	avatars/fa750b649a.jpg	2020-02-17 07:53:38	sbakke34
15	118	02028253934	Silje	Solberg	\N	\N	silje.solberg15@example.org	+47 23 00 85 61	+47 23 00 34 24	Storgata 30	Bjørkeveien 33	2317	Hamar	NO	2022-10-02	1	Frikirke	gift	Rådgiver	2017-04-27	2018-01-08	Har flyttet til søsteren sin i sommer.	t	Ringte og ba om utsatt frist fordi han er syk.	avatars/e7dc6286e4.jpg	2019-04-28 21:02:46	\N
16	347	24079520779	Solveig	Ødegård	1995-07-24	K	solveig.odegard16@mail.example.net	\N	+47 23 00 86 08	Storgata 136	Fjellveien 80	2317	Hamar	NO	2022-09-10	2	Frikirke	ugift	Sykepleier	\N	2014-08-08	Har flyttet til søsteren sin i sommer.	t	Ringte og ba om utsatt frist fordi han er syk.	\N	2020-05-29 00:32:35	sodegard48
17	36	\N	Sindre	Haugen	2000-08-15	M	sindre.haugen17@example.org	+47 23 00 82 12	+47 23 00 11 29	Fjellveien 12	Storgata 14	2317	Hamar	NO	2009-02-24	6	Den norske kirke	gift	Sykepleier	2012-05-17	2019-01-18	Ringte og ba om utsatt frist fordi han er syk.	t	Ønsker ikke brev i posten lenger.	avatars/5030c5afbf.jpg	2023-02-05 22:46:34	\N
18	115	21028773886	Håkon	Strand	1987-02-21	M	hakon.strand18@example.org	+47 23 00 52 04	+47 23 00 98 73	Fjellveien 19	Fjellveien 56	6413	Molde	NO	2016-10-11	\N	\N	gift	Sykepleier	\N	2019-08-02	Ønsker ikke brev i posten lenger.	t	\N	avatars/cca0d926b4.jpg	2020-12-24 15:08:12	hstrand25
19	51	02056514581	Øyvind	Strand	1965-05-02	K	oyvind.strand19@example.org	\N	+47 23 00 20 59	Storgata 138	Storgata 76	2317	\N	NO	2013-02-08	3	Frikirke	ugift	Sykepleier	2021-07-10	2013-11-08	Ønsker ikke brev i posten lenger.	t	Har flyttet til søsteren sin i sommer.	avatars/67711ec6b4.jpg	2024-01-13 20:51:53	ostrand27
20	358	13026665773	Solveig	Strand	1966-02-13	M	solveig.strand20@example.com	+47 23 00 71 78	+47 23 00 25 31	Storgata 56	Bjørkeveien 14	6413	Molde	\N	2012-11-22	\N	\N	ugift	Fisker	2020-04-17	2023-01-31	Ringte og ba om utsatt frist fordi han er syk.	t	Har flyttet til søsteren sin i sommer.	avatars/d0f87f5279.jpg	2019-05-07 18:36:09	sstrand14
\.

COPY menighet.familie_rel (rel_id, medlem_id, slektning_id, rel_type, fra, foresatt) FROM stdin;
1	4	7	ektefelle	2012-12-17	f
2	17	7	ektefelle	2021-08-29	f
3	5	10	forelder	2014-12-17	t
4	13	4	forelder	\N	f
5	17	7	barn	2015-08-07	f
6	10	6	forelder	2016-11-19	f
7	10	2	forelder	2018-12-04	f
8	9	8	forelder	2022-09-10	f
9	15	9	barn	2010-04-04	f
10	3	4	ektefelle	2022-07-07	f
11	15	14	barn	2008-12-05	f
12	6	6	\N	2023-02-18	t
13	5	5	ektefelle	2009-03-02	f
14	1	13	ektefelle	2015-04-19	f
15	16	12	forelder	2020-06-19	f
16	10	15	barn	2016-11-17	f
17	1	11	barn	\N	f
18	18	7	forelder	2021-11-23	f
19	7	9	ektefelle	2022-01-24	f
20	8	6	barn	2013-03-06	t
\.

COPY menighet.gruppe (gruppe_id, navn, kortnavn, leder_id, motested, moteuke, maks_antall, alder_fra, alder_til, epost_liste, aktiv) FROM stdin;
1	Bibelgruppe	SPE	13	A-434	1	7	7	\N	solveig.strand41@example.com	f
2	Speider	KOR	11	A-939	1	1	4	8	kristin.bakke42@mail.example.net	t
3	Bibelgruppe	KOR	20	X-347	3	\N	5	4	terje.lie43@example.com	t
4	Kor	SPE	15	X-830	6	7	7	5	hakon.solberg44@example.com	f
5	Kor	SPE	12	X-632	3	1	8	1	sindre.strand45@mail.example.net	t
6	Speider	\N	18	A-009	\N	5	2	6	kristin.haugen46@mail.example.net	t
\.

COPY menighet.gruppe_medlem (gm_id, gruppe_id, medlem_id, verv, fra_dato, til_dato, betalt) FROM stdin;
1	2	8	deltaker	2020-09-20	2020-04-30	t
2	3	14	leder	2012-07-10	2010-05-28	f
3	1	14	kasserer	2020-07-12	2008-12-12	f
4	1	1	leder	2021-08-15	2019-01-27	t
5	4	12	kasserer	2015-05-08	2021-02-10	t
6	2	5	kasserer	2014-12-11	2022-07-18	\N
7	4	12	kasserer	2016-06-11	2012-12-27	t
8	5	13	deltaker	2016-05-17	2013-08-10	f
9	5	5	leder	2020-05-25	2021-11-24	\N
10	4	18	leder	2021-03-01	2015-05-28	f
11	4	20	kasserer	\N	2014-06-14	t
12	6	4	leder	\N	2008-10-05	t
13	1	11	\N	2010-09-05	2014-09-06	f
14	3	20	leder	2023-07-18	2009-03-18	f
15	4	9	kasserer	2014-01-01	2020-03-04	t
16	1	12	kasserer	2023-02-10	\N	f
17	6	14	leder	2018-08-15	2015-03-14	t
18	1	4	kasserer	2015-07-20	2014-05-28	f
19	2	19	leder	2011-04-02	2019-12-14	f
20	2	9	deltaker	2010-09-18	2008-05-12	f
\.

COPY menighet.gave (gave_id, medlem_id, belop, formaal, kontonr_giver, kid, betalingsmaate, vipps_mobil, skatte_fnr, gavedato, kvittert, bilag_nr) FROM stdin;
1	15	3102.31	misjon	NO609999106	\N	avtalegiro	+47 23 00 46 98	01015165479	2019-07-13	t	B943
2	1	1344.13	\N	NO409999244	A-023	vipps	+47 23 00 85 16	20114189872	2011-04-05	f	K372
3	6	3410.90	misjon	NO339999081	X-094	avtalegiro	+47 23 00 57 77	19025426560	2019-04-08	t	B955
4	6	89.71	drift	NO479999679	B470	avtalegiro	+47 23 00 53 97	28106591581	2009-04-05	t	\N
5	14	3365.98	drift	NO759999699	B270	vipps	+47 23 00 28 10	25108859728	2015-12-24	f	K854
6	4	307.56	misjon	NO279999824	K899	vipps	+47 23 00 89 00	02037085297	2023-03-26	t	K867
7	8	3040.26	misjon	NO039999097	A-858	vipps	+47 23 00 08 32	28116659303	2013-12-15	f	B355
8	1	2823.64	misjon	NO679999851	X-437	avtalegiro	+47 23 00 92 24	02124637506	2023-02-06	f	\N
9	\N	2232.44	misjon	NO209999503	A-244	vipps	+47 23 00 83 26	01055089899	\N	f	B893
10	4	2641.57	misjon	NO319999321	K205	vipps	+47 23 00 02 84	10045427493	2022-09-27	f	A-268
11	10	\N	drift	NO929999314	X-816	vipps	+47 23 00 38 15	22088874408	2020-02-29	f	K104
12	7	2464.91	\N	NO759999469	X-037	vipps	+47 23 00 88 73	20128934317	2016-10-14	f	B915
13	1	2140.92	drift	NO209999465	X-066	vipps	\N	24036023615	2022-08-16	t	K605
14	7	582.67	drift	NO089999375	B419	vipps	+47 23 00 48 59	17076634130	2012-08-05	f	X-257
15	13	1565.14	misjon	NO709999076	K895	vipps	+47 23 00 26 58	01096833373	2015-03-15	f	B192
16	10	3642.38	misjon	NO549999841	B333	vipps	+47 23 00 89 18	11084452213	2015-06-24	f	B658
17	15	973.99	misjon	\N	B767	avtalegiro	+47 23 00 71 04	27020265243	2018-11-23	f	X-326
18	3	\N	misjon	NO889999291	X-183	avtalegiro	+47 23 00 41 06	04116818189	2020-10-25	t	X-342
19	3	\N	drift	NO989999347	K374	avtalegiro	+47 23 00 98 75	04086836519	2020-05-26	f	B270
20	17	1892.21	misjon	NO149999110	X-838	vipps	+47 23 00 11 29	07038418615	2011-07-07	f	B738
\.

COPY menighet.kirkelig_handling (handling_id, type, dato, barn_navn, mor_navn, far_navn, faddere, prest, kirke, protokoll_nr, attest_pdf, avdode_navn, dodsdato, gravplass) FROM stdin;
1	vigsel	2020-08-15	Sindre Haugen	Sindre Haugen	Sindre Haugen	Sindre Haugen	Sindre Haugen	Solvik kirke	B842	scan_haugen_865.pdf	Sindre Haugen	2017-03-09	\N
2	gravferd	2021-05-10	Sindre Bakke	Sindre Bakke	Sindre Bakke	Sindre Bakke	Sindre Bakke	Nes kapell	A-079	scan_bakke_780.pdf	Sindre Bakke	2021-06-12	X-923
3	dåp	2013-06-24	Turid Bakke	\N	Turid Bakke	Turid Bakke	Turid Bakke	\N	K378	scan_bakke_610.pdf	Turid Bakke	2009-09-04	B301
4	vigsel	2008-10-25	Kristin Lie	Kristin Lie	Kristin Lie	Kristin Lie	Kristin Lie	Nes kapell	K037	scan_lie_900.pdf	Kristin Lie	2017-03-22	A-845
5	vigsel	2022-09-14	Solveig Lie	Solveig Lie	Solveig Lie	Solveig Lie	Solveig Lie	Solvik kirke	A-418	scan_lie_859.pdf	Solveig Lie	2021-01-26	B425
6	vigsel	\N	Silje Lie	Silje Lie	Silje Lie	Silje Lie	Silje Lie	Nes kapell	K967	scan_lie_256.pdf	Silje Lie	2015-05-21	X-372
7	dåp	2011-10-16	Sindre Bakke	Sindre Bakke	Sindre Bakke	Sindre Bakke	Sindre Bakke	Nes kapell	X-877	scan_bakke_915.pdf	\N	2012-05-16	K060
8	gravferd	2014-08-05	Håkon Lie	Håkon Lie	Håkon Lie	Håkon Lie	Håkon Lie	Nes kapell	X-713	scan_lie_195.pdf	Håkon Lie	2010-07-19	X-754
9	gravferd	2022-12-15	Kristin Ødegård	Kristin Ødegård	Kristin Ødegård	Kristin Ødegård	\N	Nes kapell	K188	scan_ødegård_264.pdf	Kristin Ødegård	2017-07-25	B101
10	gravferd	2022-01-08	Kristin Lie	Kristin Lie	\N	Kristin Lie	Kristin Lie	Nes kapell	B607	scan_lie_447.pdf	Kristin Lie	2017-11-02	A-671
11	gravferd	2022-07-26	Silje Strand	Silje Strand	Silje Strand	Silje Strand	\N	Solvik kirke	B027	scan_strand_350.pdf	Silje Strand	2009-07-10	K977
12	vigsel	2017-08-29	Sindre Lie	Sindre Lie	Sindre Lie	Sindre Lie	Sindre Lie	Solvik kirke	A-542	scan_lie_705.pdf	Sindre Lie	2023-10-09	X-008
13	vigsel	2009-07-20	Turid Haugen	Turid Haugen	Turid Haugen	Turid Haugen	\N	Solvik kirke	A-719	\N	\N	2010-10-23	K176
14	gravferd	2014-03-04	Kristin Lie	Kristin Lie	Kristin Lie	Kristin Lie	Kristin Lie	Solvik kirke	X-128	scan_lie_964.pdf	Kristin Lie	2009-10-22	K057
15	dåp	2011-11-27	Geir Bakke	Geir Bakke	Geir Bakke	\N	Geir Bakke	Solvik kirke	\N	scan_bakke_790.pdf	Geir Bakke	2017-01-05	A-652
16	dåp	2021-09-06	Øyvind Strand	Øyvind Strand	Øyvind Strand	Øyvind Strand	Øyvind Strand	Solvik kirke	A-354	scan_strand_580.pdf	Øyvind Strand	2020-08-31	A-132
17	gravferd	2017-04-21	Silje Lie	Silje Lie	Silje Lie	Silje Lie	Silje Lie	Nes kapell	B874	scan_lie_688.pdf	Silje Lie	2009-09-08	B274
18	vigsel	2019-04-20	Terje Haugen	Terje Haugen	Terje Haugen	Terje Haugen	Terje Haugen	Nes kapell	K688	scan_haugen_631.pdf	\N	2022-06-23	X-728
19	dåp	2017-05-31	Kristin Solberg	Kristin Solberg	Kristin Solberg	Kristin Solberg	Kristin Solberg	Solvik kirke	B280	scan_solberg_855.pdf	Kristin Solberg	2008-12-14	X-934
20	vigsel	2013-09-20	Geir Lie	Geir Lie	Geir Lie	Geir Lie	Geir Lie	Solvik kirke	A-496	\N	Geir Lie	2014-11-20	K851
\.

COPY menighet.sjelesorg (samtale_id, medlem_id, notat, alvor, tid, ansvarlig) FROM stdin;
1	8	Har flyttet til søsteren sin i sommer.	\N	2024-02-25 20:47:28	\N
2	1	Ringte og ba om utsatt frist fordi han er syk.	5	2022-03-29 01:13:02	shaugen89
3	4	Ringte og ba om utsatt frist fordi han er syk.	3	2024-03-06 20:46:44	hbakke23
4	9	Har flyttet til søsteren sin i sommer.	2	2024-06-23 17:41:37	ssolberg42
5	8	Ringte og ba om utsatt frist fordi han er syk.	6	2019-05-01 00:00:35	osolberg38
6	6	Ringte og ba om utsatt frist fordi han er syk.	8	2021-11-12 07:09:25	rodegard12
7	12	Ønsker ikke brev i posten lenger.	7	2020-12-10 14:50:49	slie51
8	11	Ringte og ba om utsatt frist fordi han er syk.	7	2023-06-02 06:39:43	tlie72
9	7	Ønsker ikke brev i posten lenger.	2	2022-03-22 19:18:25	shaugen24
10	15	Har flyttet til søsteren sin i sommer.	1	2024-05-09 09:53:00	tbakke77
11	11	\N	8	2022-05-07 13:11:51	slie27
12	19	Ringte og ba om utsatt frist fordi han er syk.	4	2021-04-25 10:40:08	shaugen31
13	15	Ringte og ba om utsatt frist fordi han er syk.	4	2021-04-04 21:08:16	tsolberg62
14	17	Ringte og ba om utsatt frist fordi han er syk.	2	2020-07-04 05:17:07	rodegard43
15	18	Ringte og ba om utsatt frist fordi han er syk.	3	2020-12-29 01:19:09	rsolberg89
16	11	Ønsker ikke brev i posten lenger.	8	2020-06-13 09:41:31	shaugen88
17	13	Har flyttet til søsteren sin i sommer.	4	2024-06-24 08:41:59	glie73
18	7	Har flyttet til søsteren sin i sommer.	3	2019-04-09 21:57:52	sstrand23
19	9	Ønsker ikke brev i posten lenger.	1	2022-11-27 08:15:21	rsolberg22
20	19	Ringte og ba om utsatt frist fordi han er syk.	8	2022-06-12 16:03:11	gbakke98
\.

COPY menighet.barneleir (leir_id, barn_navn, barn_fodt, foresatt_navn, foresatt_tlf, allergier, medisiner, svommedyktig, tskjorte, foto_ok, pris, betalt) FROM stdin;
1	Øyvind Solberg	1973-11-09	Øyvind Solberg	+47 23 00 14 72	Ringte og ba om utsatt frist fordi han er syk.	Ringte og ba om utsatt frist fordi han er syk.	t	S	t	2369.72	t
2	Øyvind Strand	1942-12-14	Øyvind Strand	+47 23 00 58 35	Ringte og ba om utsatt frist fordi han er syk.	Har flyttet til søsteren sin i sommer.	t	S	t	3802.00	f
3	\N	1958-11-04	Kristin Haugen	+47 23 00 78 69	Ønsker ikke brev i posten lenger.	Ringte og ba om utsatt frist fordi han er syk.	f	M	t	1494.86	t
4	Turid Haugen	1988-03-23	Turid Haugen	+47 23 00 11 89	\N	Ringte og ba om utsatt frist fordi han er syk.	f	M	t	1753.54	t
5	Sindre Ødegård	1951-10-20	Sindre Ødegård	\N	Har flyttet til søsteren sin i sommer.	Ringte og ba om utsatt frist fordi han er syk.	t	M	f	1366.41	t
6	Ragnhild Ødegård	2004-05-27	Ragnhild Ødegård	+47 23 00 68 17	Ringte og ba om utsatt frist fordi han er syk.	Ringte og ba om utsatt frist fordi han er syk.	f	\N	t	2955.00	t
7	Sindre Haugen	1954-10-08	Sindre Haugen	+47 23 00 29 54	Ringte og ba om utsatt frist fordi han er syk.	Ønsker ikke brev i posten lenger.	\N	M	t	2648.39	\N
8	Håkon Haugen	1955-06-13	Håkon Haugen	+47 23 00 29 22	Ønsker ikke brev i posten lenger.	Ønsker ikke brev i posten lenger.	f	S	f	2926.47	t
9	Øyvind Ødegård	1977-03-13	Øyvind Ødegård	+47 23 00 79 90	Ønsker ikke brev i posten lenger.	Ringte og ba om utsatt frist fordi han er syk.	f	M	t	2997.07	f
10	\N	1946-07-20	Håkon Ødegård	+47 23 00 82 04	Ringte og ba om utsatt frist fordi han er syk.	Har flyttet til søsteren sin i sommer.	f	S	t	2787.52	f
11	Sindre Bakke	1985-02-28	Sindre Bakke	+47 23 00 08 41	Ringte og ba om utsatt frist fordi han er syk.	Har flyttet til søsteren sin i sommer.	f	M	f	1704.12	f
12	Terje Lie	1977-10-15	Terje Lie	+47 23 00 84 83	Har flyttet til søsteren sin i sommer.	Ringte og ba om utsatt frist fordi han er syk.	t	L	f	1608.64	f
13	Turid Haugen	\N	Turid Haugen	+47 23 00 04 98	Ringte og ba om utsatt frist fordi han er syk.	Har flyttet til søsteren sin i sommer.	t	S	f	1717.46	f
14	Håkon Ødegård	1955-07-05	Håkon Ødegård	+47 23 00 65 51	Ønsker ikke brev i posten lenger.	Ønsker ikke brev i posten lenger.	f	L	t	\N	f
15	Sindre Solberg	1941-10-20	Sindre Solberg	+47 23 00 64 03	\N	Ønsker ikke brev i posten lenger.	f	L	t	3507.41	f
16	Sindre Haugen	1970-01-27	Sindre Haugen	+47 23 00 77 14	Ønsker ikke brev i posten lenger.	Har flyttet til søsteren sin i sommer.	f	L	f	2220.23	f
17	Øyvind Bakke	1967-03-21	Øyvind Bakke	\N	Ringte og ba om utsatt frist fordi han er syk.	Ønsker ikke brev i posten lenger.	f	S	f	\N	f
18	Solveig Ødegård	1971-01-09	Solveig Ødegård	\N	Ringte og ba om utsatt frist fordi han er syk.	Ringte og ba om utsatt frist fordi han er syk.	t	S	t	15.98	f
19	Ragnhild Strand	1944-05-12	Ragnhild Strand	+47 23 00 18 56	Ønsker ikke brev i posten lenger.	Ringte og ba om utsatt frist fordi han er syk.	f	M	\N	3438.87	f
20	\N	1965-06-02	Geir Bakke	+47 23 00 97 66	Har flyttet til søsteren sin i sommer.	Ønsker ikke brev i posten lenger.	t	M	t	206.35	t
\.

COPY menighet.utleie (utleie_id, leietaker, leietaker_org, kontakt_epost, lokale, fra_tid, til_tid, pris, depositum, nokkel_nr, rengjort) FROM stdin;
1	Solveig Lie	\N	solveig.lie147@example.com	Storsalen	2023-09-25 04:11:06	2022-10-19 03:40:49	3195.21	3212.14	K183	f
2	\N	545429373	kristin.lie148@example.org	Storsalen	2022-10-13 20:15:30	2024-04-02 23:04:08	\N	2416.06	A-128	f
3	Håkon Bakke	835765629	hakon.bakke149@mail.example.net	\N	2022-09-14 18:35:33	2022-01-04 04:03:59	1511.87	3140.64	X-495	t
4	Turid Haugen	668440765	turid.haugen150@mail.example.net	Peisestua	\N	2020-11-18 04:28:49	2690.73	878.72	A-846	t
5	Håkon Ødegård	731219035	hakon.odegard151@example.com	Peisestua	2024-06-29 05:08:10	2022-04-22 14:07:50	927.74	986.31	B093	\N
6	Ragnhild Lie	721397336	ragnhild.lie152@example.com	Storsalen	2021-12-03 09:43:50	2019-02-25 17:15:00	2024.14	1895.48	A-690	t
7	Turid Haugen	443845536	turid.haugen153@example.org	Peisestua	2023-04-09 20:39:35	2021-01-17 07:46:29	608.55	1297.09	X-648	f
8	Solveig Ødegård	594746926	solveig.odegard154@mail.example.net	Storsalen	\N	2024-04-22 12:51:56	3112.01	3814.50	A-374	t
9	Kristin Ødegård	234847955	kristin.odegard155@example.org	Storsalen	\N	2022-02-25 08:45:44	2018.36	1840.53	A-554	f
10	Sindre Strand	\N	sindre.strand156@example.com	Peisestua	2023-05-28 16:07:52	2021-09-13 17:19:35	3811.39	972.35	B201	f
11	Terje Strand	801971681	terje.strand157@example.org	Storsalen	2023-01-03 21:17:18	2021-04-08 15:19:21	1446.53	2882.82	X-836	f
12	Kristin Ødegård	333768972	kristin.odegard158@example.org	Storsalen	2021-10-01 12:53:57	2023-12-01 11:18:05	284.59	2052.91	K848	f
13	Solveig Lie	538571425	solveig.lie159@example.org	Storsalen	2024-01-23 17:47:23	2020-03-30 19:28:24	3974.11	1686.09	X-458	t
14	Kristin Lie	211585570	kristin.lie160@mail.example.net	Storsalen	2023-05-16 01:16:54	2021-03-26 08:07:02	173.66	\N	\N	t
15	\N	730653515	\N	Peisestua	2024-03-13 06:07:48	2021-02-27 02:15:56	977.14	383.54	A-158	t
16	Håkon Haugen	726964069	hakon.haugen162@example.org	Storsalen	2023-07-25 03:33:39	2022-01-07 03:07:27	1538.99	1266.03	B432	f
17	Kristin Haugen	518072719	kristin.haugen163@mail.example.net	Peisestua	2022-08-17 01:15:40	2020-05-18 05:53:58	1671.77	792.79	X-362	f
18	Geir Bakke	352870609	geir.bakke164@example.com	Storsalen	2023-10-28 11:20:27	2023-07-17 10:36:12	3149.24	3729.78	\N	f
19	Geir Solberg	796643284	geir.solberg165@mail.example.net	Peisestua	2023-12-23 09:19:26	2023-10-09 02:58:08	881.49	2476.76	A-603	f
20	Turid Lie	984528777	turid.lie166@example.org	\N	2023-12-26 07:58:29	2022-11-06 22:40:00	1875.49	2543.07	X-964	t
\.

COPY menighet.nettbruker (bruker_id, medlem_id, brukernavn, passord_hash, engangskode, kode_utloper, siste_innlogging, rolle, push_token, sprak, ip_siste) FROM stdin;
1	6	sbakke68	$2b$10$B18rwGj9b0fafngC0vvd4znhq5.tspB2w6dI9obu6E6AGJk5dzaj5	704590	2023-07-09 10:01:16	\N	admin	c238888e8dc8ace4	nb	198.51.100.37
2	12	kodegard25	$2b$10$fesrhirg4e5CyIts/jCrmDF4t1.pzzo3sadtmJgEg6ix4nI1BDso1	\N	2023-10-28 23:11:35	2023-10-16 21:03:45	admin	bfc358c6e17334e7	nb	\N
3	9	oodegard65	$2b$10$HvbEfc47rzt9c.hxdcmpEjg.vdvdBi7kvtpbsDekhif0cpqvlfd.c	148802	2023-05-18 19:30:41	2020-03-28 09:59:55	admin	9589907e36803c3d	nb	198.51.100.238
4	8	olie27	\N	686076	2023-01-02 08:09:28	2022-09-28 00:00:54	admin	aad13be870ffa567	nb	198.51.100.252
5	8	rstrand16	$2b$10$tn6nfw/CDHlhG2qEv69b9bk36r/GgiE7jCfn00CJpdB10/fsDGIkj	946812	2019-07-10 02:03:41	2024-01-14 00:46:49	leser	\N	nb	\N
6	19	tstrand88	$2b$10$HezAj3malspFn6t9g3ed0ru0BmaG8ejcu3vknggb3GBb6lc9tux43	\N	2021-10-13 02:29:31	2023-05-21 20:17:52	admin	001bb9103a84c066	\N	198.51.100.232
7	8	ssolberg18	$2b$10$n1krEH24wIsh7Fgj6k6cF.i1nB9afq.o.hJ2dprdaF.3Bc5C44hoE	611089	2020-05-23 22:26:02	2023-01-06 19:17:53	leser	5d6139cc40c85d91	nb	198.51.100.94
8	10	\N	$2b$10$p3.6gwh02DH6kFrpAAubClermnCx6.t0uwjr3yIez0bdpIrEep20b	325660	2023-06-21 05:56:18	2024-03-10 03:29:12	leser	aa4a5134b2860987	nb	198.51.100.121
9	14	tsolberg16	$2b$10$s3Ge9I95.5.vmDtaI9x3xiamCDGHgcBDgv/f56vF7Dhc2Fogpb3F7	572870	2019-03-30 00:42:51	2019-02-15 05:15:12	admin	770a89d16ddc8f78	\N	198.51.100.133
10	19	slie58	$2b$10$H986lyDwrtHIh.H.yetkJeBGblm06iplvoouylcFah7/xms5ltonD	302380	2024-03-08 18:01:05	2022-08-19 18:38:26	admin	d37e4f0ffe9f2eb8	nb	198.51.100.35
11	13	thaugen56	$2b$10$gtFDeBD0w1A8mnB9fBw6bzG9rv9elpvv50xgkp.8cti/ygg9aq3pc	964508	2020-06-30 18:20:29	2022-04-23 00:45:32	admin	6e26b19ad36bcb7f	nb	198.51.100.212
12	12	rsolberg46	$2b$10$13z6EIJj0pEjHlg93f/C5eDangh86n/2br8f3xs8mb09q2u7bqHJ1	416261	2021-08-17 13:26:57	2019-07-14 07:57:51	leser	a41b8e9f772671e8	nb	\N
13	9	thaugen15	$2b$10$fJ6h4.7GiBtw/dj63yvhw/jHmzFt3jomAhEd.u64DG0l/0..fgxmt	467328	2023-03-22 01:11:23	2020-03-19 04:49:37	leser	741a99ca0e81fba0	nb	198.51.100.86
14	14	hlie65	$2b$10$Iumx.7G0kyh.wrkkDmEq0Gindumhb4b6hc447pxz3qiEj8/3/czq/	578700	2021-07-24 17:40:20	\N	leser	605a5f9af9c8d385	nb	198.51.100.70
15	8	rlie32	$2b$10$iFC776um.sygDB11jGwi0hEm81fq0iCb9.sAAqumfmd/sGlktDDuB	152488	2023-12-31 21:14:18	2019-12-01 19:30:37	admin	\N	nb	198.51.100.228
16	17	\N	$2b$10$B75Dgk006.99oppJladxhI84Jk3E3ayq4DdE/dqtwl0u32.Bmgra8	347704	2024-07-22 13:06:19	2020-02-16 17:59:43	leser	2b0c227c79a34b76	nb	198.51.100.214
17	13	slie11	\N	061849	2019-04-26 14:00:36	2020-10-19 15:26:09	admin	1208c15a51bf676b	nb	198.51.100.17
18	8	todegard61	$2b$10$9rrwhlCb8BHhg4o6iyF0Hi2jl/graJAe7b3d3C3Jxbu73x9Fk/i3r	\N	2019-10-10 17:21:42	2020-06-25 03:07:22	leser	63c31c4ee2117b11	nb	198.51.100.221
19	2	sstrand21	$2b$10$DqncwF6xCf.zlEb7xg070egr0ADAC.DInhEvcilrfIpw3a/hv7.2d	924156	2022-10-27 03:34:25	2024-01-26 08:22:23	admin	315350ec16f1e1ef	nb	\N
20	19	gstrand34	$2b$10$itfIdw2hh4ovDA6md6EAps45HGIyiEylJqBoq92upga5GH7/tfnBw	274011	2022-05-19 03:21:58	2022-01-01 22:23:28	admin	7ea88242ab727b8b	nb	198.51.100.26
\.

COPY menighet.arrangement (arr_id, tittel, beskrivelse, sted, start_tid, slutt_tid, taler, antall_plasser, bilde_url, publisert, pris) FROM stdin;
1	Julekonsert	B070	K923	2021-01-08 20:20:47	2020-07-16 22:53:51	Turid Ødegård	7	A-612	f	1416.47
2	Julekonsert	B776	K970	2023-01-07 19:41:15	2023-06-10 20:46:16	Håkon Lie	2	B984	t	1822.57
3	Julekonsert	B322	X-514	2019-11-18 11:41:45	2024-05-26 18:53:35	Ragnhild Haugen	8	A-581	f	1143.35
4	Basar	X-918	\N	2020-03-16 01:51:42	2020-05-15 06:21:27	Håkon Haugen	8	B051	f	3722.20
5	Julekonsert	B402	B175	2021-12-25 20:17:03	2020-12-26 06:29:09	Solveig Lie	7	K559	t	2708.45
6	Julekonsert	X-339	X-930	2022-06-14 05:54:11	2020-04-05 12:19:43	\N	5	A-078	f	2486.35
7	Julekonsert	X-979	K825	2019-04-23 05:00:26	2019-05-18 12:15:40	Håkon Solberg	6	X-551	f	565.08
8	Basar	X-402	X-434	\N	2024-02-09 07:44:33	Ragnhild Solberg	1	K422	t	1474.51
\.

COPY menighet.postnummer (postnr, sted, kommune, fylke, kategori) FROM stdin;
X-00	OSLO	\N	B174	G
B174	MOLDE	Molde	B583	P
K456	OSLO	Oslo	X-499	P
A-65	OSLO	Oslo	K043	G
A-18	OSLO	Molde	X-020	G
\.

COPY menighet.utsendelse (uts_id, emne, innhold, avsender, mottaker_epost, sendt, apnet, feilkode, melding_id) FROM stdin;
1	Har flyttet til søsteren sin i sommer.	Ringte og ba om utsatt frist fordi han er syk.	sindre.bakke200@example.com	sindre.bakke200@example.com	\N	t	A-229	B626
2	Ønsker ikke brev i posten lenger.	Har flyttet til søsteren sin i sommer.	geir.odegard201@example.org	geir.odegard201@example.org	2023-12-04 15:47:01	f	\N	B079
3	Ønsker ikke brev i posten lenger.	Har flyttet til søsteren sin i sommer.	sindre.odegard202@example.org	sindre.odegard202@example.org	\N	t	\N	X-902
4	Ønsker ikke brev i posten lenger.	Ringte og ba om utsatt frist fordi han er syk.	hakon.lie203@example.org	hakon.lie203@example.org	2021-08-10 23:37:25	t	A-696	K776
5	Har flyttet til søsteren sin i sommer.	Har flyttet til søsteren sin i sommer.	solveig.lie204@example.com	solveig.lie204@example.com	2021-07-13 15:29:56	f	X-320	K421
6	Ringte og ba om utsatt frist fordi han er syk.	Ønsker ikke brev i posten lenger.	solveig.strand205@example.org	solveig.strand205@example.org	2023-01-27 17:57:04	t	K680	B257
7	Ønsker ikke brev i posten lenger.	Ønsker ikke brev i posten lenger.	ragnhild.odegard206@example.org	ragnhild.odegard206@example.org	\N	f	X-275	B465
8	Har flyttet til søsteren sin i sommer.	Ønsker ikke brev i posten lenger.	silje.odegard207@example.com	silje.odegard207@example.com	2020-12-22 04:21:40	t	B221	K397
9	Ønsker ikke brev i posten lenger.	Ønsker ikke brev i posten lenger.	solveig.bakke208@mail.example.net	\N	\N	f	B854	A-850
10	Har flyttet til søsteren sin i sommer.	\N	kristin.lie209@mail.example.net	kristin.lie209@mail.example.net	2019-09-28 08:27:43	f	K935	A-849
11	Har flyttet til søsteren sin i sommer.	Ringte og ba om utsatt frist fordi han er syk.	ragnhild.solberg210@mail.example.net	ragnhild.solberg210@mail.example.net	2023-09-26 14:14:54	f	B943	K402
12	Har flyttet til søsteren sin i sommer.	Ringte og ba om utsatt frist fordi han er syk.	silje.bakke211@mail.example.net	silje.bakke211@mail.example.net	2019-05-02 21:11:25	t	K949	X-929
13	Ønsker ikke brev i posten lenger.	Ringte og ba om utsatt frist fordi han er syk.	oyvind.bakke212@example.org	oyvind.bakke212@example.org	2021-04-17 12:49:25	f	A-416	B199
14	Ønsker ikke brev i posten lenger.	Har flyttet til søsteren sin i sommer.	sindre.haugen213@example.org	sindre.haugen213@example.org	2019-02-10 05:37:07	t	B618	K500
15	Ringte og ba om utsatt frist fordi han er syk.	Ringte og ba om utsatt frist fordi han er syk.	hakon.lie214@example.org	hakon.lie214@example.org	2019-01-14 03:46:46	t	K393	X-801
16	Ringte og ba om utsatt frist fordi han er syk.	Har flyttet til søsteren sin i sommer.	geir.bakke215@mail.example.net	geir.bakke215@mail.example.net	2022-06-29 07:42:57	t	X-546	K121
17	Ønsker ikke brev i posten lenger.	Ønsker ikke brev i posten lenger.	silje.bakke216@mail.example.net	\N	2019-11-15 13:52:45	f	K085	X-533
18	Har flyttet til søsteren sin i sommer.	Ringte og ba om utsatt frist fordi han er syk.	geir.lie217@mail.example.net	geir.lie217@mail.example.net	2022-10-16 13:32:29	t	X-331	K061
19	Ringte og ba om utsatt frist fordi han er syk.	Ønsker ikke brev i posten lenger.	silje.strand218@mail.example.net	silje.strand218@mail.example.net	\N	t	X-746	A-984
20	Ringte og ba om utsatt frist fordi han er syk.	Ringte og ba om utsatt frist fordi han er syk.	geir.strand219@example.com	geir.strand219@example.com	2019-01-25 04:43:26	t	X-639	X-998
\.

COPY menighet.orgelpipe (pipe_id, navn, fot, manual, alder_aar, stemt_dato, materiale, tilstand, kommentar_kode, vekt, hoyde_cm, serienr) FROM stdin;
1	Gedakt	16	4	6	2018-01-11	eik	3	A-	2205.83	6	A-193
2	Prinsipal	16	8	6	\N	eik	1	A-	3999.10	4	X-212
3	Prinsipal	\N	6	1	2015-05-06	eik	6	K5	835.53	2	A-688
4	Gedakt	\N	7	2	2015-01-24	tinn	1	K5	838.56	\N	B587
5	Prinsipal	16	1	4	2011-11-20	tinn	2	B5	2761.95	8	K438
6	Prinsipal	8	7	8	2022-06-22	tinn	4	\N	2056.84	6	\N
7	Prinsipal	16	\N	1	2008-07-13	tinn	4	A-	1013.73	6	X-165
8	Prinsipal	8	3	7	2009-02-19	tinn	3	X-	1140.79	5	\N
\.

COPY menighet.budsjettpost (post_id, kontonr, navn, aar, belop, prosjekt, avdeling, versjon, laast, kilde, avvik, kode_hash) FROM stdin;
1	5000	Kollekt	8	1196.95	B368	B950	398	f	manuell	815.04	A-991
2	3010	Lønn prest	5	2822.47	B115	A-664	186	f	import	3697.70	X-801
3	3010	Lønn prest	2	3474.34	X-932	A-751	204	t	manuell	3030.10	A-983
4	3010	Lønn prest	\N	1934.98	B907	A-703	146	t	manuell	1912.82	B189
5	3010	Kollekt	5	691.77	B625	K256	241	f	import	3104.09	K031
6	5000	Lønn prest	7	1669.26	K376	B834	111	f	manuell	1968.90	X-969
7	5000	Lønn prest	6	3295.54	X-914	X-854	371	t	import	3365.04	\N
8	5000	\N	3	3574.40	X-965	\N	347	f	import	666.40	X-683
\.

COPY menighet.rom_utstyr (utstyr_id, navn, rom, kjopt, alder, pris, tilstand, antall, strekkode, ansvar_gruppe, mobilt, adresse_felt_kode) FROM stdin;
1	\N	Storsalen	2014-06-12	8	3284.61	2	1	X-688	Kor	f	K7
2	Projektor	Storsalen	2023-01-31	2	3278.39	1	5	B015	Kor	t	A-
3	Flygel	Storsalen	2020-06-08	1	1694.73	6	3	X-557	Kor	f	K2
4	Flygel	Storsalen	2017-11-24	3	\N	3	8	X-250	Kor	t	A-
5	Flygel	Storsalen	2011-02-08	5	\N	7	7	B291	Kor	t	X-
6	\N	Storsalen	2012-04-22	4	2719.07	1	4	X-301	Kor	f	B4
7	Projektor	Storsalen	2011-09-15	3	3492.26	1	6	X-026	Kor	t	K8
8	Projektor	Storsalen	2011-06-02	\N	2866.62	\N	4	K014	Kor	f	B4
\.

ALTER TABLE ONLY menighet.rom_utstyr ADD CONSTRAINT rom_utstyr_pkey PRIMARY KEY (utstyr_id);
ALTER TABLE ONLY menighet.budsjettpost ADD CONSTRAINT budsjettpost_pkey PRIMARY KEY (post_id);
ALTER TABLE ONLY menighet.orgelpipe ADD CONSTRAINT orgelpipe_pkey PRIMARY KEY (pipe_id);
ALTER TABLE ONLY menighet.utsendelse ADD CONSTRAINT utsendelse_pkey PRIMARY KEY (uts_id);
ALTER TABLE ONLY menighet.arrangement ADD CONSTRAINT arrangement_pkey PRIMARY KEY (arr_id);
ALTER TABLE ONLY menighet.nettbruker ADD CONSTRAINT nettbruker_pkey PRIMARY KEY (bruker_id);
ALTER TABLE ONLY menighet.utleie ADD CONSTRAINT utleie_pkey PRIMARY KEY (utleie_id);
ALTER TABLE ONLY menighet.barneleir ADD CONSTRAINT barneleir_pkey PRIMARY KEY (leir_id);
ALTER TABLE ONLY menighet.sjelesorg ADD CONSTRAINT sjelesorg_pkey PRIMARY KEY (samtale_id);
ALTER TABLE ONLY menighet.kirkelig_handling ADD CONSTRAINT kirkelig_handling_pkey PRIMARY KEY (handling_id);
ALTER TABLE ONLY menighet.gave ADD CONSTRAINT gave_pkey PRIMARY KEY (gave_id);
ALTER TABLE ONLY menighet.gruppe_medlem ADD CONSTRAINT gruppe_medlem_pkey PRIMARY KEY (gm_id);
ALTER TABLE ONLY menighet.gruppe ADD CONSTRAINT gruppe_pkey PRIMARY KEY (gruppe_id);
ALTER TABLE ONLY menighet.familie_rel ADD CONSTRAINT familie_rel_pkey PRIMARY KEY (rel_id);
ALTER TABLE ONLY menighet.medlem ADD CONSTRAINT medlem_pkey PRIMARY KEY (medlem_id);
ALTER TABLE ONLY menighet.familie_rel ADD CONSTRAINT fk_familie_rel_medlem_id FOREIGN KEY (medlem_id) REFERENCES menighet.medlem (medlem_id);
ALTER TABLE ONLY menighet.familie_rel ADD CONSTRAINT fk_familie_rel_slektning_id FOREIGN KEY (slektning_id) REFERENCES menighet.medlem (medlem_id);
ALTER TABLE ONLY menighet.gruppe ADD CONSTRAINT fk_gruppe_leder_id FOREIGN KEY (leder_id) REFERENCES menighet.medlem (medlem_id);
ALTER TABLE ONLY menighet.gruppe_medlem ADD CONSTRAINT fk_gruppe_medlem_gruppe_id FOREIGN KEY (gruppe_id) REFERENCES menighet.gruppe (gruppe_id);
ALTER TABLE ONLY menighet.gruppe_medlem ADD CONSTRAINT fk_gruppe_medlem_medlem_id FOREIGN KEY (medlem_id) REFERENCES menighet.medlem (medlem_id);
ALTER TABLE ONLY menighet.gave ADD CONSTRAINT fk_gave_medlem_id FOREIGN KEY (medlem_id) REFERENCES menighet.medlem (medlem_id);
ALTER TABLE ONLY menighet.sjelesorg ADD CONSTRAINT fk_sjelesorg_medlem_id FOREIGN KEY (medlem_id) REFERENCES menighet.medlem (medlem_id);
ALTER TABLE ONLY menighet.nettbruker ADD CONSTRAINT fk_nettbruker_medlem_id FOREIGN KEY (medlem_id) REFERENCES menighet.medlem (medlem_id);
