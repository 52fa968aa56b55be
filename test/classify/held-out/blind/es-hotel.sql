SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA reservas;

CREATE TABLE reservas.huesped (
  huespedid bigint NOT NULL,
  nombrecompleto character varying(120) NOT NULL,
  primerapellido character varying(60),
  tipodoc character varying(10),
  numdoc character varying(20),
  numsoporte character varying(12),
  fexpedicion date,
  fnacimiento date,
  sexo character(1),
  paisnac character(3),
  domicilio character varying(120),
  localidad character varying(60),
  cp character(5),
  telefonomovil character varying(20),
  correoelectronico character varying(120),
  matriculacoche character varying(10),
  fumador boolean,
  preferencias text,
  dieta character varying(60),
  vip boolean,
  firma bytea,
  creadoen timestamp without time zone,
  idtarjetafiel character varying(16)
);
COMMENT ON TABLE reservas.huesped IS 'Huéspedes y parte de viajeros';

CREATE TABLE reservas.reserva (
  reservaid bigint NOT NULL,
  localizador character varying(8) NOT NULL,
  huespedid bigint NOT NULL,
  fechaentrada date,
  fechasalida date,
  adultos smallint,
  ninos smallint,
  edadesninos character varying(20),
  habitacionid bigint,
  regimen character varying(4) CHECK (regimen::text = ANY (ARRAY['SA'::text, 'AD'::text, 'MP'::text])),
  canal character varying(20),
  importetotal numeric(10,2),
  anticipo numeric(10,2),
  motivoviaje character varying(40),
  peticiones text,
  nombreacompanante character varying(120),
  vuelo character varying(8),
  horallegada time without time zone,
  estado character varying(10),
  codpromo character varying(12),
  cancelada_en timestamp without time zone
);

CREATE TABLE reservas.habitacion (
  habitacionid bigint NOT NULL,
  numero character varying(6),
  planta smallint,
  tipo character varying(20),
  nombre character varying(40),
  capacidad smallint,
  vistas character varying(20),
  extension character varying(6),
  llave_rfid character varying(20),
  superficie numeric(5,1),
  fumadores boolean,
  accesible boolean,
  ultima_limpieza timestamp without time zone,
  camarera_turno character(1)
);

CREATE TABLE reservas.cobro (
  cobroid bigint NOT NULL,
  reservaid bigint NOT NULL,
  formapago character varying(10),
  numtarjeta character varying(19),
  mescad smallint,
  aniocad smallint,
  titular character varying(120),
  importe numeric(10,2),
  divisa character(3),
  autorizacion character varying(8),
  tokenpsp character varying(60),
  terminal character varying(10),
  lote character varying(8),
  fechahora timestamp without time zone
);

CREATE TABLE reservas.factura (
  facturaid bigint NOT NULL,
  serie character varying(4),
  num integer,
  nifreceptor character varying(12),
  receptor character varying(120),
  dirfiscal character varying(200),
  base numeric(10,2),
  cuota numeric(10,2),
  tipoiva numeric(4,2),
  total numeric(10,2),
  rectifica bigint,
  hashanterior character varying(64),
  emitida timestamp without time zone,
  csv character varying(20)
);

CREATE TABLE reservas.hotel (
  hotelid bigint NOT NULL,
  nombre character varying(80),
  direccion character varying(120),
  ciudad character varying(60),
  lat double precision,
  lon double precision,
  estrellas smallint,
  tel character varying(20),
  emailrecepcion character varying(120),
  director character varying(80),
  cif character varying(10),
  cuentaiban character varying(34),
  zonahoraria character varying(30),
  idioma character(2)
);

CREATE TABLE reservas.agencia (
  agenciaid bigint NOT NULL,
  razonsocial character varying(120),
  cif character varying(10),
  contactonombre character varying(80),
  contactotel character varying(20),
  comision numeric(5,2),
  usuarioxml character varying(30),
  clavexml character varying(60),
  activa boolean,
  credito numeric(10,2),
  limite integer
);

CREATE TABLE reservas.empleado (
  empleadoid bigint NOT NULL,
  numempleado character varying(8),
  nombreapellidos character varying(120),
  puesto character varying(40),
  turno character(1),
  nss character varying(14),
  sueldo numeric(10,2),
  contacto_emergencia character varying(120),
  tel_emergencia character varying(20),
  alta date,
  bajamedica boolean,
  usuario character varying(30),
  contrasena character varying(100),
  huella bytea,
  color_agenda character(7)
);

CREATE TABLE reservas.resena (
  resenaid bigint NOT NULL,
  reservaid bigint,
  autor character varying(60),
  puntuacion smallint,
  titulo character varying(100),
  comentario text,
  respuesta text,
  idioma character(2),
  publicada boolean,
  fuente character varying(20)
);

CREATE TABLE reservas.temporada (
  temporadaid bigint NOT NULL,
  nombre character varying(40),
  desde date,
  hasta date,
  suplemento numeric(8,2),
  minnoches smallint,
  edadmaxnino smallint,
  color character(7)
);

CREATE TABLE reservas.logllave (
  logid bigint NOT NULL,
  llave character varying(20),
  habitacion character varying(6),
  apertura timestamp without time zone,
  resultado character(1),
  bateria smallint,
  puerta character varying(10),
  version character varying(12)
);

CREATE TABLE reservas.minibar (
  articuloid bigint NOT NULL,
  nombre character varying(40),
  precio numeric(6,2),
  stock integer,
  caducidad date,
  alergenos character varying(40),
  ean character(13)
);

CREATE TABLE reservas.mantenimiento (
  mantid bigint NOT NULL,
  aparato character varying(60),
  numserie character varying(30),
  edad_aparato smallint,
  direccionip_ctrl character varying(15),
  nombreclave character varying(20),
  estado character varying(10),
  sesionabierta boolean,
  fecharev date,
  costemateriales numeric(8,2),
  prioridad smallint,
  codaveria character varying(8),
  telefonoactivo boolean
);

