SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA energie;

CREATE TABLE energie.klantrelatie (
  krid uuid NOT NULL,
  relatienummer character varying(12) NOT NULL,
  voorletters character varying(12),
  tussenv character varying(12),
  achternaam character varying(80),
  bedrijfsnaam character varying(100),
  geboortedat date,
  mailadres character varying(120),
  telvast character varying(20),
  telmobiel character varying(20),
  correspondentietaal character(2),
  betaalwijze character varying(10),
  iban character varying(34),
  rekeninghouder character varying(120),
  klantsoort character(1),
  schuldhulp boolean,
  medischapparaat boolean,
  actiefvanaf date,
  nieuwsbriefoptin boolean,
  aangemaaktdoor character varying(40),
  versie integer
);
COMMENT ON COLUMN energie.klantrelatie.medischapparaat IS 'Afsluitverbod wegens medische apparatuur';

CREATE TABLE energie.aansluiting (
  aansid uuid NOT NULL,
  ean18 character(18),
  krid uuid NOT NULL,
  straat character varying(80),
  huisnr integer,
  huisnrtoev character varying(6),
  pc character(7),
  plaats character varying(60),
  gebruiksfunctie character varying(20),
  capaciteitstarief character varying(8),
  profiel character(3),
  netbeheerder character varying(40),
  zonnepanelen boolean,
  aantalbewoners smallint,
  lat numeric(9,6),
  lng numeric(9,6),
  status character varying(10)
);

CREATE TABLE energie.meter (
  meterid uuid NOT NULL,
  aansid uuid NOT NULL,
  meternummer character varying(20),
  merk character varying(20),
  firmware character varying(20),
  simiccid character varying(22),
  macadres character varying(17),
  sleutel_p1 character varying(64),
  plaatsdatum date,
  ijkjaar smallint,
  laatste_contact timestamp without time zone,
  signaalsterkte integer,
  batterij smallint,
  temp_c numeric(4,1),
  geheugen_adres character varying(12)
);

CREATE TABLE energie.meterstand (
  standid bigint NOT NULL,
  meterid uuid NOT NULL,
  tijdstip timestamp without time zone NOT NULL,
  tellerstand1 numeric(12,3),
  tellerstand2 numeric(12,3),
  terug1 numeric(12,3),
  vermogen_w integer,
  gas_m3 numeric(10,3),
  spanning_v numeric(5,1),
  kwaliteit character(1),
  herkomst character varying(8)
);

CREATE TABLE energie.thermostaat (
  therid bigint NOT NULL,
  krid uuid NOT NULL,
  apparaatnaam character varying(60),
  kamer character varying(30),
  serienr character varying(30),
  wifi_ssid character varying(40),
  wifi_wachtwoord character varying(80),
  ip_lokaal character varying(15),
  pushtoken character varying(200),
  aanwezig boolean,
  gewenst_c numeric(4,1),
  thuis_lat numeric(9,6),
  thuis_lng numeric(9,6),
  tijdzone character varying(30),
  vakantie_van date,
  app_versie character varying(12)
);

CREATE TABLE energie.storing (
  storid bigint NOT NULL,
  aansid uuid,
  gemeld_door character varying(80),
  terugbelnr character varying(20),
  klacht text,
  oplossing text,
  monteur character varying(60),
  monteurcode character varying(6),
  prioriteit smallint,
  gemeld timestamp without time zone,
  opgelost timestamp without time zone,
  handtekening bytea,
  bezoekduur integer,
  oorzaakcode character varying(6)
);

CREATE TABLE energie.factuur (
  factid bigint NOT NULL,
  factuurnr character varying(16),
  krid uuid NOT NULL,
  periode character varying(7),
  verbruik_kwh numeric(10,2),
  bedrag numeric(10,2),
  btw numeric(8,2),
  openstaand numeric(10,2),
  vervaldatum date,
  betaalkenmerk character varying(16),
  aanmaning smallint,
  pdf_pad character varying(200),
  adresregel1 character varying(100),
  adresregel2 character varying(100),
  tenaamstelling character varying(120)
);

CREATE TABLE energie.tarief (
  tariefid bigint NOT NULL,
  naam character varying(60),
  omschrijving character varying(200),
  prijs_kwh numeric(8,5),
  vastrecht numeric(8,2),
  geldig_van date,
  geldig_tot date,
  doelgroep character varying(20),
  opzegtermijn smallint,
  naam_intern character varying(20)
);

CREATE TABLE energie.netvlak (
  netid bigint NOT NULL,
  station character varying(20),
  adres character varying(60),
  hoogspanning boolean,
  belasting_pct numeric(5,2),
  beheerder_team character varying(20),
  latitude numeric(9,6),
  longitude numeric(9,6),
  bouwjaar smallint,
  type character varying(12),
  max_kva integer,
  kabeldoorsnede numeric(6,2)
);

CREATE TABLE energie.mqtt_bericht (
  berid bigint NOT NULL,
  topic character varying(120),
  client_id character varying(60),
  payload jsonb,
  qos smallint,
  ontvangen timestamp without time zone,
  grootte integer,
  verwerkt boolean,
  node character varying(20)
);

CREATE TABLE energie.portaalgebruiker (
  pgid bigint NOT NULL,
  krid uuid,
  inlognaam character varying(80),
  wachtwoordhash character varying(120),
  herstelcode character varying(40),
  mfa_geheim character varying(64),
  laatste_login timestamp without time zone,
  foute_pogingen smallint,
  geblokkeerd boolean,
  beveiligingsvraag character varying(120),
  rollen character varying(40),
  ververs_token character varying(200)
);

CREATE TABLE energie.firmwarepakket (
  fwid bigint NOT NULL,
  naam character varying(40),
  versie character varying(12),
  sha256 character(64),
  handtekening_rsa character varying(200),
  grootte integer,
  doelmerk character varying(20),
  geslacht_connector character(1),
  uitgerold_pct smallint,
  vrijgave date,
  leeftijd_min_dgn integer,
  sessielimiet integer
);

CREATE TABLE energie.gateway (
  gwid bigint NOT NULL,
  hostnaam character varying(40),
  adres_bus smallint,
  ip_intern character varying(15),
  uptime_s bigint,
  kanaal smallint,
  temp numeric(4,1),
  tokens_resterend integer,
  tijdzone character varying(20),
  locatiecode character varying(8),
  naam_intern character varying(20),
  wachtwoord_verplicht boolean,
  gebruikers_max smallint
);

