SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.lantagare (
  id bigint NOT NULL,
  kortnummer character varying(14) NOT NULL,
  personnummer character varying(13),
  fornamn character varying(60),
  efternamn character varying(60),
  gatuadress character varying(80),
  co_adress character varying(60),
  postnr character varying(6),
  ort character varying(60),
  telefon_hem character varying(20),
  mobilnr character varying(20),
  epost character varying(100),
  fodelsear smallint,
  kategori character varying(12) CHECK (kategori::text = ANY (ARRAY['vuxen'::text, 'barn'::text, 'personal'::text])),
  malsman character varying(100),
  pinkod character varying(60),
  sprak character(2),
  skapad timestamp without time zone,
  sparrad boolean,
  sparr_orsak character varying(200),
  skuld numeric(8,2),
  hemfilial integer,
  anteckning text,
  senast_aktiv date
);
COMMENT ON TABLE public.lantagare IS 'Låntagare';
COMMENT ON COLUMN public.lantagare.kortnummer IS 'Lånekortets nummer';

CREATE TABLE public.utlan (
  id bigint NOT NULL,
  lantagare_id bigint NOT NULL,
  exemplar_id bigint NOT NULL,
  utlanad timestamp without time zone,
  aterlamnad timestamp without time zone,
  forfallodatum date,
  omlan smallint,
  filial_id integer,
  sjalvservice boolean,
  kvitto_epost boolean
);

CREATE TABLE public.reservation (
  id bigint NOT NULL,
  lantagare_id bigint NOT NULL,
  titel_id bigint NOT NULL,
  koplats smallint,
  hamtnummer character varying(6),
  avisering character varying(10),
  status character varying(10),
  utgar date,
  meddelande character varying(200)
);

CREATE TABLE public.titel (
  id bigint NOT NULL,
  titel character varying(200),
  undertitel character varying(200),
  upphovsperson character varying(100),
  utgivningsar smallint,
  isbn character varying(17),
  forlag character varying(60),
  sprak character(3),
  amnesord character varying(200),
  klassning character varying(10),
  marc bytea,
  omslagsbild character varying(200),
  serie character varying(100),
  aldersgrupp character varying(10)
);

CREATE TABLE public.exemplar (
  id bigint NOT NULL,
  titel_id bigint NOT NULL,
  streckkod character varying(16),
  hyllplats character varying(20),
  placering character varying(20),
  skick character varying(20),
  inkopspris numeric(8,2),
  inkopt date,
  gallrad boolean
);

CREATE TABLE public.filial (
  id bigint NOT NULL,
  namn character varying(60),
  adress character varying(100),
  postort character varying(60),
  telnr character varying(20),
  epost_filial character varying(100),
  oppettider text,
  chef character varying(80),
  lat double precision,
  lon double precision
);

CREATE TABLE public.personal (
  id bigint NOT NULL,
  anvandarnamn character varying(30),
  losenord character varying(100),
  namn character varying(100),
  titel character varying(40),
  anstallningsnr character varying(8),
  epost character varying(100),
  anknytning character varying(6),
  anstalld_fr date,
  behorighet smallint,
  token_api character varying(64)
);

CREATE TABLE public.inkopsforslag (
  id bigint NOT NULL,
  lantagare_id bigint,
  bok_titel character varying(200),
  bok_forf character varying(100),
  motivering text,
  svar text,
  inskickat timestamp without time zone,
  godkand boolean,
  beslut_av character varying(30)
);

CREATE TABLE public.fjarrlan (
  id bigint NOT NULL,
  lantagare_id bigint NOT NULL,
  langivande_bib character varying(60),
  bestallnr character varying(20),
  avgift numeric(6,2),
  lan_status character varying(12),
  kommentar text,
  libris_id character varying(20)
);

CREATE TABLE public.datorbokning (
  id bigint NOT NULL,
  kort character varying(14),
  datornr character varying(6),
  start timestamp without time zone,
  slut timestamp without time zone,
  ip_adress character varying(45),
  mac character varying(17),
  utskrifter integer,
  session_nyckel character varying(64)
);

CREATE TABLE public.sokhistorik (
  id bigint NOT NULL,
  lantagare_id bigint,
  fraga character varying(300),
  traffar integer,
  sida character varying(60),
  klient character varying(255),
  tid timestamp without time zone
);

CREATE TABLE public.avgiftstyp (
  id bigint NOT NULL,
  kod character varying(10),
  namn character varying(60),
  belopp numeric(6,2),
  moms numeric(4,2),
  galler_barn boolean
);

CREATE TABLE public.handelselogg (
  id bigint NOT NULL,
  objekt character varying(40),
  objekt_id bigint,
  fore jsonb,
  efter jsonb,
  utford_av character varying(30),
  tid timestamp without time zone,
  typ character(1)
);

CREATE TABLE public.evenemang (
  id bigint NOT NULL,
  rubrik character varying(120),
  beskrivning text,
  plats character varying(60),
  max_deltagare smallint,
  starttid timestamp without time zone,
  malgrupp character varying(30),
  kontaktperson character varying(80),
  avgift numeric(6,2),
  publicerad boolean
);

CREATE TABLE public.evenemang_anm (
  id bigint NOT NULL,
  evenemang_id bigint NOT NULL,
  namn character varying(100),
  e_post character varying(100),
  antal smallint,
  barnets_alder smallint,
  matallergi character varying(120),
  anmald timestamp without time zone,
  avbokad boolean
);

