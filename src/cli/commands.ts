/** Every command, by id. oclif's `commands` entry in package.json points here. */
import { Anonymize } from "./commands/anonymize.ts";
import { Init } from "./commands/init.ts";
import { Inspect } from "./commands/inspect.ts";
import { KeyAdd } from "./commands/key/add.ts";
import { KeyGenerate } from "./commands/key/generate.ts";
import { KeyList } from "./commands/key/list.ts";
import { KeyRetire } from "./commands/key/retire.ts";
import { KeyRewrap } from "./commands/key/rewrap.ts";
import { KeyRotate } from "./commands/key/rotate.ts";
import { ManifestVerify } from "./commands/manifest/verify.ts";
import { Plan } from "./commands/plan.ts";
import { Preview } from "./commands/preview.ts";
import { Reidentify } from "./commands/reidentify.ts";
import { Report } from "./commands/report.ts";
import { Risk } from "./commands/risk.ts";
import { VaultAccessReport } from "./commands/vault/access-report.ts";
import { VaultApprove } from "./commands/vault/approve.ts";
import { VaultBackup } from "./commands/vault/backup.ts";
import { VaultBackupList } from "./commands/vault/backup-list.ts";
import { VaultBackupPrune } from "./commands/vault/backup-prune.ts";
import { VaultCheck } from "./commands/vault/check.ts";
import { VaultExpire } from "./commands/vault/expire.ts";
import { VaultExportWriter } from "./commands/vault/export-writer.ts";
import { VaultGc } from "./commands/vault/gc.ts";
import { VaultGrant } from "./commands/vault/grant.ts";
import { VaultGrants } from "./commands/vault/grants.ts";
import { VaultImport } from "./commands/vault/import.ts";
import { VaultInit } from "./commands/vault/init.ts";
import { VaultLimits } from "./commands/vault/limits.ts";
import { VaultLog } from "./commands/vault/log.ts";
import { VaultLogPurge } from "./commands/vault/log-purge.ts";
import { VaultLogReanchor } from "./commands/vault/log-reanchor.ts";
import { VaultLookup } from "./commands/vault/lookup.ts";
import { VaultRecipientAdd } from "./commands/vault/recipient-add.ts";
import { VaultRecipientList } from "./commands/vault/recipient-list.ts";
import { VaultRecipientRemove } from "./commands/vault/recipient-remove.ts";
import { VaultRecover } from "./commands/vault/recover.ts";
import { VaultRestore } from "./commands/vault/restore.ts";
import { VaultRevoke } from "./commands/vault/revoke.ts";
import { VaultShred } from "./commands/vault/shred.ts";
import { VaultStatus } from "./commands/vault/status.ts";
import { VaultVerifyCertificate } from "./commands/vault/verify-certificate.ts";
import { Verify } from "./commands/verify.ts";

export const COMMANDS = {
  anonymize: Anonymize,
  init: Init,
  inspect: Inspect,
  "key:generate": KeyGenerate,
  "manifest:verify": ManifestVerify,
  plan: Plan,
  preview: Preview,
  reidentify: Reidentify,
  risk: Risk,
  report: Report,
  "key:add": KeyAdd,
  "key:list": KeyList,
  "key:retire": KeyRetire,
  "key:rewrap": KeyRewrap,
  "key:rotate": KeyRotate,
  "vault:export-writer": VaultExportWriter,
  "vault:import": VaultImport,
  "vault:init": VaultInit,
  "vault:recipient:add": VaultRecipientAdd,
  "vault:recipient:list": VaultRecipientList,
  "vault:recipient:remove": VaultRecipientRemove,
  "vault:recover": VaultRecover,
  "vault:status": VaultStatus,
  "vault:access-report": VaultAccessReport,
  "vault:approve": VaultApprove,
  "vault:grant": VaultGrant,
  "vault:grants": VaultGrants,
  "vault:limits": VaultLimits,
  "vault:log": VaultLog,
  "vault:log:purge": VaultLogPurge,
  "vault:log:reanchor": VaultLogReanchor,
  "vault:revoke": VaultRevoke,
  "vault:shred": VaultShred,
  "vault:gc": VaultGc,
  "vault:expire": VaultExpire,
  "vault:backup": VaultBackup,
  "vault:backup:list": VaultBackupList,
  "vault:backup:prune": VaultBackupPrune,
  "vault:restore": VaultRestore,
  "vault:check": VaultCheck,
  "vault:lookup": VaultLookup,
  "vault:verify-certificate": VaultVerifyCertificate,
  verify: Verify,
};