COPY energie.klantrelatie (krid, relatienummer, voorletters, tussenv, achternaam, bedrijfsnaam, geboortedat, mailadres, telvast, telmobiel, correspondentietaal, betaalwijze, iban, rekeninghouder, klantsoort, schuldhulp, medischapparaat, actiefvanaf, nieuwsbriefoptin, aangemaaktdoor, versie) FROM stdin;
c4ca4238-a0b9-4382-adcc-509a6f75849b	M-867601	I.	de	van den Berg	Hoekstra & Co.	1965-04-21	\N	+31 10 000 8356	+31 10 000 7205	nl	incasso	NL56XXXX8000928977	Ingrid van den Berg	Z	f	f	2019-06-23	t	ivandenber44	2
c81e728d-9d4c-4f63-af06-7f89cc14862c	900698	P.	de	de Vries	de Vries & Co.	1957-10-14	pieter.devries2@mail.example.net	+31 10 000 9588	+31 10 000 7218	nl	incasso	NL29XXXX6695319745	Pieter de Vries	\N	t	t	2010-01-28	t	pdevries13	308
eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	150084	J.	de	Smit	Jansen & Co.	1997-09-25	joost.smit3@mail.example.net	+31 10 000 7010	+31 10 000 4629	nl	incasso	NL48XXXX9170517194	Joost Smit	P	f	f	2020-07-30	t	jsmit22	75
a87ff679-a2f3-471d-a181-a67b7542122c	M-707644	J.	de	Jansen	Jansen & Co.	1970-11-16	joost.jansen4@example.com	+31 10 000 8650	+31 10 000 5618	nl	factuur	NL60XXXX5318658715	Joost Jansen	Z	f	f	2017-05-13	t	jjansen44	\N
e4da3b7f-bbce-4345-a777-2b0674a318d5	388840	F.	de	Hoekstra	Smit & Co.	1955-01-10	femke.hoekstra5@example.com	+31 10 000 6304	+31 10 000 1147	nl	incasso	NL62XXXX1871324657	Femke Hoekstra	Z	f	f	2018-06-25	t	fhoekstra85	178
1679091c-5a88-4faf-afb5-e6087eb1b2dc	K909308	B.	de	Jansen	Hoekstra & Co.	1963-05-16	bas.jansen6@mail.example.net	+31 10 000 8785	+31 10 000 1720	en	incasso	NL49XXXX2847270506	Bas Jansen	P	t	t	2019-02-02	t	bjansen87	\N
8f14e45f-ceea-467a-aa36-dedd4bea2543	M-334640	F.	van	de Vries	Smit & Co.	1967-07-04	femke.devries7@example.com	+31 10 000 0107	+31 10 000 5987	nl	factuur	NL67XXXX1879686452	Femke de Vries	Z	f	t	2017-09-07	f	fdevries73	271
c9f0f895-fb98-4b91-a9f5-1fd0297e236d	K797037	F.	van	Jansen	Hoekstra & Co.	1991-06-23	femke.jansen8@example.com	+31 10 000 9286	+31 10 000 2744	en	incasso	NL18XXXX3076040617	\N	Z	\N	t	2020-03-27	t	fjansen63	251
45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	504611	W.	\N	Jansen	Jansen & Co.	1954-07-05	wouter.jansen9@example.org	+31 10 000 0786	+31 10 000 2088	en	\N	NL05XXXX6457805589	Wouter Jansen	P	f	f	2018-01-02	t	\N	236
d3d94468-02a4-4259-a55d-38e6d163e820	291009	B.	van	Jansen	Mulder & Co.	1986-01-16	bas.jansen10@mail.example.net	+31 10 000 7623	+31 10 000 3306	nl	incasso	NL41XXXX8826752230	Bas Jansen	Z	f	t	2016-04-25	t	bjansen63	192
6512bd43-d9ca-46e0-ac99-0b0a82652dca	K215775	A.	de	Hoekstra	Mulder & Co.	1948-08-27	anouk.hoekstra11@mail.example.net	+31 10 000 0849	+31 10 000 4119	nl	factuur	NL08XXXX0270156038	Anouk Hoekstra	P	\N	f	2017-06-08	t	ahoekstra75	269
c20ad4d7-6fe9-4759-aa27-a0c99bff6710	K811984	J.	de	van den Berg	Hoekstra & Co.	1990-07-11	joost.vandenberg12@mail.example.net	+31 10 000 6806	+31 10 000 8626	nl	incasso	NL81XXXX6328296902	\N	P	t	t	2023-11-15	f	jvandenber75	107
c51ce410-c124-410e-adb5-e4b97fc2af39	K255928	I.	van	van den Berg	van den Berg & Co.	1961-10-05	ingrid.vandenberg13@example.org	+31 10 000 1510	+31 10 000 7765	nl	factuur	NL59XXXX2960053778	Ingrid van den Berg	\N	f	f	2018-09-05	t	ivandenber42	45
aab32389-22bc-425a-af60-6eb525ffdc56	K992676	F.	de	Jansen	Smit & Co.	1974-05-02	femke.jansen14@mail.example.net	+31 10 000 3613	+31 10 000 8478	en	factuur	NL02XXXX2004433211	Femke Jansen	Z	t	\N	2011-03-25	\N	fjansen49	351
9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	K489148	W.	de	de Vries	van den Berg & Co.	1974-12-03	wouter.devries15@example.com	+31 10 000 6028	+31 10 000 6739	nl	incasso	NL36XXXX1622579004	Wouter de Vries	Z	f	f	2008-04-07	f	wdevries93	359
c74d97b0-1eae-457e-a4aa-9d5bade97baf	K373988	I.	de	de Vries	van den Berg & Co.	1963-09-07	ingrid.devries16@example.com	+31 10 000 3630	\N	\N	incasso	\N	Ingrid de Vries	P	t	t	2008-01-18	t	\N	371
70efdf2e-c9b0-4607-a795-c442636b55fb	K874277	W.	de	Hoekstra	Mulder & Co.	1973-02-05	wouter.hoekstra17@example.org	+31 10 000 2350	+31 10 000 0140	en	incasso	\N	Wouter Hoekstra	Z	f	t	2015-05-27	\N	whoekstra68	\N
6f4922f4-5568-461a-acdf-4ad2299f6d23	K318187	S.	van	Smit	Jansen & Co.	1984-09-16	sanne.smit18@example.com	+31 10 000 5411	+31 10 000 1636	nl	factuur	NL13XXXX2000544962	\N	Z	\N	t	2023-10-18	t	ssmit77	393
\.

COPY energie.aansluiting (aansid, ean18, krid, straat, huisnr, huisnrtoev, pc, plaats, gebruiksfunctie, capaciteitstarief, profiel, netbeheerder, zonnepanelen, aantalbewoners, lat, lng, status) FROM stdin;
c4ca4238-a0b9-4382-adcc-509a6f75849b	871687120000000020	a87ff679-a2f3-471d-a181-a67b7542122c	Dorpsstraat	118	A	9401 EF	Assen	winkel	3x25	E1A	Netwerk Noord	t	2	41.388225	41.699244	uit
c81e728d-9d4c-4f63-af06-7f89cc14862c	871687120000000020	c51ce410-c124-410e-adb5-e4b97fc2af39	Kerklaan	236	A	9401 EF	Assen	winkel	\N	\N	Netwerk Noord	f	7	55.848176	58.671615	actief
eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	871687120000000020	70efdf2e-c9b0-4607-a795-c442636b55fb	Dorpsstraat	273	A	8011 AB	Zwolle	winkel	3x25	E2B	Netwerk Noord	f	7	51.411587	52.258683	uit
a87ff679-a2f3-471d-a181-a67b7542122c	871687120000000020	c74d97b0-1eae-457e-a4aa-9d5bade97baf	Kerklaan	390	bis	8011 AB	Zwolle	winkel	3x25	E1A	Netwerk Zuid	t	2	43.744740	54.674895	uit
e4da3b7f-bbce-4345-a777-2b0674a318d5	871687120000000020	8f14e45f-ceea-467a-aa36-dedd4bea2543	Dorpsstraat	146	A	4811 CD	Breda	wonen	1x35	E1A	Netwerk Noord	t	8	\N	53.993573	uit
1679091c-5a88-4faf-afb5-e6087eb1b2dc	871687120000000013	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Dorpsstraat	319	A	8011 AB	Zwolle	wonen	1x35	E1A	Netwerk Zuid	f	2	41.025522	55.600477	uit
8f14e45f-ceea-467a-aa36-dedd4bea2543	871687120000000013	a87ff679-a2f3-471d-a181-a67b7542122c	Dorpsstraat	187	A	9401 EF	Assen	winkel	1x35	E1A	Netwerk Noord	t	3	46.603711	43.658491	\N
c9f0f895-fb98-4b91-a9f5-1fd0297e236d	871687120000000013	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Molenweg	198	bis	9401 EF	Assen	wonen	3x25	E2B	Netwerk Noord	f	6	53.361583	58.860055	actief
45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	871687120000000013	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	Molenweg	102	bis	8011 AB	Zwolle	winkel	\N	E1A	Netwerk Noord	t	8	48.051844	44.805664	uit
d3d94468-02a4-4259-a55d-38e6d163e820	871687120000000020	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	Molenweg	218	\N	\N	Zwolle	winkel	3x25	E1A	Netwerk Noord	t	2	\N	52.818028	actief
6512bd43-d9ca-46e0-ac99-0b0a82652dca	871687120000000020	c81e728d-9d4c-4f63-af06-7f89cc14862c	Dorpsstraat	263	A	9401 EF	\N	winkel	\N	E2B	Netwerk Noord	f	4	51.825966	59.748664	uit
c20ad4d7-6fe9-4759-aa27-a0c99bff6710	871687120000000020	8f14e45f-ceea-467a-aa36-dedd4bea2543	Dorpsstraat	118	bis	4811 CD	Breda	winkel	1x35	E1A	Netwerk Noord	t	1	47.938796	46.891062	actief
c51ce410-c124-410e-adb5-e4b97fc2af39	\N	aab32389-22bc-425a-af60-6eb525ffdc56	\N	325	bis	8011 AB	Zwolle	winkel	3x25	E1A	Netwerk Noord	t	2	50.638340	51.241196	actief
aab32389-22bc-425a-af60-6eb525ffdc56	\N	9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	Dorpsstraat	381	bis	8011 AB	Zwolle	winkel	1x35	E1A	Netwerk Noord	f	8	49.405338	49.908320	actief
9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	871687120000000020	9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	Molenweg	305	bis	\N	Breda	winkel	1x35	E1A	Netwerk Zuid	f	2	43.807964	45.533970	uit
c74d97b0-1eae-457e-a4aa-9d5bade97baf	871687120000000013	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	Dorpsstraat	276	bis	4811 CD	Breda	wonen	3x25	E1A	Netwerk Noord	t	\N	\N	55.667025	actief
70efdf2e-c9b0-4607-a795-c442636b55fb	871687120000000013	8f14e45f-ceea-467a-aa36-dedd4bea2543	Kerklaan	126	A	8011 AB	Zwolle	winkel	3x25	E2B	Netwerk Zuid	f	6	52.838524	55.706768	actief
6f4922f4-5568-461a-acdf-4ad2299f6d23	871687120000000020	d3d94468-02a4-4259-a55d-38e6d163e820	Kerklaan	42	bis	9401 EF	Assen	winkel	1x35	E2B	Netwerk Zuid	t	3	40.547329	54.489337	actief
\.

