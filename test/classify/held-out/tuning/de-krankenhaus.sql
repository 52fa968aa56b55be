SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA kis;

CREATE TABLE kis.pat_stamm (
  pat_id bigint NOT NULL,
  patnr character varying(12) NOT NULL,
  nachname character varying(80) NOT NULL,
  vorname character varying(80) NOT NULL,
  geburtsname character varying(80),
  namenszusatz character varying(20),
  gebdat date NOT NULL,
  gebort character varying(80),
  geschl character(1) CHECK (geschl::text = ANY (ARRAY['m'::text, 'w'::text, 'd'::text])),
  famstand character(2),
  konf smallint,
  staatsang character(3),
  strasse character varying(80),
  hausnr character varying(10),
  plz character(5),
  wohnort character varying(80),
  telpriv character varying(30),
  telmobil character varying(30),
  emailadr character varying(120),
  hausarzt_id integer,
  verstorben boolean,
  anlage_ts timestamp without time zone NOT NULL,
  anlage_user character varying(20),
  stornokz boolean NOT NULL
);
COMMENT ON TABLE kis.pat_stamm IS 'Patientenstammdaten';
COMMENT ON COLUMN kis.pat_stamm.patnr IS 'Patientennummer auf Armband und Etikett';
COMMENT ON COLUMN kis.pat_stamm.konf IS 'Konfession, Schlüssel 1-9';
COMMENT ON COLUMN kis.pat_stamm.anlage_user IS 'Kürzel des Benutzers';

CREATE TABLE kis.versicherung (
  vers_id bigint NOT NULL,
  pat_id bigint NOT NULL,
  kvnr character(10),
  ik_kasse character(9),
  kassenname character varying(80),
  vstatus character(1),
  gueltig_ab date,
  gueltig_bis date,
  kartennr character varying(20),
  zuzahlbefr boolean
);
COMMENT ON TABLE kis.versicherung IS 'Kostenträger je Patient';
COMMENT ON COLUMN kis.versicherung.kvnr IS 'Krankenversichertennummer';

CREATE TABLE kis.fall (
  fall_id bigint NOT NULL,
  fallnr character varying(14) NOT NULL,
  pat_id bigint NOT NULL,
  aufnahme_ts timestamp without time zone,
  entlass_ts timestamp without time zone,
  aufnahmeart character(1),
  fallart character(1) CHECK (fallart::text = ANY (ARRAY['S'::text, 'A'::text, 'T'::text])),
  station character varying(10),
  zimmer character varying(6),
  bett character varying(4),
  aufndiag character varying(10),
  begleitperson character varying(120),
  einweiser_lanr character(9),
  drg character(4),
  verweildauer integer,
  storno boolean NOT NULL,
  bemerkung text
);
COMMENT ON TABLE kis.fall IS 'Behandlungsfall';
COMMENT ON COLUMN kis.fall.fallnr IS 'Aufnahmenummer';

CREATE TABLE kis.diagnose (
  diag_id bigint NOT NULL,
  fall_id bigint NOT NULL,
  icd character varying(10) NOT NULL,
  icd_version smallint,
  seite character(1),
  diagart character varying(4),
  sicherheit character(1),
  freitext character varying(500),
  erfasst_von character varying(20),
  erfasst_am timestamp without time zone
);

CREATE TABLE kis.laborwert (
  lw_id bigint NOT NULL,
  fall_id bigint NOT NULL,
  probennr character varying(16),
  analyt_id integer NOT NULL,
  wert character varying(40),
  einheit character varying(12),
  refber character varying(30),
  patholog boolean,
  messzeit timestamp without time zone,
  geraet character varying(20)
);

CREATE TABLE kis.pflegebericht (
  pb_id bigint NOT NULL,
  fall_id bigint NOT NULL,
  schicht character(1),
  eintrag text,
  handzeichen character varying(6),
  ts timestamp without time zone NOT NULL
);
COMMENT ON COLUMN kis.pflegebericht.handzeichen IS 'Kürzel der Pflegekraft';

CREATE TABLE kis.personal (
  pers_id bigint NOT NULL,
  persnr character varying(8) NOT NULL,
  name character varying(80),
  vname character varying(80),
  titel character varying(20),
  funktion character varying(40),
  lanr character(9),
  diensttel character varying(12),
  pieper character varying(6),
  eintritt date,
  austritt date,
  stdwoche numeric(4,2),
  kostenst character varying(8),
  aktiv boolean NOT NULL
);
COMMENT ON TABLE kis.personal IS 'Mitarbeitende';
COMMENT ON COLUMN kis.personal.lanr IS 'Lebenslange Arztnummer';

CREATE TABLE kis.benutzer (
  ben_id bigint NOT NULL,
  pers_id bigint,
  kennung character varying(30) NOT NULL,
  kennwort_hash character varying(120),
  salz character varying(32),
  fehlversuche integer,
  gesperrt boolean,
  pw_geaendert timestamp without time zone,
  rolle character varying(20),
  letzte_anm timestamp without time zone
);

CREATE TABLE kis.station_kat (
  kuerzel character varying(10) NOT NULL,
  bezeichnung character varying(80),
  stat_tel character varying(20),
  leitung character varying(80),
  betten smallint,
  fachabt character(4),
  email_funktion character varying(80)
);
COMMENT ON TABLE kis.station_kat IS 'Stationskatalog';

CREATE TABLE kis.analyt_kat (
  analyt_id bigint NOT NULL,
  name character varying(60),
  kurzname character varying(12),
  loinc character varying(10),
  einheit character varying(12),
  geschl_spez boolean,
  alter_von smallint,
  alter_bis smallint,
  aktiv boolean
);

CREATE TABLE kis.geraet (
  geraet_id bigint NOT NULL,
  geraetenr character varying(20),
  hersteller character varying(60),
  modell character varying(40),
  seriennr character varying(30),
  standort character varying(20),
  ip_adr character varying(15),
  naechste_pruef date,
  patient_nah boolean
);
COMMENT ON TABLE kis.geraet IS 'Medizingeräte';

CREATE TABLE kis.protokoll (
  prot_id bigint NOT NULL,
  ben_kennung character varying(30),
  pat_id bigint,
  aktion character varying(12),
  maske character varying(20),
  rechner character varying(40),
  alt_wert text,
  neu_wert text,
  zeitpunkt timestamp without time zone NOT NULL
);
COMMENT ON TABLE kis.protokoll IS 'Zugriffsprotokoll nach Bundesdatenschutz';

CREATE TABLE kis.einstellung (
  schluessel character varying(80) NOT NULL,
  wert text,
  bereich character varying(20),
  beschreibung character varying(200),
  sichtbar boolean,
  sortierung integer
);

CREATE TABLE kis.op_saalplan (
  plan_id bigint NOT NULL,
  saal character varying(6),
  tag date,
  beginn time without time zone,
  dauer_min smallint,
  eingriff_code character varying(10),
  status character varying(10),
  wechselzeit smallint,
  reinigung boolean,
  farbe character(7),
  sperrgrund_code character(2),
  reihenfolge smallint,
  version integer
);

CREATE TABLE kis.artikel_lager (
  art_id bigint NOT NULL,
  bezeichnung character varying(80),
  pzn character(8),
  charge character varying(20),
  bestand integer,
  mindestbestand integer,
  verfall date,
  lagerort character varying(20),
  preis numeric(8,2),
  einheit character varying(8),
  lieferant character varying(60),
  namenszeile_druck boolean,
  gewicht_g numeric(8,1),
  adresse_lager character varying(12),
  patientenbezogen boolean,
  name_intern character varying(20)
);

CREATE TABLE kis.opskat (
  ops_code character varying(10) NOT NULL,
  bezeichnung character varying(120),
  kapitel smallint,
  alter_min smallint,
  alter_max smallint,
  geschl_zul character(1),
  seite_pflicht boolean,
  gueltig_jahr smallint,
  punktwert numeric(8,2),
  version character varying(8),
  kuerzel_intern character varying(8)
);

