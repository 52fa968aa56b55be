SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `T_PROPRIETAIRE` (
  `PRO_ID` bigint NOT NULL AUTO_INCREMENT,
  `PRO_CODE` varchar(10),
  `PRO_CIVILITE` varchar(6),
  `PRO_NOM` varchar(60),
  `PRO_PRENOM` varchar(60),
  `PRO_NJF` varchar(60) COMMENT 'Nom de jeune fille',
  `PRO_RAISOC` varchar(100),
  `PRO_ADR1` varchar(80),
  `PRO_ADR2` varchar(80),
  `PRO_CP` varchar(5),
  `PRO_VILLE` varchar(60),
  `PRO_PAYS` char(2),
  `PRO_TELDOM` varchar(20),
  `PRO_TELPOR` varchar(20),
  `PRO_MEL` varchar(120),
  `PRO_DATNAI` date,
  `PRO_LIEUNAI` varchar(60),
  `PRO_IBAN` varchar(34),
  `PRO_BIC` varchar(11),
  `PRO_SIT_MATRIM` varchar(20),
  `PRO_NUMFISC` varchar(13),
  `PRO_DECES` date,
  `PRO_DATCRE` datetime,
  `PRO_TOPSUP` tinyint(1),
  PRIMARY KEY (`PRO_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Propriétaires bailleurs';

CREATE TABLE `T_LOT` (
  `LOT_ID` bigint NOT NULL AUTO_INCREMENT,
  `PRO_ID` bigint NOT NULL,
  `LOT_NUM` varchar(12),
  `LOT_TYPE` enum('APP','MAI','PAR'),
  `LOT_ADRESSE` varchar(120),
  `LOT_ETAGE` smallint,
  `LOT_SURF` decimal(7,2),
  `LOT_NBPIECE` smallint,
  `LOT_LOYERHC` decimal(9,2),
  `LOT_CHARGES` decimal(9,2),
  `LOT_DPE` char(1),
  `LOT_DIGICODE` varchar(8),
  `LOT_LAT` double,
  `LOT_LNG` double,
  `LOT_TITRE_ANN` varchar(120),
  `LOT_TEXTE_ANN` text,
  `LOT_DISPO` date,
  `LOT_TANTIEME` int,
  PRIMARY KEY (`LOT_ID`),
  CONSTRAINT fk_t_lot_pro_id FOREIGN KEY (`PRO_ID`) REFERENCES `T_PROPRIETAIRE` (`PRO_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Lots en gestion';

CREATE TABLE `T_LOCATAIRE` (
  `LCT_ID` bigint NOT NULL AUTO_INCREMENT,
  `LCT_NOM` varchar(60),
  `LCT_PRENOM` varchar(60),
  `LCT_SEXE` char(1),
  `LCT_NEE_LE` date,
  `LCT_NATIO` varchar(30),
  `LCT_PROFESSION` varchar(60),
  `LCT_EMPLOYEUR` varchar(80),
  `LCT_REVENUS` decimal(10,2),
  `LCT_NB_ENFANTS` smallint,
  `LCT_PORTABLE` varchar(20),
  `LCT_COURRIEL` varchar(120),
  `LCT_NIR` varchar(15) COMMENT 'Numéro de sécurité sociale',
  `LCT_PIECE_ID` varchar(20),
  `LCT_TYPE_PIECE` varchar(10),
  `LCT_ALLOC_CAF` varchar(12),
  `LCT_MT_APL` decimal(8,2),
  `LCT_HANDICAP` tinyint(1),
  `LCT_SURENDETTE` tinyint(1),
  `LCT_COMMENTAIRE` text,
  PRIMARY KEY (`LCT_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_BAIL` (
  `BAI_ID` bigint NOT NULL AUTO_INCREMENT,
  `LOT_ID` bigint NOT NULL,
  `LCT_ID` bigint NOT NULL,
  `BAI_NUM` varchar(16),
  `BAI_DEBUT` date,
  `BAI_FIN` date,
  `BAI_DEPOT` decimal(9,2),
  `BAI_INDICE` decimal(6,2),
  `BAI_JOUR_ECH` smallint,
  `BAI_PDF` varchar(200),
  `BAI_SOLDE` decimal(10,2),
  `BAI_CAUTION_NOM` varchar(120),
  `BAI_CAUTION_TEL` varchar(20),
  `BAI_CAUTION_REVENU` decimal(10,2),
  `BAI_ETAT` varchar(10),
  PRIMARY KEY (`BAI_ID`),
  CONSTRAINT fk_t_bail_lot_id FOREIGN KEY (`LOT_ID`) REFERENCES `T_LOT` (`LOT_ID`),
  CONSTRAINT fk_t_bail_lct_id FOREIGN KEY (`LCT_ID`) REFERENCES `T_LOCATAIRE` (`LCT_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_QUITTANCE` (
  `QUI_ID` bigint NOT NULL AUTO_INCREMENT,
  `BAI_ID` bigint NOT NULL,
  `QUI_PERIODE` char(6),
  `QUI_LOYER` decimal(9,2),
  `QUI_REGLE` tinyint(1),
  `QUI_MODE` varchar(8),
  `QUI_RUM` varchar(35),
  `QUI_DATREGL` date,
  `QUI_RELANCE` smallint,
  `QUI_LIBELLE` varchar(80),
  PRIMARY KEY (`QUI_ID`),
  CONSTRAINT fk_t_quittance_bai_id FOREIGN KEY (`BAI_ID`) REFERENCES `T_BAIL` (`BAI_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_VISITE` (
  `VIS_ID` bigint NOT NULL AUTO_INCREMENT,
  `LOT_ID` bigint NOT NULL,
  `VIS_DATHEU` datetime,
  `VIS_PROSPECT` varchar(120),
  `VIS_TEL` varchar(20),
  `VIS_AVIS` text,
  `VIS_NOTE` smallint COMMENT 'Note de 1 à 5 donnée au bien',
  `VIS_AGENT` varchar(30),
  `VIS_ANNULEE` tinyint(1),
  PRIMARY KEY (`VIS_ID`),
  CONSTRAINT fk_t_visite_lot_id FOREIGN KEY (`LOT_ID`) REFERENCES `T_LOT` (`LOT_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_EDL` (
  `EDL_ID` bigint NOT NULL AUTO_INCREMENT,
  `BAI_ID` bigint NOT NULL,
  `EDL_SENS` char(1),
  `EDL_DATE` date,
  `EDL_RELEVE_EAU` int,
  `EDL_RELEVE_ELEC` int,
  `EDL_OBSERV` text,
  `EDL_SIGN_LOC` longblob,
  `EDL_SIGN_BAIL` longblob,
  `EDL_NBCLES` smallint,
  `EDL_NOUV_ADR` varchar(200),
  PRIMARY KEY (`EDL_ID`),
  CONSTRAINT fk_t_edl_bai_id FOREIGN KEY (`BAI_ID`) REFERENCES `T_BAIL` (`BAI_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Etats des lieux';

CREATE TABLE `T_INTERVENTION` (
  `INT_ID` bigint NOT NULL AUTO_INCREMENT,
  `LOT_ID` bigint NOT NULL,
  `INT_OBJET` varchar(120),
  `INT_DETAIL` text,
  `INT_ARTISAN` varchar(80),
  `INT_ARTISAN_TEL` varchar(20),
  `INT_SIRET` char(14),
  `INT_DEVIS` decimal(9,2),
  `INT_URGENCE` smallint,
  `INT_CLOS` tinyint(1),
  `INT_CODE_ACCES` varchar(20),
  PRIMARY KEY (`INT_ID`),
  CONSTRAINT fk_t_intervention_lot_id FOREIGN KEY (`LOT_ID`) REFERENCES `T_LOT` (`LOT_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_COLLABORATEUR` (
  `COL_ID` bigint NOT NULL AUTO_INCREMENT,
  `COL_MATRICULE` varchar(8),
  `COL_NOMUSUEL` varchar(60),
  `COL_PRENOM` varchar(60),
  `COL_LOGIN` varchar(30),
  `COL_MDP` varchar(120),
  `COL_MEL` varchar(120),
  `COL_LIGNE` varchar(20),
  `COL_POSTE` varchar(40),
  `COL_CARTE_T` varchar(20) COMMENT 'Carte professionnelle',
  `COL_PHOTO` varchar(200),
  `COL_SIGNATURE_MEL` text,
  `COL_COMMISSION` decimal(5,2),
  `COL_ACTIF` tinyint(1),
  `COL_DERCNX` datetime,
  PRIMARY KEY (`COL_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_COMMUNE` (
  `COM_INSEE` char(5) NOT NULL,
  `COM_NOM` varchar(60),
  `COM_CP` varchar(5),
  `COM_POP` int,
  `COM_ZONE` varchar(4)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_AGENCE` (
  `AGE_ID` bigint NOT NULL AUTO_INCREMENT,
  `AGE_NOM` varchar(60),
  `AGE_ADR` varchar(120),
  `AGE_TEL` varchar(20),
  `AGE_MEL` varchar(120),
  `AGE_RCS` varchar(20),
  `AGE_GERANT` varchar(80),
  `AGE_CAISSE_GAR` varchar(60),
  `AGE_SMTP_MDP` varchar(120),
  PRIMARY KEY (`AGE_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_JOURNAL` (
  `JOU_ID` bigint NOT NULL AUTO_INCREMENT,
  `JOU_UTIL` varchar(30),
  `JOU_TABLE` varchar(40),
  `JOU_CLE` bigint,
  `JOU_AVANT` text,
  `JOU_APRES` text,
  `JOU_ADRIP` varchar(45),
  `JOU_DATE` datetime,
  `JOU_OPER` char(1),
  PRIMARY KEY (`JOU_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_COMPTEUR` (
  `CPT_ID` bigint NOT NULL AUTO_INCREMENT,
  `CPT_NUMERO` varchar(20),
  `CPT_FLUIDE` char(3),
  `CPT_INDEX` int,
  `CPT_MARQUE` varchar(30),
  `CPT_POSE` date,
  `CPT_AGE` smallint,
  `CPT_LIEU` varchar(40),
  `CPT_COEF` decimal(6,3),
  `CPT_ETAT` char(1),
  `CPT_ADRESSE_RADIO` varchar(20),
  `CPT_TITRE_ETIQ` varchar(40),
  `CPT_ACTIF` tinyint(1),
  PRIMARY KEY (`CPT_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_PARAM_EDITION` (
  `PED_ID` bigint NOT NULL AUTO_INCREMENT,
  `PED_NOM` varchar(60),
  `PED_LIBELLE` varchar(120),
  `PED_TAILLE` smallint,
  `PED_MARGE` decimal(4,2),
  `PED_POLICE` varchar(30),
  `PED_LANGUE` char(2),
  `PED_NOM_VISIBLE` tinyint(1),
  `PED_TEL_VISIBLE` tinyint(1),
  `PED_ORDRE` smallint,
  `PED_SIGNATURE_REQ` tinyint(1),
  `PED_MODELE` varchar(120),
  `PED_VERSION` int,
  `PED_CIVILITE_AFF` tinyint(1),
  PRIMARY KEY (`PED_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_EQUIPEMENT` (
  `EQU_ID` bigint NOT NULL AUTO_INCREMENT,
  `EQU_NOM` varchar(60),
  `EQU_MARQUE` varchar(40),
  `EQU_NUMSERIE` varchar(30),
  `EQU_DATPOSE` date,
  `EQU_GARANTIE` smallint,
  `EQU_PUISSANCE` decimal(6,2),
  `EQU_ENERGIE` char(3),
  `EQU_AGE` smallint,
  `EQU_NATURE` varchar(10),
  `EQU_POSTE` varchar(10),
  `EQU_ACTIF` tinyint(1),
  `EQU_NOTE_ENERG` char(1),
  PRIMARY KEY (`EQU_ID`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `T_TYPE_CHARGE` (
  `TCH_CODE` varchar(6) NOT NULL,
  `TCH_LIBELLE` varchar(80),
  `TCH_NOM_COURT` varchar(20),
  `TCH_TAUX` decimal(5,2),
  `TCH_RECUP` tinyint(1),
  `TCH_CLE_REPART` varchar(10),
  `TCH_ORDRE` smallint,
  `TCH_COMPTE` varchar(10),
  `TCH_TVA` decimal(4,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

