SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS=0;

CREATE TABLE `tbl_clientes` (
  `id_cliente` bigint NOT NULL AUTO_INCREMENT,
  `cod_cliente` varchar(12) NOT NULL,
  `nombre` varchar(60) NOT NULL,
  `apellido1` varchar(60),
  `apellido2` varchar(60),
  `razon_social` varchar(120),
  `nif` varchar(12) COMMENT 'NIF o NIE',
  `correo` varchar(120) NOT NULL,
  `movil` varchar(20),
  `tlf_fijo` varchar(20),
  `fecha_nac` date,
  `sexo` char(1),
  `idioma` char(2),
  `clave` varchar(100),
  `clave_temporal` tinyint(1),
  `newsletter` tinyint(1),
  `correo_verificado` tinyint(1),
  `puntos` int,
  `id_tarifa` int,
  `fec_alta` datetime,
  `ult_acceso` datetime,
  `observaciones` text,
  `baja_logica` tinyint(1) NOT NULL,
  PRIMARY KEY (`id_cliente`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Clientes de la tienda';

CREATE TABLE `tbl_direcciones` (
  `id_dir` bigint NOT NULL AUTO_INCREMENT,
  `id_cliente` bigint NOT NULL,
  `alias` varchar(40),
  `destinatario` varchar(120),
  `tipo_via` varchar(10),
  `nom_via` varchar(120),
  `numero` varchar(8),
  `piso` varchar(6),
  `puerta` varchar(6),
  `cod_postal` char(5),
  `poblacion` varchar(80),
  `provincia` varchar(60),
  `cod_pais` char(2),
  `tlf_contacto` varchar(20),
  `predeterminada` tinyint(1),
  `es_facturacion` tinyint(1),
  PRIMARY KEY (`id_dir`),
  CONSTRAINT fk_tbl_direcciones_id_cliente FOREIGN KEY (`id_cliente`) REFERENCES `tbl_clientes` (`id_cliente`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_productos` (
  `id_producto` bigint NOT NULL AUTO_INCREMENT,
  `referencia` varchar(30),
  `nombre` varchar(120),
  `nombre_corto` varchar(40),
  `descripcion` text,
  `marca` varchar(60),
  `ean13` char(13),
  `precio` decimal(10,2),
  `iva` decimal(4,2),
  `peso_kg` decimal(6,3),
  `sexo` enum('hombre','mujer','unisex') COMMENT 'Público del artículo',
  `edad_min` smallint,
  `imagen` varchar(200),
  `stock` int,
  `id_categoria` int,
  `activo` tinyint(1),
  PRIMARY KEY (`id_producto`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_pedidos` (
  `id_pedido` bigint NOT NULL AUTO_INCREMENT,
  `num_pedido` varchar(16) NOT NULL,
  `id_cliente` bigint,
  `fecha` datetime NOT NULL,
  `estado` enum('nuevo','pagado','enviado'),
  `total` decimal(10,2),
  `portes` decimal(8,2),
  `dir_envio` varchar(250) COMMENT 'Copia de la dirección en el momento de la compra',
  `nom_envio` varchar(120),
  `cp_envio` char(5),
  `email_envio` varchar(120),
  `ip_compra` varchar(45),
  `agente_usuario` varchar(255),
  `nota_regalo` varchar(300),
  `cupon` varchar(20),
  `num_seguimiento` varchar(30),
  `id_transportista` int,
  PRIMARY KEY (`id_pedido`),
  CONSTRAINT fk_tbl_pedidos_id_cliente FOREIGN KEY (`id_cliente`) REFERENCES `tbl_clientes` (`id_cliente`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_lineas` (
  `id_linea` bigint NOT NULL AUTO_INCREMENT,
  `id_pedido` bigint NOT NULL,
  `id_producto` bigint NOT NULL,
  `cantidad` smallint,
  `precio_ud` decimal(10,2),
  `dto` decimal(5,2),
  `talla` varchar(6),
  `color` varchar(20),
  `personalizacion` varchar(80),
  PRIMARY KEY (`id_linea`),
  CONSTRAINT fk_tbl_lineas_id_pedido FOREIGN KEY (`id_pedido`) REFERENCES `tbl_pedidos` (`id_pedido`),
  CONSTRAINT fk_tbl_lineas_id_producto FOREIGN KEY (`id_producto`) REFERENCES `tbl_productos` (`id_producto`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_pagos` (
  `id_pago` bigint NOT NULL AUTO_INCREMENT,
  `id_pedido` bigint NOT NULL,
  `metodo` varchar(12),
  `importe` decimal(10,2),
  `pan_enmasc` varchar(20),
  `titular_tarjeta` varchar(80),
  `caducidad` char(5),
  `cod_autoriz` varchar(10),
  `iban_devol` varchar(34),
  `ref_pasarela` varchar(60),
  `fecha_pago` datetime,
  `conciliado` tinyint(1),
  PRIMARY KEY (`id_pago`),
  CONSTRAINT fk_tbl_pagos_id_pedido FOREIGN KEY (`id_pedido`) REFERENCES `tbl_pedidos` (`id_pedido`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_opiniones` (
  `id_opinion` bigint NOT NULL AUTO_INCREMENT,
  `id_producto` bigint NOT NULL,
  `id_cliente` bigint,
  `nick` varchar(30),
  `titulo` varchar(80),
  `texto` text,
  `nota` smallint COMMENT 'Puntuación de 1 a 5',
  `visible` tinyint(1),
  `fecha` datetime,
  PRIMARY KEY (`id_opinion`),
  CONSTRAINT fk_tbl_opiniones_id_producto FOREIGN KEY (`id_producto`) REFERENCES `tbl_productos` (`id_producto`),
  CONSTRAINT fk_tbl_opiniones_id_cliente FOREIGN KEY (`id_cliente`) REFERENCES `tbl_clientes` (`id_cliente`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_empleados` (
  `id_emp` bigint NOT NULL AUTO_INCREMENT,
  `usuario` varchar(30),
  `pass` varchar(100),
  `nombre_completo` varchar(120),
  `email_corp` varchar(120),
  `ext` varchar(5),
  `num_ss` varchar(14) COMMENT 'Afiliación a la Seguridad Social',
  `salario_bruto` decimal(10,2),
  `fec_contrato` date,
  `id_puesto` int,
  `foto` varchar(120),
  `semilla_2fa` varchar(40),
  `activo` tinyint(1),
  PRIMARY KEY (`id_emp`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_carritos` (
  `id_carrito` bigint NOT NULL AUTO_INCREMENT,
  `id_sesion` varchar(64),
  `id_cliente` bigint,
  `contenido` json,
  `recuperado` tinyint(1),
  `token_recup` varchar(64),
  `creado` datetime,
  `expira` datetime,
  PRIMARY KEY (`id_carrito`),
  CONSTRAINT fk_tbl_carritos_id_cliente FOREIGN KEY (`id_cliente`) REFERENCES `tbl_clientes` (`id_cliente`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_transportistas` (
  `id_transportista` bigint NOT NULL AUTO_INCREMENT,
  `nombre` varchar(60),
  `url_seguimiento` varchar(200),
  `telefono` varchar(20),
  `plazo_dias` smallint,
  `usuario_api` varchar(40),
  `clave_api` varchar(80),
  `activo` tinyint(1),
  PRIMARY KEY (`id_transportista`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_provincias` (
  `cod` char(2) NOT NULL,
  `nombre` varchar(60),
  `zona` varchar(20),
  `recargo` decimal(6,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_config` (
  `clave` varchar(60) NOT NULL,
  `valor` text,
  `tipo` varchar(10),
  `modificado_por` varchar(30),
  `modificado` datetime
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_categorias` (
  `id_categoria` bigint NOT NULL AUTO_INCREMENT,
  `nombre` varchar(60),
  `slug` varchar(60),
  `padre_id` int,
  `orden` smallint,
  `titulo_seo` varchar(120),
  `texto_seo` text,
  `visible` tinyint(1),
  `num_productos` int,
  `icono` varchar(40),
  PRIMARY KEY (`id_categoria`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tbl_stock_mov` (
  `id_mov` bigint NOT NULL AUTO_INCREMENT,
  `id_producto` bigint NOT NULL,
  `tipo` varchar(10),
  `cantidad` int,
  `saldo` int,
  `lote` varchar(20),
  `caducidad` date,
  `ubicacion` varchar(12),
  `coste` decimal(10,4),
  `fecha` datetime,
  `direccion` varchar(8),
  `cod_motivo` char(2),
  `hash_lote` char(40),
  `sesion_inventario` int,
  PRIMARY KEY (`id_mov`),
  CONSTRAINT fk_tbl_stock_mov_id_producto FOREIGN KEY (`id_producto`) REFERENCES `tbl_productos` (`id_producto`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `tbl_clientes` VALUES
(1,'K126745','Javier','Navarro','Navarro','García Ortega & Co.','25452173M','javier.navarro1@mail.example.net','+34 910 000 781','+34 910 000 139','1980-03-14','H','es','$2b$10$e8EJC262hhAi5m4y5ewi8CGqb5A5sF0lnB2toEwpq0Dbb4J4n8whF',1,1,1,2,155,'2019-07-09 04:46:38','2022-11-26 14:39:41','Se queja del retraso y solicita otra cita.',0),
(2,'K699568','Ignacio','Peña',NULL,'Navarro & Co.','55345801G','ignacio.pena2@mail.example.net','+34 910 000 438','+34 910 000 186','1956-03-23','M',NULL,'$2b$10$3eB9z/D4ir3oycaqytisw.0iHdpxqkq2tvG1cuqtHiA3Cg7ma.t1J',1,0,1,344,213,'2020-06-18 22:45:28','2020-12-07 07:15:09','El cliente pide que no se le llame por la mañana.',1),
(3,'M-771751','Iker','Navarro','Navarro','Iglesias & Co.','34115110S','iker.navarro3@mail.example.net','+34 910 000 396',NULL,'1990-03-22','H','es','$2b$10$c7knykI6iF6rqhI1dGiqqs6imGgtHJeJBbDkuiv3a7eDI6r/Jnqn.',1,1,0,10,59,'2021-02-20 23:09:58','2022-04-11 21:51:09','El cliente pide que no se le llame por la mañana.',1),
(4,'M-060416','Álvaro','Navarro','Navarro','Peña & Co.','11415669X','alvaro.navarro4@example.org','+34 910 000 599','+34 910 000 748','1970-10-19','H','es','$2b$10$4deJfydmiypw.goChu21oAec0pslyJte7Jl8JwG/ef3cftmAGf/Cj',1,1,1,389,43,'2019-03-14 11:35:43','2023-05-08 23:00:45',NULL,1),
(5,'M-989359','Álvaro','Navarro','Navarro','Peña & Co.','68295938Z','alvaro.navarro5@mail.example.net','+34 910 000 737','+34 910 000 550','1993-03-08','H','es',NULL,0,0,NULL,150,310,'2021-06-04 03:18:31','2021-03-26 07:01:41','Se queja del retraso y solicita otra cita.',0),
(6,'K700322','Rubén','Muñoz','Muñoz','Peña & Co.','43529038C','ruben.munoz6@example.org','+34 910 000 587','+34 910 000 891','1953-11-18',NULL,'es','$2b$10$xByd.A6p/dxnpbIoAia2dflk42GlfDwx0Bq/C8H2rtmwkjf8u6Cb3',0,0,1,321,21,'2021-05-22 18:12:07','2021-07-21 20:13:05','El cliente pide que no se le llame por la mañana.',1),
(7,'065681','Javier','Peña',NULL,'Peña & Co.','41086851L','javier.pena7@example.org','+34 910 000 950','+34 910 000 465','1989-07-01','M','es','$2b$10$8kj1m9FinIa67q.BFaCrxGD2bvDrw.Fxb8tdHvioczbAhvc8c6rrt',1,0,1,143,211,'2020-04-09 02:27:05','2020-09-30 20:58:30','El cliente pide que no se le llame por la mañana.',1),
(8,'K363913','Pilar','García Ortega','García Ortega','Castaño & Co.','75103923E','pilar.garciaortega8@example.com','+34 910 000 253','+34 910 000 511','1952-01-09','H','es','$2b$10$qDG/E9.ktzzy4sFmcng7v0dEpIy6EoBtGt1mAAHeE84EmHb2bE9ex',1,NULL,NULL,21,322,'2021-03-19 02:04:01','2021-05-03 01:48:22','Se queja del retraso y solicita otra cita.',1),
(9,'M-584192','Rocío','Muñoz','Muñoz','García Ortega & Co.',NULL,'rocio.munoz9@mail.example.net','+34 910 000 490','+34 910 000 427','1986-07-18','M','es','$2b$10$r.jp/EdstckCBog7dneBDIkGj/ByceCsv7ocHpIjs1ohzrpujj/At',0,1,0,260,83,'2020-09-16 06:30:50','2023-06-21 11:17:23','Se queja del retraso y solicita otra cita.',1),
(10,'M-632902','Begoña','Castaño','Castaño','Iglesias & Co.','44200690A','begona.castano10@mail.example.net','+34 910 000 695','+34 910 000 325','1994-09-10','M','es','$2b$10$hclif1FvIudb.wg.te.w3CtEpb.3GEuohDFouheCx20zoi1z1G2t0',1,1,0,81,364,'2024-03-04 12:48:53','2021-08-11 00:57:12','Ha venido con su madre y firma el documento.',0),
(11,'K332401','Lucía','Iglesias',NULL,'García Ortega & Co.','71697352G','lucia.iglesias11@mail.example.net','+34 910 000 430','+34 910 000 062','1963-05-11','H','es','$2b$10$DsIGrtBG44j7e86DHuFwHy/wueBk58t8iFbGmw9xvzwkuJkiz5b7F',1,1,1,120,286,'2022-12-04 22:36:59',NULL,'Se queja del retraso y solicita otra cita.',0),
(12,'577663','Álvaro','García Ortega',NULL,'Muñoz & Co.','36634602H','alvaro.garciaortega12@example.com',NULL,'+34 910 000 210','1967-10-12','M','es','$2b$10$E9ryG69ceAGGgoryD2Gbyu038nixgjoyE1xjo9cv1orfkjGCbfFfh',0,0,1,161,382,'2022-10-24 11:38:19','2019-10-20 02:01:29','Se queja del retraso y solicita otra cita.',0),
(13,'M-392576','Pilar','Peña','Peña','García Ortega & Co.','11504213G','pilar.pena13@example.com','+34 910 000 798','+34 910 000 404','1990-01-22','H','es','$2b$10$22Fyk8gIJt38yCG/5.HE1bxI5oA0s7yq1jFdbp32.m6DIwn7uvktj',1,0,0,15,64,'2023-11-11 18:16:29','2024-01-16 20:12:15','El cliente pide que no se le llame por la mañana.',0),
(14,'K074175','Lucía','Navarro','Navarro','García Ortega & Co.',NULL,'lucia.navarro14@mail.example.net','+34 910 000 845','+34 910 000 542',NULL,'H','es','$2b$10$FFG0534.iyp4HgxtkJ6y4n/Ipu6AAtdI8HmAbi5g1rfsmEpctJFtE',1,0,1,215,372,'2019-12-20 09:34:30','2021-10-26 08:09:54','Se queja del retraso y solicita otra cita.',0),
(15,'M-885693','Pilar','Navarro','Navarro','Castaño & Co.','88138417W','pilar.navarro15@example.com','+34 910 000 676','+34 910 000 699','2000-11-18','H','es',NULL,1,0,0,168,281,'2019-01-08 06:44:54','2024-05-30 09:56:45','Se queja del retraso y solicita otra cita.',0),
(16,'M-081193','Ignacio','García Ortega','García Ortega','Muñoz & Co.','16384404D','ignacio.garciaortega16@example.com','+34 910 000 207',NULL,'1947-07-18','M',NULL,'$2b$10$Ia5pzijCv3xyoGi/H4zCI6IGsD/3/6BCt2GxxFwD45ap4h/.A4yuB',1,0,0,146,74,'2020-04-29 08:45:53','2021-02-12 09:20:33',NULL,1),
(17,'K923879','Javier','Peña','Peña',NULL,'28343197K','javier.pena17@mail.example.net','+34 910 000 353','+34 910 000 475','1950-05-06','H','es','$2b$10$f.08e9onjAI.pvgFvh3DlFp8zo7ow6x6pm57dtboHztegen3pGJ3G',0,1,NULL,174,37,'2023-11-25 09:22:28','2022-08-11 08:25:06','Ha venido con su madre y firma el documento.',0),
(18,'K756590','Javier','Iglesias','Iglesias','García Ortega & Co.','10745062Z','javier.iglesias18@example.org','+34 910 000 104','+34 910 000 872','1997-06-08','H','es','$2b$10$DtftCzC9azn.u94FaJEvx6j6An4CB59mirpr1AAaw5B2vE.h/n4wG',0,NULL,NULL,65,360,'2021-03-08 12:20:34','2022-01-16 07:46:15','Ha venido con su madre y firma el documento.',1),
(19,'K895941','Rocío','García Ortega','García Ortega','Navarro & Co.','17757327Q','rocio.garciaortega19@mail.example.net','+34 910 000 425','+34 910 000 247','2002-01-28',NULL,NULL,'$2b$10$wBkxG2l8jskH1Fndh51ag2538uFwbxA34yukhh0g8lqhqiFuapnhy',0,0,1,159,288,'2021-05-16 20:42:03','2022-11-24 13:06:24','Ha venido con su madre y firma el documento.',1),
(20,'M-522424','Nuria','Iglesias','Iglesias','Peña & Co.','22911826P','nuria.iglesias20@example.org',NULL,'+34 910 000 839','1989-12-12','M',NULL,'$2b$10$8Dr2uc/re.u.s5B4tcIBG6j6xpgF/pFmr3oqBzkG7aJG92dzjkE4r',1,1,NULL,254,297,'2022-03-19 05:52:41','2020-01-25 06:41:33','Se queja del retraso y solicita otra cita.',0),
(21,'M-480504','Pilar','Iglesias','Iglesias','Iglesias & Co.','68687492Q','pilar.iglesias21@example.org','+34 910 000 415','+34 910 000 324','1999-04-03','H','es','$2b$10$zDeJjx6wG5sfq5.zA0DvbIcD39EBqFixq78yvuC8f.Ff6IuE18thk',1,1,0,185,177,'2021-02-17 00:42:38','2022-07-30 19:09:52','Se queja del retraso y solicita otra cita.',0),
(22,'M-341117','Nuria','Muñoz','Muñoz','Castaño & Co.','94911691Y','nuria.munoz22@example.org','+34 910 000 760','+34 910 000 011','1972-12-08','M','es','$2b$10$lDanA8DCo.rx8A.6u4Cks3vs5vqylh0DtDjggudxaDAAJ65938GDb',1,0,1,289,25,'2023-04-11 02:37:10','2019-05-03 09:53:19','El cliente pide que no se le llame por la mañana.',0);

INSERT INTO `tbl_direcciones` VALUES
(1,'6','Trabajo','Nuria Iglesias','Plaza','Calle Mayor',NULL,'bajo','izq.',NULL,'Gijón','Zaragoza','ES',NULL,0,0),
(2,'21','Casa','Rubén Iglesias','Plaza','Plaza del Olmo',NULL,'2','izq.','02001','Albacete','Zaragoza','ES','+34 910 000 999',1,0),
(3,'4','Trabajo','Rubén Peña','Calle','Avda. de la Constitución','45','bajo','A','02001','Albacete','Zaragoza','ES','+34 910 000 915',1,1),
(4,'6','Trabajo','Nuria García Ortega','Plaza','Calle Mayor','29','2','A','02001','Albacete','Zaragoza','ES','+34 910 000 436',1,0),
(5,'20','Casa',NULL,'Calle','Plaza del Olmo','126',NULL,'A','33201',NULL,'Zaragoza','PT','+34 910 000 882',0,1),
(6,'22','Trabajo','Álvaro Peña','Avda.','Avda. de la Constitución','79','1',NULL,'50001','Zaragoza','Asturias','ES','+34 910 000 137',0,1),
(7,'14',NULL,'Álvaro Navarro','Calle','Calle Mayor','83','2','A','33201','Gijón','Zaragoza','PT','+34 910 000 443',1,0),
(8,'14','Trabajo','Nuria Navarro','Calle','Avda. de la Constitución','126','2','A','02001',NULL,'Zaragoza','ES',NULL,0,0),
(9,'2','Trabajo','Ignacio Navarro','Plaza','Avda. de la Constitución','78','2','A','50001','Zaragoza','Asturias','ES','+34 910 000 700',0,0),
(10,'20','Casa','Ignacio Muñoz','Calle','Avda. de la Constitución','16',NULL,'izq.','50001',NULL,'Zaragoza','PT','+34 910 000 163',1,0),
(11,'13','Trabajo','Lucía Peña','Plaza','Plaza del Olmo','12','bajo','izq.','50001',NULL,NULL,'PT','+34 910 000 860',0,0),
(12,'22','Casa','Pilar Muñoz','Calle','Plaza del Olmo','14',NULL,'izq.','33201','Gijón','Zaragoza','ES','+34 910 000 843',0,1),
(13,'5','Casa','Lucía Iglesias','Calle','Calle Mayor','64','2','A','02001','Albacete','Zaragoza','ES',NULL,0,NULL),
(14,'13','Trabajo',NULL,'Calle','Calle Mayor','15','bajo','A','50001','Zaragoza','Zaragoza','ES','+34 910 000 170',1,1),
(15,'16','Casa','Nuria Castaño','Plaza','Calle Mayor','6',NULL,'izq.','33201','Gijón','Asturias','PT','+34 910 000 025',0,1),
(16,'20','Trabajo','Nuria Muñoz','Plaza',NULL,'38','1','izq.','33201','Gijón','Asturias','ES','+34 910 000 902',1,0),
(17,'3','Trabajo','Rubén Iglesias','Calle','Calle Mayor','25',NULL,'izq.','33201','Gijón','Zaragoza',NULL,'+34 910 000 106',0,0),
(18,'9','Trabajo','Javier Peña','Plaza','Calle Mayor','3','1','A','02001','Albacete','Asturias','ES','+34 910 000 920',0,1),
(19,'9','Trabajo',NULL,'Calle','Calle Mayor','40','2','A','02001','Albacete','Zaragoza','PT','+34 910 000 039',0,1),
(20,'13','Casa','Begoña Muñoz','Calle','Avda. de la Constitución','17','2','A','50001','Zaragoza','Asturias','ES','+34 910 000 326',0,0),
(21,'21',NULL,'Iker Castaño','Calle','Plaza del Olmo',NULL,'2','izq.','33201','Gijón','Asturias','PT','+34 910 000 282',0,0),
(22,'1','Trabajo','Iker García Ortega','Calle','Avda. de la Constitución','129','bajo',NULL,'50001',NULL,'Asturias','ES','+34 910 000 050',1,0);

INSERT INTO `tbl_productos` VALUES
(1,'K276','Zapatilla Trail','Lisa','Producto resistente al agua','Cumbre','8400000000024',3926.06,5.49,978.436,'mujer',1,'p/1.webp',31,244,0),
(2,'X-959','Zapatilla Trail','Nuria','Suela de goma','Cumbre','8400000000024',2285.64,0.04,686.478,'hombre',4,'p/1.webp',310,87,0),
(3,'X-414','Mochila Nuria','Trail','Suela de goma','Cumbre','8400000000017',799.77,62.09,993.570,'hombre',8,'p/1.webp',198,211,0),
(4,'K050','Mochila Nuria','Trail','Producto resistente al agua',NULL,'8400000000024',1022.81,67.81,806.822,'hombre',5,'p/1.webp',315,NULL,1),
(5,'A-375','Zapatilla Trail','Trail','Producto resistente al agua','Cumbre','8400000000024',2250.88,87.93,720.583,'unisex',2,'p/2.webp',393,NULL,0),
(6,'K819','Zapatilla Trail','Lisa','Producto resistente al agua',NULL,'8400000000017',1909.02,7.85,285.089,'hombre',7,'p/2.webp',261,399,0),
(7,'B889',NULL,'Nuria','Producto resistente al agua','Cumbre','8400000000017',3213.43,96.83,523.710,'unisex',3,'p/1.webp',196,363,0),
(8,'A-571','Camiseta Lisa','Lisa','Producto resistente al agua','Ola','8400000000024',973.11,67.73,392.858,'unisex',3,'p/1.webp',188,33,0),
(9,'A-102','Zapatilla Trail','Lisa',NULL,'Ola','8400000000024',686.46,15.58,290.168,'unisex',6,'p/1.webp',NULL,317,1),
(10,'X-833','Camiseta Lisa','Lisa',NULL,'Cumbre','8400000000017',999.80,86.83,565.885,'unisex',8,'p/2.webp',244,254,1),
(11,'X-542','Zapatilla Trail','Nuria','Producto resistente al agua','Ola','8400000000017',2721.76,32.32,NULL,'mujer',8,'p/1.webp',324,210,1),
(12,'X-350','Mochila Nuria','Nuria','Producto resistente al agua','Ola','8400000000024',720.36,4.44,360.278,'unisex',3,'p/2.webp',336,15,0);

INSERT INTO `tbl_pedidos` VALUES
(1,'A-414','13','2019-06-15 06:36:13','enviado',210.48,1454.36,'Plaza del Olmo 11','Ignacio Iglesias','50001','ignacio.iglesias57@example.org','198.51.100.152','Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/126.0','Ha venido con su madre y firma el documento.','K227','X-150',63),
(2,'A-231','2','2021-09-15 10:15:39','enviado',2230.06,3287.47,'Avda. de la Constitución 55','Begoña Iglesias','33201','begona.iglesias58@mail.example.net','198.51.100.215','Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/120.0','Se queja del retraso y solicita otra cita.','A-940','A-925',4),
(3,'X-912','6','2022-03-20 23:44:15','pagado',3941.70,253.27,'Calle Mayor 20','Lucía Muñoz','02001','lucia.munoz59@example.com','198.51.100.105','Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/122.0','Se queja del retraso y solicita otra cita.','X-643',NULL,245),
(4,'A-782','16','2022-12-17 14:29:56','enviado',3324.75,3983.50,'Plaza del Olmo 46','Iker García Ortega','50001','iker.garciaortega60@example.com','198.51.100.236','Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/122.0',NULL,'A-070','B699',NULL),
(5,'K033','3','2024-06-08 12:37:06','nuevo',2487.54,1719.63,'Plaza del Olmo 37','Lucía Peña','50001','lucia.pena61@example.com','198.51.100.254','Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/123.0','Se queja del retraso y solicita otra cita.','B972','B632',297),
(6,'A-565',NULL,'2024-01-18 16:36:03','enviado',2058.66,35.43,'Calle Mayor 39','Begoña Iglesias','50001','begona.iglesias62@mail.example.net','198.51.100.41','Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/123.0','El cliente pide que no se le llame por la mañana.','K295','A-094',75),
(7,'K484','21','2022-09-07 02:03:14','nuevo',2505.26,1306.91,'Plaza del Olmo 53','Begoña Castaño','02001','begona.castano63@mail.example.net','198.51.100.168','Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/127.0',NULL,'K691','A-120',257),
(8,'X-412','17','2023-04-18 07:26:10','enviado',3376.97,1299.45,'Avda. de la Constitución 30','Pilar Muñoz','33201','pilar.munoz64@example.com','198.51.100.98','Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/128.0','Se queja del retraso y solicita otra cita.','A-128','A-160',37),
(9,'A-188','21','2024-02-27 11:54:43','nuevo',1650.64,570.90,'Plaza del Olmo 112','Ignacio Muñoz',NULL,'ignacio.munoz65@example.com','198.51.100.175','Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/121.0','El cliente pide que no se le llame por la mañana.',NULL,'A-741',272),
(10,'X-137','2','2023-12-15 03:03:25','pagado',NULL,2246.59,'Calle Mayor 32','Pilar Navarro','02001','pilar.navarro66@example.org','198.51.100.41','Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/123.0','Ha venido con su madre y firma el documento.','X-659','A-190',233),
(11,'A-118','3','2019-07-07 20:07:26','enviado',3016.50,763.01,'Calle Mayor 77','Iker Castaño','02001','iker.castano67@mail.example.net','198.51.100.105','Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/126.0','Ha venido con su madre y firma el documento.','K263','A-383',91),
(12,'X-320','3','2021-08-20 02:13:11','pagado',3503.93,316.57,'Avda. de la Constitución 62','Pilar García Ortega','33201','pilar.garciaortega68@example.com','198.51.100.226','Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/125.0','Ha venido con su madre y firma el documento.','B366','B296',217),
(13,'X-611','20','2022-03-15 16:25:48','nuevo',3264.00,2097.30,'Calle Mayor 71','Rubén García Ortega','02001','ruben.garciaortega69@example.com','198.51.100.73','Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/126.0','Ha venido con su madre y firma el documento.','X-508',NULL,186),
(14,'K476','1','2020-03-11 06:45:40','nuevo',65.24,2344.05,'Calle Mayor 96','Nuria Iglesias','02001','nuria.iglesias70@example.org','198.51.100.250','Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/127.0','Ha venido con su madre y firma el documento.','A-569','B896',380),
(15,'B781','4','2021-01-20 00:10:38','pagado',3619.60,774.83,'Avda. de la Constitución 125','Javier Navarro','50001','javier.navarro71@example.org','198.51.100.224','Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/120.0',NULL,'A-004','K901',88),
(16,'A-369','11','2020-03-10 14:20:45','pagado',43.71,3500.56,'Avda. de la Constitución 22',NULL,'50001','javier.pena72@example.org','198.51.100.112','Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0','El cliente pide que no se le llame por la mañana.','X-029','A-507',290),
(17,'A-384','21','2020-05-21 02:05:32','nuevo',3427.73,1141.38,'Plaza del Olmo 103','Ignacio Muñoz','50001','ignacio.munoz73@example.org','198.51.100.17','Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/122.0','Ha venido con su madre y firma el documento.','A-504','B127',70),
(18,'A-766','19','2019-02-02 10:06:05','pagado',3999.77,1079.01,'Calle Mayor 103','Rocío García Ortega','50001','rocio.garciaortega74@example.com','198.51.100.176','Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/123.0','Ha venido con su madre y firma el documento.','K803','A-046',204),
(19,'B132',NULL,'2022-10-08 14:54:28','pagado',2141.66,1535.72,'Avda. de la Constitución 106','Rubén Iglesias',NULL,'ruben.iglesias75@example.com','198.51.100.227','Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/126.0','El cliente pide que no se le llame por la mañana.','B561','X-652',226),
(20,'X-058','15','2023-07-13 20:36:26','nuevo',1822.24,1452.09,'Plaza del Olmo 79','Begoña García Ortega','02001','begona.garciaortega76@example.com','198.51.100.177',NULL,'El cliente pide que no se le llame por la mañana.','K537','B602',44),
(21,'X-268','15','2020-06-23 21:23:23',NULL,3229.73,789.95,'Avda. de la Constitución 108','Rubén Castaño','02001','ruben.castano77@example.com','198.51.100.179','Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/121.0',NULL,'K413','X-062',111),
(22,'A-403','15','2022-10-01 18:42:13','pagado',3060.15,2326.17,'Avda. de la Constitución 120','Javier García Ortega','02001','javier.garciaortega78@example.com','198.51.100.181','Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/124.0','Ha venido con su madre y firma el documento.','B621','K383',294);

INSERT INTO `tbl_lineas` VALUES
(1,'4','1',6,3919.16,NULL,'M','rojo','Se queja del retraso y solicita otra cita.'),
(2,'17','4',8,932.93,229.15,'42','rojo','Ha venido con su madre y firma el documento.'),
(3,'22','2',8,2098.08,141.85,'M','azul','Ha venido con su madre y firma el documento.'),
(4,'4','10',4,3404.90,882.48,'38','rojo',NULL),
(5,'12','2',5,1821.74,82.12,'42','rojo','El cliente pide que no se le llame por la mañana.'),
(6,'15','5',1,2718.36,234.28,'42','rojo',NULL),
(7,'11','9',7,1272.47,693.75,'38','rojo','El cliente pide que no se le llame por la mañana.'),
(8,'2','4',2,189.48,527.13,'38','azul','El cliente pide que no se le llame por la mañana.'),
(9,'3','9',1,1381.50,315.37,'42','rojo','Ha venido con su madre y firma el documento.'),
(10,'8','9',7,2341.08,21.08,'38','azul','Ha venido con su madre y firma el documento.'),
(11,'11','1',NULL,2173.42,309.36,'M',NULL,NULL),
(12,'14','4',1,365.05,130.81,NULL,'rojo','Se queja del retraso y solicita otra cita.'),
(13,'3','7',8,1507.87,617.29,'M','azul','El cliente pide que no se le llame por la mañana.'),
(14,'12','3',4,3193.69,318.05,'M','azul','Ha venido con su madre y firma el documento.'),
(15,'5','11',2,3603.51,117.75,'M','rojo','Ha venido con su madre y firma el documento.'),
(16,'19','8',6,1822.25,676.33,'M','rojo','El cliente pide que no se le llame por la mañana.'),
(17,'17','5',1,3413.33,744.10,'38',NULL,'Ha venido con su madre y firma el documento.'),
(18,'11','5',1,1930.39,202.19,NULL,'rojo',NULL),
(19,'16','5',8,2108.23,232.67,'42',NULL,'Ha venido con su madre y firma el documento.'),
(20,'22','2',4,NULL,712.56,'M','azul','Se queja del retraso y solicita otra cita.'),
(21,'6','2',5,2558.99,107.91,'42','azul','Se queja del retraso y solicita otra cita.'),
(22,'14','1',1,3978.69,960.03,'M','azul','Ha venido con su madre y firma el documento.');

INSERT INTO `tbl_pagos` VALUES
(1,'9','paypal',3280.96,'400000******9871','Nuria Castaño','11/27','4000003739','ES3499996810441287662221','b3066c4d8a78b7475b012548d01ab00e022853d8','2023-08-02 21:11:39',1),
(2,'12',NULL,1041.28,'400000******1234','Iker García Ortega','11/27',NULL,'ES6099992322101671587712',NULL,'2023-08-17 08:12:14',0),
(3,'3','tarjeta',1746.34,'400000******9871','Pilar Navarro','11/27','4000002516','ES9699992407033031550899','e8d701cf0d3bd9879d62f36b29f2e9d1249c5731','2023-04-02 23:13:32',0),
(4,'14','transf',1570.69,'400000******1234','Begoña Navarro','02/28','4000001704','ES4199995143035221576052','41eb0292c4b3e3ef261be5dc4c98f78fcd8330a3','2020-04-09 23:04:27',0),
(5,'16','transf',867.60,'400000******1234','Pilar García Ortega','11/27','4000008638','ES0299994840178330146629','0ff556ac09ece226472a8f77c1ad7ecc91ad8485','2024-04-05 10:15:16',NULL),
(6,'7','paypal',2173.56,'400000******9871','Rocío Navarro','02/28','4000003201','ES3399999425174028721384','a123125563d0c5d0972931ea2b7b75dfc65ed9eb','2022-04-29 17:19:50',0),
(7,'5','tarjeta',2553.12,'400000******1234','Begoña García Ortega','02/28','4000008757','ES8799992587355491132245','9d9d4aceeb55ed5a03da6f9394ed2d9a10bdbc84','2022-03-07 12:29:33',1),
(8,'8','paypal',NULL,'400000******9871','Pilar Peña','02/28','4000000885','ES8499992662242524418620','cf1092c33bd81015e2f7eca7db57a40dde518e03','2024-09-12 18:12:30',1),
(9,'16','paypal',1194.23,'400000******9871','Iker Peña','02/28','4000008203','ES3899990856487766177500','c03cfcdf09504a1d68d61692edbf49067b6041af','2022-10-18 18:41:21',NULL),
(10,'16','transf',2932.10,'400000******9871','Javier García Ortega','11/27','4000005355','ES1199999268523095278679','2a3505a77c6eac378b9dda064d81aada74da8cd8','2020-05-26 09:05:28',NULL),
(11,'8','paypal',3468.95,'400000******1234','Nuria García Ortega','02/28','4000007556','ES2999993708165849559421','1401f59db5d64442d5a663202a3345ca1ecd1f7f',NULL,1),
(12,'18','transf',1147.12,'400000******1234','Pilar Navarro','11/27','4000001040','ES8299996879652208991978','26ead9503e58da2bdfd49808934cf0ab9d3bb9a7','2023-10-14 12:13:23',1),
(13,'11','tarjeta',3789.81,'400000******9871',NULL,'02/28','4000002240','ES5099995037839549863449','7c63bbca46834fac1cb4d8b89b69892862e4e079','2020-08-06 20:56:50',1),
(14,'4','tarjeta',1419.30,'400000******9871','Javier Navarro','11/27','4000003241','ES9699997270547227520497','375254abc6c6e9a3a7175ebc4eeff8ef3e002b84',NULL,1),
(15,'9','paypal',2340.71,'400000******1234',NULL,'02/28','4000002694','ES7099994399839288609678','79db7e33032c49014f673c55f368bca27d8cf5f7','2021-01-09 05:26:38',1),
(16,'8','tarjeta',3418.74,'400000******1234','Nuria Peña','02/28','4000002037','ES5699996201935324703871','2100fd9a1fe2edc79daa6fb62f9afb7b7fb3d135','2024-09-11 09:12:04',0),
(17,'17','transf',1897.78,'400000******1234',NULL,'11/27','4000004936','ES2399996709424769936527','e992a1059581d05b6201335b71385ca8404ae96a','2020-11-07 04:54:43',NULL),
(18,'16','transf',994.86,'400000******9871','Álvaro Navarro','11/27',NULL,'ES8299995741729160270780','19d142333c629437c8f53a5ab3a704b88b93ebb5','2022-12-22 05:00:57',0),
(19,'2','paypal',2039.27,'400000******1234','Álvaro Navarro','02/28','4000008951','ES6799997003238037139986','131b0f4ec7b11897b815a842346d4604d3216ea1','2020-05-18 10:27:19',0),
(20,'10','tarjeta',2653.55,'400000******9871','Álvaro García Ortega','11/27','4000008920','ES0999996192494330246154','f3513d9848c4847b2a0bb9b410d7caff7495d221','2022-12-21 16:13:56',0),
(21,'1','paypal',2317.74,'400000******1234','Begoña Muñoz','11/27','4000005669','ES7599991213899621505754',NULL,NULL,0),
(22,'5','paypal',NULL,NULL,'Nuria Peña','11/27','4000006950','ES0799992360865816582871','73fd9a2bf55928531c0267cbc8a8c8bf4a4fba71','2024-07-26 04:40:42',0);

INSERT INTO `tbl_opiniones` VALUES
(1,'7','4','riglesias11',NULL,'El cliente pide que no se le llame por la mañana.',2,0,'2022-11-22 22:40:12'),
(2,'9','3','rpena34','Ha venido con su madre y firma el documento.','El cliente pide que no se le llame por la mañana.',3,1,'2023-11-29 14:34:19'),
(3,'4','9','ngarciaort51','El cliente pide que no se le llame por la mañana.','Se queja del retraso y solicita otra cita.',5,0,'2020-01-27 06:16:20'),
(4,'8','17','inavarro78','Se queja del retraso y solicita otra cita.',NULL,3,0,'2023-06-28 22:40:35'),
(5,'12','8','bgarciaort69','Se queja del retraso y solicita otra cita.','Se queja del retraso y solicita otra cita.',7,1,'2019-03-04 17:27:52'),
(6,'9',NULL,'rgarciaort81','Ha venido con su madre y firma el documento.',NULL,1,1,NULL),
(7,'3','11','pnavarro27','Ha venido con su madre y firma el documento.',NULL,NULL,1,'2024-01-07 18:26:14'),
(8,'8','22',NULL,'Ha venido con su madre y firma el documento.','Ha venido con su madre y firma el documento.',1,0,'2021-07-04 18:47:51'),
(9,'11','8','bpena30','Se queja del retraso y solicita otra cita.','El cliente pide que no se le llame por la mañana.',8,1,'2020-05-06 07:50:39'),
(10,'7','11','jgarciaort24','El cliente pide que no se le llame por la mañana.','Se queja del retraso y solicita otra cita.',1,1,'2021-09-25 19:36:17'),
(11,'6','17','liglesias32','Se queja del retraso y solicita otra cita.',NULL,1,0,'2022-10-15 16:20:38'),
(12,'11','10','riglesias12',NULL,'Ha venido con su madre y firma el documento.',4,1,'2020-07-22 22:45:22'),
(13,'11','6','jnavarro65','Ha venido con su madre y firma el documento.','Se queja del retraso y solicita otra cita.',5,0,'2020-01-03 21:15:24'),
(14,'11','7','bpena45','El cliente pide que no se le llame por la mañana.','El cliente pide que no se le llame por la mañana.',NULL,1,'2022-09-20 00:01:53'),
(15,'2','14',NULL,NULL,'Se queja del retraso y solicita otra cita.',5,1,'2024-07-28 14:04:29'),
(16,'11','1','piglesias33','El cliente pide que no se le llame por la mañana.','Ha venido con su madre y firma el documento.',5,0,'2023-01-26 19:44:35'),
(17,'12',NULL,'rcastano71','El cliente pide que no se le llame por la mañana.','Ha venido con su madre y firma el documento.',7,1,'2020-12-27 01:30:52'),
(18,'1','18','jnavarro35','El cliente pide que no se le llame por la mañana.','Ha venido con su madre y firma el documento.',7,0,'2019-08-10 06:28:59'),
(19,'6',NULL,'rpena14','Ha venido con su madre y firma el documento.','El cliente pide que no se le llame por la mañana.',8,0,'2019-08-12 14:41:37'),
(20,'7','8','iiglesias41','Ha venido con su madre y firma el documento.','El cliente pide que no se le llame por la mañana.',1,0,'2024-09-01 15:43:08'),
(21,'10','20','anavarro39','Ha venido con su madre y firma el documento.','El cliente pide que no se le llame por la mañana.',7,0,'2020-02-29 16:50:39'),
(22,'11','17','niglesias75','Ha venido con su madre y firma el documento.','El cliente pide que no se le llame por la mañana.',8,1,'2020-08-11 05:04:52');

INSERT INTO `tbl_empleados` VALUES
(1,NULL,'$2b$10$pd15mr4Fbo8/Evgtdtpi6acod7t898la4nbjsm7A5.fiqk522oshl','Iker García Ortega','iker.garciaortega145@mail.example.net','+34 9','96757241J',2675.88,'2019-02-15',NULL,'avatars/28908f5bbd.jpg','088885',0),
(2,'ipena38','$2b$10$2Cxjb.eli.d1.tEzfHdak6umglyg2EB6kkme2hg3hrq.wkDd3/s1z','Iker Peña','iker.pena146@example.com','+34 9','88571035J',532.13,'2023-01-24',8,'avatars/1e84975b5f.jpg','040135',1),
(3,'ipena41','$2b$10$d3i6qgG2k8vJa5luqh70IwiBHphw3860/47oegvbzDpjEfr53cwHI','Ignacio Peña','ignacio.pena147@mail.example.net','+34 9','35966173S',121.92,'2011-03-26',57,'avatars/99ae32c020.jpg','311516',1),
(4,'ppena78','$2b$10$hrpynzbgGcFcHBGsDa4ywC4e83F98idgoldEpncmJ1ov9skqgC/ct','Pilar Peña','pilar.pena148@example.org','+34 9','13334864Q',3726.26,'2022-01-27',44,'avatars/06fe6805e1.jpg','401231',1),
(5,'rmunoz58','$2b$10$wHjhGBwwkFhD4kknrke7Dpc.vIuzq1Gs6c.peJev93E0cC2hs1g72','Rocío Muñoz','rocio.munoz149@mail.example.net','+34 9','94176377W',269.51,'2009-06-15',347,'avatars/99304dd998.jpg','099828',1),
(6,NULL,'$2b$10$lbAlvz1y6/ffvAc1BHurB6q209eqbmEbjnciGic5l5qxokev0Isio','Begoña Castaño','begona.castano150@example.com','+34 9','39813837D',3056.60,'2010-12-12',262,'avatars/1280e174a3.jpg','928164',1),
(7,'riglesias97','$2b$10$gI694yuevdGzwfH1x4f.FaGwDlA1D3n7wbFHuGoi..ADEAhe/I7ao','Rocío Iglesias','rocio.iglesias151@example.org','+34 9','66583977N',1979.50,'2017-05-13',103,'avatars/6ec6957f90.jpg','484920',0),
(8,NULL,'$2b$10$0rD73Cpzhe8Gala8AF63vlwmeoi0pB17tF0ahd67G3lmB8cJC/DnA','Iker Iglesias','iker.iglesias152@example.com','+34 9','47383150E',2435.42,'2010-02-01',391,'avatars/89032c6fc7.jpg','265948',0),
(9,'lgarciaort53','$2b$10$ehBveF4ctn0ll6tolcjfJh4hEd3lEG0sp64wn2zs6iq7/vefhtrIu','Lucía García Ortega','lucia.garciaortega153@example.org','+34 9','21079380H',2997.54,'2012-03-28',280,'avatars/b2c762cc47.jpg','936738',0),
(10,'iiglesias33','$2b$10$7Ik85pJb1wiyopFx9fnyx2/2rBA/jpEpyuCFe6a1m4i3vb7wBBwmk','Iker Iglesias','iker.iglesias154@example.com','+34 9','56376141J',745.05,'2012-07-29',327,'avatars/8f739119d2.jpg','140825',0),
(11,'iiglesias93','$2b$10$wwbn4d2jxorkrbscfAv3hGxFIx2.sEz6GrI3jrgh8zeu2n8czvdy.','Iker Iglesias','iker.iglesias155@example.com','+34 9','42251966T',3729.08,'2013-11-20',342,'avatars/aa54064742.jpg','203666',1),
(12,'bmunoz81','$2b$10$I4dhl5kqDokdb3DBHqlsdw6rGtqja1B6gceoDGx6xpAb.eel9sn6w','Begoña Muñoz','begona.munoz156@mail.example.net','+34 9','13132913M',3006.05,NULL,88,'avatars/135aaedb44.jpg','429488',0),
(13,'anavarro77','$2b$10$aJ1227FAsC7q0GvHqe5rcjJJjaJdIJpmrus4kcxlyj6BA2r7twgv1','Álvaro Navarro','alvaro.navarro157@example.org','+34 9','16890821N',1488.16,'2022-08-01',74,'avatars/e94b9fc00a.jpg','470354',0),
(14,'icastano82','$2b$10$FyAhx7b2f95fyD63E7m4kGxvp1u0CCkxvfiHG15pyk42yeDjAlvxq','Ignacio Castaño','ignacio.castano158@mail.example.net','+34 9','20215103N',120.41,'2013-09-23',245,'avatars/ff67aec3bc.jpg','024717',0),
(15,'iiglesias80','$2b$10$vbhnCbq.xnh3zy6b2w5Arv6C32ygjHeClf03I8F3Jag82hgpgFuv6','Iker Iglesias','iker.iglesias159@example.org','+34 9','72793400X',3861.77,'2023-01-28',84,'avatars/b87ed465db.jpg','125214',1);

INSERT INTO `tbl_carritos` VALUES
(1,'f4b189282fd2c90258ac678752feadae','4','{"v": 4}',NULL,'eaacb0273f2335df1d50e3b4d2d6112304742923','2024-05-05 21:57:02','2021-06-06 11:20:46'),
(2,'cf2ecd6a473e4ec7220b01f4b2e64acb','17','{"v": 0}',0,'bba729fa128b36c0819292f8554a4e873df52f28','2024-06-07 08:15:11','2022-04-09 12:33:56'),
(3,'abf554d547ce60658b021d983be011f3','3',NULL,0,'b63af7915d479c9dbdd286c1d5834088e1b51d80','2023-08-18 12:01:03','2023-02-11 17:16:49'),
(4,'3d9c6db66caf8059c59d0b2851e3af4b','9','{"v": 8}',0,'70617d7f0a269d15966a9fe2c468860f0184cc6e','2019-10-01 09:16:54','2022-04-24 08:42:37'),
(5,'3a36e26d1e686bd27fae0c9583715660','7','{"v": 3}',NULL,NULL,'2023-07-03 19:12:01','2020-05-29 03:46:11'),
(6,'901b027ebee80abd7c4879db6db5529f','3','{"v": 0}',0,'e1f5e710914451af3da80f776f77dc0b5c494ba5','2019-07-12 14:06:13','2019-12-08 17:36:21'),
(7,'9be4aa2cb4d5fe31d46ba42e4cb0c868','8','{"v": 8}',1,'9f18266ea14a578e9590834dcba9c0f057d55ee8',NULL,'2021-08-31 01:20:31'),
(8,'10213b847915337fe18efca9a3aacd65','3','{"v": 1}',0,'c6e0a387d330727aaf0ed8ebfa90313f8c5fc9d2','2023-09-30 16:53:53',NULL),
(9,'082f415918eb442a47e73fcf9131c950','1','{"v": 6}',0,'b62ffdc910023254771fad409df2c6706c354417','2023-06-22 17:15:38','2023-12-13 10:44:30'),
(10,'2ba093e85a4782337d4d558e0864a276','9','{"v": 7}',1,'ebe1461b296db602e23e4f2a6dccccecfaf742d7','2021-12-29 17:43:46','2022-05-31 19:41:22'),
(11,'ea3a7849dbc2b7df8986e734f79b951f','18','{"v": 8}',1,'e0576e52d5cb5b0975bc2a2dd869689bcec42db0','2021-09-17 20:38:37','2022-03-23 14:04:58'),
(12,'ccf99d1db730ebdbdd0e599f3bb27bdc','5','{"v": 8}',1,'4926e579327f0fb0f5ba5113f730978a37a79156','2020-02-20 01:56:30','2021-04-30 20:28:41'),
(13,'9dc6c441357067cd75951cd89b41033e','17','{"v": 4}',0,'7eb3a00ea6c3dbadc01f4c71f0e515d67549b949','2019-07-11 13:14:54','2022-11-30 19:34:44'),
(14,'0e180b9b9b9861284420dae06f0cf53a',NULL,'{"v": 2}',1,'85b233ea4cc92ba1402a502ccea7272b22c7455a','2022-06-14 04:38:46','2020-10-20 06:40:40'),
(15,'c535431b9f64e96255a22c243a9330b7','15','{"v": 8}',0,'024dfc2c24e384095b72f82ef789aa9eecee6287','2020-12-25 18:19:17','2020-02-07 00:48:42'),
(16,'0913cc569cfc9e1f37cc6828a4a3f90b','19','{"v": 8}',1,'142e8d694bd5f9f4f998f531ad153925f9a4cbf8','2021-05-11 14:38:49','2023-07-30 16:30:50'),
(17,'6b600fdb003d838a8da0605ee7b825f6','15',NULL,1,'2ee05b9aa928219d1e008fbf2ad7da9ae77b8dab','2024-08-17 06:58:39','2020-03-05 06:48:48'),
(18,'16f19f5efd29ca97d2e9d6406f466d88','8','{"v": 1}',0,'e96c782a0b4e2ecddf4e9f11adb3f8bb6fa84238','2023-05-05 07:01:49','2023-05-24 13:06:32'),
(19,'777a497fa83378201bc3c099dc74ca68','15','{"v": 0}',0,'0579bc2382547fc8f85ae2f0e0a9315a3ffc55bd','2020-11-03 06:35:41','2021-05-28 14:29:52'),
(20,'4d10aa698a5f3e0ccee915a35ada20b8','8','{"v": 3}',1,NULL,'2021-05-26 04:07:00','2022-05-25 18:21:00'),
(21,NULL,'20','{"v": 3}',0,'de6798fc951b5e9246ec6070caffb649e7fbebf2','2019-11-20 14:41:21','2019-12-07 12:33:09'),
(22,'f64f38d74dc952ae2490045dd16987b1','13','{"v": 5}',NULL,'e26be186055e44a3fe3bbef0c39ae5af62e1d269','2021-08-24 17:44:37','2022-04-10 17:16:37');

INSERT INTO `tbl_transportistas` VALUES
(1,'Norte Envíos','https://seguimiento.example.com/?n=','+34 910 000 564',5,'93eee1f340738d1a81e1803d339962af','d6179e4f3c872b6c15c56d74dc899190',1),
(2,'Norte Envíos','https://seguimiento.example.com/?n=','+34 910 000 367',3,'afec50bd705d0ea681611b9481a87d84','3f0eb955142ce457b0b295e0094248e3',1),
(3,'Norte Envíos','https://seguimiento.example.com/?n=','+34 910 000 717',8,NULL,'2fc9d86fba72925bd818525fd39160f1',1),
(4,'Norte Envíos','https://seguimiento.example.com/?n=','+34 910 000 625',6,'ab77af2675f620abc4320fcf159a1b20','7c53231748c6cf035fda6abac3535e99',1),
(5,'Norte Envíos',NULL,'+34 910 000 052',7,NULL,'2a4494cd02a2da199f9a87f2e0850346',1);

INSERT INTO `tbl_provincias` VALUES
('B7','Albacete','norte',612.15),
('K3','Asturias','centro',3038.03),
('B2','Albacete','centro',889.67),
('A-','Asturias','centro',2083.40);

INSERT INTO `tbl_categorias` VALUES
(1,'Calzado',NULL,350,7,'Comprar calzado','Gran variedad de calzado',0,225,'K025'),
(2,'Calzado','abrigos',62,6,'Comprar calzado','Gran variedad de calzado',1,251,'A-691'),
(3,'Calzado','abrigos',337,2,NULL,'Gran variedad de calzado',NULL,388,'K931'),
(4,'Abrigos','abrigos',NULL,4,'Comprar calzado','Gran variedad de calzado',NULL,305,'X-234'),
(5,'Calzado','abrigos',92,4,'Comprar calzado','Gran variedad de calzado',0,30,'X-453'),
(6,'Calzado','calzado',254,4,'Comprar calzado','Gran variedad de calzado',0,111,'X-895');

INSERT INTO `tbl_stock_mov` VALUES
(1,'1','salida',265,255,'B221','2013-08-26','A-01',2073.0281,'2024-09-06 01:22:12','in','B3',NULL,381),
(2,'10','entrada',353,NULL,'K699','2013-07-25','B-07',1630.6114,'2022-07-27 09:36:05','out','K9','K976',88),
(3,'2','entrada',227,288,'A-433','2023-05-21','A-01',3787.2502,'2024-01-24 15:31:11','in','X-','X-963',126),
(4,'8','salida',48,355,'X-413','2021-09-14','B-07',1538.0302,'2019-06-19 23:50:00','in','B7','B262',NULL),
(5,'4','entrada',289,111,'K643','2008-08-15','A-01',852.1523,'2020-01-15 04:21:51','out','X-','K272',181),
(6,'6','entrada',4,6,'K226','2019-03-20','A-01',2457.2210,'2020-11-01 07:12:25','out','A-','A-892',259),
(7,'11','entrada',173,198,'X-208','2013-09-24','A-01',2101.8582,'2020-09-11 18:29:56','out','B2','X-073',255),
(8,'12','salida',NULL,252,'A-171','2011-06-11','B-07',3717.2533,NULL,'in','A-','K467',213),
(9,'6','entrada',101,37,'A-414','2008-08-30','A-01',851.4142,'2021-02-14 03:07:18','in','X-','A-563',201),
(10,'12','entrada',NULL,301,'B742','2022-03-14','B-07',3371.8042,'2024-03-19 20:12:45','in',NULL,'X-421',245),
(11,'2','salida',350,174,'B154','2018-04-26','A-01',3438.1499,NULL,NULL,'X-','A-638',169),
(12,'7','entrada',264,345,'A-582',NULL,'B-07',2772.4888,'2019-07-16 12:51:30','out','K7','X-540',92),
(13,'12','salida',18,194,'A-164','2019-09-05','A-01',3909.1861,'2023-01-15 10:04:45','out','B8','A-044',NULL),
(14,'9','salida',308,378,'K263','2013-08-10','B-07',797.2279,'2022-04-07 19:22:32','in','A-','K704',241),
(15,'2','entrada',264,100,'K544','2009-02-01','B-07',3976.2454,'2021-01-05 21:59:42','out','A-','X-151',111);