COPY energie.meter (meterid, aansid, meternummer, merk, firmware, simiccid, macadres, sleutel_p1, plaatsdatum, ijkjaar, laatste_contact, signaalsterkte, batterij, temp_c, geheugen_adres) FROM stdin;
c4ca4238-a0b9-4382-adcc-509a6f75849b	c4ca4238-a0b9-4382-adcc-509a6f75849b	ffac859fb6951b79	Landis	A-523	X-184	B564	98bbf0cf9a4e9c54aa049ef4ff11e270	2015-12-06	3	2021-12-20 02:23:47	137	8	303.0	\N
c81e728d-9d4c-4f63-af06-7f89cc14862c	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	dff6efa5b06ce867	Kaifa	A-152	A-149	B521	e70c4c5f30b04054f9b207600c67876d	2018-12-30	1	\N	143	4	686.4	K369
eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	c51ce410-c124-410e-adb5-e4b97fc2af39	cee06c92f826a75c	Landis	X-671	A-599	X-718	388b6de594f18a0848c483411aff548b	2016-02-16	2	2019-05-27 01:20:11	276	3	925.9	X-687
a87ff679-a2f3-471d-a181-a67b7542122c	8f14e45f-ceea-467a-aa36-dedd4bea2543	e0179884d6be7048	Kaifa	X-914	A-832	K312	ee378c14821099a91f8aab49d3a27ddf	2016-06-13	5	2021-12-26 04:08:02	265	8	878.9	A-411
e4da3b7f-bbce-4345-a777-2b0674a318d5	70efdf2e-c9b0-4607-a795-c442636b55fb	d393ea9c30b5631f	Landis	A-902	B816	X-363	ca2e65b9fc1c319b74c69e11f7efbc1f	\N	1	2019-09-25 10:26:13	269	4	\N	A-464
1679091c-5a88-4faf-afb5-e6087eb1b2dc	70efdf2e-c9b0-4607-a795-c442636b55fb	90e7c53608682536	Landis	X-187	B357	X-339	a61f6d68dc6a36cfe0f2e88341c9bba7	2020-08-11	5	2020-06-16 22:54:13	301	5	225.5	X-372
8f14e45f-ceea-467a-aa36-dedd4bea2543	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	b34508338538b859	Landis	\N	B805	B022	8e5a32a671ba63c5b77c244edf2f5def	2017-01-04	8	2021-09-17 23:21:41	354	5	352.2	X-039
c9f0f895-fb98-4b91-a9f5-1fd0297e236d	a87ff679-a2f3-471d-a181-a67b7542122c	f780c61b7d3fe977	\N	B077	K466	X-310	d314ef758202347218436b87d23652c3	2010-11-17	\N	2019-02-05 14:15:03	59	7	117.6	K998
45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	c74d97b0-1eae-457e-a4aa-9d5bade97baf	ee5ba48996239241	Kaifa	A-086	X-252	K662	5899366a2fc907d4737c1caa4a205f04	2023-07-16	6	2022-02-24 22:27:35	55	6	29.6	K924
d3d94468-02a4-4259-a55d-38e6d163e820	c51ce410-c124-410e-adb5-e4b97fc2af39	215e1a0326588de2	\N	B965	X-115	\N	a6ec86749a4cd5f8ef23175f385a7dd0	2013-08-06	5	2020-11-15 12:03:36	150	8	35.0	X-498
6512bd43-d9ca-46e0-ac99-0b0a82652dca	8f14e45f-ceea-467a-aa36-dedd4bea2543	\N	Landis	B829	B083	K918	057a918c7ca366b47fdac62b7dd86422	2013-08-20	2	2024-07-04 05:52:21	347	1	40.8	\N
c20ad4d7-6fe9-4759-aa27-a0c99bff6710	c4ca4238-a0b9-4382-adcc-509a6f75849b	fcffdef61b3aca56	Landis	X-308	A-394	\N	78ca450888d665bb4461ea6c92a2c703	2011-06-26	2	2020-03-24 17:39:11	245	8	629.7	\N
c51ce410-c124-410e-adb5-e4b97fc2af39	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	1639740c0d7d889f	Kaifa	K688	K858	A-481	99aea1e49760be9b1f25071ba296cf9a	2021-09-23	6	2022-09-03 12:18:35	167	5	12.7	X-374
aab32389-22bc-425a-af60-6eb525ffdc56	c51ce410-c124-410e-adb5-e4b97fc2af39	b0640115aba36cc8	Kaifa	K981	\N	X-367	d6f2f6bda68b3ce52211460e38c2a97a	2021-01-07	4	2019-10-09 08:19:58	127	8	159.8	A-417
9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	d3d94468-02a4-4259-a55d-38e6d163e820	25efc0da9aed6f3b	Kaifa	B831	X-769	K081	c9ec0afc22246488c90d535d5e6af125	2015-03-25	1	2023-07-10 11:34:02	258	6	268.1	\N
c74d97b0-1eae-457e-a4aa-9d5bade97baf	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	f60c2573b8b8874c	Landis	X-937	A-402	K985	85de68b3c2d347fae1fa709fc53ea682	2021-01-20	2	2022-02-16 15:23:41	370	7	141.7	X-578
70efdf2e-c9b0-4607-a795-c442636b55fb	d3d94468-02a4-4259-a55d-38e6d163e820	139302c78c7f56f4	Kaifa	X-447	K375	X-786	9de80ba806a16b0500eca87d4143f0bf	2020-09-05	6	2022-08-20 17:10:07	389	4	247.8	X-654
6f4922f4-5568-461a-acdf-4ad2299f6d23	c51ce410-c124-410e-adb5-e4b97fc2af39	e4fbe879b49974bf	Landis	A-073	K977	X-036	d111f17688f8a77a89f192ea6891b469	\N	2	2023-05-15 21:40:10	115	6	219.7	K098
\.

