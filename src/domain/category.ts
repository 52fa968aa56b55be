/** What a column may hold about a person: labels and categories (docs/detection.md). */

export type Label = "direct" | "quasi" | "special" | "credential" | "freetext";

/** Every category, with the label it implies. The order is the order of the documentation. */
export const categories = {
  person_name: "direct",
  username: "direct",
  email: "direct",
  phone: "direct",
  postal_address: "direct",
  national_id: "direct",
  tax_id: "direct",
  passport: "direct",
  driver_license: "direct",
  id_document: "direct",
  health_id: "direct",
  account_number: "direct",
  bank_account: "direct",
  payment_card: "direct",
  ip: "direct",
  mac: "direct",
  device_id: "direct",
  online_id: "direct",
  url: "direct",
  vehicle: "direct",
  photo: "direct",
  signature_img: "direct",
  birth_date: "quasi",
  age: "quasi",
  birth_place: "quasi",
  death_date: "quasi",
  gender: "quasi",
  civility: "quasi",
  marital_status: "quasi",
  family: "quasi",
  nationality: "quasi",
  language: "quasi",
  timezone: "quasi",
  city: "quasi",
  postal_code: "quasi",
  region: "quasi",
  country: "quasi",
  geo: "quasi",
  job: "quasi",
  employer: "quasi",
  education: "quasi",
  financial: "quasi",
  benefit: "quasi",
  household: "quasi",
  life_event: "quasi",
  evaluation: "quasi",
  physical: "quasi",
  user_agent: "quasi",
  activity: "quasi",
  health: "special",
  religion: "special",
  ethnicity: "special",
  political: "special",
  union: "special",
  sexual: "special",
  biometric: "special",
  genetic: "special",
  criminal: "special",
  password: "credential",
  token: "credential",
  secret: "credential",
  session: "credential",
  otp: "credential",
  security_qa: "credential",
  free_text: "freetext",
  message: "freetext",
  document: "freetext",
  log_payload: "freetext",
  eav_value: "freetext",
  search_query: "freetext",
} as const satisfies Record<string, Label>;

export type Category = keyof typeof categories;

/** Which part of a category a column holds, where it decides the transformer. */
export type Aspect =
  | "first-name"
  | "last-name"
  | "full-name"
  | "street"
  | "house-number"
  | "iban"
  | "bic"
  | "card-number"
  | "date"
  | "year"
  | "latitude"
  | "longitude"
  | "hash"
  | "plate"
  | "vin"
  | "file-name"
  | null;
