SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.profil (
  profil_id bigint NOT NULL,
  brugernavn character varying(40) NOT NULL,
  visningsnavn character varying(40),
  fornavn character varying(60),
  efternavn character varying(60),
  foedselsdag date,
  koen character varying(12),
  soeger_koen character varying(12),
  seksualitet character varying(20),
  hoejde_cm smallint,
  kropstype character varying(20),
  haarfarve character varying(20),
  oejenfarve character varying(20),
  boern character varying(20),
  oensker_boern character varying(20),
  civil_status character varying(20),
  religion character varying(30),
  etnicitet character varying(30),
  politik character varying(30),
  ryger character varying(12),
  alkohol character varying(12),
  uddannelse character varying(40),
  stilling character varying(60),
  arbejdsplads character varying(80),
  om_mig text,
  postnummer character(4),
  by character varying(60),
  bredde double precision,
  laengde double precision,
  skjult boolean,
  oprettet timestamp without time zone,
  sidst_online timestamp without time zone,
  fuldfoert_pct smallint,
  score numeric(6,3)
);
COMMENT ON TABLE public.profil IS 'Brugerprofiler';

CREATE TABLE public.konto (
  konto_id bigint NOT NULL,
  profil_id bigint NOT NULL,
  mailadresse character varying(120),
  mail_bekraeftet boolean,
  mobilnummer character varying(20),
  kodeord_hash character varying(120),
  sms_kode character varying(8),
  sms_kode_udloeber timestamp without time zone,
  facebook_uid character varying(40),
  apple_sub character varying(80),
  nulstil_token character varying(64),
  oprettelses_ip inet,
  lukket_aarsag character varying(200),
  sprog character(2),
  nyhedsbrev boolean,
  status character varying(12),
  abonnement_til date,
  anmeldelser_antal integer
);

CREATE TABLE public.foto (
  foto_id bigint NOT NULL,
  profil_id bigint NOT NULL,
  filsti character varying(200),
  miniature character varying(200),
  ansigt_vektor bytea,
  exif_lat double precision,
  exif_lon double precision,
  bredde_px integer,
  hoejde_px integer,
  raekkefoelge smallint,
  godkendt boolean,
  moderator character varying(40),
  sha256 character(64),
  uploadet timestamp without time zone
);

CREATE TABLE public.samtale (
  samtale_id bigint NOT NULL,
  profil_a bigint NOT NULL,
  profil_b bigint NOT NULL,
  oprettet timestamp without time zone,
  arkiveret boolean,
  ulaeste_a integer,
  ulaeste_b integer,
  sidste_besked_kort character varying(80)
);

CREATE TABLE public.besked (
  besked_id bigint NOT NULL,
  samtale_id bigint NOT NULL,
  afsender_id bigint NOT NULL,
  indhold text,
  vedhaeftet character varying(200),
  sendt timestamp without time zone,
  laest_tid timestamp without time zone,
  type character varying(8) CHECK (type::text = ANY (ARRAY['tekst'::text, 'foto'::text, 'gif'::text])),
  slettet boolean,
  reaktion character varying(8)
);

CREATE TABLE public.verificering (
  verif_id bigint NOT NULL,
  profil_id bigint NOT NULL,
  cpr_hash character varying(64),
  pas_nummer character varying(12),
  pas_billede bytea,
  selfie bytea,
  mitid_uuid uuid,
  resultat character varying(12),
  kontrolleret_af character varying(40),
  tid timestamp without time zone,
  forsoeg smallint
);

CREATE TABLE public.betaling (
  betaling_id bigint NOT NULL,
  konto_id bigint NOT NULL,
  beloeb numeric(8,2),
  valuta character(3),
  maskeret_kort character varying(19),
  kort_udloeb character(5),
  kortholder character varying(80),
  gateway_ref character varying(60),
  mobilepay_nr character varying(15),
  abonnement_kode character varying(12),
  moms numeric(6,2),
  refunderet boolean,
  tid timestamp without time zone
);

CREATE TABLE public.blokering (
  blok_id bigint NOT NULL,
  blokerer_id bigint NOT NULL,
  blokeret_id bigint NOT NULL,
  grund character varying(12),
  uddybning text,
  tid timestamp without time zone,
  ophaevet boolean
);

CREATE TABLE public.anmeldelse (
  anm_id bigint NOT NULL,
  om_profil bigint NOT NULL,
  fra_profil bigint NOT NULL,
  kategori character varying(20),
  beskrivelse text,
  bevis_fil character varying(200),
  afgoerelse character varying(20),
  intern_note text,
  alvor smallint,
  lukket timestamp without time zone,
  politi_sagsnr character varying(20)
);
COMMENT ON TABLE public.anmeldelse IS 'Indberetninger om brugere';

CREATE TABLE public.match_score (
  ms_id bigint NOT NULL,
  profil_a bigint NOT NULL,
  profil_b bigint NOT NULL,
  score numeric(6,4),
  afstand_km numeric(6,2),
  model_version character varying(12),
  beregnet timestamp without time zone,
  faelles_interesser integer,
  vist boolean
);

CREATE TABLE public.interesse (
  interesse_id bigint NOT NULL,
  navn character varying(40),
  ikon character varying(40),
  kategori character varying(20),
  rang integer,
  antal_brugere integer,
  aktiv boolean,
  oversaettelser jsonb
);

