SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.auth_user (
  id bigint NOT NULL,
  password character varying(128) NOT NULL,
  last_login timestamp without time zone,
  is_superuser boolean NOT NULL,
  username character varying(150) NOT NULL,
  first_name character varying(150),
  last_name character varying(150),
  email character varying(254),
  is_staff boolean NOT NULL,
  is_active boolean NOT NULL,
  date_joined timestamp without time zone NOT NULL
);

CREATE TABLE public.auth_group (
  id bigint NOT NULL,
  name character varying(150) NOT NULL
);

CREATE TABLE public.django_session (
  session_key character varying(40) NOT NULL,
  session_data text NOT NULL,
  expire_date timestamp without time zone NOT NULL
);

CREATE TABLE public.django_content_type (
  id bigint NOT NULL,
  app_label character varying(100),
  model character varying(100)
);

CREATE TABLE public.django_admin_log (
  id bigint NOT NULL,
  action_time timestamp without time zone NOT NULL,
  object_id text,
  object_repr character varying(200),
  action_flag smallint,
  change_message text,
  content_type_id bigint,
  user_id bigint
);

CREATE TABLE public.authtoken_token (
  key character varying(40) NOT NULL,
  created timestamp without time zone NOT NULL,
  user_id bigint
);

CREATE TABLE public.donors_donor (
  id bigint NOT NULL,
  donor_ref character varying(20),
  prefix character varying(12),
  forename character varying(80),
  surname character varying(80),
  suffix character varying(12),
  known_as character varying(80),
  salutation character varying(120),
  organisation character varying(120),
  dob date,
  email_primary character varying(254),
  email_opt_in boolean,
  landline character varying(30),
  mobile character varying(30),
  sms_consent boolean,
  gift_aid boolean,
  postal_greeting character varying(120),
  deceased boolean,
  wealth_band character varying(4),
  search_doc tsvector,
  created timestamp without time zone,
  modified timestamp without time zone,
  etag character varying(32)
);

CREATE TABLE public.donors_address (
  id bigint NOT NULL,
  donor_id bigint NOT NULL,
  house character varying(40),
  street character varying(120),
  town character varying(80),
  county character varying(80),
  postcode character varying(10),
  uprn character varying(12),
  country character varying(2),
  is_primary boolean,
  valid_from date,
  paf_checked boolean
);

CREATE TABLE public.donors_gift (
  id bigint NOT NULL,
  donor_id bigint,
  amount numeric(10,2),
  currency character(3),
  received date,
  appeal_id bigint,
  method character varying(10),
  account_name character varying(120),
  sort_code character varying(8),
  account_no character varying(8),
  card_last4 character varying(4),
  card_exp character varying(5),
  tribute_name character varying(120),
  tribute_message text,
  receipt_no character varying(12),
  batch character varying(12),
  anonymous boolean
);

CREATE TABLE public.cases_client (
  id uuid NOT NULL,
  case_number character varying(12),
  legal_name character varying(160),
  preferred_name character varying(80),
  pronouns character varying(20),
  birth_year smallint,
  ethnic_group character varying(40),
  immigration_status character varying(40),
  first_language character varying(40),
  disability text,
  substance_use character varying(80),
  convictions text,
  sexual_orientation character varying(20),
  gp_name character varying(120),
  nhs_number character varying(10),
  ni_number character varying(9),
  next_of_kin character varying(160),
  next_of_kin_phone character varying(30),
  benefits character varying(80),
  housing character varying(40),
  risk_level smallint,
  key_worker_id bigint,
  opened date,
  closed date
);

CREATE TABLE public.cases_note (
  id bigint NOT NULL,
  client_id uuid NOT NULL,
  body text,
  minutes smallint,
  kind character varying(12),
  written_by_id bigint,
  sensitive boolean,
  created timestamp without time zone
);

CREATE TABLE public.cases_document (
  id bigint NOT NULL,
  client_id uuid NOT NULL,
  upload character varying(200),
  title character varying(120),
  mime character varying(60),
  size integer,
  sha1 character varying(40),
  page_count smallint,
  ocr_text text
);

CREATE TABLE public.volunteers_volunteer (
  id bigint NOT NULL,
  user_id bigint,
  dbs_certificate character varying(12),
  dbs_date date,
  vehicle_reg character varying(10),
  driving_licence character varying(20),
  tshirt character varying(4),
  emergency_contact character varying(160),
  allergies character varying(160),
  availability jsonb,
  hours numeric(7,2),
  badge_no character varying(8),
  photo character varying(100)
);

CREATE TABLE public.events_event (
  id bigint NOT NULL,
  name character varying(120),
  slug character varying(120),
  venue_name character varying(120),
  venue_address character varying(200),
  capacity integer,
  ticket_price numeric(6,2),
  starts timestamp without time zone,
  race_distance character varying(12),
  organiser_email character varying(254),
  published boolean,
  lat numeric(9,6),
  lng numeric(9,6)
);

CREATE TABLE public.events_ticket (
  id bigint NOT NULL,
  event_id bigint NOT NULL,
  holder character varying(160),
  holder_age smallint,
  qr_code character varying(64),
  bib_number integer,
  dietary character varying(80),
  emergency_no character varying(30),
  checked_in boolean,
  price numeric(6,2)
);

CREATE TABLE public.mail_template (
  id bigint NOT NULL,
  name character varying(80),
  subject character varying(160),
  body text,
  from_name character varying(80),
  version integer,
  language character varying(5),
  token_count integer,
  is_email_receipt boolean
);

CREATE TABLE public.easy_thumbnails_source (
  id bigint NOT NULL,
  storage_hash character varying(40),
  name character varying(255),
  modified timestamp without time zone
);

CREATE TABLE public.waffle_flag (
  id bigint NOT NULL,
  name character varying(100),
  everyone boolean,
  percent numeric(3,1),
  testing boolean,
  superusers boolean,
  languages text,
  rollout boolean,
  note text
);

CREATE TABLE public.appeals_appeal (
  id bigint NOT NULL,
  name character varying(120),
  code character varying(20),
  title character varying(160),
  target numeric(12,2),
  starts date,
  ends date,
  state character varying(12),
  donor_count integer,
  email_count integer,
  address_format character varying(12),
  age_group character varying(12),
  token_length integer,
  utm_source character varying(40)
);

CREATE TABLE public.stock_item (
  id bigint NOT NULL,
  label character varying(80),
  sku character varying(20),
  sex character varying(8),
  size character varying(4),
  colour character varying(20),
  birth_batch character varying(12),
  weight_g integer,
  location character varying(20),
  unit_cost numeric(8,2),
  host_name character varying(40),
  mac_required boolean,
  reorder_level integer
);