COPY energie.meterstand (standid, meterid, tijdstip, tellerstand1, tellerstand2, terug1, vermogen_w, gas_m3, spanning_v, kwaliteit, herkomst) FROM stdin;
1	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	2024-02-17 10:52:42	229.273	660.566	1283.789	201	342.317	1877.1	G	P4
2	c51ce410-c124-410e-adb5-e4b97fc2af39	2020-01-04 20:08:31	2984.785	885.356	2904.883	167	2203.277	333.6	G	app
3	c81e728d-9d4c-4f63-af06-7f89cc14862c	2021-09-22 14:03:54	1545.528	3275.466	\N	102	1656.552	2298.2	V	app
4	c4ca4238-a0b9-4382-adcc-509a6f75849b	2023-08-18 19:53:44	2388.060	\N	2316.092	251	542.049	3265.6	V	P4
5	8f14e45f-ceea-467a-aa36-dedd4bea2543	2020-03-28 08:15:48	3600.208	762.188	225.170	339	\N	3075.4	V	\N
6	6512bd43-d9ca-46e0-ac99-0b0a82652dca	2022-01-28 05:04:48	2820.600	3063.838	429.253	\N	1811.185	3016.0	V	app
7	e4da3b7f-bbce-4345-a777-2b0674a318d5	2022-11-22 08:11:15	944.920	1069.732	3282.837	237	535.142	3405.2	V	app
8	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	2023-09-19 20:15:36	1360.423	1230.543	595.695	169	\N	2230.8	G	P4
9	6f4922f4-5568-461a-acdf-4ad2299f6d23	2021-05-29 06:45:45	2186.864	3968.429	3472.533	215	2712.875	3315.0	G	app
10	6f4922f4-5568-461a-acdf-4ad2299f6d23	2023-01-05 14:17:32	388.841	3408.489	308.032	46	495.190	181.1	V	P4
11	c4ca4238-a0b9-4382-adcc-509a6f75849b	2019-04-13 10:49:25	86.182	1280.983	737.526	280	2670.714	\N	G	P4
12	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	2024-02-07 21:33:33	2227.178	3870.417	1057.178	191	1073.634	2351.7	G	P4
13	c81e728d-9d4c-4f63-af06-7f89cc14862c	2024-09-02 05:34:39	2160.836	2488.493	2772.231	347	787.519	3958.2	G	P4
14	c74d97b0-1eae-457e-a4aa-9d5bade97baf	2019-08-17 01:09:49	1447.643	2104.499	3637.385	369	3734.781	2642.1	G	P4
15	8f14e45f-ceea-467a-aa36-dedd4bea2543	2019-09-01 23:41:32	2776.108	422.733	2377.386	144	673.256	659.2	V	P4
16	70efdf2e-c9b0-4607-a795-c442636b55fb	2023-01-19 09:08:41	3783.937	1136.534	1891.034	22	\N	\N	\N	app
17	c81e728d-9d4c-4f63-af06-7f89cc14862c	2021-03-03 05:26:04	1868.762	2364.941	3978.239	208	3498.639	1682.3	V	app
18	aab32389-22bc-425a-af60-6eb525ffdc56	2024-09-04 06:07:40	1163.427	\N	3030.239	176	2746.092	2295.5	G	P4
\.

COPY energie.thermostaat (therid, krid, apparaatnaam, kamer, serienr, wifi_ssid, wifi_wachtwoord, ip_lokaal, pushtoken, aanwezig, gewenst_c, thuis_lat, thuis_lng, tijdzone, vakantie_van, app_versie) FROM stdin;
1	6f4922f4-5568-461a-acdf-4ad2299f6d23	Zolder	keuken	300a1747bd7d0fca	92b5a4e9b1f82862	$2b$10$ktrEA9/g/zAvBlHFx3d/6h/gvjcx3ljEJ7zy9JD.d.v56Asez3thb	198.51.100.106	d71d5de0cbba1256	f	721.1	55.174313	53.836220	\N	2021-09-01	B267
2	6512bd43-d9ca-46e0-ac99-0b0a82652dca	Zolder	slaapkamer	4cd44acf1803ac3c	0d953e2622cfe6ea	$2b$10$cgl9D9dddAqlCoch9HGA4li2tomp0h7BEiy2Ie0BIGhA7e9dI78ts	198.51.100.103	3b3e3ed3c322fa71	t	342.7	\N	54.769864	Europe/Amsterdam	2020-01-23	X-135
3	c51ce410-c124-410e-adb5-e4b97fc2af39	Thuis	slaapkamer	7a53dd3c9957d4b9	2066cf97b713f57b	$2b$10$Jc6Gx8t3zrheywwxyCn0wodpsr0mxims4lI/Dza8flwnCgi5rHCmz	198.51.100.133	1a9e8222a84e71ac	t	384.5	\N	47.679092	Europe/Amsterdam	2011-01-10	A-932
4	8f14e45f-ceea-467a-aa36-dedd4bea2543	Thuis	keuken	1c9e080fa9bd9bed	bea998fa45e89d10	$2b$10$dpk5dgikCjt6AkpdrI3HkvE6a2t2jdhIiEw.BvtD6Ivdj.Ijmkkyn	198.51.100.42	32a79c61681d2fd9	t	985.9	52.288745	46.473365	Europe/Amsterdam	\N	B831
5	aab32389-22bc-425a-af60-6eb525ffdc56	Zolder	slaapkamer	00141face8bfb9c5	004ebbaad6e0294a	\N	198.51.100.140	b793b0c240e2cd77	t	939.2	54.920493	\N	Europe/Amsterdam	2019-01-27	A-371
6	45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	Thuis	slaapkamer	81477abf3f372e13	9b0911082ccd0a3d	$2b$10$oBdyIbhGCDjscfEuqj9ku8E96v/Djn2dch1fojs/045I225C21efE	198.51.100.60	a373eaa434b7c125	t	534.0	54.090557	51.773890	Europe/Amsterdam	\N	A-430
7	8f14e45f-ceea-467a-aa36-dedd4bea2543	Zolder	slaapkamer	359f8a54b6f16dd9	f769239c615cdcad	$2b$10$6oG0h/0pcHJwbsDmdDhBlonBz3A2c2jlrHhdtuxAcz78qBxbk5H8b	198.51.100.148	d534ebd1321e193b	t	76.8	43.873571	57.627399	Europe/Amsterdam	2013-09-18	A-152
8	a87ff679-a2f3-471d-a181-a67b7542122c	Thuis	slaapkamer	b7a74e0cc36d61af	1559e4ad74f1c1d9	$2b$10$lwrAoqcw05cEHy8FdI16w/HIbDiCFoFp6mt9mIEnac27Bxb7B20qF	198.51.100.165	2cdbcd01e0b8d2a9	t	103.0	57.541336	54.378010	Europe/Amsterdam	2009-01-26	B455
9	8f14e45f-ceea-467a-aa36-dedd4bea2543	Thuis	slaapkamer	738ed154793b602d	930483f813873f7e	$2b$10$xz3uagiFwFg7/n0fp.bqwqtg3H69rBFEEleGDDv30gwvklH4Jqywo	198.51.100.1	\N	f	711.3	52.833844	48.239509	Europe/Amsterdam	2021-04-09	\N
10	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Zolder	slaapkamer	3d817d61528138b0	3a232c76c4576342	$2b$10$BId97DAG6llajB.r5xamD/rpj9p4GIs9yJlxztf0/kF0BmJdqot5h	198.51.100.224	\N	f	424.9	44.800813	56.629239	Europe/Amsterdam	2018-03-29	A-368
11	8f14e45f-ceea-467a-aa36-dedd4bea2543	Zolder	keuken	f6935ca33114b6d9	899fa4e0fa58d9fa	$2b$10$bifmetx7j4Ia/uIqvG4ck.AlinqBJ9fsefCilIg3iJEhJD80h4Gms	198.51.100.148	7821f89c8fff92ab	t	987.9	59.508735	57.395840	Europe/Amsterdam	2017-01-28	A-315
12	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	Zolder	keuken	dab6955f64dac5ab	1ba1bfff6d1b5479	$2b$10$o7vb5tbCecaGcFssae1oCbhHFhio4p73px5EHqIidDA.aHnmpcH/C	198.51.100.214	471894a42868ab2c	f	\N	57.042134	59.884187	Europe/Amsterdam	2010-02-21	B567
13	45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	Thuis	slaapkamer	1b5fa78ea84cc7d0	0a521ff68f154c1d	$2b$10$7HrJqsBetCu3af0bka.09Hbnxca/6p272Huh/acsI/J/d86oclot3	198.51.100.148	3df50097b3939c54	t	799.1	43.199508	\N	Europe/Amsterdam	2022-05-09	A-339
14	8f14e45f-ceea-467a-aa36-dedd4bea2543	Zolder	keuken	f500c855ab7964ad	4711ea6849e87856	$2b$10$0BBFxBybk2uowFullspbvqHe1n7jJxs94dtJkkzctyo6806Bx0yGx	198.51.100.84	a8a6ec9835c4db15	\N	740.5	50.282614	46.110804	Europe/Amsterdam	2022-04-02	\N
15	45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	\N	keuken	0c0c8e0ea0fa6973	050163ca9dddfc12	$2b$10$Hcsmzf3zi7DCww0vg7B7fI2kqkpjrnBsAJbm99.D36s7qzyty4qfr	198.51.100.179	d905be4f53c766a1	t	809.2	49.491277	53.790344	Europe/Amsterdam	2009-11-23	K756
16	6f4922f4-5568-461a-acdf-4ad2299f6d23	Thuis	slaapkamer	1cc30faca3d8eb45	6d1b9fb1ff0936f6	$2b$10$rps8HzxnljDoI5o8yfu1HbEl8mlAfA.pJyqCHz6AFB9kv7idq371D	198.51.100.37	82657dc53ac8017e	\N	158.8	\N	59.208928	Europe/Amsterdam	2010-04-11	B647
17	aab32389-22bc-425a-af60-6eb525ffdc56	Zolder	slaapkamer	8dd0cdfb312efe1c	bbddc5d59e6a83f9	$2b$10$d29kebEx3z44h33aib9jGH3tn1yxv6e0fpEfFf6zB6iwnFGjtAdax	198.51.100.121	814a73557e22a1ec	f	372.0	46.663028	53.575849	Europe/Amsterdam	2019-06-03	X-805
18	e4da3b7f-bbce-4345-a777-2b0674a318d5	Thuis	keuken	effbe0b1b0bca7a7	971eac230fb8be5e	$2b$10$AsbuFixGAzm/o84D8gcy.iCufFGtDg6fgejep6/zIIepsjxEz93tC	198.51.100.106	1e622fbc8257a171	t	781.6	54.034862	52.964503	Europe/Amsterdam	\N	A-729
\.

