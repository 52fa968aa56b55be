/** The table of value detectors. At equal share the earlier one wins. */
import { apiKey } from "./api-key.ts";
import { beNiss } from "./be-niss.ts";
import { bic } from "./bic.ts";
import { birthDay } from "./birth-day.ts";
import { brCpf } from "./br-cpf.ts";
import { chAhv } from "./ch-ahv.ts";
import { coordinates } from "./coordinates.ts";
import { deSteuerId } from "./de-steuer-id.ts";
import type { Detector } from "./detector.ts";
import { email } from "./email.ts";
import { esDni } from "./es-dni.ts";
import { fiHetu } from "./fi-hetu.ts";
import { frNir } from "./fr-nir.ts";
import { frSiren } from "./fr-siren.ts";
import { genderWord } from "./gender-word.ts";
import { iban } from "./iban.ts";
import { imei } from "./imei.ts";
import { internationalPhone } from "./international-phone.ts";
import { ipAddress } from "./ip-address.ts";
import { itCodiceFiscale } from "./it-codice-fiscale.ts";
import { jsonWebToken } from "./json-web-token.ts";
import { macAddress } from "./mac-address.ts";
import { maskedCard } from "./masked-card.ts";
import { nationalPhone } from "./national-phone.ts";
import { nlBsn } from "./nl-bsn.ts";
import { noFodselsnummer } from "./no-fodselsnummer.ts";
import { passwordHash } from "./password-hash.ts";
import { paymentCard } from "./payment-card.ts";
import { plNip } from "./pl-nip.ts";
import { plPesel } from "./pl-pesel.ts";
import { privateKey } from "./private-key.ts";
import { ptNif } from "./pt-nif.ts";
import { randomSecret } from "./random-secret.ts";
import { sePersonnummer } from "./se-personnummer.ts";
import { sshPublicKey } from "./ssh-public-key.ts";
import { streetAddress } from "./street-address.ts";
import { ukNhsNumber } from "./uk-nhs-number.ts";
import { ukNino } from "./uk-nino.ts";
import { urlWithPassword } from "./url-with-password.ts";
import { usSsn } from "./us-ssn.ts";
import { userAgent } from "./user-agent.ts";
import { vin } from "./vin.ts";

export type { Detector } from "./detector.ts";

export const detectors: readonly Detector[] = [
  email,
  internationalPhone,
  nationalPhone,
  ipAddress,
  macAddress,
  iban,
  bic,
  paymentCard,
  maskedCard,
  imei,
  vin,
  usSsn,
  ukNhsNumber,
  ukNino,
  frNir,
  nlBsn,
  esDni,
  itCodiceFiscale,
  brCpf,
  plPesel,
  noFodselsnummer,
  deSteuerId,
  beNiss,
  chAhv,
  sePersonnummer,
  fiHetu,
  ptNif,
  plNip,
  frSiren,
  passwordHash,
  jsonWebToken,
  apiKey,
  privateKey,
  urlWithPassword,
  sshPublicKey,
  randomSecret,
  userAgent,
  streetAddress,
  coordinates,
  genderWord,
  birthDay,
];
