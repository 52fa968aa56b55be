/** Short forms of words in the names of columns, by language, and what each may stand for. */

/** `short=long/long`: the forms as the lists of names have them; several words of one form stand apart. */
const english =
  "emerg=emergency emrg=emergency cntrpty=counterparty benf=beneficiary cust=customer cus=customer cstmr=customer clnt=client empl=employee empe=employee emplyr=employer empr=employer pat=patient pt=patient/part/point ptnt=patient mbr=member mem=member mbrshp=membership " +
  "stu=student stud=student stdnt=student tchr=teacher prsn=person pers=person/personal/personnel per=person/personal/personnel prs=person usr=user subscr=subscriber sbscr=subscriber spo=spouse sps=spouse " +
  "gdn=guardian grdn=guardian dep=dependent/department/deposit dpndnt=dependent bene=beneficiary benef=beneficiary/beneficiario bnf=beneficiary insd=insured hldr=holder hld=holder ownr=owner cntct=contact ctct=contact cont=contact/content chld=child " +
  "fst=first frst=first lst=last/list mid=middle mdl=middle/model gvn=given srnm=surname surnm=surname fam=family/familien/familiale mdn=maiden maid=maiden nm=name/nome nme=name nam=name pref=preferred/prefix nick=nickname moth=mother moth=mother fath=father fthr=father mthr=mother " +
  "brth=birth bth=birth bir=birth dth=death dcsd=deceased gndr=gender gend=gender sx=sex mar=marital/marriage mrtl=marital marit=marital sts=status stat=status/state/stato stts=status st=state/street/status/saint ntnlty=nationality ntnl=national natl=national nat=nationality/national/nationalite ctzn=citizen ctznshp=citizenship " +
  "ethn=ethnicity/ethnic ethnc=ethnic/ethnicity rlgn=religion relig=religion rlgs=religious lng=language/longitude occ=occupation/occurrence occup=occupation occpn=occupation occptn=occupation educ=education edu=education " +
  "phn=phone phon=phone fnam=first name lnam=last name ph=phone/physical fon=phone tel=telephone/telefon/telefono cel=cell/celular cll=cell mob=mobile/mobil mbl=mobile fx=fax eml=email smtp=email/server em=email emad=email " +
  "addr=address adr=address/adresse ad=address/advert adrs=address addrs=address strt=street/start str=street/strasse/straat bldg=building apt=apartment hse=house cty=city/county ctry=country cntry=country cnty=county zp=zip pstl=postal pst=postal post=postal prvnc=province prv=province/previous rgn=region lin=line ln=line/last " +
  "acct=account accnt=account acc=account bnk=bank crd=card/credit cc=credit card cred=credit/credential lic=licence/license lcns=license lcnse=license lcnc=licence drv=driver/driving/drivers drvr=driver drvrs=drivers drvg=driving pspt=passport psprt=passport passpt=passport pp=passport sec=security/social/secondary soc=social secr=secret " +
  "ssc=social security idn=identification idnt=identification ident=identification/identity/identificacion/identidade idfn=identification ins=insurance insr=insurance insur=insurance insrnc=insurance plcy=policy rtng=routing rtg=routing/rating nbr=number numb=number nmbr=number num=number/numero/nummer no=number " +
  "sal=salary/salario/salaire slry=salary wg=wage wge=wage inc=income/incident hrly=hourly hr=hire/hourly ann=annual mthly=monthly mnthly=monthly grs=gross comp=compensation/company bns=bonus hir=hire trm=termination term=termination/term ret=retirement/return retd=retired rtrmnt=retirement strtdt=start date " +
  "pwd=password pw=password pswd=password passwd=password psw=password psswrd=password usrnm=username usernm=username userid=user id lgn=login lgin=login sgn=sign/signature sig=signature sgntr=signature sgnt=signature phot=photo pht=photo img=image pic=picture ans=answer quest=question scrt=secret tkn=token hsh=hash slt=salt/slot " +
  "diag=diagnosis dgns=diagnosis dx=diagnosis allrg=allergy algy=allergy alrgy=allergy med=medical/medication medn=medication medcl=medical mdcl=medical trtmt=treatment trmt=treatment bld=blood/building wgt=weight wt=weight hgt=height ht=height smk=smoker smkr=smoker disab=disability dsblty=disability preg=pregnancy/pregnant hlth=health symp=symptom rx=prescription hist=history vac=vaccine/vacation vacc=vaccine typ=type tp=type/tipo grp=group " +
  "rmk=remark rmrk=remark rmks=remark cmt=comment cmnt=comment cmmt=comment cmts=comment nt=note nte=note dsc=description dscr=description descr=description desc=description msg=message txt=text tx=text " +
  "emer=emergency emrg=emergency emerg=emergency emg=emergency emgcy=emergency hm=home wrk=work bus=business prim=primary pri=primary alt=alternate secd=secondary cur=current curr=current prev=previous prm=permanent perm=permanent tmp=temporary mail=mail/email mlg=mailing mlng=mailing shp=shipping blg=billing bill=billing rsdnc=residence res=residence/residenza " +
  "veh=vehicle vhcl=vehicle plt=plate/platform reg=registration dev=device mach=machine ttl=title sfx=suffix pfx=prefix init=initial/initialization intl=initial dt=date/data/datum dte=date dob=dob yr=year yy=year mth=month mo=month cd=code cde=code co=code/company acs=access key=key mgr=manager tax=tax org=organization prod=product prd=product itm=item col=column tbl=table srvr=server srv=server svc=service cat=category ctgry=category dept=department dpt=department whse=warehouse fil=file file=file evt=event prj=project proj=project brnch=branch cmpy=company cmp=company/campaign";