CREATE TABLE reservas.plantilla_correo (
  plantillaid bigint NOT NULL,
  nombre character varying(60),
  asunto character varying(120),
  cuerpo text,
  remitentenombre character varying(60),
  idioma character(2),
  version integer,
  activa boolean,
  enviosmax integer,
  tieneadjunto boolean
);

COPY reservas.huesped (huespedid, nombrecompleto, primerapellido, tipodoc, numdoc, numsoporte, fexpedicion, fnacimiento, sexo, paisnac, domicilio, localidad, cp, telefonomovil, correoelectronico, matriculacoche, fumador, preferencias, dieta, vip, firma, creadoen, idtarjetafiel) FROM stdin;
1	Nuria Muñoz	Muñoz	PAS	77199669P	T09689889	2009-03-07	1948-11-01	\N	\N	Plaza del Olmo 15	Zaragoza	50001	+34 910 000 149	nuria.munoz1@example.org	MU AB 5488	t	Ha venido con su madre y firma el documento.	sin gluten	t	\N	2023-10-05 23:26:09	M-037942
2	Iker Muñoz	Muñoz	PAS	15766872G	T74988686	2010-05-21	1965-01-14	F	ESP	Calle Mayor 36	Albacete	02001	+34 910 000 325	iker.munoz2@mail.example.net	MU AB 8896	f	Ha venido con su madre y firma el documento.	sin gluten	f	\N	2023-12-04 08:28:04	M-900114
3	Rubén Navarro	Navarro	DNI	19774270C	T87005119	2020-07-08	1979-01-14	M	FRA	Calle Mayor 66	Gijón	33201	+34 910 000 449	ruben.navarro3@mail.example.net	NA AB 8359	f	Ha venido con su madre y firma el documento.	sin gluten	t	\N	2022-09-18 08:07:08	M-124562
4	Rocío Peña	Peña	DNI	19443965H	\N	2016-11-20	1991-06-12	F	PRT	Plaza del Olmo 122	Albacete	02001	+34 910 000 408	rocio.pena4@example.com	\N	f	Ha venido con su madre y firma el documento.	vegetariana	f	\N	2021-01-26 15:58:31	472242
5	Lucía Navarro	Navarro	DNI	82322047X	\N	2023-09-06	1984-01-02	F	PRT	Avda. de la Constitución 72	Zaragoza	50001	+34 910 000 639	lucia.navarro5@example.org	NA AB 5745	t	Se queja del retraso y solicita otra cita.	sin gluten	f	\N	2020-03-19 05:23:45	K370893
6	Rocío Muñoz	Muñoz	\N	14267332H	T74915252	2013-10-23	1982-09-06	M	ESP	Calle Mayor 91	Albacete	02001	+34 910 000 223	rocio.munoz6@example.org	MU AB 9530	f	Ha venido con su madre y firma el documento.	sin gluten	f	\N	\N	K318823
7	Rocío Castaño	Castaño	DNI	30059881P	Y03190911	\N	2000-07-27	F	PRT	Plaza del Olmo 15	Zaragoza	50001	+34 910 000 347	rocio.castano7@example.org	\N	f	Se queja del retraso y solicita otra cita.	vegetariana	f	\N	2024-07-18 08:14:32	M-436132
8	Nuria Navarro	Navarro	DNI	97020764W	T39333045	\N	1983-02-18	\N	PRT	Calle Mayor 8	Albacete	02001	+34 910 000 159	nuria.navarro8@example.com	NA AB 278	f	El cliente pide que no se le llame por la mañana.	vegetariana	t	\N	2024-03-17 07:03:39	\N
9	Iker García Ortega	García Ortega	DNI	81061769V	L54047908	2017-06-13	1980-06-13	M	PRT	Avda. de la Constitución 68	Albacete	02001	+34 910 000 471	iker.garciaortega9@mail.example.net	GA AB 8961	t	Se queja del retraso y solicita otra cita.	vegetariana	f	\N	2019-11-25 22:16:26	907546
10	Iker Castaño	Castaño	DNI	55029329N	T03806552	2012-07-29	1986-07-23	F	FRA	Avda. de la Constitución 36	Gijón	33201	+34 910 000 102	iker.castano10@example.com	CA AB 1651	t	Ha venido con su madre y firma el documento.	vegetariana	t	\N	2022-04-14 16:54:16	878007
11	Begoña Iglesias	\N	PAS	18575285W	T21717864	2021-05-30	1961-03-11	\N	ESP	Calle Mayor 114	Albacete	\N	+34 910 000 858	begona.iglesias11@example.com	IG AB 4722	t	Se queja del retraso y solicita otra cita.	sin gluten	f	\N	2019-04-28 04:51:20	K267301
12	Javier Castaño	Castaño	DNI	64915405K	Y98441231	2015-03-02	1984-12-26	M	PRT	Calle Mayor 104	Albacete	02001	+34 910 000 160	javier.castano12@mail.example.net	CA AB 8647	t	Ha venido con su madre y firma el documento.	vegetariana	f	\N	2021-06-29 06:49:33	K330418
13	Lucía Muñoz	Muñoz	DNI	99032663E	L97900448	\N	2002-09-15	F	FRA	Avda. de la Constitución 61	Zaragoza	50001	\N	lucia.munoz13@example.com	MU AB 5300	t	Se queja del retraso y solicita otra cita.	sin gluten	f	\N	2021-02-04 03:29:29	\N
14	Begoña Muñoz	Muñoz	PAS	90164476Z	Y47812706	2013-09-03	1983-06-26	F	\N	Avda. de la Constitución 84	Gijón	33201	+34 910 000 273	begona.munoz14@example.org	MU AB 245	t	Ha venido con su madre y firma el documento.	sin gluten	f	\N	2021-06-08 17:01:44	K992614
15	Iker García Ortega	García Ortega	PAS	64498803H	L19061990	2019-11-04	1959-12-14	F	FRA	Plaza del Olmo 98	Albacete	02001	+34 910 000 119	iker.garciaortega15@mail.example.net	GA AB 8006	t	El cliente pide que no se le llame por la mañana.	sin gluten	t	\N	2020-07-05 21:19:52	K265238
16	Ignacio Muñoz	Muñoz	DNI	51748975X	T05639486	2023-05-03	1987-06-26	F	FRA	Plaza del Olmo 61	Albacete	02001	+34 910 000 297	ignacio.munoz16@mail.example.net	MU AB 5698	t	Se queja del retraso y solicita otra cita.	sin gluten	f	\N	2023-03-27 19:35:48	\N
17	Nuria Iglesias	Iglesias	DNI	73045930T	T12905382	2021-05-22	1991-02-16	M	FRA	Calle Mayor 71	\N	33201	+34 910 000 690	nuria.iglesias17@example.org	IG AB 4329	t	Ha venido con su madre y firma el documento.	vegetariana	t	\N	2021-01-28 02:24:08	K596789
18	Pilar Muñoz	Muñoz	DNI	87900212P	L90855328	2015-08-09	1984-08-20	F	ESP	Plaza del Olmo 41	Albacete	02001	+34 910 000 794	pilar.munoz18@example.org	MU AB 3175	f	Se queja del retraso y solicita otra cita.	vegetariana	t	\N	\N	M-981287
19	Álvaro Navarro	Navarro	DNI	56699514Y	T61042767	\N	1976-12-18	F	\N	Calle Mayor 69	Albacete	02001	+34 910 000 852	alvaro.navarro19@mail.example.net	NA AB 4224	\N	El cliente pide que no se le llame por la mañana.	sin gluten	t	\N	2021-04-29 20:30:08	M-831852
20	Rocío García Ortega	García Ortega	DNI	95196596X	L30126338	2020-07-12	2000-03-15	F	PRT	Avda. de la Constitución 45	Zaragoza	50001	+34 910 000 470	rocio.garciaortega20@example.org	GA AB 838	f	Se queja del retraso y solicita otra cita.	\N	f	\N	2024-01-24 22:55:58	M-779410
\.