COPY public.auth_user (id, password, last_login, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined) FROM stdin;
1	$2b$10$w2g42pe/HEjjyf18owvFtFs2guBoJxGarj586CBzweul/EoBjB1Fl	\N	t	dpemberton82	Dylan	\N	dylan.pemberton1@example.org	t	f	2020-01-03 17:01:25
2	$2b$10$q6llFpFF67eigd8hJbt6eB.xH2Iwgt77cjcCzim0t/9bxf4BEAchH	2022-02-04 09:26:09	f	mbarlow50	Megan	\N	megan.barlow2@example.com	f	t	2021-11-17 14:20:10
3	$2b$10$uqiiFG2eIogb4kq0BcbmggnIhroGtow1czAJJG2Gq8BnCu5xB.9nI	2023-08-31 10:52:05	f	hsutton66	Heather	Sutton	heather.sutton3@example.com	t	f	2023-08-05 00:30:41
4	$2b$10$oDlihDjutjG9n4J08D6w7524Avte91dJ8t69F6H2xv/gpkE50t7va	2021-02-27 10:32:07	f	thargreave35	Trevor	Hargreaves	trevor.hargreaves4@example.org	t	t	2023-01-20 00:14:55
5	$2b$10$CgovbjzIGH7sgrhF3subbq.7se.o13gIppylvzaI.yjJJa5ByaiID	2020-09-10 15:28:33	t	hsutton96	Heather	Sutton	heather.sutton5@example.com	f	f	2022-03-17 14:56:26
6	$2b$10$z0A.vBtHkbD9E47n.D8Eiqeyd0ymr11pcunI3yE4o6anDCr.ra2oj	2019-01-29 06:03:08	f	adoyle25	Abigail	Doyle	abigail.doyle6@example.org	t	t	2020-08-20 16:53:08
7	$2b$10$kIbJ43cl4Cw/641223hmgJJs697hf/DCabxxpnEgstnEFeEb5ne3q	2023-11-14 18:56:08	t	mdoyle42	Marcus	Doyle	marcus.doyle7@mail.example.net	t	t	2024-01-07 17:08:57
8	$2b$10$IvqH0rzgidcj5BExoiveumeureJn0zHHfEqilugqgI7J8E78EflFs	2019-06-05 12:55:11	t	dhargreave28	Dylan	\N	dylan.hargreaves8@example.com	t	t	2023-08-13 10:11:07
9	$2b$10$Ahrn5nh0gG7Gns.fzqIvICq2z461okE1.uc0peI1j7J1JvICb3u0n	\N	t	npemberton46	Naomi	Pemberton	naomi.pemberton9@example.org	t	f	2022-10-13 21:14:15
10	$2b$10$Jfn4J401y5I6FjlGGDzpwh5Byni9h89Asy9wspsdEnioHtw5rJvHk	2022-08-16 15:34:59	f	ohargreave50	Owen	Hargreaves	owen.hargreaves10@example.org	t	f	2021-12-15 08:51:22
11	$2b$10$tBAyj6/a/HoDqf91dq9tnqdf/jx7Gv5xv/0jt1Gq3G7d/v4ztuH3z	2023-04-15 18:46:39	f	hwhitfield20	Heather	\N	heather.whitfield11@mail.example.net	f	f	2020-08-28 11:04:21
12	$2b$10$hhh8dfkfczkjiuEs.DEww6G0CDtcecwiE5en/5xc97qH7a8Gur0ty	2020-09-01 20:36:43	f	mdoyle92	Megan	Doyle	megan.doyle12@mail.example.net	f	f	2020-02-10 18:39:09
13	$2b$10$mssIJIGtzsBtuleHni1HGJaywisxsulBg.bb85id6aIosjCm1fnJe	2020-09-19 15:51:44	t	hwhitfield31	Heather	Whitfield	heather.whitfield13@mail.example.net	t	t	2022-06-16 12:18:15
14	$2b$10$0b2AC/28vhwq2J1A3yahDDe3Hjhuwek2qxpe.vpE6sCEbieDbdmjD	2024-06-25 06:28:58	t	mpemberton37	Marcus	\N	marcus.pemberton14@example.com	t	f	2021-01-06 23:33:12
15	$2b$10$ctvBEzqb1CI8n5n6nffiiyee1ufECkfwHHnff3vEikvoGs2/eb485	2024-07-18 15:00:45	f	twhitfield14	Trevor	Whitfield	trevor.whitfield15@example.org	f	f	2023-09-06 05:41:56
16	$2b$10$7vcbG8c0w7JGDm9dhnnJ63C5a0h.DxjCIr1jujJdCGvC7p5rxFeh0	2023-08-21 04:02:03	f	jhargreave76	Joyce	Hargreaves	joyce.hargreaves16@example.org	f	f	2021-09-05 01:11:42
17	$2b$10$Is9CtjinkA8AyIBmj7AHA9tvxzlovlhJ5ub1nvu67vb1Fecm537Go	2024-03-31 16:52:00	t	gbarlow16	Graham	Barlow	graham.barlow17@example.com	f	t	2019-10-23 17:47:51
18	$2b$10$nngp5fte/wo0Cs6frrB2o/9Inx8GmJdxmGcmI3/pvxIxIq6F6irHc	2023-01-03 15:16:27	f	awhitfield96	Abigail	Whitfield	abigail.whitfield18@example.org	f	t	2022-11-27 00:50:39
19	$2b$10$to96a432Bujfhwu1Jq.eJJimjErpCrgxEBdiCosf1q6rs.tG2j7sb	2021-09-06 15:02:03	t	tpemberton95	Trevor	Pemberton	trevor.pemberton19@mail.example.net	f	f	2019-02-22 09:56:09
20	$2b$10$175l7o327CqA3EnjJucdh8Gcm/tJyqbHy5Bgrb26Fz2B7bJ0.ktu7	2023-09-26 14:37:41	f	mwhitfield83	Megan	Whitfield	megan.whitfield20@mail.example.net	f	f	2022-07-23 05:27:09
\.

COPY public.auth_group (id, name) FROM stdin;
1	Field team
2	Field team
3	Field team
4	Field team
\.

COPY public.django_session (session_key, session_data, expire_date) FROM stdin;
d48cbf15ae0500e55efccc8f36bdc75a	b65176f1ffa165aa76fc00befd1153cd	2023-02-09 17:16:35
7ce0b8b13776f4d06018107631fa92b2	8877d604977ee88562ceb6567d5965ba	2024-01-17 01:00:43
3361fdbedebf8050719535dcee2a1383	a83e77acaf393bf828741e04138cd42d	2023-01-30 14:36:31
8d5684bb60f017d89cb678bea4bdaff0	2fcc0e48feae3439b218b196a055aa76	2023-12-18 15:24:50
f95f76da1040afe5b1d0a7efa4d40fab	f6b93fe25e11cf89d5609ae7036ec907	2022-10-12 00:55:36
7d10be762baa18e03d3e624980eddfcb	a359b8e6820216a84effa77d22006520	2023-08-20 17:26:23
8b2444aa78d5f81bdc6b227355672e68	c8a21b431191e95f6a97eb4e08f2fb87	2020-12-18 00:07:35
b697cffc86e420eb206756a3626d2e17	df56aa7dd63d48309f93b6b60b909baf	2023-06-12 11:33:04
cc1407849ad9a92a8c93821039afecd2	d6be283f9d8897c451e815211c3c4321	2023-02-27 03:05:46
7982a88d2f4912bc1dd76c506fadbd19	2053a4bca41f9784bb78b837ad9c44be	2019-07-02 03:00:07
356602d34d60621de3660b7c524a8bea	f2d7fc1077051c04cabbf618586b663c	2019-03-15 05:02:56
9e6a66364b38390f884430a2c9574ef7	11ce51492950fad6d3f306da60e8c5be	2023-08-04 16:16:39
64631d5f952c657af8eb8e41590faa13	1c312bd149830e34890fbddd2c5ab5d0	2023-04-14 03:01:27
a90efed160b05a5cf7aee7922e028ed5	db6503c8bf22e743ff2356921ccb1ba9	2020-05-26 21:25:16
08b03ae6cdf58121bfd2527b01dc1eb3	f4f0bf855681cbf9857f5976e8f27ae9	2024-07-04 12:03:49
ccd984ea78fc249ff3b6e03c24790bbe	924d9e8339824e6e6e7195484a9ee0e5	2021-07-04 03:37:33
beef854924b26f28d705ed398a17a631	e663e5fa6e10a094131db0de2d29b26d	2024-08-27 03:58:43
04bfb83ee518b88153ee68269a996fe6	559322e9890a32685b7b6f885a542ecf	2019-06-09 03:02:46
3ac9bc32fd8f208b92ae3de2d8ae6103	40122ed15ff7694af920ae79d730f2dc	2020-05-17 15:03:26
81c65b6b03ba3f89744692729d11b40e	d0017135697caf936fbed046c6076ae2	2023-09-05 12:24:49
\.

COPY public.django_content_type (id, app_label, model) FROM stdin;
1	cases	gift
2	donors	person
3	donors	gift
4	donors	gift
5	\N	gift
6	donors	person
\.

