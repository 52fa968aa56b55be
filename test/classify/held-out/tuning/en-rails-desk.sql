SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.accounts (
  id bigint NOT NULL,
  name character varying(255),
  subdomain character varying(255),
  plan character varying(255),
  seats integer,
  stripe_customer_id character varying(255),
  trial_ends_at timestamp without time zone,
  settings jsonb,
  locale character varying(255),
  time_zone character varying(255),
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL
);

CREATE TABLE public.users (
  id bigint NOT NULL,
  account_id bigint,
  email character varying(255) NOT NULL,
  encrypted_password character varying(255) NOT NULL,
  reset_password_token character varying(255),
  reset_password_sent_at timestamp without time zone,
  remember_created_at timestamp without time zone,
  sign_in_count integer,
  current_sign_in_at timestamp without time zone,
  last_sign_in_at timestamp without time zone,
  current_sign_in_ip inet,
  last_sign_in_ip inet,
  confirmation_token character varying(255),
  confirmed_at timestamp without time zone,
  unconfirmed_email character varying(255),
  failed_attempts integer,
  unlock_token character varying(255),
  otp_secret character varying(255),
  otp_backup_codes text,
  consumed_timestep integer,
  first_name character varying(255),
  last_name character varying(255),
  nickname character varying(255),
  avatar_file_name character varying(255),
  avatar_content_type character varying(255),
  avatar_file_size integer,
  role integer,
  bio text,
  provider character varying(255),
  uid character varying(255),
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL
);

CREATE TABLE public.contacts (
  id bigint NOT NULL,
  account_id bigint NOT NULL,
  salutation character varying(255),
  full_name character varying(255),
  email_address character varying(255),
  email_bounced boolean,
  work_phone character varying(255),
  cell character varying(255),
  twitter_handle character varying(255),
  job_title character varying(255),
  company_name character varying(255),
  address_line1 character varying(255),
  address_line2 character varying(255),
  city character varying(255),
  state character varying(255),
  zip character varying(255),
  country_code character varying(255),
  date_of_birth date,
  tags jsonb,
  notes_count integer,
  lead_score integer,
  owner_id bigint,
  source character varying(255),
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL
);

CREATE TABLE public.tickets (
  id bigint NOT NULL,
  account_id bigint NOT NULL,
  number integer NOT NULL,
  subject character varying(255),
  state character varying(255) CHECK (state::text = ANY (ARRAY['open'::text, 'pending'::text, 'closed'::text])),
  priority integer,
  contact_id bigint,
  assignee_id bigint,
  channel character varying(255),
  first_response_at timestamp without time zone,
  satisfaction_rating integer,
  csat_comment text,
  custom_fields jsonb,
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL
);

CREATE TABLE public.messages (
  id bigint NOT NULL,
  ticket_id bigint NOT NULL,
  author_type character varying(255),
  author_id bigint,
  body text,
  html_body text,
  from_address character varying(255),
  to_addresses text,
  raw_headers text,
  message_id_header character varying(255),
  private boolean,
  created_at timestamp without time zone NOT NULL
);

CREATE TABLE public.attachments (
  id bigint NOT NULL,
  message_id bigint NOT NULL,
  filename character varying(255),
  content_type character varying(255),
  byte_size bigint,
  checksum character varying(255),
  storage_key character varying(255),
  created_at timestamp without time zone NOT NULL
);

CREATE TABLE public.api_tokens (
  id bigint NOT NULL,
  user_id bigint NOT NULL,
  name character varying(255),
  token_digest character varying(255) NOT NULL,
  last_four character varying(255),
  scopes character varying(255),
  last_used_at timestamp without time zone,
  expires_at timestamp without time zone
);

CREATE TABLE public.webhooks (
  id bigint NOT NULL,
  account_id bigint NOT NULL,
  target_url character varying(255),
  signing_secret character varying(255),
  event_names character varying(255),
  state character varying(255),
  failures integer
);

CREATE TABLE public.audits (
  id bigint NOT NULL,
  auditable_type character varying(255),
  auditable_id bigint,
  user_id bigint,
  action character varying(255),
  audited_changes jsonb,
  version integer,
  remote_address character varying(255),
  request_uuid character varying(255),
  created_at timestamp without time zone NOT NULL
);

CREATE TABLE public.sessions (
  id bigint NOT NULL,
  session_id character varying(255) NOT NULL,
  data text,
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL
);

CREATE TABLE public.macros (
  id bigint NOT NULL,
  name character varying(255),
  title character varying(255),
  body text,
  position integer,
  usage_count integer,
  token_count integer
);

CREATE TABLE public.schema_fields (
  id bigint NOT NULL,
  field_name character varying(255),
  label character varying(255),
  field_type character varying(255),
  is_required boolean,
  options jsonb,
  position integer
);

CREATE TABLE public.feature_flags (
  id bigint NOT NULL,
  key character varying(80),
  name character varying(80),
  enabled boolean,
  rollout_percent smallint,
  description text,
  max_users integer,
  token_limit integer,
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL
);

CREATE TABLE public.schema_migrations (
  version character varying(255) NOT NULL
);

CREATE TABLE public.sla_policies (
  id bigint NOT NULL,
  name character varying(80),
  first_response_minutes integer,
  resolution_minutes integer,
  business_hours boolean,
  priority integer,
  phone_support boolean,
  email_support boolean,
  address_family smallint,
  session_timeout integer,
  position integer,
  state character varying(20),
  gender_neutral_copy boolean,
  age_days integer
);

COPY public.accounts (id, name, subdomain, plan, seats, stripe_customer_id, trial_ends_at, settings, locale, time_zone, created_at, updated_at) FROM stdin;
1	Acme Ltd	acme	free	346	B763	2024-07-19 13:33:28	\N	en	London	2019-11-27 08:45:32	2022-04-18 15:14:56
2	Acme Ltd	acme	free	294	K485	2021-09-15 08:39:49	{"v": 0}	en	London	2022-10-21 06:44:08	2019-06-09 05:40:02
3	Blue Fir	acme	pro	349	\N	\N	{"v": 1}	de	London	2019-12-10 00:06:15	2020-05-10 12:05:34
4	Blue Fir	acme	free	146	K404	2023-07-25 21:56:36	{"v": 4}	de	London	2019-01-17 08:32:14	2019-09-30 23:40:07
5	Blue Fir	acme	pro	282	K429	2024-03-29 04:14:33	{"v": 6}	en	UTC	2021-11-27 03:07:01	2021-07-27 18:27:57
6	Kestrel	acme	free	\N	K505	2024-03-24 17:23:59	{"v": 5}	en	London	2019-12-16 02:41:46	2020-05-25 09:42:40
\.

