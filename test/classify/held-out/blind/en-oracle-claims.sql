SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE SCHEMA "CLM";

CREATE TABLE "CLM"."CUST_MST" (
  "CUST_SK" bigint NOT NULL,
  "CUST_NBR_TX" character varying(20),
  "CUST_FNAME_TX" character varying(60),
  "CUST_MNAME_TX" character varying(60),
  "CUST_LNAME_TX" character varying(60),
  "CUST_SFX_CD" character varying(6),
  "CUST_DOB_DT" date,
  "CUST_SSN_NB" character varying(11),
  "CUST_GNDR_CD" character(1),
  "CUST_MRTL_STAT_CD" character(1),
  "CUST_RACE_CD" character(2),
  "CUST_PRI_LANG_CD" character(2),
  "CUST_TOBACCO_IN" character(1),
  "CUST_HT_IN_NB" numeric(4,1),
  "CUST_WT_LB_NB" numeric(5,1),
  "CUST_OCCUP_TX" character varying(60),
  "CUST_ANN_INC_AM" numeric(12,2),
  "CUST_CR_SCR_NB" smallint,
  "CUST_DECSD_DT" date,
  "CUST_VIP_IN" character(1),
  "CUST_STAT_CD" character(2),
  "ROW_CRT_TS" timestamp without time zone,
  "ROW_CRT_USR_ID" character varying(30),
  "ROW_UPD_TS" timestamp without time zone,
  "ROW_UPD_USR_ID" character varying(30),
  "SRC_SYS_CD" character varying(6),
  "HASH_DIFF" character varying(64)
);

CREATE TABLE "CLM"."CUST_ADDR" (
  "ADDR_SK" bigint NOT NULL,
  "CUST_SK" bigint NOT NULL,
  "ADDR_TYP_CD" character(2),
  "ADDR_LN1_TX" character varying(80),
  "ADDR_LN2_TX" character varying(80),
  "ADDR_CITY_NM" character varying(60),
  "ADDR_ST_CD" character(2),
  "ADDR_ZIP_CD" character varying(10),
  "ADDR_ZIP4_CD" character(4),
  "ADDR_CNTY_NM" character varying(60),
  "ADDR_CTRY_CD" character(3),
  "ADDR_LAT_NB" numeric(9,6),
  "ADDR_LONG_NB" numeric(9,6),
  "ADDR_DPV_IN" character(1),
  "ADDR_EFF_DT" date,
  "ADDR_TERM_DT" date,
  "MAIL_RTN_IN" character(1)
);

CREATE TABLE "CLM"."CUST_CNTCT" (
  "CNTCT_SK" bigint NOT NULL,
  "CUST_SK" bigint NOT NULL,
  "HM_PHN_NB" character varying(20),
  "WRK_PHN_NB" character varying(20),
  "WRK_PHN_EXT_NB" character varying(6),
  "CELL_NB" character varying(20),
  "EML_ADDR_TX" character varying(120),
  "EML_VRFD_IN" character(1),
  "DO_NOT_CALL_IN" character(1),
  "PREF_CNTCT_CD" character(2),
  "EMRG_CNTCT_NM" character varying(120),
  "EMRG_CNTCT_REL_CD" character(2)
);

CREATE TABLE "CLM"."POL_MST" (
  "POL_SK" bigint NOT NULL,
  "POL_NBR_TX" character varying(20),
  "CUST_SK" bigint NOT NULL,
  "POL_EFF_DT" date,
  "POL_EXP_DT" date,
  "POL_PREM_AM" numeric(12,2),
  "POL_DED_AM" numeric(12,2),
  "POL_STAT_CD" character(2),
  "POL_FORM_NM" character varying(40),
  "POL_TERM_MO_NB" smallint,
  "AGT_CD" character varying(10),
  "UW_CO_NM" character varying(60),
  "RNWL_IN" character(1),
  "PLAN_NM" character varying(40),
  "STATE_RULE_ID" character varying(10),
  "RT_TERR_CD" character varying(6)
);

