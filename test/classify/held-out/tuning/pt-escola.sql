SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.aluno (
  id_aluno bigint NOT NULL,
  matricula character varying(12) NOT NULL,
  nm_aluno character varying(120) NOT NULL,
  nm_social character varying(120),
  dt_nasc date,
  sg_sexo character(1),
  cor_raca smallint,
  nr_cpf character varying(14),
  nr_rg character varying(15),
  orgao_rg character varying(10),
  nis character varying(11),
  cert_nasc character varying(32),
  nm_mae character varying(120),
  nm_pai character varying(120),
  natural_de character varying(60),
  nacionalidade character varying(20),
  deficiencia character varying(60),
  tipo_sangue character varying(3),
  alergias character varying(200),
  religiao character varying(40),
  foto_path character varying(120),
  ind_ativo boolean NOT NULL,
  dt_cadastro timestamp without time zone NOT NULL,
  usu_cadastro character varying(20)
);
COMMENT ON TABLE public.aluno IS 'Cadastro de alunos';
COMMENT ON COLUMN public.aluno.cor_raca IS '0 não declarada, 1 branca, 2 preta, 3 parda, 4 amarela, 5 indígena';

CREATE TABLE public.responsavel (
  id_resp bigint NOT NULL,
  id_aluno bigint NOT NULL,
  parentesco character varying(20),
  nm_resp character varying(120),
  cpf_resp character varying(14),
  fone_res character varying(20),
  celular character varying(20),
  whats boolean,
  e_mail character varying(120),
  profissao character varying(40),
  empresa character varying(80),
  renda_familiar numeric(10,2),
  bolsa_familia boolean,
  escolaridade character varying(30)
);
COMMENT ON TABLE public.responsavel IS 'Responsáveis legais';

CREATE TABLE public.endereco (
  id_end bigint NOT NULL,
  id_aluno bigint NOT NULL,
  logradouro character varying(120),
  nro character varying(10),
  compl character varying(40),
  bairro character varying(60),
  cidade character varying(60),
  uf character(2),
  cep character varying(9),
  zona character varying(8),
  pto_ref character varying(120)
);

CREATE TABLE public.turma (
  id_turma bigint NOT NULL,
  nome character varying(20),
  ano_letivo smallint,
  turno character varying(10) CHECK (turno::text = ANY (ARRAY['manhã'::text, 'tarde'::text])),
  sala character varying(10),
  capacidade smallint,
  id_serie integer,
  prof_regente character varying(120),
  encerrada boolean
);

CREATE TABLE public.matricula_turma (
  id_mt bigint NOT NULL,
  id_aluno bigint NOT NULL,
  id_turma bigint NOT NULL,
  nr_chamada smallint,
  dt_matricula date,
  dt_saida date,
  situacao character varying(15),
  motivo_saida character varying(200),
  bolsa_pct numeric(5,2),
  transporte boolean
);

CREATE TABLE public.nota (
  id_nota bigint NOT NULL,
  id_mt bigint NOT NULL,
  id_disc integer NOT NULL,
  bimestre smallint,
  nota numeric(4,2),
  faltas smallint,
  conceito character(1),
  obs text,
  lancado_por character varying(20),
  lancado_em timestamp without time zone
);

CREATE TABLE public.ocorrencia (
  id_oc bigint NOT NULL,
  id_aluno bigint NOT NULL,
  tipo character varying(20),
  relato text,
  providencia text,
  dt_oc timestamp without time zone,
  ciente_resp boolean,
  anexo character varying(120)
);
COMMENT ON TABLE public.ocorrencia IS 'Ocorrências disciplinares';

CREATE TABLE public.disciplina (
  id_disc bigint NOT NULL,
  nome character varying(60),
  sigla character varying(6),
  carga_hor smallint,
  area character varying(30),
  nota_min numeric(4,2),
  cor_agenda character(7)
);

CREATE TABLE public.funcionario (
  id_func bigint NOT NULL,
  chapa character varying(8),
  nome character varying(120),
  cpf character varying(14),
  pis character varying(14),
  ctps character varying(15),
  titulo_eleitor character varying(14),
  cargo character varying(40),
  dt_admissao date,
  dt_demissao date,
  salario_base numeric(10,2),
  banco character(3),
  agencia character varying(6),
  conta_corrente character varying(12),
  chave_pix character varying(80),
  estado_civil character varying(12),
  qtd_filhos smallint,
  formacao character varying(40),
  login character varying(30),
  senha character varying(100),
  ult_login timestamp without time zone,
  ativo boolean
);

CREATE TABLE public.livro (
  id_livro bigint NOT NULL,
  titulo character varying(120),
  autor character varying(80),
  isbn character varying(17),
  editora character varying(40),
  exemplares smallint,
  prateleira character varying(6),
  idade_min smallint
);

CREATE TABLE public.cantina_credito (
  id_cc bigint NOT NULL,
  id_aluno bigint NOT NULL,
  cartao_rfid character varying(16),
  saldo numeric(8,2),
  limite_dia numeric(6,2),
  restricao_alim character varying(100),
  dt_ult_uso timestamp without time zone
);

CREATE TABLE public.parametro (
  chave character varying(60) NOT NULL,
  valor character varying(400),
  descricao character varying(200),
  editavel boolean
);

CREATE TABLE public.horario (
  id_hor bigint NOT NULL,
  id_turma bigint NOT NULL,
  dia_semana smallint,
  hora_ini time without time zone,
  hora_fim time without time zone,
  sala character varying(10),
  cor character(7),
  versao integer,
  ativo boolean,
  ordem smallint,
  tipo character varying(10)
);

CREATE TABLE public.patrimonio (
  id_pat bigint NOT NULL,
  plaqueta character varying(12),
  nome character varying(80),
  marca character varying(40),
  nr_serie character varying(30),
  valor numeric(10,2),
  dt_compra date,
  estado character varying(12),
  localizacao character varying(40),
  nota_fiscal character varying(20),
  garantia_meses smallint,
  idade_util smallint,
  matricula_bem character varying(12),
  cor character varying(20)
);

CREATE TABLE public.cardapio (
  id_card bigint NOT NULL,
  dia date,
  prato character varying(80),
  sobremesa character varying(40),
  calorias integer,
  turno character varying(10),
  faixa_etaria character varying(12),
  custo numeric(6,2),
  contem_gluten boolean,
  qtd_prevista integer,
  nome_curto character varying(20),
  versao integer
);

CREATE TABLE public.rota_transporte (
  id_rota bigint NOT NULL,
  nome character varying(40),
  km numeric(6,2),
  capacidade smallint,
  hora_saida time without time zone,
  hora_volta time without time zone,
  endereco_garagem character varying(80),
  ativa boolean,
  cor character(7),
  paradas smallint,
  custo_km numeric(6,3)
);

