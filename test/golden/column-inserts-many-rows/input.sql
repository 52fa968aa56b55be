SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL,
    first_name text,
    phone character varying(32),
    note text
);

INSERT INTO public.users (email, id, phone, note) VALUES
	('ada@example.com', 1, '+44 7700 900101', E'tab\there\'s'),
	('bjorn@example.com', 2, NULL, '');

INSERT INTO public.users (id, email) VALUES (3, 'chloe@example.net') ON CONFLICT DO NOTHING;

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);