COPY public.lantagare (id, kortnummer, personnummer, fornamn, efternamn, gatuadress, co_adress, postnr, ort, telefon_hem, mobilnr, epost, fodelsear, kategori, malsman, pinkod, sprak, skapad, sparrad, sparr_orsak, skuld, hemfilial, anteckning, senast_aktiv) FROM stdin;
1	811461	19571025-1421	Ebba	Nyström	Storgatan 117	Ebba Nyström	802 50	Gävle	031-390 06 42	031-390 06 36	\N	1957	barn	Ebba Nyström	$2b$10$B7reIpDnozxgicAt9Gr9pc0ADjs5/zjdE5j11992bnr1GCid5veJC	sv	2019-07-17 08:33:08	f	Ringde och var ledsen över beslutet, vill prata med handläggare.	2583.89	\N	Önskar få besked via brev.	2017-12-25
2	K863967	19910703-6502	Anders	Åkesson	Kyrkogatan 128	Anders Åkesson	802 50	Gävle	031-390 06 89	\N	anders.akesson2@example.org	1991	personal	Anders Åkesson	$2b$10$iFIowAdeq0f8IH49aecq6o/8a.i1ssarFbb46dlcehh9pu6CDhc8q	sv	2021-07-13 05:32:13	f	Har bytt adress men inte anmält flytten.	3277.67	148	Ringde och var ledsen över beslutet, vill prata med handläggare.	2021-03-16
3	K690132	20000715-6805	Anders	Sjöberg	Kyrkogatan 92	\N	802 50	Gävle	031-390 06 81	031-390 06 06	anders.sjoberg3@example.org	2000	personal	Anders Sjöberg	$2b$10$Abwzg4s8zvatcsoapJnk3yod1c6fG4j9F7dfJtppDDGB.CGf9l.sC	sv	2020-08-09 02:50:16	t	Önskar få besked via brev.	1492.50	182	Ringde och var ledsen över beslutet, vill prata med handläggare.	2010-10-27
4	K281406	19460918-6988	Ingela	Holm	Kyrkogatan 26	Ingela Holm	352 30	Växjö	031-390 06 97	031-390 06 73	ingela.holm4@example.com	1946	personal	Ingela Holm	$2b$10$k8GIIgmc404.JepryDdFhd8jdHlC9wb9BxpeAIfdhvoFuJcj7x.Fe	sv	2020-01-30 11:05:56	t	Ringde och var ledsen över beslutet, vill prata med handläggare.	3046.05	110	Önskar få besked via brev.	\N
5	K505303	19491206-0029	Björn	Bergman	Storgatan 15	Björn Bergman	903 20	Umeå	031-390 06 68	031-390 06 31	bjorn.bergman5@example.com	1949	personal	Björn Bergman	$2b$10$9kq0rv6GF5HroaBAiCj7GkIghErjuI2GBi8sh3azlcF6C6EnsFge6	sv	2023-03-02 21:41:39	f	Har bytt adress men inte anmält flytten.	806.29	279	Önskar få besked via brev.	2011-06-16
6	K186131	\N	Oskar	Bergman	Björkvägen 20	Oskar Bergman	802 50	Gävle	031-390 06 79	\N	oskar.bergman6@example.com	1940	barn	Oskar Bergman	$2b$10$l7sqcIrdFmJxki5gJfuueydxBxxFn8DklD2xfz8e4xHy968p9HvFA	sv	2020-07-17 15:56:23	t	Önskar få besked via brev.	411.09	399	Har bytt adress men inte anmält flytten.	2021-07-06
7	431436	20001124-8762	Göran	Holm	Björkvägen 54	Göran Holm	903 20	Umeå	031-390 06 30	031-390 06 99	goran.holm7@mail.example.net	2000	personal	Göran Holm	$2b$10$JnhFkrwDawaJlm9omHIgc0jpf.8HJ75Cxm9vaBvuiwb6IpEzihfwm	\N	2024-01-19 20:37:41	t	Önskar få besked via brev.	65.96	95	Har bytt adress men inte anmält flytten.	2009-10-05
8	535269	19780908-0067	Mikael	Åkesson	Kyrkogatan 34	Mikael Åkesson	903 20	Umeå	031-390 06 33	031-390 06 24	mikael.akesson8@example.org	1978	personal	Mikael Åkesson	$2b$10$mGwsjnhFkE/9C.6A3p59cmIrdsn3rul9xoiI5.Iwa/I/3xgc0Jwle	sv	2023-07-21 08:13:37	t	\N	2694.08	59	Ringde och var ledsen över beslutet, vill prata med handläggare.	2011-01-02
9	743353	19580116-0390	Anders	Åkesson	Storgatan 10	Anders Åkesson	802 50	Gävle	031-390 06 98	\N	anders.akesson9@example.org	1958	vuxen	Anders Åkesson	$2b$10$jwohfCC.2er976sB.dr9r65a8b./vsGbFFo6BbzCcpHBaHqfEky0H	sv	2020-03-18 01:12:58	\N	Önskar få besked via brev.	654.65	384	Ringde och var ledsen över beslutet, vill prata med handläggare.	\N
10	K822073	19751119-9999	\N	Lindqvist	Björkvägen 32	Björn Lindqvist	352 30	Växjö	031-390 06 28	031-390 06 76	bjorn.lindqvist10@example.com	1975	vuxen	Björn Lindqvist	$2b$10$/C9.f6Bq2iG0tvEEwIHspaj6qId/AJ6Ci4pd5pw8u53Bfv08muH1k	sv	2024-04-25 03:17:25	f	Ringde och var ledsen över beslutet, vill prata med handläggare.	3194.72	373	Ringde och var ledsen över beslutet, vill prata med handläggare.	2015-05-27
11	K196102	19420625-8479	Åsa	Bergman	Kyrkogatan 98	Åsa Bergman	352 30	Växjö	031-390 06 13	031-390 06 80	asa.bergman11@example.org	1942	personal	Åsa Bergman	$2b$10$ne0F63x9Hnje/E.xrdArs4Evm.pEzJH8/41o4hl1/JywhnlwF5k/o	sv	2022-07-11 15:49:19	t	Ringde och var ledsen över beslutet, vill prata med handläggare.	2104.84	234	Önskar få besked via brev.	2008-08-21
12	K439131	19420214-9300	\N	Holm	Björkvägen 51	Malin Holm	903 20	Umeå	031-390 06 67	031-390 06 97	malin.holm12@example.com	1942	vuxen	Malin Holm	$2b$10$x1sBE6/5kgyAf439C70oJhma82ihGD.3vAacealuzDutseH22oIrc	sv	2019-11-28 13:14:35	t	Har bytt adress men inte anmält flytten.	3133.10	176	Har bytt adress men inte anmält flytten.	2015-11-07
13	K141895	19760305-5364	Kerstin	Nyström	Storgatan 94	Kerstin Nyström	903 20	Umeå	031-390 06 42	\N	kerstin.nystrom13@mail.example.net	1976	vuxen	Kerstin Nyström	$2b$10$D/IBwE5vGpmeHDibw2Gwe0Eu0dea.e9CunxxBlkC6xbGhymB6HnFe	sv	2019-06-08 02:49:54	f	Önskar få besked via brev.	3658.25	\N	Har bytt adress men inte anmält flytten.	2013-10-22
14	K980786	19490917-6085	Ebba	Åkesson	Björkvägen 109	Ebba Åkesson	802 50	Gävle	031-390 06 58	031-390 06 78	ebba.akesson14@mail.example.net	1949	vuxen	Ebba Åkesson	$2b$10$G/nE58.ghelBsDjt3k/5pceyt/h2baAyDox96lI0Jx4.txahe9s7J	sv	2020-10-10 06:24:46	f	\N	2097.47	178	Har bytt adress men inte anmält flytten.	2017-05-24
15	M-296167	19710128-0878	Oskar	Åkesson	\N	Oskar Åkesson	903 20	Umeå	031-390 06 18	031-390 06 02	oskar.akesson15@mail.example.net	1971	personal	Oskar Åkesson	$2b$10$Jkbi4je0HkpmkCozE4GFkc.lE14Aao8yFjEocysxqvG94A10Cavbv	sv	2021-11-25 08:49:54	t	Har bytt adress men inte anmält flytten.	266.63	304	Har bytt adress men inte anmält flytten.	2018-09-22
16	M-679087	19511219-2876	Malin	Nyström	\N	Malin Nyström	352 30	\N	031-390 06 17	031-390 06 10	malin.nystrom16@example.org	1951	vuxen	Malin Nyström	$2b$10$84tznE3IEhoi2/7HbGze6Cz/ggb7etAv1r9C3sv89.5hBhi9kIeFp	sv	2023-01-16 22:31:16	t	\N	1705.35	398	Ringde och var ledsen över beslutet, vill prata med handläggare.	2017-09-15
17	821874	19700226-3825	Göran	Lindqvist	Kyrkogatan 2	Göran Lindqvist	352 30	Växjö	031-390 06 24	031-390 06 95	goran.lindqvist17@mail.example.net	1970	vuxen	Göran Lindqvist	$2b$10$k.qcputHlraI0eFtr61.jzcd5zvyl/0/zcBo1dha5G05mHhzazhCt	sv	2021-04-21 11:44:55	f	Ringde och var ledsen över beslutet, vill prata med handläggare.	2848.12	237	Ringde och var ledsen över beslutet, vill prata med handläggare.	2019-04-25
18	K423262	19610225-7505	Göran	Åkesson	Storgatan 83	Göran Åkesson	903 20	Umeå	031-390 06 20	031-390 06 31	goran.akesson18@example.com	1961	personal	Göran Åkesson	$2b$10$I3IjvBzD9hgu139.3H7t5kGdaiDx948833nleFmB52I8H7cedrmIB	sv	2020-10-14 06:53:01	f	Önskar få besked via brev.	3016.22	266	Ringde och var ledsen över beslutet, vill prata med handläggare.	2008-07-24
\.