COPY public.aluno (id_aluno, matricula, nm_aluno, nm_social, dt_nasc, sg_sexo, cor_raca, nr_cpf, nr_rg, orgao_rg, nis, cert_nasc, nm_mae, nm_pai, natural_de, nacionalidade, deficiencia, tipo_sangue, alergias, religiao, foto_path, ind_ativo, dt_cadastro, usu_cadastro) FROM stdin;
1	M-504651	Caio da Silva	Caio da Silva	2001-11-10	M	\N	043.818.076-34	Y51441799	IFP	805.471.897	L37689554	Caio da Silva	Caio da Silva	Recife	boliviana	nenhuma	A-	Solicitou segunda via e reclamou da demora.	católica	avatars/b4345119d5.jpg	f	2022-03-10 14:45:51	cdasilva33
2	K535153	Rafael Nascimento	Rafael Nascimento	1944-06-01	F	\N	700.129.662-74	Y87154908	IFP	\N	Y19793111	Rafael Nascimento	Rafael Nascimento	Recife	boliviana	baixa visão	A-	Cliente pediu para ligar somente à noite.	\N	\N	t	2021-10-07 20:07:35	\N
3	K891903	Beatriz Moraes	\N	\N	F	3	625.456.873-08	T81177773	IFP	520.401.778	T39050776	Beatriz Moraes	Beatriz Moraes	Campinas	boliviana	nenhuma	O+	\N	católica	avatars/1cd7ec4679.jpg	t	2021-12-30 02:39:48	bmoraes93
4	K720533	Caio Teixeira	Caio Teixeira	1968-08-17	M	3	\N	L40829774	SSP	937.597.291	L19674751	Caio Teixeira	Caio Teixeira	Recife	boliviana	TEA	A-	Paciente relata que perdeu o documento na mudança.	nenhuma	avatars/f775d4f13e.jpg	f	2022-11-08 16:36:35	\N
5	K922939	Márcio Teixeira	\N	1958-09-04	F	3	917.809.950-16	T07111317	IFP	815.357.748	Y75805911	\N	Márcio Teixeira	Curitiba	boliviana	nenhuma	A-	Cliente pediu para ligar somente à noite.	evangélica	avatars/4326313d74.jpg	f	2021-09-01 11:45:51	mteixeira83
6	K598172	Aline Araújo	Aline Araújo	\N	F	3	428.807.047-31	Y83290854	IFP	897.754.845	L46554364	Aline Araújo	\N	Curitiba	boliviana	TEA	O+	Cliente pediu para ligar somente à noite.	evangélica	avatars/14ae1fed43.jpg	t	2024-06-13 09:29:26	aaraujo96
7	K267562	Conceição Araújo	Conceição Araújo	1983-08-24	M	4	251.722.425-03	L66411728	IFP	758.915.717	T48959767	Conceição Araújo	Conceição Araújo	Recife	brasileira	nenhuma	\N	Paciente relata que perdeu o documento na mudança.	católica	avatars/0249e27562.jpg	t	2019-03-16 08:53:20	caraujo66
8	K979007	João Teixeira	João Teixeira	2000-12-10	F	\N	974.721.548-90	L27322973	IFP	013.818.838	L96405873	João Teixeira	João Teixeira	Curitiba	brasileira	nenhuma	\N	Cliente pediu para ligar somente à noite.	nenhuma	avatars/71da64f77c.jpg	f	2019-02-14 05:11:39	jteixeira62
9	137884	Thiago Moraes	Thiago Moraes	1960-05-08	F	\N	880.329.942-46	T78688106	IFP	724.357.963	Y42239709	Thiago Moraes	Thiago Moraes	Recife	boliviana	nenhuma	A-	Paciente relata que perdeu o documento na mudança.	nenhuma	avatars/f3502cc5d2.jpg	f	2019-12-24 08:41:22	tmoraes95
10	922485	João Teixeira	João Teixeira	1966-09-25	M	5	549.043.478-38	T70679044	IFP	714.360.510	T56705912	João Teixeira	João Teixeira	Curitiba	boliviana	TEA	A-	Solicitou segunda via e reclamou da demora.	católica	avatars/c6ccb5a06b.jpg	f	2020-02-10 19:36:54	\N
11	K289279	João Oliveira	João Oliveira	1957-09-23	M	4	189.504.179-10	T96456321	IFP	607.018.255	L14365672	João Oliveira	João Oliveira	Campinas	brasileira	nenhuma	\N	Solicitou segunda via e reclamou da demora.	nenhuma	avatars/f0392ab4b6.jpg	f	2023-12-03 07:29:08	joliveira59
12	K986500	João Araújo	João Araújo	1954-03-24	M	1	910.884.537-91	Y02960461	SSP	338.190.928	Y78312573	\N	João Araújo	Campinas	\N	TEA	A-	Cliente pediu para ligar somente à noite.	evangélica	\N	f	2021-04-10 04:26:03	jaraujo28
13	420128	Beatriz Nascimento	Beatriz Nascimento	1946-10-06	F	7	679.438.638-01	Y98451011	IFP	161.713.142	Y25600857	Beatriz Nascimento	Beatriz Nascimento	Recife	\N	\N	O+	Solicitou segunda via e reclamou da demora.	católica	avatars/0a474a707b.jpg	t	2023-01-05 07:25:14	bnasciment47
14	564779	Caio Oliveira	Caio Oliveira	1972-05-18	F	6	519.505.600-58	Y42714572	IFP	417.395.352	\N	Caio Oliveira	\N	Campinas	brasileira	nenhuma	B+	Cliente pediu para ligar somente à noite.	nenhuma	avatars/691faec5f0.jpg	t	2021-07-12 10:29:23	coliveira36
15	K671350	Aline Araújo	Aline Araújo	1978-11-17	F	1	564.622.615-52	L48868074	SSP	870.457.949	T61649817	Aline Araújo	Aline Araújo	Campinas	boliviana	baixa visão	B+	Solicitou segunda via e reclamou da demora.	católica	avatars/1c8ce91555.jpg	f	2021-01-24 18:44:37	aaraujo57
16	210136	Conceição Araújo	Conceição Araújo	1957-05-18	M	8	793.215.349-20	\N	IFP	771.100.691	Y52325530	Conceição Araújo	Conceição Araújo	Curitiba	boliviana	baixa visão	O+	Paciente relata que perdeu o documento na mudança.	católica	avatars/7e70c7359d.jpg	f	2024-05-19 00:04:34	caraujo62
17	M-806566	Aline Teixeira	Aline Teixeira	1977-09-01	M	2	871.872.331-40	Y06723682	IFP	652.345.007	L72709885	Aline Teixeira	Aline Teixeira	Campinas	boliviana	nenhuma	B+	Paciente relata que perdeu o documento na mudança.	católica	avatars/cd8f34798c.jpg	f	2020-09-23 14:38:41	ateixeira25
18	466432	Thiago Araújo	Thiago Araújo	1981-11-13	M	8	278.706.109-50	\N	SSP	834.825.644	L18931087	Thiago Araújo	Thiago Araújo	\N	brasileira	nenhuma	O+	Cliente pediu para ligar somente à noite.	nenhuma	avatars/1e5ecf9a92.jpg	f	2021-12-06 03:05:34	taraujo62
19	M-618812	Conceição Teixeira	Conceição Teixeira	\N	F	\N	845.336.391-94	Y09424098	SSP	992.133.316	Y80076875	Conceição Teixeira	Conceição Teixeira	Campinas	brasileira	\N	O+	Cliente pediu para ligar somente à noite.	\N	avatars/b51fde2a7b.jpg	f	2019-02-04 20:09:49	cteixeira96
20	K691273	Márcio Nascimento	Márcio Nascimento	1989-07-05	F	1	184.513.884-85	\N	\N	052.295.151	L22639650	Márcio Nascimento	Márcio Nascimento	Recife	boliviana	\N	O+	Solicitou segunda via e reclamou da demora.	católica	avatars/d164dcfbcf.jpg	t	2021-03-02 20:41:03	mnasciment12
\.