COPY energie.storing (storid, aansid, gemeld_door, terugbelnr, klacht, oplossing, monteur, monteurcode, prioriteit, gemeld, opgelost, handtekening, bezoekduur, oorzaakcode) FROM stdin;
1	1679091c-5a88-4faf-afb5-e6087eb1b2dc	Bas van den Berg	+31 10 000 8469	Zoon regelt de administratie sinds vorig jaar.	Mevrouw heeft drie keer gebeld over de betaling.	Bas van den Berg	K35122	4	2020-11-27 00:56:10	2019-03-19 18:14:10	\N	376	A-638
2	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	Femke van den Berg	+31 10 000 9067	Wil graag op dinsdag geholpen worden.	\N	Femke van den Berg	306688	2	2022-05-27 08:30:30	2021-05-14 00:26:00	\N	173	\N
3	\N	Sanne van den Berg	+31 10 000 0068	Wil graag op dinsdag geholpen worden.	Mevrouw heeft drie keer gebeld over de betaling.	Sanne van den Berg	M-6018	1	2020-07-26 09:12:03	2024-01-15 15:06:39	\N	301	K227
4	c51ce410-c124-410e-adb5-e4b97fc2af39	Pieter de Vries	+31 10 000 0255	Zoon regelt de administratie sinds vorig jaar.	Mevrouw heeft drie keer gebeld over de betaling.	Pieter de Vries	055470	\N	2020-05-11 08:16:51	2020-09-12 02:48:14	\N	64	A-691
5	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	Sanne Mulder	+31 10 000 9552	Mevrouw heeft drie keer gebeld over de betaling.	Mevrouw heeft drie keer gebeld over de betaling.	Sanne Mulder	K84681	2	2021-05-19 06:07:29	2022-10-13 14:05:53	\N	355	K820
6	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Femke Smit	+31 10 000 2530	\N	Zoon regelt de administratie sinds vorig jaar.	Femke Smit	M-4867	4	2021-02-23 09:01:15	2021-05-12 10:33:58	\N	349	X-581
7	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	Ingrid Smit	+31 10 000 9849	Wil graag op dinsdag geholpen worden.	Wil graag op dinsdag geholpen worden.	\N	972478	6	2024-01-14 15:16:19	2023-08-13 03:31:50	\N	214	B480
8	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	Femke van den Berg	+31 10 000 8506	Mevrouw heeft drie keer gebeld over de betaling.	Zoon regelt de administratie sinds vorig jaar.	Femke van den Berg	K80918	3	2020-04-01 03:36:41	2021-08-22 02:19:07	\N	\N	K703
9	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Joost Hoekstra	\N	Mevrouw heeft drie keer gebeld over de betaling.	\N	\N	455245	5	2022-11-15 19:43:50	2019-02-19 18:24:02	\N	98	\N
10	e4da3b7f-bbce-4345-a777-2b0674a318d5	Pieter Hoekstra	+31 10 000 6103	Wil graag op dinsdag geholpen worden.	Mevrouw heeft drie keer gebeld over de betaling.	Pieter Hoekstra	861576	2	2019-10-13 23:00:46	2022-04-03 10:58:06	\N	95	B290
11	aab32389-22bc-425a-af60-6eb525ffdc56	Anouk Smit	+31 10 000 5076	Mevrouw heeft drie keer gebeld over de betaling.	Mevrouw heeft drie keer gebeld over de betaling.	Anouk Smit	990238	8	2020-03-31 18:15:24	2023-05-09 21:05:40	\N	161	X-065
12	6f4922f4-5568-461a-acdf-4ad2299f6d23	Femke Hoekstra	+31 10 000 2208	Mevrouw heeft drie keer gebeld over de betaling.	Mevrouw heeft drie keer gebeld over de betaling.	Femke Hoekstra	M-8648	4	2023-09-19 08:25:00	2023-06-12 15:18:22	\N	8	X-995
13	d3d94468-02a4-4259-a55d-38e6d163e820	Sanne de Vries	+31 10 000 4505	Wil graag op dinsdag geholpen worden.	Zoon regelt de administratie sinds vorig jaar.	Sanne de Vries	M-0573	5	2023-05-24 21:10:13	\N	\N	368	B868
14	c51ce410-c124-410e-adb5-e4b97fc2af39	Pieter Mulder	+31 10 000 4478	Mevrouw heeft drie keer gebeld over de betaling.	\N	Pieter Mulder	M-6687	8	\N	2021-10-19 17:06:25	\N	32	A-592
15	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Pieter van den Berg	+31 10 000 3927	Wil graag op dinsdag geholpen worden.	Zoon regelt de administratie sinds vorig jaar.	\N	K75603	1	2023-01-09 20:54:42	2019-06-17 03:42:39	\N	36	K444
16	\N	Pieter Smit	+31 10 000 5337	Zoon regelt de administratie sinds vorig jaar.	Zoon regelt de administratie sinds vorig jaar.	\N	K73035	5	2023-11-28 22:55:00	2024-08-18 09:35:44	\N	315	X-534
17	\N	Wouter van den Berg	+31 10 000 8842	Mevrouw heeft drie keer gebeld over de betaling.	Wil graag op dinsdag geholpen worden.	Wouter van den Berg	132043	6	2023-12-08 07:11:11	2020-06-14 18:52:10	\N	238	\N
18	c4ca4238-a0b9-4382-adcc-509a6f75849b	Pieter Hoekstra	+31 10 000 1317	Zoon regelt de administratie sinds vorig jaar.	Wil graag op dinsdag geholpen worden.	Pieter Hoekstra	M-3490	2	2022-02-10 11:42:54	2021-09-23 15:07:07	\N	203	A-333
\.