COPY public.utlan (id, lantagare_id, exemplar_id, utlanad, aterlamnad, forfallodatum, omlan, filial_id, sjalvservice, kvitto_epost) FROM stdin;
1	2	76933	2019-09-09 13:27:09	2020-11-11 23:59:03	2010-12-04	8	191	t	t
2	13	31365	2021-07-24 00:13:57	2022-02-03 22:20:50	2008-09-13	6	284	f	f
3	2	50510	2022-09-03 19:51:09	2021-04-29 06:22:09	2009-02-14	1	3	f	f
4	11	4507	2022-05-27 00:16:38	2024-06-23 16:36:47	2013-05-17	7	28	f	f
5	3	82901	2023-10-24 13:07:07	\N	2013-04-26	3	208	t	t
6	14	77530	2024-01-21 08:29:08	2022-03-14 02:05:53	2012-09-06	7	308	t	t
7	8	3894	2020-03-24 14:41:53	2021-12-12 18:12:25	2020-06-04	6	116	f	f
8	8	97889	2021-01-27 20:47:31	2020-12-10 00:50:08	2009-06-22	1	80	f	f
9	18	20328	2023-07-09 05:38:34	2021-07-20 00:41:37	2012-04-15	5	157	t	f
10	11	78761	2024-08-26 08:53:30	2022-03-01 18:09:07	2012-08-26	5	220	f	\N
11	9	82340	2019-02-01 12:57:11	2024-07-11 17:30:47	2009-08-18	2	56	f	t
12	5	38561	\N	2021-04-26 18:03:39	2017-12-23	3	268	t	f
13	14	27528	2019-12-25 17:56:38	2019-12-31 14:44:00	2008-08-25	8	386	t	t
14	4	47014	2022-09-05 06:00:57	2019-04-03 10:05:52	2008-05-02	7	285	f	t
15	3	49722	2021-05-18 02:50:17	2023-10-23 19:34:38	2008-12-25	1	22	t	f
16	4	87671	2019-04-24 00:09:53	2021-10-27 01:22:15	2018-01-22	2	162	t	t
17	12	86898	2021-10-10 22:37:30	2019-12-06 22:17:02	2021-05-27	5	321	t	t
18	2	1891	\N	2020-08-24 08:53:34	2017-08-11	1	337	f	f
\.

COPY public.reservation (id, lantagare_id, titel_id, koplats, hamtnummer, avisering, status, utgar, meddelande) FROM stdin;
1	7	56696	8	\N	sms	klar	2016-03-20	Har bytt adress men inte anmält flytten.
2	12	82216	2	A-754	brev	aktiv	2017-01-07	Ringde och var ledsen över beslutet, vill prata med handläggare.
3	14	71674	3	X-148	epost	klar	2013-05-10	Önskar få besked via brev.
4	1	5091	1	K832	brev	aktiv	2022-12-09	Önskar få besked via brev.
5	14	22658	4	K628	sms	aktiv	2018-12-28	Önskar få besked via brev.
6	1	69400	5	A-003	sms	klar	2020-01-28	Önskar få besked via brev.
7	18	25514	8	K075	brev	aktiv	2010-08-14	Har bytt adress men inte anmält flytten.
8	13	59342	8	\N	sms	aktiv	2019-05-28	Har bytt adress men inte anmält flytten.
9	4	55758	8	\N	\N	klar	2011-12-10	Ringde och var ledsen över beslutet, vill prata med handläggare.
10	11	73679	1	K749	brev	klar	2016-06-27	Önskar få besked via brev.
11	5	84712	7	A-406	epost	aktiv	2022-02-10	Har bytt adress men inte anmält flytten.
12	2	22485	1	\N	brev	aktiv	2013-03-08	Har bytt adress men inte anmält flytten.
13	12	69645	6	X-712	sms	aktiv	2011-01-27	Har bytt adress men inte anmält flytten.
14	10	39402	6	B295	epost	klar	2011-04-30	Ringde och var ledsen över beslutet, vill prata med handläggare.
15	3	58440	7	A-598	sms	aktiv	2016-11-14	Ringde och var ledsen över beslutet, vill prata med handläggare.
16	12	24769	8	A-459	epost	klar	2010-11-01	\N
17	12	51010	3	B955	epost	klar	2017-04-01	Ringde och var ledsen över beslutet, vill prata med handläggare.
18	7	47887	5	\N	sms	klar	2019-01-18	Ringde och var ledsen över beslutet, vill prata med handläggare.
\.