COPY public.users (id, account_id, email, encrypted_password, reset_password_token, reset_password_sent_at, remember_created_at, sign_in_count, current_sign_in_at, last_sign_in_at, current_sign_in_ip, last_sign_in_ip, confirmation_token, confirmed_at, unconfirmed_email, failed_attempts, unlock_token, otp_secret, otp_backup_codes, consumed_timestep, first_name, last_name, nickname, avatar_file_name, avatar_content_type, avatar_file_size, role, bio, provider, uid, created_at, updated_at) FROM stdin;
1	3	dylan.whitfield7@example.org	$2b$10$y4z9nwcp2fau6wcyb5obd4Bh7CA/vqq/jEkDu/4yfycd3mi1f4idu	cb8fff3411459eb45600687650e597c05f1d93e6	2021-05-22 16:08:34	2021-09-17 21:10:31	365	2022-09-11 22:44:16	2021-03-17 03:58:36	198.51.100.129	198.51.100.87	93605b72518c1592c575b20f0f9855e2cd5b9d4d	2023-05-27 11:17:07	dylan.whitfield7@example.org	189	6ffb0a3d8dc46e9546ba91481bbefb6ce441a7ca	532230	\N	332	Dylan	Whitfield	dwhitfield76	avatars/9e4189ce94.jpg	image/png	299	9	Moved out in spring, forwarding requested.	google	89455619071593959	2023-08-04 08:21:11	2024-04-11 17:24:45
2	3	megan.barlow8@example.com	$2b$10$4r/tidG5ftHFhoo3ke.sw3j6/sw0/yb0kJ9/uFHs44mJcJBxyc5Aj	\N	2019-11-04 19:37:09	\N	88	2024-02-15 10:08:12	2023-05-02 09:59:00	198.51.100.98	198.51.100.221	6b1430c40e2cc5124c3d13e8ea4890a7dac78316	2020-07-09 06:50:04	megan.barlow8@example.com	101	6e5a5d5b0a3ef6eb86ed1fbd8d34d78b93b7deac	252595	207251	85	Megan	Barlow	mbarlow10	avatars/f514b86549.jpg	image/jpeg	126	\N	Prefers to be contacted by her daughter.	google	38624498998528489	2021-12-15 13:23:00	2019-10-26 10:53:50
3	2	heather.doyle9@example.com	$2b$10$uHnxqlDxzHypn1AjuBok/h8pyIskc8zloC4Cr1AH1ik6a5jDm207x	338f1bde1e4b93831efe168c4fd29fb281ad33f2	2019-01-15 07:17:51	2019-08-09 04:25:01	324	2024-03-15 03:30:52	2019-12-11 05:15:36	198.51.100.65	198.51.100.204	3c5a1cb625d77951ba3d6b96d9332acc29c9bb49	2019-05-07 00:56:57	heather.doyle9@example.com	73	c6d86cb4b7ebf8cc06443818a5750e0406a344a9	891198	335192	114	Heather	Doyle	hdoyle45	avatars/949f46d96f.jpg	\N	321	283	Prefers to be contacted by her daughter.	google	03348303214817172	2023-10-28 14:31:58	2020-12-09 17:38:40
4	3	owen.pemberton10@mail.example.net	$2b$10$lugm7ujd354FIgbHocCABkJmCaHII0mApxtuCbyicCux1par.zbBa	afd6d294ef5771e18b171e05723f1e2f58224e3a	2019-12-13 19:07:23	\N	156	2023-01-18 12:54:33	2023-08-17 02:42:59	198.51.100.156	198.51.100.106	4d1da247edf3358a25727d9500b10dd95411caf6	2020-03-15 00:29:43	owen.pemberton10@mail.example.net	151	608110c2b0eaa8ace51498511be7a56165e0107e	585750	048981	44	Owen	Pemberton	opemberton79	avatars/97e47e2e28.jpg	image/jpeg	307	276	Called twice about the refund and sounded upset.	google	98957037443428570	2021-02-07 17:39:18	2023-01-01 16:11:30
5	2	joyce.doyle11@mail.example.net	$2b$10$G8uhta7fIBD1/J7/I0gB/9sbd7bJfr//bCJi97s/1ibJ7ylEy0nHy	2f31b63ab83837e4a38ce44585e0756a792cce1f	2021-04-21 03:38:22	\N	146	2019-09-01 17:16:59	2024-04-12 09:18:33	198.51.100.60	198.51.100.58	710e3214a917c00bf871e7e5f4e3ee843ef8e2c7	2021-04-04 15:06:30	joyce.doyle11@mail.example.net	28	917b31b74abcc270819741e20c636346ac27e34b	538413	\N	126	Joyce	Doyle	jdoyle70	avatars/2dc36fe6f1.jpg	image/jpeg	198	391	Prefers to be contacted by her daughter.	google	69676052518230400	2022-02-17 18:37:41	2022-08-26 08:18:12
6	2	trevor.hargreaves12@example.com	$2b$10$o476us/EoF9c4thqiJBthBr936c.b6yi/xpgceis1mI.6mJBc820h	74f6b50f140eceda5e8a63d4d3bb7bf3c403b98f	2023-01-30 09:06:28	2021-11-12 03:09:30	381	2021-08-08 02:36:26	2019-01-05 22:34:38	198.51.100.197	198.51.100.125	f6379dc9c81d6f09d807d15dbd61aa016519b347	2021-02-18 22:39:25	trevor.hargreaves12@example.com	34	94dfcea12a94bf41f7702c268e9d3391116d23a9	184641	702678	181	Trevor	Hargreaves	thargreave76	avatars/143a9b78cc.jpg	image/png	\N	44	Moved out in spring, forwarding requested.	google	64068571088812055	2024-08-03 12:34:13	2021-04-14 03:49:53
7	5	megan.sutton13@example.org	$2b$10$yo8zl9.7cGtsiwJ.AwzAe518atla88n1cA1x/I/rgm9xGpGig2B1y	fe806c7ee875edb64a9ba9832bc35362c55f1cf9	2019-08-14 12:31:47	2021-03-06 13:30:55	93	2019-07-27 20:14:08	2020-01-12 10:45:16	198.51.100.232	198.51.100.100	9ccc247efb22a87ad6dc1f163050422816a35bd9	2020-01-15 20:33:54	megan.sutton13@example.org	298	2bf4dc50b721138f1d16f53b16cf8976cf4c15b9	160287	345596	254	Megan	Sutton	msutton30	avatars/d242fd2a64.jpg	image/png	324	201	Prefers to be contacted by her daughter.	google	54026727803369775	2024-07-08 23:05:17	2022-05-10 01:40:51
8	5	dylan.hargreaves14@mail.example.net	$2b$10$86q5czabrco2oG59FxjCo8H01fF8q/xEpe98JmjJI2t3s7iht706a	\N	2022-02-13 21:12:56	2023-10-18 18:29:30	227	2022-02-28 06:20:27	\N	198.51.100.102	198.51.100.138	d4eebf90cf32a6cafac7bd4a93d9e2710eb9e288	2023-04-12 17:45:16	\N	353	dd776405878180d5cd3c2375c560f1fe8b5d6b48	783772	340675	61	Dylan	Hargreaves	dhargreave15	avatars/56b0e106f1.jpg	image/png	348	281	Prefers to be contacted by her daughter.	github	58799626850018657	2022-11-06 20:08:18	2019-08-20 19:46:35
9	5	graham.hargreaves15@mail.example.net	$2b$10$I.zdBClp2zGChrJDbsxc6g9Bsqh3xqyquGw1vG5mFet01G.taDqiA	\N	2022-10-18 03:14:04	2023-04-09 01:46:44	33	2019-10-06 12:23:58	2023-07-25 04:31:50	198.51.100.145	198.51.100.82	380784d4449c9ca104179ce11c0b5e99219f94fa	2023-10-25 20:45:06	graham.hargreaves15@mail.example.net	213	ba3687524fc6247f3a0de5351ea54c66b1acbad4	904000	958539	350	Graham	Hargreaves	ghargreave49	avatars/da76deee09.jpg	image/png	362	164	Prefers to be contacted by her daughter.	github	55877915194280907	2020-09-24 02:33:00	2020-06-19 14:56:46
10	5	joyce.hargreaves16@example.org	$2b$10$i.yvIf0Hh3uH1lJFD9BJHsJlo7p/EJv3JC.dF.qhGzmeB8szri.b9	cc3bebe551638715bffa188aefb4d89314547fb1	2019-11-02 15:29:54	2023-07-13 04:23:56	252	2019-08-28 06:34:23	2021-11-20 13:14:33	198.51.100.11	198.51.100.226	33b17633d3f5f02320abe58eea8e90d7f09c6b8d	2019-01-08 10:26:47	joyce.hargreaves16@example.org	57	12a5d46ecdc276b1a58d250db3d8e16dc1826e27	357549	681059	302	Joyce	Hargreaves	jhargreave61	avatars/633554f2cd.jpg	\N	132	23	Prefers to be contacted by her daughter.	github	79434284429068417	2021-12-04 18:51:41	2019-11-20 13:58:15
11	2	trevor.pemberton17@example.org	$2b$10$auH.83tlq7mC.cjtIbmd93aIuaACsu4pAz28An/q51/zECeEzaere	be9e296fad735ab98e1e32a0beb158bc99e3c6e2	2024-09-04 18:59:23	2023-12-02 11:08:57	15	2020-03-26 18:00:59	2019-11-23 03:08:11	198.51.100.140	198.51.100.169	7cda763d33d55e2f3978e9a93910e7e648d8c3bd	2019-01-15 09:36:43	trevor.pemberton17@example.org	101	74e09ffef85259146cc11f971694038b29038292	905010	\N	397	Trevor	Pemberton	\N	avatars/7112f3b08c.jpg	image/jpeg	341	250	Called twice about the refund and sounded upset.	\N	12580038024050706	2023-09-22 14:04:49	2019-03-31 15:08:43
12	6	naomi.hargreaves18@mail.example.net	$2b$10$o5yxmJqAklqq9kbE4gkHjlzcp37ifm4zFga9F8E2cnok1an7orFl0	0dd80e87b46556444a04a5b4c236f48d5f9dfb31	2021-07-20 15:44:45	2023-11-06 04:16:13	354	2024-08-12 19:32:41	\N	198.51.100.1	198.51.100.67	bdb380533f00dfa2cb2ea9fc5180ff51a44ecbbb	2022-03-26 06:56:01	\N	58	\N	241451	358296	95	Naomi	Hargreaves	nhargreave17	avatars/be6173dec5.jpg	image/jpeg	\N	377	Moved out in spring, forwarding requested.	google	79033081959884245	2023-01-14 23:11:32	2019-10-03 11:07:35
13	4	dylan.pemberton19@mail.example.net	$2b$10$fAg1wuGcj0ss2dt./eczbA/fwiCivsHvwFwEnwDrgukB3z/8e6i37	860e4055070f3457303792f7e0c07ff01e9793ec	\N	2021-03-07 11:12:40	283	2021-01-29 15:42:56	2024-04-02 03:26:33	198.51.100.202	198.51.100.250	cdbe4a2cb8a6236abfdeeb009162149fdd6292dc	2019-01-04 22:47:35	dylan.pemberton19@mail.example.net	122	e54f54f45c232331111ebd81ec02a454a838a9fd	240260	222762	318	Dylan	Pemberton	dpemberton57	avatars/aa2f762671.jpg	image/png	224	\N	Prefers to be contacted by her daughter.	github	13855577634598201	2020-01-17 00:04:39	2019-08-04 15:09:53
14	6	naomi.hargreaves20@mail.example.net	$2b$10$qlbH9sEGaAo6ehscJ38l8hwf5Jqpn65kfkajqx6BD7wAd03gGf3Ip	b7e7a1c61cd5e2456a2b71ee65472657cdf307c1	2022-07-22 18:33:01	2021-10-08 05:08:25	132	2020-01-25 18:58:07	2019-12-19 19:04:11	198.51.100.131	198.51.100.83	f8057eb8839dbc6c22e5c0faa5de8c7aec212ce8	2024-06-10 20:15:22	naomi.hargreaves20@mail.example.net	177	4071bf1c58e62653a39d5877b1247459a696d3db	088354	\N	205	Naomi	Hargreaves	nhargreave63	avatars/7018b62e03.jpg	\N	279	183	Called twice about the refund and sounded upset.	google	07119255150379510	2019-10-15 18:59:58	2022-12-28 08:48:07
15	6	joyce.sutton21@mail.example.net	$2b$10$p7eg5EwHmGreg6d3DnmAt7..mcprmou7Jmes.z.mjdyhvldCbeIo/	9ecd0bb7db40f28a99c3c21d25602c9ceff8fe24	2019-05-02 05:07:57	2020-05-17 14:04:35	353	2019-11-24 00:25:32	2022-12-12 23:20:20	198.51.100.80	198.51.100.158	500b20159c96f1678c1884682a09c36393a9cae3	2023-11-26 22:58:46	joyce.sutton21@mail.example.net	253	4ba56bc6ef2f8fed218390682952554abebad927	849639	777897	363	Joyce	Sutton	jsutton98	avatars/1c6e777006.jpg	image/png	117	113	Moved out in spring, forwarding requested.	google	04627335405575906	2019-10-05 07:48:27	2019-02-23 03:03:27
16	4	dylan.whitfield22@mail.example.net	$2b$10$lsyEm.HiDxGAgt/zurl2/l0DuF6hBG4lqF5/wci8HjuH2fbn1D/Iq	ec2fef85eb1d7258b7ece711709b1486b86fa2c0	2022-01-19 08:18:40	2022-10-19 06:55:15	292	2023-05-20 12:59:59	2022-05-27 18:48:26	198.51.100.71	198.51.100.107	b01a3f8b039165e91a1f80c0f503a473707fd83a	2022-06-05 03:20:24	dylan.whitfield22@mail.example.net	20	1d36a4eba3635876a6de026e87d6b10651dc3bc7	552186	755658	231	Dylan	Whitfield	dwhitfield41	avatars/f1493f8aa9.jpg	image/png	395	263	Called twice about the refund and sounded upset.	google	68252809676251751	2022-09-02 14:40:44	2022-09-10 23:19:01
17	3	trevor.pemberton23@mail.example.net	$2b$10$/dbDF.5ADrx03C0o.Imn5bGBF6aFA2uBk6b5w7AehsG6emc3mbwJG	49afd14f4fe07d315f5e950507fadbbc2235165d	2023-07-04 02:40:24	2020-07-26 09:23:33	334	2023-12-22 10:54:49	2021-06-24 07:02:46	198.51.100.154	198.51.100.254	1c74ff84df52a39c30b5f5bcd8dda112ea10483d	2022-09-01 18:59:52	trevor.pemberton23@mail.example.net	318	08fb6f19678e31e9401e03c889bc3324dd12b2b6	343629	021031	12	Trevor	\N	tpemberton91	avatars/096e9959f7.jpg	image/png	227	346	Moved out in spring, forwarding requested.	google	79030615132211928	2024-05-14 22:47:23	2023-03-10 05:21:05
18	2	trevor.whitfield24@mail.example.net	$2b$10$9jz/B/lGilxb4wcuon8tkxyms./jsAgp0Dr4E5xAf9ow01A1G/d.y	dea947096a5becd18d067eb6a682a8421df23516	2021-12-06 13:12:09	2022-07-23 21:11:42	93	2020-02-21 12:47:39	2024-02-06 23:09:40	198.51.100.150	198.51.100.64	163f35fd4bf569c795becbe31601008a2747d668	2024-06-16 12:07:08	trevor.whitfield24@mail.example.net	81	41337559f9461bb11bb2bf7f64732ca01941282e	454012	861068	366	Trevor	Whitfield	twhitfield37	avatars/59a921e873.jpg	image/png	300	227	Moved out in spring, forwarding requested.	google	39507329148949586	2020-02-17 14:56:41	2021-01-28 16:17:42
19	1	megan.whitfield25@example.com	$2b$10$97166CFD8tInHdA6k78xv15bqAFtm7gskpprjspy/xhJ5Hc2/91ep	ab8ea1971c9a0ef20f95b1af431822f1037e1e26	2019-09-20 23:07:06	2019-11-29 22:25:48	18	2024-04-28 21:34:54	2021-06-11 23:53:49	198.51.100.144	198.51.100.157	14e36636faf0bddf481fb344db3db76519f81b70	2021-04-23 21:43:11	megan.whitfield25@example.com	\N	5e6afa853eae2e671811096b5979cb790f6b645a	852912	289698	333	Megan	Whitfield	mwhitfield71	avatars/a2f3c36e8e.jpg	image/png	83	373	Called twice about the refund and sounded upset.	google	\N	2023-02-14 16:13:30	2021-04-24 07:30:41
20	1	naomi.pemberton26@mail.example.net	$2b$10$cgf6nx45JCH/m/fqrwouAFyn6CEbfDCbsj4ldazw0eJGdnfw07mwC	4a56d5bb7ba098d148ff316bc79fe8d6499e8168	2023-11-06 07:40:15	2024-05-11 19:25:44	175	2021-07-27 02:20:13	\N	\N	198.51.100.211	96d68a657388c60b948565931463f84d36ee0a97	\N	naomi.pemberton26@mail.example.net	80	bc32b8d9fb40733cc25796ad484e5220f53c7b05	590139	006125	167	Naomi	Pemberton	npemberton69	avatars/8603e2010a.jpg	image/jpeg	176	384	Moved out in spring, forwarding requested.	google	68209938416097817	2024-06-29 09:30:51	2019-06-05 12:26:54
\.