CREATE TABLE kis.schnittstelle (
  sst_id bigint NOT NULL,
  name character varying(40),
  hostname character varying(60),
  port integer,
  protokoll character varying(10),
  timeout_s integer,
  max_nachr integer,
  letzte_nachr timestamp without time zone,
  aktiv boolean,
  patienten_zaehler integer,
  benutzer_max smallint,
  richtung character(1),
  kennzeichen character(1)
);

COPY kis.pat_stamm (pat_id, patnr, nachname, vorname, geburtsname, namenszusatz, gebdat, gebort, geschl, famstand, konf, staatsang, strasse, hausnr, plz, wohnort, telpriv, telmobil, emailadr, hausarzt_id, verstorben, anlage_ts, anlage_user, stornokz) FROM stdin;
1	K740256086	Brandt	Sabine	Brandt	von	1996-02-18	\N	w	LD	4	POL	Bahnhofstraße	115	07743	Jena	\N	+49 30 23125 452	sabine.brandt1@example.com	372	f	2020-08-11 13:09:17	sbrandt62	t
2	M922085382	Vogel	Sabine	\N	van der	1941-04-13	Lübeck	d	GS	6	DEU	Goethestr.	135	23552	\N	+49 30 23125 043	+49 30 23125 634	sabine.vogel2@mail.example.net	130	f	2020-03-21 13:03:29	svogel53	f
3	M246373047	Lindner	Uwe	Lindner	von	1981-11-07	\N	d	VW	8	TUR	Goethestr.	31	23552	Lübeck	+49 30 23125 834	+49 30 23125 040	uwe.lindner3@example.org	139	f	2021-12-20 17:36:45	ulindner20	f
4	K946441360	Köhler	Leonie	Köhler	Freiherr	1989-06-28	Kassel	m	GS	2	POL	Am Mühlbach	73	34117	Kassel	+49 30 23125 000	+49 30 23125 501	leonie.kohler4@mail.example.net	128	\N	2020-06-22 12:33:51	lkohler46	t
5	A558514015	Krause	Heike	Krause	van der	1975-05-28	Jena	m	GS	\N	TUR	Lindenallee	124	07743	Jena	+49 30 23125 876	+49 30 23125 387	heike.krause5@example.org	321	t	2021-09-30 17:33:37	hkrause95	f
6	A471528383	Vogel	Matthias	Vogel	von	2001-12-16	Jena	d	LD	8	TUR	Bahnhofstraße	130	07743	Jena	+49 30 23125 416	+49 30 23125 550	matthias.vogel6@mail.example.net	212	t	2021-02-11 10:34:01	mvogel10	t
7	K023170739	Hoffmann	Matthias	Hoffmann	Freiherr	1953-01-18	Trier	w	VH	3	POL	Am Mühlbach	63	54290	Trier	+49 30 23125 767	+49 30 23125 011	matthias.hoffmann7@mail.example.net	311	t	2020-10-15 14:54:27	mhoffmann83	t
8	M655490996	Lindner	Florian	Lindner	van der	1943-11-18	Trier	d	GS	5	TUR	Lindenallee	86	54290	Trier	+49 30 23125 914	+49 30 23125 530	florian.lindner8@example.org	214	f	2023-09-11 15:39:52	flindner96	t
9	K535534769	Lindner	Annika	Lindner	Freiherr	1994-12-22	Kassel	m	GS	\N	POL	Bahnhofstraße	12	34117	Kassel	+49 30 23125 754	+49 30 23125 761	annika.lindner9@example.com	389	t	2019-03-03 13:11:52	\N	f
10	K511535028	Vogel	Leonie	Vogel	von	2002-03-23	Jena	m	GS	1	POL	Am Mühlbach	54	07743	Jena	+49 30 23125 424	+49 30 23125 921	leonie.vogel10@mail.example.net	54	t	2023-11-27 18:24:12	lvogel73	f
11	A302927774	Lindner	Heike	Lindner	von	1999-10-15	Lübeck	m	GS	6	TUR	Lindenallee	11	23552	Lübeck	\N	+49 30 23125 014	heike.lindner11@mail.example.net	242	t	2021-09-27 00:31:45	hlindner17	t
12	A281137361	Krause	Jürgen	Krause	van der	1953-06-05	Lübeck	w	VH	2	DEU	Goethestr.	54	23552	Lübeck	+49 30 23125 190	+49 30 23125 341	jurgen.krause12@mail.example.net	300	f	2021-04-24 10:42:04	jkrause49	f
13	K445653665	Hoffmann	Sabine	Hoffmann	van der	1973-11-10	Lübeck	d	VH	\N	TUR	Goethestr.	41	23552	Lübeck	+49 30 23125 564	+49 30 23125 172	sabine.hoffmann13@example.com	51	f	2022-09-13 03:55:00	shoffmann69	t
14	M159052281	Weiß	Sabine	Weiß	van der	1977-09-27	Lübeck	m	VW	3	POL	Am Mühlbach	4	23552	Lübeck	+49 30 23125 020	+49 30 23125 202	sabine.weiss14@example.com	308	f	2023-06-08 04:33:37	sweiss92	t
15	K067098107	Weiß	Sabine	Weiß	von	1963-05-24	\N	w	LD	1	POL	Bahnhofstraße	84	07743	Jena	+49 30 23125 456	+49 30 23125 057	sabine.weiss15@mail.example.net	96	f	2019-11-24 22:41:46	sweiss68	t
16	K219749050	Schröder	Torsten	Schröder	Freiherr	1973-12-12	Jena	w	VH	6	TUR	Bahnhofstraße	52	07743	\N	+49 30 23125 255	+49 30 23125 820	torsten.schroder16@mail.example.net	220	\N	2021-12-15 11:02:42	\N	t
17	A956160588	Weiß	Heike	Weiß	von	1951-01-06	Kassel	d	GS	6	TUR	Goethestr.	101	34117	Kassel	+49 30 23125 042	+49 30 23125 473	heike.weiss17@example.org	121	t	2020-12-15 22:55:51	hweiss28	t
18	M010340828	Hoffmann	Heike	Hoffmann	van der	1940-10-18	\N	\N	VH	7	POL	Bahnhofstraße	28	07743	Jena	+49 30 23125 437	+49 30 23125 439	heike.hoffmann18@example.com	167	f	2020-10-11 05:37:23	hhoffmann27	f
19	K794527418	Krause	Ursula	Krause	von	1964-03-23	Kassel	w	VW	2	DEU	Goethestr.	\N	34117	Kassel	+49 30 23125 462	+49 30 23125 845	ursula.krause19@example.org	183	f	2023-09-09 14:19:33	ukrause73	t
20	K542530194	Vogel	Ursula	\N	Freiherr	1953-10-20	\N	w	GS	5	POL	Goethestr.	\N	\N	Lübeck	+49 30 23125 634	+49 30 23125 740	ursula.vogel20@mail.example.net	31	\N	2021-08-19 08:20:12	uvogel85	t
21	A629974849	Vogel	Jürgen	Vogel	\N	1980-11-15	\N	w	GS	7	POL	Goethestr.	75	34117	Kassel	+49 30 23125 145	+49 30 23125 279	jurgen.vogel21@example.com	295	t	2020-01-02 23:30:27	jvogel86	f
22	A650629989	Brandt	Torsten	Brandt	Freiherr	1994-08-02	Jena	w	VW	5	TUR	Lindenallee	97	07743	Jena	+49 30 23125 612	+49 30 23125 295	torsten.brandt22@example.com	254	t	2019-11-23 19:36:49	tbrandt10	t
23	A884353651	Lindner	Jürgen	Lindner	Freiherr	2003-11-24	Jena	m	GS	4	POL	Goethestr.	116	07743	Jena	+49 30 23125 696	+49 30 23125 080	jurgen.lindner23@mail.example.net	346	t	2024-07-17 23:33:19	jlindner20	f
24	A377337533	Weiß	Birgit	Weiß	Freiherr	1949-05-18	Kassel	d	VH	6	POL	Goethestr.	112	\N	Kassel	+49 30 23125 640	+49 30 23125 276	birgit.weiss24@example.com	106	f	2021-09-09 01:54:45	bweiss86	t
\.