CREATE TABLE "CLM"."POL_DRVR" (
  "DRVR_SK" bigint NOT NULL,
  "POL_SK" bigint NOT NULL,
  "DRVR_NM" character varying(120),
  "DRVR_LIC_NB" character varying(25),
  "DRVR_LIC_ST_CD" character(2),
  "DRVR_LIC_DT" date,
  "DRVR_VIOL_CT" smallint,
  "DRVR_DUI_IN" character(1),
  "DRVR_AGE_NB" smallint,
  "DRVR_REL_CD" character(2),
  "SR22_IN" character(1)
);

CREATE TABLE "CLM"."POL_VEH" (
  "VEH_SK" bigint NOT NULL,
  "POL_SK" bigint NOT NULL,
  "VEH_VIN_NB" character(17),
  "VEH_PLT_NB" character varying(10),
  "VEH_PLT_ST_CD" character(2),
  "VEH_MAKE_NM" character varying(30),
  "VEH_MDL_NM" character varying(30),
  "VEH_MDL_YR" smallint,
  "VEH_SYM_CD" character(3),
  "VEH_CST_NEW_AM" numeric(12,2),
  "VEH_GRG_ZIP_CD" character varying(10),
  "ODO_NB" integer,
  "ANTI_THEFT_IN" character(1),
  "BODY_STYLE_CD" character(2),
  "LIENHLDR_NM" character varying(80)
);

CREATE TABLE "CLM"."CLM_HDR" (
  "CLM_SK" bigint NOT NULL,
  "CLM_NBR_TX" character varying(20),
  "POL_SK" bigint NOT NULL,
  "LOSS_DT" date,
  "RPT_DT" date,
  "LOSS_DESC_TX" text,
  "LOSS_CITY_NM" character varying(60),
  "LOSS_ST_CD" character(2),
  "CLMT_NM" character varying(120),
  "CLMT_PHN_NB" character varying(20),
  "CLMT_ATTY_NM" character varying(120),
  "CAUSE_CD" character(3),
  "CAT_CD" character varying(6),
  "RSRV_AM" numeric(12,2),
  "PD_AM" numeric(12,2),
  "ADJ_USR_ID" character varying(30),
  "FRD_SCR_NB" numeric(5,2),
  "SUBRO_IN" character(1),
  "LITIG_IN" character(1),
  "CLS_DT" date,
  "STAT_CD" character(2)
);

CREATE TABLE "CLM"."CLM_INJ" (
  "INJ_SK" bigint NOT NULL,
  "CLM_SK" bigint NOT NULL,
  "INJRD_NM" character varying(120),
  "BODY_PRT_CD" character varying(4),
  "INJ_DESC_TX" text,
  "ICD_DX_CD" character varying(8),
  "HOSP_NM" character varying(80),
  "MRN_TX" character varying(20),
  "FATAL_IN" character(1),
  "MED_PD_AM" numeric(12,2),
  "RTW_DT" date,
  "MEDICARE_HICN_TX" character varying(12)
);

CREATE TABLE "CLM"."CLM_NOTE" (
  "NOTE_SK" bigint NOT NULL,
  "CLM_SK" bigint NOT NULL,
  "NOTE_TX" text,
  "NOTE_TYP_CD" character(2),
  "NOTE_USR_NM" character varying(60),
  "NOTE_TS" timestamp without time zone,
  "CONF_IN" character(1),
  "SEQ_NB" integer
);

CREATE TABLE "CLM"."CLM_PMT" (
  "PMT_SK" bigint NOT NULL,
  "CLM_SK" bigint NOT NULL,
  "PAYEE_NM" character varying(120),
  "PAYEE_TIN_NB" character varying(11),
  "CHK_NB" character varying(12),
  "ABA_RTG_NB" character(9),
  "BNK_ACCT_NB" character varying(20),
  "PMT_AM" numeric(12,2),
  "PMT_DT" date,
  "VOID_IN" character(1),
  "F1099_IN" character(1),
  "GL_ACCT_NB" character varying(12),
  "MAIL_ADDR_TX" character varying(200)
);