COPY public.responsavel (id_resp, id_aluno, parentesco, nm_resp, cpf_resp, fone_res, celular, whats, e_mail, profissao, empresa, renda_familiar, bolsa_familia, escolaridade) FROM stdin;
1	3	pai	Rafael da Silva	958.513.738-06	+55 11 5550-3536	+55 11 5550-8132	f	rafael.dasilva21@example.org	Professora	Oliveira & Co.	3926.30	f	superior
2	20	avó	Conceição Araújo	288.981.988-41	+55 11 5550-4000	+55 11 5550-4553	f	conceicao.araujo22@example.org	Professora	Moraes & Co.	2470.48	\N	médio
3	5	mãe	Márcio da Silva	996.439.331-80	+55 11 5550-8338	+55 11 5550-1907	\N	marcio.dasilva23@example.com	Professora	Nascimento & Co.	1674.56	f	superior
4	20	mãe	João Nascimento	233.486.864-74	+55 11 5550-3386	+55 11 5550-9444	t	joao.nascimento24@example.com	Motorista	Teixeira & Co.	\N	t	médio
5	8	mãe	Rafael Araújo	597.231.506-89	+55 11 5550-2917	+55 11 5550-8440	f	rafael.araujo25@example.org	Motorista	Nascimento & Co.	2186.71	f	superior
6	15	pai	Beatriz Nascimento	251.972.417-05	+55 11 5550-6347	+55 11 5550-1964	\N	beatriz.nascimento26@example.com	Vendedor	da Silva & Co.	1997.20	\N	superior
7	13	avó	Rafael Nascimento	903.392.821-34	+55 11 5550-1788	+55 11 5550-8821	f	rafael.nascimento27@example.org	Professora	Nascimento & Co.	\N	t	\N
8	8	\N	Fernanda da Silva	191.961.137-15	+55 11 5550-2088	+55 11 5550-7788	t	fernanda.dasilva28@example.org	\N	Araújo & Co.	1146.99	f	superior
9	4	\N	João Nascimento	808.480.583-56	+55 11 5550-4658	+55 11 5550-0273	f	joao.nascimento29@mail.example.net	Professora	Teixeira & Co.	2775.37	f	superior
10	11	mãe	Juliana da Silva	321.966.962-00	+55 11 5550-1693	+55 11 5550-5335	t	juliana.dasilva30@mail.example.net	Motorista	Teixeira & Co.	1821.48	t	médio
11	12	avó	Thiago Nascimento	801.518.663-33	+55 11 5550-4056	+55 11 5550-6245	f	thiago.nascimento31@example.com	Vendedor	Moraes & Co.	902.26	f	médio
12	16	mãe	Caio da Silva	297.940.038-67	+55 11 5550-5472	+55 11 5550-2934	f	caio.dasilva32@example.org	Motorista	Moraes & Co.	2100.29	t	\N
13	20	mãe	Aline Oliveira	138.692.891-71	+55 11 5550-0290	+55 11 5550-9276	f	aline.oliveira33@mail.example.net	Professora	Oliveira & Co.	490.58	f	superior
14	17	mãe	Thiago Teixeira	178.375.561-00	+55 11 5550-4356	+55 11 5550-4218	\N	thiago.teixeira34@example.org	Vendedor	Teixeira & Co.	1660.65	f	médio
15	11	pai	João Moraes	032.703.607-97	+55 11 5550-4103	+55 11 5550-4280	f	joao.moraes35@example.org	Professora	Teixeira & Co.	593.95	f	médio
16	15	mãe	Aline Moraes	843.024.993-11	+55 11 5550-6034	+55 11 5550-9087	f	aline.moraes36@mail.example.net	Professora	Nascimento & Co.	3744.96	f	superior
17	9	pai	Thiago Nascimento	669.534.528-70	+55 11 5550-3950	+55 11 5550-1247	t	thiago.nascimento37@mail.example.net	Professora	Oliveira & Co.	1708.55	f	médio
18	8	\N	Márcio Teixeira	237.178.662-49	+55 11 5550-5515	+55 11 5550-1370	t	marcio.teixeira38@example.com	Vendedor	Nascimento & Co.	2722.50	t	médio
19	10	avó	Beatriz Teixeira	\N	+55 11 5550-2246	+55 11 5550-8376	f	beatriz.teixeira39@example.org	Motorista	Moraes & Co.	1651.35	t	médio
20	1	avó	Juliana Oliveira	314.087.070-12	+55 11 5550-1402	+55 11 5550-4676	t	juliana.oliveira40@mail.example.net	Professora	da Silva & Co.	3928.53	f	\N
\.