COPY kis.versicherung (vers_id, pat_id, kvnr, ik_kasse, kassenname, vstatus, gueltig_ab, gueltig_bis, kartennr, zuzahlbefr) FROM stdin;
1	10	K121498323	X-468	\N	5	2015-06-03	2013-04-10	M979576839	t
2	16	M572011390	X-179	\N	1	2012-11-12	2011-10-11	K804256222	t
3	5	\N	X-270	BKK Probe	3	2015-08-12	2015-05-04	A546780748	t
4	13	M855448552	K605	BKK Probe	5	2015-06-13	\N	M109907325	f
5	15	A901315875	B979	Musterkasse	5	2011-12-23	2023-01-01	A761963981	t
6	2	A233945842	X-586	\N	1	2016-08-21	2014-07-23	M739240964	f
7	20	M306106173	B972	Musterkasse	5	2011-09-03	2019-09-08	M047328196	f
8	10	K564436093	X-158	AOK Muster	3	\N	2010-09-01	A712840872	t
9	9	A280147360	B460	Musterkasse	1	2019-02-03	2013-06-02	\N	f
10	8	\N	\N	\N	3	2015-07-22	2012-05-26	A295259917	t
11	13	\N	X-934	AOK Muster	5	2011-01-15	\N	A695232522	f
12	21	A409507486	K681	AOK Muster	5	2022-12-29	2014-01-19	M502734585	f
13	9	\N	K548	AOK Muster	1	2013-03-04	2011-01-30	K727514726	f
14	17	M550170817	B150	BKK Probe	5	2021-05-01	2010-08-04	M376928184	f
15	15	K128642841	K553	BKK Probe	5	2013-03-21	2009-03-16	K793274034	f
16	13	M439070478	X-664	Musterkasse	5	2009-01-08	2012-11-09	A114068360	t
17	21	\N	A-737	Musterkasse	3	2011-07-08	2011-07-25	M797318951	f
18	8	A812326231	B565	BKK Probe	5	2019-03-12	2013-07-30	K679969051	t
19	9	A784681760	A-030	AOK Muster	1	2018-06-27	2013-04-07	A293295054	f
20	17	M953142732	B844	Musterkasse	5	2013-11-23	2010-08-27	A542726771	t
21	9	M215990349	X-802	BKK Probe	1	2022-04-20	2021-11-01	M149991552	t
22	2	K605263043	B112	BKK Probe	1	2020-05-16	2009-01-21	\N	f
23	19	K542454395	A-060	AOK Muster	3	2009-04-29	2015-03-01	K806300802	t
24	10	K210638856	B163	BKK Probe	1	\N	2020-04-10	A245181252	f
\.

COPY kis.fall (fall_id, fallnr, pat_id, aufnahme_ts, entlass_ts, aufnahmeart, fallart, station, zimmer, bett, aufndiag, begleitperson, einweiser_lanr, drg, verweildauer, storno, bemerkung) FROM stdin;
1	K737153539	4	\N	\N	E	T	IM2	B025	B172	E11.9	Florian Hoffmann	\N	F62B	389	f	Möchte künftig keine Post mehr bekommen.
2	A371608433	2	2019-07-08 18:49:56	2019-02-10 21:08:20	E	T	CH1	X-797	K157	S72.0	Annika Krause	K430306	G67C	167	f	Möchte künftig keine Post mehr bekommen.
3	K875972150	1	2019-07-21 08:01:11	2024-02-10 09:36:17	N	T	CH1	A-233	B275	E11.9	Jürgen Köhler	M-062762	F62B	47	t	Möchte künftig keine Post mehr bekommen.
4	A742882241	15	2021-03-05 08:12:39	2020-05-17 20:38:44	E	T	GYN	A-411	K054	E11.9	Annika Lindner	K458028	I47B	298	t	Möchte künftig keine Post mehr bekommen.
5	M351152645	17	\N	2020-07-04 00:30:06	E	A	IM2	K281	X-08	S72.0	Torsten Krause	K034536	G67C	212	f	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
6	K734212570	11	2022-11-04 15:05:13	2019-10-17 19:01:25	N	A	CH1	A-858	B643	I10.90	Lukas Vogel	M-882539	G67C	108	t	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.
7	K543942042	13	2022-07-01 00:04:01	2021-09-13 18:22:02	V	S	CH1	B388	K912	\N	Torsten Brandt	M-656425	G67C	271	f	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
8	A210423074	3	2021-06-20 05:47:09	2021-05-19 00:10:45	N	T	\N	X-607	A-32	J18.9	Lukas Lindner	M-031715	I47B	316	t	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
9	K991851252	10	2023-05-04 04:44:10	2024-09-10 04:04:10	E	T	CH1	X-567	B709	J18.9	Torsten Schröder	437700	G67C	\N	f	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
10	M896943927	6	2022-06-16 09:33:34	2024-04-22 14:48:41	N	A	CH1	K940	K520	E11.9	Torsten Weiß	\N	I47B	129	t	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
11	A493830847	10	2020-04-25 10:19:54	2023-08-06 08:04:39	E	T	\N	K765	A-71	E11.9	\N	594568	G67C	347	t	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.
12	M852464169	10	2020-01-27 05:23:36	2021-01-20 13:11:23	V	T	GYN	B876	X-23	S72.0	Leonie Vogel	K134082	F62B	179	t	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.
13	M568122516	3	2021-09-01 23:05:15	2023-06-30 18:32:04	V	T	IM2	K836	X-39	E11.9	Annika Brandt	M-931968	F62B	62	f	Möchte künftig keine Post mehr bekommen.
14	K848385402	15	2020-12-26 14:12:35	2020-09-25 10:14:36	V	T	IM2	A-025	X-82	\N	\N	M-954937	F62B	122	t	Möchte künftig keine Post mehr bekommen.
15	K982952364	21	2020-10-24 15:30:33	2019-10-31 01:12:56	E	A	IM2	K472	A-74	S72.0	\N	M-393823	F62B	306	t	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.
16	K576376584	18	2020-09-16 22:35:35	2024-01-21 00:57:55	N	T	\N	K743	\N	\N	Sabine Schröder	398560	G67C	234	t	Möchte künftig keine Post mehr bekommen.
17	M882427494	11	2022-04-10 10:11:33	2019-05-15 15:05:27	E	A	IM2	B288	X-47	I10.90	\N	438944	F62B	140	f	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
18	K732022124	23	2023-01-13 05:37:48	2024-09-07 12:49:02	E	T	\N	B175	K140	I10.90	Sabine Brandt	991365	F62B	143	f	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
19	M304154430	8	2022-05-23 03:29:33	2023-04-07 21:35:17	E	S	GYN	K199	A-08	J18.9	Matthias Vogel	K724800	G67C	325	t	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.
20	A551836827	14	2020-04-15 21:41:20	2021-06-04 16:17:10	E	S	CH1	X-384	K959	J18.9	\N	782156	I47B	344	t	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
21	M584963553	8	2023-07-26 03:59:45	2021-10-26 06:29:35	E	A	CH1	\N	A-04	I10.90	Uwe Köhler	639367	I47B	195	t	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.
22	A089026681	5	2020-08-05 15:03:57	2021-05-20 18:11:58	V	T	GYN	B143	X-31	E11.9	Lukas Brandt	811090	G67C	323	t	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.
23	A181226703	22	2019-08-16 20:19:15	2019-11-01 07:42:26	N	A	GYN	A-210	X-64	I10.90	Florian Weiß	K974920	I47B	34	f	\N
24	M302150542	9	2020-07-24 11:36:10	2021-09-17 00:10:07	V	T	GYN	A-002	K833	I10.90	Uwe Hoffmann	577790	F62B	183	f	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.
\.