CREATE TABLE "CLM"."AGT_MST" (
  "AGT_CD" character varying(10) NOT NULL,
  "AGT_NM" character varying(120),
  "AGT_NPN_NB" character varying(12),
  "AGT_LIC_EXP_DT" date,
  "AGCY_NM" character varying(120),
  "AGT_EML_TX" character varying(120),
  "AGT_PHN_NB" character varying(20),
  "COMM_PCT_NB" numeric(5,2),
  "RGN_CD" character(2),
  "HIRE_DT" date,
  "MGR_AGT_CD" character varying(10)
);

CREATE TABLE "CLM"."APP_USR" (
  "USR_ID" character varying(30) NOT NULL,
  "PWD_HASH_TX" character varying(128),
  "PWD_EXP_DT" date,
  "LST_LOGON_TS" timestamp without time zone,
  "FAIL_CT" smallint,
  "LOCK_IN" character(1),
  "EMP_NB" character varying(10),
  "DISP_NM" character varying(80),
  "DFLT_PRNTR_NM" character varying(30),
  "ROLE_CD" character varying(10),
  "SEC_QSTN_TX" character varying(120),
  "SEC_ANS_TX" character varying(120),
  "SSO_SUBJ_TX" character varying(120)
);

CREATE TABLE "CLM"."REF_CD" (
  "CD_SET_NM" character varying(30) NOT NULL,
  "CD_VAL_TX" character varying(10),
  "CD_DESC_TX" character varying(120),
  "SORT_NB" smallint,
  "ACTV_IN" character(1),
  "EFF_DT" date,
  "STATE_NM" character varying(30),
  "LANG_CD" character(2)
);

CREATE TABLE "CLM"."BTCH_CTL" (
  "BTCH_SK" bigint NOT NULL,
  "BTCH_NM" character varying(40),
  "HOST_NM" character varying(40),
  "FILE_NM" character varying(120),
  "REC_CT" integer,
  "ERR_CT" integer,
  "STRT_TS" timestamp without time zone,
  "END_TS" timestamp without time zone,
  "CHKSUM_TX" character varying(64),
  "RSTRT_TOKEN_TX" character varying(40),
  "SESSION_ID_NB" bigint,
  "PARM_TX" character varying(200),
  "TBL_NM" character varying(30),
  "COL_NM" character varying(30)
);

CREATE TABLE "CLM"."RT_FCTR" (
  "RT_SK" bigint NOT NULL,
  "RT_TBL_NM" character varying(30),
  "TERR_CD" character varying(6),
  "AGE_MIN_NB" smallint,
  "AGE_MAX_NB" smallint,
  "GNDR_CD" character(1),
  "MRTL_CD" character(1),
  "FCTR_NB" numeric(8,5),
  "EFF_DT" date,
  "EXP_DT" date,
  "ST_CD" character(2),
  "VRSN_NB" integer,
  "VEH_SYM_CD" character(3),
  "CR_TIER_CD" character(2),
  "ROW_HASH_TX" character varying(64)
);

CREATE TABLE "CLM"."FORM_LIB" (
  "FORM_SK" bigint NOT NULL,
  "FORM_NM" character varying(60),
  "FORM_TTL_TX" character varying(120),
  "FORM_NBR_TX" character varying(20),
  "EDTN_DT" date,
  "PG_CT" smallint,
  "SGNTR_RQRD_IN" character(1),
  "SSN_MASK_IN" character(1),
  "EML_DLVR_IN" character(1),
  "PHN_FLD_CT" smallint,
  "LANG_CD" character(2),
  "LOB_CD" character(3),
  "FILE_PATH_TX" character varying(200),
  "ADDR_BLK_POS_CD" character(2)
);

CREATE TABLE "CLM"."ZIP_REF" (
  "ZIP_CD" character varying(5) NOT NULL,
  "CITY_NM" character varying(60),
  "ST_CD" character(2),
  "CNTY_NM" character varying(40),
  "LAT_NB" numeric(9,6),
  "LONG_NB" numeric(9,6),
  "TZ_CD" character varying(6),
  "POP_CT" integer,
  "AREA_CD" character(3),
  "FIPS_CD" character(5),
  "DST_IN" character(1)
);