COPY public.endereco (id_end, id_aluno, logradouro, nro, compl, bairro, cidade, uf, cep, zona, pto_ref) FROM stdin;
1	2	Travessa do Sol	103	apto 12	Boa Vista	Curitiba	PR	80010-000	rural	Travessa do Sol 138
2	11	Travessa do Sol	24	casa 2	Boa Vista	Campinas	SP	13010-000	rural	Rua das Acácias 60
3	11	Rua das Acácias	84	apto 12	Centro	Curitiba	PE	80010-000	rural	Rua das Acácias 34
4	7	Av. Brasil	106	\N	Boa Vista	Campinas	PE	13010-000	urbana	Rua das Acácias 45
5	5	Av. Brasil	51	apto 12	\N	Curitiba	PE	80010-000	urbana	Rua das Acácias 126
6	16	Av. Brasil	25	casa 2	Boa Vista	Campinas	SP	\N	urbana	Travessa do Sol 126
7	19	Travessa do Sol	98	casa 2	Boa Vista	Recife	PR	50010-000	urbana	Travessa do Sol 34
8	19	Rua das Acácias	\N	casa 2	Centro	Recife	PR	50010-000	rural	\N
9	1	Rua das Acácias	112	casa 2	\N	Recife	PR	50010-000	rural	\N
10	12	Travessa do Sol	95	casa 2	Centro	Curitiba	SP	\N	urbana	Av. Brasil 122
11	19	Rua das Acácias	28	apto 12	\N	Campinas	SP	\N	rural	Av. Brasil 95
12	11	Av. Brasil	12	\N	Centro	Recife	SP	50010-000	rural	Travessa do Sol 30
13	17	Rua das Acácias	64	\N	Centro	Curitiba	PE	80010-000	urbana	Rua das Acácias 62
14	20	Travessa do Sol	26	apto 12	Centro	\N	PE	13010-000	\N	Travessa do Sol 57
15	2	Travessa do Sol	53	casa 2	Boa Vista	Curitiba	PR	80010-000	rural	Rua das Acácias 53
16	5	Travessa do Sol	88	casa 2	Boa Vista	Recife	PE	50010-000	urbana	Av. Brasil 13
17	9	Av. Brasil	71	casa 2	Boa Vista	Campinas	SP	13010-000	rural	Rua das Acácias 127
18	8	Rua das Acácias	64	casa 2	Centro	Curitiba	PR	80010-000	\N	Travessa do Sol 71
19	3	Travessa do Sol	18	apto 12	Centro	Curitiba	PR	80010-000	rural	\N
20	11	Rua das Acácias	74	apto 12	Centro	Curitiba	SP	80010-000	urbana	Av. Brasil 31
\.

COPY public.turma (id_turma, nome, ano_letivo, turno, sala, capacidade, id_serie, prof_regente, encerrada) FROM stdin;
1	6A	\N	manhã	K327	1	176	Thiago Nascimento	t
2	6A	\N	tarde	A-482	8	364	Fernanda Moraes	f
3	8C	2024	manhã	B198	4	270	Juliana Nascimento	t
4	6A	\N	\N	K082	7	269	Thiago Moraes	t
5	6A	2023	manhã	K908	4	139	Caio da Silva	f
6	6A	2023	tarde	B204	6	144	Aline Nascimento	f
7	7B	2024	tarde	A-915	7	221	Fernanda Nascimento	t
8	7B	2024	tarde	B857	3	162	Beatriz Araújo	f
\.

COPY public.matricula_turma (id_mt, id_aluno, id_turma, nr_chamada, dt_matricula, dt_saida, situacao, motivo_saida, bolsa_pct, transporte) FROM stdin;
1	9	5	5	2021-09-19	2012-02-24	cursando	Solicitou segunda via e reclamou da demora.	985.63	t
2	12	4	4	2023-01-10	2013-06-07	transferido	Paciente relata que perdeu o documento na mudança.	299.37	t
3	7	6	8	\N	2021-12-05	aprovado	Cliente pediu para ligar somente à noite.	520.37	f
4	1	7	7	2021-08-18	2017-04-27	cursando	Solicitou segunda via e reclamou da demora.	97.68	f
5	1	4	5	2013-04-21	2016-11-15	aprovado	Paciente relata que perdeu o documento na mudança.	253.36	f
6	16	7	4	2008-03-04	2021-11-02	cursando	Cliente pediu para ligar somente à noite.	241.46	t
7	12	5	7	2012-07-20	2018-02-02	cursando	Cliente pediu para ligar somente à noite.	979.58	t
8	1	7	8	2015-07-24	2012-07-07	aprovado	\N	639.03	t
9	12	1	\N	2020-07-17	2020-02-20	cursando	Solicitou segunda via e reclamou da demora.	457.56	f
10	1	3	5	2022-02-06	\N	transferido	Cliente pediu para ligar somente à noite.	\N	f
11	9	7	4	2020-05-05	2009-02-23	cursando	Cliente pediu para ligar somente à noite.	3.08	t
12	1	8	7	\N	2013-01-16	cursando	\N	790.03	\N
13	11	8	2	\N	\N	cursando	Solicitou segunda via e reclamou da demora.	853.28	f
14	16	6	6	2012-01-23	2018-04-27	transferido	Solicitou segunda via e reclamou da demora.	613.79	t
15	15	2	2	2022-10-03	2019-11-10	aprovado	Solicitou segunda via e reclamou da demora.	205.25	f
16	15	7	7	2017-05-19	2021-04-28	\N	Cliente pediu para ligar somente à noite.	\N	t
17	17	8	5	2018-12-31	2023-01-16	aprovado	Cliente pediu para ligar somente à noite.	184.85	t
18	4	4	4	2016-05-01	2011-04-19	\N	Solicitou segunda via e reclamou da demora.	\N	f
19	20	1	2	2017-10-19	2012-03-06	aprovado	Paciente relata que perdeu o documento na mudança.	447.52	t
20	11	3	\N	2008-02-14	2013-02-02	aprovado	Solicitou segunda via e reclamou da demora.	295.42	t
\.