COPY public.contacts (id, account_id, salutation, full_name, email_address, email_bounced, work_phone, cell, twitter_handle, job_title, company_name, address_line1, address_line2, city, state, zip, country_code, date_of_birth, tags, notes_count, lead_score, owner_id, source, created_at, updated_at) FROM stdin;
1	5	Dr	Trevor Doyle	trevor.doyle27@example.com	t	+1 202-555-0193	+1 202-555-0122	69190794387332740	Paralegal	Doyle & Co.	Station Lane 62	Station Lane 58	Boise	Norwich	83702	GB	1988-04-07	{"v": 6}	32	228	6	import	2020-10-05 12:57:32	2019-07-03 01:14:31
2	5	Dr	Graham Sutton	graham.sutton28@example.com	f	+1 202-555-0111	+1 202-555-0109	53791793783236296	Nurse	Sutton & Co.	Church Road 52	Maple Street 41	Boise	Norwich	83702	GB	1971-01-20	{"v": 5}	233	\N	4	web	2020-08-10 08:55:33	2019-02-04 14:14:48
3	6	\N	Dylan Hargreaves	dylan.hargreaves29@mail.example.net	t	+1 202-555-0196	+1 202-555-0181	30534916381050613	Nurse	Pemberton & Co.	\N	Maple Street 2	Boise	Boise	83702	\N	1958-11-20	{"v": 3}	359	259	5	import	2019-12-04 01:17:04	2024-03-17 13:22:39
4	6	Ms	Heather Sutton	heather.sutton30@example.org	f	+1 202-555-0199	+1 202-555-0100	10891888630958265	Nurse	Sutton & Co.	Maple Street 11	Maple Street 74	Norwich	Norwich	\N	GB	1976-07-14	{"v": 3}	\N	282	\N	import	2023-01-28 23:50:44	2020-07-24 06:23:20
5	2	Dr	Heather Hargreaves	\N	t	+1 202-555-0138	+1 202-555-0165	53330238621816285	Welder	Hargreaves & Co.	Church Road 25	Maple Street 75	Boise	Boise	83702	GB	1942-05-24	{"v": 4}	264	\N	14	\N	2019-11-05 01:03:59	2021-06-20 23:56:58
6	4	Mr	Dylan Barlow	\N	t	+1 202-555-0158	+1 202-555-0110	34869525438733012	Paralegal	Doyle & Co.	\N	Maple Street 29	\N	Dayton	83702	GB	1969-11-21	{"v": 4}	314	224	20	web	2022-09-15 02:08:43	2020-08-08 22:59:34
7	6	Ms	Megan Hargreaves	megan.hargreaves33@mail.example.net	f	+1 202-555-0161	\N	71822785593879346	Nurse	Sutton & Co.	\N	Maple Street 137	Boise	Norwich	83702	GB	1964-09-24	{"v": 8}	296	177	20	web	2021-03-07 04:35:26	2019-03-11 02:17:27
8	2	Ms	Dylan Whitfield	dylan.whitfield34@example.com	f	+1 202-555-0187	+1 202-555-0179	32197504227482907	Welder	\N	Church Road 14	Church Road 63	Dayton	Norwich	45402	GB	1964-05-02	{"v": 8}	278	392	5	web	2024-04-13 18:31:42	2021-03-15 20:17:32
9	5	Ms	Graham Hargreaves	graham.hargreaves35@mail.example.net	t	+1 202-555-0155	+1 202-555-0116	39022572180947932	Welder	Sutton & Co.	Church Road 108	Station Lane 131	Dayton	Dayton	45402	GB	1986-08-11	{"v": 4}	270	89	2	web	2023-04-16 08:56:51	2022-12-30 02:01:43
10	4	Mr	Dylan Barlow	dylan.barlow36@mail.example.net	f	+1 202-555-0165	+1 202-555-0161	88914893822177345	Paralegal	Whitfield & Co.	Station Lane 99	Station Lane 134	Norwich	Boise	NR1 3AA	GB	1954-01-11	{"v": 2}	139	97	12	import	2021-02-18 11:00:43	2019-02-07 23:49:51
11	5	Ms	Heather Doyle	heather.doyle37@example.org	f	+1 202-555-0116	+1 202-555-0111	89039285732919783	Nurse	Doyle & Co.	Station Lane 74	Maple Street 22	Dayton	Boise	45402	GB	1946-10-24	{"v": 5}	120	141	20	import	2022-02-23 08:27:03	2019-09-19 18:38:56
12	1	Mr	Graham Hargreaves	graham.hargreaves38@example.org	t	+1 202-555-0185	+1 202-555-0112	86518002549283444	Paralegal	Barlow & Co.	Church Road 34	Station Lane 61	Boise	Dayton	83702	GB	1944-07-13	{"v": 5}	303	339	14	web	2020-02-11 09:55:26	2023-02-03 00:46:49
13	1	Dr	Trevor Hargreaves	\N	f	+1 202-555-0123	+1 202-555-0148	\N	Nurse	Doyle & Co.	Church Road 80	Station Lane 115	Dayton	Boise	45402	GB	\N	{"v": 4}	215	58	\N	import	2022-05-07 18:16:58	2021-11-12 05:50:06
14	2	Mr	Joyce Barlow	joyce.barlow40@example.org	t	+1 202-555-0126	+1 202-555-0195	37597282058509775	Welder	Doyle & Co.	Church Road 118	Church Road 2	Norwich	Dayton	NR1 3AA	GB	1994-02-21	{"v": 2}	248	\N	11	import	2021-03-19 01:41:39	2020-09-22 23:03:21
15	1	Mr	Trevor Sutton	trevor.sutton41@mail.example.net	f	+1 202-555-0142	+1 202-555-0134	49182448852467599	Nurse	Sutton & Co.	Church Road 59	Maple Street 100	Norwich	Norwich	\N	GB	1941-01-26	{"v": 2}	194	357	3	import	2019-02-23 04:03:45	2023-08-19 00:53:02
16	3	Dr	Heather Doyle	heather.doyle42@example.com	f	+1 202-555-0148	+1 202-555-0157	58027245473344103	Welder	Whitfield & Co.	Station Lane 41	Maple Street 35	Boise	Norwich	83702	GB	1990-07-27	{"v": 0}	33	145	4	web	2023-12-09 00:57:09	2019-03-07 21:37:42
17	5	Mr	Owen Pemberton	owen.pemberton43@mail.example.net	t	+1 202-555-0148	+1 202-555-0198	73875230015693940	Welder	Pemberton & Co.	Station Lane 91	Church Road 27	Dayton	Dayton	45402	GB	1957-11-25	{"v": 2}	266	257	9	import	2023-01-24 21:50:07	2020-09-25 13:33:35
18	2	Mr	Owen Pemberton	owen.pemberton44@example.com	t	+1 202-555-0111	+1 202-555-0177	61987593561192166	Welder	Hargreaves & Co.	Station Lane 7	Station Lane 110	Boise	Dayton	83702	GB	\N	\N	105	\N	7	import	2023-11-13 07:56:02	2020-12-23 11:46:39
19	4	Ms	Megan Doyle	megan.doyle45@example.com	t	+1 202-555-0198	+1 202-555-0137	24876663857798786	Paralegal	Pemberton & Co.	Church Road 87	Station Lane 130	Norwich	Boise	NR1 3AA	GB	1953-07-21	{"v": 0}	\N	392	12	import	2020-11-20 06:39:22	2019-09-10 09:45:08
20	6	Ms	Marcus Hargreaves	marcus.hargreaves46@mail.example.net	f	+1 202-555-0155	+1 202-555-0155	03293081287836697	Paralegal	Sutton & Co.	Station Lane 121	Maple Street 125	Dayton	Boise	\N	GB	1982-01-21	{"v": 2}	291	303	11	import	2019-04-14 06:08:30	2022-08-03 13:32:43
\.