ALTER TABLE ONLY "CLM"."FORM_LIB" ADD CONSTRAINT form_lib_pkey PRIMARY KEY ("FORM_SK");
ALTER TABLE ONLY "CLM"."RT_FCTR" ADD CONSTRAINT rt_fctr_pkey PRIMARY KEY ("RT_SK");
ALTER TABLE ONLY "CLM"."BTCH_CTL" ADD CONSTRAINT btch_ctl_pkey PRIMARY KEY ("BTCH_SK");
ALTER TABLE ONLY "CLM"."CLM_PMT" ADD CONSTRAINT clm_pmt_pkey PRIMARY KEY ("PMT_SK");
ALTER TABLE ONLY "CLM"."CLM_NOTE" ADD CONSTRAINT clm_note_pkey PRIMARY KEY ("NOTE_SK");
ALTER TABLE ONLY "CLM"."CLM_INJ" ADD CONSTRAINT clm_inj_pkey PRIMARY KEY ("INJ_SK");
ALTER TABLE ONLY "CLM"."CLM_HDR" ADD CONSTRAINT clm_hdr_pkey PRIMARY KEY ("CLM_SK");
ALTER TABLE ONLY "CLM"."POL_VEH" ADD CONSTRAINT pol_veh_pkey PRIMARY KEY ("VEH_SK");
ALTER TABLE ONLY "CLM"."POL_DRVR" ADD CONSTRAINT pol_drvr_pkey PRIMARY KEY ("DRVR_SK");
ALTER TABLE ONLY "CLM"."POL_MST" ADD CONSTRAINT pol_mst_pkey PRIMARY KEY ("POL_SK");
ALTER TABLE ONLY "CLM"."CUST_CNTCT" ADD CONSTRAINT cust_cntct_pkey PRIMARY KEY ("CNTCT_SK");
ALTER TABLE ONLY "CLM"."CUST_ADDR" ADD CONSTRAINT cust_addr_pkey PRIMARY KEY ("ADDR_SK");
ALTER TABLE ONLY "CLM"."CUST_MST" ADD CONSTRAINT cust_mst_pkey PRIMARY KEY ("CUST_SK");
ALTER TABLE ONLY "CLM"."CUST_ADDR" ADD CONSTRAINT fk_cust_addr_cust_sk FOREIGN KEY ("CUST_SK") REFERENCES "CLM"."CUST_MST" ("CUST_SK");
ALTER TABLE ONLY "CLM"."CUST_CNTCT" ADD CONSTRAINT fk_cust_cntct_cust_sk FOREIGN KEY ("CUST_SK") REFERENCES "CLM"."CUST_MST" ("CUST_SK");
ALTER TABLE ONLY "CLM"."POL_MST" ADD CONSTRAINT fk_pol_mst_cust_sk FOREIGN KEY ("CUST_SK") REFERENCES "CLM"."CUST_MST" ("CUST_SK");
ALTER TABLE ONLY "CLM"."POL_DRVR" ADD CONSTRAINT fk_pol_drvr_pol_sk FOREIGN KEY ("POL_SK") REFERENCES "CLM"."POL_MST" ("POL_SK");
ALTER TABLE ONLY "CLM"."POL_VEH" ADD CONSTRAINT fk_pol_veh_pol_sk FOREIGN KEY ("POL_SK") REFERENCES "CLM"."POL_MST" ("POL_SK");
ALTER TABLE ONLY "CLM"."CLM_HDR" ADD CONSTRAINT fk_clm_hdr_pol_sk FOREIGN KEY ("POL_SK") REFERENCES "CLM"."POL_MST" ("POL_SK");
ALTER TABLE ONLY "CLM"."CLM_INJ" ADD CONSTRAINT fk_clm_inj_clm_sk FOREIGN KEY ("CLM_SK") REFERENCES "CLM"."CLM_HDR" ("CLM_SK");
ALTER TABLE ONLY "CLM"."CLM_NOTE" ADD CONSTRAINT fk_clm_note_clm_sk FOREIGN KEY ("CLM_SK") REFERENCES "CLM"."CLM_HDR" ("CLM_SK");
ALTER TABLE ONLY "CLM"."CLM_PMT" ADD CONSTRAINT fk_clm_pmt_clm_sk FOREIGN KEY ("CLM_SK") REFERENCES "CLM"."CLM_HDR" ("CLM_SK");
