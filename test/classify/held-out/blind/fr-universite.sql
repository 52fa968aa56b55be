SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA scol;

CREATE TABLE scol.etudiant (
  etu_id bigint NOT NULL,
  numetu character(8) NOT NULL,
  ine character varying(11),
  nompatro character varying(60),
  nomusage character varying(60),
  prenom1 character varying(60),
  prenom2 character varying(60),
  datnais date,
  villenais character varying(60),
  depnais character(3),
  codnat character(3),
  codsexe character(1),
  numsecu character varying(15),
  sitfam character(1),
  nbenf smallint,
  boursier boolean,
  echelonbourse smallint,
  rqth boolean,
  tierstemps boolean,
  mailperso character varying(120),
  mailuniv character varying(120),
  telport character varying(20),
  telparents character varying(20),
  csp_pere character(2),
  csp_mere character(2),
  photoid character varying(80),
  datcre timestamp without time zone,
  modifpar character varying(30)
);
COMMENT ON TABLE scol.etudiant IS 'Dossier étudiant';
COMMENT ON COLUMN scol.etudiant.ine IS 'Identifiant national étudiant';
COMMENT ON COLUMN scol.etudiant.rqth IS 'Travailleur handicapé';

CREATE TABLE scol.adresse_etu (
  adr_id bigint NOT NULL,
  etu_id bigint NOT NULL,
  typadr character(1) CHECK (typadr::text = ANY (ARRAY['F'::text, 'A'::text])),
  libad1 character varying(80),
  libad2 character varying(80),
  bdi character varying(10),
  commune character varying(60),
  codpay character(3),
  hebergement character varying(20),
  datmaj timestamp without time zone,
  npai boolean
);

CREATE TABLE scol.inscription (
  ins_id bigint NOT NULL,
  etu_id bigint NOT NULL,
  annee character(4),
  etape_id bigint NOT NULL,
  regime character varying(10),
  datins date,
  droits numeric(8,2),
  paye boolean,
  exonere boolean,
  mutuelle character varying(30),
  bac_serie character varying(6),
  bac_annee character(4),
  bac_mention character varying(4),
  etabpre character varying(80),
  certifscol character varying(20),
  temoin character(1)
);

CREATE TABLE scol.note (
  not_id bigint NOT NULL,
  ins_id bigint NOT NULL,
  epreuve_id bigint NOT NULL,
  valeur numeric(4,2),
  absence character varying(4),
  rang smallint,
  jury character varying(8),
  ects smallint,
  appreciation text,
  saisiepar character varying(30),
  datsaisie timestamp without time zone,
  session smallint
);

CREATE TABLE scol.stage (
  sta_id bigint NOT NULL,
  etu_id bigint NOT NULL,
  entreprise character varying(120),
  siret character(14),
  tuteur_nom character varying(80),
  tuteur_mel character varying(120),
  tuteur_tel character varying(20),
  sujet character varying(250),
  datdeb date,
  datfin date,
  gratif numeric(8,2),
  convention_pdf character varying(200),
  lieu_adresse character varying(200),
  ville_stage character varying(60),
  evaluation text,
  signe boolean
);

CREATE TABLE scol.personnel (
  per_id bigint NOT NULL,
  numen character varying(13),
  nom character varying(60),
  prenom character varying(60),
  civ character varying(4),
  corps character varying(10),
  grade character varying(10),
  indice smallint,
  quotite numeric(5,2),
  datentree date,
  uid_ldap character varying(30),
  mel character varying(120),
  poste_tel character varying(8),
  bureau character varying(10),
  orcid character varying(19),
  hdr boolean,
  syndicat character varying(20),
  arret_maladie_deb date,
  rib character varying(34),
  actif boolean
);

CREATE TABLE scol.service_ens (
  ser_id bigint NOT NULL,
  per_id bigint NOT NULL,
  annee character(4),
  hcm numeric(6,2),
  htd numeric(6,2),
  htp numeric(6,2),
  prime numeric(8,2),
  valide boolean,
  remarque text
);