COPY public.django_admin_log (id, action_time, object_id, object_repr, action_flag, change_message, content_type_id, user_id) FROM stdin;
1	2022-09-09 03:06:15	X-125	Owen Hargreaves	5	{"actor":"ohargreave55","ip":"198.51.100.140"}	2	7
2	2024-08-17 13:07:33	X-863	Owen Hargreaves	6	{"actor":"ohargreave18","ip":"198.51.100.59"}	5	7
3	2021-12-29 02:34:14	B261	Dylan Hargreaves	2	{"actor":"dhargreave44","ip":"198.51.100.154"}	4	14
4	2022-11-29 15:45:31	X-115	Graham Barlow	5	\N	3	10
5	2020-12-12 10:49:48	K932	Naomi Pemberton	4	{"actor":"npemberton28","ip":"198.51.100.211"}	\N	3
6	2020-09-08 04:03:25	K732	Dylan Barlow	2	{"actor":"dbarlow48","ip":"198.51.100.229"}	4	4
7	2022-08-07 07:11:09	\N	\N	7	{"actor":"adoyle83","ip":"198.51.100.252"}	3	17
8	2023-01-19 11:54:20	B456	Megan Pemberton	4	{"actor":"mpemberton16","ip":"198.51.100.115"}	2	7
9	2021-01-13 15:31:40	B688	Naomi Doyle	6	{"actor":"ndoyle22","ip":"198.51.100.209"}	6	8
10	2022-04-02 20:51:28	B290	Owen Whitfield	6	{"actor":"owhitfield95","ip":"198.51.100.13"}	2	\N
11	2024-08-14 01:51:54	B944	Owen Barlow	4	{"actor":"obarlow40","ip":"198.51.100.85"}	3	20
12	2022-05-25 15:35:53	X-656	Dylan Pemberton	2	{"actor":"dpemberton42","ip":"198.51.100.126"}	2	20
13	2023-03-10 02:40:18	A-756	Joyce Whitfield	\N	{"actor":"jwhitfield93","ip":"198.51.100.178"}	1	20
14	2021-09-05 03:22:05	K272	Naomi Barlow	2	{"actor":"nbarlow72","ip":"198.51.100.185"}	6	3
15	2020-01-01 09:18:42	A-041	Naomi Whitfield	3	{"actor":"nwhitfield85","ip":"198.51.100.130"}	4	20
16	2021-05-20 04:53:55	B033	Megan Hargreaves	4	{"actor":"mhargreave30","ip":"198.51.100.16"}	3	6
17	2023-12-13 15:19:35	K577	Heather Hargreaves	1	{"actor":"hhargreave67","ip":"198.51.100.247"}	5	1
18	2024-01-10 21:02:49	X-801	Megan Doyle	5	{"actor":"mdoyle17","ip":"198.51.100.61"}	1	9
19	2020-02-10 22:09:08	X-987	Abigail Barlow	5	{"actor":"abarlow47","ip":"198.51.100.192"}	1	10
20	2024-09-01 06:10:26	B591	Abigail Sutton	2	{"actor":"asutton30","ip":"198.51.100.146"}	\N	6
\.

COPY public.authtoken_token (key, created, user_id) FROM stdin;
1cfdefacd4591b554b06ee57b1bcd02c9f7a82a8	2023-03-18 07:17:06	1
0f0e7895b019ce41229cfa76c43921f6ae726e67	2022-05-13 09:37:20	11
88d547ead8e9e51e3f8f3d7e711d176be5ebd54b	2019-09-11 11:10:30	15
18d485208d6e4c603079940a81902fd096488740	2020-11-19 13:46:01	14
2e0c0f99de8116ad377eb5c1a6161a4cc5e7f5c6	2019-08-09 03:32:08	19
a3c4411b29bb26e21d6992d5b6cd2a073ace9637	2022-01-23 08:24:19	12
64ee523e532421cbed236b0ba4b6dc390bf29f63	2019-06-13 01:18:07	2
7f255ecbcfedac6c0b9bf970d92d6c972e99266c	2023-08-03 03:27:48	3
e647280e599bf51c2cb0955c68a273f740a6d008	2024-04-19 14:10:08	20
5c45361f34600e2dfbf92c951e2e1d283639249b	2023-03-31 10:57:12	7
f11443dbe3fb7589150f65a848ec57dd7bbada65	2019-04-30 08:38:22	16
3193b057a0d79dc82215bda1abd1d10a3b78b8be	2020-07-15 16:27:12	15
f976fa69ac6023a92ffdda3440ad035159883cc9	2023-12-12 14:56:46	13
b41d735c980103c1f60484c965b7860052420fe4	2019-05-15 23:24:09	4
b69c85cca66e9a718b831f171cfbe2e85f8823d0	2022-05-19 03:11:04	10
21438f31455ff779262c0c04ac71e2882131a35d	2023-08-08 19:03:36	2
382f0c0bf452810f2e5cda96466daddcef9081c8	2022-06-26 02:31:23	\N
8189b331649145bb4cd61bc81e08ee07acb178a3	2024-03-15 07:23:20	20
83f728f52619cfb76df6f56b0a27353fd3ad5a6a	2023-01-11 16:58:34	6
eca9c3baa18461fd7a61bba1633878c87f519960	2020-03-13 11:05:35	18
\.

COPY public.donors_donor (id, donor_ref, prefix, forename, surname, suffix, known_as, salutation, organisation, dob, email_primary, email_opt_in, landline, mobile, sms_consent, gift_aid, postal_greeting, deceased, wealth_band, search_doc, created, modified, etag) FROM stdin;
1	012447	Rev	Graham	\N	Jr	Graham	Graham Doyle	Whitfield & Co.	\N	graham.doyle91@mail.example.net	f	+1 202-555-0156	+1 202-555-0101	t	\N	Graham Doyle	f	C	\N	2022-04-18 07:52:23	2021-11-15 09:16:33	K726
2	K368471	Rev	Joyce	Doyle	OBE	Joyce	Joyce Doyle	\N	1963-05-01	joyce.doyle92@example.com	\N	+1 202-555-0106	+1 202-555-0157	\N	\N	Joyce Doyle	f	A	\N	2020-12-19 21:17:37	2023-08-12 06:12:23	A-905
3	M-772752	Rev	Naomi	Whitfield	OBE	Naomi	Naomi Whitfield	Sutton & Co.	1943-08-07	naomi.whitfield93@example.org	t	+1 202-555-0128	+1 202-555-0175	t	t	Naomi Whitfield	t	B	\N	2020-07-31 06:31:49	2023-03-10 11:31:00	B024
4	192771	Rev	\N	Whitfield	OBE	Owen	Owen Whitfield	Pemberton & Co.	1956-04-05	owen.whitfield94@mail.example.net	t	+1 202-555-0122	+1 202-555-0137	t	t	Owen Whitfield	f	C	\N	2020-06-07 17:41:59	2024-05-09 21:39:43	K806
5	M-571634	Rev	Abigail	Whitfield	Jr	Abigail	Abigail Whitfield	Sutton & Co.	1951-01-16	abigail.whitfield95@example.org	f	+1 202-555-0173	+1 202-555-0138	t	t	Abigail Whitfield	\N	\N	\N	2022-12-24 23:19:16	2022-01-22 16:30:41	\N
6	K389547	Mrs	Trevor	Barlow	OBE	Trevor	Trevor Barlow	Barlow & Co.	1984-06-27	trevor.barlow96@mail.example.net	t	+1 202-555-0181	+1 202-555-0179	f	t	Trevor Barlow	t	B	\N	2023-07-08 15:17:39	2020-03-13 05:17:39	\N
7	724666	\N	Abigail	Barlow	\N	Abigail	Abigail Barlow	Sutton & Co.	1975-11-19	abigail.barlow97@mail.example.net	t	+1 202-555-0156	+1 202-555-0124	t	t	Abigail Barlow	\N	A	\N	2022-03-19 14:19:57	2020-10-13 00:21:56	A-860
8	681162	Mrs	Marcus	Barlow	OBE	Marcus	\N	Whitfield & Co.	1973-02-10	\N	t	+1 202-555-0196	+1 202-555-0129	f	t	Marcus Barlow	f	C	\N	2019-06-24 07:19:15	2022-04-24 06:33:11	X-228
9	K462083	Rev	Graham	Doyle	Jr	Graham	Graham Doyle	Doyle & Co.	1966-06-19	graham.doyle99@example.org	f	+1 202-555-0183	\N	f	f	Graham Doyle	f	B	\N	2021-05-20 06:16:52	2022-04-04 04:13:33	X-044
10	M-673161	Mr	Naomi	Hargreaves	\N	Naomi	Naomi Hargreaves	Doyle & Co.	1949-04-10	\N	t	+1 202-555-0146	+1 202-555-0123	t	t	Naomi Hargreaves	f	A	\N	2021-11-02 16:29:46	2021-11-19 18:10:27	K477
11	147545	Rev	Trevor	Hargreaves	Jr	Trevor	Trevor Hargreaves	Whitfield & Co.	1973-05-06	trevor.hargreaves101@example.com	t	+1 202-555-0129	+1 202-555-0108	f	f	Trevor Hargreaves	f	B	\N	2022-02-20 03:56:04	2024-03-24 19:33:03	B975
12	M-973212	Mrs	\N	Hargreaves	OBE	\N	Abigail Hargreaves	Whitfield & Co.	1975-02-18	\N	f	+1 202-555-0115	+1 202-555-0122	f	t	Abigail Hargreaves	f	C	\N	2019-08-17 19:35:44	2024-04-01 22:21:08	B613
13	M-825953	Rev	Joyce	Doyle	OBE	Joyce	Joyce Doyle	Hargreaves & Co.	1984-12-16	joyce.doyle103@example.org	t	+1 202-555-0127	+1 202-555-0116	f	t	Joyce Doyle	t	B	\N	2024-05-29 23:17:49	2020-03-17 02:22:53	X-886
14	583612	Rev	Megan	Pemberton	OBE	Megan	Megan Pemberton	Doyle & Co.	\N	megan.pemberton104@example.org	t	+1 202-555-0132	+1 202-555-0122	f	t	Megan Pemberton	t	C	\N	2020-02-07 03:28:20	2024-05-21 04:46:35	X-268
15	K484498	Mr	Abigail	Sutton	Jr	Abigail	Abigail Sutton	Doyle & Co.	1989-03-22	abigail.sutton105@mail.example.net	f	+1 202-555-0123	+1 202-555-0196	f	f	Abigail Sutton	f	A	\N	2024-07-02 13:17:11	\N	X-374
16	K021687	Mrs	Trevor	Barlow	Jr	Trevor	Trevor Barlow	Sutton & Co.	1944-02-26	trevor.barlow106@example.com	t	+1 202-555-0177	+1 202-555-0104	t	t	Trevor Barlow	t	\N	\N	2019-11-04 03:44:07	2023-05-19 17:50:40	X-561
17	K329472	Mrs	Megan	Barlow	OBE	Megan	Megan Barlow	Barlow & Co.	1993-08-28	megan.barlow107@mail.example.net	t	+1 202-555-0191	+1 202-555-0105	t	f	Megan Barlow	f	\N	\N	2020-10-04 23:58:59	2022-10-17 21:24:15	A-094
18	K943178	\N	Heather	Pemberton	OBE	Heather	Heather Pemberton	Doyle & Co.	1940-05-23	heather.pemberton108@mail.example.net	t	\N	+1 202-555-0153	t	f	Heather Pemberton	t	A	\N	2020-03-11 00:01:15	2019-05-30 13:21:11	B743
19	M-448123	Mrs	Megan	Hargreaves	Jr	Megan	Megan Hargreaves	Whitfield & Co.	1979-01-15	megan.hargreaves109@mail.example.net	t	+1 202-555-0190	+1 202-555-0147	f	f	Megan Hargreaves	t	B	\N	2019-10-30 07:06:37	2020-02-07 14:43:41	B086
20	854327	Rev	Trevor	Pemberton	Jr	Trevor	Trevor Pemberton	Pemberton & Co.	1960-01-11	trevor.pemberton110@example.org	t	+1 202-555-0164	+1 202-555-0144	f	t	Trevor Pemberton	f	C	\N	2019-10-04 18:37:19	2020-05-12 09:16:18	B404
\.