CREATE TABLE public.gave_katalog (
  gave_id bigint NOT NULL,
  navn character varying(40),
  titel character varying(60),
  pris_moenter integer,
  animation character varying(120),
  saeson character varying(12),
  vaegt smallint,
  race_tema character varying(12),
  aktiv boolean
);

CREATE TABLE public.enhed (
  enhed_id bigint NOT NULL,
  konto_id bigint NOT NULL,
  enheds_token character varying(200),
  reklame_id character varying(64),
  styresystem character varying(20),
  app_version character varying(12),
  bygge_nr integer,
  tidszone character varying(40),
  tilladelser jsonb,
  sidst_set timestamp without time zone,
  root boolean
);

CREATE TABLE public.eksperiment (
  eks_id bigint NOT NULL,
  noegle character varying(40),
  titel character varying(80),
  andel_pct numeric(5,2),
  start date,
  slut date,
  hypotese text,
  ejer_team character varying(30),
  token_antal integer,
  vinder character(1),
  min_alder smallint,
  by_filter character varying(60)
);

CREATE TABLE public.filter_ord (
  ord_id bigint NOT NULL,
  ord character varying(60),
  sprog character(2),
  alvor smallint,
  regex boolean,
  kategori character varying(20),
  erstatning character varying(20),
  aktiv boolean,
  tilfoejet timestamp without time zone,
  antal_ramt integer
);

CREATE TABLE public.postdistrikt (
  postnr character(4) NOT NULL,
  navn character varying(60),
  kommune_kode character(4),
  region_navn character varying(40),
  bredde double precision,
  laengde double precision,
  indbyggere integer,
  aktiv boolean,
  gade_antal integer
);

ALTER TABLE ONLY public.filter_ord ADD CONSTRAINT filter_ord_pkey PRIMARY KEY (ord_id);
ALTER TABLE ONLY public.eksperiment ADD CONSTRAINT eksperiment_pkey PRIMARY KEY (eks_id);
ALTER TABLE ONLY public.enhed ADD CONSTRAINT enhed_pkey PRIMARY KEY (enhed_id);
ALTER TABLE ONLY public.gave_katalog ADD CONSTRAINT gave_katalog_pkey PRIMARY KEY (gave_id);
ALTER TABLE ONLY public.interesse ADD CONSTRAINT interesse_pkey PRIMARY KEY (interesse_id);
ALTER TABLE ONLY public.match_score ADD CONSTRAINT match_score_pkey PRIMARY KEY (ms_id);
ALTER TABLE ONLY public.anmeldelse ADD CONSTRAINT anmeldelse_pkey PRIMARY KEY (anm_id);
ALTER TABLE ONLY public.blokering ADD CONSTRAINT blokering_pkey PRIMARY KEY (blok_id);
ALTER TABLE ONLY public.betaling ADD CONSTRAINT betaling_pkey PRIMARY KEY (betaling_id);
ALTER TABLE ONLY public.verificering ADD CONSTRAINT verificering_pkey PRIMARY KEY (verif_id);
ALTER TABLE ONLY public.besked ADD CONSTRAINT besked_pkey PRIMARY KEY (besked_id);
ALTER TABLE ONLY public.samtale ADD CONSTRAINT samtale_pkey PRIMARY KEY (samtale_id);
ALTER TABLE ONLY public.foto ADD CONSTRAINT foto_pkey PRIMARY KEY (foto_id);
ALTER TABLE ONLY public.konto ADD CONSTRAINT konto_pkey PRIMARY KEY (konto_id);
ALTER TABLE ONLY public.profil ADD CONSTRAINT profil_pkey PRIMARY KEY (profil_id);
ALTER TABLE ONLY public.konto ADD CONSTRAINT fk_konto_profil_id FOREIGN KEY (profil_id) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.foto ADD CONSTRAINT fk_foto_profil_id FOREIGN KEY (profil_id) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.samtale ADD CONSTRAINT fk_samtale_profil_a FOREIGN KEY (profil_a) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.samtale ADD CONSTRAINT fk_samtale_profil_b FOREIGN KEY (profil_b) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.besked ADD CONSTRAINT fk_besked_samtale_id FOREIGN KEY (samtale_id) REFERENCES public.samtale (samtale_id);
ALTER TABLE ONLY public.besked ADD CONSTRAINT fk_besked_afsender_id FOREIGN KEY (afsender_id) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.verificering ADD CONSTRAINT fk_verificering_profil_id FOREIGN KEY (profil_id) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.betaling ADD CONSTRAINT fk_betaling_konto_id FOREIGN KEY (konto_id) REFERENCES public.konto (konto_id);
ALTER TABLE ONLY public.blokering ADD CONSTRAINT fk_blokering_blokerer_id FOREIGN KEY (blokerer_id) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.blokering ADD CONSTRAINT fk_blokering_blokeret_id FOREIGN KEY (blokeret_id) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.anmeldelse ADD CONSTRAINT fk_anmeldelse_om_profil FOREIGN KEY (om_profil) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.anmeldelse ADD CONSTRAINT fk_anmeldelse_fra_profil FOREIGN KEY (fra_profil) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.match_score ADD CONSTRAINT fk_match_score_profil_a FOREIGN KEY (profil_a) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.match_score ADD CONSTRAINT fk_match_score_profil_b FOREIGN KEY (profil_b) REFERENCES public.profil (profil_id);
ALTER TABLE ONLY public.enhed ADD CONSTRAINT fk_enhed_konto_id FOREIGN KEY (konto_id) REFERENCES public.konto (konto_id);