CREATE TABLE scol.epreuve (
  epreuve_id bigint NOT NULL,
  code character varying(12),
  nom character varying(80),
  coef numeric(4,2),
  duree smallint,
  type character varying(10),
  note_max numeric(4,2),
  note_elim numeric(4,2),
  ordre smallint,
  salle_def character varying(10),
  lang character(2)
);

CREATE TABLE scol.etape (
  etape_id bigint NOT NULL,
  codetp character varying(10),
  libelle character varying(120),
  lib_court character varying(25),
  diplome character varying(12),
  capacite integer,
  composante character varying(8),
  niveau smallint,
  credits smallint,
  resp_login character varying(30),
  url_fiche character varying(200),
  ville character varying(40),
  ouverte boolean
);

CREATE TABLE scol.salle (
  salle_id bigint NOT NULL,
  nom character varying(40),
  batiment character varying(40),
  etage smallint,
  capacite integer,
  surface numeric(7,2),
  adresse character varying(120),
  videoproj boolean,
  pmr boolean,
  lat double precision,
  lon double precision,
  badge_lecteur character varying(12),
  ip_ecran character varying(15),
  tel_salle character varying(20),
  gestionnaire character varying(30)
);

CREATE TABLE scol.edt_seance (
  seance_id bigint NOT NULL,
  salle_id bigint,
  epreuve_id bigint,
  debut timestamp without time zone,
  fin timestamp without time zone,
  groupe character varying(12),
  enseignant character varying(80),
  couleur character(7),
  commentaire character varying(200),
  annulee boolean,
  lien_visio character varying(200),
  code_visio character varying(20)
);

CREATE TABLE scol.compte_ent (
  cpt_id bigint NOT NULL,
  login character varying(30),
  motdepasse character varying(120),
  question_sec character varying(120),
  reponse_sec character varying(120),
  mel_secours character varying(120),
  derniere_cnx timestamp without time zone,
  adr_ip character varying(45),
  jeton_cas character varying(120),
  bloque boolean,
  nb_echecs smallint,
  theme character varying(12),
  charte_ok boolean,
  quota_mo integer
);

CREATE TABLE scol.carte (
  carte_id bigint NOT NULL,
  etu_id bigint,
  uid_mifare character varying(16),
  numcarte character varying(20),
  solde_resto numeric(7,2),
  codebarre_bu character varying(16),
  perdue boolean,
  imprimee timestamp without time zone,
  version smallint
);

CREATE TABLE scol.message_prive (
  msg_id bigint NOT NULL,
  exp character varying(30),
  dest character varying(30),
  objet character varying(150),
  corps text,
  lu boolean,
  envoye timestamp without time zone,
  pj character varying(200),
  prio smallint
);

CREATE TABLE scol.param_calendrier (
  cal_id bigint NOT NULL,
  cle character varying(40),
  valeur character varying(200),
  nom_vacances character varying(60),
  zone character(1),
  debut date,
  fin date,
  jours_ouvres smallint,
  auteur_cle character varying(30)
);

CREATE TABLE scol.ref_pays (
  codpay character(3) NOT NULL,
  libpay character varying(60),
  libnat character varying(60),
  indicatif character varying(6),
  langue_off character varying(40),
  ue boolean,
  ordre smallint,
  capitale character varying(60)
);

CREATE TABLE scol.ref_bourse (
  codech character(2) NOT NULL,
  libech character varying(40),
  montant numeric(8,2),
  plafond_revenu numeric(9,2),
  nb_points smallint,
  annee character(4),
  actif boolean,
  age_limite smallint
);

CREATE TABLE scol.materiel (
  mat_id bigint NOT NULL,
  designation character varying(80),
  nom_court character varying(20),
  num_inventaire character varying(20),
  mac_carte character varying(17),
  adresse_reseau character varying(15),
  date_achat date,
  garantie_mois smallint,
  prix numeric(9,2),
  etat character varying(10),
  poids numeric(6,2),
  cle_licence character varying(40),
  salle_code character varying(10),
  age_mois smallint
);