COPY energie.factuur (factid, factuurnr, krid, periode, verbruik_kwh, bedrag, btw, openstaand, vervaldatum, betaalkenmerk, aanmaning, pdf_pad, adresregel1, adresregel2, tenaamstelling) FROM stdin;
1	B422	1679091c-5a88-4faf-afb5-e6087eb1b2dc	X-591	1384.13	521.03	1579.42	2929.08	2011-12-17	K407	1	scan_vries_897.pdf	Dorpsstraat 83	Dorpsstraat 115	Sanne de Vries
2	K169	9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	B217	3988.62	3153.15	3657.41	2246.57	\N	K959	7	scan_berg_684.pdf	Molenweg 132	Dorpsstraat 42	Ingrid van den Berg
3	X-794	c51ce410-c124-410e-adb5-e4b97fc2af39	A-388	587.72	2739.99	\N	\N	2013-07-24	K955	7	scan_vries_337.pdf	Dorpsstraat 65	Molenweg 77	Bas de Vries
4	X-321	c81e728d-9d4c-4f63-af06-7f89cc14862c	X-296	3058.91	1276.33	3297.43	1957.60	2018-06-12	K058	8	scan_jansen_963.pdf	Molenweg 122	Dorpsstraat 18	Bas Jansen
5	B475	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	X-381	3318.79	993.92	1876.50	209.43	2011-04-22	B527	3	scan_mulder_615.pdf	Dorpsstraat 108	Molenweg 117	Marloes Mulder
6	\N	e4da3b7f-bbce-4345-a777-2b0674a318d5	K226	2485.72	\N	438.82	1127.33	2016-03-17	X-396	5	scan_smit_779.pdf	Molenweg 25	Dorpsstraat 121	Sander Smit
7	\N	a87ff679-a2f3-471d-a181-a67b7542122c	B442	1923.11	3280.51	2577.84	3612.41	2023-01-20	K484	1	scan_smit_709.pdf	Kerklaan 80	Kerklaan 51	Marloes Smit
8	B723	c4ca4238-a0b9-4382-adcc-509a6f75849b	A-895	538.45	2865.14	3131.04	53.56	\N	X-893	7	scan_hoekstra_403.pdf	Molenweg 61	Molenweg 10	Wouter Hoekstra
9	K073	c74d97b0-1eae-457e-a4aa-9d5bade97baf	K831	1275.96	2783.25	675.95	2484.92	2008-07-26	A-630	6	scan_mulder_578.pdf	Dorpsstraat 68	Dorpsstraat 17	Marloes Mulder
10	X-044	d3d94468-02a4-4259-a55d-38e6d163e820	A-094	136.40	3290.33	3778.77	1692.68	2020-12-14	A-971	\N	scan_hoekstra_643.pdf	Molenweg 28	Molenweg 76	Joost Hoekstra
11	B339	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	A-718	148.83	371.47	3049.18	3035.10	2010-10-26	X-766	4	scan_mulder_882.pdf	Kerklaan 132	Kerklaan 122	Femke Mulder
12	B411	aab32389-22bc-425a-af60-6eb525ffdc56	\N	3505.95	2508.11	2603.27	\N	2023-01-04	K742	\N	scan_mulder_609.pdf	Molenweg 136	Kerklaan 10	Pieter Mulder
13	B507	c74d97b0-1eae-457e-a4aa-9d5bade97baf	A-296	2971.38	1449.10	\N	3663.91	2018-06-16	A-175	6	scan_jansen_774.pdf	Kerklaan 122	Kerklaan 74	Sander Jansen
14	K996	c81e728d-9d4c-4f63-af06-7f89cc14862c	A-473	\N	685.05	2890.88	\N	2019-05-15	K426	6	scan_smit_186.pdf	Dorpsstraat 102	Molenweg 86	Sanne Smit
15	B821	c51ce410-c124-410e-adb5-e4b97fc2af39	B038	3436.20	187.45	3604.87	2677.79	2018-03-03	X-324	6	scan_jansen_108.pdf	Kerklaan 54	Kerklaan 93	Sanne Jansen
16	A-740	c51ce410-c124-410e-adb5-e4b97fc2af39	A-157	\N	275.44	331.81	2920.34	2019-06-09	X-493	3	scan_hoekstra_509.pdf	Dorpsstraat 126	\N	Marloes Hoekstra
17	B911	c4ca4238-a0b9-4382-adcc-509a6f75849b	X-593	2424.26	3703.72	3986.92	3639.21	2019-04-18	X-924	8	\N	Dorpsstraat 56	Kerklaan 136	Wouter Smit
18	B047	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	B315	2095.10	1499.75	2814.86	2434.32	2019-10-15	X-112	2	scan_mulder_329.pdf	Molenweg 126	Kerklaan 92	Marloes Mulder
\.

COPY energie.tarief (tariefid, naam, omschrijving, prijs_kwh, vastrecht, geldig_van, geldig_tot, doelgroep, opzegtermijn, naam_intern) FROM stdin;
1	Dynamisch	Vast tarief voor een jaar	184.30757	3987.36	2009-06-24	2022-01-01	zakelijk	\N	K484
2	Dynamisch	Vast tarief voor een jaar	146.49354	428.96	2016-07-09	2015-10-17	particulier	6	X-957
3	\N	Vast tarief voor een jaar	46.16085	3147.94	\N	2009-05-10	particulier	7	K240
4	Dynamisch	Vast tarief voor een jaar	\N	3744.02	2019-12-11	2015-05-29	zakelijk	6	K777
5	Vast Oranje	Vast tarief voor een jaar	260.51557	3334.50	2014-02-09	2020-05-11	particulier	\N	A-233
6	Vast Oranje	Vast tarief voor een jaar	393.13808	3106.52	2014-02-25	2009-12-05	particulier	1	B835
\.

COPY energie.netvlak (netid, station, adres, hoogspanning, belasting_pct, beheerder_team, latitude, longitude, bouwjaar, type, max_kva, kabeldoorsnede) FROM stdin;
1	B755	Havenkade 1	t	415.82	oost	40.888234	47.693173	6	K301	222	3686.91
2	B330	Havenkade 1	f	124.31	oost	58.017682	56.566725	\N	K412	145	\N
3	A-751	Dijkweg 4	f	769.10	west	50.911299	40.969883	4	A-586	278	3159.67
4	X-091	Dijkweg 4	t	749.47	west	41.855852	58.629202	6	K190	48	3101.46
5	\N	Havenkade 1	f	748.86	west	41.732178	52.091466	7	K042	128	2458.14
\.