COPY public.donors_address (id, donor_id, house, street, town, county, postcode, uprn, country, is_primary, valid_from, paf_checked) FROM stdin;
1	7	\N	Church Road 72	Dayton	Norfolk	45402	Church Road 	GB	t	2021-05-14	f
2	8	Maple Street 67	Maple Street 127	Boise	Norfolk	83702	Station Lane	GB	t	2023-02-01	t
3	16	Church Road 76	Maple Street 112	Boise	Norfolk	83702	Station Lane	GB	f	2016-04-01	f
4	6	Church Road 127	Maple Street 91	Norwich	Kent	NR1 3AA	\N	GB	t	2022-01-15	f
5	6	Church Road 37	Maple Street 119	Dayton	\N	45402	Maple Street	GB	f	2023-08-18	\N
6	19	Station Lane 35	Station Lane 107	Norwich	Kent	NR1 3AA	Station Lane	GB	t	2008-11-28	t
7	17	Station Lane 77	Station Lane 70	Boise	Kent	83702	Church Road 	GB	t	\N	f
8	3	Church Road 13	\N	Boise	Kent	\N	Maple Street	GB	\N	2020-12-25	t
9	10	Church Road 10	Maple Street 84	Norwich	Kent	NR1 3AA	Station Lane	GB	t	\N	t
10	13	Maple Street 64	Station Lane 97	Norwich	Kent	NR1 3AA	Station Lane	GB	f	2021-09-10	t
11	3	Church Road 122	Station Lane 67	Dayton	Kent	45402	Church Road 	GB	t	2009-12-23	f
12	17	Maple Street 69	Station Lane 29	Norwich	Norfolk	NR1 3AA	Church Road 	GB	t	2015-07-05	f
13	2	Maple Street 72	Station Lane 16	Boise	Kent	\N	\N	GB	t	2022-08-20	t
14	16	Station Lane 52	Maple Street 87	Norwich	Kent	NR1 3AA	\N	GB	t	\N	t
15	9	Maple Street 77	Station Lane 36	Norwich	Kent	NR1 3AA	Church Road 	GB	f	2020-12-20	f
16	8	Station Lane 49	Station Lane 47	Norwich	Norfolk	NR1 3AA	Station Lane	GB	t	2017-11-02	f
17	11	Church Road 50	Church Road 87	Boise	Kent	83702	Church Road 	GB	t	\N	t
18	10	Station Lane 93	Station Lane 80	Boise	\N	83702	Maple Street	GB	f	2020-06-05	f
19	14	Maple Street 129	Station Lane 112	Norwich	Norfolk	NR1 3AA	Maple Street	GB	f	2011-09-19	t
20	10	Station Lane 91	Maple Street 66	Dayton	Norfolk	45402	Church Road 	GB	t	2022-06-28	t
\.