COPY reservas.reserva (reservaid, localizador, huespedid, fechaentrada, fechasalida, adultos, ninos, edadesninos, habitacionid, regimen, canal, importetotal, anticipo, motivoviaje, peticiones, nombreacompanante, vuelo, horallegada, estado, codpromo, cancelada_en) FROM stdin;
1	X-382	13	2021-12-14	\N	8	6	3,7	80873	AD	agencia	1271.35	1541.21	trabajo	Se queja del retraso y solicita otra cita.	Begoña Iglesias	VY1004	11:45:00	conf	X-873	2021-05-19 01:41:56
2	B510	3	2023-09-05	2023-06-02	2	4	3,7	53676	MP	web	3804.63	895.95	\N	Ha venido con su madre y firma el documento.	Ignacio García Ortega	IB3170	08:15:00	conf	A-161	2020-05-10 20:54:44
3	B315	3	2011-03-31	2020-02-19	\N	7	12	67721	MP	web	3906.50	2753.12	ocio	Ha venido con su madre y firma el documento.	Rocío Iglesias	VY1004	19:45:00	\N	K623	2023-03-23 01:39:47
4	A-377	6	2018-09-05	2016-05-24	4	1	3,7	36937	SA	agencia	1184.38	178.83	ocio	Se queja del retraso y solicita otra cita.	Iker Iglesias	IB3170	17:00:00	conf	B294	\N
5	B054	20	2014-01-10	2019-03-30	5	1	12	89211	AD	agencia	3065.40	3727.45	ocio	Ha venido con su madre y firma el documento.	Begoña Muñoz	IB3170	15:45:00	conf	X-041	2019-03-24 11:50:46
6	A-426	15	2018-12-29	2011-04-17	1	7	\N	\N	MP	\N	1335.49	3773.43	trabajo	Ha venido con su madre y firma el documento.	Ignacio Peña	IB3170	19:15:00	conf	A-359	2020-03-17 12:37:07
7	B813	9	2015-08-09	2012-09-14	\N	7	12	26268	MP	web	3053.86	2022.76	ocio	Ha venido con su madre y firma el documento.	Nuria Castaño	IB3170	17:30:00	conf	A-320	2021-02-17 03:12:56
8	X-209	20	2018-02-04	2023-08-09	1	7	\N	30088	AD	web	1659.27	1040.47	\N	Se queja del retraso y solicita otra cita.	Pilar Navarro	IB3170	15:15:00	conf	A-772	2024-08-27 05:13:54
9	A-214	3	\N	2015-12-07	4	5	12	68462	SA	web	3638.97	1890.38	trabajo	Se queja del retraso y solicita otra cita.	Ignacio Muñoz	VY1004	\N	canc	K877	2023-04-05 11:06:38
10	A-181	20	2019-08-05	2011-10-28	8	8	12	12110	MP	web	3648.08	573.66	ocio	Ha venido con su madre y firma el documento.	Nuria Castaño	\N	\N	canc	X-663	2019-12-01 03:16:53
11	B413	7	2022-01-22	2015-09-27	8	6	3,7	61734	MP	web	\N	784.74	ocio	El cliente pide que no se le llame por la mañana.	Javier Peña	VY1004	\N	canc	A-548	\N
12	A-608	11	2020-08-31	2013-09-11	5	3	3,7	11633	MP	web	\N	2216.20	ocio	Se queja del retraso y solicita otra cita.	Nuria Iglesias	VY1004	18:45:00	conf	B456	2022-02-05 21:29:12
13	B015	1	2020-11-17	2014-06-05	6	2	3,7	15556	MP	agencia	3020.45	2419.16	trabajo	El cliente pide que no se le llame por la mañana.	Pilar García Ortega	IB3170	16:00:00	canc	\N	2020-08-30 02:59:45
14	X-732	9	2009-06-11	2021-09-02	5	7	3,7	2666	\N	web	3160.88	3104.90	\N	El cliente pide que no se le llame por la mañana.	Rubén Castaño	\N	15:00:00	conf	\N	2022-04-27 09:53:18
15	K450	10	2009-09-28	2017-01-10	8	7	12	\N	\N	web	414.50	3548.75	ocio	Ha venido con su madre y firma el documento.	Álvaro Muñoz	IB3170	17:15:00	canc	X-442	2020-03-10 04:08:20
16	B372	5	2009-05-01	2020-09-09	4	\N	12	\N	SA	web	19.37	3633.80	trabajo	El cliente pide que no se le llame por la mañana.	Rocío Iglesias	IB3170	13:00:00	conf	A-491	2020-04-25 05:17:45
17	X-076	20	2017-06-02	2014-08-10	7	3	3,7	72782	MP	web	3967.68	971.92	ocio	El cliente pide que no se le llame por la mañana.	Javier Peña	VY1004	18:30:00	conf	X-793	2020-07-29 15:36:55
18	B107	9	2012-05-18	2017-06-22	\N	4	12	30440	AD	web	2558.60	2366.81	ocio	Ha venido con su madre y firma el documento.	\N	IB3170	18:45:00	canc	B744	2021-03-18 13:57:09
19	B855	14	2018-02-02	2016-02-09	4	7	3,7	55816	SA	web	2596.08	742.77	ocio	Se queja del retraso y solicita otra cita.	Nuria Iglesias	\N	07:00:00	\N	X-697	2020-11-10 07:08:54
20	A-891	7	2015-02-23	2020-11-06	7	6	12	30145	SA	agencia	310.65	2897.09	trabajo	\N	Pilar Muñoz	IB3170	14:45:00	conf	X-771	2019-04-05 02:07:16
\.

