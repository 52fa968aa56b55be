/** The table of value detectors. At equal share the earlier one wins. */

import { arCuit, brCnpj, brCns, brPis, caSin, clRut, mxCurp } from "./americas.ts";
import { apiKey } from "./api-key.ts";
import { atSvnr, chUid } from "./austria-switzerland.ts";
import { beNiss } from "./be-niss.ts";
import { bic } from "./bic.ts";
import { birthDay } from "./birth-day.ts";
import { brCpf } from "./br-cpf.ts";
import { chAhv } from "./ch-ahv.ts";
import { bloodGroup, civilityWord, diagnosisCode, maritalWord } from "./closed-words.ts";
import { coordinates } from "./coordinates.ts";
import { authorizationHeader, connectionString, cookieHeader, otpSeed } from "./credentials.ts";
import { deSteuerId } from "./de-steuer-id.ts";
import type { Detector } from "./detector.ts";
import { email } from "./email.ts";
import { esDni } from "./es-dni.ts";
import { euVat } from "./eu-vat.ts";
import { fiHetu } from "./fi-hetu.ts";
import { frNir } from "./fr-nir.ts";
import { frSiren } from "./fr-siren.ts";
import { frIne, frVat } from "./france.ts";
import { genderWord } from "./gender-word.ts";
import { deIdCard, deKvnr, deRvnr, deVat } from "./germany.ts";
import { iban } from "./iban.ts";
import { esCif, esNss, ptCitizenCard, ptNiss } from "./iberia.ts";
import { imageData } from "./image-data.ts";
import { imei } from "./imei.ts";
import { internationalPhone } from "./international-phone.ts";
import { ipAddress } from "./ip-address.ts";
import { itCodiceFiscale } from "./it-codice-fiscale.ts";
import { beEnterprise, itPartitaIva } from "./italy-belgium.ts";
import { jsonWebToken } from "./json-web-token.ts";
import { licencePlate } from "./licence-plate.ts";
import { macAddress } from "./mac-address.ts";
import { machineReadableZone } from "./machine-readable-zone.ts";
import { maskedCard } from "./masked-card.ts";
import { nationalPhone, trunkPhone } from "./national-phone.ts";
import { nlBsn } from "./nl-bsn.ts";
import { noFodselsnummer } from "./no-fodselsnummer.ts";
import { dkCpr, dkCvr, dkPlainCpr, fiYTunnus, noAccount, noOrganisation, seOrganisation } from "./nordic.ts";
import { cryptoWallet, gravatarUrl, pgpPublicKey, profileUrl, pushToken } from "./online-accounts.ts";
import { passwordHash } from "./password-hash.ts";
import { paymentCard } from "./payment-card.ts";
import { documentFile, pictureFile } from "./personal-files.ts";
import { plNip } from "./pl-nip.ts";
import { plPesel } from "./pl-pesel.ts";
import { plIdCard, plRegon } from "./poland.ts";
import { privateKey } from "./private-key.ts";
import { ptNif } from "./pt-nif.ts";
import { randomSecret } from "./random-secret.ts";
import { sePersonnummer } from "./se-personnummer.ts";
import { sshPublicKey } from "./ssh-public-key.ts";
import { streetAddress } from "./street-address.ts";
import { ukNhsNumber } from "./uk-nhs-number.ts";
import { ukNino } from "./uk-nino.ts";
import { usEin, usItin, usNpi, usRouting } from "./united-states.ts";
import { urlWithPassword } from "./url-with-password.ts";
import { usSsn } from "./us-ssn.ts";
import { userAgent } from "./user-agent.ts";
import { checkedVin, vin } from "./vin.ts";

export type { Detector } from "./detector.ts";

export const detectors: readonly Detector[] = [
  email,
  internationalPhone,
  nationalPhone,
  trunkPhone,
  ipAddress,
  macAddress,
  iban,
  bic,
  paymentCard,
  maskedCard,
  noAccount,
  usRouting,
  cryptoWallet,
  imei,
  checkedVin,
  vin,
  licencePlate,
  machineReadableZone,
  usSsn,
  usItin,
  ukNhsNumber,
  ukNino,
  frNir,
  nlBsn,
  esDni,
  esNss,
  itCodiceFiscale,
  brCpf,
  brPis,
  plPesel,
  noFodselsnummer,
  deSteuerId,
  deRvnr,
  beNiss,
  chAhv,
  atSvnr,
  sePersonnummer,
  dkCpr,
  dkPlainCpr,
  fiHetu,
  ptNif,
  ptNiss,
  mxCurp,
  clRut,
  caSin,
  frIne,
  ptCitizenCard,
  plIdCard,
  deIdCard,
  deKvnr,
  brCns,
  plNip,
  plRegon,
  frSiren,
  frVat,
  deVat,
  esCif,
  itPartitaIva,
  beEnterprise,
  chUid,
  dkCvr,
  seOrganisation,
  noOrganisation,
  fiYTunnus,
  brCnpj,
  arCuit,
  usEin,
  usNpi,
  euVat,
  passwordHash,
  jsonWebToken,
  apiKey,
  privateKey,
  urlWithPassword,
  authorizationHeader,
  connectionString,
  otpSeed,
  cookieHeader,
  randomSecret,
  sshPublicKey,
  pgpPublicKey,
  profileUrl,
  gravatarUrl,
  pushToken,
  userAgent,
  imageData,
  documentFile,
  pictureFile,
  streetAddress,
  coordinates,
  genderWord,
  maritalWord,
  civilityWord,
  bloodGroup,
  diagnosisCode,
  birthDay,
];