COPY public.tickets (id, account_id, number, subject, state, priority, contact_id, assignee_id, channel, first_response_at, satisfaction_rating, csat_comment, custom_fields, created_at, updated_at) FROM stdin;
1	2	202	Called twice about the refund and sounded upset.	pending	335	16	10	mail	2020-03-26 11:13:21	314	Called twice about the refund and sounded upset.	{"first": "Megan", "mail": "megan.whitfield47@mail.example.net"}	2023-12-24 08:15:13	2019-03-06 08:16:59
2	1	138	Prefers to be contacted by her daughter.	closed	196	7	13	\N	2024-06-15 01:51:41	391	Moved out in spring, forwarding requested.	{"first": "Trevor", "mail": "trevor.barlow48@example.org"}	2023-09-30 06:36:30	2019-06-02 06:32:07
3	4	77	Called twice about the refund and sounded upset.	closed	5	16	3	chat	2023-05-08 15:52:00	96	Called twice about the refund and sounded upset.	{"first": "Trevor", "mail": "trevor.pemberton49@example.com"}	2020-06-19 04:54:09	2021-03-06 15:04:27
4	3	301	Called twice about the refund and sounded upset.	\N	355	10	17	mail	2023-10-30 16:02:42	138	Called twice about the refund and sounded upset.	{"first": "Marcus", "mail": "marcus.pemberton50@mail.example.net"}	2021-03-26 01:47:32	2019-10-07 06:49:52
5	5	280	Prefers to be contacted by her daughter.	open	71	18	13	chat	2023-04-13 11:31:39	169	Moved out in spring, forwarding requested.	{"first": "Owen", "mail": "owen.sutton51@example.com"}	2023-02-15 17:53:09	2022-12-17 10:03:01
6	5	197	Moved out in spring, forwarding requested.	open	96	14	13	mail	2019-07-08 10:04:24	276	Called twice about the refund and sounded upset.	{"first": "Graham", "mail": "graham.hargreaves52@mail.example.net"}	2020-08-16 08:42:35	2024-09-09 13:47:08
7	2	175	Moved out in spring, forwarding requested.	pending	121	\N	6	chat	2024-09-09 16:33:12	230	Prefers to be contacted by her daughter.	{"first": "Trevor", "mail": "trevor.barlow53@mail.example.net"}	2019-04-24 07:05:06	2021-12-02 14:09:19
8	2	198	Called twice about the refund and sounded upset.	pending	144	\N	7	mail	2020-07-07 18:12:54	93	Prefers to be contacted by her daughter.	{"first": "Heather", "mail": "heather.barlow54@example.com"}	2024-02-12 15:27:55	2021-04-14 07:45:41
9	2	377	Moved out in spring, forwarding requested.	closed	146	12	18	chat	2023-01-26 19:00:01	\N	Prefers to be contacted by her daughter.	{"first": "Owen", "mail": "owen.hargreaves55@example.org"}	2023-08-11 07:30:46	2021-01-02 10:53:32
10	6	218	Prefers to be contacted by her daughter.	closed	375	\N	15	chat	2023-10-29 08:54:57	113	Moved out in spring, forwarding requested.	{"first": "Dylan", "mail": "dylan.barlow56@mail.example.net"}	2021-04-30 15:20:27	2021-10-31 11:30:44
11	5	203	Called twice about the refund and sounded upset.	closed	166	5	13	mail	2024-07-20 17:11:01	57	Moved out in spring, forwarding requested.	{"first": "Abigail", "mail": "abigail.barlow57@example.com"}	2024-06-06 19:40:14	2024-05-27 11:56:03
12	2	43	\N	closed	273	16	13	chat	2023-04-14 19:06:15	190	Called twice about the refund and sounded upset.	\N	2022-04-08 14:06:03	2020-10-06 03:48:03
13	6	204	Moved out in spring, forwarding requested.	pending	284	16	13	mail	2022-07-26 02:16:17	107	Moved out in spring, forwarding requested.	{"first": "Joyce", "mail": "joyce.pemberton59@example.org"}	2020-10-25 14:02:28	2022-10-03 01:02:46
14	3	349	Called twice about the refund and sounded upset.	closed	109	13	3	\N	2022-04-17 09:15:05	338	Prefers to be contacted by her daughter.	{"first": "Owen", "mail": "owen.pemberton60@mail.example.net"}	2019-05-17 03:57:52	2024-09-06 08:12:50
15	5	240	Prefers to be contacted by her daughter.	pending	34	9	7	\N	2021-07-23 18:33:52	79	Called twice about the refund and sounded upset.	\N	2019-10-30 22:07:03	2021-08-02 19:30:47
16	1	272	Moved out in spring, forwarding requested.	pending	357	8	11	chat	2022-10-04 05:59:42	174	Prefers to be contacted by her daughter.	{"first": "Dylan", "mail": "dylan.barlow62@mail.example.net"}	2021-01-05 08:04:03	2019-11-17 16:37:42
17	6	252	\N	pending	310	8	5	chat	2021-07-30 13:15:02	29	Prefers to be contacted by her daughter.	{"first": "Megan", "mail": "megan.whitfield63@mail.example.net"}	2020-09-30 04:08:05	2022-02-15 12:48:15
18	6	295	Called twice about the refund and sounded upset.	pending	108	10	\N	\N	2023-02-10 04:12:38	232	Called twice about the refund and sounded upset.	{"first": "Heather", "mail": "heather.whitfield64@example.com"}	2023-07-11 00:23:48	2023-09-25 01:21:07
19	4	377	Prefers to be contacted by her daughter.	closed	242	20	2	chat	2021-01-24 04:19:19	274	Called twice about the refund and sounded upset.	{"first": "Megan", "mail": "megan.whitfield65@example.com"}	2020-10-25 20:25:15	2023-07-22 02:41:19
20	1	87	Prefers to be contacted by her daughter.	pending	384	20	15	\N	2021-08-30 23:20:55	91	Moved out in spring, forwarding requested.	{"first": "Heather", "mail": "heather.pemberton66@example.com"}	2021-01-06 07:31:11	2022-02-01 17:42:13
\.