COPY public.nota (id_nota, id_mt, id_disc, bimestre, nota, faltas, conceito, obs, lancado_por, lancado_em) FROM stdin;
1	12	318	3	56.28	\N	\N	\N	amoraes64	2019-08-25 02:11:55
2	15	144	3	94.92	5	A	Paciente relata que perdeu o documento na mudança.	rnasciment75	2022-03-13 18:36:42
3	15	78	2	49.17	6	A	Cliente pediu para ligar somente à noite.	amoraes77	\N
4	14	53	4	18.03	2	B	Paciente relata que perdeu o documento na mudança.	jaraujo11	2023-04-14 00:00:26
5	9	145	1	\N	8	C	\N	faraujo46	2019-08-18 03:34:40
6	13	287	1	27.60	8	B	Cliente pediu para ligar somente à noite.	\N	2024-02-12 04:58:35
7	12	144	4	98.41	6	B	Solicitou segunda via e reclamou da demora.	raraujo27	2020-11-24 06:29:09
8	20	201	4	32.21	8	\N	Cliente pediu para ligar somente à noite.	joliveira66	2022-12-17 16:01:44
9	20	234	2	13.67	7	A	Cliente pediu para ligar somente à noite.	foliveira95	2023-05-16 21:02:28
10	4	323	3	93.18	4	C	Paciente relata que perdeu o documento na mudança.	anasciment31	2024-04-22 11:26:29
11	8	295	4	28.21	7	C	Solicitou segunda via e reclamou da demora.	jmoraes13	2021-08-08 10:46:18
12	11	345	3	5.68	7	C	Solicitou segunda via e reclamou da demora.	tnasciment65	2019-01-18 20:19:35
13	15	289	4	92.63	\N	C	Paciente relata que perdeu o documento na mudança.	faraujo65	2019-03-02 10:58:26
14	3	212	4	70.36	1	B	Solicitou segunda via e reclamou da demora.	jdasilva61	2020-08-08 21:06:54
15	11	198	1	82.00	2	A	Paciente relata que perdeu o documento na mudança.	coliveira10	2019-05-29 09:36:39
16	13	88	\N	17.62	\N	A	Solicitou segunda via e reclamou da demora.	rdasilva29	2023-08-27 17:59:06
17	20	234	1	89.45	4	A	Solicitou segunda via e reclamou da demora.	jmoraes60	2021-01-29 09:29:41
18	5	93	2	83.54	2	B	Cliente pediu para ligar somente à noite.	amoraes57	2019-02-11 02:42:36
19	3	97	1	16.65	8	B	Paciente relata que perdeu o documento na mudança.	jmoraes40	2023-06-23 05:49:31
20	17	20	\N	58.46	7	A	\N	caraujo60	2019-01-28 14:19:03
\.

COPY public.ocorrencia (id_oc, id_aluno, tipo, relato, providencia, dt_oc, ciente_resp, anexo) FROM stdin;
1	11	atraso	Cliente pediu para ligar somente à noite.	Cliente pediu para ligar somente à noite.	2019-09-07 02:57:23	f	scan_oliveira_477.pdf
2	16	atraso	Solicitou segunda via e reclamou da demora.	Solicitou segunda via e reclamou da demora.	2020-11-07 20:57:54	t	scan_teixeira_750.pdf
3	20	briga	Cliente pediu para ligar somente à noite.	Solicitou segunda via e reclamou da demora.	2021-11-12 07:38:32	t	scan_teixeira_570.pdf
4	13	\N	Solicitou segunda via e reclamou da demora.	Cliente pediu para ligar somente à noite.	2020-02-03 21:04:20	f	scan_teixeira_348.pdf
5	8	briga	Cliente pediu para ligar somente à noite.	Paciente relata que perdeu o documento na mudança.	2022-02-26 22:18:26	f	scan_oliveira_972.pdf
6	17	atraso	Cliente pediu para ligar somente à noite.	Paciente relata que perdeu o documento na mudança.	2021-03-13 22:30:52	f	scan_silva_157.pdf
7	11	briga	Paciente relata que perdeu o documento na mudança.	Cliente pediu para ligar somente à noite.	2019-01-22 12:32:21	f	scan_silva_872.pdf
8	11	atraso	Solicitou segunda via e reclamou da demora.	Cliente pediu para ligar somente à noite.	2020-12-19 18:40:18	t	scan_oliveira_119.pdf
9	3	briga	Paciente relata que perdeu o documento na mudança.	Solicitou segunda via e reclamou da demora.	2022-05-05 15:54:57	f	scan_nascimento_592.pdf
10	11	briga	Solicitou segunda via e reclamou da demora.	Cliente pediu para ligar somente à noite.	2023-08-09 08:47:37	t	scan_araújo_503.pdf
11	15	atraso	Solicitou segunda via e reclamou da demora.	Solicitou segunda via e reclamou da demora.	2019-04-26 03:51:14	f	scan_araújo_146.pdf
12	12	atraso	Cliente pediu para ligar somente à noite.	Solicitou segunda via e reclamou da demora.	2020-11-09 21:10:42	\N	scan_teixeira_491.pdf
13	14	atraso	Cliente pediu para ligar somente à noite.	Cliente pediu para ligar somente à noite.	2023-05-11 01:11:49	f	scan_teixeira_241.pdf
14	17	atraso	Cliente pediu para ligar somente à noite.	Paciente relata que perdeu o documento na mudança.	2020-09-02 05:16:50	t	scan_teixeira_676.pdf
15	13	atraso	Paciente relata que perdeu o documento na mudança.	Solicitou segunda via e reclamou da demora.	2020-12-28 17:21:18	t	scan_moraes_852.pdf
16	7	atraso	Solicitou segunda via e reclamou da demora.	Cliente pediu para ligar somente à noite.	2021-09-08 06:29:57	t	scan_teixeira_210.pdf
17	10	briga	Solicitou segunda via e reclamou da demora.	Paciente relata que perdeu o documento na mudança.	2022-11-22 11:39:31	t	scan_moraes_452.pdf
18	6	briga	Paciente relata que perdeu o documento na mudança.	\N	2020-09-16 01:01:12	f	scan_moraes_970.pdf
19	16	atraso	Cliente pediu para ligar somente à noite.	\N	2019-10-17 11:25:32	t	scan_oliveira_190.pdf
20	5	briga	Cliente pediu para ligar somente à noite.	Cliente pediu para ligar somente à noite.	2021-01-23 01:45:19	t	scan_nascimento_675.pdf
\.

COPY public.disciplina (id_disc, nome, sigla, carga_hor, area, nota_min, cor_agenda) FROM stdin;
1	História	HIS	7	Exatas	49.24	#ff0000
2	Matemática	CIE	4	Humanas	59.58	#ff0000
3	Ciências	MAT	5	Humanas	35.49	#00aa00
4	História	HIS	5	Humanas	20.33	#00aa00
5	História	MAT	2	Humanas	72.37	#00aa00
6	Ciências	MAT	6	Exatas	\N	#ff0000
\.