COPY public.titel (id, titel, undertitel, upphovsperson, utgivningsar, isbn, forlag, sprak, amnesord, klassning, marc, omslagsbild, serie, aldersgrupp) FROM stdin;
1	Pippi Långstrump	K114	Lindgren, Astrid	7	K012	Bonniers	eng	\N	A-344	\N	B559	X-454	3-6
2	Utvandrarna	B716	Lindgren, Astrid	2	B556	Norstedts	eng	Sjöfart	X-950	\N	\N	K915	3-6
3	Utvandrarna	X-411	\N	7	K808	Norstedts	eng	Hästar	X-948	\N	K537	\N	9-12
4	Röda rummet	X-721	\N	6	\N	Bonniers	swe	Sjöfart	A-042	\N	B871	X-840	3-6
5	Röda rummet	B934	Strindberg, August	3	\N	\N	swe	Hästar	\N	\N	X-470	B861	3-6
6	Röda rummet	X-252	Strindberg, August	8	B127	Bonniers	swe	Hästar	B025	\N	A-896	B782	3-6
7	Utvandrarna	X-454	Strindberg, August	4	K299	Bonniers	eng	Hästar	K099	\N	A-020	X-261	3-6
8	Röda rummet	B511	Lindgren, Astrid	8	A-722	\N	eng	Hästar	B955	\N	K395	X-357	3-6
9	Pippi Långstrump	K076	Lindgren, Astrid	6	X-249	Bonniers	eng	Hästar	B404	\N	K141	K065	9-12
10	Pippi Långstrump	B156	Strindberg, August	7	X-959	Norstedts	eng	Sjöfart	X-179	\N	A-452	K071	9-12
\.

COPY public.exemplar (id, titel_id, streckkod, hyllplats, placering, skick, inkopspris, inkopt, gallrad) FROM stdin;
1	4	A-206	Hce	A-652	gott	1661.12	2022-01-30	f
2	2	K582	Hce	B929	gott	1224.42	2012-11-27	t
3	5	\N	Uf	B027	gott	779.79	\N	t
4	1	A-584	Hce	K438	gott	2232.27	2023-10-17	f
5	9	B221	Hce	B246	gott	1275.66	2015-10-14	t
6	5	\N	Hce	K157	slitet	\N	2021-05-27	t
7	2	A-931	Uf	B754	gott	\N	2012-06-12	t
8	7	X-149	\N	B211	\N	501.63	2014-07-16	t
9	3	K761	Uf	K859	slitet	870.17	2023-06-03	t
10	10	B401	Uf	A-059	slitet	595.59	2010-03-21	f
\.

COPY public.filial (id, namn, adress, postort, telnr, epost_filial, oppettider, chef, lat, lon) FROM stdin;
1	Ersboda	Björkvägen 20	A-281	031-390 06 32	malin.bergman75@example.com	K168	Malin Bergman	47.362144	58.761522
2	Huvudbiblioteket	Storgatan 68	K625	031-390 06 28	malin.akesson76@mail.example.net	K589	Malin Åkesson	45.067097	45.763344
3	Ersboda	Storgatan 25	K268	031-390 06 42	goran.lindqvist77@mail.example.net	A-927	Göran Lindqvist	48.686947	40.658287
4	Huvudbiblioteket	Kyrkogatan 99	\N	031-390 06 33	bjorn.bergman78@example.org	\N	Björn Bergman	53.611369	45.727224
\.