const german =
  "bemerk=bemerkung bemk=bemerkung tn=teilnehmer mgl=mitglieds schwbh=schwerbehinderung ansprp=ansprechpartner geb=geburts/geboorte gb=geburts gbt=geburts dat=datum/date dtm=datum datm=datum dtum=datum anschr=anschrift bez=bezeichnung/bezirk bem=bemerkung/bemaerkning kd=kunden/kunde/kinder kun=kunden/kunde kund=kunden/kunde kdn=kunden/kunde ma=mitarbeiter mitarb=mitarbeiter vers=versicherungs/versicherten/version versnr=versicherungsnummer ktr=kontonummer kto=konto ktoinh=kontoinhaber inh=inhaber vn=vorname nn=nachname vorn=vorname vnam=vorname nachn=nachname rufn=ruf ruf=ruf " +
  "stand=stand famst=familienstand ang=angehoerigkeit gesch=geschlecht geschl=geschlecht konf=konfession konfess=konfession anr=anrede anred=anrede tit=titel beruf=beruf berbez=berufsbezeichnung steu=steuer stnr=steuernummer stid=steuer id ausw=ausweis mitgl=mitglieds mgl=mitglieds ben=benutzer benutz=benutzer kenn=kennung krk=kranken krankenk=krankenkasse anz=anzahl ort=ort wohn=wohn hs=haus hnr=hausnummer plz=plz pst=post lz=leitzahl pstlz=postleitzahl telf=telefon telnr=telefonnummer teln=telefonnummer tfn=telefon nr=nummer/number/numero/numer nru=nummer persnr=personalnummer pernr=personalnummer lnd=land ld=land notf=notfall ansp=ansprech eintr=eintritts austr=austritts gehlt=gehalt geh=gehalt stb=sterbe bild=bild unt=unterschrift/unit kfz=kfz kennz=kennzeichen strasse=strasse stras=strasse namen=name vornam=vorname famnam=familienname gebnam=geburtsname";

const dutch =
  "lln=leerling mdw=medewerker vrz=verzekerde verz=verzekerde/verzekering plts=plaats oms=omschrijving gebdt=geboortedatum hnr=huisnummer voorl=voorletters vrl=voorletters achtern=achternaam anaam=achternaam vnaam=voornaam voorn=voornaam tussenv=tussenvoegsel tvgsl=tussenvoegsel tv=tussenvoegsel roepn=roepnaam huisnr=huisnummer hsnr=huisnummer toev=toevoeging postc=postcode woonpl=woonplaats wpl=woonplaats wnpl=woonplaats pl=plaats gesl=geslacht burg=burgerlijke gebr=gebruiker medew=medewerker medw=medewerker klnr=klantnummer omschr=omschrijving opm=opmerking rek=rekening rekn=rekening reknr=rekeningnummer telef=telefoon/telefono telnr=telefoonnummer gebdat=geboortedatum gebpl=geboorteplaats gebpla=geboorteplaats ww=wachtwoord wachtw=wachtwoord sal=salaris nation=nationaliteit/nation overl=overlijdens land=land werkg=werkgever";