COPY public.donors_gift (id, donor_id, amount, currency, received, appeal_id, method, account_name, sort_code, account_no, card_last4, card_exp, tribute_name, tribute_message, receipt_no, batch, anonymous) FROM stdin;
1	3	2095.47	GBP	2015-09-24	52072	dd	Graham Hargreaves	GB09XXXX	GB50XXXX	4000	\N	Graham Hargreaves	Called twice about the refund and sounded upset.	K835	B077	\N
2	4	3593.30	GBP	2012-09-22	12358	dd	Megan Hargreaves	GB90XXXX	GB64XXXX	4000	09/27	Megan Hargreaves	\N	X-647	A-321	t
3	\N	2159.54	GBP	2012-08-08	14056	dd	Owen Doyle	GB72XXXX	GB92XXXX	4000	01/28	Owen Doyle	Called twice about the refund and sounded upset.	X-758	X-102	f
4	19	3158.65	USD	2010-10-23	78771	dd	Heather Whitfield	GB05XXXX	GB27XXXX	4000	01/28	Heather Whitfield	Called twice about the refund and sounded upset.	K221	X-996	\N
5	7	155.80	GBP	\N	21927	dd	Heather Barlow	GB71XXXX	GB77XXXX	4000	01/28	Heather Barlow	Prefers to be contacted by her daughter.	X-870	X-761	t
6	18	751.19	USD	2022-05-24	14403	dd	\N	GB57XXXX	GB39XXXX	4000	09/27	Marcus Doyle	Called twice about the refund and sounded upset.	\N	K472	f
7	17	3349.71	GBP	2019-07-03	97701	\N	Owen Whitfield	GB76XXXX	GB92XXXX	4000	09/27	Owen Whitfield	\N	X-264	B927	f
8	\N	1116.28	USD	2010-06-01	77054	dd	Dylan Hargreaves	GB61XXXX	GB85XXXX	4000	09/27	Dylan Hargreaves	Moved out in spring, forwarding requested.	X-117	A-001	t
9	3	3375.10	GBP	2015-09-27	91301	card	Owen Pemberton	GB88XXXX	GB24XXXX	4000	\N	Owen Pemberton	Moved out in spring, forwarding requested.	B420	A-622	f
10	19	\N	USD	2019-06-07	81216	dd	Marcus Pemberton	GB94XXXX	GB50XXXX	4000	01/28	Marcus Pemberton	Called twice about the refund and sounded upset.	A-367	X-474	t
11	9	1211.78	USD	2022-05-06	7113	dd	Joyce Pemberton	GB36XXXX	GB67XXXX	4000	01/28	Joyce Pemberton	Called twice about the refund and sounded upset.	A-751	\N	t
12	18	2969.08	USD	2017-08-09	8349	card	Megan Whitfield	GB56XXXX	GB71XXXX	4000	09/27	Megan Whitfield	\N	A-230	X-491	f
13	12	1360.13	GBP	2013-12-11	\N	card	Trevor Doyle	GB66XXXX	GB10XXXX	4000	01/28	Trevor Doyle	Moved out in spring, forwarding requested.	A-435	X-418	t
14	14	1775.06	USD	2020-06-18	38989	card	Owen Barlow	GB29XXXX	GB61XXXX	4000	09/27	Owen Barlow	Prefers to be contacted by her daughter.	X-998	A-740	f
15	\N	2464.25	GBP	2019-09-03	\N	card	Graham Hargreaves	GB55XXXX	GB50XXXX	4000	09/27	\N	Moved out in spring, forwarding requested.	B803	X-329	t
16	7	2107.40	USD	2022-12-31	1103	dd	Dylan Whitfield	GB80XXXX	GB57XXXX	4000	01/28	Dylan Whitfield	Moved out in spring, forwarding requested.	A-862	K646	t
17	9	782.73	\N	2018-04-30	\N	card	Joyce Hargreaves	\N	GB57XXXX	4000	09/27	Joyce Hargreaves	Called twice about the refund and sounded upset.	A-465	B683	t
18	6	99.21	USD	2015-09-17	19599	card	Megan Sutton	GB66XXXX	GB22XXXX	4000	09/27	Megan Sutton	Moved out in spring, forwarding requested.	A-943	B693	f
19	10	556.84	GBP	2021-04-15	9872	card	Heather Doyle	GB74XXXX	GB48XXXX	4000	01/28	Heather Doyle	Prefers to be contacted by her daughter.	B877	B277	f
20	2	3296.07	GBP	2020-12-09	56993	\N	Graham Barlow	GB62XXXX	\N	4000	01/28	Graham Barlow	Moved out in spring, forwarding requested.	K236	B507	\N
\.

COPY public.cases_client (id, case_number, legal_name, preferred_name, pronouns, birth_year, ethnic_group, immigration_status, first_language, disability, substance_use, convictions, sexual_orientation, gp_name, nhs_number, ni_number, next_of_kin, next_of_kin_phone, benefits, housing, risk_level, key_worker_id, opened, closed) FROM stdin;
c4ca4238-a0b9-4382-adcc-509a6f75849b	M-067224	Abigail Pemberton	Abigail	they/them	1982	B	settled	Tigrinya	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	Called twice about the refund and sounded upset.	x	\N	M158161794	495-76-19	Abigail Pemberton	+1 202-555-0163	PIP	hostel	2	5	2022-05-22	2017-06-25
c81e728d-9d4c-4f63-af06-7f89cc14862c	M-244475	Dylan Pemberton	Dylan	they/them	1987	C	asylum	Tigrinya	Prefers to be contacted by her daughter.	Moved out in spring, forwarding requested.	Moved out in spring, forwarding requested.	x	Dylan Pemberton	A052529909	\N	Dylan Pemberton	\N	PIP	hostel	1	\N	2014-09-04	2016-05-06
eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	K191595	Marcus Doyle	Marcus	they/them	1970	C	settled	English	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	Prefers to be contacted by her daughter.	x	Marcus Doyle	K309075366	451-55-17	Marcus Doyle	+1 202-555-0176	UC	hostel	4	1	2015-02-03	2009-10-25
a87ff679-a2f3-471d-a181-a67b7542122c	M-724693	Marcus Barlow	Marcus	they/them	1963	C	asylum	Tigrinya	Moved out in spring, forwarding requested.	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	y	Marcus Barlow	A300955901	463-39-76	Marcus Barlow	\N	PIP	flat	3	\N	\N	2011-11-25
e4da3b7f-bbce-4345-a777-2b0674a318d5	697119	Heather Doyle	Heather	she/her	1994	C	asylum	Tigrinya	Called twice about the refund and sounded upset.	Moved out in spring, forwarding requested.	Prefers to be contacted by her daughter.	x	\N	A676225721	425-16-95	Heather Doyle	+1 202-555-0112	UC	flat	6	12	2021-09-28	2017-01-08
1679091c-5a88-4faf-afb5-e6087eb1b2dc	M-222038	Joyce Barlow	Joyce	they/them	1941	C	settled	\N	Called twice about the refund and sounded upset.	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	y	Joyce Barlow	M775206204	248-84-67	Joyce Barlow	+1 202-555-0147	\N	flat	\N	16	2023-08-11	2021-07-05
8f14e45f-ceea-467a-aa36-dedd4bea2543	K315101	Abigail Doyle	Abigail	she/her	1948	A	settled	Tigrinya	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	Prefers to be contacted by her daughter.	y	Abigail Doyle	K509276728	175-45-21	Abigail Doyle	+1 202-555-0101	PIP	hostel	1	12	2017-12-24	2009-05-11
c9f0f895-fb98-4b91-a9f5-1fd0297e236d	002992	Dylan Pemberton	Dylan	she/her	1999	A	settled	English	Called twice about the refund and sounded upset.	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	x	Dylan Pemberton	K437535190	232-80-86	Dylan Pemberton	+1 202-555-0107	UC	flat	\N	5	2015-10-06	2013-06-27
45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	M-351817	Joyce Whitfield	Joyce	they/them	1971	B	settled	Tigrinya	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	Called twice about the refund and sounded upset.	y	Joyce Whitfield	M501607623	206-22-59	Joyce Whitfield	+1 202-555-0105	PIP	flat	5	4	\N	2015-03-26
d3d94468-02a4-4259-a55d-38e6d163e820	K286983	Naomi Whitfield	Naomi	she/her	1982	C	asylum	Tigrinya	Called twice about the refund and sounded upset.	\N	Called twice about the refund and sounded upset.	x	Naomi Whitfield	K052801835	583-07-94	Naomi Whitfield	+1 202-555-0126	UC	hostel	5	15	\N	2022-01-21
6512bd43-d9ca-46e0-ac99-0b0a82652dca	M-053662	Trevor Hargreaves	Trevor	they/them	1987	A	settled	English	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	x	Trevor Hargreaves	A243117342	100-28-07	Trevor Hargreaves	+1 202-555-0160	UC	hostel	4	1	2022-01-15	\N
c20ad4d7-6fe9-4759-aa27-a0c99bff6710	K246370	Graham Hargreaves	Graham	they/them	1993	B	asylum	English	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	Moved out in spring, forwarding requested.	x	Graham Hargreaves	A619131177	252-36-75	Graham Hargreaves	+1 202-555-0148	UC	hostel	1	18	2011-08-24	2013-03-06
c51ce410-c124-410e-adb5-e4b97fc2af39	542491	Abigail Sutton	Abigail	she/her	1979	A	settled	English	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	\N	y	Abigail Sutton	\N	295-50-63	Abigail Sutton	+1 202-555-0139	PIP	hostel	8	13	2019-08-04	2022-09-22
aab32389-22bc-425a-af60-6eb525ffdc56	606446	Dylan Hargreaves	Dylan	she/her	1978	C	asylum	Tigrinya	Moved out in spring, forwarding requested.	\N	Moved out in spring, forwarding requested.	y	Dylan Hargreaves	M015240722	623-34-81	Dylan Hargreaves	+1 202-555-0160	UC	hostel	4	16	\N	2014-10-19
9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	M-297221	Joyce Sutton	Joyce	they/them	1940	B	asylum	Tigrinya	Moved out in spring, forwarding requested.	Prefers to be contacted by her daughter.	Moved out in spring, forwarding requested.	x	Joyce Sutton	K824068205	416-12-95	\N	+1 202-555-0131	UC	hostel	6	\N	2009-07-10	2008-06-09
c74d97b0-1eae-457e-a4aa-9d5bade97baf	K534387	Megan Doyle	Megan	they/them	\N	A	asylum	\N	Moved out in spring, forwarding requested.	Prefers to be contacted by her daughter.	\N	x	Megan Doyle	K373900695	389-33-46	Megan Doyle	+1 202-555-0188	UC	\N	\N	7	2009-08-24	\N
70efdf2e-c9b0-4607-a795-c442636b55fb	370095	Abigail Hargreaves	Abigail	she/her	1988	A	asylum	Tigrinya	Called twice about the refund and sounded upset.	\N	Called twice about the refund and sounded upset.	y	Abigail Hargreaves	K581793216	117-39-32	Abigail Hargreaves	+1 202-555-0168	PIP	hostel	8	2	2008-11-25	2016-04-07
6f4922f4-5568-461a-acdf-4ad2299f6d23	K529973	Joyce Barlow	Joyce	they/them	2000	C	settled	Tigrinya	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	Moved out in spring, forwarding requested.	y	Joyce Barlow	\N	444-58-18	Joyce Barlow	+1 202-555-0156	PIP	\N	8	5	2021-12-25	2019-09-03
1f0e3dad-9990-4345-a743-9f8ffabdffc4	M-044842	Marcus Pemberton	Marcus	she/her	1988	B	asylum	Tigrinya	Moved out in spring, forwarding requested.	Prefers to be contacted by her daughter.	\N	y	Marcus Pemberton	K808977366	485-96-81	Marcus Pemberton	+1 202-555-0172	UC	flat	6	3	2015-03-24	2022-04-03
98f13708-2101-44c4-a568-7be6106a3b84	187650	Joyce Barlow	Joyce	she/her	1968	C	asylum	Tigrinya	Called twice about the refund and sounded upset.	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	x	Joyce Barlow	K761277848	609-15-70	Joyce Barlow	+1 202-555-0145	PIP	flat	8	19	2014-09-15	\N
\.