COPY public.personal (id, anvandarnamn, losenord, namn, titel, anstallningsnr, epost, anknytning, anstalld_fr, behorighet, token_api) FROM stdin;
1	mbergman87	$2b$10$A4.9upqz7DyJsi/1v0JEAnFw.nnmmnuEhloz.6HkDvu8jsG.r/q65	Mikael Bergman	assistent	573976	mikael.bergman79@example.org	031-39	2010-01-31	8	5f52aa880ccb18a444d187dc7ab0379665e33f12
2	makesson33	$2b$10$/tgE0H.G3arhmkmp2vlDbo14Etw60wHr6v2Cbwdn5gn2ibmcjv4yn	Mikael Åkesson	assistent	978925	mikael.akesson80@mail.example.net	031-39	2013-05-22	4	f1b9ecce0c62bf09dbd7c09378d3a8595f8e8323
3	asjoberg46	$2b$10$/k6Dwebh.BDpknmg.pbmk7DEdznbbfz9swJrC.dm01dG2Cl/EumCq	Åsa Sjöberg	assistent	M-988270	asa.sjoberg81@example.com	031-39	2013-07-12	4	1f49924fddac0afc9d916eb80f14dbad9bbc5e2b
4	knystrom21	$2b$10$qnd.ep9/Jincaa0/AlbJf8vC55Hashjlg8Dh/2.grnr8/nweBt3yz	Kerstin Nyström	bibliotekarie	K276757	\N	031-39	2011-08-28	1	2207f1d5abdba6f17432686e263eaf954639123d
5	abergman36	$2b$10$lbyhs62Ja8k7I6lbbnahz6oi64H1pqBIArIgeFBhxucfc6iAEA1v8	Åsa Bergman	bibliotekarie	394036	asa.bergman83@example.com	031-39	2013-07-08	7	831f4b33e6a3950991466ced7af9d3495d5e4251
6	onystrom52	$2b$10$tuIeiqn8s853fl2H8foCvyajqe8jjB8D/9uBgp1ihgn2q5A9xrj1B	Oskar Nyström	bibliotekarie	M-758420	oskar.nystrom84@example.com	031-39	2010-08-11	8	313ed3b01053e51120c8d4a9d7b14d948715e664
7	kbergman18	$2b$10$6vl9jvHFleHxaC8kq1pxHEcayJx40mIk4idlng519pmequhCnqh9J	Kerstin Bergman	assistent	619610	kerstin.bergman85@example.org	031-39	2010-02-04	8	c1adc009bf57eac9def746c2530487a8fa42e1f0
8	knystrom98	$2b$10$qJcrqfEdeG5nc7s.Ivbbcv0wvs/8zn9/EgbwgFoEpmsF6.puImaja	\N	bibliotekarie	072168	\N	031-39	\N	7	050196b43c48a2627d05b60463c0aaf045873766
9	kakesson68	$2b$10$fGss00iIdndkGJeJBa97IB4k/2lvbn07D0igcyi12gEIv0l4Gvuy.	Kerstin Åkesson	assistent	K521477	kerstin.akesson87@example.org	031-39	2021-01-26	6	c7dff3009d3f2b50abd6bfac9d2602ca7b0afe2a
10	gholm88	$2b$10$gb8f9Gm1isHCbfBz85unl8dElI7CEg/8Bt/zJ08E62lanEl45vp7z	Göran Holm	bibliotekarie	M-657490	goran.holm88@example.org	\N	2011-05-16	3	\N
11	abergman58	$2b$10$7I8cpICwa0s1p6GaEjcuzvF32a3lbgsmb9iFrwA.6ksctpCIy3qrt	Anders Bergman	assistent	M-534934	anders.bergman89@mail.example.net	031-39	\N	4	bac36c4fbfff1836cf29c43522bb6c95526dedce
12	mbergman91	$2b$10$8yskcchs5odIEqt.a4g91yGhrndx5I5dzcIAdr.8h1dxg9cmfofpt	Malin Bergman	assistent	325168	malin.bergman90@mail.example.net	031-39	\N	5	bca6be76ec114f18ef212d4d5de5f068b8825439
13	obergman48	$2b$10$Dma9n3x.9FhA6FxDbuB8697dD/GvuspFh5EGg7G3i1t6tws3of7rH	Oskar Bergman	bibliotekarie	299672	oskar.bergman91@mail.example.net	\N	2014-09-14	6	553a0171f6f7cfa8c1ab881fd40b0487f7f761df
14	ebergman47	$2b$10$qzE0ktryIGeqlDafi223tACAB1EDx76.nv47eGBDw0u7y/FIhcyx4	Ebba Bergman	bibliotekarie	354066	ebba.bergman92@mail.example.net	031-39	\N	6	c73394f38c3a4424e762d78208588fd12fbb847d
15	anystrom86	$2b$10$hG4J.w58yBHD5kF.yy3o8DcyIFIy8iBq7fymo6Hduyh2h0Icb.ICq	Anders Nyström	bibliotekarie	K288747	anders.nystrom93@example.org	031-39	2011-02-12	5	d1bc4944a7b4bd1490bc3eeb842d8a9776db845f
16	ibergman52	\N	Ingela Bergman	assistent	799812	ingela.bergman94@example.com	031-39	2009-06-01	5	bd98191efe5fb1fb6461529a490a4eb756387adb
17	aholm25	$2b$10$bc609ttjr8n4kIxImfzs7v9g04riJv33FE9oD/D0/225p5.Fc0jfF	Anders Holm	assistent	679361	anders.holm95@example.org	031-39	2023-06-13	2	\N
18	aholm61	$2b$10$/imh5F.F00wnutwgFDrJm1jvrhDp2fwtC5bb2u7GaF7/09H421A7f	Åsa Holm	bibliotekarie	K402600	asa.holm96@mail.example.net	\N	2021-07-26	3	c9075ffd48a05661798db61540edadaa718459d1
\.

COPY public.inkopsforslag (id, lantagare_id, bok_titel, bok_forf, motivering, svar, inskickat, godkand, beslut_av) FROM stdin;
1	17	\N	Ebba Bergman	Önskar få besked via brev.	Önskar få besked via brev.	2023-04-13 09:49:50	\N	ebergman93
2	8	B258	Göran Bergman	Ringde och var ledsen över beslutet, vill prata med handläggare.	Har bytt adress men inte anmält flytten.	\N	t	gbergman95
3	2	K224	Åsa Holm	Ringde och var ledsen över beslutet, vill prata med handläggare.	Önskar få besked via brev.	2019-08-26 08:47:43	\N	aholm38
4	10	X-258	Oskar Bergman	Önskar få besked via brev.	Önskar få besked via brev.	2024-03-19 09:06:54	f	obergman83
5	13	X-840	Kerstin Holm	Önskar få besked via brev.	Ringde och var ledsen över beslutet, vill prata med handläggare.	2020-03-22 13:39:55	f	kholm79
6	17	K519	Kerstin Sjöberg	Önskar få besked via brev.	Har bytt adress men inte anmält flytten.	2019-12-20 18:13:09	f	ksjoberg29
7	10	A-859	Björn Bergman	Ringde och var ledsen över beslutet, vill prata med handläggare.	Ringde och var ledsen över beslutet, vill prata med handläggare.	2021-11-30 15:55:34	f	bbergman80
8	3	X-912	Björn Holm	Har bytt adress men inte anmält flytten.	Har bytt adress men inte anmält flytten.	2023-05-15 15:54:38	t	bholm87
9	10	K377	Ingela Sjöberg	Ringde och var ledsen över beslutet, vill prata med handläggare.	Har bytt adress men inte anmält flytten.	2019-03-17 08:22:27	f	isjoberg70
10	9	X-098	Björn Nyström	Ringde och var ledsen över beslutet, vill prata med handläggare.	Har bytt adress men inte anmält flytten.	2024-07-04 07:52:08	t	bnystrom23
11	9	K480	Anders Åkesson	Ringde och var ledsen över beslutet, vill prata med handläggare.	Har bytt adress men inte anmält flytten.	2021-11-27 10:28:10	\N	aakesson42
12	6	\N	Ingela Lindqvist	Ringde och var ledsen över beslutet, vill prata med handläggare.	Ringde och var ledsen över beslutet, vill prata med handläggare.	2023-01-06 21:37:53	t	ilindqvist16
13	5	X-688	Åsa Lindqvist	Har bytt adress men inte anmält flytten.	Ringde och var ledsen över beslutet, vill prata med handläggare.	2020-10-23 04:10:29	t	alindqvist48
14	7	A-860	Göran Bergman	Har bytt adress men inte anmält flytten.	Har bytt adress men inte anmält flytten.	2020-10-04 07:45:36	f	gbergman72
15	8	A-201	Anders Bergman	Önskar få besked via brev.	Har bytt adress men inte anmält flytten.	2023-02-15 03:37:35	\N	abergman55
16	7	A-613	Anders Bergman	Har bytt adress men inte anmält flytten.	Ringde och var ledsen över beslutet, vill prata med handläggare.	2023-02-03 00:54:52	t	abergman13
17	11	X-729	Ebba Sjöberg	Har bytt adress men inte anmält flytten.	Ringde och var ledsen över beslutet, vill prata med handläggare.	2020-02-09 19:03:22	f	esjoberg36
18	15	A-382	Mikael Lindqvist	Önskar få besked via brev.	Önskar få besked via brev.	2022-05-21 16:20:03	t	mlindqvist25
\.