COPY reservas.habitacion (habitacionid, numero, planta, tipo, nombre, capacidad, vistas, extension, llave_rfid, superficie, fumadores, accesible, ultima_limpieza, camarera_turno) FROM stdin;
1	X-549	1	doble	Doble Mar	6	mar	A-026	A-703	2807.4	t	f	2021-01-11 18:52:33	M
2	B693	4	suite	Doble Mar	4	\N	X-163	B030	3506.3	f	t	\N	T
3	B441	\N	suite	Doble Mar	8	patio	B121	\N	1916.4	t	f	2019-12-28 09:20:44	T
4	X-435	8	suite	Doble Mar	8	mar	X-195	K319	140.2	f	t	2019-09-27 02:45:34	M
5	X-566	4	suite	Suite Carmen	6	mar	A-298	A-129	3353.3	f	t	2024-04-02 06:23:04	T
6	X-014	1	doble	Suite Carmen	\N	mar	\N	X-926	2592.8	f	f	2020-11-24 03:48:21	M
7	K525	4	suite	Suite Carmen	5	\N	A-071	K464	775.9	t	\N	2021-11-14 01:32:07	T
8	A-748	8	suite	Doble Mar	2	mar	A-213	X-064	1622.8	t	t	2019-03-21 19:39:13	T
9	K140	2	suite	Suite Carmen	3	patio	B885	B196	3045.1	f	t	2023-08-08 17:42:58	T
10	X-233	8	doble	Doble Mar	6	\N	B368	A-024	3805.8	f	f	2019-02-16 21:10:37	T
\.

COPY reservas.cobro (cobroid, reservaid, formapago, numtarjeta, mescad, aniocad, titular, importe, divisa, autorizacion, tokenpsp, terminal, lote, fechahora) FROM stdin;
1	17	tarjeta	4000004846913493	4	8	Lucía Navarro	1046.02	EUR	40000006	1b3975bed31e9ff7a169dfb63b8dc98bcf675eb3	X-902	X-848	2019-02-11 18:11:12
2	6	tarjeta	4000002780531479	2	1	Begoña Castaño	3745.39	EUR	\N	23f4e7752ff8f9ef0521fb89593a73a2a2e9cebc	A-955	A-030	2022-02-17 07:38:24
3	1	efectivo	4000009117447980	2	6	Rocío Peña	2606.41	GBP	40000021	1dd86264b6ace008cff02bc9275f0aad53d0b1af	B801	X-420	2019-11-16 22:02:34
4	6	efectivo	4000000459924124	6	1	Ignacio García Ortega	3721.35	GBP	40000099	267608b97568fb6c6becd31514a965e4319d1f29	K283	K592	2022-02-18 11:37:50
5	2	tarjeta	4000002309036976	7	3	Javier Navarro	\N	EUR	40000024	fc144c3fea3c397216a76f98d5f9237f9aa1e8aa	B832	K911	2022-01-01 11:44:32
6	12	\N	4000007715147564	5	\N	Álvaro Iglesias	1672.91	GBP	40000030	543b96bc8d40d19ba1922887061e010ea53d9d4b	X-702	A-530	2023-02-12 00:31:00
7	3	efectivo	4000004952751612	2	3	Lucía Navarro	\N	EUR	40000044	952e65288f6521b971c70c62af1258ea1a6fb915	B083	K598	2019-08-03 09:31:09
8	14	efectivo	4000009630629858	8	2	Begoña Muñoz	\N	GBP	40000013	a5ea23ff68bdff2012d5753051dc105ee126b01e	\N	A-067	2024-02-11 03:07:51
9	3	efectivo	4000000322799620	3	3	Rubén Castaño	3590.51	GBP	40000019	878153c517349cc4df30206e71473b4ee395734b	X-558	X-188	2020-03-16 03:46:30
10	2	tarjeta	4000001789417193	8	2	Álvaro Peña	142.96	EUR	40000055	ab5b5a1c92ec47fcf54976f441b2efb0aad9aa52	K170	B524	2023-10-03 22:07:14
11	8	tarjeta	4000007468296832	6	3	Álvaro Iglesias	2740.74	GBP	40000012	7343c8b71b2acfcfc3b1922adf2d7c9613a28e03	A-542	\N	\N
12	1	tarjeta	4000001969448216	7	5	Begoña Muñoz	1632.97	\N	40000032	390e9b0c18a970baac7ee4b2e6558da5196fe1ed	A-517	A-448	2021-06-20 16:52:36
13	2	efectivo	4000000157629140	7	7	Begoña Iglesias	1922.10	GBP	40000017	da4fd8b022c7acfbe5abb69fcd970457873f9ec0	B907	K419	2022-03-21 09:55:38
14	10	efectivo	4000008283317050	2	8	Iker Iglesias	1813.56	EUR	40000075	84e81d648487606acc107b322b3312f937a7b0a3	X-775	K826	2023-01-22 17:35:33
15	15	tarjeta	4000008954749607	7	6	Nuria Castaño	2454.64	EUR	\N	1e1bb8ff7f5ecf3e376bc202f06fac87821f5d16	K719	X-872	2024-01-16 16:55:27
16	7	\N	4000002803826500	5	8	\N	639.86	GBP	40000030	7a259e47fd53ac1042b1fa79d9d8266c59240861	B899	B557	2023-11-13 01:38:30
17	5	efectivo	4000000722724210	4	2	Begoña Muñoz	2536.97	EUR	40000076	03bbffeabd609c181ecd151e4d0ce514a1623166	X-236	B420	2022-08-31 07:51:22
18	7	\N	4000004858293206	5	4	Begoña Muñoz	1660.39	GBP	40000063	1f9abe65270cbc2209981e7458911e441e509b41	X-974	K871	2024-07-15 21:46:16
19	8	tarjeta	4000008579999850	1	2	Ignacio Peña	796.94	GBP	40000001	dfdcb5f482a6c31a39c68a1bcb643f4ffe74bd6e	K978	B125	2023-05-10 09:37:02
20	19	efectivo	4000003272795176	1	5	Pilar Iglesias	1775.77	GBP	40000087	ac09a7a0b82b1cb8768c660a631d5a7e3494b7f5	B705	\N	\N
\.