COPY kis.diagnose (diag_id, fall_id, icd, icd_version, seite, diagart, sicherheit, freitext, erfasst_von, erfasst_am) FROM stdin;
1	17	J18.9	2022	R	HD	V	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	\N	2020-02-26 00:09:08
2	22	F32.1	2021	L	HD	G	Möchte künftig keine Post mehr bekommen.	hkohler51	2022-07-27 16:16:57
3	18	I10.90	2023	L	ND	G	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	akrause86	2023-10-05 06:13:22
4	21	E11.9	2021	B	\N	V	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	ulindner21	2024-02-13 15:28:55
5	22	J18.9	2022	R	ND	V	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	uvogel51	2020-06-12 04:26:02
6	13	J18.9	2022	B	ND	V	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	lkrause21	2021-01-04 18:29:24
7	19	F32.1	2022	R	HD	\N	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	mkohler33	2020-11-17 10:10:45
8	9	J18.9	2021	R	HD	\N	Möchte künftig keine Post mehr bekommen.	fkohler67	2020-12-13 16:21:54
9	2	I10.90	2022	R	\N	A	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	bkrause39	2020-08-04 12:46:35
10	21	F32.1	2021	L	ND	V	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	tweiss27	2023-07-27 00:11:34
11	19	F32.1	2022	B	ND	G	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	mweiss17	2019-01-17 17:24:46
12	17	E11.9	2021	B	HD	G	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	lbrandt10	2023-07-17 05:28:25
13	23	I10.90	2022	R	\N	V	Möchte künftig keine Post mehr bekommen.	shoffmann91	2023-01-15 07:10:52
14	5	E11.9	2022	B	ND	V	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	hbrandt22	2019-08-21 13:43:43
15	14	J18.9	\N	B	ND	G	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	lkohler98	2021-01-26 08:32:29
16	16	J18.9	2023	\N	HD	V	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	sweiss65	2024-01-13 02:48:24
17	11	E11.9	2023	R	ND	G	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	jkohler79	2020-08-14 17:10:56
18	22	J18.9	2022	B	ND	A	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	fkrause78	2019-08-20 07:50:45
19	21	J18.9	2021	R	ND	G	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	lschroder69	2020-08-20 01:12:21
20	22	E11.9	2023	L	\N	A	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	jweiss19	2022-11-14 12:35:10
21	19	F32.1	2021	L	HD	V	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	bschroder32	2024-03-27 20:57:58
22	13	E11.9	\N	\N	ND	G	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	avogel89	2022-04-24 17:36:02
23	12	J18.9	2021	L	ND	V	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	fkohler42	2019-02-21 00:31:19
24	12	E11.9	2022	B	HD	V	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	lkohler42	2019-01-12 08:01:33
\.

COPY kis.laborwert (lw_id, fall_id, probennr, analyt_id, wert, einheit, refber, patholog, messzeit, geraet) FROM stdin;
1	23	K534397502	315	0.9	mmol/l	\N	f	2024-07-17 02:30:43	SYS-2
2	19	\N	34	positiv	mmol/l	136-145	t	2020-02-14 16:53:02	COB-6
3	15	A460769779	37	\N	mmol/l	136-145	t	2021-04-25 05:21:30	COB-6
4	15	M542619484	179	positiv	\N	\N	f	2022-12-27 20:34:56	COB-6
5	16	A134638586	209	5.4	mmol/l	3.5-5.1	t	2019-02-26 09:35:16	SYS-2
6	24	K244539194	203	0.9	mg/dl	3.5-5.1	t	\N	COB-6
7	23	A744799177	389	138	mmol/l	3.5-5.1	t	2022-10-23 23:07:32	COB-6
8	5	A193186540	98	138	mg/dl	3.5-5.1	f	2019-02-11 19:05:14	SYS-2
9	11	K763028283	201	\N	mg/dl	3.5-5.1	f	2024-02-12 08:34:07	SYS-2
10	10	M570758093	163	5.4	mmol/l	136-145	f	2020-07-29 22:34:37	SYS-2
11	14	A239435208	222	positiv	mmol/l	136-145	f	2020-06-28 13:51:46	SYS-2
12	9	K980184415	329	138	mg/dl	136-145	t	2023-08-10 02:41:58	COB-6
13	18	A271298821	108	5.4	mmol/l	136-145	t	2021-03-01 16:59:45	SYS-2
14	22	A535477961	188	138	mmol/l	\N	f	2021-05-14 09:13:01	SYS-2
15	17	K070983724	299	5.4	mmol/l	3.5-5.1	f	2022-12-26 05:50:38	COB-6
16	8	A474037303	54	0.9	mg/dl	136-145	t	2023-12-07 01:49:06	SYS-2
17	3	M424089454	311	5.4	mg/dl	3.5-5.1	t	2020-05-01 22:21:34	SYS-2
18	1	M958168485	249	5.4	mmol/l	136-145	t	2024-01-08 20:55:15	COB-6
19	3	M074898913	220	138	mg/dl	136-145	t	2024-06-04 00:00:57	SYS-2
20	17	K223884005	348	5.4	mg/dl	136-145	t	2020-01-04 19:31:38	COB-6
21	10	K712084144	176	0.9	mmol/l	3.5-5.1	t	2022-04-15 03:45:36	COB-6
22	3	A647341378	209	positiv	\N	3.5-5.1	t	2019-12-23 21:57:13	SYS-2
23	9	A228111683	395	5.4	mmol/l	3.5-5.1	t	2021-07-28 22:31:46	SYS-2
24	21	\N	201	0.9	mmol/l	3.5-5.1	t	2021-06-20 12:11:41	SYS-2
\.

COPY kis.pflegebericht (pb_id, fall_id, schicht, eintrag, handzeichen, ts) FROM stdin;
1	11	S	\N	tbrand	2022-04-16 18:27:19
2	22	N	Möchte künftig keine Post mehr bekommen.	hkraus	2022-06-07 04:35:46
3	21	F	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	tweiss	2021-03-27 10:01:57
4	6	\N	Möchte künftig keine Post mehr bekommen.	skraus	2024-08-31 13:52:49
5	9	N	Möchte künftig keine Post mehr bekommen.	uhoffm	2023-12-09 12:56:49
6	24	N	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	bkraus	2022-04-05 12:33:03
7	10	N	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	lbrand	2020-06-30 22:14:59
8	19	S	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	lkraus	2021-10-16 05:33:09
9	1	N	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	mweiss	2019-02-28 10:34:57
10	6	F	\N	llindn	2019-09-17 17:14:21
11	10	F	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	\N	2022-07-19 03:29:09
12	15	F	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	uschro	2022-11-13 05:27:50
13	12	\N	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	uhoffm	2022-05-11 11:02:10
14	6	N	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	fbrand	2020-03-10 18:31:29
15	5	S	Möchte künftig keine Post mehr bekommen.	\N	2021-11-20 00:00:48
16	3	S	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	jlindn	2021-10-27 04:15:45
17	24	F	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	bhoffm	2019-12-13 22:44:05
18	9	N	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	slindn	2019-02-05 12:54:36
19	22	S	Möchte künftig keine Post mehr bekommen.	lschro	2019-05-23 06:52:11
20	6	S	Möchte künftig keine Post mehr bekommen.	jkohle	2019-10-24 07:15:04
21	13	N	Kommt mit dem neuen Antrag nicht zurecht, Tochter hilft beim Ausfüllen.	lkraus	2022-12-03 00:53:31
22	15	F	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	ulindn	2021-12-08 12:53:33
23	13	F	Bitte vor dem Besuch klingeln, der Hund ist ängstlich.	slindn	2020-11-02 18:19:37
24	11	S	Hat mehrfach angerufen und bittet um Rückruf nach 17 Uhr.	jschro	2020-12-10 13:26:50
\.