COPY public.fjarrlan (id, lantagare_id, langivande_bib, bestallnr, avgift, lan_status, kommentar, libris_id) FROM stdin;
1	16	K718	X-039	2900.30	K615	\N	B294
2	3	B865	B428	3946.05	B867	Ringde och var ledsen över beslutet, vill prata med handläggare.	K848
3	8	K600	X-720	\N	A-621	Ringde och var ledsen över beslutet, vill prata med handläggare.	A-788
4	4	X-329	X-736	427.10	K398	Önskar få besked via brev.	A-897
5	16	A-196	X-948	534.37	X-814	Har bytt adress men inte anmält flytten.	B378
6	8	A-909	K787	1826.82	A-376	Har bytt adress men inte anmält flytten.	X-990
7	4	\N	A-905	3979.49	K278	\N	A-925
8	13	K592	B169	3499.84	A-689	Önskar få besked via brev.	B497
9	13	B393	X-699	1722.04	B980	\N	K878
10	3	B977	B083	3906.27	K587	Önskar få besked via brev.	K371
11	8	K997	A-328	1293.10	B294	Önskar få besked via brev.	A-892
12	15	B715	A-597	3186.03	K739	Önskar få besked via brev.	X-022
13	17	K704	B528	1118.14	B024	Önskar få besked via brev.	A-288
14	17	A-086	\N	1048.88	X-801	\N	K723
15	10	X-104	A-277	218.69	K648	Har bytt adress men inte anmält flytten.	B767
16	1	A-780	A-675	3042.00	B597	Har bytt adress men inte anmält flytten.	B115
17	12	B426	A-063	1585.63	K248	Önskar få besked via brev.	\N
18	17	X-839	B792	2868.49	X-615	Har bytt adress men inte anmält flytten.	B990
\.

COPY public.datorbokning (id, kort, datornr, start, slut, ip_adress, mac, utskrifter, session_nyckel) FROM stdin;
1	547839	K853	2019-01-03 00:01:47	2019-06-24 10:16:19	198.51.100.199	02:00:5e:ec:00:e6	\N	83edc9f5c3e0ea41329e73e0cce565b7
2	M-377903	A-277	2019-04-22 04:50:53	2021-12-10 16:45:18	\N	02:00:5e:54:bb:20	203	9a1731ac49e0245b38e51abf8353c394
3	102517	B937	2022-04-02 18:46:42	2019-05-22 11:41:16	198.51.100.243	02:00:5e:01:6c:67	255	0095ca5fbc9a2cced8ac5b17fa7fe712
4	M-519604	B006	2022-04-11 04:35:50	2020-05-10 06:39:11	198.51.100.180	02:00:5e:7d:c1:06	199	d053b889ac1b1561f5e0a4930f26539f
5	M-258215	A-485	2024-07-04 16:01:53	2023-07-22 22:53:02	198.51.100.157	02:00:5e:03:ef:eb	207	b0a1113f519de555e827e1eafd1c7ce2
6	386074	X-427	2022-06-08 03:19:45	2024-07-09 22:09:16	198.51.100.196	02:00:5e:d7:18:2d	21	7fc9d43a487a9b28e08ec825b498eaef
7	K270091	B762	2020-01-15 06:26:04	2021-09-12 23:15:14	198.51.100.86	02:00:5e:b5:d4:60	87	fe5f2cc029b44bb8bed46893a6e6aecc
8	202942	B335	2020-02-02 20:23:56	2022-10-29 11:26:27	198.51.100.8	02:00:5e:93:f4:de	\N	e798a04c79249b036f48fdaa82edb9ca
9	K646207	X-505	2021-11-02 05:40:06	2022-10-19 20:01:28	198.51.100.178	02:00:5e:94:ec:72	345	\N
10	K215935	\N	2021-03-07 05:21:03	2024-05-20 01:17:40	198.51.100.219	02:00:5e:11:51:29	111	3aad5a5c9265b9f846b61e3d97d20887
11	M-998000	A-254	2020-01-04 03:00:40	\N	198.51.100.63	02:00:5e:d9:32:6c	278	aee410bd54f6f3fe87f05dbfbfb68c12
12	M-960504	B877	2019-09-10 18:17:06	2021-11-20 04:22:32	198.51.100.188	02:00:5e:74:0d:59	49	09aa36a120512139d3f00848554c9abe
13	590572	A-360	2019-06-17 11:33:53	2020-12-28 17:35:26	198.51.100.143	02:00:5e:e6:14:b0	18	8b86180b4bc0f3c62ce9aabca30825dc
14	M-589871	\N	2021-10-10 22:22:52	2023-11-20 15:56:30	198.51.100.124	02:00:5e:fb:e3:7a	114	2fc571090b2bbf9ea34a53d2f06cee3a
15	185211	A-291	2022-10-27 10:06:25	2022-07-18 19:13:07	198.51.100.35	02:00:5e:c0:69:75	173	04d1fbaf5dfd4655ce8838df621af7d2
16	M-553790	K378	2022-04-29 17:27:33	2022-01-14 06:57:04	198.51.100.91	02:00:5e:31:1c:87	47	b4e78bac66216fc16e9e0000d629d247
17	\N	K984	2023-11-23 22:50:26	\N	198.51.100.88	02:00:5e:ef:41:58	\N	4f8ec051cfe279e28aa3a96e09e3a24b
18	M-317789	B967	2021-11-01 10:34:10	\N	198.51.100.21	\N	361	3d738bbf688298137f0185a5f0edd520
\.