COPY reservas.factura (facturaid, serie, num, nifreceptor, receptor, dirfiscal, base, cuota, tipoiva, total, rectifica, hashanterior, emitida, csv) FROM stdin;
1	A-61	4	\N	Rocío Navarro	Avda. de la Constitución 72	838.96	3240.69	18.65	1387.85	38278	A-321	2024-07-24 23:30:04	B104
2	B402	100	95395521P	\N	\N	1486.81	666.69	66.08	2343.51	17019	X-133	2022-05-19 20:00:10	B332
3	K108	126	80407956W	Ignacio Muñoz	Avda. de la Constitución 10	1047.17	1538.08	30.93	3385.74	25065	K362	2019-07-05 12:21:13	A-541
4	\N	40	49048523B	Lucía García Ortega	\N	452.22	2559.81	35.40	2866.67	44798	A-945	2020-11-15 03:29:05	A-168
5	B547	131	41060737X	Rubén Castaño	Plaza del Olmo 115	824.26	3066.40	24.40	740.72	56483	K987	2024-01-27 08:11:35	X-204
6	B361	233	47896588P	Begoña García Ortega	Avda. de la Constitución 58	3981.02	217.04	47.72	3744.60	\N	K614	2021-12-12 12:08:23	K681
7	B223	92	24429390D	Begoña Muñoz	Calle Mayor 137	3754.57	323.65	61.13	764.04	40652	A-623	2021-07-31 17:46:32	\N
8	A-02	73	59363295L	Lucía Navarro	Plaza del Olmo 11	\N	2338.34	37.12	1083.74	83229	X-051	2021-12-01 01:43:09	K032
9	K037	67	10800043W	Rocío García Ortega	Plaza del Olmo 23	2978.21	\N	84.46	113.57	63869	X-341	\N	A-130
10	X-34	343	80360859D	Rubén Navarro	Plaza del Olmo 52	3532.17	2340.10	65.71	2336.08	45263	A-115	2023-11-11 02:30:43	X-990
11	B546	314	13542038Y	Javier Peña	Plaza del Olmo 57	543.42	1303.78	19.26	749.43	93617	K840	2022-06-18 05:29:34	B661
12	A-01	373	40285190T	Javier García Ortega	Plaza del Olmo 57	1205.99	2591.17	48.32	1209.00	61434	A-868	2022-08-19 23:30:46	A-881
13	K624	294	37633115D	Ignacio Iglesias	Calle Mayor 104	3055.63	452.28	49.22	2307.38	68838	B670	2022-06-14 09:07:45	\N
14	X-71	271	60883274C	Álvaro Navarro	Calle Mayor 81	2219.95	2181.56	86.70	3147.59	75896	B787	2019-06-04 14:12:02	A-106
15	X-01	309	52665481N	Nuria Castaño	Calle Mayor 123	3650.85	143.14	39.09	406.09	2598	X-847	2019-05-11 14:58:19	B118
16	\N	299	97668981X	Begoña Castaño	Avda. de la Constitución 2	2727.54	1556.24	15.96	1206.76	10345	A-237	2021-02-21 05:35:10	K473
17	A-49	\N	23911231V	Álvaro Castaño	Plaza del Olmo 42	1817.99	\N	42.97	3861.79	8347	B097	2024-03-28 11:33:52	B641
18	A-24	382	85824923D	Pilar Castaño	Calle Mayor 105	1321.00	2801.43	96.14	1228.94	98016	X-779	2020-02-13 06:30:17	B719
19	B068	193	48466004J	Pilar Muñoz	Calle Mayor 35	3035.91	2358.10	\N	3153.02	\N	K641	2020-12-30 06:48:42	A-982
20	A-82	192	75645714W	Begoña Navarro	Plaza del Olmo 74	386.07	2633.99	90.50	15.08	44696	B448	2022-01-30 13:28:06	B763
\.