COPY public.cases_note (id, client_id, body, minutes, kind, written_by_id, sensitive, created) FROM stdin;
1	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	Prefers to be contacted by her daughter.	\N	call	3	t	2022-11-25 04:37:09
2	98f13708-2101-44c4-a568-7be6106a3b84	Called twice about the refund and sounded upset.	7	visit	15	t	2023-02-08 01:05:36
3	98f13708-2101-44c4-a568-7be6106a3b84	Called twice about the refund and sounded upset.	8	\N	\N	t	2022-04-06 03:11:21
4	8f14e45f-ceea-467a-aa36-dedd4bea2543	Moved out in spring, forwarding requested.	8	call	9	f	2019-06-12 14:18:58
5	c9f0f895-fb98-4b91-a9f5-1fd0297e236d	Moved out in spring, forwarding requested.	3	visit	18	f	2024-05-04 18:01:14
6	d3d94468-02a4-4259-a55d-38e6d163e820	Called twice about the refund and sounded upset.	2	visit	11	t	2019-12-08 12:20:49
7	8f14e45f-ceea-467a-aa36-dedd4bea2543	Prefers to be contacted by her daughter.	2	visit	1	f	2019-09-15 11:36:29
8	c74d97b0-1eae-457e-a4aa-9d5bade97baf	Moved out in spring, forwarding requested.	\N	\N	8	t	2023-05-23 10:26:42
9	6512bd43-d9ca-46e0-ac99-0b0a82652dca	Prefers to be contacted by her daughter.	6	call	12	t	2021-01-27 23:00:50
10	9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	Prefers to be contacted by her daughter.	3	call	3	\N	2023-06-06 16:49:01
11	1679091c-5a88-4faf-afb5-e6087eb1b2dc	Moved out in spring, forwarding requested.	6	visit	\N	t	2024-06-13 17:29:08
12	c51ce410-c124-410e-adb5-e4b97fc2af39	Called twice about the refund and sounded upset.	2	\N	\N	f	2021-12-19 23:00:06
13	1679091c-5a88-4faf-afb5-e6087eb1b2dc	\N	3	visit	9	t	2019-04-16 13:42:23
14	1f0e3dad-9990-4345-a743-9f8ffabdffc4	Prefers to be contacted by her daughter.	3	call	20	f	2020-04-02 21:36:23
15	70efdf2e-c9b0-4607-a795-c442636b55fb	Prefers to be contacted by her daughter.	3	\N	15	f	2019-11-14 03:32:23
16	1f0e3dad-9990-4345-a743-9f8ffabdffc4	Prefers to be contacted by her daughter.	\N	call	8	f	2020-03-17 21:31:55
17	9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	Prefers to be contacted by her daughter.	3	visit	5	f	2019-01-05 00:24:14
18	e4da3b7f-bbce-4345-a777-2b0674a318d5	Called twice about the refund and sounded upset.	2	visit	\N	f	2023-04-09 20:44:29
19	d3d94468-02a4-4259-a55d-38e6d163e820	\N	8	visit	7	t	2022-10-03 13:17:09
20	c4ca4238-a0b9-4382-adcc-509a6f75849b	Moved out in spring, forwarding requested.	6	visit	17	f	2024-02-06 11:12:08
\.

COPY public.cases_document (id, client_id, upload, title, mime, size, sha1, page_count, ocr_text) FROM stdin;
1	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	scan_barlow_346.pdf	\N	application/pdf	247	K380	6	Called twice about the refund and sounded upset.
2	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	scan_pemberton_46.pdf	Letter	application/pdf	278	X-188	1	Prefers to be contacted by her daughter.
3	c51ce410-c124-410e-adb5-e4b97fc2af39	scan_barlow_654.pdf	Letter	application/pdf	98	X-783	4	Moved out in spring, forwarding requested.
4	6f4922f4-5568-461a-acdf-4ad2299f6d23	scan_whitfield_917.pdf	Letter	application/pdf	191	K945	3	Prefers to be contacted by her daughter.
5	c4ca4238-a0b9-4382-adcc-509a6f75849b	scan_doyle_810.pdf	Letter	application/pdf	324	K191	6	Moved out in spring, forwarding requested.
6	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	scan_pemberton_108.pdf	Passport copy	application/pdf	213	K752	2	Called twice about the refund and sounded upset.
7	c81e728d-9d4c-4f63-af06-7f89cc14862c	scan_pemberton_901.pdf	Letter	application/pdf	351	B354	6	Prefers to be contacted by her daughter.
8	c74d97b0-1eae-457e-a4aa-9d5bade97baf	scan_pemberton_843.pdf	Letter	application/pdf	120	A-471	4	Moved out in spring, forwarding requested.
9	c20ad4d7-6fe9-4759-aa27-a0c99bff6710	scan_whitfield_550.pdf	Letter	application/pdf	56	X-585	7	Moved out in spring, forwarding requested.
10	e4da3b7f-bbce-4345-a777-2b0674a318d5	scan_whitfield_979.pdf	Passport copy	\N	111	B832	3	Called twice about the refund and sounded upset.
11	c51ce410-c124-410e-adb5-e4b97fc2af39	scan_pemberton_509.pdf	\N	application/pdf	27	B795	3	Moved out in spring, forwarding requested.
12	d3d94468-02a4-4259-a55d-38e6d163e820	scan_barlow_397.pdf	Letter	application/pdf	342	B490	5	Called twice about the refund and sounded upset.
13	45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26	scan_barlow_992.pdf	Letter	application/pdf	366	B817	7	Called twice about the refund and sounded upset.
14	aab32389-22bc-425a-af60-6eb525ffdc56	scan_pemberton_142.pdf	Letter	application/pdf	269	K574	\N	Moved out in spring, forwarding requested.
15	d3d94468-02a4-4259-a55d-38e6d163e820	\N	Passport copy	application/pdf	399	B720	5	Moved out in spring, forwarding requested.
16	d3d94468-02a4-4259-a55d-38e6d163e820	scan_barlow_967.pdf	Passport copy	application/pdf	52	X-243	6	Prefers to be contacted by her daughter.
17	9bf31c7f-f062-436a-a6d3-c8bd1f8f2ff3	scan_sutton_848.pdf	Letter	application/pdf	67	B030	3	Moved out in spring, forwarding requested.
18	70efdf2e-c9b0-4607-a795-c442636b55fb	scan_barlow_309.pdf	Letter	application/pdf	199	B972	1	\N
19	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	scan_sutton_412.pdf	Passport copy	application/pdf	\N	B884	8	\N
20	eccbc87e-4b5c-42fe-a830-8fd9f2a7baf3	scan_whitfield_469.pdf	Passport copy	application/pdf	88	X-795	2	Prefers to be contacted by her daughter.
\.