COPY public.messages (id, ticket_id, author_type, author_id, body, html_body, from_address, to_addresses, raw_headers, message_id_header, private, created_at) FROM stdin;
1	12	User	41646	Prefers to be contacted by her daughter.	Moved out in spring, forwarding requested.	megan.sutton67@example.org	\N	{"actor":"msutton21","ip":"198.51.100.130"}	X-119	t	2021-12-02 20:24:05
2	4	User	17678	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	megan.sutton68@example.org	megan.sutton68@example.org	{"actor":"msutton97","ip":"198.51.100.239"}	B376	t	2022-01-08 11:32:27
3	16	User	2029	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	\N	graham.hargreaves69@example.org	{"actor":"ghargreave60","ip":"198.51.100.216"}	X-263	f	2022-09-28 16:45:42
4	7	User	13182	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	heather.hargreaves70@example.org	heather.hargreaves70@example.org	{"actor":"hhargreave47","ip":"198.51.100.200"}	A-889	f	2021-06-19 07:32:10
5	10	Contact	\N	Called twice about the refund and sounded upset.	Moved out in spring, forwarding requested.	\N	megan.barlow71@example.org	{"actor":"mbarlow19","ip":"198.51.100.37"}	B991	\N	2021-04-08 02:00:58
6	2	User	63663	\N	Moved out in spring, forwarding requested.	marcus.whitfield72@example.com	marcus.whitfield72@example.com	\N	B295	f	2021-07-20 14:14:56
7	9	Contact	70926	Prefers to be contacted by her daughter.	Called twice about the refund and sounded upset.	megan.doyle73@mail.example.net	megan.doyle73@mail.example.net	{"actor":"mdoyle72","ip":"198.51.100.108"}	K723	f	2019-12-22 11:02:32
8	12	Contact	14130	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	abigail.sutton74@example.com	abigail.sutton74@example.com	{"actor":"asutton89","ip":"198.51.100.70"}	X-646	t	2024-04-17 19:47:04
9	14	User	85436	Called twice about the refund and sounded upset.	Prefers to be contacted by her daughter.	megan.pemberton75@mail.example.net	megan.pemberton75@mail.example.net	{"actor":"mpemberton75","ip":"198.51.100.204"}	B263	f	2022-01-10 13:55:40
10	7	Contact	44990	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	joyce.pemberton76@example.org	joyce.pemberton76@example.org	{"actor":"jpemberton89","ip":"198.51.100.145"}	A-007	t	2024-02-01 00:28:32
11	1	\N	40933	Called twice about the refund and sounded upset.	\N	graham.barlow77@example.org	\N	{"actor":"gbarlow89","ip":"198.51.100.202"}	X-321	f	2020-01-27 02:10:17
12	10	User	63027	Called twice about the refund and sounded upset.	Called twice about the refund and sounded upset.	marcus.doyle78@mail.example.net	marcus.doyle78@mail.example.net	{"actor":"mdoyle20","ip":"198.51.100.60"}	X-283	t	2020-06-08 16:06:30
13	3	Contact	64164	Prefers to be contacted by her daughter.	\N	dylan.barlow79@example.com	dylan.barlow79@example.com	{"actor":"dbarlow34","ip":"198.51.100.159"}	A-557	f	2022-04-17 02:36:14
14	7	Contact	59416	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	megan.doyle80@example.com	megan.doyle80@example.com	{"actor":"mdoyle86","ip":"198.51.100.166"}	\N	f	2022-11-20 14:21:06
15	19	User	\N	Called twice about the refund and sounded upset.	Called twice about the refund and sounded upset.	marcus.doyle81@example.org	marcus.doyle81@example.org	\N	X-838	f	2020-07-07 18:06:42
16	10	User	94620	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	heather.sutton82@example.com	heather.sutton82@example.com	{"actor":"hsutton15","ip":"198.51.100.71"}	B421	t	2019-12-09 20:05:44
17	12	User	\N	Called twice about the refund and sounded upset.	Prefers to be contacted by her daughter.	graham.sutton83@example.com	\N	{"actor":"gsutton93","ip":"198.51.100.109"}	K957	f	2020-11-22 12:15:44
18	9	Contact	69316	Moved out in spring, forwarding requested.	Called twice about the refund and sounded upset.	dylan.pemberton84@mail.example.net	dylan.pemberton84@mail.example.net	{"actor":"dpemberton11","ip":"198.51.100.221"}	B044	t	2020-06-12 16:39:39
19	12	User	60563	Moved out in spring, forwarding requested.	Moved out in spring, forwarding requested.	marcus.doyle85@mail.example.net	marcus.doyle85@mail.example.net	{"actor":"mdoyle18","ip":"198.51.100.29"}	K797	f	2023-02-12 02:40:28
20	3	Contact	13214	Prefers to be contacted by her daughter.	Prefers to be contacted by her daughter.	abigail.whitfield86@mail.example.net	abigail.whitfield86@mail.example.net	{"actor":"awhitfield26","ip":"198.51.100.162"}	K769	t	2020-02-08 19:07:52
\.