COPY energie.mqtt_bericht (berid, topic, client_id, payload, qos, ontvangen, grootte, verwerkt, node) FROM stdin;
1	meter/stand	\N	{"first": "Marloes", "mail": "marloes.hoekstra138@mail.example.net"}	6	2021-03-12 13:41:31	354	f	n2
2	\N	b99bead3aef666e6	{"first": "Anouk", "mail": "anouk.hoekstra139@mail.example.net"}	\N	2019-02-25 22:40:48	95	t	n1
3	meter/stand	8cab59326399c167	{"first": "Marloes", "mail": "marloes.hoekstra140@example.org"}	5	2019-08-16 10:33:50	394	f	n2
4	meter/alarm	eb0ab1a294460a2c	{"first": "Anouk", "mail": "anouk.hoekstra141@mail.example.net"}	7	2019-12-20 04:04:55	392	t	n2
5	meter/stand	803a175dbed4d498	{"first": "Sanne", "mail": "sanne.smit142@mail.example.net"}	\N	2019-08-11 21:53:51	157	f	n2
6	meter/alarm	964b81b4a18f3bf0	{"first": "Marloes", "mail": "marloes.mulder143@example.com"}	8	2023-07-26 05:28:55	10	t	n1
7	meter/stand	6ebea8650fed1e5b	{"first": "Joost", "mail": "joost.vandenberg144@mail.example.net"}	4	2022-06-26 12:23:12	394	f	n2
8	meter/stand	af780498cf554b4b	{"first": "Joost", "mail": "joost.mulder145@example.com"}	5	2019-10-05 17:25:55	390	\N	n1
9	meter/stand	0a4a3fa518f63950	\N	6	2021-01-26 11:46:00	375	f	n1
10	meter/alarm	346a710f7d7daed5	{"first": "Bas", "mail": "bas.smit147@example.com"}	6	2023-06-23 11:47:40	1	f	n1
11	meter/alarm	782575665dbc8d0e	{"first": "Pieter", "mail": "pieter.hoekstra148@example.com"}	6	2019-08-30 04:35:01	342	t	n2
12	meter/stand	83852e891f5db989	{"first": "Sanne", "mail": "sanne.vandenberg149@example.com"}	1	2022-10-17 09:02:40	123	t	n1
13	meter/alarm	d66848f762316e74	{"first": "Sander", "mail": "sander.mulder150@example.com"}	1	2020-06-24 17:20:44	137	f	n1
14	meter/stand	0c64ffd9c34b14be	{"first": "Joost", "mail": "joost.devries151@mail.example.net"}	\N	2019-06-26 06:57:21	209	t	n2
15	meter/stand	\N	{"first": "Ingrid", "mail": "ingrid.devries152@example.com"}	\N	2023-11-01 10:10:41	76	t	\N
16	meter/stand	ae1019207cfca688	\N	2	\N	127	f	n2
17	meter/alarm	\N	{"first": "Pieter", "mail": "pieter.jansen154@mail.example.net"}	3	2022-07-07 07:15:00	360	f	\N
18	meter/stand	2f0b759fcd6b0e92	{"first": "Pieter", "mail": "pieter.devries155@example.com"}	4	2020-05-29 15:16:29	393	f	n1
\.

COPY energie.portaalgebruiker (pgid, krid, inlognaam, wachtwoordhash, herstelcode, mfa_geheim, laatste_login, foute_pogingen, geblokkeerd, beveiligingsvraag, rollen, ververs_token) FROM stdin;
1	6512bd43-d9ca-46e0-ac99-0b0a82652dca	ssmit56	\N	48cb16877fcf173dc02a9801d0b0bc5e5f858ac0	599470	2020-09-29 20:31:41	2	\N	Mevrouw heeft drie k	klant	8d7055279a0b2845f018f688db7bf04e4efd6584
2	c74d97b0-1eae-457e-a4aa-9d5bade97baf	shoekstra63	$2b$10$mjabhu1Beovs/a7dj5ur8fjk.ljBjEv.y1ncoAxAot0qd7uJpuCxA	97d65d7a0ec3a2e15967564ebc9fd3b661f9527a	142272	2021-06-07 04:16:21	1	t	\N	klant	f785f6c02d782907e622f30b31fc52a819af81d2
3	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	\N	$2b$10$.rJAjn2aBHtCch5s.HBjwbido8Acn516C2G/EJmeHCqFts7eaz9J/	\N	689379	2019-01-05 01:47:27	6	f	Mevrouw heeft drie k	beheer	77d3da8a00de18ca0f0326f1b842e00d3f962e5a
4	e4da3b7f-bbce-4345-a777-2b0674a318d5	\N	$2b$10$rmHa6CCqH2igd36JDAaGa/ltwa1/D6HohoIkvqIIi9AzBziHcpDIh	dafcbf88deb496c2d0f24f31e1bc10526ae3c430	085134	2022-03-08 12:09:09	\N	f	Mevrouw heeft drie k	klant	732139c7bb88851567a09acbb69738fd1d349b97
5	c74d97b0-1eae-457e-a4aa-9d5bade97baf	svandenber50	$2b$10$5JJ7bqjav02CJzI1fIHozBgz9svBzh.1lm6qg4rvI2vn2Dbz2bbss	ca5df3064f3b11ac4e312f0162cf96db1e511417	038981	2024-09-07 20:15:52	2	t	Mevrouw heeft drie k	beheer	eefd9e0f3b494c62cbd7c254ecffba10157f82dc
6	a87ff679-a2f3-471d-a181-a67b7542122c	jjansen97	$2b$10$08pj/JD7zJF9mcdcndxfsuwJxng93qccgqvyjkDx68Aohu4x4tDHB	5d5027ff4cfd1527246c31bddb639068dac4f918	357268	2024-09-01 08:57:12	8	f	Mevrouw heeft drie k	klant	105dd20196a15c4966d0cdb3a6d3307e166f59cf
7	a87ff679-a2f3-471d-a181-a67b7542122c	sdevries35	$2b$10$D19qz0IAHwAB3478x0r/4Eonw8m0sdc4tp.6D8q2lzF/zDsgam5pv	eb11be4712163887c379fb2c68c63fe7db980052	843218	2020-04-09 08:16:28	8	f	Mevrouw heeft drie k	beheer	fcb3ff9844e43d6ea3b6fcc0ae16897f9a2bf5f8
8	e4da3b7f-bbce-4345-a777-2b0674a318d5	fhoekstra96	$2b$10$b/cckAgga9jHfz5//pt0g1j1e55Bbbd51j.tJb8JaouFhlAIHhb.G	ef622fa94268230af72a35215548c8f19dc2e5d1	290292	2022-06-11 17:36:31	5	f	Mevrouw heeft drie k	beheer	f1ff461ab685b7565225601e6c37c100ab6bf93f
9	c74d97b0-1eae-457e-a4aa-9d5bade97baf	pvandenber93	$2b$10$dayfs80hFDJEzw16qlIckIu5828p6Ixti1fHxlA5a0tlJvg8tFCcl	ed1df1fb3aea81444e8009710e463ff701d093e3	562819	2022-03-28 14:54:45	2	f	Mevrouw heeft drie k	beheer	36977ba4c6b412aaaf85bfcd86fefd98d0f40371
10	c74d97b0-1eae-457e-a4aa-9d5bade97baf	fhoekstra95	$2b$10$E1qDxadCG.tjzsacc6ryDh/qq.saq.fyeadtepBuhBgC6BI3knml7	\N	600721	2022-09-07 17:15:35	3	t	\N	beheer	685dcc45bab1b824bbbf5a730470d2270319a5b1
11	1679091c-5a88-4faf-afb5-e6087eb1b2dc	ivandenber82	$2b$10$gqp2bq1GEpebd1CcFflq1g63HovB0FH9x46.AJD..p34duFFiv7Hg	3198d7d0b725744f9080b128a8d9b0c12d04a9f9	758133	2021-03-22 07:52:35	7	t	Mevrouw heeft drie k	beheer	55eafe7f777f32f641b70d322eac1cee4669889d
12	8f14e45f-ceea-467a-aa36-dedd4bea2543	jsmit15	$2b$10$s6waqzrnfl7.EfvABJryuez.59lcFv9h4dCdv93Ev36vG9yoDtnA2	1c59a56b0a5743721fe6d6bbb17bbd56bd15489d	009936	2022-01-08 13:02:46	5	f	Mevrouw heeft drie k	beheer	\N
13	c74d97b0-1eae-457e-a4aa-9d5bade97baf	mmulder23	$2b$10$qmcElAh/b3n6apfyjwBifcIGD43fbi14Iiglc0geHwDzfs8JAe/9r	6a6c6ba59048157e68762409bf50be6da6a6a9db	028992	2023-09-06 14:55:41	6	f	Mevrouw heeft drie k	beheer	7f39ed0b268ed045c10aab47c763c64af6284a42
14	c4ca4238-a0b9-4382-adcc-509a6f75849b	ssmit21	$2b$10$sGvjrozclCy7h4ciE3I5dqi/Fj/bbF.z0ga09GBAyBGolF6tifv7E	8ae13f5e9d20924e74e51629802907612c098068	762978	2021-11-06 00:26:52	2	t	Mevrouw heeft drie k	klant	8866ab0a96977f6b79a4785cad3a342c8958f4f4
15	70efdf2e-c9b0-4607-a795-c442636b55fb	fjansen70	$2b$10$Gs59akgkwoH51Ecer.e.mHtablw8v3jdkq.jdioqeAnz.rltAjktk	ca44bc5bb98057f33f788aea96ba2eaa6feff538	691963	2024-05-04 13:45:00	4	f	Mevrouw heeft drie k	klant	55058f43a1b562facb66c42d7bcdcac4507c043d
16	c74d97b0-1eae-457e-a4aa-9d5bade97baf	ssmit91	$2b$10$1qreJs/Fp.6bfd3.d6kCi6AmwlhiCjDtJdbJhwfA7wxk2qp23Bt0u	dea47ae95637561ab71aa19eedba4ef92d89ecd7	\N	2019-10-21 11:24:59	5	f	Mevrouw heeft drie k	\N	92f83c1041a69535523da7ab5b5b51116bb31dc2
17	c81e728d-9d4c-4f63-af06-7f89cc14862c	avandenber52	$2b$10$e8u2GAc2da2ywrEjB0nvspEdpHyBGHospt./Abervwc1Df81h7bg2	9c7e1e900d950f45e805de1c88e9c34c4cf6f895	345243	2020-03-16 14:45:10	3	t	Mevrouw heeft drie k	\N	c39d15efd008fd69179a033c2611552c73faa973
18	45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	pjansen76	$2b$10$4d/h0IaxiCq.pnwseskkpCnI63brCj3vslpsdg946dEHt3G96tlsn	39572d1274163a20071a1583596622f999d44014	859512	2021-04-14 14:52:08	5	t	Mevrouw heeft drie k	beheer	f10d769867b5a974177ba722ddea223a8926b01f
\.