CREATE TABLE scol.file_impression (
  fil_id bigint NOT NULL,
  nom_file character varying(40),
  nb_pages integer,
  cout numeric(6,3),
  couleur boolean,
  titre_modele character varying(60),
  etat character varying(8),
  imprimante character varying(30),
  debut timestamp without time zone,
  fin timestamp without time zone,
  jeton_num integer,
  session_num integer
);

ALTER TABLE ONLY scol.file_impression ADD CONSTRAINT file_impression_pkey PRIMARY KEY (fil_id);
ALTER TABLE ONLY scol.materiel ADD CONSTRAINT materiel_pkey PRIMARY KEY (mat_id);
ALTER TABLE ONLY scol.param_calendrier ADD CONSTRAINT param_calendrier_pkey PRIMARY KEY (cal_id);
ALTER TABLE ONLY scol.message_prive ADD CONSTRAINT message_prive_pkey PRIMARY KEY (msg_id);
ALTER TABLE ONLY scol.carte ADD CONSTRAINT carte_pkey PRIMARY KEY (carte_id);
ALTER TABLE ONLY scol.compte_ent ADD CONSTRAINT compte_ent_pkey PRIMARY KEY (cpt_id);
ALTER TABLE ONLY scol.edt_seance ADD CONSTRAINT edt_seance_pkey PRIMARY KEY (seance_id);
ALTER TABLE ONLY scol.salle ADD CONSTRAINT salle_pkey PRIMARY KEY (salle_id);
ALTER TABLE ONLY scol.etape ADD CONSTRAINT etape_pkey PRIMARY KEY (etape_id);
ALTER TABLE ONLY scol.epreuve ADD CONSTRAINT epreuve_pkey PRIMARY KEY (epreuve_id);
ALTER TABLE ONLY scol.service_ens ADD CONSTRAINT service_ens_pkey PRIMARY KEY (ser_id);
ALTER TABLE ONLY scol.personnel ADD CONSTRAINT personnel_pkey PRIMARY KEY (per_id);
ALTER TABLE ONLY scol.stage ADD CONSTRAINT stage_pkey PRIMARY KEY (sta_id);
ALTER TABLE ONLY scol.note ADD CONSTRAINT note_pkey PRIMARY KEY (not_id);
ALTER TABLE ONLY scol.inscription ADD CONSTRAINT inscription_pkey PRIMARY KEY (ins_id);
ALTER TABLE ONLY scol.adresse_etu ADD CONSTRAINT adresse_etu_pkey PRIMARY KEY (adr_id);
ALTER TABLE ONLY scol.etudiant ADD CONSTRAINT etudiant_pkey PRIMARY KEY (etu_id);
ALTER TABLE ONLY scol.adresse_etu ADD CONSTRAINT fk_adresse_etu_etu_id FOREIGN KEY (etu_id) REFERENCES scol.etudiant (etu_id);
ALTER TABLE ONLY scol.inscription ADD CONSTRAINT fk_inscription_etu_id FOREIGN KEY (etu_id) REFERENCES scol.etudiant (etu_id);
ALTER TABLE ONLY scol.note ADD CONSTRAINT fk_note_ins_id FOREIGN KEY (ins_id) REFERENCES scol.inscription (ins_id);
ALTER TABLE ONLY scol.stage ADD CONSTRAINT fk_stage_etu_id FOREIGN KEY (etu_id) REFERENCES scol.etudiant (etu_id);
ALTER TABLE ONLY scol.service_ens ADD CONSTRAINT fk_service_ens_per_id FOREIGN KEY (per_id) REFERENCES scol.personnel (per_id);
ALTER TABLE ONLY scol.edt_seance ADD CONSTRAINT fk_edt_seance_salle_id FOREIGN KEY (salle_id) REFERENCES scol.salle (salle_id);
ALTER TABLE ONLY scol.edt_seance ADD CONSTRAINT fk_edt_seance_epreuve_id FOREIGN KEY (epreuve_id) REFERENCES scol.epreuve (epreuve_id);
ALTER TABLE ONLY scol.carte ADD CONSTRAINT fk_carte_etu_id FOREIGN KEY (etu_id) REFERENCES scol.etudiant (etu_id);