COPY public.attachments (id, message_id, filename, content_type, byte_size, checksum, storage_key, created_at) FROM stdin;
1	2	scan_hargreaves_92.pdf	image/png	40450	A-208	\N	2022-02-28 19:30:36
2	13	scan_pemberton_264.pdf	application/pdf	37940	B001	B224	2019-02-23 00:35:34
3	16	scan_pemberton_560.pdf	application/pdf	41742	A-854	A-437	2022-04-17 01:28:00
4	19	\N	image/png	67400	A-599	X-672	2024-05-24 11:40:11
5	5	scan_whitfield_5.pdf	application/pdf	58737	B708	X-988	2021-11-03 09:02:47
6	1	scan_sutton_830.pdf	application/pdf	21897	A-230	B111	2020-08-11 12:57:31
7	16	scan_doyle_128.pdf	application/pdf	9385	B901	B696	2021-10-01 07:55:04
8	6	scan_sutton_348.pdf	application/pdf	21174	X-033	A-850	2019-07-16 02:50:55
9	19	scan_hargreaves_376.pdf	application/pdf	53062	B944	A-308	2019-10-02 04:58:57
10	4	scan_sutton_939.pdf	image/png	72741	A-839	X-853	2020-12-17 04:59:03
11	14	scan_hargreaves_286.pdf	image/png	37732	\N	B637	2022-09-19 05:42:36
12	20	scan_barlow_912.pdf	image/png	11443	K522	A-699	2020-02-15 18:04:30
13	19	scan_hargreaves_886.pdf	image/png	14328	X-141	X-896	2019-09-18 12:13:34
14	1	scan_barlow_745.pdf	application/pdf	58418	A-588	A-950	2023-11-16 14:49:15
15	6	scan_pemberton_270.pdf	image/png	75164	A-019	X-260	2024-05-18 11:16:02
16	10	scan_whitfield_727.pdf	image/png	57831	A-668	B004	2023-02-27 02:36:21
17	19	scan_sutton_153.pdf	application/pdf	74867	B326	\N	2022-08-14 10:32:41
18	12	scan_whitfield_794.pdf	application/pdf	58582	K303	A-524	2023-07-25 19:25:51
19	7	scan_sutton_490.pdf	image/png	86001	K740	B229	2021-09-28 00:32:10
20	20	scan_doyle_391.pdf	application/pdf	\N	B484	X-040	2020-11-15 11:21:34
\.