COPY energie.firmwarepakket (fwid, naam, versie, sha256, handtekening_rsa, grootte, doelmerk, geslacht_connector, uitgerold_pct, vrijgave, leeftijd_min_dgn, sessielimiet) FROM stdin;
1	Merel	2.0.1.9	K072	K016	355	Kaifa	M	8	2019-10-25	69	27
2	Vink	1.2.3.4	B721	B734	302	Kaifa	V	1	2021-07-18	138	219
3	Merel	1.2.3.4	B229	A-735	308	Kaifa	\N	8	2015-06-22	14	41
4	Merel	1.2.3.4	X-241	X-391	165	Kaifa	V	2	2021-04-04	254	144
5	Merel	1.2.3.4	A-469	K990	34	Kaifa	M	\N	2011-12-21	232	\N
6	Vink	2.0.1.9	A-870	B539	188	Kaifa	M	\N	2009-07-17	273	82
\.

COPY energie.gateway (gwid, hostnaam, adres_bus, ip_intern, uptime_s, kanaal, temp, tokens_resterend, tijdzone, locatiecode, naam_intern, wachtwoord_verplicht, gebruikers_max) FROM stdin;
1	gw-01	6	198.51.100.34	5381	7	229.9	290	\N	X-290	B310	t	\N
2	gw-01	3	198.51.100.117	75454	7	980.1	128	UTC	A-389	X-720	\N	1
3	gw-02	8	198.51.100.200	59189	5	817.0	319	UTC	K492	X-442	f	1
4	\N	5	198.51.100.200	82795	1	346.3	255	UTC	B912	X-994	f	2
5	\N	8	198.51.100.101	67561	3	959.6	54	UTC	B754	A-797	\N	\N
6	gw-02	5	\N	23443	2	485.4	37	UTC	X-076	A-411	f	6
\.

ALTER TABLE ONLY energie.gateway ADD CONSTRAINT gateway_pkey PRIMARY KEY (gwid);
ALTER TABLE ONLY energie.firmwarepakket ADD CONSTRAINT firmwarepakket_pkey PRIMARY KEY (fwid);
ALTER TABLE ONLY energie.portaalgebruiker ADD CONSTRAINT portaalgebruiker_pkey PRIMARY KEY (pgid);
ALTER TABLE ONLY energie.mqtt_bericht ADD CONSTRAINT mqtt_bericht_pkey PRIMARY KEY (berid);
ALTER TABLE ONLY energie.netvlak ADD CONSTRAINT netvlak_pkey PRIMARY KEY (netid);
ALTER TABLE ONLY energie.tarief ADD CONSTRAINT tarief_pkey PRIMARY KEY (tariefid);
ALTER TABLE ONLY energie.factuur ADD CONSTRAINT factuur_pkey PRIMARY KEY (factid);
ALTER TABLE ONLY energie.storing ADD CONSTRAINT storing_pkey PRIMARY KEY (storid);
ALTER TABLE ONLY energie.thermostaat ADD CONSTRAINT thermostaat_pkey PRIMARY KEY (therid);
ALTER TABLE ONLY energie.meterstand ADD CONSTRAINT meterstand_pkey PRIMARY KEY (standid);
ALTER TABLE ONLY energie.meter ADD CONSTRAINT meter_pkey PRIMARY KEY (meterid);
ALTER TABLE ONLY energie.aansluiting ADD CONSTRAINT aansluiting_pkey PRIMARY KEY (aansid);
ALTER TABLE ONLY energie.klantrelatie ADD CONSTRAINT klantrelatie_pkey PRIMARY KEY (krid);
ALTER TABLE ONLY energie.aansluiting ADD CONSTRAINT fk_aansluiting_krid FOREIGN KEY (krid) REFERENCES energie.klantrelatie (krid);
ALTER TABLE ONLY energie.meter ADD CONSTRAINT fk_meter_aansid FOREIGN KEY (aansid) REFERENCES energie.aansluiting (aansid);
ALTER TABLE ONLY energie.meterstand ADD CONSTRAINT fk_meterstand_meterid FOREIGN KEY (meterid) REFERENCES energie.meter (meterid);
ALTER TABLE ONLY energie.thermostaat ADD CONSTRAINT fk_thermostaat_krid FOREIGN KEY (krid) REFERENCES energie.klantrelatie (krid);
ALTER TABLE ONLY energie.storing ADD CONSTRAINT fk_storing_aansid FOREIGN KEY (aansid) REFERENCES energie.aansluiting (aansid);
ALTER TABLE ONLY energie.factuur ADD CONSTRAINT fk_factuur_krid FOREIGN KEY (krid) REFERENCES energie.klantrelatie (krid);
ALTER TABLE ONLY energie.portaalgebruiker ADD CONSTRAINT fk_portaalgebruiker_krid FOREIGN KEY (krid) REFERENCES energie.klantrelatie (krid);