COPY kis.personal (pers_id, persnr, name, vname, titel, funktion, lanr, diensttel, pieper, eintritt, austritt, stdwoche, kostenst, aktiv) FROM stdin;
1	297304	Vogel	Uwe	Dr. med.	Pflegefachkraft	M-399142	+49 30 23125	+49 30	2022-01-23	2022-11-15	30.45	X-378	f
2	752770	Köhler	Uwe	Prof. Dr.	MTA	\N	+49 30 23125	+49 30	2011-01-03	2014-12-04	66.06	A-702	t
3	632291	Vogel	Heike	Dipl.-Psych.	MTA	K026912	+49 30 23125	+49 30	2009-07-25	2019-08-17	18.64	K283	t
4	920244	Hoffmann	Florian	Prof. Dr.	Pflegefachkraft	K936841	+49 30 23125	+49 30	2013-09-18	2014-08-07	78.81	B297	t
5	M-614573	Hoffmann	Ursula	Dipl.-Psych.	Oberarzt	M-683593	+49 30 23125	+49 30	2017-07-02	2008-12-02	97.51	A-110	t
6	K062017	Krause	Ursula	Prof. Dr.	Oberarzt	M-725468	+49 30 23125	+49 30	2019-10-24	2019-05-28	88.85	B627	f
7	305356	Lindner	Matthias	Prof. Dr.	MTA	K441140	+49 30 23125	+49 30	2014-10-22	2022-02-08	4.53	K341	f
8	558120	Hoffmann	\N	Prof. Dr.	MTA	K374333	+49 30 23125	+49 30	2008-04-14	2021-07-26	30.60	K890	f
9	M-150448	Weiß	Leonie	Dr. med.	Pflegefachkraft	K464565	+49 30 23125	+49 30	2016-11-17	2011-12-05	69.67	B638	t
10	K133444	Brandt	Florian	Prof. Dr.	Oberarzt	K079383	\N	+49 30	2010-04-25	2012-03-20	31.12	\N	t
11	308666	\N	Annika	Dipl.-Psych.	Oberarzt	334363	+49 30 23125	\N	2022-10-11	2017-02-28	84.63	X-597	t
12	M-363826	Hoffmann	Jürgen	Prof. Dr.	Oberarzt	M-331312	+49 30 23125	+49 30	2015-01-29	2014-10-08	26.55	K782	f
13	K970491	\N	Ursula	Dr. med.	Oberarzt	\N	+49 30 23125	+49 30	\N	2023-03-29	16.75	B155	f
14	K654127	Hoffmann	Birgit	Dipl.-Psych.	Pflegefachkraft	K632031	+49 30 23125	+49 30	2013-10-31	2019-09-15	96.96	B115	t
15	M-913746	Lindner	Lukas	Dr. med.	Pflegefachkraft	M-844688	+49 30 23125	+49 30	2021-09-02	2008-04-01	83.11	B559	f
16	787274	Hoffmann	Leonie	Prof. Dr.	Oberarzt	639459	+49 30 23125	+49 30	2018-03-24	2020-10-25	40.82	B359	t
17	M-488793	Köhler	Leonie	Prof. Dr.	Pflegefachkraft	M-503615	+49 30 23125	+49 30	2015-04-28	2017-07-31	46.08	K232	t
18	462629	Köhler	Florian	Dipl.-Psych.	Pflegefachkraft	M-270372	+49 30 23125	+49 30	2013-08-22	2017-12-18	21.00	K064	t
19	664575	Schröder	Ursula	Dipl.-Psych.	Pflegefachkraft	295918	+49 30 23125	+49 30	2009-10-07	2014-10-25	49.56	X-685	t
20	K932202	Vogel	Leonie	Prof. Dr.	Pflegefachkraft	363310	+49 30 23125	+49 30	2020-09-18	2010-12-18	23.61	\N	t
21	K695269	Lindner	Torsten	\N	Oberarzt	445168	+49 30 23125	+49 30	2013-02-05	2019-04-24	\N	K572	f
22	848389	Schröder	Leonie	Dr. med.	Pflegefachkraft	\N	+49 30 23125	+49 30	2013-01-29	2008-02-02	\N	A-634	f
23	M-111746	Schröder	Birgit	Dipl.-Psych.	Pflegefachkraft	\N	+49 30 23125	+49 30	2018-05-18	\N	87.52	X-433	t
24	769809	Weiß	Jürgen	Prof. Dr.	Oberarzt	M-368899	+49 30 23125	+49 30	2014-12-24	2008-05-09	73.10	X-950	t
\.

COPY kis.benutzer (ben_id, pers_id, kennung, kennwort_hash, salz, fehlversuche, gesperrt, pw_geaendert, rolle, letzte_anm) FROM stdin;
1	9	jhoffmann17	$2b$10$5zr.5dFusC4f1vxD1eH8aimoJJms3F9Gtfxh4aydmc9o54jquFn0I	$2b$10$t.akc./6F4/q25uzj86vdCvxp	247	t	2022-10-29 07:34:54	pflege	2022-12-14 17:42:39
2	9	skrause93	$2b$10$aAIG/1B5mHCB6eu4fwfICIzx8enfqu.ycz3g1debo4tEE2jEm4F3o	$2b$10$u4341ojhHxggGk9016dmHdyqr	54	t	2019-07-14 23:07:31	pflege	2020-06-26 11:43:02
3	8	ukrause67	$2b$10$oyih0rzE3xkF9s7zi68rG6ft0zdajccf2j5Ae5HfHjsd18Czwlzp4	$2b$10$239mif3toqDu9uzgzbhzE4AEj	223	t	2022-10-03 09:26:09	arzt	2019-06-11 04:58:16
4	2	uschroder34	$2b$10$mEIi/khaDF61n.rDtGg.ff68nnFyf8x0Fqpc78DB1q7w2q0gslxHB	$2b$10$rcnlgbjmAjpBHnw7g.ft6F8uc	8	f	2023-09-11 17:08:58	admin	\N
5	20	lbrandt34	$2b$10$GFJqpo7qbqbbmkIFxvG6A9rE1jh9ja/7pxdkrHe1e395y5CHbp/n4	$2b$10$D.HDrasDb97Bhl3gfCr4b7Cci	380	t	2024-01-13 18:16:46	arzt	2022-09-16 19:05:53
6	11	lkohler77	$2b$10$mqzbkzEul534rd/kvvzpiFC1AIbcw3vn05fDCdoIJ61sndslk4DIg	$2b$10$h9Axh1CII7sygt2suHlCJgByx	62	\N	2021-02-01 05:44:05	\N	2020-02-06 19:15:02
7	12	lbrandt39	$2b$10$EEmz53jJIgsAv0v4sIoh2r5q8sxsqzHkuds3hupICDCwG7vH8wepw	$2b$10$0j8CiuHm7AHnihGGDay/twF9a	66	f	2022-12-02 10:45:10	admin	2023-12-07 03:47:06
8	17	lbrandt76	$2b$10$JD.Errckjii0zfs.i5z1w7Fgp9ikm26ybvfbjmeDlnHG.Act0yGpr	$2b$10$BfyH154dgqHyqJf7flHbBnehG	16	\N	2019-02-26 22:17:34	arzt	2020-04-07 08:04:55
9	16	lhoffmann74	$2b$10$peJ9qiJp7ceagI2BzffwzdrszDa3jEbnEuod4teE48Gd90h4GEe5k	$2b$10$nwx4puaq7oeGo1tHsjblG0x7G	322	f	2021-02-05 02:15:56	pflege	2021-07-03 08:04:28
10	18	jbrandt30	$2b$10$4xBmsBvc5C2vC7wICjhCH7mzhlE76EEgHsztk5aEFub3xi.khg/it	$2b$10$9cg66xu7udCug795BhyJg6ccB	226	t	2024-02-23 13:20:06	pflege	2020-07-09 13:51:41
11	11	hbrandt41	$2b$10$AD928JeHvgyylve4ozH0a9lj9rocImrIGDcHAu0Bbh06iCq90wDi/	$2b$10$Ixhfh4qzsk7fpJ8v2wIj1qy14	386	f	2022-07-04 23:31:16	arzt	2023-04-01 09:59:07
12	16	ubrandt81	$2b$10$e9nxg74DiJy5IbrGqt7dlx/l.pi5opeBx73pv/uJv1s7Ek/3r2awa	$2b$10$AdfugI6g/fAcEb5oy.gjd//21	292	t	2021-07-10 12:22:02	arzt	2024-08-15 13:50:47
13	\N	bkrause15	$2b$10$2GHtw6CgHusBGyo91e3xoGAG4DyHkyie13uBcI6eipf.J.gfGnFac	$2b$10$zs583Advgqsa9l0A0IxmqAz.l	108	t	2020-09-30 03:29:20	pflege	2022-08-27 15:53:05
14	23	bkohler15	$2b$10$Hcou/G/Fdqsc9Fqh4k72/cgvDw5n6aq/duhB3yo9v4355eokpnkyv	$2b$10$9IIsozv3.Azb.crms6oxGsykc	217	f	2019-01-17 08:25:58	admin	2020-04-22 08:28:57
15	14	lhoffmann92	$2b$10$pquffu1hxG5C/odydoAnE.n5kobgmhqanheejmfd18pw070G15xda	$2b$10$JCH258p9oiA.7qv5sd4d.ngH2	398	\N	2022-01-06 09:32:13	arzt	2021-08-24 00:53:42
16	1	llindner63	$2b$10$9JAEh/rCG8I.xIxbdukJFjJqEtwcFhxqaCljEc1braaftsCzs7gfk	$2b$10$zer3eh/vuA97vn8apz08fayoy	242	f	2023-11-08 12:37:50	arzt	2020-04-10 00:55:32
17	14	lhoffmann10	$2b$10$r8p4CH8vE0B5E4koknti7lf.GefcEH0iqarz6yA2GlGuu8Cho2qo1	$2b$10$152o3J1EeudpmAetHj79tg3x3	141	f	2020-07-01 01:13:36	arzt	2020-08-19 10:47:18
18	5	lweiss23	$2b$10$mF6hr1Dx8tJw8p3AuuvbqkftGvBEudhycqIusliIr3Demv8wb6/xE	$2b$10$nCtfE92asFdpjkJ0BBbgi01AE	203	f	\N	arzt	2024-06-02 13:04:39
19	1	uhoffmann37	$2b$10$x4mkou1cFyo5uylkj5k1pk7vs2F6assrrEEBj6tHrmiqAIxm7HnC2	$2b$10$GjrEiF01vvB0fodajzGetIy79	261	f	2019-05-04 09:15:43	admin	2022-02-22 14:18:41
20	15	abrandt30	$2b$10$3HtxkbnGopi6h4GD9GsD2H.qyi8ChjvsfA2gmekfnGc2GhGHElcwc	$2b$10$.rwz6AuC60odcazp.u3y1/y6E	281	t	2019-06-05 21:45:14	admin	2020-08-23 23:36:32
21	\N	sweiss58	$2b$10$F1I4E/14riErzh.xfaCgb9mBecm7wBr03/bJcxteG2A4A6/yp9Cly	$2b$10$BhCmj5FoF6kzbAHCGqq016cgG	265	f	2019-10-16 17:04:42	arzt	2020-06-27 05:22:55
22	22	tweiss34	$2b$10$7/HjDEudupCjfucueqG5bwwFlil2fn0ab/Fou5JAioAd9j.3s4bgJ	$2b$10$4v4CJg71tjqAdFCtiEnusxB4b	245	f	2019-05-19 05:52:15	arzt	2021-11-16 15:43:04
23	23	uhoffmann22	$2b$10$dw2eqp48bucbAih3zczsuFABmqzssy9A7r0JfzboAcBdjolcEiwxc	$2b$10$JzcEs4rz0F3uBxv4iyjed02jA	41	t	2024-09-10 21:43:58	pflege	2020-04-20 06:34:26
24	24	fweiss21	$2b$10$s4uBteq2l0crwx48C203l83kHtedtG5corBCdbdh.yy7t68D69Ddf	$2b$10$/ucsm7Ew.wjig0po8ArmE3h/G	221	\N	2021-04-07 12:04:41	pflege	2024-08-29 11:35:16
\.

