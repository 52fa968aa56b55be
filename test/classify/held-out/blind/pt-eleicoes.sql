SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `TB_ELEITOR` (
  `CO_SEQ_ELEITOR` bigint NOT NULL AUTO_INCREMENT,
  `NU_TITULO` char(12) NOT NULL,
  `NO_ELEITOR` varchar(120),
  `NO_SOCIAL` varchar(120),
  `DT_NASCIMENTO` date,
  `TP_SEXO` char(1),
  `TP_GENERO` smallint,
  `TP_RACA_COR` smallint,
  `TP_ESTADO_CIVIL` smallint,
  `TP_GRAU_INSTRUCAO` smallint,
  `CO_OCUPACAO` varchar(6),
  `NO_MAE` varchar(120),
  `NO_PAI` varchar(120),
  `NU_CPF` char(11),
  `NU_CNIS` varchar(11),
  `DS_ENDERECO` varchar(200),
  `NO_BAIRRO` varchar(60),
  `NU_CEP` char(8),
  `NU_DDD` char(2),
  `NU_TELEFONE` varchar(10),
  `DS_EMAIL` varchar(120),
  `ST_BIOMETRIA` tinyint(1),
  `IM_FOTO` longblob,
  `BI_DIGITAL` longblob,
  `DS_DEFICIENCIA` varchar(60),
  `ST_QUITACAO` tinyint(1),
  `NU_ZONA` smallint,
  `NU_SECAO` smallint,
  `CO_MUNICIPIO_DOM` int,
  `DT_ATUALIZACAO` datetime,
  `CO_USUARIO_ATU` varchar(20),
  PRIMARY KEY (`CO_SEQ_ELEITOR`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Cadastro de eleitores';

CREATE TABLE `TB_CANDIDATO` (
  `CO_SEQ_CANDIDATO` bigint NOT NULL AUTO_INCREMENT,
  `NU_CANDIDATO` varchar(5),
  `NO_CANDIDATO` varchar(120),
  `NO_URNA` varchar(60),
  `NU_CPF` char(11),
  `CO_PARTIDO` int,
  `CO_CARGO` smallint,
  `VL_BENS` decimal(14,2),
  `DS_OCUPACAO` varchar(60),
  `DS_EMAIL_PESSOAL` varchar(120),
  `NU_WHATSAPP` varchar(15),
  `DS_REDE_SOCIAL` varchar(200),
  `TP_SITUACAO` smallint,
  `DS_CERTIDAO_CRIMINAL` text,
  `IM_FOTO_URNA` longblob,
  `CO_ELEICAO` bigint,
  `NU_PROCESSO` varchar(25),
  `QT_VOTOS` int,
  PRIMARY KEY (`CO_SEQ_CANDIDATO`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_FILIACAO` (
  `CO_SEQ_FILIACAO` bigint NOT NULL AUTO_INCREMENT,
  `NU_TITULO` char(12),
  `CO_PARTIDO` int,
  `DT_FILIACAO` date,
  `DT_DESFILIACAO` date,
  `DS_MOTIVO` varchar(200),
  `ST_SUBJUDICE` tinyint(1),
  PRIMARY KEY (`CO_SEQ_FILIACAO`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Filiação partidária';

CREATE TABLE `TB_PARTIDO` (
  `CO_PARTIDO` int NOT NULL,
  `SG_PARTIDO` varchar(12),
  `NO_PARTIDO` varchar(80),
  `NU_LEGENDA` smallint,
  `NO_PRESIDENTE` varchar(120),
  `DS_SITE` varchar(120),
  `NU_CNPJ` char(14),
  `DS_ENDERECO_SEDE` varchar(200),
  `DT_FUNDACAO` date,
  `CO_COR_HEX` char(7)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_MESARIO` (
  `CO_SEQ_MESARIO` bigint NOT NULL AUTO_INCREMENT,
  `NU_TITULO` char(12),
  `TP_FUNCAO` smallint,
  `NO_CONTATO` varchar(120),
  `NU_CELULAR` varchar(15),
  `ST_COMPARECEU` tinyint(1),
  `DS_JUSTIFICATIVA` text,
  `VL_AUXILIO` decimal(8,2),
  `NU_BANCO` char(3),
  `NU_AGENCIA` varchar(6),
  `NU_CONTA` varchar(12),
  `CO_SECAO` bigint,
  PRIMARY KEY (`CO_SEQ_MESARIO`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_SECAO` (
  `CO_SECAO` bigint NOT NULL AUTO_INCREMENT,
  `NU_SECAO` smallint,
  `NU_ZONA` smallint,
  `NO_LOCAL` varchar(120),
  `DS_ENDERECO_LOCAL` varchar(200),
  `QT_ELEITORES` int,
  `QT_APTOS` int,
  `NU_URNA` varchar(12),
  `ST_ACESSIVEL` tinyint(1),
  `NU_LATITUDE` double,
  `NU_LONGITUDE` double,
  `CO_MUNICIPIO` int,
  `NU_SALA` varchar(6),
  `TP_SECAO` smallint,
  PRIMARY KEY (`CO_SECAO`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_URNA` (
  `CO_SEQ_URNA` bigint NOT NULL AUTO_INCREMENT,
  `NU_SERIE` varchar(20),
  `NU_PATRIMONIO` varchar(12),
  `DS_MODELO` varchar(20),
  `NU_VERSAO_SW` varchar(20),
  `DS_HASH_CARGA` varchar(128),
  `DT_CARGA` datetime,
  `DS_CHAVE_PUBLICA` text,
  `DS_ASSINATURA` text,
  `ST_LACRADA` tinyint(1),
  `NU_LACRE` varchar(12),
  `CO_SITUACAO` smallint,
  PRIMARY KEY (`CO_SEQ_URNA`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_MUNICIPIO` (
  `CO_MUNICIPIO` int NOT NULL,
  `NO_MUNICIPIO` varchar(80),
  `SG_UF` char(2),
  `NU_IBGE` char(7),
  `QT_POPULACAO` int,
  `NO_JUIZ_ELEITORAL` varchar(120),
  `NO_GENTILICO` varchar(60)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_DOACAO` (
  `CO_SEQ_DOACAO` bigint NOT NULL AUTO_INCREMENT,
  `CO_SEQ_CANDIDATO` bigint NOT NULL,
  `NO_DOADOR` varchar(120),
  `NU_CPF_CNPJ` varchar(14),
  `VL_DOACAO` decimal(14,2),
  `DT_DOACAO` date,
  `TP_RECURSO` smallint,
  `NU_RECIBO` varchar(20),
  `DS_ORIGEM` varchar(40),
  `ST_ESTIMADO` tinyint(1),
  PRIMARY KEY (`CO_SEQ_DOACAO`),
  CONSTRAINT fk_tb_doacao_co_seq_candidato FOREIGN KEY (`CO_SEQ_CANDIDATO`) REFERENCES `TB_CANDIDATO` (`CO_SEQ_CANDIDATO`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_DENUNCIA` (
  `CO_SEQ_DENUNCIA` bigint NOT NULL AUTO_INCREMENT,
  `NO_DENUNCIANTE` varchar(120),
  `DS_CONTATO` varchar(120),
  `DS_RELATO` text,
  `DS_ANEXO` varchar(200),
  `NU_IP` varchar(45),
  `DT_REGISTRO` datetime,
  `ST_SIGILO` tinyint(1),
  `CO_TIPO` smallint,
  `DS_PROTOCOLO` varchar(20),
  PRIMARY KEY (`CO_SEQ_DENUNCIA`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_OCUPACAO` (
  `CO_OCUPACAO` varchar(6) NOT NULL,
  `DS_OCUPACAO` varchar(80),
  `ST_ATIVO` tinyint(1),
  `CO_GRUPO` char(2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_USUARIO_SISTEMA` (
  `CO_USUARIO` varchar(20) NOT NULL,
  `NO_USUARIO` varchar(120),
  `DS_SENHA` varchar(128),
  `DS_TOKEN_SESSAO` varchar(200),
  `CO_PERFIL` smallint,
  `DT_ULTIMO_ACESSO` datetime,
  `NU_TENTATIVAS` smallint,
  `ST_BLOQUEADO` tinyint(1),
  `DS_CERTIFICADO_DIGITAL` text,
  `NU_MATRICULA` varchar(10),
  `DT_EXPIRA_SENHA` date
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_LOG_CARGA` (
  `CO_SEQ_LOG` bigint NOT NULL AUTO_INCREMENT,
  `NO_ARQUIVO` varchar(120),
  `QT_LINHAS` int,
  `QT_ERROS` int,
  `DT_INICIO` datetime,
  `DT_FIM` datetime,
  `DS_MENSAGEM` varchar(400),
  `NO_TABELA` varchar(40),
  `NO_SERVIDOR` varchar(40),
  `CO_STATUS` smallint,
  PRIMARY KEY (`CO_SEQ_LOG`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_APURACAO` (
  `CO_SEQ_APURACAO` bigint NOT NULL AUTO_INCREMENT,
  `CO_SECAO` bigint,
  `CO_CARGO` smallint,
  `NU_TURNO` smallint,
  `QT_COMPARECIMENTO` int,
  `QT_ABSTENCAO` int,
  `QT_NULOS` int,
  `QT_BRANCOS` int,
  `DT_RECEBIMENTO` datetime,
  `DS_HASH_BU` varchar(128),
  `NU_CHAVE_BU` varchar(40),
  `DS_NOME_ARQ` varchar(80),
  `ST_ANULADA` tinyint(1),
  `NU_IDADE_MEDIA` decimal(4,1),
  PRIMARY KEY (`CO_SEQ_APURACAO`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_CARGO` (
  `CO_CARGO` smallint NOT NULL,
  `NO_CARGO` varchar(40),
  `SG_CARGO` varchar(6),
  `NU_IDADE_MIN` smallint,
  `QT_VAGAS` int,
  `NU_DIGITOS` smallint,
  `ST_MAJORITARIO` tinyint(1),
  `DS_SEXO_COTA` varchar(20),
  `VL_TETO_GASTO` decimal(14,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `TB_FERIADO` (
  `DT_FERIADO` date NOT NULL,
  `NO_FERIADO` varchar(60),
  `CO_ABRANGENCIA` smallint,
  `SG_UF` char(2),
  `ST_RELIGIOSO` tinyint(1),
  `DS_OBS_NORMA` varchar(40)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