COPY reservas.hotel (hotelid, nombre, direccion, ciudad, lat, lon, estrellas, tel, emailrecepcion, director, cif, cuentaiban, zonahoraria, idioma) FROM stdin;
1	Hotel Sol de Asturias	\N	Gijón	54.212120	53.012086	3	+34 910 000 094	begona.navarro91@example.org	Begoña Navarro	K267	K664	Europe/Madrid	es
2	Hotel Sol de Asturias	Avda. de la Constitución 76	Zamora	55.634720	55.172910	6	+34 910 000 461	begona.pena92@mail.example.net	Begoña Peña	\N	X-230	Europe/Madrid	es
3	Hotel Sol de Asturias	Plaza del Olmo 102	\N	\N	49.417637	6	+34 910 000 382	pilar.garciaortega93@example.com	Pilar García Ortega	A-542	B623	Europe/Madrid	es
4	Hostal Duero	Avda. de la Constitución 61	Gijón	46.249485	53.236321	8	+34 910 000 039	pilar.pena94@mail.example.net	Pilar Peña	K369	X-627	Europe/Madrid	es
\.

COPY reservas.agencia (agenciaid, razonsocial, cif, contactonombre, contactotel, comision, usuarioxml, clavexml, activa, credito, limite) FROM stdin;
1	Viajes Norte SL	\N	Álvaro Castaño	+34 910 000 323	71.05	0d70879fd3bc795435d231b45a2f5d	1886304c73888ca284ce85b2e7938386	f	676.91	\N
2	Viajes Norte SL	8265815082	Ignacio Peña	\N	219.00	3cb8668f13e6356737c0e5188757b1	3592cdabf4b8324372a4fffdb88787e5	f	882.92	215
3	Viajes Norte SL	1543033603	Ignacio Castaño	+34 910 000 562	915.74	8f675bef99b1da4ada066197cffe2a	15e8ac13a07a9dd300f7ba841263aaa5	f	79.40	157
4	Mundo SA	2110238769	Rocío Castaño	+34 910 000 856	330.39	768bb4989a584d5029299887c75402	e582e74f435535741dc50ada74fd2c03	t	3476.53	348
5	Viajes Norte SL	3683593823	Rocío Muñoz	+34 910 000 691	944.95	f05000e283e45c84991318720dcca1	46d51e7bf86611c135fa1bf0dabc8f0d	f	3275.02	92
6	Mundo SA	7713041734	Begoña Castaño	+34 910 000 840	617.05	8ebcb52db2bc7bb90f4fd39a5337b5	91ec9d382fb369bd11cd77978020df4c	f	2864.68	108
\.