COPY public.volunteers_volunteer (id, user_id, dbs_certificate, dbs_date, vehicle_reg, driving_licence, tshirt, emergency_contact, allergies, availability, hours, badge_no, photo) FROM stdin;
1	17	T76319134	2021-11-18	PE AB 6561	\N	XL	Dylan Pemberton	Prefers to be contacted by her daughter.	{"first": "Dylan", "mail": "dylan.pemberton211@mail.example.net"}	1886.48	M-542203	avatars/839487b81b.jpg
2	2	\N	2014-10-10	SU AB 8175	D866334997	S	Abigail Sutton	Moved out in spring, forwarding requested.	{"first": "Abigail", "mail": "abigail.sutton212@mail.example.net"}	3465.90	308124	avatars/6f897fff13.jpg
3	\N	T32506991	2010-02-17	WH AB 7126	B810031711	XL	Trevor Whitfield	\N	{"first": "Trevor", "mail": "trevor.whitfield213@example.org"}	3544.83	M-527893	avatars/cf6cef6554.jpg
4	6	T30124357	2009-06-07	WH AB 9052	B880998523	M	Marcus Whitfield	Moved out in spring, forwarding requested.	{"first": "Marcus", "mail": "marcus.whitfield214@example.com"}	641.21	M-998783	avatars/ff2c5c80f2.jpg
5	7	T66945705	2009-06-17	DO AB 3216	\N	S	Joyce Doyle	Moved out in spring, forwarding requested.	{"first": "Joyce", "mail": "joyce.doyle215@example.org"}	\N	998463	avatars/cef02c0911.jpg
6	9	T48784202	2018-09-06	DO AB 2508	D392935037	S	Naomi Doyle	Prefers to be contacted by her daughter.	{"first": "Naomi", "mail": "naomi.doyle216@example.com"}	658.29	M-097794	avatars/301c01c681.jpg
7	5	L75322474	2022-09-12	DO AB 6659	K050644655	M	Trevor Doyle	Moved out in spring, forwarding requested.	{"first": "Trevor", "mail": "trevor.doyle217@mail.example.net"}	128.35	933899	\N
8	8	L41059670	2019-09-03	PE AB 8444	B378758102	M	Heather Pemberton	\N	{"first": "Heather", "mail": "heather.pemberton218@example.com"}	3459.11	K225815	avatars/cfca541b95.jpg
9	1	L98756537	2013-09-28	PE AB 803	D965969475	M	Abigail Pemberton	Moved out in spring, forwarding requested.	{"first": "Abigail", "mail": "abigail.pemberton219@example.org"}	887.16	095403	avatars/3633d4c9df.jpg
10	5	T49492325	\N	SU AB 5109	B414437236	XL	Dylan Sutton	\N	{"first": "Dylan", "mail": "dylan.sutton220@example.org"}	1304.41	098395	avatars/20be853e1a.jpg
11	\N	T16657701	2012-08-11	BA AB 5307	\N	XL	Trevor Barlow	Moved out in spring, forwarding requested.	{"first": "Trevor", "mail": "trevor.barlow221@example.com"}	1087.06	K911642	avatars/75c2f2e1d6.jpg
12	6	L09563046	2010-12-26	SU AB 2352	B957456027	M	Heather Sutton	Called twice about the refund and sounded upset.	\N	955.89	M-430379	avatars/1393d97541.jpg
13	9	Y78076649	2023-10-04	HA AB 5354	K012695830	\N	Abigail Hargreaves	Moved out in spring, forwarding requested.	{"first": "Abigail", "mail": "abigail.hargreaves223@example.org"}	1674.85	M-296648	avatars/97d88acae4.jpg
14	9	L67620260	2016-11-24	HA AB 8727	B312704297	M	Joyce Hargreaves	Moved out in spring, forwarding requested.	{"first": "Joyce", "mail": "joyce.hargreaves224@example.com"}	546.55	M-594417	avatars/a04a54c45a.jpg
15	11	L81923352	2012-04-21	DO AB 5147	B746073657	M	Graham Doyle	\N	{"first": "Graham", "mail": "graham.doyle225@mail.example.net"}	2112.88	715204	avatars/9e11261e63.jpg
16	13	L27486086	2013-06-26	BA AB 3379	D387570059	S	\N	Moved out in spring, forwarding requested.	{"first": "Naomi", "mail": "naomi.barlow226@example.com"}	2160.80	M-228444	avatars/ba4217fe26.jpg
17	5	Y82475292	2023-11-02	\N	D159342453	S	Owen Doyle	\N	{"first": "Owen", "mail": "owen.doyle227@mail.example.net"}	3556.30	557951	avatars/1e6f9a5ab8.jpg
18	10	T08391344	2014-06-22	DO AB 3765	B659151214	S	Dylan Doyle	Called twice about the refund and sounded upset.	{"first": "Dylan", "mail": "dylan.doyle228@example.com"}	2178.24	909282	avatars/edf9ee67cf.jpg
19	9	L04859961	2017-05-30	DO AB 2208	B027539478	S	Graham Doyle	Prefers to be contacted by her daughter.	{"first": "Graham", "mail": "graham.doyle229@example.com"}	3309.61	825250	avatars/5eb87ff27f.jpg
20	20	T75334251	2009-02-07	\N	K300936705	XL	Abigail Barlow	Prefers to be contacted by her daughter.	{"first": "Abigail", "mail": "abigail.barlow230@example.org"}	2597.11	\N	avatars/c6c23d4943.jpg
\.

COPY public.events_event (id, name, slug, venue_name, venue_address, capacity, ticket_price, starts, race_distance, organiser_email, published, lat, lng) FROM stdin;
1	Quiz Night	quiz	Town Hall	1 High Street	33	256.83	2024-06-16 08:58:26	10k	joyce.sutton231@mail.example.net	t	53.017038	\N
2	Fun Run	\N	Town Hall	1 High Street	126	3556.88	2019-07-11 23:45:26	5k	heather.pemberton232@example.org	\N	44.652605	57.361432
3	Fun Run	\N	Town Hall	1 High Street	166	587.41	2023-09-21 06:59:28	10k	megan.doyle233@example.org	t	50.310964	44.691067
4	Quiz Night	fun-run	Town Hall	1 High Street	304	1301.66	2020-01-16 17:40:15	5k	trevor.pemberton234@mail.example.net	f	50.188645	55.882867
5	Quiz Night	\N	Town Hall	\N	89	1146.76	2021-12-13 20:16:20	5k	\N	\N	44.265593	43.462865
6	Fun Run	fun-run	Town Hall	1 High Street	378	395.37	2023-03-10 03:17:28	5k	joyce.hargreaves236@example.org	f	48.766346	52.398888
\.