COPY public.funcionario (id_func, chapa, nome, cpf, pis, ctps, titulo_eleitor, cargo, dt_admissao, dt_demissao, salario_base, banco, agencia, conta_corrente, chave_pix, estado_civil, qtd_filhos, formacao, login, senha, ult_login, ativo) FROM stdin;
1	M-428463	Juliana Oliveira	640.707.411-86	329.638.081-78	T78314670	L51542469	Professora	2015-01-06	2018-10-02	426.44	BR7	BR2799	BR4299999999	BR6999999999055578266092359C1	casado	8	mestrado	joliveira27	$2b$10$uJmnbxvD7dg058C/9b0xrydaxlg3CpqevmGCH.iDJ1k2idw.qrwjD	2019-10-28 21:22:58	f
2	682887	Fernanda Teixeira	276.049.267-20	605.335.885-10	L34982551	T42462573	\N	2020-09-22	2009-01-12	1723.04	BR4	BR9399	BR5299999999	BR7299999999880904678938410C1	casado	4	licenciatura	fteixeira36	$2b$10$6tbDcsxakcDt1CFG.evE17d0c94b59/AF29IHu/5Dabkr1eECdd5k	2023-06-16 14:31:49	f
3	K415763	Márcio da Silva	356.789.199-54	280.056.308-75	T16857506	T82883895	Vendedor	2011-10-26	2021-02-25	1374.03	BR8	BR6299	BR1299999999	BR0999999999523273181022393C1	casado	2	mestrado	mdasilva28	$2b$10$8hdeGDCJ9pc3I9hes785935tssqgsy0xB1I1y72oiwpyksrdaze51	2024-09-10 16:10:44	t
4	M-212273	Aline Nascimento	865.909.925-76	839.133.165-23	T66760085	Y10531617	Motorista	2022-04-29	2013-03-08	1740.14	BR3	BR2499	BR9599999999	BR2799999999436615604868089C1	solteira	5	licenciatura	anasciment94	$2b$10$57ad8vyx696bHozHEsDtta2.hln846JF8xEc/hDs/tFlnam/pF67h	2021-06-19 21:36:48	f
5	M-823194	Caio Nascimento	953.398.785-54	550.979.957-91	Y71242126	L57417682	Professora	\N	\N	1862.44	\N	BR9399	BR5899999999	BR1599999999875102468107401C1	solteira	3	\N	cnasciment24	$2b$10$6G../gtkJGHomrvGF36glj8aaDj50/qkC5I120jAvIocs9bsstldG	2021-07-20 23:35:18	t
6	387661	Thiago da Silva	291.821.872-31	863.335.327-03	Y83826846	T52369137	Motorista	2019-05-29	2008-01-25	3975.33	BR4	BR0899	BR0999999999	\N	solteira	8	mestrado	tdasilva57	$2b$10$vueEdBndd10tFu3BmtFi2vseC1msHCBovuuvr.a0.yDFxxi3q9Dq.	2022-04-24 07:41:58	t
7	K388694	Thiago Teixeira	007.065.349-64	638.327.509-75	Y84934900	Y29752351	Motorista	2015-05-23	2021-11-26	3645.19	BR6	BR4599	BR3199999999	BR7399999999782067275163076C1	solteira	1	mestrado	tteixeira82	$2b$10$h5IFvq9nejffj2m6o91n4hHvF1ku6.3zjmfnlk7mCdpguqhGzmtcg	2021-08-08 12:54:49	t
8	M-213365	Thiago Oliveira	059.910.547-03	\N	Y15345102	L27554568	Motorista	2014-03-14	2008-12-01	2738.63	BR6	BR8999	BR2799999999	\N	solteira	2	licenciatura	toliveira27	$2b$10$3vcwkxi103naGy.9Io1ib.eCkzsezj6iFibct09e1FfFClApc0wf5	2019-03-12 02:54:27	\N
9	166088	Thiago da Silva	786.776.459-34	555.241.799-26	T84002529	Y20849006	Vendedor	2013-04-15	2018-03-11	2266.66	BR9	BR6999	BR5999999999	BR3899999999813317744366588C1	solteira	6	licenciatura	tdasilva88	$2b$10$iw.JEBs8tvemqCFukIwxhmj99hz88bGGz9/HybdHAI/xI97nfdHzE	2021-01-31 08:59:11	t
10	K509655	Rafael Teixeira	417.240.582-74	476.743.666-42	L02221147	Y41779505	Professora	2023-08-05	2009-06-23	2229.13	BR0	BR1399	\N	BR0399999999423319215172762C1	solteira	4	mestrado	rteixeira55	\N	2019-05-04 15:54:03	f
11	637373	Aline Oliveira	611.120.924-80	280.264.877-29	T56980997	Y61967073	Vendedor	2012-01-07	2016-07-14	2485.79	BR4	BR8199	BR7299999999	BR1499999999341133416552541C1	solteira	1	mestrado	aoliveira86	$2b$10$Bsw3I0gJga2C1pHB89aIyygsk3b46gHqDJIGA8q4nlt305ja9k/Gf	2019-05-03 20:35:33	\N
12	493098	Márcio da Silva	025.119.167-20	850.457.344-31	L67721623	T26757745	Professora	2014-02-22	2010-04-22	3671.85	BR1	BR5499	\N	BR3399999999712489936734156C1	solteira	3	mestrado	mdasilva64	$2b$10$2/bCh.5FGIIagbg3y.0zjFG5d89zshDFji74Gvkcs8BmJ//JwErt5	2021-11-27 14:53:35	f
13	K843821	João Nascimento	615.717.644-02	770.163.213-12	Y71672890	L24657694	Motorista	2012-08-14	\N	2325.21	BR7	BR6999	BR9499999999	BR8199999999540980480412658C1	casado	7	mestrado	jnasciment33	$2b$10$wA3.mat.J91cxitEfxGBHhaApbo8Ji5k4gcnnAcqJxd5zm.j3h5l2	2022-03-16 23:21:32	t
14	M-478791	Aline Teixeira	922.388.329-63	063.321.127-35	\N	T28541013	Motorista	2021-05-19	2008-10-22	\N	BR5	BR0399	BR7099999999	BR0599999999478149839859147C1	casado	6	licenciatura	ateixeira19	$2b$10$t5pd2vxGeDrDafIA/0y/F.agCxiczCq7BGfB9w6cEHd2AJ287H/gE	2024-06-12 17:40:11	t
15	K942823	João Araújo	448.414.928-10	875.861.025-11	Y54442046	T27803713	Motorista	2022-08-28	2018-09-22	3388.74	BR8	BR6799	BR4999999999	BR0899999999232882528874359C1	solteira	8	mestrado	jaraujo24	$2b$10$t1g..u1I/03arqgsBJaCed0wkjnrqqDu2icx7.cdBh4m6GwbdciFk	2022-05-28 11:52:15	t
16	M-738874	Márcio da Silva	631.057.508-27	758.244.356-00	T74138488	L99113435	Motorista	2014-12-15	2009-10-24	2974.51	BR4	BR4499	BR3799999999	\N	casado	2	mestrado	mdasilva19	$2b$10$.7iB8dwq1JacF5nff2Dr3bFer7ghxHz0cun7m1b8EfExy4scpHqec	2023-01-13 00:11:40	f
17	M-946933	Rafael Oliveira	771.046.682-68	666.897.976-94	T71505556	T93781051	Vendedor	\N	2014-11-23	\N	BR3	BR7599	BR1899999999	BR3799999999794053393197928C1	solteira	3	mestrado	roliveira11	$2b$10$ew.37mlsHlmjD3v7iuEkm9BtctJ1pmFhaBtlJdvjle3fvz0FC/42x	2022-11-27 07:32:23	f
18	\N	Conceição Araújo	889.827.015-16	498.359.137-06	Y61611848	L41137006	Professora	2013-06-10	2018-08-26	230.20	BR7	BR8399	BR9199999999	BR0499999999984893509291450C1	casado	4	licenciatura	caraujo66	$2b$10$lsEzndk20Cpely7qs4F3C1Hgjjc5/fawB3tGx/qxaa6yrrJBGuG7B	2024-06-04 07:58:47	t
19	736971	Thiago da Silva	480.610.482-56	529.362.110-69	T29180580	L55208240	Motorista	2010-08-25	2011-04-01	1933.44	BR0	BR0499	BR7699999999	BR6299999999674368628951218C1	solteira	8	mestrado	tdasilva96	$2b$10$w5qqe03xhdgelm1gAo25AGB87exJ3u2i0ID3u9Amwu4GrytCyp78/	2023-05-26 22:20:41	f
20	M-302753	Beatriz da Silva	187.824.933-91	762.471.001-32	T91043190	T46374879	Vendedor	2017-03-07	2008-01-31	2816.77	BR3	BR9399	BR8899999999	BR9099999999009716240994580C1	solteira	8	mestrado	bdasilva81	\N	2019-09-04 07:44:19	t
\.