const nordic =
  "fnavn=fornavn enavn=etternavn/efternavn mnavn=mellomnavn/mellemnavn fnamn=fornamn enamn=efternamn fdato=fodselsdato foddat=fodselsdato fods=fodsels foeds=fodsels fdag=fodselsdag fodd=fodd adr=adresse/adress tlf=telefon tlfnr=telefonnummer mobnr=mobilnummer mob=mobil poststed=poststed pnr=personnummer persnr=personnummer fnr=fodselsnummer medl=medlem/medlems medlnr=medlemsnummer mednr=medlemsnummer ans=ansatt/ansaettelses/anstallnings ansnr=ansattnummer stil=stilling/stil still=stilling kto=konto ktonr=kontonummer kont=konto lon=lonn/lon bel=belop/belob merk=merknad/merk beskr=beskrivelse/beskrivning navn=navn namn=namn kjo=kjonn kjn=kjonn stat=stats sivst=sivilstand sivstat=sivilstatus civst=civilstand gt=gate vn=vei bost=bosted/bostads epst=epost pord=passord pass=passord/passport losen=losenord brnavn=brukernavn bruk=bruker/bruk brk=bruker anst=anstallnings anv=anvandar tel=telefon";

const polish =
  "nr=numer naz=nazwisko nazw=nazwisko nzw=nazwisko im=imie ul=ulica dom=domu miejsc=miejsce/miejscowosc miej=miejsce mce=miejsce ur=urodzenia urodz=urodzenia data=data woj=wojewodztwo gm=gmina prac=pracownik/pracy pracow=pracownika klt=klient pac=pacjent/paciente zam=zamieszkania/zamowienia zamieszk=zamieszkania dow=dowodu dowod=dowodu osob=osobistego obyw=obywatelstwo wyn=wynagrodzenie wynagr=wynagrodzenie zatr=zatrudnienia uw=uwagi kor=korespondencyjny tel=telefon telef=telefon kom=komorkowy/kommune haslo=haslo rach=rachunku bank=bankowego uzytk=uzytkownik zaw=zawod podp=podpis ubezp=ubezpieczenia rodz=rodzinny cyw=cywilny st=stan poczt=pocztowy kod=kod";

const italian =
  "cogn=cognome cgn=cognome nom=nome/nom/nombre ind=indirizzo/indicator indir=indirizzo via=via civ=civico/civil/civile cell=cellulare cf=codice fiscale codfis=codice fiscale codfisc=codice fiscale fisc=fiscale/fiscal cod=codice/codigo piva=partita iva nasc=nascita/nascimento luog=luogo lgo=luogo comu=comune com=comune/communication dip=dipendente paz=paziente clnte=cliente cli=cliente/client rag=ragione soc=sociale citt=cittadinanza cittad=cittadinanza resid=residenza stip=stipendio naz=nazionalita/nazione nazion=nazionalita matr=matricola matric=matricola utn=utente doc=documento tess=tessera san=sanitaria prof=professione/profession/profissao tit=titolo stu=studio sess=sesso/session num=numero lav=lavoro pat=patente rec=recapito/record telef=telefonico";

const french =
  "prn=prenom pren=prenom prnm=prenom prenm=prenom nais=naissance nai=naissance nss=naissance naiss=naissance dte=date dat=date lx=lieu lieu=lieu adr=adresse adrs=adresse vil=ville vll=ville cp=code postal port=portable por=portable dom=domicile/domain perso=personnel ss=securite sociale secu=securite sociale njf=nom jeune fille jf=jeune fille sit=situation fam=familiale matrim=matrimoniale mat=matricule/matrimoniale prof=profession util=utilisateur utilis=utilisateur ass=assure adh=adherent ctc=contact rmq=remarque obs=observation/observaciones comm=commentaire/commission rue=rue mdp=mot de passe mpasse=mot de passe sx=sexe civil=civilite nb=nombre enf=enfants imm=immatriculation immat=immatriculation permis=permis sign=signature/sign sal=salarie/salaire emb=embauche ent=entree titul=titulaire tit=titulaire cpte=compte cpt=compte dec=deces/decimal ip=ip";