COPY public.sokhistorik (id, lantagare_id, fraga, traffar, sida, klient, tid) FROM stdin;
1	8	\N	\N	B766	Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/128.0	2022-12-02 01:39:56
2	18	Ringde och var ledsen över beslutet, vill prata med handläggare.	393	X-224	Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/125.0	2020-03-22 18:19:49
3	6	Har bytt adress men inte anmält flytten.	226	K062	Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/124.0	2019-10-17 17:37:47
4	\N	Önskar få besked via brev.	378	K900	Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0	2020-03-03 04:55:24
5	15	Ringde och var ledsen över beslutet, vill prata med handläggare.	34	K089	Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/124.0	2020-09-12 04:16:56
6	16	Har bytt adress men inte anmält flytten.	376	\N	Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/125.0	2022-08-02 14:14:27
7	13	Ringde och var ledsen över beslutet, vill prata med handläggare.	156	A-279	Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0	2023-04-11 20:09:50
8	8	Har bytt adress men inte anmält flytten.	396	A-834	Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/125.0	2021-03-19 04:37:44
9	12	Har bytt adress men inte anmält flytten.	341	A-633	Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/122.0	2024-09-10 07:20:48
10	14	Har bytt adress men inte anmält flytten.	260	B966	Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/122.0	2023-11-08 05:38:01
11	\N	Önskar få besked via brev.	\N	X-907	Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/123.0	2019-10-17 23:52:28
12	18	\N	361	A-959	Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0	2022-12-06 03:19:13
13	16	Önskar få besked via brev.	4	K087	Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/122.0	2023-07-20 08:26:15
14	14	Önskar få besked via brev.	307	\N	\N	\N
15	9	Ringde och var ledsen över beslutet, vill prata med handläggare.	314	A-101	Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/128.0	2024-02-16 16:07:22
16	2	Ringde och var ledsen över beslutet, vill prata med handläggare.	122	K892	Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/123.0	2021-05-10 13:31:22
17	12	Ringde och var ledsen över beslutet, vill prata med handläggare.	202	B966	Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/121.0	2021-09-24 01:48:14
18	11	Ringde och var ledsen över beslutet, vill prata med handläggare.	230	X-372	Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/127.0	2022-03-19 04:38:20
\.

COPY public.avgiftstyp (id, kod, namn, belopp, moms, galler_barn) FROM stdin;
1	B646	Förseningsavgift	878.17	21.34	f
2	K362	Förkommet kort	159.19	\N	f
3	K364	Förseningsavgift	2752.87	37.88	t
4	X-547	Förkommet kort	3511.87	7.11	t
\.

COPY public.handelselogg (id, objekt, objekt_id, fore, efter, utford_av, tid, typ) FROM stdin;
1	utlan	27015	{"first": "Ingela", "mail": "ingela.nystrom173@example.com"}	{"first": "Ingela", "mail": "ingela.nystrom173@example.com"}	inystrom55	2019-02-05 11:26:30	C
2	lantagare	\N	{"first": "Åsa", "mail": "asa.holm174@mail.example.net"}	{"first": "Åsa", "mail": "asa.holm174@mail.example.net"}	aholm98	2019-12-13 02:04:28	D
3	lantagare	83936	{"first": "Malin", "mail": "malin.lindqvist175@example.org"}	{"first": "Malin", "mail": "malin.lindqvist175@example.org"}	mlindqvist54	2019-05-18 17:07:01	D
4	lantagare	80669	{"first": "Ebba", "mail": "ebba.sjoberg176@example.com"}	{"first": "Ebba", "mail": "ebba.sjoberg176@example.com"}	esjoberg92	2024-04-06 14:29:26	U
5	utlan	77916	{"first": "Malin", "mail": "malin.lindqvist177@example.com"}	{"first": "Malin", "mail": "malin.lindqvist177@example.com"}	mlindqvist32	2021-04-25 01:10:57	C
6	lantagare	86773	{"first": "Åsa", "mail": "asa.holm178@example.org"}	{"first": "Åsa", "mail": "asa.holm178@example.org"}	aholm62	2022-06-21 12:42:36	C
7	lantagare	85959	{"first": "Oskar", "mail": "oskar.bergman179@mail.example.net"}	{"first": "Oskar", "mail": "oskar.bergman179@mail.example.net"}	obergman71	2019-02-26 10:58:25	U
8	utlan	23087	{"first": "Göran", "mail": "goran.holm180@example.org"}	{"first": "Göran", "mail": "goran.holm180@example.org"}	gholm45	2021-05-19 12:16:20	C
9	utlan	20843	{"first": "Björn", "mail": "bjorn.akesson181@example.com"}	{"first": "Björn", "mail": "bjorn.akesson181@example.com"}	bakesson14	2020-03-09 22:06:39	U
10	utlan	10252	{"first": "Anders", "mail": "anders.akesson182@mail.example.net"}	{"first": "Anders", "mail": "anders.akesson182@mail.example.net"}	aakesson68	2021-08-05 03:37:19	U
11	lantagare	94637	{"first": "Björn", "mail": "bjorn.nystrom183@example.com"}	{"first": "Björn", "mail": "bjorn.nystrom183@example.com"}	\N	2022-01-09 16:11:51	U
12	lantagare	96572	{"first": "Ingela", "mail": "ingela.nystrom184@example.com"}	{"first": "Ingela", "mail": "ingela.nystrom184@example.com"}	\N	2020-10-24 15:14:16	U
13	utlan	26140	{"first": "Anders", "mail": "anders.sjoberg185@example.org"}	{"first": "Anders", "mail": "anders.sjoberg185@example.org"}	asjoberg46	2021-08-29 00:13:02	U
14	lantagare	99379	{"first": "Åsa", "mail": "asa.nystrom186@example.com"}	{"first": "Åsa", "mail": "asa.nystrom186@example.com"}	anystrom36	2021-02-25 20:59:40	D
15	utlan	96218	{"first": "Ebba", "mail": "ebba.lindqvist187@mail.example.net"}	{"first": "Ebba", "mail": "ebba.lindqvist187@mail.example.net"}	elindqvist47	2019-06-06 07:29:11	C
16	lantagare	24148	{"first": "Malin", "mail": "malin.akesson188@example.org"}	{"first": "Malin", "mail": "malin.akesson188@example.org"}	makesson81	2022-03-16 13:21:00	U
17	utlan	82003	{"first": "Åsa", "mail": "asa.akesson189@mail.example.net"}	{"first": "Åsa", "mail": "asa.akesson189@mail.example.net"}	aakesson32	2019-02-05 11:48:49	U
18	utlan	16647	\N	{"first": "Ingela", "mail": "ingela.holm190@example.com"}	iholm95	\N	U
\.