COPY public.livro (id_livro, titulo, autor, isbn, editora, exemplares, prateleira, idade_min) FROM stdin;
1	Capitães da Areia	Jorge Amado	B123	K224	7	B936	2
2	Dom Casmurro	Jorge Amado	X-476	K011	4	B747	8
3	Capitães da Areia	Jorge Amado	X-029	A-793	6	K558	8
4	Capitães da Areia	Machado de Assis	\N	K049	6	A-268	8
5	Capitães da Areia	Jorge Amado	X-687	B143	\N	K666	7
6	Dom Casmurro	Machado de Assis	X-454	\N	6	\N	8
7	Capitães da Areia	Jorge Amado	X-936	A-302	6	A-534	5
8	Dom Casmurro	Machado de Assis	B567	X-683	1	\N	\N
\.

COPY public.cantina_credito (id_cc, id_aluno, cartao_rfid, saldo, limite_dia, restricao_alim, dt_ult_uso) FROM stdin;
1	8	022552	1513.83	2004.23	Cliente pediu para ligar somente à noite.	2019-06-27 22:57:56
2	8	K201286	1399.28	2974.46	Solicitou segunda via e reclamou da demora.	2024-03-06 15:18:02
3	20	\N	1714.78	3511.57	Paciente relata que perdeu o documento na mudança.	2021-04-03 20:55:13
4	12	K250892	290.03	2560.82	Solicitou segunda via e reclamou da demora.	2021-10-21 04:01:55
5	6	M-574608	538.77	1091.20	Cliente pediu para ligar somente à noite.	2022-04-15 14:58:38
6	4	K214628	1296.26	919.73	Solicitou segunda via e reclamou da demora.	2023-12-24 05:32:49
7	2	K216443	494.54	872.82	Paciente relata que perdeu o documento na mudança.	2021-05-28 02:57:59
8	11	M-240519	884.81	2622.80	Cliente pediu para ligar somente à noite.	2021-06-18 07:55:28
9	4	208679	2306.97	3142.93	Cliente pediu para ligar somente à noite.	2023-08-06 21:47:01
10	14	M-212337	1381.95	2784.39	Paciente relata que perdeu o documento na mudança.	\N
11	8	250251	366.55	1907.94	Paciente relata que perdeu o documento na mudança.	2020-10-30 06:17:42
12	12	\N	558.76	1505.10	Solicitou segunda via e reclamou da demora.	2024-08-06 16:23:33
13	9	\N	859.20	2187.01	Cliente pediu para ligar somente à noite.	2023-10-22 23:40:42
14	16	K489774	251.78	2077.52	Cliente pediu para ligar somente à noite.	2021-11-28 01:27:12
15	6	M-538467	1811.72	3924.52	Solicitou segunda via e reclamou da demora.	2024-02-13 16:12:42
16	8	M-662440	733.51	3168.99	Cliente pediu para ligar somente à noite.	2021-02-22 15:34:10
17	12	\N	3533.76	3692.16	Solicitou segunda via e reclamou da demora.	2019-04-29 11:48:34
18	3	M-896277	2558.96	1415.54	Cliente pediu para ligar somente à noite.	2022-01-03 02:07:09
19	1	649192	2472.96	2805.42	Paciente relata que perdeu o documento na mudança.	2019-01-17 09:14:38
20	2	K673914	313.32	3547.81	Paciente relata que perdeu o documento na mudança.	2021-11-04 23:32:02
\.

COPY public.horario (id_hor, id_turma, dia_semana, hora_ini, hora_fim, sala, cor, versao, ativo, ordem, tipo) FROM stdin;
1	6	4	17:15:00	10:15:00	X-717	#aabbcc	\N	t	\N	aula
2	4	2	15:45:00	14:30:00	A-141	#aabbcc	74	f	5	\N
3	1	2	16:30:00	12:45:00	A-232	\N	324	f	2	intervalo
4	5	5	07:45:00	17:45:00	\N	#aabbcc	101	f	2	aula
5	2	7	16:00:00	10:15:00	K001	#aabbcc	\N	f	7	intervalo
6	1	1	14:30:00	13:15:00	B677	#aabbcc	180	f	1	aula
7	4	3	19:15:00	19:45:00	X-666	#aabbcc	202	f	6	intervalo
8	2	8	16:30:00	14:00:00	A-815	#aabbcc	262	t	2	intervalo
9	3	6	12:45:00	18:00:00	B162	\N	317	t	6	aula
10	6	8	08:15:00	15:30:00	X-053	#aabbcc	102	t	5	\N
11	7	1	17:45:00	18:15:00	\N	#aabbcc	172	f	6	aula
12	4	3	\N	19:00:00	\N	#aabbcc	213	t	\N	aula
\.