COPY public.api_tokens (id, user_id, name, token_digest, last_four, scopes, last_used_at, expires_at) FROM stdin;
1	7	CI	8103f2055a301f781905488294f50d81bd25f718	1f13f06e21899ab683289f24fbed83d1a7649ae7	read	2019-01-09 12:28:39	2020-10-05 15:17:47
2	12	CI	4495ea707a589727d60d3fee367158a4e248e91e	3a2e0a1a2883b700fa98d1b2b26842603bb226d6	write	2019-03-26 19:29:42	2022-06-15 17:29:54
3	13	CI	3d7a6aedb89eecaf1f58a73957970db14bafb15c	af2b81054e60025d3f53dd2da33a49dd56c9434d	write	2021-04-29 23:59:35	2023-04-17 09:22:43
4	20	Zapier	842eb262eb0153d728136986226f591087046427	4875bfd90ae753c57b1a42e260f22b2c8f3a9f42	read	2024-04-29 20:21:42	2021-10-25 12:22:19
5	18	CI	f67f277ad957f861d1a07ada3fe533357ac5b3db	53939b24bb960b6614ca77d9c4ae46dec0655ae8	write	\N	2019-05-30 07:08:25
6	14	CI	f365681dc41abc349c0111008a28b00ee90b813b	cb78c56c699a4a328bb91e63c3e4f846ffb36aba	write	2022-01-23 16:09:19	2019-06-01 12:25:17
7	10	Zapier	9edd2ddac4289020c0c0b6401d27de0dbf64b1c8	\N	read	2023-09-20 13:49:54	2019-07-12 08:44:35
8	20	CI	4f0ec9ea83ca0f58332e41bed71dd67e743a2b42	e2b3d3c94f01329edd60df8c836a8bd935eb6865	write	2024-06-02 23:29:27	2020-10-18 05:47:02
9	18	CI	4213b284c077b6f1c1025a7d1c3d1b257f69ab08	8daf89cb17eeeedba6929db6b570c4206c01502a	read	2019-09-04 02:47:21	2019-05-28 03:10:33
10	1	Zapier	62968ee0d3174c120598a718800cee36e7c0b65a	\N	write	\N	2020-05-11 13:37:31
11	15	Zapier	663c928d6a20acc996591fe868239e5bf7de2655	db3702c4b8467a82b280d19714e1a1cbcded6ff7	\N	2020-07-30 07:15:48	2019-11-26 09:01:48
12	11	\N	145a9f67d29cdda434d46a434455c2f2b0186aba	897eb7fec16a698da5937764d9ef266e1ad373ee	read	2021-07-21 05:56:42	2022-10-10 07:20:06
13	20	Zapier	79a2172277aebc3d1c5b5c9035d98d307d040613	c38504de66a52b7362ab57a315191e9cd1ae0f98	read	2021-05-22 17:37:01	2021-03-10 22:07:48
14	11	CI	2c708ba5c6ab73d985e086da180e1451251fa7c6	470678e4d0a0e894d35e7cb6a3bb0f9bde6cf21e	read	2024-03-18 16:47:00	2024-06-02 10:29:37
15	11	CI	c866f708a243303210d372aaaccb41881c0c1a25	ecec6bfbb2bec1f7c90222c819a1f1b689f2ffbb	read	2022-03-24 12:46:35	\N
16	9	Zapier	941ff4a92da445c1c2e1afed08a52820638c8e5c	2f9cbeaa27782a7d19435e902300074fca477b11	read	2019-09-03 18:25:04	\N
17	9	Zapier	f8d66347fe08ec19c380d7b552d81e15ba78818d	60daae6beda90ea466b7fd18c2aeb245985b9b72	read	2022-07-06 00:20:04	2023-07-27 13:12:37
18	6	Zapier	3fd0fb17ce6c573d2f0cf53e352eda9991ae75ef	2ca2c65dca9ead675978b37dc595076fdc0696d3	read	\N	\N
19	19	CI	82d2e7e9ca9978d8edeb92ea91630d3c9762b480	1b2703e77f52ad2af46bbef8b8ad736a020ddda8	write	\N	2022-02-21 10:03:40
20	11	Zapier	4e8bb794c7ca8c9efee0031a25e4023c7bc193b3	dd0074a64316ee9af10744964a0da7a849fda5f1	read	2024-03-07 07:52:09	2023-08-23 01:21:53
\.

COPY public.webhooks (id, account_id, target_url, signing_secret, event_names, state, failures) FROM stdin;
1	2	https://hooks.example.com/in	\N	ticket.created	off	171
2	1	\N	76096bc00bf494592b390497a3fea346	ticket.created	on	152
3	4	https://hooks.example.com/in	3fe20b49ed8088760db0dfdbb20e66a2	ticket.created	off	3
4	1	https://hooks.example.com/in	f2470101c6e0b68238b56a4fb4032c50	ticket.created	\N	76
5	1	https://hooks.example.com/in	86870c06f685238f899cc4e6f761943a	\N	off	173
6	6	https://hooks.example.com/in	3629eaab04cd3b0e81b53662a0cda559	ticket.created	on	196
7	6	https://hooks.example.com/in	\N	ticket.created	off	351
8	1	https://hooks.example.com/in	1d9dc1eae398290d7a3e4801587ba138	ticket.created	off	213
\.

COPY public.audits (id, auditable_type, auditable_id, user_id, action, audited_changes, version, remote_address, request_uuid, created_at) FROM stdin;
1	\N	18788	5	\N	{"first": "Naomi", "mail": "naomi.whitfield135@example.com"}	244	198.51.100.65	X-283	2021-06-15 19:02:08
2	User	85590	12	update	{"first": "Abigail", "mail": "abigail.doyle136@example.org"}	199	198.51.100.230	A-658	2024-03-23 07:54:10
3	Contact	83762	20	update	\N	377	198.51.100.118	A-745	2019-02-05 15:57:42
4	User	28053	\N	create	\N	375	198.51.100.161	A-535	2020-11-01 23:23:56
5	User	1857	19	update	{"first": "Owen", "mail": "owen.doyle139@example.com"}	358	198.51.100.195	B703	2020-07-03 21:40:41
6	User	60880	11	create	{"first": "Heather", "mail": "heather.hargreaves140@mail.example.net"}	95	198.51.100.10	A-111	2024-07-29 16:49:46
7	Contact	28879	12	update	\N	369	198.51.100.114	X-958	2022-06-29 04:32:23
8	Contact	\N	13	update	{"first": "Marcus", "mail": "marcus.whitfield142@mail.example.net"}	256	198.51.100.226	B003	2023-01-16 03:04:33
9	User	99837	11	update	{"first": "Joyce", "mail": "joyce.hargreaves143@mail.example.net"}	112	198.51.100.127	K067	2022-04-25 05:32:08
10	User	\N	4	\N	{"first": "Trevor", "mail": "trevor.pemberton144@example.org"}	385	198.51.100.58	A-295	2019-11-03 09:15:42
11	User	\N	6	update	{"first": "Megan", "mail": "megan.hargreaves145@example.org"}	229	198.51.100.137	X-759	2022-08-28 07:56:04
12	User	62229	20	update	{"first": "Megan", "mail": "megan.hargreaves146@mail.example.net"}	238	198.51.100.99	A-548	2020-09-27 21:35:52
13	Contact	55168	16	create	{"first": "Owen", "mail": "owen.whitfield147@example.com"}	\N	198.51.100.77	K965	2019-06-04 17:16:15
14	User	12102	4	update	{"first": "Trevor", "mail": "trevor.hargreaves148@example.com"}	287	198.51.100.214	B269	2019-02-21 17:41:21
15	\N	48556	8	create	{"first": "Owen", "mail": "owen.hargreaves149@mail.example.net"}	272	198.51.100.70	K539	2024-05-08 16:46:08
16	User	14788	6	create	{"first": "Joyce", "mail": "joyce.hargreaves150@example.org"}	298	198.51.100.24	A-393	2020-09-10 03:42:15
17	User	60101	11	update	{"first": "Heather", "mail": "heather.pemberton151@mail.example.net"}	119	198.51.100.76	A-885	2019-02-20 06:50:08
18	Contact	71389	12	create	{"first": "Joyce", "mail": "joyce.barlow152@example.org"}	109	198.51.100.251	A-294	2019-05-28 13:52:52
19	User	66276	4	create	{"first": "Naomi", "mail": "naomi.doyle153@example.com"}	\N	\N	K451	2020-12-01 09:07:53
20	Contact	\N	19	create	{"first": "Trevor", "mail": "trevor.hargreaves154@example.com"}	74	198.51.100.249	K293	2019-07-22 05:01:37
\.