COPY public.events_ticket (id, event_id, holder, holder_age, qr_code, bib_number, dietary, emergency_no, checked_in, price) FROM stdin;
1	3	\N	20	2741e7206165086eaea5068ff45902747f657eb1	266	none	+1 202-555-0107	t	24.78
2	1	Joyce Doyle	57	7e6fbdd1acec3dd484927214be0a649795a5adee	59	vegan	+1 202-555-0180	t	521.05
3	2	Owen Sutton	59	1700e725cb3f99099bb0798823be1ebf451c2efa	376	none	+1 202-555-0189	\N	1167.92
4	5	\N	58	574ba625af6a48db6dffcf4af1de203e13bd88dc	318	vegan	+1 202-555-0136	f	77.23
5	1	Naomi Doyle	81	522031212b46ef5ef04a773e2768a4baaaca7463	67	\N	+1 202-555-0166	t	103.13
6	2	Trevor Hargreaves	54	3d1b884b211a151037e7a77f06c9840c656817c6	349	vegan	+1 202-555-0110	t	3521.76
7	5	Graham Barlow	68	6252ad2c99e5d148f0bb7ae6a70e35f9fba122d1	120	vegan	+1 202-555-0177	f	2939.30
8	1	Dylan Hargreaves	51	a4f0e5f2a2c35f4c47f3223ea4b16ff63bc5299e	330	vegan	+1 202-555-0157	f	\N
9	1	\N	44	c7b4bad6e6c0e2ae7e45751a2575aa12e9fb61e2	53	vegan	+1 202-555-0117	t	1359.65
10	6	Owen Hargreaves	39	7d084bc5755a5a647744ccc14a872d424dfca7d3	202	none	+1 202-555-0100	t	3227.74
11	5	Heather Barlow	80	35c7f9d258f4502591205fff762c2a38ba62d948	374	none	+1 202-555-0149	t	2101.06
12	1	Heather Doyle	71	679ce4f8eee9cc58c2d414ce0370c5efb2824c64	340	vegan	\N	t	190.49
13	2	Trevor Hargreaves	39	67984df119554a84d30c0688b80b64ab0939918a	10	none	+1 202-555-0104	t	\N
14	2	Megan Sutton	73	eea6953864280331de25f26226f78632294c4502	120	none	+1 202-555-0196	f	724.46
15	4	Dylan Whitfield	82	a1d9795f2cc9bfe528b317969aa58f99ed326005	49	vegan	+1 202-555-0117	t	2156.10
16	1	\N	56	3e54954852dfe9ee56508cf065b56b6d24359d43	26	vegan	+1 202-555-0198	f	2365.44
17	4	Naomi Sutton	33	4ff6d7a3106e1f0f2c6663cc9e0a202ee7bc512f	51	vegan	\N	t	2116.72
18	4	Abigail Hargreaves	28	d059b17441e0c825fc4eadb8254e01fd7017c7ae	331	none	+1 202-555-0136	f	46.73
19	2	Joyce Barlow	20	5885e173078a336c666f81aa747009460820d871	296	none	+1 202-555-0139	\N	3884.21
20	4	Naomi Sutton	40	\N	150	vegan	+1 202-555-0153	f	2331.59
\.

COPY public.mail_template (id, name, subject, body, from_name, version, language, token_count, is_email_receipt) FROM stdin;
1	welcome	Thank you	Dear supporter, thank you.	The Charity	35	en	187	f
2	welcome	Thank you	Dear supporter, thank you.	The Charity	369	en	388	t
3	\N	Thank you	Dear supporter, thank you.	The Charity	279	en	187	f
4	welcome	Thank you	Dear supporter, thank you.	The Charity	63	en	62	f
5	receipt	Thank you	Dear supporter, thank you.	The Charity	173	\N	\N	f
\.

COPY public.easy_thumbnails_source (id, storage_hash, name, modified) FROM stdin;
1	X-691	logo.png	2022-12-25 18:35:43
2	B688	logo.png	2022-11-15 06:16:46
3	B393	\N	2023-01-24 07:14:33
4	B683	banner.png	2019-08-31 14:18:10
5	K993	banner.png	2023-08-18 11:15:44
\.

COPY public.waffle_flag (id, name, everyone, percent, testing, superusers, languages, rollout, note) FROM stdin;
1	new_form	t	81.6	t	t	B941	t	rolled out in May
2	new_form	t	15.7	t	\N	K802	f	\N
3	new_form	t	15.3	f	f	A-004	f	rolled out in May
4	new_form	\N	11.2	t	f	X-808	f	rolled out in May
5	new_form	f	33.2	t	f	X-531	t	rolled out in May
\.

COPY public.appeals_appeal (id, name, code, title, target, starts, ends, state, donor_count, email_count, address_format, age_group, token_length, utm_source) FROM stdin;
1	Spring Rose	B362	Keep warm	1330.61	2009-02-08	2019-09-05	done	249	363	uk	26-40	63	mail
2	Grace Fund	K162	Keep warm	389.19	2009-07-31	2022-08-09	live	\N	3	uk	18-25	265	web
3	Winter Shelter	K349	Keep warm	575.97	2019-09-19	2017-10-13	live	306	148	uk	26-40	95	mail
4	Winter Shelter	A-620	Keep warm	552.75	2012-04-27	2016-03-07	done	29	\N	us	26-40	73	web
5	Winter Shelter	K529	Keep warm	\N	2008-03-05	2011-03-09	live	226	\N	\N	26-40	\N	web
6	Spring Rose	\N	Keep warm	3306.74	2015-05-02	\N	done	100	234	us	18-25	272	web
\.

COPY public.stock_item (id, label, sku, sex, size, colour, birth_batch, weight_g, location, unit_cost, host_name, mac_required, reorder_level) FROM stdin;
1	T-shirt	X-458	unisex	M	navy	X-223	145	Shelf A	1776.78	depot-1	t	194
2	Mug	B192	women	M	navy	B494	297	Shelf A	2261.99	\N	t	66
3	\N	K521	unisex	S	navy	K572	\N	Shelf A	490.78	depot-1	\N	362
4	T-shirt	A-173	women	\N	red	K730	209	Shelf A	3794.88	depot-1	f	295
5	T-shirt	X-743	women	M	navy	A-801	58	Shelf A	776.76	depot-1	f	343
6	T-shirt	X-104	women	S	red	X-364	202	Shelf A	896.42	depot-1	f	349
\.

ALTER TABLE ONLY public.stock_item ADD CONSTRAINT stock_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appeals_appeal ADD CONSTRAINT appeals_appeal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.waffle_flag ADD CONSTRAINT waffle_flag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.easy_thumbnails_source ADD CONSTRAINT easy_thumbnails_source_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_template ADD CONSTRAINT mail_template_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.events_ticket ADD CONSTRAINT events_ticket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.events_event ADD CONSTRAINT events_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.volunteers_volunteer ADD CONSTRAINT volunteers_volunteer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_document ADD CONSTRAINT cases_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_note ADD CONSTRAINT cases_note_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_client ADD CONSTRAINT cases_client_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.donors_gift ADD CONSTRAINT donors_gift_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.donors_address ADD CONSTRAINT donors_address_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.donors_donor ADD CONSTRAINT donors_donor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_admin_log ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_user ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_admin_log ADD CONSTRAINT fk_django_admin_log_content_type_id FOREIGN KEY (content_type_id) REFERENCES public.django_content_type (id);
ALTER TABLE ONLY public.django_admin_log ADD CONSTRAINT fk_django_admin_log_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user (id);
ALTER TABLE ONLY public.authtoken_token ADD CONSTRAINT fk_authtoken_token_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user (id);
ALTER TABLE ONLY public.donors_address ADD CONSTRAINT fk_donors_address_donor_id FOREIGN KEY (donor_id) REFERENCES public.donors_donor (id);
ALTER TABLE ONLY public.donors_gift ADD CONSTRAINT fk_donors_gift_donor_id FOREIGN KEY (donor_id) REFERENCES public.donors_donor (id);
ALTER TABLE ONLY public.cases_client ADD CONSTRAINT fk_cases_client_key_worker_id FOREIGN KEY (key_worker_id) REFERENCES public.auth_user (id);
ALTER TABLE ONLY public.cases_note ADD CONSTRAINT fk_cases_note_client_id FOREIGN KEY (client_id) REFERENCES public.cases_client (id);
ALTER TABLE ONLY public.cases_note ADD CONSTRAINT fk_cases_note_written_by_id FOREIGN KEY (written_by_id) REFERENCES public.auth_user (id);
ALTER TABLE ONLY public.cases_document ADD CONSTRAINT fk_cases_document_client_id FOREIGN KEY (client_id) REFERENCES public.cases_client (id);
ALTER TABLE ONLY public.volunteers_volunteer ADD CONSTRAINT fk_volunteers_volunteer_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user (id);
ALTER TABLE ONLY public.events_ticket ADD CONSTRAINT fk_events_ticket_event_id FOREIGN KEY (event_id) REFERENCES public.events_event (id);