COPY public.patrimonio (id_pat, plaqueta, nome, marca, nr_serie, valor, dt_compra, estado, localizacao, nota_fiscal, garantia_meses, idade_util, matricula_bem, cor) FROM stdin;
1	A-269	Carteira	Alfa	X-344	336.29	2019-05-09	bom	Bloco B	X-724	7	3	K852	azul
2	K889	Projetor	Alfa	A-317	2827.08	2017-01-31	ruim	Bloco A	X-437	7	4	\N	azul
3	B640	Projetor	Alfa	A-990	869.89	2016-05-03	bom	Bloco A	B036	7	7	K950	azul
4	B143	Carteira	Alfa	X-227	70.03	2018-02-07	bom	Bloco B	X-515	5	1	X-333	azul
5	X-132	Carteira	Beta	B419	1982.60	2019-04-07	ruim	Bloco A	B500	5	3	B777	azul
6	K710	\N	Beta	A-683	650.43	\N	ruim	Bloco A	\N	1	8	A-152	azul
7	B682	Carteira	Alfa	A-402	646.10	2010-09-01	bom	Bloco A	\N	4	6	X-466	azul
8	X-180	Projetor	Beta	A-842	835.09	2014-07-29	ruim	Bloco A	K341	6	3	X-413	azul
9	A-896	Carteira	Beta	K542	967.66	2017-02-21	\N	Bloco A	X-104	1	6	K467	\N
10	B553	Projetor	\N	B771	2918.09	2008-06-18	ruim	Bloco A	K378	6	6	K780	\N
11	A-122	Projetor	Beta	B410	187.41	2016-12-15	ruim	Bloco B	B312	8	6	A-425	\N
12	A-003	Projetor	Beta	A-056	1407.11	2018-12-16	bom	Bloco A	\N	3	8	A-227	azul
\.

COPY public.cardapio (id_card, dia, prato, sobremesa, calorias, turno, faixa_etaria, custo, contem_gluten, qtd_prevista, nome_curto, versao) FROM stdin;
1	2013-07-26	Macarrão	Fruta	302	tarde	11-14	2998.41	t	\N	B094	231
2	2023-05-15	Arroz e feijão	\N	\N	tarde	11-14	3058.51	t	266	A-614	285
3	2020-06-22	Macarrão	Fruta	78	tarde	11-14	1486.02	\N	358	A-744	181
4	2011-08-25	Macarrão	Fruta	141	tarde	11-14	2806.50	f	4	B223	4
5	2011-02-11	Macarrão	\N	74	tarde	\N	3409.18	f	339	X-269	19
6	2010-08-24	Arroz e feijão	Fruta	371	tarde	6-10	2950.20	t	151	X-672	165
7	2016-07-20	Arroz e feijão	Fruta	264	tarde	11-14	\N	t	377	B089	231
8	2020-01-03	Macarrão	Fruta	60	manhã	6-10	1533.99	t	126	B674	\N
\.

COPY public.rota_transporte (id_rota, nome, km, capacidade, hora_saida, hora_volta, endereco_garagem, ativa, cor, paradas, custo_km) FROM stdin;
1	Rota Norte	1469.02	8	10:00:00	08:00:00	Av. Central s/n	f	#ff0000	8	244.578
2	Rota Santa Rita	1892.40	2	11:30:00	18:30:00	Av. Central s/n	t	#ff0000	4	112.891
3	Rota Norte	1102.04	1	16:15:00	07:45:00	Av. Central s/n	t	\N	8	735.207
4	Rota Norte	490.22	1	18:15:00	13:00:00	Av. Central s/n	t	#ff0000	8	815.192
5	Rota Norte	2887.01	7	\N	09:45:00	Av. Central s/n	f	#ff0000	\N	580.610
6	Rota Norte	248.84	8	\N	14:00:00	Av. Central s/n	t	#ff0000	2	735.703
\.

ALTER TABLE ONLY public.rota_transporte ADD CONSTRAINT rota_transporte_pkey PRIMARY KEY (id_rota);
ALTER TABLE ONLY public.cardapio ADD CONSTRAINT cardapio_pkey PRIMARY KEY (id_card);
ALTER TABLE ONLY public.patrimonio ADD CONSTRAINT patrimonio_pkey PRIMARY KEY (id_pat);
ALTER TABLE ONLY public.horario ADD CONSTRAINT horario_pkey PRIMARY KEY (id_hor);
ALTER TABLE ONLY public.cantina_credito ADD CONSTRAINT cantina_credito_pkey PRIMARY KEY (id_cc);
ALTER TABLE ONLY public.livro ADD CONSTRAINT livro_pkey PRIMARY KEY (id_livro);
ALTER TABLE ONLY public.funcionario ADD CONSTRAINT funcionario_pkey PRIMARY KEY (id_func);
ALTER TABLE ONLY public.disciplina ADD CONSTRAINT disciplina_pkey PRIMARY KEY (id_disc);
ALTER TABLE ONLY public.ocorrencia ADD CONSTRAINT ocorrencia_pkey PRIMARY KEY (id_oc);
ALTER TABLE ONLY public.nota ADD CONSTRAINT nota_pkey PRIMARY KEY (id_nota);
ALTER TABLE ONLY public.matricula_turma ADD CONSTRAINT matricula_turma_pkey PRIMARY KEY (id_mt);
ALTER TABLE ONLY public.turma ADD CONSTRAINT turma_pkey PRIMARY KEY (id_turma);
ALTER TABLE ONLY public.endereco ADD CONSTRAINT endereco_pkey PRIMARY KEY (id_end);
ALTER TABLE ONLY public.responsavel ADD CONSTRAINT responsavel_pkey PRIMARY KEY (id_resp);
ALTER TABLE ONLY public.aluno ADD CONSTRAINT aluno_pkey PRIMARY KEY (id_aluno);
ALTER TABLE ONLY public.responsavel ADD CONSTRAINT fk_responsavel_id_aluno FOREIGN KEY (id_aluno) REFERENCES public.aluno (id_aluno);
ALTER TABLE ONLY public.endereco ADD CONSTRAINT fk_endereco_id_aluno FOREIGN KEY (id_aluno) REFERENCES public.aluno (id_aluno);
ALTER TABLE ONLY public.matricula_turma ADD CONSTRAINT fk_matricula_turma_id_aluno FOREIGN KEY (id_aluno) REFERENCES public.aluno (id_aluno);
ALTER TABLE ONLY public.matricula_turma ADD CONSTRAINT fk_matricula_turma_id_turma FOREIGN KEY (id_turma) REFERENCES public.turma (id_turma);
ALTER TABLE ONLY public.nota ADD CONSTRAINT fk_nota_id_mt FOREIGN KEY (id_mt) REFERENCES public.matricula_turma (id_mt);
ALTER TABLE ONLY public.ocorrencia ADD CONSTRAINT fk_ocorrencia_id_aluno FOREIGN KEY (id_aluno) REFERENCES public.aluno (id_aluno);
ALTER TABLE ONLY public.cantina_credito ADD CONSTRAINT fk_cantina_credito_id_aluno FOREIGN KEY (id_aluno) REFERENCES public.aluno (id_aluno);
ALTER TABLE ONLY public.horario ADD CONSTRAINT fk_horario_id_turma FOREIGN KEY (id_turma) REFERENCES public.turma (id_turma);