COPY public.sessions (id, session_id, data, created_at, updated_at) FROM stdin;
1	d714e45b3c53d4e64dc246f0d0bac624	1e73c58f196b008ea0396a1cea415977	2022-04-07 08:48:48	2020-12-29 00:52:33
2	b72bab9b50523868bc33598f8117f7bd	d351b69f9e55a9efed308401b5acd88a	2020-02-22 15:32:28	2022-07-09 23:44:54
3	c0fda94bb38d49c98f5fe29cb83718f1	67241a7350abcedd1e7a9520d840bb64	2019-09-07 15:07:07	2020-02-16 00:23:14
4	60139e13e5d90e003fd2e4f826b8ba4c	9a504a221ec89e25028afcd0eeee838a	2019-01-07 14:32:10	2024-02-24 20:22:21
5	8db4910554737af5215ac54f4b9477b1	a7830269781617ed5398bd48249a0d81	2021-01-05 21:42:26	2022-08-13 10:36:51
6	dd7210d8e569826a7eeb1b90256482aa	43d37b28a81879f611f5401a0b760dd4	2023-06-12 08:35:53	2019-12-26 16:24:03
7	4bd1d8fb4683bf1a065a98b1d264eccf	2e3b68d34476b2e7ef0a360339a80af9	2020-12-28 01:45:45	2022-04-17 08:28:18
8	9ce8f2dda7ff9a3f26415a72a841d158	ccb1d31a31e4e756405f615d78239140	2020-07-11 06:35:08	2024-01-02 04:13:02
9	9a1e7bc36e529ef86f8dbbabdf88c45f	46ebeb3cf65e0b1ec2a72a563a44c468	2020-07-22 04:53:32	2023-05-07 09:18:09
10	9afb2dc5d521f4f8fe4b67b76134917a	af74e64dc2675fe5886dd17c96be93ea	2021-07-02 02:16:07	2024-03-10 03:31:41
11	2b5cfca5773a82892492b5e7aa7492d2	4baab48a8430c097102a42598ba6369c	2021-12-30 15:08:07	2019-10-18 17:19:07
12	76821b647ad335d5698acb726745c8bb	250df83f7cc0f1fe1ea84c3601f4a78f	2021-04-05 14:00:06	2021-11-26 23:26:05
13	d724a47e988baf373593433e5fd6704a	6ac7afcbc5baf816ed5f56aa6007ab33	2024-02-17 03:16:21	2021-10-30 15:59:57
14	bca109d8f5ad6aceaacbc41ee26cac41	0b4c6abd48cc555a31a8627ecaad1fad	2023-03-26 13:11:31	2020-06-10 12:24:34
15	ea4e55ccb78ce36c91fffa213e84cfac	2e0327dad671d18b8aeed28d0ce24ebd	2023-05-16 10:46:41	2020-02-28 09:41:02
16	4db1ce2da031057865c80f5f5ff449fb	2794a0fc588a103f311d7ccc1335d896	2022-08-14 19:06:34	2019-12-09 03:33:58
17	3bc576116df2a63a85c4c31c044f6490	3f6d86d0a3fad9a6d6bcf8f242bce6c9	2022-12-18 23:34:03	2023-03-06 16:04:11
18	1804e72831e5b72631c3ba45ac64d739	e48b43741ea1d4bfc5e086e60cfe12e3	2023-03-31 13:55:02	2024-04-20 08:28:40
19	ef898daa91154021dc121ecd9356874b	3d47f50d8a4fad440df3e7a887a1099b	2020-09-03 04:14:55	2022-06-23 05:00:25
20	9e863059f48aff336fafbe2e2d2ef611	81426b8e7b7e5016bc1e45e2cfd62b93	2020-12-15 20:17:34	2021-09-30 20:38:54
\.

COPY public.macros (id, name, title, body, position, usage_count, token_count) FROM stdin;
1	Ask for logs	Close	Please send the log file.	363	395	7
2	Ask for logs	\N	Please send the log file.	109	258	253
3	Close politely	Ask	Please send the log file.	291	12	105
4	Ask for logs	Close	Thank you for your patience.	248	391	361
5	Close politely	Ask	Thank you for your patience.	334	48	317
\.

COPY public.schema_fields (id, field_name, label, field_type, is_required, options, position) FROM stdin;
1	vip	Birthday	text	t	{"v": 3}	299
2	phone	Phone	date	f	{"v": 6}	109
3	vip	Phone	text	t	{"v": 8}	277
4	\N	Phone	text	t	{"v": 6}	54
5	phone	Birthday	date	\N	{"v": 7}	369
\.

COPY public.feature_flags (id, key, name, enabled, rollout_percent, description, max_users, token_limit, created_at, updated_at) FROM stdin;
1	dark_mode	Dark mode	f	8	Shows the new inbox	\N	127	2022-10-05 18:59:28	2024-02-27 21:07:00
2	new_inbox	Dark mode	f	2	Shows the new inbox	146	218	2019-01-24 00:43:22	2019-04-14 10:32:35
3	new_inbox	Dark mode	t	1	Shows the new inbox	388	39	2020-10-21 18:26:17	2021-11-29 11:14:29
4	new_inbox	Dark mode	t	2	Shows the new inbox	249	25	2019-07-31 15:20:11	2020-12-16 00:25:47
5	new_inbox	Dark mode	t	2	Shows the new inbox	24	\N	2021-10-21 15:30:50	2022-07-05 06:07:57
6	new_inbox	Dark mode	f	3	Shows the new inbox	80	165	2022-07-11 16:59:40	2022-12-28 16:47:18
\.

COPY public.schema_migrations (version) FROM stdin;
20230101120000
20230101120000
20230301120000
20230201120000
20230301120000
\.

COPY public.sla_policies (id, name, first_response_minutes, resolution_minutes, business_hours, priority, phone_support, email_support, address_family, session_timeout, position, state, gender_neutral_copy, age_days) FROM stdin;
1	Gold	161	242	f	145	t	t	8	96	164	on	t	140
2	Silver	204	382	\N	1	f	\N	2	241	285	on	\N	123
3	Silver	91	274	t	18	t	t	4	331	191	on	f	223
4	Gold	226	374	t	295	f	\N	3	\N	162	off	\N	215
5	Gold	145	\N	f	315	\N	f	7	133	173	on	f	\N
\.

ALTER TABLE ONLY public.sla_policies ADD CONSTRAINT sla_policies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.feature_flags ADD CONSTRAINT feature_flags_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.schema_fields ADD CONSTRAINT schema_fields_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.macros ADD CONSTRAINT macros_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audits ADD CONSTRAINT audits_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.webhooks ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_tokens ADD CONSTRAINT api_tokens_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.attachments ADD CONSTRAINT attachments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.messages ADD CONSTRAINT messages_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tickets ADD CONSTRAINT tickets_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.users ADD CONSTRAINT fk_users_account_id FOREIGN KEY (account_id) REFERENCES public.accounts (id);
ALTER TABLE ONLY public.contacts ADD CONSTRAINT fk_contacts_account_id FOREIGN KEY (account_id) REFERENCES public.accounts (id);
ALTER TABLE ONLY public.contacts ADD CONSTRAINT fk_contacts_owner_id FOREIGN KEY (owner_id) REFERENCES public.users (id);
ALTER TABLE ONLY public.tickets ADD CONSTRAINT fk_tickets_account_id FOREIGN KEY (account_id) REFERENCES public.accounts (id);
ALTER TABLE ONLY public.tickets ADD CONSTRAINT fk_tickets_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts (id);
ALTER TABLE ONLY public.tickets ADD CONSTRAINT fk_tickets_assignee_id FOREIGN KEY (assignee_id) REFERENCES public.users (id);
ALTER TABLE ONLY public.messages ADD CONSTRAINT fk_messages_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.tickets (id);
ALTER TABLE ONLY public.attachments ADD CONSTRAINT fk_attachments_message_id FOREIGN KEY (message_id) REFERENCES public.messages (id);
ALTER TABLE ONLY public.api_tokens ADD CONSTRAINT fk_api_tokens_user_id FOREIGN KEY (user_id) REFERENCES public.users (id);
ALTER TABLE ONLY public.webhooks ADD CONSTRAINT fk_webhooks_account_id FOREIGN KEY (account_id) REFERENCES public.accounts (id);
ALTER TABLE ONLY public.audits ADD CONSTRAINT fk_audits_user_id FOREIGN KEY (user_id) REFERENCES public.users (id);