const iberian =
  "nm=nome cli=cliente veic=veiculo agreg=agregado orig=origen/origem afil=afiliado/afiliacion colab=colaborador resid=residencia sang=sanguineo/sangre emerg=emergencia rend=rendimento/rendimiento pobl=poblacion lograd=logradouro incap=incapacidade/incapacidad instr=instrucao/instruccion inq=inquilino hab=habitante prof=profesion/profesional/professor benef=beneficiario destin=destinatario dest=destinatario/destino remit=remitente trab=trabajador/trabajo telem=telemovel tlm=telemovel contrib=contribuyente/contribuinte domic=domicilio parent=parentesco aseg=asegurado propiet=propietario prop=propietario/property repr=representante resp=responsable solic=solicitante interv=interviniente denunc=denunciante conduc=conductor pasap=pasaporte matric=matricula nacion=nacionalidad discap=discapacidad observ=observaciones obs=observaciones nomb=nombre nmb=nombre ape=apellido apell=apellido apel=apellido ap=apellido pat=paterno mat=materno nac=nacimiento/nascimento/nacionalidad nacim=nacimiento fec=fecha fch=fecha fe=fecha f=fecha lug=lugar dir=direccion/directory direc=direccion domic=domicilio tlf=telefono tfno=telefono tlfno=telefono tel=telefono/telefone telf=telefono cel=celular mov=movil/movement pob=poblacion loc=localidad/location muni=municipio mun=municipio cta=cuenta ctacte=cuenta corriente ntra=contrasena contr=contrasena ced=cedula cedu=cedula usu=usuario usr=usuario corr=correo cor=correo/color elec=electronico est=estado edo=estado afil=afiliacion ident=identificacion hij=hijos sueld=sueldo ing=ingreso trab=trabajo emp=empleado/empregado/employee pais=pais inscr=inscripcion seg=seguridad/seguro soc=social/sociale " +
  "nascim=nascimento end=endereco/end endr=endereco ender=endereco bai=bairro brr=bairro munic=municipio cid=cidade log=logradouro/log logr=logradouro logrd=logradouro fone=telefone func=funcionario alu=aluno aln=aluno pes=pessoa resp=responsavel nu=numero nro=numero dta=data ds=descricao vl=valor vlr=valor mae=mae pai=pai civ=civil cart=carteira/cartao habil=habilitacao hab=habilitacao eleit=eleitor eleitor=eleitor tit=titulo escol=escolaridade esc=escolaridade conj=conjuge sen=senha snh=senha pront=prontuario desc=descricao compl=complemento cpl=complemento identid=identidade orient=orientacao relig=religiao obt=obito falec=falecimento admis=admissao adm=admissao demis=demissao sx=sexo rem=remuneracao prof=profissao";

const languages = [english, german, dutch, nordic, polish, italian, french, iberian];

/** Forms by their short form, the commoner language first. */
export const shortForms: ReadonlyMap<string, readonly string[]> = readForms(languages);

/** The same, each language for itself: parts written together are of one language. */
export const shortFormsByLanguage: readonly ReadonlyMap<string, readonly string[]>[] = languages.map((each) =>
  readForms([each]),
);

/** Words that tell, at the end of a name, what kind of value it is. */
export const classWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ind: "flag",
    fl: "flag",
    fg: "flag",
    flg: "flag",
    sw: "flag",
    yn: "flag",
    ct: "count",
    cnt: "count",
    qt: "quantity",
    qty: "quantity",
    amt: "amount",
    am: "amount",
    ts: "timestamp",
    tms: "timestamp",
    tmst: "timestamp",
    tmstmp: "timestamp",
    nbr: "number",
    nmbr: "number",
  }),
);

/** A form follows its sign; words without one belong to the form before. */
function readForms(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const text of texts) {
    for (const entry of text.split(/ (?=\S+=)/)) {
      const [short = "", long = ""] = entry.split("=");
      forms.set(short, [...new Set([...(forms.get(short) ?? []), ...long.split("/")])]);
    }
  }
  return forms;
}