COPY kis.station_kat (kuerzel, bezeichnung, stat_tel, leitung, betten, fachabt, email_funktion) FROM stdin;
K668	Innere 2	\N	\N	6	X-96	birgit.kohler193@example.org
A-159	Gynäkologie	+49 30 23125 446	\N	7	\N	florian.krause194@mail.example.net
K839	Chirurgie 1	+49 30 23125 682	\N	6	A-61	jurgen.weiss195@mail.example.net
X-314	Gynäkologie	+49 30 23125 014	Lukas Köhler	6	K110	lukas.kohler196@mail.example.net
X-514	Gynäkologie	+49 30 23125 115	Birgit Lindner	7	X-45	\N
A-737	Chirurgie 1	+49 30 23125 598	Jürgen Vogel	7	B203	jurgen.vogel198@example.org
B738	Gynäkologie	+49 30 23125 471	Jürgen Lindner	3	K787	jurgen.lindner199@example.com
B442	Innere 2	+49 30 23125 852	Annika Lindner	8	B469	annika.lindner200@mail.example.net
K119	Innere 2	+49 30 23125 337	Lukas Hoffmann	1	K087	lukas.hoffmann201@mail.example.net
B410	Gynäkologie	+49 30 23125 115	\N	3	X-79	leonie.lindner202@example.com
K514	Chirurgie 1	+49 30 23125 498	\N	5	B462	birgit.vogel203@example.com
X-562	Innere 2	+49 30 23125 481	Uwe Krause	7	A-20	uwe.krause204@example.org
A-367	Chirurgie 1	+49 30 23125 291	\N	8	X-85	florian.kohler205@mail.example.net
X-902	Gynäkologie	+49 30 23125 965	Torsten Köhler	7	K823	torsten.kohler206@example.com
K859	Gynäkologie	+49 30 23125 538	Torsten Krause	1	X-32	torsten.krause207@example.com
K022	Innere 2	+49 30 23125 616	\N	\N	A-69	\N
B560	\N	+49 30 23125 198	Heike Weiß	8	X-05	heike.weiss209@example.org
B949	Innere 2	+49 30 23125 711	Uwe Brandt	5	K400	\N
B000	Chirurgie 1	+49 30 23125 492	Matthias Vogel	3	B622	matthias.vogel211@example.com
A-689	Chirurgie 1	+49 30 23125 864	Jürgen Köhler	4	B154	jurgen.kohler212@example.org
B653	Gynäkologie	+49 30 23125 709	Lukas Köhler	2	A-59	lukas.kohler213@example.com
X-417	Innere 2	+49 30 23125 927	Lukas Vogel	1	B401	lukas.vogel214@example.com
B602	Innere 2	+49 30 23125 413	Matthias Brandt	6	A-03	matthias.brandt215@example.org
X-686	Chirurgie 1	+49 30 23125 266	Annika Köhler	4	A-84	annika.kohler216@mail.example.net
\.

COPY kis.analyt_kat (analyt_id, name, kurzname, loinc, einheit, geschl_spez, alter_von, alter_bis, aktiv) FROM stdin;
1	Kalium	K	\N	mg/dl	f	6	6	t
2	Kreatinin	TSH	X-585	mg/dl	\N	4	4	t
3	Kalium	KREA	\N	mg/dl	t	6	8	t
4	Kalium	K	B924	mmol/l	f	3	4	f
5	\N	TSH	A-819	\N	t	5	\N	f
6	TSH	KREA	X-816	mmol/l	f	1	\N	f
7	\N	\N	X-064	mmol/l	f	6	7	t
8	\N	TSH	\N	mmol/l	t	7	7	f
9	TSH	TSH	A-229	mg/dl	f	5	6	t
10	Natrium	KREA	B265	mmol/l	\N	\N	3	f
11	TSH	KREA	B156	mg/dl	f	3	\N	f
12	TSH	NA	A-215	mg/dl	f	1	8	f
\.

COPY kis.geraet (geraet_id, geraetenr, hersteller, modell, seriennr, standort, ip_adr, naechste_pruef, patient_nah) FROM stdin;
1	X-439	Probe AG	\N	K503	CH1	198.51.100.48	2023-06-29	t
2	B866	Probe AG	X-334	A-658	OP3	198.51.100.179	2015-06-03	f
3	K556	Muster GmbH	K373	A-816	OP3	198.51.100.188	2014-12-14	t
4	B959	Probe AG	\N	X-895	OP3	198.51.100.188	\N	t
5	B636	\N	X-294	X-837	CH1	198.51.100.157	2016-09-29	f
6	B528	\N	A-660	B230	CH1	198.51.100.58	2023-09-26	f
7	X-608	Muster GmbH	X-396	A-496	OP3	198.51.100.194	2014-05-25	t
8	K182	\N	B440	B019	CH1	198.51.100.162	2012-08-17	t
9	B811	Probe AG	B430	B081	CH1	198.51.100.38	2010-05-26	t
10	A-848	Muster GmbH	B694	K907	\N	198.51.100.22	2016-08-16	t
11	B356	Probe AG	B522	A-603	OP3	198.51.100.217	2023-05-17	t
12	K925	\N	B108	A-451	CH1	198.51.100.89	2020-01-24	\N
\.