COPY public.evenemang (id, rubrik, beskrivning, plats, max_deltagare, starttid, malgrupp, kontaktperson, avgift, publicerad) FROM stdin;
1	Sagostund	A-479	A-074	3	2021-05-30 03:05:53	X-363	Göran Sjöberg	1703.63	t
2	Sagostund	X-528	B222	8	2022-10-30 04:53:12	A-424	Björn Åkesson	\N	t
3	Sagostund	X-975	K538	2	2021-10-10 13:35:00	A-407	Göran Bergman	1090.33	f
4	Sagostund	K446	X-452	2	2022-12-01 02:06:11	K542	Anders Åkesson	1749.11	\N
5	Släktforskning	\N	B644	8	2021-04-09 02:51:46	A-261	Ebba Holm	973.92	f
6	Sagostund	B373	X-594	2	2020-11-09 23:08:12	B286	\N	2638.71	t
\.

COPY public.evenemang_anm (id, evenemang_id, namn, e_post, antal, barnets_alder, matallergi, anmald, avbokad) FROM stdin;
1	1	Oskar Holm	oskar.holm197@example.org	3	37	Har bytt adress men inte anmält flytten.	2021-05-01 09:01:03	f
2	1	Åsa Bergman	asa.bergman198@example.com	2	24	Ringde och var ledsen över beslutet, vill prata med handläggare.	2022-10-02 19:11:36	f
3	3	Göran Lindqvist	goran.lindqvist199@example.com	5	23	Önskar få besked via brev.	2021-04-14 21:50:47	f
4	6	Mikael Åkesson	mikael.akesson200@mail.example.net	\N	80	Önskar få besked via brev.	2023-02-12 09:23:29	f
5	5	Mikael Lindqvist	mikael.lindqvist201@example.org	3	24	Önskar få besked via brev.	2021-01-28 04:15:42	t
6	4	Kerstin Lindqvist	kerstin.lindqvist202@example.org	7	59	Har bytt adress men inte anmält flytten.	2019-09-03 00:42:53	\N
7	2	Anders Sjöberg	\N	1	18	Har bytt adress men inte anmält flytten.	2024-04-05 06:49:14	t
8	6	Göran Nyström	goran.nystrom204@example.com	7	40	Önskar få besked via brev.	2019-03-02 19:12:44	t
9	1	Åsa Holm	asa.holm205@mail.example.net	1	\N	Har bytt adress men inte anmält flytten.	2023-10-09 11:03:31	t
10	6	Ingela Holm	ingela.holm206@example.com	1	87	Ringde och var ledsen över beslutet, vill prata med handläggare.	2023-07-24 03:04:27	f
11	1	Anders Bergman	anders.bergman207@example.com	6	31	Önskar få besked via brev.	2021-07-19 14:44:54	t
12	6	Mikael Nyström	mikael.nystrom208@example.com	4	70	Ringde och var ledsen över beslutet, vill prata med handläggare.	2020-02-04 05:25:40	t
13	2	Oskar Sjöberg	oskar.sjoberg209@mail.example.net	8	46	Önskar få besked via brev.	2020-02-06 17:14:55	f
14	3	Ingela Åkesson	ingela.akesson210@example.org	6	34	Ringde och var ledsen över beslutet, vill prata med handläggare.	2021-10-01 08:55:28	t
15	1	\N	malin.bergman211@example.com	3	85	Önskar få besked via brev.	2019-03-16 14:57:20	\N
16	6	Oskar Åkesson	\N	3	74	Önskar få besked via brev.	\N	f
17	5	Ingela Nyström	ingela.nystrom213@example.com	3	44	Ringde och var ledsen över beslutet, vill prata med handläggare.	2024-02-19 03:28:45	f
18	1	Björn Lindqvist	bjorn.lindqvist214@example.com	2	\N	Har bytt adress men inte anmält flytten.	2020-11-05 20:54:40	f
\.

ALTER TABLE ONLY public.evenemang_anm ADD CONSTRAINT evenemang_anm_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.evenemang ADD CONSTRAINT evenemang_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.handelselogg ADD CONSTRAINT handelselogg_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.avgiftstyp ADD CONSTRAINT avgiftstyp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sokhistorik ADD CONSTRAINT sokhistorik_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.datorbokning ADD CONSTRAINT datorbokning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.fjarrlan ADD CONSTRAINT fjarrlan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.inkopsforslag ADD CONSTRAINT inkopsforslag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.personal ADD CONSTRAINT personal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.filial ADD CONSTRAINT filial_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exemplar ADD CONSTRAINT exemplar_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.titel ADD CONSTRAINT titel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reservation ADD CONSTRAINT reservation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utlan ADD CONSTRAINT utlan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.lantagare ADD CONSTRAINT lantagare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utlan ADD CONSTRAINT fk_utlan_lantagare_id FOREIGN KEY (lantagare_id) REFERENCES public.lantagare (id);
ALTER TABLE ONLY public.reservation ADD CONSTRAINT fk_reservation_lantagare_id FOREIGN KEY (lantagare_id) REFERENCES public.lantagare (id);
ALTER TABLE ONLY public.exemplar ADD CONSTRAINT fk_exemplar_titel_id FOREIGN KEY (titel_id) REFERENCES public.titel (id);
ALTER TABLE ONLY public.inkopsforslag ADD CONSTRAINT fk_inkopsforslag_lantagare_id FOREIGN KEY (lantagare_id) REFERENCES public.lantagare (id);
ALTER TABLE ONLY public.fjarrlan ADD CONSTRAINT fk_fjarrlan_lantagare_id FOREIGN KEY (lantagare_id) REFERENCES public.lantagare (id);
ALTER TABLE ONLY public.sokhistorik ADD CONSTRAINT fk_sokhistorik_lantagare_id FOREIGN KEY (lantagare_id) REFERENCES public.lantagare (id);
ALTER TABLE ONLY public.evenemang_anm ADD CONSTRAINT fk_evenemang_anm_evenemang_id FOREIGN KEY (evenemang_id) REFERENCES public.evenemang (id);