COPY reservas.empleado (empleadoid, numempleado, nombreapellidos, puesto, turno, nss, sueldo, contacto_emergencia, tel_emergencia, alta, bajamedica, usuario, contrasena, huella, color_agenda) FROM stdin;
1	\N	Lucía García Ortega	Recepcionista	N	71858758L	1612.68	Lucía García Ortega	+34 910 000 370	2015-10-27	f	lgarciaort98	$2b$10$Jjvq9bdDG79Iuc7dooCopcG4t/nqEe3oExlEiFqdavIE2nijCbidt	\N	#112233
2	K772777	Álvaro Iglesias	Recepcionista	M	\N	3940.51	Álvaro Iglesias	+34 910 000 360	2011-06-05	f	aiglesias73	$2b$10$76v586CyJaFpicEJch4D5y./r/l7yDg.aBABmBi0sz4j4Envnlny1	\N	#00ff00
3	K998538	Rubén Castaño	Recepcionista	N	90370621X	2557.05	Rubén Castaño	+34 910 000 945	2018-09-29	t	rcastano41	$2b$10$r9Cyx4lxyjD/bnAmH4tkmuglvBp8Fl4JEde1ssrxyH3790pz.s.70	\N	#112233
4	693700	Ignacio Peña	Gobernanta	T	53582865H	2197.94	Ignacio Peña	+34 910 000 108	2023-09-20	f	ipena57	$2b$10$6GJ/Fmrw4jFlklq22F.l/lfpdAguCDp.9vvfhd80tqhl0IC5C/kgD	\N	#112233
5	\N	Rubén García Ortega	Gobernanta	\N	68795221J	387.45	Rubén García Ortega	+34 910 000 761	2018-03-23	\N	rgarciaort16	$2b$10$67bfvpBj84963fbx1lw41qCgIwy2vpb4hsGlytlu7JvE2mtmaH8gg	\N	#112233
6	597305	Lucía Iglesias	\N	N	25035041R	3923.18	Lucía Iglesias	+34 910 000 166	2022-08-19	t	liglesias66	$2b$10$6dn/b42ontrJe.tCwIDtetsrJ93drt3DuIwFwgzACbtkFsDJDizAe	\N	#112233
7	M-651008	\N	Recepcionista	N	31690509M	1314.54	Rocío Iglesias	+34 910 000 784	2022-11-09	\N	riglesias30	$2b$10$5wu406dAlcsq/eDnbqp1Cgf8nnaI/IiAcv54wko6.5DfFhnhs9lmA	\N	#112233
8	527147	Begoña Navarro	Recepcionista	M	51074209H	917.16	Begoña Navarro	+34 910 000 125	2015-08-17	t	bnavarro85	$2b$10$G13q.3HsehbqHqB1ep/aDEq7Ik5f1G5n1gzridc22i3Jji/q12kC9	\N	#112233
9	K313647	Rocío Muñoz	Gobernanta	M	11910039H	51.77	Rocío Muñoz	+34 910 000 328	2013-02-07	t	rmunoz92	$2b$10$qc32/8DnA3g475mD7l0l.E23swxrCxd8uG9dltC/4Jqdk979pGdwy	\N	#00ff00
10	M-056908	Pilar Muñoz	Recepcionista	T	92698723Y	3901.54	Pilar Muñoz	+34 910 000 262	2012-01-13	t	pmunoz90	$2b$10$HG4irf17lk9Bqc99/lC6tC483JDi.fuj29jr11lChAz86Dydg157H	\N	#112233
11	K564447	Lucía Peña	Gobernanta	N	\N	2331.37	Lucía Peña	+34 910 000 769	2010-03-20	f	lpena91	$2b$10$JiAA00vthzCFsynlG8f5Dsz/t4swIt0pxvqe0A5iwvmy1dn8I9xEo	\N	#112233
12	701583	Lucía Muñoz	Recepcionista	\N	\N	1522.86	Lucía Muñoz	+34 910 000 091	\N	t	lmunoz62	$2b$10$i3nhH0yrk1t.rphJCqesEk5Bv2eDn1fbf2kbhCkc4FdsjI/Jcb7q1	\N	#00ff00
13	420984	Pilar Iglesias	Gobernanta	T	81155782Y	232.59	Pilar Iglesias	+34 910 000 652	2008-08-12	f	piglesias58	$2b$10$I5Egg8EatjI.dAyl.07bpfinB/xiHx/eEa15yo00han.oa9thyhBC	\N	#00ff00
14	K753571	Pilar Peña	Gobernanta	N	\N	3054.22	Pilar Peña	+34 910 000 454	2016-12-19	f	ppena95	$2b$10$5q9ttjdzp/Frfxbehy28qb2Dnp/3FpJ9/eg7GcDpcB.wa06kywa22	\N	#112233
15	K338551	Begoña Navarro	Gobernanta	M	20721395M	204.49	Begoña Navarro	\N	2023-09-25	t	bnavarro77	$2b$10$aqDwcd8JwgI9u6zbux5ij9I4gsoasyF4E6cqyfdkbv65DFwhe9tuo	\N	#00ff00
16	M-639045	Rocío Peña	Gobernanta	N	51560845C	3320.85	Rocío Peña	+34 910 000 704	2014-04-09	f	rpena52	$2b$10$pBbJgF4rbj0G1.B/lCmyh44Airo6/mupszrprov1wtzDda/b.jiyb	\N	#112233
17	799686	Lucía Peña	Gobernanta	M	88241130C	3031.90	Lucía Peña	+34 910 000 228	2019-06-12	t	lpena34	$2b$10$tezhIC/0CahIzwqzar4ecn7rig9wyybzprA9BC9FuD0ipCkzxnqBw	\N	#00ff00
18	\N	Iker García Ortega	Gobernanta	T	15621587X	\N	Iker García Ortega	+34 910 000 112	2017-04-27	t	igarciaort91	$2b$10$.y40awlw2B1i2H2f5Dla7IJAmxvzajr12z729hiy5CyJnjtiz3zx1	\N	#112233
19	\N	Javier Peña	Recepcionista	T	15102516A	803.21	Javier Peña	+34 910 000 844	2014-10-06	f	jpena77	$2b$10$Cjxwq0BGExdtuc2d/8ghsihrngE1onABsmtC97j2rb592DBCewDv0	\N	#112233
20	660356	Lucía García Ortega	Gobernanta	N	71114638H	2797.22	Lucía García Ortega	+34 910 000 197	\N	t	lgarciaort62	$2b$10$kk5aeHv0w6e6zC7xFjljvuzDz99EBtageF86/yq4mzuCrzjfeE7Dw	\N	\N
\.

COPY reservas.resena (resenaid, reservaid, autor, puntuacion, titulo, comentario, respuesta, idioma, publicada, fuente) FROM stdin;
1	\N	rmunoz65	8	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	Se queja del retraso y solicita otra cita.	en	t	app
2	3	rgarciaort56	5	\N	Se queja del retraso y solicita otra cita.	El cliente pide que no se le llame por la mañana.	en	f	app
3	4	ncastano41	6	El cliente pide que no se le llame por la mañana.	\N	El cliente pide que no se le llame por la mañana.	en	\N	web
4	15	pnavarro47	5	Se queja del retraso y solicita otra cita.	Se queja del retraso y solicita otra cita.	Se queja del retraso y solicita otra cita.	en	f	web
5	1	rmunoz95	\N	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	Se queja del retraso y solicita otra cita.	en	t	app
6	11	\N	4	\N	El cliente pide que no se le llame por la mañana.	Ha venido con su madre y firma el documento.	en	f	\N
7	8	nnavarro44	\N	\N	\N	Ha venido con su madre y firma el documento.	en	\N	app
8	5	pnavarro88	\N	Ha venido con su madre y firma el documento.	El cliente pide que no se le llame por la mañana.	Se queja del retraso y solicita otra cita.	en	t	web
9	1	jcastano96	5	Ha venido con su madre y firma el documento.	Ha venido con su madre y firma el documento.	Ha venido con su madre y firma el documento.	es	t	app
10	1	iiglesias31	5	\N	El cliente pide que no se le llame por la mañana.	Se queja del retraso y solicita otra cita.	en	t	web
11	4	\N	8	Se queja del retraso y solicita otra cita.	Ha venido con su madre y firma el documento.	Ha venido con su madre y firma el documento.	es	f	app
12	8	liglesias46	1	Ha venido con su madre y firma el documento.	El cliente pide que no se le llame por la mañana.	Ha venido con su madre y firma el documento.	en	f	app
13	19	anavarro42	7	Se queja del retraso y solicita otra cita.	Ha venido con su madre y firma el documento.	Se queja del retraso y solicita otra cita.	es	f	web
14	9	riglesias62	2	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	en	t	app
15	2	bmunoz91	5	Se queja del retraso y solicita otra cita.	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	en	t	web
16	6	rpena12	6	Se queja del retraso y solicita otra cita.	Se queja del retraso y solicita otra cita.	El cliente pide que no se le llame por la mañana.	en	f	app
17	17	bcastano35	4	Se queja del retraso y solicita otra cita.	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	en	t	web
18	9	\N	2	Ha venido con su madre y firma el documento.	Se queja del retraso y solicita otra cita.	Ha venido con su madre y firma el documento.	es	t	app
19	2	rpena36	\N	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	El cliente pide que no se le llame por la mañana.	en	t	web
20	20	rpena64	5	Ha venido con su madre y firma el documento.	Se queja del retraso y solicita otra cita.	Ha venido con su madre y firma el documento.	es	f	app
\.