COPY kis.protokoll (prot_id, ben_kennung, pat_id, aktion, maske, rechner, alt_wert, neu_wert, zeitpunkt) FROM stdin;
1	ulindner19	12	DRUCK	PATMASK	16210dc7e3a0d260	{"actor":"ulindner19","ip":"198.51.100.95"}	{"actor":"ulindner19","ip":"198.51.100.9"}	2023-03-20 16:50:28
2	akohler72	9	\N	LABOR	114545226862f416	{"actor":"akohler72","ip":"198.51.100.143"}	{"actor":"akohler72","ip":"198.51.100.174"}	2023-07-16 17:32:16
3	fkohler28	22	LESEN	PATMASK	10db88215cecb2f4	{"actor":"fkohler28","ip":"198.51.100.121"}	{"actor":"fkohler28","ip":"198.51.100.93"}	2020-01-25 23:39:44
4	bvogel85	2	LESEN	PATMASK	d8b672dca5bbbcc4	\N	{"actor":"bvogel85","ip":"198.51.100.137"}	2020-08-16 20:41:14
5	sschroder38	1	DRUCK	LABOR	8e3245cf03404ede	{"actor":"sschroder38","ip":"198.51.100.21"}	{"actor":"sschroder38","ip":"198.51.100.82"}	2022-06-05 05:13:20
6	tkohler36	6	DRUCK	LABOR	0b644917bafc1044	{"actor":"tkohler36","ip":"198.51.100.31"}	{"actor":"tkohler36","ip":"198.51.100.193"}	2024-09-05 02:52:08
7	uschroder34	2	DRUCK	LABOR	7225c5293b062683	{"actor":"uschroder34","ip":"198.51.100.36"}	{"actor":"uschroder34","ip":"198.51.100.171"}	2019-04-16 10:10:02
8	hweiss39	17	LESEN	LABOR	749e4734545439d9	{"actor":"hweiss39","ip":"198.51.100.134"}	{"actor":"hweiss39","ip":"198.51.100.105"}	2021-02-03 23:16:35
9	fhoffmann37	8	DRUCK	LABOR	5999a96633873a07	{"actor":"fhoffmann37","ip":"198.51.100.59"}	{"actor":"fhoffmann37","ip":"198.51.100.232"}	2023-07-27 21:15:23
10	tlindner77	14	LESEN	LABOR	3356c40627d53092	{"actor":"tlindner77","ip":"198.51.100.74"}	{"actor":"tlindner77","ip":"198.51.100.172"}	2023-12-24 11:10:49
11	jvogel36	3	AENDERN	PATMASK	9defff58765d15ca	{"actor":"jvogel36","ip":"198.51.100.141"}	{"actor":"jvogel36","ip":"198.51.100.117"}	2022-12-02 20:19:02
12	uhoffmann12	\N	AENDERN	LABOR	b8266339a5af74ba	{"actor":"uhoffmann12","ip":"198.51.100.68"}	{"actor":"uhoffmann12","ip":"198.51.100.254"}	2024-09-10 07:02:27
13	\N	10	DRUCK	PATMASK	c64939d901d90e9e	{"actor":"avogel75","ip":"198.51.100.115"}	{"actor":"avogel75","ip":"198.51.100.125"}	2024-09-02 00:20:50
14	shoffmann32	9	DRUCK	LABOR	56a3ee14a3247813	{"actor":"shoffmann32","ip":"198.51.100.133"}	{"actor":"shoffmann32","ip":"198.51.100.1"}	2020-06-16 19:28:13
15	uschroder37	3	\N	LABOR	bf3def40b75c6fa1	{"actor":"uschroder37","ip":"198.51.100.53"}	{"actor":"uschroder37","ip":"198.51.100.69"}	2021-06-24 09:52:52
16	akohler52	11	DRUCK	LABOR	fece23e3dd772656	{"actor":"akohler52","ip":"198.51.100.195"}	{"actor":"akohler52","ip":"198.51.100.200"}	2024-08-07 12:13:12
17	jschroder21	8	DRUCK	PATMASK	85fc649e93339d26	{"actor":"jschroder21","ip":"198.51.100.8"}	{"actor":"jschroder21","ip":"198.51.100.84"}	2021-01-22 18:21:52
18	tbrandt91	24	LESEN	LABOR	377f9840819f5376	{"actor":"tbrandt91","ip":"198.51.100.23"}	{"actor":"tbrandt91","ip":"198.51.100.242"}	2023-12-19 06:05:20
19	bbrandt45	19	DRUCK	PATMASK	631205ebbf3a072b	{"actor":"bbrandt45","ip":"198.51.100.123"}	{"actor":"bbrandt45","ip":"198.51.100.80"}	2024-08-18 21:20:43
20	bschroder70	23	DRUCK	PATMASK	6da892e422c6a8b5	\N	{"actor":"bschroder70","ip":"198.51.100.93"}	2022-01-01 11:42:53
21	abrandt89	2	DRUCK	LABOR	43a9ead4f43c43a8	{"actor":"abrandt89","ip":"198.51.100.168"}	{"actor":"abrandt89","ip":"198.51.100.158"}	2019-10-14 17:20:54
22	hhoffmann60	\N	AENDERN	LABOR	3173ad6fa1d56815	{"actor":"hhoffmann60","ip":"198.51.100.237"}	{"actor":"hhoffmann60","ip":"198.51.100.188"}	2022-01-08 23:14:01
23	hschroder51	2	DRUCK	LABOR	279bcc20dce08591	{"actor":"hschroder51","ip":"198.51.100.149"}	{"actor":"hschroder51","ip":"198.51.100.120"}	2019-07-19 08:38:19
24	bschroder58	2	AENDERN	PATMASK	71672a79963c7c13	{"actor":"bschroder58","ip":"198.51.100.117"}	{"actor":"bschroder58","ip":"198.51.100.25"}	2021-05-12 21:54:02
\.

COPY kis.op_saalplan (plan_id, saal, tag, beginn, dauer_min, eingriff_code, status, wechselzeit, reinigung, farbe, sperrgrund_code, reihenfolge, version) FROM stdin;
1	A-185	2017-12-11	11:00:00	5	\N	frei	3	t	#00aa00	X-	1	61
2	A-687	\N	09:30:00	7	X-735	belegt	7	t	#aa0000	A-	8	127
3	A-549	2009-09-29	09:30:00	3	X-916	belegt	\N	\N	#aa0000	K6	1	131
4	X-489	2021-02-22	14:30:00	1	X-126	belegt	5	t	#00aa00	K6	6	259
5	X-009	2015-09-22	16:30:00	\N	K231	belegt	7	f	#00aa00	K5	7	317
6	X-730	2009-03-09	09:30:00	5	B790	belegt	5	f	#00aa00	X-	1	284
7	A-936	2009-02-28	16:45:00	5	X-643	frei	6	\N	#00aa00	\N	8	220
8	B490	2018-05-22	18:45:00	1	K917	frei	\N	t	#aa0000	X-	4	23
9	B259	2016-07-20	11:30:00	8	X-072	belegt	7	t	#00aa00	A-	1	321
10	\N	2023-10-31	\N	8	K459	belegt	7	t	#00aa00	X-	5	166
11	\N	2021-04-10	14:45:00	5	K255	frei	4	t	#aa0000	A-	1	340
12	K887	2013-02-23	14:45:00	6	X-105	frei	5	t	#00aa00	A-	5	117
13	K351	2017-02-06	13:15:00	1	X-254	belegt	5	t	#00aa00	B6	3	28
14	X-414	2015-03-06	10:45:00	4	K760	frei	5	t	#aa0000	B6	7	367
15	B311	2013-05-22	07:15:00	2	X-662	belegt	4	t	#00aa00	A-	6	191
16	B020	2019-03-28	17:15:00	3	A-859	belegt	7	t	#00aa00	B6	6	\N
17	X-041	2009-12-13	11:00:00	2	X-235	belegt	1	f	#aa0000	B6	7	287
18	B976	2011-08-06	11:30:00	4	\N	belegt	8	t	\N	A-	3	6
19	K132	2015-03-29	19:30:00	4	A-711	frei	8	t	#00aa00	A-	8	201
20	B912	2015-09-29	08:00:00	5	X-317	belegt	2	t	#00aa00	A-	6	138
21	K609	2009-05-28	10:30:00	\N	X-452	belegt	8	t	#00aa00	K9	6	184
22	X-148	2009-07-26	19:15:00	7	A-381	\N	2	t	#aa0000	B3	6	\N
23	K866	2013-07-18	\N	1	A-527	belegt	6	f	#aa0000	X-	3	211
24	A-139	2015-10-19	12:45:00	4	X-218	frei	7	f	#00aa00	K2	3	353
\.

