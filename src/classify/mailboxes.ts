/** Mailboxes of functions (`info@`, `kontakt@`) tell of no person; one that is written like a name does. */
import { fold } from "./tokens.ts";

const functions: ReadonlySet<string> = new Set(
  (
    "info infos information contact contacts contactus hello hi mail email office admin administrator administration support help helpdesk service services " +
    "customerservice customercare care sales marketing press media pr jobs careers career hr recruiting recruitment billing invoice invoices accounts " +
    "accounting accountspayable payable finance payments orders order shop store webmaster postmaster hostmaster abuse security privacy legal gdpr dpo " +
    "noreply donotreply reply notifications notification alerts newsletter news team general enquiries inquiries reception booking bookings reservations " +
    "reservation purchasing procurement logistics shipping dispatch warehouse partners partner feedback root it tech " +
    "accueil bonjour commercial comptabilite facturation secretariat direction service client clients serviceclient rh presse achats commande commandes " +
    "kontakt buero verwaltung vertrieb verkauf einkauf buchhaltung rechnung rechnungen personal bewerbung presse datenschutz zentrale empfang bestellung service kundenservice " +
    "contacto informacion administracion ventas compras contabilidad facturacion atencion clientes soporte rrhh pedidos reservas " +
    "contatti contatto informazioni amministrazione vendite acquisti contabilita fatturazione segreteria commerciale ordini prenotazioni assistenza " +
    "contactpersoon klantenservice administratie verkoop inkoop boekhouding facturen receptie bestellingen " +
    "contato contacto atendimento administracao vendas financeiro comercial faturamento suporte sac secretaria " +
    "post firmapost salg kundeservice regnskap faktura ordre bestilling resepsjon personvern " +
    "biuro sekretariat sprzedaz ksiegowosc faktury zamowienia kontakt rekrutacja obsluga " +
    "kundtjanst forsaljning ekonomi faktura order bokning reception registrator salg bogholderi kundeservice"
  ).split(" "),
);

/** Every address is one of a function, and there are some: `info@`, `sales.de@`, `office2@`. */
export function areFunctionMailboxes(addresses: readonly string[]): boolean {
  return addresses.length > 0 && addresses.every(isFunctionMailbox);
}

function isFunctionMailbox(address: string): boolean {
  const local = fold(address.slice(0, Math.max(0, address.lastIndexOf("@"))));
  const words = local.split(/[^\p{L}]+/u).filter((word) => word.length > 0);
  const [first = ""] = words;
  return (
    functions.has(words.join("")) ||
    (functions.has(first) && words.slice(1).every((word) => word.length <= 3 || functions.has(word)))
  );
}