COPY reservas.temporada (temporadaid, nombre, desde, hasta, suplemento, minnoches, edadmaxnino, color) FROM stdin;
1	baja	2023-05-16	2013-02-24	108.77	1	8	#00ff00
2	alta	2012-06-02	2010-01-11	586.35	1	6	#ff0000
3	alta	2010-03-04	2012-09-12	397.21	1	\N	#ff0000
4	alta	2009-07-21	2012-09-20	\N	2	1	#00ff00
5	\N	2009-06-25	2015-06-26	2161.21	8	6	#00ff00
\.

COPY reservas.logllave (logid, llave, habitacion, apertura, resultado, bateria, puerta, version) FROM stdin;
1	B940	A-164	2023-09-11 00:54:13	A	3	K632	X-532
2	\N	K970	2020-03-24 22:20:10	A	1	X-023	X-814
3	K197	X-275	2019-07-18 06:49:50	D	6	X-607	K174
4	A-447	B831	2019-07-24 14:55:22	D	2	K428	X-966
5	K771	A-179	2019-05-18 17:30:57	\N	4	X-169	A-792
6	K641	B370	2021-07-09 04:54:11	A	4	A-973	K809
7	K960	K179	2022-05-18 02:35:25	D	5	K209	K731
8	B337	A-672	2020-01-17 08:25:16	\N	3	B972	A-887
9	K525	B291	2021-08-26 00:17:20	D	3	X-254	K289
10	X-019	K644	2024-08-29 07:43:26	D	7	\N	B682
11	X-637	B414	2023-07-04 07:53:24	D	8	K008	B363
12	B196	K158	2023-02-06 16:08:00	A	1	X-128	B425
13	K338	A-624	2020-02-19 21:45:09	A	4	B771	A-881
14	\N	X-691	2020-12-03 22:48:24	D	1	K128	B933
15	B144	K452	2023-07-06 08:32:08	D	5	X-658	X-837
16	K133	\N	2019-10-07 14:27:21	D	2	X-198	A-889
17	B416	A-285	2019-11-24 17:17:14	A	8	X-688	K768
18	A-583	A-984	2019-12-03 14:33:21	A	1	B374	X-082
19	K662	X-493	2020-04-17 10:25:11	D	2	B418	B270
20	A-071	K125	2020-02-18 11:57:18	\N	7	A-021	A-007
\.

COPY reservas.minibar (articuloid, nombre, precio, stock, caducidad, alergenos, ean) FROM stdin;
1	Agua	212.43	59	2021-09-29	ninguno	A-560
2	Agua	2621.36	5	2013-03-13	gluten	X-417
3	Cerveza Mahou	817.96	283	2023-10-26	ninguno	K946
4	Agua	1049.49	292	2018-12-25	ninguno	X-341
5	Agua	2523.78	94	2009-02-02	gluten	K022
6	Cerveza Mahou	1406.67	125	2014-03-21	ninguno	X-059
7	Agua	2918.75	213	2010-12-06	gluten	X-350
8	\N	2056.17	72	2019-10-05	gluten	X-455
\.

ALTER TABLE ONLY reservas.plantilla_correo ADD CONSTRAINT plantilla_correo_pkey PRIMARY KEY (plantillaid);
ALTER TABLE ONLY reservas.mantenimiento ADD CONSTRAINT mantenimiento_pkey PRIMARY KEY (mantid);
ALTER TABLE ONLY reservas.minibar ADD CONSTRAINT minibar_pkey PRIMARY KEY (articuloid);
ALTER TABLE ONLY reservas.logllave ADD CONSTRAINT logllave_pkey PRIMARY KEY (logid);
ALTER TABLE ONLY reservas.temporada ADD CONSTRAINT temporada_pkey PRIMARY KEY (temporadaid);
ALTER TABLE ONLY reservas.resena ADD CONSTRAINT resena_pkey PRIMARY KEY (resenaid);
ALTER TABLE ONLY reservas.empleado ADD CONSTRAINT empleado_pkey PRIMARY KEY (empleadoid);
ALTER TABLE ONLY reservas.agencia ADD CONSTRAINT agencia_pkey PRIMARY KEY (agenciaid);
ALTER TABLE ONLY reservas.hotel ADD CONSTRAINT hotel_pkey PRIMARY KEY (hotelid);
ALTER TABLE ONLY reservas.factura ADD CONSTRAINT factura_pkey PRIMARY KEY (facturaid);
ALTER TABLE ONLY reservas.cobro ADD CONSTRAINT cobro_pkey PRIMARY KEY (cobroid);
ALTER TABLE ONLY reservas.habitacion ADD CONSTRAINT habitacion_pkey PRIMARY KEY (habitacionid);
ALTER TABLE ONLY reservas.reserva ADD CONSTRAINT reserva_pkey PRIMARY KEY (reservaid);
ALTER TABLE ONLY reservas.huesped ADD CONSTRAINT huesped_pkey PRIMARY KEY (huespedid);
ALTER TABLE ONLY reservas.reserva ADD CONSTRAINT fk_reserva_huespedid FOREIGN KEY (huespedid) REFERENCES reservas.huesped (huespedid);
ALTER TABLE ONLY reservas.cobro ADD CONSTRAINT fk_cobro_reservaid FOREIGN KEY (reservaid) REFERENCES reservas.reserva (reservaid);
ALTER TABLE ONLY reservas.resena ADD CONSTRAINT fk_resena_reservaid FOREIGN KEY (reservaid) REFERENCES reservas.reserva (reservaid);