COPY kis.artikel_lager (art_id, bezeichnung, pzn, charge, bestand, mindestbestand, verfall, lagerort, preis, einheit, lieferant, namenszeile_druck, gewicht_g, adresse_lager, patientenbezogen, name_intern) FROM stdin;
1	\N	\N	B796	365	266	2014-08-29	A-960	1343.18	\N	Medi Handel GmbH	f	1157.8	R1-04	f	B629
2	Kanüle 0,9	X-253	X-897	4	287	2016-07-30	A-797	1236.93	St	Medi Handel GmbH	f	622.0	R1-04	t	X-484
3	Kompresse steril	K389	X-441	157	234	2019-10-20	A-041	1721.69	St	Medi Handel GmbH	f	474.1	\N	t	A-881
4	Kompresse steril	B763	X-870	196	281	2012-08-07	A-715	302.64	Pck	Medi Handel GmbH	t	2233.9	R1-04	f	B354
5	Kanüle 0,9	\N	\N	210	223	2017-03-24	K732	2347.23	St	Medi Handel GmbH	f	1535.0	R2-11	f	A-986
6	Kompresse steril	\N	X-425	\N	68	2020-04-20	B290	2901.26	St	Medi Handel GmbH	t	1311.0	R1-04	f	A-769
7	Kompresse steril	X-199	A-567	316	91	2020-04-05	K037	2401.97	St	Medi Handel GmbH	t	2910.8	R2-11	f	K929
8	Kompresse steril	X-772	X-597	168	62	2016-12-26	B728	2887.86	Pck	Medi Handel GmbH	f	2212.6	R1-04	t	B712
9	Kanüle 0,9	X-186	K710	95	329	2021-02-10	\N	1939.46	\N	Medi Handel GmbH	f	3833.2	R2-11	t	\N
10	\N	B486	K985	344	151	2023-06-19	K211	735.85	Pck	Medi Handel GmbH	f	\N	R2-11	t	B778
11	Kompresse steril	X-744	K333	240	329	2018-11-21	\N	\N	St	Medi Handel GmbH	t	3266.5	R1-04	f	K062
12	Kompresse steril	A-160	X-845	327	141	\N	X-012	645.16	Pck	Medi Handel GmbH	f	1817.0	R2-11	f	K338
\.

COPY kis.opskat (ops_code, bezeichnung, kapitel, alter_min, alter_max, geschl_zul, seite_pflicht, gueltig_jahr, punktwert, version, kuerzel_intern) FROM stdin;
B350	Hüft-TEP	8	4	2	M	f	4	3277.19	K542	B990
K348	Appendektomie	5	8	5	M	t	3	2989.38	K268	B099
X-579	Hüft-TEP	1	6	7	W	t	4	3103.89	B655	A-133
K333	Appendektomie	8	1	3	W	f	2	3685.52	K202	B904
X-972	Hüft-TEP	3	7	5	M	t	7	1448.52	K205	X-065
K472	Hüft-TEP	7	6	7	M	t	4	\N	A-776	A-815
A-087	Appendektomie	1	2	1	B	t	6	1842.79	K621	B286
K955	Hüft-TEP	\N	5	1	\N	t	8	3411.30	\N	A-880
\.

COPY kis.schnittstelle (sst_id, name, hostname, port, protokoll, timeout_s, max_nachr, letzte_nachr, aktiv, patienten_zaehler, benutzer_max, richtung, kennzeichen) FROM stdin;
1	LAB-IN	kis-01.example.net	128	\N	161	387	2024-01-15 17:55:33	t	189	\N	E	A
2	LAB-IN	kis-01.example.net	240	FHIR	218	266	2021-05-21 02:38:03	f	165	2	A	B
3	\N	kis-01.example.net	67	FHIR	241	168	2024-04-12 15:31:12	f	\N	7	A	X
4	LAB-IN	kis-01.example.net	217	HL7	75	\N	2019-12-02 07:43:20	f	286	4	\N	K
5	LAB-IN	kis-01.example.net	391	HL7	249	339	2022-11-09 12:54:40	t	199	2	E	X
6	ADT-OUT	kis-01.example.net	116	HL7	229	325	2021-09-02 03:29:55	f	306	1	E	B
\.

ALTER TABLE ONLY kis.schnittstelle ADD CONSTRAINT schnittstelle_pkey PRIMARY KEY (sst_id);
ALTER TABLE ONLY kis.artikel_lager ADD CONSTRAINT artikel_lager_pkey PRIMARY KEY (art_id);
ALTER TABLE ONLY kis.op_saalplan ADD CONSTRAINT op_saalplan_pkey PRIMARY KEY (plan_id);
ALTER TABLE ONLY kis.protokoll ADD CONSTRAINT protokoll_pkey PRIMARY KEY (prot_id);
ALTER TABLE ONLY kis.geraet ADD CONSTRAINT geraet_pkey PRIMARY KEY (geraet_id);
ALTER TABLE ONLY kis.analyt_kat ADD CONSTRAINT analyt_kat_pkey PRIMARY KEY (analyt_id);
ALTER TABLE ONLY kis.benutzer ADD CONSTRAINT benutzer_pkey PRIMARY KEY (ben_id);
ALTER TABLE ONLY kis.personal ADD CONSTRAINT personal_pkey PRIMARY KEY (pers_id);
ALTER TABLE ONLY kis.pflegebericht ADD CONSTRAINT pflegebericht_pkey PRIMARY KEY (pb_id);
ALTER TABLE ONLY kis.laborwert ADD CONSTRAINT laborwert_pkey PRIMARY KEY (lw_id);
ALTER TABLE ONLY kis.diagnose ADD CONSTRAINT diagnose_pkey PRIMARY KEY (diag_id);
ALTER TABLE ONLY kis.fall ADD CONSTRAINT fall_pkey PRIMARY KEY (fall_id);
ALTER TABLE ONLY kis.versicherung ADD CONSTRAINT versicherung_pkey PRIMARY KEY (vers_id);
ALTER TABLE ONLY kis.pat_stamm ADD CONSTRAINT pat_stamm_pkey PRIMARY KEY (pat_id);
ALTER TABLE ONLY kis.versicherung ADD CONSTRAINT fk_versicherung_pat_id FOREIGN KEY (pat_id) REFERENCES kis.pat_stamm (pat_id);
ALTER TABLE ONLY kis.fall ADD CONSTRAINT fk_fall_pat_id FOREIGN KEY (pat_id) REFERENCES kis.pat_stamm (pat_id);
ALTER TABLE ONLY kis.diagnose ADD CONSTRAINT fk_diagnose_fall_id FOREIGN KEY (fall_id) REFERENCES kis.fall (fall_id);
ALTER TABLE ONLY kis.laborwert ADD CONSTRAINT fk_laborwert_fall_id FOREIGN KEY (fall_id) REFERENCES kis.fall (fall_id);
ALTER TABLE ONLY kis.pflegebericht ADD CONSTRAINT fk_pflegebericht_fall_id FOREIGN KEY (fall_id) REFERENCES kis.fall (fall_id);
ALTER TABLE ONLY kis.benutzer ADD CONSTRAINT fk_benutzer_pers_id FOREIGN KEY (pers_id) REFERENCES kis.personal (pers_id);
ALTER TABLE ONLY kis.protokoll ADD CONSTRAINT fk_protokoll_pat_id FOREIGN KEY (pat_id) REFERENCES kis.pat_stamm (pat_id);
