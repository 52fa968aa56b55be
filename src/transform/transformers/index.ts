/** Every transformer there is. The order is the order of the documentation. */
import type { AnyTransformer } from "../transformer.ts";
import { bic } from "./bic.ts";
import { birthDate } from "./birth-date.ts";
import { cardNumber } from "./card-number.ts";
import { city } from "./city.ts";
import { company } from "./company.ts";
import { constant } from "./constant.ts";
import { country } from "./country.ts";
import { defaultValue } from "./default-value.ts";
import { email } from "./email.ts";
import { fileName } from "./file-name.ts";
import { firstName } from "./first-name.ts";
import { generalize } from "./generalize.ts";
import { hstoreTransformer } from "./hstore.ts";
import { iban } from "./iban.ts";
import { ip } from "./ip.ts";
import { javascript } from "./javascript.ts";
import { jobTitle } from "./job-title.ts";
import { jsonTransformer } from "./json.ts";
import { keep } from "./keep.ts";
import { lastName } from "./last-name.ts";
import { mac } from "./mac.ts";
import { mask } from "./mask.ts";
import { nationalId } from "./national-id.ts";
import { noise } from "./noise.ts";
import { nullValue } from "./null.ts";
import { personName } from "./person-name.ts";
import { phone } from "./phone.ts";
import { plate } from "./plate.ts";
import { postcode } from "./postcode.ts";
import { pseudonym } from "./pseudonym.ts";
import { redact } from "./redact.ts";
import { region } from "./region.ts";
import { scrubTransformer } from "./scrub.ts";
import { shiftDate } from "./shift-date.ts";
import { street } from "./street.ts";
import { template } from "./template.ts";
import { url } from "./url.ts";
import { userAgent } from "./user-agent.ts";
import { username } from "./username.ts";
import { vin } from "./vin.ts";

export const transformers: readonly AnyTransformer[] = [
  keep,
  nullValue,
  redact,
  constant,
  pseudonym,
  firstName,
  lastName,
  personName,
  username,
  email,
  phone,
  street,
  city,
  postcode,
  region,
  country,
  company,
  jobTitle,
  birthDate,
  iban,
  bic,
  cardNumber,
  nationalId,
  plate,
  vin,
  ip,
  mac,
  userAgent,
  url,
  fileName,
  mask,
  generalize,
  shiftDate,
  noise,
  scrubTransformer(transformerNamed),
  jsonTransformer(transformerNamed),
  hstoreTransformer(transformerNamed),
  template,
  javascript,
];

/** Those that no policy may name stand behind the others. */
const byName: ReadonlyMap<string, AnyTransformer> = new Map(
  [...transformers, defaultValue].map((transformer) => [transformer.name, transformer]),
);

export function transformerNamed(name: string): AnyTransformer | undefined {
  return byName.get(name);
}
